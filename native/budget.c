/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "batch.h"
#include "budget.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static const ht_words standard_input_twice = {"chỉ một trong danh sách và --parameters đọc được từ đầu vào chuẩn",
                                              "only one of the list and --parameters can be read from standard input"};
static const ht_words nothing_to_compare = {"--compare cần tệp --parameters để so",
                                            "--compare needs a --parameters file to compare with"};
static const ht_words no_such_column = {"--by: danh sách không có cột {0}", "--by: the list has no column {0}"};
static const ht_words no_such_column_hint = {"--by: danh sách không có cột {0} (có phải {1}?)",
                                             "--by: the list has no column {0} (did you mean {1}?)"};
static const ht_words too_many_groups = {"--by: cột {0} có hơn {1} giá trị khác nhau",
                                         "--by: the column {0} has more than {1} different values"};
static const ht_words too_large = {"tổng số tiền vượt quá giới hạn tính được", "the sums are larger than can be computed"};
static const ht_words unknown_form = {"-o: đuôi {0} không rõ; dùng .txt, .csv, .json hoặc .xlsx",
                                      "-o: unknown form {0}; use .txt, .csv, .json or .xlsx"};
static const ht_words two_forms = {"chỉ chọn một trong --csv, --excel, --json, hoặc đuôi khác của -o",
                                   "choose one of --csv, --excel, --json, or another ending of -o"};
static const ht_words no_workbooks = {"không ghi được {0}: thiếu thư viện libxlsxwriter; dùng .csv với --excel",
                                      "cannot write {0} without the library libxlsxwriter; use .csv with --excel"};

/* ---- What is asked for ---- */

typedef enum { FORM_PEOPLE, FORM_CSV, FORM_JSON, FORM_WORKBOOK } budget_form;

static const char *ending_of(const char *path) {
    const char *slash = path == NULL ? NULL : strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    const char *dot = name == NULL ? NULL : strrchr(name, '.');
    return dot == NULL || dot == name || ht_is_standard(path) ? "" : dot;
}

static int choose_form(const ht_arguments *arguments, budget_form *form) {
    static const struct {
        const char *ending;
        budget_form form;
    } endings[] = {
        {"", FORM_PEOPLE}, {".txt", FORM_PEOPLE}, {".csv", FORM_CSV}, {".json", FORM_JSON}, {".xlsx", FORM_WORKBOOK}};
    const char *ending = ending_of(arguments->value[HT_OPTION_OUTPUT]);
    const bool csv = ht_given(arguments, HT_OPTION_CSV) || ht_given(arguments, HT_OPTION_EXCEL);
    const bool json = ht_given(arguments, HT_OPTION_JSON);
    size_t i = 0;
    while (i < sizeof endings / sizeof *endings && strcasecmp(ending, endings[i].ending) != 0) {
        i++;
    }
    if (i == sizeof endings / sizeof *endings) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &unknown_form, ending, "");
    }
    *form = csv ? FORM_CSV : json ? FORM_JSON : endings[i].form;
    if ((csv && json) || (endings[i].form != FORM_PEOPLE && *form != endings[i].form)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &two_forms, "", "");
    }
    if (*form == FORM_WORKBOOK && !ht_has_workbooks()) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &no_workbooks, ending, "");
    }
    return HT_EXIT_DONE;
}

static int check_options(const ht_arguments *arguments, const char *path, budget_form *form) {
    const char *figures = arguments->value[HT_OPTION_PARAMETERS];
    if (figures == NULL && ht_given(arguments, HT_OPTION_COMPARE)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &nothing_to_compare, "", "");
    }
    if (figures != NULL && ht_is_standard(figures) && ht_is_standard(path)) {
        return ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &standard_input_twice, "", "");
    }
    return choose_form(arguments, form);
}

/* ---- Groups and periods ---- */

