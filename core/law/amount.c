/* SPDX-License-Identifier: MIT */
#include "text/date.h"
#include "law/amount.h"
#include "law/figures.h"
#include "law/run.h"
#include "law/time_off.h"
#include "policy/policy.h"

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

int64_t ht_month_pay(const ht_rate *rate, int64_t whole, ht_part_month_rule rule, int32_t days, int32_t counted) {
    if (counted == days) {
        return whole;
    }
    switch (rule) {
    case HT_HALF_MONTH_15: /* 15 days or more a full month, fewer a half */
        return counted >= 15  ? whole
               : counted >= 1 ? ht_multiply_half_up(rate->figure, rate->numerator, rate->denominator * 2)
                              : 0;
    case HT_MAJORITY_50: /* half the month or more counts whole, less counts nothing */
        return 2 * counted >= days ? whole : 0;
    case HT_ACTUAL_DAYS:
    default:
        return ht_multiply_half_up(rate->figure, rate->numerator * counted, rate->denominator * days);
    }
}

static int64_t whole_month_pay(const ht_rate *rate) {
    return ht_multiply_half_up(rate->figure, rate->numerator, rate->denominator);
}

/* Windows lie within the limits of the estimate. */
static ht_day month_first(const ht_run *run, int32_t month) {
    return run->parameters->prepared.month_first[month - run->parameters->prepared.first_month];
}

/* A month has 30.44 days: over HT_MONTHS_MAX months the quotient is right, or one too great or too small. */
static ht_month_span month_with(const ht_run *run, ht_day day) {
    const ht_day *first = run->parameters->prepared.month_first;
    int32_t i = (int32_t)((uint32_t)(day - first[0]) * 2153U >> 16);
    i -= day < first[i];
    i += day >= first[i + 1];
    return (ht_month_span){run->parameters->prepared.first_month + i, first[i], first[i + 1] - first[i]};
}

static int32_t days_within(const ht_run *run, unsigned benefit, ht_day month_first, ht_day month_last) {
    const ht_window *window = &run->windows[benefit];
    const ht_day first = ht_later(window->first, month_first);
    const ht_day last = ht_earlier(window->last, month_last);
    if (first > last) {
        return 0;
    }
    const ht_days_off *off = ht_days_off_by(run, benefit);
    return off->count > 0 && ht_is_stopped(run, &run->policy->benefits[benefit]) ? ht_days_counted(off, first, last)
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
    line.amount = ht_month_pay(&rate, whole_month_pay(&rate), part_month_rule(run), line.days, line.counted);
    return line;
}

int64_t ht_month_begun(ht_run *run, unsigned version, unsigned outcome, int32_t month, ht_day day) {
    ht_window *window = &run->windows[version];
    const ht_day first = window->first;
    window->first = ht_later(first, day);
    const int64_t amount = ht_month_amount(run, version, outcome, month).amount;
    window->first = first;
    return amount;
}

int64_t ht_paid_on(const ht_run *run, unsigned version, unsigned outcome, ht_day day) {
    const ht_rate rate = ht_rate_on(run, version, outcome, day);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

ht_month_walk ht_months_of(const ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_window *window = &run->windows[benefit];
    return (ht_month_walk){run, benefit, outcome, ht_month_of(window->first), ht_month_of(window->last)};
}

bool ht_next_month(ht_month_walk *walk, ht_month *line) {
    if (walk->next > walk->last) {
        return false;
    }
    *line = walk->outcome > 0 ? ht_month_amount(walk->run, walk->benefit, walk->outcome, walk->next)
                              : ht_month_days(walk->run, walk->benefit, walk->next);
    walk->next++;
    return true;
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
        return ht_month_pay(rate, whole, rule, span->begins.days, span->last - span->first + 1);
    }
    return ht_month_pay(rate, whole, rule, span->begins.days, span->begins.first + span->begins.days - span->first) +
           ht_month_pay(rate, whole, rule, span->ends.days, span->last - span->ends.first + 1) + (months - 1) * whole;
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
        sum += ht_month_pay(&rate, whole_month_pay(&rate), rule, next - first, days_within(run, benefit, first, next - 1));
        first = next;
    }
    return sum;
}

