/* SPDX-License-Identifier: MIT */
#include "check/verify_counts.h"

#include "answer/words.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words items_in_all = {"{0} mục: ", "{0} items: "};

void ht_counts_add(ht_verify_counts *counts, ht_claim_verdict verdict) {
    uint64_t *const of[] = {[HT_CLAIM_NONE] = &counts->without_claim,
                            [HT_CLAIM_RIGHT] = &counts->matching,
                            [HT_CLAIM_OPEN] = &counts->incomplete,
                            [HT_CLAIM_NOT_ASKED] = &counts->not_asked,
                            [HT_CLAIM_WRONG] = &counts->different};
    *of[verdict] += 1;
    counts->has_difference |= verdict >= HT_CLAIM_OPEN;
}

void ht_counts_add_sums(ht_verify_counts *counts, const ht_list_sums *sums) {
    counts->all += sums->kept;
    counts->different += sums->kept;
    counts->has_difference |= sums->kept > 0 || sums->more > 0;
}

void ht_counts_join(ht_verify_counts *counts, const ht_verify_counts *more) {
    counts->all += more->all;
    counts->matching += more->matching;
    counts->different += more->different;
    counts->read += more->read;
    counts->other_revision += more->other_revision;
    counts->incomplete += more->incomplete;
    counts->not_asked += more->not_asked;
    counts->without_claim += more->without_claim;
    counts->unusable += more->unusable;
    counts->has_difference |= more->has_difference;
}

void ht_write_counts(ht_text *out, const ht_verify_counts *counts, ht_language language) {
    const struct {
        const ht_words *words;
        uint64_t count;
    } parts[] = {{ht_word(HT_WORD_MATCH), counts->matching},
                 {ht_word(HT_WORD_DIFFERENT), counts->different},
                 {ht_word(HT_WORD_READ), counts->read},
                 {ht_word(HT_WORD_OTHER_REVISION), counts->other_revision},
                 {ht_word(HT_WORD_INCOMPLETE), counts->incomplete},
                 {ht_claim_words(HT_CLAIM_NOT_ASKED), counts->not_asked},
                 {ht_word(HT_WORD_NO_CLAIM), counts->without_claim},
                 {ht_word(HT_WORD_UNUSABLE), counts->unusable}};
    const ht_argument all = {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)counts->all};
    const char *separator = "";
    ht_say(out, language, &items_in_all, &all);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].count > 0) {
            ht_put(out, separator);
            ht_put_words(out, parts[i].words, language);
            ht_put(out, " ");
            ht_put_grouped(out, (int64_t)parts[i].count, language);
            separator = ", ";
        }
    }
}
