/* SPDX-License-Identifier: MIT */
#include "budget/budget.h"
#include "budget/budget_columns.h"
#include "budget/budget_text.h"
#include "budget/budget_work.h"
#include "budget/budget_workbook.h"
#include "budget/budget_write.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "command/people.h"
#include "law/plan_make.h"
#include "list/book_figures.h"
#include "list/book_file.h"
#include "list/opening.h"
#include "list/rejects.h"
#include "list/survey.h"
#include "text/text.h"

#include <errno.h>
#include <string.h>

static const ht_words nothing_to_compare = {"--compare cần tệp --parameters để so",
                                            "--compare needs a --parameters file to compare with"};
static const ht_words too_large = {"tổng số tiền vượt quá giới hạn tính được", "the sums are larger than can be computed"};
static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .txt, .csv, .json hoặc .xlsx",
                                      "-o: unknown form {0}; use .txt, .csv, .json or .xlsx"};
static const ht_words two_forms = {"chỉ chọn một trong --csv, --excel, --json, hoặc đuôi khác của -o",
                                   "choose one of --csv, --excel, --json, or another ending of -o"};

/* ---- What is asked for ---- */

typedef enum { FORM_PEOPLE, FORM_CSV, FORM_JSON, FORM_WORKBOOK } budget_form;

static int choose_form(const ht_arguments *arguments, budget_form *form) {
    static const ht_ending_form forms[] = {
        {"", FORM_PEOPLE}, {".txt", FORM_PEOPLE}, {".csv", FORM_CSV}, {".json", FORM_JSON}, {".xlsx", FORM_WORKBOOK}};
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    const bool csv = ht_given(arguments, HT_OPTION_CSV) || ht_given(arguments, HT_OPTION_EXCEL);
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    const int named = ht_form_of(path, forms, sizeof forms / sizeof *forms);
    if (named < 0) {
        char shown[HT_PROBLEM_WORD_MAX];
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &unknown_form,
                                 ht_show(ht_ending_of(path), shown, sizeof shown), "");
    }
    *form = csv ? FORM_CSV : json ? FORM_JSON : (budget_form)named;
    if ((csv && json) || (named != FORM_PEOPLE && (int)*form != named)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &two_forms, "", "");
    }
    return HT_EXIT_DONE;
}

static int check_options(const ht_arguments *arguments, budget_form *form) {
    if (!ht_given(arguments, HT_OPTION_PARAMETERS) && ht_given(arguments, HT_OPTION_COMPARE)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &nothing_to_compare, "", "");
    }
    const int code = choose_form(arguments, form);
    return code == HT_EXIT_DONE ? ht_check_rejects(arguments, false) : code;
}

static int32_t period_of(const ht_arguments *arguments) {
    const char *given = arguments->value[HT_OPTION_PERIOD];
    return given == NULL || strcmp(given, "year") == 0 ? HT_PERIOD_YEAR
           : strcmp(given, "quarter") == 0             ? HT_PERIOD_QUARTER
                                                       : HT_PERIOD_MONTH;
}

/* ---- The whole ---- */

/* False: errno. */
static bool write_sheets(const ht_budget *budget, const ht_arguments *arguments, const ht_output *output) {
    ht_book_figures figures;
    ht_budget_book book;
    ht_book_file *const file = ht_book_file_begin(output->descriptor);
    if (file == NULL) {
        errno = ENOMEM;
        return false;
    }
    if (!ht_book_figures_make(&figures, ht_budget_figures(budget), arguments->value[HT_OPTION_PARAMETERS], budget->language)) {
        ht_book_file_break(file, ENOMEM);
    }
    ht_budget_book_begin(&book, budget, ht_book_of_file(file), &figures.own);
    while (ht_budget_book_next(&book)) {
    }
    const bool is_whole = ht_book_file_end(file);
    const int number = errno;
    ht_book_figures_free(&figures);
    errno = number;
    return is_whole;
}

static int write_report(const ht_budget *budget, const ht_arguments *arguments, budget_form form) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (form == FORM_WORKBOOK) {
        ht_output output;
        if (!ht_output_open(&output, path) || !write_sheets(budget, arguments, &output) || !ht_commit(arguments, &output)) {
            const int number = errno;
            ht_output_abandon(&output);
            return ht_refuse_output(arguments, path, number);
        }
        return HT_EXIT_DONE;
    }
    ht_writer *const write = form == FORM_CSV ? ht_write_budget_csv : ht_write_budget_json;
    return form == FORM_PEOPLE ? ht_print_for_people(arguments, ht_write_budget, budget) : ht_print(arguments, write, budget);
}

static int refuse(const ht_budget *budget, const ht_arguments *arguments, ht_budget_fault fault) {
    return fault == HT_BUDGET_TOO_LARGE ? ht_refuse_because(arguments, "out_of_range", &too_large, "", "")
                                        : ht_refuse_groups(budget, arguments);
}

