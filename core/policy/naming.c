/* SPDX-License-Identifier: MIT */
#include "policy/naming.h"

#include "policy/slots.h"
#include "policy/spelling.h"
#include "text/fold.h"
#include "text/text.h"

#include <string.h>

static ht_string part(const ht_names *names, size_t at, size_t length) {
    return (ht_string){names->text + at, length};
}

static ht_string rest_of(const ht_spelled *text, size_t at) {
    return (ht_string){text->at + at, text->length - at};
}

/* Behind the word that begins at `at`, and the space. */
static size_t next_word(ht_string text, size_t at) {
    while (at < text.length && text.at[at] != ' ') {
        at++;
    }
    return at < text.length ? at + 1 : at;
}

/* ---- What means the same ---- */

/* The longest of the writings first ... after - 1 with which the text begins: how many bytes it takes there. */
static size_t longest(const ht_names *names, unsigned first, unsigned after, ht_string text, bool bare) {
    size_t most = 0;
    for (unsigned i = first; i < after; i++) {
        const ht_string writing = part(names, names->writings[i].at, names->writings[i].length);
        const size_t taken = ht_spelled_begins(text, writing, bare);
        most = taken > most ? taken : most;
    }
    return most;
}

/* Each of these writings, all of one group, as the first of them. False: no room. */
static bool rewrite_group(const ht_names *names, unsigned first, unsigned after, bool bare, ht_spelled *text) {
    const ht_spelled before = *text;
    const ht_string stands = part(names, names->writings[first].at, names->writings[first].length);
    bool has_room = true;
    text->length = 0;
    for (size_t at = 0; at < before.length && has_room;) {
        const ht_string rest = rest_of(&before, at);
        const size_t taken = longest(names, first, after, rest, bare);
        const size_t to = next_word(rest, taken);
        has_room = taken == 0 || ht_spelled_add(text, stands, bare);
        has_room = has_room && ht_spelled_add(text, (ht_string){rest.at + taken, to - taken}, false);
        at += to;
    }
    return has_room;
}

/* By the groups before that one, in their order: a later one may be made of what earlier ones stand for. */
static bool rewrite(const ht_names *names, unsigned group, bool bare, ht_spelled *text) {
    unsigned first = 0;
    bool has_room = true;
    while (first < names->writing_count && names->writings[first].group < group && has_room) {
        unsigned after = first + 1;
        while (after < names->writing_count && names->writings[after].group == names->writings[first].group) {
            after++;
        }
        has_room = rewrite_group(names, first, after, bare, text);
        first = after;
    }
    return has_room;
}

/* ---- Ready ---- */

/* Adds a writing as names are compared; its length, or -1: no room. */
static int add_text(ht_names *names, ht_string writing, unsigned group) {
    ht_spelled spelled;
    if (!ht_spell(writing, &spelled) || !rewrite(names, group, false, &spelled) ||
        spelled.length > (size_t)(HT_NAMES_BYTES - names->bytes)) {
        return -1;
    }
    memcpy(names->text + names->bytes, spelled.at, spelled.length);
    names->bytes = (uint16_t)(names->bytes + spelled.length);
    return (int)spelled.length;
}

enum {
    EVERY_GROUP = 256,
    OPEN = '\n' /* between the parts of a name; no part holds it */
};

static bool add_group(ht_names *names, unsigned group) {
    bool has_room = true;
    for (const char *const *writing = names->policy->same[group]; *writing != NULL; writing++) {
        const uint16_t at = names->bytes;
        const int length = names->writing_count < HT_WRITINGS_MAX ? add_text(names, ht_string_of(*writing), group) : -1;
        if (length > 0) {
            names->writings[names->writing_count].at = at;
            names->writings[names->writing_count].length = (uint16_t)length;
            names->writings[names->writing_count++].group = (uint8_t)group;
        }
        has_room &= length >= 0;
    }
    return has_room;
}

static bool add_open(ht_names *names) {
    if (names->bytes == HT_NAMES_BYTES) {
        return false;
    }
    names->text[names->bytes++] = OPEN;
    return true;
}

static unsigned letters_of(ht_string parts) {
    unsigned open = 0;
    for (size_t i = 0; i < parts.length; i++) {
        open += parts.at[i] == OPEN;
    }
    return ht_spelled_letters(parts) - open;
}

/* Adds the parts of a name, parted at each "…", and what stands between them. False: no room. */
static bool add_parts(ht_names *names, ht_string name) {
    static const char open[] = "…";
    size_t first = 0;
    bool has_room = true;
    for (size_t at = 0; at < name.length && has_room; at++) {
        if (name.length - at >= sizeof open - 1 && memcmp(name.at + at, open, sizeof open - 1) == 0) {
            has_room = add_text(names, (ht_string){name.at + first, at - first}, EVERY_GROUP) >= 0 && add_open(names);
            first = at + sizeof open - 1;
        }
    }
    return has_room && add_text(names, (ht_string){name.at + first, name.length - first}, EVERY_GROUP) >= 0;
}

