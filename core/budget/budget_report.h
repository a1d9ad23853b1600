/* SPDX-License-Identifier: MIT */
/* What the reports of a budget are made of. */
#ifndef HOTRO_BUDGET_REPORT_H
#define HOTRO_BUDGET_REPORT_H

#include "budget/budget_table.h"

/* Months of a period. */
enum { HT_PERIOD_MONTH = 1, HT_PERIOD_QUARTER = 3, HT_PERIOD_YEAR = 12 };

typedef struct {
    int32_t first, last; /* months since 1970-01 */
} ht_budget_period;

/* A column that the list is grouped by. */
typedef struct {
    ht_string name; /* as given, or the fact's identifier */
    int slot;       /* -1: not a fact */
    int column;     /* of the list; -1: the fact is in none, all are unknown or have its default */
} ht_budget_by;

/* What the caller says first: `policy` to `table`. */
typedef struct {
    const ht_policy *policy;
    const ht_parameters *parameters[HT_PLANS]; /* NULL: that plan is not asked for; both: they are compared */
    ht_language language;
    bool excel;             /* CSV is for Excel */
    int32_t period_months;  /* HT_PERIOD_MONTH, … */
    ht_string figures_name; /* of the file that the proposal's figures are of */
    ht_budget_table *table;
    unsigned by_count;
    ht_budget_by by[HT_BY_MAX];
    ht_list_counts counts; /* of lines; `ok` and `incomplete` count those that are repeated too */
    ht_skipped_lines skipped;
    uint32_t period_count;
    ht_budget_period periods[HT_MONTHS_MAX];
    bool has_ranges; /* some least is not the greatest */
} ht_budget;

/* Why there is no report. */
typedef enum { HT_BUDGET_OK, HT_BUDGET_TOO_LARGE, HT_BUDGET_TOO_MANY } ht_budget_fault;

/* Of a budget that is begun: its table, without any area. */
void ht_budget_begin(const ht_budget *budget, ht_budget_table *table);
/* Once every line is added: counts people, puts the groups into order, finds the periods in which anything may be paid. */
ht_budget_fault ht_budget_end(ht_budget *budget);

/* Sum over groups, benefits, months: HT_ALL or one of each. */
ht_range ht_budget_sum(const ht_budget *budget, ht_plan plan, int group, int benefit, int period);
/* Whether some stand in several groups. */
bool ht_budget_shares_people(const ht_budget *budget);
/* Of one group, or of all. */
const ht_heads *ht_budget_heads(const ht_budget *budget, int group);
/* The plan that a report is of: the proposal where figures are given. */
ht_plan ht_budget_plan(const ht_budget *budget);
/* Its figures: an office's own where they have rows. */
const ht_parameters *ht_budget_figures(const ht_budget *budget);
bool ht_budget_compares(const ht_budget *budget);

#endif
