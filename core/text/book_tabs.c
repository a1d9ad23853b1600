/* SPDX-License-Identifier: MIT */
#include "text/book_tabs.h"

#include <string.h>

uint32_t ht_tabs_add(ht_book_tabs *tabs, ht_string title, uint32_t group, uint32_t repeated_rows) {
    if (tabs->count == HT_SHEETS_WRITTEN_MAX) {
        return 0;
    }
    const uint32_t k = tabs->count++;
    const size_t length = title.length < HT_SHEET_TITLE_BYTES ? title.length : HT_SHEET_TITLE_BYTES;
    memcpy(tabs->titles[k], title.at, length);
    tabs->tabs[k] = (ht_book_tab){{tabs->titles[k], length}, repeated_rows, k + 1};
    tabs->groups[k] = group;
    return tabs->count;
}

enum { AROUND_WORKBOOK, AROUND_RELATIONS, AROUND_STYLES, AROUND_PACKAGE, AROUND_CONTENT_TYPES, AROUND_COUNT };

const char *ht_around_name(uint32_t part) {
    static const char *const names[AROUND_COUNT + 1] = {[AROUND_WORKBOOK] = HT_PART_WORKBOOK,
                                                        [AROUND_RELATIONS] = HT_PART_WORKBOOK_RELATIONS,
                                                        [AROUND_STYLES] = HT_PART_STYLES,
                                                        [AROUND_PACKAGE] = HT_PART_PACKAGE,
                                                        [AROUND_CONTENT_TYPES] = HT_PART_CONTENT_TYPES};
    return names[part];
}

/* The tabs by their groups. */
static void put_workbook(ht_text *out, const ht_book_tabs *all) {
    ht_book_tab tabs[HT_SHEETS_WRITTEN_MAX];
    uint32_t count = 0;
    for (uint32_t group = 0; count < all->count; group++) {
        for (uint32_t k = 0; k < all->count; k++) {
            if (all->groups[k] == group) {
                tabs[count++] = all->tabs[k];
            }
        }
    }
    ht_put_workbook(out, tabs, count);
}

void ht_put_around(ht_text *out, const ht_book_tabs *tabs, uint32_t part) {
    switch (part) {
    case AROUND_WORKBOOK:
        put_workbook(out, tabs);
        break;
    case AROUND_RELATIONS:
        ht_put_workbook_relations(out, tabs->count);
        break;
    case AROUND_STYLES:
        ht_put_styles(out);
        break;
    case AROUND_PACKAGE:
        ht_put_package(out);
        break;
    default:
        ht_put_content_types(out, tabs->count, tabs->has_chart);
        break;
    }
}
