/* SPDX-License-Identifier: MIT */
/* Facts, readings, reasons of interruptions, and what cannot be. */
#include "policy/compiler/facts.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"

#include "text/date.h"
#include "text/text.h"
#include "text/words.h"

static const ht_string nothing = {"", 0};

enum { LABEL, ASK, HINT, WHY, COLUMNS, VALUE };
static const char *const below_fact[] = {"label", "ask", "hint", "why", "columns", "-"};

static const char value_shape[] = "- NUMBER VALUE [@CLAUSE]  VIETNAMESE | ENGLISH";

/* ---- Values ---- */

static void read_value_names(ht_law *law, uint32_t line, ht_value *value) {
    static const char *const below_value[] = {"names"};
    HT_LAW_EACH_BELOW(law, line, below) {
        ht_law_words words = ht_law_head(law, below, "names NAME; NAME …; … NAME; NAME … NAME");
        ht_law_has_nothing_below(law, below);
        if (ht_law_below(law, below, below_value, 1) < 0) {
            continue;
        }
        ht_law_next(&words);
        if (value->names != NULL) {
            ht_law_say(law, below, words.last, HT_LAW_TOO_MANY, ht_string_of("1"));
        }
        ht_law_says_nothing(law, below);
        value->names = ht_law_names(law, below, ht_law_rest(&words), true);
    }
}

/* A writing that two values share would be understood as neither. */
static void check_value_names(ht_law *law, uint32_t line, const ht_fact *fact, const ht_value *value) {
    for (const char *const *name = value->names; name != NULL && *name != NULL; name++) {
        for (const ht_value *other = fact->values; other < value; other++) {
            bool is_same = ht_law_same(*name, other->name.vi);
            for (const char *const *its = other->names; its != NULL && *its != NULL; its++) {
                is_same = is_same || ht_law_same(*name, *its);
            }
            if (is_same) {
                ht_law_say(law, line, ht_string_of(*name), HT_LAW_SAME_NAME, ht_string_of(other->id));
            }
        }
    }
}

typedef struct {
    ht_fact *fact;
    ht_value *values;
    uint8_t *clauses; /* facts have none */
    bool has_clauses;
    unsigned most;
} value_reader;

static void check_value(ht_law *law, uint32_t line, const value_reader *to, const ht_value *value, ht_string number) {
    for (const ht_value *other = to->values; other < value; other++) {
        if (ht_law_same(other->id, value->id)) {
            ht_law_say(law, line, ht_string_of(value->id), HT_LAW_AGAIN, nothing);
        }
        if (other->number == value->number && value->number != 0) {
            ht_law_say(law, line, number, HT_LAW_NUMBER_TWICE, ht_string_of(other->id));
        }
    }
    check_value_names(law, line, to->fact, value);
}

static void read_value(ht_law *law, uint32_t line, value_reader *to) {
    ht_law_words words = ht_law_head(law, line, value_shape);
    ht_value *value = &to->values[to->fact->value_count];
    ht_law_expect(&words, "-");
    value->number = ht_law_number(&words);
    const ht_string number = words.last;
    const ht_string id = ht_law_next(&words);
    value->id = ht_law_copy(law, id);
    if (id.length == 0) {
        ht_law_fail(&words);
    } else if (!words.failed && !ht_law_is_identifier(id, 0)) {
        ht_law_say(law, line, id, HT_LAW_IDENTIFIER, ht_string_of("_"));
    }
    if (to->clauses != NULL) {
        to->has_clauses = to->has_clauses || ht_law_at_clause(&words);
        to->clauses[to->fact->value_count] = ht_law_clause_at_end(&words, to->fact->clause);
    } else {
        ht_law_end(&words);
    }
    ht_law_said_words(law, line, &value->name);
    read_value_names(law, line, value);
    check_value(law, line, to, value, number);
    to->fact->value_count++;
}

/* ---- What stands below a fact or reading ---- */

static void read_line(ht_law *law, uint32_t line, unsigned which, value_reader *to) {
    ht_words *const said[] = {&to->fact->label, &to->fact->question, &to->fact->hint, &to->fact->why};
    ht_law_words words = ht_law_head(law, line, "");
    if (which == VALUE) {
        if (to->most == 0) {
            ht_law_say(law, line, law->lines[line].head, HT_LAW_NOTHING_BELOW, nothing);
        } else if (to->fact->value_count == to->most) {
            ht_law_say(law, line, law->lines[line].head, HT_LAW_TOO_MANY, ht_string_of("24"));
        } else {
            read_value(law, line, to);
        }
        return;
    }
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    ht_law_next(&words);
    if (which == COLUMNS) {
        to->fact->columns = ht_law_names(law, line, ht_law_rest(&words), false);
    } else {
        ht_law_set_words(law, line, ht_law_rest(&words), said[which]);
    }
}

