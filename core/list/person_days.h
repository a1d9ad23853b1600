/* SPDX-License-Identifier: MIT */
/* Who stands in a list more than once, with days that overlap. */
#ifndef HOTRO_PERSON_DAYS_H
#define HOTRO_PERSON_DAYS_H

#include "hotro.h"

enum { HT_SPANS = 2 }; /* of days on which monthly benefits are paid: each has facts of its own for its first and last day */

/* A day that a fact may lie in, from 1 on. */
typedef uint16_t ht_span_day;
static inline ht_span_day ht_span_day_of(ht_day day) {
    _Static_assert(HT_DAY_LAST - HT_DAY_FIRST < UINT16_MAX, "each has a number");
    return (ht_span_day)(day - HT_DAY_FIRST + 1);
}

/* A line of a person: 24 bytes, all that a list takes of memory for each. */
typedef struct {
    uint64_t key; /* who it is */
    uint32_t line;
    uint32_t other;                           /* a line that says the same, 0: none */
    ht_span_day from[HT_SPANS], to[HT_SPANS]; /* from > to: none */
} ht_person_days;

_Static_assert(sizeof(ht_person_days) == 24, "what a line of a list may take of memory");

/* A text of up to eight bytes as a number: of two different ones, none of whose bytes is 0, the longer or the one behind the
   other in order is the greater one. */
enum { HT_PERSON_NUMBER_BYTES = 8 };
static inline uint64_t ht_person_number(ht_string text) {
    uint64_t number = 0;
    for (size_t i = 0; i < text.length; i++) {
        number = number << 8 | (unsigned char)text.at[i];
    }
    return number;
}

/* Who is such a number: of another one surely another. */
uint64_t ht_person_key_of(uint64_t number);
/* Who a text is, nearly always another for another text: of 10^6 texts two are the same in one of 10^7 lists. */
uint64_t ht_person_key(ht_string text);

/* Finds those of one key that have a day of one span in common. They are then the first, by line, each with another; returns
   how many. Behind them stand, by line, so many `others` whose key other lines have too, on other days. */
uint32_t ht_find_repeated(ht_person_days *people, uint32_t count, uint32_t *others);
/* Of so many by line, that of the line; NULL: none is. */
const ht_person_days *ht_person_at(const ht_person_days *people, uint32_t count, uint32_t line);
/* The other line of one that is repeated; 0: the line is not. */
uint32_t ht_repeats(const ht_person_days *repeated, uint32_t count, uint32_t line);

#endif