/* The column of the groups: a fact's, by identifier or label, or any other by its name. */
static bool find_column(ht_budget_work *all) {
    const ht_list *list = all->listing.list;
    const char *given = all->budget->arguments->value[HT_OPTION_BY];
    const char *by = given == NULL ? "agency" : given;
    const ht_string name = ht_string_of(by);
    unsigned fewest = 99;
    const char *nearest = "";
    char hint[HT_OPTION_NAME_MAX];
    all->budget->by = by;
    all->budget->by_slot = ht_slot_by_label(list->policy, name);
    all->column = -1;
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const bool is_fact =
            all->budget->by_slot >= 0 && column->kind == HT_COLUMN_FACT && column->index == all->budget->by_slot;
        const bool is_named = column->kind != HT_COLUMN_FACT && ht_same_folded(column->name, name);
        if (is_fact || (is_named && all->column < 0)) {
            all->column = (int)i;
        }
        const unsigned edits = ht_edit_distance(name, column->name);
        if (edits < fewest && edits <= 3 && column->name.length < sizeof hint) {
            memcpy(hint, column->name.at, column->name.length);
            hint[column->name.length] = '\0';
            nearest = hint;
            fewest = edits;
        }
    }
    if (all->budget->by_slot >= 0) {
        all->budget->by = list->policy->facts[all->budget->by_slot].id;
    }
    /* Facts that no column holds have their default, or are unknown: one group. */
    if (all->column >= 0 || all->budget->by_slot >= 0) {
        return true;
    }
    char word[128];
    const ht_string shown = ht_visible(by, word, sizeof word - 1);
    word[shown.length] = '\0';
    (void)ht_refuse_because(all->budget->arguments, HT_CODE_COMMAND_LINE,
                            *nearest == '\0' ? &no_such_column : &no_such_column_hint, word, nearest);
    return false;
}

/* Values in the order of the law, what is unknown last; other groups as they come in the list. qsort's context. */
static const ht_budget *sorted;

static int rank_of(const ht_group *group) {
    const ht_fact *fact = sorted->by_slot >= 0 ? &sorted->policy->facts[sorted->by_slot] : NULL;
    int rank = 0;
    while (fact != NULL && rank < fact->value_count &&
           !ht_string_is((ht_string){group->key, group->key_length}, fact->values[rank].id)) {
        rank++;
    }
    return group->key_length == 0 ? HT_VALUES_MAX + 1 : rank;
}

static int compare_groups(const void *a, const void *b) {
    const ht_group *first = a;
    const ht_group *second = b;
    const int ranks = rank_of(first) - rank_of(second);
    return ranks != 0 ? ranks : first->first_line < second->first_line ? -1 : first->first_line > second->first_line;
}

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

ht_plan ht_budget_plan(const ht_budget *budget) {
    return ht_given(budget->arguments, HT_OPTION_PARAMETERS) ? HT_PLAN_PROPOSAL : HT_PLAN_LAW;
}

/* ---- The whole ---- */

