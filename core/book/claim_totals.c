/* SPDX-License-Identifier: MIT */
#include "book/claim_totals.h"

#include "book/workbook.h"
#include "check/claim_list.h"
#include "text/columns.h"
#include "text/sentence.h"

static const ht_words sums_name = {"Tổng đối chiếu", "Sums"};
static const ht_words wrong_words = {"Dòng cộng không khớp", "Sums that do not fit"};
static const ht_words of_line = {"Dòng {0}: ", "Line {0}: "};

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
    for (unsigned which = 0; ht_claim_has_sums(sum) && which < HT_CLAIM_SUM_COUNT; which++) {
        ht_cell_dong(tab, which + 1, ht_claim_sum_of(sum, which));
    }
    ht_cell_count(tab, HT_CLAIM_SUM_COUNT + 1, sum->compared);
    ht_cell_count(tab, HT_CLAIM_SUM_COUNT + 2, sum->open);
}

static void put_wrong_sum(ht_tab *tab, const ht_list *list, const ht_list_sum *sum) {
    enum { BYTES = 2048 };
    char bytes[BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_say(&text, tab->language, &of_line, &(ht_argument){.kind = HT_ARGUMENT_PLAIN, .number = sum->line});
    ht_write_wrong_sum(&text, list, sum, tab->language);
    ht_next_row(tab);
    ht_cell_text(tab, 0, ht_written(&text), HT_STYLE_PLAIN);
}

/* Sums of the list that are none of its lines. */
static void put_wrong_sums(ht_tab *tab, const ht_list *list, const ht_list_sums *own) {
    enum { BYTES = 256 };
    char bytes[BYTES];
    ht_text more = {.at = bytes, .capacity = sizeof bytes};
    if (own->kept == 0) {
        return;
    }
    ht_next_row(tab);
    ht_cell_words(tab, 0, &wrong_words, HT_STYLE_BOLD);
    for (uint32_t i = 0; i < own->kept; i++) {
        put_wrong_sum(tab, list, &own->sums[i]);
    }
    if (own->more > 0) {
        ht_write_more_sums(&more, own, tab->language);
        ht_next_row(tab);
        ht_cell_text(tab, 0, ht_written(&more), HT_STYLE_PLAIN);
    }
    ht_next_row(tab);
}

void ht_write_claim_totals(ht_book_out *book, const ht_list *list, const ht_claim_totals *totals,
                           const ht_own_figures *figures) {
    enum { OF_NAME = 40, OF_AMOUNT = 18 };
    static const uint8_t widths[] = {OF_NAME, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT};
    const ht_policy *policy = list->policy;
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    ht_tab tab = ht_tab_begin(book, &sums_name, 1, HT_GROUP_TOTALS, false, &layout, list->results);
    put_headings(&tab);
    for (uint32_t rest = ht_claims_of_list(list); rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        put_sums(&tab, ht_claim_column_words(policy, column), &totals->sums->columns[column]);
    }
    ht_next_row(&tab);
    put_wrong_sums(&tab, list, totals->own);
    ht_put_skipped_row(&tab, totals->skipped);
    ht_end_totals(&tab, policy, figures);
}
