/* SPDX-License-Identifier: MIT */
/* The text as lines, each with what stands below it; a used text stands where it is used. */
#include "policy/compiler/lines.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/words.h"
#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* ---- One line ---- */

/* The next line of a text, without its end; false after the last. */
static bool next_line(ht_string *rest, ht_string *line) {
    if (rest->length == 0) {
        return false;
    }
    const size_t length = ht_law_place(*rest, '\n');
    const size_t taken = length + (length < rest->length);
    *line = (ht_string){rest->at, length > 0 && rest->at[length - 1] == '\r' ? length - 1 : length};
    rest->at += taken;
    rest->length -= taken;
    return true;
}

static bool begins_with(ht_string text, const char *start) {
    const size_t length = ht_string_of(start).length;
    return text.length >= length && memcmp(text.at, start, length) == 0;
}

/* Where two spaces part a line; its length where they do not. */
static size_t parting(ht_string text) {
    size_t at = 0;
    while (at + 1 < text.length && (text.at[at] != ' ' || text.at[at + 1] != ' ')) {
        at++;
    }
    return at + 1 < text.length ? at : text.length;
}

static void part(ht_law_line *line) {
    const size_t at = parting(line->text);
    line->head = (ht_string){line->text.at, at};
    line->said = at < line->text.length ? (ht_string){line->text.at + at + 2, line->text.length - at - 2} : nothing;
}

/* Vietnamese and English have a composed letter for everything: a combining mark (U+0300 … U+036F) is decomposed text. */
static bool is_decomposed(ht_string text) {
    for (size_t i = 0; i + 1 < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (byte == 0xcc || (byte == 0xcd && (unsigned char)text.at[i + 1] < 0xb0)) {
            return true;
        }
    }
    return false;
}

static bool has_control(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7f) {
            return true;
        }
    }
    return false;
}

/* False where nothing can be read of it. */
static bool check_line(ht_law *law, uint32_t index) {
    const ht_law_line *line = &law->lines[index];
    size_t at;
    if (!ht_utf8_valid(line->text, &at)) {
        ht_law_say(law, index, nothing, HT_LAW_NOT_UTF_8, nothing);
        return false;
    }
    if (has_control(line->text)) {
        ht_law_say(law, index, nothing, HT_LAW_CONTROL, nothing);
        return false;
    }
    if (is_decomposed(line->text)) {
        ht_law_say(law, index, line->head, HT_LAW_DECOMPOSED, nothing);
    }
    if (line->said.length > 0 && (line->said.at[0] == ' ' || parting(line->said) < line->said.length)) {
        ht_law_say(law, index, line->said, HT_LAW_SPACES, nothing);
    }
    return true;
}

/* ---- All ---- */

typedef struct {
    ht_law *law;
    uint32_t open[HT_LAW_DEPTH_MAX + 1]; /* the line at each depth below which a next one may stand */
    unsigned depth;                      /* of the next line at most */
} reader;

/* What is deeper than the line above allows is taken as standing right below it. */
static void add_line(reader *to, unsigned source, ht_string text, uint32_t number) {
    ht_law *law = to->law;
    size_t spaces = 0;
    while (spaces < text.length && text.at[spaces] == ' ') {
        spaces++;
    }
    if (spaces == text.length || text.at[spaces] == '#') {
        return;
    }
    const uint32_t index = law->line_count;
    const bool is_in_place = spaces % 2 == 0 && spaces / 2 <= to->depth;
    const unsigned depth = spaces / 2 < to->depth ? (unsigned)(spaces / 2) : to->depth;
    ht_law_line *line = &law->lines[index];
    *line = (ht_law_line){.text = {text.at + spaces, text.length - spaces}, .number = number};
    line->source = (uint8_t)source;
    line->depth = (uint8_t)depth;
    if (!is_in_place) {
        ht_law_say(law, index, nothing, HT_LAW_INDENTATION, nothing);
    }
    if (line->text.at[line->text.length - 1] == ' ') {
        ht_law_say(law, index, nothing, HT_LAW_SPACES, nothing);
        while (line->text.at[line->text.length - 1] == ' ') {
            line->text.length--;
        }
    }
    part(line);
    if (!check_line(law, index)) {
        return; /* the next line takes its place */
    }
    law->line_count++;
    line->after = law->line_count;
    for (unsigned above = 0; above < depth; above++) {
        law->lines[to->open[above]].after = law->line_count;
    }
    to->open[depth] = index;
    to->depth = depth < HT_LAW_DEPTH_MAX ? depth + 1 : HT_LAW_DEPTH_MAX;
}

static void add_used(reader *to, unsigned source) {
    ht_string rest = ht_without_mark(to->law->input->sources[source].text);
    ht_string line;
    to->depth = 0;
    for (uint32_t number = 1; next_line(&rest, &line); number++) {
        add_line(to, source, line, number);
    }
    to->depth = 0;
}

static bool is_use(ht_string line) {
    return begins_with(line, "use ");
}

void ht_law_read_lines(ht_law *law) {
    reader to = {.law = law, .depth = 0};
    ht_string rest = ht_without_mark(law->input->sources[0].text);
    ht_string line;
    unsigned uses = 0;
    for (uint32_t number = 1; next_line(&rest, &line); number++) {
        add_line(&to, 0, line, number);
        if (is_use(line)) {
            uses++;
            if (uses < law->input->source_count && law->input->sources[uses].text.at != NULL) {
                add_used(&to, uses);
            }
        }
    }
}

/* ---- What callers ask of a text before it is compiled ---- */

ht_string ht_law_used(ht_string text, unsigned index) {
    ht_string rest = ht_without_mark(text);
    ht_string line;
    while (next_line(&rest, &line)) {
        if (!is_use(line)) {
            continue;
        }
        if (index == 0) {
            return ht_trim((ht_string){line.at + 4, line.length - 4});
        }
        index--;
    }
    return nothing;
}

uint32_t ht_law_fingerprint_line(ht_string text) {
    ht_string rest = ht_without_mark(text);
    ht_string line;
    for (uint32_t number = 1; next_line(&rest, &line); number++) {
        if (begins_with(line, "  fingerprint ")) {
            return number;
        }
    }
    return 0;
}
