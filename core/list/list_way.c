/* SPDX-License-Identifier: MIT */
#include "list/list_way.h"

#include "list/list_spelling.h"
#include "person/case.h"
#include "policy/policy.h"
#include "text/date.h"

#include <string.h>

/* ---- Which ---- */

static ht_way way_of_fact(const ht_list *list, const ht_column *column) {
    static const ht_way ways[] = {[HT_CHOICE] = HT_WAY_CHOICE,
                                  [HT_YES_NO] = HT_WAY_CHOICE,
                                  [HT_DATE] = HT_WAY_DAY,
                                  [HT_MONEY] = HT_WAY_MONEY,
                                  [HT_INTERRUPTIONS] = HT_WAY_INTERRUPTIONS};
    return column->month_first ? HT_WAY_LONG : ways[list->policy->facts[column->index].kind];
}

static ht_way way_of(const ht_list *list, const ht_column *column) {
    return ht_is_mapped(list, column) || column->kind != HT_COLUMN_FACT ? HT_WAY_LONG : way_of_fact(list, column);
}

static bool is_read(const ht_list *list, const ht_column *column) {
    const bool is_checked = list->is_sheet && column->kind == HT_COLUMN_ID;
    return is_checked || ht_is_mapped(list, column) || column->kind == HT_COLUMN_FACT || column->kind == HT_COLUMN_ASKED ||
           column->kind == HT_COLUMN_POLICY;
}

static void add_to_shorts(ht_list *list, uint32_t step) {
    const ht_list_step *one = &list->steps[step];
    if (one->column < sizeof list->shorts.step_of) {
        const unsigned place = ht_filled_bit(one->column);
        const uint64_t bit = UINT64_C(1) << place;
        list->shorts.read |= bit;
        if (list->columns[one->column].kind == HT_COLUMN_ID) { /* of a sheet: it can only be at fault */
            return;
        }
        *(one->way == HT_WAY_CHOICE ? &list->shorts.choices
          : one->way == HT_WAY_DAY  ? &list->shorts.days
          : one->way == HT_WAY_LONG ? &list->shorts.longs
                                    : &list->shorts.others) |= bit;
        list->shorts.spans |= one->way == HT_WAY_INTERRUPTIONS ? bit : 0;
        list->shorts.deciding |= one->decides ? bit : 0;
        list->shorts.step_of[place] = (uint8_t)step;
    }
}

static void add_step(ht_list *list, uint32_t i) {
    const ht_column *column = &list->columns[i];
    const ht_way way = way_of(list, column);
    const ht_fact *fact = way == HT_WAY_LONG ? NULL : &list->policy->facts[column->index];
    const bool has_limits = fact != NULL && fact->last != 0;
    list->steps[list->step_count] = (ht_list_step){.column = (uint16_t)i,
                                                   .slot = column->index,
                                                   .way = (uint8_t)way,
                                                   .decides = column->decides,
                                                   .first = has_limits ? fact->first : INT32_MIN,
                                                   .last = has_limits ? fact->last : INT32_MAX,
                                                   .bit = fact == NULL ? 0 : UINT64_C(1) << column->index};
    add_to_shorts(list, list->step_count++);
}

void ht_ways_init(ht_list *list) {
    list->step_count = list->claim_count = 0;
    memset(&list->shorts, 0, sizeof list->shorts);
    list->shorts.none = list->column_count > sizeof list->shorts.step_of;
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_CLAIMED) {
            list->claims[list->claim_count++] = (uint16_t)i;
        }
        if (is_read(list, &list->columns[i])) {
            list->shorts.none |= ht_is_mapped(list, &list->columns[i]);
            add_step(list, i);
        }
    }
}

/* ---- Cells ---- */

/* 2026-06-30, or the day, the month and the year: 30/06/2026, 30-06-2026, 30.06.2026. */
static inline bool read_day(const char *at, const ht_list_step *step, ht_day *day, bool *has_day_first) {
    const bool is_day_first = at[4] != '-';
    *has_day_first |= is_day_first;
    return (is_day_first ? ht_plain_day_first(at, day) : ht_plain_day(at, day)) && *day >= step->first && *day <= step->last;
}

