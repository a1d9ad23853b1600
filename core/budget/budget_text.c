/* SPDX-License-Identifier: MIT */
/* The budget for people: tables with bars. */
#include "budget/budget_text.h"
#include "budget/budget_cells.h"
#include "budget/budget_names.h"
#include "budget/budget_notes.h"
#include "budget/budget_periods.h"
#include "budget/budget_sum.h"

#include "answer/words.h"
#include "policy/registry.h"
#include "text/columns.h"
#include "text/format.h"
#include "text/nouns.h"
#include "text/text.h"

static const ht_words title = {"KINH PHÍ DỰ KIẾN", "MONEY NEEDED"};
static const ht_words under_policy = {"Theo quy định {0}, bản {1}", "Under policy {0}, revision {1}"};
static const ht_words with_figures = {"Có mức của cơ quan trong tệp {0}", "With the office's own figures of {0}"};
static const ht_words by_group = {"Theo {0}", "By {0}"};
static const ht_words all_rows = {"Cộng", "Total"};
static const ht_words amount_column = {"đồng", "VND"};
static const ht_words least_column = {"ít nhất (đồng)", "least (VND)"};
static const ht_words greatest_column = {"nhiều nhất (đồng)", "greatest (VND)"};
static const ht_words people_column = {"người", "people"};
static const ht_words comparison = {"So quy định hiện hành với tệp {0}", "Today's law compared with {0}"};
static const ht_words change_columns[] = {{"hiện hành", "today"}, {"theo tệp", "proposed"}, {"thay đổi", "change"}};
static const ht_words effect_line = {"{0} người tăng ({1}), {2} người giảm ({3}), {4} không đổi",
                                     "{0} gain ({1}), {2} lose ({3}), {4} unchanged"};
static const ht_words unclear_line = {", {0} chưa rõ", ", {0} unclear"};

enum { LABEL_COLUMNS = 44, PEOPLE_COLUMNS = 8, GAP = 2, CELL_BYTES = 512, NAME_BYTES = HT_BY_MAX * CELL_BYTES };

/* Wide enough for the largest amount of the report, and for the headings. */
static size_t amount_width(const ht_budget *budget, ht_language language) {
    char cell[64];
    size_t width = 17;
    for (int plan = 0; plan < HT_PLANS; plan++) {
        const ht_range sum = ht_budget_sum(budget, (ht_plan)plan, HT_ALL, HT_ALL, HT_ALL);
        ht_text text = {.at = cell, .capacity = sizeof cell};
        ht_put_amount(&text, sum.max == HT_NO_MAXIMUM ? sum.min : sum.max, language);
        width = text.length > width ? text.length : width;
    }
    return width + 1; /* a minus sign of a change */
}

/* ---- Rows ---- */

typedef struct {
    ht_text *out;
    const ht_budget *budget;
    ht_language language;
    size_t width;    /* of an amount */
    size_t label;    /* of a row's name, in the table at hand */
    int64_t largest; /* of the table at hand, for its bars */
} report;

static void line_end(const report *say) {
    ht_text *out = say->out;
    while (out->length <= out->capacity && out->at[out->length - 1] == ' ') { /* the name at least stands there */
        out->length--;
    }
    ht_put(out, "\n");
}

static void put_heading_cell(const report *say, const ht_words *words, size_t width) {
    char cell[64];
    ht_text text = {.at = cell, .capacity = sizeof cell};
    ht_put_words(&text, words, say->language);
    ht_put_spaces(say->out, GAP);
    ht_put_right(say->out, ht_written(&text), width);
}

static void put_heading(const report *say, ht_string label, bool has_people) {
    ht_put_left(say->out, label, say->label);
    if (has_people) {
        put_heading_cell(say, &people_column, PEOPLE_COLUMNS);
    }
    put_heading_cell(say, say->budget->has_ranges ? &least_column : &amount_column, say->width);
    if (say->budget->has_ranges) {
        put_heading_cell(say, &greatest_column, say->width);
    }
    line_end(say);
}

static void put_amount_cell(const report *say, int64_t dong) {
    char cell[64];
    ht_text text = {.at = cell, .capacity = sizeof cell};
    ht_put_amount(&text, dong, say->language);
    ht_put_spaces(say->out, GAP);
    ht_put_right(say->out, ht_written(&text), say->width);
}

static void put_row(const report *say, ht_string label, ht_range amount, int64_t people) {
    ht_put_left(say->out, label, say->label);
    if (people >= 0) {
        char cell[32];
        ht_text text = {.at = cell, .capacity = sizeof cell};
        ht_put_grouped(&text, people, say->language);
        ht_put_spaces(say->out, GAP);
        ht_put_right(say->out, ht_written(&text), PEOPLE_COLUMNS);
    }
    put_amount_cell(say, amount.min);
    if (say->budget->has_ranges) {
        put_amount_cell(say, amount.max);
    }
    if (say->largest > 0) {
        ht_put_spaces(say->out, GAP);
        ht_put_bar(say->out, amount, say->largest);
    }
    line_end(say);
}

