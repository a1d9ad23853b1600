/* SPDX-License-Identifier: MIT */
/* The lines of a list, or cases one a line, into results. */
#include "list/batch_work.h"
#include "list/batch.h"
#include "list/listing.h"
#include "list/rejects.h"
#include "list/batch_book.h"
#include "text/text.h"
#include "list/list.h"
#include "list/list_block.h"
#include "policy/registry.h"
#include "list/list_error.h"
#include "list/list_run.h"
#include "list/list_write.h"
#include "list/list_id.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
    RESULTS_BYTES = 2 * HT_LIST_ROOM, /* of CSV */
    ID_BYTES = 6 * HT_RECORD_BYTES_MAX,
    JSON_BYTES = 1 << 20 /* > ID_BYTES and an assessment with 64 interruptions, 256 figures and 4 x 66 months (0.3 MB) */
};

typedef struct worker worker;
/* Puts the result of the line at hand. False: there is no room, what stands there has to be passed on before. */
typedef bool put_result(worker *mine, ht_piece *piece);

/* What cases of another policy than the chosen one are computed by. */
typedef struct {
    ht_parameters parameters; /* policy NULL: not looked at yet */
    bool is_good;
    ht_error error; /* not good: of the file of figures or of --asked */
    uint32_t asked;
} other_policy;

struct worker {
    ht_list_reader reader;
    ht_batch *batch;
    ht_list_counts counts;
    uint64_t not_json;
    put_result *put;
    ht_list_block *block;            /* of lines that are paid by a plan; NULL: each is computed by itself */
    const char *at;                  /* NDJSON: the next case */
    uint32_t number;                 /* its line */
    bool is_held;                    /* a line is read and has not found room */
    int failure;                     /* errno of what ends all work; 0: nothing */
    const ht_parameters *parameters; /* by which the line at hand is computed */
    other_policy *others;            /* of cases that name another policy; as many as there are policies, NULL: none did yet */
    ht_assessment result;
    char *id; /* as JSON; ID_BYTES */
};

static void count(worker *mine) {
    const ht_line *line = &mine->reader.line;
    *ht_count_of(&mine->counts, line, &mine->result) += 1;
    if (line->error.problem != HT_LIST_OK || line->is_skipped) {
        return;
    }
    if (line->repeats > 0) {
        ht_repeated_add(&mine->reader.repeated_in_piece, mine->result.total);
    }
    ht_missing_add(&mine->reader.missing_in_piece, &mine->result);
}

/* ---- A list ---- */

static bool is_person(const ht_list_reader *reader) {
    return !ht_reader_is_bad(reader) && !reader->line.is_skipped;
}

/* Writes all that the block holds. False: there is no room for some of it. */
static bool empty_block(worker *mine, ht_piece *piece) {
    if (mine->block == NULL) {
        return true;
    }
    /* Of none of them anything is missing. */
    mine->counts.ok += ht_list_block_write(mine->block, &mine->reader.list, &piece->results[HT_SINK_RESULTS]);
    return ht_list_block_is_empty(mine->block);
}

/* Whether the line at hand waits in the block. */
static bool is_in_block(worker *mine) {
    return mine->block != NULL && is_person(&mine->reader) &&
           ht_list_block_take(mine->block, &mine->reader.list, &mine->reader.line);
}

/* Reads lines into the block up to one that does not go there, which is computed. False: the piece is done, or there is no room
   for what the block holds. */
static bool read_line(worker *mine, ht_piece *piece) {
    ht_list_reader *reader = &mine->reader;
    do {
        const bool has_place = mine->block == NULL || ht_list_block_has_place(mine->block);
        if ((!has_place && !empty_block(mine, piece)) || !ht_reader_next_line(reader)) {
            return false;
        }
    } while (is_in_block(mine));
    if (is_person(reader)) {
        (mine->batch->form == HT_FORM_NDJSON ? ht_assess : ht_compute_missing)(&reader->line.person, reader->of->parameters,
                                                                               &mine->result);
    }
    return true;
}

static bool work_list(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[HT_SINK_REJECTS];
    while (mine->is_held || read_line(mine, piece)) {
        mine->is_held =
            !ht_has_room_for_reject(mine->reader.of, rejects) || !empty_block(mine, piece) || !mine->put(mine, piece);
        if (mine->is_held) {
            return false;
        }
        count(mine);
        if (ht_reader_is_bad(&mine->reader)) {
            ht_reader_refuse(&mine->reader, &piece->results[HT_SINK_MESSAGES], rejects);
        }
    }
    return empty_block(mine, piece);
}

static bool put_line(worker *mine, ht_piece *piece) {
    ht_text *out = &piece->results[HT_SINK_RESULTS];
    if (out->length + HT_LIST_ROOM > out->capacity) {
        return false;
    }
    ht_list_write_line(&mine->reader.list, &mine->reader.line, &mine->result, out);
    return true;
}

