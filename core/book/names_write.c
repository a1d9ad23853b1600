/* SPDX-License-Identifier: MIT */
#include "book/names_write.h"

#include "book/understood.h"
#include "list/list_error.h"
#include "list/sheet_cell.h"
#include "list/template.h"
#include "policy/policy_json.h"
#include "text/csv.h"
#include "text/format.h"
#include "text/formula.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/utf8.h"

enum { SHOWN = 60 };

/* What a column is: the identifier of a fact or another that the program reads; NULL: the office's own. */
static const char *id_of(const ht_list *list, const ht_column *column, ht_text *claim) {
    switch (column->kind) {
    case HT_COLUMN_FACT:
        return list->policy->facts[column->index].id;
    case HT_COLUMN_ID:
        return "id";
    case HT_COLUMN_ASKED:
        return "asked";
    case HT_COLUMN_POLICY:
        return "policy";
    case HT_COLUMN_CLAIMED:
        ht_put(claim, "claimed_");
        ht_put(claim, column->index < list->policy->benefit_count ? list->policy->benefits[column->index].id : "total");
        claim->at[claim->length] = '\0';
        return claim->at;
    case HT_COLUMN_PASSED:
    case HT_COLUMN_RESULT:
    default:
        return NULL;
    }
}

enum { CLAIM_BYTES = 128 };

/* ---- Cells ---- */

static void add_cell(ht_names_report *report, const ht_list *list, ht_line *line, uint32_t index,
                     char room[HT_RECORD_BYTES_MAX]) {
    const ht_column *column = &list->columns[index];
    char day[HT_SHEET_DAY_BYTES];
    ht_string field = line->record.fields[index];
    const bool is_asked = column->kind == HT_COLUMN_FACT || column->map_row != HT_NO_MAP_ROW;
    if (is_asked && (!list->is_sheet || ht_sheet_cell(list, line, index, &field, day))) {
        ht_written_field(&report->cells, list, index, field, line->error.error.line, room);
    }
}

void ht_names_add(ht_names_report *report, const ht_list *list, ht_line *line, char room[HT_RECORD_BYTES_MAX]) {
    report->lines++;
    for (uint32_t i = 0; ht_has_cells(line) && i < list->column_count; i++) {
        add_cell(report, list, line, i, room);
    }
}

void ht_write_names_summary(ht_text *out, const ht_names_report *report, ht_language language) {
    static const ht_words summary = {"{0} dòng, {1} cách ghi: {2} hiểu được, {3} chưa rõ",
                                     "{0} lines, {1} writings: {2} understood, {3} not clear"};
    const uint64_t open = ht_names_open(report);
    const ht_argument values[] = {{.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)report->lines},
                                  {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)report->cells.count},
                                  {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)(report->cells.count - open)},
                                  {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)open}};
    ht_say(out, language, &summary, values);
}

uint64_t ht_names_open(const ht_names_report *report) {
    ht_case person;
    ht_error error;
    uint64_t open = 0;
    for (size_t i = 0; i < report->cells.count; i++) {
        open += !ht_written_understand(report->list, &report->cells.cells[i], &person, &error);
    }
    return open;
}

/* ---- For people ---- */

static void put_quoted(ht_text *out, ht_string text) {
    ht_put(out, "\"");
    ht_put_visible(out, text, SHOWN);
    ht_put(out, "\"");
}

void ht_put_column_meaning(ht_text *out, const ht_list *list, uint32_t index, ht_language language) {
    static const ht_words own = {"cột riêng của đơn vị, không đọc", "the office's own, not read"};
    static const ht_words mapped = {"cột riêng của đơn vị, đọc theo bản đồ", "the office's own, read by the map"};
    static const ht_words result = {"kết quả của chương trình, sẽ được thay", "a result of the program, to be replaced"};
    const ht_column *column = &list->columns[index];
    char room[CLAIM_BYTES];
    ht_text claim = {.at = room, .capacity = sizeof room - 1};
    const char *id = id_of(list, column, &claim);
    const bool is_claim = column->kind == HT_COLUMN_CLAIMED;
    if (column->kind == HT_COLUMN_FACT || (is_claim && language == HT_VI)) {
        ht_put_template_heading(out, list->policy,
                                (ht_template_column){is_claim ? HT_TEMPLATE_CLAIM : HT_TEMPLATE_FACT, (uint8_t)column->index},
                                language);
        ht_put(out, " (");
        ht_put(out, id);
        ht_put(out, ")");
    } else if (id != NULL) {
        ht_put(out, id);
    } else {
        ht_put_words(out,
                     column->kind == HT_COLUMN_RESULT   ? &result
                     : column->map_row == HT_NO_MAP_ROW ? &own
                                                        : &mapped,
                     language);
    }
}

