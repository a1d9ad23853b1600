/* SPDX-License-Identifier: MIT */
#include "budget/budget_groups.h"
#include "command/arguments.h"
#include "command/message.h"

#include "check/claim.h"
#include "text/columns.h"
#include "command/guess.h"
#include "list/list_run.h"
#include "list/opening.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <stdlib.h>
#include <string.h>

static const ht_words no_such_column = {"--by: danh sách không có cột {0}; các cột: {2}",
                                        "--by: the list has no column {0}; its columns: {2}"};
static const ht_words no_such_column_hint = {"--by: danh sách không có cột {0} (có phải {1}?); các cột: {2}",
                                             "--by: the list has no column {0} (did you mean {1}?); its columns: {2}"};
static const ht_words same_column = {"--by: cột {0} được nêu hai lần", "--by: the column {0} is named twice"};

/* ---- Columns ---- */

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

static bool refuse_column(const ht_budget *budget, const ht_list *list, const char *by) {
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
    (void)ht_refuse_with(budget->arguments, HT_CODE_COMMAND_LINE,
                         guess.nearest.length == 0 ? &no_such_column : &no_such_column_hint, words);
    return false;
}

/* What is summed by where no column is named: the law's first choice, which is the body. */
static const char *first_choice(const ht_policy *policy) {
    unsigned slot = 0;
    while (slot + 1u < policy->fact_count && policy->facts[slot].kind != HT_CHOICE) {
        slot++;
    }
    return policy->facts[slot].id;
}

/* A fact's column, by identifier or label, or any other by its name. */
static ht_budget_by find_column(const ht_list *list, const char *given) {
    const ht_string name = ht_string_of(given);
    ht_budget_by by = {.name = given, .slot = ht_slot_by_label(list->policy, name), .column = -1};
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const bool is_fact = by.slot >= 0 && column->kind == HT_COLUMN_FACT && column->index == by.slot;
        const bool is_named = column->kind != HT_COLUMN_FACT && ht_same_folded(column->name, name);
        if (is_fact || (is_named && by.column < 0)) {
            by.column = (int)i;
        }
    }
    if (by.slot >= 0) {
        by.name = list->policy->facts[by.slot].id;
    }
    return by;
}

static bool is_again(const ht_budget *budget, const ht_budget_by *by) {
    bool is = false;
    for (unsigned i = 0; i < budget->by_count; i++) {
        const ht_budget_by *other = &budget->by[i];
        is |= by->slot >= 0 ? other->slot == by->slot : other->slot < 0 && other->column == by->column;
    }
    return is;
}

static bool take_column(ht_budget *budget, const ht_list *list, const char *given) {
    char word[128];
    const ht_budget_by by = find_column(list, given);
    /* Facts that no column holds have their default, or are unknown: one value. */
    if (by.column < 0 && by.slot < 0) {
        return refuse_column(budget, list, given);
    }
    if (is_again(budget, &by)) {
        (void)ht_refuse_because(budget->arguments, HT_CODE_COMMAND_LINE, &same_column, ht_show(given, word, sizeof word), "");
        return false;
    }
    budget->by[budget->by_count++] = by;
    return true;
}

bool ht_find_groups(ht_budget *budget, const ht_list *list) {
    const ht_arguments *arguments = budget->arguments;
    bool found = true;
    if (arguments->by_count == 0) {
        return take_column(budget, list, first_choice(list->policy));
    }
    for (unsigned i = 0; i < arguments->by_count && found; i++) {
        found = take_column(budget, list, arguments->by[i]);
    }
    return found;
}

/* ---- Order ---- */

static const ht_fact *fact_of(const ht_budget *budget, unsigned number) {
    const int slot = budget->by[number].slot;
    return slot >= 0 ? &budget->policy->facts[slot] : NULL;
}

static unsigned sorted_by; /* qsort's context */

static int compare_texts(ht_string one, ht_string other) {
    const int order = memcmp(one.at, other.at, one.length < other.length ? one.length : other.length);
    return order != 0 ? order : (one.length > other.length) - (one.length < other.length);
}

