/* SPDX-License-Identifier: MIT */
#include "text/text.h"

#include "text/json_escape.h"
#include "text/utf8.h"

#include <string.h>

static size_t length_of(const char *terminated) {
    const char *end = terminated;
    while (*end != '\0') {
        end++;
    }
    return (size_t)(end - terminated);
}

ht_string ht_string_of(const char *terminated) {
    return (ht_string){terminated, length_of(terminated)};
}

bool ht_string_is(ht_string text, const char *terminated) {
    for (size_t i = 0; i < text.length; i++) {
        if (terminated[i] == '\0' || text.at[i] != terminated[i]) {
            return false;
        }
    }
    return terminated[text.length] == '\0';
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* Bytes of white space at the beginning and at the end; a no-break space is C2 A0. */
static size_t space_before(ht_string text) {
    if (text.length > 0 && is_space(text.at[0])) {
        return 1;
    }
    return text.length > 1 && memcmp(text.at, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

static size_t space_after(ht_string text) {
    if (text.length > 0 && is_space(text.at[text.length - 1])) {
        return 1;
    }
    return text.length > 1 && memcmp(text.at + text.length - 2, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

ht_string ht_trim(ht_string text) {
    size_t count;
    while ((count = space_before(text)) > 0) {
        text = (ht_string){text.at + count, text.length - count};
    }
    while ((count = space_after(text)) > 0) {
        text.length -= count;
    }
    return text;
}

bool ht_read_grouped(ht_string text, int64_t most, int64_t *number) {
    size_t digits = 0; /* since the last dot */
    bool is_grouped = false;
    *number = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        if (byte == '.' && (is_grouped ? digits == 3 : digits >= 1 && digits <= 3)) {
            is_grouped = true;
            digits = 0;
        } else if (byte >= '0' && byte <= '9') {
            digits++;
            *number = *number > most ? *number : 10 * *number + (byte - '0'); /* <= 10 most + 9 */
        } else {
            return false;
        }
    }
    const bool begins_with_0 = text.length > 1 && text.at[0] == '0';
    return !begins_with_0 && (is_grouped ? digits == 3 : digits > 0);
}

static inline void put_bytes(ht_text *out, const char *at, size_t length) {
    const size_t room = out->length < out->capacity ? out->capacity - out->length : 0;
    const size_t kept = length < room ? length : room;
    if (kept > 0) {
        memcpy(out->at + out->length, at, kept);
    }
    out->length += length;
}

static void put_escape(ht_text *out, unsigned char byte) {
    static const char digits[] = "0123456789abcdef";
    char escape[6] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
    size_t length = 2;
    switch (byte) {
    case '"':
    case '\\':
        escape[1] = (char)byte;
        break;
    case '\n':
        escape[1] = 'n';
        break;
    case '\t':
        escape[1] = 't';
        break;
    default:
        length = sizeof escape;
    }
    put_bytes(out, escape, length);
}

static void put_escaped(ht_text *out, ht_string text) {
    size_t plain = 0;
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (byte < 0x20 || byte == '"' || byte == '\\') {
            put_bytes(out, text.at + plain, i - plain);
            put_escape(out, byte);
            plain = i + 1;
        }
    }
    put_bytes(out, text.at + plain, text.length - plain);
}

void ht_put_string(ht_text *out, ht_string text) {
    if (out->escape) {
        put_escaped(out, text);
    } else {
        put_bytes(out, text.at, text.length);
    }
}

void ht_put(ht_text *out, const char *terminated) {
    ht_put_string(out, ht_string_of(terminated));
}

void ht_put_char(ht_text *out, char byte) {
    if (out->escape) {
        put_escaped(out, (ht_string){&byte, 1});
        return;
    }
    if (out->length < out->capacity) {
        out->at[out->length] = byte;
    }
    out->length++;
}

void ht_put_number(ht_text *out, int64_t number) {
    char digits[20]; /* "-9223372036854775808" */
    size_t first = sizeof digits;
    /* -(number + 1) + 1 as INT64_MIN has no positive twin. */
    uint64_t rest = number < 0 ? (uint64_t)(-(number + 1)) + 1 : (uint64_t)number;
    do {
        digits[--first] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0) {
        digits[--first] = '-';
    }
    put_bytes(out, digits + first, sizeof digits - first);
}

void ht_put_words(ht_text *out, const ht_words *words, ht_language language) {
    ht_put(out, language == HT_VI ? words->vi : words->en);
}

void ht_put_json_text(ht_text *out, const char *terminated) {
    const bool escape = out->escape;
    ht_put_char(out, '"');
    out->escape = true;
    ht_put(out, terminated);
    out->escape = escape;
    ht_put_char(out, '"');
}

static bool is_steering(const char *at, size_t length) {
    const unsigned char first = (unsigned char)at[0];
    if (length == 1) {
        return first < 0x20 || first == 0x7f;
    }
    const unsigned char second = (unsigned char)at[1];
    if (length == 2) {
        return first == 0xc2 && second < 0xa0;
    }
    const unsigned char third = (unsigned char)at[2];
    return first == 0xe2 && ((second == 0x80 && ((third >= 0x8b && third <= 0x8f) || (third >= 0xa8 && third <= 0xae))) ||
                             (second == 0x81 && third >= 0xa0 && third <= 0xaf));
}

/* How many characters of ASCII that are seen it begins with, of so many at most. */
static size_t plain_before(ht_string text, size_t most) {
    size_t count = 0;
    while (count < text.length && count < most && text.at[count] >= 0x20 && text.at[count] < 0x7f) {
        count++;
    }
    return count;
}

void ht_put_visible(ht_text *out, ht_string text, size_t most) {
    const size_t plain = plain_before(text, most);
    if (plain > 0) {
        ht_put_string(out, (ht_string){text.at, plain});
        text = (ht_string){text.at + plain, text.length - plain};
    }
    for (most -= plain; most > 0 && text.length > 0; most--) {
        const size_t length = ht_character_length(text);
        const size_t passed = length > 0 ? length : 1;
        if (length == 0 || is_steering(text.at, length)) {
            ht_put(out, "\xef\xbf\xbd");
        } else {
            ht_put_string(out, (ht_string){text.at, length});
        }
        text = (ht_string){text.at + passed, text.length - passed};
    }
    ht_put(out, text.length > 0 ? "\xe2\x80\xa6" : "");
}

void ht_put_content(ht_text *out, ht_string content, size_t most) {
    char bytes[4];
    size_t length;
    while ((length = ht_json_next_character(&content, bytes)) > 0) {
        if (most == 0) {
            ht_put(out, "…");
            return;
        }
        most--;
        ht_put_visible(out, (ht_string){bytes, length}, 1);
    }
}
