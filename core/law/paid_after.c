/* SPDX-License-Identifier: MIT */
#include "law/paid_after.h"

#include "law/combine.h"
#include "law/engine.h"
#include "policy/policy.h"
#include "text/date.h"

ht_range ht_paid_between(const ht_case *person, const ht_parameters *parameters, uint32_t benefits, ht_day first, ht_day last) {
    const ht_policy *policy = person->policy;
    ht_case part = *person;
    ht_assessment result;
    ht_run run;
    part.asked &= ht_benefits_beside(policy, benefits);
    /* May leave no day: nothing is paid then. */
    part.value[policy->since] = first > part.value[policy->since] ? first : part.value[policy->since];
    part.value[policy->until] = last < part.value[policy->until] ? last : part.value[policy->until];
    ht_run_begin(&run, &part, parameters);
    run.counted = benefits;
    ht_run_bounds(&run, &result, NULL);
    return result.total;
}

ht_range ht_paid_after(const ht_case *person, const ht_parameters *parameters, uint32_t benefits, ht_day day) {
    return ht_paid_between(person, parameters, benefits, ht_month_first(ht_month_of(day) + 1), HT_DAY_LAST);
}
