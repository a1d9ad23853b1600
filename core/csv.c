/* SPDX-License-Identifier: MIT */
#include "csv.h"

#include <string.h>

/* ---- Eight bytes at a time ---- */

#define EACH(byte) (UINT64_C(0x0101010101010101) * (unsigned char)(byte))
#define LOW_BITS   EACH(0x7f)
#define HIGH_BITS  EACH(0x80)

enum { WORD = 8 };

static inline uint64_t load(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* The high bit of every byte that is not 0; exact, as no carry leaves a byte. */
static inline uint64_t set_bytes(uint64_t word) {
    return ((word & LOW_BITS) + LOW_BITS) | word;
}

/* The place of the first byte whose high bit is set. */
static inline size_t first_byte(uint64_t high_bits) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(high_bits) / 8;
#else
    return (size_t)__builtin_clzll(high_bits) / 8;
#endif
}

/* The first of two bytes in [at, end), or `end`. */
static inline const char *find_either(const char *at, const char *end, char a, char b) {
    while (end - at >= WORD) {
        const uint64_t word = load(at);
        const uint64_t found = ~(set_bytes(word ^ EACH(a)) & set_bytes(word ^ EACH(b))) & HIGH_BITS;
        if (found != 0) {
            return at + first_byte(found);
        }
        at += WORD;
    }
    while (at < end && *at != a && *at != b) {
        at++;
    }
    return at;
}

static const char *find(const char *at, const char *end, char byte) {
    return find_either(at, end, byte, byte);
}

static const char *find_last(const char *first, const char *end, char byte) {
    while (end > first && end[-1] != byte) {
        end--;
    }
    return end > first ? end - 1 : NULL;
}

/* The sum of eight counts in the bytes of a word. */
static uint32_t sum_of_bytes(uint64_t counts) {
    uint32_t sum = 0;
    for (; counts != 0; counts >>= 8) {
        sum += counts & 0xff;
    }
    return sum;
}

ht_contents ht_contents_of(ht_string text) {
    enum { WORDS_MAX = 255 }; /* each adds at most 1 to each byte */
    ht_contents contents = {false, false, false, 0};
    const char *at = text.at;
    const char *const end = text.at + text.length;
    uint64_t any = 0;
    uint64_t no_zero = HIGH_BITS;
    uint64_t no_quote = HIGH_BITS;
    while (end - at >= WORD) {
        uint64_t counts = 0;
        for (int i = 0; i < WORDS_MAX && end - at >= WORD; i++, at += WORD) {
            const uint64_t word = load(at);
            any |= word;
            no_zero &= set_bytes(word);
            no_quote &= set_bytes(word ^ EACH('"'));
            counts += (~set_bytes(word ^ EACH('\n')) & HIGH_BITS) >> 7;
        }
        contents.lines += sum_of_bytes(counts);
    }
    contents.quotes = (no_quote & HIGH_BITS) != HIGH_BITS;
    contents.zeros = (no_zero & HIGH_BITS) != HIGH_BITS;
    contents.not_ascii = (any & HIGH_BITS) != 0;
    for (; at < end; at++) {
        contents.quotes |= *at == '"';
        contents.zeros |= *at == '\0';
        contents.not_ascii |= (unsigned char)*at >= 0x80;
        contents.lines += *at == '\n';
    }
    return contents;
}

/* ---- One record ---- */

/* Behind the closing quotation mark of the field that opens at `at`; NULL where it does not close before `end`. */
static const char *quoted_end(const char *at, const char *end) {
    at++;
    for (;;) {
        at = find(at, end, '"');
        if (at == end) {
            return NULL;
        }
        at++;
        if (at == end || *at != '"') {
            return at;
        }
        at++;
    }
}

static uint32_t line_feeds(const char *at, const char *end) {
    uint32_t count = 0;
    while ((at = find(at, end, '\n')) < end) {
        count++;
        at++;
    }
    return count;
}

static const char *end_line(ht_record *record, const char *first, const char *line_end, const char *end) {
    const char *last = line_end;
    if (line_end < end && last > first && last[-1] == '\r') {
        last--;
    }
    const char *const next = line_end < end ? line_end + 1 : end;
    record->text = (ht_string){first, (size_t)(last - first)};
    record->line_end = (ht_string){last, (size_t)(next - last)};
    return next;
}

/* What is not whole ends with its first line, and so do the fields that are passed on. */
static const char *give_up(ht_record *record, ht_record_state state, const char *first, const char *end) {
    const char *const next = end_line(record, first, find(first, end, '\n'), end);
    const char *const last = record->line_end.at;
    /* Further lines, which another cut of the text may not show, do not tell one fault from another. */
    record->state = record->lines > 1 ? HT_RECORD_OPEN_QUOTE : state;
    record->lines = 1;
    if (record->field_count > HT_COLUMNS_MAX) {
        record->field_count = HT_COLUMNS_MAX;
    }
    while (record->field_count > 0) {
        const ht_string *field = &record->fields[record->field_count - 1];
        if (field->at + field->length <= last) {
            break;
        }
        record->field_count--;
    }
    return next;
}