static int compare_values(const void *a, const void *b) {
    const ht_group *const *one = a;
    const ht_group *const *other = b;
    return compare_texts((*one)->folded.parts[sorted_by], (*other)->folded.parts[sorted_by]);
}

static int compare_groups(const void *a, const void *b) {
    const ht_group *one = a;
    const ht_group *other = b;
    for (unsigned i = 0; i < HT_BY_MAX; i++) {
        if (one->ranks[i] != other->ranks[i]) {
            return one->ranks[i] < other->ranks[i] ? -1 : 1;
        }
    }
    return 0;
}

/* A value's rank is the line on which it stands first, whatever stands in the other columns; it is called as there. */
static void rank_by_line(ht_group **groups, uint32_t count, unsigned number) {
    sorted_by = number;
    qsort(groups, count, sizeof(void *), compare_values);
    for (uint32_t first = 0, next; first < count; first = next) {
        const ht_group *earliest = groups[first];
        for (next = first; next < count && compare_values(&groups[first], &groups[next]) == 0; next++) {
            earliest = groups[next]->first_line < earliest->first_line ? groups[next] : earliest;
        }
        const ht_string value = earliest->key.parts[number];
        for (uint32_t i = first; i < next; i++) {
            groups[i]->key.parts[number] = value;
            groups[i]->ranks[number] = value.length == 0 ? UINT32_MAX : earliest->first_line;
        }
    }
}

static void rank_by_law(ht_group *group, const ht_fact *fact, unsigned number) {
    const ht_string key = group->key.parts[number];
    uint32_t rank = 0;
    while (rank < fact->value_count && !ht_string_is(key, fact->values[rank].id)) {
        rank++;
    }
    group->ranks[number] = key.length == 0 ? UINT32_MAX : rank;
}

bool ht_sort_groups(ht_budget *budget) {
    const uint32_t count = budget->table->group_count;
    ht_group *const groups = budget->table->groups;
    ht_group **pointers = malloc((count + 1) * sizeof(void *));
    for (unsigned number = 0; number < budget->by_count && pointers != NULL; number++) {
        const ht_fact *fact = fact_of(budget, number);
        for (uint32_t i = 0; i < count; i++) {
            pointers[i] = &groups[i];
            if (fact != NULL && fact->value_count > 0) {
                rank_by_law(&groups[i], fact, number);
            }
        }
        if (fact == NULL || fact->value_count == 0) {
            rank_by_line(pointers, count, number);
        }
    }
    if (pointers != NULL && count > 1) {
        qsort(groups, count, sizeof *groups, compare_groups);
    }
    free(pointers);
    return pointers != NULL;
}

/* ---- Names ---- */

static const ht_words unknown_group = {"(không rõ)", "(not known)"};

void ht_put_value(ht_text *out, const ht_budget *budget, const ht_group *group, unsigned number, ht_language language) {
    const ht_string key = group->key.parts[number];
    const ht_fact *fact = fact_of(budget, number);
    bool is_shape;
    ht_day day;
    int64_t dong;
    if (fact != NULL && fact->kind == HT_DATE && ht_parse_day(key, &day, &is_shape)) {
        ht_put_day_for_people(out, day, language);
        return;
    }
    if (fact != NULL && fact->kind == HT_MONEY && ht_claim_read(key, &dong)) {
        ht_put_dong(out, dong, language);
        return;
    }
    for (unsigned i = 0; fact != NULL && i < fact->value_count; i++) {
        if (ht_string_is(key, fact->values[i].id)) {
            ht_put_words(out, &fact->values[i].name, language);
            return;
        }
    }
    if (key.length == 0) {
        ht_put_words(out, &unknown_group, language);
    } else {
        ht_put_visible(out, key, key.length);
    }
}

void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language) {
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(out, i > 0 ? " / " : "");
        ht_put_value(out, budget, group, i, language);
    }
}

void ht_put_column(ht_text *out, const ht_budget *budget, unsigned number, ht_language language) {
    const ht_fact *fact = fact_of(budget, number);
    if (fact != NULL) {
        ht_put_words(out, &fact->label, language);
    } else {
        ht_put(out, budget->by[number].name);
    }
}

void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language) {
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(out, i > 0 ? " / " : "");
        ht_put_column(out, budget, i, language);
    }
}
