/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "verify/verify_list.h"

#include "check/claim_run.h"
#include "check/claim_text.h"
#include "command/commands.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/columns.h"
#include "command/message.h"
#include "law/plan_make.h"
#include "list/list_cell.h"
#include "list/list.h"
#include "list/list_error.h"
#include "list/list_write.h"
#include "list/opening.h"
#include "list/survey.h"
#include "list/list_id.h"
#include "verify/verify_sums.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words no_claims = {
    "{0}: danh sách không có cột claimed_total hoặc claimed_<khoản>: không có số tiền để so",
    "{0}: the list has no column claimed_total or claimed_<benefit>: there is nothing to compare"};
enum {
    ITEM_BYTES = 1 << 20, /* > any line's result, with its id in JSON and up to HT_CAUSES_MAX causes in two languages */
    RESULT_BYTES = 2 * ITEM_BYTES,
    WORDS_BYTES = 1 << 16,
    CITED_BYTES = 1 << 18 /* > the citations of 255 clauses */
};
enum { SINK_RESULTS, SINK_MESSAGES, SINKS };

typedef struct {
    ht_verifying *verifying;
    ht_listing listing;
    ht_verify_counts before; /* of inputs before this */
    ht_clauses_cited cited;  /* for people: by number, which stand for the same source in every line */
} claimed_list;

typedef struct {
    ht_list_reader reader;
    const claimed_list *of;
    ht_claim_run run;
    ht_clauses_cited cited;
    int failure; /* errno of what ends all work; 0: nothing */
    char cell[HT_RECORD_BYTES_MAX];
    char words[WORDS_BYTES];
} worker;

/* ---- One line ---- */

/* Empty where there is none. */
static ht_string id_of(worker *mine) {
    const ht_string given = ht_list_id(&mine->reader.list, &mine->reader.line);
    return given.length == 0 || ht_is_plain_cell(given) ? given : ht_read_cell(given, mine->cell);
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

static void put_error_json(worker *mine, ht_text *out) {
    ht_json_text to = {out, false};
    open_item_json(mine, &to);
    ht_member_list_error(&to, &mine->reader.line.error);
    ht_close_item_json(&to);
}

static void refuse_line(worker *mine, ht_piece *piece) {
    if (!ht_verify_prints(mine->of->verifying, false)) {
        mine->reader.bad_in_piece++;
    } else if (ht_verify_is_json(mine->of->verifying)) {
        mine->reader.bad_in_piece++;
        put_error_json(mine, &piece->results[SINK_RESULTS]);
    } else {
        ht_reader_refuse(&mine->reader, &piece->results[SINK_MESSAGES], NULL);
    }
}

static void put_result(worker *mine, ht_text *out) {
    const ht_verifying *verifying = mine->of->verifying;
    const ht_line *line = &mine->reader.line;
    if (!ht_verify_prints(verifying, mine->run.check.verdict == HT_CLAIM_RIGHT)) {
        return;
    }
    if (ht_verify_is_json(verifying)) {
        ht_json_text to = {out, false};
        open_item_json(mine, &to);
        ht_members_claim(&to, &line->person, verifying->parameters, &mine->run.result, &mine->run.check);
        ht_close_item_json(&to);
        return;
    }
    ht_text words = {.at = mine->words, .capacity = sizeof mine->words};
    put_id(mine, &words);
    ht_write_claim(&words, mine->of->listing.list, &line->person, verifying->parameters, &mine->run.result, &mine->run.check,
                   &mine->cited, verifying->arguments->language);
    ht_put_item(out, mine->of->listing.name, line->error.error.line, ht_written(&words));
}

/* Back into the list, with what became of its claims. Where that fails no further line is read. */
static void write_back(worker *mine, ht_piece *piece) {
    ht_verify_output *to = &mine->of->verifying->list;
    const ht_list *list = &mine->reader.list;
    const ht_line *line = &mine->reader.line;
    const ht_result_cells *cells = ht_claim_run_cells(&mine->run, list, line, &to->columns);
    if (to->form == HT_VERIFY_WRITES_CSV) {
        ht_list_write_cells(list, line, &to->columns, cells, &piece->results[SINK_RESULTS]);
    } else if (!ht_list_book_add(to->workbook, line, cells)) {
        mine->failure = errno;
        mine->reader.lines.walk.at = mine->reader.lines.walk.end;
    }
}

static void verify_line(worker *mine, ht_piece *piece) {
    const bool writes = mine->of->verifying->list.form != HT_VERIFY_PRINTS;
    if (!ht_claim_run_line(&mine->run, &mine->reader.list, &mine->reader.line)) {
        refuse_line(mine, piece);
    } else if (!writes && !mine->reader.line.is_skipped) {
        put_result(mine, &piece->results[SINK_RESULTS]);
    }
    if (writes) {
        write_back(mine, piece);
    }
}

/* ---- Pieces ---- */

static void *make_worker(void *context) {
    const claimed_list *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine != NULL) {
        ht_reader_init(&mine->reader, &all->listing);
        mine->of = all;
        mine->run.parameters = all->verifying->parameters;
        mine->run.repeated = &mine->reader.repeated_in_piece;
        mine->run.missing = &mine->reader.missing_in_piece;
        mine->run.counts = (ht_verify_counts){0};
        mine->run.sums = (ht_claim_sums){{{0}}};
        mine->cited = (ht_clauses_cited){{0}};
        mine->failure = 0;
    }
    return mine;
}

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    while (piece->results[SINK_RESULTS].length + ITEM_BYTES <= piece->results[SINK_RESULTS].capacity) {
        if (!ht_reader_next_line(&mine->reader)) {
            return true;
        }
        verify_line(mine, piece);
    }
    return false;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    claimed_list *all = context;
    worker *mine = own;
    if (!ht_reader_pass(&mine->reader, &all->listing, &piece->results[SINK_MESSAGES], piece)) {
        return false;
    }
    if (mine->failure != 0) {
        errno = all->verifying->number = mine->failure;
        all->verifying->is_unwritten = true;
        return false;
    }
    if (!ht_verify_write(all->verifying, (ht_string){piece->results[SINK_RESULTS].at, piece->results[SINK_RESULTS].length})) {
        errno = all->verifying->number;
        return false;
    }
    return true;
}

