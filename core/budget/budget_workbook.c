/* SPDX-License-Identifier: MIT */
/* The budget as a spreadsheet: sums that are formulas, and a chart. */
#include "budget/budget_workbook.h"
#include "budget/budget_names.h"
#include "budget/budget_periods.h"
#include "budget/budget_sum.h"

#include "answer/words.h"
#include "text/columns.h"
#include "text/text.h"

#include <string.h>

static const ht_words summary_name = {"Kinh phí", "Budget"};
static const ht_words groups_name = {"Theo nhóm", "By group"};
static const ht_words benefits_name = {"Theo khoản", "By benefit"};
static const ht_words comparison_name = {"So sánh", "Comparison"};
static const ht_words period_heading = {"Kỳ", "Period"};
static const ht_words benefit_heading = {"Khoản hỗ trợ", "Benefit"};
static const ht_words people_heading = {"Số người", "People"};
static const ht_words amount_heading = {"Số tiền (đồng)", "Amount (VND)"};
static const ht_words least_heading = {"Ít nhất (đồng)", "Least (VND)"};
static const ht_words greatest_heading = {"Nhiều nhất (đồng)", "Greatest (VND)"};
static const ht_words least_suffix = {", ít nhất", ", least"};
static const ht_words greatest_suffix = {", nhiều nhất", ", greatest"};
static const ht_words total_heading = {"Cộng", "Total"};
static const ht_words complete_words = {"Người đủ thông tin", "Complete"};
static const ht_words incomplete_words = {"Người thiếu thông tin", "Incomplete"};
static const ht_words bad_words = {"Dòng lỗi không tính", "Bad lines left out"};
static const ht_words by_file = {
    "Các trang “Kinh phí”, “Theo nhóm”, “Theo khoản” tính theo tệp này; trang “So sánh” đặt cạnh quy định hiện hành.",
    "The sheets “Budget”, “By group” and “By benefit” are by this file; “Comparison” sets it beside today's law."};
static const ht_words comparison_headings[] = {{"Hiện hành, ít nhất", "Today, least"},
                                               {"Hiện hành, nhiều nhất", "Today, greatest"},
                                               {"Theo tệp, ít nhất", "Proposed, least"},
                                               {"Theo tệp, nhiều nhất", "Proposed, greatest"},
                                               {"Thay đổi, ít nhất", "Change of least"},
                                               {"Thay đổi, nhiều nhất", "Change of greatest"},
                                               {"Người tăng", "Gaining"},
                                               {"Tăng (đồng)", "Gain (VND)"},
                                               {"Người giảm", "Losing"},
                                               {"Giảm (đồng)", "Loss (VND)"},
                                               {"Không đổi", "Unchanged"},
                                               {"Chưa rõ", "Unclear"}};

enum { LABEL_BYTES = 1024, WIDE = 50, OF_SEVERAL = 34, OF_PERIOD = 28, OF_SUM = 22, OF_AMOUNT = 20 };

/* Columns for names, and behind them others for sums. */
typedef struct {
    uint32_t named;
    uint8_t name_width, sum_width;
} columns;

static void begin_tab(ht_budget_book *say, const ht_words *name, columns of, uint32_t column_count, ht_sheet_layout layout) {
    for (uint32_t column = 0; column < column_count; column++) {
        say->widths[column] = column < of.named ? of.name_width : of.sum_width;
    }
    layout.column_count = column_count;
    layout.widths = say->widths;
    say->tab = ht_tab_begin(say->book, name, 1, 0, false, &layout, say->budget->language);
}

static columns columns_of(uint32_t named) {
    return (columns){named, named > 1 ? OF_SEVERAL : WIDE, OF_AMOUNT};
}

