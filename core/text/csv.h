/* SPDX-License-Identifier: MIT */
/* Records of separated text (RFC 4180) in the caller's memory: where they end, their fields, quotation marks. */
#ifndef HOTRO_CSV_H
#define HOTRO_CSV_H

#include "hotro.h"

enum {
    HT_RECORD_BYTES_MAX = 65536, /* of one record, without its line end */
    HT_COLUMNS_MAX = 256,
    HT_COLUMNS_SPARE = 64 /* what is found at once is put down before it is counted */
};

/* A record that is not whole ends with its first line: the next one is looked for right behind, so that one bad quotation mark
   costs one line. */
typedef enum {
    HT_RECORD_WHOLE,
    HT_RECORD_STRAY_QUOTE, /* text behind a closing quotation mark; inside a bare field they are text as any other */
    HT_RECORD_OPEN_QUOTE,  /* never closed, or not within HT_RECORD_BYTES_MAX */
    HT_RECORD_TOO_LONG
} ht_record_state;

typedef struct {
    ht_string text;     /* without the line end */
    ht_string line_end; /* "\n", "\r\n", or empty at the end of the text */
    ht_record_state state;
    uint32_t lines;       /* line feeds in `text`, and one */
    uint32_t field_count; /* those that are well-formed; may be over HT_COLUMNS_MAX */
    uint64_t filled;      /* of a walk: bit ht_filled_bit(i): field i is not empty, of the first 64 */
    ht_string fields[HT_COLUMNS_MAX + HT_COLUMNS_SPARE]; /* as written, quotation marks and all */
} ht_record;

/* The first field is the highest bit: each that is found moves those before it up. */
enum { HT_FILLED_MAX = 64 };
static inline unsigned ht_filled_bit(uint32_t field) {
    return HT_FILLED_MAX - 1 - field;
}

/* Reads the record that begins at `at` < `end`. Where `end` comes first, that is the end of the text. Returns where the next
   one begins. `quotes`: false where the text is known to hold no quotation mark. */
const char *ht_record_read(ht_record *record, const char *at, const char *end, char separator, bool quotes);

/* A walk over the records of a text: its separators, line feeds and quotation marks are found 64 bytes at a time. */
typedef struct {
    const char *at, *end; /* where the next record begins; of the text */
    const char *block;    /* of 64 bytes */
    uint64_t marks;       /* bit i: byte i of the block is one, at or behind `at` */
    char separator;
    char separators[16]; /* the same */
} ht_walk;

void ht_walk_init(ht_walk *walk, const char *at, const char *end, char separator);
/* Reads the record at walk->at < walk->end, as ht_record_read with quotation marks, and goes behind it. */
void ht_walk_record(ht_walk *walk, ht_record *record);

/* A text that comes in pieces. */
typedef struct {
    size_t kept; /* > 0: the text begins with so many bytes of a line that is too long, and the rest of it is being dropped */
} ht_intake;

/* How many bytes at the beginning of `text` are whole records. `*length` shrinks where the rest of a line that is too long is
   dropped: HT_RECORD_BYTES_MAX + 1 bytes of it stay, so that it is still refused. What is not whole, less than 2 *
   HT_RECORD_BYTES_MAX, is to be given again with what follows. At the end of the text (`is_last`) everything is whole.
   `separator` 0: quotation marks mean nothing, each line is a record. */
size_t ht_records_whole(ht_intake *intake, char *text, size_t *length, char separator, bool is_last);

/* What a text holds: anything that needs a slower way. */
typedef struct {
    bool quotes;    /* quotation marks */
    bool not_ascii; /* bytes >= 0x80 */
    bool zeros;     /* NUL bytes */
    uint32_t lines; /* line feeds */
} ht_contents;

ht_contents ht_contents_of(ht_string text);

/* Whether a field is written in quotation marks. */
bool ht_needs_quotes(ht_string text, char separator);
/* A field without its quotation marks; doubled ones inside stay doubled. */
ht_string ht_field_content(ht_string field);

#endif