static ht_string all_label(const report *say) {
    return ht_string_of(say->language == HT_VI ? all_rows.vi : all_rows.en);
}

/* ---- Groups ---- */

/* "A / B": of several values each is cut by itself, so that all are seen. */
static void put_group(ht_text *out, const report *say, const ht_group *group) {
    char cell[CELL_BYTES];
    for (unsigned i = 0; i < say->budget->by_count; i++) {
        ht_text value = {.at = cell, .capacity = sizeof cell};
        ht_put_value(&value, say->budget, group, i, say->language);
        ht_put(out, i > 0 ? " / " : "");
        (void)ht_put_cut(out, ht_written(&value), LABEL_COLUMNS);
    }
}

/* Of the longest name, where it is of several values. */
static size_t group_width(const report *say) {
    char cell[NAME_BYTES];
    size_t width = LABEL_COLUMNS;
    for (uint32_t g = 0; say->budget->by_count > 1 && g < say->budget->table->group_count; g++) {
        ht_text name = {.at = cell, .capacity = sizeof cell};
        put_group(&name, say, say->budget->table->groups[g]);
        const size_t wide = ht_columns(ht_written(&name));
        width = wide > width ? wide : width;
    }
    return width;
}

/* ---- Tables ---- */

typedef enum { PERIODS, BENEFITS, GROUPS } table_kind;

static unsigned row_count(const ht_budget *budget, table_kind kind) {
    return kind == PERIODS    ? budget->period_count
           : kind == BENEFITS ? budget->policy->benefit_count
                              : budget->table->group_count;
}

static ht_range row_sum(const ht_budget *budget, table_kind kind, unsigned row) {
    const int at = (int)row;
    return ht_budget_sum(budget, ht_budget_plan(budget), kind == GROUPS ? at : HT_ALL, kind == BENEFITS ? at : HT_ALL,
                         kind == PERIODS ? at : HT_ALL);
}

static void put_row_name(ht_text *out, const report *say, table_kind kind, unsigned row) {
    const ht_budget *budget = say->budget;
    if (kind == PERIODS) {
        ht_put_period_for_people(out, budget, row, say->language);
    } else if (kind == BENEFITS) {
        ht_put_words(out, &budget->policy->benefits[row].name, say->language);
    } else {
        put_group(out, say, budget->table->groups[row]);
    }
}

static void put_table_name(ht_text *out, const report *say, table_kind kind) {
    static const ht_words names[] = {[PERIODS] = {"Theo kỳ", "By period"}, [BENEFITS] = {"Theo khoản hỗ trợ", "By benefit"}};
    char cell[CELL_BYTES];
    ht_text by = {.at = cell, .capacity = sizeof cell};
    if (kind != GROUPS) {
        ht_put_words(out, &names[kind], say->language);
        return;
    }
    ht_put_by(&by, say->budget, say->language);
    ht_say(out, say->language, &by_group, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_written(&by)});
}

