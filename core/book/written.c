/* SPDX-License-Identifier: MIT */
#include "book/written.h"

#include "list/person_days.h"
#include "text/sort.h"

#include <string.h>

_Static_assert(HT_WRITTEN_PLACES > 2 * HT_WRITTEN_MAX, "most places are free");

void ht_written_init(ht_written_cells *all, ht_written_space *space) {
    *all = (ht_written_cells){.space = space, .cells = space->cells};
}

static bool is_cell(const ht_written_cell *cell, uint32_t column, uint32_t hash, ht_string text) {
    return cell->column == column && cell->hash == hash && cell->text.length == text.length &&
           memcmp(cell->text.at, text.at, text.length) == 0;
}

void ht_written_add(ht_written_cells *all, uint32_t column, ht_string text, uint32_t line) {
    ht_written_space *const space = all->space;
    const uint32_t hash = (uint32_t)(ht_person_key(text) & UINT32_MAX);
    size_t place = (hash ^ column * UINT32_C(40503)) % HT_WRITTEN_PLACES;
    for (; space->places[place] != 0; place = (place + 1) % HT_WRITTEN_PLACES) {
        ht_written_cell *cell = &all->cells[space->places[place] - 1];
        if (is_cell(cell, column, hash, text)) {
            cell->count++;
            return;
        }
    }
    if (all->count == HT_WRITTEN_MAX || text.length > HT_WRITTEN_BYTES - all->length) {
        all->more++;
        return;
    }
    char *const kept = space->bytes + all->length;
    memcpy(kept, text.at, text.length);
    all->length += text.length;
    all->cells[all->count++] = (ht_written_cell){column, hash, line, 1, {kept, text.length}};
    space->places[place] = (uint32_t)all->count;
}

/* ---- Order ---- */

static bool is_before(const void *one, const void *other, unsigned unused) {
    const ht_written_cell *const left = one;
    const ht_written_cell *const right = other;
    (void)unused;
    if (left->column != right->column) {
        return left->column < right->column;
    }
    return left->count != right->count ? left->count > right->count : left->line < right->line;
}

void ht_written_sort(ht_written_cells *all) {
    ht_sort(all->cells, all->count, sizeof *all->cells, is_before, 0);
}
