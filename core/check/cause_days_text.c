/* SPDX-License-Identifier: MIT */
#include "check/cause_days_text.h"

#include "check/claim_months.h"
#include "check/claim_part_months.h"
#include "law/time_off.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"
#include "text/text.h"

static const ht_words not_taken_out = {"Số đã ghi chưa trừ “{0}” từ {1} đến {2}: ", "Not taken out: “{0}” from {1} to {2}: "};
static const ht_words nothing_taken_out = {"Số đã ghi chưa trừ đợt gián đoạn nào: ", "No interruption is taken out: "};
static const ht_words taken_out_too = {"Số đã ghi trừ cả “{0}” từ {1} đến {2}, đợt này không bị trừ: ",
                                       "Taken out, though it does not count: “{0}” from {1} to {2}: "};
static const ht_words all_taken_out = {"Số đã ghi trừ mọi đợt gián đoạn, kể cả đợt không bị trừ: ",
                                       "Every interruption is taken out, also those that do not count: "};
static const ht_words months_not_paid = {"Số đã ghi không trả gì cho tháng có ngày gián đoạn: ",
                                         "Nothing is paid for months that hold days taken out: "};
static const ht_words months_taken_out = {"Số đã ghi trừ tròn tháng thay cho số ngày gián đoạn, tổng số tháng trừ là {0}: ",
                                          "Taken out by whole months in place of days, {0} in all: "};
static const ht_words days_of_month = {"{0} ngày của {1}", "{0} days of {1}"};
static const ht_words paid_whole = {"Số đã ghi trả đủ cả tháng lẻ: ", "Part months are paid as whole ones: "};
static const ht_words shared_over = {"Số đã ghi chia tháng lẻ cho {0} ngày", "Part months are shared out over {0} days"};
static const ht_words deducted_over = {"Số đã ghi trừ 1/{0} mức tháng cho mỗi ngày không được tính",
                                       "Each day that does not count takes off 1/{0} of a month"};
static const ht_words six_days = {", chỉ đếm từ thứ Hai đến thứ Bảy", ", of Mondays to Saturdays alone"};
static const ht_words five_days = {", chỉ đếm từ thứ Hai đến thứ Sáu", ", of Mondays to Fridays alone"};
static const ht_words part_of_month = {"{0} được tính {1}/{2} ngày", "{0} counts {1}/{2} days"};
static const ht_words month_more = {"Số đã ghi thừa một tháng, {0}", "A month too many, {0}"};
static const ht_words month_fewer = {"Số đã ghi thiếu một tháng, {0}", "A month too few, {0}"};
static const ht_words month_left_out = {"Số đã ghi thiếu {1}, {0}", "{1} is left out, {0}"};
static const ht_words computed_between = {"; tính lại từ {0} đến {1}", "; computed from {0} to {1}"};
static const ht_words from_day = {"Đúng số đã ghi nếu tính từ {0} thay vì {1}",
                                  "Exactly the claim if counted from {0} instead of {1}"};
static const ht_words until_day = {"Đúng số đã ghi nếu tính đến {0} thay vì {1}",
                                   "Exactly the claim if counted until {0} instead of {1}"};
static const ht_words quoted = {" (“{0}”)", " (“{0}”)"};
static const ht_words no_cause = {"Không tìm được nguyên nhân; tháng có thể lệch: ",
                                  "No cause is found; months that may differ: "};
static const ht_words month_computed = {"{0} tính lại {1}", "{0}, computed {1}"};
static const ht_words months_computed = {"{0} đến {1}, mỗi tháng tính lại {2}", "{0} to {1}, each computed {2}"};
static const ht_words and_more = {", …", ", …"};

static bool may_be_stopped(const ht_claim_report *say, unsigned benefit) {
    bool is_stopped = false;
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(say->policy, v)) {
        is_stopped |= ht_is_stopped(say->run, &say->policy->benefits[v]);
    }
    return is_stopped;
}

