/* SPDX-License-Identifier: MIT */
#include "check/newest.h"

#include "person/carry.h"
#include "person/code.h"
#include "person/error.h"
#include "person/refuse.h"
#include "policy/policy_json.h"
#include "policy/registry.h"
#include "policy/slots.h"
#include "text/sentence.h"
#include "text/text.h"

/* ---- What differs ---- */

static bool is_same_range(ht_range a, ht_range b) {
    return a.min == b.min && a.max == b.max;
}

/* What the older revision gives for a benefit of the newest; 0 where it does not have it. */
static ht_range before(const ht_policy *older, const ht_assessment *result, const ht_benefit *benefit) {
    const int same = ht_benefit_by_id(older, ht_string_of(benefit->id));
    return same < 0 ? (ht_range){0, 0} : result->benefits[same].total;
}

static bool differs(const ht_newest *newest, const ht_policy *older, const ht_assessment *result, unsigned benefit) {
    return !is_same_range(newest->result.benefits[benefit].total, before(older, result, &newest->policy->benefits[benefit]));
}

static bool gives_the_same(const ht_newest *newest, const ht_policy *older, const ht_assessment *result) {
    bool is_same = is_same_range(newest->result.total, result->total);
    for (unsigned b = 0; b < newest->policy->benefit_count; b++) {
        is_same = is_same && !differs(newest, older, result, b);
    }
    return is_same;
}

void ht_find_newest(ht_newest *newest, const ht_case *person, const ht_assessment *result, ht_string rows) {
    const ht_policy *policy = ht_newest_of(person->policy);
    ht_case carried;
    ht_parameters parameters;
    newest->policy = NULL;
    if (!ht_has_several_policies() || policy == person->policy || !ht_leads_to(person->policy, policy)) {
        return;
    }
    newest->policy = policy;
    ht_parameters_init(&parameters, policy);
    newest->is_computed = ht_case_carry(&carried, policy, person, &newest->error) &&
                          (rows.length == 0 || ht_parameters_read(&parameters, rows, &newest->error));
    if (!newest->is_computed) {
        return;
    }
    ht_compute(&carried, &parameters, &newest->result);
    if (gives_the_same(newest, person->policy, result)) {
        newest->policy = NULL;
    }
}

/* ---- What is said ---- */

/* {0}: the day of the revision. */
static const ht_words by_newest = {"Theo bản mới nhất ({0}): ", "By the newest revision ({0}): "};
static const ht_words total = {"tổng ", "total "};
static const ht_words not_there = {"không tính được, “{0}”: “{1}” không còn.", "not computed, “{0}” can no longer be “{1}”."};
static const ht_words asked_not_there = {"không tính được, bản này không còn khoản được hỏi.",
                                         "not computed, what is asked is no longer there."};
static const ht_words not_computed = {"không tính được. ", "not computed. "};

static void put_amounts(ht_text *out, const ht_newest *newest, const ht_case *person, const ht_assessment *result,
                        ht_language language) {
    ht_put_words(out, &total, language);
    ht_put_range(out, newest->result.total, language);
    for (unsigned b = 0; b < newest->policy->benefit_count; b++) {
        if (differs(newest, person->policy, result, b)) {
            ht_put(out, "; ");
            ht_put_words(out, &newest->policy->benefits[b].name, language);
            ht_put(out, ": ");
            ht_put_range(out, newest->result.benefits[b].total, language);
        }
    }
    ht_put(out, ".");
}

/* What is asked or a value that is gone, by the words of the revision that had it; otherwise what the reader of cases or
   figures says. */
static void put_reason(ht_text *out, const void *about, ht_language language) {
    const ht_error *error = about;
    const bool is_gone = error->code == HT_UNKNOWN_VALUE;
    if (is_gone && error->slot == HT_SLOT_ASKED) {
        ht_put_words(out, &asked_not_there, language);
        return;
    }
    const int value = is_gone ? ht_value_by_id(error->policy, (unsigned)error->slot, error->value) : -1;
    if (value < 0) {
        ht_put_words(out, &not_computed, language);
        ht_write_error_sentence(out, error, language);
        return;
    }
    const ht_argument arguments[] = {
        {.kind = HT_ARGUMENT_WORDS, .words = &error->policy->facts[error->slot].label},
        {.kind = HT_ARGUMENT_WORDS, .words = &ht_value_of(error->policy, (unsigned)error->slot, (unsigned)value)->name}};
    ht_say(out, language, &not_there, arguments);
}

void ht_write_newest(ht_text *out, const ht_newest *newest, const ht_case *person, const ht_assessment *result,
                     ht_language language) {
    ht_say(out, language, &by_newest, &(ht_argument){.kind = HT_ARGUMENT_DAY, .number = ht_revision_day(newest->policy)});
    if (newest->is_computed) {
        put_amounts(out, newest, person, result, language);
    } else {
        put_reason(out, &newest->error, language);
    }
}

static void put_benefits(ht_json_text *to, const ht_newest *newest, const ht_case *person, const ht_assessment *result) {
    ht_json_open(to, "benefits", '[');
    for (unsigned b = 0; b < newest->policy->benefit_count; b++) {
        if (differs(newest, person->policy, result, b)) {
            ht_json_open(to, NULL, '{');
            ht_member_text(to, "id", newest->policy->benefits[b].id);
            ht_member_range(to, "total", newest->result.benefits[b].total);
            ht_json_close(to, '}');
        }
    }
    ht_json_close(to, ']');
}

void ht_member_newest(ht_json_text *to, const ht_newest *newest, const ht_case *person, const ht_assessment *result) {
    if (!ht_has_several_policies() || newest->policy == NULL) {
        return;
    }
    ht_json_open(to, "newest", '{');
    ht_member_policy(to, "policy", newest->policy);
    if (newest->is_computed) {
        ht_member_range(to, "total", newest->result.total);
        put_benefits(to, newest, person, result);
    } else {
        ht_member_failure(to, &newest->error, newest->error.name.length > 0, put_reason, &newest->error);
    }
    ht_json_close(to, '}');
}
