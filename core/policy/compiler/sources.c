/* SPDX-License-Identifier: MIT */
/* The policy and its revision, the texts it uses, instruments and clauses, and the lists that offices need. */
#include "policy/compiler/sources.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"

#include "text/date.h"
#include "text/json.h"
#include "text/text.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* ---- The policy ---- */

enum { NAME, LIMITS, ESTIMATE, PART_MONTH, FINGERPRINT, DRAFT, ASKS, FIRST_CODES, AFTER };
static const char *const below_policy[] = {"name",  "limits", "estimate",    "part_month", "fingerprint",
                                           "draft", "asks",   "first_codes", "after"};

static void read_fingerprint(ht_law_words *words, ht_policy *policy) {
    const ht_string digest = ht_law_next(words);
    bool is_digest = digest.length == 64;
    for (size_t i = 0; i < digest.length; i++) {
        const char byte = digest.at[i];
        is_digest = is_digest && ((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f'));
    }
    if (is_digest) {
        policy->fingerprint = ht_law_copy(words->law, digest);
    } else {
        ht_law_say(words->law, words->line, digest, HT_LAW_FINGERPRINT, nothing);
    }
    ht_law_end(words);
}

static void check_estimate(ht_law *law, uint32_t line, uint8_t slot) {
    if (slot != HT_NONE && (law->facts[slot].absent != HT_FIXED || law->facts[slot].last == 0)) {
        ht_law_say(law, line, ht_string_of(law->facts[slot].id), HT_LAW_LACKING, ht_string_of("default, within"));
    }
}

static void read_estimate(ht_law_words *words, ht_policy *policy) {
    words->shape = "estimate DATE to DATE";
    policy->since = ht_law_fact_of(words->law, words->line, ht_law_next(words), HT_DATE);
    ht_law_expect(words, "to");
    policy->until = words->failed ? (uint8_t)HT_NONE : ht_law_fact_of(words->law, words->line, ht_law_next(words), HT_DATE);
    ht_law_end(words);
    check_estimate(words->law, words->line, policy->since);
    check_estimate(words->law, words->line, policy->until);
}

static void read_part_month(ht_law_words *words, ht_policy *policy) {
    ht_law *law = words->law;
    words->shape = "part_month READING";
    policy->part_month = ht_law_slot(law, words->line, ht_law_next(words), HT_LAW_READINGS);
    const ht_string id = words->last;
    ht_law_end(words);
    if (policy->part_month != HT_NONE && law->facts[policy->part_month].value_count != HT_MAJORITY_50 + 1) {
        ht_law_say(law, words->line, id, HT_LAW_WRONG_KIND, ht_string_of("a reading of 3 values"));
    }
}

/* FACT = VALUE as FACT = VALUE; FACT as FACT; FACT [= VALUE] gone */
static void read_carried(ht_law *law, uint32_t line, ht_carried *carried) {
    ht_law_words words = ht_law_head(law, line, "FACT = VALUE as FACT = VALUE; or FACT as FACT; or FACT [= VALUE] gone");
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    carried->fact = ht_law_copy(law, ht_law_next(&words));
    carried->slot = carried->index = HT_NONE;
    if (ht_law_takes(&words, "=")) {
        carried->value = ht_law_copy(law, ht_law_next(&words));
    }
    if (ht_law_takes(&words, "gone")) {
        ht_law_end(&words);
        return;
    }
    ht_law_expect(&words, "as");
    if (words.failed) {
        return;
    }
    law->mentions = true;
    carried->slot = ht_law_slot(law, line, ht_law_next(&words), HT_LAW_FACTS | HT_LAW_READINGS);
    law->mentions = false;
    if (carried->value != NULL) {
        ht_law_expect(&words, "=");
        const ht_string value = ht_law_next(&words);
        carried->index =
            words.failed || carried->slot == HT_NONE ? (uint8_t)HT_NONE : ht_law_value(law, line, carried->slot, value);
    }
    ht_law_end(&words);
}

static void read_after(ht_law_words *words, ht_policy *policy) {
    ht_law *law = words->law;
    unsigned count = 0;
    words->shape = "after DAY";
    ht_law_day(words);
    policy->follows = ht_law_copy(law, words->last);
    ht_law_end(words);
    HT_LAW_EACH_BELOW(law, words->line, below) {
        count++;
    }
    if (count > HT_LAW_ITEMS_MAX) {
        ht_law_say(law, words->line, ht_string_of("after"), HT_LAW_TOO_MANY, ht_string_of("250"));
        return;
    }
    ht_carried *carried = ht_law_take(law, count, sizeof *carried);
    policy->carried = carried;
    HT_LAW_EACH_BELOW(law, words->line, below) {
        read_carried(law, below, &carried[policy->carried_count++]);
    }
}

static void read_policy_line(ht_law *law, uint32_t line, unsigned which) {
    ht_policy *policy = law->policy;
    ht_law_words words = ht_law_head(law, line, below_policy[which]);
    ht_law_next(&words);
    ht_law_says_nothing(law, line);
    if (which != AFTER) {
        ht_law_has_nothing_below(law, line);
    }
    switch (which) {
    case NAME:
        ht_law_set_words(law, line, ht_law_rest(&words), &policy->name);
        break;
    case LIMITS:
        ht_law_set_words(law, line, ht_law_rest(&words), &policy->limits);
        break;
    case ESTIMATE:
        read_estimate(&words, policy);
        break;
    case PART_MONTH:
        read_part_month(&words, policy);
        break;
    case FINGERPRINT:
        read_fingerprint(&words, policy);
        break;
    case DRAFT:
        policy->draft = true;
        ht_law_end(&words);
        break;
    case ASKS:
        policy->asks = true;
        ht_law_end(&words);
        break;
    case FIRST_CODES:
        policy->first_codes = true;
        ht_law_end(&words);
        break;
    default:
        read_after(&words, policy);
        break;
    }
}

void ht_law_read_policy(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_POLICY].items[index];
    ht_policy *policy = law->policy;
    ht_law_words words = ht_law_head(law, item->line, "policy ID DAY");
    uint32_t has = 0;
    ht_law_expect(&words, "policy");
    policy->id = ht_law_copy(law, ht_law_next(&words));
    ht_law_day(&words);
    policy->revision = ht_law_copy(law, words.last);
    ht_law_end(&words);
    ht_law_says_nothing(law, item->line);
    HT_LAW_EACH_BELOW(law, item->line, below) {
        const int which = ht_law_below(law, below, below_policy, AFTER + 1);
        if (which >= 0 && (has >> which & 1) != 0) {
            ht_law_say(law, below, ht_string_of(below_policy[which]), HT_LAW_TOO_MANY, ht_string_of("1"));
        } else if (which >= 0) {
            has |= UINT32_C(1) << which;
            read_policy_line(law, below, (unsigned)which);
        }
    }
    ht_law_lacks(law, item->line, below_policy, has, 1U << NAME | 1U << LIMITS | 1U << ESTIMATE | 1U << PART_MONTH);
    if ((has >> FINGERPRINT & 1) == (has >> DRAFT & 1)) {
        ht_law_say(law, item->line, law->lines[item->line].head, HT_LAW_PUBLISHED, nothing);
    }
}

/* ---- A used text ---- */

/* needs fact NAME KIND; needs reading NAME; needs group $NAME of FACT */
static void read_needs(ht_law *law, uint32_t line) {
    static const char *const whats[] = {"fact", "reading", "group"};
    static const char *const kinds[] = {"choice", "yes_no", "date", "money", "interruptions"};
    ht_law_words words = ht_law_head(law, line, "needs fact NAME KIND; or needs reading NAME; or needs group $NAME of FACT");
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    ht_law_expect(&words, "needs");
    const int what = ht_law_one_of(&words, whats, 3);
    const ht_string id = ht_law_next(&words);
    if (what < 0) {
        return;
    }
    const ht_law_kind kind = what == 0 ? HT_LAW_FACT : what == 1 ? HT_LAW_READING : HT_LAW_GROUP;
    law->needs = true;
    const uint8_t index = ht_law_find(law, line, kind, id);
    law->needs = false;
    if (index == HT_NONE) {
        return;
    }
    if (what == 0) {
        const int fact = ht_law_one_of(&words, kinds, HT_INTERRUPTIONS + 1);
        if (fact >= 0 && fact != (int)law->facts[index].kind) {
            ht_law_say(law, line, id, HT_LAW_WRONG_KIND, words.last);
        }
    } else if (what == 2) {
        ht_law_expect(&words, "of");
        const ht_string of = ht_law_next(&words);
        const uint8_t slot = law->groups[index].slot;
        if (slot != HT_NONE && !ht_string_is(of, law->facts[slot].id)) {
            ht_law_say(law, line, id, HT_LAW_WRONG_KIND, of);
        }
    }
    ht_law_end(&words);
}

void ht_law_read_text(ht_law *law, unsigned index) {
    static const char *const below_text[] = {"needs"};
    const ht_law_item *item = &law->lists[HT_LAW_TEXT].items[index];
    ht_law_words words = ht_law_head(law, item->line, "text ID DAY");
    ht_law_expect(&words, "text");
    ht_law_next(&words);
    ht_law_day(&words);
    ht_law_end(&words);
    ht_law_says_nothing(law, item->line);
    HT_LAW_EACH_BELOW(law, item->line, below) {
        if (ht_law_below(law, below, below_text, 1) == 0) {
            read_needs(law, below);
        }
    }
}

/* ---- Instruments and clauses ---- */

void ht_law_read_instrument(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_INSTRUMENT].items[index];
    ht_law_words words = ht_law_head(law, item->line, "instrument ID  VIETNAMESE | ENGLISH");
    ht_law_expect(&words, "instrument");
    law->instruments[index].id = ht_law_copy(law, ht_law_next(&words));
    ht_law_end(&words);
    ht_law_has_nothing_below(law, item->line);
    ht_law_said_words(law, item->line, &law->instruments[index].name);
}

