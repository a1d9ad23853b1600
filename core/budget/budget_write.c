/* SPDX-License-Identifier: MIT */
/* The budget for programs and spreadsheets: CSV and JSON. */
#include "budget/budget_write.h"
#include "budget/budget_periods.h"

#include "answer/own_figures.h"
#include "policy/policy_json.h"
#include "text/csv.h"
#include "text/formula.h"
#include "text/text.h"
#include "text/utf8.h"

static unsigned plans_of(const ht_budget *budget, ht_plan plans[HT_PLANS]) {
    if (ht_budget_compares(budget)) {
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

static void put_cell(table *rows, ht_string cell) {
    put_separator(rows);
    const bool is_quoted = ht_needs_quotes(cell, rows->separator);
    ht_put(rows->out, is_quoted ? "\"" : "");
    ht_put(rows->out, ht_needs_guard(cell) ? "'" : "");
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
    for (unsigned i = 0; i < rows->budget->by_count; i++) {
        put_cell(rows, rows->budget->by[i].name);
    }
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
    const ht_group *of = group == HT_ALL ? NULL : budget->table->groups[group];
    for (unsigned i = 0; i < budget->by_count; i++) {
        put_cell(rows, of == NULL ? ht_string_of("total") : of->key.parts[i]);
    }
    put_cell(rows, ht_string_of(benefit == HT_ALL ? "total" : budget->policy->benefits[benefit].id));
    put_number(rows, (int64_t)ht_budget_heads(budget, group)->people);
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
    const bool excel = budget->excel;
    table rows = {.out = out, .budget = budget, .separator = excel ? ';' : ',', .excel = excel, .is_first = true};
    ht_plan plans[HT_PLANS];
    const unsigned plan_count = plans_of(budget, plans);
    ht_put(out, excel ? HT_BYTE_ORDER_MARK : "");
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

/* "periods":[…],"total":… of one group and benefit */
static void put_sums(ht_json_text *to, const ht_budget *budget, ht_plan plan, int group, int benefit) {
    ht_json_open(to, "periods", '[');
    for (unsigned p = 0; p < budget->period_count; p++) {
        ht_member_range(to, NULL, ht_budget_sum(budget, plan, group, benefit, (int)p));
    }
    ht_json_close(to, ']');
    ht_member_range(to, "total", ht_budget_sum(budget, plan, group, benefit, HT_ALL));
}

static void put_plan(ht_json_text *to, const ht_budget *budget, ht_plan plan, int group) {
    ht_json_open(to, "benefits", '[');
    for (int b = 0; b < budget->policy->benefit_count; b++) {
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "id", budget->policy->benefits[b].id);
        put_sums(to, budget, plan, group, b);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
    put_sums(to, budget, plan, group, HT_ALL);
}

static void put_effect(ht_json_text *to, const char *key, const ht_effect *effect) {
    ht_json_open(to, key, '{');
    ht_member_number(to, "people", (int64_t)effect->people);
    ht_member_range(to, "change", effect->change);
    ht_json_close(to, '}');
}

static void put_plans(ht_json_text *to, const ht_budget *budget, int group) {
    if (!ht_budget_compares(budget)) {
        put_plan(to, budget, ht_budget_plan(budget), group);
        return;
    }
    put_plan(to, budget, HT_PLAN_PROPOSAL, group);
    ht_json_open(to, "law", '{');
    put_plan(to, budget, HT_PLAN_LAW, group);
    ht_json_close(to, '}');
    const ht_effects *effects = &ht_budget_heads(budget, group)->effects;
    put_effect(to, "gains", &effects->gains);
    put_effect(to, "losses", &effects->losses);
    put_effect(to, "unclear", &effects->unclear);
    ht_member_number(to, "unchanged", (int64_t)effects->unchanged);
}

/* Of one column itself, of several in an array. */
static void put_by(ht_json_text *to, const ht_budget *budget) {
    const bool is_one = budget->by_count == 1;
    if (!is_one) {
        ht_json_open(to, "by", '[');
    }
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_member_string(to, is_one ? "by" : NULL, budget->by[i].name);
    }
    if (!is_one) {
        ht_json_close(to, ']');
    }
}

static void put_key(ht_json_text *to, const ht_budget *budget, const ht_group *group) {
    const bool is_one = budget->by_count == 1;
    if (!is_one) {
        ht_json_open(to, "key", '[');
    }
    for (unsigned i = 0; i < budget->by_count; i++) {
        const char *name = is_one ? "key" : NULL;
        if (group->key.parts[i].length == 0) {
            ht_member_raw(to, name, ht_string_of("null"));
        } else {
            ht_member_string(to, name, group->key.parts[i]);
        }
    }
    if (!is_one) {
        ht_json_close(to, ']');
    }
}

static void put_beginning(ht_json_text *to, const ht_budget *budget) {
    ht_member_policy(to, "policy", budget->policy);
    ht_member_bool(to, "own_figures", ht_budget_figures(budget)->row_count > 0);
    ht_member_parameters(to, ht_budget_figures(budget));
    ht_member_number(to, "people", (int64_t)budget->table->all.people);
    ht_member_number(to, "incomplete", (int64_t)budget->table->all.incomplete);
    ht_member_number(to, "skipped", (int64_t)budget->skipped.count);
    ht_member_number(to, "repeated", (int64_t)budget->counts.repeated);
    ht_member_number(to, "bad", (int64_t)budget->counts.bad);
    ht_member_range(to, "total", ht_budget_sum(budget, ht_budget_plan(budget), HT_ALL, HT_ALL, HT_ALL));
    ht_json_open(to, "lines", '{');
    ht_member_number(to, "ok", (int64_t)budget->counts.ok);
    ht_member_number(to, "incomplete", (int64_t)budget->counts.incomplete);
    ht_member_number(to, "bad", (int64_t)budget->counts.bad);
    ht_member_number(to, "skipped", (int64_t)budget->skipped.count);
    ht_json_close(to, '}');
    put_by(to, budget);
    ht_json_open(to, "periods", '[');
    for (unsigned p = 0; p < budget->period_count; p++) {
        ht_member(to, NULL);
        ht_put_char(to->out, '"');
        ht_put_period(to->out, budget, p);
        ht_put_char(to->out, '"');
    }
    ht_json_close(to, ']');
}

static void put_group(ht_json_text *to, const ht_budget *budget, uint32_t number) {
    const ht_group *group = budget->table->groups[number];
    ht_json_open(to, NULL, '{');
    put_key(to, budget, group);
    ht_member_number(to, "people", (int64_t)group->heads.people);
    ht_member_number(to, "incomplete", (int64_t)group->heads.incomplete);
    ht_member_number(to, "unbounded", (int64_t)group->heads.unbounded);
    put_plans(to, budget, (int)number);
    ht_json_close(to, '}');
}

void ht_write_budget_json(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    put_beginning(&to, budget);
    ht_json_open(&to, "groups", '[');
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        put_group(&to, budget, g);
    }
    ht_json_close(&to, ']');
    ht_json_open(&to, "all", '{');
    put_plans(&to, budget, HT_ALL);
    ht_json_close(&to, '}');
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}