static void read_below(ht_law *law, uint32_t line, value_reader *to) {
    uint32_t has = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        const int which = ht_law_below(law, below, below_fact, VALUE + 1);
        if (which < 0) {
            continue;
        }
        if (which != VALUE && (has >> which & 1) != 0) {
            ht_law_say(law, below, ht_string_of(below_fact[which]), HT_LAW_TOO_MANY, ht_string_of("1"));
            continue;
        }
        has |= UINT32_C(1) << which;
        read_line(law, below, (unsigned)which, to);
    }
    ht_law_lacks(law, line, below_fact, has, 1U << LABEL | 1U << ASK | 1U << WHY);
    if (to->most > 0 && to->fact->value_count < 2) {
        ht_law_say(law, line, ht_string_of("-"), HT_LAW_TOO_FEW, ht_string_of("2"));
    }
}

/* Room for its values, as many as stand below. */
static value_reader reader_of(ht_law *law, uint32_t line, ht_fact *fact, bool is_reading) {
    unsigned count = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        count += law->lines[below].text.at[0] == '-';
    }
    count = count > HT_VALUES_MAX ? HT_VALUES_MAX : count;
    value_reader to = {.fact = fact, .most = fact->kind == HT_CHOICE ? HT_VALUES_MAX : 0};
    if (fact->kind == HT_CHOICE) {
        fact->values = to.values = ht_law_take(law, count, sizeof *to.values);
        to.clauses = is_reading ? ht_law_take(law, count, 1) : NULL;
    }
    return to;
}

/* ---- Facts ---- */

typedef struct {
    ht_string fallback; /* the word behind `default`, */
    ht_string limits;   /* and behind `within`; empty: there is none */
} fact_options;

static void read_limits(ht_law_words *words, ht_fact *fact) {
    ht_string ends[2];
    bool is_shape;
    if (!ht_law_span(words, &ends[0], &ends[1])) {
        return;
    }
    const bool are_days = ht_parse_day(ends[0], &fact->first, &is_shape) && ht_parse_day(ends[1], &fact->last, &is_shape);
    if (!are_days || fact->first > fact->last) {
        ht_law_say(words->law, words->line, words->last, are_days ? HT_LAW_UPSIDE_DOWN : HT_LAW_NO_DAY, nothing);
        words->failed = true;
    }
}

static fact_options read_options(ht_law_words *words, ht_fact *fact) {
    fact_options options = {nothing, nothing};
    while (!words->failed && words->at < words->end && !ht_law_at_clause(words)) {
        const ht_string word = ht_law_next(words);
        if (ht_string_is(word, "ongoing") && fact->kind == HT_DATE && fact->absent == HT_UNKNOWN) {
            fact->absent = HT_ONGOING;
        } else if (ht_string_is(word, "zero") && fact->kind == HT_MONEY) {
            fact->zero = true;
        } else if (ht_string_is(word, "sensitive")) {
            fact->sensitive = true;
        } else if (ht_string_is(word, "within") && fact->kind == HT_DATE && options.limits.length == 0) {
            read_limits(words, fact);
            options.limits = words->last;
        } else if (ht_string_is(word, "default") && fact->kind <= HT_DATE && fact->absent == HT_UNKNOWN) {
            fact->absent = HT_FIXED;
            options.fallback = ht_law_next(words);
        } else {
            ht_law_fail(words);
        }
    }
    return options;
}

static void set_default(ht_law *law, uint32_t line, unsigned slot, ht_string word, ht_string limits) {
    ht_fact *fact = &law->facts[slot];
    ht_day day = 0;
    bool is_shape;
    if (fact->kind != HT_DATE) {
        const uint8_t value = ht_law_value(law, line, slot, word);
        fact->default_value = value == HT_NONE ? 0 : value;
        return;
    }
    if (!ht_parse_day(word, &day, &is_shape)) {
        ht_law_say(law, line, word, HT_LAW_NO_DAY, nothing);
    } else if (limits.length == 0) {
        ht_law_say(law, line, word, HT_LAW_LACKING, ht_string_of("within"));
    } else if (day < fact->first || day > fact->last) {
        ht_law_say(law, line, word, HT_LAW_OUTSIDE, limits);
    }
    fact->default_value = day;
}

