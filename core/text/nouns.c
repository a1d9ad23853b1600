/* SPDX-License-Identifier: MIT */
#include "text/nouns.h"

static ht_argument noun(uint64_t count, const ht_words *one, const ht_words *several) {
    return (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = count == 1 ? one : several};
}

ht_argument ht_count(uint64_t count) {
    return (ht_argument){.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)count};
}

ht_argument ht_lines_noun(uint64_t count) {
    static const ht_words one = {"dòng", "line"};
    static const ht_words several = {"dòng", "lines"};
    return noun(count, &one, &several);
}

ht_argument ht_people_noun(uint64_t count) {
    static const ht_words one = {"người", "person"};
    static const ht_words several = {"người", "people"};
    return noun(count, &one, &several);
}
