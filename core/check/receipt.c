/* SPDX-License-Identifier: MIT */
#include "check/receipt.h"

#include "person/case_json.h"
#include "person/case_policy.h"
#include "person/refuse.h"
#include "policy/registry.h"
#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/json_write.h"
#include "text/text.h"

static const ht_string nothing = {"", 0};

/* ---- Keys ---- */

enum { RECEIPT, MADE, CASE, PARAMETERS, ASSESSMENT, KEYS };
static const char *const receipt_keys[] = {"receipt", "made", "case", "parameters", "assessment", NULL};
static const ht_json_kind receipt_kinds[] = {HT_JSON_NUMBER, HT_JSON_STRING, HT_JSON_OBJECT, HT_JSON_ARRAY, HT_JSON_OBJECT};

/* The keys of the objects that stand behind some key of an assessment, one by one or in an array, and those that the second
   format added. Those of a case are the policy's facts and readings, and in the second format `policy` and `asked`; what
   witnesses a bound is part of a case. */
static const struct {
    const char *behind, *keys, *added;
} shapes[] = {
    {"assessment", "id policy parameters case benefits monthly once total missing alternatives assumptions", "witness notes"},
    {"policy", "id revision fingerprint", ""},
    {"parameters", "name from value citation replaced", ""},
    {"replaced", "from value citation", ""},
    {"-", "from to reason", ""}, /* behind the fact that holds interruptions, whatever its name */
    {"benefits", "id kind status rate total months month steps unmet", ""},
    {"rate total once", "min max", ""},
    {"monthly", "min max", "month"},
    {"months", "month days counted amount", ""},
    {"steps", "code text citation source amount", ""},
    {"unmet", "fact needs text citation", ""},
    {"needs", "from to", ""},
    {"text", "vi en", ""},
    {"alternatives", "reading value total", ""},
    {"assumptions", "code text citation", "amount"},
    {"witness amount", "", "min max"},
    {"notes", "", "code text citation"},
};
static const char keys_of_case[] = "policy asked"; /* beside the slots */

/* The number of a word, escapes undone, in a list parted by spaces; or -1. */
static int word_number(const char *words, ht_string word) {
    ht_string one = {words, 0};
    for (int number = 0; *one.at != '\0'; number++) {
        while (one.at[one.length] != ' ' && one.at[one.length] != '\0') {
            one.length++;
        }
        if (ht_json_is_same_content(word, one)) {
            return number;
        }
        one = (ht_string){one.at + one.length + (one.at[one.length] == ' '), 0};
    }
    return -1;
}

/* In the one list, or behind it in the other. */
static int number_in(const char *words, const char *more, ht_string word, int count) {
    const int number = word_number(words, word);
    const int behind = number < 0 ? word_number(more, word) : -1;
    return behind < 0 ? number : count + behind;
}

/* The number of a key among those that may stand in an object behind `behind`, < 64; or -1. */
static int key_number(const ht_receipt *receipt, ht_string behind, ht_string key) {
    enum { KEYS_OF_SHAPE = 32 };
    char buffer[HT_PLAIN_BYTES];
    if (word_number("case min max", behind) >= 0) {
        const int slot = ht_slot_by_id(receipt->policy, ht_plain(key, buffer));
        const int other = slot < 0 && receipt->format > 1 ? word_number(keys_of_case, key) : -1;
        return other < 0 ? slot : HT_SLOTS_MAX + other;
    }
    if (ht_string_is(ht_plain(behind, buffer), receipt->policy->facts[receipt->policy->interruptions].id)) {
        behind = ht_string_of("-");
    }
    for (size_t shape = 0; shape < sizeof shapes / sizeof *shapes; shape++) {
        if (word_number(shapes[shape].behind, behind) >= 0) {
            return number_in(shapes[shape].keys, receipt->format > 1 ? shapes[shape].added : "", key, KEYS_OF_SHAPE);
        }
    }
    return -1;
}

/* An error about a key stands where the key does. */
static bool refuse_key(const ht_reader *reader, ht_error_code code, ht_string key) {
    return ht_refuse_json(reader, code, -1, key, (ht_string){key.at - 1, key.length + 2}); /* with its quotation marks */
}

/* Whether each key within a value, which stands behind `behind`, is known there and stands once. Depth: HT_JSON_DEPTH_MAX. */
static bool check_keys(const ht_receipt *receipt, const ht_reader *reader, ht_string behind, ht_json value) {
    uint64_t seen = 0;
    ht_string key;
    ht_json member;
    if (value.kind != HT_JSON_OBJECT && value.kind != HT_JSON_ARRAY) {
        return true;
    }
    for (ht_json_walk walk = ht_json_walk_of(value); ht_json_next(&walk, &key, &member);) {
        if (value.kind == HT_JSON_OBJECT) {
            const int number = key_number(receipt, behind, key);
            if (number < 0 || (seen >> number & 1) != 0) {
                return refuse_key(reader, number < 0 ? HT_UNKNOWN_FACT : HT_DUPLICATE_FACT, key);
            }
            seen |= UINT64_C(1) << number;
        }
        if (!check_keys(receipt, reader, value.kind == HT_JSON_OBJECT ? key : behind, member)) {
            return false;
        }
    }
    return true;
}