/* Rows go into the workbook's own files. Where that fails no further line is read. */
static bool put_row(worker *mine, ht_piece *piece) {
    (void)piece;
    if (!ht_batch_book_add(mine->batch, &mine->reader.line, &mine->result)) {
        mine->failure = errno;
        mine->reader.lines.walk.at = mine->reader.lines.walk.end;
    }
    return true;
}

/* ---- JSON ---- */

/* Grows a text to what it has been asked for. Only where a single result is larger than the whole of it. */
static bool grow(ht_text *text, size_t needed) {
    char *larger = realloc(text->at, needed);
    if (larger == NULL) {
        return false;
    }
    text->at = larger;
    text->capacity = needed;
    return true;
}

static void write_error(const worker *mine, ht_text *out) {
    ht_write_list_error_json(out, &mine->reader.line.error, mine->reader.line.person.id);
    ht_put(out, "\n");
}

static void write_json(const worker *mine, ht_text *out) {
    if (ht_reader_is_bad(&mine->reader)) {
        write_error(mine, out);
        return;
    }
    ht_write_assessment_json(out, &mine->reader.line.person, mine->parameters, &mine->result);
    ht_put(out, "\n");
}

/* Writes one result whole. False: what stands there has to be passed on before. */
static bool write_whole(worker *mine, ht_text *out, void (*write)(const worker *mine, ht_text *out)) {
    const size_t before = out->length;
    write(mine, out);
    if (out->length <= out->capacity) {
        return true;
    }
    const size_t needed = out->length - before;
    out->length = before;
    if (before == 0 && grow(out, needed)) {
        write(mine, out);
        return true;
    }
    mine->failure = before == 0 ? ENOMEM : 0; /* for a single result there is not enough memory */
    return false;
}

/* In JSON the id is the inside of a string. */
static void write_id(worker *mine) {
    ht_text text = {.at = mine->id, .capacity = ID_BYTES};
    ht_put_list_id(&text, &mine->reader.list, &mine->reader.line);
    mine->reader.line.person.id = (ht_string){mine->id, text.length};
}

/* Of lines that are no people nothing is to be said. */
static bool put_json(worker *mine, ht_piece *piece) {
    if (mine->reader.line.is_skipped) {
        return true;
    }
    write_id(mine);
    return write_whole(mine, &piece->results[HT_SINK_RESULTS], write_json);
}

/* ---- Cases one a line ---- */

static void begin_cases(void *own, const ht_piece *piece) {
    worker *mine = own;
    mine->at = piece->text.at;
    mine->number = piece->line;
}

/* The next line that is not empty. */
static bool next_line(worker *mine, const char *end, ht_string *text) {
    while (mine->at < end) {
        const char *const line_end = memchr(mine->at, '\n', (size_t)(end - mine->at));
        const char *last = line_end == NULL ? end : line_end;
        *text = (ht_string){mine->at, (size_t)(last - mine->at)};
        mine->at = line_end == NULL ? end : line_end + 1;
        mine->number++;
        if (text->length > 0 && text->at[text->length - 1] == '\r') {
            text->length--;
        }
        if (text->length > 0) {
            return true;
        }
    }
    return false;
}

/* By an office's figures and --asked as that policy understands them. NULL: not enough memory. */
static const other_policy *other_of(worker *mine, const ht_policy *policy) {
    const ht_listing *of = mine->reader.of;
    const char *asked = of->arguments->value[HT_OPTION_ASKED];
    ht_case nobody;
    unsigned place = 0;
    while (ht_policies[place] != policy) {
        place++;
    }
    if (mine->others == NULL) {
        mine->others = calloc(ht_policy_count, sizeof *mine->others);
    }
    if (mine->others == NULL) {
        return NULL;
    }
    other_policy *other = &mine->others[place];
    if (other->parameters.policy == NULL) {
        ht_case_init(&nobody, policy);
        other->is_good = ht_understand_figures(&of->figures, policy, &other->parameters, &other->error) &&
                         (asked == NULL || ht_case_ask(&nobody, ht_string_of(asked), &other->error));
        other->asked = nobody.asked;
    }
    return other;
}

/* Once more by the policy that the case names. */
static bool read_other(worker *mine, ht_case *person, ht_string text, ht_error *error) {
    const other_policy *other = other_of(mine, person->policy);
    if (other == NULL) {
        mine->failure = ENOMEM; /* all work ends before anything of this is written */
        ht_case_init(person, mine->parameters->policy);
        return true;
    }
    if (!other->is_good) {
        *error = other->error;
        return false;
    }
    mine->parameters = &other->parameters;
    ht_case_init(person, person->policy);
    person->asked = other->asked;
    return ht_case_read(person, text, error);
}

