/* SPDX-License-Identifier: MIT */
/* What the writers of tables as C share. */
#ifndef HOTRO_LAW_TABLES_PARTS_H
#define HOTRO_LAW_TABLES_PARTS_H

#include "policy/compiler/tables.h"

typedef struct {
    ht_text *out;
    const ht_policy *policy;
    const ht_law_output *as;
} ht_law_writer;

/* "text" */
void ht_law_put_literal(ht_text *out, const char *text);
/* ".name = 12, " */
void ht_law_put_number(ht_text *out, const char *name, int64_t number);
/* ".name = {"vi", "en"}, " */
void ht_law_put_words(ht_text *out, const char *name, const ht_words *words);
/* ".name = "text", "; NULL for NULL */
void ht_law_put_text(ht_text *out, const char *name, const char *text);
void ht_law_put_condition(ht_text *out, const ht_condition *when);
void ht_law_put_conditions(ht_text *out, const ht_condition when[HT_CONDITIONS_MAX]);
/* A table's own name: prefix, what it is, and of which (-1: of none). */
void ht_law_put_name(const ht_law_writer *to, const char *what, int a, int b);
void ht_law_open(const ht_law_writer *to, const char *type, const char *what, int a, int b);
void ht_law_close(const ht_law_writer *to);
/* ".rows = p0_rows_1_0, .row_count = 2, "; nothing where there are none. */
void ht_law_put_reference(const ht_law_writer *to, const char *member, const char *count_member, unsigned count, int a, int b);
/* A list ended by NULL; nothing for NULL. */
void ht_law_put_list(const ht_law_writer *to, const char *const *names, const char *what, int a, int b);

#endif