/* Digits alone. */
static bool read_money(ht_string text, const ht_fact *fact, int64_t *dong) {
    enum { DIGITS_MAX = 13 }; /* of HT_MONEY_MAX */
    int64_t sum = 0;
    if (text.length > DIGITS_MAX || (text.at[0] == '0' && text.length > 1)) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        const int digit = text.at[i] - '0';
        if (digit < 0 || digit > 9) {
            return false;
        }
        sum = 10 * sum + digit;
    }
    *dong = sum;
    return sum >= ht_least_money(fact) && sum <= HT_MONEY_MAX;
}

/* A reason that has not been seen is understood as in the long way, and remembered. */
static bool read_reason(ht_list *list, unsigned slot, ht_string text, uint8_t *reason) {
    if (text.length == 0 || text.length > HT_SPELLING_BYTES_MAX || text.at[0] == ' ' || text.at[text.length - 1] == ' ') {
        return false;
    }
    const ht_spelling *known = ht_spelling_find(list, slot, text);
    if (known != NULL) {
        *reason = (uint8_t)known->value;
        return true;
    }
    const ht_meant meant = ht_name_of(&list->names, slot, text);
    if (meant.count == 1) {
        ht_spelling_remember(list, slot, text, meant.values[0]);
        *reason = meant.values[0];
    }
    return meant.count == 1;
}

/* What cells say; `stated`: bit s: slot s. */
typedef struct {
    ht_key key;
    uint64_t stated;
    bool has_day_first;
} said;

/* "2026-03-10/2026-04-09 REASON; ..." */
static bool read_interruptions(ht_list *list, const ht_list_step *step, ht_string text, ht_case *person, said *all) {
    enum { DAYS = 2 * HT_DAY_BYTES + 2 }; /* two days, what parts them, and a space */
    const char *at = text.at;
    const char *const end = text.at + text.length;
    for (uint32_t count = 0; count < HT_INTERRUPTIONS_MAX;) {
        ht_interruption *item = &person->interruptions[count++];
        if (end - at <= DAYS || at[HT_DAY_BYTES] != '/' || at[DAYS - 1] != ' ' ||
            !read_day(at, step, &item->from, &all->has_day_first) ||
            !read_day(at + HT_DAY_BYTES + 1, step, &item->to, &all->has_day_first)) {
            return false;
        }
        const char *const word = at + DAYS;
        const char *last = word;
        while (last < end && *last != ';') {
            last++;
        }
        if (!read_reason(list, step->slot, (ht_string){word, (size_t)(last - word)}, &item->reason)) {
            return false;
        }
        if (last == end) {
            person->interruption_count = count;
            return true;
        }
        at = last + 1 + (end - last > 1 && last[1] == ' ');
    }
    return false;
}

static inline void state(said *all, ht_case *person, const ht_list_step *step, int64_t value, ht_key key) {
    person->value[step->slot] = value;
    all->stated |= step->bit;
    all->key = all->key - step->key + key; /* it holds the part that it loses */
}

static inline bool take_day(const ht_list_step *step, ht_string field, ht_case *person, said *all) {
    ht_day day;
    if (field.length != HT_DAY_BYTES || !read_day(field.at, step, &day, &all->has_day_first)) {
        return false;
    }
    state(all, person, step, day, 0);
    return true;
}

static bool take_choice(const ht_list *list, const ht_list_step *step, ht_string field, ht_case *person, said *all) {
    const ht_spelling *known = ht_spelling_find(list, step->slot, field);
    if (known != NULL) {
        state(all, person, step, known->value, known->part);
    }
    return known != NULL;
}

static bool take_money(const ht_list *list, const ht_list_step *step, ht_string field, ht_case *person, said *all) {
    int64_t dong;
    if (!read_money(field, &list->policy->facts[step->slot], &dong)) {
        return false;
    }
    state(all, person, step, dong, 0);
    return true;
}

static bool take_interruptions(ht_list *list, const ht_list_step *step, ht_string field, ht_case *person, said *all) {
    if (!read_interruptions(list, step, field, person, all)) {
        return false;
    }
    state(all, person, step, 0, 0);
    return true;
}

static bool take(ht_list *list, const ht_list_step *step, ht_string field, ht_case *person, said *all) {
    switch ((ht_way)step->way) {
    case HT_WAY_CHOICE:
        return take_choice(list, step, field, person, all);
    case HT_WAY_DAY:
        return take_day(step, field, person, all);
    case HT_WAY_MONEY:
        return take_money(list, step, field, person, all);
    case HT_WAY_INTERRUPTIONS:
        return take_interruptions(list, step, field, person, all);
    case HT_WAY_LONG:
    default:
        return false;
    }
}