static void put_column(ht_text *out, const ht_list *list, uint32_t index, ht_language language) {
    ht_put(out, "  ");
    ht_put_number(out, index + 1);
    ht_put(out, ". ");
    put_quoted(out, list->columns[index].name);
    ht_put(out, ": ");
    ht_put_column_meaning(out, list, index, language);
    ht_put(out, "\n");
}

static void put_cell(ht_text *out, const ht_names_report *report, const ht_written_cell *cell, ht_language language) {
    const ht_column *column = &report->list->columns[cell->column];
    ht_case person;
    ht_error error;
    ht_put(out, "  ");
    ht_put_grouped(out, (int64_t)cell->count, language);
    ht_put(out, " × ");
    if (!ht_written_understand(report->list, cell, &person, &error)) {
        ht_write_error_sentence(out, &error, language);
        ht_put(out, "\n");
        return;
    }
    put_quoted(out, cell->text);
    ht_put(out, ": ");
    ht_put_meaning(out, column, &person, language);
    ht_put(out, "\n");
}

void ht_write_names(ht_text *out, const void *context) {
    static const ht_words columns = {"Các cột", "Columns"};
    const ht_names_report *report = context;
    const ht_list *list = report->list;
    const ht_language language = report->language;
    ht_put_words(out, &columns, language);
    ht_put(out, "\n");
    for (uint32_t i = 0; i < list->column_count; i++) {
        put_column(out, list, i, language);
    }
    for (size_t i = 0; i < report->cells.count; i++) {
        const ht_written_cell *cell = &report->cells.cells[i];
        if (i == 0 || cell->column != report->cells.cells[i - 1].column) {
            ht_put(out, "\n");
            put_quoted(out, list->columns[cell->column].name);
            ht_put(out, "\n");
        }
        put_cell(out, report, cell, language);
    }
}

/* ---- For programs ---- */

static void write_column_json(ht_json_text *to, const ht_list *list, const ht_column *column) {
    char room[CLAIM_BYTES];
    ht_text claim = {.at = room, .capacity = sizeof room - 1};
    const char *id = id_of(list, column, &claim);
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", column->name);
    ht_member_text(to, "fact", id != NULL ? id : column->kind == HT_COLUMN_RESULT ? "result" : "-");
    ht_json_close(to, '}');
}

static void say_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_error_sentence(out, failure, language);
}

static void write_meaning_json(ht_json_text *to, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    if (fact->kind == HT_DATE) {
        ht_member_day(to, fact->id, (ht_day)value);
    } else if (ht_is_choice(fact)) {
        ht_member_text(to, fact->id, fact->values[ht_first_of((uint64_t)value)].id);
    } else {
        ht_member_number(to, fact->id, value);
    }
}

static void write_cell_json(ht_json_text *to, const ht_names_report *report, const ht_written_cell *cell) {
    ht_case person;
    ht_error error;
    ht_json_open(to, NULL, '{');
    ht_member_string(to, "column", report->list->columns[cell->column].name);
    ht_member_string(to, "written", cell->text);
    ht_member_number(to, "count", (int64_t)cell->count);
    ht_member_number(to, "line", cell->line);
    if (ht_written_understand(report->list, cell, &person, &error)) {
        ht_json_open(to, "means", '{');
        for (uint64_t rest = person.given; rest != 0; rest &= rest - 1) {
            write_meaning_json(to, &person, ht_first_of(rest));
        }
        ht_json_close(to, '}');
    } else {
        ht_member_sentences(to, "text", say_error, &error);
    }
    ht_json_close(to, '}');
}

void ht_write_names_json(ht_text *out, const void *context) {
    const ht_names_report *report = context;
    const ht_list *list = report->list;
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_policy(&to, "policy", list->policy);
    ht_json_open(&to, "columns", '[');
    for (uint32_t i = 0; i < list->column_count; i++) {
        write_column_json(&to, list, &list->columns[i]);
    }
    ht_json_close(&to, ']');
    ht_json_open(&to, "written", '[');
    for (size_t i = 0; i < report->cells.count; i++) {
        write_cell_json(&to, report, &report->cells.cells[i]);
    }
    ht_json_close(&to, ']');
    ht_json_close(&to, '}');
    ht_put(out, "\n");
}

/* ---- As a map ---- */

typedef struct {
    ht_text *out;
    bool excel;
} map_writer;

