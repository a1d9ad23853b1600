/* SPDX-License-Identifier: MIT */
/*
 * Every figure, date, set, ratio, default, row and flag of the policy's tables, changed one at a time: the vectors alone must
 * notice. What they cannot notice is in equivalents.c, with the reason.
 */
#include "judge.h"
#include "policy/policy.h"
#include "text/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 96, NAME_BYTES = 192, ROW_BYTES = 288 }; /* of a table, of a part of it, of a part of that */

/* Writable copies of all tables; `policy` points to them. */
static struct {
    ht_policy policy;
    ht_clause *clauses;
    ht_fact *facts;
    ht_reason *reasons;
    ht_contradiction *contradictions;
    ht_parameter *parameters;
    ht_period *periods;
    ht_benefit *benefits;
    ht_assumption *assumptions;
    ht_note *notes;
    ht_highest *highest;
} law;

static void *copied(const void *from, size_t bytes) {
    void *to = calloc(bytes + 1, 1);
    if (to == NULL) {
        abort();
    }
    if (bytes > 0) {
        memcpy(to, from, bytes);
    }
    return to;
}

static void copy_law(const ht_policy *policy) {
    law.policy = *policy;
    law.policy.clauses = law.clauses = copied(policy->clauses, policy->clause_count * sizeof(ht_clause));
    law.policy.facts = law.facts = copied(policy->facts, ht_slot_count(policy) * sizeof(ht_fact));
    law.policy.reasons = law.reasons = copied(policy->reasons, policy->reason_count * sizeof(ht_reason));
    law.policy.contradictions = law.contradictions =
        copied(policy->contradictions, policy->contradiction_count * sizeof(ht_contradiction));
    law.policy.parameters = law.parameters = copied(policy->parameters, policy->parameter_count * sizeof(ht_parameter));
    law.policy.periods = law.periods = copied(policy->periods, policy->period_count * sizeof(ht_period));
    law.policy.benefits = law.benefits = copied(policy->benefits, ht_version_count(policy) * sizeof(ht_benefit));
    law.policy.highest = law.highest = copied(policy->highest, policy->highest_count * sizeof(ht_highest));
    law.policy.assumptions = law.assumptions = copied(policy->assumptions, policy->assumption_count * sizeof(ht_assumption));
    law.policy.notes = law.notes = copied(policy->notes, policy->note_count * sizeof(ht_note));
}

/* ---- One field ---- */

static void set_byte(const char *path, const char *field, uint8_t *at, uint8_t value) {
    if (*at != value) {
        change(at, &value, 1);
        judge("%s.%s = %u", path, field, value);
    }
}

static void set_each(const char *path, const char *field, uint8_t *at, unsigned count) {
    for (unsigned value = 0; value < count; value++) {
        set_byte(path, field, at, (uint8_t)value);
    }
}

static void set_flag(const char *path, const char *field, bool *at) {
    const bool other = !*at;
    change(at, &other, sizeof other);
    judge("%s.%s = %s", path, field, other ? "true" : "false");
}

/* An enumeration: every other of its `count` values. */
static void set_kind(const char *path, const char *field, void *at, unsigned count) {
    unsigned now;
    memcpy(&now, at, sizeof now);
    for (unsigned value = 0; value < count; value++) {
        if (value != now) {
            change(at, &value, sizeof value);
            judge("%s.%s = %u", path, field, value);
        }
    }
}

static void shift_number(const char *path, const char *field, int64_t *at) {
    for (int step = -1; step <= 1; step += 2) {
        const int64_t value = *at + step;
        change(at, &value, sizeof value);
        judge("%s.%s %+d", path, field, step);
    }
}

static void shift_day(const char *path, const char *field, ht_day *at) {
    for (int step = -1; step <= 1; step += 2) {
        const ht_day value = *at + step;
        change(at, &value, sizeof value);
        judge("%s.%s %+d day", path, field, step);
    }
}

/* To the last day of the month before, and of the month behind. */
static void shift_month(const char *path, const char *field, ht_day *at) {
    const ht_day days[] = {ht_month_first(ht_month_of(*at)) - 1, ht_month_first(ht_month_of(*at) + 2) - 1};
    for (unsigned i = 0; i < 2; i++) {
        change(at, &days[i], sizeof days[i]);
        judge("%s.%s %s month", path, field, i == 0 ? "-1" : "+1");
    }
}

