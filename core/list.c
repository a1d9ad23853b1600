/* SPDX-License-Identifier: MIT */
/* Lines of a list into cases. */
#include "list.h"

#include "list_parts.h"
#include "reading.h"
#include "text.h"

#include <string.h>

/* ---- Spellings seen before ---- */

/* Eight bytes from the beginning and eight to the end, which overlap in short texts: with the length they are all of a text of
   at most sixteen. */
static inline void ends_of(ht_string text, uint64_t *first, uint64_t *last) {
    *first = *last = 0;
    if (text.length >= 8) {
        memcpy(first, text.at, 8);
        memcpy(last, text.at + text.length - 8, 8);
    } else if (text.length >= 4) {
        memcpy(first, text.at, 4);
        memcpy(last, text.at + text.length - 4, 4);
    } else {
        *first = (uint64_t)(unsigned char)text.at[0] | (uint64_t)(unsigned char)text.at[text.length / 2] << 8;
        *last = (unsigned char)text.at[text.length - 1];
    }
}

static inline unsigned place_of(uint64_t first, uint64_t last, unsigned slot, size_t length) {
    const uint64_t mixed = first ^ last >> 5 ^ (length * UINT64_C(251) + slot * UINT64_C(4093)); /* < 2^18 */
    const uint32_t folded = (uint32_t)(mixed & UINT32_MAX) ^ (uint32_t)(mixed >> 32);
    const uint64_t product = folded * UINT64_C(0x9e3779b1); /* < 2^64: both < 2^32 */
    return (unsigned)(product >> 22) & (HT_SPELLING_PLACES - 1);
}

_Static_assert((HT_SPELLING_PLACES & (HT_SPELLING_PLACES - 1)) == 0, "place_of takes the low bits");
_Static_assert(HT_SPELLINGS_MAX < 256, "places holds them in a byte");

static inline bool is_spelling(const ht_spelling *known, const ht_spelling_key *wanted, const char *text) {
    const ht_spelling_key *key = &known->key;
    return key->first == wanted->first && key->last == wanted->last && key->slot == wanted->slot &&
           key->length == wanted->length && (key->length <= 16 || memcmp(known->text, text, key->length) == 0);
}

/* The value, or NULL and the place where it may be remembered. */
static inline const ht_spelling *find_spelling(const ht_list *list, const ht_spelling_key *wanted, const char *text,
                                               unsigned *place) {
    unsigned at = place_of(wanted->first, wanted->last, wanted->slot, wanted->length);
    for (; list->places[at] != 0; at = (at + 1) % HT_SPELLING_PLACES) {
        const ht_spelling *known = &list->spellings[list->places[at] - 1];
        if (is_spelling(known, wanted, text)) {
            return known;
        }
    }
    *place = at;
    return NULL;
}

static void remember_spelling(ht_list *list, const ht_spelling_key *wanted, const char *text, int64_t value, unsigned place) {
    if (list->spelling_count == HT_SPELLINGS_MAX) {
        return;
    }
    ht_spelling *spelling = &list->spellings[list->spelling_count++];
    spelling->key = *wanted;
    spelling->value = value;
    memcpy(spelling->text, text, wanted->length);
    list->places[place] = (uint8_t)list->spelling_count;
}

/* ---- One cell ---- */

static bool is_guarded(ht_string content) {
    return content.length >= 2 && content.at[0] == '\'' &&
           (content.at[1] == '=' || content.at[1] == '+' || content.at[1] == '-' || content.at[1] == '@');
}

ht_string ht_cell_content(ht_string field) {
    const ht_string content = ht_field_content(field);
    return is_guarded(content) ? (ht_string){content.at + 1, content.length - 1} : content;
}

size_t ht_list_cell(ht_string field, char *text, size_t capacity) {
    const ht_string content = ht_cell_content(field);
    const bool is_quoted = ht_field_content(field).length != field.length;
    size_t length = 0;
    for (size_t i = 0; i < content.length; i++) {
        if (length < capacity) {
            text[length] = content.at[i];
        }
        length++;
        i += is_quoted && content.at[i] == '"'; /* inside quotation marks they stand in pairs */
    }
    return length;
}

ht_string ht_list_id(const ht_list *list, const ht_line *line) {
    size_t bad;
    for (uint32_t i = 0; i < list->column_count && i < line->record.field_count; i++) {
        const ht_string field = line->record.fields[i];
        if (list->columns[i].kind == HT_COLUMN_ID && ht_utf8_valid(field, &bad) && !ht_contents_of(field).zeros) {
            return field;
        }
    }
    return (ht_string){NULL, 0};
}

void ht_put_list_id(ht_text *out, const ht_list *list, const ht_line *line) {
    char cell[HT_RECORD_BYTES_MAX]; /* no cell is longer than its record */
    const bool escape = out->escape;
    out->escape = true;
    ht_put_string(out, (ht_string){cell, ht_list_cell(ht_list_id(list, line), cell, sizeof cell)});
    out->escape = escape;
}