static bool is_by_month(const ht_claim_report *say, unsigned benefit, bool is_stopped) {
    const ht_window window = ht_window_of(say->run, benefit);
    const bool is_paid = say->result->benefits[benefit].total.max > 0 || (is_stopped && window.first <= window.last);
    return ht_report_means(say, benefit) && say->policy->benefits[benefit].kind == HT_MONTHLY && is_paid &&
           (!is_stopped || may_be_stopped(say, benefit));
}

/* The first benefit of the claim that interruptions stop: what gives the claim by their days has one. */
static unsigned stopped_benefit(const ht_claim_report *say) {
    unsigned benefit = 0;
    while (!is_by_month(say, benefit, true)) {
        benefit++;
    }
    return benefit;
}

/* ---- Interruptions ---- */

/* "22 days of March 2026, 9 days of April 2026" */
static bool put_days_by_month(const ht_claim_report *say, const ht_period_off *period, const ht_window *window, bool is_first) {
    const ht_day first = ht_later(period->from, window->first);
    const ht_day last = ht_earlier(period->to, window->last);
    for (ht_day day = first; day <= last;) {
        const int32_t month = ht_month_of(day);
        const ht_day next = ht_month_first(month + 1);
        const ht_argument arguments[] = {ht_with_number(HT_ARGUMENT_NUMBER, ht_earlier(next, last + 1) - day),
                                         ht_with_number(HT_ARGUMENT_MONTH, month)};
        ht_put(say->out, is_first ? "" : ", ");
        ht_say(say->out, say->language, &days_of_month, arguments);
        is_first = false;
        day = next;
    }
    return is_first;
}

/* Of the versions that it stops. The clause by which it stops the first of them. */
static unsigned put_days_off(const ht_claim_report *say, uint32_t index, unsigned benefit) {
    const uint8_t reason = say->run->time_off.periods[index].reason;
    unsigned clause = say->policy->reasons[reason].clause;
    bool is_first = true;
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(say->policy, v)) {
        ht_time_off room;
        const ht_period_off *period = &ht_time_off_by(say->run, v, &room)->periods[index];
        const ht_stop *stop = ht_stop_by(&say->policy->benefits[v], reason);
        if (period->counted && ht_is_stopped(say->run, &say->policy->benefits[v])) {
            clause = is_first && stop != NULL ? stop->clause : clause;
            is_first = put_days_by_month(say, period, &say->run->windows[v], is_first);
        }
    }
    return clause;
}

static void say_period(const ht_claim_report *say, const ht_words *words, int32_t index) {
    const ht_period_off *period = &say->run->time_off.periods[index];
    const ht_argument arguments[] = {ht_with_words(&say->policy->reasons[period->reason].value.name),
                                     ht_with_number(HT_ARGUMENT_DAY, period->from),
                                     ht_with_number(HT_ARGUMENT_DAY, period->to)};
    ht_say(say->out, say->language, words, arguments);
}

static void say_not_taken_out(const ht_claim_report *say, int32_t index) {
    say_period(say, &not_taken_out, index);
    const unsigned clause = put_days_off(say, (uint32_t)index, stopped_benefit(say));
    ht_put(say->out, ": ");
    ht_cite_for_claim(say, clause);
}

/* "August 2025 counts 17/31 days, …"; how many. */
static unsigned put_part_months_of(const ht_claim_report *say, unsigned benefit) {
    ht_month line;
    unsigned count = 0;
    for (ht_shown_walk walk = ht_shown_months(say->run, benefit); ht_next_shown(&walk, &line);) {
        const ht_argument arguments[] = {ht_with_number(HT_ARGUMENT_MONTH, line.month),
                                         ht_with_number(HT_ARGUMENT_NUMBER, line.counted),
                                         ht_with_number(HT_ARGUMENT_NUMBER, line.days)};
        if (line.counted > 0 && line.counted < line.days) {
            ht_put(say->out, count++ == 0 ? "" : ", ");
            ht_say(say->out, say->language, &part_of_month, arguments);
        }
    }
    return count;
}

