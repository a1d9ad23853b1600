/* SPDX-License-Identifier: MIT */
/* Parts of tables as C. */
#include "policy/compiler/tables_parts.h"
#include "text/text.h"
#include "text/words.h"

/* Text of the program: trigraphs are no part of it. */
void ht_law_put_literal(ht_text *out, const char *text) {
    ht_put(out, "\"");
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\' || *at == '?') {
            ht_put_char(out, '\\');
        }
        ht_put_char(out, *at);
    }
    ht_put(out, "\"");
}

static void put_text_or_null(ht_text *out, const char *text) {
    if (text == NULL) {
        ht_put(out, "NULL");
    } else {
        ht_law_put_literal(out, text);
    }
}

static void put_both(ht_text *out, const ht_words *words) {
    ht_put(out, "{");
    ht_law_put_literal(out, words->vi);
    ht_put(out, ", ");
    ht_law_put_literal(out, words->en);
    ht_put(out, "}");
}

/* ".name = 12, " */
void ht_law_put_number(ht_text *out, const char *name, int64_t number) {
    ht_put(out, ".");
    ht_put(out, name);
    ht_put(out, " = ");
    ht_put_number(out, number);
    ht_put(out, ", ");
}

void ht_law_put_words(ht_text *out, const char *name, const ht_words *words) {
    ht_put(out, ".");
    ht_put(out, name);
    ht_put(out, " = ");
    put_both(out, words);
    ht_put(out, ", ");
}

void ht_law_put_text(ht_text *out, const char *name, const char *text) {
    ht_put(out, ".");
    ht_put(out, name);
    ht_put(out, " = ");
    put_text_or_null(out, text);
    ht_put(out, ", ");
}

/* A table's own name: prefix, what it is, and of which (-1: of none). */
void ht_law_put_name(const ht_law_writer *to, const char *what, int a, int b) {
    const int of[] = {a, b};
    ht_put(to->out, to->as->prefix);
    ht_put(to->out, what);
    for (unsigned i = 0; i < 2 && of[i] >= 0; i++) {
        ht_put(to->out, "_");
        ht_put_number(to->out, of[i]);
    }
}

void ht_law_open(const ht_law_writer *to, const char *type, const char *what, int a, int b) {
    ht_put(to->out, "static const ");
    ht_put(to->out, type);
    ht_put(to->out, " ");
    ht_law_put_name(to, what, a, b);
    ht_put(to->out, "[] = {\n");
}

void ht_law_close(const ht_law_writer *to) {
    ht_put(to->out, "};\n");
}

/* ".rows = law_rows_1_0, .row_count = 2, "; nothing where there are none. */
void ht_law_put_reference(const ht_law_writer *to, const char *member, const char *count_member, unsigned count, int a, int b) {
    if (count == 0) {
        return;
    }
    ht_put(to->out, ".");
    ht_put(to->out, member);
    ht_put(to->out, " = ");
    ht_law_put_name(to, member, a, b);
    ht_put(to->out, ", ");
    if (count_member != NULL) {
        ht_law_put_number(to->out, count_member, count);
    }
}

void ht_law_put_condition(ht_text *out, const ht_condition *when) {
    ht_put(out, "{");
    ht_put_number(out, when->values);
    ht_put(out, ", ");
    ht_put_number(out, when->slot);
    ht_put(out, ", ");
    ht_put_number(out, when->clause);
    ht_put(out, "}");
}

void ht_law_put_conditions(ht_text *out, const ht_condition when[HT_CONDITIONS_MAX]) {
    ht_put(out, ".when = {");
    ht_law_put_condition(out, &when[0]);
    for (unsigned i = 1; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        ht_put(out, ", ");
        ht_law_put_condition(out, &when[i]);
    }
    ht_put(out, "}, ");
}

/* A list ended by NULL. */
void ht_law_put_list(const ht_law_writer *to, const char *const *names, const char *what, int a, int b) {
    if (names == NULL) {
        return;
    }
    ht_law_open(to, "char *const", what, a, b);
    for (const char *const *name = names; *name != NULL; name++) {
        ht_put(to->out, "    ");
        ht_law_put_literal(to->out, *name);
        ht_put(to->out, ",\n");
    }
    ht_put(to->out, "    NULL};\n");
}
