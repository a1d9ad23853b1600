/* SPDX-License-Identifier: MIT */
#include "answer/unmet_text.h"

#include "answer/values.h"
#include "law/unmet.h"
#include "policy/policy.h"
#include "text/capitals.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

enum { NAMED_MAX = 6 }; /* of more values than these the others are named, if they are fewer */

static unsigned count(uint32_t values) {
    return (unsigned)__builtin_popcount(values);
}

void ht_write_unmet_sentence(ht_text *out, const ht_policy *policy, const ht_unmet *unmet, ht_language language) {
    static const ht_words not_met = {"Chưa đáp ứng: ", "Not met: "};
    static const ht_words not_where = {"Không áp dụng khi: ", "Does not apply where: "};
    static const ht_words only_for = {"{0}: chỉ áp dụng với ", "{0}: only for "};
    static const ht_words not_for = {"{0}: không áp dụng với ", "{0}: not for "};
    static const ht_words between = {"{0}: chỉ tính từ {1} đến {2}", "{0}: counts from {1} to {2} only"};
    static const ht_words not_before = {"{0}: chỉ tính từ {1} trở đi", "{0}: counts from {1} on only"};
    static const ht_words not_after = {"{0}: chỉ tính đến {2}", "{0}: counts until {2} only"};
    const ht_fact *fact = &policy->facts[unmet->slot];
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &fact->label},
                                     {.kind = HT_ARGUMENT_DAY, .number = unmet->from},
                                     {.kind = HT_ARGUMENT_DAY, .number = unmet->to}};
    if (fact->kind == HT_DATE) {
        const bool has_from = ht_bounds_from(fact, unmet->from);
        const bool has_to = ht_bounds_to(fact, unmet->to);
        ht_say(out, language, has_from && has_to ? &between : has_from ? &not_before : &not_after, arguments);
        return;
    }
    if (fact->kind == HT_YES_NO) {
        ht_put_words(out, (unmet->values & 2) != 0 ? &not_met : &not_where, language);
        ht_put_within(out, &fact->label, language);
        return;
    }
    const uint32_t others = ~unmet->values & ((UINT32_C(1) << fact->value_count) - 1); /* <= HT_VALUES_MAX */
    const bool names_others = count(others) < count(unmet->values) && count(unmet->values) > NAMED_MAX;
    ht_say(out, language, names_others ? &not_for : &only_for, arguments);
    ht_put_values(out, fact, names_others ? others : unmet->values, language == HT_VI ? ", " : " or ", language);
}