/* What the months that hold days off lose by them, each month once. */
SELDOM int64_t sum_lost(const ht_run *run, const ht_days_off *off, const ht_rate *rate, int64_t whole,
                        ht_part_month_rule rule) {
    const ht_span *span = &run->span;
    int64_t lost = 0;
    ht_day from = span->first; /* what lies before is done */
    for (uint32_t i = 0; i < off->count && off->days[i].from <= span->last; i++) {
        from = ht_later(off->days[i].from, from);
        while (from <= ht_earlier(off->days[i].to, span->last)) {
            const ht_month_span month = month_with(run, from);
            const ht_day first = ht_later(month.first, span->first);
            const ht_day last = ht_earlier(month.first + month.days - 1, span->last);
            lost += ht_month_pay(rate, whole, rule, month.days, last - first + 1) -
                    ht_month_pay(rate, whole, rule, month.days, ht_days_counted(off, first, last));
            from = last + 1;
        }
    }
    return lost;
}

static bool is_dated(const ht_run *run, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (run->parameters->prepared.timeline[parameters[i]].count > 1) {
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
    (void)ht_time_off_in(run);
    const ht_days_off *off = ht_days_off_by(run, benefit);
    const bool is_interrupted = off->count > 0 && ht_is_stopped(run, law);
    int64_t sum;
    if (is_dated(run, parameters, count)) {
        sum = sum_by_month(run, benefit, parameters, count);
    } else {
        sum = sum_alike(span, &rate, whole, rule) - (is_interrupted ? sum_lost(run, off, &rate, whole, rule) : 0);
    }
    pay->total.greatest = sum;
    pay->rate.least = pay->rate.greatest = sum > 0 ? whole : 0;
}

static int64_t pay_on(const ht_run *run, const ht_benefit *law, const uint8_t parameters[HT_TABLES_MAX], unsigned count,
                      ht_day day) {
    const ht_rate rate = rate_of(run, law, parameters, count, day);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

/* The next day behind `day` on which one of these figures changes; HT_DAY_LAST + 1: none does. */
static ht_day next_change(const ht_run *run, const uint8_t parameters[HT_TABLES_MAX], unsigned count, ht_day day) {
    ht_day next = HT_DAY_LAST + 1;
    for (unsigned i = 0; i < count; i++) {
        const ht_timeline_view line = ht_timeline_of(run->parameters, parameters[i]);
        for (unsigned k = 0; k < line.count; k++) {
            next = line.steps[k].from > day ? ht_earlier(line.steps[k].from, next) : next;
        }
    }
    return next;
}

/* Amounts change only with a figure. Where the day is known the window is that day. */
ht_day ht_best_day(const ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    uint8_t parameters[HT_TABLES_MAX] = {0};
    const unsigned count = parameters_of(law, outcome, parameters);
    ht_day best = window->first;
    int64_t greatest = pay_on(run, law, parameters, count, best);
    for (ht_day day = best; (day = next_change(run, parameters, count, day)) <= window->last;) {
        const int64_t pay = pay_on(run, law, parameters, count, day);
        best = pay > greatest ? day : best;
        greatest = pay > greatest ? pay : greatest;
    }
    return best;
}

bool ht_month_counts(const ht_run *run, const ht_month *line) {
    /* Any amount that survives every share of a month: 62 dong rounds to at least 1 at 1/31 of it. */
    static const ht_rate least = {62, 1, 1};
    return ht_month_pay(&least, 62, part_month_rule(run), line->days, line->counted) > 0;
}

bool ht_would_pay(const ht_run *run, unsigned benefit) {
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        return true;
    }
    ht_month line;
    for (ht_month_walk walk = ht_months_of(run, benefit, 0); ht_next_month(&walk, &line);) {
        if (ht_month_counts(run, &line)) {
            return true;
        }
    }
    return false;
}

bool ht_is_unstated(const ht_run *run, unsigned version) {
    const uint8_t money = run->policy->benefits[version].money;
    return money != HT_NONE && (run->person->known >> money & 1) == 0;
}

static void compute(ht_run *run, unsigned benefit, unsigned outcome, ht_pay *pay) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    *pay = (ht_pay){{0, 0}, {0, 0}, law->kind == HT_MONTHLY ? span_of(run, window)->ends.month : 0};
    if (ht_is_unstated(run, benefit)) {
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
    } else {
        const ht_day day = window->open ? ht_best_day(run, benefit, outcome) : window->first;
        pay->total.greatest = pay_on(run, law, parameters, count, day);
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
