/* SPDX-License-Identifier: MIT */
/*
 * How the tables of a policy are applied to a case, complete or not.
 *
 * An unknown choice is the mask of its values. A benefit's *outcome* says which row of each of its tables holds (0: refused).
 * Where masks leave an outcome open they are split on the condition that is open, so the leaves are few boxes of cases that the
 * law does not tell apart, and bounds over all combinations are exact.
 */
#ifndef HOTRO_ENGINE_H
#define HOTRO_ENGINE_H

#include "date.h"
#include "policy.h"

enum {
    HT_OUTCOMES_MAX = 64, /* of one benefit: every pattern of its tables' row bits, and one for refused */
    HT_CELLS_MAX = 160,   /* boxes of one benefit with nothing known; lint tests that every policy stays below */
    HT_CHOICES_MAX = 16   /* unknown choices of one case */
};

/* Days on which a monthly benefit may count, or the day (first = last) of a one-time one. Empty: first > last. Where the first
   day is unknown, the most favorable one: for one-time benefits then every day that it may be. */
typedef struct {
    ht_day first, last;
    bool open; /* the first day is unknown: the least amount is 0 */
} ht_window;

/* Periods of one reason that touch or overlap, made one. */
typedef struct {
    ht_day from, to;
    uint8_t reason;
    bool counted; /* taken out: long enough for its reason */
} ht_period_off;

typedef struct {
    ht_day from, to;
} ht_days;

typedef struct {
    uint32_t period_count;
    ht_period_off periods[HT_INTERRUPTIONS_MAX]; /* by reason, then day */
    uint32_t off_count;
    ht_days off[HT_INTERRUPTIONS_MAX]; /* the days taken out: disjoint, ascending */
} ht_time_off;

typedef struct {
    int64_t least, greatest; /* dong; greatest HT_NO_MAXIMUM: none */
} ht_amount;

/* What an outcome pays. Monthly: `rate` is that of the window's last month, not lowered by interruptions or by an unknown first
 * day. */
typedef struct {
    ht_amount total;
    ht_amount rate;
    int32_t last_month; /* since 1970-01 */
} ht_pay;

/* The month that holds a day. */
typedef struct {
    int32_t month; /* since 1970-01 */
    ht_day first;
    int32_t days; /* 28 ... 31 */
} ht_month_span;

/* The months of a window's first and last day. */
typedef struct {
    ht_day first, last;
    ht_month_span begins, ends;
} ht_span;

typedef struct {
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_policy *policy;
    const int64_t
        *mask; /* by slot: the values still possible; the person's own, judged anew by each call, until something is split */
    int64_t split_mask[HT_SLOTS_MAX];
    uint64_t cannot, may_not; /* bit r: rule r surely fails; fails for some value still possible */
    uint32_t windows_known;   /* bit b: windows[b] is computed and reached[b] begun */
    ht_window windows[HT_BENEFITS_MAX];
    bool time_off_known;
    ht_time_off time_off;
    ht_span span;                      /* of the window last asked for: benefits share theirs */
    uint64_t reached[HT_BENEFITS_MAX]; /* bit o: some combination has outcome o > 0, and pays[benefit][o] is computed */
    ht_pay pays[HT_BENEFITS_MAX][HT_OUTCOMES_MAX];
} ht_run;

/* ---- exclusions.c ---- */

void ht_exclusions_init(ht_exclusions *exclusions, const ht_policy *policy);

/* ---- window.c ---- */

/* The first day of a period of the policy: by an office's file, else by the reading. */
ht_day ht_period_first(const ht_run *run, unsigned period);
/* `joins_reasons`: as if reasons with the same threshold were one; what is not the law (an assumption of the policy). */
void ht_time_off_of(const ht_case *person, bool joins_reasons, ht_time_off *off);
/* Makes `off` anew from the periods that are counted. */
void ht_gather_days_off(ht_time_off *off);
/* Computed when first asked for: what conditions refuse needs no days. */
const ht_window *ht_window_in(ht_run *run, unsigned benefit);
const ht_time_off *ht_time_off_in(ht_run *run);
/* Days of [first, last] that are not taken out. */
int32_t ht_days_counted(const ht_time_off *off, ht_day first, ht_day last);
/* Whether interruptions stop this benefit in this run. */
bool ht_is_stopped(const ht_run *run, const ht_benefit *benefit);
/* value x numerator / denominator, exact, rounded half up. value <= 10^12, numerator <= 31 x 10^6, denominator <= 31 x 10^4. */
int64_t ht_multiply_half_up(int64_t value, int64_t numerator, int64_t denominator);
/* One parameter over time. */
typedef struct {
    const ht_step_of_figure *steps;
    unsigned count;
} ht_timeline_view;
ht_timeline_view ht_timeline_of(const ht_parameters *parameters, unsigned parameter);
/* The value in force on a day. */
const ht_step_of_figure *ht_figure_on(const ht_parameters *parameters, unsigned parameter, ht_day day);

/* ---- amount.c ---- */

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
/* Whether any figure at all would be paid: under a rule that drops short months a window may hold none that counts. */
bool ht_would_pay(const ht_run *run, unsigned benefit);
const ht_pay *ht_outcome_pay(ht_run *run, unsigned benefit, unsigned outcome); /* outcome > 0, its window known */
ht_amount ht_outcome_amount(ht_run *run, unsigned benefit, unsigned outcome);

/* ---- engine.c ---- */

/* For bounds and boxes: windows and days off are worked out where they are needed. */
void ht_run_begin(ht_run *run, const ht_case *person, const ht_parameters *parameters);
/* With all windows and days off. */
void ht_run_init(ht_run *run, const ht_case *person, const ht_parameters *parameters);
/* Bounds of everything. `widths`: NULL, or where to gather the total's bounds by answer. */
typedef struct {
    uint32_t count;
    uint8_t slot[HT_CHOICES_MAX];
    ht_range total[HT_CHOICES_MAX][HT_VALUES_MAX];
} ht_widths;
void ht_run_bounds(ht_run *run, ht_assessment *result, ht_widths *widths);
/* Whether an outcome was open, so that masks were split. */
bool ht_was_split(const ht_run *run);
/* The boxes of one benefit over the unknown choices. */
typedef struct {
    uint32_t mask[HT_CHOICES_MAX];
    ht_amount amount;
} ht_cell;
typedef struct {
    uint32_t choice_count;
    uint8_t choices[HT_CHOICES_MAX]; /* slots of the unknown choices */
    uint32_t count;
    ht_cell cells[HT_CELLS_MAX];
} ht_cells;
void ht_run_cells(ht_run *run, unsigned benefit, ht_cells *cells);

/* Whether an office's file gives the day that this reading would choose. */
bool ht_is_replaced(const ht_run *run, unsigned reading);

/* ---- unmet.c ---- */

typedef struct {
    uint8_t slot;
    uint8_t clause;
    uint32_t values; /* choice, yes/no: what it needs */
    ht_day from, to; /* date: between these; HT_DAY_FIRST / HT_DAY_LAST (or the fact's own limits): that end does not bound */
} ht_unmet;
/* Whether an end of a needed date excludes any day that the fact may be. */
bool ht_bounds_from(const ht_fact *fact, ht_day from);
bool ht_bounds_to(const ht_fact *fact, ht_day to);
/* The smallest set of known facts that would have to be other for a refused benefit; at most HT_SLOTS_MAX. Returns how many. */
uint32_t ht_unmet_of(const ht_run *run, unsigned benefit, ht_unmet unmet[HT_SLOTS_MAX]);

#endif
