/* SPDX-License-Identifier: MIT */
#include "list/batch_book.h"

#include "command/options.h"
#include "list/batch.h"
#include "list/cells.h"
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

void ht_batch_book_open(ht_batch *batch) {
    ht_batch_columns(batch->listing.list, &batch->book.columns);
    batch->book.workbook = ht_workbook_open(batch->output.descriptor, batch->listing.list, &batch->book.columns);
}

bool ht_batch_book_add(ht_batch *batch, const ht_line *line, const ht_assessment *result) {
    ht_batch_book *book = &batch->book;
    const ht_policy *policy = batch->listing.list->policy;
    const bool is_person = !line->is_skipped && line->error.problem == HT_LIST_OK;
    ht_batch_cells(batch->listing.list, line, result, &book->columns, &book->cells);
    for (unsigned b = 0; is_person && b < policy->benefit_count; b++) {
        add(&book->sums[b], result->benefits[b].total);
    }
    if (is_person) {
        add(&book->sums[policy->benefit_count], result->total);
    }
    return ht_workbook_add(book->workbook, line, &book->cells);
}

/* ---- Totals ---- */

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

/* False: not enough memory. */
static bool write_totals(ht_book_file *book, const void *context) {
    enum { OF_NAME = 50, OF_AMOUNT = 22 };
    static const uint8_t widths[] = {OF_NAME, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT};
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    const ht_batch *batch = context;
    const ht_batch_book *sums = &batch->book;
    const ht_list *list = batch->listing.list;
    const ht_policy *policy = list->policy;
    const ht_list_counts *counts = &batch->counts;
    const ht_listing *listing = &batch->listing;
    const ht_words *headings[] = {&least_words, &greatest_words, &unbounded_words};
    ht_tab tab = ht_tab_begin(book, &totals_name, 1, HT_GROUP_TOTALS, false, &layout, list->results);
    ht_next_row(&tab);
    for (uint32_t column = 0; column < 3; column++) {
        ht_cell_words(&tab, column + 1, headings[column], HT_STYLE_BOLD);
    }
    for (uint32_t rest = list->blank.asked; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        put_sum(&tab, &policy->benefits[b].name, &sums->sums[b]);
    }
    put_sum(&tab, &total_words, &sums->sums[policy->benefit_count]);
    ht_next_row(&tab);
    put_count(&tab, &lines_words, counts->ok + counts->incomplete + counts->bad + counts->skipped + counts->repeated);
    put_count(&tab, &ok_words, counts->ok);
    put_count(&tab, &incomplete_words, counts->incomplete);
    put_count(&tab, &repeated_words, counts->repeated);
    put_count(&tab, &bad_words, counts->bad);
    ht_put_skipped_row(&tab, listing->skipped.count);
    ht_next_row(&tab);
    return ht_end_totals(&tab, policy, listing->parameters, listing->arguments->value[HT_OPTION_PARAMETERS]);
}

bool ht_batch_book_close(ht_batch *batch) {
    ht_workbook *const workbook = batch->book.workbook;
    batch->book.workbook = NULL;
    return ht_workbook_close(workbook, write_totals, batch);
}