/* Of the first monthly benefit of the claim that has any: what gives the claim by part months has one. */
static void put_part_months(const ht_claim_report *say) {
    unsigned benefit = 0;
    while (!is_by_month(say, benefit, false) || put_part_months_of(say, benefit) == 0) {
        benefit++;
    }
    ht_put(say->out, ": ");
}

static void cite_part_months(const ht_claim_report *say) {
    const unsigned slot = say->policy->part_month;
    ht_cite_for_claim(say, ht_value_clause(&say->policy->facts[slot], ht_first_of((uint64_t)say->person->value[slot])));
}

void ht_say_time_off_cause(const ht_claim_report *say, const ht_cause *cause) {
    const unsigned clause = say->policy->facts[say->policy->interruptions].clause;
    if (cause->kind == HT_CAUSE_TIME_OFF_MONTHS) {
        ht_put_words(say->out, &months_not_paid, say->language);
        put_part_months(say);
        cite_part_months(say);
    } else if (cause->kind == HT_CAUSE_TIME_OFF_WHOLE) {
        ht_say(say->out, say->language, &months_taken_out, &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = cause->value});
        ht_cite_for_claim(say, clause);
    } else if (cause->index < 0) {
        ht_put_words(say->out, cause->kind == HT_CAUSE_TIME_OFF ? &nothing_taken_out : &all_taken_out, say->language);
        ht_cite_for_claim(say, clause);
    } else if (cause->kind == HT_CAUSE_TIME_OFF) {
        say_not_taken_out(say, cause->index);
    } else {
        say_period(say, &taken_out_too, cause->index);
        ht_cite_for_claim(say, say->policy->reasons[say->run->time_off.periods[cause->index].reason].clause);
    }
}

/* ---- Part months ---- */

void ht_say_part_months_cause(const ht_claim_report *say, const ht_cause *cause) {
    if (cause->kind == HT_CAUSE_PART_MONTHS) {
        ht_put_words(say->out, &paid_whole, say->language);
    } else {
        const ht_part_days way = ht_part_days_of(cause->index);
        ht_say(say->out, say->language, way.is_deducted ? &deducted_over : &shared_over,
               &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = way.divisor});
        if (way.week < 7) {
            ht_put_words(say->out, way.week == 6 ? &six_days : &five_days, say->language);
        }
        ht_put(say->out, ": ");
    }
    put_part_months(say);
    cite_part_months(say);
}

/* ---- A month, a first or last day ---- */

void ht_say_month_cause(const ht_claim_report *say, const ht_cause *cause) {
    const ht_claim_difference *difference = say->difference;
    const int64_t gap = difference->claimed - difference->computed.min;
    const ht_window window = ht_window_of(say->run, ht_first_of(cause->value));
    const ht_argument arguments[] = {ht_with_number(HT_ARGUMENT_DONG, gap < 0 ? -gap : gap),
                                     ht_with_number(HT_ARGUMENT_MONTH, cause->index)};
    const ht_argument days[] = {ht_with_number(HT_ARGUMENT_DAY, window.first), ht_with_number(HT_ARGUMENT_DAY, window.last)};
    ht_say(say->out, say->language,
           gap > 0                       ? &month_more
           : cause->index == HT_NO_MONTH ? &month_fewer
                                         : &month_left_out,
           arguments);
    for (uint32_t rest = cause->value; difference->column == say->policy->benefit_count && rest != 0; rest &= rest - 1) {
        ht_say(say->out, say->language, &quoted,
               &(ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &say->policy->benefits[ht_first_of(rest)].name});
    }
    ht_say(say->out, say->language, &computed_between, days);
    ht_put(say->out, ": ");
    ht_cite_for_claim(say, say->policy->benefits[ht_first_of(cause->value)].clause);
}

