/* SPDX-License-Identifier: MIT */
#include "book/written.h"

#include "list/person_days.h"

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

static bool is_before(const ht_written_cell *left, const ht_written_cell *right) {
    if (left->column != right->column) {
        return left->column < right->column;
    }
    return left->count != right->count ? left->count > right->count : left->line < right->line;
}

/* Of a heap whose part behind `at` is one: the greatest stands at `at` then. */
static void sink(ht_written_cell *cells, size_t at, size_t count) {
    for (size_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        child += child + 1 < count && is_before(&cells[child], &cells[child + 1]);
        if (!is_before(&cells[at], &cells[child])) {
            return;
        }
        const ht_written_cell cell = cells[at];
        cells[at] = cells[child];
        cells[child] = cell;
        at = child;
    }
}

void ht_written_sort(ht_written_cells *all) {
    for (size_t at = all->count / 2; at > 0; at--) {
        sink(all->cells, at - 1, all->count);
    }
    for (size_t left = all->count; left > 1; left--) {
        const ht_written_cell last = all->cells[left - 1];
        all->cells[left - 1] = all->cells[0];
        all->cells[0] = last;
        sink(all->cells, 0, left - 1);
    }
}