static void end(void *context, void *own) {
    ht_verifying *verifying = ((claimed_list *)context)->verifying;
    const worker *mine = own;
    ht_counts_join(&verifying->counts, &mine->run.counts);
    ht_claim_sums_join(&verifying->list.sums, &mine->run.sums);
    for (unsigned i = 0; i < sizeof mine->cited.bits / sizeof *mine->cited.bits; i++) {
        ((claimed_list *)context)->cited.bits[i] |= mine->cited.bits[i];
    }
    ht_reader_end(&((worker *)own)->reader);
    free(own);
}

/* ---- The list ---- */

/* Where the list is written back: its header before. */
static bool begin(void *context) {
    claimed_list *all = context;
    ht_verifying *verifying = all->verifying;
    verifying->counts = all->before;
    verifying->is_unwritten = false;
    verifying->list.sums = (ht_claim_sums){{{0}}};
    all->cited = (ht_clauses_cited){{0}};
    ht_list_book_abandon(verifying->list.workbook);
    return verifying->list.form == HT_VERIFY_PRINTS || ht_verify_begin(&verifying->list, &verifying->output, all->listing.list);
}

/* What the lines cite, once behind them. */
static void write_cited(const claimed_list *all) {
    static char bytes[CITED_BYTES];
    ht_text words = {.at = bytes, .capacity = sizeof bytes};
    ht_write_clauses_cited(&words, all->listing.list->policy, &all->cited, all->verifying->arguments->language);
    (void)ht_verify_write(all->verifying, ht_written(&words)); /* who asks next knows */
}

static ht_lines_end work_lines(claimed_list *all, ht_input *input) {
    ht_verifying *verifying = all->verifying;
    const bool writes_book = verifying->list.form == HT_VERIFY_WRITES_BOOK;
    const ht_list_work work_of = {.lines = {.sink_count = SINKS,
                                            .capacities = {RESULT_BYTES, HT_MESSAGE_ROOM},
                                            .worker = make_worker,
                                            .begin = ht_reader_begin,
                                            .work = work,
                                            .pass = pass,
                                            .end = end,
                                            .context = all,
                                            .is_alone = writes_book},
                                  .output = &verifying->output,
                                  .may_hold = !writes_book || verifying->output.temporary != NULL,
                                  .is_quiet = !ht_verify_prints(verifying, false),
                                  .begin = begin};
    const ht_lines_end how = ht_work_list(&all->listing, input, &work_of);
    if (how == HT_LINES_UNWRITTEN && !verifying->is_unwritten) {
        verifying->is_unwritten = true;
        verifying->number = errno;
    }
    return how;
}

