/* SPDX-License-Identifier: MIT */
/* The rows of a table over every combination of the facts and readings that they name: one row for each, but where gaps say
 * otherwise. */
#include "policy/compiler/rows.h"
#include "policy/compiler/conditions.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "text/text.h"

enum { COMBINATIONS_MAX = 100000 };

/* One value of each slot, as a mask. */
typedef struct {
    uint32_t mask[HT_SLOTS_MAX];
    uint64_t named; /* the slots that vary */
} combination;

static void name_slots(combination *all, const ht_condition *when) {
    for (unsigned i = 0; i < ht_law_condition_count(when); i++) {
        all->named |= UINT64_C(1) << when[i].slot;
    }
}

static bool hold(const combination *one, const ht_condition *when) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        if ((one->mask[when[i].slot] & when[i].values) == 0) {
            return false;
        }
    }
    return true;
}

static bool advance(const ht_law *law, combination *one) {
    for (uint64_t left = one->named; left != 0; left &= left - 1) {
        const unsigned slot = ht_first_of(left);
        one->mask[slot] <<= 1;
        if (one->mask[slot] >> law->facts[slot].value_count == 0) {
            return true;
        }
        one->mask[slot] = 1;
    }
    return false;
}

/* "agency = it_center, centers_in_tier_a = no" */
static ht_string words_of(const ht_law *law, const combination *one, char *room, size_t capacity) {
    ht_text out = {room, capacity, 0, false};
    for (uint64_t left = one->named; left != 0; left &= left - 1) {
        const ht_fact *fact = &law->facts[ht_first_of(left)];
        ht_put(&out, out.length > 0 ? ", " : "");
        ht_put(&out, fact->id);
        ht_put(&out, " = ");
        ht_put(&out, fact->values[ht_first_of(one->mask[ht_first_of(left)])].id);
    }
    return (ht_string){room, out.length < capacity ? out.length : capacity};
}

typedef struct {
    ht_law *law;
    const ht_law_checked_table *checked;
    uint32_t decided, used; /* rows that decide somewhere, gaps that are some */
    uint32_t too_wide;      /* gaps of which that is said */
    bool is_said;           /* that a gap or overlap is not named */
} check;

/* Whether a gap covers it that is meant for so many rows; others that cover it are too wide. */
static bool is_named(check *to, const combination *one, unsigned rows) {
    const ht_table *table = to->checked->table;
    char room[512];
    bool is_covered = false;
    for (unsigned i = 0; i < table->gap_count; i++) {
        const ht_gap *gap = &table->gaps[i];
        if (!hold(one, gap->when)) {
            continue;
        }
        if (gap->overlaps ? rows > 1 : rows == 0) {
            to->used |= UINT32_C(1) << i;
            is_covered = true;
        } else if ((to->too_wide >> i & 1) == 0) {
            to->too_wide |= UINT32_C(1) << i;
            to->used |= UINT32_C(1) << i;
            ht_law_say(to->law, to->checked->gap_lines[i], ht_string_of(gap->overlaps ? "overlap" : "gap"), HT_LAW_GAP_TOO_WIDE,
                       words_of(to->law, one, room, sizeof room));
        }
    }
    return is_covered;
}

static void check_one(check *to, const combination *one) {
    const ht_table *table = to->checked->table;
    char room[512];
    unsigned rows = 0;
    for (unsigned r = 0; r < table->row_count; r++) {
        if (hold(one, table->rows[r].when)) {
            to->decided |= rows == 0 ? UINT32_C(1) << r : 0;
            rows++;
        }
    }
    if (!is_named(to, one, rows) && rows != 1 && !to->is_said) {
        to->is_said = true;
        ht_law_say(to->law, to->checked->line, to->law->lines[to->checked->line].head, rows == 0 ? HT_LAW_GAP : HT_LAW_OVERLAP,
                   words_of(to->law, one, room, sizeof room));
    }
}

/* Only where the benefit's own conditions hold: elsewhere the table is not asked. */
void ht_law_check_rows(ht_law *law, const ht_law_checked_table *checked) {
    const ht_table *table = checked->table;
    check to = {.law = law, .checked = checked};
    combination one = {.named = 0};
    unsigned tried = 0;
    name_slots(&one, checked->when);
    for (unsigned r = 0; r < table->row_count; r++) {
        name_slots(&one, table->rows[r].when);
    }
    for (unsigned i = 0; i < table->gap_count; i++) {
        name_slots(&one, table->gaps[i].when);
    }
    for (unsigned slot = 0; slot < HT_SLOTS_MAX; slot++) {
        one.mask[slot] = 1;
    }
    do {
        if (hold(&one, checked->when)) {
            check_one(&to, &one);
        }
    } while (++tried < COMBINATIONS_MAX && advance(law, &one));
    if (tried == COMBINATIONS_MAX) {
        ht_law_say(law, checked->line, law->lines[checked->line].head, HT_LAW_TOO_MANY, ht_string_of("100000 combinations"));
        return;
    }
    for (unsigned r = 0; r < table->row_count; r++) {
        if ((to.decided >> r & 1) == 0) {
            ht_law_say(law, checked->row_lines[r], law->lines[checked->row_lines[r]].head, HT_LAW_NEVER_DECIDES,
                       (ht_string){"", 0});
        }
    }
    for (unsigned i = 0; i < table->gap_count; i++) {
        if ((to.used >> i & 1) == 0) {
            ht_law_say(law, checked->gap_lines[i], law->lines[checked->gap_lines[i]].head, HT_LAW_GAP_NONE, (ht_string){"", 0});
        }
    }
}
