/* SPDX-License-Identifier: MIT */
/* Lines of a list into cases. */
#include "list/list.h"

#include "text/text.h"
#include "person/case.h"
#include "person/case_text.h"
#include "person/case_policy.h"
#include "policy/registry.h"
#include "text/utf8.h"
#include "list/list_cell.h"
#include "list/list_fact.h"
#include "list/list_mapped.h"
#include "list/list_way.h"
#include "list/sheet_cell.h"
#include "list/template.h"
#include "text/fold.h"

#include <string.h>

/* ---- One line ---- */

static void refuse(ht_line *line, const ht_list *list, ht_list_problem problem, ht_error_code code) {
    const uint32_t number = line->error.error.line;
    line->error = (ht_list_error){.problem = problem,
                                  .error = {.code = code, .policy = list->policy, .slot = -1, .other = -1, .line = number}};
}

ht_list_problem ht_problem_of(ht_record_state state) {
    static const ht_list_problem problems[] = {[HT_RECORD_WHOLE] = HT_LIST_OK,
                                               [HT_RECORD_STRAY_QUOTE] = HT_LIST_STRAY_QUOTE,
                                               [HT_RECORD_OPEN_QUOTE] = HT_LIST_OPEN_QUOTE,
                                               [HT_RECORD_TOO_LONG] = HT_LIST_TOO_LONG};
    return problems[state];
}

const ht_list_error *ht_line_errors(const ht_line *line, uint32_t *count) {
    *count = line->error_count > HT_LINE_ERRORS_MAX ? HT_LINE_ERRORS_MAX
             : line->error_count > 0                ? line->error_count
             : line->error.problem == HT_LIST_OK    ? 0
                                                    : 1;
    return line->error_count > 0 ? line->errors : &line->error;
}

static bool is_header(const ht_list *list, ht_string text) {
    if (text.length < list->header.length) {
        return false;
    }
    const ht_string bare = ht_without_mark(text);
    return bare.length == list->header.length && memcmp(bare.at, list->header.at, bare.length) == 0;
}

/* A cell that says nothing: empty, or a dash alone. */
static bool says_nothing(ht_string field) {
    const unsigned char first = field.length > 1 ? (unsigned char)field.at[0] : 0;
    const bool is_letter = (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
    return !is_letter && (first < '0' || first > '9') && ht_is_left_empty(ht_trim(ht_cell_content(field)));
}

/* Empty fields past the last column, as spreadsheets write them. */
static void drop_empty_ends(const ht_list *list, ht_line *line) {
    ht_record *record = &line->record;
    while (record->field_count > list->column_count && record->field_count <= HT_COLUMNS_MAX &&
           ht_trim(ht_field_content(record->fields[record->field_count - 1])).length == 0) {
        const ht_string last = record->fields[--record->field_count - 1];
        record->text.length = (size_t)(last.at + last.length - record->text.at);
    }
}

/* Faults of the record as text. */
static bool check_record(const ht_list *list, const ht_lines *lines, ht_line *line) {
    const ht_record *record = &line->record;
    size_t bad;
    if (record->state != HT_RECORD_WHOLE) {
        refuse(line, list, ht_problem_of(record->state), record->state == HT_RECORD_TOO_LONG ? HT_TOO_LARGE : HT_SYNTAX);
        return false;
    }
    if (lines->suspect) {
        if (ht_contents_of(record->text).zeros) {
            refuse(line, list, HT_LIST_ZERO_BYTE, HT_SYNTAX);
            return false;
        }
        if (!ht_utf8_valid(record->text, &bad)) {
            refuse(line, list, HT_LIST_ENCODING, HT_SYNTAX);
            line->error.encoding = ht_encoding_of(record->text);
            return false;
        }
    }
    drop_empty_ends(list, line);
    if (record->field_count != list->column_count) {
        refuse(line, list, HT_LIST_FIELD_COUNT, HT_SYNTAX);
        line->error.given = record->field_count;
        line->error.expected = list->column_count;
        return false;
    }
    if (is_header(list, record->text)) {
        refuse(line, list, HT_LIST_HEADER_AGAIN, HT_SYNTAX);
        return false;
    }
    return true;
}

/* Contradictions, of what the list calls as it does. */
static bool check_case(const ht_list *list, ht_line *line) {
    ht_error *error = &line->error.error;
    if (ht_case_check(&line->person, error)) {
        return true;
    }
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        if (column->kind == HT_COLUMN_FACT && column->index == error->slot) {
            const ht_writing as = ht_list_writing(list, column);
            error->heading = as.heading;
            error->calling = as.calling;
        }
    }
    return false;
}

