/* SPDX-License-Identifier: MIT */
#include "text/date.h"

#include "text/blocks.h"

#include <string.h>

/* Years begin in March here, so that the leap day is the last of its year; days and months are counted from 0000-03-01. */
enum {
    EPOCH = 719468, /* days from 0000-03-01 to 1970-01-01 */
    DAYS_IN_4_YEARS = 1461,
    DAYS_IN_5_MONTHS = 153, /* 31 30 31 30 31, twice from March */
    EPOCH_MONTHS = 1970 * 12,
    /* The years 1900, 2100 and 2200 have no leap day; between them every fourth year does. */
    MARCH_2100 = 47541,
    LEAP_DAYS_LEFT_OUT = 15 /* of the years 100 ... 1900 */
};

typedef struct {
    uint32_t year;
    uint32_t month; /* 0 March ... 11 February */
    uint32_t day;   /* 0 ... 30 */
} march_date;

static march_date march_date_of(ht_day day) {
    const uint32_t days = (uint32_t)(day + EPOCH + LEAP_DAYS_LEFT_OUT + (day >= MARCH_2100));
    const uint32_t year = (4 * days + 3) / DAYS_IN_4_YEARS;
    const uint32_t in_year = days - year * DAYS_IN_4_YEARS / 4;
    const uint32_t month = (5 * in_year + 2) / DAYS_IN_5_MONTHS;
    return (march_date){year, month, in_year - (DAYS_IN_5_MONTHS * month + 2) / 5};
}

ht_civil ht_civil_of(ht_day day) {
    const march_date date = march_date_of(day);
    const bool next_year = date.month > 9;
    return (ht_civil){(int32_t)(date.year + next_year), (int32_t)(next_year ? date.month - 9 : date.month + 3),
                      (int32_t)date.day + 1};
}

ht_day ht_day_of(int32_t year, int32_t month, int32_t day) {
    const uint32_t months = (uint32_t)(12 * year + month - 3);
    const uint32_t whole = months / 12;
    const uint32_t leap_days = whole / 4 - whole / 100 + whole / 400;
    return (int32_t)(365 * whole + leap_days + (DAYS_IN_5_MONTHS * (months % 12) + 2) / 5) + day - 1 - EPOCH;
}

int32_t ht_month_length(int32_t year, int32_t month) {
    if (month == 2) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return 30 + ((month + month / 8) & 1); /* the odd months have 31 days, from August on the even ones */
}

int32_t ht_month_of(ht_day day) {
    const march_date date = march_date_of(day);
    return (int32_t)(12 * date.year + date.month) + 2 - EPOCH_MONTHS;
}

ht_day ht_month_first(int32_t month) {
    const int32_t months = month + EPOCH_MONTHS;
    return ht_day_of(months / 12, months % 12 + 1, 1);
}

/* The number 0 ... 99 that two characters write; clears *digits where they are no digits. */
static int32_t two_digits(const char *at, bool *digits) {
    const uint8_t tens = (uint8_t)(at[0] - '0');
    const uint8_t units = (uint8_t)(at[1] - '0');
    *digits &= tens <= 9 && units <= 9;
    return 10 * tens + units;
}

bool ht_parse_day(ht_string text, ht_day *day, bool *is_shape) {
    if (text.length != 10) {
        *is_shape = false;
        return false;
    }
    bool shape = text.at[4] == '-' && text.at[7] == '-';
    const int32_t century = two_digits(text.at, &shape);
    const int32_t year = 100 * century + two_digits(text.at + 2, &shape);
    const int32_t month = two_digits(text.at + 5, &shape);
    const int32_t number = two_digits(text.at + 8, &shape);
    *is_shape = shape;
    /* HT_DAY_FIRST and HT_DAY_LAST are the first and the last day of their years. */
    if (!shape || year < 1950 || year > 2100 || month < 1 || month > 12 || number < 1 ||
        (number > 28 && number > ht_month_length(year, month))) {
        return false;
    }
    *day = ht_day_of(year, month, number);
    return true;
}

