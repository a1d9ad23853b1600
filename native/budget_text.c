/* SPDX-License-Identifier: MIT */
/* The budget for people: tables with bars. */
#include "budget.h"

#include "date.h"

#include <string.h>

static const ht_words title = {"KINH PHÍ DỰ KIẾN", "MONEY NEEDED"};
static const ht_words lines_read = {"{0} người: {1} đủ thông tin, {2} thiếu thông tin; {3} dòng lỗi không tính",
                                    "{0} people: {1} complete, {2} incomplete; {3} bad lines left out"};
static const ht_words under_policy = {"Theo quy định {0}, bản {1}", "Under policy {0}, revision {1}"};
static const ht_words with_figures = {"Có mức của cơ quan trong tệp {0}", "With the office's own figures of {0}"};
static const ht_words by_period = {"Theo kỳ", "By period"};
static const ht_words by_benefit = {"Theo khoản hỗ trợ", "By benefit"};
static const ht_words by_group = {"Theo {0}", "By {0}"};
static const ht_words all_rows = {"Cộng", "Total"};
static const ht_words amount_column = {"đồng", "VND"};
static const ht_words least_column = {"ít nhất (đồng)", "least (VND)"};
static const ht_words greatest_column = {"nhiều nhất (đồng)", "greatest (VND)"};
static const ht_words people_column = {"người", "people"};
static const ht_words no_greatest = {"chưa có", "no limit"};
static const ht_words no_greatest_for = {
    "Chưa có mức nhiều nhất: {0} người chưa biết số tiền ghi trong quyết định thu hút của mình.",
    "No limit: the figures of {0} people's own attraction decisions are not known."};
static const ht_words what_bounds_are = {
    "Ít nhất, nhiều nhất: với người thiếu thông tin, lấy một phương án trả lời cho tổng nhỏ nhất, một phương án cho tổng lớn "
    "nhất của "
    "chính người đó, dùng cho mọi khoản và mọi kỳ; vì vậy các số cộng khớp theo mọi chiều.",
    "Least and greatest: for a person with facts missing, the one set of answers with the least total and the one with the "
    "greatest, "
    "each used for all benefits and periods; so the figures add up in every direction."};
static const ht_words comparison = {"So quy định hiện hành với tệp {0}", "Today's law compared with {0}"};
static const ht_words change_columns[] = {{"hiện hành", "today"}, {"theo tệp", "proposed"}, {"thay đổi", "change"}};
static const ht_words effect_line = {"{0} người tăng ({1}), {2} người giảm ({3}), {4} không đổi",
                                     "{0} gain ({1}), {2} lose ({3}), {4} unchanged"};
static const ht_words unclear_line = {", {0} chưa rõ", ", {0} unclear"};

enum { BAR_COLUMNS = 24, LABEL_COLUMNS = 44, GAP = 2 };

/* ---- Cells ---- */

static size_t columns(const char *at, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        count += ((unsigned char)at[i] & 0xc0) != 0x80;
    }
    return count;
}

static void put_spaces(ht_text *out, size_t count) {
    for (; count > 0; count--) {
        ht_put_char(out, ' ');
    }
}

/* At the left of its columns, cut where it is longer. */
static void put_left(ht_text *out, const ht_text *cell, size_t width) {
    size_t length = 0;
    size_t used = 0;
    const size_t all = columns(cell->at, cell->length);
    while (length < cell->length && (used < width - 1 || all <= width)) {
        length++;
        while (length < cell->length && ((unsigned char)cell->at[length] & 0xc0) == 0x80) {
            length++;
        }
        used++;
    }
    ht_put_string(out, (ht_string){cell->at, length});
    if (all > width) {
        ht_put(out, "…");
        used++;
    }
    put_spaces(out, width - used);
}

static void put_right(ht_text *out, const ht_text *cell, size_t width) {
    const size_t used = columns(cell->at, cell->length);
    put_spaces(out, used < width ? width - used : 0);
    ht_put_string(out, (ht_string){cell->at, cell->length});
}

