/* SPDX-License-Identifier: MIT */
/* Lists with their results. Callers see to it that HT_LIST_ROOM bytes are free. */
#include "list/list_write.h"

#include "text/csv.h"
#include "text/digits.h"
#include "text/text.h"
#include "text/utf8.h"
#include "list/given_cells.h"
#include "list/list_error.h"
#include "list/result_columns.h"
#include "list/header_place.h"
#include "list/sheet_cell.h"

#include <string.h>

/* ---- Bytes, straight into the room that is known to be there ---- */

static inline char *put(char *to, const char *at, size_t length) {
    memcpy(to, at, length);
    return to + length;
}

/* "\n" or "\r\n" */
static inline char *put_line_end_of(char *to, ht_string line_end) {
    to[0] = line_end.at[0];
    to[1] = '\n';
    return to + line_end.length;
}

static char *put_line_end(char *to, const ht_list *list, const ht_record *record) {
    return put_line_end_of(to, ht_given_line_end(list, record));
}

/* ---- The header ---- */

/* A record of the header as it was given, the program's own columns left out; what it has too few of is empty. */
static char *put_header_record(char *to, const ht_list *list, ht_string text) {
    ht_record record;
    const char separator = ht_separator_of(list);
    bool is_first = true;
    (void)ht_record_read(&record, text.at, text.at + text.length, list->separator, true);
    for (uint32_t i = 0; i < list->column_count; i++) {
        if (list->columns[i].kind == HT_COLUMN_RESULT) {
            continue;
        }
        if (!is_first) {
            *to++ = separator;
        }
        is_first = false;
        if (i < record.field_count) {
            if (list->is_sheet) {
                (void)ht_take_kind(&record.fields[i]);
            }
            to = ht_put_given_field(to, list, record.fields[i]);
        }
    }
    return to;
}

/* The lines above the header. Where fields are written anew each as long as it is. */
static char *put_above(char *to, const ht_list *list) {
    const char *at = list->above.at;
    const char *const end = at + list->above.length;
    ht_record record;
    if (ht_writes_fields_as_they_are(list)) {
        return put(to, at, list->above.length);
    }
    while (at < end) {
        const bool says_separator = at == list->above.at && ht_separator_line(list->above) != '\0';
        at = ht_record_read(&record, at, end, list->separator, true);
        for (uint32_t i = 0; !says_separator && i < record.field_count && i < HT_COLUMNS_MAX; i++) {
            if (i > 0) {
                *to++ = ht_separator_of(list);
            }
            if (list->is_sheet) {
                (void)ht_take_kind(&record.fields[i]);
            }
            to = ht_put_given_field(to, list, record.fields[i]);
        }
        to = says_separator ? to : put_line_end(to, list, &record);
    }
    return to;
}

/* A heading holds neither separators nor quotation marks: names of benefits may, and are put as cells. */
static char *put_heading(char *to, const ht_list *list, ht_result_kind kind, unsigned of) {
    enum { HEADING_MAX = 512 }; /* bytes of the longest name */
    char heading[HEADING_MAX];
    ht_text text = {.at = heading, .capacity = sizeof heading};
    ht_put_result_heading(&text, list->policy, (ht_result_column){kind, (uint8_t)of}, list->results);
    *to++ = ht_separator_of(list);
    return ht_put_given_cell(to, (ht_string){text.at, text.length}, false, ht_separator_of(list));
}

static char *put_words(char *to, const ht_list *list, const ht_words *words) {
    const ht_string text = ht_string_of(list->results == HT_VI ? words->vi : words->en);
    return put(to, text.at, text.length);
}

static char *put_error(char *to, const ht_list *list, const ht_line *line) {
    enum { SENTENCES_MAX = 16384 }; /* bytes; every valid value of the longest choice fits twice into 4096 */
    char sentences[SENTENCES_MAX];
    ht_text text = {.at = sentences, .capacity = sizeof sentences};
    ht_write_line_errors(&text, line, list->language);
    const size_t length = text.length < sizeof sentences ? text.length : sizeof sentences;
    return ht_put_given_cell(to, (ht_string){sentences, length}, false, ht_separator_of(list));
}

static char *put_repeats(char *to, const ht_list *list, const ht_line *line) {
    char sentence[256];
    ht_text text = {.at = sentence, .capacity = sizeof sentence};
    ht_write_repeats(&text, line, list->language);
    return ht_put_given_cell(to, (ht_string){sentence, text.length}, false, ht_separator_of(list));
}

/* ---- Headers and lines ---- */

static char *begin(ht_text *out) {
    return out->at + out->length;
}

