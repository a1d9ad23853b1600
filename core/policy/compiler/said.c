/* SPDX-License-Identifier: MIT */
/* Assumptions and notes: of which benefits, when, and the sentence. */
#include "policy/compiler/said.h"
#include "policy/compiler/conditions.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/words.h"
#include "text/text.h"
#include "text/words.h"

enum { OF, SAYS, AMOUNT, OTHERS };
static const char *const below_said[] = {"of", "says", "amount"};

typedef struct {
    uint32_t benefits;
    ht_words text;
    ht_day amount_after;
    ht_condition when[HT_CONDITIONS_MAX];
} said;

/* of BENEFIT …; of all */
static void read_of(ht_law_words *words, said *it) {
    ht_law *law = words->law;
    words->shape = "of BENEFIT …; or of all";
    if (ht_law_takes(words, "all")) {
        ht_law_end(words);
        it->benefits = (UINT32_C(1) << law->lists[HT_LAW_BENEFIT].count) - 1;
        return;
    }
    while (ht_law_next(words).length > 0) {
        const uint8_t benefit = ht_law_find(law, words->line, HT_LAW_BENEFIT, words->last);
        if (benefit == HT_NONE) {
            return;
        }
        if ((it->benefits >> benefit & 1) != 0) {
            ht_law_say(law, words->line, words->last, HT_LAW_AGAIN, (ht_string){"", 0});
        }
        it->benefits |= UINT32_C(1) << benefit;
    }
}

static void read_line(ht_law *law, uint32_t line, unsigned which, said *it) {
    ht_law_words words = ht_law_head(law, line, "amount after MONTH");
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    ht_law_next(&words);
    switch (which) {
    case OF:
        read_of(&words, it);
        break;
    case SAYS:
        ht_law_set_words(law, line, ht_law_rest(&words), &it->text);
        break;
    default:
        ht_law_expect(&words, "after");
        it->amount_after = ht_law_month(&words);
        ht_law_end(&words);
        break;
    }
}

/* `clause`: of its conditions, where they name none. */
static said read_said(ht_law *law, uint32_t line, unsigned statements, uint8_t clause) {
    said it = {.text = {"", ""}};
    uint32_t has = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        if (ht_law_is_condition(law, below)) {
            ht_law_add_condition(law, below, it.when, clause);
            continue;
        }
        const int which = ht_law_below(law, below, below_said, statements);
        if (which >= 0 && (has >> which & 1) != 0) {
            ht_law_say(law, below, ht_string_of(below_said[which]), HT_LAW_TOO_MANY, ht_string_of("1"));
        } else if (which >= 0) {
            has |= UINT32_C(1) << which;
            read_line(law, below, (unsigned)which, &it);
        }
    }
    ht_law_lacks(law, line, below_said, has, 1U << OF | 1U << SAYS);
    if ((has >> OF & 1) != 0 && it.benefits == 0) {
        ht_law_say(law, line, ht_string_of("of"), HT_LAW_TOO_FEW, ht_string_of("1"));
    }
    return it;
}

void ht_law_read_assumption(ht_law *law, unsigned index) {
    static const char *const wheres[] = {"always", "part_month", "interrupted", "reasons_joined", "ratio_applied"};
    static const char shape[] =
        "assumption CODE always / part_month / interrupted / reasons_joined / ratio_applied FIGURE @CLAUSE";
    const ht_law_item *item = &law->lists[HT_LAW_ASSUMPTION].items[index];
    ht_assumption *assumption = &law->assumptions[index];
    ht_law_words words = ht_law_head(law, item->line, shape);
    ht_law_expect(&words, "assumption");
    assumption->code = ht_law_copy(law, ht_law_next(&words));
    assumption->parameter = HT_NONE;
    switch (ht_law_one_of(&words, wheres, 5)) {
    case HT_PART_MONTH:
        assumption->where = HT_PART_MONTH;
        break;
    case HT_INTERRUPTED:
        assumption->where = HT_INTERRUPTED;
        break;
    case HT_REASONS_JOINED:
        assumption->where = HT_REASONS_JOINED;
        break;
    case HT_RATIO_APPLIED:
        assumption->where = HT_RATIO_APPLIED;
        assumption->parameter = ht_law_find(law, item->line, HT_LAW_FIGURE, ht_law_next(&words));
        break;
    default:
        assumption->where = HT_ALWAYS;
        break;
    }
    assumption->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_says_nothing(law, item->line);
    const said it = read_said(law, item->line, OTHERS, assumption->clause);
    assumption->benefits = it.benefits;
    assumption->text = it.text;
    assumption->amount_after = it.amount_after;
    assumption->when = it.when[0];
    if (it.when[1].values != 0) {
        ht_law_say(law, item->line, ht_string_of(law->facts[it.when[1].slot].id), HT_LAW_TOO_MANY, ht_string_of("1"));
    }
}

void ht_law_read_note(ht_law *law, unsigned index) {
    static const char *const saids[] = {"asked", "paid", "amount_needed"};
    const ht_law_item *item = &law->lists[HT_LAW_NOTE].items[index];
    ht_note *note = &law->notes[index];
    ht_law_words words = ht_law_head(law, item->line, "note CODE asked / paid / paid after MONTH / amount_needed [@CLAUSE]");
    ht_law_expect(&words, "note");
    note->code = ht_law_copy(law, ht_law_next(&words));
    const int which = ht_law_one_of(&words, saids, 3);
    note->said = which == 1 ? HT_SAID_PAID : which == 2 ? HT_SAID_AMOUNT_NEEDED : HT_SAID_ASKED;
    if (which == 1 && ht_law_takes(&words, "after")) {
        note->said = HT_SAID_PAID_AFTER;
        note->after = ht_law_month(&words);
    }
    note->clause = HT_NONE;
    if (ht_law_at_clause(&words)) {
        note->clause = ht_law_clause_at_end(&words, HT_NONE);
    } else {
        ht_law_end(&words);
    }
    ht_law_says_nothing(law, item->line);
    const said it = read_said(law, item->line, AMOUNT, note->clause);
    note->benefits = it.benefits;
    note->text = it.text;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX; i++) {
        note->when[i] = it.when[i];
    }
}
