/* SPDX-License-Identifier: MIT */
/* By the plan where the figures have one and it holds the case, by the engine otherwise: the one place that chooses. */
#include "law/engine.h"
#include "law/missing.h"
#include "law/plan_case.h"
#include "law/plan_pay.h"

static bool compute_by_plan(const ht_case *person, const ht_parameters *parameters, ht_assessment *result) {
    const ht_pay_plan *plan = ht_plan_of(parameters);
    ht_pay_block block;
    if (plan == NULL) {
        return false;
    }
    ht_block_init(&block);
    if (!ht_plan_take(plan, &block, person)) {
        return false;
    }
    ht_plan_pay(plan, &block);
    ht_plan_result(plan, &block, 0, result);
    return true;
}

void ht_compute(const ht_case *person, const ht_parameters *parameters, ht_assessment *result) {
    if (!compute_by_plan(person, parameters, result)) {
        ht_run run;
        ht_run_begin(&run, person, parameters);
        ht_run_bounds(&run, result, NULL);
    }
}

void ht_compute_missing(const ht_case *person, const ht_parameters *parameters, ht_assessment *result) {
    if (!compute_by_plan(person, parameters, result)) {
        ht_run run;
        ht_cells cells;
        ht_run_begin(&run, person, parameters);
        ht_run_missing(&run, result, &cells);
    }
}
