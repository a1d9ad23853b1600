/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/people.h"
#include "command/arguments.h"
#include "command/message.h"
#include "command/options.h"
#include "platform/machine.h"
#include "text/text.h"
#include "text/words.h"
#include "text/columns.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Text for people: no control characters, and on a terminal bold headings and lines wrapped under their own beginning.
   Elsewhere lines stay whole, for grep and for paper. */

enum { NARROWEST = 40, WIDEST = 110 };

typedef struct {
    ht_writer *write;
    const void *context;
    bool bold;
    size_t width; /* columns; 0: no wrapping */
} manner;

static size_t terminal_width(void) {
    const size_t columns = ht_terminal_columns(STDOUT_FILENO);
    return columns < NARROWEST ? 0 : columns < WIDEST ? columns : WIDEST;
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
    bool terminal = (path == NULL || ht_is_standard(path)) && ht_is_terminal(STDOUT_FILENO);
    const manner how = {write, context, terminal && ht_takes_colors(STDOUT_FILENO), terminal ? terminal_width() : 0};
    return ht_print(arguments, write_for_people, &how);
}
