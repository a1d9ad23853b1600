/* SPDX-License-Identifier: MIT */
/* Limits, indices, kinds: facts, contradictions, figures, periods, benefits. */
#include "policy_lint.h"

#include "text/date.h"
#include "text/text.h"
#include "law/spread.h"
#include "law/amount.h"

#include <string.h>

enum {
    FIGURE_ROWS_MAX = 4 * HT_PARAMETERS_MAX, /* room of ht_prepared.steps beyond an office's file */
    PERCENT_MAX = 1000                       /* ht_multiply_half_up: two of them and 31 days stay below 31 x 10^6 */
};

static bool is_reading(const ht_policy *policy, unsigned slot) {
    return slot >= policy->fact_count && slot < ht_slot_count(policy);
}

static bool is_fact(const ht_policy *policy, unsigned slot, ht_fact_kind kind) {
    return slot < policy->fact_count && policy->facts[slot].kind == kind;
}

/* ---- Limits ---- */

static void check_limit(ht_text *findings, const char *what, size_t count, size_t most) {
    if (count > most) {
        lint_find(findings, "too many", what);
    }
}

static void check_limits(const ht_policy *policy, ht_text *findings) {
    unsigned choices = 0;
    unsigned others = 0;
    unsigned figures = 0;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        check_limit(findings, fact->id, fact->value_count, HT_VALUES_MAX);
        choices += ht_is_choice(fact) && fact->absent == HT_UNKNOWN;
        others += is_reading(policy, slot) ? fact->value_count - 1U : 0;
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        figures += policy->parameters[i].row_count;
    }
    check_limit(findings, "facts and readings", ht_slot_count(policy), HT_SLOTS_MAX);
    check_limit(findings, "benefits", policy->benefit_count, HT_BENEFITS_MAX);
    check_limit(findings, "versions", ht_version_count(policy), HT_VERSIONS_MAX);
    check_limit(findings, "parameters", policy->parameter_count, HT_PARAMETERS_MAX);
    check_limit(findings, "rows of figures", figures, FIGURE_ROWS_MAX);
    check_limit(findings, "choices", choices, HT_CHOICES_MAX);
    check_limit(findings, "alternatives", others, HT_ALTERNATIVES_MAX);
    check_limit(findings, "months", ht_spread_count(policy), HT_MONTHS_MAX);
}

/* ---- Facts ---- */

static bool is_good_default(const ht_policy *policy, unsigned slot) {
    const ht_fact *fact = &policy->facts[slot];
    switch (fact->absent) {
    case HT_UNKNOWN:
        return !is_reading(policy, slot) && fact->kind != HT_INTERRUPTIONS;
    case HT_ONGOING:
        return fact->kind == HT_DATE;
    case HT_FIXED:
        break;
    }
    if (ht_is_choice(fact)) {
        return fact->default_value >= 0 && fact->default_value < fact->value_count;
    }
    if (fact->kind == HT_DATE) {
        return fact->default_value >= fact->first && fact->default_value <= fact->last;
    }
    return fact->kind == HT_INTERRUPTIONS && fact->default_value == 0;
}

static void check_fact(const ht_policy *policy, unsigned slot, ht_text *findings) {
    const ht_fact *fact = &policy->facts[slot];
    const unsigned least_values = ht_is_choice(fact) ? 2 : 0;
    const unsigned most_values = fact->kind == HT_CHOICE ? HT_VALUES_MAX : least_values;
    const bool is_limited = fact->first != 0 || fact->last != 0;
    if (fact->value_count < least_values || fact->value_count > most_values ||
        (is_reading(policy, slot) && fact->kind != HT_CHOICE)) {
        lint_find(findings, "values", fact->id);
    }
    if (is_limited &&
        (fact->kind != HT_DATE || fact->first < HT_DAY_FIRST || fact->first > fact->last || fact->last > HT_DAY_LAST)) {
        lint_find(findings, "limits of a date", fact->id);
    }
    if (!is_good_default(policy, slot)) {
        lint_find(findings, "default", fact->id);
    }
}

