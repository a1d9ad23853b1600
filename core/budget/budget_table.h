/* SPDX-License-Identifier: MIT */
/* The money that a list needs: sums by group, benefit and month, at the least and at the greatest, and the sums that reports
 * say. */
#ifndef HOTRO_BUDGET_TABLE_H
#define HOTRO_BUDGET_TABLE_H

#include "budget/area.h"
#include "budget/chain.h"
#include "law/plan_months.h"
#include "law/spread.h"
#include "list/list_run.h"

enum {
    HT_BY_MAX = 8, /* columns that a list is grouped by */
    HT_GROUPS_MAX = 10000,
    HT_GROUP_PLACES = 1 << 15, /* > 3 HT_GROUPS_MAX: most are found where they are looked for first */
    HT_ALL = -1                /* every group, benefit or period: their sum */
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

/* A line of a person who stands in several. */
typedef struct {
    ht_chain chain;
    uint64_t person;
    ht_outcome outcome;
} ht_shared_line;

/* A text for each column that the list is grouped by. */
typedef struct {
    ht_string parts[HT_BY_MAX];
} ht_group_name;

typedef struct {
    ht_group_name key;    /* values' identifiers or the cells' texts as first written; empty: unknown */
    ht_group_name folded; /* what tells it from other groups */
    uint32_t first_line;
    uint32_t ranks[HT_BY_MAX]; /* its place in the order of each column's values; once the groups are in order */
    ht_heads heads;            /* once the lines that are shared are counted: of all in it */
    ht_chain *shared;          /* ht_shared_line, until they are counted */
    int64_t *cells;            /* plan x (least, greatest) x benefit x month */
    int64_t *changes; /* plan x benefit x month: how much more than in the month before is paid at both; until it is settled */
} ht_group;

typedef struct {
    const ht_policy *policy;
    unsigned by_count, months;
    ht_plan first_plan; /* of those that are asked for */
    unsigned plan_count;
    bool is_overflown; /* some sum was beyond 2^63 */
    bool is_crowded;   /* more than HT_GROUPS_MAX groups */
    ht_area area;      /* where groups lie */
    ht_heads all;      /* of all groups, who stands in several once; once they are counted */
    uint32_t group_count;
    ht_group *groups[HT_GROUPS_MAX];
    uint16_t places[HT_GROUP_PLACES]; /* hash table: index + 1; 0: free */
} ht_budget_table;

_Static_assert(HT_GROUPS_MAX < UINT16_MAX, "an index and one more");

/* It has no area yet. */
void ht_table_init(ht_budget_table *table, const ht_policy *policy, unsigned by_count, ht_plan first, unsigned plan_count);
/* The group of that folded text, made where there is none yet; `key` as it stands in that line. Lines come in the order of the
   list. NULL: the table is crowded, or the area lacks what it says; then nothing has changed. */
ht_group *ht_table_group(ht_budget_table *table, const ht_group_name *folded, const ht_group_name *key, uint32_t line);
/* Adds one person's amounts under one plan. */
void ht_table_add(ht_budget_table *table, ht_group *group, ht_plan plan, const ht_spread *least, const ht_spread *greatest);
/* The same of amounts that are certain. */
void ht_table_add_months(ht_budget_table *table, ht_group *group, ht_plan plan, unsigned benefit, const ht_paid_months *months);
/* Once everyone is added: before it is merged, or read. */
void ht_table_settle(ht_budget_table *table);
/* Adds all of another table that is settled, of any lines; its groups stay where they are, and it is not used any more. */
void ht_table_merge(ht_budget_table *table, const ht_budget_table *other);
/* The sum of a group's benefit, or of all; of months. Nothing of a plan that is not asked for. */
ht_range ht_table_group_sum(ht_budget_table *table, const ht_group *group, ht_plan plan, int benefit, unsigned begins,
                            unsigned ends);

#endif
