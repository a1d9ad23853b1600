/* SPDX-License-Identifier: MIT */
#include "book/claim_totals.h"

#include "book/workbook.h"

static const ht_words sums_name = {"Tổng đối chiếu", "Sums"};

static void put_headings(ht_tab *tab) {
    ht_next_row(tab);
    for (unsigned which = 0; which < HT_CLAIM_SUM_COUNT; which++) {
        ht_cell_words(tab, which + 1, ht_claim_sum_words(which), HT_STYLE_BOLD);
    }
    ht_cell_words(tab, HT_CLAIM_SUM_COUNT + 1, &ht_claim_compared_words, HT_STYLE_BOLD);
    ht_cell_words(tab, HT_CLAIM_SUM_COUNT + 2, &ht_claim_open_words, HT_STYLE_BOLD);
}

static void put_sums(ht_tab *tab, const ht_words *name, const ht_claim_sum *sum) {
    ht_next_row(tab);
    ht_cell_words(tab, 0, name, HT_STYLE_PLAIN);
    for (unsigned which = 0; !sum->is_too_large && which < HT_CLAIM_SUM_COUNT; which++) {
        ht_cell_dong(tab, which + 1, ht_claim_sum_of(sum, which));
    }
    ht_cell_count(tab, HT_CLAIM_SUM_COUNT + 1, sum->compared);
    ht_cell_count(tab, HT_CLAIM_SUM_COUNT + 2, sum->open);
}

void ht_write_claim_totals(ht_book_out *book, const ht_list *list, uint32_t claims, const ht_claim_sums *sums, uint64_t skipped,
                           const ht_own_figures *figures) {
    enum { OF_NAME = 40, OF_AMOUNT = 18 };
    static const uint8_t widths[] = {OF_NAME, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT};
    const ht_policy *policy = list->policy;
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    ht_tab tab = ht_tab_begin(book, &sums_name, 1, HT_GROUP_TOTALS, false, &layout, list->results);
    put_headings(&tab);
    for (uint32_t rest = claims; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        put_sums(&tab, ht_claim_column_words(policy, column), &sums->columns[column]);
    }
    ht_next_row(&tab);
    ht_put_skipped_row(&tab, skipped);
    ht_end_totals(&tab, policy, figures);
}
