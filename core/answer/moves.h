/* SPDX-License-Identifier: MIT */
/* What a later revision changes: the amounts of the cases of an earlier one's decision surface, carried over. */
#ifndef HOTRO_MOVES_H
#define HOTRO_MOVES_H

#include "policy/policy.h"

/* By how much what is paid differs: the later amount less the earlier one. */
typedef struct {
    uint64_t cases;          /* in which it does */
    int64_t least, greatest; /* dong, of these; 0 where there are none */
    int64_t sum;
    bool is_too_large; /* the sum, to be said */
} ht_move;

enum { HT_MOVES_MAX = 2 * HT_BENEFITS_MAX };

/* A benefit of both revisions, or of one of them: -1 in the other, where it pays nothing. */
typedef struct {
    int before, after;
} ht_benefit_pair;

typedef struct {
    const ht_policy *before, *after;
    uint64_t compared;
    uint64_t moved;    /* of these: some benefit pays another amount */
    uint64_t not_said; /* the later revision cannot say the case */
    uint64_t open;     /* the amount depends there on what the earlier one does not ask */
    ht_move total;
    unsigned benefit_count;
    ht_benefit_pair pairs[HT_MOVES_MAX]; /* the earlier one's in their order, then those that are new */
    ht_move benefits[HT_MOVES_MAX];
} ht_moves;

/* `before` leads to `after` (carry.h). */
void ht_moves_init(ht_moves *moves, const ht_policy *before, const ht_policy *after);
/* Adds a block of the earlier one's surface (surface.h). */
void ht_moves_add_block(ht_moves *moves, uint32_t block);
/* Adds what another has found of the same two. */
void ht_moves_merge(ht_moves *moves, const ht_moves *more);

#endif