static void put_amount(ht_text *out, int64_t dong, ht_language language) {
    if (dong == HT_NO_MAXIMUM) {
        ht_put_words(out, &no_greatest, language);
    } else {
        ht_put_grouped(out, dong, language);
    }
}

/* Wide enough for the largest amount of the report, and for the headings. */
static size_t amount_width(const ht_budget *budget, ht_language language) {
    char cell[64];
    size_t width = 17;
    for (int plan = 0; plan < HT_PLANS; plan++) {
        const ht_range sum = ht_budget_sum(budget, (ht_plan)plan, HT_ALL, HT_ALL, HT_ALL);
        ht_text text = {.at = cell, .capacity = sizeof cell};
        put_amount(&text, sum.max == HT_NO_MAXIMUM ? sum.min : sum.max, language);
        width = text.length > width ? text.length : width;
    }
    return width + 1; /* a minus sign of a change */
}

/* Full for what is surely needed, light for what may be needed beyond it. */
static void put_bar(ht_text *out, ht_range amount, int64_t largest) {
    const int64_t greatest = amount.max == HT_NO_MAXIMUM ? largest : amount.max;
    const int64_t unit = largest / BAR_COLUMNS > 0 ? largest / BAR_COLUMNS : 1;
    for (int64_t i = 0; i < BAR_COLUMNS && (i * unit < greatest || i * unit < amount.min); i++) {
        ht_put(out, i * unit < amount.min ? "█" : "░");
    }
}

/* ---- Tables ---- */

typedef struct {
    ht_text *out;
    const ht_budget *budget;
    ht_language language;
    size_t width;    /* of an amount */
    int64_t largest; /* of the table at hand, for its bars */
} report;

static void line_end(const report *say) {
    ht_text *out = say->out;
    while (out->length > 0 && out->length <= out->capacity && out->at[out->length - 1] == ' ') {
        out->length--;
    }
    ht_put(out, "\n");
}

static void put_heading_cell(const report *say, const ht_words *words, size_t width) {
    char cell[64];
    ht_text text = {.at = cell, .capacity = sizeof cell};
    ht_put_words(&text, words, say->language);
    put_spaces(say->out, GAP);
    put_right(say->out, &text, width);
}

enum { PEOPLE_COLUMNS = 8 };

static void put_heading(const report *say, const ht_text *label, bool has_people) {
    put_left(say->out, label, LABEL_COLUMNS);
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
    put_amount(&text, dong, say->language);
    put_spaces(say->out, GAP);
    put_right(say->out, &text, say->width);
}

static void put_row(const report *say, const ht_text *label, ht_range amount, int64_t people) {
    put_left(say->out, label, LABEL_COLUMNS);
    if (people >= 0) {
        char cell[32];
        ht_text text = {.at = cell, .capacity = sizeof cell};
        ht_put_grouped(&text, people, say->language);
        put_spaces(say->out, GAP);
        put_right(say->out, &text, PEOPLE_COLUMNS);
    }
    put_amount_cell(say, amount.min);
    if (say->budget->has_ranges) {
        put_amount_cell(say, amount.max);
    }
    if (say->largest > 0) {
        put_spaces(say->out, GAP);
        put_bar(say->out, amount, say->largest);
    }
    line_end(say);
}

enum { CELL_BYTES = 512 };

static int64_t larger(int64_t largest, ht_range amount) {
    const int64_t size = amount.max == HT_NO_MAXIMUM ? amount.min : amount.max;
    return size > largest ? size : largest;
}

