/* SPDX-License-Identifier: MIT */
#include "lists_budget.h"

#include "budget/budget_groups.h"
#include "budget/budget_lines.h"
#include "budget/budget_names.h"
#include "budget/budget_notes.h"
#include "budget/budget_periods.h"
#include "budget/budget_write.h"
#include "text/json_write.h"

#include "lists_book.h"
#include "lists_open.h"
#include "lists_plan.h"
#include "memory.h"

#include <string.h>

enum {
    ROOM_BYTES = 1 << 20,  /* that tables are given at a time */
    NAMES_BYTES = 1 << 14, /* of the columns */
    ROWS_SHOWN_MAX = 200   /* on a page */
};

/* Memory of a budget; the next one takes it over. */
typedef struct room {
    struct room *next;
    size_t length; /* of what stands behind it */
} room;

static struct {
    ht_budget budget;
    ht_budget_table table;
    ht_budget_adder adder;
    room *first, *last; /* in use up to the last */
    char names[NAMES_BYTES];
    size_t named;
    bool is_out_of_memory;
    char *text; /* that was written last */
    size_t text_bytes;
} money;

void ht_budget_open(void) {
    const bool has_figures = list.parameters.row_count > 0;
    money.budget = (ht_budget){.policy = list.list.policy,
                               .parameters = {has_figures ? NULL : &list.parameters, has_figures ? &list.parameters : NULL},
                               .language = list.list.language,
                               .excel = list.list.excel,
                               .table = &money.table};
    money.named = 0;
    money.last = NULL;
    money.is_out_of_memory = false;
}

/* ---- Before the lines ---- */

/* A column more that it is grouped by; a name at NULL: the body. As ht_group_by. */
static ht_by_answer group_by(ht_string name) {
    if (money.budget.by_count == HT_BY_MAX || name.length > NAMES_BYTES - money.named) {
        return HT_BY_NO_COLUMN;
    }
    char *const kept = memcpy(money.names + money.named, name.at, name.length);
    money.named += name.length;
    return ht_group_by(&money.budget, &list.list, (ht_string){kept, name.length});
}

/* The name stands at `at`; of no length it is the body. */
uint32_t EXPORT(hotro_budget_by)(const char *at, size_t length) {
    return group_by(length == 0 ? ht_first_choice(list.list.policy) : (ht_string){at, length});
}

/* All columns are named: lines may come. */
void EXPORT(hotro_budget_begin)(int32_t period_months) {
    money.budget.period_months = period_months;
    ht_plan_lines(&list.list, &list.parameters);
    ht_budget_begin(&money.budget, &money.table);
    ht_budget_adder_init(&money.adder, &money.budget, &list.repeated);
}

/* ---- Lines ---- */

/* The next of the rooms that were there before, where it is large enough, or else another. */
static bool give_room(void) {
    ht_area *const area = &money.adder.table.area;
    room **const place = money.last == NULL ? &money.first : &money.last->next;
    if (*place == NULL || (*place)->length < area->lacking) {
        const size_t bytes = area->lacking > ROOM_BYTES ? area->lacking : ROOM_BYTES;
        room *const more = grow(sizeof *more + bytes);
        if (more == NULL) {
            return false;
        }
        *more = (room){*place, bytes};
        *place = more;
    }
    money.last = *place;
    ht_area_give(area, money.last + 1, money.last->length);
    return true;
}

bool ht_budget_take_line(void) {
    while (!ht_budget_add(&money.adder, &list.list, &list.line)) {
        if (!give_room()) {
            money.is_out_of_memory = true;
            return false;
        }
    }
    return true;
}

/* Behind the last line. 0: there is a report; as ht_budget_fault, or 3: there was no memory for all lines. */
uint32_t EXPORT(hotro_budget_end)(void) {
    enum { NO_MEMORY = 3 };
    if (money.is_out_of_memory) {
        return NO_MEMORY;
    }
    ht_budget_join(&money.budget, &money.adder);
    list.results.counts.ok = money.budget.counts.ok;
    list.results.counts.incomplete = money.budget.counts.incomplete;
    list.results.counts.repeated = money.budget.counts.repeated;
    money.budget.counts.bad = list.results.counts.bad;
    money.budget.skipped = list.skipped;
    return ht_budget_end(&money.budget);
}

/* ---- What a page shows ---- */

static void write_people(ht_text *out, const void *about, ht_language language) {
    ht_write_budget_people(out, about, language);
}

typedef struct {
    const ht_budget *budget;
    const ht_group *group;
    unsigned number;
} cell_of;