static void put_period(ht_budget_book *say, uint32_t column, unsigned period, const ht_words *suffix) {
    char bytes[LABEL_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    if (period < say->budget->period_count) {
        ht_put_period_for_people(&text, say->budget, period, say->budget->language);
    } else {
        ht_put_words(&text, &total_heading, say->budget->language);
    }
    if (suffix != NULL) {
        ht_put_words(&text, suffix, say->budget->language);
    }
    ht_cell_text(&say->tab, column, ht_written(&text), HT_STYLE_BOLD);
}

/* A cell for each column that the list is grouped by: its value, or its name where `group` is NULL. */
static void put_group(ht_budget_book *say, const ht_group *group) {
    char bytes[LABEL_BYTES];
    for (unsigned i = 0; i < say->budget->by_count; i++) {
        ht_text text = {.at = bytes, .capacity = sizeof bytes};
        if (group == NULL) {
            ht_put_column(&text, say->budget, i, say->budget->language);
        } else {
            ht_put_value(&text, say->budget, group, i, say->budget->language);
        }
        ht_cell_text(&say->tab, i, ht_written(&text), group == NULL ? HT_STYLE_BOLD : HT_STYLE_PLAIN);
    }
}

/* ---- Periods, and the chart ---- */

static void put_chart(ht_budget_book *say, const ht_sheet_out *sheet, uint32_t last_row) {
    enum { FIRST_COLUMN = 4, LAST_COLUMN = 12, FIRST_ROW = 2, LAST_ROW = 20 };
    const ht_chart chart = {.sheet = ht_string_of(say->budget->language == HT_VI ? summary_name.vi : summary_name.en),
                            .last_row = last_row,
                            .series_count = say->budget->has_ranges ? 2 : 1,
                            .first = {FIRST_ROW, FIRST_COLUMN},
                            .last = {LAST_ROW, LAST_COLUMN}};
    if (sheet != NULL) {
        ht_add_chart(say->book, sheet->number, &chart);
    }
}

static void write_notes(ht_budget_book *say) {
    const ht_budget *budget = say->budget;
    const struct {
        const ht_words *name;
        uint64_t count;
    } counts[] = {{&complete_words, budget->table->all.people - budget->table->all.incomplete},
                  {&incomplete_words, budget->table->all.incomplete},
                  {&bad_words, budget->counts.bad}};
    ht_put_policy_rows(&say->tab, budget->policy);
    for (unsigned i = 0; i < sizeof counts / sizeof *counts; i++) {
        ht_next_row(&say->tab);
        ht_cell_words(&say->tab, 0, counts[i].name, HT_STYLE_PLAIN);
        ht_cell_count(&say->tab, 1, counts[i].count);
    }
    ht_put_skipped_row(&say->tab, budget->skipped.count);
    ht_put_figure_rows(&say->tab, say->figures);
    if (ht_budget_compares(budget)) {
        ht_next_row(&say->tab);
        ht_cell_words(&say->tab, 0, &by_file, HT_STYLE_PLAIN);
    }
    ht_next_row(&say->tab);
    ht_next_row(&say->tab);
    ht_cell_words(&say->tab, 0, ht_word(HT_WORD_ESTIMATE), HT_STYLE_PLAIN);
}

static void write_summary(ht_budget_book *say) {
    const ht_budget *budget = say->budget;
    const ht_plan plan = ht_budget_plan(budget);
    const uint32_t last_row = budget->period_count + 1;
    const uint32_t last_column = budget->has_ranges ? 2 : 1;
    begin_tab(say, &summary_name, (columns){1, OF_PERIOD, OF_SUM}, 3,
              (ht_sheet_layout){.frozen_rows = 1, .has_drawing = budget->period_count > 0});
    ht_next_row(&say->tab);
    ht_cell_words(&say->tab, 0, &period_heading, HT_STYLE_BOLD);
    ht_cell_words(&say->tab, 1, budget->has_ranges ? &least_heading : &amount_heading, HT_STYLE_BOLD);
    if (budget->has_ranges) {
        ht_cell_words(&say->tab, 2, &greatest_heading, HT_STYLE_BOLD);
    }
    for (unsigned p = 0; p <= budget->period_count; p++) {
        const ht_range sum = ht_budget_sum(budget, plan, HT_ALL, HT_ALL, p < budget->period_count ? (int)p : HT_ALL);
        ht_next_row(&say->tab);
        put_period(say, 0, p, NULL);
        for (uint32_t column = 1; column <= last_column; column++) {
            const int64_t dong = column == 1 ? sum.min : sum.max;
            if (p < budget->period_count) {
                ht_cell_dong(&say->tab, column, dong);
            } else {
                ht_cell_sum(&say->tab, column, (ht_cell_place){2, column}, (ht_cell_place){last_row, column}, dong);
            }
        }
    }
    ht_next_row(&say->tab);
    write_notes(say);
    const ht_sheet_out *const whole = say->tab.sheet;
    ht_tab_end(&say->tab);
    if (budget->period_count > 0) {
        put_chart(say, whole, last_row);
    }
}

/* ---- Groups or benefits by period ---- */

typedef struct {
    int group, benefit;
} row_of;

/* The rows of a table from row 2 to `last`; below them stands their sum. */
static void put_block(ht_budget_book *say, uint32_t first, row_of of, bool greatest, uint32_t last) {
    const ht_budget *budget = say->budget;
    const uint32_t last_column = first + budget->period_count;
    for (unsigned p = 0; p <= budget->period_count; p++) {
        const uint32_t column = first + p;
        const ht_range sum =
            ht_budget_sum(budget, ht_budget_plan(budget), of.group, of.benefit, p < budget->period_count ? (int)p : HT_ALL);
        const int64_t dong = greatest ? sum.max : sum.min;
        if (say->tab.row > last) {
            ht_cell_sum(&say->tab, column, (ht_cell_place){2, column}, (ht_cell_place){last, column}, dong);
        } else if (p == budget->period_count && last_column > first) {
            ht_cell_sum(&say->tab, column, (ht_cell_place){say->tab.row, first}, (ht_cell_place){say->tab.row, last_column - 1},
                        dong);
        } else {
            ht_cell_dong(&say->tab, column, dong);
        }
    }
}

static void put_periods(ht_budget_book *say, uint32_t first, const ht_words *suffix) {
    for (unsigned p = 0; p <= say->budget->period_count; p++) {
        put_period(say, first + p, p, suffix);
    }
}

/* Who stands in several groups is one person all the same: then it is no sum of the cells above. */
static void put_people_sum(ht_budget_book *say, uint32_t column, uint32_t last, int64_t number) {
    if (ht_budget_shares_people(say->budget)) {
        ht_cell_dong(&say->tab, column, number);
    } else {
        ht_cell_sum(&say->tab, column, (ht_cell_place){2, column}, (ht_cell_place){last, column}, number);
    }
}

/* The name of a group with its people, or of a benefit; of the sum of all where `at` is HT_ALL. */
static void put_row_names(ht_budget_book *say, int at, bool has_people, uint32_t last) {
    const ht_budget *budget = say->budget;
    const uint32_t column = budget->by_count;
    if (at == HT_ALL) {
        ht_cell_words(&say->tab, 0, &total_heading, HT_STYLE_BOLD);
    } else if (has_people) {
        put_group(say, budget->table->groups[at]);
    } else {
        ht_cell_words(&say->tab, 0, &budget->policy->benefits[at].name, HT_STYLE_PLAIN);
    }
    if (has_people && at == HT_ALL) {
        put_people_sum(say, column, last, (int64_t)budget->table->all.people);
    } else if (has_people) {
        ht_cell_count(&say->tab, column, budget->table->groups[at]->heads.people);
    }
}

/* The row is whole; behind the last of so many, and their sum, so is the sheet. */
static void end_row(ht_budget_book *say, uint32_t rows) {
    if (say->row++ == rows) {
        ht_tab_end(&say->tab);
        say->sheet++;
        say->row = 0;
    }
}

/* `has_people`: groups, with their people; otherwise benefits. */
static void begin_table(ht_budget_book *say, bool has_people, uint32_t named, uint32_t first, uint32_t second) {
    const ht_budget *budget = say->budget;
    begin_tab(say, has_people ? &groups_name : &benefits_name, columns_of(named), second + budget->period_count + 1,
              (ht_sheet_layout){.frozen_rows = 1, .frozen_columns = named});
    ht_next_row(&say->tab);
    if (has_people) {
        put_group(say, NULL);
        ht_cell_words(&say->tab, named, &people_heading, HT_STYLE_BOLD);
    } else {
        ht_cell_words(&say->tab, 0, &benefit_heading, HT_STYLE_BOLD);
    }
    put_periods(say, first, budget->has_ranges ? &least_suffix : NULL);
    if (budget->has_ranges) {
        put_periods(say, second, &greatest_suffix);
    }
}

/* The next row, before the first the header. */
static void write_table_row(ht_budget_book *say, bool has_people) {
    const ht_budget *budget = say->budget;
    const uint32_t rows = has_people ? budget->table->group_count : budget->policy->benefit_count;
    const uint32_t named = has_people ? budget->by_count : 1;
    const uint32_t first = has_people ? named + 1 : 1;
    const uint32_t second = first + budget->period_count + 1;
    const int at = say->row < rows ? (int)say->row : HT_ALL;
    const row_of of = {has_people ? at : HT_ALL, has_people ? HT_ALL : at};
    if (say->row == 0) {
        begin_table(say, has_people, named, first, second);
    }
    ht_next_row(&say->tab);
    put_row_names(say, at, has_people, rows + 1);
    put_block(say, first, of, false, rows + 1);
    if (budget->has_ranges) {
        put_block(say, second, of, true, rows + 1);
    }
    end_row(say, rows);
}

/* ---- Today against a proposal ---- */

enum { COMPARED = 6, COMPARISONS = sizeof comparison_headings / sizeof *comparison_headings }; /* amounts, then people */

/* Of a group, or of all. */
static void compare(const ht_budget *budget, int group, int64_t cells[COMPARISONS]) {
    const ht_range before = ht_budget_sum(budget, HT_PLAN_LAW, group, HT_ALL, HT_ALL);
    const ht_range after = ht_budget_sum(budget, HT_PLAN_PROPOSAL, group, HT_ALL, HT_ALL);
    const ht_effects *effects = &ht_budget_heads(budget, group)->effects;
    const int64_t row[COMPARISONS] = {before.min,
                                      before.max,
                                      after.min,
                                      after.max,
                                      ht_change_of(before.min, after.min),
                                      ht_change_of(before.max, after.max),
                                      (int64_t)effects->gains.people,
                                      effects->gains.change.min,
                                      (int64_t)effects->losses.people,
                                      effects->losses.change.min,
                                      (int64_t)effects->unchanged,
                                      (int64_t)effects->unclear.people};
    memcpy(cells, row, sizeof row);
}

static void put_comparison_sums(ht_budget_book *say, uint32_t first, uint32_t last) {
    int64_t cells[COMPARISONS];
    compare(say->budget, HT_ALL, cells);
    ht_next_row(&say->tab);
    ht_cell_words(&say->tab, 0, &total_heading, HT_STYLE_BOLD);
    for (uint32_t i = 0; i < COMPARISONS; i++) {
        const uint32_t column = first + i;
        if (i < COMPARED) {
            ht_cell_sum(&say->tab, column, (ht_cell_place){2, column}, (ht_cell_place){last, column}, cells[i]);
        } else {
            put_people_sum(say, column, last, cells[i]);
        }
    }
}

static void begin_comparison(ht_budget_book *say, uint32_t named) {
    begin_tab(say, &comparison_name, columns_of(named), named + COMPARISONS,
              (ht_sheet_layout){.frozen_rows = 1, .frozen_columns = named});
    ht_next_row(&say->tab);
    put_group(say, NULL);
    for (uint32_t i = 0; i < COMPARISONS; i++) {
        ht_cell_words(&say->tab, named + i, &comparison_headings[i], HT_STYLE_BOLD);
    }
}

static void write_comparison_row(ht_budget_book *say) {
    const ht_budget *budget = say->budget;
    const uint32_t rows = budget->table->group_count;
    const uint32_t named = budget->by_count;
    if (say->row == 0) {
        begin_comparison(say, named);
    }
    if (say->row < rows) {
        int64_t cells[COMPARISONS];
        compare(budget, (int)say->row, cells);
        ht_next_row(&say->tab);
        put_group(say, budget->table->groups[say->row]);
        for (uint32_t i = 0; i < COMPARISONS; i++) {
            ht_cell_dong(&say->tab, named + i, cells[i]);
        }
    } else {
        put_comparison_sums(say, named, rows + 1);
    }
    end_row(say, rows);
}

/* ---- The whole ---- */

enum { SUMMARY, GROUPS, BENEFITS, COMPARISON, SHEETS };

void ht_budget_book_begin(ht_budget_book *book, const ht_budget *budget, ht_book_out *out, const ht_own_figures *figures) {
    *book = (ht_budget_book){.budget = budget, .book = out, .figures = figures};
}

bool ht_budget_book_next(ht_budget_book *book) {
    if (book->sheet == SUMMARY) {
        write_summary(book);
        book->sheet++;
    } else if (book->sheet == COMPARISON) {
        write_comparison_row(book);
    } else {
        write_table_row(book, book->sheet == GROUPS);
    }
    return book->sheet < (ht_budget_compares(book->budget) ? SHEETS : COMPARISON);
}
