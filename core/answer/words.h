/* SPDX-License-Identifier: MIT */
/* Words on the law, a state or an amount that more than one surface says: the results and rules for people, and the page, which
 * has them from `rules --json`. */
#ifndef HOTRO_ANSWER_WORDS_H
#define HOTRO_ANSWER_WORDS_H

#include "text/json_write.h"
#include "policy/policy.h"

typedef enum {
    HT_WORD_ESTIMATE,
    HT_WORD_ANY_LENGTH,
    HT_WORD_ONE_MONTH,
    HT_WORD_IN_WORDS,       /* before an amount in words */
    HT_WORD_ENDED,          /* before a list of HT_WORD_UNTIL_DAY */
    HT_WORD_UNTIL_DAY,      /* {0} benefit, {1} day */
    HT_WORD_FROM_WHEN,      /* {0} label of a day */
    HT_WORD_MONTHLY_OF,     /* before the monthly figure; {0} its month */
    HT_WORD_MONTHLY_LATEST, /* so where it depends on what is paid; {0} the latest */
    HT_WORD_MONTHLY,
    HT_WORD_ONCE,
    HT_WORD_RESULT, /* titles */
    HT_WORD_ASSUMPTIONS,
    HT_WORD_BENEFITS,
    HT_WORD_FIGURES,
    HT_WORD_READINGS,
    HT_WORD_TIME_OFF,
    HT_WORD_SOURCES,
    HT_WORD_CITED, /* title of what is cited by number */
    HT_WORD_NOTES,
    HT_WORD_LIMITS,
    HT_WORD_CONDITION,
    HT_WORD_HIGHEST,
    HT_WORD_DEFAULT,
    HT_WORD_MATCH, /* verdicts */
    HT_WORD_DIFFERENT,
    HT_WORD_READ,
    HT_WORD_OTHER_REVISION,
    HT_WORD_INCOMPLETE,
    HT_WORD_NO_CLAIM,
    HT_WORD_UNUSABLE,
    HT_WORD_MADE_UNDER,    /* {0} and {1} revisions: that of a receipt or code, and this one */
    HT_WORD_NO_AMOUNTS,    /* of a code */
    HT_WORD_LIST_COUNTS,   /* {0}, {1}, {2} lines */
    HT_WORD_LIST_REPEATED, /* behind it, where there are any: {0} lines */
    HT_WORD_LEFT_OUT,      /* of time taken out: the lines below are without it */
    HT_WORD_NOW_IS         /* {0} what is answered */
} ht_word_id;

const ht_words *ht_word(ht_word_id word);
const ht_words *ht_status_words(ht_status status);
const ht_words *ht_source_words(ht_source source);

/* "words":{…}: all of them, each {"vi","en"}; {0} … in them are for the reader to fill. */
void ht_member_all_words(ht_json_text *to);

#endif
