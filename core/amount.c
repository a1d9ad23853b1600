/* SPDX-License-Identifier: MIT */
#include "date.h"
#include "engine.h"

void ht_outcome_rows(const ht_benefit *benefit, unsigned outcome, uint8_t rows[HT_TABLES_MAX]) {
    unsigned rest = outcome - 1;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const unsigned bits = ht_row_bits(&benefit->tables[t]);
        const unsigned row = rest & ((1U << bits) - 1);
        rows[t] = row < benefit->tables[t].row_count ? (uint8_t)row : (uint8_t)HT_NONE;
        rest >>= bits;
    }
}

/* Parameters that an outcome multiplies: the first is the figure, unless the person's own paper states it. */
static unsigned parameters_of(const ht_benefit *benefit, unsigned outcome, uint8_t parameters[HT_TABLES_MAX]) {
    unsigned rest = outcome - 1;
    unsigned count = 0;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        const unsigned bits = ht_row_bits(table);
        const unsigned row = rest & ((1U << bits) - 1);
        rest >>= bits;
        if (row < table->row_count && table->rows[row].parameter != HT_NONE) {
            parameters[count++] = table->rows[row].parameter;
        }
    }
    return count;
}

static ht_rate rate_of(const ht_run *run, const ht_benefit *benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count,
                       ht_day day) {
    ht_rate rate = {0, 1, 1};
    unsigned i = 0;
    if (benefit->money != HT_NONE) {
        rate.figure = run->person->value[benefit->money];
    } else {
        rate.figure = ht_figure_on(run->parameters, parameters[i++], day)->value;
    }
    for (; i < count; i++) {
        rate.numerator *= ht_figure_on(run->parameters, parameters[i], day)->value; /* <= 1000 each */
        rate.denominator *= 100;
    }
    return rate;
}

ht_rate ht_rate_on(const ht_run *run, unsigned benefit, unsigned outcome, ht_day day) {
    uint8_t parameters[HT_TABLES_MAX] = {0};
    const ht_benefit *law = &run->policy->benefits[benefit];
    const unsigned count = parameters_of(law, outcome, parameters);
    return rate_of(run, law, parameters, count, day);
}

static ht_part_month_rule part_month_rule(const ht_run *run) {
    const int64_t mask = run->mask[run->policy->part_month];
    return (mask & 1) != 0 ? HT_ACTUAL_DAYS : (mask & 2) != 0 ? HT_HALF_MONTH_15 : HT_MAJORITY_50;
}

/* `counted` of the month's `days` are worked, 0 <= counted <= days; `whole` is the rounded pay of a whole month. */
static int64_t month_pay(const ht_rate *rate, int64_t whole, ht_part_month_rule rule, int32_t days, int32_t counted) {
    if (counted == days) {
        return whole;
    }
    switch (rule) {
    case HT_HALF_MONTH_15: /* TTLT 102/2010: 15 days or more a full month, fewer a half */
        return counted >= 15  ? whole
               : counted >= 1 ? ht_multiply_half_up(rate->figure, rate->numerator, rate->denominator * 2)
                              : 0;
    case HT_MAJORITY_50: /* ND 76/2019: half the month or more counts whole, less counts nothing */
        return 2 * counted >= days ? whole : 0;
    case HT_ACTUAL_DAYS:
    default:
        return ht_multiply_half_up(rate->figure, rate->numerator * counted, rate->denominator * days);
    }
}

static int64_t whole_month_pay(const ht_rate *rate) {
    return ht_multiply_half_up(rate->figure, rate->numerator, rate->denominator);
}

static ht_day later(ht_day a, ht_day b) {
    return a > b ? a : b;
}

static ht_day earlier(ht_day a, ht_day b) {
    return a < b ? a : b;
}

/* Windows lie within the limits of the estimate. */
static ht_day month_first(const ht_run *run, int32_t month) {
    return run->parameters->month_first[month - run->parameters->first_month];
}

