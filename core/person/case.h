/* SPDX-License-Identifier: MIT */
/* What the readers of a case share. */
#ifndef HOTRO_CASE_H
#define HOTRO_CASE_H

#include "policy/policy.h"

/* HT_OK, HT_BAD_DATE or, beyond first ... last (0, 0: no limits), HT_OUT_OF_RANGE. */
ht_error_code ht_read_day(ht_string text, ht_day first, ht_day last, ht_day *day);

/* States a slot. `value` as ht_case.value holds it. */
void ht_case_state(ht_case *person, unsigned slot, int64_t value);

/* Some of its facts, bit s: slot s, as a JSON object in the policy's order. */
void ht_write_answers_json(ht_text *out, const ht_case *person, uint64_t slots);

#endif
