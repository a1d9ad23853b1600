/* SPDX-License-Identifier: MIT */
/* Writing text, amounts and dates as Vietnamese and English papers write them. */
#ifndef HOTRO_TEXT_H
#define HOTRO_TEXT_H

#include "policy.h"

/* A string from a literal or a terminated text. */
ht_string ht_string_of(const char *terminated);
bool ht_string_is(ht_string text, const char *terminated);
/* Without white space, no-break spaces among it, at either end. */
ht_string ht_trim(ht_string text);
/* A number of digits, plain or in groups of three behind dots ("3.000.000"). What begins with 0 and goes on is a code or a
   slip, and no number. One over `most`, at most 10^17, is read as some number over it. */
bool ht_read_grouped(ht_string text, int64_t most, int64_t *number);

/* With `out->escape` each of these writes the inside of a JSON string: " \ and control characters escaped (\n \t, otherwise
 * \u00XX). */
void ht_put(ht_text *out, const char *terminated);
void ht_put_string(ht_text *out, ht_string text);
void ht_put_char(ht_text *out, char byte);
void ht_put_number(ht_text *out, int64_t number); /* "-12" */
void ht_put_words(ht_text *out, const ht_words *words, ht_language language);
/* "text" with quotes, escaped. */
void ht_put_json_text(ht_text *out, const char *terminated);
/* {"vi":"…","en":"…"} is written by callers around ht_say. */

void ht_put_day(ht_text *out, ht_day day);                                  /* 2026-06-30 */
void ht_put_month(ht_text *out, int32_t month);                             /* 2026-06; months since 1970-01 */
void ht_put_day_for_people(ht_text *out, ht_day day, ht_language language); /* vi 30/06/2026; en 30 June 2026 */
void ht_put_day_long(ht_text *out, ht_day day, ht_language language); /* vi "ngày 05 tháng 7 năm 2025"; en "5 July 2025" */
void ht_put_month_for_people(ht_text *out, int32_t month, ht_language language); /* vi "tháng 8/2025"; en "August 2025" */
/* vi "3.000.000 đồng" with a no-break space before đồng; en "VND 3,000,000" with a no-break space after VND. */
void ht_put_dong(ht_text *out, int64_t dong, ht_language language);
void ht_put_grouped(ht_text *out, int64_t number, ht_language language); /* 3.000.000 / 3,000,000 */
/* Amount in words, first letter capital: vi "Ba triệu đồng" (mươi, mốt, lăm, linh, nghìn; "một tỷ"); en "Three million dong". 0
 * ... 10^15. */
void ht_put_dong_in_words(ht_text *out, int64_t dong, ht_language language);

/* vi "từ … đến …", en "… to …"; one amount where both ends are the same. */
void ht_put_range(ht_text *out, ht_range range, ht_language language);
/* Text that is not ours, for people: at most `most` characters, then an ellipsis; U+FFFD for what is not UTF-8 and for what
   steers a terminal or turns the direction of the text (controls, U+200B ... 200F, 2028 ... 202E, 2060 ... 206F). */
void ht_put_visible(ht_text *out, ht_string text, size_t most);

/* ---- Sentences: a template with {0} ... {9}, filled in the language ---- */

typedef enum {
    HT_ARGUMENT_NUMBER, /* grouped */
    HT_ARGUMENT_PLAIN,  /* number without grouping, e.g. a line */
    HT_ARGUMENT_DONG,
    HT_ARGUMENT_DAY,
    HT_ARGUMENT_MONTH,   /* vi "tháng 8/2025"; en "August 2025" */
    HT_ARGUMENT_PERCENT, /* "25 %" with a no-break space in vi, "25%" in en */
    HT_ARGUMENT_WORDS,
    HT_ARGUMENT_STRING
} ht_argument_kind;

typedef struct {
    ht_argument_kind kind;
    union {
        int64_t number;
        const ht_words *words; /* HT_ARGUMENT_WORDS */
        ht_string string;      /* HT_ARGUMENT_STRING */
    };
} ht_argument;

void ht_say(ht_text *out, ht_language language, const ht_words *template_words, const ht_argument *arguments);

/* ---- Comparing as people write ---- */

/* Folds UTF-8 for comparing: lower case, Vietnamese letters decomposed into base letter and marks in canonical order, the tone
   of oa, oe and uy on the second letter, runs of white space one space, trimmed. Writes at most `capacity` bytes; returns the
   length needed. Invalid UTF-8 is kept byte for byte. */
size_t ht_fold(ht_string text, char *folded, size_t capacity);
/* Equal after folding. Texts over 256 folded bytes are never equal. */
bool ht_same_folded(ht_string a, ht_string b);
/* Edits (insert, delete, replace, swap of neighbours) between two texts of at most 64 bytes after folding; otherwise 99. */
unsigned ht_edit_distance(ht_string a, ht_string b);
/* Bytes of the well-formed UTF-8 character that `text`, not empty, begins with; 0 where there is none. */
size_t ht_character_length(ht_string text);
/* Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, <= U+10FFFF); otherwise the offset of the first bad
 * byte in *at. */
bool ht_utf8_valid(ht_string text, size_t *at);

#endif