/* Whether a cell names the policy that the list is of; an empty one does. */
static bool is_policy(const ht_list *list, ht_line *line, ht_string name) {
    const ht_policy *policy = name.length == 0 ? list->policy : ht_policy_by_name(name);
    if (policy == list->policy) {
        return true;
    }
    return ht_refuse(&line->error.error, list->policy, policy == NULL ? HT_UNKNOWN_VALUE : HT_CONFLICT, HT_SLOT_POLICY,
                     ht_string_of(ht_policy_key), name);
}

/* What a cell says by the map of facts that are not its column's own. */
static bool add_mapped(const ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    char room[HT_MAPPED_BYTES];
    const ht_string text = ht_mapped_text(field, room);
    ht_case *person = &line->person;
    for (uint16_t at = HT_NO_MAP_ROW; (at = ht_map_find(list, column, false, at, text)) != HT_NO_MAP_ROW;) {
        const ht_map_row *row = &list->map->rows[at];
        const unsigned slot = row->as.index;
        if ((person->given >> slot & 1) != 0 && person->value[slot] != row->value) {
            (void)ht_refuse(&line->error.error, list->policy, HT_CONFLICT, (int)slot, (ht_string){NULL, 0},
                            ht_trim(ht_cell_content(field)));
            line->error.error.heading = column->name;
            line->error.problem = HT_LIST_SOURCES;
            return false;
        }
        ht_case_state(person, slot, row->value);
        line->deciding +=
            column->kind == HT_COLUMN_PASSED && row->kind == HT_MAP_WRITTEN && ht_slot_decides(list->policy, slot);
    }
    return true;
}

static bool add_all_mapped(const ht_list *list, ht_line *line) {
    for (uint32_t i = 0; list->map != NULL && i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        if (ht_is_mapped(list, column) && !add_mapped(list, line, column, line->record.fields[i])) {
            return false;
        }
    }
    return true;
}

/* Keeps what is wrong, and makes room for what else is. */
static void keep_error(ht_line *line, uint32_t number) {
    line->error.problem = line->error.problem == HT_LIST_OK ? HT_LIST_FACT : line->error.problem;
    line->error.error.line = number;
    if (line->error_count < HT_LINE_ERRORS_MAX) {
        line->errors[line->error_count] = line->error;
    }
    line->error_count++;
    line->error.problem = HT_LIST_OK;
}

static bool read_cell(ht_list *list, ht_line *line, const ht_column *column, ht_string field) {
    switch (column->kind) {
    case HT_COLUMN_FACT:
        return ht_list_set_fact(list, line, column, field);
    case HT_COLUMN_POLICY:
        return is_policy(list, line, ht_trim(ht_cell_content(field)));
    case HT_COLUMN_ASKED:
        return ht_case_ask(&line->person, ht_cell_content(field), &line->error.error);
    case HT_COLUMN_ID:
    case HT_COLUMN_CLAIMED:
    case HT_COLUMN_PASSED:
    case HT_COLUMN_RESULT:
    default:
        return true;
    }
}

static char *room_for_day(ht_line *line) {
    return line->days[line->error_count < HT_LINE_ERRORS_MAX ? line->error_count : HT_LINE_ERRORS_MAX - 1];
}

/* Facts that hold where the line says nothing of them. */
static void add_stated(const ht_list *list, ht_line *line) {
    const ht_case *stated = &list->stated;
    ht_case *const person = &line->person;
    for (uint64_t rest = stated->given & ~person->given; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        ht_case_state(person, slot, stated->value[slot]);
        line->is_short = false; /* its key does not know of it */
        if (slot == list->policy->interruptions) {
            person->interruption_count = stated->interruption_count;
            memcpy(person->interruptions, stated->interruptions, sizeof person->interruptions);
        }
    }
}

