/* SPDX-License-Identifier: MIT */
#include "json.h"

#include "text.h"

#include <string.h>

/* ---- Checking ---- */

static const char *skip_space(const char *at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) {
        at++;
    }
    return at;
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static const char *skip_digits(const char *at, const char *end) {
    while (at < end && is_digit(*at)) {
        at++;
    }
    return at;
}

/* Bit 7 of each byte that is less than 0x20, '"' or '\\'. No byte's sum reaches the next: 0x7f + 0x7f < 0x100. */
static uint64_t special_bytes(uint64_t eight) {
    const uint64_t every = 0x0101010101010101;
    const uint64_t low = 0x7f * every;
    const uint64_t quotation = eight ^ '"' * every;
    const uint64_t backslash = eight ^ '\\' * every;
    const uint64_t others = ((eight & low) + 0x60 * every) | eight; /* bit 7: no control character */
    const uint64_t unlike_quotation = ((quotation & low) + low) | quotation;
    const uint64_t unlike_backslash = ((backslash & low) + low) | backslash;
    return ~(others & unlike_quotation & unlike_backslash) & 0x80 * every;
}

/* The first quotation mark, backslash or control character, or the end. */
static const char *plain_end(const char *at, const char *end) {
    uint64_t eight;
    for (; (size_t)(end - at) >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, at, sizeof eight);
        const uint64_t special = special_bytes(eight);
        if (special != 0) {
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
            return at + __builtin_ctzll(special) / 8;
#else
            break;
#endif
        }
    }
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20) {
        at++;
    }
    return at;
}

/* Each of these moves *at over what it accepts, or to the first byte that does not belong there. */

static bool pass_digits(const char **at, const char *end) {
    const char *first = *at;
    *at = skip_digits(first, end);
    return *at > first;
}

static bool pass_number(const char **at, const char *end) {
    if (**at == '-') {
        ++*at;
    }
    if (*at < end && **at == '0') {
        ++*at;
    } else if (!pass_digits(at, end)) {
        return false;
    }
    if (*at < end && **at == '.') {
        ++*at;
        if (!pass_digits(at, end)) {
            return false;
        }
    }
    if (*at < end && (**at == 'e' || **at == 'E')) {
        ++*at;
        if (*at < end && (**at == '+' || **at == '-')) {
            ++*at;
        }
        return pass_digits(at, end);
    }
    return true;
}

static bool pass_literal(const char **at, const char *end, const char *literal) {
    for (; *literal; literal++, ++*at) {
        if (*at == end || **at != *literal) {
            return false;
        }
    }
    return true;
}

static bool pass_string(const char **at, const char *end) {
    const char *byte = *at + 1;
    bool good = true;
    while (good) {
        byte = plain_end(byte, end);
        if (byte == end || (unsigned char)*byte < 0x20) {
            good = false;
        } else if (*byte++ == '"') {
            break;
        } else {
            good = ht_json_pass_escape(&byte, end);
        }
    }
    *at = byte;
    return good;
}

static bool pass_scalar(const char **at, const char *end) {
    switch (**at) {
    case '"':
        return pass_string(at, end);
    case 't':
        return pass_literal(at, end, "true");
    case 'f':
        return pass_literal(at, end, "false");
    case 'n':
        return pass_literal(at, end, "null");
    default:
        return pass_number(at, end);
    }
}

/* What may come next; an end only directly after the opening bracket. */
typedef enum { VALUE, VALUE_OR_END, KEY, KEY_OR_END, SEPARATOR } expected;

/* One value and the white space after it, to the end. */
static bool pass_text(const char **at, const char *end) {
    uint64_t objects = 0; /* bit 0: whether the innermost container is an object, and so on outward */
    int depth = 0;
    expected next = VALUE;
    for (;;) {
        *at = skip_space(*at, end);
        if (*at == end) {
            return next == SEPARATOR && depth == 0;
        }
        const char byte = **at;
        const bool is_object = objects & 1;
        if (next != VALUE && next != KEY && depth > 0 && byte == (is_object ? '}' : ']')) {
            objects >>= 1;
            depth--;
            next = SEPARATOR;
            ++*at;
        } else if (next == SEPARATOR) {
            if (depth == 0 || byte != ',') {
                return false;
            }
            next = is_object ? KEY : VALUE;
            ++*at;
        } else if (next == KEY || next == KEY_OR_END) {
            if (byte != '"' || !pass_string(at, end)) {
                return false;
            }
            *at = skip_space(*at, end);
            if (!pass_literal(at, end, ":")) {
                return false;
            }
            next = VALUE;
        } else if (byte == '{' || byte == '[') {
            if (depth == HT_JSON_DEPTH_MAX) {
                return false;
            }
            objects = objects << 1 | (byte == '{');
            depth++;
            next = byte == '{' ? KEY_OR_END : VALUE_OR_END;
            ++*at;
        } else {
            if (!pass_scalar(at, end)) {
                return false;
            }
            next = SEPARATOR;
        }
    }
}

/* ---- Within a checked text ---- */

/* After the closing quotation mark of the string that begins at `at`. */
static const char *after_string(const char *at, const char *end) {
    at = plain_end(at + 1, end);
    while (*at != '"') {
        at = plain_end(at + 2, end);
    }
    return at + 1;
}