/* ---- The parts ---- */

typedef struct {
    ht_receipt *receipt;
    ht_case *person;
    ht_parameters *parameters;
    ht_text *space;
    ht_reader reader;
    ht_verify_error *error;
    ht_error conflict; /* within the case: told of after all other errors */
} receipt_reading;

/* The first key of a case that only the second format has. */
static bool find_added(ht_json person, ht_string *key) {
    ht_json value;
    for (ht_json_walk walk = ht_json_walk_of(person); ht_json_next(&walk, key, &value);) {
        if (word_number(keys_of_case, *key) >= 0) {
            return true;
        }
    }
    return false;
}

static bool read_case(receipt_reading *reading, ht_json value) {
    ht_verify_error *error = reading->error;
    uint32_t row;
    uint32_t column;
    ht_string added;
    const bool has_added = reading->receipt->format == 1 && find_added(value, &added);
    const bool is_read = ht_case_read_by(reading->person, value.raw, &error->error);
    if (has_added && (is_read || error->error.code == HT_CONFLICT || error->error.value.at > added.at)) {
        return refuse_key(&reading->reader, HT_UNKNOWN_FACT, added);
    }
    if (is_read) {
        return true;
    }
    if (error->error.code == HT_CONFLICT) {
        reading->conflict = error->error;
        return true;
    }
    error->place = HT_IN_CASE;
    if (error->error.row > 0) { /* of the case: placed in the whole */
        ht_json_place(reading->reader.text, value.raw.at, &row, &column);
        error->error.column += error->error.row == 1 ? column - 1 : 0;
        error->error.row += row - 1;
    }
    return false;
}

/* The rows that end before `end`, as a parameter file has them: what they replace is left out, and noted. */
static void put_rows(ht_receipt *receipt, ht_text *out, const char *end) {
    ht_json_text to = {out, false};
    ht_string key;
    ht_json row;
    ht_json value;
    ht_json_open(&to, NULL, '[');
    ht_json_walk rows = ht_json_walk_of(receipt->parameters);
    while (ht_json_next(&rows, &key, &row) && row.raw.at + row.raw.length < end) {
        if (row.kind != HT_JSON_OBJECT) {
            ht_member_raw(&to, NULL, row.raw);
            continue;
        }
        ht_json_open(&to, NULL, '{');
        for (ht_json_walk walk = ht_json_walk_of(row); ht_json_next(&walk, &key, &value);) {
            if (ht_json_content_is(key, "replaced")) {
                receipt->has_replaced = true;
                continue;
            }
            ht_member_content(&to, NULL, key);
            ht_put_char(out, ':');
            ht_put_string(out, value.raw);
        }
        ht_json_close(&to, '}');
    }
    ht_json_close(&to, ']');
}

/* A key that is unknown or stands twice is told of where the rows before its own are good. */
static bool read_parameters(receipt_reading *reading, ht_json value) {
    ht_text *rows = reading->space;
    ht_error *error = &reading->error->error;
    ht_error of_keys;
    const ht_reader keys = {reading->reader.text, reading->reader.policy, &of_keys};
    const char *end = value.raw.at + value.raw.length;
    const bool is_known = check_keys(reading->receipt, &keys, ht_string_of(receipt_keys[PARAMETERS]), value);
    if (!is_known) {
        end = of_keys.value.at;
    }
    reading->receipt->parameters = value;
    put_rows(reading->receipt, rows, end);
    reading->receipt->rows = (ht_string){rows->at, rows->length};
    if (rows->length > HT_PARAMETERS_BYTES_MAX) {
        return ht_refuse(error, keys.policy, HT_TOO_LARGE, -1, ht_string_of(receipt_keys[PARAMETERS]), nothing);
    }
    if (!ht_parameters_read(reading->parameters, reading->receipt->rows, error)) {
        reading->error->place = HT_IN_CASE;
        error->row = error->column = 0; /* of the rows as put together here */
        return false;
    }
    if (!is_known) {
        *error = of_keys;
    }
    return is_known;
}

static bool read_part(receipt_reading *reading, unsigned part, ht_string key, ht_json value) {
    switch (part) {
    case RECEIPT:
        if (!ht_string_is(value.raw, "1") && !ht_string_is(value.raw, "2")) {
            return ht_refuse_json(&reading->reader, HT_UNKNOWN_VALUE, -1, key, value.raw);
        }
        return true;
    case MADE:
        reading->receipt->made = value.content;
        return true;
    case CASE:
        return read_case(reading, value);
    case PARAMETERS:
        return read_parameters(reading, value);
    default:
        reading->receipt->assessment = value;
        return check_keys(reading->receipt, &reading->reader, key, value);
    }
}

