/* SPDX-License-Identifier: MIT */
#include "text/utf8.h"

#include <string.h>

size_t ht_character_length(ht_string text) {
    const unsigned char *const at = (const unsigned char *)text.at;
    const unsigned char lead = at[0];
    if (lead < 0x80) {
        return 1;
    }
    /* C0 and C1 would begin overlong forms. */
    const size_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || length > text.length) {
        return 0;
    }
    /* Longer overlong forms, surrogates and what lies above U+10FFFF show in the second byte. */
    const unsigned char least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (at[1] < least || at[1] > most) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if (!ht_is_continuation((char)at[i])) {
            return 0;
        }
    }
    return length;
}

bool ht_utf8_valid(ht_string text, size_t *at) {
    const unsigned char *const bytes = (const unsigned char *)text.at;
    size_t i = 0;
    while (i < text.length) {
        uint64_t eight = UINT64_MAX;
        if (text.length - i >= sizeof eight) {
            memcpy(&eight, bytes + i, sizeof eight);
        }
        const size_t next = i + sizeof eight;
        if ((eight & 0x8080808080808080) == 0) {
            i = next;
        }
        while (i < next && i < text.length) {
            const size_t length = ht_character_length((ht_string){text.at + i, text.length - i});
            if (length == 0) {
                *at = i;
                return false;
            }
            i += length;
        }
    }
    return true;
}

ht_string ht_without_mark(ht_string text) {
    static const char mark[] = HT_BYTE_ORDER_MARK;
    const size_t length = sizeof mark - 1;
    return text.length >= length && memcmp(text.at, mark, length) == 0 ? (ht_string){text.at + length, text.length - length}
                                                                       : text;
}
