/* SPDX-License-Identifier: MIT */
#include "list/list_columns.h"

#include "list/column_names.h"
#include "list/column_near.h"
#include "list/list_mapped.h"
#include "list/list_way.h"
#include "list/result_columns.h"
#include "text/sentence.h"
#include "text/text.h"

/* ---- Results ---- */

/* How many columns from that one on follow each other as batch writes them, some of which may have been removed since. */
static uint32_t length_of_run(const ht_list *list, uint32_t first) {
    unsigned least = 0;
    uint32_t i = first;
    for (; i < list->column_count; i++) {
        const unsigned place = ht_result_place(list->policy, list->columns[i].name);
        if (place < least || place == HT_NO_PLACE) {
            break;
        }
        least = place + 1;
    }
    return i - first;
}

static bool is_run_of_rejects(const ht_list *list, uint32_t first) {
    return ht_is_result(list->columns[first].name, HT_RESULT_LINE) && first + 1 < list->column_count &&
           ht_is_result(list->columns[first + 1].name, HT_RESULT_ERROR);
}

/* A status and others behind it, or the line and its error: elsewhere these are names as any other, and a fact may share its
   name with a benefit. */
static void find_results(ht_list *list) {
    list->replaces = false;
    for (uint32_t i = 0; i < list->column_count && !list->replaces; i++) {
        uint32_t length = ht_is_result(list->columns[i].name, HT_RESULT_STATUS) ? length_of_run(list, i) : 0;
        length = is_run_of_rejects(list, i) ? 2 : length;
        for (uint32_t k = i; length > 1 && k < i + length; k++) {
            list->columns[k].kind = HT_COLUMN_RESULT;
            list->replaces = true;
        }
    }
}

/* ---- What cannot be meant as it stands ---- */

static bool refuse(ht_list_error *error, const ht_policy *policy, ht_list_problem problem, ht_error_code code, ht_string name,
                   ht_string value) {
    *error = (ht_list_error){
        .problem = problem,
        .error = {.code = code, .policy = policy, .name = name, .slot = -1, .value = value, .other = -1, .line = 1}};
    return false;
}

static bool refuse_twice(const ht_list *list, ht_list_error *error, uint32_t first, uint32_t second) {
    const ht_column *column = &list->columns[first];
    const bool is_slot = column->kind == HT_COLUMN_FACT;
    const ht_string name = is_slot ? ht_string_of(list->policy->facts[column->index].id) : column->name;
    (void)refuse(error, list->policy, HT_LIST_COLUMN_TWICE, HT_DUPLICATE_FACT, name, list->columns[second].name);
    error->error.heading = column->name;
    error->given = first + 1;
    error->expected = second + 1;
    return false;
}

static bool check_twice(const ht_list *list, ht_list_error *error) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        for (uint32_t k = 0; k < i && list->columns[i].kind < HT_COLUMN_PASSED; k++) {
            if (list->columns[k].kind == list->columns[i].kind && list->columns[k].index == list->columns[i].index) {
                return refuse_twice(list, error, k, i);
            }
        }
    }
    return true;
}

static bool is_own(const ht_column *column) {
    return column->kind == HT_COLUMN_PASSED && column->index != HT_OWN_MARKED;
}

/* One that is nearly named as a known one was meant so; and a claim is of something. */
static bool check_near(const ht_list *list, ht_list_error *error) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const bool is_open = column->kind == HT_COLUMN_CLAIMED && column->index == HT_NONE;
        if (!is_open && (!is_own(column) || ht_column_passes(list->policy, column->name))) {
            continue;
        }
        const ht_near_name near = ht_near_column(list->policy, column->name);
        if (is_open || near.name != NULL) {
            (void)refuse(error, list->policy, is_open ? HT_LIST_UNKNOWN_CLAIM : HT_LIST_NEAR_COLUMN, HT_UNKNOWN_FACT,
                         column->name, (ht_string){NULL, 0});
            error->near = near;
            error->given = i + 1;
            return false;
        }
    }
    return true;
}

/* Whether some column is of what decides or is claimed: otherwise this is no header. */
static bool has_known(const ht_list *list) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_FACT || list->columns[i].kind == HT_COLUMN_CLAIMED) {
            return true;
        }
    }
    return false;
}

static void find_id(ht_list *list) {
    list->id_column = 0;
    for (uint32_t i = 0; list->id_column == 0 && i < list->column_count; i++) {
        list->id_column = list->columns[i].kind == HT_COLUMN_ID ? i + 1 : 0;
    }
}

bool ht_columns_know(ht_list *list, ht_list_error *error) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        list->columns[i] = ht_map_column(list->map, list->policy, list->columns[i].name);
    }
    find_results(list);
    find_id(list);
    for (uint32_t i = 0; i < list->column_count; i++) {
        ht_column *const column = &list->columns[i];
        column->decides = column->kind == HT_COLUMN_FACT && ht_slot_decides(list->policy, column->index);
    }
    ht_map_join(list);
    ht_ways_init(list);
    if (!check_near(list, error) || !check_twice(list, error)) {
        return false;
    }
    if (has_known(list)) {
        return true;
    }
    return refuse(error, list->policy, HT_LIST_NOT_A_HEADER, HT_UNKNOWN_FACT, list->columns[0].name, (ht_string){NULL, 0});
}

/* ---- The office's own ---- */

uint32_t ht_own_columns(const ht_list *list) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->column_count; i++) {
        count += is_own(&list->columns[i]);
    }
    return count;
}

void ht_put_own_columns(ht_text *out, const ht_list *list, ht_language language) {
    static const ht_words unnamed = {"cột {0}", "column {0}"};
    enum { SHOWN = 40 };
    bool is_first = true;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (!is_own(&list->columns[i])) {
            continue;
        }
        ht_put(out, is_first ? "" : ", ");
        is_first = false;
        if (list->columns[i].name.length == 0) {
            ht_say(out, language, &unnamed, &(ht_argument){.kind = HT_ARGUMENT_PLAIN, .number = i + 1});
        } else {
            ht_put(out, "\"");
            ht_put_visible(out, list->columns[i].name, SHOWN);
            ht_put(out, "\"");
        }
    }
}
