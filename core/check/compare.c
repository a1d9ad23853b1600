/* SPDX-License-Identifier: MIT */
#include "check/compare.h"

#include "check/same.h"
#include "policy/policy.h"
#include "text/json_members.h"
#include "text/text.h"
#include "text/json_escape.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* One beyond int64 is none. */
static bool read_amount(ht_json value, int64_t *dong) {
    return ht_json_integer(value, dong) && *dong > INT64_MIN && *dong < INT64_MAX;
}

bool ht_json_range(ht_json value, ht_range *range) {
    ht_json end;
    if (!ht_json_member(value, "min", &end) || !read_amount(end, &range->min) || !ht_json_member(value, "max", &end)) {
        return false;
    }
    if (end.kind == HT_JSON_NULL) {
        range->max = HT_NO_MAXIMUM;
        return true;
    }
    return read_amount(end, &range->max);
}

bool ht_range_member(ht_json object, const char *key, ht_range *range) {
    ht_json value;
    return ht_json_member(object, key, &value) && ht_json_range(value, range);
}

/* ---- Where two benefits differ ---- */

/* < 0: the first label is the earlier one. No label comes after every other. */
static int compare_labels(ht_string a, ht_string b) {
    if (a.length == 0 || b.length == 0) {
        return (a.length == 0) - (b.length == 0);
    }
    const int order = memcmp(a.at, b.at, a.length < b.length ? a.length : b.length);
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

/* What is shown of a month: its amount, or the month whole where that is the same in the other. */
static ht_string month_of(ht_json month, ht_json other, bool has_other) {
    const ht_string amount = ht_raw_member(month, "amount");
    return amount.length == 0 || (has_other && ht_is_same_member(month, other, "amount")) ? month.raw : amount;
}

static void find_month(ht_difference *difference, ht_json claimed, ht_json computed) {
    ht_string key;
    ht_json one = {0};
    ht_json other = {0};
    ht_json months;
    ht_json others;
    if (!ht_json_member(claimed, "months", &months) || months.kind != HT_JSON_ARRAY ||
        !ht_json_member(computed, "months", &others)) {
        return;
    }
    ht_json_walk first = ht_json_walk_of(months);
    ht_json_walk second = ht_json_walk_of(others);
    bool has_one;
    bool has_other;
    do {
        has_one = ht_json_next(&first, &key, &one);
        has_other = ht_json_next(&second, &key, &other);
    } while (has_one && has_other && ht_is_same(one, other, HT_ANY_WORDING));
    /* A month that only one of them has stands before the other's. */
    const ht_string label = has_one ? ht_text_member(one, "month") : nothing;
    const ht_string other_label = has_other ? ht_text_member(other, "month") : nothing;
    const int order = compare_labels(label, other_label);
    difference->month = order <= 0 ? label : other_label;
    difference->month_claimed = order <= 0 ? month_of(one, other, order == 0) : nothing;
    difference->month_computed = order >= 0 ? month_of(other, one, order == 0) : nothing;
}

/* The first item of that list of the computed benefit that the claimed one has not in its place. False: there is none. */
static bool find_item(ht_difference *difference, ht_json claimed, ht_json computed, const char *key, bool any) {
    ht_string name;
    ht_json one = {0};
    ht_json other = {0};
    ht_json list = {0};
    ht_json others = {0};
    const bool has_list = ht_json_member(claimed, key, &list) && list.kind == HT_JSON_ARRAY;
    if (!ht_json_member(computed, key, &others)) {
        return false;
    }
    ht_json_walk first = has_list ? ht_json_walk_of(list) : (ht_json_walk){NULL, NULL, false};
    for (ht_json_walk walk = ht_json_walk_of(others); ht_json_next(&walk, &name, &other);) {
        if (any || !has_list || !ht_json_next(&first, &name, &one) || !ht_is_same(one, other, HT_ANY_WORDING)) {
            difference->step = other.raw;
            return true;
        }
    }
    return false;
}

static void find_step(ht_difference *difference, ht_json claimed, ht_json computed) {
    const bool is_found = find_item(difference, claimed, computed, "steps", false) ||
                          find_item(difference, claimed, computed, "unmet", false) ||
                          find_item(difference, claimed, computed, "steps", true);
    if (!is_found) {
        (void)find_item(difference, claimed, computed, "unmet", true);
    }
}

/* What stands in one object and is not the same in the other: the computed one's keys first. */
static bool find_key(ht_difference *difference, ht_json claimed, ht_json computed, ht_wording wording,
                     bool (*is_left_out)(ht_string key)) {
    ht_string key;
    ht_json value;
    ht_json other;
    ht_json_walk one = ht_json_walk_of(claimed);
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        const bool found = ht_json_member_beside(&one, claimed, key, &other);
        if (!is_left_out(key) && (!found || !ht_is_same(other, value, wording))) {
            difference->key = key;
            difference->claimed = found ? other.raw : nothing;
            difference->computed = value.raw;
            return true;
        }
    }
    one = ht_json_walk_of(computed);
    for (ht_json_walk walk = ht_json_walk_of(claimed); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_member_beside(&one, computed, key, &other) && !is_left_out(key)) {
            difference->key = key;
            difference->claimed = value.raw;
            return true;
        }
    }
    return false;
}

static bool is_none(ht_string key) {
    (void)key;
    return false;
}

