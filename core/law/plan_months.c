/* SPDX-License-Identifier: MIT */
#include "law/plan_months.h"

#include "law/figures.h"
#include "law/plan_pay.h"

static int32_t length_of(ht_day_place place) {
    return 28 + place.from / 32;
}

ht_paid_months ht_plan_months(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place) {
    const ht_days days = ht_plan_days(plan, block, benefit, place); /* of a one-time benefit the first is its day */
    const ht_day last = plan->benefits[benefit].is_once ? days.from : days.to;
    const ht_day_place from = plan->places[days.from - plan->first_day];
    const ht_day_place to = plan->places[last - plan->first_day];
    const ht_part_month_rule rule = (ht_part_month_rule)(block->key[place] >> plan->rule_shift & (HT_PLAN_RULES - 1));
    const ht_rate rate = ht_plan_rate_of(plan, block, benefit, place);
    const int64_t whole = ht_plan_whole(plan, block, benefit, place);
    ht_paid_months months = {block->paid[benefit][place] != 0, from.month, to.month, block->paid[benefit][place], whole, 0};
    if (from.month != to.month) {
        months.begins = ht_month_pay(&rate, whole, rule, length_of(from), length_of(from) - from.day);
        months.ends = ht_month_pay(&rate, whole, rule, length_of(to), to.day + 1);
    }
    return months;
}