/* The slots that the engine itself knows. */
static void check_engine_slots(const ht_policy *policy, ht_text *findings) {
    const unsigned estimate[] = {policy->since, policy->until};
    for (unsigned i = 0; i < 2; i++) {
        if (!is_fact(policy, estimate[i], HT_DATE) || policy->facts[estimate[i]].absent != HT_FIXED ||
            policy->facts[estimate[i]].last == 0) {
            lint_find(findings, "slot", i == 0 ? "since" : "until");
        }
    }
    if (!is_fact(policy, policy->interruptions, HT_INTERRUPTIONS)) {
        lint_find(findings, "slot", "interruptions");
    }
    if (!is_reading(policy, policy->part_month) || policy->facts[policy->part_month].value_count != HT_MAJORITY_50 + 1) {
        lint_find(findings, "slot", "part_month");
    }
}

/* As help shows it: some facts, no interruptions. */
static void check_example(const ht_policy *policy, ht_text *findings) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, policy);
    if (policy->example == NULL || !ht_case_read(&person, ht_string_of(policy->example), &error) || person.given == 0 ||
        person.interruption_count > 0) {
        lint_find(findings, "example", policy->id);
    }
}

static void check_contradiction(const ht_policy *policy, const ht_contradiction *row, ht_text *findings) {
    bool is_good = false;
    switch (row->kind) {
    case HT_BEFORE:
        is_good = is_fact(policy, row->slot, HT_DATE) && is_fact(policy, row->other, HT_DATE) && row->given == 0;
        break;
    case HT_NEEDS_YES:
        is_good = is_fact(policy, row->slot, HT_YES_NO) && row->given != 0 && row->given >> policy->fact_count == 0;
        break;
    case HT_INTERRUPTION_ORDER:
        is_good = row->slot == policy->interruptions && row->given == 0;
        break;
    }
    if (!is_good) {
        lint_find(findings, "contradiction", row->slot < policy->fact_count ? policy->facts[row->slot].id : "?");
    }
}

/* ---- Figures ---- */

static bool is_dated(const ht_parameter *parameter, unsigned row) {
    const ht_day from = parameter->rows[row].from;
    const bool is_first = row == 0;
    if (from < HT_DAY_FIRST || from > HT_DAY_LAST || (!is_first && from <= parameter->rows[row - 1].from)) {
        return false;
    }
    return is_first || !parameter->monthly || ht_civil_of(from).day == 1; /* the first begins with its instrument */
}

static void check_parameter(const ht_policy *policy, const ht_parameter *parameter, ht_text *findings) {
    const bool is_day = parameter->unit == HT_DAY;
    if (parameter->least > parameter->most ||
        (parameter->unit == HT_DONG && (parameter->least < 1 || parameter->most > INT64_C(1000000000000))) ||
        (parameter->unit == HT_PERCENT && (parameter->least < 0 || parameter->most > PERCENT_MAX))) {
        lint_find(findings, "limits of a figure", parameter->id);
    }
    if (is_day ? parameter->row_count != 0 : parameter->row_count == 0) {
        lint_find(findings, "figures", parameter->id);
    }
    if (parameter->period >= policy->period_count) {
        lint_find(findings, "no period", parameter->id);
    }
    for (unsigned r = 0; r < parameter->row_count; r++) {
        if (!is_dated(parameter, r)) {
            lint_find(findings, "date of a figure", parameter->id);
        }
        if (parameter->rows[r].value < parameter->least || parameter->rows[r].value > parameter->most) {
            lint_find(findings, "figure", parameter->id);
        }
    }
}

