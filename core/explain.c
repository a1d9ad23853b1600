/* SPDX-License-Identifier: MIT */
#include "explain.h"

#include "date.h"

#include <string.h>

/* Sentences: {0} … are the arguments of the step. */
static const ht_words figure_monthly = {"{0}: {1} mỗi tháng", "{0}: {1} a month"};
static const ht_words figure_from = {"{0}: {1} mỗi tháng từ {2}", "{0}: {1} a month from {2}"};
static const ht_words figure_once = {"{0}: {1}", "{0}: {1}"};
static const ht_words figure_stated = {"{0}, ghi trong quyết định cá nhân: {1}",
                                       "{0}, as the person's own decision states: {1}"};
static const ht_words figure_possible = {"Có thể được: {0}: {1}", "Possible: {0}: {1}"};
static const ht_words ratio_applied = {"{0}: nhân {1}", "{0}: times {1}"};
static const ht_words condition_met = {"Điều kiện đáp ứng: {0}", "Condition met: {0}"};
static const ht_words time_taken_out = {"{0} từ {1} đến {2}: không tính {3} ngày trong kỳ, giảm {4}",
                                        "{0} from {1} to {2}: {3} days of the estimate do not count, {4} less"};
static const ht_words time_taken_out_open = {"{0} từ {1} đến {2}: không tính {3} ngày trong kỳ",
                                             "{0} from {1} to {2}: {3} days of the estimate do not count"};
static const ht_words time_too_short = {"{0} từ {1} đến {2}: chưa đủ một tháng liên tục nên không làm giảm ngày nào",
                                        "{0} from {1} to {2}: not a month without a break, so it takes no day out"};
static const ht_words whole_months = {"{0} tháng trọn × {1}", "{0} whole months × {1}"};
static const ht_words whole_month = {"{0} tháng trọn × {1}", "{0} whole month × {1}"};
static const ht_words part_by_days = {"Riêng {0}: {1} × {2}/{3} ngày", "{0}: {1} × {2}/{3} days"};
static const ht_words part_by_rule = {"Riêng {0}: được tính {2}/{3} ngày, trả {4}", "{0}: {2}/{3} days count, paid {4}"};
static const ht_words paid_once = {"Trả một lần trong {0}", "Paid once in {0}"};
static const ht_words day_open = {"Chưa biết “{0}”: có thể không đủ điều kiện",
                                  "“{0}” is not known: it may be that nothing is paid"};
static const ht_words amount_open = {"Chưa biết “{0}”: số tiền do quyết định của từng người ghi, không nguồn nào khác nêu",
                                     "“{0}” is not known: only the person's own decision states it"};
static const ht_words all_taken_out = {"Toàn bộ thời gian trong kỳ không được tính do nghỉ, gián đoạn",
                                       "Every day of the estimate is taken out by interruptions"};
static const ht_words no_month_counts = {"Không tháng nào đủ ngày để được tính", "No month has enough days to count"};
static const ht_words zero_figure = {"Mức áp dụng bằng 0 đồng", "The amount that applies is VND 0"};

typedef struct {
    ht_run *run;
    const ht_assessment *result;
    unsigned benefit;
    unsigned outcome; /* 0: not certain */
    const ht_benefit *law;
    ht_step_sink *sink;
    void *context;
    ht_step step; /* being made: begun, filled, cited, and handed over by pass or pass_amount */
    unsigned argument_count;
} explanation;

static void begin(explanation *why, const char *code, const ht_words *text) {
    memset(&why->step, 0, sizeof why->step);
    why->step.code = code;
    why->step.text = text;
    why->argument_count = 0;
}

static void add_words(explanation *why, const ht_words *words) {
    why->step.arguments[why->argument_count++] = (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = words};
}

static void add(explanation *why, ht_argument_kind kind, int64_t number) {
    why->step.arguments[why->argument_count++] = (ht_argument){.kind = kind, .number = number};
}

static void cite(explanation *why, unsigned clause) {
    why->step.citation = ht_string_of(why->run->policy->clauses[clause].citation);
    why->step.source = why->run->policy->clauses[clause].source;
}

