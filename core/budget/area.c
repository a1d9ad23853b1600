/* SPDX-License-Identifier: MIT */
#include "budget/area.h"

#include <stdint.h>
#include <string.h>

enum { UNIT = sizeof(uint64_t) };

void ht_area_give(ht_area *area, void *at, size_t length) {
    *area = (ht_area){.at = at, .length = length};
}

void *ht_area_take(ht_area *area, size_t length) {
    const size_t whole = (length + UNIT - 1) / UNIT * UNIT;
    if (whole > area->length) {
        area->lacking = whole;
        return NULL;
    }
    void *taken = memset(area->at, 0, whole);
    area->at += whole;
    area->length -= whole;
    return taken;
}
