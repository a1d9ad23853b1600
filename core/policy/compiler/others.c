/* SPDX-License-Identifier: MIT */
/* This revision beside those before it: numbers that mean the same in all, and what becomes of what is gone. */
#include "policy/compiler/others.h"
#include "policy/compiler/formers.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/words.h"

#include "text/date.h"
#include "text/text.h"

static const ht_string nothing = {"", 0};

/* What has a number: facts and readings, the values of one, reasons, benefits. */
typedef struct {
    const char *id;
    uint8_t number;
    uint32_t line;
} numbered;

enum { NUMBERED_MAX = HT_LAW_ITEMS_MAX };

typedef struct {
    numbered items[NUMBERED_MAX];
    unsigned count;
} numbers;

static void add(numbers *all, const char *id, uint8_t number, uint32_t line) {
    all->items[all->count++] = (numbered){id, number, line};
}

static void say_number(ht_law *law, const numbered *it, const numbered *before) {
    char digits[12];
    ht_text out = {digits, sizeof digits, 0, false};
    const bool is_same_name = ht_law_same(it->id, before->id);
    ht_put_number(&out, is_same_name ? before->number : it->number);
    const ht_string number = {digits, out.length};
    if (is_same_name) {
        ht_law_say(law, it->line, ht_string_of(it->id), HT_LAW_NUMBER_CHANGED, number);
    } else {
        ht_law_say(law, it->line, number, HT_LAW_NUMBER_OTHER, ht_string_of(before->id));
    }
}

static void compare(ht_law *law, const numbers *now, const numbers *before) {
    for (unsigned i = 0; i < now->count; i++) {
        for (unsigned j = 0; j < before->count; j++) {
            const bool same_name = ht_law_same(now->items[i].id, before->items[j].id);
            if (same_name != (now->items[i].number == before->items[j].number)) {
                say_number(law, &now->items[i], &before->items[j]);
            }
        }
    }
}

/* `law` NULL: of an earlier revision, which has no lines. */
static void gather_slots(ht_law *law, const ht_policy *policy, numbers *all) {
    all->count = 0;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        add(all, policy->facts[slot].id, policy->facts[slot].number, law == NULL ? 0 : ht_law_slot_item(law, slot)->line);
    }
}

static void gather_values(const ht_fact *fact, uint32_t line, numbers *all) {
    all->count = 0;
    for (unsigned i = 0; i < fact->value_count; i++) {
        add(all, fact->values[i].id, fact->values[i].number, line);
    }
}

static void gather_reasons(const ht_law *law, const ht_policy *policy, numbers *all) {
    all->count = 0;
    for (unsigned i = 0; i < policy->reason_count; i++) {
        add(all, policy->reasons[i].value.id, policy->reasons[i].value.number,
            law == NULL ? 0 : law->lists[HT_LAW_REASON].items[i].line);
    }
}

static void gather_benefits(const ht_law *law, const ht_policy *policy, numbers *all) {
    all->count = 0;
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        add(all, policy->benefits[i].id, policy->benefits[i].number,
            law == NULL ? 0 : law->lists[HT_LAW_BENEFIT].items[i].line);
    }
}

static const ht_fact *fact_named(const ht_policy *policy, const char *id) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (ht_law_same(policy->facts[slot].id, id)) {
            return &policy->facts[slot];
        }
    }
    return NULL;
}

/* What stands behind a number in a code depends on the kind. */
static void say_kind(ht_law *law, unsigned slot, ht_fact_kind before) {
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    ht_law_say(law, ht_law_slot_item(law, slot)->line, ht_string_of(law->facts[slot].id), HT_LAW_WRONG_KIND,
               ht_string_of(kinds[before]));
}

static void check_numbers(ht_law *law, const ht_policy *before) {
    numbers now;
    numbers then;
    gather_slots(law, law->policy, &now);
    gather_slots(NULL, before, &then);
    compare(law, &now, &then);
    gather_reasons(law, law->policy, &now);
    gather_reasons(NULL, before, &then);
    compare(law, &now, &then);
    gather_benefits(law, law->policy, &now);
    gather_benefits(NULL, before, &then);
    compare(law, &now, &then);
    for (unsigned slot = 0; slot < ht_slot_count(law->policy); slot++) {
        const ht_fact *fact = fact_named(before, law->facts[slot].id);
        if (fact != NULL && fact->kind != law->facts[slot].kind) {
            say_kind(law, slot, fact->kind);
        } else if (fact != NULL && fact->kind == HT_CHOICE) {
            gather_values(&law->facts[slot], ht_law_slot_item(law, slot)->line, &now);
            gather_values(fact, 0, &then);
            compare(law, &now, &then);
        }
    }
}

