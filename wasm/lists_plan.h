/* SPDX-License-Identifier: MIT */
/* Lines of a list by a plan (core/law/plan.h), as the command has them. */
#ifndef HOTRO_LISTS_PLAN_H
#define HOTRO_LISTS_PLAN_H

#include "list/list_run.h"

/* Lines of this list are paid by the plan of these figures from now on: `blank` must be as it stays. */
void ht_plan_lines(ht_list *list, ht_parameters *parameters);
/* As ht_list_run(), the lines through the block. */
bool ht_plan_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results);

#endif
