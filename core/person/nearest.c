/* SPDX-License-Identifier: MIT */
#include "person/nearest.h"

#include "text/text.h"
#include "person/case_json.h"
#include "person/parameters.h"
#include "person/refuse.h"
#include "policy/policy.h"
#include "policy/registry.h"
#include "policy/slots.h"
#include "text/edits.h"
#include "text/fold.h"
#include "text/sentence.h"
#include "text/utf8.h"
#include "text/words.h"

#include <string.h>

typedef struct {
    const char *id;
    const ht_words *words;    /* NULL: it has no other name */
    const char *const *names; /* as ht_value has them */
} candidate;

static const candidate none = {NULL, NULL, NULL};

/* The names that would be valid, by index; id NULL after the last. */
static candidate candidate_at(const ht_error *error, unsigned index) {
    const ht_policy *policy = error->policy;
    if (error->code == HT_UNKNOWN_PARAMETER) {
        const ht_parameter *parameter = &policy->parameters[index];
        return index < policy->parameter_count ? (candidate){parameter->id, &parameter->name, NULL} : none;
    }
    if (error->code == HT_UNKNOWN_FACT && error->slot != -1) {
        return (candidate){error->slot == HT_SLOT_KEY ? ht_row_keys[index] : ht_interruption_keys[index], NULL, NULL};
    }
    if (error->code == HT_UNKNOWN_FACT) {
        const ht_fact *fact = &policy->facts[index];
        return index < ht_slot_count(policy) ? (candidate){fact->id, &fact->label, NULL} : none;
    }
    if (error->slot == HT_SLOT_ASKED) {
        const ht_benefit *benefit = &policy->benefits[index];
        return index < policy->benefit_count ? (candidate){benefit->id, &benefit->name, NULL} : none;
    }
    const unsigned slot = (unsigned)error->slot;
    if (index == ht_value_count(policy, slot)) {
        return none;
    }
    const ht_value *value = ht_value_of(policy, slot, index);
    return (candidate){value->id, &value->name, value->names};
}

/* ---- Bare letters: without marks, case and punctuation, as people type in haste ---- */

enum {
    BARE_MAX = 63 /* so that a set of places in it, one past the end included, fits 64 bits */
};

typedef struct {
    char at[BARE_MAX]; /* begins with a letter, or with NUL where there is none */
    unsigned length;
} bare;

/* Of a character below 128: the small letter or digit; otherwise a space, which keeps words apart. */
static char plain_letter(char byte) {
    static const char letters[] = "                                                0123456789       "
                                  "abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     ";
    _Static_assert(sizeof letters == 128 + 1, "one for each");
    return letters[(unsigned char)byte];
}

/* The letter that the text begins with, and how many bytes it takes; 0: none. */
static char take_letter(ht_string text, size_t *taken) {
    *taken = 1;
    if ((unsigned char)text.at[0] < 0x80) {
        return plain_letter(text.at[0]);
    }
    const size_t length = ht_character_length(text);
    *taken = length > 0 ? length : 1;
    return length > 0 ? ht_base_letter((ht_string){text.at, length}) : '\0';
}

/* What does not fit is left out: a name that long is told apart by its beginning. */
static void make_bare(ht_string text, bare *result) {
    bool is_apart = false;
    size_t taken;
    result->length = 0;
    result->at[0] = '\0';
    for (size_t i = 0; i < text.length && result->length + 1 < BARE_MAX; i += taken) {
        const char letter = take_letter((ht_string){text.at + i, text.length - i}, &taken);
        if (letter == ' ') {
            is_apart = result->length > 0;
        } else if (letter != '\0') {
            if (is_apart) {
                result->at[result->length++] = ' ';
            }
            is_apart = false;
            result->at[result->length++] = letter;
        }
    }
}

/* Whether each character of `given` begins a word of `name` or follows on the one before: "so khcn" for "so khoa hoc va cong
 * nghe". */
static bool abbreviates(const bare *given, const bare *name) {
    uint64_t beginnings = 0; /* bit i: a word begins at i */
    uint64_t next = 1;       /* bit i: what comes next may follow on at i */
    bool is_apart = false;
    if (given->length < 2 || given->at[0] != name->at[0]) {
        return false;
    }
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
    return true;
}

enum { NO_MATCH = 1000, ABBREVIATED = 100, BEGUN = ABBREVIATED - 1 };

