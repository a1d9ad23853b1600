/* SPDX-License-Identifier: MIT */
#include "policy/policy.h"
#include "answer/fingerprint.h"

#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

void ht_fingerprint(const ht_policy *policy, char *room, char hex[HT_SHA256_HEX]) {
    ht_text canonical = {room, HT_CANONICAL_BYTES_MAX, 0, false};
    ht_write_rules_canonical(&canonical, policy);
    ht_sha256_hex(room, canonical.length < canonical.capacity ? canonical.length : canonical.capacity, hex);
}

bool ht_fingerprint_holds(const ht_policy *policy, const char *hex, ht_string file, uint32_t line, ht_language language,
                          ht_text *mistakes) {
    static const ht_words changed = {
        "{0}:{1}: fingerprint: nội dung tính toán của một bản đã ban hành không được đổi; nay là {2}\n",
        "{0}:{1}: fingerprint: the norms of a published revision do not change; they are now {2}\n"};
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = file},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = line},
                                     {.kind = HT_ARGUMENT_STRING, .string = ht_string_of(hex)}};
    if (policy->draft || ht_string_is(ht_string_of(hex), policy->fingerprint)) {
        return true;
    }
    ht_say(mistakes, language, &changed, arguments);
    return false;
}