/* Benefits that nobody may get are left out. */
static void put_table(report *say, table_kind kind) {
    const ht_budget *budget = say->budget;
    const unsigned rows = row_count(budget, kind);
    char cell[NAME_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    say->label = kind == GROUPS ? group_width(say) : LABEL_COLUMNS;
    put_table_name(&label, say, kind);
    put_heading(say, ht_written(&label), kind == GROUPS);
    say->largest = 0;
    for (unsigned row = 0; row < rows; row++) {
        const ht_range sum = row_sum(budget, kind, row);
        const int64_t size = sum.max == HT_NO_MAXIMUM ? sum.min : sum.max;
        say->largest = size > say->largest ? size : say->largest;
    }
    for (unsigned row = 0; row < rows; row++) {
        const ht_range sum = row_sum(budget, kind, row);
        if (kind != BENEFITS || sum.max > 0) {
            label.length = 0;
            put_row_name(&label, say, kind, row);
            put_row(say, ht_written(&label), sum, kind == GROUPS ? (int64_t)budget->table->groups[row]->heads.people : -1);
        }
    }
    say->largest = 0;
    put_row(say, all_label(say), ht_budget_sum(budget, ht_budget_plan(budget), HT_ALL, HT_ALL, HT_ALL),
            kind == GROUPS ? (int64_t)budget->table->all.people : -1);
    ht_put(say->out, "\n");
}

/* ---- Today against a proposal ---- */

/* "1.000", or "1.000 … 2.000" */
static void put_change(ht_text *out, ht_range change, ht_language language) {
    ht_put_amount(out, change.min, language);
    if (change.min != change.max) {
        ht_put(out, " … ");
        ht_put_amount(out, change.max, language);
    }
}

static void put_effects(const report *say, const ht_effects *effects) {
    char rise[64];
    char fall[64];
    ht_text up = {.at = rise, .capacity = sizeof rise};
    ht_text down = {.at = fall, .capacity = sizeof fall};
    put_change(&up, effects->gains.change, say->language);
    put_change(&down, effects->losses.change, say->language);
    const ht_argument arguments[] = {ht_count(effects->gains.people),
                                     {.kind = HT_ARGUMENT_STRING, .string = ht_written(&up)},
                                     ht_count(effects->losses.people),
                                     {.kind = HT_ARGUMENT_STRING, .string = ht_written(&down)},
                                     ht_count(effects->unchanged)};
    ht_put(say->out, "    ");
    ht_say(say->out, say->language, &effect_line, arguments);
    if (effects->unclear.people > 0) {
        ht_say(say->out, say->language, &unclear_line, (ht_argument[]){ht_count(effects->unclear.people)});
    }
    ht_put(say->out, "\n");
}

/* Least and, on a line of its own, greatest where they differ. */
static void put_plans(const report *say, ht_string label, int group) {
    const ht_range before = ht_budget_sum(say->budget, HT_PLAN_LAW, group, HT_ALL, HT_ALL);
    const ht_range after = ht_budget_sum(say->budget, HT_PLAN_PROPOSAL, group, HT_ALL, HT_ALL);
    ht_put_left(say->out, label, say->label);
    put_amount_cell(say, before.min);
    put_amount_cell(say, after.min);
    put_amount_cell(say, ht_change_of(before.min, after.min));
    line_end(say);
    if (before.min != before.max || after.min != after.max) {
        char cell[64];
        ht_text greatest = {.at = cell, .capacity = sizeof cell};
        ht_put(&greatest, "    ");
        ht_put_words(&greatest, &greatest_column, say->language);
        ht_put_left(say->out, ht_written(&greatest), say->label);
        put_amount_cell(say, before.max);
        put_amount_cell(say, after.max);
        put_amount_cell(say, ht_change_of(before.max, after.max));
        line_end(say);
    }
}

static ht_argument figures_file(const ht_budget *budget) {
    return (ht_argument){.kind = HT_ARGUMENT_STRING, .string = budget->figures_name};
}

static void put_comparison(report *say) {
    const ht_budget *budget = say->budget;
    const ht_argument file = figures_file(budget);
    char cell[NAME_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    say->label = group_width(say);
    ht_say(&label, say->language, &comparison, &file);
    ht_put_left(say->out, ht_written(&label), say->label);
    for (unsigned i = 0; i < 3; i++) {
        put_heading_cell(say, &change_columns[i], say->width);
    }
    line_end(say);
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        const ht_group *group = budget->table->groups[g];
        label.length = 0;
        put_group(&label, say, group);
        put_plans(say, ht_written(&label), (int)g);
        put_effects(say, &group->heads.effects);
    }
    put_plans(say, all_label(say), HT_ALL);
    put_effects(say, &budget->table->all.effects);
    ht_put(say->out, "\n");
}

/* ---- The whole ---- */

static void put_beginning(const report *say) {
    const ht_budget *budget = say->budget;
    const ht_argument policy[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(budget->policy->id)},
                                  {.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(budget->policy)}};
    ht_put_words(say->out, &title, say->language);
    ht_put(say->out, "\n");
    ht_write_budget_people(say->out, budget, say->language);
    ht_put(say->out, "\n");
    if (budget->skipped.count > 0) {
        ht_write_skipped(say->out, &budget->skipped, say->language);
        ht_put(say->out, "\n");
    }
    ht_say(say->out, say->language, &under_policy, policy);
    ht_put(say->out, "\n");
    if (ht_budget_figures(budget)->row_count > 0) {
        const ht_argument file = figures_file(budget);
        ht_say(say->out, say->language, &with_figures, &file);
        ht_put(say->out, "\n");
        ht_write_figures(say->out, ht_budget_figures(budget), say->language);
    }
    ht_put(say->out, "\n");
}

void ht_write_budget(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    report say = {.out = out, .budget = budget, .language = budget->language};
    say.width = amount_width(budget, say.language);
    put_beginning(&say);
    put_table(&say, PERIODS);
    put_table(&say, BENEFITS);
    put_table(&say, GROUPS);
    if (ht_budget_compares(budget)) {
        put_comparison(&say);
    }
    for (unsigned note = 0; note < HT_BUDGET_NOTES; note++) {
        if (ht_has_budget_note(budget, note)) {
            ht_write_budget_note(out, budget, note, say.language);
            ht_put(out, "\n");
        }
    }
    ht_put_words(out, ht_word(HT_WORD_ESTIMATE), say.language);
    ht_put(out, "\n");
}
