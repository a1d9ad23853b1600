/* SPDX-License-Identifier: MIT */
#include "person/written_interruptions.h"

#include "person/written_day.h"
#include "text/fold.h"
#include "text/text.h"

#include <string.h>

static ht_string behind(ht_string text, size_t length) {
    return ht_trim((ht_string){text.at + length, text.length - length});
}

/* Takes a word off the text, and the white space behind it. */
static bool take_word(ht_string *text, const char *word, const char *bare) {
    size_t length = 0;
    while (length < text->length && text->at[length] != ' ') {
        length++;
    }
    const ht_string found = {text->at, length};
    const bool is_it = ht_same_folded(found, ht_string_of(word)) || ht_same_folded(found, ht_string_of(bare));
    *text = is_it ? behind(*text, length) : *text;
    return is_it;
}

/* Takes "/", "-", an en dash or "đến" off the text, with the white space around it. */
static bool take_separator(ht_string *text) {
    static const char en_dash[] = "\xe2\x80\x93";
    *text = ht_trim(*text);
    size_t length = text->length > 0 && (text->at[0] == '/' || text->at[0] == '-');
    if (text->length >= 3 && memcmp(text->at, en_dash, 3) == 0) {
        length = 3;
    }
    if (length > 0) {
        *text = behind(*text, length);
        return true;
    }
    return take_word(text, "đến", "den");
}

/* Takes a day off the text, in whatever form. */
static ht_string take_day(ht_string *text) {
    const size_t length = ht_take_day(*text).length;
    const ht_string day = {text->at, length};
    *text = (ht_string){text->at + length, text->length - length};
    return day;
}

typedef struct {
    const ht_names *names;
    unsigned slot, ways;
    const ht_fact *fact;
} reader;

/* `wrong` is the part that an error is about. */
static ht_error_code read_piece(const reader *by, ht_string piece, ht_interruption *interruption, ht_string *wrong) {
    ht_string rest = piece;
    *wrong = piece;
    (void)take_word(&rest, "từ", "tu");
    const ht_string from = take_day(&rest);
    if (from.length == 0 || !take_separator(&rest)) {
        return HT_WRONG_TYPE;
    }
    const ht_string to = take_day(&rest);
    const ht_string name = ht_trim(rest);
    if (to.length == 0 || name.at == rest.at) { /* no space between the day and the reason */
        return HT_WRONG_TYPE;
    }
    *wrong = from;
    ht_error_code code = ht_read_written_day(from, by->ways, by->fact->first, by->fact->last, &interruption->from);
    if (code == HT_OK) {
        *wrong = to;
        code = ht_read_written_day(to, by->ways, by->fact->first, by->fact->last, &interruption->to);
    }
    if (code != HT_OK) {
        return code;
    }
    *wrong = name;
    const ht_meant reason = ht_name_of(by->names, by->slot, name);
    interruption->reason = reason.values[0];
    return reason.count == 1 ? HT_OK : HT_UNKNOWN_VALUE;
}

/* The end of the piece that begins at `first`: the next semicolon or the end. */
static size_t piece_end(ht_string text, size_t first) {
    while (first < text.length && text.at[first] != ';') {
        first++;
    }
    return first;
}

ht_error_code ht_read_interruptions(const ht_names *names, ht_string text, unsigned ways, ht_interruption *items,
                                    uint32_t *count, ht_string *wrong) {
    const unsigned slot = names->policy->interruptions;
    const reader by = {names, slot, ways, &names->policy->facts[slot]};
    uint32_t pieces = 1;
    size_t first = 0;
    *wrong = (ht_string){NULL, 0};
    text.length -= text.at[text.length - 1] == ';';
    for (size_t end = piece_end(text, 0); end < text.length; end = piece_end(text, end + 1)) {
        pieces++;
    }
    if (pieces > HT_INTERRUPTIONS_MAX) {
        return HT_TOO_MANY;
    }
    for (uint32_t i = 0; i < pieces; i++) {
        const size_t end = piece_end(text, first);
        const ht_error_code code = read_piece(&by, ht_trim((ht_string){text.at + first, end - first}), &items[i], wrong);
        if (code != HT_OK) {
            return code;
        }
        first = end + 1;
    }
    *count = pieces;
    return HT_OK;
}
