/* SPDX-License-Identifier: MIT */
/*
 * hotro: exact public-support amounts from a policy written as tables.
 *
 * Ownership: every buffer, string and structure is the caller's; nothing is allocated, kept or freed here. An `ht_string`
 * points into the caller's text, which must outlive the structure that holds it. Functions are reentrant: the core has no
 * mutable globals, no clock, no input and no output.
 *
 * Units: money is whole dong in int64_t; dates are `ht_day`. Amounts are exact. The largest: HT_BENEFITS_MAX x 66 months x
 * 10^12 dong x 10^2 (two ratios of 1000 %) < 10^17 < 2^63.
 */
#ifndef HOTRO_H
#define HOTRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    HT_CASE_BYTES_MAX = 65536,       /* one case as JSON, one record of a list */
    HT_PARAMETERS_BYTES_MAX = 65536, /* one parameter file */
    HT_INTERRUPTIONS_MAX = 64,       /* per case */
    HT_SLOTS_MAX = 48,               /* facts and readings of a policy */
    HT_VALUES_MAX = 24,              /* values of one choice */
    HT_BENEFITS_MAX = 12,            /* benefits of a policy */
    HT_PARAMETERS_MAX = 16,          /* parameters of a policy */
    HT_PARAMETER_ROWS_MAX = 256,     /* rows of one parameter file */
    HT_MONTHS_MAX = 72,              /* that an estimate may touch */
    HT_ALTERNATIVES_MAX = 24         /* other values of all readings of a policy */
};

/* Days since 1970-01-01, proleptic Gregorian. Facts lie in HT_DAY_FIRST ... HT_DAY_LAST. */
typedef int32_t ht_day;
#define HT_DAY_FIRST ((ht_day)-7305) /* 1950-01-01 */
#define HT_DAY_LAST  ((ht_day)47846) /* 2100-12-31 */

typedef enum { HT_VI, HT_EN } ht_language;

/* Bytes of the caller's text; not terminated. */
typedef struct {
    const char *at;
    size_t length;
} ht_string;

/* Text out. Writing past `capacity` drops the bytes but goes on counting in `length`: the text is whole exactly when
   length <= capacity, and `length` then says how much room it needed. */
typedef struct {
    char *at;
    size_t capacity; /* bytes */
    size_t length;   /* bytes asked for so far */
    bool escape;     /* write everything as the inside of a JSON string */
} ht_text;

typedef struct ht_policy ht_policy; /* tables: policy.h */
/* Where none is chosen: the newest published revision of the first policy that is compiled in; policy/registry.h has all. */
extern const ht_policy ht_first_policy;

/* ---- Errors ---- */

typedef enum {
    HT_OK,
    HT_SYNTAX,            /* not UTF-8 JSON of the expected shape */
    HT_TOO_LARGE,         /* longer than the stated limit */
    HT_UNKNOWN_FACT,      /* no such fact, reading or key */
    HT_DUPLICATE_FACT,    /* given twice */
    HT_WRONG_TYPE,        /* e.g. a number where text belongs */
    HT_UNKNOWN_VALUE,     /* not one of the values */
    HT_BAD_DATE,          /* no such day */
    HT_OUT_OF_RANGE,      /* a day before 1950-01-01 or after 2100-12-31; money, since, until or a figure outside its limits */
    HT_TOO_MANY,          /* interruptions or rows over the limit */
    HT_CONFLICT,          /* facts that contradict each other */
    HT_UNKNOWN_PARAMETER, /* parameter files: no such name */
    HT_DUPLICATE_PARAMETER, /* parameter files: name and from twice */
    HT_MISSING_CITATION,    /* parameter files: empty citation */
    HT_NOT_FIRST_OF_MONTH   /* parameter files: a monthly figure from the middle of a month */
} ht_error_code;

/* How facts and values are called in what is said of them: as in JSON, or as people do. */
typedef enum { HT_BY_ID, HT_BY_VI, HT_BY_EN } ht_calling;

typedef struct {
    ht_error_code code;
    const ht_policy *policy;
    ht_string name;  /* the fact, parameter or key concerned; empty where there is none */
    int slot;        /* the slot of `name`; -1: none; -2: `name` is a key of a parameter row; -3: "asked"; -4: "policy" */
    ht_string value; /* what was given, raw; empty where there is none */
    int other;       /* HT_CONFLICT: the slot contradicted, or -1 */
    uint32_t line;   /* lists: line of the file, from 1; otherwise 0 */
    uint32_t
        row; /* read from JSON: line of the text, from 1, and `name` and `value` are raw JSON; otherwise 0 and both are plain */
    uint32_t column;   /* read from JSON: byte in that line, from 1 */
    ht_string heading; /* lists: what the list itself calls the fact; otherwise empty */
    ht_calling calling;
    uint8_t meant_count, meant[4]; /* HT_UNKNOWN_VALUE: what it may mean, where that is several values */
} ht_error;

