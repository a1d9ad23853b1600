/* SPDX-License-Identifier: MIT */
/* What is strung together, put into an order without any room. */
#ifndef HOTRO_CHAIN_H
#define HOTRO_CHAIN_H

#include <stdbool.h>
#include <stddef.h>

/* The first member of what is strung. */
typedef struct ht_chain {
    struct ht_chain *next;
} ht_chain;

typedef bool ht_is_before(const ht_chain *one, const ht_chain *other, unsigned by);

/* The first of them then. Of equals the order stays. */
ht_chain *ht_chain_sort(ht_chain *first, ht_is_before *is_before, unsigned by);
/* The first of both, where the others stand behind the one's last. */
ht_chain *ht_chain_behind(ht_chain *one, ht_chain *other);

#endif
