/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "verifying.h"

#include "claim.h"
#include "guess.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words no_claims = {
    "{0}: danh sách không có cột claimed_total hoặc claimed_<khoản>: không có số tiền để so",
    "{0}: the list has no column claimed_total or claimed_<benefit>: there is nothing to compare"};
static const ht_words no_amount = {"không phải số tiền; ghi chữ số, ví dụ 36000000 hoặc 36.000.000",
                                   "not an amount; write digits, as 36000000 or 36.000.000"};
static const ht_words not_compared = {"cột {0} không được so: không có khoản nào tên như vậy; các cột so được: {2}",
                                      "column {0} is not compared: no benefit has that name; what can be compared: {2}"};
static const ht_words not_compared_hint = {"cột {0} không được so (có phải claimed_{1}?)",
                                           "column {0} is not compared (did you mean claimed_{1}?)"};

enum {
    ITEM_BYTES = 1 << 20, /* > any line's result, with its id in JSON and up to HT_CAUSES_MAX causes in two languages */
    RESULT_BYTES = 2 * ITEM_BYTES,
    WORDS_BYTES = 1 << 16
};
enum { SINK_RESULTS, SINK_MESSAGES, SINKS };

typedef struct {
    ht_verifying *verifying;
    ht_listing listing;
} claimed_list;

typedef struct {
    ht_list_reader reader;
    const claimed_list *of;
    ht_claims claims;
    ht_claim_check check;
    ht_assessment result;
    ht_verify_counts counts;
    char cell[HT_RECORD_BYTES_MAX];
    char words[WORDS_BYTES];
} worker;

/* ---- One line ---- */

/* The column that holds no amount, or -1. */
static int read_claims(worker *mine) {
    mine->claims.stated = 0;
    for (uint32_t i = 0; i < mine->reader.list.column_count; i++) {
        const ht_column *column = &mine->reader.list.columns[i];
        if (column->kind != HT_COLUMN_CLAIMED) {
            continue;
        }
        const ht_string cell = ht_read_cell_trimmed(mine->reader.line.record.fields[i], mine->cell);
        if (cell.length == 0) {
            continue;
        }
        if (!ht_claim_read(cell, &mine->claims.dong[column->index])) {
            return (int)i;
        }
        mine->claims.stated |= UINT32_C(1) << column->index;
    }
    return -1;
}

/* Empty where there is none. */
static ht_string id_of(worker *mine) {
    const ht_string given = ht_list_id(&mine->reader.list, &mine->reader.line);
    return given.length == 0 ? given : ht_read_cell(given, mine->cell);
}

static void open_item_json(worker *mine, ht_json_text *to) {
    const ht_string id = id_of(mine);
    ht_open_item_json(to, mine->of->listing.name, mine->reader.line.error.error.line);
    if (id.length > 0) {
        ht_member_string(to, "id", id);
    }
}

static void put_id(worker *mine, ht_text *out) {
    enum { SHOWN = 64 };
    const ht_string id = id_of(mine);
    if (id.length > 0) {
        ht_put_visible(out, id, SHOWN);
        ht_put(out, ": ");
    }
}

/* `column` >= 0: that cell holds no amount. */
static void put_error_json(worker *mine, ht_text *out, int column) {
    ht_json_text to = {out, false};
    open_item_json(mine, &to);
    if (column < 0) {
        ht_member_list_error(&to, &mine->reader.line.error);
    } else {
        ht_json_open(&to, "error", '{');
        ht_member_text(&to, "code", "wrong_type");
        ht_member_string(&to, "fact", mine->reader.list.columns[column].name);
        ht_member_number(&to, "line", mine->reader.line.error.error.line);
        ht_member_words(&to, "text", &no_amount);
        ht_json_close(&to, '}');
    }
    ht_close_item_json(&to);
}

static void put_error(worker *mine, ht_text *out, int column) {
    const ht_language language = mine->of->verifying->arguments->language;
    ht_put_place(out, mine->of->listing.name, mine->reader.line.error.error.line);
    if (column < 0) {
        ht_write_list_error_sentence(out, &mine->reader.line.error, language);
    } else {
        ht_put_claim_column(out, mine->reader.list.policy, mine->reader.list.columns[column].index);
        ht_put(out, ": ");
        ht_put_words(out, &no_amount, language);
    }
    ht_put(out, "\n");
}

