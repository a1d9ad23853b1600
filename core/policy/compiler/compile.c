/* SPDX-License-Identifier: MIT */
#include "policy/compiler/compile.h"
#include "policy/compiler/benefits.h"
#include "policy/compiler/checks.h"
#include "policy/compiler/conditions.h"
#include "policy/compiler/facts.h"
#include "policy/compiler/figures.h"
#include "policy/compiler/law.h"
#include "policy/compiler/lines.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/others.h"
#include "policy/compiler/said.h"
#include "policy/compiler/sources.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"
#include "text/text.h"

#include <string.h>

#define TAKE(member, kind)                                                                                                     \
    ((law)->policy->member = (law)->member = ht_law_take(law, law->lists[kind].count, sizeof *law->member))

/* Room for the tables: as many as were found. */
static void take_tables(ht_law *law) {
    ht_policy *policy = law->policy;
    const unsigned facts = law->lists[HT_LAW_FACT].count;
    const unsigned readings = law->lists[HT_LAW_READING].count;
    static const ht_value no_yes[] = {{"no", {"Không", "No"}, 1, NULL}, {"yes", {"Có", "Yes"}, 2, NULL}};
    law->no_yes = no_yes;
    policy->facts = law->facts = ht_law_take(law, facts + readings, sizeof *law->facts);
    TAKE(instruments, HT_LAW_INSTRUMENT);
    TAKE(clauses, HT_LAW_CLAUSE);
    TAKE(reasons, HT_LAW_REASON);
    TAKE(contradictions, HT_LAW_CONFLICT);
    TAKE(parameters, HT_LAW_FIGURE);
    TAKE(periods, HT_LAW_PERIOD);
    TAKE(assumptions, HT_LAW_ASSUMPTION);
    TAKE(notes, HT_LAW_NOTE);
    TAKE(highest, HT_LAW_HIGHEST);
    policy->benefits = law->benefits =
        ht_law_take(law, law->lists[HT_LAW_BENEFIT].count + ht_law_later_count(law), sizeof *law->benefits);
    law->groups = ht_law_take(law, law->lists[HT_LAW_GROUP].count, sizeof *law->groups);
    law->words = ht_law_take(law, law->lists[HT_LAW_WORDS].count, sizeof *law->words);
    policy->fact_count = (uint8_t)facts;
    policy->reading_count = (uint8_t)readings;
    policy->instrument_count = (uint8_t)law->lists[HT_LAW_INSTRUMENT].count;
    policy->clause_count = (uint8_t)law->lists[HT_LAW_CLAUSE].count;
    policy->reason_count = (uint8_t)law->lists[HT_LAW_REASON].count;
    policy->contradiction_count = (uint8_t)law->lists[HT_LAW_CONFLICT].count;
    policy->parameter_count = (uint8_t)law->lists[HT_LAW_FIGURE].count;
    policy->period_count = (uint8_t)law->lists[HT_LAW_PERIOD].count;
    policy->benefit_count = (uint8_t)law->lists[HT_LAW_BENEFIT].count;
    policy->assumption_count = (uint8_t)law->lists[HT_LAW_ASSUMPTION].count;
    policy->note_count = (uint8_t)law->lists[HT_LAW_NOTE].count;
    policy->highest_count = (uint8_t)law->lists[HT_LAW_HIGHEST].count;
}

