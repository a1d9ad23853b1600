/* SPDX-License-Identifier: MIT */
#include "answer/explain_months.h"

#include "law/amount.h"
#include "law/shown.h"
#include "law/time_off.h"
#include "text/date.h"

/* Sentences: {0} … are the arguments of the step. */
static const ht_words time_taken_out = {"{0} từ {1} đến {2}: không tính {3} ngày trong kỳ, giảm {4}",
                                        "{0} from {1} to {2}: {3} days of the estimate do not count, {4} less"};
static const ht_words time_taken_out_open = {"{0} từ {1} đến {2}: không tính {3} ngày trong kỳ",
                                             "{0} from {1} to {2}: {3} days of the estimate do not count"};
static const ht_words time_too_short = {"{0} từ {1} đến {2}: chưa đủ một tháng liên tục nên không làm giảm ngày nào",
                                        "{0} from {1} to {2}: not a month without a break, so it takes no day out"};
static const ht_words time_other = {"{0} từ {1} đến {2}: không thuộc lý do làm dừng khoản này",
                                    "{0} from {1} to {2}: not a reason that stops this benefit"};
static const ht_words whole_months = {"{0} tháng đủ × {1}", "{0} whole months × {1}"};
static const ht_words whole_month = {"{0} tháng đủ × {1}", "{0} whole month × {1}"};
static const ht_words part_by_days = {"Riêng {0}: {1} × {2}/{3} ngày", "{0}: {1} × {2}/{3} days"};
static const ht_words part_by_rule = {"Riêng {0}: được tính {2}/{3} ngày, trả {4}", "{0}: {2}/{3} days count, paid {4}"};
static const ht_words higher_paid = {"Từ {0} đến {1}: chỉ trả khoản cao nhất, là “{2}”",
                                     "{0} to {1}: only the highest is paid, which is “{2}”"};
static const ht_words higher_paid_month = {"Riêng {0}: chỉ trả khoản cao nhất, là “{2}”",
                                           "{0}: only the highest is paid, which is “{2}”"};

/* Whether another benefit, that is higher, is paid in its place. */
static bool is_displaced(const ht_explanation *why, int32_t month) {
    return ht_higher_in(why->run, why->benefit, month) != HT_NONE;
}

/* What the version pays if only the first `count` periods off were there: what each takes out then adds up. Of months in which
   a higher benefit is paid nothing is taken. */
static int64_t total_with(ht_explanation *why, const ht_time_off *off, uint32_t count) {
    ht_days_off *const kept = why->law->stops == NULL ? &why->run->time_off.off : &why->run->own_off[why->version];
    const ht_days_off before = *kept;
    ht_time_off part = *off;
    ht_month line;
    int64_t total = 0;
    part.period_count = count;
    ht_gather_days_off(&part);
    *kept = part.off;
    for (ht_month_walk walk = ht_months_of(why->run, why->version, why->outcome); ht_next_month(&walk, &line);) {
        total += is_displaced(why, line.month) ? 0 : line.amount;
    }
    *kept = before;
    return total;
}

/* The clause by which a reason stops the benefit; HT_NONE: it does not. */
static unsigned clause_of_reason(const ht_explanation *why, uint8_t reason) {
    const ht_stop *stop = ht_stop_by(why->law, reason);
    if (why->law->stops == NULL) {
        return why->run->policy->reasons[reason].clause;
    }
    return stop == NULL ? HT_NONE : stop->clause;
}

static void explain_period_off(ht_explanation *why, const ht_time_off *off, uint32_t index) {
    const ht_period_off *period = &off->periods[index];
    const ht_window *window = &why->run->windows[why->version];
    const unsigned clause = clause_of_reason(why, period->reason);
    const ht_day from = ht_later(period->from, window->first);
    const ht_day to = ht_earlier(period->to, window->last);
    if (from > to) {
        return;
    }
    ht_begin_step(why,
                  period->counted     ? "time_off"
                  : clause == HT_NONE ? "time_off_other"
                                      : "time_off_too_short",
                  !period->counted    ? clause == HT_NONE ? &time_other : &time_too_short
                  : why->outcome != 0 ? &time_taken_out
                                      : &time_taken_out_open);
    ht_add_words(why, &why->run->policy->reasons[period->reason].value.name);
    ht_add_number(why, HT_ARGUMENT_DAY, period->from);
    ht_add_number(why, HT_ARGUMENT_DAY, period->to);
    ht_add_number(why, HT_ARGUMENT_NUMBER, to - from + 1);
    ht_cite_clause(why, clause == HT_NONE ? why->law->stopped : clause);
    if (why->outcome != 0 && period->counted) {
        const int64_t taken = total_with(why, off, index) - total_with(why, off, index + 1);
        ht_add_number(why, HT_ARGUMENT_DONG, taken);
        ht_pass_amount(why, taken);
    } else {
        ht_pass_step(why);
    }
}

