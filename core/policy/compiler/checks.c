/* SPDX-License-Identifier: MIT */
/* What only the whole shows: numbers used twice, what nothing uses, and the room that the engine has. */
#include "policy/compiler/checks.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"

#include "policy/naming.h"
#include "text/date.h"
#include "text/text.h"

#include <string.h>

static const ht_string nothing = {"", 0};

static void say_too_many(ht_law *law, uint32_t line, const char *what, unsigned most) {
    char digits[12];
    ht_text out = {digits, sizeof digits, 0, false};
    ht_put_number(&out, most);
    ht_law_say(law, line, ht_string_of(what), HT_LAW_TOO_MANY, (ht_string){digits, out.length});
}

/* ---- Numbers ---- */

static void say_number_twice(ht_law *law, uint32_t line, uint8_t number, ht_string other) {
    char digits[12];
    ht_text out = {digits, sizeof digits, 0, false};
    ht_put_number(&out, number);
    ht_law_say(law, line, (ht_string){digits, out.length}, HT_LAW_NUMBER_TWICE, other);
}

static void check_slot_numbers(ht_law *law) {
    for (unsigned slot = 0; slot < ht_slot_count(law->policy); slot++) {
        for (unsigned other = 0; other < slot; other++) {
            if (law->facts[slot].number == law->facts[other].number && law->facts[slot].number != 0) {
                say_number_twice(law, ht_law_slot_item(law, slot)->line, law->facts[slot].number,
                                 ht_law_slot_item(law, other)->id);
            }
        }
    }
}

static void check_numbers(ht_law *law, ht_law_kind kind) {
    const ht_law_list *list = &law->lists[kind];
    for (unsigned i = 0; i < list->count; i++) {
        const uint8_t number = kind == HT_LAW_REASON ? law->reasons[i].value.number : law->benefits[i].number;
        for (unsigned other = 0; other < i; other++) {
            if (number != 0 &&
                number == (kind == HT_LAW_REASON ? law->reasons[other].value.number : law->benefits[other].number)) {
                say_number_twice(law, list->items[i].line, number, list->items[other].id);
            }
        }
    }
}

/* ---- What nothing uses ---- */

static bool is_within(const char *text, const char *part) {
    const ht_string inside = ht_string_of(part);
    const ht_string whole = ht_string_of(text);
    for (size_t at = 0; at + inside.length <= whole.length; at++) {
        if (memcmp(whole.at + at, part, inside.length) == 0) {
            return true;
        }
    }
    return false;
}

/* In what is said of who decides and of what is not covered. */
static bool is_quoted(const ht_law *law, const char *citation) {
    bool found = is_within(law->policy->limits.vi, citation);
    for (unsigned b = 0; b < law->policy->benefit_count; b++) {
        found = found || is_within(law->benefits[b].next.vi, citation);
    }
    return found;
}

static void check_used(ht_law *law) {
    static const ht_law_kind kinds[] = {HT_LAW_INSTRUMENT, HT_LAW_CLAUSE, HT_LAW_FACT,   HT_LAW_READING, HT_LAW_GROUP,
                                        HT_LAW_WORDS,      HT_LAW_REASON, HT_LAW_PERIOD, HT_LAW_FIGURE};
    for (unsigned k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const ht_law_list *list = &law->lists[kinds[k]];
        for (unsigned i = 0; i < list->count; i++) {
            const bool is_cited = kinds[k] == HT_LAW_CLAUSE && law->clauses[i].citation != NULL;
            if (!list->items[i].used && !(is_cited && is_quoted(law, law->clauses[i].citation))) {
                ht_law_say(law, list->items[i].line, list->items[i].id, HT_LAW_UNUSED, nothing);
            }
        }
    }
}

/* What a used text says it needs and then does not name. */
static void check_needed(ht_law *law) {
    static const ht_law_kind kinds[] = {HT_LAW_FACT, HT_LAW_READING, HT_LAW_GROUP};
    for (unsigned t = 0; t < law->lists[HT_LAW_TEXT].count; t++) {
        const uint32_t line = law->lists[HT_LAW_TEXT].items[t].line;
        const unsigned source = law->lines[line].source;
        for (unsigned k = 0; k < 3; k++) {
            for (unsigned i = 0; i < law->lists[kinds[k]].count; i++) {
                const ht_law_item *item = &law->lists[kinds[k]].items[i];
                if ((item->needed & ~item->used_by) >> source & 1) {
                    ht_law_say(law, line, item->id, HT_LAW_UNUSED, nothing);
                }
            }
        }
    }
}

/* ---- Limits ---- */