/* A figure is the policy's, by its clause, or of an office's file, by the citation given there. */
static void cite_figure(explanation *why, unsigned parameter, const ht_step_of_figure *figure) {
    if (figure->row >= 0) {
        why->step.citation = why->run->parameters->rows[figure->row].citation;
        why->step.source = HT_SOURCE_USER;
    } else {
        cite(why, why->run->policy->parameters[parameter].rows[-1 - figure->row].clause);
    }
}

static void pass(explanation *why) {
    why->sink(why->context, &why->step);
}

static void pass_amount(explanation *why, int64_t amount) {
    why->step.has_amount = why->outcome != 0;
    why->step.amount = amount;
    pass(why);
}

/* Without an amount; `words` NULL where the template has no argument. */
static void pass_plain(explanation *why, const char *code, const ht_words *text, const ht_words *words, unsigned clause) {
    begin(why, code, text);
    add_words(why, words);
    cite(why, clause);
    pass(why);
}

/* ---- Figures and ratios ---- */

static void explain_figure(explanation *why, const ht_row *row, bool is_certain) {
    const ht_timeline_view line = ht_timeline_of(why->run->parameters, row->parameter);
    const ht_window *window = &why->run->windows[why->benefit];
    const bool is_monthly = why->law->kind == HT_MONTHLY;
    /* A monthly figure is that of the month's last day; a one-time figure that of the day. */
    const ht_day last = is_monthly ? ht_month_first(ht_month_of(window->last) + 1) - 1 : window->last;
    const ht_day first = is_monthly ? ht_month_first(ht_month_of(window->first) + 1) - 1 : window->first;
    for (unsigned i = 0; i < line.count; i++) {
        const ht_step_of_figure *figure = &line.steps[i];
        if (figure->from > last || (i + 1 < line.count && line.steps[i + 1].from <= first)) {
            continue;
        }
        const bool is_later = figure->from > first;
        begin(why, "figure",
              !is_certain   ? &figure_possible
              : !is_monthly ? &figure_once
              : is_later    ? &figure_from
                            : &figure_monthly);
        add_words(why, &row->name);
        add(why, HT_ARGUMENT_DONG, figure->value);
        add(why, HT_ARGUMENT_DAY, figure->from);
        cite_figure(why, row->parameter, figure);
        if (is_certain) {
            pass_amount(why, figure->value);
        } else {
            pass(why);
        }
    }
}

/* Bit r: some outcome has row r of the table; ROW_OF_NONE: none of its rows. Several outcomes may give the same amount. */
enum { ROW_OF_NONE = 63 };

static uint64_t rows_reached(const explanation *why, unsigned table) {
    uint64_t rows_of_all = 0;
    for (uint64_t reached = why->run->reached[why->benefit]; reached != 0; reached &= reached - 1) {
        uint8_t rows[HT_TABLES_MAX];
        ht_outcome_rows(why->law, ht_first_of(reached), rows);
        rows_of_all |= UINT64_C(1) << (rows[table] == HT_NONE ? ROW_OF_NONE : rows[table]);
    }
    return rows_of_all;
}

static bool is_one(uint64_t rows) {
    return (rows & (rows - 1)) == 0;
}

static void explain_figures(explanation *why) {
    const uint64_t reached = rows_reached(why, 0);
    for (uint64_t rest = reached; rest != 0; rest &= rest - 1) {
        explain_figure(why, &why->law->tables[0].rows[ht_first_of(rest)], why->outcome != 0 && is_one(reached));
    }
}

/* Those of every outcome: what only some have rests on facts that are not known. */
static void explain_ratios(explanation *why) {
    const ht_day day = why->run->windows[why->benefit].last;
    int64_t numerator = 1;
    int64_t denominator = 1;
    const int64_t figure = ht_rate_on(why->run, why->benefit, why->outcome, day).figure;
    for (unsigned t = 1; t < why->law->table_count; t++) {
        const uint64_t reached = rows_reached(why, t);
        if (!is_one(reached) || reached == UINT64_C(1) << ROW_OF_NONE) {
            continue;
        }
        const ht_row *row = &why->law->tables[t].rows[ht_first_of(reached)];
        if (row->parameter == HT_NONE) {
            pass_plain(why, "condition", &condition_met, &row->name, row->clause);
            continue;
        }
        const ht_step_of_figure *percent = ht_figure_on(why->run->parameters, row->parameter, day);
        numerator *= percent->value;
        denominator *= 100;
        begin(why, "ratio", &ratio_applied);
        add_words(why, &row->name);
        add(why, HT_ARGUMENT_PERCENT, percent->value);
        cite_figure(why, row->parameter, percent);
        pass_amount(why, ht_multiply_half_up(figure, numerator, denominator));
    }
}

