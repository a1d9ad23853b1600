/* SPDX-License-Identifier: MIT */
#include "check/verify.h"

#include "answer/assessment.h"
#include "check/receipt.h"
#include "law/engine.h"
#include "law/run.h"
#include "law/shown.h"
#include "law/time_off.h"
#include "person/case_policy.h"
#include "person/refuse.h"
#include "policy/registry.h"
#include "text/date.h"
#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/text.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* ---- Readings that would give what is claimed ---- */

static bool gives_claimed(const ht_policy *policy, const ht_assessment *result, ht_json claimed) {
    ht_json benefit;
    ht_range range;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const ht_range total = result->benefits[b].total;
        if (!ht_claimed_benefit(claimed, policy->benefits[b].id, &benefit) || !ht_range_member(benefit, "total", &range) ||
            range.min != total.min || range.max != total.max) {
            return false;
        }
    }
    return ht_range_member(claimed, "total", &range) && range.min == result->total.min && range.max == result->total.max;
}

/* At most one for each other value of a reading: HT_ALTERNATIVES_MAX. What an office's file replaces gives what was computed.
 */
static void find_readings(ht_verification *it, ht_json claimed) {
    const ht_policy *policy = it->person.policy;
    ht_case person = it->person;
    ht_assessment result;
    if (gives_claimed(policy, &it->result, claimed)) {
        return; /* what differs is no amount */
    }
    for (unsigned slot = policy->fact_count; slot < ht_slot_count(policy); slot++) {
        for (uint8_t value = 0; value < policy->facts[slot].value_count; value++) {
            if (it->person.value[slot] == INT64_C(1) << value) {
                continue;
            }
            person.value[slot] = INT64_C(1) << value;
            ht_compute(&person, &it->parameters, &result);
            if (gives_claimed(policy, &result, claimed)) {
                it->readings[it->reading_count++] = (ht_alternative){(uint8_t)slot, value, result.total};
            }
        }
        person.value[slot] = it->person.value[slot];
    }
}

/* ---- What takes days of the month that differs ---- */

/* The k-th of the benefit's steps that tell of days taken out: each period that is taken out of its window has one. */
static ht_string step_of_time_off(ht_json benefit, unsigned k) {
    ht_string key;
    ht_json steps = {0};
    ht_json step = {0};
    (void)ht_json_member(benefit, "steps", &steps);
    for (ht_json_walk walk = ht_json_walk_of(steps); ht_json_next(&walk, &key, &step);) {
        const bool is_time_off = ht_string_is(ht_text_member(step, "code"), "time_off");
        if (is_time_off && k == 0) {
            break;
        }
        k -= is_time_off;
    }
    return step.raw;
}

static bool takes_out(const ht_period_off *period, ht_day first, ht_day last) {
    return period->counted && period->from <= last && period->to >= first;
}

/* An interruption of the first month that differs is behind the difference before anything else is. */
static void find_interruption(ht_verification *it, ht_json computed) {
    ht_difference *difference = &it->difference;
    const ht_policy *policy = it->person.policy;
    const int benefit = difference->benefit;
    ht_json of = {0};
    ht_run run;
    int32_t month;
    unsigned steps = 0;
    if (benefit < 0 || !ht_parse_month(difference->month, &month)) {
        return;
    }
    (void)ht_claimed_benefit(computed, policy->benefits[benefit].id, &of);
    ht_run_outcomes(&run, &it->person, &it->parameters);
    const ht_day last = ht_month_first(month + 1) - 1;
    const unsigned of_month = ht_version_on(policy, (unsigned)benefit, last);
    for (unsigned v = (unsigned)benefit; v != HT_NONE; v = ht_next_version(policy, v)) {
        const bool is_paid = ht_shown_outcome(&run, v) > 0 && ht_is_stopped(&run, &policy->benefits[v]);
        ht_time_off room;
        const ht_time_off *off = ht_time_off_by(&run, v, &room);
        for (uint32_t i = 0; i < off->period_count && is_paid; i++) {
            if (!takes_out(&off->periods[i], run.windows[v].first, run.windows[v].last)) {
                continue;
            }
            if (v == of_month && takes_out(&off->periods[i], ht_month_first(month), last)) {
                difference->step = step_of_time_off(of, steps);
                return;
            }
            steps++;
        }
    }
}

