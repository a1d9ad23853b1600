/* SPDX-License-Identifier: MIT */
#include "lists_report.h"

#include "list/list_error.h"
#include "list/list_id.h"
#include "text/sentence.h"
#include "text/text.h"

#include "lists_claims.h"
#include "lists_open.h"

enum { ID_BYTES_MAX = 1024 }; /* a longer id is not shown with an error */

/* ---- Lines ---- */

/* As JSON has it; empty: none, or too long. */
static ht_string id_of(const ht_list *it, const ht_line *line, char bytes[ID_BYTES_MAX]) {
    ht_text id = {.at = bytes, .capacity = ID_BYTES_MAX};
    ht_put_list_id(&id, it, line);
    return (ht_string){bytes, id.length <= id.capacity ? id.length : 0};
}

void ht_report_refused(void *context, const ht_list *it, const ht_line *line) {
    char bytes[ID_BYTES_MAX];
    const size_t before = list.errors.length;
    (void)context;
    ht_write_list_error_json(&list.errors, &line->error, id_of(it, line, bytes));
    ht_put_char(&list.errors, '\n');
    if (list.errors.length > list.errors.capacity) {
        list.errors.length = before;
        list.errors.capacity = before;
    }
}

/* What is at fault with the claims of the line at hand. */
void ht_report_item(void) {
    char bytes[ID_BYTES_MAX];
    const size_t before = list.items.length;
    ht_put_claim_item(&list.items, id_of(&list.list, &list.line, bytes), &list.list, &list.line, &list.run);
    if (list.items.length > list.items.capacity) {
        list.items.length = before;
        list.items.capacity = before;
    }
}

/* ---- All of them ---- */

static void write_skipped(ht_text *out, const void *about, ht_language language) {
    ht_write_skipped(out, about, language);
}

static void write_repeated(ht_text *out, const void *about, ht_language language) {
    ht_write_repeated(out, list.list.whole, list.names ? NULL : about, language);
}

static void write_missing(ht_text *out, const void *about, ht_language language) {
    ht_write_missing(out, list.list.policy, about, language);
}

void ht_member_said(ht_json_text *to) {
    const ht_list_counts *counts = &list.results.counts;
    ht_json_open(to, "said", '[');
    if (counts->skipped > 0) {
        ht_member_sentences(to, NULL, write_skipped, &list.skipped);
    }
    if (list.survey.whole.repeated_count > 0) {
        ht_member_sentences(to, NULL, write_repeated, &list.repeated);
    }
    if (list.missing.lines > 0) {
        ht_member_sentences(to, NULL, write_missing, &list.missing);
    }
    ht_json_close(to, ']');
}

void ht_members_counts(ht_json_text *to) {
    const ht_list_counts *counts = &list.results.counts;
    ht_member_number(to, "ok", (int64_t)counts->ok);
    ht_member_number(to, "incomplete", (int64_t)counts->incomplete);
    ht_member_number(to, "bad", (int64_t)counts->bad);
    ht_member_number(to, "skipped", (int64_t)counts->skipped);
    ht_member_number(to, "repeated", (int64_t)counts->repeated);
    ht_member_said(to);
}
