/* SPDX-License-Identifier: MIT */
#include "list/person_days.h"

#include "text/blocks.h"
#include "text/sort.h"

#include <string.h>

/* ---- Keys ---- */

/* Of 2^64 different numbers as many others: a product with an odd number, and its upper half into the lower, are undone as
 * well. */
static uint64_t mix(uint64_t number) {
    (void)__builtin_mul_overflow(number, UINT64_C(0x9e3779b97f4a7c15), &number); /* the lower half of the product */
    number ^= number >> 32;
    (void)__builtin_mul_overflow(number, UINT64_C(0xd6e8feb86659fd93), &number);
    return number ^ number >> 29;
}

uint64_t ht_person_key_of(uint64_t number) {
    return mix(number);
}

/* A text of less than eight bytes, other words for others of its length. */
static uint64_t short_word(ht_string text) {
    enum { HALF = 4 };
    uint32_t words[2] = {0, 0};
    if (text.length >= HALF) {
        memcpy(words, text.at, HALF);
        memcpy(words + 1, text.at + text.length - HALF, HALF);
    }
    for (size_t i = 0; text.length < HALF && i < text.length; i++) {
        words[0] = words[0] << 8 | (unsigned char)text.at[i];
    }
    return words[0] | (uint64_t)words[1] << 32;
}

/* Eight bytes after the other; the last eight may hold some of those before. */
uint64_t ht_person_key(ht_string text) {
    enum { WORD = 8 };
    uint64_t key = mix(text.length);
    if (text.length < WORD) {
        return mix(key ^ short_word(text));
    }
    for (size_t at = 0; at + WORD < text.length; at += WORD) {
        key = mix(key ^ ht_load_word(text.at + at));
    }
    return mix(key ^ ht_load_word(text.at + text.length - WORD));
}

/* ---- Order ---- */

static bool by_day(const void *left, const void *right, unsigned span) {
    const ht_person_days *const one = left;
    const ht_person_days *const other = right;
    return one->from[span] != other->from[span] ? one->from[span] < other->from[span] : one->line < other->line;
}

static bool by_line(const void *left, const void *right, unsigned unused) {
    const ht_person_days *const one = left;
    const ht_person_days *const other = right;
    (void)unused;
    return one->line < other->line;
}

static void sort(ht_person_days *people, uint32_t count, ht_sorts_before *before, unsigned by) {
    ht_sort(people, count, sizeof *people, before, by);
}

static void swap(ht_person_days *one, ht_person_days *other) {
    const ht_person_days kept = *one;
    *one = *other;
    *other = kept;
}

enum { BYTE_VALUES = 256, FEW = 24 };

static unsigned byte_of(const ht_person_days *person, unsigned shift) {
    return (unsigned)(person->key >> shift & 0xff);
}

static void sort_few(ht_person_days *people, uint32_t count) {
    for (uint32_t i = 1; i < count; i++) {
        const ht_person_days moved = people[i];
        uint32_t k = i;
        for (; k > 0 && people[k - 1].key > moved.key; k--) {
            people[k] = people[k - 1];
        }
        people[k] = moved;
    }
}

/* Each into the place of its key's byte at `shift`; `ends`: where those of each byte end. */
static void part_by_byte(ht_person_days *people, uint32_t count, unsigned shift, uint32_t ends[BYTE_VALUES]) {
    uint32_t next[BYTE_VALUES] = {0};
    uint32_t end = 0;
    for (uint32_t i = 0; i < count; i++) {
        next[byte_of(&people[i], shift)]++;
    }
    for (unsigned byte = 0; byte < BYTE_VALUES; byte++) {
        const uint32_t first = end;
        end += next[byte];
        next[byte] = first;
        ends[byte] = end;
    }
    for (unsigned byte = 0; byte < BYTE_VALUES; byte++) {
        while (next[byte] < ends[byte]) {
            const unsigned belongs = byte_of(&people[next[byte]], shift);
            if (belongs == byte) {
                next[byte]++;
            } else {
                swap(&people[next[byte]], &people[next[belongs]++]);
            }
        }
    }
}

/* By key, from the byte at `shift` on. */
static void sort_by_key(ht_person_days *people, uint32_t count, unsigned shift) {
    uint32_t ends[BYTE_VALUES];
    if (count <= FEW) {
        sort_few(people, count);
        return;
    }
    part_by_byte(people, count, shift, ends);
    for (unsigned byte = 0, first = 0; shift > 0 && byte < BYTE_VALUES; first = ends[byte++]) {
        sort_by_key(people + first, ends[byte] - first, shift - 8);
    }
}

/* ---- Of whom there may be several ---- */

enum { PEOPLE_AT_ONCE = 4096, WORD_BITS = 64, SEEN_WORDS = 16 * PEOPLE_AT_ONCE / WORD_BITS };

