/* SPDX-License-Identifier: MIT */
#include "list/column_near.h"

#include "list/column_names.h"
#include "text/edits.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/utf8.h"

#include <string.h>

enum { NAME_MAX = 192 }; /* bytes, folded */

/* A name, folded, as letters with their marks, as letters alone, and as digits and brackets. */
typedef struct {
    char letters[NAME_MAX], bare[NAME_MAX], others[NAME_MAX];
    size_t letter_bytes, bare_count, other_count;
    size_t letter_count; /* marks among them */
} parted;

static void put(parted *to, const char *letter, size_t bytes, char bare) {
    memcpy(to->letters + to->letter_bytes, letter, bytes);
    to->letter_bytes += bytes;
    to->letter_count += !ht_is_continuation(letter[0]);
    if (bare != '\0') {
        to->bare[to->bare_count++] = bare;
    }
}

static bool is_other(char byte) {
    return (byte >= '0' && byte <= '9') || byte == '(' || byte == ')' || byte == '[' || byte == ']';
}

static void part_folded(ht_string folded, parted *to) {
    static const char mark = '\xcc'; /* folding leaves marks of two bytes, the first of them this */
    static const char stroke[] = "\xc4\x91";
    to->letter_bytes = to->bare_count = to->other_count = to->letter_count = 0;
    for (size_t i = 0; i < folded.length; i++) {
        const char *const at = folded.at + i;
        const bool has_two = i + 1 < folded.length;
        if (has_two && (at[0] == mark || memcmp(at, stroke, 2) == 0)) {
            put(to, at, 2, at[0] == mark ? '\0' : 'd');
            i++;
        } else if ((unsigned char)at[0] >= 0x80 || (at[0] >= 'a' && at[0] <= 'z')) {
            put(to, at, 1, at[0]);
        } else if (is_other(at[0])) {
            to->others[to->other_count++] = at[0];
        }
    }
}

/* False: it is too long to be compared. */
static bool part(const char *prefix, ht_string name, parted *to) {
    char whole[NAME_MAX];
    char folded[NAME_MAX];
    ht_text text = {.at = whole, .capacity = sizeof whole};
    ht_put(&text, prefix);
    ht_put_string(&text, name);
    if (text.length > sizeof whole) {
        return false;
    }
    const size_t length = ht_fold((ht_string){whole, text.length}, folded, sizeof folded);
    if (length > sizeof folded) {
        return false;
    }
    part_folded((ht_string){folded, length}, to);
    return true;
}

typedef struct {
    parted given;
    ht_near_name nearest;
    unsigned edits; /* to it; of names that are equally near the first */
} search;

static bool is_same(const char *a, size_t a_length, const char *b, size_t b_length) {
    return a_length == b_length && memcmp(a, b, a_length) == 0;
}

enum { FAR = 99, SHORT = 6, LONG = 12 }; /* letters; with fewer than SHORT a name is near none */

static size_t difference(size_t a, size_t b) {
    return a > b ? a - b : b - a;
}

/* Edits between them; FAR where they are not near. */
static unsigned edits_to(const parted *given, const parted *known) {
    const unsigned most = known->bare_count < LONG ? 1 : 2;
    if (known->bare_count < SHORT || !is_same(given->others, given->other_count, known->others, known->other_count)) {
        return FAR;
    }
    if (is_same(given->bare, given->bare_count, known->bare, known->bare_count)) {
        return 0;
    }
    if (difference(given->letter_count, known->letter_count) > most) {
        return FAR; /* each edit is a letter more or less, at most */
    }
    const unsigned edits =
        ht_edit_distance((ht_string){given->letters, given->letter_bytes}, (ht_string){known->letters, known->letter_bytes});
    return edits <= most ? edits : FAR;
}

static void look(void *context, const char *prefix, const char *name) {
    search *it = context;
    parted known;
    if (part(prefix, ht_string_of(name), &known)) {
        const unsigned edits = edits_to(&it->given, &known);
        it->nearest = edits < it->edits ? (ht_near_name){prefix, name} : it->nearest;
        it->edits = edits < it->edits ? edits : it->edits;
    }
}

ht_near_name ht_near_column(const ht_policy *policy, ht_string name) {
    search it = {.nearest = {NULL, NULL}, .edits = FAR};
    if (part("", name, &it.given) && it.given.letter_count + 1 >= SHORT) {
        ht_each_column_name(policy, look, &it);
    }
    return it.nearest;
}
