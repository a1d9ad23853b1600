/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Text for people: no control characters, and on a terminal bold headings and lines wrapped under their own beginning.
   Elsewhere lines stay whole, for grep and for paper. */

const ht_words ht_no_greatest = {"chưa có", "no limit"};

enum { NARROWEST = 40, WIDEST = 110 };

typedef struct {
    ht_writer *write;
    const void *context;
    bool bold;
    size_t width; /* columns; 0: no wrapping */
} manner;

static size_t terminal_width(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < NARROWEST) {
        return 0;
    }
    return size.ws_col < WIDEST ? size.ws_col : WIDEST;
}

/* Where the further lines of a wrapped line begin: after its spaces and its bullet. */
static size_t hanging_indent(ht_string line) {
    size_t spaces = 0;
    while (spaces < line.length && line.at[spaces] == ' ') {
        spaces++;
    }
    bool bullet = spaces + 1 < line.length && line.at[spaces + 1] == ' ' && (line.at[spaces] == '-' || line.at[spaces] == '*');
    return bullet ? spaces + 2 : spaces;
}

/* C0 but for line feeds, DEL, C1: a file's text may hold what a terminal would obey. */
static void put_harmless(ht_text *out, ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        bool c1 = byte == 0xc2 && i + 1 < text.length && (unsigned char)text.at[i + 1] < 0xa0;
        if (c1 || byte < 0x20 || byte == 0x7f) {
            ht_put_char(out, '?');
            i += c1 ? 1 : 0;
        } else {
            ht_put_char(out, text.at[i]);
        }
    }
}

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* U+0300 ... 036F, which decomposed Vietnamese has: CC 80 ... CD AF. */
static bool is_mark(ht_string text, size_t at) {
    const unsigned char first = (unsigned char)text.at[at];
    const unsigned char second = at + 1 < text.length ? (unsigned char)text.at[at + 1] : 0;
    return first == 0xcc || (first == 0xcd && second < 0xb0);
}

size_t ht_columns(ht_string text) {
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++) {
        count += !is_continuation(text.at[i]) && !is_mark(text, i);
    }
    return count;
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
    } while (is_continuation(text->at[last]));
    return (ht_string){text->at, last + ht_character_length((ht_string){text->at + last, text->capacity - last})};
}

static void put_wrapped(ht_text *out, ht_string line, size_t width) {
    size_t indent = hanging_indent(line), at = 0;
    for (size_t i = 0; i < line.length;) {
        size_t spaces = 0;
        while (i + spaces < line.length && line.at[i + spaces] == ' ') {
            spaces++;
        }
        size_t end = i + spaces;
        while (end < line.length && line.at[end] != ' ') {
            end++;
        }
        ht_string word = {line.at + i + spaces, end - i - spaces};
        size_t wide = ht_columns(word);
        if (at > indent && at + spaces + wide > width) {
            ht_put_char(out, '\n');
            at = 0;
            spaces = indent;
        }
        ht_put_spaces(out, spaces);
        put_harmless(out, word);
        at += spaces + wide;
        i = end;
    }
}

static void put_for_people(ht_text *out, ht_string text, const manner *how) {
    bool after_empty = true;
    while (text.length > 0) {
        const char *feed = memchr(text.at, '\n', text.length);
        ht_string line = {text.at, feed == NULL ? text.length : (size_t)(feed - text.at)};
        bool heading = how->bold && after_empty && line.length > 0 && line.at[0] != ' ';
        ht_put(out, heading ? "\033[1m" : "");
        if (how->width > 0) {
            put_wrapped(out, line, how->width);
        } else {
            put_harmless(out, line);
        }
        ht_put(out, heading ? "\033[0m" : "");
        ht_put(out, feed == NULL ? "" : "\n");
        after_empty = line.length == 0;
        size_t taken = line.length + (feed == NULL ? 0 : 1);
        text = (ht_string){text.at + taken, text.length - taken};
    }
}

static void write_for_people(ht_text *out, const void *context) {
    const manner *how = context;
    ht_text measured = {.capacity = 0};
    how->write(&measured, how->context);
    ht_text plain = {.at = malloc(measured.length + 1), .capacity = measured.length};
    if (plain.at == NULL) {
        /* Says more than there is room for: whoever holds the buffer then finds no memory either. */
        out->length = SIZE_MAX / 2;
        return;
    }
    how->write(&plain, how->context);
    put_for_people(out, (ht_string){plain.at, plain.length}, how);
    free(plain.at);
}

int ht_print_for_people(const ht_arguments *arguments, ht_writer *write, const void *context) {
    const char *path = arguments->value[HT_OPTION_OUTPUT];
    bool terminal = (path == NULL || ht_is_standard(path)) && isatty(STDOUT_FILENO);
    const manner how = {write, context, terminal && ht_takes_colors(STDOUT_FILENO), terminal ? terminal_width() : 0};
    return ht_print(arguments, write_for_people, &how);
}
