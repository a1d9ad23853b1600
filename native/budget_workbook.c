/* SPDX-License-Identifier: MIT */
/* The budget as a spreadsheet: sums that are formulas, and a chart. */
#include "budget.h"

#include "cells.h"

#include <errno.h>

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

typedef struct {
    const ht_budget *budget;
    ht_book book;
} writing;

/* "AB12" */
static void put_place(ht_text *out, lxw_row_t row, lxw_col_t column) {
    enum { LETTERS = 26 }; /* columns <= 2 + 2 x (HT_MONTHS_MAX + 1) < 26 x 27: two letters */
    if (column >= LETTERS) {
        ht_put_char(out, (char)('A' + column / LETTERS - 1));
    }
    ht_put_char(out, (char)('A' + column % LETTERS));
    ht_put_number(out, (int64_t)row + 1);
}

/* A sum over the cells from first to last, with its value for programs that do not compute it. */
static void put_sum(writing *say, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_row_t first_row,
                    lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column, int64_t dong) {
    char formula[64];
    ht_text text = {.at = formula, .capacity = sizeof formula - 1};
    if (dong == HT_NO_MAXIMUM || !ht_is_exact(dong) || first_row > last_row || first_column > last_column) {
        ht_cell_dong(&say->book, sheet, row, column, dong);
        return;
    }
    ht_put(&text, "=SUM(");
    put_place(&text, first_row, first_column);
    ht_put(&text, ":");
    put_place(&text, last_row, last_column);
    ht_put(&text, ")");
    formula[text.length] = '\0';
    ht_check_cell(&say->book, worksheet_write_formula_num(sheet, row, column, formula, say->book.dong, (double)dong));
}

enum { LABEL_BYTES = 1024 };

static void put_period(writing *say, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, unsigned period,
                       const ht_words *suffix) {
    char bytes[LABEL_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes - 1};
    if (period < say->budget->period_count) {
        ht_put_period_for_people(&text, say->budget, period, say->book.language);
    } else {
        ht_put_words(&text, &total_heading, say->book.language);
    }
    if (suffix != NULL) {
        ht_put_words(&text, suffix, say->book.language);
    }
    ht_cell_text(&say->book, sheet, row, column, bytes, ht_written(&text).length, say->book.bold);
}

static void put_group(writing *say, lxw_worksheet *sheet, lxw_row_t row, const ht_group *group) {
    char bytes[LABEL_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes - 1};
    ht_put_group(&text, say->budget, group, say->book.language);
    ht_cell_text(&say->book, sheet, row, 0, bytes, ht_written(&text).length, NULL);
}

/* ---- Periods, and the chart ---- */

static void put_chart(writing *say, lxw_worksheet *sheet, lxw_row_t last) {
    const lxw_col_t last_column = say->budget->has_ranges ? 2 : 1;
    lxw_chart *chart = workbook_add_chart(say->book.book, LXW_CHART_COLUMN);
    if (chart == NULL) {
        say->book.is_broken = true;
        return;
    }
    for (lxw_col_t column = 1; column <= last_column; column++) {
        lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
        if (series == NULL) {
            say->book.is_broken = true;
            return;
        }
        chart_series_set_categories(series, ht_in(&say->book, &summary_name), 1, 0, last, 0);
        chart_series_set_values(series, ht_in(&say->book, &summary_name), 1, column, last, column);
        chart_series_set_name_range(series, ht_in(&say->book, &summary_name), 0, column);
    }
    if (!say->budget->has_ranges) {
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    }
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    ht_check_cell(&say->book, worksheet_insert_chart(sheet, 1, 4, chart));
}

static void write_notes(writing *say, lxw_worksheet *sheet, lxw_row_t row) {
    const ht_budget *budget = say->budget;
    const struct {
        const ht_words *name;
        uint64_t count;
    } counts[] = {
        {&complete_words, budget->counts.ok}, {&incomplete_words, budget->counts.incomplete}, {&bad_words, budget->counts.bad}};
    row = ht_put_policy_rows(&say->book, sheet, row, budget->policy);
    for (unsigned i = 0; i < sizeof counts / sizeof *counts; i++) {
        ht_cell_words(&say->book, sheet, row, 0, counts[i].name, NULL);
        ht_cell_count(&say->book, sheet, row++, 1, counts[i].count);
    }
    row = ht_put_blank_row(&say->book, sheet, row, budget->blank.count);
    row = ht_put_figure_rows(&say->book, sheet, row, budget->figures, budget->arguments->value[HT_OPTION_PARAMETERS]);
    if (ht_given(budget->arguments, HT_OPTION_COMPARE)) {
        ht_cell_words(&say->book, sheet, row++, 0, &by_file, NULL);
    }
    ht_cell_words(&say->book, sheet, row + 1, 0, &ht_estimate_note, NULL);
}

