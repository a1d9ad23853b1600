/* SPDX-License-Identifier: MIT */
#include "verify.h"

#include "compare.h"
#include "engine.h"
#include "reading.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* ---- The receipt ---- */

enum { RECEIPT, MADE, CASE, PARAMETERS, ASSESSMENT, KEYS };
static const char *const receipt_keys[] = {"receipt", "made", "case", "parameters", "assessment", NULL};
static const ht_json_kind receipt_kinds[] = {HT_JSON_NUMBER, HT_JSON_STRING, HT_JSON_OBJECT, HT_JSON_ARRAY, HT_JSON_OBJECT};

static bool refuse_too_large(ht_verify_error *error, const ht_policy *policy, ht_string name) {
    error->place = HT_IN_RECEIPT;
    return ht_refuse(&error->error, policy, HT_TOO_LARGE, -1, name, nothing);
}

static bool read_frame(const ht_reader *reader, ht_json root, ht_json parts[KEYS]) {
    unsigned seen = 0;
    ht_string key;
    ht_json value;
    for (ht_json_walk walk = ht_json_walk_of(root); ht_json_next(&walk, &key, &value);) {
        const unsigned part = ht_key_index(receipt_keys, key);
        if (part == KEYS || (seen >> part & 1) != 0) {
            return ht_refuse_json(reader, part == KEYS ? HT_UNKNOWN_FACT : HT_DUPLICATE_FACT, -1, key, value.raw);
        }
        if (value.kind != receipt_kinds[part]) {
            return ht_refuse_json(reader, HT_WRONG_TYPE, -1, key, value.raw);
        }
        if (part == RECEIPT && !ht_string_is(value.raw, "1")) {
            return ht_refuse_json(reader, HT_UNKNOWN_VALUE, -1, key, value.raw);
        }
        seen |= 1U << part;
        parts[part] = value;
    }
    for (unsigned part = 0; part < KEYS; part++) {
        if ((seen >> part & 1) == 0) {
            return ht_refuse_json(reader, HT_WRONG_TYPE, -1, ht_string_of(receipt_keys[part]), root.raw);
        }
    }
    return true;
}

/* An error found in a part of the text, placed in the whole. */
static bool moved(ht_verify_error *error, ht_string text, ht_string part) {
    uint32_t row;
    uint32_t column;
    error->place = HT_IN_CASE;
    if (error->error.row > 0) {
        ht_json_place(text, part.at, &row, &column);
        error->error.column += error->error.row == 1 ? column - 1 : 0;
        error->error.row += row - 1;
    }
    return false;
}

/* The rows as a parameter file has them: what an assessment's echo says was replaced is left out. */
static void put_rows(ht_text *out, ht_json rows) {
    ht_json_text to = {out, false};
    ht_string key;
    ht_string member;
    ht_json row;
    ht_json value;
    ht_json_open(&to, NULL, '[');
    for (ht_json_walk walk = ht_json_walk_of(rows); ht_json_next(&walk, &key, &row);) {
        if (row.kind != HT_JSON_OBJECT) {
            ht_member_raw(&to, NULL, row.raw);
            continue;
        }
        ht_json_open(&to, NULL, '{');
        for (ht_json_walk inner = ht_json_walk_of(row); ht_json_next(&inner, &member, &value);) {
            if (!ht_json_content_is(member, "replaced")) {
                ht_member_content(&to, NULL, member);
                ht_put_char(out, ':');
                ht_put_string(out, value.raw);
            }
        }
        ht_json_close(&to, '}');
    }
    ht_json_close(&to, ']');
}

static bool read_parts(ht_verification *it, const ht_policy *policy, ht_string text, const ht_json parts[KEYS], ht_text *space,
                       ht_verify_error *error) {
    ht_case_init(&it->person, policy);
    ht_parameters_init(&it->parameters, policy);
    if (!ht_case_read(&it->person, parts[CASE].raw, &error->error)) {
        return moved(error, text, parts[CASE].raw);
    }
    put_rows(space, parts[PARAMETERS]);
    if (space->length > HT_PARAMETERS_BYTES_MAX) {
        return refuse_too_large(error, policy, ht_string_of(receipt_keys[PARAMETERS]));
    }
    if (!ht_parameters_read(&it->parameters, (ht_string){space->at, space->length}, &error->error)) {
        error->place = HT_IN_CASE;
        error->error.row = error->error.column = 0; /* of the rows as put together here */
        return false;
    }
    return true;
}

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
    ht_run_init(&run, &it->person, &it->parameters);
    const ht_window *window = &run.windows[benefit];
    for (uint32_t i = 0; i < run.time_off.period_count && ht_is_stopped(&run, &policy->benefits[benefit]); i++) {
        const ht_period_off *period = &run.time_off.periods[i];
        if (!period->counted || period->from > window->last || period->to < window->first) {
            continue;
        }
        if (period->from < ht_month_first(month + 1) && period->to >= ht_month_first(month)) {
            difference->step = step_of_time_off(of, steps);
            return;
        }
        steps++;
    }
}