static void refuse_line(worker *mine, ht_piece *piece, int column) {
    mine->counts.unusable++;
    mine->reader.bad_in_piece++;
    if (!ht_verify_prints(mine->of->verifying, false)) {
        return;
    }
    if (ht_verify_is_json(mine->of->verifying)) {
        put_error_json(mine, &piece->results[SINK_RESULTS], column);
    } else if (mine->reader.bad_in_piece <= HT_MESSAGES_SHOWN) {
        put_error(mine, &piece->results[SINK_MESSAGES], column);
    }
}

static void count(ht_verify_counts *counts, ht_claim_verdict verdict) {
    *(verdict == HT_CLAIM_RIGHT  ? &counts->matching
      : verdict == HT_CLAIM_OPEN ? &counts->incomplete
      : verdict == HT_CLAIM_NONE ? &counts->without_claim
                                 : &counts->different) += 1;
    counts->has_difference = counts->has_difference || verdict == HT_CLAIM_OPEN || verdict == HT_CLAIM_WRONG;
}

static void put_result(worker *mine, ht_text *out) {
    const ht_verifying *verifying = mine->of->verifying;
    const ht_line *line = &mine->reader.line;
    if (!ht_verify_prints(verifying, mine->check.verdict == HT_CLAIM_RIGHT)) {
        return;
    }
    if (ht_verify_is_json(verifying)) {
        ht_json_text to = {out, false};
        open_item_json(mine, &to);
        ht_members_claim(&to, &line->person, verifying->parameters, &mine->result, &mine->check);
        ht_close_item_json(&to);
        return;
    }
    ht_text words = {.at = mine->words, .capacity = sizeof mine->words};
    put_id(mine, &words);
    ht_write_claim(&words, &line->person, verifying->parameters, &mine->result, &mine->check, verifying->arguments->language);
    ht_put_item(out, mine->of->listing.name, line->error.error.line, ht_written(&words));
}

static void verify_line(worker *mine, ht_piece *piece) {
    const ht_verifying *verifying = mine->of->verifying;
    mine->counts.all++;
    if (ht_reader_is_bad(&mine->reader)) {
        refuse_line(mine, piece, -1);
        return;
    }
    const int column = read_claims(mine);
    if (column >= 0) {
        refuse_line(mine, piece, column);
        return;
    }
    ht_compute_missing(&mine->reader.line.person, verifying->parameters, &mine->result);
    ht_claim_compare(&mine->reader.line.person, verifying->parameters, &mine->result, &mine->claims, &mine->check);
    count(&mine->counts, mine->check.verdict);
    put_result(mine, &piece->results[SINK_RESULTS]);
}

/* ---- Pieces ---- */

static void *make_worker(void *context) {
    const claimed_list *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine != NULL) {
        ht_reader_init(&mine->reader, &all->listing);
        mine->of = all;
        mine->counts = (ht_verify_counts){0};
    }
    return mine;
}

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    while (piece->results[SINK_RESULTS].length + ITEM_BYTES <= piece->results[SINK_RESULTS].capacity) {
        if (!ht_reader_next(&mine->reader)) {
            return true;
        }
        verify_line(mine, piece);
    }
    return false;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    claimed_list *all = context;
    worker *mine = own;
    ht_reader_pass(&mine->reader, &all->listing, &piece->results[SINK_MESSAGES], piece);
    if (!ht_verify_write(all->verifying, (ht_string){piece->results[SINK_RESULTS].at, piece->results[SINK_RESULTS].length})) {
        errno = all->verifying->number;
        return false;
    }
    return true;
}

static void end(void *context, void *own) {
    ht_verify_counts *sum = &((claimed_list *)context)->verifying->counts;
    const worker *mine = own;
    sum->all += mine->counts.all;
    sum->matching += mine->counts.matching;
    sum->different += mine->counts.different;
    sum->incomplete += mine->counts.incomplete;
    sum->without_claim += mine->counts.without_claim;
    sum->unusable += mine->counts.unusable;
    sum->has_difference = sum->has_difference || mine->counts.has_difference || mine->counts.unusable > 0;
    free(own);
}

