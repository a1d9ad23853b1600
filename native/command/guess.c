/* SPDX-License-Identifier: MIT */
#include "command/guess.h"

#include "text/edits.h"

#include <string.h>

/* One edit in three letters, two in short names, but never as many as it has letters to tell it by. */
static bool is_near(unsigned edits, size_t length) {
    enum { SHORT = 6, SHORT_EDITS = 2 };
    return edits <= (length < SHORT ? SHORT_EDITS : length / 3) && edits <= length / 2;
}

ht_guess ht_guess_of(ht_string given) {
    return (ht_guess){.given = given, .nearest = {"", 0}, .edits = UINT32_MAX};
}

void ht_guess_try(ht_guess *guess, ht_string name) {
    const unsigned edits = ht_edit_distance(guess->given, name);
    if (edits < guess->edits && is_near(edits, name.length)) {
        guess->edits = edits;
        guess->nearest = name;
    }
}

void ht_guess_try_words(ht_guess *guess, const char *words) {
    while (*words != '\0') {
        const size_t length = strcspn(words, " ");
        ht_guess_try(guess, (ht_string){words, length});
        words += length + strspn(words + length, " ");
    }
}