/* A month has 30.44 days: over HT_MONTHS_MAX months the quotient is right, or one too great or too small. */
static ht_month_span month_with(const ht_run *run, ht_day day) {
    const ht_day *first = run->parameters->month_first;
    int32_t i = (int32_t)((uint32_t)(day - first[0]) * 2153U >> 16);
    i -= day < first[i];
    i += day >= first[i + 1];
    return (ht_month_span){run->parameters->first_month + i, first[i], first[i + 1] - first[i]};
}

static int32_t days_within(const ht_run *run, unsigned benefit, ht_day month_first, ht_day month_last) {
    const ht_window *window = &run->windows[benefit];
    const ht_day first = window->first > month_first ? window->first : month_first;
    const ht_day last = window->last < month_last ? window->last : month_last;
    if (first > last) {
        return 0;
    }
    return run->time_off.off_count > 0 && ht_is_stopped(run, &run->policy->benefits[benefit])
               ? ht_days_counted(&run->time_off, first, last)
               : last - first + 1;
}

ht_month ht_month_days(const ht_run *run, unsigned benefit, int32_t month) {
    const ht_day first = month_first(run, month);
    const ht_day next = month_first(run, month + 1);
    return (ht_month){month, next - first, days_within(run, benefit, first, next - 1), 0};
}

ht_month ht_month_amount(const ht_run *run, unsigned benefit, unsigned outcome, int32_t month) {
    ht_month line = ht_month_days(run, benefit, month);
    const ht_rate rate = ht_rate_on(run, benefit, outcome, month_first(run, month + 1) - 1);
    line.amount = month_pay(&rate, whole_month_pay(&rate), part_month_rule(run), line.days, line.counted);
    return line;
}

static const ht_span *span_of(ht_run *run, const ht_window *window) {
    ht_span *span = &run->span;
    if (span->first != window->first || span->last != window->last) {
        *span = (ht_span){window->first, window->last, month_with(run, window->first), month_with(run, window->last)};
    }
    return span;
}

/* Months between the window's first and last are whole and alike where no figure changes and no day is taken out. */
static int64_t sum_alike(const ht_span *span, const ht_rate *rate, int64_t whole, ht_part_month_rule rule) {
    const int32_t months = span->ends.month - span->begins.month;
    if (months == 0) {
        return month_pay(rate, whole, rule, span->begins.days, span->last - span->first + 1);
    }
    return month_pay(rate, whole, rule, span->begins.days, span->begins.first + span->begins.days - span->first) +
           month_pay(rate, whole, rule, span->ends.days, span->last - span->ends.first + 1) + (months - 1) * whole;
}

/* Seldom needed: kept out of the way of those that nearly every case takes. */
#define SELDOM __attribute__((noinline)) static

SELDOM int64_t sum_by_month(const ht_run *run, unsigned benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_part_month_rule rule = part_month_rule(run);
    int64_t sum = 0;
    ht_day first = run->span.begins.first;
    for (int32_t month = run->span.begins.month; month <= run->span.ends.month; month++) {
        const ht_day next = month_first(run, month + 1);
        const ht_rate rate = rate_of(run, law, parameters, count, next - 1);
        sum += month_pay(&rate, whole_month_pay(&rate), rule, next - first, days_within(run, benefit, first, next - 1));
        first = next;
    }
    return sum;
}

/* What the months that hold days off lose by them, each month once. */
SELDOM int64_t sum_lost(const ht_run *run, const ht_rate *rate, int64_t whole, ht_part_month_rule rule) {
    const ht_span *span = &run->span;
    int64_t lost = 0;
    ht_day from = span->first; /* what lies before is done */
    for (uint32_t i = 0; i < run->time_off.off_count && run->time_off.off[i].from <= span->last; i++) {
        from = later(run->time_off.off[i].from, from);
        while (from <= earlier(run->time_off.off[i].to, span->last)) {
            const ht_month_span month = month_with(run, from);
            const ht_day first = later(month.first, span->first);
            const ht_day last = earlier(month.first + month.days - 1, span->last);
            lost += month_pay(rate, whole, rule, month.days, last - first + 1) -
                    month_pay(rate, whole, rule, month.days, ht_days_counted(&run->time_off, first, last));
            from = last + 1;
        }
    }
    return lost;
}

static bool is_dated(const ht_run *run, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (run->parameters->timeline[parameters[i]].count > 1) {
            return true;
        }
    }
    return false;
}

