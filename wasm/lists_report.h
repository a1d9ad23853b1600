/* SPDX-License-Identifier: MIT */
/* What is said of the lines of a list beside their results. */
#ifndef HOTRO_LISTS_REPORT_H
#define HOTRO_LISTS_REPORT_H

#include "list/list_run.h"
#include "text/json_write.h"

/* A bad line, as one of the errors. */
ht_list_refused ht_report_refused;
/* What is at fault with the claims of the line at hand. */
void ht_report_item(void);

/* "said":[…]: which lines are no people, or repeated. */
void ht_member_said(ht_json_text *to);
/* "ok":…,"incomplete":…,"bad":…,"skipped":…,"repeated":… and that. */
void ht_members_counts(ht_json_text *to);

#endif
