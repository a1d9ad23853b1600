/* SPDX-License-Identifier: MIT */
/* What a verification found, as JSON, and the errors of what cannot be verified. */
#include "compare.h"
#include "reading.h"

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
    for (const ht_alternative *other = it->readings; other < it->readings + it->reading_count; other++) {
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
    ht_member_bool(to, "same", it->is_same);
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
    if (!it->is_same) {
        put_difference(to, it);
        put_readings(to, it);
    }
    ht_member_sentences(to, "text", say_verification, it);
}

/* ---- Errors ---- */

static const ht_words broken = {
    "Phiếu không còn nguyên vẹn: dòng {0}, byte {1}: văn bản JSON bị hỏng hoặc bị cắt. Hãy lấy lại tệp gốc.",
    "The receipt is not whole: line {0}, byte {1}: its JSON is damaged or cut short. Get the original file."};
static const ht_words misshapen = {"Không phải phiếu kết quả: “{0}” thiếu, thừa, lặp lại hoặc sai kiểu. Phiếu do hotro assess "
                                   "--receipt hoặc trang tính toán xuất ra.",
                                   "Not a receipt: “{0}” is missing, unknown, given twice or of the wrong type. hotro assess "
                                   "--receipt and the page write receipts."};
static const ht_words too_long = {"Phiếu dài quá {0} byte.", "The receipt is longer than {0} bytes."};

void ht_write_verify_error_sentence(ht_text *out, const ht_verify_error *error, ht_language language) {
    const ht_error *what = &error->error;
    if (error->place == HT_IN_CODE) {
        ht_write_code_error_sentence(out, what, language);
        return;
    }
    if (error->place == HT_IN_CASE) {
        ht_write_error_sentence(out, what, language);
        return;
    }
    char name[160];
    ht_text shown = {name, sizeof name, 0, false};
    ht_put_content(&shown, what->name, 32);
    const ht_argument place[] = {{.kind = HT_ARGUMENT_PLAIN, .number = what->row},
                                 {.kind = HT_ARGUMENT_PLAIN, .number = what->column}};
    const ht_argument key = {.kind = HT_ARGUMENT_STRING, .string = {name, shown.length}};
    const ht_argument limit = {.kind = HT_ARGUMENT_NUMBER, .number = HT_RECEIPT_BYTES_MAX};
    if (what->code == HT_SYNTAX) {
        ht_say(out, language, &broken, place);
    } else if (what->code == HT_TOO_LARGE) {
        ht_say(out, language, &too_long, &limit);
    } else {
        ht_say(out, language, &misshapen, &key);
    }
}

static void say_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_verify_error_sentence(out, failure, language);
}

void ht_member_verify_error(ht_json_text *to, const ht_verify_error *error) {
    ht_member_failure(to, &error->error, error->error.name.length > 0, say_error, error);
}
