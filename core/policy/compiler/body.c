/* SPDX-License-Identifier: MIT */
#include "policy/compiler/body.h"
#include "policy/compiler/conditions.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/rows.h"
#include "policy/compiler/sentences.h"
#include "policy/compiler/space.h"
#include "policy/compiler/words.h"

#include "text/text.h"

#include <string.h>

static const ht_string nothing = {"", 0};
static const char *const table_kinds[] = {"figure", "ratio", "extra"};

static int table_kind(const ht_law *law, uint32_t line) {
    for (int kind = HT_FIGURE; kind <= HT_EXTRA; kind++) {
        if (ht_string_is(ht_law_word(law, line, 0), table_kinds[kind])) {
            return kind;
        }
    }
    return -1;
}

static bool is_stopped_line(const ht_law *law, uint32_t line) {
    return ht_string_is(ht_law_word(law, line, 0), "stopped");
}

bool ht_law_is_of_body(const ht_law *law, uint32_t line) {
    return ht_law_is_condition(law, line) || is_stopped_line(law, line) || table_kind(law, line) >= 0;
}

/* ---- What stops it ---- */

static void read_stop(ht_law *law, uint32_t line, ht_law_body *body, ht_stop *stops) {
    ht_law_words words = ht_law_head(law, line, "REASON any length / from 1 month @CLAUSE");
    ht_stop *stop = &stops[body->stop_count];
    ht_law_says_nothing(law, line);
    ht_law_has_nothing_below(law, line);
    stop->reason = ht_law_find(law, line, HT_LAW_REASON, ht_law_next(&words));
    const ht_string id = words.last;
    stop->least_months = ht_law_months(&words);
    stop->clause = ht_law_clause_at_end(&words, HT_NONE);
    for (unsigned i = 0; i < body->stop_count; i++) {
        if (stops[i].reason == stop->reason && stop->reason != HT_NONE) {
            ht_law_say(law, line, id, HT_LAW_AGAIN, nothing);
        }
    }
    body->stop_count++;
}

static void read_stops(ht_law *law, uint32_t line, ht_law_body *body) {
    unsigned count = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        count++;
    }
    if (count > HT_LAW_REASONS_MAX) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_TOO_MANY, ht_string_of("32"));
        return;
    }
    for (unsigned i = 0; count == 0 && i < law->lists[HT_LAW_REASON].count; i++) {
        law->lists[HT_LAW_REASON].items[i].used = true; /* all of them stop it */
    }
    ht_stop *stops = ht_law_take(law, count, sizeof *stops);
    body->stops = count == 0 ? NULL : stops;
    HT_LAW_EACH_BELOW(law, line, below) {
        read_stop(law, below, body, stops);
    }
}

/* stopped @CLAUSE [if READING = VALUE …]; or stopped never */
static void read_stopped(ht_law *law, uint32_t line, ht_law_body *body) {
    ht_law_words words = ht_law_head(law, line, "stopped @CLAUSE [if READING = VALUE …]; or stopped never");
    ht_law_says_nothing(law, line);
    ht_law_expect(&words, "stopped");
    if (body->has_stopped) {
        ht_law_say(law, line, words.last, HT_LAW_TOO_MANY, ht_string_of("1"));
        return;
    }
    body->has_stopped = true;
    if (ht_law_takes(&words, "never")) {
        ht_law_end(&words);
        ht_law_has_nothing_below(law, line);
        return;
    }
    const ht_string clause = ht_law_next(&words);
    if (clause.length < 2 || clause.at[0] != '@') {
        ht_law_fail(&words);
        return;
    }
    body->stopped = ht_law_find(law, line, HT_LAW_CLAUSE, (ht_string){clause.at + 1, clause.length - 1});
    if (ht_law_takes(&words, "if")) {
        if (ht_law_condition(&words, &body->stopped_when)) {
            body->stopped_when.clause = ht_law_clause_at_end(&words, body->stopped);
            if (body->stopped_when.slot < law->policy->fact_count) {
                ht_law_say(law, line, ht_string_of(law->facts[body->stopped_when.slot].id), HT_LAW_WRONG_KIND,
                           ht_string_of("reading"));
            }
        }
    } else {
        ht_law_end(&words);
    }
    if (body->kind == HT_ONCE) {
        ht_law_say(law, line, ht_string_of("stopped"), HT_LAW_ONCE_STOPPED, nothing);
    }
    read_stops(law, line, body);
}