static void rename_to_nothing(const char *path, const char *field, const char **at) {
    static const char *const nothing = "renamed";
    change((void *)at, &nothing, sizeof(void *));
    judge("%s.%s renamed", path, field);
}

/* The clause that a row names: any other would cite what does not say it. */
static void set_clause(const char *path, uint8_t *at) {
    uint8_t other = *at;
    do {
        other = (uint8_t)((other + 1) % law.policy.clause_count);
    } while (strcmp(law.clauses[other].citation, law.clauses[*at].citation) == 0); /* it would read the same */
    change(at, &other, 1);
    judge("%s.clause changed", path);
}

/* ---- Lists ---- */

static void drop_item(const char *path, void *items, size_t size, unsigned index, uint8_t *count) {
    const uint8_t fewer = (uint8_t)(*count - 1);
    uint8_t *at = (uint8_t *)items + index * size;
    void *rest = copied(at + size, (*count - 1U - index) * size);
    if (index < fewer) {
        change(at, rest, (*count - 1U - index) * size);
    }
    change(count, &fewer, 1);
    judge("%s[%u] dropped", path, index);
    free(rest);
}

static void swap_items(const char *path, void *items, size_t size, unsigned index) {
    uint8_t *at = (uint8_t *)items + index * size;
    uint8_t *both = copied(at, 2 * size);
    memcpy(both, at + size, size);
    memcpy(both + size, at, size);
    change(at, both, 2 * size);
    judge("%s[%u] and [%u] swapped", path, index, index + 1);
    free(both);
}

/* Every bit of a set of values, and every bit that a set may not lack. */
static void flip_values(const char *path, uint32_t *values, unsigned slot) {
    const ht_fact *fact = &law.facts[slot];
    for (unsigned value = 0; value < fact->value_count; value++) {
        const uint32_t other = *values ^ UINT32_C(1) << value;
        if (other != 0) { /* an empty set would end the list of conditions: that is another mutant */
            change(values, &other, sizeof other);
            judge("%s: %s %s %s", path, fact->id, fact->values[value].id, (other >> value & 1) != 0 ? "added" : "taken out");
        }
    }
}

static void change_conditions(const char *path, ht_condition when[HT_CONDITIONS_MAX]) {
    char name[ROW_BYTES];
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        snprintf(name, sizeof name, "%s.when[%u]", path, i);
        flip_values(name, &when[i].values, when[i].slot);
        set_clause(name, &when[i].clause);
        ht_condition fewer[HT_CONDITIONS_MAX] = {{0, 0, 0}};
        memcpy(fewer, when, i * sizeof *when);
        memcpy(fewer + i, when + i + 1, (HT_CONDITIONS_MAX - 1 - i) * sizeof *when);
        change(when, fewer, sizeof fewer);
        judge("%s dropped", name);
    }
}

static void change_condition(const char *path, ht_condition *when) {
    if (when->values != 0) {
        flip_values(path, &when->values, when->slot);
        set_clause(path, &when->clause);
        const ht_condition always = {0, 0, 0};
        change(when, &always, sizeof always);
        judge("%s dropped", path);
    }
}

/* ---- The tables ---- */

static void change_facts(void) {
    char path[PATH_BYTES];
    for (unsigned slot = 0; slot < ht_slot_count(&law.policy); slot++) {
        ht_fact *fact = &law.facts[slot];
        snprintf(path, sizeof path, "facts[%s]", fact->id);
        rename_to_nothing(path, "id", &fact->id);
        set_kind(path, "absent", &fact->absent, 3);
        if (fact->last != 0) {
            shift_day(path, "first", &fact->first);
            shift_day(path, "last", &fact->last);
        }
        if (fact->absent == HT_FIXED && fact->kind == HT_DATE) {
            shift_number(path, "default_value", &fact->default_value);
        }
        ht_value *values = copied(fact->values, fact->value_count * sizeof *values);
        const ht_value *shipped = fact->values;
        fact->values = values;
        for (unsigned value = 0; value < fact->value_count; value++) {
            const int64_t other = value;
            if (fact->absent == HT_FIXED && fact->default_value != other) {
                change(&fact->default_value, &other, sizeof other);
                judge("%s.default_value = %u", path, value);
            }
            if (fact->kind == HT_CHOICE) {
                char name[NAME_BYTES];
                snprintf(name, sizeof name, "%s.values[%s]", path, values[value].id);
                rename_to_nothing(name, "id", &values[value].id);
                if (value + 1U < fact->value_count) {
                    swap_items(name, values, sizeof *values, value);
                }
            }
        }
        fact->values = shipped;
        free(values);
    }
}

