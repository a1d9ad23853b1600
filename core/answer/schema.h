/* SPDX-License-Identifier: MIT */
/* JSON Schemas (2020-12), piece by piece. */
#ifndef HOTRO_SCHEMA_H
#define HOTRO_SCHEMA_H

#include "hotro.h"

/* { and what every schema begins with; a comma behind. */
void ht_open_schema(ht_text *out, const ht_policy *policy);
/* "type":"object",…: what a case is, the members of an object. */
void ht_members_case_schema(ht_text *out, const ht_policy *policy);

#endif
