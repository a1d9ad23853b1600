/* SPDX-License-Identifier: MIT */
/* The budget for programs and spreadsheets: CSV and JSON. */
#include "budget.h"

#include "date.h"

#include <string.h>

/* ---- Groups and periods ---- */

static const ht_words unknown_group = {"(không rõ)", "(not known)"};

void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language) {
    const ht_string key = {group->key, group->key_length};
    const ht_fact *fact = budget->by_slot >= 0 ? &budget->policy->facts[budget->by_slot] : NULL;
    for (unsigned i = 0; fact != NULL && i < fact->value_count; i++) {
        if (ht_string_is(key, fact->values[i].id)) {
            ht_put_words(out, &fact->values[i].name, language);
            return;
        }
    }
    if (key.length == 0) {
        ht_put_words(out, &unknown_group, language);
    } else {
        for (size_t i = 0; i < key.length; i++) {
            const bool is_control = (unsigned char)key.at[i] < 0x20 || key.at[i] == 0x7f;
            ht_put_char(out, is_control ? '?' : key.at[i]);
        }
    }
}

void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language) {
    if (budget->by_slot >= 0) {
        ht_put_words(out, &budget->policy->facts[budget->by_slot].label, language);
    } else {
        ht_put(out, budget->by);
    }
}

static bool is_year(const ht_budget *budget) {
    const char *given = budget->arguments->value[HT_OPTION_PERIOD];
    return given == NULL || strcmp(given, "year") == 0;
}

static bool is_quarter(const ht_budget *budget) {
    const char *given = budget->arguments->value[HT_OPTION_PERIOD];
    return given != NULL && strcmp(given, "quarter") == 0;
}

void ht_put_period(ht_text *out, const ht_budget *budget, unsigned period) {
    const ht_civil civil = ht_civil_of(ht_month_first(budget->periods[period].first));
    if (is_year(budget)) {
        ht_put_number(out, civil.year);
    } else if (is_quarter(budget)) {
        ht_put_number(out, civil.year);
        ht_put(out, "-Q");
        ht_put_number(out, (civil.month + 2) / 3);
    } else {
        ht_put_month(out, budget->periods[period].first);
    }
}

void ht_put_period_for_people(ht_text *out, const ht_budget *budget, unsigned period, ht_language language) {
    static const ht_words year = {"năm {0}", "{0}"};
    static const ht_words quarter = {"quý {1}/{0}", "Q{1} {0}"};
    const ht_civil civil = ht_civil_of(ht_month_first(budget->periods[period].first));
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_PLAIN, .number = civil.year},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = (civil.month + 2) / 3}};
    if (is_year(budget)) {
        ht_say(out, language, &year, arguments);
    } else if (is_quarter(budget)) {
        ht_say(out, language, &quarter, arguments);
    } else {
        ht_put_month_for_people(out, budget->periods[period].first, language);
    }
}

static unsigned plans_of(const ht_budget *budget, ht_plan plans[HT_PLANS]) {
    if (ht_given(budget->arguments, HT_OPTION_COMPARE)) {
        plans[0] = HT_PLAN_LAW;
        plans[1] = HT_PLAN_PROPOSAL;
        return 2;
    }
    plans[0] = ht_budget_plan(budget);
    return 1;
}

/* ---- CSV: a row for each group and benefit, "total" for their sums; a pair of columns for each period and their sum ---- */

typedef struct {
    ht_text *out;
    const ht_budget *budget;
    char separator;
    bool excel;
    bool is_first; /* in its row */
} table;

static void put_separator(table *rows) {
    if (!rows->is_first) {
        ht_put_char(rows->out, rows->separator);
    }
    rows->is_first = false;
}

/* For Excel what would be a formula is guarded, as batch does it. */
static void put_cell(table *rows, ht_string cell) {
    put_separator(rows);
    const bool is_formula =
        cell.length > 0 && (cell.at[0] == '=' || cell.at[0] == '+' || cell.at[0] == '-' || cell.at[0] == '@');
    bool is_quoted = false;
    for (size_t i = 0; i < cell.length; i++) {
        is_quoted = is_quoted || cell.at[i] == '"' || cell.at[i] == rows->separator || cell.at[i] == '\n' || cell.at[i] == '\r';
    }
    ht_put(rows->out, is_quoted ? "\"" : "");
    ht_put(rows->out, rows->excel && is_formula ? "'" : "");
    for (size_t i = 0; i < cell.length; i++) {
        ht_put(rows->out, cell.at[i] == '"' ? "\"" : "");
        ht_put_char(rows->out, cell.at[i]);
    }
    ht_put(rows->out, is_quoted ? "\"" : "");
}