static void explain_stated(explanation *why) {
    const ht_fact *fact = &why->run->policy->facts[why->law->money];
    if ((why->run->person->known >> why->law->money & 1) == 0) {
        pass_plain(why, "amount_unknown", &amount_open, &fact->label, why->law->clause);
        return;
    }
    const int64_t stated = why->run->person->value[why->law->money];
    begin(why, "figure", &figure_stated);
    add_words(why, &fact->label);
    add(why, HT_ARGUMENT_DONG, stated);
    cite(why, why->law->clause);
    pass_amount(why, stated);
}

/* ---- Days ---- */

/* The total of the benefit if only the first `count` periods off were there: what each takes out then adds up. */
static int64_t total_with(explanation *why, uint32_t count) {
    ht_run part = *why->run;
    for (uint32_t i = count; i < part.time_off.period_count; i++) {
        part.time_off.periods[i].counted = false;
    }
    ht_gather_days_off(&part.time_off);
    part.reached[why->benefit] = 0;
    return ht_outcome_amount(&part, why->benefit, why->outcome).greatest;
}

static void explain_time_off(explanation *why) {
    const ht_time_off *off = &why->run->time_off;
    const ht_window *window = &why->run->windows[why->benefit];
    if (!ht_is_stopped(why->run, why->law)) {
        return;
    }
    for (uint32_t i = 0; i < off->period_count; i++) {
        const ht_period_off *period = &off->periods[i];
        const ht_day from = period->from > window->first ? period->from : window->first;
        const ht_day to = period->to < window->last ? period->to : window->last;
        if (from > to) {
            continue;
        }
        const ht_reason *reason = &why->run->policy->reasons[period->reason];
        begin(why, period->counted ? "time_off" : "time_off_too_short",
              !period->counted    ? &time_too_short
              : why->outcome != 0 ? &time_taken_out
                                  : &time_taken_out_open);
        add_words(why, &reason->value.name);
        add(why, HT_ARGUMENT_DAY, period->from);
        add(why, HT_ARGUMENT_DAY, period->to);
        add(why, HT_ARGUMENT_NUMBER, to - from + 1);
        cite(why, reason->clause);
        if (why->outcome != 0 && period->counted) {
            const int64_t taken = total_with(why, i) - total_with(why, i + 1);
            add(why, HT_ARGUMENT_DONG, taken);
            pass_amount(why, taken);
        } else {
            pass(why);
        }
    }
}

static int64_t month_rate(explanation *why, int32_t month) {
    const ht_rate rate = ht_rate_on(why->run, why->benefit, why->outcome, ht_month_first(month + 1) - 1);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}

static unsigned part_month_clause(const ht_run *run) {
    const unsigned reading = run->policy->part_month;
    return ht_value_clause(&run->policy->facts[reading], ht_first_of((uint64_t)run->mask[reading]));
}

static void explain_whole_months(explanation *why, int64_t count, int64_t rate) {
    if (count > 0) {
        begin(why, "whole_months", count == 1 ? &whole_month : &whole_months);
        add(why, HT_ARGUMENT_NUMBER, count);
        add(why, HT_ARGUMENT_DONG, rate);
        cite(why, why->law->clause);
        pass_amount(why, count * rate);
    }
}

/* Part months one by one, whole months together while their figure is the same: these amounts add up to the total. */
static void explain_months(explanation *why) {
    const ht_window *window = &why->run->windows[why->benefit];
    const bool by_days = (why->run->mask[why->run->policy->part_month] & 1 << HT_ACTUAL_DAYS) != 0;
    int64_t whole = 0;
    int64_t rate = 0;
    for (int32_t month = ht_month_of(window->first); month <= ht_month_of(window->last); month++) {
        const ht_month line = ht_month_amount(why->run, why->benefit, why->outcome, month);
        const int64_t figure = month_rate(why, month);
        if (line.counted == line.days) {
            if (figure != rate) {
                explain_whole_months(why, whole, rate);
                whole = 0;
            }
            rate = figure;
            whole++;
            continue;
        }
        if (line.counted == 0) {
            continue;
        }
        explain_whole_months(why, whole, rate);
        whole = 0;
        begin(why, "part_month", by_days ? &part_by_days : &part_by_rule);
        add(why, HT_ARGUMENT_MONTH, month);
        add(why, HT_ARGUMENT_DONG, figure);
        add(why, HT_ARGUMENT_NUMBER, line.counted);
        add(why, HT_ARGUMENT_NUMBER, line.days);
        if (!by_days) {
            add(why, HT_ARGUMENT_DONG, line.amount);
        }
        cite(why, part_month_clause(why->run));
        pass_amount(why, line.amount);
    }
    explain_whole_months(why, whole, rate);
}

