/* SPDX-License-Identifier: MIT */
#include "person/written_day.h"

#include "person/case.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/text.h"

#include <string.h>

/* ---- A text as signs: "/", "-", ".", words, numbers by how many digits they have ---- */

enum {
    DAY_WORD = 'd',
    MONTH_WORD = 'm',
    YEAR_WORD = 'y',
    SHORT = 'N', /* a number of one or two digits */
    YEAR = 'Y',  /* of four */
    SIGNS_MAX = 6
};

typedef struct {
    char signs[SIGNS_MAX + 1]; /* 0 behind the last */
    int32_t numbers[SIGNS_MAX];
    size_t ends[SIGNS_MAX]; /* bytes up to the end of each */
} signs;

static size_t length_of_number(ht_string text) {
    size_t length = 0;
    while (length < text.length && text.at[length] >= '0' && text.at[length] <= '9') {
        length++;
    }
    return length;
}

static size_t length_of_word(ht_string text) {
    size_t length = 0;
    while (length < text.length && ((unsigned char)text.at[length] >= 0x80 || (text.at[length] | 0x20) >= 'a')) {
        length++;
    }
    return length;
}

static char sign_of_word(ht_string word) {
    static const struct {
        const char *word, *bare;
        char sign;
    } words[] = {{"ngày", "ngay", DAY_WORD}, {"tháng", "thang", MONTH_WORD}, {"năm", "nam", YEAR_WORD}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (ht_same_folded(word, ht_string_of(words[i].word)) || ht_same_folded(word, ht_string_of(words[i].bare))) {
            return words[i].sign;
        }
    }
    return '\0';
}

/* The sign that a text begins with, in how many bytes; 0: it begins with none. */
static char take_sign(ht_string text, int32_t *number, size_t *taken) {
    const size_t digits = length_of_number(text);
    *taken = digits > 0 ? digits : 1;
    *number = 0;
    for (size_t i = 0; i < digits && i < 4; i++) {
        *number = 10 * *number + text.at[i] - '0';
    }
    if (digits > 0) {
        return digits <= 2 ? SHORT : digits == 4 ? YEAR : '\0';
    }
    if (text.length > 0 && (text.at[0] == '/' || text.at[0] == '-' || text.at[0] == '.')) {
        return text.at[0];
    }
    *taken = length_of_word(text);
    return sign_of_word((ht_string){text.at, *taken});
}

static void read_signs(ht_string text, signs *read) {
    size_t at = 0;
    unsigned count = 0;
    memset(read->signs, 0, sizeof read->signs);
    for (bool goes_on = true; goes_on && count < SIGNS_MAX;) {
        const ht_string rest = ht_trim((ht_string){text.at + at, text.length - at});
        const size_t before = (size_t)(rest.at - text.at);
        size_t taken;
        read->signs[count] = take_sign(rest, &read->numbers[count], &taken);
        goes_on = read->signs[count] != '\0';
        at = before + taken;
        read->ends[count] = at;
        count += goes_on;
    }
}

/* ---- Forms ---- */

/* The first that the signs begin with, behind the word for a day. */
static const struct {
    const char *signs;
    ht_day_form form;
} forms[] = {
    {"N/N/Y", HT_FORM_DAY},        {"N-N-Y", HT_FORM_DAY},        {"N.N.Y", HT_FORM_DAY},        {"NmNyY", HT_FORM_DAY},
    {"NmN/Y", HT_FORM_DAY},        {"NmN-Y", HT_FORM_DAY},        {"NmN.Y", HT_FORM_DAY},        {"Y-N-N", HT_FORM_DAY},
    {"N/N/N", HT_FORM_SHORT_YEAR}, {"N-N-N", HT_FORM_SHORT_YEAR}, {"N.N.N", HT_FORM_SHORT_YEAR}, {"N/Y", HT_FORM_MONTH},
    {"N-Y", HT_FORM_MONTH},        {"N.Y", HT_FORM_MONTH},        {"mNyY", HT_FORM_MONTH},       {"mN/Y", HT_FORM_MONTH},
    {"mN-Y", HT_FORM_MONTH},       {"mN.Y", HT_FORM_MONTH},       {"mN", HT_FORM_MONTH},         {"Y-N", HT_FORM_MONTH},
};

