/* SPDX-License-Identifier: MIT */
/* Benefits, their versions, and groups of which only the highest is paid. */
#include "policy/compiler/benefits.h"
#include "policy/compiler/conditions.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/words.h"
#include "policy/compiler/body.h"
#include "text/format.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

enum { NAME, WHAT, NEXT, SHORT, FROM, ON, PAYS, VERSION, STOPPED, OTHERS = 12 };
static const char *const below_benefit[] = {"name", "what",    "next",    "short",  "from",  "on",
                                            "pays", "version", "stopped", "figure", "ratio", "extra"};

/* ---- Days and amount ---- */

static void check_absence(ht_law *law, uint32_t line, uint8_t slot, ht_absence absent) {
    static const char *const absences[] = {"unknown where absent", "ongoing", "default"};
    if (slot != HT_NONE && law->facts[slot].absent != absent) {
        ht_law_say(law, line, ht_string_of(law->facts[slot].id), HT_LAW_WRONG_KIND, ht_string_of(absences[absent]));
    }
}

/* from DATE [in force] [to DATE]; on DATE [to DATE] */
static void read_days(ht_law *law, uint32_t line, ht_benefit *benefit, bool is_on) {
    ht_law_words words = ht_law_head(law, line, is_on ? "on DATE [to DATE]" : "from DATE [in force] [to DATE]");
    ht_law_next(&words);
    if (is_on != (benefit->kind == HT_ONCE)) {
        ht_law_say(law, line, words.last, HT_LAW_ON_OR_FROM, (ht_string){"", 0});
        return;
    }
    benefit->begins_in_force = is_on; /* its day is its window */
    benefit->begins = ht_law_fact_of(law, line, ht_law_next(&words), HT_DATE);
    check_absence(law, line, benefit->begins, HT_UNKNOWN);
    if (!is_on && ht_law_takes(&words, "in")) {
        ht_law_expect(&words, "force");
        benefit->begins_in_force = true;
    }
    if (ht_law_takes(&words, "to")) {
        benefit->ends = ht_law_fact_of(law, line, ht_law_next(&words), HT_DATE);
        check_absence(law, line, benefit->ends, HT_ONGOING);
    }
    ht_law_end(&words);
}

static void read_pays(ht_law *law, uint32_t line, ht_benefit *benefit) {
    ht_law_words words = ht_law_head(law, line, "pays MONEY");
    ht_law_next(&words);
    benefit->money = ht_law_fact_of(law, line, ht_law_next(&words), HT_MONEY);
    ht_law_end(&words);
}

static void read_own_line(ht_law *law, uint32_t line, unsigned which, ht_benefit *benefit) {
    ht_words *const said[] = {&benefit->name, &benefit->what, &benefit->next, &benefit->short_name};
    ht_law_words words = ht_law_head(law, line, "");
    ht_law_has_nothing_below(law, line);
    ht_law_says_nothing(law, line);
    if (which == FROM || which == ON) {
        read_days(law, line, benefit, which == ON);
    } else if (which == PAYS) {
        read_pays(law, line, benefit);
    } else {
        ht_law_next(&words);
        ht_law_set_words(law, line, ht_law_rest(&words), said[which]);
    }
}

static void read_own_lines(ht_law *law, uint32_t line, ht_benefit *benefit) {
    uint32_t has = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        const int which = ht_law_is_condition(law, below) ? OTHERS : ht_law_below(law, below, below_benefit, OTHERS);
        if (which < 0 || which >= VERSION) {
            continue;
        }
        if ((has >> which & 1) != 0) {
            ht_law_say(law, below, ht_string_of(below_benefit[which]), HT_LAW_TOO_MANY, ht_string_of("1"));
            continue;
        }
        has |= UINT32_C(1) << which;
        read_own_line(law, below, (unsigned)which, benefit);
    }
    ht_law_lacks(law, line, below_benefit, has,
                 1U << NAME | 1U << WHAT | 1U << NEXT |
                     ((has & (1U << FROM | 1U << ON)) != 0 ? 0U : 1U << (benefit->kind == HT_ONCE ? ON : FROM)));
    if ((has >> SHORT & 1) == 0) {
        benefit->short_name = benefit->name;
    }
}

/* ---- Versions ---- */

static void set_body(ht_benefit *to, const ht_law_body *body) {
    memcpy(to->when, body->when, sizeof to->when);
    to->tables = body->tables;
    to->table_count = body->table_count;
    to->stopped = body->stopped;
    to->stopped_when = body->stopped_when;
    to->stops = body->stops;
    to->stop_count = body->stop_count;
}

static void read_version(ht_law *law, uint32_t line, ht_law_body *before, ht_benefit *version, ht_day last) {
    const unsigned mistakes = law->mistake_count;
    ht_law_words words = ht_law_head(law, line, "version DAY @CLAUSE");
    ht_law_body body = {.kind = before->kind, .pays = before->pays, .stopped = HT_NONE, .is_broken = before->is_broken};
    char digits[16];
    ht_text day = {digits, sizeof digits, 0, false};
    ht_law_says_nothing(law, line);
    ht_law_expect(&words, "version");
    version->from = ht_law_day(&words);
    if (!words.failed && version->from <= last) {
        ht_put_day(&day, last);
        ht_law_say(law, line, words.last, HT_LAW_ORDER, (ht_string){digits, day.length});
    }
    version->clause = body.clause = ht_law_clause_at_end(&words, HT_NONE);
    HT_LAW_EACH_BELOW(law, line, below) {
        if (!ht_law_is_of_body(law, below)) {
            ht_law_below(law, below, below_benefit + STOPPED, OTHERS - STOPPED);
        }
    }
    ht_law_read_body(law, line, &body);
    ht_law_inherit(&body, before);
    set_body(version, &body);
    if (body.has_when || body.has_tables) {
        ht_law_check_body(law, line, &body, mistakes);
    }
    *before = body;
}