static void check_period(const ht_policy *policy, const ht_period *period, ht_text *findings) {
    const char *of = policy->clauses[period->clause].id;
    const bool has_reading = period->reading != HT_NONE;
    if (has_reading &&
        (!is_reading(policy, period->reading) || policy->facts[period->reading].value_count > HT_FIRST_DAYS_MAX)) {
        lint_find(findings, "reading of a period", of);
    }
    if (period->first[0] > period->last || period->first[1] > period->last ||
        (!has_reading && period->first[0] != period->first[1])) {
        lint_find(findings, "days of a period", of);
    }
    /* Otherwise no change of facts could lead into the period (ht_unmet_of). */
    if (policy->facts[policy->until].last < period->first[0] || policy->facts[policy->until].last < period->first[1] ||
        policy->facts[policy->since].first > period->last) {
        lint_find(findings, "period outside the estimate", of);
    }
    if (period->parameter != HT_NONE &&
        (period->parameter >= policy->parameter_count || policy->parameters[period->parameter].unit != HT_DAY)) {
        lint_find(findings, "parameter of a period", of);
    }
}

void lint_shape(const ht_policy *policy, ht_text *findings) {
    check_limits(policy, findings);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        check_fact(policy, slot, findings);
    }
    check_engine_slots(policy, findings);
    check_example(policy, findings);
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        check_contradiction(policy, &policy->contradictions[i], findings);
    }
    for (unsigned i = 0; i < policy->reason_count; i++) {
        if (policy->reasons[i].least_months > 1) { /* ht_month_reached knows one month */
            lint_find(findings, "least months", policy->reasons[i].value.id);
        }
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        check_parameter(policy, &policy->parameters[i], findings);
    }
    for (unsigned i = 0; i < policy->period_count; i++) {
        check_period(policy, &policy->periods[i], findings);
    }
}

/* ---- Benefits ---- */

static void check_row(const ht_policy *policy, const ht_benefit *benefit, const ht_table *table, const ht_row *row,
                      ht_text *findings) {
    if (row->parameter == HT_NONE) {
        if (table->kind != HT_RATIO) {
            lint_find(findings, "row without a parameter", benefit->id);
        }
        return;
    }
    const bool is_there = row->parameter < policy->parameter_count;
    if (!is_there || policy->parameters[row->parameter].unit != (table->kind == HT_FIGURE ? HT_DONG : HT_PERCENT)) {
        lint_find(findings, "unit of a row", benefit->id);
    } else if (policy->parameters[row->parameter].monthly != (benefit->kind == HT_MONTHLY)) {
        lint_find(findings, "a monthly figure is for a monthly benefit", policy->parameters[row->parameter].id);
    }
}

static void check_tables(const ht_policy *policy, const ht_benefit *benefit, ht_text *findings) {
    unsigned outcomes = 1;
    if (benefit->table_count > HT_TABLES_MAX) { /* one figure and two percentages */
        lint_find(findings, "too many tables", benefit->id);
        return;
    }
    /* What the person's own paper states is paid as stated: a ratio on it would not be explained. */
    if (benefit->money != HT_NONE ? benefit->table_count != 0 : benefit->table_count == 0) {
        lint_find(findings, "tables", benefit->id);
    }
    for (unsigned t = 0; t < benefit->table_count; t++) {
        const ht_table *table = &benefit->tables[t];
        if ((table->kind == HT_FIGURE) != (t == 0) || table->row_count == 0) {
            lint_find(findings, "tables", benefit->id);
        }
        outcomes <<= ht_row_bits(table);
        for (unsigned r = 0; r < table->row_count; r++) {
            check_row(policy, benefit, table, &table->rows[r], findings);
        }
    }
    check_limit(findings, "outcomes", outcomes + 1, HT_OUTCOMES_MAX);
}

