/* SPDX-License-Identifier: MIT */
#include "list/column_names.h"

#include "person/asked.h"
#include "person/case_policy.h"
#include "text/fold.h"
#include "text/text.h"

#include <string.h>

static const char claimed[] = "claimed_";
static const char own[] = "x_";
static const char id[] = "id";
/* In English folded the same. */
static const char total[] = "total";
static const char total_vi[] = "Tổng";

/* ---- Names ---- */

static bool is_among(ht_string name, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        if (ht_same_folded(name, ht_string_of(*names))) {
            return true;
        }
    }
    return false;
}

bool ht_column_passes(const ht_policy *policy, ht_string name) {
    return is_among(name, policy->passing);
}

static bool is_heading(const ht_policy *policy, ht_string name, const char *of) {
    for (unsigned i = 0; i < policy->heading_count; i++) {
        if (ht_string_is(ht_string_of(of), policy->headings[i].id) && is_among(name, policy->headings[i].names)) {
            return true;
        }
    }
    return false;
}

/* Whether the name begins with that, in any case, and what follows. */
static bool begins(ht_string name, const char *prefix, ht_string *rest) {
    const size_t length = ht_string_of(prefix).length;
    if (name.length < length || !ht_same_folded((ht_string){name.at, length}, ht_string_of(prefix))) {
        return false;
    }
    *rest = (ht_string){name.at + length, name.length - length};
    return true;
}

/* "Đề nghị: …" */
static bool is_proposed(ht_string name, ht_string *rest) {
    size_t colon = 0;
    while (colon < name.length && name.at[colon] != ':') {
        colon++;
    }
    if (colon == name.length || !ht_same_folded((ht_string){name.at, colon}, ht_string_of("Đề nghị"))) {
        return false;
    }
    *rest = ht_trim((ht_string){name.at + colon + 1, name.length - colon - 1});
    return true;
}

/* A claim of that; of nothing that is known it stays open which. */
static ht_column claim_of(const ht_policy *policy, ht_string name, ht_string what) {
    ht_column column = {.name = name, .kind = HT_COLUMN_CLAIMED, .index = HT_NONE, .map_row = HT_NO_MAP_ROW};
    for (uint8_t b = 0; b < policy->benefit_count; b++) {
        if (ht_is_named(what, policy->benefits[b].id, &policy->benefits[b].name)) {
            column.index = b;
        }
    }
    if (ht_same_folded(what, ht_string_of(total)) || ht_same_folded(what, ht_string_of(total_vi))) {
        column.index = policy->benefit_count;
    }
    return column;
}

static bool is_fact(const ht_policy *policy, ht_string name, ht_column *column) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        const bool is_id = ht_same_folded(name, ht_string_of(fact->id));
        const bool is_vi = ht_same_folded(name, ht_string_of(fact->label.vi)) || is_among(name, fact->columns);
        if (is_id || is_vi || ht_same_folded(name, ht_string_of(fact->label.en))) {
            column->kind = HT_COLUMN_FACT;
            column->index = (uint8_t)slot;
            column->calling = is_id ? HT_BY_ID : is_vi ? HT_BY_VI : HT_BY_EN;
            return true;
        }
    }
    return false;
}

ht_column ht_column_named(const ht_policy *policy, ht_string name) {
    ht_column column = {.name = name, .kind = HT_COLUMN_PASSED, .map_row = HT_NO_MAP_ROW};
    ht_string rest;
    if (ht_same_folded(name, ht_string_of(id)) || is_heading(policy, name, id)) {
        column.kind = HT_COLUMN_ID;
    } else if (ht_names_policy(name)) {
        column.kind = HT_COLUMN_POLICY;
    } else if (policy->asks && ht_names_asked(name)) {
        column.kind = HT_COLUMN_ASKED;
    } else if (begins(name, own, &rest)) {
        column.index = HT_OWN_MARKED;
    } else if (begins(name, claimed, &rest) || is_proposed(name, &rest)) {
        return claim_of(policy, name, rest);
    } else if (is_heading(policy, name, "claimed_total")) {
        column.kind = HT_COLUMN_CLAIMED;
        column.index = policy->benefit_count;
    } else {
        (void)is_fact(policy, name, &column);
    }
    return column;
}

/* ---- All names ---- */

typedef struct {
    ht_column_name_seen *each;
    void *context;
} naming;

static void say_names(const naming *to, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        to->each(to->context, "", *names);
    }
}

static void say_words(const naming *to, const ht_words *words) {
    to->each(to->context, "", words->vi);
    to->each(to->context, "", words->en);
}

static void say_claims(const naming *to, const char *what, const char *vi) {
    to->each(to->context, claimed, what);
    to->each(to->context, "Đề nghị: ", vi);
}

void ht_each_claim_name(const ht_policy *policy, ht_column_name_seen *each, void *context) {
    const naming to = {each, context};
    say_claims(&to, total, total_vi);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        say_claims(&to, policy->benefits[b].id, policy->benefits[b].name.vi);
    }
}

void ht_each_column_name(const ht_policy *policy, ht_column_name_seen *each, void *context) {
    const naming to = {each, context};
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        each(context, "", policy->facts[slot].id);
        say_words(&to, &policy->facts[slot].label);
        say_names(&to, policy->facts[slot].columns);
    }
    for (unsigned i = 0; i < policy->heading_count; i++) {
        say_names(&to, policy->headings[i].names);
    }
    say_words(&to, &ht_policy_label);
    if (policy->asks) {
        say_words(&to, &ht_asked_label);
    }
    ht_each_claim_name(policy, each, context);
}