static void pay_monthly(ht_run *run, unsigned benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count, ht_pay *pay) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_part_month_rule rule = part_month_rule(run);
    const ht_span *span = &run->span;
    const ht_rate rate = rate_of(run, law, parameters, count, span->ends.first + span->ends.days - 1);
    const int64_t whole = whole_month_pay(&rate);
    const bool is_interrupted = ht_time_off_in(run)->off_count > 0 && ht_is_stopped(run, law);
    int64_t sum;
    if (is_dated(run, parameters, count)) {
        sum = sum_by_month(run, benefit, parameters, count);
    } else {
        sum = sum_alike(span, &rate, whole, rule) - (is_interrupted ? sum_lost(run, &rate, whole, rule) : 0);
    }
    pay->total.greatest = sum;
    pay->rate.least = pay->rate.greatest = sum > 0 ? whole : 0;
}

static int64_t pay_on(const ht_run *run, const ht_benefit *law, const uint8_t parameters[HT_TABLES_MAX], unsigned count,
                      ht_day day) {
    const ht_rate rate = rate_of(run, law, parameters, count, day);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

/* With dated figures and an unknown day, the greatest is that of the best single day: figures change only on their `from`. */
SELDOM int64_t best_day(const ht_run *run, unsigned benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    int64_t best = pay_on(run, law, parameters, count, window->first);
    for (unsigned i = 0; i < count; i++) {
        const ht_step_of_figure *step = &run->parameters->steps[run->parameters->timeline[parameters[i]].first];
        for (const ht_step_of_figure *end = step + run->parameters->timeline[parameters[i]].count; step < end; step++) {
            if (step->from > window->first && step->from <= window->last) {
                const int64_t pay = pay_on(run, law, parameters, count, step->from);
                best = pay > best ? pay : best;
            }
        }
    }
    return best;
}

bool ht_would_pay(const ht_run *run, unsigned benefit) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    if (law->kind == HT_ONCE) {
        return true;
    }
    const int32_t last_month = ht_month_of(window->last);
    for (int32_t month = ht_month_of(window->first); month <= last_month; month++) {
        const ht_month line = ht_month_days(run, benefit, month);
        /* Any amount that survives every share of a month: 62 dong rounds to at least 1 at 1/31 of it. */
        static const ht_rate least = {62, 1, 1};
        if (month_pay(&least, 62, part_month_rule(run), line.days, line.counted) > 0) {
            return true;
        }
    }
    return false;
}

static void compute(ht_run *run, unsigned benefit, unsigned outcome, ht_pay *pay) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    *pay = (ht_pay){{0, 0}, {0, 0}, law->kind == HT_MONTHLY ? span_of(run, window)->ends.month : 0};
    if (law->money != HT_NONE && (run->person->known >> law->money & 1) == 0) {
        if (ht_would_pay(run, benefit)) {
            pay->total.greatest = HT_NO_MAXIMUM;
            pay->rate.greatest = law->kind == HT_MONTHLY ? HT_NO_MAXIMUM : 0;
        }
        return;
    }
    uint8_t parameters[HT_TABLES_MAX] = {0};
    const unsigned count = parameters_of(law, outcome, parameters);
    if (law->kind == HT_MONTHLY) {
        pay_monthly(run, benefit, parameters, count, pay);
    } else if (window->open) {
        pay->total.greatest = best_day(run, benefit, parameters, count);
    } else {
        pay->total.greatest = pay_on(run, law, parameters, count, window->first);
    }
    pay->total.least = window->open ? 0 : pay->total.greatest;
}

const ht_pay *ht_outcome_pay(ht_run *run, unsigned benefit, unsigned outcome) {
    ht_pay *pay = &run->pays[benefit][outcome];
    if ((run->reached[benefit] >> outcome & 1) == 0) {
        compute(run, benefit, outcome, pay);
        run->reached[benefit] |= UINT64_C(1) << outcome;
    }
    return pay;
}

ht_amount ht_outcome_amount(ht_run *run, unsigned benefit, unsigned outcome) {
    return outcome == 0 ? (ht_amount){0, 0} : ht_outcome_pay(run, benefit, outcome)->total;
}