/* ---- Verdicts ---- */

static bool verify_receipt(ht_verification *it, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error) {
    ht_json root;
    ht_json parts[KEYS] = {0};
    ht_json claimed_policy;
    ht_json computed;
    const ht_reader reader = {text, policy, &error->error};
    error->place = HT_IN_RECEIPT;
    if (!ht_json_check(text, &root, &error->error)) {
        error->error.policy = policy;
        return false;
    }
    /* The text after the parameters is the recomputed assessment. */
    ht_text rows = {space, HT_VERIFY_SPACE_BYTES, 0, false};
    if (!read_frame(&reader, root, parts) || !read_parts(it, policy, text, parts, &rows, error)) {
        return false;
    }
    ht_assess(&it->person, &it->parameters, &it->result);
    ht_text out = {space + rows.length, HT_VERIFY_SPACE_BYTES - rows.length, 0, false};
    ht_write_assessment_json(&out, &it->person, &it->parameters, &it->result);
    if (out.length > out.capacity || !ht_json_check((ht_string){out.at, out.length}, &computed, &error->error)) {
        return refuse_too_large(error, policy, nothing);
    }
    const ht_json claimed = parts[ASSESSMENT];
    it->is_receipt = true;
    it->made = parts[MADE].content;
    it->id = ht_text_member(claimed, "id");
    if (ht_json_member(claimed, "policy", &claimed_policy)) {
        it->policy = ht_text_member(claimed_policy, "id");
        it->revision = ht_text_member(claimed_policy, "revision");
        it->fingerprint = ht_text_member(claimed_policy, "fingerprint");
    }
    it->has_claimed_total = ht_range_member(claimed, "total", &it->claimed_total);
    const bool is_other = !ht_is_same_member(claimed, computed, "policy");
    it->is_same = !ht_find_difference(policy, claimed, computed, is_other, &it->difference);
    it->difference.fact = is_other ? -1 : ht_find_other_fact(policy, claimed, computed);
    it->verdict = is_other ? HT_OTHER_REVISION : it->is_same ? HT_MATCHES : HT_DIFFERS;
    if (!it->is_same) {
        find_interruption(it, computed);
        find_readings(it, claimed);
    }
    return true;
}

static bool verify_code(ht_verification *it, const ht_policy *policy, ht_string text, ht_verify_error *error) {
    error->place = HT_IN_CODE;
    ht_case_init(&it->person, policy);
    ht_parameters_init(&it->parameters, policy);
    if (!ht_read_code(&it->person, text, &it->code_revision, &error->error)) {
        return false;
    }
    ht_assess(&it->person, &it->parameters, &it->result);
    it->is_same = true;
    it->verdict = it->code_revision == ht_revision_day(policy) ? HT_MATCHES : HT_OTHER_REVISION;
    return true;
}

static bool begins_with_brace(ht_string text) {
    static const char mark[] = "\xef\xbb\xbf";
    size_t at = text.length >= 3 && memcmp(text.at, mark, 3) == 0 ? 3 : 0;
    while (at < text.length && (text.at[at] == ' ' || text.at[at] == '\t' || text.at[at] == '\r' || text.at[at] == '\n')) {
        at++;
    }
    return at < text.length && text.at[at] == '{';
}

bool ht_verify(ht_verification *verification, const ht_policy *policy, ht_string text, char *space, ht_verify_error *error) {
    ht_verification *it = verification;
    it->is_receipt = it->has_claimed_total = false;
    it->id = it->made = it->policy = it->revision = it->fingerprint = nothing;
    it->reading_count = 0;
    it->code_revision = 0;
    it->difference = (ht_difference){.benefit = -1, .fact = -1};
    if (text.length > HT_RECEIPT_BYTES_MAX) {
        return refuse_too_large(error, policy, nothing);
    }
    return begins_with_brace(text) ? verify_receipt(it, policy, text, space, error) : verify_code(it, policy, text, error);
}
