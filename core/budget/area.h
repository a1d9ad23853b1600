/* SPDX-License-Identifier: MIT */
/* Memory that a caller gives, and that is handed out from its beginning to its end; none of it is taken back. */
#ifndef HOTRO_AREA_H
#define HOTRO_AREA_H

#include <stddef.h>

typedef struct {
    char *at;
    size_t length;
    size_t lacking; /* what was asked for last, where that was not there */
} ht_area;

/* So many bytes more, which lie anywhere; what is left of those before is not used any more. */
void ht_area_give(ht_area *area, void *at, size_t length);
/* Zeros, where any object may lie. NULL: there are not so many. */
void *ht_area_take(ht_area *area, size_t length);

#endif