static void check_room(ht_law *law, uint32_t line) {
    unsigned choices = 0;
    unsigned values = 0;
    unsigned figures = 0;
    for (unsigned slot = 0; slot < ht_slot_count(law->policy); slot++) {
        const ht_fact *fact = &law->facts[slot];
        choices += fact->value_count > 0 && fact->absent == HT_UNKNOWN;
        values += slot >= law->policy->fact_count ? fact->value_count : 0;
    }
    for (unsigned i = 0; i < law->policy->parameter_count; i++) {
        figures += law->parameters[i].row_count;
    }
    const struct {
        const char *what;
        unsigned count, most;
    } limits[] = {{"fact, reading", ht_slot_count(law->policy), HT_SLOTS_MAX},
                  {"choices", choices, HT_CHOICES_MAX},
                  {"values of readings", values, HT_ALTERNATIVES_MAX + law->policy->reading_count},
                  {"values of figures", figures, 4 * HT_PARAMETERS_MAX},
                  {"benefits and versions", ht_version_count(law->policy), HT_VERSIONS_MAX}};
    for (unsigned i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (limits[i].count > limits[i].most) {
            say_too_many(law, line, limits[i].what, limits[i].most);
        }
    }
}

/* That the names which offices use can be made ready. */
static void check_names(ht_law *law, uint32_t line) {
    ht_names names;
    if (!ht_names_init(&names, law->policy, (UINT64_C(1) << ht_slot_count(law->policy)) - 1)) {
        say_too_many(law, line, "names", HT_NAMES_MAX);
    }
}

/* ---- Facts of the engine ---- */

static void check_interruptions(ht_law *law, uint32_t line) {
    unsigned count = 0;
    for (unsigned slot = 0; slot < law->policy->fact_count; slot++) {
        if (law->facts[slot].kind == HT_INTERRUPTIONS) {
            law->policy->interruptions = (uint8_t)slot;
            law->lists[HT_LAW_FACT].items[slot].used = true;
            count++;
        }
    }
    if (count == 0) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_LACKING, ht_string_of("fact … interruptions"));
    } else if (count > 1) {
        say_too_many(law, line, "interruptions", 1);
    }
    if (law->policy->reason_count == 0) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_LACKING, ht_string_of("reason"));
    }
}

static void check_clauses_of_facts(ht_law *law) {
    const bool is_known = law->policy->since != HT_NONE && law->policy->until != HT_NONE;
    for (unsigned slot = 0; slot < law->policy->fact_count; slot++) {
        if (law->facts[slot].clause == HT_NONE && slot != law->policy->since && slot != law->policy->until && is_known) {
            ht_law_say(law, law->lists[HT_LAW_FACT].items[slot].line, ht_string_of(law->facts[slot].id), HT_LAW_NO_CLAUSE,
                       nothing);
        }
    }
}

static ht_day greatest_first(const ht_law *law, const ht_period *period) {
    ht_day greatest = period->first[0];
    for (unsigned i = 1; period->reading != HT_NONE && i < law->facts[period->reading].value_count; i++) {
        greatest = ht_later(period->first[i], greatest);
    }
    return greatest;
}

/* The months of an estimate, and that each period meets it: otherwise no change of facts could lead into it. */
static void check_estimate(ht_law *law, uint32_t line) {
    const ht_day first = law->facts[law->policy->since].first;
    const ht_day last = law->facts[law->policy->until].last;
    if (ht_month_of(last) - ht_month_of(first) + 1 > HT_MONTHS_MAX) {
        say_too_many(law, line, "months", HT_MONTHS_MAX);
    }
    for (unsigned i = 0; i < law->policy->period_count; i++) {
        if (greatest_first(law, &law->periods[i]) > last || law->periods[i].last < first) {
            ht_law_say(law, law->lists[HT_LAW_PERIOD].items[i].line, law->lists[HT_LAW_PERIOD].items[i].id,
                       HT_LAW_OUTSIDE_ESTIMATE, nothing);
        }
    }
}

/* That a file of an office gives a day. */
static void check_period_figures(ht_law *law) {
    for (unsigned i = 0; i < law->policy->period_count; i++) {
        const uint8_t figure = law->periods[i].parameter;
        if (figure != HT_NONE && law->parameters[figure].unit != HT_DAY) {
            ht_law_say(law, law->lists[HT_LAW_PERIOD].items[i].line, law->lists[HT_LAW_FIGURE].items[figure].id, HT_LAW_UNIT,
                       ht_string_of("ngày"));
        }
    }
}

void ht_law_check_whole(ht_law *law) {
    const bool has_policy = law->lists[HT_LAW_POLICY].count > 0;
    const uint32_t line = has_policy ? law->lists[HT_LAW_POLICY].items[0].line : 0;
    check_slot_numbers(law);
    check_numbers(law, HT_LAW_REASON);
    check_numbers(law, HT_LAW_BENEFIT);
    if (!has_policy) {
        ht_law_say(law, line, nothing, HT_LAW_LACKING, ht_string_of("policy ID DAY"));
        return;
    }
    check_interruptions(law, line);
    check_clauses_of_facts(law);
    check_room(law, line);
    check_period_figures(law);
    check_used(law);
    check_needed(law);
    if (law->policy->benefit_count == 0) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_LACKING, ht_string_of("benefit"));
    }
    if (law->mistake_count == 0) {
        check_estimate(law, line);
        check_names(law, line);
    }
}