/* ---- The list ---- */

static bool has_claims(const ht_list *list) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_CLAIMED) {
            return true;
        }
    }
    return false;
}

static const char prefix[] = "claimed_";
enum { PREFIX = sizeof prefix - 1 };

static ht_string behind_prefix(ht_string name) {
    return (ht_string){name.at + PREFIX, name.length - PREFIX};
}

/* A name that begins as those of claims do and is none of them: a column of the office's own, or a mistyped one. */
static bool is_almost_claim(const ht_column *column) {
    return column->kind == HT_COLUMN_PASSED && column->name.length > PREFIX && memcmp(column->name.at, prefix, PREFIX) == 0;
}

static void warn_of_column(ht_listing *listing, const ht_column *column) {
    enum { NAMES_BYTES = 1024, SHOWN = 60 };
    const ht_policy *policy = listing->list->policy;
    char names_bytes[NAMES_BYTES];
    char given_bytes[4 * SHOWN + 4];
    ht_text names = {.at = names_bytes, .capacity = sizeof names_bytes};
    ht_text given = {.at = given_bytes, .capacity = sizeof given_bytes};
    ht_guess guess = ht_guess_of(behind_prefix(column->name));
    for (unsigned c = 0; c <= policy->benefit_count; c++) {
        ht_put(&names, c > 0 ? ", " : "");
        const size_t before = names.length;
        ht_put_claim_column(&names, policy, c);
        ht_guess_try(&guess, behind_prefix((ht_string){names.at + before, names.length - before}));
    }
    ht_put_visible(&given, column->name, SHOWN);
    const ht_argument words[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_written(&given)},
                                 {.kind = HT_ARGUMENT_STRING, .string = guess.nearest},
                                 {.kind = HT_ARGUMENT_STRING, .string = ht_written(&names)}};
    ht_say_of_list(listing, guess.nearest.length == 0 ? &not_compared : &not_compared_hint, words);
}

static void warn_of_columns(ht_listing *listing) {
    for (uint32_t i = 0; i < listing->list->column_count; i++) {
        if (is_almost_claim(&listing->list->columns[i])) {
            warn_of_column(listing, &listing->list->columns[i]);
        }
    }
}

static bool verify_records(claimed_list *all, ht_input *input) {
    const ht_line_work lines = {.sink_count = SINKS,
                                .capacities = {RESULT_BYTES, HT_MESSAGE_ROOM},
                                .worker = make_worker,
                                .begin = ht_reader_begin,
                                .work = work,
                                .pass = pass,
                                .end = end,
                                .context = all};
    const ht_lines_end how = ht_work_lines(input, &lines);
    if (how == HT_LINES_UNREAD) {
        (void)ht_refuse_file(all->verifying->arguments, all->listing.path, errno);
        return false;
    }
    if (!ht_verify_is_json(all->verifying) && ht_verify_prints(all->verifying, false)) {
        ht_say_more_bad_lines(&all->listing);
    }
    return true;
}

static bool refuse_without_claims(const ht_listing *listing) {
    (void)ht_refuse_because(listing->arguments, "unknown_fact", &no_claims, listing->name, "");
    return false;
}

static bool verify_opened(claimed_list *all, ht_input *input) {
    ht_listing *listing = &all->listing;
    all->verifying->has_list = true;
    if (ht_verify_prints(all->verifying, false)) {
        warn_of_columns(listing);
    }
    return (has_claims(listing->list) || refuse_without_claims(listing)) && verify_records(all, input);
}

bool ht_verify_list(ht_verifying *verifying, ht_input *input, const char *path) {
    static ht_list list;
    claimed_list all = {.verifying = verifying};
    ht_listing_init(&all.listing, verifying->arguments, path, &list);
    all.listing.parameters = verifying->parameters;
    all.listing.progress = verifying->progress;
    const bool is_usable = ht_open_list(&all.listing, input) && verify_opened(&all, input);
    verifying->progress = all.listing.progress;
    ht_close_listing(&all.listing);
    return is_usable;
}