static int write_report(const ht_budget *budget, budget_form form) {
    const ht_arguments *arguments = budget->arguments;
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    if (form == FORM_WORKBOOK) {
        ht_output output;
        if (!ht_output_open(&output, path) ||
            !ht_write_budget_workbook(budget, output.temporary != NULL ? output.temporary : path) ||
            !ht_output_commit(&output)) {
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
    ht_text text = {.at = limit, .capacity = sizeof limit - 1};
    if (table->is_out_of_memory) {
        return ht_refuse_file(budget->arguments, "-", ENOMEM);
    }
    if (table->is_overflown) {
        return ht_refuse_because(budget->arguments, "out_of_range", &too_large, "", "");
    }
    ht_put_grouped(&text, HT_GROUPS_MAX, budget->arguments->language);
    limit[text.length] = '\0';
    const ht_string shown = ht_visible(budget->by, word, sizeof word - 1);
    word[shown.length] = '\0';
    return ht_refuse_because(budget->arguments, "too_many", &too_many_groups, word, limit);
}

static bool open_rejects(ht_budget_work *all) {
    const char *path = all->budget->arguments->value[HT_OPTION_REJECTS];
    static char header[HT_LIST_ROOM];
    ht_text text = {.at = header, .capacity = sizeof header};
    if (path == NULL) {
        return true;
    }
    ht_list_write_rejects_header(all->listing.list, &text);
    all->has_rejects = ht_output_open(&all->rejects, path);
    if (all->has_rejects && ht_output_write(&all->rejects, (ht_string){header, text.length})) {
        return true;
    }
    (void)ht_refuse_output(all->budget->arguments, path, errno);
    return false;
}

static int add_up(ht_budget_work *all, ht_input *input, const char *path, budget_form form) {
    ht_budget *budget = all->budget;
    const ht_line_work lines = ht_budget_lines(all);
    const ht_lines_end how = ht_work_lines(input, &lines);
    if (how == HT_LINES_UNREAD) {
        return ht_refuse_file(budget->arguments, path, errno);
    }
    if (how == HT_LINES_UNWRITTEN || (all->has_rejects && !ht_output_commit(&all->rejects))) {
        return ht_refuse_output(budget->arguments, budget->arguments->value[HT_OPTION_REJECTS], errno);
    }
    ht_say_more_messages(&all->listing);
    sorted = budget;
    if (all->table->group_count > 1) {
        qsort(all->table->groups, all->table->group_count, sizeof *all->table->groups, compare_groups);
    }
    find_periods(budget);
    (void)ht_budget_sum(budget, HT_PLAN_LAW, HT_ALL, HT_ALL, HT_ALL); /* finds what no report could add up */
    (void)ht_budget_sum(budget, HT_PLAN_PROPOSAL, HT_ALL, HT_ALL, HT_ALL);
    if (all->table->is_crowded || all->table->is_out_of_memory || all->table->is_overflown) {
        return refuse_table(budget);
    }
    const int code = write_report(budget, form);
    return code == HT_EXIT_DONE && budget->counts.bad > 0 ? HT_EXIT_DIFFERENCE : code;
}

static int budget_input(ht_budget_work *all, ht_input *input, const char *path, budget_form form) {
    int code = HT_EXIT_UNUSABLE;
    if (ht_open_list(&all->listing, input, path, all->parameters[ht_budget_plan(all->budget)]) && find_column(all) &&
        open_rejects(all)) {
        code = ht_table_init(all->table, all->budget->policy, HT_PLANS) ? add_up(all, input, path, form)
                                                                        : ht_refuse_file(all->budget->arguments, path, ENOMEM);
        ht_table_free(all->table);
    }
    if (code == HT_EXIT_UNUSABLE && all->has_rejects) {
        ht_output_abandon(&all->rejects);
    }
    ht_close_list(&all->listing);
    return code;
}

int ht_run_budget(const ht_arguments *arguments) {
    static ht_parameters law;
    static ht_parameters proposal;
    static ht_list list;
    static ht_budget_table table;
    static ht_budget budget;
    static ht_budget_work all;
    const char *path = arguments->operand_count > 0 ? arguments->operands[0] : "-";
    char *parameter_bytes = NULL;
    char visible[512];
    budget_form form = FORM_PEOPLE;
    ht_input input;
    int code = check_options(arguments, path, &form);
    if (code == HT_EXIT_DONE && ht_is_standard(path) && isatty(STDIN_FILENO)) {
        code = ht_refuse_terminal(arguments);
    }
    if (code == HT_EXIT_DONE) {
        code = ht_read_parameters(arguments, &proposal, &parameter_bytes);
    }
    if (code == HT_EXIT_DONE && !ht_input_open(&input, path)) {
        code = ht_refuse_file(arguments, path, errno);
    } else if (code == HT_EXIT_DONE) {
        const bool has_figures = ht_given(arguments, HT_OPTION_PARAMETERS);
        ht_parameters_init(&law, &ht_quang_ninh);
        budget = (ht_budget){.arguments = arguments, .policy = &ht_quang_ninh, .table = &table};
        all = (ht_budget_work){.budget = &budget, .table = &table, .listing = {.arguments = arguments, .list = &list}};
        all.listing.name = ht_visible(ht_file_name(path, arguments->language), visible, sizeof visible);
        all.parameters[HT_PLAN_LAW] = !has_figures || ht_given(arguments, HT_OPTION_COMPARE) ? &law : NULL;
        all.parameters[HT_PLAN_PROPOSAL] = has_figures ? &proposal : NULL;
        code = budget_input(&all, &input, path, form);
        ht_input_close(&input);
    }
    free(parameter_bytes);
    return code;
}
