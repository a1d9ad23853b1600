/* SPDX-License-Identifier: MIT */
#include "check/claim.h"

#include "answer/words.h"
#include "person/written_money.h"
#include "policy/policy.h"
#include "text/text.h"

bool ht_claim_read(ht_string text, int64_t *dong) {
    return ht_read_amount(text, HT_CLAIM_MAX, dong) && *dong <= HT_CLAIM_MAX;
}

ht_range ht_claim_computed(const ht_assessment *result, const ht_policy *policy, unsigned column) {
    return column < policy->benefit_count ? result->benefits[column].total : result->total;
}

const ht_claim_difference *ht_claim_difference_of(const ht_claim_check *check, unsigned column) {
    for (uint32_t i = 0; i < check->difference_count; i++) {
        if (check->differences[i].column == column) {
            return &check->differences[i];
        }
    }
    return NULL;
}

/* ---- Names ---- */

const ht_words *ht_claim_words(ht_claim_verdict verdict) {
    static const ht_words not_asked = {"chưa chọn xem", "not asked"};
    static const ht_word_id words[] = {[HT_CLAIM_NONE] = HT_WORD_NO_CLAIM,
                                       [HT_CLAIM_RIGHT] = HT_WORD_MATCH,
                                       [HT_CLAIM_OPEN] = HT_WORD_INCOMPLETE,
                                       [HT_CLAIM_NOT_ASKED] = HT_WORD_NO_CLAIM,
                                       [HT_CLAIM_WRONG] = HT_WORD_DIFFERENT};
    return verdict == HT_CLAIM_NOT_ASKED ? &not_asked : ht_word(words[verdict]);
}

const char *ht_claim_name(ht_claim_verdict verdict) {
    static const char *const names[] = {[HT_CLAIM_NONE] = "none",
                                        [HT_CLAIM_RIGHT] = "match",
                                        [HT_CLAIM_OPEN] = "incomplete",
                                        [HT_CLAIM_NOT_ASKED] = "not_asked",
                                        [HT_CLAIM_WRONG] = "different"};
    return names[verdict];
}

void ht_put_claim_column(ht_text *out, const ht_policy *policy, unsigned column) {
    ht_put(out, "claimed_");
    ht_put(out, column < policy->benefit_count ? policy->benefits[column].id : "total");
}
