/* SPDX-License-Identifier: MIT */

#include "text/text.h"
#include "person/case.h"
#include "person/case_json.h"
#include "person/case_policy.h"
#include "person/refuse.h"
#include "policy/policy.h"
#include "policy/slots.h"
#include "text/json.h"
#include "text/json_escape.h"

const char *const ht_interruption_keys[] = {"from", "to", "reason", NULL};

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
        code = !ht_json_integer(*value, &number)                        ? HT_WRONG_TYPE
               : number < ht_least_money(fact) || number > HT_MONEY_MAX ? HT_OUT_OF_RANGE
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

/* A list of identifiers; `wrong` is the part that an error is about. */
static ht_error_code read_asked(ht_case *person, const ht_json *value, ht_string *wrong) {
    char buffer[HT_PLAIN_BYTES];
    uint32_t asked = 0;
    ht_string key;
    ht_json item;
    if (value->kind != HT_JSON_ARRAY) {
        return HT_WRONG_TYPE;
    }
    ht_json_walk walk = ht_json_walk_of(*value);
    while (ht_json_next(&walk, &key, &item)) {
        *wrong = item.raw;
        if (item.kind != HT_JSON_STRING) {
            return HT_WRONG_TYPE;
        }
        const int benefit = ht_benefit_by_id(person->policy, ht_plain(item.content, buffer));
        if (benefit < 0) {
            return HT_UNKNOWN_VALUE;
        }
        if ((asked >> benefit & 1) != 0) {
            return HT_DUPLICATE_FACT;
        }
        asked |= UINT32_C(1) << benefit;
    }
    *wrong = value->raw;
    person->asked = asked != 0 ? asked : person->asked;
    return asked == 0 ? HT_OUT_OF_RANGE : HT_OK;
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

/* What a case holds besides facts, by its key; ended by NULL. */
enum { ID, ASKED, POLICY, OTHERS };
static const char *const other_keys[] = {"id", ht_asked_name, ht_policy_key, NULL};

/* Every key once. */
typedef struct {
    uint64_t facts;
    unsigned others;
} keys_seen;

static ht_error_code read_other(ht_case *person, unsigned which, const ht_json *value, ht_string *wrong) {
    if (value->kind == HT_JSON_NULL || which == POLICY) {
        return HT_OK;
    }
    if (which == ASKED) {
        return read_asked(person, value, wrong);
    }
    if (value->kind != HT_JSON_STRING) {
        return HT_WRONG_TYPE;
    }
    person->id = value->content;
    return HT_OK;
}

static ht_error_code read_member(ht_case *person, keys_seen *seen, int slot, ht_string key, const ht_json *value,
                                 ht_string *wrong) {
    if (slot >= 0) {
        const uint64_t bit = UINT64_C(1) << slot;
        const bool is_again = (seen->facts & bit) != 0;
        seen->facts |= bit;
        return is_again                      ? HT_DUPLICATE_FACT
               : value->kind == HT_JSON_NULL ? HT_OK
                                             : read_fact(person, (unsigned)slot, value, wrong);
    }
    const unsigned which = ht_key_index(other_keys, key);
    if (which == OTHERS || (which == ASKED && !person->policy->asks)) {
        return HT_UNKNOWN_FACT;
    }
    const bool is_again = (seen->others >> which & 1) != 0;
    seen->others |= 1U << which;
    return is_again ? HT_DUPLICATE_FACT : read_other(person, which, value, wrong);
}

/* The members of a case. Its policy has been looked at before, or is not to be. */
static bool read_members(ht_case *person, const ht_reader *reader, ht_json root) {
    keys_seen seen = {0, 0};
    unsigned expected = 0;
    ht_string key;
    ht_json value;
    ht_json_walk walk = ht_json_walk_of(root);
    while (ht_json_next(&walk, &key, &value)) {
        ht_string wrong = value.raw;
        const int slot = slot_from(person->policy, expected, key);
        const ht_error_code code = read_member(person, &seen, slot, key, &value, &wrong);
        if (code != HT_OK) {
            if ((seen.others >> ID & 1) == 0) {
                find_id(&walk, &person->id);
            }
            const bool is_of_asked = code != HT_UNKNOWN_FACT && ht_json_content_is(key, ht_asked_name);
            return ht_refuse_json(reader, code, is_of_asked ? (int)HT_SLOT_ASKED : slot, key, wrong);
        }
        expected = slot >= 0 ? (unsigned)slot + 1 : expected;
    }
    return ht_case_check(person, reader->error);
}

bool ht_case_read_by(ht_case *person, ht_string json, ht_error *error) {
    const ht_reader reader = {json, person->policy, error};
    ht_json root;
    return ht_read_root(&reader, HT_CASE_BYTES_MAX, HT_JSON_OBJECT, &root) && read_members(person, &reader, root);
}

bool ht_case_read(ht_case *person, ht_string json, ht_error *error) {
    ht_reader reader = {json, person->policy, error};
    ht_json root;
    if (!ht_read_root(&reader, HT_CASE_BYTES_MAX, HT_JSON_OBJECT, &root)) {
        return false;
    }
    if (!ht_object_policy(&reader, root, &reader.policy)) {
        ht_json_walk walk = ht_json_walk_of(root);
        find_id(&walk, &person->id);
        return false;
    }
    if (reader.policy != person->policy) {
        ht_case_init(person, reader.policy);
    }
    return read_members(person, &reader, root);
}