static void end(ht_text *out, const char *to) {
    out->length = (size_t)(to - out->at);
}

static char *put_mark(char *to, const ht_list *list) {
    return list->has_mark || list->excel ? put(to, HT_BYTE_ORDER_MARK, sizeof HT_BYTE_ORDER_MARK - 1) : to;
}

/* A record of the header that has no names of results: so many empty cells behind it. */
static char *put_beside(char *to, const ht_list *list, ht_string text, unsigned results) {
    if (text.at == NULL) {
        return to;
    }
    to = put_header_record(to, list, text);
    for (; results > 0; results--) {
        *to++ = ht_separator_of(list);
    }
    return put_line_end(to, list, NULL);
}

void ht_list_write_headings(const ht_list *list, const ht_result_columns *columns, ht_text *out) {
    char *to = put_above(put_mark(begin(out), list), list);
    to = put_header_record(put_beside(to, list, list->upper, columns->count), list, list->header);
    for (uint32_t i = 0; i < columns->count; i++) {
        to = put_heading(to, list, columns->columns[i].kind, columns->columns[i].of);
    }
    end(out, put_beside(put_line_end(to, list, NULL), list, list->numbers, columns->count));
}

void ht_list_write_header(const ht_list *list, ht_text *out) {
    ht_result_columns columns;
    ht_batch_columns(list, &columns);
    ht_list_write_headings(list, &columns, out);
}

void ht_list_write_cells(const ht_list *list, const ht_line *line, const ht_result_columns *columns,
                         const ht_result_cells *cells, ht_text *out) {
    char *to = ht_put_given(begin(out), list, line);
    for (uint32_t i = 0; i < columns->count; i++) {
        const ht_result_cell *cell = &cells->cells[i];
        *to++ = ht_separator_of(list);
        if (cell->kind == HT_RESULT_TEXT) {
            to = ht_put_given_cell(to, cell->text, false, ht_separator_of(list));
        } else if (cell->kind == HT_RESULT_DONG) {
            if (cell->dong < 0) {
                *to++ = '-';
            }
            to = ht_put_digits(to, (uint64_t)(cell->dong < 0 ? -cell->dong : cell->dong));
        }
    }
    end(out, put_line_end(to, list, &line->record));
}

void ht_list_write_rejects_header(const ht_list *list, ht_text *out) {
    char *to = put_beside(put_mark(begin(out), list), list, list->upper, 2);
    to = put_header_record(to, list, list->header);
    to = put_heading(to, list, HT_RESULT_LINE, 0);
    to = put_heading(to, list, HT_RESULT_ERROR, 0);
    end(out, put_line_end(to, list, NULL));
}

void ht_list_write_reject(const ht_list *list, const ht_line *line, ht_text *out) {
    char *to = ht_put_given(begin(out), list, line);
    *to++ = ht_separator_of(list);
    to = ht_put_digits(to, line->error.error.line);
    *to++ = ht_separator_of(list);
    end(out, put_line_end(put_error(to, list, line), list, &line->record));
}

static inline char *put_amount(char *to, int64_t amount) {
    const uint64_t dong = (uint64_t)amount;
    if (dong == 0) { /* most are */
        *to = '0';
        return to + 1;
    }
    return dong < HT_EIGHT_DIGITS ? ht_put_few_digits(to, (uint32_t)dong) : ht_put_digits(to, dong);
}

static char *put_range(char *to, const ht_range *range, bool is_certain, char separator) {
    *to++ = separator;
    return is_certain && range->min == range->max ? put_amount(to, range->min) : to;
}

/* The rate, each benefit that the list may ask, least and greatest total. */
static char *put_amounts(char *to, const ht_list *list, const ht_assessment *result) {
    const char separator = ht_separator_of(list);
    to = put_range(to, &result->monthly, true, separator);
    for (uint32_t rest = list->blank.asked; rest != 0; rest &= rest - 1) {
        const ht_benefit_amount *benefit = &result->benefits[ht_first_of(rest)];
        to = put_range(to, &benefit->total, benefit->status != HT_NOT_ASKED, separator);
    }
    *to++ = separator;
    to = put_amount(to, result->total.min);
    *to++ = separator;
    return result->total.max == HT_NO_MAXIMUM ? to : put_amount(to, result->total.max);
}

static char *put_missing(char *to, const ht_list *list, const ht_assessment *result) {
    enum { MISSING_MAX = 8192 }; /* bytes of all labels */
    char missing[MISSING_MAX];
    ht_text text = {.at = missing, .capacity = sizeof missing};
    ht_put_list_missing(&text, list->policy, result, list->results);
    return ht_put_given_cell(to, (ht_string){text.at, text.length}, false, ht_separator_of(list));
}

