/* SPDX-License-Identifier: MIT */
#include "person/written_money.h"

#include "text/fold.h"
#include "text/text.h"
#include "text/utf8.h"

/* ---- The number, and the words behind it ---- */

enum { NUMBER_MAX = 32 }; /* characters */

typedef struct {
    char at[NUMBER_MAX]; /* digits, '.' ',' and ' ' */
    size_t length;
} number_text;

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* A digit or a separator, any space as ' '; 0: another character. */
static char part_of_number(ht_string character) {
    const char byte = character.at[0];
    if (is_digit(byte) || byte == '.' || byte == ',' || byte == ' ') {
        return byte;
    }
    return character.length > 1 && ht_base_letter(character) == ' ' ? ' ' : '\0';
}

/* Takes it off the text, without the spaces behind it. False: it is too long. */
static bool take_number(ht_string *text, number_text *number) {
    number->length = 0;
    while (text->length > 0) {
        const size_t length = ht_character_length(*text);
        const char part = part_of_number((ht_string){text->at, length});
        if (part == '\0') {
            break;
        }
        if (number->length == NUMBER_MAX) {
            return false;
        }
        number->at[number->length++] = part;
        *text = (ht_string){text->at + length, text->length - length};
    }
    while (number->length > 0 && number->at[number->length - 1] == ' ') {
        number->length--;
    }
    return true;
}

typedef struct {
    const char *word;
    unsigned power; /* of ten; 0: đồng */
} unit;

static const unit units[] = {{"tỷ", 9},   {"tỉ", 9}, {"triệu", 6}, {"tr", 6},  {"nghìn", 3},
                             {"đồng", 0}, {"đ", 0},  {"₫", 0},     {"vnd", 0}, {"vnđ", 0}};

/* Takes a word off the folded text. NULL: it is no unit. */
static const unit *take_unit(ht_string *text) {
    size_t length = 0;
    while (length < text->length && text->at[length] != ' ') {
        length++;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (ht_same_folded((ht_string){text->at, length}, ht_string_of(units[i].word))) {
            *text = ht_trim((ht_string){text->at + length, text->length - length});
            return &units[i];
        }
    }
    return NULL;
}

/* Nothing, "đồng", "triệu" or "triệu đồng". */
static bool read_units(ht_string words, unsigned *power) {
    enum { WORDS_MAX = 32 }; /* bytes; "triệu đồng" has 18 */
    char folded[WORDS_MAX];
    ht_string rest = {folded, ht_fold(words, folded, sizeof folded)};
    *power = 0;
    if (rest.length == 0 || rest.length > sizeof folded) {
        return rest.length == 0;
    }
    const unit *found = take_unit(&rest);
    if (found != NULL && found->power > 0 && rest.length > 0) {
        *power = found->power;
        found = take_unit(&rest);
        return found != NULL && found->power == 0 && rest.length == 0;
    }
    *power = found != NULL ? found->power : 0;
    return found != NULL && rest.length == 0;
}

/* ---- Thousands and decimals ---- */

/* "5", "500000", or in groups of three: "500.000". `*separator`: 0 where there are no groups. */
static bool read_whole(ht_string text, int64_t most, int64_t *whole, char *separator) {
    size_t digits = 0; /* since the last separator */
    *separator = '\0';
    *whole = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        if (is_digit(byte)) {
            digits++;
            *whole = *whole > most ? *whole : 10 * *whole + (byte - '0'); /* <= 10 most + 9 */
        } else if (*separator == '\0' ? digits >= 1 && digits <= 3 : byte == *separator && digits == 3) {
            *separator = byte;
            digits = 0;
        } else {
            return false;
        }
    }
    const bool begins_with_0 = text.length > 1 && text.at[0] == '0';
    return !begins_with_0 && (*separator == '\0' ? digits > 0 : digits == 3);
}

/* The last separator; the text's length where there is none. */
static size_t last_separator(ht_string text) {
    size_t at = text.length;
    while (at > 0 && is_digit(text.at[at - 1])) {
        at--;
    }
    return at > 0 ? at - 1 : text.length;
}

/* Adds the digits behind the separator. False: they come to no whole đồng. */
static bool add_decimals(ht_string digits, unsigned power, int64_t *dong) {
    int64_t part = 0;
    size_t count = digits.length;
    while (count > 0 && digits.at[count - 1] == '0') {
        count--;
    }
    if (count > power) {
        return false;
    }
    for (size_t i = 0; i < power; i++) {
        part = 10 * part + (i < count ? digits.at[i] - '0' : 0); /* < 10^9 */
    }
    *dong += part;
    return true;
}

static int64_t times_ten(int64_t number, unsigned power, int64_t most) {
    for (; power > 0 && number <= most; power--) {
        number *= 10; /* <= 10 most */
    }
    return number;
}

static bool read_number(ht_string text, unsigned power, int64_t most, int64_t *dong) {
    char separator;
    if (read_whole(text, most, dong, &separator)) {
        *dong = times_ten(*dong, power, most);
        return true;
    }
    const size_t at = last_separator(text);
    const ht_string decimals = {text.at + at + 1, at < text.length ? text.length - at - 1 : 0};
    if (decimals.length == 0 || text.at[at] == ' ' || !read_whole((ht_string){text.at, at}, most, dong, &separator) ||
        separator == text.at[at]) {
        return false;
    }
    enum { ZEROS_MAX = 2 }; /* of đồng, without thousands */
    *dong = times_ten(*dong, power, most);
    return (power > 0 || separator != '\0' || decimals.length <= ZEROS_MAX) && add_decimals(decimals, power, dong);
}

/* Digits alone, as programs write them. */
static bool read_plain(ht_string text, int64_t most, int64_t *dong) {
    enum { DIGITS_MAX = 18 }; /* < 2^63 */
    int64_t sum = 0;
    if (text.length == 0 || text.length > DIGITS_MAX || (text.at[0] == '0' && text.length > 1)) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit(text.at[i])) {
            return false;
        }
        sum = 10 * sum + (text.at[i] - '0');
    }
    *dong = sum;
    return sum <= most;
}

bool ht_read_amount(ht_string text, int64_t most, int64_t *dong) {
    number_text number;
    unsigned power;
    if (read_plain(text, most, dong)) {
        return true;
    }
    ht_string rest = ht_trim(text);
    return take_number(&rest, &number) && read_units(rest, &power) &&
           read_number((ht_string){number.at, number.length}, power, most, dong);
}
