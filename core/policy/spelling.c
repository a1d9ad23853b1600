/* SPDX-License-Identifier: MIT */
#include "policy/spelling.h"

#include "text/fold.h"

#include <string.h>

/* What folding leaves beyond ASCII: marks of two bytes, the first of them this; and đ. */
static const unsigned char mark_lead = 0xcc;
static const char stroke[] = "\xc4\x91";

static bool is_letter(unsigned char byte) {
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/* Spaces, dashes, quotation marks, bullets, an ellipsis: U+2000 ... U+2026. */
static bool is_typographic(ht_string rest) {
    return rest.length >= 3 && memcmp(rest.at, "\xe2\x80", 2) == 0 && (unsigned char)rest.at[2] <= 0xa6;
}

static bool put(ht_spelled *spelled, const char *bytes, size_t length) {
    if (length > HT_SPELLED_MAX - spelled->length) {
        return false;
    }
    memcpy(spelled->at + spelled->length, bytes, length);
    spelled->length += length;
    return true;
}

bool ht_spell(ht_string text, ht_spelled *spelled) {
    static const char joined[] = "va\xcc\x80";
    char folded[HT_SPELLED_MAX];
    const size_t length = ht_fold(text, folded, sizeof folded);
    bool has_room = length <= sizeof folded;
    bool is_apart = false;
    spelled->length = 0;
    for (size_t i = 0, taken; has_room && i < length; i += taken) {
        const bool is_and = folded[i] == '&';
        taken = is_typographic((ht_string){folded + i, length - i}) ? 3 : 1;
        if (!is_and && (taken > 1 || !is_letter((unsigned char)folded[i]))) {
            is_apart = true;
            continue;
        }
        if (spelled->length > 0 && (is_apart || is_and)) {
            has_room &= put(spelled, " ", 1);
        }
        is_apart = is_and;
        has_room &= is_and ? put(spelled, joined, sizeof joined - 1) : put(spelled, folded + i, 1);
    }
    return has_room;
}

/* The letter that a spelled text begins with, in how many bytes; a mark is none, and 0. */
static char bare_letter(ht_string rest, size_t *bytes) {
    *bytes = 1;
    if ((unsigned char)rest.at[0] < 0x80 || rest.length < 2) {
        return rest.at[0];
    }
    const bool is_mark = (unsigned char)rest.at[0] == mark_lead;
    const bool is_stroke = memcmp(rest.at, stroke, 2) == 0;
    *bytes = is_mark || is_stroke ? 2 : 1;
    return is_mark ? '\0' : is_stroke ? 'd' : rest.at[0];
}

bool ht_spelled_add(ht_spelled *spelled, ht_string more, bool bare) {
    if (!bare) {
        return put(spelled, more.at, more.length);
    }
    bool has_room = true;
    for (size_t i = 0, bytes; i < more.length; i += bytes) {
        const char letter = bare_letter((ht_string){more.at + i, more.length - i}, &bytes);
        has_room &= letter == '\0' || put(spelled, &letter, 1);
    }
    return has_room;
}

size_t ht_spelled_begins(ht_string text, ht_string wording, bool bare) {
    size_t taken = 0;
    for (size_t i = 0, bytes = 1; i < wording.length; i += bytes) {
        const char letter = bare ? bare_letter((ht_string){wording.at + i, wording.length - i}, &bytes) : wording.at[i];
        if (letter == '\0') {
            continue;
        }
        if (taken == text.length || text.at[taken] != letter) {
            return 0;
        }
        taken++;
    }
    return taken == text.length || text.at[taken] == ' ' ? taken : 0;
}

unsigned ht_spelled_letters(ht_string spelled) {
    unsigned letters = 0;
    for (size_t i = 0, bytes; i < spelled.length; i += bytes) {
        letters += bare_letter((ht_string){spelled.at + i, spelled.length - i}, &bytes) != '\0';
    }
    return letters;
}
