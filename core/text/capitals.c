/* SPDX-License-Identifier: MIT */
#include "text/capitals.h"

#include "text/text.h"
#include "text/utf8.h"

/* Of composed letters the last byte alone tells the small from the capital: `before` is the byte before it. */
static char capital(unsigned char before, char byte) {
    const unsigned char last = (unsigned char)byte;
    if (byte >= 'a' && byte <= 'z') {
        return (char)(byte - ('a' - 'A'));
    }
    if (!ht_is_continuation(byte)) {
        return byte;
    }
    switch (before) {
    case 0xc3: /* à ... ý */
        return last >= 0xa0 ? (char)(last - 0x20) : byte;
    case 0xc6: /* ơ, ư */
        return last == 0xa1 || last == 0xb0 ? (char)(last - 1) : byte;
    case 0xc4: /* ă, đ, ĩ */
    case 0xc5: /* ũ */
    case 0xba: /* ạ ... ẻ */
    case 0xbb: /* ẽ ... ỹ: every odd one is the small letter of the one before it */
        return (char)(last & 0xfe);
    default:
        return byte;
    }
}

/* Of a composed letter, or one of ASCII, that is no small one: the last byte of the small one. */
static char small(unsigned char before, char byte) {
    const unsigned char last = (unsigned char)byte;
    if (byte >= 'A' && byte <= 'Z') {
        return (char)(byte + ('a' - 'A'));
    }
    if (!ht_is_continuation(byte)) {
        return byte;
    }
    switch (before) {
    case 0xc3: /* À ... Ý */
        return last < 0xa0 ? (char)(last + 0x20) : byte;
    case 0xc6: /* Ơ, Ư */
        return last == 0xa0 || last == 0xaf ? (char)(last + 1) : byte;
    case 0xc4: /* as of capitals */
    case 0xc5:
    case 0xba:
    case 0xbb:
        return (char)(last | 1);
    default:
        return byte;
    }
}

static unsigned capitals_in(ht_string text) {
    unsigned count = 0;
    unsigned char before = 0;
    for (size_t i = 0; i < text.length; i++) {
        count += small(before, text.at[i]) != text.at[i];
        before = (unsigned char)text.at[i];
    }
    return count;
}

static ht_string without_brackets(ht_string text) {
    if (text.length > 0 && text.at[text.length - 1] == ')') {
        for (size_t i = text.length - 1; i > 0; i--) {
            if (text.at[i] == '(' && text.at[i - 1] == ' ') {
                return (ht_string){text.at, i - 1};
            }
        }
    }
    return text;
}

void ht_put_within(ht_text *out, const ht_words *words, ht_language language) {
    const ht_string text = without_brackets(ht_string_of(language == HT_EN ? words->en : words->vi));
    const bool is_name = capitals_in(text) > 1;
    unsigned char before = 0;
    for (size_t i = 0; i < text.length; i++) {
        ht_put_char(out, is_name ? text.at[i] : small(before, text.at[i]));
        before = (unsigned char)text.at[i];
    }
}

void ht_put_capitals(ht_text *out, const ht_words *words, ht_language language) {
    unsigned char before = 0;
    for (const char *at = language == HT_EN ? words->en : words->vi; *at != '\0'; at++) {
        ht_put_char(out, capital(before, *at));
        before = (unsigned char)*at;
    }
}