/* What is named before what names it. */
static void read_statements(ht_law *law) {
    static const struct {
        ht_law_kind kind;
        void (*read)(ht_law *law, unsigned index);
    } order[] = {{HT_LAW_INSTRUMENT, ht_law_read_instrument},
                 {HT_LAW_CLAUSE, ht_law_read_clause},
                 {HT_LAW_FACT, ht_law_read_fact},
                 {HT_LAW_READING, ht_law_read_reading},
                 {HT_LAW_GROUP, ht_law_read_group},
                 {HT_LAW_TEXT, ht_law_read_text},
                 {HT_LAW_POLICY, ht_law_read_policy},
                 {HT_LAW_WORDS, ht_law_read_words},
                 {HT_LAW_REASON, ht_law_read_reason},
                 {HT_LAW_CONFLICT, ht_law_read_conflict},
                 {HT_LAW_PERIOD, ht_law_read_period},
                 {HT_LAW_FIGURE, ht_law_read_figure},
                 {HT_LAW_BENEFIT, ht_law_read_benefit},
                 {HT_LAW_HIGHEST, ht_law_read_highest},
                 {HT_LAW_ASSUMPTION, ht_law_read_assumption},
                 {HT_LAW_NOTE, ht_law_read_note}};
    for (unsigned i = 0; i < sizeof order / sizeof *order; i++) {
        for (unsigned index = 0; index < law->lists[order[i].kind].count; index++) {
            order[i].read(law, index);
        }
    }
    ht_law_read_lists(law);
}

/* The texts that are used: there, and each a text. */
static void check_uses(ht_law *law) {
    const ht_law_list *uses = &law->lists[HT_LAW_USE];
    for (unsigned i = 0; i < uses->count; i++) {
        ht_law_words words = ht_law_head(law, uses->items[i].line, "use FILE");
        ht_law_expect(&words, "use");
        const ht_string file = ht_law_next(&words);
        ht_law_end(&words);
        ht_law_has_nothing_below(law, words.line);
        if (file.length == 0) {
            ht_law_fail(&words);
        } else if (i + 1 >= law->input->source_count || law->input->sources[i + 1].text.at == NULL) {
            ht_law_say(law, words.line, file, HT_LAW_NO_TEXT, (ht_string){"", 0});
        }
    }
    for (unsigned source = 1; source <= uses->count; source++) {
        bool is_text = false;
        for (unsigned i = 0; i < law->lists[HT_LAW_TEXT].count; i++) {
            is_text = is_text || law->lines[law->lists[HT_LAW_TEXT].items[i].line].source == source;
        }
        if (!is_text && source < law->input->source_count && law->input->sources[source].text.at != NULL) {
            ht_law_say(law, uses->items[source - 1].line, ht_string_of("use"), HT_LAW_LACKING, ht_string_of("text ID DAY"));
        }
    }
}

static void say_too_large(const ht_law_input *input, ht_text *mistakes) {
    ht_law_line line = {.number = 1};
    ht_law law = {.input = input, .lines = &line};
    char room[256];
    law.report = (ht_text){room, sizeof room, 0, false};
    ht_law_say(&law, 0, (ht_string){"", 0}, HT_LAW_TOO_LARGE, (ht_string){"", 0});
    ht_law_write_report(&law, mistakes);
}

const ht_policy *ht_law_compile(const ht_law_input *input, void *space, ht_text *mistakes) {
    if (ht_law_is_too_large(input)) {
        say_too_large(input, mistakes);
        return NULL;
    }
    ht_law first = {.space = space};
    ht_law *law = ht_law_take(&first, 1, sizeof *law);
    law->space = first.space;
    law->input = input;
    law->lines = ht_law_take(law, ht_law_line_count(input), sizeof *law->lines);
    law->lines[0].number = 1; /* of an empty text */
    law->policy = ht_law_take(law, 1, sizeof *law->policy);
    law->report = (ht_text){ht_law_take(law, HT_LAW_REPORT_BYTES, 1), HT_LAW_REPORT_BYTES, 0, false};
    law->policy->fingerprint = "";
    law->policy->limits = (ht_words){"", ""};
    ht_law_read_lines(law);
    ht_law_collect(law);
    take_tables(law);
    read_statements(law);
    check_uses(law);
    ht_law_check_whole(law);
    if (law->mistake_count == 0) {
        ht_law_check_others(law);
    }
    ht_law_write_report(law, mistakes);
    return law->mistake_count == 0 ? law->policy : NULL;
}
