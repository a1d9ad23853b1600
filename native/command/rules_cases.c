/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/rules_cases.h"

#include "answer/surface.h"
#include "command/progress.h"
#include "platform/machine.h"
#include "policy/policy_json.h"
#include "policy/registry.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

/* ---- Finding them ---- */

enum { THREADS_MAX = 16 };

typedef struct {
    uint32_t count;
    atomic_uint next;
} blocks;

typedef struct {
    blocks *of;
    ht_moves moves;
    ht_progress *progress; /* NULL: another thread shows it */
} worker;

static void *work(void *context) {
    static const ht_words comparing = {"đang so các trường hợp", "comparing cases"};
    worker *mine = context;
    for (;;) {
        const uint32_t block = atomic_fetch_add(&mine->of->next, 1);
        if (block >= mine->of->count) {
            return NULL;
        }
        ht_moves_add_block(&mine->moves, block);
        if (mine->progress != NULL) {
            ht_progress_share(mine->progress, &comparing, block, mine->of->count);
        }
    }
}

static unsigned thread_count(uint32_t block_count) {
    const unsigned processors = ht_processors();
    const unsigned most = processors > THREADS_MAX ? THREADS_MAX : processors;
    return most < block_count ? most : block_count;
}

bool ht_find_moves(ht_moves *moves, ht_language language) {
    blocks all = {.count = ht_surface_block_count(moves->before)};
    ht_progress progress = ht_progress_begin(language);
    pthread_t threads[THREADS_MAX];
    unsigned started = 0;
    const unsigned wanted = thread_count(all.count);
    worker *workers = calloc(wanted + 1, sizeof *workers);
    if (workers == NULL) {
        return false;
    }
    atomic_init(&all.next, 0);
    ht_progress_watch(&progress, -1, false);
    for (unsigned i = 0; i <= wanted; i++) {
        workers[i].of = &all;
        ht_moves_init(&workers[i].moves, moves->before, moves->after);
    }
    while (started + 1 < wanted && pthread_create(&threads[started], NULL, work, &workers[started + 1]) == 0) {
        started++;
    }
    workers[0].progress = &progress;
    (void)work(&workers[0]);
    for (unsigned i = 0; i < started; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    ht_progress_clear(&progress);
    for (unsigned i = 0; i <= started; i++) {
        ht_moves_merge(moves, &workers[i].moves);
    }
    free(workers);
    return true;
}

/* ---- Saying it ---- */

static ht_move turned(const ht_move *move, bool is_turned) {
    ht_move other = *move;
    if (is_turned) {
        other.least = -move->greatest;
        other.greatest = -move->least;
        other.sum = -move->sum;
    }
    return other;
}

static const ht_benefit *benefit_of(const ht_moves *moves, unsigned row) {
    const ht_benefit_pair pair = moves->pairs[row];
    return pair.after >= 0 ? &moves->after->benefits[pair.after] : &moves->before->benefits[pair.before];
}

static void put_change(ht_text *out, int64_t dong, ht_language language) {
    ht_put(out, dong > 0 ? "+" : dong < 0 ? "-" : "");
    ht_put_dong(out, dong < 0 ? -dong : dong, language);
}

static void put_move(ht_text *out, const ht_words *name, const ht_move *move, ht_language language) {
    static const ht_words cases = {": đổi {0} trường hợp", ": {0} cases move"};
    static const ht_words from = {", từ ", ", from "};
    static const ht_words to = {" đến ", " to "};
    static const ht_words sum = {"; cộng lại ", "; in all "};
    static const ht_words too_large = {"; cộng lại quá lớn", "; the sum is too large"};
    ht_put(out, "  ");
    ht_put_words(out, name, language);
    ht_say(out, language, &cases, &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)move->cases});
    if (move->cases > 0) {
        ht_put_words(out, &from, language);
        put_change(out, move->least, language);
        ht_put_words(out, &to, language);
        put_change(out, move->greatest, language);
        ht_put_words(out, move->is_too_large ? &too_large : &sum, language);
        if (!move->is_too_large) {
            put_change(out, move->sum, language);
        }
    }
    ht_put(out, "\n");
}

void ht_put_moves(ht_text *out, const ht_moves *moves, bool is_turned, ht_language language) {
    static const ht_words heading = {"\nCác trường hợp (mọi tổ hợp thông tin và cách hiểu của bản {0}: {1})\n",
                                     "\nCases (every combination of facts and readings of revision {0}: {1})\n"};
    static const ht_words counts = {"  So được {0}, trong đó {1} đổi số tiền. Không so được {2}: {3} không còn nói được theo "
                                    "bản {5}; {4} chưa rõ vì bản đó hỏi "
                                    "thêm.\n",
                                    "  Compared {0}, of which {1} move. Not compared {2}: {3} cannot be said in revision {5}; "
                                    "{4} are open as it asks more.\n"};
    static const ht_words total = {"Tổng", "Total"};
    const uint64_t not_compared = moves->not_said + moves->open;
    const ht_argument of[] = {
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(moves->before->revision)},
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)(moves->compared + not_compared)},
    };
    const ht_argument numbers[] = {
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)moves->compared},
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)moves->moved},
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)not_compared},
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)moves->not_said},
        {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)moves->open},
        {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(moves->after->revision)},
    };
    const ht_move all = turned(&moves->total, is_turned);
    ht_say(out, language, &heading, of);
    ht_say(out, language, &counts, numbers);
    put_move(out, &total, &all, language);
    for (unsigned i = 0; i < moves->benefit_count; i++) {
        const ht_move one = turned(&moves->benefits[i], is_turned);
        put_move(out, &benefit_of(moves, i)->name, &one, language);
    }
}

static void put_members(ht_json_text *to, const ht_move *move) {
    ht_member_number(to, "moved", (int64_t)move->cases);
    ht_member_number(to, "least", move->least);
    ht_member_number(to, "greatest", move->greatest);
    if (move->is_too_large) {
        ht_member_raw(to, "sum", ht_string_of("null"));
    } else {
        ht_member_number(to, "sum", move->sum);
    }
}

void ht_member_moves(ht_json_text *to, const ht_moves *moves, bool is_turned) {
    const ht_move all = turned(&moves->total, is_turned);
    ht_json_open(to, "cases", '{');
    ht_member_policy_name(to, "of", moves->before);
    ht_member_number(to, "compared", (int64_t)moves->compared);
    ht_member_number(to, "moved", (int64_t)moves->moved);
    ht_member_number(to, "not_said", (int64_t)moves->not_said);
    ht_member_number(to, "open", (int64_t)moves->open);
    ht_json_open(to, "total", '{');
    put_members(to, &all);
    ht_json_close(to, '}');
    ht_json_open(to, "benefits", '[');
    for (unsigned i = 0; i < moves->benefit_count; i++) {
        const ht_move one = turned(&moves->benefits[i], is_turned);
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "id", benefit_of(moves, i)->id);
        put_members(to, &one);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}
