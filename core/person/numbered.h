/* SPDX-License-Identifier: MIT */
/* A case by the numbers that stand in codes: of its policy's own revision, or of an earlier one. */
#ifndef HOTRO_NUMBERED_H
#define HOTRO_NUMBERED_H

#include "policy/policy.h"

/* A case while it is read. */
typedef struct {
    ht_case *person;
    bool
        is_carried; /* the numbers are those of an earlier revision: what has another name now is that, what is gone left out */
} ht_numbered;

/* The kind of a fact or reading. False: none has, or had, that number. */
bool ht_numbered_kind(const ht_numbered *to, unsigned fact, ht_fact_kind *kind);

/* States a fact or reading, other than interruptions. `value`: the number of one, or a day or dong. False: it is none of the
   policy's, outside its limits, or says another thing than something stated before that means the same now. */
bool ht_state_numbered(const ht_numbered *to, unsigned fact, ht_fact_kind kind, int64_t value);

/* Adds an interruption; `fact`: the number of the interruptions. False: there is no room, or the policy has no such reason. */
bool ht_interrupt_numbered(const ht_numbered *to, unsigned fact, ht_day from, ht_day last, unsigned reason);

/* Adds a benefit to those asked. False: the policy has none of that number. */
bool ht_ask_numbered(const ht_numbered *to, unsigned benefit, uint32_t *asked);

#endif
