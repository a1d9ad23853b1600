/* SPDX-License-Identifier: MIT */
#include "list/list_run.h"

#include "list/list_write.h"

uint64_t *ht_count_of(ht_list_counts *counts, const ht_line *line, const ht_assessment *result) {
    return line->is_skipped                    ? &counts->skipped
           : line->error.problem != HT_LIST_OK ? &counts->bad
           : line->repeats > 0                 ? &counts->repeated
           : result->missing_count == 0        ? &counts->ok
                                               : &counts->incomplete;
}

static bool has_room(const ht_text *text) {
    return text == NULL || text->length + HT_LIST_ROOM <= text->capacity;
}

static void add_refused(const ht_list *list, const ht_line *line, ht_list_results *results) {
    if (results->rejects != NULL) {
        ht_list_write_reject(list, line, results->rejects);
    }
    if (results->refused != NULL) {
        results->refused(results->context, list, line);
    }
}

static void tell(const ht_list *list, const ht_line *line, const ht_assessment *result, ht_list_results *results) {
    if (line->error.problem != HT_LIST_OK) {
        add_refused(list, line, results);
    } else if (line->is_skipped) {
        if (results->skipped != NULL) {
            ht_skipped_add(results->skipped, list, line);
        }
    } else {
        if (line->repeats > 0 && results->repeated != NULL) {
            ht_repeated_add(results->repeated, result->total);
        }
        if (results->missing != NULL) {
            ht_missing_add(results->missing, result);
        }
    }
}

void ht_list_run_line(const ht_list *list, const ht_line *line, ht_assessment *result, ht_list_results *results) {
    if (line->error.problem == HT_LIST_OK && !line->is_skipped) {
        ht_compute_missing(&line->person, list->parameters, result);
    }
    tell(list, line, result, results);
    *ht_count_of(&results->counts, line, result) += 1;
    ht_list_write_line(list, line, result, results->out);
}

bool ht_list_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results) {
    ht_assessment result = {.missing_count = 0}; /* of a line that is not computed: nothing */
    while (has_room(results->out) && has_room(results->rejects)) {
        if (!ht_list_read(list, lines, line)) {
            return true;
        }
        ht_list_run_line(list, line, &result, results);
    }
    return false;
}
