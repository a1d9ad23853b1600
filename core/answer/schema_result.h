/* SPDX-License-Identifier: MIT */
/* JSON Schemas (2020-12) of what is answered. */
#ifndef HOTRO_SCHEMA_RESULT_H
#define HOTRO_SCHEMA_RESULT_H

#include "hotro.h"

/* "$defs":{…}: `assessment` and `receipt`, and what they are made of, for a schema that refers to them ("#/$defs/assessment").
 */
void ht_member_result_definitions(ht_text *out, const ht_policy *policy);

#endif
