/* SPDX-License-Identifier: MIT */
#include "check/claim_list.h"

#include "check/claim_text.h"
#include "list/list_cell.h"
#include "list/sheet_cell.h"
#include "person/case_text.h"
#include "policy/policy.h"
#include "text/fold.h"
#include "text/text.h"

uint32_t ht_claims_of_list(const ht_list *list) {
    uint32_t columns = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        columns |= list->columns[i].kind == HT_COLUMN_CLAIMED ? UINT32_C(1) << list->columns[i].index : 0;
    }
    return columns;
}

static bool refuse(const ht_list *list, ht_line *line, const ht_column *column) {
    line->error = (ht_list_error){.problem = HT_LIST_CLAIM,
                                  .error = {.code = HT_WRONG_TYPE,
                                            .policy = list->policy,
                                            .name = column->name,
                                            .slot = -1,
                                            .other = -1,
                                            .line = line->error.error.line}};
    return false;
}

bool ht_claims_read(const ht_list *list, ht_line *line, ht_claims *claims) {
    char room[HT_SHEET_DAY_BYTES];
    claims->stated = 0;
    for (uint32_t claim = 0; claim < list->claim_count; claim++) {
        const uint32_t i = list->claims[claim];
        const ht_column *column = &list->columns[i];
        ht_string field = line->record.fields[i];
        if (list->is_sheet && !ht_sheet_cell(list, line, i, &field, room)) {
            return false;
        }
        const ht_string text = ht_is_plain_cell(field) ? field : ht_trim(ht_cell_content(field));
        if (ht_is_left_empty(text)) {
            continue;
        }
        if (!ht_claim_read(text, &claims->dong[column->index])) {
            return refuse(list, line, column);
        }
        claims->stated |= UINT32_C(1) << column->index;
    }
    return true;
}

void ht_claim_columns(const ht_list *list, ht_result_columns *columns) {
    columns->count = 0;
    ht_add_result_column(columns, HT_RESULT_STATUS, 0);
    for (uint32_t rest = ht_claims_of_list(list); rest != 0; rest &= rest - 1) {
        for (ht_result_kind kind = HT_RESULT_COMPUTED; kind <= HT_RESULT_EXPLANATION; kind++) {
            ht_add_result_column(columns, kind, ht_first_of(rest));
        }
    }
    for (ht_result_kind kind = HT_RESULT_MISSING; kind <= HT_RESULT_POLICY; kind++) {
        ht_add_result_column(columns, kind, 0);
    }
}

/* Lines are parted by " | ". */
static void put_explanation(const ht_claim_line *of, unsigned column, ht_text *out) {
    enum { LINES_BYTES = 1 << 14 }; /* > HT_CAUSES_MAX sentences */
    char bytes[LINES_BYTES];
    ht_text lines = {.at = bytes, .capacity = sizeof bytes};
    ht_write_claim_causes(&lines, &of->line->person, of->parameters, of->result, of->check, column, of->list->results);
    const size_t length = lines.length < sizeof bytes ? lines.length : sizeof bytes;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            ht_put(out, i == 0 ? "" : " | ");
        } else {
            ht_put_char(out, bytes[i]);
        }
    }
}

/* Of an amount that is stated and asked. */
static void set_claim(const ht_claim_line *of, ht_result_column column, uint32_t place, ht_result_cells *cells) {
    const ht_range computed = ht_claim_computed(of->result, of->list->policy, column.of);
    const ht_claim_difference *difference = ht_claim_difference_of(of->check, column.of);
    const ht_claim_verdict verdict = difference == NULL ? HT_CLAIM_RIGHT : difference->verdict;
    ht_text text = ht_begin_text(cells);
    if (column.kind == HT_RESULT_VERDICT) {
        ht_put_words(&text, ht_claim_words(verdict), of->list->results);
        ht_end_text(cells, place, &text);
    } else if (column.kind == HT_RESULT_EXPLANATION) {
        put_explanation(of, column.of, &text);
        ht_end_text(cells, place, &text);
    } else if (verdict != HT_CLAIM_NOT_ASKED && computed.min == computed.max) {
        ht_set_dong(cells, place,
                    column.kind == HT_RESULT_COMPUTED ? computed.min : of->claims->dong[column.of] - computed.min);
    }
}

void ht_claim_cells(const ht_claim_line *of, const ht_result_columns *columns, ht_result_cells *cells) {
    if (!ht_cells_begin(of->list, of->line, of->result, columns, cells)) {
        return;
    }
    for (uint32_t i = 0; i < columns->count; i++) {
        const ht_result_column column = columns->columns[i];
        const bool is_of_claim = column.kind >= HT_RESULT_COMPUTED && column.kind <= HT_RESULT_EXPLANATION;
        if (is_of_claim && (of->claims->stated >> column.of & 1) != 0) {
            set_claim(of, column, i, cells);
        }
    }
}