static void check_benefit(const ht_policy *policy, const ht_benefit *benefit, ht_text *findings) {
    const bool has_end = benefit->ends != HT_NONE;
    if (!is_fact(policy, benefit->begins, HT_DATE) || policy->facts[benefit->begins].absent != HT_UNKNOWN) {
        lint_find(findings, "first day", benefit->id);
    }
    if (has_end && (!is_fact(policy, benefit->ends, HT_DATE) || policy->facts[benefit->ends].absent != HT_ONGOING)) {
        lint_find(findings, "last day", benefit->id);
    }
    if (benefit->money != HT_NONE &&
        (!is_fact(policy, benefit->money, HT_MONEY) || policy->facts[benefit->money].absent != HT_UNKNOWN)) {
        lint_find(findings, "stated amount", benefit->id);
    }
    if (benefit->period >= policy->period_count) {
        lint_find(findings, "no period", benefit->id);
    }
    if (benefit->kind == HT_ONCE && (benefit->stopped != HT_NONE || !benefit->begins_in_force)) {
        lint_find(findings, "once", benefit->id); /* its day is its window */
    }
    if (benefit->stopped_when.values != 0 && (benefit->stopped == HT_NONE || !is_reading(policy, benefit->stopped_when.slot))) {
        lint_find(findings, "stop", benefit->id);
    }
    for (unsigned i = 0; i < benefit->stop_count; i++) { /* `stops` may be NULL */
        const ht_stop *stop = &benefit->stops[i];
        if (benefit->stopped == HT_NONE || stop->reason >= policy->reason_count || stop->least_months > 1) {
            lint_find(findings, "stop", benefit->id);
        }
    }
    check_tables(policy, benefit, findings);
}

/* A version follows behind, begins later, and is of the same benefit. */
static void check_order(const ht_policy *policy, unsigned version, ht_text *findings) {
    const ht_benefit *benefit = &policy->benefits[version];
    const ht_benefit *later = &policy->benefits[benefit->later];
    const bool is_first = version < policy->benefit_count;
    if (is_first && (benefit->from != 0 || benefit->of != 0)) {
        lint_find(findings, "first version", benefit->id);
    }
    if (benefit->later != 0 && (benefit->later < policy->benefit_count || benefit->later >= ht_version_count(policy) ||
                                benefit->later <= version || later->of != ht_benefit_of(policy, version) ||
                                later->kind != benefit->kind || (!is_first && later->from <= benefit->from))) {
        lint_find(findings, "later version", benefit->id);
    }
}

static void check_highest(const ht_policy *policy, unsigned index, ht_text *findings) {
    const ht_highest *highest = &policy->highest[index];
    uint32_t kinds = 0;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        kinds |= (highest->benefits >> b & 1) << policy->benefits[b].kind;
    }
    for (unsigned i = 0; i < index; i++) {
        if ((policy->highest[i].benefits & highest->benefits) != 0) {
            lint_find(findings, "highest of two groups", highest->id);
        }
    }
    if (highest->benefits >> policy->benefit_count != 0 || (highest->benefits & (highest->benefits - 1)) == 0 || kinds == 3) {
        lint_find(findings, "highest", highest->id);
    }
}

typedef struct {
    const ht_policy *policy;
    ht_text *findings;
} check;

static void check_conditions(void *context, const ht_condition *when, unsigned count, const char *of) {
    const check *to = context;
    for (unsigned i = 0; i < count; i++) {
        const ht_fact *fact = when[i].slot < ht_slot_count(to->policy) ? &to->policy->facts[when[i].slot] : NULL;
        const uint32_t all = fact == NULL ? 0 : (UINT32_C(1) << fact->value_count) - 1;
        if (fact == NULL || !ht_is_choice(fact) || (when[i].values & ~all) != 0) {
            lint_find(to->findings, "condition", of);
        } else if (when[i].values == all) {
            lint_find(to->findings, "condition that always holds", of);
        }
    }
}

void lint_benefits(const ht_policy *policy, ht_text *findings) {
    check to = {policy, findings};
    for (unsigned v = 0; v < ht_version_count(policy); v++) {
        check_benefit(policy, &policy->benefits[v], findings);
        check_order(policy, v, findings);
    }
    for (unsigned i = 0; i < policy->highest_count; i++) {
        check_highest(policy, i, findings);
    }
    lint_conditions(policy, check_conditions, &to);
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        const ht_assumption *assumption = &policy->assumptions[i];
        if (assumption->benefits == 0 || assumption->benefits >> policy->benefit_count != 0) {
            lint_find(findings, "benefits of an assumption", assumption->code);
        }
    }
}
