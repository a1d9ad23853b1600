/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "text.h"

static const ht_string nothing = {NULL, 0};

const char *const ht_interruption_keys[] = {"from", "to", "reason", NULL};

/* ---- Common to all JSON that is read ---- */

bool ht_refuse(ht_error *error, const ht_policy *policy, ht_error_code code, int slot, ht_string name, ht_string value) {
    *error = (ht_error){.code = code, .policy = policy, .name = name, .slot = slot, .value = value, .other = -1};
    if (slot >= 0) {
        error->name = ht_string_of(policy->facts[slot].id);
    }
    return false;
}

bool ht_refuse_json(const ht_reader *reader, ht_error_code code, int slot, ht_string name, ht_string value) {
    const char *at = value.at != NULL ? value.at : name.at;
    (void)ht_refuse(reader->error, reader->policy, code, slot, name, value);
    ht_json_place(reader->text, at, &reader->error->row, &reader->error->column);
    return false;
}

bool ht_read_root(const ht_reader *reader, size_t bytes_max, ht_json_kind kind, ht_json *root) {
    if (reader->text.length > bytes_max) {
        return ht_refuse(reader->error, reader->policy, HT_TOO_LARGE, -1, nothing, nothing);
    }
    if (!ht_json_check(reader->text, root, reader->error)) {
        reader->error->policy = reader->policy;
        return false;
    }
    return root->kind == kind || ht_refuse_json(reader, HT_SYNTAX, -1, nothing, root->raw);
}

ht_string ht_plain(ht_string content, char buffer[HT_PLAIN_BYTES]) {
    for (size_t i = 0; i < content.length; i++) {
        if (content.at[i] == '\\') {
            const size_t length = ht_json_unescape(content, buffer, HT_PLAIN_BYTES);
            return length <= HT_PLAIN_BYTES ? (ht_string){buffer, length} : content;
        }
    }
    return content;
}

/* ---- One fact ---- */

static bool refuse(const ht_reader *reader, ht_error_code code, unsigned slot, ht_json value) {
    return ht_refuse_json(reader, code, (int)slot, nothing, value.raw);
}

static bool read_text(const ht_reader *reader, unsigned slot, ht_json value) {
    return value.kind == HT_JSON_STRING || refuse(reader, HT_WRONG_TYPE, slot, value);
}

static bool read_choice(const ht_reader *reader, unsigned slot, ht_json value, unsigned *index) {
    char buffer[HT_PLAIN_BYTES];
    if (!read_text(reader, slot, value)) {
        return false;
    }
    int found = ht_value_by_id(reader->policy, slot, value.content);
    if (found < 0) {
        found = ht_value_by_id(reader->policy, slot, ht_plain(value.content, buffer));
    }
    *index = (unsigned)found;
    return found >= 0 || refuse(reader, HT_UNKNOWN_VALUE, slot, value);
}

static bool read_day(const ht_reader *reader, unsigned slot, ht_json value, ht_day *day) {
    const ht_fact *fact = &reader->policy->facts[slot];
    char buffer[HT_PLAIN_BYTES];
    if (!read_text(reader, slot, value)) {
        return false;
    }
    const ht_error_code code = ht_read_day(ht_plain(value.content, buffer), fact->first, fact->last, day);
    return code == HT_OK || refuse(reader, code, slot, value);
}

/* A key as it is written, with its quotation marks. */
static ht_string quoted(ht_string key) {
    return (ht_string){key.at - 1, key.length + 2};
}

static bool read_interruption(const ht_reader *reader, ht_json item, ht_interruption *interruption) {
    enum { FROM, TO, REASON, KEYS };
    const unsigned slot = reader->policy->interruptions;
    unsigned seen = 0;
    unsigned index = 0;
    ht_string key;
    ht_json value;
    if (item.kind != HT_JSON_OBJECT) {
        return refuse(reader, HT_WRONG_TYPE, slot, item);
    }
    ht_json_walk walk = ht_json_walk_of(item);
    while (ht_json_next(&walk, &key, &value)) {
        unsigned part = 0;
        while (part < KEYS && !ht_json_content_is(key, ht_interruption_keys[part])) {
            part++;
        }
        if (part == KEYS || (seen >> part & 1) != 0) {
            return ht_refuse_json(reader, part == KEYS ? HT_UNKNOWN_FACT : HT_DUPLICATE_FACT, (int)slot, nothing, quoted(key));
        }
        seen |= 1U << part;
        if (part == REASON ? !read_choice(reader, slot, value, &index)
                           : !read_day(reader, slot, value, part == FROM ? &interruption->from : &interruption->to)) {
            return false;
        }
    }
    interruption->reason = (uint8_t)index;
    return seen == (1U << KEYS) - 1 || refuse(reader, HT_WRONG_TYPE, slot, item);
}