static void put_total(report *say, bool has_people) {
    char cell[CELL_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    const ht_list_counts *counts = &say->budget->counts;
    ht_put_words(&label, &all_rows, say->language);
    say->largest = 0;
    put_row(say, &label, ht_budget_sum(say->budget, ht_budget_plan(say->budget), HT_ALL, HT_ALL, HT_ALL),
            has_people ? (int64_t)(counts->ok + counts->incomplete) : -1);
    ht_put(say->out, "\n");
}

static void put_periods(report *say) {
    const ht_budget *budget = say->budget;
    const ht_plan plan = ht_budget_plan(budget);
    char cell[CELL_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    ht_put_words(&label, &by_period, say->language);
    put_heading(say, &label, false);
    say->largest = 0;
    for (unsigned p = 0; p < budget->period_count; p++) {
        say->largest = larger(say->largest, ht_budget_sum(budget, plan, HT_ALL, HT_ALL, (int)p));
    }
    for (unsigned p = 0; p < budget->period_count; p++) {
        label.length = 0;
        ht_put_period_for_people(&label, budget, p, say->language);
        put_row(say, &label, ht_budget_sum(budget, plan, HT_ALL, HT_ALL, (int)p), -1);
    }
    put_total(say, false);
}

static void put_benefits(report *say) {
    const ht_budget *budget = say->budget;
    const ht_plan plan = ht_budget_plan(budget);
    char cell[CELL_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    ht_put_words(&label, &by_benefit, say->language);
    put_heading(say, &label, false);
    say->largest = 0;
    for (int b = 0; b < budget->policy->benefit_count; b++) {
        say->largest = larger(say->largest, ht_budget_sum(budget, plan, HT_ALL, b, HT_ALL));
    }
    for (int b = 0; b < budget->policy->benefit_count; b++) {
        const ht_range sum = ht_budget_sum(budget, plan, HT_ALL, b, HT_ALL);
        if (sum.max > 0 || sum.min > 0) {
            label.length = 0;
            ht_put_words(&label, &budget->policy->benefits[b].name, say->language);
            put_row(say, &label, sum, -1);
        }
    }
    put_total(say, false);
}

static void put_groups(report *say) {
    const ht_budget *budget = say->budget;
    const ht_plan plan = ht_budget_plan(budget);
    char cell[CELL_BYTES];
    char name[CELL_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    ht_text by = {.at = name, .capacity = sizeof name};
    ht_put_by(&by, budget, say->language);
    const ht_argument argument = {.kind = HT_ARGUMENT_STRING,
                                  .string = {name, by.length < sizeof name ? by.length : sizeof name}};
    ht_say(&label, say->language, &by_group, &argument);
    put_heading(say, &label, true);
    say->largest = 0;
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        say->largest = larger(say->largest, ht_budget_sum(budget, plan, (int)g, HT_ALL, HT_ALL));
    }
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        const ht_group *group = &budget->table->groups[g];
        label.length = 0;
        ht_put_group(&label, budget, group, say->language);
        label.length = label.length < sizeof cell ? label.length : sizeof cell;
        put_row(say, &label, ht_budget_sum(budget, plan, (int)g, HT_ALL, HT_ALL), (int64_t)group->people);
    }
    put_total(say, true);
}

/* ---- Today against a proposal ---- */

static int64_t change_of(int64_t before, int64_t after) {
    return before == HT_NO_MAXIMUM || after == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : after - before;
}

/* "1.000", or "1.000 … 2.000" */
static void put_change(ht_text *out, ht_range change, ht_language language) {
    put_amount(out, change.min, language);
    if (change.min != change.max) {
        ht_put(out, " … ");
        put_amount(out, change.max, language);
    }
}

static void put_effects(const report *say, const ht_effects *effects) {
    char rise[64];
    char fall[64];
    ht_text up = {.at = rise, .capacity = sizeof rise};
    ht_text down = {.at = fall, .capacity = sizeof fall};
    put_change(&up, effects->gains.change, say->language);
    put_change(&down, effects->losses.change, say->language);
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)effects->gains.people},
                                     {.kind = HT_ARGUMENT_STRING, .string = {rise, up.length}},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)effects->losses.people},
                                     {.kind = HT_ARGUMENT_STRING, .string = {fall, down.length}},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)effects->unchanged}};
    ht_put(say->out, "    ");
    ht_say(say->out, say->language, &effect_line, arguments);
    if (effects->unclear.people > 0) {
        const ht_argument people = {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)effects->unclear.people};
        ht_say(say->out, say->language, &unclear_line, &people);
    }
    ht_put(say->out, "\n");
}