/* ---- Tables ---- */

static bool is_gap(const ht_law *law, uint32_t line) {
    return ht_string_is(ht_law_word(law, line, 0), "gap") || ht_string_is(ht_law_word(law, line, 0), "overlap");
}

static void read_gap(ht_law *law, uint32_t line, ht_law_body *body, ht_gap *gap) {
    ht_law_words words = ht_law_head(law, line, "gap / overlap  VIETNAMESE | ENGLISH");
    gap->overlaps = ht_string_is(ht_law_next(&words), "overlap");
    ht_law_end(&words);
    ht_law_said_words(law, line, &gap->why);
    HT_LAW_EACH_BELOW(law, line, below) {
        if (!ht_law_add_condition(law, below, gap->when, 0)) {
            body->is_broken = true;
        }
    }
    for (unsigned i = 0; i < ht_law_condition_count(gap->when); i++) {
        gap->when[i].clause = HT_NONE; /* that the law is silent stands in no clause */
    }
    if (gap->when[0].values == 0) {
        ht_law_say(law, line, ht_string_of(gap->overlaps ? "overlap" : "gap"), HT_LAW_TOO_FEW, ht_string_of("1"));
    }
}

static void check_row_figure(ht_law *law, uint32_t line, const ht_law_body *body, int kind, uint8_t figure, ht_string word) {
    const ht_unit unit = kind == HT_FIGURE ? HT_DONG : HT_PERCENT;
    if (law->parameters[figure].unit != unit) {
        ht_law_say(law, line, word, HT_LAW_UNIT, ht_string_of(unit == HT_DONG ? "đồng" : "%"));
    } else if (law->parameters[figure].monthly != (body->kind == HT_MONTHLY)) {
        ht_law_say(law, line, word, HT_LAW_MONTHLY, nothing);
    }
}

static void read_row(ht_law *law, uint32_t line, ht_law_body *body, int kind, ht_row *row) {
    ht_law_words words = ht_law_head(law, line, "FIGURE / whole @CLAUSE  VIETNAMESE | ENGLISH");
    row->parameter = HT_NONE;
    if (kind != HT_RATIO || !ht_law_takes(&words, "whole")) {
        row->parameter = ht_law_find(law, line, HT_LAW_FIGURE, ht_law_next(&words));
        if (row->parameter != HT_NONE) {
            check_row_figure(law, line, body, kind, row->parameter, words.last);
        }
    }
    row->clause = ht_law_clause_at_end(&words, HT_NONE);
    ht_law_said_words(law, line, &row->name);
    HT_LAW_EACH_BELOW(law, line, below) {
        if (!ht_law_add_condition(law, below, row->when, row->clause)) {
            body->is_broken = true;
        }
    }
}

static void read_rows(ht_law *law, uint32_t line, ht_law_body *body, ht_table *table) {
    const unsigned index = body->table_count;
    unsigned rows = 0;
    unsigned gaps = 0;
    HT_LAW_EACH_BELOW(law, line, below) {
        *(is_gap(law, below) ? &gaps : &rows) += 1;
    }
    if (rows == 0 || rows > HT_LAW_ROWS_MAX || gaps > HT_LAW_GAPS_MAX) {
        ht_law_say(law, line, law->lines[line].head, rows == 0 ? HT_LAW_TOO_FEW : HT_LAW_TOO_MANY,
                   ht_string_of(rows == 0 ? "1" : "32"));
        return;
    }
    ht_row *row = ht_law_take(law, rows, sizeof *row);
    ht_gap *gap = ht_law_take(law, gaps, sizeof *gap);
    table->rows = row;
    table->gaps = gaps == 0 ? NULL : gap;
    body->row_lines[index] = ht_law_take(law, rows, sizeof(uint32_t));
    body->gap_lines[index] = ht_law_take(law, gaps, sizeof(uint32_t));
    HT_LAW_EACH_BELOW(law, line, below) {
        if (is_gap(law, below)) {
            body->gap_lines[index][table->gap_count] = below;
            read_gap(law, below, body, &gap[table->gap_count++]);
        } else {
            body->row_lines[index][table->row_count] = below;
            read_row(law, below, body, (int)table->kind, &row[table->row_count++]);
        }
    }
}

