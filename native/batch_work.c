/* SPDX-License-Identifier: MIT */
/* The lines of a list, or cases one a line, into results. */
#include "batch.h"

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

struct worker {
    ht_list_reader reader;
    ht_batch *batch;
    ht_list_counts counts;
    uint64_t not_json;
    put_result *put;
    const char *at;  /* NDJSON: the next case */
    uint32_t number; /* its line */
    bool is_held;    /* a line is read and has not found room */
    bool is_stuck;   /* for a single result there is not enough memory */
    ht_assessment result;
    char *id; /* as JSON; ID_BYTES */
};

static void count(worker *mine) {
    *(ht_reader_is_bad(&mine->reader)   ? &mine->counts.bad
      : mine->result.missing_count == 0 ? &mine->counts.ok
                                        : &mine->counts.incomplete) += 1;
}

/* ---- A list ---- */

static bool read_line(worker *mine) {
    ht_list_reader *reader = &mine->reader;
    if (!ht_reader_next(reader)) {
        return false;
    }
    if (!ht_reader_is_bad(reader)) {
        (mine->batch->form == HT_FORM_NDJSON ? ht_assess : ht_compute_missing)(&reader->line.person, reader->of->parameters,
                                                                               &mine->result);
    }
    return true;
}

static bool work_list(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[HT_SINK_REJECTS];
    while (mine->is_held || read_line(mine)) {
        mine->is_held = !ht_has_room_for_reject(mine->reader.of, rejects) || !mine->put(mine, piece);
        if (mine->is_held) {
            return false;
        }
        count(mine);
        if (ht_reader_is_bad(&mine->reader)) {
            ht_reader_refuse(&mine->reader, &piece->results[HT_SINK_MESSAGES], rejects);
        }
    }
    return true;
}

static bool put_line(worker *mine, ht_piece *piece) {
    ht_text *out = &piece->results[HT_SINK_RESULTS];
    if (out->length + HT_LIST_ROOM > out->capacity) {
        return false;
    }
    ht_list_write_line(&mine->reader.list, &mine->reader.line, &mine->result, out);
    return true;
}

/* Rows go into the workbook's own files. Where that fails no further line is read: closing it reports why. */
static bool put_row(worker *mine, ht_piece *piece) {
    (void)piece;
    if (!ht_workbook_add(mine->batch->workbook, &mine->reader.line, &mine->result)) {
        mine->reader.lines.at = mine->reader.lines.end;
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
    ht_write_assessment_json(out, &mine->reader.line.person, mine->reader.of->parameters, &mine->result);
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
    mine->is_stuck = before == 0;
    return false;
}

/* In JSON the id is the inside of a string. */
static void write_id(worker *mine) {
    ht_text text = {.at = mine->id, .capacity = ID_BYTES};
    ht_put_list_id(&text, &mine->reader.list, &mine->reader.line);
    mine->reader.line.person.id = (ht_string){mine->id, text.length};
}

static bool put_json(worker *mine, ht_piece *piece) {
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

static bool read_case(worker *mine, const char *end) {
    const ht_parameters *parameters = mine->reader.of->parameters;
    ht_case *person = &mine->reader.line.person;
    ht_list_error *error = &mine->reader.line.error;
    ht_string text;
    if (!next_line(mine, end, &text)) {
        return false;
    }
    ht_case_init(person, parameters->policy);
    error->problem = HT_LIST_OK;
    if (ht_case_read(person, text, &error->error)) {
        ht_assess(person, parameters, &mine->result);
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
    if (mine->is_stuck) {
        errno = ENOMEM;
        return false;
    }
    if (results->length > 0 && !ht_output_write(&batch->output, (ht_string){results->at, results->length})) {
        return false;
    }
    if (!ht_pass_rejects(&batch->listing, &piece->results[HT_SINK_REJECTS])) {
        return false;
    }
    ht_reader_pass(&mine->reader, &batch->listing, &piece->results[HT_SINK_MESSAGES], piece);
    return true;
}

/* ---- Workers ---- */

static void *make_worker(void *context) {
    static put_result *const puts[] = {[HT_FORM_CSV] = put_line, [HT_FORM_NDJSON] = put_json, [HT_FORM_XLSX] = put_row};
    ht_batch *batch = context;
    const bool has_ids = batch->listing.list != NULL && batch->form == HT_FORM_NDJSON;
    worker *mine = malloc(sizeof *mine);
    char *id = has_ids ? malloc(ID_BYTES) : NULL;
    if (mine == NULL || (has_ids && id == NULL)) {
        free(mine);
        free(id);
        return NULL;
    }
    ht_reader_init(&mine->reader, &batch->listing);
    mine->batch = batch;
    mine->counts = (ht_list_counts){0, 0, 0};
    mine->not_json = 0;
    mine->put = puts[batch->form];
    mine->is_held = mine->is_stuck = false;
    mine->id = id;
    return mine;
}

static void end_worker(void *context, void *own) {
    ht_batch *batch = context;
    worker *mine = own;
    batch->counts.ok += mine->counts.ok;
    batch->counts.incomplete += mine->counts.incomplete;
    batch->counts.bad += mine->counts.bad;
    batch->not_json += mine->not_json;
    ht_reader_end(&mine->reader, &batch->listing);
    free(mine->id);
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
