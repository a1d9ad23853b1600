/* SPDX-License-Identifier: MIT */
/* The policy that a list says it is of. */
#ifndef HOTRO_LIST_POLICY_H
#define HOTRO_LIST_POLICY_H

#include "list/list.h"

/* Looks for a column that says it, before the list is opened by that policy: one that stands among the program's own results
   does not. The first cell that is not empty decides; where there is none `*policy` stays as it is. `text`: the beginning of
   the list with its header; `behind`: lines that follow where the header stands apart, otherwise at NULL. False: the cell names
   no policy of the program. */
bool ht_list_choose_policy(ht_string text, ht_string behind, const ht_policy **policy, ht_list_error *error);
/* The same of the rows of a workbook's sheet (text/sheet.h). */
bool ht_sheet_choose_policy(ht_string text, const ht_policy **policy, ht_list_error *error);

#endif
