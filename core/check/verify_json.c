/* SPDX-License-Identifier: MIT */
#include "check/verify_json.h"

#include "check/verify_text.h"
#include "text/text.h"
#include "policy/policy_json.h"

enum { RAW_MAX = 1024 }; /* bytes of a value that is echoed; null where it is longer */

static void put_raw(ht_json_text *to, const char *key, ht_string raw) {
    ht_member_raw(to, key, raw.length == 0 || raw.length > RAW_MAX ? ht_string_of("null") : raw);
}

/* The inside of a string of the receipt. */
static void put_content(ht_json_text *to, const char *key, ht_string content) {
    ht_member_content(to, key, content.length > RAW_MAX ? ht_string_of("") : content);
}

static void put_difference(ht_json_text *to, const ht_verification *it) {
    const ht_difference *difference = &it->difference;
    const ht_policy *policy = it->person.policy;
    ht_json_open(to, "difference", '{');
    if (difference->benefit >= 0) {
        ht_member_text(to, "benefit", policy->benefits[difference->benefit].id);
    }
    put_content(to, "key", difference->key);
    put_raw(to, "claimed", difference->claimed);
    put_raw(to, "computed", difference->computed);
    if (difference->month.length > 0) {
        ht_json_open(to, "month", '{');
        put_content(to, "month", difference->month);
        put_raw(to, "claimed", difference->month_claimed);
        put_raw(to, "computed", difference->month_computed);
        ht_json_close(to, '}');
    }
    if (difference->step.length > 0) {
        put_raw(to, "step", difference->step);
    }
    if (difference->fact >= 0) {
        ht_member_text(to, "fact", policy->facts[difference->fact].id);
    }
    ht_json_close(to, '}');
}

static void put_revisions(ht_json_text *to, const ht_verification *it) {
    const ht_policy *policy = it->person.policy;
    ht_json_open(to, "policy", '{');
    ht_json_open(to, "claimed", '{');
    if (it->is_receipt) {
        put_content(to, "id", it->policy);
        put_content(to, "revision", it->revision);
        put_content(to, "fingerprint", it->fingerprint);
    } else {
        ht_member_day(to, "revision", it->code_revision);
    }
    ht_json_close(to, '}');
    ht_member_policy(to, "computed", policy);
    ht_json_close(to, '}');
}

static void put_readings(ht_json_text *to, const ht_verification *it) {
    ht_json_open(to, "readings", '[');
    for (unsigned i = 0; i < it->reading_count; i++) {
        const ht_alternative *other = &it->readings[i];
        const ht_fact *reading = &it->person.policy->facts[other->slot];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "reading", reading->id);
        ht_member_value(to, "value", reading, other->value);
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

static void say_verification(ht_text *out, const void *about, ht_language language) {
    ht_write_verification(out, about, language);
}

void ht_members_verification(ht_json_text *to, const ht_verification *verification) {
    const ht_verification *it = verification;
    ht_member_text(to, "verdict", ht_verdict_name(it->verdict));
    if (it->is_receipt) {
        ht_member_bool(to, "same", it->is_same);
    }
    if (it->verdict == HT_MATCHES) {
        ht_member_text(to, "sentences", it->has_other_sentences ? "other" : "same");
    }
    if (it->is_receipt) {
        put_content(to, "made", it->made);
    }
    if (it->id.length > 0) {
        put_content(to, "id", it->id);
    }
    put_revisions(to, it);
    ht_json_open(to, "total", '{');
    if (it->has_claimed_total) {
        ht_member_range(to, "claimed", it->claimed_total);
    }
    ht_member_range(to, "computed", it->result.total);
    ht_json_close(to, '}');
    ht_member_newest(to, &it->newest, &it->person, &it->result);
    if (!it->is_same) {
        put_difference(to, it);
        put_readings(to, it);
    }
    ht_member_sentences(to, "text", say_verification, it);
}
