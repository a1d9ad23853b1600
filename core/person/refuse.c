/* SPDX-License-Identifier: MIT */
#include "person/refuse.h"

#include "text/json_escape.h"
#include "text/text.h"

static const ht_string nothing = {NULL, 0};

const char ht_asked_name[] = "asked";

bool ht_refuse(ht_error *error, const ht_policy *policy, ht_error_code code, int slot, ht_string name, ht_string value) {
    *error = (ht_error){.code = code, .policy = policy, .name = name, .slot = slot, .value = value, .other = -1};
    if (slot >= 0) {
        error->name = ht_string_of(policy->facts[slot].id);
    } else if (slot == HT_SLOT_ASKED) {
        error->name = ht_string_of(ht_asked_name);
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