/* Under another revision only amounts are compared: conditions, steps and citations may have changed with it. */
static bool is_no_amount(ht_string key) {
    static const char *const amounts[] = {"status", "rate", "total", "month", "months", "monthly", "once"};
    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
        if (ht_json_content_is(key, amounts[i])) {
            return false;
        }
    }
    return true;
}

/* Compared apart. */
static bool is_frame(ht_string key) {
    return ht_json_content_is(key, "id") || ht_json_content_is(key, "benefits");
}

static bool is_frame_or_no_amount(ht_string key) {
    return is_frame(key) || is_no_amount(key);
}

/* ---- The whole ---- */

bool ht_claimed_benefit(ht_json claimed, const char *id, ht_json *benefit) {
    ht_json list;
    ht_string key;
    if (!ht_json_member(claimed, "benefits", &list) || list.kind != HT_JSON_ARRAY) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(list); ht_json_next(&walk, &key, benefit);) {
        if (ht_json_content_is(ht_text_member(*benefit, "id"), id)) {
            return true;
        }
    }
    return false;
}

/* Whether each benefit stands in its place, and nothing behind the last one. */
static bool has_order(const ht_policy *policy, ht_json claimed) {
    ht_json list = {0};
    ht_json benefit;
    ht_string key;
    unsigned count = 0;
    (void)ht_json_member(claimed, "benefits", &list); /* it is there: every benefit was found in it */
    for (ht_json_walk walk = ht_json_walk_of(list); ht_json_next(&walk, &key, &benefit); count++) {
        if (count == policy->benefit_count || !ht_json_content_is(ht_text_member(benefit, "id"), policy->benefits[count].id)) {
            return false;
        }
    }
    return true;
}

static bool find_benefit(const ht_comparison *it, ht_wording wording, ht_difference *difference) {
    ht_json one = {0};
    ht_json other = {0};
    for (unsigned b = 0; b < it->policy->benefit_count; b++) {
        const ht_benefit *law = &it->policy->benefits[b];
        (void)ht_claimed_benefit(it->computed, law->id, &other);
        difference->benefit = (int)b;
        if (!ht_claimed_benefit(it->claimed, law->id, &one)) {
            difference->key = ht_string_of("benefits");
            difference->computed = other.raw;
            find_step(difference, other, other);
            return true;
        }
        if (find_key(difference, one, other, wording, it->is_other ? is_no_amount : is_none)) {
            find_month(difference, one, other);
            find_step(difference, one, other);
            return true;
        }
    }
    difference->benefit = -1;
    return false;
}

/* The id is the receipt's own word, but for one that its case has. */
static bool find_id(const ht_comparison *it, ht_difference *difference) {
    ht_json own;
    const bool is_good = ht_json_member(it->computed, "id", &own)  ? ht_is_same_member(it->claimed, it->computed, "id")
                         : ht_json_member(it->claimed, "id", &own) ? own.kind == HT_JSON_STRING
                                                                   : true;
    if (!is_good) {
        difference->key = ht_string_of("id");
        difference->claimed = ht_raw_member(it->claimed, "id");
        difference->computed = ht_raw_member(it->computed, "id");
    }
    return !is_good;
}

/* Figures that say what they replace are the echo in the assessment, whole. */
static bool find_echo(const ht_comparison *it, ht_difference *difference) {
    ht_json computed = {0};
    (void)ht_json_member(it->computed, "parameters", &computed);
    if (it->echo == NULL || ht_is_same(*it->echo, computed, HT_SAME_WORDING)) {
        return false;
    }
    difference->key = ht_string_of("parameters");
    difference->claimed = it->echo->raw;
    difference->computed = computed.raw;
    return true;
}

static bool find(const ht_comparison *it, ht_wording wording, ht_difference *difference) {
    if (find_benefit(it, wording, difference) ||
        find_key(difference, it->claimed, it->computed, wording, it->is_other ? is_frame_or_no_amount : is_frame)) {
        return true;
    }
    if (it->is_other) {
        return false;
    }
    if (!has_order(it->policy, it->claimed)) {
        difference->key = ht_string_of("benefits");
        return true;
    }
    return find_id(it, difference) || find_echo(it, difference);
}

bool ht_find_difference(const ht_comparison *comparison, ht_difference *difference) {
    return find(comparison, HT_ANY_WORDING, difference);
}

bool ht_is_same_whole(const ht_comparison *comparison) {
    ht_difference difference;
    return !find(comparison, HT_SAME_WORDING, &difference);
}

bool ht_is_other_fingerprint(const ht_comparison *comparison) {
    ht_json one;
    ht_json other = {0};
    (void)ht_json_member(comparison->computed, "policy", &other);
    return ht_json_member(comparison->claimed, "policy", &one) && ht_is_same_member(one, other, "id") &&
           ht_is_same_member(one, other, "revision") && ht_text_member(one, "fingerprint").length > 0 &&
           !ht_is_same_member(one, other, "fingerprint");
}

/* The amounts were made for other facts than those beside them. */
int ht_find_other_fact(const ht_comparison *comparison) {
    ht_json one;
    ht_json other = {0};
    (void)ht_json_member(comparison->computed, "case", &other);
    if (!ht_json_member(comparison->claimed, "case", &one)) {
        return -1;
    }
    for (unsigned slot = 0; slot < ht_slot_count(comparison->policy); slot++) {
        if (!ht_is_same_member(one, other, comparison->policy->facts[slot].id)) {
            return (int)slot;
        }
    }
    return -1;
}
