/* SPDX-License-Identifier: MIT */
#include "budget/budget_columns.h"

#include "budget/budget_groups.h"
#include "command/guess.h"
#include "command/message.h"
#include "text/columns.h"
#include "text/format.h"
#include "text/text.h"

static const ht_words no_such_column = {"--by: danh sách không có cột {0}; các cột: {2}",
                                        "--by: the list has no column {0}; its columns: {2}"};
static const ht_words no_such_column_hint = {"--by: danh sách không có cột {0} (có phải {1}?); các cột: {2}",
                                             "--by: the list has no column {0} (did you mean {1}?); its columns: {2}"};
static const ht_words same_column = {"--by: cột {0} được nêu hai lần", "--by: the column {0} is named twice"};
static const ht_words too_many_groups = {"--by: cột {0} có hơn {1} giá trị khác nhau",
                                         "--by: the column {0} has more than {1} different values"};
static const ht_words too_many_combinations = {"--by: các cột {0} có hơn {1} tổ hợp giá trị khác nhau",
                                               "--by: the columns {0} have more than {1} different combinations of values"};

_Static_assert((int)HT_TEXTS_MAX <= (int)HT_BY_MAX, "each --by is a column");

/* Every name that a column may be called by. */
static void try_column(ht_guess *guess, const ht_list *list, const ht_column *column) {
    ht_guess_try(guess, column->name);
    if (column->kind == HT_COLUMN_FACT) {
        const ht_fact *fact = &list->policy->facts[column->index];
        ht_guess_try(guess, ht_string_of(fact->id));
        ht_guess_try(guess, ht_string_of(fact->label.vi));
        ht_guess_try(guess, ht_string_of(fact->label.en));
    }
}

static void refuse_column(const ht_arguments *arguments, const ht_list *list, const char *by) {
    enum { COLUMNS_BYTES = 2048, COLUMN_SHOWN = 60 };
    char word[128];
    char nearest[128];
    char columns[COLUMNS_BYTES + 1];
    ht_text hint = {.at = nearest, .capacity = sizeof nearest - 1};
    ht_text names = {.at = columns, .capacity = COLUMNS_BYTES};
    ht_guess guess = ht_guess_of(ht_string_of(by));
    for (uint32_t i = 0; i < list->column_count; i++) {
        try_column(&guess, list, &list->columns[i]);
        ht_put(&names, i > 0 ? "; " : "");
        ht_put_visible(&names, list->columns[i].name, COLUMN_SHOWN);
    }
    ht_put_visible(&hint, guess.nearest, guess.nearest.length);
    nearest[ht_written(&hint).length] = '\0';
    columns[ht_written(&names).length] = '\0';
    const char *const words[HT_PROBLEM_WORDS] = {ht_show(by, word, sizeof word), nearest, columns};
    (void)ht_refuse_with(arguments, HT_CODE_COMMAND_LINE, guess.nearest.length == 0 ? &no_such_column : &no_such_column_hint,
                         words);
}

bool ht_find_groups(ht_budget *budget, const ht_arguments *arguments, const ht_list *list) {
    char word[128];
    if (arguments->by_count == 0) {
        return ht_group_by(budget, list, ht_first_choice(list->policy)) == HT_BY_TAKEN;
    }
    for (unsigned i = 0; i < arguments->by_count; i++) {
        const char *given = arguments->by[i];
        const ht_by_answer answer = ht_group_by(budget, list, ht_string_of(given));
        if (answer == HT_BY_NO_COLUMN) {
            refuse_column(arguments, list, given);
        } else if (answer == HT_BY_AGAIN) {
            (void)ht_refuse_because(arguments, HT_CODE_COMMAND_LINE, &same_column, ht_show(given, word, sizeof word), "");
        }
        if (answer != HT_BY_TAKEN) {
            return false;
        }
    }
    return true;
}

int ht_refuse_groups(const ht_budget *budget, const ht_arguments *arguments) {
    char limit[16];
    char word[128];
    char names[128];
    ht_text text = {.at = limit, .capacity = sizeof limit - 1};
    ht_text columns = {.at = names, .capacity = sizeof names - 1};
    ht_put_grouped(&text, HT_GROUPS_MAX, arguments->language);
    limit[ht_written(&text).length] = '\0';
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(&columns, i > 0 ? ", " : "");
        ht_put_string(&columns, budget->by[i].name);
    }
    names[ht_written(&columns).length] = '\0';
    return ht_refuse_because(arguments, "too_many", budget->by_count > 1 ? &too_many_combinations : &too_many_groups,
                             ht_show(names, word, sizeof word), limit);
}
