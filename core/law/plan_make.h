/* SPDX-License-Identifier: MIT */
#ifndef HOTRO_PLAN_MAKE_H
#define HOTRO_PLAN_MAKE_H

#include "law/plan.h"

/* Makes the plan of these figures and of their policy. */
void ht_plan_make(ht_pay_plan *plan, const ht_parameters *parameters);
/* The same, and from now on what is computed by these figures goes by it. The plan must outlive them; an office's file that is
   read afterwards ends it. */
void ht_plan_use(ht_pay_plan *plan, ht_parameters *parameters);

#endif
