/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L
#include "batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    RESULTS_BYTES = 2 * HT_LIST_ROOM, /* of CSV */
    JSON_BYTES = 1 << 20,             /* an assessment with 64 interruptions, 256 figures and 5 x 66 months takes less */
    MESSAGES_BYTES = HT_MESSAGES_MAX * 8192,
    ID_BYTES = 6 * HT_RECORD_BYTES_MAX
};

typedef struct {
    ht_batch *batch;
    ht_list list; /* of its own: it remembers spellings */
    ht_lines lines;
    ht_line line;
    ht_list_results results;
    ht_text *rejects, *messages; /* of the piece at hand */
    unsigned message_count;      /* in this piece */
    const char *at;              /* NDJSON: the next case */
    uint32_t number;             /* its line */
    bool is_held;                /* a line is read and has not found room */
    ht_assessment result;
    char *id; /* as JSON; ID_BYTES */
} worker;

/* ---- Messages: list.csv:17: agency: ... ---- */

static void add_message(worker *mine, const ht_list_error *error) {
    const ht_batch *batch = mine->batch;
    if (mine->message_count++ >= HT_MESSAGES_MAX) {
        return;
    }
    ht_put_string(mine->messages, batch->name);
    ht_put(mine->messages, ":");
    ht_put_number(mine->messages, error->error.line);
    ht_put(mine->messages, ": ");
    ht_write_list_error_sentence(mine->messages, error, batch->arguments->language);
    ht_put(mine->messages, "\n");
}

static void add_refused_line(void *context, const ht_list *list, const ht_line *line) {
    (void)list;
    add_message(context, &line->error);
}

/* ---- CSV to CSV ---- */

static void begin_list(void *own, const ht_piece *piece) {
    worker *mine = own;
    mine->message_count = 0;
    ht_lines_init(&mine->lines, piece->text, piece->line);
}

static bool work_list(void *own, ht_piece *piece) {
    worker *mine = own;
    mine->messages = &piece->results[HT_SINK_MESSAGES];
    mine->results.out = &piece->results[HT_SINK_RESULTS];
    mine->results.rejects = mine->batch->has_rejects ? &piece->results[HT_SINK_REJECTS] : NULL;
    return ht_list_run(&mine->list, &mine->lines, &mine->line, &mine->results);
}

/* ---- NDJSON ---- */

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

typedef void write_one(worker *mine, ht_text *out);

/* Writes one result whole. False: it has to be passed on before. */
static bool write_whole(worker *mine, ht_text *out, write_one *write) {
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
    return false;
}

static void write_assessment(worker *mine, ht_text *out) {
    ht_write_assessment_json(out, &mine->line.person, mine->batch->parameters, &mine->result);
    ht_put(out, "\n");
}

static void write_error(worker *mine, ht_text *out) {
    ht_write_list_error_json(out, &mine->line.error, mine->line.person.id);
    ht_put(out, "\n");
}

static bool is_bad(const worker *mine) {
    return mine->line.error.problem != HT_LIST_OK;
}

static bool add_result(worker *mine, ht_piece *piece) {
    if (!write_whole(mine, &piece->results[HT_SINK_RESULTS], is_bad(mine) ? write_error : write_assessment)) {
        return false;
    }
    if (!is_bad(mine)) {
        *(mine->result.missing_count == 0 ? &mine->results.counts.ok : &mine->results.counts.incomplete) += 1;
        return true;
    }
    mine->results.counts.bad++;
    return true;
}