static char *put_policy(char *to, const ht_list *list) {
    *to++ = ht_separator_of(list);
    to = put(to, list->policy_id.at, list->policy_id.length);
    *to++ = '@';
    return put(to, list->policy_revision.at, list->policy_revision.length);
}

void ht_list_write_line(const ht_list *list, const ht_line *line, const ht_assessment *result, ht_text *out) {
    const char separator = ht_separator_of(list);
    char *to = ht_put_given(begin(out), list, line);
    *to++ = separator;
    if (line->is_skipped || line->error.problem != HT_LIST_OK) {
        to = put_words(to, list, ht_list_state_words(line->is_skipped ? HT_STATE_SKIPPED : HT_STATE_ERROR));
        const unsigned asked = (unsigned)__builtin_popcount(list->blank.asked);
        for (unsigned i = 0; i < asked + 5; i++) { /* the rate, amounts, two totals, what is missing */
            *to++ = separator;
        }
        to = line->is_skipped ? to : put_error(to, list, line);
    } else {
        const ht_list_state state = line->repeats > 0            ? HT_STATE_REPEATED
                                    : result->missing_count == 0 ? HT_STATE_OK
                                                                 : HT_STATE_INCOMPLETE;
        to = put_words(to, list, ht_list_state_words(state));
        to = put_amounts(to, list, result);
        *to++ = separator;
        to = result->missing_count > 0 ? put_missing(to, list, result) : to;
        *to++ = separator;
        to = line->repeats > 0 ? put_repeats(to, list, line) : to;
    }
    if (line->is_skipped) {
        *to++ = separator;
    } else {
        to = put_policy(to, list);
    }
    end(out, put_line_end(to, list, &line->record));
}

/* ---- Lines that are paid ---- */

enum { WORDS_AT_ONCE = 32 };

void ht_paid_words_of(const ht_list *list, ht_paid_words *words) {
    *words = (ht_paid_words){.separator = ht_separator_of(list)};
    words->before[0] = words->behind[0] = words->behind[1] = words->separator;
    words->before_length = (size_t)(put_words(words->before + 1, list, ht_list_state_words(HT_STATE_OK)) - words->before);
    words->behind_length = (size_t)(put_policy(words->behind + 2, list) - words->behind);
    char *to = put(words->nothing, words->before, words->before_length);
    for (unsigned i = (unsigned)__builtin_popcount(list->blank.asked) + 3; i > 0; i--) {
        *to++ = words->separator;
        *to++ = '0';
    }
    words->nothing_length = (size_t)(put(to, words->behind, words->behind_length) - words->nothing);
}

/* In pieces whose size is known; what is too much is written over. */
static char *put_few(char *to, const char *at, size_t length) {
    for (size_t i = 0; i < length; i += WORDS_AT_ONCE) {
        memcpy(to + i, at + i, WORDS_AT_ONCE);
    }
    return to + length;
}

/* The last number once more, behind a separator. */
static char *put_again(char *to, const char *number, char separator) {
    char digits[HT_DIGITS_ROOM];
    const size_t length = (size_t)(to - number);
    memcpy(digits, number, sizeof digits);
    *to++ = separator;
    memcpy(to, digits, sizeof digits);
    return to + length;
}

static char *put_paid(char *to, const ht_list *list, const ht_paid_line *line, char separator) {
    const ht_pay_block *block = line->block;
    *to++ = separator;
    to = put_amount(to, line->rate);
    for (uint32_t rest = list->blank.asked; rest != 0; rest &= rest - 1) {
        const unsigned benefit = ht_first_of(rest);
        *to++ = separator;
        to = (line->asked >> benefit & 1) != 0 ? put_amount(to, block->paid[benefit][line->place]) : to;
    }
    *to++ = separator;
    return put_again(put_amount(to, block->total[line->place]), to, separator);
}

void ht_list_write_paid(const ht_list *list, const ht_paid_words *words, ht_string text, ht_string line_end,
                        const ht_paid_line *line, ht_text *out) {
    char *to = put(begin(out), text.at, text.length);
    if (line->block->total[line->place] == 0 && line->asked == list->blank.asked) {
        to = put_few(to, words->nothing, words->nothing_length);
    } else {
        to = put_paid(put_few(to, words->before, words->before_length), list, line, words->separator);
        to = put_few(to, words->behind, words->behind_length);
    }
    end(out, put_line_end_of(to, line_end));
}
