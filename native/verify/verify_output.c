/* SPDX-License-Identifier: MIT */
#include "verify/verify_output.h"

#include "text/columns.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "book/claim_totals.h"
#include "list/list_write.h"

#include <stdlib.h>
#include <unistd.h>

static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .csv hoặc .xlsx", "-o: unknown form {0}; use .csv or .xlsx"};
static const ht_words not_with_json = {"-o ghi lại danh sách, không dùng với --json",
                                       "-o writes the list back, and goes not with --json"};
static const ht_words one_list = {"-o ghi lại một danh sách: chỉ nêu một tệp", "-o writes one list back: name one file only"};

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
    to->workbook = ht_list_book_open(file->descriptor, list, &to->columns);
    return to->workbook != NULL;
}

/* ---- Sums ---- */

typedef struct {
    const ht_verify_output *to;
    const ht_listing *listing;
} ending;

static void write_sums(ht_book_out *book, const ht_own_figures *figures, const void *context) {
    const ending *of = context;
    const ht_claim_totals totals = {.sums = &of->to->sums, .own = &of->listing->sums, .skipped = of->listing->skipped.count};
    ht_write_claim_totals(book, of->listing->list, &totals, figures);
}

bool ht_verify_end(ht_verify_output *to, const ht_listing *listing) {
    ht_list_book *const workbook = to->workbook;
    to->workbook = NULL;
    return workbook == NULL || ht_list_book_close(workbook, listing, write_sums, &(ending){to, listing});
}

void ht_say_claim_sums(const ht_verify_output *to, const ht_policy *policy, ht_language language) {
    char bytes[8192]; /* > a line of 600 for each column */
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_write_claim_sums(&text, policy, to->claims, &to->sums, language);
    (void)ht_write_all(STDERR_FILENO, bytes, ht_written(&text).length);
}
