/* SPDX-License-Identifier: MIT */
#include "text/formula.h"

#include "text/text.h"

#include <string.h>

static bool begins(ht_string text, const char *sign) {
    const ht_string wanted = ht_string_of(sign);
    return text.length >= wanted.length && memcmp(text.at, wanted.at, wanted.length) == 0;
}

static bool begins_with_sign(ht_string text) {
    static const char *const signs[] = {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (begins(text, signs[i])) {
            return true;
        }
    }
    return false;
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_negative_number(ht_string text) {
    if (text.length < 2 || text.at[0] != '-' || !is_digit(text.at[1])) {
        return false;
    }
    for (size_t i = 2; i < text.length; i++) {
        if (!is_digit(text.at[i]) && text.at[i] != '.' && text.at[i] != ',') {
            return false;
        }
    }
    return true;
}

static ht_string without_apostrophes(ht_string text) {
    while (text.length > 0 && text.at[0] == '\'') {
        text = (ht_string){text.at + 1, text.length - 1};
    }
    return text;
}

/* Most texts are so, and none of them is run: empty, or a letter or digit first. */
static bool is_harmless(ht_string text) {
    return text.length == 0 || is_digit(text.at[0]) || ((text.at[0] | 0x20) >= 'a' && (text.at[0] | 0x20) <= 'z');
}

bool ht_needs_guard(ht_string text) {
    if (is_harmless(text)) {
        return false;
    }
    const ht_string rest = without_apostrophes(text);
    const ht_string bare = ht_trim(rest);
    return begins_with_sign(bare) && (rest.length < text.length || !is_negative_number(bare));
}

/* A negative number behind an apostrophe was guarded by somebody else. */
ht_string ht_without_guard(ht_string text) {
    const bool is_guarded = text.length > 0 && text.at[0] == '\'' && begins_with_sign(ht_trim(without_apostrophes(text)));
    return is_guarded ? (ht_string){text.at + 1, text.length - 1} : text;
}