static void add_said(ht_line *line, const said *all) {
    line->person.given |= all->stated;
    line->person.known |= all->stated;
    line->key = all->key;
}

bool ht_way_take(ht_list *list, const ht_list_step *step, ht_string field, ht_case *person) {
    said all = {step->key, 0, false};
    if (!take(list, step, field, person, &all)) {
        return false;
    }
    person->given |= all.stated;
    person->known |= all.stated;
    return true;
}

uint32_t ht_ways_follow(ht_list *list, ht_line *line, uint32_t step) {
    said all = {line->key, 0, false};
    const uint32_t count = list->step_count;
    for (; step < count; step++) {
        const ht_list_step *one = &list->steps[step];
        const ht_string field = line->record.fields[one->column];
        if (field.length == 0 && one->way != HT_WAY_LONG) {
            continue;
        }
        if (!take(list, one, field, &line->person, &all)) {
            break;
        }
        line->deciding += one->decides;
    }
    add_said(line, &all);
    return step;
}

/* ---- All cells of a line ---- */

static inline const ht_list_step *step_of(const ht_list *list, uint64_t columns) {
    return &list->steps[list->shorts.step_of[ht_first_of(columns)]];
}

/* Of a line with bytes enough behind it. */
static inline bool take_choices(const ht_list *list, ht_line *line, uint64_t columns, said *all) {
    ht_case *person = &line->person;
    said here = *all;
    for (; columns != 0; columns &= columns - 1) {
        const ht_list_step *step = step_of(list, columns);
        const ht_string field = line->record.fields[step->column];
        const ht_spelling *known = ht_spelling_at(list, step->slot, field.at, field.length);
        known = known != NULL ? known : ht_spelling_find(list, step->slot, field);
        if (known == NULL) {
            return false;
        }
        state(&here, person, step, known->value, known->part);
    }
    *all = here;
    return true;
}

static inline bool take_days(const ht_list *list, ht_line *line, uint64_t columns, said *all) {
    said here = *all;
    for (; columns != 0; columns &= columns - 1) {
        const ht_list_step *step = step_of(list, columns);
        if (!take_day(step, line->record.fields[step->column], &line->person, &here)) {
            return false;
        }
    }
    *all = here;
    return true;
}

static inline bool take_others(ht_list *list, ht_line *line, uint64_t columns, said *all) {
    for (; columns != 0; columns &= columns - 1) {
        const ht_list_step *step = step_of(list, columns);
        if (!take(list, step, line->record.fields[step->column], &line->person, all)) {
            return false;
        }
    }
    return true;
}

/* Whether eight bytes can be read from the beginning of any cell on. */
static bool has_bytes_behind(const ht_line *line) {
    return line->text_end - (line->record.text.at + line->record.text.length) >= HT_SPELLING_WORD;
}

static uint32_t none_one_or_several(uint64_t columns) {
    return columns == 0 ? 0 : 1 + ((columns & (columns - 1)) != 0);
}

bool ht_ways_all(ht_list *list, ht_line *line) {
    const uint64_t filled = line->record.filled;
    said all = {line->key, 0, false};
    if (!line->is_plain || (filled & list->shorts.longs) != 0 || !has_bytes_behind(line)) {
        return false;
    }
    if (!take_choices(list, line, filled & list->shorts.choices, &all) ||
        !take_days(list, line, filled & list->shorts.days, &all) ||
        !take_others(list, line, filled & list->shorts.others, &all)) {
        line->person.interruption_count = 0;
        return false;
    }
    add_said(line, &all);
    line->deciding = none_one_or_several(filled & list->shorts.deciding);
    line->has_plain_days = !all.has_day_first;
    return true;
}

bool ht_ways_days(ht_list *list, ht_line *line) {
    said all = {line->key, 0, false};
    if (!line->is_plain || !take_days(list, line, line->record.filled & list->shorts.days, &all)) {
        return false;
    }
    add_said(line, &all);
    line->has_plain_days = !all.has_day_first && (line->record.filled & list->shorts.spans) == 0;
    return true;
}
