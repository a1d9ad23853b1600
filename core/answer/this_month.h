/* SPDX-License-Identifier: MIT */
/* What the month of a day pays, and why not more; what the months before it come to. */
#ifndef HOTRO_THIS_MONTH_H
#define HOTRO_THIS_MONTH_H

#include "law/run.h"
#include "text/json_write.h"

/* The benefits asked, bit b, of a kind, that may be paid at all. */
uint32_t ht_may_be_paid(const ht_run *run, const ht_assessment *result, ht_benefit_kind kind);
/*
 * "now":{"month","monthly":{…},"text":{…},"why":[{"text","citation","source"}…]}: absent where that month lies outside the
 * estimate or no monthly benefit may be paid. `why` says of each benefit whose days do not all count what takes them out;
 * without a citation where it is the benefit's own first or last day. "accrued":{"text":{…}}: absent where nothing may be paid
 * before that month. The run knows its outcomes.
 */
void ht_members_this_month(ht_json_text *to, ht_run *run, const ht_assessment *result, ht_day today);

#endif