static bool is_month_first(const ht_written_day *day) {
    return day->day >= 1 && day->day <= 12 && day->month > 12 && day->month <= 31;
}

static ht_written_day day_of(const signs *read, unsigned first, size_t length) {
    const int32_t *const numbers = read->numbers + first;
    enum { ISO = 10 };
    if (read->signs[first] == YEAR) {
        return (ht_written_day){length == ISO ? HT_FORM_DAY : HT_FORM_NO_DAY, numbers[0], numbers[2], numbers[4], length};
    }
    ht_written_day day = {HT_FORM_DAY, numbers[4], numbers[2], numbers[0], length};
    day.form = is_month_first(&day) ? HT_FORM_MONTH_FIRST : HT_FORM_DAY;
    return day;
}

ht_written_day ht_take_day(ht_string text) {
    signs read;
    read_signs(text, &read);
    const unsigned first = read.signs[0] == DAY_WORD;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const ht_string wanted = ht_string_of(forms[i].signs);
        if (memcmp(read.signs + first, wanted.at, wanted.length) != 0) {
            continue;
        }
        const size_t length = read.ends[first + wanted.length - 1];
        return forms[i].form == HT_FORM_DAY ? day_of(&read, first, length)
                                            : (ht_written_day){.form = forms[i].form, .length = length};
    }
    return (ht_written_day){.form = HT_FORM_NO_DAY};
}

ht_day_form ht_form_of_day(ht_string text) {
    const ht_string trimmed = ht_trim(text);
    const ht_written_day day = ht_take_day(trimmed);
    return day.length == trimmed.length ? day.form : HT_FORM_NO_DAY;
}

/* ---- Reading ---- */

/* A workbook's number for a day, counted from 1899-12-30, which is right from 1900-03-01 on. */
static bool read_number(ht_string text, ht_day *day) {
    enum { DIGITS = 5, EPOCH = 25569 }; /* the number of 1970-01-01 */
    int32_t number = 0;
    if (text.length != DIGITS || length_of_number(text) != DIGITS) {
        return false;
    }
    for (size_t i = 0; i < DIGITS; i++) {
        number = 10 * number + text.at[i] - '0';
    }
    *day = number - EPOCH;
    return *day >= HT_DAY_FIRST && *day <= HT_DAY_LAST;
}

static void put_digits(char *at, unsigned digits, int32_t number) {
    while (digits > 0) {
        at[--digits] = (char)('0' + number % 10);
        number /= 10;
    }
}

ht_error_code ht_read_written_day(ht_string text, unsigned ways, ht_day first, ht_day last, ht_day *day) {
    char iso[] = "0000-00-00";
    ht_written_day written = ht_take_day(text);
    const bool is_limited = last != 0;
    if ((ways & HT_DAY_AS_NUMBER) != 0 && read_number(text, day)) {
        return is_limited && (*day < first || *day > last) ? HT_OUT_OF_RANGE : HT_OK;
    }
    if (written.length != text.length || (written.form != HT_FORM_DAY && written.form != HT_FORM_MONTH_FIRST)) {
        return HT_BAD_DATE;
    }
    if ((ways & HT_DAY_MONTH_FIRST) != 0 && length_of_number(text) <= 2) {
        const int32_t month = written.day;
        written.day = written.month;
        written.month = month;
    }
    put_digits(iso, 4, written.year);
    put_digits(iso + 5, 2, written.month);
    put_digits(iso + 8, 2, written.day);
    return ht_read_day((ht_string){iso, sizeof iso - 1}, first, last, day);
}