static unsigned versions_below(const ht_law *law, uint32_t line) {
    unsigned count = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        count += ht_string_is(ht_law_word(law, below, 0), below_benefit[VERSION]);
    }
    return count;
}

unsigned ht_law_later_count(const ht_law *law) {
    unsigned count = 0;
    for (unsigned i = 0; i < law->lists[HT_LAW_BENEFIT].count; i++) {
        count += versions_below(law, law->lists[HT_LAW_BENEFIT].items[i].line);
    }
    return count;
}

/* Behind the benefits, each with all that the benefit has. */
static void read_versions(ht_law *law, uint32_t line, ht_law_body *body, unsigned index) {
    ht_benefit *before = &law->benefits[index];
    ht_day last = HT_DAY_FIRST;
    if (versions_below(law, line) > HT_LATER_MAX) {
        ht_law_say(law, line, ht_string_of("version"), HT_LAW_TOO_MANY, ht_string_of("8"));
        return;
    }
    HT_LAW_EACH_BELOW(law, line, below) {
        if (ht_string_is(ht_law_word(law, below, 0), below_benefit[VERSION])) {
            before->later = (uint8_t)ht_version_count(law->policy);
            ht_benefit *version = &law->benefits[before->later];
            law->policy->later_count++;
            *version = *before;
            version->later = 0;
            version->of = (uint8_t)index;
            read_version(law, below, body, version, last);
            last = version->from;
            before = version;
        }
    }
}

/* ---- Benefits ---- */

void ht_law_read_benefit(ht_law *law, unsigned index) {
    static const char *const kinds[] = {"monthly", "once"};
    const ht_law_item *item = &law->lists[HT_LAW_BENEFIT].items[index];
    const unsigned mistakes = law->mistake_count;
    ht_benefit *benefit = &law->benefits[index];
    ht_law_words words = ht_law_head(law, item->line, "benefit NUMBER ID monthly / once in PERIOD @CLAUSE");
    *benefit = (ht_benefit){.ends = HT_NONE, .begins = HT_NONE, .money = HT_NONE, .stopped = HT_NONE, .next = {"", ""}};
    ht_law_expect(&words, "benefit");
    benefit->number = ht_law_number(&words);
    benefit->id = ht_law_copy(law, ht_law_next(&words));
    benefit->kind = ht_law_one_of(&words, kinds, 2) == 1 ? HT_ONCE : HT_MONTHLY;
    ht_law_expect(&words, "in");
    benefit->period = words.failed ? 0 : ht_law_find(law, item->line, HT_LAW_PERIOD, ht_law_next(&words));
    benefit->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_says_nothing(law, item->line);
    read_own_lines(law, item->line, benefit);

    ht_law_body body = {.kind = benefit->kind, .pays = benefit->money != HT_NONE, .clause = benefit->clause};
    body.stopped = HT_NONE;
    ht_law_read_body(law, item->line, &body);
    ht_law_check_body(law, item->line, &body, mistakes);
    set_body(benefit, &body);
    read_versions(law, item->line, &body, index);
}

/* ---- Only the highest ---- */

void ht_law_read_highest(ht_law *law, unsigned index) {
    const ht_law_item *item = &law->lists[HT_LAW_HIGHEST].items[index];
    ht_highest *highest = &law->highest[index];
    ht_law_words words = ht_law_head(law, item->line, "highest ID @CLAUSE = BENEFIT BENEFIT …");
    int kind = -1;
    ht_law_says_nothing(law, item->line);
    ht_law_has_nothing_below(law, item->line);
    ht_law_expect(&words, "highest");
    highest->id = ht_law_copy(law, ht_law_next(&words));
    const ht_string clause = ht_law_next(&words);
    if (clause.length < 2 || clause.at[0] != '@') {
        ht_law_fail(&words);
        return;
    }
    highest->clause = ht_law_find(law, item->line, HT_LAW_CLAUSE, (ht_string){clause.at + 1, clause.length - 1});
    ht_law_expect(&words, "=");
    while (!words.failed && ht_law_next(&words).length > 0) {
        const uint8_t benefit = ht_law_find(law, item->line, HT_LAW_BENEFIT, words.last);
        if (benefit == HT_NONE) {
            return;
        }
        if (kind >= 0 && kind != (int)law->benefits[benefit].kind) {
            ht_law_say(law, item->line, words.last, HT_LAW_WRONG_KIND, ht_string_of(kind == HT_ONCE ? "once" : "monthly"));
        }
        kind = (int)law->benefits[benefit].kind;
        for (unsigned i = 0; i <= index; i++) {
            if ((law->highest[i].benefits >> benefit & 1) != 0) {
                ht_law_say(law, item->line, words.last, HT_LAW_IN_GROUP, ht_string_of(law->highest[i].id));
            }
        }
        highest->benefits |= UINT32_C(1) << benefit;
    }
    if (highest->benefits == 0 || (highest->benefits & (highest->benefits - 1)) == 0) {
        ht_law_say(law, item->line, item->id, HT_LAW_TOO_FEW, ht_string_of("2"));
    }
}
