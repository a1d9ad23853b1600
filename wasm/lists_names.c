/* SPDX-License-Identifier: MIT */
#include "lists_names.h"

#include "book/understood.h"
#include "list/list_error.h"
#include "policy/policy.h"
#include "text/sentence.h"
#include "text/text.h"

static void write_summary(ht_text *out, const void *about, ht_language language) {
    ht_write_names_summary(out, about, language);
}

typedef struct {
    const ht_list *list;
    uint32_t index;
} column_of;

static void write_column(ht_text *out, const void *about, ht_language language) {
    const column_of *it = about;
    ht_put_column_meaning(out, it->list, it->index, language);
}

static void put_column(ht_json_text *to, const ht_list *list, uint32_t index) {
    const ht_column *column = &list->columns[index];
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "name", column->name);
    ht_member_bool(to, "own", column->kind == HT_COLUMN_PASSED);
    if (column->kind == HT_COLUMN_FACT) {
        ht_member_text(to, "fact", list->policy->facts[column->index].id);
    }
    ht_member_bool(to, "claims", column->kind == HT_COLUMN_CLAIMED);
    ht_member_bool(to, "asks", column->kind == HT_COLUMN_ASKED);
    ht_member_sentences(to, "text", write_column, &(column_of){list, index});
    ht_json_close(to, '}');
}

void ht_members_names(ht_json_text *to, const ht_names_report *report) {
    ht_member_sentences(to, "text", write_summary, report);
    ht_json_open(to, "columns", '[');
    for (uint32_t i = 0; i < report->list->column_count; i++) {
        put_column(to, report->list, i);
    }
    ht_json_close(to, ']');
    ht_member_number(to, "count", (int64_t)report->cells.count);
    ht_member_number(to, "more", (int64_t)report->cells.more);
}

typedef struct {
    const ht_list *list;
    const ht_written_cell *cell;
} writing;

static void write_meaning(ht_text *out, const void *about, ht_language language) {
    const writing *it = about;
    ht_case person;
    ht_error error;
    if (ht_written_understand(it->list, it->cell, &person, &error)) {
        ht_put_meaning(out, &it->list->columns[it->cell->column], &person, language);
    } else {
        ht_write_error_sentence(out, &error, language);
    }
}

void ht_put_name_json(ht_text *out, const ht_names_report *report, size_t index) {
    const ht_written_cell *cell = &report->cells.cells[index];
    const ht_policy *policy = report->list->policy;
    ht_json_text to = {out, false};
    ht_case person;
    ht_error error;
    ht_json_open(&to, NULL, '{');
    ht_member_number(&to, "column", cell->column);
    ht_member_string(&to, "written", cell->text);
    ht_member_number(&to, "count", (int64_t)cell->count);
    ht_member_number(&to, "line", cell->line);
    if (!ht_written_understand(report->list, cell, &person, &error)) {
        ht_member_text(&to, "fact", policy->facts[report->list->columns[cell->column].index].id);
    }
    ht_member_sentences(&to, "text", write_meaning, &(writing){report->list, cell});
    ht_json_close(&to, '}');
}