void ht_say_end_cause(const ht_claim_report *say, const ht_cause *cause) {
    const bool is_last = cause->kind == HT_CAUSE_LAST_DAY;
    const ht_window window = ht_window_of(say->run, cause->value);
    const ht_argument arguments[] = {ht_with_number(HT_ARGUMENT_DAY, cause->index),
                                     ht_with_number(HT_ARGUMENT_DAY, is_last ? window.last : window.first)};
    ht_say(say->out, say->language, is_last ? &until_day : &from_day, arguments);
    for (unsigned s = 0; s < say->policy->fact_count; s++) {
        const ht_fact *fact = &say->policy->facts[s];
        if ((say->person->given >> s & 1) != 0 && fact->kind == HT_DATE && say->person->value[s] == cause->index) {
            ht_say(say->out, say->language, &quoted, &(ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &fact->label});
        }
    }
    ht_put(say->out, ": ");
    ht_cite_for_claim(say, say->policy->facts[say->policy->benefits[cause->value].begins].clause);
}

/* ---- No cause ---- */

enum { RUNS_MAX = 8 };

/* Whether the part months alone can differ by so much: each from nothing to a whole month. */
static bool fits_part_months(const ht_claim_report *say, const ht_claim_months *months) {
    const int64_t gap = say->difference->claimed - say->difference->computed.min;
    int64_t room = 0;
    for (int32_t i = 0; i < months->count; i++) {
        const int64_t rest = months->whole[i] - months->dong[i];
        room += rest == 0 ? 0 : gap > 0 ? rest : months->dong[i];
    }
    return room >= (gap < 0 ? -gap : gap);
}

static bool may_differ(const ht_claim_months *months, int32_t i, bool part_months) {
    return months->whole[i] > 0 && (!part_months || months->dong[i] < months->whole[i]);
}

/* The place behind those that follow `first` and are paid as much. */
static int32_t run_end(const ht_claim_months *months, int32_t first, bool part_months) {
    int32_t end = first + 1;
    while (end < months->count && may_differ(months, end, part_months) && months->dong[end] == months->dong[first]) {
        end++;
    }
    return end;
}

static void put_run(const ht_claim_report *say, const ht_claim_months *months, int32_t first, int32_t end) {
    const ht_argument dong = ht_with_number(HT_ARGUMENT_DONG, months->dong[first]);
    const ht_argument from = ht_with_number(HT_ARGUMENT_MONTH, months->first + first);
    const ht_argument to = ht_with_number(HT_ARGUMENT_MONTH, months->first + end - 1);
    if (end == first + 1) {
        ht_say(say->out, say->language, &month_computed, (ht_argument[]){from, dong});
    } else {
        ht_say(say->out, say->language, &months_computed, (ht_argument[]){from, to, dong});
    }
}

void ht_say_months_that_differ(const ht_claim_report *say) {
    const unsigned column = say->difference->column;
    const uint32_t all = ht_all_benefits(say->policy);
    ht_claim_months months;
    unsigned runs = 0;
    ht_claim_months_of(say->run, say->result, column == say->policy->benefit_count ? all : UINT32_C(1) << column, &months);
    const bool part_months = fits_part_months(say, &months);
    for (int32_t i = 0, end = 0; i < months.count; i = end) {
        end = i + 1;
        if (!may_differ(&months, i, part_months)) {
            continue;
        }
        end = run_end(&months, i, part_months);
        if (runs++ < RUNS_MAX) {
            ht_put(say->out, runs == 1 ? "\n" : "; ");
            if (runs == 1) {
                ht_put_words(say->out, &no_cause, say->language);
            }
            put_run(say, &months, i, end);
        }
    }
    if (runs > RUNS_MAX) {
        ht_put_words(say->out, &and_more, say->language);
    }
}
