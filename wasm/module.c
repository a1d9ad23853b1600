/* SPDX-License-Identifier: MIT */
/*
 * The core as a WebAssembly module: no imports, and text as the only thing that crosses the boundary. The one caller that
 * knows the addresses is hotro.ts. Lists have a module of their own (lists.c).
 */
#include "person/code.h"
#include "person/nearest.h"
#include "policy/slots.h"
#include "person/code_error.h"
#include "hotro.h"
#include "text/json_write.h"
#include "answer/surface.h"
#include "answer/what_if.h"
#include "answer/calendar.h"
#include "answer/windows.h"
#include "text/text.h"
#include "check/verify_json.h"
#include "text/date.h"
#include "text/format.h"
#include "text/sentence.h"

enum {
    INPUT_BYTES = HT_RECEIPT_BYTES_MAX + 16, /* > a receipt with a byte too many; > a case, a parameter file and a date */
    OUTPUT_BYTES = 1 << 20, /* > a receipt with 64 interruptions, 256 figures and the 66 months of 4 benefits */
    WORK_BYTES = HT_VERIFY_SPACE_BYTES
};

#include "areas.h"

typedef struct {
    ht_case person;
    ht_parameters parameters;
    ht_assessment assessment;
} assessed;

/* Parameters are read first, as by the command. False: the error is written. */
static bool assess(assessed *it, size_t case_length, size_t parameters_length, ht_text *out) {
    ht_error error;
    ht_case_init(&it->person, &ht_first_policy);
    ht_parameters_init(&it->parameters, &ht_first_policy);
    if ((parameters_length > 0 && !ht_parameters_read(&it->parameters, part(case_length, parameters_length), &error)) ||
        !ht_case_read(&it->person, part(0, case_length), &error)) {
        ht_write_error_json(out, &error, it->person.id);
        return false;
    }
    ht_assess(&it->person, &it->parameters, &it->assessment);
    return true;
}

int32_t EXPORT(hotro_assess)(size_t case_length, size_t parameters_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out)) {
        ht_write_assessment_json(&out, &it.person, &it.parameters, &it.assessment);
    }
    return written(&out);
}

/* Nothing where the policy is a draft. */
int32_t EXPORT(hotro_receipt)(size_t case_length, size_t parameters_length, size_t made_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out) && !ht_first_policy.draft) {
        ht_write_receipt_json(&out, &it.person, &it.parameters, &it.assessment,
                              part(case_length + parameters_length, made_length));
    }
    return written(&out);
}

/* For people; `months`: with the table of months. */
int32_t EXPORT(hotro_result)(size_t case_length, size_t parameters_length, ht_language language, bool months) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out)) {
        ht_write_result(&out, &it.person, &it.parameters, &it.assessment, language, months);
    }
    return written(&out);
}

/* From when to when the law and each benefit counts (windows.h). */
int32_t EXPORT(hotro_windows)(size_t case_length, size_t parameters_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out)) {
        ht_write_windows_json(&out, &it.person, &it.parameters);
    }
    return written(&out);
}

/* What would change it (what_if.h). */
int32_t EXPORT(hotro_what_if)(size_t case_length, size_t parameters_length) {
    assessed it;
    ht_text out = output();
    if (assess(&it, case_length, parameters_length, &out)) {
        ht_write_what_if_json(&out, &it.person, &it.parameters, &it.assessment);
    }
    return written(&out);
}

/* The money by month and year; what the month of `today`, days since 1970-01-01, pays and what those before it come to
   (calendar.h). */
int32_t EXPORT(hotro_calendar)(size_t case_length, size_t parameters_length, ht_day today) {
    assessed it;
    ht_text out = output();
    const ht_day day = ht_later(HT_DAY_FIRST, ht_earlier(today, HT_DAY_LAST));
    if (assess(&it, case_length, parameters_length, &out)) {
        ht_write_calendar_json(&out, &it.person, &it.parameters, &it.assessment, day);
    }
    return written(&out);
}

/* Of a choice and a text as people write it: {"clear":true,"values":["..."]}, or, not clear, several that it may be or the
   nearest. */
