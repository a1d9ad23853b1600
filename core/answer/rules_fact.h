/* SPDX-License-Identifier: MIT */
/* One fact or reading as `rules --json` has it. */
#ifndef HOTRO_RULES_FACT_H
#define HOTRO_RULES_FACT_H

#include "policy/policy.h"
#include "text/json_write.h"

/* {"id":…,"kind":…,…}: its values, limits, question and why it is asked, both languages. */
void ht_put_rules_fact(ht_json_text *to, const ht_policy *policy, unsigned slot);

#endif
