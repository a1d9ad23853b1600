/* SPDX-License-Identifier: MIT */
#include "text/decimal.h"

#include "text/text.h"

#include <string.h>

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* ---- Reading ---- */

/* The first byte of a text that has one; the text moves on. */
static char take(ht_string *text) {
    const char first = text->at[0];
    *text = (ht_string){text->at + 1, text->length - 1};
    return first;
}

static bool next_is(const ht_string *text, char byte) {
    return text->length > 0 && text->at[0] == byte;
}

/* A digit behind those before; the place of the first is 10^exponent, counted down from there. */
static void add_digit(ht_decimal *number, char digit, bool is_fraction) {
    if (number->count == 0 && digit == '0') {
        number->exponent -= is_fraction;
        return;
    }
    number->exponent += !is_fraction;
    if (number->count < HT_DECIMAL_DIGITS) {
        number->digits[number->count++] = (uint8_t)(digit - '0');
    }
}

static void drop_zeros(ht_decimal *number) {
    while (number->count > 0 && number->digits[number->count - 1] == 0) {
        number->count--;
    }
    if (number->count == 0) {
        number->is_negative = false;
        number->exponent = 0;
    }
}

/* Behind "E". */
static bool read_exponent(ht_string *text, int32_t *exponent) {
    const bool is_negative = next_is(text, '-');
    *exponent = 0;
    if (is_negative || next_is(text, '+')) {
        (void)take(text);
    }
    const size_t digits = text->length;
    while (text->length > 0 && is_digit(text->at[0])) {
        *exponent = 10 * *exponent + (take(text) - '0');
        if (*exponent > 2 * HT_DECIMAL_EXPONENT_MAX) {
            return false;
        }
    }
    *exponent = is_negative ? -*exponent : *exponent;
    return text->length == 0 && digits > 0;
}

bool ht_decimal_read(ht_string text, ht_decimal *number) {
    enum { LENGTH_MAX = 1000 }; /* the exponent stays small */
    bool has_digits = false;
    bool is_fraction = false;
    int32_t exponent = 0;
    *number = (ht_decimal){.is_negative = next_is(&text, '-')};
    if (number->is_negative) {
        (void)take(&text);
    }
    if (text.length > LENGTH_MAX) {
        return false;
    }
    while (text.length > 0 && (is_digit(text.at[0]) || (text.at[0] == '.' && !is_fraction))) {
        const char byte = take(&text);
        if (byte == '.') {
            is_fraction = true;
        } else {
            has_digits = true;
            add_digit(number, byte, is_fraction);
        }
    }
    if (has_digits && (next_is(&text, 'E') || next_is(&text, 'e'))) {
        (void)take(&text);
        if (!read_exponent(&text, &exponent)) {
            return false;
        }
    }
    number->exponent += exponent;
    drop_zeros(number);
    return has_digits && text.length == 0 && number->exponent >= -HT_DECIMAL_EXPONENT_MAX &&
           number->exponent <= HT_DECIMAL_EXPONENT_MAX;
}

/* ---- Rounding ---- */

void ht_decimal_show(ht_decimal *number) {
    enum { SHOWN = 15 };
    if (number->count <= SHOWN || number->exponent >= number->count) {
        return;
    }
    const bool is_up = number->digits[SHOWN] >= 5;
    number->count = SHOWN;
    if (is_up) {
        while (number->count > 0 && number->digits[number->count - 1] == 9) {
            number->count--;
        }
        if (number->count == 0) {
            number->digits[number->count++] = 1;
            number->exponent++;
        } else {
            number->digits[number->count - 1]++;
        }
    }
    drop_zeros(number);
}

/* ---- Writing ---- */

static void put_zeros(ht_text *out, int32_t count) {
    for (; count > 0; count--) {
        ht_put_char(out, '0');
    }
}

void ht_put_decimal(ht_text *out, const ht_decimal *number) {
    ht_put(out, number->is_negative ? "-" : "");
    ht_put(out, number->exponent <= 0 ? "0" : "");
    if (number->exponent <= 0 && number->count > 0) {
        ht_put_char(out, '.');
        put_zeros(out, -number->exponent);
    }
    for (int32_t i = 0; i < number->count; i++) {
        ht_put(out, i > 0 && i == number->exponent ? "." : "");
        ht_put_char(out, (char)('0' + number->digits[i]));
    }
    put_zeros(out, number->exponent - number->count);
}

/* ---- Days ---- */

bool ht_decimal_day(const ht_decimal *number, ht_day day_zero, ht_day *day, int32_t *seconds) {
    enum { SECONDS = 86400, WHOLE_MAX = 6, PARTS = 10 }; /* of a day 10 digits: less than a hundred-thousandth of a second */
    static const int64_t part = 10000000000;
    int64_t whole = 0;
    int64_t fraction = 0;
    if (number->is_negative || number->exponent > WHOLE_MAX) {
        return false;
    }
    for (int32_t i = 0; i < WHOLE_MAX + PARTS; i++) {
        const int32_t place = i - (WHOLE_MAX - number->exponent); /* of the digit that stands there */
        const int32_t digit = place >= 0 && place < number->count ? number->digits[place] : 0;
        *(i < WHOLE_MAX ? &whole : &fraction) = 10 * (i < WHOLE_MAX ? whole : fraction) + digit;
    }
    *seconds = (int32_t)((fraction * SECONDS + part / 2) / part); /* < 10^10 x 86400 < 2^63 */
    *day = (ht_day)whole + day_zero + *seconds / SECONDS;
    *seconds %= SECONDS;
    return ht_is_cell_day(*day);
}