bool ht_parse_month(ht_string text, int32_t *month) {
    enum { LENGTH = 7 };
    char first[] = "0000-00-01";
    ht_day day;
    bool is_shape;
    if (text.length != LENGTH) {
        return false;
    }
    memcpy(first, text.at, LENGTH);
    if (!ht_parse_day((ht_string){first, sizeof first - 1}, &day, &is_shape)) {
        return false;
    }
    *month = ht_month_of(day);
    return true;
}

ht_day ht_month_reached(ht_day from) {
    const ht_civil civil = ht_civil_of(from);
    const ht_day next = ht_month_first(ht_month_of(from) + 1);
    const ht_civil following = ht_civil_of(next);
    const int32_t length = ht_month_length(following.year, following.month);
    return next - 1 + (civil.day <= length ? civil.day - 1 : length);
}

/* ---- Days whose digits are read together ---- */

enum { CENTURY_19 = '1' | '9' << 8, CENTURY_20 = '2' | '0' << 8 };

static inline unsigned century_at(const char *at) {
    return (unsigned char)at[0] | (unsigned)(unsigned char)at[1] << 8;
}

/* Whether the bytes are digits, 0 ... 9, but for the third and the sixth, which must be 0: otherwise the sum has the byte's
   high bit. */
static inline bool are_digits(uint64_t bytes) {
    const uint64_t above = ((bytes & HT_LOW_BITS) + UINT64_C(0x76767f76767f7676)) | bytes;
    return (above & HT_HIGH_BITS) == 0;
}

/* In byte i what it and the next one write together. */
static inline uint64_t numbers_of(uint64_t digits) {
    return 10 * digits + (digits >> 8);
}

/* From 1900-03-01 to 2100-02-28 every fourth year has a leap day, the last of its year. */
static inline bool plain_day_of(unsigned century, unsigned in_century, unsigned month, unsigned in_month, ht_day *day) {
    enum { FIRST_YEAR = 50, BASE = 25509 /* days from 1900-02-28 to 1970-01-01 */ };
    static const uint16_t before[] = {0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
    static const uint8_t length[2][13] = {{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
                                          {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};
    if ((century != CENTURY_20 && (century != CENTURY_19 || in_century < FIRST_YEAR)) || month > 12 || in_month == 0 ||
        in_month > length[in_century % 4 == 0][month]) {
        return false;
    }
    const unsigned years = in_century + (century == CENTURY_20 ? 100 : 0) - (month <= 2);
    *day = (int32_t)(DAYS_IN_4_YEARS * years / 4 + before[month] + in_month) - BASE;
    return true;
}

bool ht_plain_day(const char *at, ht_day *day) {
    const uint64_t digits = ht_load_word(at + 2) ^ UINT64_C(0x30302d30302d3030); /* "00-00-00" */
    if (!are_digits(digits)) {
        return false;
    }
    const uint64_t numbers = numbers_of(digits);
    return plain_day_of(century_at(at), numbers & 0xff, numbers >> 24 & 0xff, numbers >> 48 & 0xff, day);
}

bool ht_plain_day_first(const char *at, ht_day *day) {
    const uint64_t sign = (unsigned char)at[2];
    const uint64_t digits = ht_load_word(at) ^ (UINT64_C(0x3030003030003030) | sign << 16 | sign << 40); /* "00/00/00" */
    bool is_written = (sign == '/' || sign == '-' || sign == '.') && are_digits(digits);
    const int32_t in_century = two_digits(at + 8, &is_written);
    if (!is_written) {
        return false;
    }
    const uint64_t numbers = numbers_of(digits);
    return plain_day_of(century_at(at + 6), (unsigned)in_century, numbers >> 24 & 0xff, numbers & 0xff, day);
}
