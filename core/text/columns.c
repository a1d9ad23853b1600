/* SPDX-License-Identifier: MIT */
#include "text/columns.h"

#include "text/blocks.h"
#include "text/text.h"
#include "text/utf8.h"

/* U+0300 ... 036F, which decomposed Vietnamese has: CC 80 ... CD AF. */
static bool is_mark(ht_string text, size_t at) {
    const unsigned char first = (unsigned char)text.at[at];
    const unsigned char second = at + 1 < text.length ? (unsigned char)text.at[at + 1] : 0;
    return first == 0xcc || (first == 0xcd && second < 0xb0);
}

size_t ht_columns(ht_string text) {
    enum { WORD = 8 };
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++) {
        while (text.length - i > WORD && (ht_load_word(text.at + i) & HT_HIGH_BITS) == 0) {
            count += WORD;
            i += WORD;
        }
        const bool is_ascii = (unsigned char)text.at[i] < 0x80;
        count += is_ascii || (!ht_is_continuation(text.at[i]) && !is_mark(text, i));
    }
    return count;
}

size_t ht_longest_word(ht_string text) {
    size_t longest = 0;
    for (size_t first = 0; first < text.length;) {
        size_t length = 0;
        while (first + length < text.length && text.at[first + length] != ' ') {
            length++;
        }
        const size_t columns = ht_columns((ht_string){text.at + first, length});
        longest = columns > longest ? columns : longest;
        first += length + 1;
    }
    return longest;
}

size_t ht_wrapped_lines(ht_string text, size_t width) {
    const size_t room = width > 0 ? width : 1;
    size_t lines = 1;
    size_t used = 0; /* columns of the line at hand */
    for (size_t first = 0; first < text.length;) {
        size_t length = 0;
        while (first + length < text.length && text.at[first + length] != ' ') {
            length++;
        }
        const size_t columns = ht_columns((ht_string){text.at + first, length});
        const size_t wanted = used > 0 ? used + 1 + columns : columns;
        if (wanted <= room) {
            used = wanted;
        } else {
            const size_t full = columns > room ? (columns - 1) / room : 0; /* lines that a long word fills */
            lines += full + (used > 0);
            used = columns - full * room;
        }
        first += length + 1;
    }
    return lines;
}

void ht_put_spaces(ht_text *out, size_t count) {
    for (; count > 0; count--) {
        ht_put_char(out, ' ');
    }
}

ht_string ht_written(const ht_text *text) {
    if (text->length <= text->capacity) {
        return (ht_string){text->at, text->length};
    }
    size_t last = text->capacity; /* where the last character begins, if there is any */
    do {
        if (last == 0) {
            return (ht_string){text->at, 0};
        }
        last--;
    } while (ht_is_continuation(text->at[last]));
    return (ht_string){text->at, last + ht_character_length((ht_string){text->at + last, text->capacity - last})};
}
