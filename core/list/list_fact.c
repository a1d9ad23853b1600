/* SPDX-License-Identifier: MIT */
/* Cells of facts into cases. */
#include "list/list_fact.h"

#include "list/list_cell.h"
#include "list/list_mapped.h"
#include "list/list_spelling.h"
#include "person/case.h"
#include "person/written_day.h"
#include "text/text.h"

#include <string.h>

/* What the list calls its columns otherwise than by identifiers, it reads so in what is said of them. */
ht_writing ht_list_writing(const ht_list *list, const ht_column *column) {
    return (ht_writing){.names = &list->names,
                        .days = HT_DAY_AS_NUMBER | (column->month_first ? HT_DAY_MONTH_FIRST : 0U),
                        .heading = column->calling == HT_BY_ID ? (ht_string){NULL, 0} : column->name,
                        .calling = column->calling};
}

static bool set_slow(const ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    const ht_writing as = ht_list_writing(list, column);
    return ht_case_write(&line->person, column->index, ht_cell_content(field), &as, &line->error.error);
}

/* A choice, yes or no: each spelling is understood once. */
static bool set_choice(ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    const unsigned slot = column->index;
    const ht_spelling *known = field.length == 0 ? NULL : ht_spelling_find(list, slot, field);
    if (known != NULL) {
        ht_case_state(&line->person, slot, known->value);
        return true;
    }
    if (!set_slow(list, line, column, field)) {
        return false;
    }
    if (field.length > 0 && (line->person.given >> slot & 1) != 0) {
        ht_spelling_remember(list, slot, field, line->person.value[slot]);
    }
    return true;
}

/* By the map, where it says what the cell means. A cell in quotation marks is read without them into `room`. */
ht_string ht_mapped_text(ht_string field, char room[HT_MAPPED_BYTES]) {
    const size_t length = ht_list_cell(field, room, HT_MAPPED_BYTES);
    return ht_trim(length <= HT_MAPPED_BYTES ? (ht_string){room, length} : ht_cell_content(field));
}

static bool set_by_map(const ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    char room[HT_MAPPED_BYTES];
    if (!ht_is_mapped(list, column)) {
        return false;
    }
    const uint16_t row = ht_map_find(list, column, true, HT_NO_MAP_ROW, ht_mapped_text(field, room));
    if (row != HT_NO_MAP_ROW) {
        ht_case_state(&line->person, column->index, list->map->rows[row].value);
    }
    return row != HT_NO_MAP_ROW;
}

bool ht_list_set_fact(ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    if (set_by_map(list, line, column, field)) {
        return true;
    }
    return ht_is_choice(&list->policy->facts[column->index]) ? set_choice(list, line, column, field)
                                                             : set_slow(list, line, column, field);
}

bool ht_list_understand(const ht_list *list, uint32_t column, ht_string text, ht_case *person, ht_error *error) {
    const ht_column *of = &list->columns[column];
    const bool is_mapped = ht_is_mapped(list, of);
    const ht_writing as = ht_list_writing(list, of);
    const uint16_t own = is_mapped ? ht_map_find(list, of, true, HT_NO_MAP_ROW, text) : HT_NO_MAP_ROW;
    if (own != HT_NO_MAP_ROW) {
        ht_case_state(person, of->index, list->map->rows[own].value);
    } else if (of->kind == HT_COLUMN_FACT && !ht_case_write(person, of->index, text, &as, error)) {
        return false;
    }
    for (uint16_t at = HT_NO_MAP_ROW; is_mapped && (at = ht_map_find(list, of, false, at, text)) != HT_NO_MAP_ROW;) {
        ht_case_state(person, list->map->rows[at].as.index, list->map->rows[at].value);
    }
    return true;
}

uint32_t ht_list_error_column(const ht_list *list, const ht_list_error *error) {
    const bool is_cell = error->problem >= HT_LIST_CELL_ERROR && error->problem <= HT_LIST_CLAIM;
    const bool is_source = error->problem == HT_LIST_SOURCES;
    if (error->problem != HT_LIST_FACT && !is_cell && !is_source) {
        return 0;
    }
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        if (is_cell || is_source ? column->name.at == (is_cell ? error->error.name : error->error.heading).at
                                 : column->kind == HT_COLUMN_FACT && column->index == error->error.slot) {
            return i + 1;
        }
    }
    return 0;
}
