/* SPDX-License-Identifier: MIT */
#include "list/written.h"

#include "list/list_mapped.h"

#include <stdlib.h>
#include <string.h>

enum { PLACES = 1 << 18 };
_Static_assert(PLACES > 2 * HT_WRITTEN_MAX, "most places are free");

bool ht_written_init(ht_written_cells *all) {
    *all =
        (ht_written_cells){.cells = malloc(HT_WRITTEN_MAX * sizeof *all->cells), .places = calloc(PLACES, sizeof *all->places)};
    return all->cells != NULL && all->places != NULL;
}

void ht_written_free(ht_written_cells *all) {
    for (size_t i = 0; all->cells != NULL && i < all->count; i++) {
        free(all->cells[i].bytes);
    }
    free(all->cells);
    free(all->places);
}

static bool is_cell(const ht_written_cell *cell, uint32_t column, uint32_t hash, ht_string text) {
    return cell->column == column && cell->hash == hash && cell->text.length == text.length &&
           memcmp(cell->text.at, text.at, text.length) == 0;
}

bool ht_written_add(ht_written_cells *all, uint32_t column, ht_string text, uint32_t line) {
    const uint32_t hash = ht_map_hash(text);
    size_t place = (hash ^ column * UINT32_C(40503)) % PLACES;
    for (; all->places[place] != 0; place = (place + 1) % PLACES) {
        ht_written_cell *cell = &all->cells[all->places[place] - 1];
        if (is_cell(cell, column, hash, text)) {
            cell->count++;
            return true;
        }
    }
    if (all->count == HT_WRITTEN_MAX) {
        all->more++;
        return true;
    }
    char *kept = malloc(text.length + 1);
    if (kept == NULL) {
        return false;
    }
    memcpy(kept, text.at, text.length);
    all->cells[all->count] = (ht_written_cell){column, hash, line, 1, kept, {kept, text.length}};
    all->count++;
    all->places[place] = (uint32_t)all->count;
    return true;
}

static int compare(const void *a, const void *b) {
    const ht_written_cell *left = a;
    const ht_written_cell *right = b;
    if (left->column != right->column) {
        return left->column < right->column ? -1 : 1;
    }
    if (left->count != right->count) {
        return left->count > right->count ? -1 : 1;
    }
    return left->line != right->line ? (left->line < right->line ? -1 : 1) : 0;
}

void ht_written_sort(ht_written_cells *all) {
    qsort(all->cells, all->count, sizeof *all->cells, compare);
}