static bool add_name(ht_names *names, unsigned slot, unsigned value, ht_string name) {
    const uint16_t at = names->bytes;
    if (names->name_count == HT_NAMES_MAX) {
        return false;
    }
    if (!add_parts(names, name)) {
        names->bytes = at;
        return false;
    }
    const ht_string parts = part(names, at, (size_t)(names->bytes - at));
    names->names[names->name_count].at = at;
    names->names[names->name_count].length = (uint16_t)parts.length;
    names->names[names->name_count].letters = (uint16_t)letters_of(parts);
    names->names[names->name_count].slot = (uint8_t)slot;
    names->names[names->name_count++].value = (uint8_t)value;
    return true;
}

static bool add_slot(ht_names *names, unsigned slot) {
    bool has_room = true;
    for (unsigned i = 0; i < ht_value_count(names->policy, slot); i++) {
        const ht_value *value = ht_value_of(names->policy, slot, i);
        has_room &= add_name(names, slot, i, ht_string_of(value->name.vi));
        for (const char *const *name = value->names; name != NULL && *name != NULL; name++) {
            has_room &= add_name(names, slot, i, ht_string_of(*name));
        }
    }
    return has_room;
}

bool ht_names_init(ht_names *names, const ht_policy *policy, uint64_t slots) {
    bool has_room = true;
    names->policy = policy;
    names->bytes = names->writing_count = names->name_count = 0;
    for (unsigned group = 0; policy->same != NULL && policy->same[group] != NULL; group++) {
        has_room &= add_group(names, group);
    }
    for (; slots != 0; slots &= slots - 1) {
        has_room &= add_slot(names, ht_first_of(slots));
    }
    return has_room;
}

/* ---- Meant ---- */

enum { AT_BEGINNING = 1, AT_END = 2 };

/* Behind that part of a name, and the space, where the text has it at `from` or a word behind it; SIZE_MAX: nowhere. */
static size_t behind_part(ht_string text, size_t from, ht_string wanted, unsigned places, bool bare) {
    for (size_t at = from; at < text.length; at = next_word(text, at)) {
        const ht_string rest = {text.at + at, text.length - at};
        const size_t taken = ht_spelled_begins(rest, wanted, bare);
        if (taken > 0 && ((places & AT_END) == 0 || taken == rest.length)) {
            return next_word(text, at + taken);
        }
        if ((places & AT_BEGINNING) != 0) {
            break;
        }
    }
    return SIZE_MAX;
}

static bool fits(ht_string name, ht_string text, bool bare) {
    size_t from = 0;
    for (size_t first = 0, after; first <= name.length && from != SIZE_MAX; first = after + 1) {
        for (after = first; after < name.length && name.at[after] != OPEN;) {
            after++;
        }
        const unsigned places = (first == 0 ? AT_BEGINNING : 0U) | (after == name.length ? AT_END : 0U);
        if (after > first) { /* otherwise the name is open at that end */
            from = behind_part(text, from, (ht_string){name.at + first, after - first}, places, bare);
        }
    }
    return from != SIZE_MAX;
}

static void add_meant(ht_meant *meant, uint8_t value) {
    for (unsigned i = 0; i < meant->count; i++) {
        if (meant->values[i] == value) {
            return;
        }
    }
    if (meant->count < HT_MEANT_MAX) {
        meant->values[meant->count++] = value;
    }
}

static ht_meant longest_that_fits(const ht_names *names, unsigned slot, ht_string text, bool bare) {
    ht_meant meant = {0, {0}};
    unsigned most = 0;
    for (unsigned i = 0; i < names->name_count; i++) {
        const unsigned letters = names->names[i].letters;
        const ht_string name = part(names, names->names[i].at, names->names[i].length);
        if (names->names[i].slot != slot || letters < most || letters == 0 || !fits(name, text, bare)) {
            continue;
        }
        meant.count = letters > most ? 0 : meant.count;
        most = letters;
        add_meant(&meant, names->names[i].value);
    }
    return meant;
}

static ht_meant meant_by(const ht_names *names, unsigned slot, const ht_spelled *written, bool bare) {
    ht_spelled text = *written;
    return rewrite(names, EVERY_GROUP, bare, &text) ? longest_that_fits(names, slot, rest_of(&text, 0), bare)
                                                    : (ht_meant){0, {0}};
}

int ht_value_by_label(const ht_policy *policy, unsigned slot, ht_string text) {
    const unsigned count = ht_value_count(policy, slot);
    for (unsigned i = 0; i < count; i++) {
        const ht_value *value = ht_value_of(policy, slot, i);
        if (ht_is_named(text, value->id, &value->name)) {
            return (int)i;
        }
    }
    return -1;
}

ht_meant ht_name_of(const ht_names *names, unsigned slot, ht_string text) {
    const int value = ht_value_by_label(names->policy, slot, text);
    ht_spelled written;
    if (value >= 0) {
        return (ht_meant){1, {(uint8_t)value}};
    }
    if (!ht_spell(text, &written) || written.length == 0) {
        return (ht_meant){0, {0}};
    }
    const ht_meant meant = meant_by(names, slot, &written, false);
    const ht_string all = rest_of(&written, 0);
    const bool has_marks = ht_spelled_letters(all) < all.length;
    return meant.count > 0 || has_marks || next_word(all, 0) == all.length ? meant : meant_by(names, slot, &written, true);
}
