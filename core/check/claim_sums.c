/* SPDX-License-Identifier: MIT */
#include "check/claim_sums.h"

#include "policy/policy.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words line_of_sums = {"{0}: đề nghị {1}, tính lại {2}; cần thu hồi {3}, cần chi thêm {4}",
                                      "{0}: claimed {1}, computed {2}; to reclaim {3}, to pay on {4}"};
static const ht_words not_compared = {"; chưa so được {0} số", "; not compared: {0}"};
static const ht_words beyond = {"{0}: tổng vượt quá giới hạn tính được", "{0}: the sums are larger than can be computed"};
static const ht_words nothing = {"{0}: không có số nào để cộng", "{0}: there is nothing to add up"};
static const ht_words total = {"Tổng", "Total"};

static void add(ht_claim_sum *sum, int64_t *to, int64_t dong) {
    sum->is_too_large |= __builtin_add_overflow(*to, dong, to);
}

void ht_claim_sums_add(ht_claim_sums *sums, const ht_policy *policy, const ht_assessment *result, const ht_claims *claims,
                       const ht_claim_check *check) {
    for (uint32_t rest = claims->stated; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        const ht_claim_difference *difference = ht_claim_difference_of(check, column);
        const ht_range computed = ht_claim_computed(result, policy, column);
        ht_claim_sum *sum = &sums->columns[column];
        if (computed.min != computed.max || (difference != NULL && difference->verdict == HT_CLAIM_NOT_ASKED)) {
            sum->open++;
            continue;
        }
        const int64_t gap = claims->dong[column] - computed.min; /* both <= 10^17 */
        sum->compared++;
        add(sum, &sum->claimed, claims->dong[column]);
        add(sum, &sum->computed, computed.min);
        add(sum, gap > 0 ? &sum->to_reclaim : &sum->to_pay, gap > 0 ? gap : -gap);
    }
}

void ht_claim_sums_join(ht_claim_sums *sums, const ht_claim_sums *more) {
    for (unsigned column = 0; column <= HT_BENEFITS_MAX; column++) {
        ht_claim_sum *sum = &sums->columns[column];
        const ht_claim_sum *other = &more->columns[column];
        sum->compared += other->compared;
        sum->open += other->open;
        sum->is_too_large |= other->is_too_large;
        add(sum, &sum->claimed, other->claimed);
        add(sum, &sum->computed, other->computed);
        add(sum, &sum->to_reclaim, other->to_reclaim);
        add(sum, &sum->to_pay, other->to_pay);
    }
}

const ht_words ht_claim_compared_words = {"Số dòng đã so", "Lines compared"};
const ht_words ht_claim_open_words = {"Số chưa so được", "Not compared"};

const ht_words *ht_claim_column_words(const ht_policy *policy, unsigned column) {
    return column == policy->benefit_count ? &total : &policy->benefits[column].name;
}

bool ht_claim_has_sums(const ht_claim_sum *sum) {
    return sum->compared > 0 && !sum->is_too_large;
}

int64_t ht_claim_sum_of(const ht_claim_sum *sum, unsigned which) {
    const int64_t sums[HT_CLAIM_SUM_COUNT] = {sum->claimed, sum->computed, sum->claimed - sum->computed, sum->to_reclaim,
                                              sum->to_pay};
    return sums[which];
}

const ht_words *ht_claim_sum_words(unsigned which) {
    static const ht_words words[HT_CLAIM_SUM_COUNT] = {{"Đề nghị", "Claimed"},
                                                       {"Tính lại", "Computed"},
                                                       {"Chênh lệch", "Difference"},
                                                       {"Cần thu hồi", "To reclaim"},
                                                       {"Cần chi thêm", "To pay on"}};
    return &words[which];
}

void ht_write_claim_sums(ht_text *out, const ht_policy *policy, uint32_t columns, const ht_claim_sums *sums,
                         ht_language language) {
    for (uint32_t rest = columns; rest != 0; rest &= rest - 1) {
        const unsigned column = ht_first_of(rest);
        const ht_claim_sum *sum = &sums->columns[column];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = ht_claim_column_words(policy, column)},
                                         {.kind = HT_ARGUMENT_DONG, .number = sum->claimed},
                                         {.kind = HT_ARGUMENT_DONG, .number = sum->computed},
                                         {.kind = HT_ARGUMENT_DONG, .number = sum->to_reclaim},
                                         {.kind = HT_ARGUMENT_DONG, .number = sum->to_pay}};
        ht_say(out, language, ht_claim_has_sums(sum) ? &line_of_sums : sum->is_too_large ? &beyond : &nothing, arguments);
        if (sum->open > 0) {
            ht_say(out, language, &not_compared, &(ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)sum->open});
        }
        ht_put(out, "\n");
    }
}
