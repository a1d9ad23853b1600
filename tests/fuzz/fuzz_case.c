/* SPDX-License-Identifier: MIT */
/* One input is one case as JSON, and one fact, by its length, as people write it. What is accepted must come back the same from
   its own JSON; every error must be JSON. */
#include "text/json.h"
#include "policy/policy.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static char written[1 << 18];

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static ht_string whole(const ht_text *out) {
    require(out->length <= out->capacity);
    return (ht_string){out->at, out->length};
}

static void check_error(const ht_error *error, ht_string id) {
    ht_text out = {written, sizeof written, 0, false};
    ht_json root;
    ht_error none;
    ht_write_error_json(&out, error, id);
    require(ht_json_check(whole(&out), &root, &none));
}

static void check_return(const ht_case *person) {
    static char again[sizeof written];
    ht_text out = {written, sizeof written, 0, false};
    ht_text second = {again, sizeof again, 0, false};
    ht_case reread;
    ht_error error;
    ht_write_case_json(&out, person, false);
    ht_case_init(&reread, person->policy);
    require(ht_case_read(&reread, whole(&out), &error));
    require(reread.known == person->known);
    require(memcmp(reread.value, person->value, ht_slot_count(person->policy) * sizeof *person->value) == 0);
    require(reread.interruption_count == person->interruption_count);
    ht_write_case_json(&second, &reread, false);
    require(out.length == second.length && memcmp(written, again, out.length) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const ht_string text = {(const char *)bytes, size};
    const ht_policy *policy = &ht_first_policy;
    ht_case person;
    ht_error error;
    ht_case_init(&person, policy);
    if (ht_case_read(&person, text, &error)) {
        check_return(&person);
    } else {
        check_error(&error, person.id);
    }
    (void)ht_slot_by_label(policy, text);
    const unsigned slot = (unsigned)(size % ht_slot_count(policy));
    ht_case_init(&person, policy);
    if (!ht_case_set(&person, slot, text, &error)) {
        check_error(&error, (ht_string){NULL, 0});
    } else if (ht_case_check(&person, &error)) {
        check_return(&person);
    }
    return 0;
}
