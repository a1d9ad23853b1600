/* SPDX-License-Identifier: MIT */
/* What is paid, as JSON. */
#ifndef HOTRO_RULES_BENEFITS_H
#define HOTRO_RULES_BENEFITS_H

#include "policy/policy.h"
#include "text/json_write.h"

/* "benefits", "highest", "assumptions", "notes". */
void ht_members_rules_benefits(ht_json_text *to, const ht_policy *policy);

#endif
