/* SPDX-License-Identifier: MIT */
#include "list/list_id.h"

#include "list/list_cell.h"
#include "text/text.h"
#include "text/utf8.h"

ht_string ht_list_id(const ht_list *list, const ht_line *line) {
    size_t bad;
    if (list->id_column == 0 || list->id_column > line->record.field_count) {
        return (ht_string){NULL, 0};
    }
    const ht_string field = line->record.fields[list->id_column - 1];
    const bool is_checked = line->error.problem == HT_LIST_OK;
    const bool can_be_shown = is_checked || (ht_utf8_valid(field, &bad) && !ht_contents_of(field).zeros);
    return can_be_shown ? field : (ht_string){NULL, 0};
}

void ht_put_list_id(ht_text *out, const ht_list *list, const ht_line *line) {
    char cell[HT_RECORD_BYTES_MAX]; /* no cell is longer than its record */
    const bool escape = out->escape;
    out->escape = true;
    ht_put_string(out, (ht_string){cell, ht_list_cell(ht_list_id(list, line), cell, sizeof cell)});
    out->escape = escape;
}