static void write_summary(writing *say) {
    const ht_budget *budget = say->budget;
    const ht_plan plan = ht_budget_plan(budget);
    lxw_worksheet *sheet = ht_book_sheet(&say->book, &summary_name, 1);
    const lxw_row_t last = budget->period_count;
    const lxw_col_t last_column = budget->has_ranges ? 2 : 1;
    if (sheet == NULL) {
        return;
    }
    ht_check_cell(&say->book, worksheet_set_column(sheet, 0, 0, 28, NULL));
    ht_check_cell(&say->book, worksheet_set_column(sheet, 1, 2, 22, NULL));
    ht_cell_words(&say->book, sheet, 0, 0, &period_heading, say->book.bold);
    ht_cell_words(&say->book, sheet, 0, 1, budget->has_ranges ? &least_heading : &amount_heading, say->book.bold);
    if (budget->has_ranges) {
        ht_cell_words(&say->book, sheet, 0, 2, &greatest_heading, say->book.bold);
    }
    for (unsigned p = 0; p <= budget->period_count; p++) {
        const ht_range sum = ht_budget_sum(budget, plan, HT_ALL, HT_ALL, p < budget->period_count ? (int)p : HT_ALL);
        put_period(say, sheet, p + 1, 0, p, NULL);
        for (lxw_col_t column = 1; column <= last_column; column++) {
            const int64_t dong = column == 1 ? sum.min : sum.max;
            if (p < budget->period_count) {
                ht_cell_dong(&say->book, sheet, p + 1, column, dong);
            } else {
                put_sum(say, sheet, p + 1, column, 1, column, last, column, dong);
            }
        }
    }
    if (budget->period_count > 0) {
        put_chart(say, sheet, last);
    }
    write_notes(say, sheet, last + 3);
    worksheet_freeze_panes(sheet, 1, 0);
}

/* ---- Groups or benefits by period ---- */

typedef struct {
    int group, benefit;
} row_of;

static void put_block(writing *say, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t first, row_of of, bool greatest,
                      lxw_row_t rows) {
    const ht_budget *budget = say->budget;
    const lxw_col_t last = (lxw_col_t)(first + budget->period_count);
    for (unsigned p = 0; p <= budget->period_count; p++) {
        const lxw_col_t column = (lxw_col_t)(first + p);
        const ht_range sum =
            ht_budget_sum(budget, ht_budget_plan(budget), of.group, of.benefit, p < budget->period_count ? (int)p : HT_ALL);
        const int64_t dong = greatest ? sum.max : sum.min;
        if (row == rows + 1) {
            put_sum(say, sheet, row, column, 1, column, rows, column, dong);
        } else if (p == budget->period_count && last > first) {
            put_sum(say, sheet, row, column, row, first, row, (lxw_col_t)(last - 1), dong);
        } else {
            ht_cell_dong(&say->book, sheet, row, column, dong);
        }
    }
}

static void put_heading(writing *say, lxw_worksheet *sheet, bool has_people) {
    char bytes[LABEL_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes - 1};
    if (has_people) {
        ht_put_by(&text, say->budget, say->book.language);
    } else {
        ht_put_words(&text, &benefit_heading, say->book.language);
    }
    ht_cell_text(&say->book, sheet, 0, 0, bytes, ht_written(&text).length, say->book.bold);
}