/* Least and, on a line of its own, greatest where they differ. */
static void put_plans(const report *say, const ht_text *label, int group) {
    const ht_range before = ht_budget_sum(say->budget, HT_PLAN_LAW, group, HT_ALL, HT_ALL);
    const ht_range after = ht_budget_sum(say->budget, HT_PLAN_PROPOSAL, group, HT_ALL, HT_ALL);
    put_left(say->out, label, LABEL_COLUMNS);
    put_amount_cell(say, before.min);
    put_amount_cell(say, after.min);
    put_amount_cell(say, change_of(before.min, after.min));
    line_end(say);
    if (before.min != before.max || after.min != after.max) {
        char cell[64];
        ht_text greatest = {.at = cell, .capacity = sizeof cell};
        ht_put(&greatest, "    ");
        ht_put_words(&greatest, &greatest_column, say->language);
        put_left(say->out, &greatest, LABEL_COLUMNS);
        put_amount_cell(say, before.max);
        put_amount_cell(say, after.max);
        put_amount_cell(say, change_of(before.max, after.max));
        line_end(say);
    }
}

static void put_comparison(report *say) {
    const ht_budget *budget = say->budget;
    const ht_argument file = {.kind = HT_ARGUMENT_STRING,
                              .string = ht_string_of(budget->arguments->value[HT_OPTION_PARAMETERS])};
    char cell[CELL_BYTES];
    ht_text label = {.at = cell, .capacity = sizeof cell};
    ht_say(&label, say->language, &comparison, &file);
    label.length = label.length < sizeof cell ? label.length : sizeof cell;
    put_left(say->out, &label, LABEL_COLUMNS);
    for (unsigned i = 0; i < 3; i++) {
        put_heading_cell(say, &change_columns[i], say->width);
    }
    line_end(say);
    for (uint32_t g = 0; g < budget->table->group_count; g++) {
        const ht_group *group = &budget->table->groups[g];
        label.length = 0;
        ht_put_group(&label, budget, group, say->language);
        label.length = label.length < sizeof cell ? label.length : sizeof cell;
        put_plans(say, &label, (int)g);
        put_effects(say, &group->effects);
    }
    label.length = 0;
    ht_put_words(&label, &all_rows, say->language);
    put_plans(say, &label, HT_ALL);
    const ht_effects all = ht_budget_effects(budget, HT_ALL);
    put_effects(say, &all);
    ht_put(say->out, "\n");
}

/* ---- The whole ---- */

static void put_beginning(const report *say) {
    const ht_budget *budget = say->budget;
    const ht_list_counts *counts = &budget->counts;
    const char *figures = budget->arguments->value[HT_OPTION_PARAMETERS];
    const uint64_t numbers[] = {counts->ok + counts->incomplete, counts->ok, counts->incomplete, counts->bad};
    ht_argument arguments[4];
    for (unsigned i = 0; i < 4; i++) {
        arguments[i] = (ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)numbers[i]};
    }
    const ht_argument policy[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(budget->policy->id)},
                                  {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(budget->policy->revision)}};
    ht_put_words(say->out, &title, say->language);
    ht_put(say->out, "\n");
    ht_say(say->out, say->language, &lines_read, arguments);
    ht_put(say->out, "\n");
    ht_say(say->out, say->language, &under_policy, policy);
    ht_put(say->out, "\n");
    if (figures != NULL) {
        const ht_argument file = {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(figures)};
        ht_say(say->out, say->language, &with_figures, &file);
        ht_put(say->out, "\n");
    }
    ht_put(say->out, "\n");
}

void ht_write_budget(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    report say = {.out = out, .budget = budget, .language = budget->arguments->language};
    say.width = amount_width(budget, say.language);
    put_beginning(&say);
    put_periods(&say);
    put_benefits(&say);
    put_groups(&say);
    if (ht_given(budget->arguments, HT_OPTION_COMPARE)) {
        put_comparison(&say);
    }
    const uint64_t unbounded = ht_budget_unbounded(budget);
    if (unbounded > 0) {
        const ht_argument people = {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)unbounded};
        ht_say(out, say.language, &no_greatest_for, &people);
        ht_put(out, "\n");
    }
    if (budget->has_ranges) {
        ht_put_words(out, &what_bounds_are, say.language);
        ht_put(out, "\n");
    }
    ht_put_words(out, &ht_estimate_note, say.language);
    ht_put(out, "\n");
}