static const char *after_container(const char *at, const char *end) {
    int depth = 0;
    do {
        switch (*at) {
        case '"':
            at = after_string(at, end) - 1;
            break;
        case '{':
        case '[':
            depth++;
            break;
        case '}':
        case ']':
            depth--;
            break;
        default:
            break;
        }
        at++;
    } while (depth > 0);
    return at;
}

static ht_string between(const char *first, const char *after) {
    return (ht_string){first, (size_t)(after - first)};
}

/* The value that begins at `at`. */
static ht_json value_at(const char *at, const char *end) {
    ht_json value;
    const char *after = at;
    switch (*at) {
    case '"':
        after = after_string(at, end);
        value.kind = HT_JSON_STRING;
        value.raw = between(at, after);
        value.content = between(at + 1, after - 1);
        return value;
    case '{':
    case '[':
        after = after_container(at, end);
        value.kind = *at == '{' ? HT_JSON_OBJECT : HT_JSON_ARRAY;
        break;
    case 't':
    case 'n':
        after = at + 4;
        value.kind = *at == 't' ? HT_JSON_TRUE : HT_JSON_NULL;
        break;
    case 'f':
        after = at + 5;
        value.kind = HT_JSON_FALSE;
        break;
    default:
        while (after < end && (is_digit(*after) || *after == '-' || *after == '+' || *after == '.' || (*after | 0x20) == 'e')) {
            after++;
        }
        value.kind = HT_JSON_NUMBER;
        break;
    }
    value.raw = value.content = between(at, after);
    return value;
}

static size_t mark_length(ht_string text) {
    return text.length >= 3 && memcmp(text.at, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

void ht_json_place(ht_string text, const char *at, uint32_t *row, uint32_t *column) {
    const char *line = text.at + mark_length(text);
    *row = 1;
    for (const char *byte = line; byte < at; byte++) {
        if (*byte == '\n') {
            ++*row;
            line = byte + 1;
        }
    }
    *column = (uint32_t)(at - line) + 1;
}

/* The bytes of the character at `at`; a byte that begins none stands alone, and is then itself no UTF-8. */
static ht_string character_at(const char *at, const char *end) {
    const char *after = at;
    if (at < end) {
        after++;
        while (after < end && after < at + 4 && ((unsigned char)*after & 0xc0) == 0x80) {
            after++;
        }
    }
    return between(at, after);
}

bool ht_json_check(ht_string text, ht_json *root, ht_error *error) {
    if (text.length == 0) {
        text.at = ""; /* no arithmetic on a null pointer */
    }
    const char *end = text.at + text.length;
    const char *first = text.at + mark_length(text);
    const char *at = first;
    size_t bad;
    const bool is_utf8 = ht_utf8_valid(text, &bad);
    if (is_utf8 && pass_text(&at, end)) {
        *root = value_at(skip_space(first, end), end);
        return true;
    }
    if (!is_utf8) {
        at = text.at + bad;
    }
    *error = (ht_error){.code = HT_SYNTAX, .slot = -1, .other = -1};
    error->value = is_utf8 ? character_at(at, end) : between(at, at + 1);
    ht_json_place(text, at, &error->row, &error->column);
    return false;
}

ht_json_walk ht_json_walk_of(ht_json container) {
    return (ht_json_walk){container.raw.at + 1, container.raw.at + container.raw.length - 1, container.kind == HT_JSON_OBJECT};
}

bool ht_json_next(ht_json_walk *walk, ht_string *key, ht_json *value) {
    const char *at = skip_space(walk->at, walk->end);
    if (at == walk->end) {
        return false;
    }
    if (*at == ',') {
        at = skip_space(at + 1, walk->end);
    }
    *key = (ht_string){NULL, 0};
    if (walk->is_object) {
        const char *after = after_string(at, walk->end);
        *key = between(at + 1, after - 1);
        at = skip_space(after, walk->end); /* at ":" */
        at = skip_space(at + 1, walk->end);
    }
    *value = value_at(at, walk->end);
    walk->at = value->raw.at + value->raw.length;
    return true;
}

uint32_t ht_json_count(ht_json container) {
    ht_json_walk walk = ht_json_walk_of(container);
    uint32_t count = 0;
    ht_string key;
    ht_json value;
    while (ht_json_next(&walk, &key, &value)) {
        count++;
    }
    return count;
}

bool ht_json_integer(ht_json value, int64_t *number) {
    const char *at = value.raw.at;
    const char *end = at + value.raw.length;
    if (value.kind != HT_JSON_NUMBER) {
        return false;
    }
    const bool is_negative = *at == '-';
    int64_t sum = 0; /* negative: INT64_MIN has no positive counterpart */
    for (at += is_negative; at < end; at++) {
        if (!is_digit(*at)) {
            return false;
        }
        const int64_t digit = *at - '0';
        sum = sum < (INT64_MIN + digit) / 10 ? INT64_MIN : sum * 10 - digit;
    }
    *number = is_negative ? sum : sum == INT64_MIN ? INT64_MAX : -sum;
    return true;
}