static void write_column(ht_text *out, const void *about, ht_language language) {
    const cell_of *it = about;
    ht_put_column(out, it->budget, it->number, language);
}

static void write_value(ht_text *out, const void *about, ht_language language) {
    const cell_of *it = about;
    ht_put_value(out, it->budget, it->group, it->number, language);
}

static void write_period(ht_text *out, const void *about, ht_language language) {
    const cell_of *it = about;
    ht_put_period_for_people(out, it->budget, it->number, language);
}

static void write_note(ht_text *out, const void *about, ht_language language) {
    const cell_of *it = about;
    ht_write_budget_note(out, it->budget, it->number, language);
}

/* "people":…,"sums":[…]: by period, and in all. */
static void put_sums(ht_json_text *to, const ht_budget *budget, int group) {
    ht_member_number(to, "people", (int64_t)ht_budget_heads(budget, group)->people);
    ht_json_open(to, "sums", '[');
    for (uint32_t p = 0; p <= budget->period_count; p++) {
        const int period = p < budget->period_count ? (int)p : HT_ALL;
        ht_member_range(to, NULL, ht_budget_sum(budget, ht_budget_plan(budget), group, HT_ALL, period));
    }
    ht_json_close(to, ']');
}

static void put_row(ht_json_text *to, const ht_budget *budget, uint32_t group) {
    ht_json_open(to, NULL, '{');
    ht_json_open(to, "names", '[');
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_member_sentences(to, NULL, write_value, &(cell_of){budget, budget->table->groups[group], i});
    }
    ht_json_close(to, ']');
    put_sums(to, budget, (int)group);
    ht_json_close(to, '}');
}

static void put_each(ht_json_text *to, const char *key, const ht_budget *budget, ht_sentence *write, uint32_t count) {
    ht_json_open(to, key, '[');
    for (uint32_t i = 0; i < count; i++) {
        ht_member_sentences(to, NULL, write, &(cell_of){budget, NULL, i});
    }
    ht_json_close(to, ']');
}

static void put_notes(ht_json_text *to, const ht_budget *budget) {
    ht_json_open(to, "notes", '[');
    for (unsigned i = 0; i < HT_BUDGET_NOTES; i++) {
        if (ht_has_budget_note(budget, i)) {
            ht_member_sentences(to, NULL, write_note, &(cell_of){budget, NULL, i});
        }
    }
    ht_json_close(to, ']');
}

/* {"text":…,"by":[…],"periods":[…],"rows":[{"names":[…],"people":…,"sums":[…]}],"more":…,"people":…,"sums":[…],"notes":[…]}; of
   so many rows as a page shows, and how many more there are. */
static void write_table(ht_text *out, const void *context) {
    const ht_budget *budget = context;
    const uint32_t count = budget->table->group_count;
    const uint32_t shown = count < ROWS_SHOWN_MAX ? count : ROWS_SHOWN_MAX;
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_sentences(&to, "text", write_people, budget);
    put_each(&to, "by", budget, write_column, budget->by_count);
    put_each(&to, "periods", budget, write_period, budget->period_count);
    ht_json_open(&to, "rows", '[');
    for (uint32_t g = 0; g < shown; g++) {
        put_row(&to, budget, g);
    }
    ht_json_close(&to, ']');
    ht_member_number(&to, "more", (int64_t)(count - shown));
    put_sums(&to, budget, HT_ALL);
    put_notes(&to, budget);
    ht_json_close(&to, '}');
}

/* ---- Reports ---- */

static bool has_room(size_t bytes) {
    if (bytes > money.text_bytes) {
        money.text = grow(bytes);
        money.text_bytes = money.text == NULL ? 0 : bytes;
    }
    return money.text != NULL;
}

/* Writes it as 0 CSV, 1 JSON, 2 for a page. How many bytes; negative: there is no memory for them. */
int32_t EXPORT(hotro_budget_write)(uint32_t form) {
    void (*const forms[])(ht_text *, const void *) = {ht_write_budget_csv, ht_write_budget_json, write_table};
    ht_text text = {.capacity = 0};
    forms[form](&text, &money.budget);
    if (!has_room(text.length)) {
        return -1;
    }
    text = (ht_text){.at = money.text, .capacity = money.text_bytes};
    forms[form](&text, &money.budget);
    return (int32_t)text.length;
}

const char *EXPORT(hotro_budget_text)(void) {
    return money.text;
}

/* As a workbook, which is then ended as that of a list is. */
void EXPORT(hotro_budget_book)(void) {
    ht_book_begin_budget(&money.budget);
}