/* ---- The whole ---- */

unsigned ht_certain_outcome(ht_run *run, const ht_assessment *result, unsigned benefit) {
    const ht_range total = result->benefits[benefit].total;
    return total.min == total.max && total.max > 0 ? ht_first_of(run->reached[benefit]) : 0;
}

static void explain_certain(explanation *why) {
    if (why->law->money != HT_NONE) {
        explain_stated(why);
    } else {
        explain_figures(why);
        explain_ratios(why);
    }
    if (why->law->kind == HT_MONTHLY) {
        explain_time_off(why);
        explain_months(why);
        return;
    }
    begin(why, "once", &paid_once);
    add(why, HT_ARGUMENT_MONTH, ht_month_of(why->run->windows[why->benefit].first));
    cite(why, why->law->clause);
    pass_amount(why, why->result->benefits[why->benefit].total.max);
}

static void explain_possible(explanation *why) {
    if (why->law->money != HT_NONE) {
        explain_stated(why);
    } else {
        explain_figures(why);
    }
    if (why->run->windows[why->benefit].open) {
        const ht_fact *day = &why->run->policy->facts[why->law->begins];
        pass_plain(why, "day_unknown", &day_open, &day->label, day->clause);
    }
    if (why->law->kind == HT_MONTHLY) {
        explain_time_off(why);
    }
}

/* Refused although no condition fails: all days interrupted, no month counts, or a figure of 0. */
static void explain_nothing(explanation *why) {
    const ht_window *window = &why->run->windows[why->benefit];
    if (ht_is_stopped(why->run, why->law) && ht_days_counted(&why->run->time_off, window->first, window->last) == 0) {
        pass_plain(why, "all_time_off", &all_taken_out, NULL, why->law->stopped);
    } else if (why->law->kind == HT_MONTHLY && !ht_would_pay(why->run, why->benefit)) {
        pass_plain(why, "no_month_counts", &no_month_counts, NULL, part_month_clause(why->run));
    } else {
        pass_plain(why, "zero_figure", &zero_figure, NULL, why->law->clause);
    }
}

void ht_explain(ht_run *run, const ht_assessment *result, unsigned benefit, ht_step_sink *sink, void *context) {
    explanation why = {.run = run, .result = result, .benefit = benefit, .sink = sink, .context = context};
    why.outcome = ht_certain_outcome(run, result, benefit);
    why.law = &run->policy->benefits[benefit];
    if (why.outcome != 0) {
        explain_certain(&why);
    } else if (result->benefits[benefit].total.max > 0) {
        explain_possible(&why);
    } else {
        ht_unmet unmet[HT_SLOTS_MAX];
        if (ht_unmet_of(run, benefit, unmet) == 0) {
            explain_nothing(&why);
        }
    }
}

void ht_write_unmet_sentence(ht_text *out, const ht_policy *policy, const ht_unmet *unmet, ht_language language) {
    static const ht_words one_of = {"{0}: phải là ", "{0}: must be "};
    static const ht_words between = {"{0}: phải từ {1} đến {2}", "{0}: must lie from {1} to {2}"};
    static const ht_words not_before = {"{0}: phải từ {1} trở đi", "{0}: must be {1} or later"};
    static const ht_words not_after = {"{0}: phải không sau {2}", "{0}: must not be after {2}"};
    static const ht_words or = {" hoặc ", " or "};
    const ht_fact *fact = &policy->facts[unmet->slot];
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &fact->label},
                                     {.kind = HT_ARGUMENT_DAY, .number = unmet->from},
                                     {.kind = HT_ARGUMENT_DAY, .number = unmet->to}};
    if (fact->kind == HT_DATE) {
        const bool has_from = ht_bounds_from(fact, unmet->from);
        const bool has_to = ht_bounds_to(fact, unmet->to);
        ht_say(out, language, has_from && has_to ? &between : has_from ? &not_before : &not_after, arguments);
        return;
    }
    ht_say(out, language, &one_of, arguments);
    bool is_first = true;
    for (unsigned value = 0; value < fact->value_count; value++) {
        if ((unmet->values >> value & 1) != 0) {
            ht_put(out, is_first ? "" : language == HT_VI ? or.vi : or.en);
            ht_put_words(out, &fact->values[value].name, language);
            is_first = false;
        }
    }
}