static void put_number(table *rows, int64_t number) {
    put_separator(rows);
    if (number != HT_NO_MAXIMUM) {
        ht_put_number(rows->out, number);
    }
}

static void end_row(table *rows) {
    ht_put(rows->out, rows->excel ? "\r\n" : "\n");
    rows->is_first = true;
}

static void put_csv_header(table *rows, bool has_plans) {
    static const char *const bounds[] = {"_min", "_max"};
    char cell[32];
    put_cell(rows, ht_string_of(rows->budget->by));
    put_cell(rows, ht_string_of("benefit"));
    put_cell(rows, ht_string_of("people"));
    if (has_plans) {
        put_cell(rows, ht_string_of("plan"));
    }
    for (unsigned p = 0; p <= rows->budget->period_count; p++) {
        for (unsigned bound = 0; bound < 2; bound++) {
            ht_text name = {.at = cell, .capacity = sizeof cell};
            if (p < rows->budget->period_count) {
                ht_put_period(&name, rows->budget, p);
            } else {
                ht_put(&name, "total");
            }
            ht_put(&name, bounds[bound]);
            put_cell(rows, (ht_string){cell, name.length});
        }
    }
    end_row(rows);
}

static void put_csv_row(table *rows, int group, int benefit, ht_plan plan, bool has_plans) {
    const ht_budget *budget = rows->budget;
    const ht_group *of = group == HT_ALL ? NULL : &budget->table->groups[group];
    const ht_list_counts *counts = &budget->counts;
    put_cell(rows, of == NULL ? ht_string_of("total") : (ht_string){of->key, of->key_length});
    put_cell(rows, ht_string_of(benefit == HT_ALL ? "total" : budget->policy->benefits[benefit].id));
    put_number(rows, (int64_t)(of == NULL ? counts->ok + counts->incomplete : of->people));
    if (has_plans) {
        put_cell(rows, ht_string_of(plan == HT_PLAN_LAW ? "law" : "proposal"));
    }
    for (unsigned p = 0; p <= budget->period_count; p++) {
        const ht_range sum = ht_budget_sum(budget, plan, group, benefit, p < budget->period_count ? (int)p : HT_ALL);
        put_number(rows, sum.min);
        put_number(rows, sum.max);
    }
    end_row(rows);
}

void ht_write_budget_csv(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    const bool excel = ht_given(budget->arguments, HT_OPTION_EXCEL);
    table rows = {.out = out, .budget = budget, .separator = excel ? ';' : ',', .excel = excel, .is_first = true};
    ht_plan plans[HT_PLANS];
    const unsigned plan_count = plans_of(budget, plans);
    ht_put(out, excel ? "\xef\xbb\xbf" : "");
    put_csv_header(&rows, plan_count > 1);
    for (int group = 0; group <= (int)budget->table->group_count; group++) {
        const int of = group < (int)budget->table->group_count ? group : HT_ALL;
        for (int benefit = 0; benefit <= budget->policy->benefit_count; benefit++) {
            for (unsigned plan = 0; plan < plan_count; plan++) {
                put_csv_row(&rows, of, benefit < budget->policy->benefit_count ? benefit : HT_ALL, plans[plan], plan_count > 1);
            }
        }
    }
}

/* ---- JSON ---- */

static void put_string(ht_text *out, ht_string text) {
    ht_put(out, "\"");
    out->escape = true;
    ht_put_string(out, text);
    out->escape = false;
    ht_put(out, "\"");
}

static void put_json_range(ht_text *out, const char *before, ht_range range) {
    ht_put(out, before);
    ht_put(out, "{\"min\":");
    ht_put_number(out, range.min);
    ht_put(out, ",\"max\":");
    if (range.max == HT_NO_MAXIMUM) {
        ht_put(out, "null}");
    } else {
        ht_put_number(out, range.max);
        ht_put(out, "}");
    }
}

