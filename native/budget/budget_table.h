/* SPDX-License-Identifier: MIT */
/* The money that a list needs: sums by group, benefit and month, at the least and at the greatest, and the sums that reports
 * say. */
#ifndef HOTRO_BUDGET_TABLE_H
#define HOTRO_BUDGET_TABLE_H

#include "command/options.h"
#include "list/listing.h"
#include "law/plan_months.h"
#include "law/spread.h"
#include "text/sentence.h"
#include "list/list_run.h"

enum {
    HT_GROUPS_MAX = 10000,
    HT_ALL = -1 /* every group, benefit or period: their sum */
};

/* Under whose figures. */
typedef enum { HT_PLAN_LAW, HT_PLAN_PROPOSAL, HT_PLANS } ht_plan;

/* People of one group by what a proposal does to them. */
typedef struct {
    uint64_t people;
    ht_range change; /* sum of least, of greatest */
} ht_effect;

typedef struct {
    ht_effect gains, losses, unclear;
    uint64_t unchanged;
} ht_effects;

/* Who is counted: one who stands in several lines once, by what they come to together. */
typedef struct {
    uint64_t people, incomplete;
    uint64_t unbounded; /* without a greatest amount: a figure of their decision is not known */
    ht_effects effects;
} ht_heads;

/* What a line comes to, or the lines of a person. */
typedef struct {
    ht_range before, after; /* the same where nothing is compared */
    bool is_certain;
} ht_outcome;

typedef struct {
    uint64_t person;
    ht_outcome outcome;
} ht_shared_line;

/* Lines of people who stand in several. */
typedef struct {
    ht_shared_line *at;
    uint32_t count, capacity;
} ht_shared_lines;

/* A text for each column that the list is grouped by. */
typedef struct {
    char *bytes; /* which the parts are of; NULL: they are someone else's */
    ht_string parts[HT_BY_MAX];
} ht_group_name;

typedef struct {
    ht_group_name key;    /* values' identifiers or the cells' texts as first written; empty: unknown */
    ht_group_name folded; /* what tells it from other groups */
    uint32_t first_line;
    uint32_t ranks[HT_BY_MAX]; /* its place in the order of each column's values; once the groups are in order */
    ht_heads heads;            /* once the lines that are shared are counted: of all in it */
    ht_shared_lines shared;    /* until they are counted */
    int64_t *cells;            /* plan x (least, greatest) x benefit x month */
    int64_t *changes; /* plan x benefit x month: how much more than in the month before is paid at both; until it is settled */
} ht_group;

typedef struct {
    const ht_policy *policy;
    unsigned by_count, plan_count, months;
    bool is_overflown; /* some sum was beyond 2^63 */
    bool is_crowded;   /* more than HT_GROUPS_MAX groups */
    bool is_out_of_memory;
    uint32_t group_count, place_count;
    ht_group *groups;
    ht_heads all;     /* of all groups, who stands in several once; once they are counted */
    uint32_t *places; /* hash table: index + 1; 0: free */
} ht_budget_table;

bool ht_table_init(ht_budget_table *table, const ht_policy *policy, unsigned by_count, unsigned plan_count);
void ht_table_free(ht_budget_table *table);
/* The group of that folded text, made where there is none yet; `key` as it stands in that line. NULL: the table is crowded or
   memory is out. */
ht_group *ht_table_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line);
/* Adds one person's amounts under one plan. */
void ht_table_add(ht_budget_table *table, ht_group *group, ht_plan plan, const ht_spread *least, const ht_spread *greatest);
/* The same of amounts that are certain. */
void ht_table_add_months(ht_budget_table *table, ht_group *group, ht_plan plan, unsigned benefit, const ht_paid_months *months);
/* Once everyone is added: before it is merged, or read. */
void ht_table_settle(ht_budget_table *table);
/* Adds all of another table that is settled. */
void ht_table_merge(ht_budget_table *table, const ht_budget_table *other);

/* ---- Reports ---- */

typedef struct {
    int32_t first, last; /* months since 1970-01 */
} ht_budget_period;

/* A column that the list is grouped by. */
typedef struct {
    const char *name; /* as given, or the fact's identifier */
    int slot;         /* -1: not a fact */
    int column;       /* of the list; -1: the fact is in none, all are unknown or have its default */
} ht_budget_by;

typedef struct {
    const ht_arguments *arguments;
    const ht_policy *policy;
    const ht_parameters *figures; /* of the plan that the report is of; an office's own where it has rows */
    ht_budget_table *table;
    ht_list_counts counts;
    ht_skipped_lines skipped;
    unsigned by_count;
    ht_budget_by by[HT_BY_MAX];
    uint32_t period_count;
    ht_budget_period periods[HT_MONTHS_MAX];
    bool has_ranges; /* some least is not the greatest */
} ht_budget;

/* ---- What reports are made of ---- */

/* Sum over groups, benefits, months: HT_ALL or one of each. */
ht_range ht_budget_sum(const ht_budget *budget, ht_plan plan, int group, int benefit, int period);
/* Whether some stand in several groups. */
bool ht_budget_shares_people(const ht_budget *budget);
/* Of one group, or of all. */
const ht_heads *ht_budget_heads(const ht_budget *budget, int group);
/* The plan that a report is of: the proposal where figures are given. */
ht_plan ht_budget_plan(const ht_budget *budget);

#endif