static bool verify_records(claimed_list *all, ht_input *input) {
    const ht_lines_end how = work_lines(all, input);
    if (how == HT_LINES_UNREAD) {
        (void)ht_refuse_unread(all->verifying->arguments, all->listing.path, input, errno);
    }
    if (how == HT_LINES_UNREAD || how == HT_LINES_REFUSED) {
        return false;
    }
    if (!ht_verify_is_json(all->verifying) && ht_verify_prints(all->verifying, false)) {
        ht_say_more_bad_lines(&all->listing);
    }
    if (ht_verify_prints(all->verifying, false)) {
        ht_say_skipped(&all->listing);
        ht_say_repeated(&all->listing);
        ht_say_missing(&all->listing);
    }
    write_cited(all);
    all->verifying->counts.has_difference |= ht_has_repeated(&all->listing);
    return ht_verify_sums(all->verifying, &all->listing);
}

static bool refuse_without_claims(const ht_listing *listing) {
    (void)ht_refuse_because(listing->arguments, "unknown_fact", &no_claims, listing->name, "");
    return false;
}

/* Where the list is written back: its end behind. */
static bool verify_back(claimed_list *all, ht_input *input) {
    ht_verifying *verifying = all->verifying;
    if (!verify_records(all, input)) {
        ht_list_book_abandon(verifying->list.workbook);
        return false;
    }
    if (verifying->is_unwritten) {
        ht_list_book_abandon(verifying->list.workbook);
    } else if (!ht_verify_end(&verifying->list, &all->listing)) {
        verifying->is_unwritten = true;
        verifying->number = errno;
    }
    return true;
}

static bool verify_opened(claimed_list *all, ht_input *input) {
    ht_listing *listing = &all->listing;
    all->verifying->has_list = true;
    if (ht_claims_of_list(listing->list) == 0) {
        if (ht_verify_prints(all->verifying, false)) {
            ht_say_own_columns(listing);
        }
        return refuse_without_claims(listing);
    }
    all->before = all->verifying->counts;
    return all->verifying->list.form == HT_VERIFY_PRINTS ? verify_records(all, input) : verify_back(all, input);
}

/* Those of the list's policy. */
static bool read_figures(ht_verifying *verifying, ht_listing *listing, ht_input *input) {
    const ht_policy *policy;
    if (!ht_choose_policy(listing, input, &policy)) {
        return false;
    }
    if (verifying->has_parameters && verifying->parameters->policy == policy) {
        return true;
    }
    verifying->has_parameters =
        ht_read_figures(verifying->arguments, &verifying->figures, policy, verifying->parameters) == HT_EXIT_DONE;
    return verifying->has_parameters;
}

bool ht_verify_list(ht_verifying *verifying, ht_input *input, const char *path) {
    static ht_list list;
    static ht_pay_plan plan;
    claimed_list all = {.verifying = verifying};
    ht_listing_init(&all.listing, verifying->arguments, path, &list);
    all.listing.parameters = verifying->parameters;
    all.listing.progress = verifying->progress;
    bool is_usable = read_figures(verifying, &all.listing, input) && ht_open_list(&all.listing, input);
    if (is_usable) {
        ht_plan_use(&plan, verifying->parameters);
        all.listing.plan = ht_plan_of(verifying->parameters);
    }
    if (input->book != NULL) {
        ht_progress_watch(&all.listing.progress, ht_input_progress(input), true);
    }
    is_usable = is_usable && verify_opened(&all, input);
    if (is_usable && ht_verify_prints(verifying, false)) {
        ht_say_of_book(&all.listing, input);
    }
    verifying->progress = all.listing.progress;
    ht_close_listing(&all.listing);
    return is_usable;
}
