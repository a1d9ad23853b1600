/* SPDX-License-Identifier: MIT */
/* Numbers of workbooks, as decimals: exactly what is written, without floating point. */
#ifndef HOTRO_DECIMAL_H
#define HOTRO_DECIMAL_H

#include "hotro.h"

enum {
    HT_DECIMAL_DIGITS = 34,       /* more than any double needs (17); further ones are dropped */
    HT_DECIMAL_EXPONENT_MAX = 400 /* beyond any double */
};

/* 0.ddd x 10^exponent; without digits: 0. The first and the last digit are not 0. */
typedef struct {
    bool is_negative;
    uint8_t count;
    uint8_t digits[HT_DECIMAL_DIGITS];
    int32_t exponent; /* -HT_DECIMAL_EXPONENT_MAX ... HT_DECIMAL_EXPONENT_MAX */
} ht_decimal;

/* "-12.50", "4.5901E4", "1e-7". False: anything else, or an exponent beyond the limit. */
bool ht_decimal_read(ht_string text, ht_decimal *number);
/* As spreadsheets show numbers: where there is a fraction, only the first 15 digits count. The others are what a double cannot
   hold exactly (0.30000000000000004). */
void ht_decimal_show(ht_decimal *number);
/* Digits with a point, no exponent: "-12.5". */
void ht_put_decimal(ht_text *out, const ht_decimal *number);

/* Whether a workbook's cell can show such a day: 1900-03-01 ... 2200-02-28. */
static inline bool ht_is_cell_day(ht_day day) {
    enum { FIRST = -25508, LAST = 84064 };
    return day >= FIRST && day <= LAST;
}
/* The day of a workbook's date cell, its clock time in seconds, rounded. `day_zero`: the day whose number is 0. False: it is
   none. */
bool ht_decimal_day(const ht_decimal *number, ht_day day_zero, ht_day *day, int32_t *seconds);

#define HT_DAY_ZERO_1900                                                                                                       \
    ((ht_day)-25569)                      /* 1899-12-30: right from 1900-03-01 on; before it these workbooks have 1900-02-29   \
                                           */
#define HT_DAY_ZERO_1904 ((ht_day)-24107) /* 1904-01-01 */

#endif
