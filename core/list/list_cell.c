/* SPDX-License-Identifier: MIT */
#include "list/list_cell.h"

#include "text/csv.h"
#include "text/formula.h"
#include "text/text.h"

ht_string ht_cell_content(ht_string field) {
    return ht_without_guard(ht_field_content(field));
}

size_t ht_list_cell(ht_string field, char *text, size_t capacity) {
    const ht_string content = ht_cell_content(field);
    const bool is_quoted = ht_field_content(field).length != field.length;
    size_t length = 0;
    for (size_t i = 0; i < content.length; i++) {
        if (length < capacity) {
            text[length] = content.at[i];
        }
        length++;
        i += is_quoted && content.at[i] == '"'; /* inside quotation marks they stand in pairs */
    }
    return length;
}

ht_string ht_read_cell(ht_string field, char room[HT_RECORD_BYTES_MAX]) {
    const size_t length = ht_list_cell(field, room, HT_RECORD_BYTES_MAX);
    return (ht_string){room, length < HT_RECORD_BYTES_MAX ? length : HT_RECORD_BYTES_MAX};
}

ht_string ht_read_cell_trimmed(ht_string field, char room[HT_RECORD_BYTES_MAX]) {
    return ht_trim(ht_read_cell(field, room));
}
