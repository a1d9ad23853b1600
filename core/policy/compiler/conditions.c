/* SPDX-License-Identifier: MIT */
/* Conditions, and the groups of values that they name. */
#include "policy/compiler/conditions.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/words.h"
#include "text/text.h"

static const ht_string nothing = {"", 0};

static const char condition_shape[] = "FACT = [not] VALUE / $GROUP … [@CLAUSE]";

static uint32_t all_values(const ht_fact *fact) {
    return (UINT32_C(1) << fact->value_count) - 1; /* HT_VALUES_MAX < 32 */
}

/* A fact or reading that has values. */
static uint8_t choice_of(ht_law *law, uint32_t line, ht_string id) {
    const uint8_t slot = ht_law_slot(law, line, id, HT_LAW_FACTS | HT_LAW_READINGS);
    if (slot != HT_NONE && !ht_is_choice(&law->facts[slot])) {
        ht_law_say(law, line, id, HT_LAW_WRONG_KIND, ht_string_of("choice / yes_no"));
        return HT_NONE;
    }
    return slot;
}

/* The values of one word; 0 with a mistake. */
static uint32_t values_of(ht_law *law, uint32_t line, unsigned slot, ht_string word) {
    if (word.at[0] != '$') {
        const uint8_t value = ht_law_value(law, line, slot, word);
        return value == HT_NONE ? 0 : UINT32_C(1) << value;
    }
    const uint8_t group = ht_law_find(law, line, HT_LAW_GROUP, word);
    if (group == HT_NONE) {
        return 0;
    }
    if (law->groups[group].slot != slot) {
        const bool is_known = law->groups[group].slot != HT_NONE; /* otherwise the group's own mistake is said */
        if (is_known) {
            ht_law_say(law, line, word, HT_LAW_GROUP_OF, ht_string_of(law->facts[law->groups[group].slot].id));
        }
        return 0;
    }
    return law->groups[group].values;
}

/* Up to "@" or the end. */
static uint32_t read_values(ht_law_words *words, unsigned slot) {
    uint32_t values = 0;
    while (!words->failed && !ht_law_at_clause(words) && ht_law_next(words).length > 0) {
        const uint32_t some = values_of(words->law, words->line, slot, words->last);
        if ((values & some) != 0) {
            ht_law_say(words->law, words->line, words->last, HT_LAW_AGAIN, nothing);
            words->failed = true;
        }
        words->failed = words->failed || some == 0;
        values |= some;
    }
    return values;
}

bool ht_law_condition(ht_law_words *words, ht_condition *when) {
    ht_law *law = words->law;
    const uint8_t slot = choice_of(law, words->line, ht_law_next(words));
    if (slot == HT_NONE) {
        words->failed = true;
        return false;
    }
    ht_law_expect(words, "=");
    const bool is_not = ht_law_takes(words, "not");
    const uint32_t values = read_values(words, slot);
    if (!words->failed && values == 0) {
        ht_law_fail(words);
    }
    if (words->failed) {
        return false;
    }
    when->slot = slot;
    when->values = is_not ? all_values(&law->facts[slot]) & ~values : values;
    if (values == all_values(&law->facts[slot])) {
        ht_law_say(law, words->line, ht_string_of(law->facts[slot].id), HT_LAW_ALWAYS, nothing);
    }
    return true;
}

bool ht_law_is_condition(const ht_law *law, uint32_t line) {
    return ht_string_is(ht_law_word(law, line, 1), "=");
}

unsigned ht_law_condition_count(const ht_condition *when) {
    unsigned count = 0;
    while (count < HT_CONDITIONS_MAX && when[count].values != 0) {
        count++;
    }
    return count;
}

bool ht_law_add_condition(ht_law *law, uint32_t line, ht_condition when[HT_CONDITIONS_MAX], uint8_t clause) {
    ht_law_words words = ht_law_head(law, line, condition_shape);
    const unsigned count = ht_law_condition_count(when);
    ht_condition one = {0, 0, 0};
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    if (!ht_law_condition(&words, &one)) {
        return false;
    }
    one.clause = ht_law_clause_at_end(&words, clause);
    if (count == HT_CONDITIONS_MAX) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_TOO_MANY, ht_string_of("6"));
        return false;
    }
    for (unsigned i = 0; i < count; i++) {
        if (when[i].slot == one.slot) {
            ht_law_say(law, line, ht_string_of(law->facts[one.slot].id), HT_LAW_AGAIN, nothing);
        }
    }
    when[count] = one;
    return true;
}

void ht_law_read_group(ht_law *law, unsigned index) {
    const uint32_t line = law->lists[HT_LAW_GROUP].items[index].line;
    ht_law_words words = ht_law_head(law, line, "group $NAME of FACT = VALUE …");
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    ht_law_expect(&words, "group");
    ht_law_next(&words);
    ht_law_expect(&words, "of");
    law->groups[index].slot = HT_NONE;
    law->mentions = true;
    const uint8_t slot = choice_of(law, line, ht_law_next(&words));
    law->mentions = false;
    if (slot == HT_NONE) {
        return;
    }
    ht_law_expect(&words, "=");
    law->groups[index].values = read_values(&words, slot);
    ht_law_end(&words);
    if (law->groups[index].values == 0) {
        ht_law_fail(&words);
    }
    if (!words.failed) {
        law->groups[index].slot = slot;
    }
}

void ht_law_read_words(ht_law *law, unsigned index) {
    const uint32_t line = law->lists[HT_LAW_WORDS].items[index].line;
    ht_law_words words = ht_law_head(law, line, "words $NAME  VIETNAMESE | ENGLISH");
    ht_law_expect(&words, "words");
    ht_law_next(&words);
    ht_law_end(&words);
    ht_law_has_nothing_below(law, line);
    ht_law_said_words(law, line, &law->words[index]);
}
