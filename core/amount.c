/* SPDX-License-Identifier: MIT */
#include "date.h"
#include "engine.h"

void ht_outcome_rows(const ht_benefit *benefit, unsigned outcome, uint8_t rows[HT_TABLES_MAX]) {
    unsigned rest = outcome - 1;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const unsigned choices = benefit->tables[t].row_count + (benefit->tables[t].kind == HT_EXTRA ? 1U : 0U);
        const unsigned row = rest % choices;
        rows[t] = row < benefit->tables[t].row_count ? (uint8_t)row : (uint8_t)HT_NONE;
        rest /= choices;
    }
}

/* Parameters that an outcome multiplies: the first is the figure, unless the person's own paper states it. */
static unsigned parameters_of(const ht_benefit *benefit, unsigned outcome, uint8_t parameters[HT_TABLES_MAX]) {
    uint8_t rows[HT_TABLES_MAX];
    unsigned count = 0;
    ht_outcome_rows(benefit, outcome, rows);
    for (unsigned t = 0; t < benefit->table_count; t++) {
        if (rows[t] != HT_NONE && benefit->tables[t].rows[rows[t]].parameter != HT_NONE) {
            parameters[count++] = benefit->tables[t].rows[rows[t]].parameter;
        }
    }
    return count;
}

static ht_rate rate_of(const ht_run *run, const ht_benefit *benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count, ht_day day) {
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
    uint8_t parameters[HT_TABLES_MAX];
    const ht_benefit *law = &run->policy->benefits[benefit];
    const unsigned count = parameters_of(law, outcome, parameters);
    return rate_of(run, law, parameters, count, day);
}

static ht_part_month_rule part_month_rule(const ht_run *run) {
    const uint32_t mask = run->mask[run->policy->part_month];
    return (mask & 1) != 0 ? HT_ACTUAL_DAYS : (mask & 2) != 0 ? HT_HALF_MONTH_15 : HT_MAJORITY_50;
}

/* `counted` of the month's `days` are worked, 0 <= counted <= days. */
static int64_t month_pay(ht_rate rate, ht_part_month_rule rule, int32_t days, int32_t counted) {
    int64_t share = counted;
    int64_t whole = days;
    if (rule == HT_HALF_MONTH_15) { /* TTLT 102/2010: 15 days or more a full month, fewer a half */
        share = counted >= 15 ? 2 : counted >= 1 ? 1 : 0;
        whole = 2;
    } else if (rule == HT_MAJORITY_50) { /* ND 76/2019: half the month or more counts whole, less counts nothing */
        share = 2 * counted >= days ? 1 : 0;
        whole = 1;
    }
    if (share == whole) {
        return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
    }
    return share == 0 ? 0 : ht_multiply_half_up(rate.figure, rate.numerator * share, rate.denominator * whole);
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
    const ht_day first = ht_month_first(month);
    const ht_day next = ht_month_first(month + 1);
    return (ht_month){month, next - first, days_within(run, benefit, first, next - 1), 0};
}

ht_month ht_month_amount(const ht_run *run, unsigned benefit, unsigned outcome, int32_t month) {
    ht_month line = ht_month_days(run, benefit, month);
    const ht_rate rate = ht_rate_on(run, benefit, outcome, ht_month_first(month + 1) - 1);
    line.amount = month_pay(rate, part_month_rule(run), line.days, line.counted);
    return line;
}

/* Months between the window's first and last are whole and alike where no figure changes and no day is taken out. */
static int64_t sum_alike(const ht_run *run, const ht_window *window, ht_rate rate) {
    const ht_part_month_rule rule = part_month_rule(run);
    const int32_t first_month = ht_month_of(window->first);
    const int32_t last_month = ht_month_of(window->last);
    const ht_day after_first = ht_month_first(first_month + 1);
    const int32_t first_days = after_first - ht_month_first(first_month);
    if (first_month == last_month) {
        return month_pay(rate, rule, first_days, window->last - window->first + 1);
    }
    const ht_day last_first = ht_month_first(last_month);
    const int32_t last_days = ht_month_first(last_month + 1) - last_first;
    return month_pay(rate, rule, first_days, after_first - window->first) +
           month_pay(rate, rule, last_days, window->last - last_first + 1) +
           (last_month - first_month - 1) * ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

static int64_t sum_months(const ht_run *run, unsigned benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    bool alike = run->time_off.off_count == 0 || !ht_is_stopped(run, law);
    for (unsigned i = 0; i < count; i++) {
        alike = alike && run->parameters->timeline[parameters[i]].count == 1;
    }
    if (alike) {
        return sum_alike(run, window, rate_of(run, law, parameters, count, window->last));
    }
    const ht_part_month_rule rule = part_month_rule(run);
    const int32_t last_month = ht_month_of(window->last);
    int64_t sum = 0;
    ht_day first = ht_month_first(ht_month_of(window->first));
    for (int32_t month = ht_month_of(window->first); month <= last_month; month++) {
        const ht_day next = ht_month_first(month + 1);
        sum += month_pay(rate_of(run, law, parameters, count, next - 1), rule, next - first, days_within(run, benefit, first, next - 1));
        first = next;
    }
    return sum;
}

static int64_t pay_on(const ht_run *run, const ht_benefit *law, const uint8_t parameters[HT_TABLES_MAX], unsigned count, ht_day day) {
    const ht_rate rate = rate_of(run, law, parameters, count, day);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

/* With dated figures and an unknown day, the greatest is that of the best single day: figures change only on their `from`. */
static int64_t best_day(const ht_run *run, unsigned benefit, const uint8_t parameters[HT_TABLES_MAX], unsigned count) {
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
        if (month_pay((ht_rate){62, 1, 1}, part_month_rule(run), line.days, line.counted) > 0) {
            return true;
        }
    }
    return false;
}

static ht_amount compute(const ht_run *run, unsigned benefit, unsigned outcome) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    const ht_window *window = &run->windows[benefit];
    if (law->money != HT_NONE && (run->person->known >> law->money & 1) == 0) {
        return (ht_amount){0, ht_would_pay(run, benefit) ? HT_NO_MAXIMUM : 0};
    }
    uint8_t parameters[HT_TABLES_MAX];
    const unsigned count = parameters_of(law, outcome, parameters);
    int64_t pay;
    if (law->kind == HT_MONTHLY) {
        pay = sum_months(run, benefit, parameters, count);
    } else if (window->open) {
        pay = best_day(run, benefit, parameters, count);
    } else {
        pay = pay_on(run, law, parameters, count, window->first);
    }
    return (ht_amount){window->open ? 0 : pay, pay};
}

ht_amount ht_outcome_amount(ht_run *run, unsigned benefit, unsigned outcome) {
    if (outcome == 0) {
        return (ht_amount){0, 0};
    }
    if ((run->cached[benefit] >> outcome & 1) == 0) {
        run->amounts[benefit][outcome] = compute(run, benefit, outcome);
        run->cached[benefit] |= UINT64_C(1) << outcome;
    }
    return run->amounts[benefit][outcome];
}
