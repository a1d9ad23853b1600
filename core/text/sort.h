/* SPDX-License-Identifier: MIT */
/* Members of an array into an order, without any room. */
#ifndef HOTRO_SORT_H
#define HOTRO_SORT_H

#include <stdbool.h>
#include <stddef.h>

/* Whether one member belongs before the other; `by` is the caller's. */
typedef bool ht_sorts_before(const void *one, const void *other, unsigned by);

/* Members of `size` bytes, by a heap: n log n steps, whatever the order before. Of equals any may come first. */
void ht_sort(void *members, size_t count, size_t size, ht_sorts_before *before, unsigned by);

#endif
