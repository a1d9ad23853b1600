/* SPDX-License-Identifier: MIT */
#include "policy/registry.h"

#include "text/date.h"
#include "text/edits.h"
#include "text/text.h"

#include <string.h>

/* A name taken apart. */
typedef struct {
    ht_string id, revision;
    bool has_revision;
} policy_name;

static policy_name name_of(ht_string name) {
    size_t length = 0;
    while (length < name.length && name.at[length] != '@') {
        length++;
    }
    const bool has_revision = length < name.length;
    return (policy_name){
        {name.at, length}, {name.at + length + has_revision, name.length - length - has_revision}, has_revision};
}

const ht_policy *ht_policy_by_name(ht_string name) {
    const policy_name wanted = name_of(name);
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const ht_policy *policy = ht_policies[i];
        if (ht_string_is(wanted.id, policy->id) && (!wanted.has_revision || ht_string_is(wanted.revision, policy->revision))) {
            return policy;
        }
    }
    return NULL;
}

const ht_policy *ht_newest_of(const ht_policy *policy) {
    return ht_policy_by_name(ht_string_of(policy->id));
}

ht_day ht_revision_day(const ht_policy *policy) {
    ht_day day = HT_DAY_FIRST;
    bool is_shape;
    (void)ht_parse_day(ht_string_of(policy->revision), &day, &is_shape);
    return day;
}

const ht_policy *ht_policy_on(const char *id, ht_day day) {
    const ht_policy *newest = NULL;
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const ht_policy *policy = ht_policies[i];
        if (policy->draft || !ht_string_is(ht_string_of(id), policy->id)) {
            continue;
        }
        if (ht_revision_day(policy) == day) {
            return policy;
        }
        newest = newest == NULL ? policy : newest;
    }
    return newest;
}

const ht_policy *ht_policy_before(const ht_policy *policy) {
    for (unsigned i = 0; policy->follows != NULL && i < ht_policy_count; i++) {
        if (ht_string_is(ht_string_of(policy->id), ht_policies[i]->id) &&
            ht_string_is(ht_string_of(policy->follows), ht_policies[i]->revision)) {
            return ht_policies[i];
        }
    }
    return NULL;
}

/* ---- Names ---- */

void ht_put_policy_name(ht_text *out, const ht_policy *policy) {
    ht_put(out, policy->id);
    ht_put(out, "@");
    ht_put(out, policy->revision);
}

static bool begins(const char *id, ht_string text) {
    const ht_string whole = ht_string_of(id);
    return whole.length >= text.length && memcmp(whole.at, text.at, text.length) == 0;
}

/* How far a policy's name is from what was given; a beginning of its identifier is near. */
static unsigned distance(const policy_name *given, const ht_policy *policy) {
    enum { BEGINNING = 4 };
    const unsigned ids = given->id.length >= BEGINNING && begins(policy->id, given->id)
                             ? 0
                             : ht_edit_distance(given->id, ht_string_of(policy->id));
    return given->has_revision ? ids + ht_edit_distance(given->revision, ht_string_of(policy->revision)) : ids;
}

/* The nearest where it is near: one edit in three letters. Of equals the first. */
static const ht_policy *nearest(ht_string given) {
    const policy_name name = name_of(given);
    const ht_policy *found = NULL;
    unsigned least = (unsigned)(given.length / 3) + 1;
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const unsigned edits = distance(&name, ht_policies[i]);
        if (edits < least) {
            least = edits;
            found = ht_policies[i];
        }
    }
    return found;
}

void ht_put_policies(ht_text *out, ht_string given, ht_language language) {
    static const ht_words meant = {" (có phải là ", " (did you mean "};
    const ht_policy *near = nearest(given);
    for (unsigned i = 0; i < ht_policy_count; i++) {
        ht_put(out, i > 0 ? ", " : language == HT_VI ? ": " : " ");
        ht_put_policy_name(out, ht_policies[i]);
    }
    if (near != NULL) {
        ht_put_words(out, &meant, language);
        ht_put_policy_name(out, near);
        ht_put(out, "?)");
    }
}
