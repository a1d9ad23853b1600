/* SPDX-License-Identifier: MIT */
/* What became of a list's claims, as JSON. */
#ifndef HOTRO_LISTS_CLAIMS_H
#define HOTRO_LISTS_CLAIMS_H

#include "check/claim_run.h"
#include "list/list_sums.h"
#include "text/json_write.h"

/* The line that was verified last, in a line:
   {"id":…,"line":…,"claims":[{"column":…,"verdict":…,"claimed":…,"computed":…,"text":…}]}, columns by the list's own names; of
   what explains a difference sentences, with a line feed before each. `id`: as JSON has it; empty: none. */
void ht_put_claim_item(ht_text *out, ht_string id, const ht_list *list, const ht_line *line, const ht_claim_run *run);
/* "claims":{"text":…,"lines":…,"words":[…],"sums":[…],"wrong":[…]}: all of them; `lines`: those that are not right. */
void ht_member_claims(ht_json_text *to, const ht_list *list, const ht_claim_run *run, const ht_list_sums *sums);

#endif
