/* SPDX-License-Identifier: MIT */
#include "budget/budget.h"
#include "budget/budget_groups.h"
#include "budget/budget_heads.h"
#include "budget/budget_lines.h"
#include "budget/budget_table.h"
#include "budget/budget_text.h"
#include "budget/budget_workbook.h"
#include "budget/budget_write.h"
#include "command/arguments.h"
#include "command/commands.h"
#include "command/message.h"
#include "command/options.h"
#include "command/people.h"
#include "law/plan_make.h"
#include "list/listing.h"
#include "list/rejects.h"
#include "list/survey.h"

#include "text/format.h"
#include "text/text.h"
#include "text/columns.h"
#include "list/opening.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const ht_words nothing_to_compare = {"--compare cần tệp --parameters để so",
                                            "--compare needs a --parameters file to compare with"};
static const ht_words too_many_groups = {"--by: cột {0} có hơn {1} giá trị khác nhau",
                                         "--by: the column {0} has more than {1} different values"};
static const ht_words too_many_combinations = {"--by: các cột {0} có hơn {1} tổ hợp giá trị khác nhau",
                                               "--by: the columns {0} have more than {1} different combinations of values"};
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

/* ---- Periods ---- */

/* From the first to the last month in which anything may be paid. */
static void find_periods(ht_budget *budget) {
    const char *given = budget->arguments->value[HT_OPTION_PERIOD];
    const int32_t length = given == NULL || strcmp(given, "year") == 0 ? 12 : strcmp(given, "quarter") == 0 ? 3 : 1;
    const int32_t first = ht_spread_first(budget->policy);
    budget->period_count = 0;
    for (unsigned m = 0; m < budget->table->months; m++) {
        const int32_t month = first + (int32_t)m;
        const bool begins = budget->period_count == 0 || month % length == 0; /* 1970-01 begins all of them */
        if (begins) {
            budget->periods[budget->period_count++] = (ht_budget_period){month, month};
        }
        budget->periods[budget->period_count - 1].last = month;
    }
    unsigned from = 0;
    unsigned to = 0;
    for (unsigned p = 0; p < budget->period_count; p++) {
        bool is_empty = true;
        for (unsigned plan = 0; plan < HT_PLANS; plan++) {
            const ht_range sum = ht_budget_sum(budget, (ht_plan)plan, HT_ALL, HT_ALL, (int)p);
            budget->has_ranges = budget->has_ranges || sum.min != sum.max;
            is_empty = is_empty && sum.max == 0;
        }
        from = is_empty && to == 0 ? p + 1 : from;
        to = is_empty ? to : p + 1;
    }
    budget->period_count = to > from ? to - from : 0;
    memmove(budget->periods, budget->periods + from, budget->period_count * sizeof *budget->periods);
}

/* ---- The whole ---- */

static int write_report(const ht_budget *budget, budget_form form) {
    const ht_arguments *arguments = budget->arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (form == FORM_WORKBOOK) {
        ht_output output;
        if (!ht_output_open(&output, path) || !ht_write_budget_workbook(budget, &output) || !ht_commit(arguments, &output)) {
            const int number = errno;
            ht_output_abandon(&output);
            return ht_refuse_output(arguments, path, number);
        }
        return HT_EXIT_DONE;
    }
    ht_writer *const write = form == FORM_CSV ? ht_write_budget_csv : ht_write_budget_json;
    return form == FORM_PEOPLE ? ht_print_for_people(arguments, ht_write_budget, budget) : ht_print(arguments, write, budget);
}

static int refuse_table(const ht_budget *budget) {
    const ht_budget_table *table = budget->table;
    char limit[16];
    char word[128];
    char names[128];
    ht_text text = {.at = limit, .capacity = sizeof limit - 1};
    ht_text columns = {.at = names, .capacity = sizeof names - 1};
    if (table->is_out_of_memory) {
        return ht_refuse_file(budget->arguments, "-", ENOMEM);
    }
    if (table->is_overflown) {
        return ht_refuse_because(budget->arguments, "out_of_range", &too_large, "", "");
    }
    ht_put_grouped(&text, HT_GROUPS_MAX, budget->arguments->language);
    limit[ht_written(&text).length] = '\0';
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(&columns, i > 0 ? ", " : "");
        ht_put(&columns, budget->by[i].name);
    }
    names[ht_written(&columns).length] = '\0';
    return ht_refuse_because(budget->arguments, "too_many", budget->by_count > 1 ? &too_many_combinations : &too_many_groups,
                             ht_show(names, word, sizeof word), limit);
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
    ht_budget_work *all = context;
    ht_budget *budget = all->budget;
    budget->counts = (ht_list_counts){0};
    ht_table_free(all->table);
    return ht_table_init(all->table, budget->policy, budget->by_count, HT_PLANS);
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
    int code = read_lines(all, input);
    if (code != HT_EXIT_DONE) {
        return code;
    }
    budget->skipped = all->listing.skipped;
    say_notes(&all->listing, form);
    ht_say_of_book(&all->listing, input);
    ht_heads_settle(all->table);
    all->table->is_out_of_memory |= !ht_sort_groups(budget);
    find_periods(budget);
    (void)ht_budget_sum(budget, HT_PLAN_LAW, HT_ALL, HT_ALL, HT_ALL); /* finds what no report could add up */
    (void)ht_budget_sum(budget, HT_PLAN_PROPOSAL, HT_ALL, HT_ALL, HT_ALL);
    if (all->table->is_crowded || all->table->is_out_of_memory || all->table->is_overflown) {
        return refuse_table(budget);
    }
    code = write_report(budget, form);
    ht_listing *listing = &all->listing;
    if (code == HT_EXIT_DONE && listing->has_rejects && !ht_commit(budget->arguments, &listing->rejects)) {
        return ht_refuse_output(budget->arguments, budget->arguments->value[HT_OPTION_REJECTS], errno);
    }
    const bool has_faults = budget->counts.bad > 0 || ht_has_repeated(listing);
    return code == HT_EXIT_DONE && has_faults ? HT_EXIT_DIFFERENCE : code;
}

static int budget_input(ht_budget_work *all, ht_input *input, budget_form form) {
    ht_listing *listing = &all->listing;
    int code = HT_EXIT_UNUSABLE;
    listing->parameters = all->budget->figures;
    if (ht_open_list(listing, input) && ht_find_groups(all->budget, listing->list) && ht_open_rejects(listing)) {
        code = add_up(all, input, form);
        ht_table_free(all->table);
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
    budget = (ht_budget){
        .arguments = arguments, .policy = arguments->policy, .figures = has_figures ? &proposal : &law, .table = &table};
    all = (ht_budget_work){.budget = &budget, .table = &table};
    all.parameters[HT_PLAN_LAW] = !has_figures || ht_given(arguments, HT_OPTION_COMPARE) ? &law : NULL;
    all.parameters[HT_PLAN_PROPOSAL] = has_figures ? &proposal : NULL;
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
