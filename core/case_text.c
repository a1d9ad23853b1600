/* SPDX-License-Identifier: MIT */
/* Facts as people and spreadsheets write them. */
#include "reading.h"

#include "text.h"

#include <string.h>

static const ht_string nothing = {NULL, 0};

static ht_string part_of(ht_string text, size_t first, size_t after) {
    return (ht_string){text.at + first, after - first};
}

/* ---- Names ---- */

static bool is_named(ht_string text, const char *id, const ht_words *words) {
    return ht_same_folded(text, ht_string_of(id)) || ht_same_folded(text, ht_string_of(words->vi)) ||
           ht_same_folded(text, ht_string_of(words->en));
}

int ht_slot_by_label(const ht_policy *policy, ht_string name) {
    const unsigned count = ht_slot_count(policy);
    for (unsigned slot = 0; slot < count; slot++) {
        if (is_named(name, policy->facts[slot].id, &policy->facts[slot].label)) {
            return (int)slot;
        }
    }
    return -1;
}

static int value_by_label(const ht_policy *policy, unsigned slot, ht_string text) {
    const unsigned count = ht_value_count(policy, slot);
    for (unsigned i = 0; i < count; i++) {
        const ht_value *value = ht_value_of(policy, slot, i);
        if (is_named(text, value->id, &value->name)) {
            return (int)i;
        }
    }
    return -1;
}

/* 0 no, 1 yes, -1 neither. */
static int yes_or_no(ht_string text) {
    static const char *const words[] = {"no", "yes", "false", "true", "0", "1", "không", "có"};
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++) {
        if (ht_same_folded(text, ht_string_of(words[i]))) {
            return i & 1;
        }
    }
    return -1;
}

/* ---- Dates and money ---- */

static ht_error_code read_day(ht_string text, const ht_fact *fact, ht_day *day) {
    enum { LENGTH = 10 };
    char turned[LENGTH];
    if (text.length == LENGTH && text.at[2] == '/' && text.at[5] == '/') { /* 30/06/2026 */
        memcpy(turned, text.at + 6, 4);
        turned[4] = turned[7] = '-';
        memcpy(turned + 5, text.at + 3, 2);
        memcpy(turned + 8, text.at, 2);
        text = (ht_string){turned, LENGTH};
    }
    return ht_read_day(text, fact->first, fact->last, day);
}

static ht_error_code read_dong(ht_string text, int64_t *dong) {
    const size_t sign = text.at[0] == '-';
    if (!ht_read_grouped(part_of(text, sign, text.length), HT_MONEY_MAX, dong)) {
        return HT_WRONG_TYPE;
    }
    return sign == 1 || *dong < 1 || *dong > HT_MONEY_MAX ? HT_OUT_OF_RANGE : HT_OK;
}

/* ---- Interruptions ---- */

/* The end of the piece that begins at `first`: the next semicolon or the end. */
static size_t piece_end(ht_string text, size_t first) {
    while (first < text.length && text.at[first] != ';') {
        first++;
    }
    return first;
}

/* Takes a date's ten bytes off the text. */
static ht_string take_date(ht_string *text) {
    enum { LENGTH = 10 };
    const size_t length = text->length < LENGTH ? text->length : LENGTH;
    const ht_string date = part_of(*text, 0, length);
    *text = part_of(*text, length, text->length);
    return date;
}

/* Takes "/", "-" or an en dash off the text, with the white space around it. */
static bool take_separator(ht_string *text) {
    static const char en_dash[] = "\xe2\x80\x93";
    *text = ht_trim(*text);
    size_t length = text->length > 0 && (text->at[0] == '/' || text->at[0] == '-');
    if (text->length >= 3 && memcmp(text->at, en_dash, 3) == 0) {
        length = 3;
    }
    *text = ht_trim(part_of(*text, length, text->length));
    return length > 0;
}

/* "2026-03-10/2026-04-09 unpaid_leave"; `wrong` is the part that an error is about. */
static ht_error_code read_interruption(const ht_policy *policy, ht_string piece, ht_interruption *interruption,
                                       ht_string *wrong) {
    const ht_fact *fact = &policy->facts[policy->interruptions];
    ht_string rest = piece;
    *wrong = piece;
    const ht_string from = take_date(&rest);
    if (!take_separator(&rest)) {
        return HT_WRONG_TYPE;
    }
    const ht_string to = take_date(&rest);
    const ht_string name = ht_trim(rest);
    if (name.at == rest.at) { /* no space between the day and the reason */
        return HT_WRONG_TYPE;
    }
    *wrong = from;
    ht_error_code code = read_day(from, fact, &interruption->from);
    if (code == HT_OK) {
        *wrong = to;
        code = read_day(to, fact, &interruption->to);
    }
    if (code != HT_OK) {
        return code;
    }
    *wrong = name;
    const int reason = value_by_label(policy, policy->interruptions, *wrong);
    interruption->reason = (uint8_t)(reason < 0 ? 0 : reason);
    return reason < 0 ? HT_UNKNOWN_VALUE : HT_OK;
}

static bool set_interruptions(ht_case *person, ht_string text, ht_error *error) {
    const ht_policy *policy = person->policy;
    const unsigned slot = policy->interruptions;
    unsigned count = 1;
    if (text.at[text.length - 1] == ';') {
        text.length--;
    }
    for (size_t end = piece_end(text, 0); end < text.length; end = piece_end(text, end + 1)) {
        count++;
    }
    if (count > HT_INTERRUPTIONS_MAX) {
        return ht_refuse(error, policy, HT_TOO_MANY, (int)slot, nothing, nothing);
    }
    size_t first = 0;
    for (unsigned i = 0; i < count; i++) {
        const size_t end = piece_end(text, first);
        const ht_string piece = ht_trim(part_of(text, first, end));
        ht_string wrong;
        const ht_error_code code = read_interruption(policy, piece, &person->interruptions[i], &wrong);
        if (code != HT_OK) {
            return ht_refuse(error, policy, code, (int)slot, nothing, wrong);
        }
        first = end + 1;
    }
    person->interruption_count = count;
    ht_case_state(person, slot, 0);
    return true;
}

/* ---- One slot ---- */

static ht_error_code read_fact(const ht_policy *policy, unsigned slot, ht_string text, int64_t *value) {
    const ht_fact *fact = &policy->facts[slot];
    ht_day day = 0;
    if (fact->kind == HT_DATE) {
        const ht_error_code code = read_day(text, fact, &day);
        *value = day;
        return code;
    }
    if (fact->kind == HT_MONEY) {
        return read_dong(text, value);
    }
    const int index = fact->kind == HT_YES_NO ? yes_or_no(text) : value_by_label(policy, slot, text);
    if (index < 0) {
        return HT_UNKNOWN_VALUE;
    }
    *value = INT64_C(1) << index;
    return HT_OK;
}

bool ht_case_set(ht_case *person, unsigned slot, ht_string text, ht_error *error) {
    const ht_policy *policy = person->policy;
    int64_t value;
    text = ht_trim(text);
    if (text.length == 0) {
        return true;
    }
    if ((person->given >> slot & 1) != 0) {
        return ht_refuse(error, policy, HT_DUPLICATE_FACT, (int)slot, nothing, text);
    }
    if (slot == policy->interruptions) {
        return set_interruptions(person, text, error);
    }
    const ht_error_code code = read_fact(policy, slot, text, &value);
    if (code != HT_OK) {
        return ht_refuse(error, policy, code, (int)slot, nothing, text);
    }
    ht_case_state(person, slot, value);
    return true;
}
