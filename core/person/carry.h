/* SPDX-License-Identifier: MIT */
/* A case of one revision of a policy in a later one. */
#ifndef HOTRO_CARRY_H
#define HOTRO_CARRY_H

#include "policy/carried.h"

/* To a revision to which `before` leads. `value`: of a choice or yes/no fact, or of the reasons of interruptions, its index,
   and `*value_now` the one that it has in the later revision; of other slots without meaning. `*slot_now`: where it stands
   there. Both only where HT_CARRIED. */
ht_carrying ht_carry_value(const ht_policy *before, unsigned slot, unsigned value, const ht_policy *after, unsigned *slot_now,
                           unsigned *value_now);

/* Whether each revision from the one to the other names the one before, and the program has them. So is a revision itself. */
bool ht_leads_to(const ht_policy *before, const ht_policy *after);

/* What `from` states, as a case of a later revision, to which its own leads: what has another name there by that name, what is
   gone left out. What is not stated is so there too. False: `error` says what cannot be said there: HT_UNKNOWN_VALUE or
   HT_OUT_OF_RANGE with the policy and slot that state it, or HT_CONFLICT. */
bool ht_case_carry(ht_case *to, const ht_policy *after, const ht_case *from, ht_error *error);
/* The same of its days, money and interruptions alone, also where they contradict each other there. */
bool ht_case_carry_days(ht_case *to, const ht_policy *after, const ht_case *from, ht_error *error);

#endif
