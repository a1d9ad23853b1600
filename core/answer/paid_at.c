/* SPDX-License-Identifier: MIT */
#include "answer/paid_at.h"

#include "law/amount.h"
#include "law/figures.h"
#include "law/run.h"
#include "policy/policy.h"

unsigned ht_parameter_paid(const ht_run *run, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    unsigned parameter = HT_NONE;
    for (uint64_t reached = run->reached[benefit]; law->money == HT_NONE && reached != 0; reached &= reached - 1) {
        uint8_t rows[HT_TABLES_MAX];
        ht_outcome_rows(law, ht_first_of(reached), rows);
        const unsigned of_this = law->tables[0].rows[rows[0]].parameter;
        if (parameter != HT_NONE && parameter != of_this) {
            return HT_NONE;
        }
        parameter = of_this;
    }
    return parameter;
}

unsigned ht_parameter_of_nothing(const ht_run *run, unsigned benefit, ht_day day) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    uint8_t rows[HT_TABLES_MAX];
    if (law->money != HT_NONE) {
        return HT_NONE;
    }
    ht_outcome_rows(law, ht_first_of(run->reached[benefit]), rows);
    for (unsigned t = 0; t < law->table_count; t++) {
        const unsigned parameter = rows[t] == HT_NONE ? HT_NONE : law->tables[t].rows[rows[t]].parameter;
        if (parameter != HT_NONE && ht_figure_on(run->parameters, parameter, day)->value == 0) {
            return parameter;
        }
    }
    return law->tables[0].rows[rows[0]].parameter;
}
