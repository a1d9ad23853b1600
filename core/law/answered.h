/* SPDX-License-Identifier: MIT */
/* A case with one answer more, or another one. */
#ifndef HOTRO_ANSWERED_H
#define HOTRO_ANSWERED_H

#include "hotro.h"

/* `value` as ht_case.value holds it. */
static inline void ht_answer(ht_case *person, unsigned slot, int64_t value) {
    person->value[slot] = value;
    person->given |= UINT64_C(1) << slot;
    person->known |= UINT64_C(1) << slot;
}

#endif