static void begin_cases(void *own, const ht_piece *piece) {
    worker *mine = own;
    mine->message_count = 0;
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

static void read_case(worker *mine, ht_string text) {
    ht_list_error *error = &mine->line.error;
    ht_case_init(&mine->line.person, mine->batch->parameters->policy);
    error->problem = HT_LIST_OK;
    if (!ht_case_read(&mine->line.person, text, &error->error)) {
        error->problem = HT_LIST_FACT;
        error->error.line = mine->number - 1;
    } else {
        ht_assess(&mine->line.person, mine->batch->parameters, &mine->result);
    }
}

/* Bad cases once more, as they are in the results. */
static bool reject_case(worker *mine, ht_piece *piece) {
    return !mine->batch->has_rejects || !is_bad(mine) || write_whole(mine, &piece->results[HT_SINK_REJECTS], write_error);
}

static bool work_cases(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_string text;
    for (;;) {
        if (!mine->is_held) {
            if (!next_line(mine, piece->text.at + piece->text.length, &text)) {
                return true;
            }
            read_case(mine, text);
        }
        const size_t before = piece->results[HT_SINK_REJECTS].length;
        mine->is_held = !reject_case(mine, piece);
        if (!mine->is_held && !add_result(mine, piece)) {
            piece->results[HT_SINK_REJECTS].length = before;
            mine->is_held = true;
        }
        if (mine->is_held) {
            return false;
        }
    }
}

/* ---- CSV to NDJSON ---- */

/* In JSON the id is the inside of a string. */
static void write_id(worker *mine) {
    char cell[HT_RECORD_BYTES_MAX];
    const ht_string given = ht_list_id(&mine->list, &mine->line);
    if (given.length == 0) {
        return;
    }
    const size_t length = ht_list_cell(given, cell, sizeof cell); /* <= HT_RECORD_BYTES_MAX, as the record is */
    ht_text text = {.at = mine->id, .capacity = ID_BYTES, .escape = true};
    ht_put_string(&text, (ht_string){cell, length});
    mine->line.person.id = (ht_string){mine->id, text.length};
}

static bool work_list_to_cases(void *own, ht_piece *piece) {
    worker *mine = own;
    mine->messages = &piece->results[HT_SINK_MESSAGES];
    for (;;) {
        if (!mine->is_held) {
            if (!ht_list_read(&mine->list, &mine->lines, &mine->line)) {
                return true;
            }
            if (is_bad(mine)) {
                add_message(mine, &mine->line.error);
            } else {
                ht_assess(&mine->line.person, mine->batch->parameters, &mine->result);
            }
            write_id(mine);
        }
        ht_text *rejects = &piece->results[HT_SINK_REJECTS];
        const bool rejects_it = is_bad(mine) && mine->batch->has_rejects;
        mine->is_held = (rejects_it && rejects->length + HT_LIST_ROOM > rejects->capacity) || !add_result(mine, piece);
        if (mine->is_held) {
            return false;
        }
        if (rejects_it) {
            ht_list_write_reject(&mine->list, &mine->line, rejects);
        }
    }
}

/* ---- CSV to a workbook ---- */

static bool work_list_to_workbook(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[HT_SINK_REJECTS];
    mine->messages = &piece->results[HT_SINK_MESSAGES];
    while (!mine->batch->has_rejects || rejects->length + HT_LIST_ROOM <= rejects->capacity) {
        if (!ht_list_read(&mine->list, &mine->lines, &mine->line)) {
            return true;
        }
        if (!is_bad(mine)) {
            ht_compute_missing(&mine->line.person, mine->batch->parameters, &mine->result);
            *(mine->result.missing_count == 0 ? &mine->results.counts.ok : &mine->results.counts.incomplete) += 1;
        } else {
            mine->results.counts.bad++;
            add_message(mine, &mine->line.error);
            if (mine->batch->has_rejects) {
                ht_list_write_reject(&mine->list, &mine->line, rejects);
            }
        }
        if (!ht_workbook_add(mine->batch->workbook, &mine->line, &mine->result)) {
            return true; /* closing it reports why */
        }
    }
    return false;
}

/* ---- Passing on ---- */

static int64_t milliseconds_since(struct timespec then, struct timespec now) {
    return (int64_t)(now.tv_sec - then.tv_sec) * 1000 + (now.tv_nsec - then.tv_nsec) / 1000000;
}

void ht_batch_clear_progress(ht_batch *batch) {
    if (batch->has_progress) {
        static const char clear[] = "\r\033[K";
        (void)ht_write_all(STDERR_FILENO, clear, sizeof clear - 1);
        batch->has_progress = false;
    }
}

static void report_progress(ht_batch *batch, const ht_piece *piece) {
    static const ht_words lines = {"đang đọc dòng {0}", "at line {0}"};
    enum { FIRST_MILLISECONDS = 1000, NEXT_MILLISECONDS = 200 };
    struct timespec now;
    char buffer[256];
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (milliseconds_since(batch->began, now) < FIRST_MILLISECONDS ||
        milliseconds_since(batch->reported, now) < NEXT_MILLISECONDS) {
        return;
    }
    batch->reported = now;
    batch->has_progress = true;
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put(&text, "\r");
    ht_say(&text, batch->arguments->language, &lines, (ht_argument[]){{.kind = HT_ARGUMENT_NUMBER, .number = piece->line}});
    if (batch->input_bytes > 0) {
        const uint64_t percent = piece->read * 100 / batch->input_bytes;
        ht_put(&text, " (");
        ht_put_number(&text, (int64_t)(percent > 100 ? 100 : percent));
        ht_put(&text, "%)");
    }
    ht_put(&text, "\033[K");
    (void)ht_write_all(STDERR_FILENO, buffer, text.length);
}

static void show_messages(ht_batch *batch, ht_text messages) {
    if (messages.length == 0) {
        return;
    }
    const char *at = messages.at;
    const char *const end = messages.at + (messages.length < messages.capacity ? messages.length : messages.capacity);
    const char *last = at;
    while (last < end && batch->messages < HT_MESSAGES_MAX) {
        const char *const line_end = memchr(last, '\n', (size_t)(end - last));
        last = line_end == NULL ? end : line_end + 1;
        batch->messages++;
    }
    if (last > at) {
        ht_batch_clear_progress(batch);
        (void)ht_write_all(STDERR_FILENO, at, (size_t)(last - at));
    }
}

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_batch *batch = context;
    worker *mine = own;
    const ht_text *results = &piece->results[HT_SINK_RESULTS];
    const ht_text *rejects = &piece->results[HT_SINK_REJECTS];
    if (results->length == 0 && mine->is_held) {
        errno = ENOMEM; /* a single result for which there is no room even in an empty text */
        return false;
    }
    if (results->length > 0 && !ht_output_write(&batch->output, (ht_string){results->at, results->length})) {
        return false;
    }
    if (rejects->length > 0 && !ht_output_write(&batch->rejects, (ht_string){rejects->at, rejects->length})) {
        return false;
    }
    show_messages(batch, piece->results[HT_SINK_MESSAGES]);
    if (batch->shows_progress) {
        report_progress(batch, piece);
    }
    return true;
}

