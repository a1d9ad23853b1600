/* SPDX-License-Identifier: MIT */
#include "text/format.h"

#include "text/date.h"
#include "text/text.h"
#include "text/words.h"

#define NO_BREAK_SPACE "\u00a0"

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

/* 0 ... 99 */
static char *two_digits(char *at, int32_t number) {
    at[0] = (char)('0' + number / 10);
    at[1] = (char)('0' + number % 10);
    return at + 2;
}

static char *year_and_month(char *at, int32_t year, int32_t month) {
    at = two_digits(two_digits(at, year / 100), year % 100);
    *at++ = '-';
    return two_digits(at, month);
}

void ht_put_day(ht_text *out, ht_day day) {
    const ht_civil civil = ht_civil_of(day);
    char text[10];
    char *at = year_and_month(text, civil.year, civil.month);
    *at++ = '-';
    two_digits(at, civil.day);
    ht_put_string(out, (ht_string){text, sizeof text});
}

void ht_put_month(ht_text *out, int32_t month) {
    const ht_civil civil = ht_civil_of(ht_month_first(month));
    char text[7];
    year_and_month(text, civil.year, civil.month);
    ht_put_string(out, (ht_string){text, sizeof text});
}

static void put_two_digits(ht_text *out, int32_t number) {
    char text[2];
    two_digits(text, number);
    ht_put_string(out, (ht_string){text, sizeof text});
}

void ht_put_day_for_people(ht_text *out, ht_day day, ht_language language) {
    if (language == HT_EN) {
        ht_put_day_long(out, day, language);
        return;
    }
    const ht_civil civil = ht_civil_of(day);
    put_two_digits(out, civil.day);
    ht_put_char(out, '/');
    put_two_digits(out, civil.month);
    ht_put_char(out, '/');
    ht_put_number(out, civil.year);
}

void ht_put_day_long(ht_text *out, ht_day day, ht_language language) {
    const ht_civil civil = ht_civil_of(day);
    if (language == HT_EN) {
        ht_put_number(out, civil.day);
        ht_put_char(out, ' ');
        ht_put_month_for_people(out, ht_month_of(day), language);
        return;
    }
    ht_put(out, "ngày ");
    put_two_digits(out, civil.day);
    ht_put(out, " tháng ");
    /* Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before days below 10 and before the months 1 and 2. */
    if (civil.month <= 2) {
        ht_put_char(out, '0');
    }
    ht_put_number(out, civil.month);
    ht_put(out, " năm ");
    ht_put_number(out, civil.year);
}

void ht_put_month_for_people(ht_text *out, int32_t month, ht_language language) {
    const ht_civil civil = ht_civil_of(ht_month_first(month));
    if (language == HT_VI) {
        ht_put(out, "tháng ");
        ht_put_number(out, civil.month);
        ht_put_char(out, '/');
    } else {
        ht_put(out, months[civil.month - 1]);
        ht_put_char(out, ' ');
    }
    ht_put_number(out, civil.year);
}

void ht_put_grouped(ht_text *out, int64_t number, ht_language language) {
    char digits[20]; /* "-9223372036854775808" */
    ht_text plain = {digits, sizeof digits, 0, false};
    ht_put_number(&plain, number);
    for (size_t i = 0; i < plain.length; i++) {
        const size_t after = plain.length - 1 - i;
        ht_put_char(out, digits[i]);
        if (after > 0 && after % 3 == 0 && digits[i] != '-') {
            ht_put_char(out, language == HT_VI ? '.' : ',');
        }
    }
}

void ht_put_dong(ht_text *out, int64_t dong, ht_language language) {
    if (language == HT_EN) {
        ht_put(out, "VND" NO_BREAK_SPACE);
    }
    ht_put_grouped(out, dong, language);
    if (language == HT_VI) {
        ht_put(out, NO_BREAK_SPACE "đồng");
    }
}

/* An amount being spelt: words parted by spaces, the first with a capital. */
typedef struct {
    ht_text *out;
    bool begun;
} spelling;

/* `word` begins with a letter a ... z. */
static void put_word(spelling *words, const char *word) {
    if (words->begun) {
        ht_put_char(words->out, ' ');
    } else {
        ht_put_char(words->out, (char)(*word++ - 'a' + 'A'));
        words->begun = true;
    }
    ht_put(words->out, word);
}

/* 1 ... 999. After a higher group the hundreds are said even if there are none: "một triệu không trăm linh năm nghìn". */
static void put_group_vi(spelling *words, unsigned group) {
    static const char *const digits[] = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    const unsigned hundreds = group / 100;
    const unsigned tens = group / 10 % 10;
    const unsigned units = group % 10;
    if (hundreds > 0 || words->begun) {
        put_word(words, digits[hundreds]);
        put_word(words, "trăm");
    }
    if (tens > 1) {
        put_word(words, digits[tens]);
        put_word(words, "mươi");
    } else if (tens == 1) {
        put_word(words, "mười");
    } else if (units > 0 && words->begun) {
        put_word(words, "linh");
    }
    if (units == 1 && tens > 1) {
        put_word(words, "mốt");
    } else if (units == 5 && tens > 0) {
        put_word(words, "lăm");
    } else if (units > 0) {
        put_word(words, digits[units]);
    }
}

/* 1 ... 999 */
static void put_group_en(spelling *words, unsigned group) {
    static const char *const below_20[] = {"",         "one",     "two",     "three",     "four",     "five",    "six",
                                           "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                           "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static const char *const tens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    const unsigned rest = group % 100;
    if (group >= 100) {
        put_word(words, below_20[group / 100]);
        put_word(words, "hundred");
    }
    if (rest >= 20) {
        put_word(words, tens[rest / 10 - 2]);
        if (rest % 10 > 0) {
            ht_put_char(words->out, '-');
            ht_put(words->out, below_20[rest % 10]);
        }
    } else if (rest > 0) {
        put_word(words, below_20[rest]);
    }
}

void ht_put_dong_in_words(ht_text *out, int64_t dong, ht_language language) {
    static const int64_t most = 1000000000000000;
    static const int64_t billion = 1000000000;
    /* By powers of 1000 downwards. Vietnamese has no word above tỷ: 10^12 is "một nghìn tỷ". */
    static const ht_words units[] = {{"triệu", "quadrillion"}, {"nghìn", "trillion"}, {"tỷ", "billion"},
                                     {"triệu", "million"},     {"nghìn", "thousand"}, {"đồng", "dong"}};
    if (dong < 0 || dong > most) {
        ht_put_dong(out, dong, language);
        return;
    }
    spelling words = {out, false};
    if (dong == 0) {
        put_word(&words, language == HT_VI ? "không" : "zero");
    }
    const ht_words *unit = units;
    for (int64_t scale = most; scale > 0; scale /= 1000, unit++) {
        const unsigned group = (unsigned)(dong / scale % 1000);
        if (group > 0) {
            if (language == HT_VI) {
                put_group_vi(&words, group);
            } else {
                put_group_en(&words, group);
            }
        }
        const bool is_carrier = scale == 1 || (scale == billion && language == HT_VI && dong >= billion);
        if (group > 0 || is_carrier) {
            put_word(&words, language == HT_VI ? unit->vi : unit->en);
        }
    }
}
