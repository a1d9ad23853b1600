/* SPDX-License-Identifier: MIT */
#include "list/list_mapped.h"

#include "list/column_names.h"
#include "person/case_text.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/text.h"

uint32_t ht_map_hash(ht_string text) {
    enum { FOLDED_MAX = 256 };
    char folded[FOLDED_MAX];
    const size_t length = ht_fold(text, folded, sizeof folded);
    return ht_hash_on(HT_HASH_OF_NOTHING, (ht_string){folded, length < sizeof folded ? length : sizeof folded});
}

ht_column ht_map_column(const ht_map *map, const ht_policy *policy, ht_string name) {
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        const ht_map_row *row = &map->rows[i];
        if (row->kind == HT_MAP_COLUMN && ht_same_folded(row->column, name)) {
            ht_column column = row->as;
            column.name = name;
            column.calling = HT_BY_VI;
            return column;
        }
    }
    return ht_column_named(policy, name);
}

bool ht_map_names(const ht_map *map, ht_string name) {
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        if (map->rows[i].column.length > 0 && ht_same_folded(map->rows[i].column, name)) {
            return true;
        }
    }
    return false;
}

/* Whether the row says what writings of that column mean. */
static bool is_of(const ht_map_row *row, const ht_column *column) {
    if (row->kind == HT_MAP_COLUMN || (column->kind != HT_COLUMN_FACT && column->kind != HT_COLUMN_PASSED)) {
        return false;
    }
    return row->column.length > 0 ? ht_same_folded(row->column, column->name)
                                  : column->kind == HT_COLUMN_FACT && column->index == row->as.index;
}

void ht_map_join(ht_list *list) {
    for (uint32_t c = 0; c < list->column_count; c++) {
        list->columns[c].map_row = HT_NO_MAP_ROW;
    }
    for (uint32_t i = list->map == NULL ? 0 : list->map->count; i > 0; i--) {
        ht_map_row *row = &list->map->rows[i - 1];
        for (uint32_t c = 0; c < list->column_count; c++) {
            if (is_of(row, &list->columns[c])) {
                row->next = list->columns[c].map_row;
                list->columns[c].map_row = (uint16_t)(i - 1);
                break;
            }
        }
    }
}

uint16_t ht_map_find(const ht_list *list, const ht_column *column, bool is_own, uint16_t row, ht_string text) {
    const bool is_empty = ht_is_left_empty(text);
    const uint32_t hash = is_empty ? 0 : ht_map_hash(text);
    uint16_t at = row == HT_NO_MAP_ROW ? column->map_row : list->map->rows[row].next;
    for (; at != HT_NO_MAP_ROW; at = list->map->rows[at].next) {
        const ht_map_row *found = &list->map->rows[at];
        const bool is_of_own = column->kind == HT_COLUMN_FACT && column->index == found->as.index;
        if (is_of_own != is_own || (found->kind == HT_MAP_EMPTY) != is_empty) {
            continue;
        }
        if (is_empty || (found->hash == hash && ht_same_folded(found->written, text))) {
            return at;
        }
    }
    return HT_NO_MAP_ROW;
}