/* "syntax", "too_large", ...: the code as FORMATS.md names it. */
const char *ht_error_name(ht_error_code code);
/* One sentence: what is wrong with which value, and the way out (nearest valid value, limits). */
void ht_write_error_sentence(ht_text *out, const ht_error *error, ht_language language);
/* {"error":{...}} with `id` (raw JSON string content, may be empty) as first key. No line feed at the end. */
void ht_write_error_json(ht_text *out, const ht_error *error, ht_string id);

/* ---- Cases ---- */

typedef struct {
    ht_day from, to; /* inclusive, from <= to */
    uint8_t reason;  /* index into the policy's reasons */
} ht_interruption;

/* What is known of one person. Slots are the policy's facts in order, then its readings. */
typedef struct {
    const ht_policy *policy;
    uint64_t given;              /* bit s: slot s was stated */
    uint64_t known;              /* bit s: slot s was stated or has a default */
    uint32_t asked;              /* bit b: benefit b is computed; never 0; all of them: nothing was said */
    int64_t value[HT_SLOTS_MAX]; /* choice, yes/no (bit 0 no, bit 1 yes), reading: mask of the values still possible, never 0;
                                    date: ht_day, money: dong, both only where known */
    ht_string id; /* raw content of the JSON string, without quotes; at NULL where not given; set also where reading fails */
    uint32_t interruption_count;                         /* <= HT_INTERRUPTIONS_MAX */
    ht_interruption interruptions[HT_INTERRUPTIONS_MAX]; /* as given */
} ht_case;

/* Nothing stated: every fact unknown or at its default. */
void ht_case_init(ht_case *person, const ht_policy *policy);
/* Reads one JSON object of facts and readings into an initialised case, checks it whole. Where it names a policy of the program
   the case is of that one. False: `error` says why. */
bool ht_case_read(ht_case *person, ht_string json, ht_error *error);
/* Sets one slot from what a person or a spreadsheet writes: identifier, label (either language, any case, composed or not) or
   any name that offices use for the value; yes/no words, x for yes; 2026-06-30, 30/6/2026, ngày 30 tháng 6 năm 2026;
   500000000, 500.000.000, 5,5 triệu; "10/3/2026-9/4/2026 REASON; ...". An empty text, or a dash alone, leaves the slot
   unknown. */
bool ht_case_set(ht_case *person, unsigned slot, ht_string text, ht_error *error);
/* Sets which benefits the case is about, by identifier or name, parted by commas or semicolons. An empty text: all of them. Of
   a policy that does not ask: HT_UNKNOWN_FACT. */
bool ht_case_ask(ht_case *person, ht_string text, ht_error *error);
/* Contradictions between facts, in the policy's order. */
bool ht_case_check(const ht_case *person, ht_error *error);
/* The slot with that identifier, or -1. */
int ht_slot_by_id(const ht_policy *policy, ht_string name);
/* The slot with that identifier or label in either language, any case, composed or decomposed; or -1. */
int ht_slot_by_label(const ht_policy *policy, ht_string name);
/* The case object as JSON, in the policy's order, defaults included, unknown ones left out. `in_force_replaced`: and those
   readings that choose a day which an office's file gives. */
void ht_write_case_json(ht_text *out, const ht_case *person, bool in_force_replaced);
/* The same, which begins with the policy and its revision. */
void ht_write_case_named_json(ht_text *out, const ht_case *person, bool in_force_replaced);

/* ---- The engine's own ---- */

/* What the engine makes of a policy and an office's figures, once for many cases: its own. No caller reads or writes it or
   relies on what is in it; it stands here because the caller has the room for it. */

enum {
    HT_VERSIONS_MAX = 24 /* of all benefits, the first ones too */
};

/* One figure over time: rows in force one after the other, ascending; the first holds from HT_DAY_FIRST. */
typedef struct {
    ht_day from;
    int64_t value;
    int16_t row; /* >= 0: index into ht_parameters.rows; -1 - k: the policy's own row k */
} ht_step_of_figure;

typedef struct ht_pay_plan ht_pay_plan; /* law/plan.h */