static void change_reasons(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.reason_count; i++) {
        ht_reason *reason = &law.reasons[i];
        snprintf(path, sizeof path, "reasons[%s]", reason->value.id);
        rename_to_nothing(path, "id", &reason->value.id);
        set_each(path, "least_months", &reason->least_months, 2);
        set_clause(path, &reason->clause);
    }
}

static void change_contradictions(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.contradiction_count; i++) {
        ht_contradiction *it = &law.contradictions[i];
        drop_item("contradictions", law.contradictions, sizeof *it, i, &law.policy.contradiction_count);
        if (i + 1U < law.policy.contradiction_count) {
            swap_items("contradictions", law.contradictions, sizeof *it, i);
        }
        snprintf(path, sizeof path, "contradictions[%u]", i);
        if (it->kind == HT_BEFORE) {
            const ht_contradiction turned = {HT_BEFORE, it->other, it->slot, it->given};
            change(it, &turned, sizeof turned);
            judge("%s turned round", path);
        }
        for (unsigned slot = 0; it->kind == HT_NEEDS_YES && slot < law.policy.fact_count; slot++) {
            const uint64_t other = it->given ^ UINT64_C(1) << slot;
            change(&it->given, &other, sizeof other);
            judge("%s.given: %s %s", path, law.facts[slot].id, (other >> slot & 1) != 0 ? "added" : "taken out");
        }
    }
}

static void change_parameters(void) {
    char path[PATH_BYTES];
    for (unsigned p = 0; p < law.policy.parameter_count; p++) {
        ht_parameter *parameter = &law.parameters[p];
        snprintf(path, sizeof path, "parameters[%s]", parameter->id);
        rename_to_nothing(path, "id", &parameter->id);
        set_kind(path, "unit", &parameter->unit, 3);
        set_flag(path, "monthly", &parameter->monthly);
        shift_number(path, "least", &parameter->least);
        shift_number(path, "most", &parameter->most);
        set_each(path, "period", &parameter->period, law.policy.period_count);
        ht_figure_row *rows = copied(parameter->rows, parameter->row_count * sizeof *rows);
        const ht_figure_row *shipped = parameter->rows;
        parameter->rows = rows;
        for (unsigned row = 0; row < parameter->row_count; row++) {
            char name[NAME_BYTES];
            snprintf(name, sizeof name, "%s.rows[%u]", path, row);
            shift_number(name, "value", &rows[row].value);
            shift_day(name, "from", &rows[row].from);
            set_clause(name, &rows[row].clause);
            drop_item(name, rows, sizeof *rows, row, &parameter->row_count);
        }
        parameter->rows = shipped;
        free(rows);
    }
}

static void change_periods(void) {
    char path[PATH_BYTES];
    for (unsigned p = 0; p < law.policy.period_count; p++) {
        ht_period *period = &law.periods[p];
        snprintf(path, sizeof path, "periods[%u]", p);
        for (unsigned value = 0; value < 2 || (period->reading != HT_NONE && value < law.facts[period->reading].value_count);
             value++) {
            char field[16];
            snprintf(field, sizeof field, "first[%u]", value);
            shift_day(path, field, &period->first[value]);
        }
        shift_day(path, "last", &period->last);
        set_byte(path, "reading", &period->reading, HT_NONE);
        set_byte(path, "parameter", &period->parameter, HT_NONE);
        set_clause(path, &period->clause);
    }
}

static void change_rows(const char *path, ht_table *table, ht_row *rows) {
    char name[ROW_BYTES - 32];
    for (unsigned row = 0; row < table->row_count; row++) {
        snprintf(name, sizeof name, "%s.rows[%u]", path, row);
        set_each(name, "parameter", &rows[row].parameter, law.policy.parameter_count);
        set_byte(name, "parameter", &rows[row].parameter, HT_NONE);
        if (rows[row].parameter == HT_NONE) { /* otherwise the clause shown is that of the figure */
            set_clause(name, &rows[row].clause);
        }
        change_conditions(name, rows[row].when);
        snprintf(name, sizeof name, "%s.rows", path);
        drop_item(name, rows, sizeof *rows, row, &table->row_count);
        if (row + 1U < table->row_count) {
            swap_items(name, rows, sizeof *rows, row);
        }
    }
}