/* Between “ and ”, which open and close the line. */
static void read_quote(ht_law *law, uint32_t line, ht_clause *clause) {
    static const char opens[] = "“";
    static const char closes[] = "”";
    enum { MARK = sizeof opens - 1 };
    const ht_string text = law->lines[line].text;
    const bool is_quote = text.length > 2 * (size_t)MARK && memcmp(text.at, opens, MARK) == 0 &&
                          memcmp(text.at + text.length - MARK, closes, MARK) == 0;
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    if (!is_quote || clause->quote[0] != '\0') {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_SHAPE, ht_string_of("“QUOTE”"));
    } else if (text.length > HT_LAW_TEXT_MAX) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_TEXT_LENGTH, nothing);
    } else {
        clause->quote = ht_law_copy(law, (ht_string){text.at + MARK, text.length - 2 * (size_t)MARK});
    }
}

void ht_law_read_clause(ht_law *law, unsigned index) {
    static const char *const sources[] = {"text", "press", "user"};
    const ht_law_item *item = &law->lists[HT_LAW_CLAUSE].items[index];
    const ht_string citation = law->lines[item->line].said;
    ht_clause *clause = &law->clauses[index];
    ht_law_words words = ht_law_head(law, item->line, "clause ID of INSTRUMENT text / press / user  CITATION");
    ht_law_expect(&words, "clause");
    clause->id = ht_law_copy(law, ht_law_next(&words));
    clause->quote = "";
    ht_law_expect(&words, "of");
    if (words.failed) {
        return;
    }
    clause->instrument = ht_law_find(law, item->line, HT_LAW_INSTRUMENT, ht_law_next(&words));
    const int source = ht_law_one_of(&words, sources, 3);
    clause->source = source == 1 ? HT_SOURCE_PRESS : source == 2 ? HT_SOURCE_USER : HT_SOURCE_TEXT;
    ht_law_end(&words);
    if (citation.length == 0) {
        ht_law_say(law, item->line, item->id, HT_LAW_LACKING, ht_string_of("CITATION"));
    } else if (citation.length > HT_LAW_TEXT_MAX) {
        ht_law_say(law, item->line, item->id, HT_LAW_TEXT_LENGTH, nothing);
    }
    clause->citation = ht_law_copy(law, citation);
    HT_LAW_EACH_BELOW(law, item->line, below) {
        read_quote(law, below, clause);
    }
    /* What a person's own paper says is not known. */
    if (clause->quote[0] == '\0' && clause->source != HT_SOURCE_USER) {
        ht_law_say(law, item->line, item->id, HT_LAW_LACKING, ht_string_of("“QUOTE”"));
    }
}

