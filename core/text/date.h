/* SPDX-License-Identifier: MIT */
/* Civil dates, proleptic Gregorian. */
#ifndef HOTRO_DATE_H
#define HOTRO_DATE_H

#include "hotro.h"

typedef struct {
    int32_t year;
    int32_t month; /* 1 ... 12 */
    int32_t day;   /* 1 ... 31 */
} ht_civil;

static inline ht_day ht_later(ht_day a, ht_day b) {
    return a > b ? a : b;
}
static inline ht_day ht_earlier(ht_day a, ht_day b) {
    return a < b ? a : b;
}

/* For any day from 1900-03-01 to 2200-02-28. */
ht_civil ht_civil_of(ht_day day);
/* month 1 ... 12, day 1 ... length of the month (not checked). */
ht_day ht_day_of(int32_t year, int32_t month, int32_t day);
int32_t ht_month_length(int32_t year, int32_t month); /* 28 ... 31 days */
/* Months since 1970-01 of the month that holds `day`, and back: its first day. */
int32_t ht_month_of(ht_day day);
ht_day ht_month_first(int32_t month);
/* "2026-06-30" exactly. False where the shape is wrong (*is_shape false) or no such day or outside HT_DAY_FIRST ...
 * HT_DAY_LAST. */
bool ht_parse_day(ht_string text, ht_day *day, bool *is_shape);
/* The same of the years 1950 to 2099 alone, without saying what is wrong; `at`: HT_DAY_BYTES bytes. */
enum { HT_DAY_BYTES = 10 };
bool ht_plain_day(const char *at, ht_day *day);
/* The same where the day comes first: 30/06/2026, 30-06-2026, 30.06.2026. */
bool ht_plain_day_first(const char *at, ht_day *day);
/* "2026-06" of those years, as months since 1970-01. False where it is none. */
bool ht_parse_month(ht_string text, int32_t *month);
/* The last day that a period beginning on `from` must reach to be one month: the day before the same day of the next month, or,
   where that day does not exist, the last day of the next month ("từ một tháng trở lên"). */
ht_day ht_month_reached(ht_day from);

#endif