static void change_tables(const char *path, ht_benefit *benefit) {
    char name[NAME_BYTES];
    ht_table *tables = copied(benefit->tables, benefit->table_count * sizeof *tables);
    const ht_table *shipped = benefit->tables;
    benefit->tables = tables;
    for (unsigned t = 0; t < benefit->table_count; t++) {
        snprintf(name, sizeof name, "%s.tables[%u]", path, t);
        set_kind(name, "kind", &tables[t].kind, 3);
        ht_row *rows = copied(tables[t].rows, tables[t].row_count * sizeof *rows);
        tables[t].rows = rows;
        change_rows(name, &tables[t], rows);
        tables[t].rows = shipped[t].rows;
        free(rows);
        snprintf(name, sizeof name, "%s.tables", path);
        drop_item(name, tables, sizeof *tables, t, &benefit->table_count);
        if (t + 1U < benefit->table_count) {
            swap_items(name, tables, sizeof *tables, t);
        }
    }
    benefit->tables = shipped;
    free(tables);
}

static void set_slot(const char *path, const char *field, uint8_t *at, ht_fact_kind kind) {
    for (unsigned slot = 0; slot < law.policy.fact_count; slot++) {
        if (law.facts[slot].kind == kind) {
            set_byte(path, field, at, (uint8_t)slot);
        }
    }
}

static void name_version(char path[PATH_BYTES], const ht_benefit *benefit, const char *part) {
    if (benefit->from == 0) {
        snprintf(path, PATH_BYTES, "benefits[%s]%s", benefit->id, part);
    } else {
        snprintf(path, PATH_BYTES, "benefits[%s, %d]%s", benefit->id, benefit->from, part);
    }
}

static void change_stops(const char *path, ht_benefit *benefit) {
    char name[NAME_BYTES];
    ht_stop *stops = copied(benefit->stops, benefit->stop_count * sizeof *stops);
    const ht_stop *shipped = benefit->stops;
    if (benefit->stop_count > 0) {
        benefit->stops = stops;
    }
    for (unsigned i = 0; i < benefit->stop_count; i++) {
        snprintf(name, sizeof name, "%s.stops[%u]", path, i);
        set_each(name, "reason", &stops[i].reason, law.policy.reason_count);
        set_each(name, "least_months", &stops[i].least_months, 2);
        set_clause(name, &stops[i].clause);
        snprintf(name, sizeof name, "%s.stops", path);
        if (benefit->stop_count > 1) {
            drop_item(name, stops, sizeof *stops, i, &benefit->stop_count);
        }
    }
    benefit->stops = shipped;
    free(stops);
}

static void change_benefits(void) {
    char path[PATH_BYTES];
    for (unsigned b = 0; b < ht_version_count(&law.policy); b++) {
        ht_benefit *benefit = &law.benefits[b];
        name_version(path, benefit, "");
        if (benefit->from != 0) {
            shift_day(path, "from", &benefit->from);
        }
        change_stops(path, benefit);
        rename_to_nothing(path, "id", &benefit->id);
        set_kind(path, "kind", &benefit->kind, 2);
        set_each(path, "period", &benefit->period, law.policy.period_count);
        set_slot(path, "begins", &benefit->begins, HT_DATE);
        set_slot(path, "ends", &benefit->ends, HT_DATE);
        set_byte(path, "ends", &benefit->ends, HT_NONE);
        set_flag(path, "begins_in_force", &benefit->begins_in_force);
        if (benefit->money != HT_NONE) {
            set_slot(path, "money", &benefit->money, HT_MONEY);
        }
        set_clause(path, &benefit->clause);
        change_conditions(path, benefit->when);
        change_tables(path, benefit);
        if (benefit->stopped == HT_NONE) {
            set_byte(path, "stopped", &benefit->stopped, 0);
        } else {
            set_byte(path, "stopped", &benefit->stopped, HT_NONE);
            set_byte(path, "stopped", &benefit->stopped, (uint8_t)(benefit->stopped + 1));
        }
        name_version(path, benefit, ".stopped_when");
        change_condition(path, &benefit->stopped_when);
        if (law.policy.later_count > 0 || law.policy.highest_count > 0) {
            continue; /* those name others by their places */
        }
        drop_item("benefits", law.benefits, sizeof *benefit, b, &law.policy.benefit_count);
        if (b + 1U < law.policy.benefit_count) {
            swap_items("benefits", law.benefits, sizeof *benefit, b);
        }
    }
}