/* ---- What is carried over ---- */

static bool has_value(const ht_fact *fact, const char *id) {
    for (unsigned i = 0; i < fact->value_count; i++) {
        if (ht_law_same(fact->values[i].id, id)) {
            return true;
        }
    }
    return false;
}

/* `value` NULL: the fact as such. */
static bool is_carried(const ht_policy *policy, const char *fact, const char *value) {
    for (unsigned i = 0; i < policy->carried_count; i++) {
        const ht_carried *it = &policy->carried[i];
        if (ht_law_same(it->fact, fact) && (it->value == NULL || (value != NULL && ht_law_same(it->value, value)))) {
            return true;
        }
    }
    return false;
}

static void say_not_carried(ht_law *law, uint32_t line, const char *fact, const char *value, const ht_policy *before) {
    char room[160];
    ht_text out = {room, sizeof room, 0, false};
    ht_put(&out, fact);
    if (value != NULL) {
        ht_put(&out, " = ");
        ht_put(&out, value);
    }
    ht_law_say(law, line, (ht_string){room, out.length < sizeof room ? out.length : sizeof room}, HT_LAW_NOT_CARRIED,
               ht_string_of(before->revision));
}

/* A fact that is gone with its values, or a value that is. */
static void check_carried(ht_law *law, uint32_t line, const ht_policy *before) {
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        const ht_fact *then = &before->facts[slot];
        const ht_fact *now = fact_named(law->policy, then->id);
        if (now == NULL && then->value_count == 0 && !is_carried(law->policy, then->id, NULL)) {
            say_not_carried(law, line, then->id, NULL, before);
        }
        for (unsigned i = 0; i < then->value_count; i++) {
            if ((now == NULL || !has_value(now, then->values[i].id)) &&
                !is_carried(law->policy, then->id, then->values[i].id)) {
                say_not_carried(law, line, then->id, then->values[i].id, before);
            }
        }
    }
}

/* A row that names what the revision before does not have. */
static void check_rows(ht_law *law, uint32_t line, const ht_policy *before) {
    for (unsigned i = 0; i < law->policy->carried_count; i++) {
        const ht_carried *it = &law->policy->carried[i];
        const ht_fact *fact = fact_named(before, it->fact);
        if (fact == NULL || (it->value != NULL && !has_value(fact, it->value))) {
            ht_law_say(law, line, ht_string_of(fact == NULL ? it->fact : it->value), HT_LAW_NO_SUCH,
                       ht_string_of(before->revision));
        }
    }
}

static uint32_t line_of_after(const ht_law *law) {
    const uint32_t policy = law->lists[HT_LAW_POLICY].items[0].line;
    HT_LAW_EACH_BELOW(law, policy, below) {
        if (ht_string_is(ht_law_word(law, below, 0), "after")) {
            return below;
        }
    }
    return policy;
}

static ht_day day_of(const ht_policy *policy) {
    ht_day day = 0;
    bool is_shape;
    (void)ht_parse_day(ht_string_of(policy->revision), &day, &is_shape);
    return day;
}

void ht_law_check_others(ht_law *law) {
    const ht_policy *newest = NULL;
    const uint32_t line = line_of_after(law);
    for (unsigned i = 0; i < law->input->other_count; i++) {
        const ht_policy *other = law->input->others[i];
        if (ht_law_same(other->id, law->policy->id) && day_of(other) < day_of(law->policy)) {
            check_numbers(law, other);
            newest = newest == NULL || day_of(other) > day_of(newest) ? other : newest;
        }
    }
    if (newest == NULL) {
        if (law->policy->follows != NULL && law->input->other_count > 0) {
            ht_law_say(law, line, ht_string_of(law->policy->follows), HT_LAW_NO_SUCH, ht_string_of("revision"));
        }
        return;
    }
    if (law->policy->follows == NULL || !ht_law_same(law->policy->follows, newest->revision)) {
        ht_law_say(law, line, law->policy->follows == NULL ? nothing : ht_string_of(law->policy->follows),
                   HT_LAW_REVISION_BEFORE, ht_string_of(newest->revision));
        return;
    }
    check_rows(law, line, newest);
    check_carried(law, line, newest);
    ht_law_make_formers(law, newest);
}