static void read_table(ht_law *law, uint32_t line, int kind, ht_law_body *body) {
    ht_law_words words = ht_law_head(law, line, "figure / ratio / extra  VIETNAMESE | ENGLISH");
    ht_law_next(&words);
    ht_law_end(&words);
    if (body->tables == NULL) {
        body->tables = ht_law_take(law, HT_TABLES_MAX, sizeof *body->tables);
    }
    body->has_tables = true;
    if (body->table_count == HT_TABLES_MAX || (kind == HT_FIGURE) != (body->table_count == 0) || body->pays) {
        ht_law_say(law, line, ht_string_of(table_kinds[kind]), HT_LAW_TABLES, nothing);
        return;
    }
    ht_table *table = &body->tables[body->table_count];
    body->table_lines[body->table_count] = line;
    switch (kind) {
    case HT_FIGURE:
        table->kind = HT_FIGURE;
        break;
    case HT_RATIO:
        table->kind = HT_RATIO;
        break;
    default:
        table->kind = HT_EXTRA;
        break;
    }
    ht_law_said_words(law, line, &table->name);
    read_rows(law, line, body, table);
    body->table_count++;
}

/* ---- The whole ---- */

void ht_law_read_body(ht_law *law, uint32_t line, ht_law_body *body) {
    HT_LAW_EACH_BELOW(law, line, below) {
        const int kind = table_kind(law, below);
        if (ht_law_is_condition(law, below)) {
            body->has_when = true;
            if (!ht_law_add_condition(law, below, body->when, body->clause)) {
                body->is_broken = true;
            }
        } else if (is_stopped_line(law, below)) {
            read_stopped(law, below, body);
        } else if (kind >= 0) {
            read_table(law, below, kind, body);
        }
    }
}

void ht_law_inherit(ht_law_body *body, const ht_law_body *before) {
    if (!body->has_when) {
        memcpy(body->when, before->when, sizeof body->when);
    }
    if (!body->has_stopped) {
        body->stopped = before->stopped;
        body->stopped_when = before->stopped_when;
        body->stops = before->stops;
        body->stop_count = before->stop_count;
    }
    if (!body->has_tables) {
        body->tables = before->tables;
        body->table_count = before->table_count;
        memcpy(body->table_lines, before->table_lines, sizeof body->table_lines);
        memcpy(body->row_lines, before->row_lines, sizeof body->row_lines);
        memcpy(body->gap_lines, before->gap_lines, sizeof body->gap_lines);
    }
}

/* As ht_row_bits: the bits by which an outcome names a row. */
static unsigned bits_of(const ht_table *table) {
    const unsigned choices = table->row_count + (table->kind == HT_EXTRA ? 1U : 0U);
    unsigned bits = 0;
    while (1U << bits < choices) {
        bits++;
    }
    return bits;
}

void ht_law_check_body(ht_law *law, uint32_t line, ht_law_body *body, unsigned before) {
    unsigned bits = 0;
    body->is_broken = body->is_broken || before != law->mistake_count;
    if (body->pays != (body->table_count == 0) && !body->is_broken) {
        ht_law_say(law, line, law->lines[line].head, HT_LAW_TABLES, nothing);
    }
    for (unsigned t = 0; t < body->table_count; t++) {
        bits += bits_of(&body->tables[t]);
    }
    if (bits > 5) { /* and one outcome more: refused; HT_OUTCOMES_MAX */
        ht_law_say(law, line, law->lines[line].head, HT_LAW_TOO_MANY, ht_string_of("64 outcomes"));
    }
    for (unsigned t = 0; t < body->table_count && !body->is_broken; t++) {
        const ht_law_checked_table checked = {body->when, &body->tables[t], body->table_lines[t], body->row_lines[t],
                                              body->gap_lines[t]};
        ht_law_check_rows(law, &checked);
    }
}