static bool read_long(ht_list *list, ht_line *line, const ht_list_step *step) {
    const ht_column *column = &list->columns[step->column];
    ht_string field = line->record.fields[step->column];
    const bool is_formula = list->is_sheet && line->kinds[step->column] == HT_CELL_NO_RESULT;
    if (field.length == 0 && !is_formula && !ht_is_mapped(list, column)) {
        return true;
    }
    line->deciding += step->decides && (is_formula || !says_nothing(field));
    if (!list->is_sheet) {
        return read_cell(list, line, column, field);
    }
    if (column->kind < HT_COLUMN_CLAIMED && !ht_sheet_cell(list, line, step->column, &field, room_for_day(line))) {
        return false;
    }
    return (field.length > 0 && ht_way_take(list, step, field, &line->person)) || read_cell(list, line, column, field);
}

static void read_cells(ht_list *list, ht_line *line) {
    const uint32_t number = line->error.error.line;
    line->key = list->blank_key;
    const bool are_all_short = ht_ways_all(list, line);
    line->is_short = are_all_short || !list->is_sheet;
    for (uint32_t step = are_all_short ? list->step_count : 0; step < list->step_count; step++) {
        step = list->is_sheet ? step : ht_ways_follow(list, line, step);
        line->is_short &= step == list->step_count;
        if (step < list->step_count && !read_long(list, line, &list->steps[step])) {
            keep_error(line, number);
        }
    }
    if (!add_all_mapped(list, line)) {
        keep_error(line, number);
    }
    add_stated(list, line);
    if (line->error_count == 0 && !check_case(list, line)) {
        keep_error(line, number);
    }
    line->error = line->error_count > 0 ? line->errors[0] : line->error;
}

/* The same of a whole line by the columns that are filled, as far as two: whether none, one or several do. */
static uint32_t count_some_deciding(const ht_list *list, const ht_line *line) {
    uint32_t count = 0;
    for (uint64_t rest = line->record.filled & list->shorts.deciding; rest != 0 && count < 2; rest &= rest - 1) {
        count += !says_nothing(line->record.fields[ht_filled_bit(ht_first_of(rest))]);
    }
    return count;
}

/* Without reading them. */
static uint32_t count_deciding(const ht_list *list, const ht_line *line) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < line->record.field_count && i < list->column_count; i++) {
        const bool is_formula = list->is_sheet && line->kinds[i] == HT_CELL_NO_RESULT;
        count += list->columns[i].decides && (is_formula || !says_nothing(line->record.fields[i]));
    }
    return count;
}

void ht_lines_init_known(ht_lines *lines, ht_string text, const ht_contents *contents, uint32_t first_line) {
    size_t bad;
    *lines = (ht_lines){.walk = {.at = text.at, .end = text.at + text.length}, .line = first_line};
    lines->suspect = contents->zeros || (contents->not_ascii && !ht_utf8_valid(text, &bad));
}

void ht_lines_init(ht_lines *lines, ht_string text, uint32_t first_line) {
    const ht_contents contents = ht_contents_of(text);
    ht_lines_init_known(lines, text, &contents, first_line);
}

/* Days that can be read; of others the line itself says what is wrong. */
static void read_days(ht_list *list, ht_line *line) {
    const uint32_t number = line->error.error.line;
    const bool are_all_short = ht_ways_days(list, line);
    for (uint32_t i = 0; !are_all_short && i < list->step_count; i++) {
        const ht_list_step *step = &list->steps[i];
        const ht_column *column = &list->columns[step->column];
        ht_string field = line->record.fields[step->column];
        if (column->kind != HT_COLUMN_FACT || list->policy->facts[column->index].kind != HT_DATE || field.length == 0) {
            continue;
        }
        const bool is_cell = !list->is_sheet || ht_sheet_cell(list, line, step->column, &field, line->days[0]);
        if (is_cell && !ht_way_take(list, step, field, &line->person)) {
            (void)ht_list_set_fact(list, line, column, field);
        }
    }
    line->error.problem = HT_LIST_OK;
    line->error.error.line = number;
    add_stated(list, line);
}

static void skip(ht_line *line) {
    line->is_skipped = true;
    line->error.problem = HT_LIST_OK;
    line->error_count = 0;
}

