/* SPDX-License-Identifier: MIT */
/* What a value of one revision is in the one that follows. */
#ifndef HOTRO_CARRIED_H
#define HOTRO_CARRIED_H

#include "policy/policy.h"

typedef enum {
    HT_CARRIED,
    HT_CARRIED_GONE, /* the slot is: it is left out */
    HT_CARRIED_NOT   /* it cannot be said there any more */
} ht_carrying;

/* `value`: of a choice or yes/no fact, or of the reasons of interruptions, its index, and `*value_now` the one that it has in
   the later revision; of other slots without meaning. `*slot_now`: where it stands there. Both only where HT_CARRIED. */
ht_carrying ht_carry_to_next(const ht_policy *before, unsigned slot, unsigned value, const ht_policy *after, unsigned *slot_now,
                             unsigned *value_now);

#endif
