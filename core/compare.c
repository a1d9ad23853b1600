/* SPDX-License-Identifier: MIT */
#include "compare.h"

#include "text.h"

#include <string.h>

static const ht_string nothing = {"", 0};

/* ---- Walking two texts side by side ---- */

bool ht_json_member(ht_json object, const char *key, ht_json *value) {
    ht_string found;
    if (object.kind != HT_JSON_OBJECT) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &found, value);) {
        if (ht_json_content_is(found, key)) {
            return true;
        }
    }
    return false;
}

static bool same_content(ht_string a, ht_string b) {
    char one[4];
    char other[4];
    size_t length;
    do {
        length = ht_json_next_character(&a, one);
        if (length != ht_json_next_character(&b, other) || memcmp(one, other, length) != 0) {
            return false;
        }
    } while (length > 0);
    return true;
}

/* Sentences are not compared: a later version may word them better. */
static bool is_wording(ht_string key) {
    return ht_json_content_is(key, "text");
}

static uint32_t members(ht_json object) {
    ht_string key;
    ht_json value;
    uint32_t count = 0;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        count += !is_wording(key);
    }
    return count;
}

static bool find_member(ht_json object, ht_string key, ht_json *value) {
    ht_string found;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &found, value);) {
        if (same_content(found, key)) {
            return true;
        }
    }
    return false;
}

static bool is_same(ht_json claimed, ht_json computed);

/* Keys in any order, each once. */
static bool is_same_object(ht_json claimed, ht_json computed) {
    ht_string key;
    ht_json value;
    ht_json other;
    if (members(claimed) != members(computed)) {
        return false;
    }
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        if (!is_wording(key) && (!find_member(claimed, key, &other) || !is_same(other, value))) {
            return false;
        }
    }
    return true;
}

static bool is_same_array(ht_json claimed, ht_json computed) {
    ht_string key;
    ht_json value;
    ht_json other;
    ht_json_walk one = ht_json_walk_of(claimed);
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        if (!ht_json_next(&one, &key, &other) || !is_same(other, value)) {
            return false;
        }
    }
    return !ht_json_next(&one, &key, &other);
}

/* Depth: no more than that of the computed text, which is 6. */
static bool is_same(ht_json claimed, ht_json computed) {
    if (claimed.kind != computed.kind) {
        return false;
    }
    switch (computed.kind) {
    case HT_JSON_OBJECT:
        return is_same_object(claimed, computed);
    case HT_JSON_ARRAY:
        return is_same_array(claimed, computed);
    case HT_JSON_STRING:
        return same_content(claimed.content, computed.content);
    case HT_JSON_NUMBER:
        /* What is computed are integers, of which each has one way to be written. */
        return claimed.raw.length == computed.raw.length && memcmp(claimed.raw.at, computed.raw.at, computed.raw.length) == 0;
    case HT_JSON_NULL:
    case HT_JSON_FALSE:
    case HT_JSON_TRUE:
    default:
        return true;
    }
}

/* Whether a member is the same in both, or in neither. */
bool ht_is_same_member(ht_json claimed, ht_json computed, const char *key) {
    ht_json one;
    ht_json other;
    const bool has_one = ht_json_member(claimed, key, &one);
    const bool has_other = ht_json_member(computed, key, &other);
    return has_one == has_other && (!has_one || is_same(one, other));
}

static ht_string raw_member(ht_json object, const char *key) {
    ht_json value;
    return ht_json_member(object, key, &value) ? value.raw : nothing;
}

ht_string ht_text_member(ht_json object, const char *key) {
    ht_json value;
    return ht_json_member(object, key, &value) && value.kind == HT_JSON_STRING ? value.content : nothing;
}

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

/* ---- Comparing ---- */

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
    const ht_string amount = raw_member(month, "amount");
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
    } while (has_one && has_other && is_same(one, other));
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
        if (any || !has_list || !ht_json_next(&first, &name, &one) || !is_same(one, other)) {
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
static bool find_key(ht_difference *difference, ht_json claimed, ht_json computed, bool (*is_left_out)(ht_string key)) {
    ht_string key;
    ht_json value;
    ht_json other;
    for (ht_json_walk walk = ht_json_walk_of(computed); ht_json_next(&walk, &key, &value);) {
        if (is_left_out(key)) {
            continue;
        }
        const bool found = find_member(claimed, key, &other);
        if (!found || !is_same(other, value)) {
            difference->key = key;
            difference->claimed = found ? other.raw : nothing;
            difference->computed = value.raw;
            return true;
        }
    }
    for (ht_json_walk walk = ht_json_walk_of(claimed); ht_json_next(&walk, &key, &value);) {
        if (is_wording(key) || is_left_out(key)) {
            continue;
        }
        const bool found = find_member(computed, key, &other);
        (void)find_member(claimed, key, &other); /* the first of that key: another one is given twice */
        if (!found || other.raw.at != value.raw.at) {
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

/* The echo of an id is not of the calculation; the policy and the benefits have had their turn. */
static bool is_frame(ht_string key) {
    return ht_json_content_is(key, "id") || ht_json_content_is(key, "policy") || ht_json_content_is(key, "benefits");
}

static bool is_frame_or_no_amount(ht_string key) {
    return is_frame(key) || is_no_amount(key);
}

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

/* There is a list: some benefit was found in it. */
static uint32_t benefits_in(ht_json claimed) {
    ht_json list = {0};
    (void)ht_json_member(claimed, "benefits", &list);
    return ht_json_count(list);
}

/* The first difference of the two assessments, benefits before sums. */
bool ht_find_difference(const ht_policy *policy, ht_json claimed, ht_json computed, bool is_other, ht_difference *difference) {
    ht_json one = {0};
    ht_json other = {0};
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        (void)ht_claimed_benefit(computed, policy->benefits[b].id, &other);
        difference->benefit = (int)b;
        if (!ht_claimed_benefit(claimed, policy->benefits[b].id, &one)) {
            difference->key = ht_string_of("benefits");
            difference->computed = other.raw;
            find_step(difference, other, other);
            return true;
        }
        if (find_key(difference, one, other, is_other ? is_no_amount : is_none)) {
            find_month(difference, one, other);
            find_step(difference, one, other);
            return true;
        }
    }
    difference->benefit = -1;
    if (find_key(difference, claimed, computed, is_other ? is_frame_or_no_amount : is_frame)) {
        return true;
    }
    if (!is_other && benefits_in(claimed) != policy->benefit_count) {
        difference->key = ht_string_of("benefits");
        return true;
    }
    return false;
}

/* The amounts were made for other facts than those beside them. */
int ht_find_other_fact(const ht_policy *policy, ht_json claimed, ht_json computed) {
    ht_json one;
    ht_json other = {0};
    (void)ht_json_member(computed, "case", &other);
    if (!ht_json_member(claimed, "case", &one)) {
        return -1;
    }
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        if (!ht_is_same_member(one, other, policy->facts[slot].id)) {
            return (int)slot;
        }
    }
    return -1;
}