static bool set_slow(ht_line *line, unsigned slot, ht_string field) {
    return ht_case_set(&line->person, slot, ht_cell_content(field), &line->error.error);
}

/* A choice, yes or no: nearly always spelled as in a line before. */
static inline bool set_choice(ht_list *list, ht_line *line, unsigned slot, ht_string field) {
    unsigned place;
    if (field.length > HT_SPELLING_BYTES_MAX) {
        return set_slow(line, slot, field);
    }
    ht_spelling_key wanted = {.slot = (uint8_t)slot, .length = (uint8_t)field.length};
    ends_of(field, &wanted.first, &wanted.last);
    const ht_spelling *known = find_spelling(list, &wanted, field.at, &place);
    if (known != NULL) {
        ht_case_state(&line->person, slot, known->value);
        return true;
    }
    if (!set_slow(line, slot, field)) {
        return false;
    }
    if ((line->person.given >> slot & 1) != 0) {
        remember_spelling(list, &wanted, field.at, line->person.value[slot], place);
    }
    return true;
}

static inline bool set_date(const ht_list *list, ht_line *line, unsigned slot, ht_string field) {
    const ht_fact *fact = &list->policy->facts[slot];
    ht_day day;
    if (field.length == 10 && field.at[4] == '-' && ht_read_day(field, fact->first, fact->last, &day) == HT_OK) {
        ht_case_state(&line->person, slot, day);
        return true;
    }
    return set_slow(line, slot, field);
}

static bool set_fact(ht_list *list, ht_line *line, unsigned slot, ht_string field) {
    switch (list->policy->facts[slot].kind) {
    case HT_CHOICE:
    case HT_YES_NO:
        return set_choice(list, line, slot, field);
    case HT_DATE:
        return set_date(list, line, slot, field);
    case HT_MONEY:
    case HT_INTERRUPTIONS:
    default:
        return set_slow(line, slot, field);
    }
}

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

static bool is_header(const ht_list *list, ht_string text) {
    if (text.length < list->header.length) {
        return false;
    }
    const ht_string bare = ht_without_mark(text);
    return bare.length == list->header.length && memcmp(bare.at, list->header.at, bare.length) == 0;
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

static bool read_cells(ht_list *list, ht_line *line) {
    for (uint32_t i = 0; i < list->column_count; i++) {
        const ht_column *column = &list->columns[i];
        const ht_string field = line->record.fields[i];
        if (field.length == 0) {
            continue;
        }
        if (column->kind == HT_COLUMN_FACT && !set_fact(list, line, column->index, field)) {
            return false;
        }
    }
    return ht_case_check(&line->person, &line->error.error);
}

void ht_lines_init(ht_lines *lines, ht_string text, uint32_t first_line) {
    const ht_contents contents = ht_contents_of(text);
    size_t bad;
    *lines = (ht_lines){.at = text.at, .end = text.at + text.length, .quotes = contents.quotes, .line = first_line};
    lines->suspect = contents.zeros || (contents.not_ascii && !ht_utf8_valid(text, &bad));
}

bool ht_list_read(ht_list *list, ht_lines *lines, ht_line *line) {
    do {
        if (lines->at >= lines->end) {
            return false;
        }
        line->error.problem = HT_LIST_OK;
        line->error.error.line = lines->line;
        lines->at = ht_record_read(&line->record, lines->at, lines->end, list->separator, lines->quotes);
        lines->line += line->record.lines;
    } while (line->record.text.length == 0);
    /* The interruptions of the line before are not looked at: their count is 0. */
    memcpy(&line->person, &list->blank, offsetof(ht_case, interruptions));
    if (!check_record(list, lines, line)) {
        return true;
    }
    const uint32_t number = line->error.error.line;
    if (!read_cells(list, line)) {
        line->error.problem = HT_LIST_FACT;
        line->error.error.line = number;
    }
    return true;
}

static bool has_room(const ht_text *text) {
    return text == NULL || text->length + HT_LIST_ROOM <= text->capacity;
}

static void add_refused(const ht_list *list, const ht_line *line, ht_list_results *results) {
    results->counts.bad++;
    if (results->rejects != NULL) {
        ht_list_write_reject(list, line, results->rejects);
    }
    if (results->refused != NULL) {
        results->refused(results->context, list, line);
    }
}

bool ht_list_run(ht_list *list, ht_lines *lines, ht_line *line, ht_list_results *results) {
    ht_assessment result;
    while (has_room(results->out) && has_room(results->rejects)) {
        if (!ht_list_read(list, lines, line)) {
            return true;
        }
        if (line->error.problem != HT_LIST_OK) {
            add_refused(list, line, results);
        } else {
            ht_compute_missing(&line->person, list->parameters, &result);
            *(result.missing_count == 0 ? &results->counts.ok : &results->counts.incomplete) += 1;
        }
        ht_list_write_line(list, line, &result, results->out);
    }
    return false;
}
