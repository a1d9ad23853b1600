/* SPDX-License-Identifier: MIT */
/* An office's own figures: which of the policy's rows they replace, and how they stand in JSON. */
#ifndef HOTRO_OWN_FIGURES_H
#define HOTRO_OWN_FIGURES_H

#include "law/run.h"
#include "text/json_write.h"

/* Whether the policy's own row of a parameter is not used from the file's earliest `from` on. The file has a row of that
 * parameter. */
bool ht_own_row_is_replaced(const ht_parameters *parameters, unsigned parameter, unsigned row);
/* The day from which the policy's own row holds. */
ht_day ht_own_row_from(const ht_run *run, unsigned parameter, unsigned row);

/* "parameters":[…] with what each row replaces, as the assessment of this run has it; */
void ht_member_parameters_in(ht_json_text *to, const ht_run *run);
/* where a day depends on a reading, by the default one; */
void ht_member_parameters(ht_json_text *to, const ht_parameters *parameters);
/* only what a reader of parameter files takes. */
void ht_member_parameters_given(ht_json_text *to, const ht_parameters *parameters);

#endif
