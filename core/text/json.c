/* SPDX-License-Identifier: MIT */
#include "text/json.h"

#include "text/json_escape.h"
#include "text/utf8.h"

#include <string.h>

/* ---- Checking ---- */

static bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

static const char *skip_space(const char *at, const char *end) {
    while (at < end && is_space(*at)) {
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

/* The first quotation mark, backslash or control character, or the end. */
static const char *plain_end(const char *at, const char *end) {
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
    uint32_t scalar;
    bool good = true;
    while (good) {
        byte = plain_end(byte, end);
        if (byte == end || (unsigned char)*byte < 0x20) {
            good = false;
        } else if (*byte++ == '"') {
            break;
        } else {
            good = ht_json_pass_escape(&byte, end, &scalar);
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

/* One value and the white space before it. */
static bool pass_value(const char **at, const char *end) {
    uint64_t objects = 0; /* bit 0: whether the innermost container is an object, and so on outward */
    int depth = 0;
    expected next = VALUE;
    do {
        *at = skip_space(*at, end);
        if (*at == end) {
            return false;
        }
        const char byte = **at;
        const bool is_object = objects & 1;
        if (next != VALUE && next != KEY && byte == (is_object ? '}' : ']')) {
            objects >>= 1;
            depth--;
            next = SEPARATOR;
            ++*at;
        } else if (next == SEPARATOR) {
            if (byte != ',') {
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
    } while (depth > 0);
    return true;
}

/* ---- Within a checked text ---- */

static ht_string between(const char *first, const char *after) {
    return (ht_string){first, (size_t)(after - first)};
}

static ht_json_kind kind_of(char first) {
    switch (first) {
    case '"':
        return HT_JSON_STRING;
    case '{':
        return HT_JSON_OBJECT;
    case '[':
        return HT_JSON_ARRAY;
    case 't':
        return HT_JSON_TRUE;
    case 'f':
        return HT_JSON_FALSE;
    case 'n':
        return HT_JSON_NULL;
    default:
        return HT_JSON_NUMBER;
    }
}

static ht_json value_between(const char *first, const char *after) {
    const ht_json_kind kind = kind_of(*first);
    const ht_string raw = between(first, after);
    return (ht_json){kind, raw, kind == HT_JSON_STRING ? between(first + 1, after - 1) : raw};
}

void ht_json_place(ht_string text, const char *at, uint32_t *row, uint32_t *column) {
    const char *line = ht_without_mark(text).at;
    *row = 1;
    for (const char *byte = line; byte < at; byte++) {
        if (*byte == '\n') {
            ++*row;
            line = byte + 1;
        }
    }
    *column = (uint32_t)(at - line) + 1;
}

ht_string ht_json_begin(ht_string text) {
    ht_string rest = ht_without_mark(text);
    while (rest.length > 0 && is_space(*rest.at)) {
        rest.at++;
        rest.length--;
    }
    return rest;
}

bool ht_json_check(ht_string text, ht_json *root, ht_error *error) {
    if (text.length == 0) {
        text.at = ""; /* no arithmetic on a null pointer */
    }
    const char *end = text.at + text.length;
    const char *first = ht_json_begin(text).at;
    const char *at = first;
    size_t bad;
    if (!ht_utf8_valid(text, &bad)) {
        at = text.at + bad;
    } else if (pass_value(&at, end)) {
        *root = value_between(first, at);
        at = skip_space(at, end);
        if (at == end) {
            return true;
        }
    }
    /* The character at `at`; a byte that begins none stands alone. */
    const size_t length = at < end ? ht_character_length(between(at, end)) : 0;
    *error = (ht_error){.code = HT_SYNTAX, .slot = -1, .other = -1};
    error->value = (ht_string){at, at < end && length == 0 ? 1 : length};
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
        const char *const quote = at;
        (void)pass_string(&at, walk->end);
        *key = between(quote + 1, at - 1);
        at = skip_space(at, walk->end); /* at ":" */
        at = skip_space(at + 1, walk->end);
    }
    walk->at = at;
    (void)pass_value(&walk->at, walk->end);
    *value = value_between(at, walk->at);
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