/* Slots past the policy's are not looked at. In pieces whose size is known: a copy of some other length is slower than all of
   them. */
static void put_blank(ht_case *person, const ht_case *blank, const ht_policy *policy) {
    enum { PIECE = 64 };
    const size_t length = offsetof(ht_case, value) + ht_slot_count(policy) * sizeof *blank->value;
    _Static_assert(offsetof(ht_case, id) + PIECE <= sizeof *blank, "the last piece lies in the case");
    for (size_t i = 0; i < length; i += PIECE) {
        memcpy((char *)person + i, (const char *)blank + i, PIECE);
    }
    person->id = blank->id;
    person->interruption_count = 0;
}

bool ht_line_is_doubtful(const ht_line *line) {
    if (line->deciding != 1) {
        return false;
    }
    bool is_doubtful = line->error.problem == HT_LIST_FIELD_COUNT;
    uint32_t count;
    const ht_list_error *errors = ht_line_errors(line, &count);
    for (uint32_t i = 0; i < count; i++) {
        const ht_error *error = &errors[i].error;
        is_doubtful = is_doubtful || (error->slot >= 0 && ht_slot_decides(error->policy, (unsigned)error->slot));
    }
    return is_doubtful;
}

/* Whether the line, which is whole, is that of a template. */
static bool is_sample(const ht_list *list, const ht_line *line) {
    enum { BYTES_MAX = 16 }; /* of the id, composed or not, in quotation marks */
    if (list->id_column == 0) {
        return false;
    }
    const ht_string field = line->record.fields[list->id_column - 1];
    const char first = field.length == 0 ? '\0' : field.at[0];
    const bool is_other = ht_is_letter_or_digit(first) && (first | 0x20) != (ht_sample_id[0] | 0x20); /* nearly all are */
    return !is_other && field.length <= BYTES_MAX && field.length > sizeof "M" &&
           ht_same_folded(ht_cell_content(field), ht_string_of(ht_sample_id));
}

/* False: there is none. */
static bool read_line(ht_list *list, ht_lines *lines, ht_line *line, bool looks) {
    ht_walk *walk = &lines->walk;
    if (walk->separator != list->separator) {
        ht_walk_init(walk, walk->at, walk->end, list->separator);
    }
    if (walk->at >= walk->end) {
        return false;
    }
    line->error.problem = HT_LIST_OK;
    line->error.error.line = lines->line;
    line->error_count = line->deciding = line->repeats = 0;
    line->is_skipped = line->has_plain_days = false;
    ht_walk_record(walk, &line->record);
    line->text_end = walk->end;
    line->is_plain = !list->shorts.none;
    lines->line += line->record.lines;
    if (list->is_sheet) {
        ht_sheet_line(list, line);
    }
    /* The interruptions of the line before are not looked at: their count is 0. */
    put_blank(&line->person, &list->blank, list->policy);
    const bool is_whole = check_record(list, lines, line);
    const bool counts = (looks && is_whole && list->map == NULL) || line->error.problem == HT_LIST_FIELD_COUNT;
    line->deciding = !counts ? 0 : is_whole && line->is_plain ? count_some_deciding(list, line) : count_deciding(list, line);
    if (is_whole && looks && line->deciding > 1) {
        read_days(list, line);
    } else if (is_whole) {
        line->deciding = 0;
        read_cells(list, line);
    }
    line->deciding = is_whole && is_sample(list, line) ? 0 : line->deciding;
    if (line->deciding == 0 && (is_whole || line->error.problem == HT_LIST_FIELD_COUNT)) {
        skip(line);
    }
    return true;
}

bool ht_list_read(ht_list *list, ht_lines *lines, ht_line *line) {
    if (!read_line(list, lines, line, false)) {
        return false;
    }
    const ht_list_whole *whole = list->whole;
    if (whole != NULL && line->error.error.line > whole->last_person && ht_line_is_doubtful(line)) {
        skip(line);
    }
    if (whole != NULL && !line->is_skipped) {
        line->repeats = ht_repeats(whole->repeated, whole->repeated_count, line->error.error.line);
    }
    return true;
}

bool ht_list_look(ht_list *list, ht_lines *lines, ht_line *line) {
    return read_line(list, lines, line, true);
}