typedef struct {
    const ht_pay_plan *plan; /* by which complete cases are looked up; NULL: there is none, and every case takes the engine */
    struct {
        uint16_t first, count; /* into `steps` */
    } timeline[HT_PARAMETERS_MAX];
    ht_step_of_figure steps[HT_PARAMETER_ROWS_MAX + 4 * HT_PARAMETERS_MAX];
    int32_t first_month;                   /* since 1970-01: of the policy's earliest `since` */
    ht_day month_first[HT_MONTHS_MAX + 1]; /* the first days of that month and those that follow */
} ht_prepared;

/* ---- Parameters ---- */

typedef struct {
    uint8_t parameter;  /* index into the policy's parameters */
    ht_day from;        /* first day in force; HT_DAY_FIRST for a date parameter */
    int64_t value;      /* dong, percent, or ht_day */
    ht_string citation; /* raw content of the JSON string */
} ht_parameter_row;

typedef struct {
    const ht_policy *policy;
    uint32_t row_count;                           /* of the file; 0: the policy's own figures only */
    ht_parameter_row rows[HT_PARAMETER_ROWS_MAX]; /* in order of parameter, then from */
    ht_prepared prepared;                         /* the engine's own */
} ht_parameters;

/* The policy's own figures. */
void ht_parameters_init(ht_parameters *parameters, const ht_policy *policy);
/* Adds an office's file (a JSON array of rows) to freshly initialised parameters. False: `error` says why. */
bool ht_parameters_read(ht_parameters *parameters, ht_string json, ht_error *error);

/* ---- Assessment ---- */

#define HT_NO_MAXIMUM INT64_MAX
#define HT_NO_MONTH   INT32_MIN

typedef struct {
    int64_t min, max; /* dong; max HT_NO_MAXIMUM: no greatest amount */
} ht_range;

typedef enum { HT_GRANTED, HT_REFUSED, HT_UNDETERMINED, HT_AMOUNT_NEEDED, HT_NOT_ASKED } ht_status;

typedef struct {
    ht_status status;
    ht_range rate; /* monthly benefits; 0, 0 for others */
    ht_range total;
} ht_benefit_amount;

typedef struct {
    uint8_t slot;   /* the reading */
    uint8_t value;  /* its other value */
    ht_range total; /* of all benefits, under it */
} ht_alternative;

typedef struct {
    ht_benefit_amount benefits[HT_BENEFITS_MAX]; /* in the policy's order */
    ht_range monthly, once, total;
    int32_t month;          /* that `monthly` is of, since 1970-01: of several combinations that pay the latest; */
    int32_t earliest_month; /* and the earliest. HT_NO_MONTH: none may pay */
    uint32_t missing_count;
    uint8_t missing[HT_SLOTS_MAX]; /* slots, most useful first */
    uint32_t alternative_count;
    ht_alternative alternatives[HT_ALTERNATIVES_MAX];
} ht_assessment;

/* Amounts, bounds and status. With a checked case no error is possible. `missing` and `alternatives` are left empty. */
void ht_compute(const ht_case *person, const ht_parameters *parameters, ht_assessment *result);
/* ht_compute, and what is missing. */
void ht_compute_missing(const ht_case *person, const ht_parameters *parameters, ht_assessment *result);
/* All of it. */
void ht_assess(const ht_case *person, const ht_parameters *parameters, ht_assessment *result);

/* The assessment as JSON, byte-stable. No line feed at the end. */
void ht_write_assessment_json(ht_text *out, const ht_case *person, const ht_parameters *parameters,
                              const ht_assessment *result);
/* The receipt: `made` is the date as its maker gives it. */
void ht_write_receipt_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                           ht_string made);
/* The result for people. `months`: with the table of months. */
void ht_write_result(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                     ht_language language, bool months);

/* An office's own figures and what they replace, for people; nothing where there is no file. Where a day depends on a reading,
   by the default one. */
void ht_write_figures(ht_text *out, const ht_parameters *parameters, ht_language language);

/* ---- The policy as text ---- */

void ht_write_rules(ht_text *out, const ht_policy *policy, ht_language language); /* for people */
void ht_write_rules_json(ht_text *out, const ht_policy *policy);                  /* everything, both languages */
void ht_write_rules_canonical(ht_text *out, const ht_policy *policy); /* normative content only: what the fingerprint covers */
void ht_write_rules_schema(ht_text *out, const ht_policy *policy);    /* JSON Schema (2020-12) of a case, */
void ht_write_assessment_schema(ht_text *out, const ht_policy *policy); /* of an assessment, */
void ht_write_receipt_schema(ht_text *out, const ht_policy *policy);    /* of a receipt as it is written now */

#ifdef __cplusplus
}
#endif

#endif
