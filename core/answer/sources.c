/* SPDX-License-Identifier: MIT */
#include "answer/sources.h"

#include "answer/words.h"
#include "text/capitals.h"
#include "text/text.h"

#include <string.h>

static bool is_same(const ht_cited *a, const ht_cited *b) {
    return a->source == b->source && a->citation.length == b->citation.length &&
           memcmp(a->citation.at, b->citation.at, a->citation.length) == 0;
}

static void put_number(ht_text *out, uint32_t index) {
    ht_put(out, "[");
    ht_put_number(out, (int64_t)index + 1);
    ht_put(out, "]");
}

void ht_put_cited(ht_text *out, ht_sources *sources, ht_string citation, ht_source source) {
    const ht_cited cited = {citation, source};
    uint32_t place = 0;
    while (place < sources->count && !is_same(&sources->items[place], &cited)) {
        place++;
    }
    if (place == sources->count) {
        sources->items[sources->count++] = cited;
    }
    ht_put(out, " ");
    put_number(out, place);
}

static void put_title(ht_text *out, ht_language language) {
    ht_put(out, "\n");
    ht_put_capitals(out, ht_word(HT_WORD_CITED), language);
    ht_put(out, "\n");
}

static void put_line(ht_text *out, uint32_t index, const ht_cited *cited, ht_language language) {
    ht_put(out, "  ");
    put_number(out, index);
    ht_put(out, " ");
    if (cited->source == HT_SOURCE_USER) { /* which is not ours */
        ht_put_content(out, cited->citation, SIZE_MAX);
    } else {
        ht_put_string(out, cited->citation);
    }
    ht_put(out, " (");
    ht_put_words(out, ht_source_words(cited->source), language);
    ht_put(out, ")\n");
}

void ht_write_sources(ht_text *out, const ht_sources *sources, ht_language language) {
    put_title(out, language);
    for (uint32_t i = 0; i < sources->count; i++) {
        put_line(out, i, &sources->items[i], language);
    }
}

void ht_put_clause_cited(ht_text *out, ht_clauses_cited *cited, unsigned clause) {
    cited->bits[clause / 64] |= UINT64_C(1) << clause % 64;
    put_number(out, clause);
}

void ht_write_clauses_cited(ht_text *out, const ht_policy *policy, const ht_clauses_cited *cited, ht_language language) {
    bool is_first = true;
    for (unsigned c = 0; c < policy->clause_count; c++) {
        if ((cited->bits[c / 64] >> c % 64 & 1) == 0) {
            continue;
        }
        if (is_first) {
            put_title(out, language);
        }
        is_first = false;
        const ht_cited line = {ht_string_of(policy->clauses[c].citation), policy->clauses[c].source};
        put_line(out, c, &line, language);
    }
}