/* `has_people`: groups, with their people; otherwise benefits. */
static void write_table(writing *say, const ht_words *name, bool has_people) {
    const ht_budget *budget = say->budget;
    lxw_worksheet *sheet = ht_book_sheet(&say->book, name, 1);
    const lxw_row_t rows = has_people ? budget->table->group_count : budget->policy->benefit_count;
    const lxw_col_t first = has_people ? 2 : 1;
    const lxw_col_t second = (lxw_col_t)(first + budget->period_count + 1);
    if (sheet == NULL) {
        return;
    }
    ht_check_cell(&say->book, worksheet_set_column(sheet, 0, 0, 50, NULL));
    ht_check_cell(&say->book, worksheet_set_column(sheet, first, (lxw_col_t)(second + budget->period_count), 20, NULL));
    worksheet_freeze_panes(sheet, 1, 1);
    put_heading(say, sheet, has_people);
    if (has_people) {
        ht_cell_words(&say->book, sheet, 0, 1, &people_heading, say->book.bold);
    }
    for (unsigned p = 0; p <= budget->period_count; p++) {
        put_period(say, sheet, 0, (lxw_col_t)(first + p), p, budget->has_ranges ? &least_suffix : NULL);
        if (budget->has_ranges) {
            put_period(say, sheet, 0, (lxw_col_t)(second + p), p, &greatest_suffix);
        }
    }
    for (lxw_row_t row = 1; row <= rows + 1; row++) {
        const int at = row <= rows ? (int)row - 1 : HT_ALL;
        const row_of of = {has_people ? at : HT_ALL, has_people ? HT_ALL : at};
        if (row > rows) {
            ht_cell_words(&say->book, sheet, row, 0, &total_heading, say->book.bold);
        } else if (has_people) {
            put_group(say, sheet, row, &budget->table->groups[at]);
            ht_check_cell(&say->book,
                          worksheet_write_number(sheet, row, 1, (double)budget->table->groups[at].people, say->book.dong));
        } else {
            ht_cell_words(&say->book, sheet, row, 0, &budget->policy->benefits[at].name, NULL);
        }
        if (row > rows && has_people) {
            put_sum(say, sheet, row, 1, 1, 1, rows, 1, (int64_t)(budget->counts.ok + budget->counts.incomplete));
        }
        put_block(say, sheet, row, first, of, false, rows);
        if (budget->has_ranges) {
            put_block(say, sheet, row, second, of, true, rows);
        }
    }
}

/* ---- Today against a proposal ---- */

static int64_t change_of(int64_t before, int64_t after) {
    return before == HT_NO_MAXIMUM || after == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : after - before;
}

static void write_comparison(writing *say) {
    const ht_budget *budget = say->budget;
    lxw_worksheet *sheet = ht_book_sheet(&say->book, &comparison_name, 1);
    const lxw_row_t rows = budget->table->group_count;
    enum { COLUMNS = sizeof comparison_headings / sizeof *comparison_headings };
    int64_t sums[COLUMNS] = {0};
    if (sheet == NULL) {
        return;
    }
    ht_check_cell(&say->book, worksheet_set_column(sheet, 0, 0, 50, NULL));
    ht_check_cell(&say->book, worksheet_set_column(sheet, 1, COLUMNS, 20, NULL));
    worksheet_freeze_panes(sheet, 1, 1);
    for (lxw_col_t column = 0; column < (lxw_col_t)COLUMNS; column++) {
        ht_cell_words(&say->book, sheet, 0, (lxw_col_t)(column + 1), &comparison_headings[column], say->book.bold);
    }
    for (lxw_row_t row = 1; row <= rows; row++) {
        const ht_group *group = &budget->table->groups[row - 1];
        const ht_range before = ht_budget_sum(budget, HT_PLAN_LAW, (int)row - 1, HT_ALL, HT_ALL);
        const ht_range after = ht_budget_sum(budget, HT_PLAN_PROPOSAL, (int)row - 1, HT_ALL, HT_ALL);
        const int64_t cells[COLUMNS] = {before.min,
                                        before.max,
                                        after.min,
                                        after.max,
                                        change_of(before.min, after.min),
                                        change_of(before.max, after.max),
                                        (int64_t)group->effects.gains.people,
                                        group->effects.gains.change.min,
                                        (int64_t)group->effects.losses.people,
                                        group->effects.losses.change.min,
                                        (int64_t)group->effects.unchanged,
                                        (int64_t)group->effects.unclear.people};
        put_group(say, sheet, row, group);
        for (lxw_col_t column = 0; column < (lxw_col_t)COLUMNS; column++) {
            ht_cell_dong(&say->book, sheet, row, (lxw_col_t)(column + 1), cells[column]);
            sums[column] = ht_table_sum(budget->table, sums[column], cells[column]);
        }
    }
    ht_cell_words(&say->book, sheet, rows + 1, 0, &total_heading, say->book.bold);
    for (lxw_col_t column = 0; column < (lxw_col_t)COLUMNS; column++) {
        put_sum(say, sheet, rows + 1, (lxw_col_t)(column + 1), 1, (lxw_col_t)(column + 1), rows, (lxw_col_t)(column + 1),
                sums[column]);
    }
}

bool ht_write_budget_workbook(const ht_budget *budget, const char *path) {
    writing say = {.budget = budget};
    if (!ht_book_begin(&say.book, path, false, budget->arguments->language)) {
        return false;
    }
    write_summary(&say);
    write_table(&say, &groups_name, true);
    write_table(&say, &benefits_name, false);
    if (ht_given(budget->arguments, HT_OPTION_COMPARE)) {
        write_comparison(&say);
    }
    const lxw_error error = workbook_close(say.book.book);
    if (error != LXW_NO_ERROR || say.book.is_broken) {
        errno = errno != 0 ? errno : EIO;
        return false;
    }
    return true;
}
