/* SPDX-License-Identifier: MIT */
/* Figures, periods and benefits, as C. */
#include "policy/compiler/tables_benefits.h"
#include "policy/compiler/tables_parts.h"
#include "text/text.h"

void ht_law_put_figures(const ht_law_writer *to) {
    static const char *const units[] = {"HT_DONG", "HT_PERCENT", "HT_DAY"};
    ht_text *out = to->out;
    for (unsigned i = 0; i < to->policy->parameter_count; i++) {
        const ht_parameter *figure = &to->policy->parameters[i];
        if (figure->row_count > 0) {
            ht_law_open(to, "ht_figure_row", "rows", (int)i, -1);
            for (unsigned r = 0; r < figure->row_count; r++) {
                ht_put(out, "    {");
                ht_law_put_number(out, "from", figure->rows[r].from);
                ht_put(out, ".value = INT64_C(");
                ht_put_number(out, figure->rows[r].value);
                ht_put(out, "), ");
                ht_law_put_number(out, "clause", figure->rows[r].clause);
                ht_put(out, "},\n");
            }
            ht_law_close(to);
        }
    }
    if (to->policy->parameter_count == 0) {
        return;
    }
    ht_law_open(to, "ht_parameter", "parameters", -1, -1);
    for (unsigned i = 0; i < to->policy->parameter_count; i++) {
        const ht_parameter *figure = &to->policy->parameters[i];
        ht_put(out, "    {");
        ht_law_put_text(out, "id", figure->id);
        ht_put(out, ".unit = ");
        ht_put(out, units[figure->unit]);
        ht_put(out, ", ");
        ht_law_put_number(out, "monthly", figure->monthly);
        ht_put(out, ".least = INT64_C(");
        ht_put_number(out, figure->least);
        ht_put(out, "), .most = INT64_C(");
        ht_put_number(out, figure->most);
        ht_put(out, "), ");
        ht_law_put_reference(to, "rows", "row_count", figure->row_count, (int)i, -1);
        ht_law_put_number(out, "period", figure->period);
        ht_law_put_words(out, "name", &figure->name);
        ht_put(out, "},\n");
    }
    ht_law_close(to);
}

void ht_law_put_periods(const ht_law_writer *to) {
    ht_text *out = to->out;
    ht_law_open(to, "ht_period", "periods", -1, -1);
    for (unsigned i = 0; i < to->policy->period_count; i++) {
        const ht_period *period = &to->policy->periods[i];
        ht_put(out, "    {.first = {");
        for (unsigned first = 0; first < HT_FIRST_DAYS_MAX; first++) {
            ht_put_number(out, period->first[first]);
            ht_put(out, first + 1 < HT_FIRST_DAYS_MAX ? ", " : "}, ");
        }
        ht_law_put_number(out, "reading", period->reading);
        ht_law_put_number(out, "parameter", period->parameter);
        ht_law_put_number(out, "last", period->last);
        ht_law_put_number(out, "clause", period->clause);
        ht_put(out, "},\n");
    }
    ht_law_close(to);
}

/* ---- Benefits and their later versions ---- */

