/* SPDX-License-Identifier: MIT */
#include "text/csv.h"

#include "text/blocks.h"

#include <string.h>

/* ---- Many bytes at a time ---- */

enum { WORD = 8 };

/* 0x80 in each byte that is not 0; exact, as no carry leaves a byte. */
static inline uint64_t set_bytes(uint64_t word) {
    return (((word & HT_LOW_BITS) + HT_LOW_BITS) | word) & HT_HIGH_BITS;
}

/* The first of two bytes in [at, end), or `end`. */
static inline const char *find_either(const char *at, const char *end, char a, char b) {
    while (end - at >= WORD) {
        const uint64_t word = ht_load_word(at);
        const uint64_t found = ~(set_bytes(word ^ HT_EACH(a)) & set_bytes(word ^ HT_EACH(b))) & HT_HIGH_BITS;
        if (found != 0) {
            return at + __builtin_ctzll(found) / 8;
        }
        at += WORD;
    }
    while (at < end && *at != a && *at != b) {
        at++;
    }
    return at;
}

static const char *find(const char *at, const char *end, char byte) {
    while (end - at >= HT_BLOCK_BYTES) {
        const uint64_t where = ht_where(at, ht_want(byte, byte, byte));
        if (where != 0) {
            return at + __builtin_ctzll(where);
        }
        at += HT_BLOCK_BYTES;
    }
    return find_either(at, end, byte, byte);
}

static const char *find_last(const char *first, const char *end, char byte) {
    while (end > first && end[-1] != byte) {
        end--;
    }
    return end > first ? end - 1 : NULL;
}

/* The sum of the counts in the bytes of a unit. */
static uint32_t sum_of_bytes(ht_lanes counts) {
    unsigned char bytes[sizeof counts];
    uint32_t sum = 0;
    memcpy(bytes, &counts, sizeof counts);
    for (size_t i = 0; i < sizeof bytes; i++) {
        sum += bytes[i];
    }
    return sum;
}

ht_contents ht_contents_of(ht_string text) {
    enum { UNIT = sizeof(ht_lanes), UNITS_MAX = 127 }; /* each adds at most 1 to each byte */
    ht_contents contents = {false, false, false, 0};
    const char *at = text.at;
    const char *const end = text.at + text.length;
    ht_lanes any = {0};
    ht_lanes zeros = {0};
    ht_lanes quotes = {0};
    while (end - at >= UNIT) {
        ht_lanes feeds = {0};
        for (int i = 0; i < UNITS_MAX && end - at >= UNIT; i++, at += UNIT) {
            const ht_lanes unit = ht_load_lanes(at);
            any |= unit;
            zeros |= ht_is_byte(unit, '\0');
            quotes |= ht_is_byte(unit, '"');
            feeds += ht_ones(ht_is_byte(unit, '\n'));
        }
        contents.lines += sum_of_bytes(feeds);
    }
    contents.quotes = ht_has_bits(quotes, HT_HIGH_BITS);
    contents.zeros = ht_has_bits(zeros, HT_HIGH_BITS);
    contents.not_ascii = ht_has_bits(any, HT_HIGH_BITS);
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

/* ---- Records one after the other ---- */

static inline ht_wanted wanted_by(const ht_walk *walk) {
    return (ht_wanted){ht_load_lanes(walk->separators), ht_each_lane('\n'), ht_each_lane('"')};
}

void ht_walk_init(ht_walk *walk, const char *at, const char *end, char separator) {
    *walk = (ht_walk){.at = at, .block = at, .end = end, .separator = separator};
    memset(walk->separators, separator, sizeof walk->separators);
    walk->marks = at < end ? ht_where_before(at, end, wanted_by(walk)) : 0;
}

static uint64_t filled_of(const ht_record *record) {
    uint64_t filled = 0;
    for (uint32_t i = 0; i < record->field_count && i < HT_FILLED_MAX; i++) {
        filled |= (uint64_t)(record->fields[i].length > 0) << ht_filled_bit(i);
    }
    return filled;
}

/* One with quotation marks, with too many fields, too long or the last without a line end: as ht_record_read reads it. */
static void read_unusual(ht_walk *walk, ht_record *record, const char *first) {
    const char *const next = ht_record_read(record, first, walk->end, walk->separator, true);
    record->filled = filled_of(record);
    ht_walk_init(walk, next, walk->end, walk->separator);
}

/* The fields of the record are `count`, of which the last of `filled` may end with a carriage return that belongs to the line
   end. */
static void end_record(ht_walk *walk, ht_record *record, const char *first, const char *last, uint32_t count, uint64_t filled) {
    walk->at = end_line(record, first, last, walk->end);
    const bool ends_empty = record->line_end.length == 2 && --record->fields[count - 1].length == 0;
    record->state = HT_RECORD_WHOLE;
    record->lines = 1;
    record->field_count = count;
    record->filled = count > HT_FILLED_MAX ? filled_of(record) : (filled & ~(uint64_t)ends_empty) << (HT_FILLED_MAX - count);
}

void ht_walk_record(ht_walk *walk, ht_record *record) {
    _Static_assert((int)HT_COLUMNS_SPARE >= (int)HT_BLOCK_BYTES, "fields of a block find room behind HT_COLUMNS_MAX others");
    const char separator = walk->separator;
    const char *const first = walk->at;
    const char *field = first;
    const char *block = walk->block;
    uint64_t marks = walk->marks;
    uint64_t filled = 0;
    ht_string *to = record->fields;
    const char *at;
    do {
        while (marks == 0) {
            block += HT_BLOCK_BYTES;
            if (walk->end - block <= 0 || to - record->fields > HT_COLUMNS_MAX) {
                read_unusual(walk, record, first);
                return;
            }
            marks = ht_where_before(block, walk->end, wanted_by(walk));
        }
        at = block + __builtin_ctzll(marks);
        marks &= marks - 1;
        *to++ = (ht_string){field, (size_t)(at - field)};
        (void)__builtin_add_overflow(filled, filled, &filled); /* past the first 64 they are lost */
        filled += at != field;
        field = at + 1;
    } while (*at == separator);
    const size_t count = (size_t)(to - record->fields);
    if (*at != '\n' || at - first > HT_RECORD_BYTES_MAX || count > HT_COLUMNS_MAX) {
        read_unusual(walk, record, first);
        return;
    }
    walk->block = block;
    walk->marks = marks;
    end_record(walk, record, first, at, (uint32_t)count, filled);
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

bool ht_needs_quotes(ht_string text, char separator) {
    size_t i = 0;
    for (; text.length - i >= WORD; i += WORD) {
        const uint64_t word = ht_load_word(text.at + i);
        const uint64_t others = set_bytes(word ^ HT_EACH(separator)) & set_bytes(word ^ HT_EACH('"')) &
                                set_bytes(word ^ HT_EACH('\n')) & set_bytes(word ^ HT_EACH('\r'));
        if (others != HT_HIGH_BITS) {
            return true;
        }
    }
    for (; i < text.length; i++) {
        const char byte = text.at[i];
        if (byte == separator || byte == '"' || byte == '\n' || byte == '\r') {
            return true;
        }
    }
    return false;
}