/* ---- Lists of offices, cases ---- */

static ht_string after_first_word(ht_law *law, uint32_t line) {
    ht_law_words words = ht_law_head(law, line, "");
    ht_law_next(&words);
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    return ht_law_rest(&words);
}

static void read_headings(ht_law *law) {
    static const char *const ids[] = {"id", "claimed_total"};
    const ht_law_list *list = &law->lists[HT_LAW_COLUMN];
    ht_heading *headings = ht_law_take(law, list->count, sizeof *headings);
    for (unsigned i = 0; i < list->count; i++) {
        ht_law_words words = ht_law_head(law, list->items[i].line, "column id / claimed_total = NAME; NAME; …");
        ht_law_expect(&words, "column");
        const int which = ht_law_one_of(&words, ids, 2);
        ht_law_expect(&words, "=");
        ht_law_says_nothing(law, words.line);
        ht_law_has_nothing_below(law, words.line);
        headings[i] = (ht_heading){ids[which < 0 ? 0 : which], ht_law_names(law, words.line, ht_law_rest(&words), false)};
    }
    law->policy->headings = list->count == 0 ? NULL : headings;
    law->policy->heading_count = (uint8_t)list->count;
}

/* Several lines make one list. */
static void read_passing(ht_law *law) {
    const ht_law_list *list = &law->lists[HT_LAW_PASSING];
    size_t most = list->count + 1;
    size_t count = 0;
    for (unsigned i = 0; i < list->count; i++) {
        const ht_string text = law->lines[list->items[i].line].text;
        for (size_t at = 0; at < text.length; at++) {
            most += text.at[at] == ';';
        }
    }
    const char **names = ht_law_take(law, most, sizeof *names);
    for (unsigned i = 0; i < list->count; i++) {
        const uint32_t line = list->items[i].line;
        for (const char *const *name = ht_law_names(law, line, after_first_word(law, line), false); *name != NULL; name++) {
            names[count++] = *name;
        }
    }
    law->policy->passing = count == 0 ? NULL : names;
}

