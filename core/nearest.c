/* SPDX-License-Identifier: MIT */
#include "nearest.h"

#include "reading.h"
#include "text.h"

typedef struct {
    const char *id;
    const ht_words *words; /* NULL: it has no other name */
} candidate;

/* The names that would be valid, by index; id NULL after the last. */
static candidate candidate_at(const ht_error *error, unsigned index) {
    const ht_policy *policy = error->policy;
    if (error->code == HT_UNKNOWN_PARAMETER) {
        const ht_parameter *parameter = &policy->parameters[index];
        return index < policy->parameter_count ? (candidate){parameter->id, &parameter->name} : (candidate){NULL, NULL};
    }
    if (error->code == HT_UNKNOWN_FACT && error->slot != -1) {
        return (candidate){error->slot == HT_SLOT_KEY ? ht_row_keys[index] : ht_interruption_keys[index], NULL};
    }
    if (error->code == HT_UNKNOWN_FACT) {
        const ht_fact *fact = &policy->facts[index];
        return index < ht_slot_count(policy) ? (candidate){fact->id, &fact->label} : (candidate){NULL, NULL};
    }
    const unsigned slot = (unsigned)error->slot;
    if (index == ht_value_count(policy, slot)) {
        return (candidate){NULL, NULL};
    }
    const ht_value *value = ht_value_of(policy, slot, index);
    return (candidate){value->id, &value->name};
}

/* ---- Bare letters: without marks, case and punctuation, as people type in haste ---- */

enum {
    BARE_MAX = 63, /* so that a set of places in it, one past the end included, fits 64 bits */
    FOLDED_MAX = 4 * BARE_MAX
};

typedef struct {
    char at[BARE_MAX];
    unsigned length;
} bare;

/* What does not fit is left out: a name that long is told apart by its beginning. */
static bare bare_of(ht_string text) {
    char folded[FOLDED_MAX];
    const size_t needed = ht_fold(text, folded, sizeof folded);
    const size_t length = needed < sizeof folded ? needed : sizeof folded;
    bare result = {.length = 0};
    bool is_apart = false;
    for (size_t i = 0; i < length && result.length + 1 < BARE_MAX; i++) {
        const unsigned char byte = (unsigned char)folded[i];
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (!is_letter && byte < 0x80) {
            is_apart = result.length > 0;
        } else if (is_letter || byte == 0xc4) { /* C4 91 is đ, which has no mark that could be dropped */
            if (is_apart) {
                result.at[result.length++] = ' ';
            }
            is_apart = false;
            result.at[result.length++] = is_letter ? (char)byte : 'd';
        }
    }
    return result;
}

/* Whether each character of `given` begins a word of `name` or follows on the one before: "so khcn" for "so khoa hoc va cong
 * nghe". */
static bool abbreviates(const bare *given, const bare *name) {
    uint64_t beginnings = 0; /* bit i: a word begins at i */
    uint64_t next = 1;       /* bit i: what comes next may follow on at i */
    bool is_apart = false;
    for (unsigned i = 0; i < name->length; i++) {
        beginnings |= (uint64_t)(i == 0 || name->at[i - 1] == ' ') << i;
    }
    for (unsigned i = 0; i < given->length; i++) {
        if (given->at[i] == ' ') {
            is_apart = true;
            continue;
        }
        const uint64_t later = beginnings & ~((next ^ (next - 1)) >> 1);
        const uint64_t allowed = i == 0 ? next : is_apart ? later : next | later;
        uint64_t met = 0;
        for (unsigned j = 0; j < name->length; j++) {
            met |= name->at[j] == given->at[i] ? allowed & UINT64_C(1) << j : 0;
        }
        if (met == 0) {
            return false;
        }
        next = met << 1; /* bit 63 at most: BARE_MAX */
        is_apart = false;
    }
    return given->length > 1;
}

enum { NO_MATCH = 1000, ABBREVIATED = 100 };

/* How far apart, in edits; an abbreviation is farther than any edits that still count, the longer the name the more. */
static unsigned distance(const bare *given, const char *name) {
    const bare other = bare_of(ht_string_of(name));
    const unsigned most = given->length / 3;
    const unsigned longer = given->length > other.length ? given->length : other.length;
    const unsigned shorter = given->length + other.length - longer;
    if (longer - shorter <= most) {
        const unsigned edits = ht_edit_distance((ht_string){given->at, given->length}, (ht_string){other.at, other.length});
        if (edits <= most) {
            return edits;
        }
    }
    return abbreviates(given, &other) ? ABBREVIATED + other.length : NO_MATCH;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

static unsigned distance_of(const bare *given, candidate name) {
    const unsigned by_id = distance(given, name.id);
    return name.words == NULL ? by_id : least(by_id, least(distance(given, name.words->vi), distance(given, name.words->en)));
}

void ht_put_candidates(ht_text *out, const ht_error *error, ht_string given, ht_language language) {
    static const ht_words meant = {" (có phải là {0}?)", " (did you mean {0}?)"};
    /* Identifiers are English: in Vietnamese the name stands beside. */
    static const ht_words meant_with_name = {" (có phải là {0}, tức “{1}”?)", " (did you mean {0}?)"};
    const bare wanted = bare_of(given);
    candidate nearest = {NULL, NULL};
    const char *separator = "";
    unsigned best = NO_MATCH;
    candidate name;
    for (unsigned i = 0; (name = candidate_at(error, i)).id != NULL; i++) {
        if (ht_string_is(given, name.id)) {
            continue; /* a key that is right elsewhere: `from` of a parameter that is a date */
        }
        const unsigned apart = distance_of(&wanted, name);
        if (apart < best) {
            best = apart;
            nearest = name;
        }
        ht_put(out, separator);
        ht_put(out, name.id);
        separator = ", ";
    }
    if (nearest.id != NULL) {
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(nearest.id)},
                                         {.kind = HT_ARGUMENT_WORDS, .words = nearest.words}};
        ht_say(out, language, nearest.words != NULL ? &meant_with_name : &meant, arguments);
    }
}