static void change_highest(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.highest_count; i++) {
        ht_highest *highest = &law.highest[i];
        snprintf(path, sizeof path, "highest[%s]", highest->id);
        set_clause(path, &highest->clause);
        for (unsigned b = 0; b < law.policy.benefit_count; b++) {
            const uint32_t other = highest->benefits ^ UINT32_C(1) << b;
            change(&highest->benefits, &other, sizeof other);
            judge("%s.benefits: %s %s", path, law.benefits[b].id, (other >> b & 1) != 0 ? "added" : "taken out");
        }
    }
}

static void change_assumptions(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.assumption_count; i++) {
        ht_assumption *assumption = &law.assumptions[i];
        snprintf(path, sizeof path, "assumptions[%s]", assumption->code);
        rename_to_nothing(path, "code", &assumption->code);
        set_clause(path, &assumption->clause);
        for (unsigned b = 0; b < law.policy.benefit_count; b++) {
            const uint32_t other = assumption->benefits ^ UINT32_C(1) << b;
            change(&assumption->benefits, &other, sizeof other);
            judge("%s.benefits: %s %s", path, law.benefits[b].id, (other >> b & 1) != 0 ? "added" : "taken out");
        }
        set_kind(path, "where", &assumption->where, 5);
        if (assumption->where == HT_RATIO_APPLIED) {
            set_each(path, "parameter", &assumption->parameter, law.policy.parameter_count);
        }
        if (assumption->amount_after != 0) {
            shift_month(path, "amount_after", &assumption->amount_after);
        }
        snprintf(path, sizeof path, "assumptions[%s].when", assumption->code);
        change_condition(path, &assumption->when);
        drop_item("assumptions", law.assumptions, sizeof *assumption, i, &law.policy.assumption_count);
        if (i + 1U < law.policy.assumption_count) {
            swap_items("assumptions", law.assumptions, sizeof *assumption, i);
        }
    }
}

static void change_notes(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.note_count; i++) {
        ht_note *note = &law.notes[i];
        snprintf(path, sizeof path, "notes[%s]", note->code);
        rename_to_nothing(path, "code", &note->code);
        if (note->clause != HT_NONE) {
            set_clause(path, &note->clause);
        }
        for (unsigned b = 0; b < law.policy.benefit_count; b++) {
            const uint32_t other = note->benefits ^ UINT32_C(1) << b;
            change(&note->benefits, &other, sizeof other);
            judge("%s.benefits: %s %s", path, law.benefits[b].id, (other >> b & 1) != 0 ? "added" : "taken out");
        }
        set_kind(path, "said", &note->said, 4);
        if (note->said == HT_SAID_PAID_AFTER) {
            shift_month(path, "after", &note->after);
        }
        change_conditions(path, note->when);
        drop_item("notes", law.notes, sizeof *note, i, &law.policy.note_count);
        if (i + 1U < law.policy.note_count) {
            swap_items("notes", law.notes, sizeof *note, i);
        }
    }
}

static void change_clauses(void) {
    char path[PATH_BYTES];
    for (unsigned i = 0; i < law.policy.clause_count; i++) {
        snprintf(path, sizeof path, "clauses[%s]", law.clauses[i].id);
        set_kind(path, "source", &law.clauses[i].source, 3);
        rename_to_nothing(path, "citation", &law.clauses[i].citation);
    }
}

static void change_policy(void) {
    rename_to_nothing("policy", "id", &law.policy.id);
    set_flag("policy", "asks", &law.policy.asks);
    set_slot("policy", "since", &law.policy.since, HT_DATE);
    set_slot("policy", "until", &law.policy.until, HT_DATE);
    for (unsigned slot = law.policy.fact_count; slot < ht_slot_count(&law.policy); slot++) {
        set_byte("policy", "part_month", &law.policy.part_month, (uint8_t)slot);
    }
}

int main(void) {
    copy_law(&ht_first_policy);
    if (!judge_begin(&law.policy)) {
        return 2;
    }
    change_policy();
    change_facts();
    change_reasons();
    change_contradictions();
    change_parameters();
    change_periods();
    change_benefits();
    change_highest();
    change_assumptions();
    change_notes();
    change_clauses();
    return judge_end() ? 0 : 1;
}
