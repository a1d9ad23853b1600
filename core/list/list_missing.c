/* SPDX-License-Identifier: MIT */
#include "list/list_missing.h"

#include "policy/policy.h"
#include "text/nouns.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words lacking = {"còn thiếu ở {0} dòng: ", "missing in {0} {1}: "};
static const ht_words lacking_too = {"; ở {0} dòng: ", "; in {0} {1}: "};
static const ht_words at_once = {
    "; ghi vào từng dòng, hoặc nêu một lần cho cả danh sách (lệnh hotro: bằng tùy chọn, như --",
    "; write it in each line, or state it once for the whole list (the command hotro: as an option, like --"};

void ht_missing_add(ht_missing_facts *missing, const ht_assessment *result) {
    missing->lines += result->missing_count > 0;
    for (uint32_t i = 0; i < result->missing_count; i++) {
        missing->of[result->missing[i]]++;
    }
}

void ht_missing_join(ht_missing_facts *missing, const ht_missing_facts *more) {
    missing->lines += more->lines;
    for (unsigned slot = 0; slot < HT_SLOTS_MAX; slot++) {
        missing->of[slot] += more->of[slot];
    }
}

/* As options are written. */
static void put_dashed(ht_text *out, const char *id) {
    for (; *id != '\0'; id++) {
        ht_put_string(out, (ht_string){*id == '_' ? "-" : id, 1});
    }
}

void ht_write_missing(ht_text *out, const ht_policy *policy, const ht_missing_facts *missing, ht_language language) {
    const char *first = NULL;
    uint64_t count = 0;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (missing->of[slot] == 0) {
            continue;
        }
        if (missing->of[slot] == count) {
            ht_put(out, ", ");
        } else {
            count = missing->of[slot];
            ht_say(out, language, first == NULL ? &lacking : &lacking_too,
                   (ht_argument[]){ht_count(count), ht_lines_noun(count)});
        }
        ht_put_words(out, &policy->facts[slot].label, language);
        first = first == NULL ? policy->facts[slot].id : first;
    }
    if (first != NULL) {
        ht_put_words(out, &at_once, language);
        put_dashed(out, first);
        ht_put(out, ")");
    }
}
