/* SPDX-License-Identifier: MIT */
#include "book/batch_totals.h"

#include "book/workbook.h"
#include "policy/policy.h"

static const ht_words totals_name = {"Tổng hợp", "Totals"};
static const ht_words total_words = {"Tổng cộng", "Total"};
static const ht_words least_words = {"Ít nhất", "Least"};
static const ht_words greatest_words = {"Nhiều nhất", "Greatest"};
static const ht_words unbounded_words = {"Số dòng chưa có mức cao nhất", "Lines without a greatest amount"};
static const ht_words lines_words = {"Số dòng", "Lines"};
static const ht_words ok_words = {"Đủ thông tin", "Ok"};
static const ht_words incomplete_words = {"Thiếu thông tin", "Incomplete"};
static const ht_words repeated_words = {"Trùng người và thời gian", "The same person on the same days"};
static const ht_words bad_words = {"Lỗi", "Bad"};

static void add(ht_batch_sum *all, ht_range amount) {
    if (amount.max == HT_NO_MAXIMUM) {
        all->unbounded++;
        amount.max = 0;
    }
    all->is_too_large |= __builtin_add_overflow(all->least, amount.min, &all->least);
    all->is_too_large |= __builtin_add_overflow(all->greatest, amount.max, &all->greatest);
}

void ht_batch_sums_add(ht_batch_sums *sums, const ht_policy *policy, const ht_line *line, const ht_assessment *result) {
    if (line->is_skipped || line->error.problem != HT_LIST_OK) {
        return;
    }
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        add(&sums->of[b], result->benefits[b].total);
    }
    add(&sums->of[policy->benefit_count], result->total);
}

static void put_sum(ht_tab *tab, const ht_words *name, const ht_batch_sum *all) {
    ht_next_row(tab);
    ht_cell_words(tab, 0, name, HT_STYLE_PLAIN);
    if (all->is_too_large) {
        return; /* over 9 x 10^18: not to be said wrongly */
    }
    ht_cell_dong(tab, 1, all->least);
    ht_cell_dong(tab, 2, all->unbounded > 0 ? HT_NO_MAXIMUM : all->greatest);
    if (all->unbounded > 0) {
        ht_cell_count(tab, 3, all->unbounded);
    }
}

static void put_count(ht_tab *tab, const ht_words *name, uint64_t count) {
    ht_next_row(tab);
    ht_cell_words(tab, 0, name, HT_STYLE_PLAIN);
    ht_cell_count(tab, 1, count);
}

void ht_write_batch_totals(ht_book_out *book, const ht_list *list, const ht_batch_sums *sums, const ht_list_counts *counts,
                           const ht_own_figures *figures) {
    enum { OF_NAME = 50, OF_AMOUNT = 22 };
    static const uint8_t widths[] = {OF_NAME, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT};
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    const ht_policy *policy = list->policy;
    const ht_words *headings[] = {&least_words, &greatest_words, &unbounded_words};
    ht_tab tab = ht_tab_begin(book, &totals_name, 1, HT_GROUP_TOTALS, false, &layout, list->results);
    ht_next_row(&tab);
    for (uint32_t column = 0; column < 3; column++) {
        ht_cell_words(&tab, column + 1, headings[column], HT_STYLE_BOLD);
    }
    for (uint32_t rest = list->blank.asked; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        put_sum(&tab, &policy->benefits[b].name, &sums->of[b]);
    }
    put_sum(&tab, &total_words, &sums->of[policy->benefit_count]);
    ht_next_row(&tab);
    put_count(&tab, &lines_words, counts->ok + counts->incomplete + counts->bad + counts->skipped + counts->repeated);
    put_count(&tab, &ok_words, counts->ok);
    put_count(&tab, &incomplete_words, counts->incomplete);
    put_count(&tab, &repeated_words, counts->repeated);
    put_count(&tab, &bad_words, counts->bad);
    ht_put_skipped_row(&tab, counts->skipped);
    ht_next_row(&tab);
    ht_end_totals(&tab, policy, figures);
}