/* ---- What an office's file replaces ---- */

bool ht_own_row_is_replaced(const ht_parameters *parameters, unsigned parameter, unsigned row) {
    const ht_parameter *own = &parameters->policy->parameters[parameter];
    ht_day earliest = INT32_MAX;
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *other = &parameters->rows[i];
        earliest = other->parameter == parameter && other->from < earliest ? other->from : earliest;
    }
    return row + 1 == own->row_count || own->rows[row + 1].from > earliest;
}

ht_day ht_own_row_from(const ht_run *run, unsigned parameter, unsigned row) {
    const ht_parameter *own = &run->policy->parameters[parameter];
    return own->rows[row].from == HT_DAY_FIRST ? ht_period_first(run, own->period) : own->rows[row].from;
}

/* ---- Assumptions ---- */

static bool has_part_month(const ht_run *run, unsigned benefit) {
    const ht_window *window = &run->windows[benefit];
    for (int32_t month = ht_month_of(window->first); month <= ht_month_of(window->last); month++) {
        const ht_month line = ht_month_days(run, benefit, month);
        if (line.counted > 0 && line.counted < line.days) {
            return true;
        }
    }
    return false;
}

static bool is_interrupted(const ht_run *run, unsigned benefit) {
    const ht_window *window = &run->windows[benefit];
    for (uint32_t i = 0; i < run->time_off.period_count; i++) {
        const ht_period_off *period = &run->time_off.periods[i];
        if (period->from <= window->last && period->to >= window->first) {
            return true;
        }
    }
    return false;
}

/* Whether more days would be taken out if reasons were joined. */
static bool joining_matters(const ht_run *run, unsigned benefit) {
    const ht_window *window = &run->windows[benefit];
    ht_time_off joined;
    if (!ht_is_stopped(run, &run->policy->benefits[benefit])) {
        return false;
    }
    ht_time_off_of(run->person, true, &joined);
    return ht_days_counted(&joined, window->first, window->last) < ht_days_counted(&run->time_off, window->first, window->last);
}

/* Whether some combination applies that percentage. */
static bool applies(const ht_run *run, unsigned benefit, unsigned parameter) {
    const ht_benefit *law = &run->policy->benefits[benefit];
    for (uint64_t reached = run->reached[benefit]; reached != 0; reached &= reached - 1) {
        uint8_t rows[HT_TABLES_MAX];
        ht_outcome_rows(law, (unsigned)__builtin_ctzll(reached), rows);
        for (unsigned t = 0; t < law->table_count; t++) {
            if (rows[t] != HT_NONE && law->tables[t].rows[rows[t]].parameter == parameter) {
                return true;
            }
        }
    }
    return false;
}

static bool rests_on(const ht_run *run, unsigned benefit, const ht_assumption *assumption) {
    switch (assumption->where) {
    case HT_PART_MONTH:
        return has_part_month(run, benefit);
    case HT_INTERRUPTED:
        return is_interrupted(run, benefit);
    case HT_REASONS_JOINED:
        return joining_matters(run, benefit);
    case HT_RATIO_APPLIED:
        return applies(run, benefit, assumption->parameter);
    case HT_ALWAYS:
    default:
        return true;
    }
}

bool ht_rests_on(ht_run *run, const ht_assessment *result, const ht_assumption *assumption) {
    if (assumption->when.values != 0 && (run->mask[assumption->when.slot] & assumption->when.values) == 0) {
        return false;
    }
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if ((assumption->benefits >> b & 1) != 0 && result->benefits[b].total.max > 0 && rests_on(run, b, assumption)) {
            return true;
        }
    }
    return false;
}
