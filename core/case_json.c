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
    (void)ht_refuse(reader->error, reader->policy, code, slot, name, value);
    ht_json_place(reader->text, value.at, &reader->error->row, &reader->error->column);
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
    if (root->kind != kind) {
        return ht_refuse_json(reader, HT_SYNTAX, -1, nothing, root->raw);
    }
    return true;
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

unsigned ht_key_index(const char *const *keys, ht_string key) {
    unsigned index = 0;
    while (keys[index] != NULL && !ht_json_content_is(key, keys[index])) {
        index++;
    }
    return index;
}

/* ---- One fact ----
   `wrong` is what an error is about: the value of the fact, or a part of it. */

static ht_error_code read_choice(const ht_policy *policy, unsigned slot, const ht_json *value, int *index) {
    char buffer[HT_PLAIN_BYTES];
    if (value->kind != HT_JSON_STRING) {
        return HT_WRONG_TYPE;
    }
    *index = ht_value_by_id(policy, slot, ht_plain(value->content, buffer));
    return *index < 0 ? HT_UNKNOWN_VALUE : HT_OK;
}

static ht_error_code read_day(const ht_fact *fact, const ht_json *value, ht_day *day) {
    char buffer[HT_PLAIN_BYTES];
    if (value->kind != HT_JSON_STRING) {
        return HT_WRONG_TYPE;
    }
    return ht_read_day(ht_plain(value->content, buffer), fact->first, fact->last, day);
}

static ht_error_code read_interruption(const ht_policy *policy, const ht_json *item, ht_interruption *interruption,
                                       ht_string *wrong) {
    enum { FROM, TO, REASON, KEYS };
    const unsigned slot = policy->interruptions;
    unsigned seen = 0;
    int index = 0;
    ht_string key;
    ht_json value;
    *wrong = item->raw;
    if (item->kind != HT_JSON_OBJECT) {
        return HT_WRONG_TYPE;
    }
    ht_json_walk walk = ht_json_walk_of(*item);
    while (ht_json_next(&walk, &key, &value)) {
        const unsigned part = ht_key_index(ht_interruption_keys, key);
        if (part == KEYS || (seen >> part & 1) != 0) {
            *wrong = (ht_string){key.at - 1, key.length + 2}; /* with its quotation marks */
            return part == KEYS ? HT_UNKNOWN_FACT : HT_DUPLICATE_FACT;
        }
        seen |= 1U << part;
        const ht_error_code code =
            part == REASON ? read_choice(policy, slot, &value, &index)
                           : read_day(&policy->facts[slot], &value, part == FROM ? &interruption->from : &interruption->to);
        if (code != HT_OK) {
            *wrong = value.raw;
            return code;
        }
    }
    interruption->reason = (uint8_t)index;
    return seen == (1U << KEYS) - 1 ? HT_OK : HT_WRONG_TYPE;
}

static ht_error_code read_interruptions(ht_case *person, const ht_json *value, ht_string *wrong) {
    ht_string key;
    ht_json item;
    if (value->kind != HT_JSON_ARRAY) {
        return HT_WRONG_TYPE;
    }
    const uint32_t count = ht_json_count(*value);
    if (count > HT_INTERRUPTIONS_MAX) {
        return HT_TOO_MANY;
    }
    ht_json_walk walk = ht_json_walk_of(*value);
    for (ht_interruption *next = person->interruptions; ht_json_next(&walk, &key, &item); next++) {
        const ht_error_code code = read_interruption(person->policy, &item, next, wrong);
        if (code != HT_OK) {
            return code;
        }
    }
    person->interruption_count = count;
    return HT_OK;
}

static ht_error_code read_fact(ht_case *person, unsigned slot, const ht_json *value, ht_string *wrong) {
    const ht_fact *fact = &person->policy->facts[slot];
    ht_error_code code = HT_OK;
    int64_t number = 0;
    ht_day day = 0;
    int index = 0;
    switch (fact->kind) {
    case HT_CHOICE:
        code = read_choice(person->policy, slot, value, &index);
        number = code == HT_OK ? INT64_C(1) << index : 0;
        break;
    case HT_YES_NO:
        number = value->kind == HT_JSON_TRUE ? 1 << 1 : 1 << 0;
        code = value->kind == HT_JSON_TRUE || value->kind == HT_JSON_FALSE ? HT_OK : HT_WRONG_TYPE;
        break;
    case HT_DATE:
        code = read_day(fact, value, &day);
        number = day;
        break;
    case HT_MONEY:
        code = !ht_json_integer(*value, &number)     ? HT_WRONG_TYPE
               : number < 1 || number > HT_MONEY_MAX ? HT_OUT_OF_RANGE
                                                     : HT_OK;
        break;
    case HT_INTERRUPTIONS:
    default:
        code = read_interruptions(person, value, wrong);
        break;
    }
    if (code == HT_OK) {
        ht_case_state(person, slot, number);
    }
    return code;
}

/* ---- The case ---- */

/* As ht_slot_by_id, but begins with the slot after the last one found: cases are mostly written in order. */
static int slot_from(const ht_policy *policy, unsigned expected, ht_string key) {
    const unsigned count = ht_slot_count(policy);
    char buffer[HT_PLAIN_BYTES];
    const ht_string name = ht_plain(key, buffer);
    for (unsigned i = 0; i < count; i++) {
        const unsigned slot = expected + i < count ? expected + i : expected + i - count;
        if (ht_string_is(name, policy->facts[slot].id)) {
            return (int)slot;
        }
    }
    return -1;
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

bool ht_case_read(ht_case *person, ht_string json, ht_error *error) {
    const ht_reader reader = {json, person->policy, error};
    uint64_t seen = 0;
    bool seen_id = false;
    unsigned expected = 0;
    ht_json root;
    ht_string key;
    ht_json value;
    if (!ht_read_root(&reader, HT_CASE_BYTES_MAX, HT_JSON_OBJECT, &root)) {
        return false;
    }
    ht_json_walk walk = ht_json_walk_of(root);
    while (ht_json_next(&walk, &key, &value)) {
        const int slot = slot_from(person->policy, expected, key);
        const bool is_null = value.kind == HT_JSON_NULL;
        ht_error_code code = HT_OK;
        ht_string wrong = value.raw;
        if (slot >= 0) {
            const uint64_t bit = UINT64_C(1) << slot;
            if ((seen & bit) != 0) {
                code = HT_DUPLICATE_FACT;
            } else if (!is_null) {
                code = read_fact(person, (unsigned)slot, &value, &wrong);
            }
            seen |= bit;
            expected = (unsigned)slot + 1;
        } else if (!ht_json_content_is(key, "id")) {
            code = HT_UNKNOWN_FACT;
        } else if (seen_id) {
            code = HT_DUPLICATE_FACT;
        } else {
            seen_id = true;
            if (value.kind == HT_JSON_STRING) {
                person->id = value.content;
            } else if (!is_null) {
                code = HT_WRONG_TYPE;
            }
        }
        if (code != HT_OK) {
            if (!seen_id) {
                find_id(&walk, &person->id);
            }
            return ht_refuse_json(&reader, code, slot, key, wrong);
        }
    }
    return ht_case_check(person, error);
}