/* ---- Verdicts ---- */

static bool refuse_too_large(ht_verify_error *error, const ht_policy *policy) {
    error->place = HT_IN_RECEIPT;
    return ht_refuse(&error->error, policy, HT_TOO_LARGE, -1, nothing, nothing);
}

/* Writes the assessment in one shape behind what stands in `space`. False: there is no room for it. */
static bool write_computed(const ht_verification *it, ht_shape shape, ht_text *space, ht_json *computed) {
    ht_error error;
    ht_text out = {space->at + space->length, space->capacity - space->length, 0, false};
    ht_write_assessment_shaped(&out, &it->person, &it->parameters, &it->result, shape);
    if (out.length > out.capacity || !ht_json_check((ht_string){out.at, out.length}, computed, &error)) {
        return false;
    }
    space->length += out.length;
    return true;
}

/* How far the two agree: to which benefit, and within its steps, to which step. */
static size_t agreement(const ht_comparison *comparison, const ht_difference *difference) {
    const bool in_steps = ht_json_content_is(difference->key, "steps"); /* some step or condition is then named */
    return (difference->benefit < 0 ? HT_BENEFITS_MAX : (size_t)difference->benefit) * HT_VERIFY_SPACE_BYTES +
           (in_steps ? (size_t)(difference->step.at - comparison->computed.raw.at) : 0);
}

/* A receipt of the first format cites in one of two ways: that is meant in which it agrees further. False: none can be
   written. */
static bool compare(ht_verification *it, const ht_receipt *receipt, ht_comparison *comparison, ht_text *space) {
    static const ht_shape first_format[] = {HT_SHAPE_OF_RECEIPT, HT_SHAPE_OF_RECEIPT_AT_FIRST};
    static const ht_shape second_format[] = {HT_SHAPE_NOW};
    const ht_shape *shapes = receipt->format == 1 ? first_format : second_format;
    const size_t count = receipt->format == 1 ? sizeof first_format / sizeof *first_format : 1;
    bool is_compared = false;
    for (size_t i = 0; i < count && !it->is_same; i++) {
        ht_comparison one = *comparison;
        ht_difference difference = it->difference;
        if (!write_computed(it, shapes[i], space, &one.computed)) {
            continue;
        }
        one.is_other = !receipt->is_held || ht_is_other_fingerprint(&one);
        const bool is_whole = ht_is_same_whole(&one);
        it->is_same = is_whole || !ht_find_difference(&one, &difference);
        it->has_other_sentences = it->is_same && !is_whole;
        if (it->is_same || !is_compared || agreement(&one, &difference) > agreement(comparison, &it->difference)) {
            *comparison = one;
            it->difference = difference;
        }
        is_compared = true;
    }
    return is_compared;
}

/* The case of a receipt of the second format names the revision that its assessment is of. */
static void compare_names(ht_verification *it, const ht_receipt *receipt, ht_json computed) {
    enum { NAME_BYTES = 160 };
    char bytes[NAME_BYTES];
    ht_text name = {bytes, sizeof bytes, 0, false};
    ht_put_policy_name(&name, receipt->policy); /* of identifiers, which are shorter */
    if (!it->is_same || ht_json_is_same_content(receipt->named.content, (ht_string){bytes, name.length})) {
        return;
    }
    it->is_same = false;
    it->has_other_sentences = false;
    it->difference.key = ht_string_of(ht_policy_key);
    it->difference.claimed = receipt->named.raw;
    it->difference.computed = ht_raw_member(computed, ht_policy_key);
}