static bool read_case(worker *mine, const char *end) {
    const ht_parameters *parameters = mine->reader.of->parameters;
    ht_case *person = &mine->reader.line.person;
    ht_list_error *error = &mine->reader.line.error;
    ht_string text;
    if (!next_line(mine, end, &text)) {
        return false;
    }
    ht_case_init(person, parameters->policy);
    person->asked = mine->batch->asked;
    error->problem = HT_LIST_OK;
    mine->reader.line.error_count = 0;
    mine->reader.line.is_skipped = false;
    mine->reader.line.repeats = 0;
    mine->parameters = parameters;
    if (ht_case_read(person, text, &error->error) &&
        (person->policy == parameters->policy || read_other(mine, person, text, &error->error))) {
        ht_assess(person, mine->parameters, &mine->result);
        return true;
    }
    error->problem = HT_LIST_FACT;
    error->error.line = mine->number - 1;
    mine->not_json += error->error.code == HT_SYNTAX;
    return true;
}

/* Both or neither: a bad case stands in the results and once more among the bad ones. */
static bool put_case(worker *mine, ht_piece *piece) {
    ht_text *rejects = &piece->results[HT_SINK_REJECTS];
    const size_t before = rejects->length;
    const bool rejects_it = ht_reader_is_bad(&mine->reader) && mine->reader.of->has_rejects;
    if (rejects_it && !write_whole(mine, rejects, write_error)) {
        return false;
    }
    if (!write_whole(mine, &piece->results[HT_SINK_RESULTS], write_json)) {
        rejects->length = before;
        return false;
    }
    return true;
}

static bool work_cases(void *own, ht_piece *piece) {
    worker *mine = own;
    while (mine->is_held || read_case(mine, piece->text.at + piece->text.length)) {
        mine->is_held = !put_case(mine, piece);
        if (mine->is_held) {
            return false;
        }
        count(mine);
    }
    return true;
}

/* ---- Passing on ---- */

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_batch *batch = context;
    worker *mine = own;
    const ht_text *results = &piece->results[HT_SINK_RESULTS];
    if (mine->failure != 0) {
        errno = mine->failure;
        return false;
    }
    if (results->length > 0 && !ht_output_write(&batch->output, (ht_string){results->at, results->length})) {
        return false;
    }
    if (!ht_pass_rejects(&batch->listing, &piece->results[HT_SINK_REJECTS])) {
        return false;
    }
    return ht_reader_pass(&mine->reader, &batch->listing, &piece->results[HT_SINK_MESSAGES], piece);
}

/* ---- Workers ---- */

static void *make_worker(void *context) {
    static put_result *const puts[] = {[HT_FORM_CSV] = put_line, [HT_FORM_NDJSON] = put_json, [HT_FORM_XLSX] = put_row};
    ht_batch *batch = context;
    const bool has_ids = batch->listing.list != NULL && batch->form == HT_FORM_NDJSON;
    const bool has_block = batch->listing.list != NULL && batch->form == HT_FORM_CSV;
    worker *mine = malloc(sizeof *mine);
    char *id = has_ids ? malloc(ID_BYTES) : NULL;
    ht_list_block *block = has_block ? malloc(sizeof *block) : NULL;
    if (mine == NULL || (has_ids && id == NULL) || (has_block && block == NULL)) {
        free(mine);
        free(id);
        free(block);
        return NULL;
    }
    if (has_block) {
        ht_list_block_init(block);
    }
    ht_reader_init(&mine->reader, &batch->listing);
    mine->batch = batch;
    mine->counts = (ht_list_counts){0};
    mine->not_json = 0;
    mine->put = puts[batch->form];
    mine->is_held = false;
    mine->failure = 0;
    mine->parameters = batch->listing.parameters;
    mine->others = NULL;
    mine->id = id;
    mine->block = block;
    return mine;
}

static void end_worker(void *context, void *own) {
    ht_batch *batch = context;
    worker *mine = own;
    ht_add_counts(&batch->counts, &mine->counts);
    batch->not_json += mine->not_json;
    ht_reader_end(&mine->reader);
    free(mine->others);
    free(mine->id);
    free(mine->block);
    free(mine);
}

ht_line_work ht_batch_work(ht_batch *batch) {
    const bool is_list = batch->listing.list != NULL;
    const bool has_results = batch->form != HT_FORM_XLSX;
    return (ht_line_work){.sink_count = HT_SINK_COUNT,
                          .capacities = {[HT_SINK_RESULTS] = !has_results                 ? 0
                                                             : batch->form == HT_FORM_CSV ? RESULTS_BYTES
                                                                                          : JSON_BYTES,
                                         [HT_SINK_REJECTS] = batch->listing.has_rejects ? RESULTS_BYTES : 0,
                                         [HT_SINK_MESSAGES] = is_list ? HT_MESSAGE_ROOM : 0},
                          .worker = make_worker,
                          .begin = is_list ? ht_reader_begin : begin_cases,
                          .work = is_list ? work_list : work_cases,
                          .pass = pass,
                          .end = end_worker,
                          .context = batch,
                          .is_alone = !has_results};
}
