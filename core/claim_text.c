/* SPDX-License-Identifier: MIT */
/* What explains a difference between a claimed amount and the computed one, in words. */
#include "claim.h"

#include "date.h"
#include "engine.h"
#include "explain.h"

static const ht_words claimed_and_computed = {"{0} ghi {1}, tính lại ", "{0} {1}, computed "};
static const ht_words of_the_above = {" (theo các khoản lệch ở trên)", " (from the benefits above)"};
static const ht_words still_missing = {"Còn thiếu: ", "Missing: "};
static const ht_words not_taken_out = {"Số đã ghi chưa trừ “{0}” từ {1} đến {2}: ", "Not taken out: “{0}” from {1} to {2}: "};
static const ht_words days_of_month = {"{0} ngày của {1}", "{0} days of {1}"};
static const ht_words nothing_taken_out = {"Số đã ghi chưa trừ đợt gián đoạn nào: ", "No interruption is taken out: "};
static const ht_words paid_whole = {"Số đã ghi trả trọn cả tháng không trọn: ", "Part months are paid as whole ones: "};
static const ht_words part_of_month = {"{0} được tính {1}/{2} ngày", "{0} counts {1}/{2} days"};
static const ht_words read_so = {"Đúng số đã ghi nếu “{0}” hiểu là “{1}”: ", "Exactly the claim if “{0}” is read as “{1}”: "};
static const ht_words ratio_missing = {"Số đã ghi chưa nhân {0} ({1}): ", "Not multiplied by {0} ({1}): "};
static const ht_words benefits_missing = {"Số đã ghi thiếu: ", "Left out of the claim: "};
static const ht_words if_fact = {"Đúng số đã ghi nếu “{0}” là “{1}” thay vì “{2}”: ",
                                 "Exactly the claim if “{0}” were “{1}” instead of “{2}”: "};

typedef struct {
    ht_text *out;
    ht_language language;
    const ht_case *person;
    const ht_policy *policy;
    const ht_claim_check *check;
    const ht_claim_difference *difference; /* at hand */
    const ht_assessment *result;
    ht_run *run;
} report;

static ht_argument with_words(const ht_words *words) {
    return (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = words};
}

static ht_argument with_number(ht_argument_kind kind, int64_t number) {
    return (ht_argument){.kind = kind, .number = number};
}

static void cite(const report *say, unsigned clause) {
    if (clause != HT_NONE) {
        ht_put(say->out, say->policy->clauses[clause].citation);
    }
}

static bool is_meant(const report *say, unsigned benefit) {
    return say->difference->column == benefit || say->difference->column == say->policy->benefit_count;
}

static bool is_refused(const report *say, unsigned benefit) {
    return say->result->benefits[benefit].status == HT_REFUSED;
}

static bool is_by_month(const report *say, unsigned benefit, bool is_stopped) {
    const ht_benefit *law = &say->policy->benefits[benefit];
    const ht_window *window = &say->run->windows[benefit];
    const bool is_paid = say->result->benefits[benefit].total.max > 0 || (is_stopped && window->first <= window->last);
    return is_meant(say, benefit) && law->kind == HT_MONTHLY && is_paid && (!is_stopped || ht_is_stopped(say->run, law));
}

/* The first benefit of the claim that interruptions stop, or that is paid by the month at all: what gives the claim by other
   days has one. */
static unsigned monthly_benefit(const report *say, bool is_stopped) {
    unsigned benefit = 0;
    while (benefit + 1 < say->policy->benefit_count && !is_by_month(say, benefit, is_stopped)) {
        benefit++;
    }
    return benefit;
}

/* "22 days of March 2026, 9 days of April 2026" */
static void put_days_by_month(const report *say, const ht_period_off *period, const ht_window *window) {
    const ht_day first = period->from > window->first ? period->from : window->first;
    const ht_day last = period->to < window->last ? period->to : window->last;
    for (ht_day day = first; day <= last;) {
        const int32_t month = ht_month_of(day);
        const ht_day next = ht_month_first(month + 1);
        const ht_argument arguments[] = {with_number(HT_ARGUMENT_NUMBER, (next <= last ? next : last + 1) - day),
                                         with_number(HT_ARGUMENT_MONTH, month)};
        ht_put(say->out, day > first ? ", " : "");
        ht_say(say->out, say->language, &days_of_month, arguments);
        day = next;
    }
}

