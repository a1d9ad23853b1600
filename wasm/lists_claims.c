/* SPDX-License-Identifier: MIT */
#include "lists_claims.h"

#include "check/claim_text.h"
#include "text/sentence.h"
#include "text/text.h"

/* ---- A line ---- */

typedef struct {
    const ht_line *line;
    const ht_claim_run *run;
    unsigned column;
} difference;

static void write_causes(ht_text *out, const void *about, ht_language language) {
    const difference *of = about;
    ht_write_claim_causes(out, &of->line->person, of->run->parameters, &of->run->result, &of->run->check, of->column, language);
}

static void write_verdict(ht_text *out, const void *about, ht_language language) {
    ht_put_words(out, about, language);
}

static void put_difference(ht_json_text *to, const ht_list *list, const ht_claim_difference *it, const difference *of) {
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", ht_claim_heading(list, it->column));
    ht_member_sentences(to, "verdict", write_verdict, ht_claim_words(it->verdict));
    ht_member_number(to, "claimed", it->claimed);
    if (it->verdict != HT_CLAIM_NOT_ASKED) {
        ht_member_range(to, "computed", it->computed);
    }
    ht_member_sentences(to, "text", write_causes, of);
    ht_json_close(to, '}');
}

void ht_put_claim_item(ht_text *out, ht_string id, const ht_list *list, const ht_line *line, const ht_claim_run *run) {
    ht_json_text to = {out, false};
    ht_json_open_with_id(&to, id);
    ht_member_number(&to, "line", line->error.error.line);
    ht_json_open(&to, "claims", '[');
    for (uint32_t i = 0; i < run->check.difference_count; i++) {
        const ht_claim_difference *it = &run->check.differences[i];
        put_difference(&to, list, it, &(difference){line, run, it->column});
    }
    ht_json_close(&to, ']');
    ht_json_close(&to, '}');
    ht_put_char(out, '\n');
}

/* ---- The whole ---- */

static void put_sum(ht_json_text *to, const ht_list *list, unsigned column, const ht_claim_sum *sum) {
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", ht_claim_heading(list, column));
    ht_json_open(to, "amounts", '[');
    for (unsigned which = 0; ht_claim_has_sums(sum) && which < HT_CLAIM_SUM_COUNT; which++) {
        ht_member_number(to, NULL, ht_claim_sum_of(sum, which));
    }
    ht_json_close(to, ']');
    ht_member_number(to, "compared", (int64_t)sum->compared);
    ht_member_number(to, "open", (int64_t)sum->open);
    ht_json_close(to, '}');
}

static void put_words(ht_json_text *to) {
    ht_json_open(to, "words", '[');
    for (unsigned which = 0; which < HT_CLAIM_SUM_COUNT; which++) {
        ht_member_sentences(to, NULL, write_verdict, ht_claim_sum_words(which));
    }
    ht_member_sentences(to, NULL, write_verdict, &ht_claim_compared_words);
    ht_member_sentences(to, NULL, write_verdict, &ht_claim_open_words);
    ht_json_close(to, ']');
}

typedef struct {
    const ht_list *list;
    const ht_list_sum *sum;
} wrong_sum;

static void write_wrong_sum(ht_text *out, const void *about, ht_language language) {
    const wrong_sum *of = about;
    ht_write_wrong_sum(out, of->list, of->sum, language);
}

static void write_more_sums(ht_text *out, const void *about, ht_language language) {
    ht_write_more_sums(out, about, language);
}

static void put_wrong_sums(ht_json_text *to, const ht_list *list, const ht_list_sums *sums) {
    ht_json_open(to, "wrong", '[');
    for (uint32_t i = 0; i < sums->kept; i++) {
        ht_json_open(to, NULL, '{');
        ht_member_number(to, "line", sums->sums[i].line);
        ht_member_sentences(to, "text", write_wrong_sum, &(wrong_sum){list, &sums->sums[i]});
        ht_json_close(to, '}');
    }
    if (sums->more > 0) {
        ht_json_open(to, NULL, '{');
        ht_member_sentences(to, "text", write_more_sums, sums);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void write_counts(ht_text *out, const void *about, ht_language language) {
    ht_write_counts(out, about, language);
}

void ht_member_claims(ht_json_text *to, const ht_list *list, const ht_claim_run *run, const ht_list_sums *sums) {
    ht_verify_counts counts = run->counts;
    ht_json_open(to, "claims", '{');
    ht_member_number(to, "lines", (int64_t)(counts.different + counts.incomplete + counts.not_asked));
    ht_counts_add_sums(&counts, sums);
    ht_member_sentences(to, "text", write_counts, &counts);
    put_words(to);
    ht_json_open(to, "sums", '[');
    for (uint32_t rest = ht_claims_of_list(list); rest != 0; rest &= rest - 1) {
        put_sum(to, list, ht_first_of(rest), &run->sums.columns[ht_first_of(rest)]);
    }
    ht_json_close(to, ']');
    put_wrong_sums(to, list, sums);
    ht_json_close(to, '}');
}