static inline void add_field(ht_record *record, const char *first, const char *last) {
    if (record->field_count < HT_COLUMNS_MAX) {
        record->fields[record->field_count] = (ht_string){first, (size_t)(last - first)};
    }
    record->field_count++;
}

static bool is_line_end(const char *at, const char *end) {
    return at == end || *at == '\n' || (*at == '\r' && end - at > 1 && at[1] == '\n');
}

const char *ht_record_read(ht_record *record, const char *at, const char *end, char separator, bool quotes) {
    const char *const first = at;
    /* The longest record and its line end fit. What lies behind the first HT_RECORD_BYTES_MAX + 1 bytes of a longer one decides
       nothing, as it may have been dropped. */
    const char *const limit = end - at > HT_RECORD_BYTES_MAX + 2 ? at + HT_RECORD_BYTES_MAX + 2 : end;
    const char *const seen = end - at > HT_RECORD_BYTES_MAX + 1 ? at + HT_RECORD_BYTES_MAX + 1 : end;
    record->field_count = 0;
    record->lines = 1;
    record->state = HT_RECORD_WHOLE;
    for (;; at++) {
        const char *const field = at;
        if (quotes && at < seen && *at == '"') {
            at = quoted_end(at, seen);
            if (at == NULL) {
                return give_up(record, HT_RECORD_OPEN_QUOTE, first, end);
            }
            record->lines += line_feeds(field, at);
            if (at - first > HT_RECORD_BYTES_MAX) {
                return give_up(record, HT_RECORD_TOO_LONG, first, end);
            }
            if (!is_line_end(at, end) && *at != separator) {
                return give_up(record, HT_RECORD_STRAY_QUOTE, first, end);
            }
            at = at < end && *at == '\r' ? at + 1 : at;
        } else {
            at = find_either(at, limit, separator, '\n');
        }
        if (at < limit && *at == separator) {
            add_field(record, field, at);
            continue;
        }
        const char *const next = end_line(record, first, at, end);
        if (record->text.length > HT_RECORD_BYTES_MAX) {
            return give_up(record, HT_RECORD_TOO_LONG, first, end);
        }
        add_field(record, field, record->line_end.at);
        return next;
    }
}

/* ---- A text in pieces ---- */

/* Drops what belongs to the line that is too long. False: all of the text does. */
static bool drop_rest_of_line(ht_intake *intake, char *text, size_t *length) {
    const size_t kept = intake->kept;
    const char *const end = text + *length;
    const char *const line_end = find(text + kept, end, '\n');
    if (line_end == end) {
        *length = kept;
        return false;
    }
    memmove(text + kept, line_end, (size_t)(end - line_end));
    *length = kept + (size_t)(end - line_end);
    intake->kept = 0;
    return true;
}

/* The end of the whole records in [at, end), of which only lines with quotation marks need a closer look. */
static const char *whole_end(const char *at, const char *end, char separator) {
    ht_record record;
    if (end > at && end[-1] == '\r') {
        end--; /* half a line end */
    }
    for (;;) {
        const char *const quote = separator == '\0' ? end : find(at, end, '"');
        const char *const before = find_last(at, quote, '\n');
        if (before != NULL) {
            at = before + 1;
        }
        if (quote == end) {
            return at;
        }
        const char *const next = ht_record_read(&record, at, end, separator, true);
        const bool may_go_on = next == end || record.state == HT_RECORD_OPEN_QUOTE || record.state == HT_RECORD_TOO_LONG;
        if (may_go_on && end - at < HT_RECORD_BYTES_MAX + 2) {
            /* A line feed that ends the text ends the record too, unless it lies in quotation marks. */
            const bool is_ended = record.state != HT_RECORD_OPEN_QUOTE && end[-1] == '\n';
            return is_ended ? end : at;
        }
        if (record.line_end.length == 0) {
            return at;
        }
        at = next;
    }
}

size_t ht_records_whole(ht_intake *intake, char *text, size_t *length, char separator, bool is_last) {
    if (intake->kept > 0 && !drop_rest_of_line(intake, text, length)) {
        return is_last ? *length : 0;
    }
    if (is_last) {
        return *length;
    }
    const char *const end = text + *length;
    const char *const whole = whole_end(text, end, separator);
    const size_t used = (size_t)(whole - text);
    if (*length - used > HT_RECORD_BYTES_MAX + 1 && find(whole, end, '\n') == end) {
        *length = used + HT_RECORD_BYTES_MAX + 1;
        intake->kept = HT_RECORD_BYTES_MAX + 1;
    }
    return used;
}

ht_string ht_field_content(ht_string field) {
    if (field.length >= 2 && field.at[0] == '"' && field.at[field.length - 1] == '"') {
        return (ht_string){field.at + 1, field.length - 2};
    }
    return field;
}