static void read_same(ht_law *law) {
    const ht_law_list *list = &law->lists[HT_LAW_SAME];
    const char *const **same = ht_law_take(law, list->count + 1, sizeof *same);
    for (unsigned i = 0; i < list->count; i++) {
        const uint32_t line = list->items[i].line;
        same[i] = ht_law_names(law, line, after_first_word(law, line), false);
        if (same[i][0] == NULL || same[i][1] == NULL) {
            ht_law_say(law, line, ht_string_of("same"), HT_LAW_TOO_FEW, ht_string_of("2"));
        }
    }
    law->policy->same = list->count == 0 ? NULL : same;
}

/* A case as JSON, behind the first word of a line. */
static const char *read_case(ht_law *law, uint32_t line) {
    const ht_string json = after_first_word(law, line);
    ht_json root;
    ht_error error = {.code = HT_OK};
    if (!ht_json_check(json, &root, &error) || root.kind != HT_JSON_OBJECT) {
        ht_law_say(law, line, json, HT_LAW_NO_JSON, nothing);
    } else if (json.length > HT_LAW_TEXT_MAX) {
        ht_law_say(law, line, json, HT_LAW_TEXT_LENGTH, nothing);
    }
    return ht_law_copy(law, json);
}

static void read_cases(ht_law *law) {
    const ht_law_list *list = &law->lists[HT_LAW_SITUATION];
    const ht_law_list *examples = &law->lists[HT_LAW_EXAMPLE];
    const char **situations = ht_law_take(law, list->count, sizeof *situations);
    for (unsigned i = 0; i < list->count; i++) {
        situations[i] = read_case(law, list->items[i].line);
    }
    law->policy->example = examples->count == 0 ? NULL : read_case(law, examples->items[0].line);
    law->policy->situations = list->count == 0 ? NULL : situations;
    law->policy->situation_count = (uint8_t)list->count;
}

void ht_law_read_lists(ht_law *law) {
    read_headings(law);
    read_passing(law);
    read_same(law);
    read_cases(law);
}
