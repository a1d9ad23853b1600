/* SPDX-License-Identifier: MIT */
/*
 * Complete cases by look-up. A plan is made once of a policy and an office's figures: of each benefit a dense table says by an
 * index which rate is paid. What a fact says adds a part to the *key* of a case, and the key holds the indices of all benefits;
 * so whoever reads a list adds to the key while it understands a cell, and no condition is judged any more. Cases are paid a
 * block at a time, one benefit after the other.
 *
 * Where an index cannot say what is paid (a fact is open that may matter, a figure changes inside the estimate, a benefit has
 * versions or is one of which only the highest is paid) its entry is HT_RATE_OPEN: that case takes the engine.
 *
 *     ht_plan_make(&plan, &parameters);                   once: from now on ht_compute() and ht_compute_missing() choose
 *
 * Whoever has many cases in hand pays them together:
 *
 *     ht_block_init(&block);
 *     if (!ht_plan_take(&plan, &block, &person))          by a case; with a key of one's own: ht_block_take()
 *         ht_compute_missing();                           the engine
 *     ht_plan_pay(&plan, &block);                         when HT_BLOCK_CASES are taken, or nothing follows
 *     block.paid[benefit][place];                         or ht_plan_result(&plan, &block, place, &result);
 *
 * The plan is one structure of the caller's, nothing in it points into itself, and it is only read once it is made: workers
 * share it. A block is a worker's own.
 */
#ifndef HOTRO_PLAN_H
#define HOTRO_PLAN_H

#include "law/amount.h"
#include "policy/policy.h"

enum {
    HT_PLAN_ENTRIES = 1 << 14,               /* of all dense tables; <= HT_INDICES_MAX */
    HT_PLAN_RATES = 64,                      /* the first is that of a refusal, */
    HT_RATE_OPEN = 1,                        /* the second none: the engine must say */
    HT_PLAN_MONTHLY_RATES = 22,              /* these two, then those that are monthly */
    HT_PLAN_DATES = 2 * HT_BENEFITS_MAX + 3, /* columns of days: one that bounds nothing, since, until, first and last days */
    HT_PLAN_RULES = 4,                       /* one more than there are of ht_part_month_rule, so that places are shifts */
    HT_PLAN_SHARES = 4 * 32,                 /* of a month of 28 ... 31 days 0 ... 31 that count: (days - 28) x 32 + counted */
    HT_PLAN_DAYS = 31 * HT_MONTHS_MAX,
    HT_BLOCK_CASES = 128,
    HT_BLOCK_DAYS_OFF = 8 * HT_INTERRUPTIONS_MAX
};

/* Of a case: `start`, and for each slot `value` of its value or `unknown`; then what is not asked taken out (ht_plan_asked). No
   sum of these passes the next part, so that one may be subtracted again and another added. */
typedef uint64_t ht_key;

/* Where a day stands in its month. */
typedef struct {
    uint8_t month;    /* from the plan's first */
    uint8_t day;      /* from 0 */
    uint8_t from, to; /* the shares of the month from that day on, and up to it */
} ht_day_place;

/* In place of what an open benefit pays: whatever the others pay, <= 10^17 (hotro.h), the sum is below 0, and 12 x 2 of it are
   above -2^63. */
#define HT_OPEN_DONG (-(INT64_C(1) << 58))

typedef enum { HT_PAID_BY_MONTH, HT_PAID_ONCE, HT_PAID_AS_STATED } ht_plan_kind;

typedef struct {
    ht_plan_kind kind;
    uint16_t first; /* of its entries */
    uint16_t mask;  /* of its index, behind the shift */
    uint8_t shift;  /* of its index in the key; an index of 0: it is not asked */
    /* Its window: columns of days, and by the value of the reading that chooses (in the key, of one that none chooses 0) the
       first day, and the day before which the person's own must not lie. */
    uint8_t begins, ends;
    uint8_t reading_shift, reading_mask;
    bool is_once;
    ht_day in_force[HT_FIRST_DAYS_MAX], least[HT_FIRST_DAYS_MAX];
    ht_day last;
    uint8_t money;      /* HT_PAID_AS_STATED: column of the amount */
    bool is_stopped;    /* interruptions stop it, */
    uint8_t stop_shift; /* where this bit of the key says so; HT_NONE: always */
} ht_plan_benefit;

/* < 136 KiB */
struct ht_pay_plan {
    const ht_policy *policy;
    /* What a value of a choice adds to the key, and what any fact adds that is not known: then its default holds, or, of one
       that has none, an index says that it is open. */
    ht_key value[HT_SLOTS_MAX][HT_VALUES_MAX];
    ht_key unknown[HT_SLOTS_MAX];
    ht_key start;                                                 /* of every key, before its first fact */
    uint8_t day_column[HT_SLOTS_MAX], money_column[HT_SLOTS_MAX]; /* HT_NONE: no benefit depends on it */
    uint64_t day_slots, money_slots;                              /* those that have one: bit s */
    uint8_t day_columns, money_columns;                           /* how many; the first of days bounds nothing */
    uint8_t since, until;                                         /* columns of days */
    uint8_t rule_shift;                                           /* of the key: two bits, ht_part_month_rule */
    bool takes_time_off; /* false: what interruptions take out depends on more than a plan knows */
    ht_plan_benefit benefits[HT_BENEFITS_MAX];
    uint8_t rate_count;
    ht_rate rates[HT_PLAN_RATES]; /* of an amount that is stated: the ratio alone */
    int64_t whole[HT_PLAN_RATES]; /* dong: of a whole month, or once */
    int64_t share[HT_PLAN_MONTHLY_RATES][HT_PLAN_RULES][HT_PLAN_SHARES];
    ht_day first_day; /* of `places` */
    int32_t first_month;
    ht_day_place places[HT_PLAN_DAYS];
    uint8_t entries[HT_PLAN_ENTRIES]; /* rates */
};

typedef struct {
    unsigned count;
    ht_key key[HT_BLOCK_CASES];
    ht_day day[HT_PLAN_DATES][HT_BLOCK_CASES]; /* by the plan's columns; HT_DAY_LAST: not known */
    int64_t money[HT_BENEFITS_MAX][HT_BLOCK_CASES];
    uint16_t off_first[HT_BLOCK_CASES], off_count[HT_BLOCK_CASES]; /* days off: into `off` */
    unsigned off_used;
    ht_days off[HT_BLOCK_DAYS_OFF];
    uint8_t who[HT_BLOCK_CASES]; /* the places that a benefit is paid in, while it is */
    /* What ht_plan_pay() finds. */
    int64_t paid[HT_BENEFITS_MAX][HT_BLOCK_CASES];
    int64_t total[HT_BLOCK_CASES]; /* below 0: the case is open, and nothing that stands here means anything */
} ht_pay_block;

/* The plan that figures have, or NULL. A build in which none is made is told so (HT_WITHOUT_PLANS): what it needs is then no
   part of it. */
static inline const ht_pay_plan *ht_plan_of(const ht_parameters *by) {
#ifdef HT_WITHOUT_PLANS
    (void)by;
    return NULL;
#else
    return by->prepared.plan;
#endif
}

#endif
