/* SPDX-License-Identifier: MIT */
#include "list/empty_list.h"

#include "text/columns.h"
#include "command/commands.h"
#include "command/files.h"
#include "command/message.h"
#include "command/options.h"
#include "book/tab.h"
#include "list/book_file.h"
#include "list/template.h"
#include "text/text.h"

#include <errno.h>

static const ht_words needs_output = {"nêu tệp cần ghi: hotro template -o TỆP.xlsx",
                                      "name the file: hotro template -o FILE.xlsx"};
static const ht_words only_books = {"-o: mẫu là sổ tính .xlsx, không phải {0}", "-o: a template is a workbook, .xlsx, not {0}"};
static const ht_words list_name = {"Danh sách", "List"};
static const ht_words columns_name = {"Giải thích", "Columns"};

enum {
    FIRST_VALUE = 3, /* column of the sheet that explains: values stand in it and behind */
    HEADING_BYTES = 512,
    MEANING_BYTES = 8192
};

typedef struct {
    const ht_policy *policy;
    ht_language language;
    uint32_t count;
    ht_template_column columns[HT_TEMPLATE_COLUMNS_MAX];
} template;

/* The fact of a choice that a column is; NULL: of none. */
static const ht_fact *choice_of(const template *of, uint32_t i) {
    const bool is_fact = of->columns[i].kind == HT_TEMPLATE_FACT;
    const ht_fact *fact = is_fact ? &of->policy->facts[of->columns[i].index] : NULL;
    return fact != NULL && ht_is_choice(fact) ? fact : NULL;
}

/* ---- The list ---- */

static uint8_t style_of(const template *of, uint32_t i) {
    const ht_template_column column = of->columns[i];
    const bool is_fact = column.kind == HT_TEMPLATE_FACT;
    const ht_fact_kind kind = is_fact ? of->policy->facts[column.index].kind : HT_CHOICE;
    return is_fact && kind == HT_DATE                                          ? HT_STYLE_DATE
           : column.kind == HT_TEMPLATE_CLAIM || (is_fact && kind == HT_MONEY) ? HT_STYLE_MONEY
                                                                               : HT_STYLE_PLAIN;
}

static void put_fact(ht_tab *tab, uint32_t place, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if ((person->given >> slot & 1) == 0) {
        return;
    }
    if (fact->kind == HT_DATE) {
        ht_cell_day(tab, place, (ht_day)person->value[slot]);
    } else if (fact->kind == HT_MONEY) {
        ht_cell_dong(tab, place, person->value[slot]);
    } else {
        ht_cell_words(tab, place, &fact->values[ht_first_of((uint64_t)person->value[slot])].name, HT_STYLE_PLAIN);
    }
}

/* One filled line, of the policy's own example. */
static void put_sample(ht_tab *tab, const template *of) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, of->policy);
    (void)ht_case_read(&person, ht_string_of(of->policy->example), &error);
    ht_next_row(tab);
    for (uint32_t i = 0; i < of->count; i++) {
        if (of->columns[i].kind == HT_TEMPLATE_ID) {
            ht_cell_text(tab, i, ht_string_of(ht_sample_id), HT_STYLE_PLAIN);
        } else if (of->columns[i].kind == HT_TEMPLATE_FACT) {
            put_fact(tab, i, &person, of->columns[i].index);
        }
    }
}

