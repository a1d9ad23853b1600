/* SPDX-License-Identifier: MIT */
/* The slots of a policy and their values, by identifier. */
#ifndef HOTRO_SLOTS_H
#define HOTRO_SLOTS_H

#include "policy/policy.h"

/* The values of a choice or a yes/no fact, the reasons of interruptions. */
unsigned ht_value_count(const ht_policy *policy, unsigned slot);
const ht_value *ht_value_of(const ht_policy *policy, unsigned slot, unsigned index);
/* Its identifier; NULL: slots of that kind have no values. */
const char *ht_value_name(const ht_policy *policy, unsigned slot, unsigned index);
/* Its index by exact identifier, or -1. */
int ht_value_by_id(const ht_policy *policy, unsigned slot, ht_string id);

/* The benefit with that exact identifier, or -1. */
int ht_benefit_by_id(const ht_policy *policy, ht_string id);

/* By the number that stands in codes; -1: none has it. */
int ht_slot_by_number(const ht_policy *policy, int64_t number);
int ht_value_by_number(const ht_policy *policy, unsigned slot, int64_t number);
int ht_benefit_by_number(const ht_policy *policy, int64_t number);

#endif
