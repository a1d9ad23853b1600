/* SPDX-License-Identifier: MIT */
#include "verify/verify_output.h"

#include "command/columns.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "list/cells.h"
#include "list/list_write.h"

#include <stdlib.h>
#include <unistd.h>

static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .csv hoặc .xlsx", "-o: unknown form {0}; use .csv or .xlsx"};
static const ht_words not_with_json = {"-o ghi lại danh sách, không dùng với --json",
                                       "-o writes the list back, and goes not with --json"};
static const ht_words one_list = {"-o ghi lại một danh sách: chỉ nêu một tệp", "-o writes one list back: name one file only"};
static const ht_words sums_name = {"Tổng đối chiếu", "Sums"};

int ht_verify_choose(const ht_arguments *arguments, ht_verify_output *output) {
    static const ht_ending_form forms[] = {{"", HT_VERIFY_WRITES_CSV},
                                           {".csv", HT_VERIFY_WRITES_CSV},
                                           {".tsv", HT_VERIFY_WRITES_CSV},
                                           {".txt", HT_VERIFY_WRITES_CSV},
                                           {".xlsx", HT_VERIFY_WRITES_BOOK}};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    char shown[HT_PROBLEM_WORD_MAX];
    output->form = HT_VERIFY_PRINTS;
    if (!ht_given(arguments, HT_OPTION_OUTPUT)) {
        return HT_EXIT_DONE;
    }
    const int found = ht_form_of(path, forms, sizeof forms / sizeof *forms);
    if (found < 0) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &unknown_form,
                                 ht_show(ht_ending_of(path), shown, sizeof shown), "");
    }
    if (ht_given(arguments, HT_OPTION_JSON) || arguments->operand_count > 1) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, arguments->operand_count > 1 ? &one_list : &not_with_json, "",
                                 "");
    }
    output->form = (enum ht_verify_form)found;
    return HT_EXIT_DONE;
}

static bool write_headings(const ht_verify_output *to, ht_output *file, const ht_list *list) {
    ht_text text = {.at = malloc(2 * (size_t)HT_LIST_ROOM), .capacity = 2 * (size_t)HT_LIST_ROOM};
    if (text.at == NULL) {
        return false;
    }
    ht_list_write_headings(list, &to->columns, &text);
    const bool is_written = ht_output_write(file, ht_written(&text));
    free(text.at);
    return is_written;
}

bool ht_verify_begin(ht_verify_output *to, ht_output *file, const ht_list *list) {
    to->claims = ht_claims_of_list(list);
    ht_claim_columns(list, &to->columns);
    if (to->form == HT_VERIFY_WRITES_CSV) {
        return write_headings(to, file, list);
    }
    to->workbook = ht_workbook_open(file->descriptor, list, &to->columns);
    return to->workbook != NULL;
}

/* ---- Sums ---- */

typedef struct {
    const ht_verify_output *to;
    const ht_listing *listing;
} ending;

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

static bool write_sums(ht_book_file *book, const void *context) {
    enum { OF_NAME = 40, OF_AMOUNT = 18 };
    static const uint8_t widths[] = {OF_NAME, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT, OF_AMOUNT};
    const ending *of = context;
    const ht_listing *listing = of->listing;
    const ht_policy *policy = listing->list->policy;
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1};
    ht_tab tab = ht_tab_begin(book, &sums_name, 1, HT_GROUP_TOTALS, false, &layout, listing->list->results);
    put_headings(&tab);
    for (uint32_t rest = of->to->claims; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        put_sums(&tab, ht_claim_column_words(policy, column), &of->to->sums.columns[column]);
    }
    ht_next_row(&tab);
    ht_put_skipped_row(&tab, listing->skipped.count);
    return ht_end_totals(&tab, policy, listing->parameters, listing->arguments->value[HT_OPTION_PARAMETERS]);
}

bool ht_verify_end(ht_verify_output *to, const ht_listing *listing) {
    ht_workbook *const workbook = to->workbook;
    to->workbook = NULL;
    return workbook == NULL || ht_workbook_close(workbook, write_sums, &(ending){to, listing});
}

void ht_say_claim_sums(const ht_verify_output *to, const ht_policy *policy, ht_language language) {
    char bytes[8192]; /* > a line of 600 for each column */
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_write_claim_sums(&text, policy, to->claims, &to->sums, language);
    (void)ht_write_all(STDERR_FILENO, bytes, ht_written(&text).length);
}