int32_t EXPORT(hotro_named)(size_t fact_length, size_t length) {
    ht_names names;
    ht_text out = output();
    ht_json_text to = {&out, false};
    const ht_string text = part(fact_length, length);
    const int slot = ht_slot_by_id(&ht_first_policy, part(0, fact_length));
    if (slot >= 0) {
        const unsigned of = (unsigned)slot;
        (void)ht_names_init(&names, &ht_first_policy, UINT64_C(1) << of);
        const ht_meant meant = ht_name_of(&names, of, text);
        const ht_meant shown = meant.count > 0 ? meant : ht_nearest_values(&ht_first_policy, of, text);
        ht_json_open(&to, NULL, '{');
        ht_member_bool(&to, "clear", meant.count == 1);
        ht_json_open(&to, "values", '[');
        for (unsigned i = 0; i < shown.count; i++) {
            ht_member_text(&to, NULL, ht_value_of(&ht_first_policy, of, shown.values[i])->id);
        }
        ht_json_close(&to, ']');
        ht_json_close(&to, '}');
    }
    return written(&out);
}

/* Everything, as JSON. */
int32_t EXPORT(hotro_rules)(void) {
    ht_text out = output();
    ht_write_rules_json(&out, &ht_first_policy);
    return written(&out);
}

/* A block of the decision surface (surface.h). 0: there is none any more. */
int32_t EXPORT(hotro_surface)(uint32_t block) {
    ht_text out = output();
    ht_write_surface_block(&out, &ht_first_policy, block);
    return written(&out);
}

/* A number of dong (form 0 amount, 1 in words, 5 without its unit), a day as days since 1970-01-01 (2 short, 3 long), a month
   as months since 1970-01 (4), as people write it. */
int32_t EXPORT(hotro_format)(int32_t form, int64_t number, ht_language language) {
    ht_text out = output();
    if (form == 0) {
        ht_put_dong(&out, number, language);
    } else if (form == 1) {
        ht_put_dong_in_words(&out, number, language);
    } else if (form == 2) {
        ht_put_day_for_people(&out, (ht_day)number, language);
    } else if (form == 3) {
        ht_put_day_long(&out, (ht_day)number, language);
    } else if (form == 4) {
        ht_put_month_for_people(&out, (int32_t)number, language);
    } else {
        ht_put_grouped(&out, number, language);
    }
    return written(&out);
}

/* A range of dong as people write it; `max` below 0: there is no greatest amount. */
int32_t EXPORT(hotro_range)(int64_t min, int64_t max, ht_language language) {
    ht_text out = output();
    ht_put_range(&out, (ht_range){min, max < 0 ? HT_NO_MAXIMUM : max}, language);
    return written(&out);
}

/* The code of a link, nothing where the case has none, or the error as JSON. */
int32_t EXPORT(hotro_code)(size_t case_length) {
    ht_case person;
    ht_error error;
    ht_text out = output();
    ht_case_init(&person, &ht_first_policy);
    if (ht_case_read(&person, part(0, case_length), &error)) {
        (void)ht_write_code(&out, &person, 0);
    } else {
        ht_write_error_json(&out, &error, person.id);
    }
    return written(&out);
}

/* {"case":{...},"revision":"..."} of a code or of a link that ends in one, or the error. */
int32_t EXPORT(hotro_case_of_code)(size_t length) {
    ht_case person;
    ht_day revision;
    ht_error error;
    ht_text out = output();
    ht_case_init(&person, &ht_first_policy);
    if (ht_read_code(&person, part(0, length), &revision, &error)) {
        ht_json_text to = {&out, false};
        ht_json_open(&to, NULL, '{');
        ht_member(&to, "case");
        ht_write_case_json(&out, &person, false);
        ht_member_day(&to, "revision", revision);
        ht_json_close(&to, '}');
    } else {
        ht_write_code_error_json(&out, &error);
    }
    return written(&out);
}

/* The verdict on a receipt, a link or a code as JSON, or the error. */
int32_t EXPORT(hotro_verify)(size_t length) {
    ht_verification verification;
    ht_verify_error error;
    ht_text out = output();
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    if (ht_verify(&verification, &ht_first_policy, part(0, length), work(), &error)) {
        ht_members_verification(&to, &verification);
    } else {
        ht_member_verify_error(&to, &error);
    }
    ht_json_close(&to, '}');
    return written(&out);
}
