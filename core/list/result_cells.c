/* SPDX-License-Identifier: MIT */
#include "list/result_cells.h"

#include "list/list_error.h"
#include "policy/policy.h"
#include "policy/registry.h"
#include "text/text.h"

void ht_add_result_column(ht_result_columns *columns, ht_result_kind kind, unsigned of) {
    columns->columns[columns->count++] = (ht_result_column){kind, (uint8_t)of};
}

void ht_batch_columns(const ht_list *list, ht_result_columns *columns) {
    columns->count = 0;
    ht_add_result_column(columns, HT_RESULT_STATUS, 0);
    ht_add_result_column(columns, HT_RESULT_RATE, 0);
    for (uint32_t rest = list->blank.asked; rest != 0; rest &= rest - 1) {
        ht_add_result_column(columns, HT_RESULT_BENEFIT, ht_first_of(rest));
    }
    for (ht_result_kind kind = HT_RESULT_TOTAL_MIN; kind <= HT_RESULT_POLICY; kind++) {
        ht_add_result_column(columns, kind, 0);
    }
}

void ht_set_dong(ht_result_cells *cells, uint32_t place, int64_t dong) {
    cells->cells[place].kind = HT_RESULT_DONG;
    cells->cells[place].dong = dong;
}

ht_text ht_begin_text(ht_result_cells *cells) {
    return (ht_text){.at = cells->bytes + cells->length, .capacity = sizeof cells->bytes - cells->length};
}

void ht_end_text(ht_result_cells *cells, uint32_t place, const ht_text *text) {
    const size_t length = text->length < text->capacity ? text->length : text->capacity;
    cells->cells[place].kind = length > 0 ? HT_RESULT_TEXT : HT_RESULT_EMPTY;
    cells->cells[place].text = (ht_string){text->at, length};
    cells->length += length;
}

static ht_list_state state_of(const ht_line *line, const ht_assessment *result) {
    return line->is_skipped                    ? HT_STATE_SKIPPED
           : line->error.problem != HT_LIST_OK ? HT_STATE_ERROR
           : line->repeats > 0                 ? HT_STATE_REPEATED
           : result->missing_count == 0        ? HT_STATE_OK
                                               : HT_STATE_INCOMPLETE;
}

bool ht_cells_begin(const ht_list *list, const ht_line *line, const ht_assessment *result, const ht_result_columns *columns,
                    ht_result_cells *cells) {
    const ht_list_state state = state_of(line, result);
    const bool has_amounts = state != HT_STATE_ERROR && state != HT_STATE_SKIPPED;
    cells->length = 0;
    for (uint32_t i = 0; i < columns->count; i++) {
        const ht_result_kind kind = columns->columns[i].kind;
        ht_text text = ht_begin_text(cells);
        cells->cells[i].kind = HT_RESULT_EMPTY;
        if (kind == HT_RESULT_STATUS) {
            ht_put_words(&text, ht_list_state_words(state), list->results);
        } else if (kind == HT_RESULT_ERROR && state == HT_STATE_ERROR) {
            ht_write_line_errors(&text, line, list->language);
        } else if (kind == HT_RESULT_ERROR && state == HT_STATE_REPEATED) {
            ht_write_repeats(&text, line, list->language);
        } else if (kind == HT_RESULT_POLICY && state != HT_STATE_SKIPPED) {
            ht_put_policy_name(&text, list->policy);
        } else if (kind == HT_RESULT_MISSING && has_amounts) {
            ht_put_list_missing(&text, list->policy, result, list->results);
        }
        ht_end_text(cells, i, &text);
    }
    return has_amounts;
}

/* Empty where least and greatest differ. */
static void set_certain(ht_result_cells *cells, uint32_t place, ht_range amount) {
    if (amount.min == amount.max) {
        ht_set_dong(cells, place, amount.min);
    }
}

static void set_amount(ht_result_cells *cells, uint32_t place, ht_result_column column, const ht_assessment *result) {
    if (column.kind == HT_RESULT_RATE) {
        set_certain(cells, place, result->monthly);
    } else if (column.kind == HT_RESULT_BENEFIT && result->benefits[column.of].status != HT_NOT_ASKED) {
        set_certain(cells, place, result->benefits[column.of].total);
    } else if (column.kind == HT_RESULT_TOTAL_MIN) {
        ht_set_dong(cells, place, result->total.min);
    } else if (column.kind == HT_RESULT_TOTAL_MAX && result->total.max != HT_NO_MAXIMUM) {
        ht_set_dong(cells, place, result->total.max);
    }
}

void ht_batch_cells(const ht_list *list, const ht_line *line, const ht_assessment *result, const ht_result_columns *columns,
                    ht_result_cells *cells) {
    if (ht_cells_begin(list, line, result, columns, cells)) {
        for (uint32_t i = 0; i < columns->count; i++) {
            set_amount(cells, i, columns->columns[i], result);
        }
    }
}