/* A text that is none of the names. */
typedef struct {
    bare letters;
    ht_edited edited;
} wanted;

/* Whether the name goes on behind it, with a word. */
static bool begins(const bare *given, const bare *name) {
    return given->length > 0 && given->length < name->length && name->at[given->length] == ' ' &&
           memcmp(given->at, name->at, given->length) == 0;
}

/* How far apart, in edits; the beginning of a name is farther than any edits that still count, an abbreviation farther, the
   longer the name the more. */
static unsigned distance(const wanted *given, const char *name) {
    bare other;
    make_bare(ht_string_of(name), &other);
    const unsigned most = given->letters.length / 3;
    const unsigned longer = given->letters.length > other.length ? given->letters.length : other.length;
    const unsigned shorter = given->letters.length + other.length - longer;
    if (longer - shorter <= most) {
        const unsigned edits = ht_edits_to(&given->edited, (const unsigned char *)other.at, other.length);
        if (edits <= most) {
            return edits;
        }
    }
    if (begins(&given->letters, &other)) {
        return BEGUN;
    }
    return abbreviates(&given->letters, &other) ? ABBREVIATED + other.length : NO_MATCH;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

static unsigned distance_of(const wanted *given, candidate name) {
    unsigned nearest = distance(given, name.id);
    if (name.words != NULL) {
        nearest = least(nearest, least(distance(given, name.words->vi), distance(given, name.words->en)));
    }
    for (const char *const *other = name.names; other != NULL && *other != NULL; other++) {
        nearest = least(nearest, distance(given, *other));
    }
    return nearest;
}

/* ---- What is said ---- */

enum {
    ALL_MAX = 5,   /* so many names are all said, whatever is near */
    FIRST_MAX = 3, /* of more, where none is near */
    NEAREST_MAX = 3
};

/* The names nearest to a text: those that are equally near. */
typedef struct {
    unsigned all; /* names to choose from */
    unsigned count, apart;
    candidate near[NEAREST_MAX];
} choice;

/* A name that is the text itself is right elsewhere: `from` of a parameter that is a date. */
static bool is_offered(candidate name, ht_string given) {
    return !ht_string_is(given, name.id);
}

static void choose(const ht_error *error, ht_string given, choice *found) {
    wanted text;
    candidate name;
    make_bare(given, &text.letters);
    ht_edits_begin(&text.edited, (const unsigned char *)text.letters.at, text.letters.length);
    *found = (choice){.apart = NO_MATCH};
    for (unsigned i = 0; (name = candidate_at(error, i)).id != NULL; i++) {
        if (!is_offered(name, given)) {
            continue;
        }
        const unsigned apart = distance_of(&text, name);
        found->all++;
        found->count = apart < found->apart ? 0 : found->count;
        found->apart = least(apart, found->apart);
        if (apart < NO_MATCH && apart == found->apart && found->count < NEAREST_MAX) {
            found->near[found->count++] = name;
        }
    }
}

/* A writing that may mean several values is near to just these. */
static void choose_meant(const ht_error *error, choice *found) {
    const unsigned count = least(error->meant_count, NEAREST_MAX);
    for (unsigned i = 0; i < count; i++) {
        found->near[i] = candidate_at(error, error->meant[i]);
    }
    found->count = count > 0 ? count : found->count;
}

ht_meant ht_nearest_values(const ht_policy *policy, unsigned slot, ht_string text) {
    const ht_error error = {.code = HT_UNKNOWN_VALUE, .policy = policy, .slot = (int)slot, .value = text, .other = -1};
    ht_meant meant = {0, {0}};
    choice found;
    choose(&error, text, &found);
    for (; meant.count < found.count; meant.count++) {
        meant.values[meant.count] = (uint8_t)ht_value_by_id(policy, slot, ht_string_of(found.near[meant.count].id));
    }
    return meant;
}

static void put_names(ht_text *out, const ht_error *error, ht_string given, unsigned most, ht_language language) {
    candidate name;
    const char *separator = language == HT_VI ? ": " : " ";
    for (unsigned i = 0; most > 0 && (name = candidate_at(error, i)).id != NULL; i++) {
        if (is_offered(name, given)) {
            ht_put(out, separator);
            ht_put(out, name.id);
            separator = ", ";
            most--;
        }
    }
}

static void put_nearest(ht_text *out, const choice *found, ht_language language) {
    static const ht_words meant = {" (có phải là ", " (did you mean "};
    static const ht_words or = {", hay ", " or "};
    /* Identifiers are English: in Vietnamese the name stands beside. */
    static const ht_words with_name = {"{0}, tức “{1}”", "{0}"};
    static const ht_words alone = {"{0}", "{0}"};
    for (unsigned i = 0; i < found->count; i++) {
        const candidate *name = &found->near[i];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = ht_string_of(name->id)},
                                         {.kind = HT_ARGUMENT_WORDS, .words = name->words}};
        ht_put_words(out, i == 0 ? &meant : & or, language);
        ht_say(out, language, name->words != NULL ? &with_name : &alone, arguments);
    }
    ht_put(out, found->count > 0 ? "?)" : "");
}