static void write_list(const template *of, ht_book_out *book) {
    enum { WIDE = 22, NARROW = 14 };
    uint8_t widths[HT_TEMPLATE_COLUMNS_MAX];
    uint8_t styles[HT_TEMPLATE_COLUMNS_MAX];
    ht_sheet_choice choices[HT_TEMPLATE_COLUMNS_MAX];
    const ht_string values = ht_string_of(of->language == HT_VI ? columns_name.vi : columns_name.en);
    ht_sheet_layout layout = {
        .column_count = of->count, .widths = widths, .styles = styles, .choices = choices, .frozen_rows = 1};
    for (uint32_t i = 0; i < of->count; i++) {
        const ht_fact *fact = choice_of(of, i);
        styles[i] = style_of(of, i);
        widths[i] = styles[i] == HT_STYLE_PLAIN ? WIDE : NARROW;
        if (fact != NULL) {
            choices[layout.choice_count++] =
                (ht_sheet_choice){i, values, i + 2, FIRST_VALUE, FIRST_VALUE + fact->value_count - 1U};
        }
    }
    ht_tab tab = ht_tab_begin(book, &list_name, 1, 0, false, &layout, of->language);
    ht_next_row(&tab);
    for (uint32_t i = 0; i < of->count; i++) {
        char bytes[HEADING_BYTES];
        ht_text heading = {.at = bytes, .capacity = sizeof bytes};
        ht_put_template_heading(&heading, of->policy, of->columns[i], of->language);
        ht_cell_text(&tab, i, ht_written(&heading), HT_STYLE_BOLD);
    }
    put_sample(&tab, of);
    ht_tab_end(&tab);
}

/* ---- The sheet that explains its columns ---- */

static void put_column(ht_tab *tab, const template *of, uint32_t i) {
    char bytes[MEANING_BYTES];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    const ht_fact *fact = choice_of(of, i);
    ht_next_row(tab);
    ht_put_template_heading(&text, of->policy, of->columns[i], of->language);
    ht_cell_text(tab, 0, ht_written(&text), HT_STYLE_BOLD);
    ht_cell_words(tab, 1, ht_template_how(of->policy, of->columns[i]), HT_STYLE_PLAIN);
    text.length = 0;
    ht_put_template_meaning(&text, of->policy, of->columns[i], of->language);
    ht_cell_text(tab, 2, ht_written(&text), HT_STYLE_PLAIN);
    for (unsigned value = 0; fact != NULL && value < fact->value_count; value++) {
        ht_cell_words(tab, FIRST_VALUE + value, &fact->values[value].name, HT_STYLE_PLAIN);
    }
}

static void write_columns(const template *of, ht_book_out *book) {
    static const uint8_t widths[] = {30, 40, 60, 30};
    const ht_sheet_layout layout = {.column_count = sizeof widths, .widths = widths, .frozen_rows = 1, .frozen_columns = 1};
    ht_tab tab = ht_tab_begin(book, &columns_name, 1, 1, false, &layout, of->language);
    ht_next_row(&tab);
    for (uint32_t column = 0; column <= HT_TEMPLATE_OF_VALUES; column++) {
        ht_cell_words(&tab, column, ht_template_heading_words((ht_template_heading)column), HT_STYLE_BOLD);
    }
    for (uint32_t i = 0; i < of->count; i++) {
        put_column(&tab, of, i);
    }
    ht_tab_end(&tab);
}

/* ---- The command ---- */

static int check_options(const ht_arguments *arguments) {
    static const ht_ending_form forms[] = {{"", 0}, {".xlsx", 0}};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    char shown[HT_PROBLEM_WORD_MAX];
    if (path == NULL) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &needs_output, "", "");
    }
    if (ht_form_of(path, forms, sizeof forms / sizeof *forms) < 0) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &only_books, ht_show(ht_ending_of(path), shown, sizeof shown),
                                 "");
    }
    return HT_EXIT_DONE;
}

/* False: errno. */
static bool write_book(const template *of, const ht_output *output) {
    ht_book_file *const file = ht_book_file_begin(output->descriptor);
    if (file == NULL) {
        errno = ENOMEM;
        return false;
    }
    write_list(of, ht_book_of_file(file));
    write_columns(of, ht_book_of_file(file));
    return ht_book_file_end(file);
}

int ht_run_template(const ht_arguments *arguments) {
    template of = {.policy = arguments->policy, .language = arguments->language};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    ht_output output;
    const int code = check_options(arguments);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    of.count = ht_template_columns(of.policy, ht_given(arguments, HT_OPTION_CLAIMS), of.columns);
    if (!ht_output_open(&output, path)) {
        return ht_refuse_output(arguments, path, errno);
    }
    if (!write_book(&of, &output) || !ht_commit(arguments, &output)) {
        const int number = errno;
        ht_output_abandon(&output);
        return ht_refuse_output(arguments, path, number);
    }
    return HT_EXIT_DONE;
}
