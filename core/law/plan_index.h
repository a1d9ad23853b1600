/* SPDX-License-Identifier: MIT */
/*
 * The index of a benefit into a dense table: a number whose digits are what facts and readings say. Its lowest digit is of
 * those that can only refuse, as no row of a table asks for them: each adds 1 where it is not known, and more than all of these
 * together where it refuses. The others have a digit each: values that no condition of the benefit tells apart are one, and of
 * a fact that may be unknown so to be is a value too.
 */
#ifndef HOTRO_PLAN_INDEX_H
#define HOTRO_PLAN_INDEX_H

#include "policy/policy.h"

enum { HT_INDICES_MAX = 1 << 14 }; /* of one benefit: more are not counted */

typedef struct {
    uint8_t slot;
    unsigned count;                  /* of values that are told apart */
    int64_t mask[HT_VALUES_MAX + 1]; /* one that stands for each; of what is unknown all */
} ht_index_digit;

typedef struct {
    unsigned size;    /* indices: 0 ... size - 1; 0: there is no room for as many */
    unsigned refuses; /* the lowest digit: from here on it is refused; 1 ... refuses - 1: some of these facts is not known */
    unsigned lowest;  /* values of the lowest digit */
    uint64_t gates;   /* the choices that it is of: bit s */
    unsigned digit_count;
    ht_index_digit digits[HT_SLOTS_MAX];         /* the others, lowest first */
    uint16_t value[HT_SLOTS_MAX][HT_VALUES_MAX]; /* what a value adds */
    uint16_t unknown[HT_SLOTS_MAX];              /* what a fact adds that is not known */
} ht_plan_index;

/* `room`: indices that it may have, at most HT_INDICES_MAX. */
void ht_plan_index_of(const ht_policy *policy, const ht_benefit *benefit, unsigned room, ht_plan_index *index);
/* The values of a slot with which these conditions may hold. */
uint32_t ht_values_allowed(const ht_condition *when, unsigned slot);

#endif