static bool read_parts(receipt_reading *reading, ht_json root) {
    unsigned seen = 0;
    ht_string key;
    ht_json value;
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &value);) {
        const unsigned part = ht_key_index(receipt_keys, key);
        const ht_error_code code = part == KEYS                        ? HT_UNKNOWN_FACT
                                   : (seen >> part & 1) != 0           ? HT_DUPLICATE_FACT
                                   : value.kind != receipt_kinds[part] ? HT_WRONG_TYPE
                                                                       : HT_OK;
        if (code != HT_OK) {
            return refuse_key(&reading->reader, code, key);
        }
        if (!read_part(reading, part, key, value)) {
            return false;
        }
        seen |= 1U << part;
    }
    for (unsigned part = 0; part < KEYS; part++) {
        if ((seen >> part & 1) == 0) {
            return ht_refuse_json(&reading->reader, HT_WRONG_TYPE, -1, ht_string_of(receipt_keys[part]), root.raw);
        }
    }
    return true;
}

bool ht_receipt_read(ht_receipt *receipt, ht_case *person, ht_parameters *parameters, ht_text *space, ht_verify_error *error) {
    receipt_reading reading = {receipt, person,         parameters, space, {receipt->text, receipt->policy, &error->error},
                               error,   {.code = HT_OK}};
    receipt->has_replaced = false;
    error->place = HT_IN_RECEIPT;
    if (!read_parts(&reading, receipt->root)) {
        return false;
    }
    if (reading.conflict.code != HT_OK) {
        *error = (ht_verify_error){.error = reading.conflict, .place = HT_IN_CASE};
        return false;
    }
    return true;
}

/* ---- The policy ---- */

/* The value of `policy` in its case or its assessment. */
static bool policy_of(const ht_receipt *receipt, unsigned part, ht_json *value) {
    ht_json within;
    return ht_json_member(receipt->root, receipt_keys[part], &within) && ht_json_member(within, ht_policy_key, value);
}

/* The parts of "id@revision". */
static void split(ht_string name, ht_string *id, ht_string *revision) {
    size_t length = 0;
    while (length < name.length && name.at[length] != '@') {
        length++;
    }
    const size_t behind = length + (length < name.length);
    *id = (ht_string){name.at, length};
    *revision = (ht_string){name.at + behind, name.length - behind};
}

/* What the receipt names: the second format in the case, the first, which has nothing there, in the assessment. `id` may be
   empty: it names none. */
static void find_name(ht_receipt *receipt, ht_string *id) {
    ht_json value;
    *id = receipt->revision = nothing;
    if (receipt->named.kind == HT_JSON_STRING) {
        split(receipt->named.content, id, &receipt->revision);
    } else if (policy_of(receipt, ASSESSMENT, &value)) {
        *id = ht_text_member(value, "id");
        receipt->revision = ht_text_member(value, "revision");
    }
}

/* The one of that id, and of the revision where one is named. */
static const ht_policy *policy_named(ht_string id, ht_string revision) {
    enum { NAME_BYTES = 2 * HT_PLAIN_BYTES + 1 };
    char bytes[NAME_BYTES];
    char buffer[HT_PLAIN_BYTES];
    ht_text name = {bytes, sizeof bytes, 0, false};
    ht_put_string(&name, ht_plain(id, buffer));
    ht_put(&name, revision.length > 0 ? "@" : "");
    ht_put_string(&name, ht_plain(revision, buffer));
    return name.length > name.capacity ? NULL : ht_policy_by_name((ht_string){bytes, name.length});
}

/* By the revision that the receipt names; a draft makes no receipts. */
static bool find_policy(ht_receipt *receipt, ht_verify_error *error) {
    const ht_reader reader = {receipt->text, receipt->policy, &error->error};
    ht_string id;
    find_name(receipt, &id);
    receipt->is_held = true;
    if (id.length == 0) {
        return true;
    }
    const ht_policy *newest = policy_named(id, nothing);
    const ht_policy *revision = policy_named(id, receipt->revision);
    if (newest == NULL) {
        return ht_refuse_json(&reader, HT_UNKNOWN_VALUE, HT_SLOT_POLICY, ht_string_of(ht_policy_key), id);
    }
    receipt->is_held = revision != NULL && !revision->draft;
    receipt->policy = receipt->is_held ? revision : newest;
    return true;
}

bool ht_receipt_open(ht_receipt *receipt, ht_string text, const ht_policy *policy, ht_verify_error *error) {
    *receipt = (ht_receipt){.text = text, .policy = policy};
    error->place = HT_IN_RECEIPT;
    if (!ht_json_check(text, &receipt->root, &error->error)) {
        error->error.policy = policy;
        return false;
    }
    receipt->format = ht_string_is(ht_raw_member(receipt->root, receipt_keys[RECEIPT]), "2") ? 2 : 1;
    if (receipt->format == 1 || !policy_of(receipt, CASE, &receipt->named)) {
        receipt->named = (ht_json){HT_JSON_NULL, nothing, nothing};
    }
    return find_policy(receipt, error);
}
