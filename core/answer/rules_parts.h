/* SPDX-License-Identifier: MIT */
/* What the parts of `rules --json` share: what each row refers to. Nothing is written where there is none. */
#ifndef HOTRO_RULES_PARTS_H
#define HOTRO_RULES_PARTS_H

#include "policy/policy.h"
#include "text/json_write.h"

static inline void ht_member_clause(ht_json_text *to, const char *key, const ht_policy *policy, unsigned clause) {
    if (clause != HT_NONE) {
        ht_member_text(to, key, policy->clauses[clause].id);
    }
}

static inline void ht_member_slot(ht_json_text *to, const char *key, const ht_policy *policy, unsigned slot) {
    if (slot != HT_NONE) {
        ht_member_text(to, key, policy->facts[slot].id);
    }
}

static inline void ht_member_parameter(ht_json_text *to, const ht_policy *policy, unsigned parameter) {
    if (parameter != HT_NONE) {
        ht_member_text(to, "parameter", policy->parameters[parameter].id);
    }
}

/* {"id":…,"name":…,  the brace stays open */
static inline void ht_open_named(ht_json_text *to, const char *id, const ht_words *name) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "id", id);
    ht_member_words(to, "name", name);
}

static inline void ht_member_slots(ht_json_text *to, const char *key, const ht_policy *policy, uint64_t slots) {
    ht_json_open(to, key, '[');
    for (; slots != 0; slots &= slots - 1) {
        ht_member_slot(to, NULL, policy, ht_first_of(slots));
    }
    ht_json_close(to, ']');
}

#endif