/* ---- By the names that people use ---- */

const char *ht_called(const char *id, const ht_words *name, ht_calling calling) {
    return calling == HT_BY_ID ? id : calling == HT_BY_VI ? name->vi : name->en;
}

/* The first of them. */
static void put_all_called(ht_text *out, const ht_error *error, unsigned most) {
    const char *separator = ": ";
    for (unsigned i = 0; i < most; i++) {
        const candidate name = candidate_at(error, i);
        ht_put(out, separator);
        ht_put(out, ht_called(name.id, name.words, error->calling));
        separator = "; ";
    }
}

static void put_nearest_called(ht_text *out, const ht_error *error, const choice *found, ht_language language) {
    static const ht_words meant = {"; có phải là “", "; did you mean “"};
    static const ht_words or = {"” hay “", "” or “"};
    for (unsigned i = 0; i < found->count; i++) {
        const bool is_last = i + 1 == found->count;
        if (i > 0 && !is_last) {
            ht_put(out, "”, “");
        } else {
            ht_put_words(out, i == 0 ? &meant : & or, language);
        }
        ht_put(out, ht_called(found->near[i].id, found->near[i].words, error->calling));
    }
    ht_put(out, "”?");
}

static void put_called(ht_text *out, const ht_error *error, const choice *found, ht_language language) {
    static const ht_words all = {"; ghi một trong", "; write one of"};
    static const ht_words first = {"; ghi một trong {0} giá trị", "; write one of {0}"};
    if (found->all <= ALL_MAX) {
        ht_put_words(out, &all, language);
        put_all_called(out, error, found->all);
    } else if (found->count > 0) {
        put_nearest_called(out, error, found, language);
    } else {
        ht_say(out, language, &first, &(ht_argument){.kind = HT_ARGUMENT_PLAIN, .number = found->all});
        put_all_called(out, error, FIRST_MAX);
        ht_put(out, "; …");
    }
}

static ht_string without_quotes(ht_string raw) {
    const bool has_quotes = raw.length > 1 && raw.at[0] == '"';
    return has_quotes ? (ht_string){raw.at + 1, raw.length - 2} : raw;
}

void ht_put_candidates(ht_text *out, const ht_error *error, ht_string given, ht_language language) {
    static const ht_words values = {" {0} giá trị", " {0} values"};
    static const ht_words names = {" {0} mục", " {0} names"};
    static const ht_words first_values = {", … ({0} giá trị)", ", … ({0} values)"};
    static const ht_words first_names = {", … ({0} mục)", ", … ({0} names)"};
    const bool is_name = error->code == HT_UNKNOWN_FACT || error->code == HT_UNKNOWN_PARAMETER;
    choice found;
    if (error->slot == HT_SLOT_POLICY) {
        ht_put_policies(out, without_quotes(given), language);
        return;
    }
    choose(error, given, &found);
    choose_meant(error, &found);
    if (error->calling != HT_BY_ID) {
        put_called(out, error, &found, language);
        return;
    }
    const ht_argument count = {.kind = HT_ARGUMENT_PLAIN, .number = found.all};
    const bool is_few = found.all <= ALL_MAX;
    if (!is_few && found.count > 0 && error->code != HT_WRONG_TYPE) {
        ht_say(out, language, is_name ? &names : &values, &count);
    } else {
        put_names(out, error, given, is_few ? ALL_MAX : FIRST_MAX, language);
        if (!is_few) {
            ht_say(out, language, is_name ? &first_names : &first_values, &count);
        }
    }
    put_nearest(out, &found, language);
}
