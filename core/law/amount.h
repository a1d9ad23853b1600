/* SPDX-License-Identifier: MIT */
/* What an outcome of a benefit pays. */
#ifndef HOTRO_AMOUNT_H
#define HOTRO_AMOUNT_H

#include "law/run.h"

/* The bits by which an outcome names the row of a table: outcome - 1 holds those of the first table lowest. */
static inline unsigned ht_row_bits(const ht_table *table) {
    const unsigned choices = table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);
    return choices > 1 ? 32U - (unsigned)__builtin_clz(choices - 1) : 0;
}
/* Row of each table (HT_NONE: no row of an HT_EXTRA table) of an outcome > 0. */
void ht_outcome_rows(const ht_benefit *benefit, unsigned outcome, uint8_t rows[HT_TABLES_MAX]);
/* The whole amount of a month (or of the day, for one-time benefits) and the ratio that applies to it then. */
typedef struct {
    int64_t figure;      /* dong; as stated or in force */
    int64_t numerator;   /* product of the percentages */
    int64_t denominator; /* 100 for each */
} ht_rate;
ht_rate ht_rate_on(const ht_run *run, unsigned benefit, unsigned outcome, ht_day day);
/* What is paid of a month of which `counted` of its `days` are worked, 0 <= counted <= days; `whole`: of a whole one, rounded.
 */
int64_t ht_month_pay(const ht_rate *rate, int64_t whole, ht_part_month_rule rule, int32_t days, int32_t counted);
/* One month of a monthly benefit. */
typedef struct {
    int32_t month;   /* since 1970-01 */
    int32_t days;    /* of the month */
    int32_t counted; /* in the window and not taken out */
    int64_t amount;  /* dong */
} ht_month;
ht_month ht_month_amount(const ht_run *run, unsigned benefit, unsigned outcome, int32_t month);
/* Its days alone; amount 0. */
ht_month ht_month_days(const ht_run *run, unsigned benefit, int32_t month);
/* The months of a benefit's window, one after the other: by an outcome, or their days alone (outcome 0). The run knows its
   windows. */
typedef struct {
    const ht_run *run;
    unsigned benefit, outcome;
    int32_t next, last; /* since 1970-01 */
} ht_month_walk;
ht_month_walk ht_months_of(const ht_run *run, unsigned benefit, unsigned outcome);
/* False behind the last one. */
bool ht_next_month(ht_month_walk *walk, ht_month *line);
/* The day in the window on which a one-time benefit is highest by that outcome, the first of several; the first day of the
   window where the day is known. */
ht_day ht_best_day(const ht_run *run, unsigned benefit, unsigned outcome);
/* What it would be were the window to begin on that day, if that is later. */
int64_t ht_month_begun(ht_run *run, unsigned version, unsigned outcome, int32_t month, ht_day day);
/* What a one-time benefit pays on a day. */
int64_t ht_paid_on(const ht_run *run, unsigned version, unsigned outcome, ht_day day);
/* Whether any figure at all would be paid: under a rule that drops short months a month may not count, and a window may hold
   none that does. */
bool ht_month_counts(const ht_run *run, const ht_month *line);
bool ht_would_pay(const ht_run *run, unsigned benefit);
const ht_pay *ht_outcome_pay(ht_run *run, unsigned benefit, unsigned outcome); /* outcome > 0, its window known */
ht_amount ht_outcome_amount(ht_run *run, unsigned benefit, unsigned outcome);
/* Whether the person's own paper states the amount, and it is not known. */
bool ht_is_unstated(const ht_run *run, unsigned version);

#endif
