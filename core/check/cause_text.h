/* SPDX-License-Identifier: MIT */
/* What explains a claim, in a sentence with its clause. */
#ifndef HOTRO_CAUSE_TEXT_H
#define HOTRO_CAUSE_TEXT_H

#include "check/claim_report.h"
#include "text/json_write.h"

void ht_say_cause(const ht_claim_report *say, const ht_cause *cause);
/* "kind":…, and "fact" and "value" of a reading or fact: members of an object. */
void ht_members_cause(ht_json_text *to, const ht_policy *policy, const ht_cause *cause);

#endif
