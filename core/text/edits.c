/* SPDX-License-Identifier: MIT */
#include "text/edits.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

void ht_edits_begin(ht_edited *from, const unsigned char *letters, unsigned length) {
    memset(from->places, 0, sizeof from->places);
    from->length = length;
    for (unsigned i = 0; i < length; i++) {
        from->places[letters[i]] |= UINT64_C(1) << i;
    }
}

/* Without the place that falls out at the end. */
static inline uint64_t moved_on(uint64_t places) {
    return (places & ~(UINT64_C(1) << (HT_EDITED_MAX - 1))) << 1;
}

static inline uint64_t sum(uint64_t a, uint64_t b) {
    uint64_t result;
    (void)__builtin_add_overflow(a, b, &result);
    return result;
}

/* The table of edits between all beginnings of the two texts, a column at a time, as differences between neighbours, which are
   -1, 0 or 1: a bit each (Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003). */
unsigned ht_edits_to(const ht_edited *from, const unsigned char *letters, unsigned length) {
    uint64_t more = UINT64_MAX; /* downwards in the column: one more */
    uint64_t less = 0;          /* downwards: one less */
    uint64_t same = 0;          /* diagonally: the same */
    uint64_t before = 0;        /* where the letter before this one stands */
    if (from->length == 0) {
        return length;
    }
    const uint64_t last = UINT64_C(1) << (from->length - 1);
    unsigned edits = from->length;
    for (unsigned j = 0; j < length; j++) {
        const uint64_t here = from->places[letters[j]];
        const uint64_t swapped = moved_on(~same & here) & before;
        same = (sum(here & more, more) ^ more) | here | less | swapped;
        const uint64_t more_along = less | ~(same | more);
        const uint64_t less_along = same & more;
        edits += (more_along & last) != 0;
        edits -= (less_along & last) != 0;
        const uint64_t above = moved_on(more_along) | 1;
        more = moved_on(less_along) | ~(same | above);
        less = above & same;
        before = here;
    }
    return edits;
}

enum { TOO_LONG = 99 };

typedef struct {
    unsigned count;
    uint32_t at[HT_EDITED_MAX];
} characters;

/* Letters and marks count one each, whatever their bytes. False where the folded text is too long. */
static bool characters_of(ht_string text, characters *result) {
    char folded[HT_EDITED_MAX];
    const size_t length = ht_fold(text, folded, sizeof folded);
    result->count = 0;
    for (size_t i = 0; i < length && length <= HT_EDITED_MAX; i++) {
        const unsigned char byte = (unsigned char)folded[i];
        if (ht_is_continuation((char)byte) && result->count > 0) {
            uint32_t *const last = &result->at[result->count - 1];
            *last = (*last & 0x3ffffff) << 6 | (byte & 0x3f);
        } else {
            result->at[result->count++] = byte;
        }
    }
    return length <= HT_EDITED_MAX;
}

/* Each character by where it first stands in `all`; HT_EDITED_MAX where it does not. */
static void number(const characters *all, const characters *text, unsigned char letters[HT_EDITED_MAX]) {
    for (unsigned i = 0; i < text->count; i++) {
        unsigned first = 0;
        while (first < all->count && all->at[first] != text->at[i]) {
            first++;
        }
        letters[i] = (unsigned char)(first < all->count ? first : HT_EDITED_MAX);
    }
}

unsigned ht_edit_distance(ht_string a, ht_string b) {
    characters from;
    characters to;
    unsigned char letters[HT_EDITED_MAX];
    ht_edited edited;
    if (!characters_of(a, &from) || !characters_of(b, &to)) {
        return TOO_LONG;
    }
    number(&from, &from, letters);
    ht_edits_begin(&edited, letters, from.count);
    number(&from, &to, letters);
    return ht_edits_to(&edited, letters, to.count);
}