static void say_time_off(const report *say, int index) {
    if (index < 0) {
        ht_put_words(say->out, &nothing_taken_out, say->language);
        cite(say, say->policy->facts[say->policy->interruptions].clause);
        return;
    }
    const ht_period_off *period = &say->run->time_off.periods[index];
    const ht_reason *reason = &say->policy->reasons[period->reason];
    const ht_argument arguments[] = {with_words(&reason->value.name), with_number(HT_ARGUMENT_DAY, period->from),
                                     with_number(HT_ARGUMENT_DAY, period->to)};
    ht_say(say->out, say->language, &not_taken_out, arguments);
    put_days_by_month(say, period, &say->run->windows[monthly_benefit(say, true)]);
    ht_put(say->out, ": ");
    cite(say, reason->clause);
}

static void say_part_months(const report *say) {
    const unsigned benefit = monthly_benefit(say, false);
    const ht_window *window = &say->run->windows[benefit];
    const unsigned slot = say->policy->part_month;
    bool is_first = true;
    ht_put_words(say->out, &paid_whole, say->language);
    for (int32_t month = ht_month_of(window->first); month <= ht_month_of(window->last); month++) {
        const ht_month line = ht_month_days(say->run, benefit, month);
        const ht_argument arguments[] = {with_number(HT_ARGUMENT_MONTH, month), with_number(HT_ARGUMENT_NUMBER, line.counted),
                                         with_number(HT_ARGUMENT_NUMBER, line.days)};
        if (line.counted == 0 || line.counted == line.days) {
            continue;
        }
        ht_put(say->out, is_first ? "" : ", ");
        ht_say(say->out, say->language, &part_of_month, arguments);
        is_first = false;
    }
    ht_put(say->out, ": ");
    cite(say, ht_value_clause(&say->policy->facts[slot], ht_first_of((uint64_t)say->person->value[slot])));
}

static void say_ratio(const report *say, unsigned benefit, unsigned table) {
    const ht_benefit *law = &say->policy->benefits[benefit];
    uint8_t rows[HT_TABLES_MAX];
    ht_outcome_rows(law, ht_certain_outcome(say->run, say->result, benefit), rows);
    const ht_row *row = &law->tables[table].rows[rows[table]];
    const ht_argument arguments[] = {
        with_number(HT_ARGUMENT_PERCENT,
                    ht_figure_on(say->run->parameters, row->parameter, say->run->windows[benefit].last)->value),
        with_words(&row->name)};
    ht_say(say->out, say->language, &ratio_missing, arguments);
    cite(say, row->clause);
}

static void say_left_out(const report *say, uint32_t benefits) {
    bool is_first = true;
    ht_put_words(say->out, &benefits_missing, say->language);
    for (unsigned b = 0; b < say->policy->benefit_count; b++) {
        if ((benefits >> b & 1) == 0) {
            continue;
        }
        ht_put(say->out, is_first ? "" : "; ");
        ht_put_words(say->out, &say->policy->benefits[b].name, say->language);
        ht_put(say->out, " ");
        ht_put_dong(say->out, say->result->benefits[b].total.min, say->language);
        ht_put(say->out, ": ");
        cite(say, say->policy->benefits[b].clause);
        is_first = false;
    }
}

/* By which a benefit of the claim asks for that fact: of one that is refused for it, or else the clause of the fact. */
static unsigned clause_behind(const report *say, unsigned slot) {
    for (unsigned b = 0; b < say->policy->benefit_count; b++) {
        ht_unmet unmet[HT_SLOTS_MAX];
        const uint32_t count = is_meant(say, b) && is_refused(say, b) ? ht_unmet_of(say->run, b, unmet) : 0;
        for (uint32_t i = 0; i < count; i++) {
            if (unmet[i].slot == slot) {
                return unmet[i].clause;
            }
        }
    }
    return say->policy->facts[slot].clause;
}

static void say_value(const report *say, const ht_words *words, unsigned slot, unsigned value) {
    const ht_fact *fact = &say->policy->facts[slot];
    const bool is_reading = slot >= say->policy->fact_count;
    const ht_argument arguments[] = {with_words(&fact->label), with_words(&fact->values[value].name),
                                     with_words(&fact->values[ht_first_of((uint64_t)say->person->value[slot])].name)};
    ht_say(say->out, say->language, words, arguments);
    if (is_reading) {
        cite(say, ht_value_clause(fact, value));
    } else {
        cite(say, clause_behind(say, slot));
    }
}