/* "periods":[…],"total":… of one group and benefit */
static void put_sums(ht_text *out, const ht_budget *budget, ht_plan plan, int group, int benefit) {
    ht_put(out, "\"periods\":[");
    for (unsigned p = 0; p < budget->period_count; p++) {
        put_json_range(out, p > 0 ? "," : "", ht_budget_sum(budget, plan, group, benefit, (int)p));
    }
    put_json_range(out, "],\"total\":", ht_budget_sum(budget, plan, group, benefit, HT_ALL));
}

static void put_plan(ht_text *out, const ht_budget *budget, ht_plan plan, int group) {
    ht_put(out, "\"benefits\":[");
    for (int b = 0; b < budget->policy->benefit_count; b++) {
        ht_put(out, b > 0 ? ",{\"id\":" : "{\"id\":");
        put_string(out, ht_string_of(budget->policy->benefits[b].id));
        ht_put(out, ",");
        put_sums(out, budget, plan, group, b);
        ht_put(out, "}");
    }
    ht_put(out, "],");
    put_sums(out, budget, plan, group, HT_ALL);
}

static void put_effect(ht_text *out, const char *before, const ht_effect *effect) {
    ht_put(out, before);
    ht_put(out, "{\"people\":");
    ht_put_number(out, (int64_t)effect->people);
    put_json_range(out, ",\"change\":", effect->change);
    ht_put(out, "}");
}

static void put_plans(ht_text *out, const ht_budget *budget, int group) {
    if (!ht_given(budget->arguments, HT_OPTION_COMPARE)) {
        put_plan(out, budget, ht_budget_plan(budget), group);
        return;
    }
    put_plan(out, budget, HT_PLAN_PROPOSAL, group);
    ht_put(out, ",\"law\":{");
    put_plan(out, budget, HT_PLAN_LAW, group);
    ht_put(out, "}");
    const ht_effects effects = ht_budget_effects(budget, group);
    put_effect(out, ",\"gains\":", &effects.gains);
    put_effect(out, ",\"losses\":", &effects.losses);
    put_effect(out, ",\"unclear\":", &effects.unclear);
    ht_put(out, ",\"unchanged\":");
    ht_put_number(out, (int64_t)effects.unchanged);
}

static void put_beginning(ht_text *out, const ht_budget *budget) {
    const ht_policy *policy = budget->policy;
    const uint64_t numbers[] = {budget->counts.ok, budget->counts.incomplete, budget->counts.bad};
    static const char *const names[] = {",\"lines\":{\"ok\":", ",\"incomplete\":", ",\"bad\":"};
    ht_put(out, "{\"policy\":{\"id\":");
    put_string(out, ht_string_of(policy->id));
    ht_put(out, ",\"revision\":");
    put_string(out, ht_string_of(policy->revision));
    ht_put(out, ",\"fingerprint\":");
    put_string(out, ht_string_of(policy->fingerprint));
    ht_put(out, "},\"own_figures\":");
    ht_put(out, ht_given(budget->arguments, HT_OPTION_PARAMETERS) ? "true" : "false");
    for (unsigned i = 0; i < 3; i++) {
        ht_put(out, names[i]);
        ht_put_number(out, (int64_t)numbers[i]);
    }
    ht_put(out, "},\"by\":");
    put_string(out, ht_string_of(budget->by));
    ht_put(out, ",\"periods\":[");
    for (unsigned p = 0; p < budget->period_count; p++) {
        ht_put(out, p > 0 ? ",\"" : "\"");
        ht_put_period(out, budget, p);
        ht_put(out, "\"");
    }
    ht_put(out, "]");
}

void ht_write_budget_json(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    put_beginning(out, budget);
    ht_put(out, ",\"groups\":[");
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        const ht_group *group = &budget->table->groups[g];
        ht_put(out, g > 0 ? ",{\"key\":" : "{\"key\":");
        if (group->key_length == 0) {
            ht_put(out, "null");
        } else {
            put_string(out, (ht_string){group->key, group->key_length});
        }
        ht_put(out, ",\"people\":");
        ht_put_number(out, (int64_t)group->people);
        ht_put(out, ",\"incomplete\":");
        ht_put_number(out, (int64_t)group->incomplete);
        ht_put(out, ",\"unbounded\":");
        ht_put_number(out, (int64_t)group->unbounded);
        ht_put(out, ",");
        put_plans(out, budget, (int)g);
        ht_put(out, "}");
    }
    ht_put(out, "],\"all\":{");
    put_plans(out, budget, HT_ALL);
    ht_put(out, "}}\n");
}
