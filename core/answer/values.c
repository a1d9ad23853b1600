/* SPDX-License-Identifier: MIT */
#include "answer/values.h"

#include "text/capitals.h"
#include "text/text.h"

const char *ht_or(ht_language language) {
    return language == HT_VI ? " hoặc " : " or ";
}

void ht_put_values(ht_text *out, const ht_fact *fact, uint32_t values, const char *last, ht_language language) {
    const char *before = "";
    for (; values != 0; values &= values - 1) {
        ht_put(out, before);
        ht_put_within(out, &fact->values[ht_first_of(values)].name, language);
        before = __builtin_popcount(values) > 2 ? ", " : last;
    }
}