static void say_cause(const report *say, const ht_cause *cause) {
    switch (cause->kind) {
    case HT_CAUSE_TIME_OFF:
        say_time_off(say, cause->index);
        break;
    case HT_CAUSE_PART_MONTHS:
        say_part_months(say);
        break;
    case HT_CAUSE_READING:
        say_value(say, &read_so, (unsigned)cause->index, cause->value);
        break;
    case HT_CAUSE_RATIO:
        say_ratio(say, (unsigned)cause->index, cause->value);
        break;
    case HT_CAUSE_LEFT_OUT:
        say_left_out(say, cause->value);
        break;
    case HT_CAUSE_FACT:
    default:
        say_value(say, &if_fact, (unsigned)cause->index, cause->value);
        break;
    }
}

/* ---- Nothing gives the claim: how the computed amount came about, what lowers it first ---- */

enum { LINES_MAX = 8 };

typedef struct {
    const report *say;
    unsigned count;
    bool lowers; /* only what lowers an amount */
} listing;

static bool lowers(const char *code) {
    static const char *const codes[] = {"time_off", "part_month", "ratio", "all_time_off", "no_month_counts", "zero_figure"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (ht_string_is(ht_string_of(code), codes[i])) {
            return true;
        }
    }
    return false;
}

static void next_line(listing *list) {
    ht_put_char(list->say->out, '\n');
    list->count++;
}

static void put_step(void *context, const ht_step *step) {
    listing *list = context;
    const report *say = list->say;
    if (list->lowers != lowers(step->code) || list->count == LINES_MAX) {
        return;
    }
    next_line(list);
    ht_say(say->out, say->language, step->text, step->arguments);
    if (step->source != HT_SOURCE_USER) { /* a citation of an office's file is not echoed: it is not ours */
        ht_put(say->out, ": ");
        ht_put_string(say->out, step->citation);
    }
}

static void say_unmet(listing *list, unsigned benefit) {
    const report *say = list->say;
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(say->run, benefit, unmet);
    for (uint32_t i = 0; i < count && list->count < LINES_MAX; i++) {
        next_line(list);
        ht_put_words(say->out, &say->policy->benefits[benefit].name, say->language);
        ht_put(say->out, ": ");
        ht_write_unmet_sentence(say->out, say->policy, &unmet[i], say->language);
        ht_put(say->out, ": ");
        cite(say, unmet[i].clause);
    }
}

/* Whether a benefit is refused for nothing but a fact that is as it mostly is: nobody expects that benefit. */
static bool is_remote(const report *say, unsigned benefit) {
    ht_unmet unmet[HT_SLOTS_MAX];
    const uint32_t count = ht_unmet_of(say->run, benefit, unmet);
    return count > 0 && say->policy->facts[unmet[0].slot].absent == HT_FIXED;
}

/* What a claimed benefit lacks that is not granted; of a total that is claimed too high, what the benefits lack, those paid by
   the month before the others. */
static void say_refusals(const report *say, listing *list) {
    const unsigned column = say->difference->column;
    const unsigned count = say->policy->benefit_count;
    if (column < count && is_refused(say, column)) {
        say_unmet(list, column);
    }
    if (column < count || say->difference->cause_count > 0 || say->difference->claimed <= say->difference->computed.max) {
        return;
    }
    for (ht_benefit_kind kind = HT_MONTHLY; kind <= HT_ONCE && list->count == 0; kind++) {
        for (unsigned b = 0; b < count; b++) {
            if (say->policy->benefits[b].kind == kind && is_refused(say, b) && !is_remote(say, b)) {
                say_unmet(list, b);
            }
        }
    }
}

static void say_steps(const report *say) {
    listing list = {say, 0, true};
    for (int pass = 0; pass < 2 && list.count == 0; pass++, list.lowers = false) {
        for (unsigned b = 0; b < say->policy->benefit_count; b++) {
            if (!is_meant(say, b)) {
                continue;
            }
            ht_explain(say->run, say->result, b, put_step, &list);
        }
    }
}

/* ---- The whole ---- */

enum { COLUMN_BYTES = 64 };

static ht_string column_of(const report *say, char name[COLUMN_BYTES]) {
    ht_text column = {name, COLUMN_BYTES, 0, false};
    ht_put_claim_column(&column, say->policy, say->difference->column);
    return (ht_string){name, column.length};
}

static void say_amounts(const report *say) {
    char name[COLUMN_BYTES];
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = column_of(say, name)},
                                     with_number(HT_ARGUMENT_DONG, say->difference->claimed)};
    ht_say(say->out, say->language, &claimed_and_computed, arguments);
    ht_put_range(say->out, say->difference->computed, say->language);
}