void ht_law_read_fact(ht_law *law, unsigned index) {
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    static const char shape[] =
        "fact NUMBER NAME choice / yes_no / date / money / interruptions [ongoing] [default VALUE] [within DAY..DAY] [zero] "
        "[sensitive] @CLAUSE";
    const ht_law_item *item = &law->lists[HT_LAW_FACT].items[index];
    ht_fact *fact = &law->facts[index];
    ht_law_words words = ht_law_head(law, item->line, shape);
    ht_law_expect(&words, "fact");
    fact->number = ht_law_number(&words);
    fact->id = ht_law_copy(law, ht_law_next(&words));
    fact->hint = (ht_words){"", ""};
    const int kind = ht_law_one_of(&words, kinds, HT_INTERRUPTIONS + 1);
    fact->kind = kind < 0 ? HT_MONEY : (ht_fact_kind)kind;
    const fact_options options = read_options(&words, fact);
    /* Those of the estimate have no clause: what has none is looked at when they are known. */
    fact->clause = words.failed ? 0 : HT_NONE;
    if (ht_law_at_clause(&words)) {
        fact->clause = ht_law_clause_at_end(&words, HT_NONE);
    }
    ht_law_says_nothing(law, item->line);
    if (fact->kind == HT_INTERRUPTIONS) {
        fact->absent = HT_FIXED;
    }
    if (fact->kind == HT_YES_NO) {
        fact->values = law->no_yes;
        fact->value_count = 2;
    }
    value_reader to = reader_of(law, item->line, fact, false);
    read_below(law, item->line, &to);
    if (options.fallback.length > 0 && !words.failed) {
        set_default(law, item->line, index, options.fallback, options.limits);
    } else if (fact->absent == HT_FIXED && fact->kind != HT_INTERRUPTIONS) {
        ht_law_fail(&words);
    }
}

void ht_law_read_reading(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_READING].items[index];
    const unsigned slot = law->lists[HT_LAW_FACT].count + index;
    ht_fact *fact = &law->facts[slot];
    ht_law_words words = ht_law_head(law, item->line, "reading NUMBER NAME default VALUE @CLAUSE");
    ht_law_expect(&words, "reading");
    fact->number = ht_law_number(&words);
    fact->id = ht_law_copy(law, ht_law_next(&words));
    fact->kind = HT_CHOICE;
    fact->absent = HT_FIXED;
    fact->hint = (ht_words){"", ""};
    ht_law_expect(&words, "default");
    const ht_string fallback = ht_law_next(&words);
    fact->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_says_nothing(law, item->line);
    value_reader to = reader_of(law, item->line, fact, true);
    read_below(law, item->line, &to);
    fact->value_clauses = to.has_clauses ? to.clauses : NULL;
    if (!words.failed) {
        set_default(law, item->line, slot, fallback, nothing);
    }
}

/* ---- Reasons, and what cannot be ---- */

void ht_law_read_reason(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_REASON].items[index];
    ht_reason *reason = &law->reasons[index];
    ht_law_words words =
        ht_law_head(law, item->line, "reason NUMBER ID any length / from 1 month @CLAUSE  VIETNAMESE | ENGLISH");
    ht_law_expect(&words, "reason");
    reason->value.number = ht_law_number(&words);
    reason->value.id = ht_law_copy(law, ht_law_next(&words));
    reason->least_months = ht_law_months(&words);
    reason->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_said_words(law, item->line, &reason->value.name);
    read_value_names(law, item->line, &reason->value);
}

/* "FACT not yes with FACT …", after the first. */
static void read_needs_yes(ht_law_words *words, ht_contradiction *it, ht_string first) {
    it->kind = HT_NEEDS_YES;
    it->slot = ht_law_fact_of(words->law, words->line, first, HT_YES_NO);
    it->other = HT_NONE;
    ht_law_expect(words, "yes");
    ht_law_expect(words, "with");
    while (!words->failed && ht_law_next(words).length > 0) {
        const uint8_t slot = ht_law_slot(words->law, words->line, words->last, HT_LAW_FACTS);
        it->given |= slot == HT_NONE ? 0 : UINT64_C(1) << slot;
        words->failed = slot == HT_NONE;
    }
    if (it->given == 0) {
        ht_law_fail(words);
    }
}

void ht_law_read_conflict(ht_law *law, unsigned index) {
    static const char shape[] = "conflict DATE before DATE; or FACT not yes with FACT …; or INTERRUPTIONS backwards";
    const uint32_t line = law->lists[HT_LAW_CONFLICT].items[index].line;
    ht_contradiction *it = &law->contradictions[index];
    ht_law_words words = ht_law_head(law, line, shape);
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    law->mentions = true;
    ht_law_expect(&words, "conflict");
    const ht_string first = ht_law_next(&words);
    const ht_string verb = ht_law_next(&words);
    if (ht_string_is(verb, "before")) {
        it->kind = HT_BEFORE;
        it->slot = ht_law_fact_of(law, line, first, HT_DATE);
        it->other = ht_law_fact_of(law, line, ht_law_next(&words), HT_DATE);
        ht_law_end(&words);
    } else if (ht_string_is(verb, "not")) {
        read_needs_yes(&words, it, first);
    } else if (ht_string_is(verb, "backwards")) {
        it->kind = HT_INTERRUPTION_ORDER;
        it->slot = it->other = ht_law_fact_of(law, line, first, HT_INTERRUPTIONS);
        ht_law_end(&words);
    } else {
        ht_law_fail(&words);
    }
    law->mentions = false;
}
