/* SPDX-License-Identifier: MIT */
/* What a verification found, as JSON, and the errors of what cannot be verified. */
#include "compare.h"

enum { RAW_MAX = 1024 }; /* bytes of a value that is echoed; null where it is longer */

static void put_raw(ht_text *out, const char *key, ht_string raw) {
    ht_put(out, ",\"");
    ht_put(out, key);
    ht_put(out, "\":");
    ht_put_string(out, raw.length == 0 || raw.length > RAW_MAX ? ht_string_of("null") : raw);
}

static void put_quoted(ht_text *out, const char *before, ht_string content) {
    ht_put(out, before);
    ht_put(out, "\"");
    ht_put_string(out, content.length > RAW_MAX ? ht_string_of("") : content);
    ht_put(out, "\"");
}

static void put_json_range(ht_text *out, const char *before, ht_range range) {
    ht_put(out, before);
    ht_put(out, "{\"min\":");
    ht_put_number(out, range.min);
    ht_put(out, ",\"max\":");
    if (range.max == HT_NO_MAXIMUM) {
        ht_put(out, "null}");
    } else {
        ht_put_number(out, range.max);
        ht_put(out, "}");
    }
}

static void put_json_difference(ht_text *out, const ht_verification *it) {
    const ht_difference *difference = &it->difference;
    const ht_policy *policy = it->person.policy;
    ht_put(out, ",\"difference\":{");
    if (difference->benefit >= 0) {
        put_quoted(out, "\"benefit\":", ht_string_of(policy->benefits[difference->benefit].id));
        ht_put(out, ",");
    }
    put_quoted(out, "\"key\":", difference->key);
    put_raw(out, "claimed", difference->claimed);
    put_raw(out, "computed", difference->computed);
    if (difference->month.length > 0) {
        put_quoted(out, ",\"month\":{\"month\":", difference->month);
        put_raw(out, "claimed", difference->month_claimed);
        put_raw(out, "computed", difference->month_computed);
        ht_put(out, "}");
    }
    if (difference->step.length > 0) {
        put_raw(out, "step", difference->step);
    }
    if (difference->fact >= 0) {
        put_quoted(out, ",\"fact\":", ht_string_of(policy->facts[difference->fact].id));
    }
    ht_put(out, "}");
}

static void put_json_revisions(ht_text *out, const ht_verification *it) {
    const ht_policy *policy = it->person.policy;
    ht_put(out, ",\"policy\":{\"claimed\":{");
    if (it->is_receipt) {
        put_quoted(out, "\"id\":", it->policy);
        put_quoted(out, ",\"revision\":", it->revision);
        put_quoted(out, ",\"fingerprint\":", it->fingerprint);
    } else {
        ht_put(out, "\"revision\":\"");
        ht_put_day(out, it->code_revision);
        ht_put(out, "\"");
    }
    put_quoted(out, "},\"computed\":{\"id\":", ht_string_of(policy->id));
    put_quoted(out, ",\"revision\":", ht_string_of(policy->revision));
    put_quoted(out, ",\"fingerprint\":", ht_string_of(policy->fingerprint));
    ht_put(out, "}}");
}

void ht_write_verification_json(ht_text *out, const ht_verification *verification) {
    const ht_verification *it = verification;
    put_quoted(out, "{\"verdict\":", ht_string_of(ht_verdict_name(it->verdict)));
    ht_put(out, it->is_same ? ",\"same\":true" : ",\"same\":false");
    if (it->is_receipt) {
        put_quoted(out, ",\"made\":", it->made);
    }
    if (it->id.length > 0) {
        put_quoted(out, ",\"id\":", it->id);
    }
    put_json_revisions(out, it);
    ht_put(out, ",\"total\":{");
    if (it->has_claimed_total) {
        put_json_range(out, "\"claimed\":", it->claimed_total);
        ht_put(out, ",");
    }
    put_json_range(out, "\"computed\":", it->result.total);
    ht_put(out, "}");
    if (!it->is_same) {
        put_json_difference(out, it);
        ht_put(out, ",\"readings\":[");
        for (uint32_t i = 0; i < it->reading_count; i++) {
            const ht_fact *reading = &it->person.policy->facts[it->readings[i].slot];
            put_quoted(out, i > 0 ? ",{\"reading\":" : "{\"reading\":", ht_string_of(reading->id));
            put_quoted(out, ",\"value\":", ht_string_of(reading->values[it->readings[i].value].id));
            ht_put(out, "}");
        }
        ht_put(out, "]");
    }
    ht_put(out, ",\"text\":{\"vi\":\"");
    out->escape = true;
    ht_write_verification(out, it, HT_VI);
    out->escape = false;
    ht_put(out, "\",\"en\":\"");
    out->escape = true;
    ht_write_verification(out, it, HT_EN);
    out->escape = false;
    ht_put(out, "\"}}");
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

void ht_write_verify_error_json(ht_text *out, const ht_verify_error *error) {
    const ht_error *what = &error->error;
    if (error->place == HT_IN_CODE) {
        ht_write_code_error_json(out, what);
        return;
    }
    if (error->place == HT_IN_CASE) {
        ht_write_error_json(out, what, (ht_string){NULL, 0});
        return;
    }
    put_quoted(out, "{\"error\":{\"code\":", ht_string_of(ht_error_name(what->code)));
    if (what->name.length > 0) {
        put_quoted(out, ",\"fact\":", what->name);
    }
    ht_put(out, ",\"text\":{\"vi\":\"");
    out->escape = true;
    ht_write_verify_error_sentence(out, error, HT_VI);
    out->escape = false;
    ht_put(out, "\",\"en\":\"");
    out->escape = true;
    ht_write_verify_error_sentence(out, error, HT_EN);
    out->escape = false;
    ht_put(out, "\"}}}");
}