static void say_missing(const report *say) {
    ht_put_char(say->out, '\n');
    ht_put_words(say->out, &still_missing, say->language);
    for (uint32_t i = 0; i < say->result->missing_count; i++) {
        ht_put(say->out, i > 0 ? ", " : "");
        ht_put_words(say->out, &say->policy->facts[say->result->missing[i]].label, say->language);
    }
}

static void say_difference(const report *say) {
    const ht_claim_difference *difference = say->difference;
    listing refusals = {say, 0, false};
    say_amounts(say);
    if (difference->follows) {
        ht_put_words(say->out, &of_the_above, say->language);
        return;
    }
    say_refusals(say, &refusals);
    for (uint32_t i = 0; i < difference->cause_count; i++) {
        ht_put_char(say->out, '\n');
        say_cause(say, &difference->causes[i]);
    }
    if (say->check->verdict == HT_CLAIM_WRONG && difference->cause_count == 0 && refusals.count == 0) {
        say_steps(say);
    }
}

static void write(report *say) {
    const ht_claim_check *check = say->check;
    ht_put_words(say->out, ht_claim_words(check->verdict), say->language);
    for (uint32_t i = 0; i < check->difference_count; i++) {
        ht_put(say->out, i > 0 ? "\n" : ": ");
        say->difference = &check->differences[i];
        say_difference(say);
    }
    if (check->difference_count > 0 && say->result->missing_count > 0) {
        say_missing(say);
    }
}

static void prepare(report *say, ht_run *run, const ht_parameters *parameters) {
    ht_assessment bounds;
    ht_run_init(run, say->person, parameters);
    ht_run_bounds(run, &bounds, NULL); /* which outcomes are reached */
    say->run = run;
}

void ht_write_claim(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                    const ht_claim_check *check, ht_language language) {
    ht_run run;
    report say = {
        .out = out, .language = language, .person = person, .policy = person->policy, .check = check, .result = result};
    prepare(&say, &run, parameters);
    write(&say);
}

static const char *cause_name(ht_cause_kind kind) {
    static const char *const names[] = {
        [HT_CAUSE_TIME_OFF] = "time_off", [HT_CAUSE_PART_MONTHS] = "part_months", [HT_CAUSE_READING] = "reading",
        [HT_CAUSE_RATIO] = "ratio",       [HT_CAUSE_LEFT_OUT] = "left_out",       [HT_CAUSE_FACT] = "fact"};
    return names[kind];
}

typedef struct {
    const report *say;
    const ht_cause *cause; /* NULL: the whole */
} saying;

static void say_part(ht_text *out, const void *about, ht_language language) {
    const saying *it = about;
    report say = *it->say;
    say.out = out;
    say.language = language;
    if (it->cause == NULL) {
        write(&say);
    } else {
        say_cause(&say, it->cause);
    }
}

static void put_cause_json(ht_json_text *to, const report *say, const ht_cause *cause) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "kind", cause_name(cause->kind));
    if (cause->kind == HT_CAUSE_READING || cause->kind == HT_CAUSE_FACT) {
        const ht_fact *fact = &say->policy->facts[cause->index];
        ht_member_text(to, "fact", fact->id);
        ht_member_value(to, "value", fact, cause->value);
    }
    ht_member_sentences(to, "text", say_part, &(saying){say, cause});
    ht_json_close(to, '}');
}

static void put_difference_json(ht_json_text *to, const report *say) {
    char name[COLUMN_BYTES];
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", column_of(say, name));
    ht_member_number(to, "claimed", say->difference->claimed);
    ht_member_range(to, "computed", say->difference->computed);
    ht_json_open(to, "causes", '[');
    for (uint32_t i = 0; i < say->difference->cause_count; i++) {
        put_cause_json(to, say, &say->difference->causes[i]);
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
}

void ht_members_claim(ht_json_text *to, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      const ht_claim_check *check) {
    ht_run run;
    report say = {.person = person, .policy = person->policy, .check = check, .result = result};
    prepare(&say, &run, parameters);
    ht_member_text(to, "verdict", ht_claim_name(check->verdict));
    ht_json_open(to, "differences", '[');
    for (uint32_t i = 0; i < check->difference_count; i++) {
        say.difference = &check->differences[i];
        put_difference_json(to, &say);
    }
    ht_json_close(to, ']');
    ht_member_sentences(to, "text", say_part, &(saying){&say, NULL});
}
