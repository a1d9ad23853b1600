/* SPDX-License-Identifier: MIT */
/* What explains a difference between a claimed amount and the computed one, for people and as JSON. */
#ifndef HOTRO_CLAIM_TEXT_H
#define HOTRO_CLAIM_TEXT_H

#include "answer/sources.h"
#include "check/claim.h"
#include "list/list.h"
#include "text/json_write.h"

/* The verdict and, for each column that is not right, what is claimed and computed, and behind line feeds what explains
   it, with its clauses: by number, which `cited` gathers, or, where that is NULL, each whole. Columns are named as in the
   list's header; `list` NULL: by their identifiers. */
void ht_write_claim(ht_text *out, const ht_list *list, const ht_case *person, const ht_parameters *parameters,
                    const ht_assessment *result, const ht_claim_check *check, ht_clauses_cited *cited, ht_language language);
/* Of one column what explains it alone, a line each; nothing where it is right or not stated. */
void ht_write_claim_causes(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           const ht_claim_check *check, unsigned column, ht_language language);
/* "verdict":…,"differences":[{"column":…,"verdict":…,"claimed":…,"computed":…,"causes":[…]}],"text":{…}: the members of an
 * object. */
void ht_members_claim(ht_json_text *to, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claim_check *check);

#endif
