/* SPDX-License-Identifier: MIT */
#include "person/asked.h"

#include "person/refuse.h"
#include "policy/policy.h"
#include "text/fold.h"
#include "text/text.h"

const ht_words ht_asked_label = {"Khoản cần tính", "Benefits asked"};

bool ht_names_asked(ht_string name) {
    return ht_is_named(name, ht_asked_name, &ht_asked_label);
}

static int benefit_by_name(const ht_policy *policy, ht_string text) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (ht_is_named(text, policy->benefits[b].id, &policy->benefits[b].name)) {
            return (int)b;
        }
    }
    return -1;
}

bool ht_case_ask(ht_case *person, ht_string text, ht_error *error) {
    const ht_policy *policy = person->policy;
    uint32_t asked = 0;
    text = ht_trim(text);
    if (text.length == 0) {
        return true;
    }
    if (!policy->asks) {
        return ht_refuse(error, policy, HT_UNKNOWN_FACT, -1, ht_string_of(ht_asked_name), text);
    }
    for (size_t first = 0, end; first < text.length; first = end + 1) {
        for (end = first; end < text.length && text.at[end] != ',' && text.at[end] != ';';) {
            end++;
        }
        const ht_string name = ht_trim((ht_string){text.at + first, end - first});
        const int benefit = benefit_by_name(policy, name);
        if (benefit < 0) {
            return ht_refuse(error, policy, HT_UNKNOWN_VALUE, HT_SLOT_ASKED, (ht_string){NULL, 0}, name);
        }
        if ((asked >> benefit & 1) != 0) {
            return ht_refuse(error, policy, HT_DUPLICATE_FACT, HT_SLOT_ASKED, (ht_string){NULL, 0}, name);
        }
        asked |= UINT32_C(1) << benefit;
    }
    person->asked = asked;
    return true;
}