static void put_gaps(const ht_law_writer *to, const ht_table *table, int version, int index) {
    if (!to->as->has_gaps || table->gap_count == 0) {
        return;
    }
    ht_law_open(to, "ht_gap", "gaps", version, index);
    for (unsigned i = 0; i < table->gap_count; i++) {
        ht_put(to->out, "    {");
        ht_law_put_number(to->out, "overlaps", table->gaps[i].overlaps);
        ht_law_put_conditions(to->out, table->gaps[i].when);
        ht_law_put_words(to->out, "why", &table->gaps[i].why);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_rows(const ht_law_writer *to, const ht_table *table, int version, int index) {
    ht_law_open(to, "ht_row", "rows", version, index);
    for (unsigned r = 0; r < table->row_count; r++) {
        const ht_row *row = &table->rows[r];
        ht_put(to->out, "    {");
        ht_law_put_number(to->out, "parameter", row->parameter);
        ht_law_put_number(to->out, "clause", row->clause);
        ht_law_put_conditions(to->out, row->when);
        ht_law_put_words(to->out, "name", &row->name);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_tables(const ht_law_writer *to, const ht_table *tables, unsigned count, int version) {
    static const char *const kinds[] = {"HT_FIGURE", "HT_RATIO", "HT_EXTRA"};
    for (unsigned t = 0; t < count; t++) {
        put_rows(to, &tables[t], version, (int)t);
        put_gaps(to, &tables[t], version, (int)t);
    }
    if (count == 0) {
        return;
    }
    ht_law_open(to, "ht_table", "tables", version, -1);
    for (unsigned t = 0; t < count; t++) {
        ht_put(to->out, "    {.kind = ");
        ht_put(to->out, kinds[tables[t].kind]);
        ht_put(to->out, ", ");
        ht_law_put_reference(to, "rows", "row_count", tables[t].row_count, version, (int)t);
        ht_law_put_words(to->out, "name", &tables[t].name);
        ht_law_put_reference(to, "gaps", "gap_count", to->as->has_gaps ? tables[t].gap_count : 0, version, (int)t);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_stops(const ht_law_writer *to, const ht_stop *stops, unsigned count, int version) {
    if (count == 0) {
        return;
    }
    ht_law_open(to, "ht_stop", "stops", version, -1);
    for (unsigned i = 0; i < count; i++) {
        ht_put(to->out, "    {");
        ht_law_put_number(to->out, "reason", stops[i].reason);
        ht_law_put_number(to->out, "least_months", stops[i].least_months);
        ht_law_put_number(to->out, "clause", stops[i].clause);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}

static void put_stopped_when(ht_text *out, const ht_condition *when) {
    ht_put(out, ".stopped_when = ");
    ht_law_put_condition(out, when);
    ht_put(out, ", ");
}

/* The version that first had these reasons: what a later one does not say anew is not written anew. */
static unsigned first_with_stops(const ht_policy *policy, unsigned version) {
    unsigned first = ht_benefit_of(policy, version);
    while (policy->benefits[first].stops != policy->benefits[version].stops) {
        first = policy->benefits[first].later;
    }
    return first;
}

static void put_benefit(const ht_law_writer *to, unsigned version) {
    const ht_benefit *benefit = &to->policy->benefits[version];
    ht_text *out = to->out;
    ht_put(out, "    {");
    ht_law_put_text(out, "id", benefit->id);
    ht_put(out, benefit->kind == HT_ONCE ? ".kind = HT_ONCE, " : ".kind = HT_MONTHLY, ");
    ht_law_put_number(out, "period", benefit->period);
    ht_law_put_number(out, "begins", benefit->begins);
    ht_law_put_number(out, "ends", benefit->ends);
    ht_law_put_number(out, "begins_in_force", benefit->begins_in_force);
    ht_law_put_number(out, "money", benefit->money);
    ht_law_put_number(out, "clause", benefit->clause);
    ht_law_put_conditions(out, benefit->when);
    ht_law_put_reference(to, "tables", "table_count", benefit->table_count, (int)ht_first_with_tables(to->policy, version), -1);
    ht_law_put_number(out, "stopped", benefit->stopped);
    put_stopped_when(out, &benefit->stopped_when);
    ht_law_put_words(out, "name", &benefit->name);
    ht_law_put_words(out, "short_name", &benefit->short_name);
    ht_law_put_words(out, "what", &benefit->what);
    ht_law_put_words(out, "next", &benefit->next);
    ht_law_put_number(out, "number", benefit->number);
    ht_law_put_reference(to, "stops", "stop_count", benefit->stop_count, (int)first_with_stops(to->policy, version), -1);
    ht_law_put_number(out, "later", benefit->later);
    ht_law_put_number(out, "of", benefit->of);
    ht_law_put_number(out, "from", benefit->from);
    ht_put(out, "},\n");
}

void ht_law_put_benefits(const ht_law_writer *to) {
    const unsigned count = ht_version_count(to->policy);
    for (unsigned v = 0; v < count; v++) {
        if (ht_first_with_tables(to->policy, v) == v) {
            put_tables(to, to->policy->benefits[v].tables, to->policy->benefits[v].table_count, (int)v);
        }
        if (first_with_stops(to->policy, v) == v) {
            put_stops(to, to->policy->benefits[v].stops, to->policy->benefits[v].stop_count, (int)v);
        }
    }
    ht_law_open(to, "ht_benefit", "benefits", -1, -1);
    for (unsigned v = 0; v < count; v++) {
        put_benefit(to, v);
    }
    ht_law_close(to);
    if (to->policy->highest_count == 0) {
        return;
    }
    ht_law_open(to, "ht_highest", "highest", -1, -1);
    for (unsigned i = 0; i < to->policy->highest_count; i++) {
        ht_put(to->out, "    {");
        ht_law_put_text(to->out, "id", to->policy->highest[i].id);
        ht_law_put_number(to->out, "benefits", to->policy->highest[i].benefits);
        ht_law_put_number(to->out, "clause", to->policy->highest[i].clause);
        ht_put(to->out, "},\n");
    }
    ht_law_close(to);
}
