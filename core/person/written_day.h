/* SPDX-License-Identifier: MIT */
/* Days as people write them. */
#ifndef HOTRO_WRITTEN_DAY_H
#define HOTRO_WRITTEN_DAY_H

#include "hotro.h"

typedef enum {
    HT_FORM_DAY,         /* day, month and year: whether there is such a day is another question */
    HT_FORM_MONTH_FIRST, /* of which the second number can only be the day */
    HT_FORM_MONTH,       /* a month alone */
    HT_FORM_SHORT_YEAR,  /* of two digits */
    HT_FORM_NO_DAY
} ht_day_form;

typedef struct {
    ht_day_form form;
    int32_t year, month, day; /* as written: 0 ... 9999, 0 ... 99, 0 ... 99 */
    size_t length;            /* bytes that it takes */
} ht_written_day;

/* The day that a text begins with: 2026-06-30; 30/6/2026, with "-" or "." likewise, one or two digits; ngày 30 tháng 6 năm
   2026. HT_FORM_NO_DAY: it begins with none. */
ht_written_day ht_take_day(ht_string text);
/* The form of the whole text. */
ht_day_form ht_form_of_day(ht_string text);

enum {
    HT_DAY_AS_NUMBER = 1,  /* a workbook's number for a day is one too: 45901 */
    HT_DAY_MONTH_FIRST = 2 /* 6/30/2026 */
};

/* HT_OK, HT_BAD_DATE or, beyond first ... last (0, 0: any that a date may be), HT_OUT_OF_RANGE. `ways`: bit set of the above.
 */
ht_error_code ht_read_written_day(ht_string text, unsigned ways, ht_day first, ht_day last, ht_day *day);

#endif