/* ---- Workers ---- */

static void *make_worker(void *context) {
    ht_batch *batch = context;
    worker *mine = malloc(sizeof *mine);
    if (mine == NULL) {
        return NULL;
    }
    mine->batch = batch;
    mine->results = (ht_list_results){.refused = add_refused_line, .context = mine};
    mine->is_held = false;
    mine->id = NULL;
    if (batch->list != NULL) {
        mine->list = *batch->list;
        mine->id = batch->form == HT_FORM_NDJSON ? malloc(ID_BYTES) : NULL;
        if (batch->form == HT_FORM_NDJSON && mine->id == NULL) {
            free(mine);
            return NULL;
        }
    }
    return mine;
}

static void end_worker(void *context, void *own) {
    ht_batch *batch = context;
    worker *mine = own;
    batch->counts.ok += mine->results.counts.ok;
    batch->counts.incomplete += mine->results.counts.incomplete;
    batch->counts.bad += mine->results.counts.bad;
    free(mine->id);
    free(mine);
}

ht_line_work ht_batch_work(ht_batch *batch) {
    ht_line_work work = {.sink_count = HT_SINK_COUNT,
                         .capacities = {RESULTS_BYTES, batch->has_rejects ? RESULTS_BYTES : 0, MESSAGES_BYTES},
                         .worker = make_worker,
                         .begin = begin_list,
                         .work = work_list,
                         .pass = pass,
                         .end = end_worker,
                         .context = batch};
    if (batch->list == NULL) {
        work.begin = begin_cases;
        work.work = work_cases;
        work.capacities[HT_SINK_MESSAGES] = 0;
        work.capacities[HT_SINK_RESULTS] = JSON_BYTES;
    } else if (batch->form == HT_FORM_NDJSON) {
        work.work = work_list_to_cases;
        work.capacities[HT_SINK_RESULTS] = JSON_BYTES;
    } else if (batch->form == HT_FORM_XLSX) {
        work.work = work_list_to_workbook;
        work.capacities[HT_SINK_RESULTS] = 0;
        work.is_alone = true;
    }
    return work;
}