/* What the report itself does not say. */
static void say_notes(ht_listing *listing, budget_form form) {
    ht_say_more_bad_lines(listing);
    if (form != FORM_PEOPLE) {
        ht_say_skipped(listing);
    }
    ht_say_repeated(listing);
    if (form == FORM_CSV) {
        ht_say_figures(listing->parameters, listing->arguments->language);
    }
}

static bool begin(void *context) {
    ht_budget_work_begin(context);
    return true;
}

/* The lines of the list into the table. */
static int read_lines(ht_budget_work *all, ht_input *input) {
    ht_listing *listing = &all->listing;
    const ht_arguments *arguments = listing->arguments;
    ht_progress_watch(&listing->progress, ht_input_progress(input), false);
    const ht_list_work work = {.lines = ht_budget_lines(all), .may_hold = true, .counts_people = true, .begin = begin};
    const ht_lines_end how = ht_work_list(listing, input, &work);
    const int number = errno;
    ht_progress_clear(&listing->progress);
    if (how == HT_LINES_REFUSED) {
        return HT_EXIT_UNUSABLE;
    }
    if (how == HT_LINES_UNREAD) {
        return ht_refuse_unread(arguments, listing->path, input, number);
    }
    errno = number;
    if (how == HT_LINES_UNWRITTEN) {
        return ht_refuse_output(arguments, arguments->value[HT_OPTION_REJECTS], errno);
    }
    return HT_EXIT_DONE;
}

static int add_up(ht_budget_work *all, ht_input *input, budget_form form) {
    ht_budget *budget = all->budget;
    ht_listing *listing = &all->listing;
    int code = read_lines(all, input);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    budget->skipped = listing->skipped;
    say_notes(listing, form);
    ht_say_of_book(listing, input);
    if (all->is_out_of_memory) {
        return ht_refuse_file(all->arguments, "-", ENOMEM);
    }
    const ht_budget_fault fault = ht_budget_end(budget);
    if (fault != HT_BUDGET_OK) {
        return refuse(budget, all->arguments, fault);
    }
    code = write_report(budget, all->arguments, form);
    if (code == HT_EXIT_DONE && listing->has_rejects && !ht_commit(all->arguments, &listing->rejects)) {
        return ht_refuse_output(all->arguments, all->arguments->value[HT_OPTION_REJECTS], errno);
    }
    const bool has_faults = budget->counts.bad > 0 || ht_has_repeated(listing);
    return code == HT_EXIT_DONE && has_faults ? HT_EXIT_DIFFERENCE : code;
}

static int budget_input(ht_budget_work *all, ht_input *input, budget_form form) {
    ht_listing *listing = &all->listing;
    int code = HT_EXIT_UNUSABLE;
    listing->parameters = ht_budget_figures(all->budget);
    if (ht_open_list(listing, input) && ht_find_groups(all->budget, all->arguments, listing->list) &&
        ht_open_rejects(listing)) {
        code = add_up(all, input, form);
        ht_budget_work_end(all);
    }
    if (code == HT_EXIT_UNUSABLE) {
        ht_output_abandon(&listing->rejects);
    }
    return code;
}

int ht_run_budget(const ht_arguments *arguments) {
    static ht_parameters law;
    static ht_parameters proposal;
    static ht_pay_plan plans[HT_PLANS];
    static ht_list list;
    static ht_budget_table table;
    static ht_budget budget;
    static ht_budget_work all;
    const bool has_figures = ht_given(arguments, HT_OPTION_PARAMETERS);
    budget_form form = FORM_PEOPLE;
    ht_input input;
    budget = (ht_budget){.language = arguments->language,
                         .excel = ht_given(arguments, HT_OPTION_EXCEL),
                         .period_months = period_of(arguments),
                         .table = &table};
    budget.parameters[HT_PLAN_LAW] = !has_figures || ht_given(arguments, HT_OPTION_COMPARE) ? &law : NULL;
    budget.parameters[HT_PLAN_PROPOSAL] = has_figures ? &proposal : NULL;
    budget.figures_name = has_figures ? ht_string_of(arguments->value[HT_OPTION_PARAMETERS]) : (ht_string){NULL, 0};
    all = (ht_budget_work){.arguments = arguments, .budget = &budget};
    ht_listing_init(&all.listing, arguments, ht_listing_path(arguments), &list);
    int code = check_options(arguments, &form);
    if (code == HT_EXIT_DONE) {
        code = ht_open_listing(&all.listing, &proposal, &input);
    }
    if (code == HT_EXIT_DONE) {
        budget.policy = proposal.policy; /* which the list may have chosen */
        ht_parameters_init(&law, budget.policy);
        ht_plan_use(&plans[HT_PLAN_LAW], &law);
        ht_plan_use(&plans[HT_PLAN_PROPOSAL], &proposal);
        code = budget_input(&all, &input, form);
        ht_input_close(&input);
    }
    ht_close_listing(&all.listing);
    return code;
}
