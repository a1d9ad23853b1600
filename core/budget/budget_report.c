/* SPDX-License-Identifier: MIT */
#include "budget/budget_report.h"
#include "budget/budget_groups.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"

#include <string.h>

void ht_budget_begin(const ht_budget *budget, ht_budget_table *table) {
    const bool has_law = budget->parameters[HT_PLAN_LAW] != NULL;
    ht_table_init(table, budget->policy, budget->by_count, has_law ? HT_PLAN_LAW : HT_PLAN_PROPOSAL,
                  ht_budget_compares(budget) ? HT_PLANS : 1);
}

/* ---- Periods ---- */

/* From the first to the last month in which the law pays anything. */
static void make_periods(ht_budget *budget) {
    const int32_t first = ht_spread_first(budget->policy);
    budget->period_count = 0;
    for (unsigned m = 0; m < budget->table->months; m++) {
        const int32_t month = first + (int32_t)m;
        if (m == 0 || month % budget->period_months == 0) { /* 1970-01 begins all of them */
            budget->periods[budget->period_count++] = (ht_budget_period){month, month};
        }
        budget->periods[budget->period_count - 1].last = month;
    }
}

/* Whether nothing may be paid in it. */
static bool is_empty(ht_budget *budget, unsigned period) {
    bool is = true;
    for (unsigned plan = 0; plan < HT_PLANS; plan++) {
        const ht_range sum = ht_budget_sum(budget, (ht_plan)plan, HT_ALL, HT_ALL, (int)period);
        budget->has_ranges |= sum.min != sum.max;
        is &= sum.max == 0;
    }
    return is;
}

/* Those at either end in which nothing may be paid are left out. */
static void find_periods(ht_budget *budget) {
    uint32_t from = 0;
    uint32_t to = 0;
    make_periods(budget);
    for (uint32_t p = 0; p < budget->period_count; p++) {
        if (!is_empty(budget, p)) {
            from = to == 0 ? p : from;
            to = p + 1;
        }
    }
    budget->period_count = to - from;
    memmove(budget->periods, budget->periods + from, budget->period_count * sizeof *budget->periods);
}

/* ---- The whole ---- */

ht_budget_fault ht_budget_end(ht_budget *budget) {
    ht_budget_table *table = budget->table;
    ht_heads_settle(table);
    ht_sort_groups(budget);
    find_periods(budget);
    (void)ht_budget_sum(budget, HT_PLAN_LAW, HT_ALL, HT_ALL, HT_ALL); /* finds what no report could add up */
    (void)ht_budget_sum(budget, HT_PLAN_PROPOSAL, HT_ALL, HT_ALL, HT_ALL);
    return table->is_overflown ? HT_BUDGET_TOO_LARGE : table->is_crowded ? HT_BUDGET_TOO_MANY : HT_BUDGET_OK;
}

ht_range ht_budget_sum(const ht_budget *budget, ht_plan plan, int group, int benefit, int period) {
    ht_budget_table *table = budget->table;
    const int32_t first = ht_spread_first(budget->policy);
    const unsigned begins = period == HT_ALL ? 0 : (unsigned)(budget->periods[period].first - first);
    const unsigned ends = period == HT_ALL ? table->months : (unsigned)(budget->periods[period].last - first) + 1;
    ht_range sum = {0, 0};
    for (uint32_t g = 0; g < table->group_count; g++) {
        if (group == HT_ALL || group == (int)g) {
            const ht_range of = ht_table_group_sum(table, table->groups[g], plan, benefit, begins, ends);
            sum.min = ht_table_sum(table, sum.min, of.min);
            sum.max = ht_table_sum(table, sum.max, of.max);
        }
    }
    return sum;
}

bool ht_budget_compares(const ht_budget *budget) {
    return budget->parameters[HT_PLAN_LAW] != NULL && budget->parameters[HT_PLAN_PROPOSAL] != NULL;
}

ht_plan ht_budget_plan(const ht_budget *budget) {
    return budget->parameters[HT_PLAN_PROPOSAL] != NULL ? HT_PLAN_PROPOSAL : HT_PLAN_LAW;
}

const ht_parameters *ht_budget_figures(const ht_budget *budget) {
    return budget->parameters[ht_budget_plan(budget)];
}

const ht_heads *ht_budget_heads(const ht_budget *budget, int group) {
    return group == HT_ALL ? &budget->table->all : &budget->table->groups[group]->heads;
}

bool ht_budget_shares_people(const ht_budget *budget) {
    uint64_t people = 0;
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        people += budget->table->groups[g]->heads.people;
    }
    return people > budget->table->all.people;
}