static bool is_seen(uint64_t *bits, unsigned place) {
    const uint64_t bit = UINT64_C(1) << place % WORD_BITS;
    const bool was = (bits[place / WORD_BITS] & bit) != 0;
    bits[place / WORD_BITS] |= bit;
    return was;
}

/* Those whose key another may have too come first; returns how many. Of others one in sixteen is among them, where they are no
   more than PEOPLE_AT_ONCE. */
static uint32_t part_several(ht_person_days *people, uint32_t count) {
    uint64_t seen[SEEN_WORDS];
    uint64_t again[SEEN_WORDS];
    size_t words = 4;
    uint32_t found = 0;
    while (words < SEEN_WORDS && words * WORD_BITS < 16 * (size_t)count) {
        words *= 2;
    }
    memset(seen, 0, words * sizeof *seen);
    memset(again, 0, words * sizeof *again);
    for (uint32_t i = 0; i < count; i++) {
        const unsigned place = (unsigned)(people[i].key % (words * WORD_BITS));
        if (is_seen(seen, place)) {
            (void)is_seen(again, place);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        const unsigned place = (unsigned)(people[i].key % (words * WORD_BITS));
        if ((again[place / WORD_BITS] >> place % WORD_BITS & 1) != 0) {
            swap(&people[i], &people[found++]);
        }
    }
    return found;
}

/* ---- Days in common ---- */

/* Of one key. Whoever reaches furthest so far is met by each that begins before its end, so that one look at each is enough. */
static void find_in_span(ht_person_days *people, uint32_t count, unsigned span) {
    ht_person_days *furthest = NULL;
    sort(people, count, by_day, span);
    for (uint32_t i = 0; i < count; i++) {
        ht_person_days *const person = &people[i];
        if (person->from[span] > person->to[span]) {
            continue;
        }
        if (furthest != NULL && person->from[span] <= furthest->to[span]) {
            person->other = person->other == 0 ? furthest->line : person->other;
            furthest->other = furthest->other == 0 ? person->line : furthest->other;
        }
        furthest = furthest == NULL || person->to[span] > furthest->to[span] ? person : furthest;
    }
}

/* Those with another line come first; returns how many they are. */
static uint32_t part(ht_person_days *people, uint32_t count) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (people[i].other != 0) {
            swap(&people[i], &people[found++]);
        }
    }
    return found;
}

/* Those of a key that others have too, of people by key, each with another where they have a day in common; returns how many
   stand at `to` now, which is not behind `people`. */
static uint32_t gather(ht_person_days *people, uint32_t count, ht_person_days *to) {
    uint32_t several = 0;
    for (uint32_t first = 0, next; first < count; first = next) {
        for (next = first + 1; next < count && people[next].key == people[first].key;) {
            next++;
        }
        for (unsigned span = 0; next > first + 1 && span < HT_SPANS; span++) {
            find_in_span(people + first, next - first, span);
        }
        for (uint32_t i = first; next > first + 1 && i < next; i++) {
            to[several++] = people[i];
        }
    }
    return several;
}

/* The same of people in any order, whose keys are the same above the byte at `shift`. */
static uint32_t gather_several(ht_person_days *people, uint32_t count, unsigned shift, ht_person_days *to) {
    uint32_t ends[BYTE_VALUES];
    uint32_t several = 0;
    if (count <= PEOPLE_AT_ONCE || shift == 0) {
        const uint32_t left = part_several(people, count);
        sort_by_key(people, left, shift);
        return gather(people, left, to);
    }
    part_by_byte(people, count, shift, ends);
    for (unsigned byte = 0, first = 0; byte < BYTE_VALUES; first = ends[byte++]) {
        several += gather_several(people + first, ends[byte] - first, shift - 8, to + several);
    }
    return several;
}

uint32_t ht_find_repeated(ht_person_days *people, uint32_t count, uint32_t *others) {
    enum { HIGHEST_BYTE = 56 };
    const uint32_t several = gather_several(people, count, HIGHEST_BYTE, people);
    const uint32_t found = part(people, several);
    *others = several - found;
    if (several == 0) { /* of an empty list there may be no array */
        return 0;
    }
    sort(people, found, by_line, 0);
    sort(people + found, *others, by_line, 0);
    return found;
}

const ht_person_days *ht_person_at(const ht_person_days *people, uint32_t count, uint32_t line) {
    uint32_t first = 0;
    uint32_t left = count;
    while (left > 0) {
        const uint32_t half = left / 2;
        const bool is_behind = people[first + half].line < line;
        first += is_behind ? half + 1 : 0;
        left = is_behind ? left - half - 1 : half;
    }
    return first < count && people[first].line == line ? &people[first] : NULL;
}

uint32_t ht_repeats(const ht_person_days *repeated, uint32_t count, uint32_t line) {
    const ht_person_days *person = ht_person_at(repeated, count, line);
    return person == NULL ? 0 : person->other;
}
