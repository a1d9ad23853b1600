/* SPDX-License-Identifier: MIT */
/*
 * The core as a WebAssembly module: no imports, and text as the only thing that crosses the boundary. The one caller that
 * knows the addresses is hotro.ts.
 *
 * A call takes the lengths of texts that lie one after the other in the input area and returns the number of bytes that it
 * wrote to the output area, or minus the number that it would have needed.
 */
#include "../core/code.h"
#include "../core/hotro.h"
#include "../core/text.h"

#define EXPORT(name) __attribute__((export_name(#name))) name

enum {
    INPUT_BYTES = 1 << 20, /* > a case, a parameter file and a date; a receipt that holds both twice */
    OUTPUT_BYTES = 1 << 20 /* > a receipt with 64 interruptions, 256 figures and 4 x 66 months */
};

static char buffer[INPUT_BYTES + OUTPUT_BYTES];

static ht_text output(void) {
    return (ht_text){.at = buffer + INPUT_BYTES, .capacity = OUTPUT_BYTES};
}

static int32_t written(const ht_text *out) {
    int32_t length = (int32_t)out->length; /* < 2^31: what one call writes is bounded by its input */
    return out->length <= out->capacity ? length : -length;
}

static ht_string part(size_t from, size_t length) {
    return (ht_string){.at = buffer + from, .length = length};
}

char *EXPORT(hotro_input)(void) {
    return buffer;
}

int32_t EXPORT(hotro_input_capacity)(void) {
    return INPUT_BYTES;
}

char *EXPORT(hotro_output)(void) {
    return buffer + INPUT_BYTES;
}

typedef struct {
    ht_case person;
    ht_parameters parameters;
    ht_assessment assessment;
} assessed;

/* False: the error is written. */
static bool assess(assessed *it, size_t case_length, size_t parameters_length, ht_text *out) {
    ht_error error;
    ht_case_init(&it->person, &ht_quang_ninh);
    ht_parameters_init(&it->parameters, &ht_quang_ninh);
    if (!ht_case_read(&it->person, part(0, case_length), &error) ||
        (parameters_length > 0 && !ht_parameters_read(&it->parameters, part(case_length, parameters_length), &error))) {
        ht_write_error_json(out, &error, it->person.id);
        return false;
    }
    ht_assess(&it->person, &it->parameters, &it->assessment);
    return true;
}

int32_t EXPORT(hotro_assess)(size_t case_length, size_t parameters_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out))
        ht_write_assessment_json(&out, &it.person, &it.parameters, &it.assessment);
    return written(&out);
}

int32_t EXPORT(hotro_receipt)(size_t case_length, size_t parameters_length, size_t made_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out))
        ht_write_receipt_json(&out, &it.person, &it.parameters, &it.assessment,
                              part(case_length + parameters_length, made_length));
    return written(&out);
}

/* For people; `months`: with the table of months. */
int32_t EXPORT(hotro_result)(size_t case_length, size_t parameters_length, ht_language language, bool months) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out))
        ht_write_result(&out, &it.person, &it.parameters, &it.assessment, language, months);
    return written(&out);
}

/* 0 everything as JSON, 1 canonical, 2 JSON Schema of a case, 3 for people in Vietnamese, 4 in English. */
int32_t EXPORT(hotro_rules)(int32_t form) {
    ht_text out = output();
    if (form == 0)
        ht_write_rules_json(&out, &ht_quang_ninh);
    else if (form == 1)
        ht_write_rules_canonical(&out, &ht_quang_ninh);
    else if (form == 2)
        ht_write_rules_schema(&out, &ht_quang_ninh);
    else
        ht_write_rules(&out, &ht_quang_ninh, form == 3 ? HT_VI : HT_EN);
    return written(&out);
}

/* A number of dong (form 0 amount, 1 in words), a day as days since 1970-01-01 (2 short, 3 long), a month as months since
   1970-01 (4), as people write it. */
int32_t EXPORT(hotro_format)(int32_t form, int64_t number, ht_language language) {
    ht_text out = output();
    if (form == 0)
        ht_put_dong(&out, number, language);
    else if (form == 1)
        ht_put_dong_in_words(&out, number, language);
    else if (form == 2)
        ht_put_day_for_people(&out, (ht_day)number, language);
    else if (form == 3)
        ht_put_day_long(&out, (ht_day)number, language);
    else
        ht_put_month_for_people(&out, (int32_t)number, language);
    return written(&out);
}

/* The code of a link, or the error as JSON. */
int32_t EXPORT(hotro_code)(size_t case_length) {
    ht_case person;
    ht_error error;
    ht_text out = output();
    ht_case_init(&person, &ht_quang_ninh);
    if (ht_case_read(&person, part(0, case_length), &error))
        ht_write_code(&out, &person, 0);
    else
        ht_write_error_json(&out, &error, person.id);
    return written(&out);
}

/* {"case":{...},"revision":"..."} of a code or of a link that ends in one, or the error. */
int32_t EXPORT(hotro_case_of_code)(size_t length) {
    ht_case person;
    ht_day revision;
    ht_error error;
    ht_text out = output();
    ht_case_init(&person, &ht_quang_ninh);
    if (ht_read_code(&person, part(0, length), &revision, &error)) {
        ht_put(&out, "{\"case\":");
        ht_write_case_json(&out, &person, false);
        ht_put(&out, ",\"revision\":\"");
        ht_put_day(&out, revision);
        ht_put(&out, "\"}");
    } else {
        ht_write_code_error_json(&out, &error);
    }
    return written(&out);
}