/* `guard`: before what a spreadsheet would run. */
static void put_field(const map_writer *to, ht_string text, bool guard, bool is_last) {
    const char separator = to->excel ? ';' : ',';
    const bool is_quoted = ht_needs_quotes(text, separator);
    ht_put(to->out, is_quoted ? "\"" : "");
    ht_put(to->out, guard && ht_needs_guard(text) ? "'" : "");
    for (size_t i = 0; i < text.length; i++) {
        ht_put(to->out, text.at[i] == '"' ? "\"" : "");
        ht_put_char(to->out, text.at[i]);
    }
    ht_put(to->out, is_quoted ? "\"" : "");
    if (is_last) {
        ht_put(to->out, to->excel ? "\r\n" : "\n");
    } else {
        ht_put_char(to->out, separator);
    }
}

static void put_row(const map_writer *to, ht_string column, ht_string written, ht_string fact, ht_string value) {
    put_field(to, column, true, false);
    put_field(to, written, true, false);
    put_field(to, fact, false, false);
    put_field(to, value, false, true);
}

static void put_map_column(const map_writer *to, const ht_list *list, const ht_column *column) {
    char room[CLAIM_BYTES];
    ht_text claim = {.at = room, .capacity = sizeof room - 1};
    const char *id = id_of(list, column, &claim);
    if (column->name.length > 0 && column->kind != HT_COLUMN_RESULT) {
        put_row(to, column->name, ht_string_of(""), ht_string_of(id != NULL ? id : "-"),
                ht_string_of(column->month_first ? "month_first" : ""));
    }
}

/* The value as the map says it: an identifier, a day, digits. */
static void put_plain_value(ht_text *out, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    if (ht_is_choice(fact)) {
        ht_put(out, fact->values[ht_first_of((uint64_t)value)].id);
    } else if (fact->kind == HT_DATE) {
        ht_put_day(out, (ht_day)value);
    } else {
        ht_put_number(out, value);
    }
}

/* Empty cells by the map that was given. */
static void put_map_empty(const map_writer *to, const ht_list *list, uint32_t index) {
    const ht_column *column = &list->columns[index];
    ht_case person;
    for (uint16_t at = column->map_row; at != HT_NO_MAP_ROW; at = list->map->rows[at].next) {
        const ht_map_row *row = &list->map->rows[at];
        if (row->kind == HT_MAP_EMPTY) {
            char room[64];
            ht_text value = {.at = room, .capacity = sizeof room};
            ht_case_init(&person, list->policy);
            person.value[row->as.index] = row->value;
            put_plain_value(&value, &person, row->as.index);
            put_row(to, column->name, ht_string_of(""), ht_string_of(list->policy->facts[row->as.index].id),
                    (ht_string){room, value.length});
        }
    }
}

void ht_write_map_name(ht_text *out, const ht_names_report *report, size_t index) {
    const map_writer writer = {out, report->excel};
    const map_writer *to = &writer;
    const ht_written_cell *cell = &report->cells.cells[index];
    const ht_list *list = report->list;
    const ht_column *column = &list->columns[cell->column];
    ht_case person;
    ht_error error;
    if (!ht_written_understand(report->list, cell, &person, &error)) {
        put_row(to, column->name, cell->text, ht_string_of(list->policy->facts[column->index].id), ht_string_of(""));
        return;
    }
    for (uint64_t rest = person.given; rest != 0; rest &= rest - 1) {
        char room[64];
        ht_text value = {.at = room, .capacity = sizeof room};
        put_plain_value(&value, &person, ht_first_of(rest));
        put_row(to, column->name, cell->text, ht_string_of(list->policy->facts[ht_first_of(rest)].id),
                (ht_string){room, value.length});
    }
}

void ht_write_map_header(ht_text *out, const ht_names_report *report) {
    const map_writer to = {out, report->excel};
    ht_put(out, to.excel ? HT_BYTE_ORDER_MARK : "");
    put_row(&to, ht_string_of("column"), ht_string_of("written"), ht_string_of("fact"), ht_string_of("value"));
}

void ht_write_map_column(ht_text *out, const ht_names_report *report, uint32_t index) {
    const map_writer to = {out, report->excel};
    put_map_column(&to, report->list, &report->list->columns[index]);
    put_map_empty(&to, report->list, index);
}

void ht_write_names_map(ht_text *out, const void *context) {
    const ht_names_report *report = context;
    ht_write_map_header(out, report);
    for (uint32_t i = 0; i < report->list->column_count; i++) {
        ht_write_map_column(out, report, i);
    }
    for (size_t i = 0; i < report->cells.count; i++) {
        ht_write_map_name(out, report, i);
    }
}