void ht_explain_time_off(ht_explanation *why) {
    ht_time_off room;
    const ht_time_off own = *ht_time_off_by(why->run, why->version, &room);
    for (uint32_t i = 0; i < own.period_count && ht_is_stopped(why->run, why->law); i++) {
        explain_period_off(why, &own, i);
    }
}

/* Whole months that are paid alike, at figures of one row. */
typedef struct {
    int64_t count;
    int64_t rate;
    const ht_step_of_figure *figure;
} alike;

static void explain_whole_months(ht_explanation *why, alike *months) {
    if (months->count > 0) {
        ht_begin_step(why, "whole_months", months->count == 1 ? &whole_month : &whole_months);
        ht_add_number(why, HT_ARGUMENT_NUMBER, months->count);
        ht_add_number(why, HT_ARGUMENT_DONG, months->rate);
        ht_cite_paid(why, months->figure);
        ht_pass_amount(why, months->count * months->rate);
    }
    months->count = 0;
}

/* The law is that of the share; the figure's stands in a step before. */
static void explain_part_month(ht_explanation *why, const ht_month *line, int64_t rate) {
    const bool by_days = (why->run->mask[why->run->policy->part_month] & 1 << HT_ACTUAL_DAYS) != 0;
    ht_begin_step(why, "part_month", by_days ? &part_by_days : &part_by_rule);
    ht_add_number(why, HT_ARGUMENT_MONTH, line->month);
    ht_add_number(why, HT_ARGUMENT_DONG, rate);
    ht_add_number(why, HT_ARGUMENT_NUMBER, line->counted);
    ht_add_number(why, HT_ARGUMENT_NUMBER, line->days);
    if (!by_days) {
        ht_add_number(why, HT_ARGUMENT_DONG, line->amount);
    }
    ht_cite_clause(why, ht_part_month_clause(why->run));
    ht_pass_amount(why, line->amount);
}

/* Months in which a higher benefit is paid, one after the other. */
typedef struct {
    int32_t first, last;
    unsigned higher; /* HT_NONE: there are none */
} displaced;

static void explain_displaced(ht_explanation *why, displaced *months) {
    if (months->higher != HT_NONE) {
        ht_begin_span(why, "higher", &higher_paid, &higher_paid_month, months->first, months->last);
        ht_add_words(why, &why->run->policy->benefits[months->higher].name);
        ht_cite_clause(why, ht_group_clause(why));
        ht_pass_step(why);
    }
    months->higher = HT_NONE;
}

static void add_displaced(ht_explanation *why, displaced *months, int32_t month) {
    const unsigned higher = ht_higher_in(why->run, why->benefit, month);
    if (higher != months->higher) {
        explain_displaced(why, months);
        months->first = month;
    }
    months->higher = higher;
    months->last = month;
}

void ht_explain_months(ht_explanation *why) {
    ht_month line;
    alike whole = {0, 0, NULL};
    displaced others = {0, 0, HT_NONE};
    for (ht_month_walk walk = ht_months_of(why->run, why->version, why->outcome); ht_next_month(&walk, &line);) {
        const ht_day last = ht_month_first(line.month + 1) - 1;
        const int64_t rate = ht_paid_on(why->run, why->version, why->outcome, last);
        const ht_step_of_figure *figure = ht_figure_paid_on(why, last);
        const bool is_whole = line.counted == line.days && !is_displaced(why, line.month);
        if (line.counted == 0) {
            continue;
        }
        if (!is_whole || rate != whole.rate || figure != whole.figure) {
            explain_whole_months(why, &whole);
        }
        add_displaced(why, &others, line.month);
        if (is_whole) {
            whole = (alike){whole.count + 1, rate, figure};
        } else if (!is_displaced(why, line.month)) {
            explain_part_month(why, &line, rate);
        }
    }
    explain_whole_months(why, &whole);
    explain_displaced(why, &others);
}
