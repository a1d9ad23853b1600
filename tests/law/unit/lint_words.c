/* SPDX-License-Identifier: MIT */
/* Identifiers, words, and the clauses that everything must have. */
#include "policy_lint.h"
#include "text/text.h"
#include "text/utf8.h"
#include "text/words.h"

#include <string.h>

void lint_find(ht_text *findings, const char *what, const char *where) {
    ht_put(findings, what);
    ht_put(findings, ": ");
    ht_put(findings, where);
    ht_put(findings, "\n");
}

/* ---- Identifiers ---- */

static bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/* Lower-case words and numbers, joined by one `_` or, once, by one `mark`. */
static bool is_identifier(const char *id, char mark) {
    bool is_marked = false;
    if (!is_letter(*id)) {
        return false;
    }
    for (const char *at = id; *at != '\0'; at++) {
        const bool is_joint = *at == '_' || (*at == mark && mark != '\0');
        const bool is_end = at[1] == '\0' || at[1] == '_' || at[1] == mark;
        if (is_joint ? is_end || (*at == '.' && is_marked) : !is_letter(*at) && (*at < '0' || *at > '9')) {
            return false;
        }
        is_marked = is_marked || *at == '.';
    }
    return mark != '.' || is_marked;
}

/* `id` of item `index`, unlike those before it; `stride` apart in memory. */
static void check_ids(ht_text *findings, const void *first, size_t count, size_t stride, char mark) {
    const char *items = first;
    for (size_t i = 0; i < count; i++) {
        const char *id;
        memcpy(&id, items + i * stride, sizeof id); /* the first member of every named structure */
        if (!is_identifier(id, mark)) {
            lint_find(findings, "identifier", id);
        }
        for (size_t j = 0; j < i; j++) {
            const char *other;
            memcpy(&other, items + j * stride, sizeof other);
            if (strcmp(id, other) == 0) {
                lint_find(findings, "identifier twice", id);
            }
        }
    }
}

/* ---- Words ---- */

/* Vietnamese and English have a composed letter for everything, so a combining mark (U+0300 ... U+036F) is decomposed text. */
static bool is_well_written(const char *text) {
    const size_t length = strlen(text);
    size_t at;
    if (!ht_utf8_valid(ht_string_of(text), &at)) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        const unsigned char byte = (unsigned char)text[i];
        const unsigned char next = (unsigned char)text[i + 1];
        if (byte < 0x20 || byte == 0x7f || (byte == ' ' && next == ' ') || byte == 0xcc || (byte == 0xcd && next < 0xb0)) {
            return false;
        }
    }
    return length == 0 || (text[0] != ' ' && text[length - 1] != ' ');
}

static void check_text(ht_text *findings, const char *text, const char *of) {
    if (!is_well_written(text)) {
        lint_find(findings, "text", of);
    } else if (text[0] == '\0') {
        lint_find(findings, "text empty", of);
    }
}

static void check_words(ht_text *findings, const ht_words *words, const char *of) {
    check_text(findings, words->vi, of);
    check_text(findings, words->en, of);
}

static void check_fact_words(ht_text *findings, const ht_fact *fact) {
    check_words(findings, &fact->label, fact->id);
    check_words(findings, &fact->question, fact->id);
    check_words(findings, &fact->why, fact->id);
    if (fact->hint.vi[0] != '\0' || fact->hint.en[0] != '\0') {
        check_words(findings, &fact->hint, fact->id);
    }
    for (unsigned i = 0; i < fact->value_count; i++) {
        check_words(findings, &fact->values[i].name, fact->values[i].id);
    }
    check_ids(findings, fact->values, fact->value_count, sizeof *fact->values, '\0');
}

static void check_benefit_words(ht_text *findings, const ht_benefit *benefit) {
    check_words(findings, &benefit->name, benefit->id);
    check_words(findings, &benefit->what, benefit->id);
    check_words(findings, &benefit->next, benefit->id);
    for (unsigned t = 0; t < benefit->table_count; t++) {
        check_words(findings, &benefit->tables[t].name, benefit->id);
        for (unsigned r = 0; r < benefit->tables[t].row_count; r++) {
            check_words(findings, &benefit->tables[t].rows[r].name, benefit->id);
        }
    }
}

static void check_clause_words(ht_text *findings, const ht_clause *clause) {
    check_text(findings, clause->citation, clause->id);
    /* What a person's own paper says is not known. */
    if (clause->source != HT_SOURCE_USER || clause->quote[0] != '\0') {
        check_text(findings, clause->quote, clause->id);
    }
}

void lint_names(const ht_policy *policy, ht_text *findings) {
    if (!is_identifier(policy->id, '-')) {
        lint_find(findings, "identifier", policy->id);
    }
    check_words(findings, &policy->name, policy->id);
    check_words(findings, &policy->limits, policy->id);
    check_ids(findings, policy->instruments, policy->instrument_count, sizeof *policy->instruments, '\0');
    check_ids(findings, policy->clauses, policy->clause_count, sizeof *policy->clauses, '\0');
    check_ids(findings, policy->facts, ht_slot_count(policy), sizeof *policy->facts, '\0');
    check_ids(findings, policy->reasons, policy->reason_count, sizeof *policy->reasons, '\0');
    check_ids(findings, policy->parameters, policy->parameter_count, sizeof *policy->parameters, '.');
    check_ids(findings, policy->benefits, policy->benefit_count, sizeof *policy->benefits, '\0');
    check_ids(findings, policy->assumptions, policy->assumption_count, sizeof *policy->assumptions, '\0');
    for (unsigned i = 0; i < policy->instrument_count; i++) {
        check_words(findings, &policy->instruments[i].name, policy->instruments[i].id);
    }
    for (unsigned i = 0; i < policy->clause_count; i++) {
        check_clause_words(findings, &policy->clauses[i]);
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        check_fact_words(findings, &policy->facts[slot]);
    }
    for (unsigned i = 0; i < policy->reason_count; i++) {
        check_words(findings, &policy->reasons[i].value.name, policy->reasons[i].value.id);
    }
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        check_words(findings, &policy->parameters[i].name, policy->parameters[i].id);
    }
    for (unsigned i = 0; i < policy->benefit_count; i++) {
        check_benefit_words(findings, &policy->benefits[i]);
    }
    for (unsigned i = 0; i < policy->assumption_count; i++) {
        check_words(findings, &policy->assumptions[i].text, policy->assumptions[i].code);
    }
}