static bool read_interruptions(const ht_reader *reader, ht_json value, ht_case *person) {
    const unsigned slot = reader->policy->interruptions;
    ht_string key;
    ht_json item;
    unsigned count = 0;
    if (value.kind != HT_JSON_ARRAY) {
        return refuse(reader, HT_WRONG_TYPE, slot, value);
    }
    for (ht_json_walk walk = ht_json_walk_of(value); ht_json_next(&walk, &key, &item);) {
        if (++count > HT_INTERRUPTIONS_MAX) {
            return refuse(reader, HT_TOO_MANY, slot, value);
        }
    }
    ht_json_walk walk = ht_json_walk_of(value);
    for (unsigned i = 0; ht_json_next(&walk, &key, &item); i++) {
        if (!read_interruption(reader, item, &person->interruptions[i])) {
            return false;
        }
    }
    person->interruption_count = count;
    ht_case_state(person, slot, 0);
    return true;
}

static bool read_fact(const ht_reader *reader, unsigned slot, ht_json value, ht_case *person) {
    unsigned index;
    ht_day day;
    int64_t number;
    switch (reader->policy->facts[slot].kind) {
    case HT_CHOICE:
        if (!read_choice(reader, slot, value, &index)) {
            return false;
        }
        number = INT64_C(1) << index;
        break;
    case HT_YES_NO:
        if (value.kind != HT_JSON_TRUE && value.kind != HT_JSON_FALSE) {
            return refuse(reader, HT_WRONG_TYPE, slot, value);
        }
        number = value.kind == HT_JSON_TRUE ? 1 << 1 : 1 << 0;
        break;
    case HT_DATE:
        if (!read_day(reader, slot, value, &day)) {
            return false;
        }
        number = day;
        break;
    case HT_MONEY:
        if (!ht_json_integer(value, &number)) {
            return refuse(reader, HT_WRONG_TYPE, slot, value);
        }
        if (number < 1 || number > HT_MONEY_MAX) {
            return refuse(reader, HT_OUT_OF_RANGE, slot, value);
        }
        break;
    case HT_INTERRUPTIONS:
    default:
        return read_interruptions(reader, value, person);
    }
    ht_case_state(person, slot, number);
    return true;
}

/* ---- The case ---- */

/* As ht_slot_by_id, which it begins with the slot after the last one found: cases are mostly written in order. */
static int slot_from(const ht_policy *policy, unsigned expected, ht_string key) {
    const unsigned count = ht_slot_count(policy);
    char buffer[HT_PLAIN_BYTES];
    for (unsigned i = 0; i < count; i++) {
        const unsigned slot = expected + i < count ? expected + i : expected + i - count;
        const char *id = policy->facts[slot].id;
        if (key.length > 0 && *id == *key.at && ht_string_is(key, id)) {
            return (int)slot;
        }
    }
    return ht_slot_by_id(policy, ht_plain(key, buffer));
}

/* An error echoes the id that comes after it too. */
static void find_id(ht_json_walk *walk, ht_string *id) {
    ht_string key;
    ht_json value;
    while (ht_json_next(walk, &key, &value)) {
        if (ht_json_content_is(key, "id")) {
            if (value.kind == HT_JSON_STRING) {
                *id = value.content;
            }
            return;
        }
    }
}

static bool read_id(const ht_reader *reader, bool *seen, ht_string key, ht_json value, ht_string *id) {
    if (*seen) {
        return ht_refuse_json(reader, HT_DUPLICATE_FACT, -1, key, value.raw);
    }
    *seen = true;
    if (value.kind == HT_JSON_STRING) {
        *id = value.content;
    }
    return value.kind == HT_JSON_STRING || value.kind == HT_JSON_NULL ||
           ht_refuse_json(reader, HT_WRONG_TYPE, -1, key, value.raw);
}

bool ht_case_read(ht_case *person, ht_string json, ht_error *error) {
    const ht_reader reader = {json, person->policy, error};
    uint64_t seen = 0;
    bool seen_id = false;
    bool good = true;
    unsigned expected = 0;
    ht_json root;
    ht_string key;
    ht_json value;
    if (!ht_read_root(&reader, HT_CASE_BYTES_MAX, HT_JSON_OBJECT, &root)) {
        return false;
    }
    ht_json_walk walk = ht_json_walk_of(root);
    while (good && ht_json_next(&walk, &key, &value)) {
        const int slot = slot_from(person->policy, expected, key);
        if (slot >= 0) {
            const uint64_t bit = UINT64_C(1) << slot;
            expected = (unsigned)slot + 1;
            if ((seen & bit) != 0) {
                good = refuse(&reader, HT_DUPLICATE_FACT, (unsigned)slot, value);
            } else if (value.kind != HT_JSON_NULL) {
                good = read_fact(&reader, (unsigned)slot, value, person);
            }
            seen |= bit;
        } else if (ht_json_content_is(key, "id")) {
            good = read_id(&reader, &seen_id, key, value, &person->id);
        } else {
            good = ht_refuse_json(&reader, HT_UNKNOWN_FACT, -1, key, value.raw);
        }
    }
    if (!good && !seen_id) {
        find_id(&walk, &person->id);
    }
    return good && ht_case_check(person, error);
}