static void read_claims(ht_verification *it, const ht_receipt *receipt) {
    ht_json policy;
    it->is_receipt = true;
    it->made = receipt->made;
    it->id = ht_text_member(receipt->assessment, "id");
    if (ht_json_member(receipt->assessment, "policy", &policy)) {
        it->policy = ht_text_member(policy, "id");
        it->revision = ht_text_member(policy, "revision");
        it->fingerprint = ht_text_member(policy, "fingerprint");
    }
    if (!receipt->is_held) {
        it->revision = receipt->revision; /* which the case may name otherwise than the assessment */
    }
    it->has_claimed_total = ht_range_member(receipt->assessment, "total", &it->claimed_total);
}

static bool verify_receipt(ht_verification *it, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error) {
    ht_receipt receipt;
    ht_text room = {space, HT_VERIFY_SPACE_BYTES, 0, false}; /* the rows of the figures, then what is computed */
    if (!ht_receipt_open(&receipt, text, policy, error)) {
        return false;
    }
    ht_case_init(&it->person, receipt.policy);
    ht_parameters_init(&it->parameters, receipt.policy);
    if (!ht_receipt_read(&receipt, &it->person, &it->parameters, &room, error)) {
        error->revision = receipt.is_held ? nothing : receipt.revision;
        return false;
    }
    ht_assess(&it->person, &it->parameters, &it->result);
    ht_find_newest(&it->newest, &it->person, &it->result, receipt.rows);
    ht_comparison comparison = {
        .policy = receipt.policy, .claimed = receipt.assessment, .echo = receipt.has_replaced ? &receipt.parameters : NULL};
    if (!compare(it, &receipt, &comparison, &room)) {
        return refuse_too_large(error, receipt.policy);
    }
    if (receipt.format > 1 && !comparison.is_other) {
        compare_names(it, &receipt, comparison.computed);
    }
    read_claims(it, &receipt);
    it->verdict = comparison.is_other ? HT_OTHER_REVISION : it->is_same ? HT_MATCHES : HT_DIFFERS;
    it->difference.fact = comparison.is_other ? -1 : ht_find_other_fact(&comparison);
    if (!it->is_same) {
        find_interruption(it, comparison.computed);
        find_readings(it, receipt.assessment);
    }
    return true;
}

static bool verify_code(ht_verification *it, const ht_policy *policy, ht_string text, ht_verify_error *error) {
    error->place = HT_IN_CODE;
    ht_case_init(&it->person, policy);
    if (!ht_read_code(&it->person, text, &it->code_revision, &error->error)) {
        return false;
    }
    ht_parameters_init(&it->parameters, it->person.policy);
    ht_assess(&it->person, &it->parameters, &it->result);
    ht_find_newest(&it->newest, &it->person, &it->result, nothing);
    it->is_same = true;
    it->verdict = it->code_revision == ht_revision_day(it->person.policy) ? HT_READ : HT_OTHER_REVISION;
    return true;
}

static bool begins_with_brace(ht_string text) {
    const ht_string value = ht_json_begin(text);
    return value.length > 0 && *value.at == '{';
}

bool ht_verify(ht_verification *verification, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error) {
    ht_verification *it = verification;
    it->is_receipt = it->has_claimed_total = it->is_same = it->has_other_sentences = false;
    it->id = it->made = it->policy = it->revision = it->fingerprint = nothing;
    it->reading_count = 0;
    it->code_revision = 0;
    it->newest.policy = NULL;
    error->revision = nothing;
    it->difference = (ht_difference){.benefit = -1, .fact = -1};
    if (text.length > HT_RECEIPT_BYTES_MAX) {
        return refuse_too_large(error, policy);
    }
    return begins_with_brace(text) ? verify_receipt(it, policy, text, space, error) : verify_code(it, policy, text, error);
}
