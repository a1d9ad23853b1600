/* SPDX-License-Identifier: MIT */
/* Texts that are read and written. */
#ifndef HOTRO_TEXT_H
#define HOTRO_TEXT_H

#include "text/words.h"

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

/* Text that is not ours, for people: at most `most` characters, then an ellipsis; U+FFFD for what is not UTF-8 and for what
   steers a terminal or turns the direction of the text (controls, U+200B ... 200F, 2028 ... 202E, 2060 ... 206F). */
void ht_put_visible(ht_text *out, ht_string text, size_t most);
/* The same of the content of a JSON string, its escapes undone. */
void ht_put_content(ht_text *out, ht_string content, size_t most);

#endif
