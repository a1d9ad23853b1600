/* SPDX-License-Identifier: MIT */
/*
 * The vocabulary in which a policy is written: constant tables, no code. How to read and change them: policy/README.md.
 *
 * A choice is a set of possible values, kept as a bit mask: a condition surely holds, may hold or cannot hold by two ANDs,
 * so unknown needs no second engine.
 */
#ifndef HOTRO_POLICY_H
#define HOTRO_POLICY_H

#include "hotro.h"

enum {
    HT_NONE = 0xff,        /* no slot, parameter, clause or period */
    HT_CONDITIONS_MAX = 6, /* of one row or benefit */
    HT_TABLES_MAX = 3      /* of one benefit */
};

typedef struct {
    const char *vi, *en; /* UTF-8, composed (NFC) */
} ht_words;

/* ---- Where it is written ---- */

typedef enum { HT_SOURCE_TEXT, HT_SOURCE_PRESS, HT_SOURCE_USER } ht_source; /* held; press only; entered by the user */

typedef struct {
    const char *id;
    ht_words name;
} ht_instrument;

typedef struct {
    const char *id;
    uint8_t instrument;
    ht_source source;
    const char *citation; /* as Vietnamese papers cite it, small to large */
    const char *quote;    /* the Vietnamese words it rests on */
} ht_clause;

/* ---- Facts and readings: the slots of a case ---- */

typedef enum { HT_CHOICE, HT_YES_NO, HT_DATE, HT_MONEY, HT_INTERRUPTIONS } ht_fact_kind;
/* What an absent fact means. HT_ONGOING: no last day. HT_FIXED: `default_value`. */
typedef enum { HT_UNKNOWN, HT_ONGOING, HT_FIXED } ht_absence;

typedef struct {
    const char *id;
    ht_words name;
} ht_value;

typedef struct {
    const char *id;
    ht_fact_kind kind;
    ht_absence absent;
    int64_t default_value; /* HT_FIXED: index of a value, ht_day, or 0/1 for yes/no */
    const ht_value *values;
    uint8_t value_count; /* 2 for yes/no (0 no, 1 yes), 0 for the others */
    uint8_t clause;      /* readings: the words left open; facts: the clause that makes it matter, or HT_NONE */
    ht_day first, last;  /* dates: the limits (out_of_range beyond); 0, 0: any day that a date may be */
    ht_words label;      /* no pronoun: "Đơn vị công tác" */
    ht_words question;
    ht_words hint;                /* may be empty: {"", ""} */
    ht_words why;                 /* facts: why it is asked; readings: why the text is open */
    const uint8_t *value_clauses; /* readings: the clause that each value follows; NULL: `clause` for all */
} ht_fact;

/* Reasons of interruptions, with the law's own threshold. */
typedef struct {
    ht_value value;
    uint8_t least_months; /* counts only if continuous for that long; 0: any length */
    uint8_t clause;
} ht_reason;

/* `slot` before `other` (dates), or `slot` must be yes where any of `given` is stated. Reported in this order. */
typedef struct {
    enum { HT_BEFORE, HT_NEEDS_YES, HT_INTERRUPTION_ORDER } kind;
    uint8_t slot, other;
    uint64_t given; /* HT_NEEDS_YES: bit set of slots */
} ht_contradiction;

/* ---- Figures ---- */

typedef enum { HT_DONG, HT_PERCENT, HT_DAY } ht_unit;

typedef struct {
    ht_day from; /* HT_DAY_FIRST: from the first day of the policy's period, whatever that is */
    int64_t value;
    uint8_t clause;
} ht_figure_row;

typedef struct {
    const char *id;
    ht_unit unit;
    bool monthly;              /* a new figure begins on the first of a month */
    int64_t least, most;       /* limits of a value in an office's file */
    const ht_figure_row *rows; /* ascending by `from` */
    uint8_t row_count;         /* 0 for HT_DAY: the reading gives it */
    uint8_t period;            /* of which the figures are, into `periods` */
    ht_words name;
} ht_parameter;

/* When an instrument pays. */
typedef struct {
    ht_day first[2];   /* by value of `reading`; without one, first[0] */
    uint8_t reading;   /* slot of the reading that chooses, or HT_NONE */
    uint8_t parameter; /* the date parameter that overrides it, or HT_NONE */
    ht_day last;       /* HT_DAY_LAST: no end */
    uint8_t clause;
} ht_period;

/* ---- Benefits ---- */

typedef struct {
    uint32_t values; /* mask; 0 ends a list of conditions */
    uint8_t slot;
    uint8_t clause;
} ht_condition;

/* The first row whose conditions hold decides its table. */
typedef struct {
    uint8_t parameter; /* HT_NONE: no ratio */
    uint8_t clause;
    ht_condition when[HT_CONDITIONS_MAX];
    ht_words name;
} ht_row;

typedef struct {
    /* HT_FIGURE: the amount. HT_RATIO: a percentage that some row must give. HT_EXTRA: a percentage, 100 where no row holds. */
    enum { HT_FIGURE, HT_RATIO, HT_EXTRA } kind;
    const ht_row *rows;
    uint8_t row_count;
    ht_words name;
} ht_table;

typedef enum { HT_MONTHLY, HT_ONCE } ht_benefit_kind;

typedef struct {
    const char *id;
    ht_benefit_kind kind;
    uint8_t period;
    uint8_t begins;       /* slot of the first day (monthly), of the day (once) */
    uint8_t ends;         /* slot of the last day, or HT_NONE */
    bool begins_in_force; /* the first day itself must lie in the period and not after the estimate's last day */
    uint8_t money;        /* slot of the amount that the person's own paper states, or HT_NONE */
    uint8_t clause;       /* of the amount */
    ht_condition when[HT_CONDITIONS_MAX]; /* all must hold */
    const ht_table *tables;               /* the first is HT_FIGURE, unless `money` gives the amount */
    uint8_t table_count;
    uint8_t stopped;           /* clause by which interruptions stop it, or HT_NONE: none is known */
    ht_condition stopped_when; /* on a reading; values 0: always */
    ht_words name;
    ht_words what; /* one sentence: what it is */
    ht_words next; /* one sentence: who decides */
} ht_benefit;

/* ---- Assumptions: what a result rests on though no source says it ---- */

typedef struct {
    const char *code;
    uint8_t clause;
    uint32_t benefits; /* bit set: matters only where one of these may be paid; */
    /* and only there. HT_REASONS_JOINED: where more days would be taken out if reasons with a threshold were joined to reach
       it. HT_RATIO_APPLIED: where some combination applies the percentage `parameter`. */
    enum { HT_ALWAYS, HT_PART_MONTH, HT_INTERRUPTED, HT_REASONS_JOINED, HT_RATIO_APPLIED } where;
    uint8_t parameter; /* HT_NONE but for HT_RATIO_APPLIED */
    ht_condition when; /* and only where this may hold; values 0: always */
    ht_words text;
} ht_assumption;

/* How a part month is paid: the values of one reading, in their order. */
typedef enum { HT_ACTUAL_DAYS, HT_HALF_MONTH_15, HT_MAJORITY_50 } ht_part_month_rule;

struct ht_policy {
    const char *id;
    const char *revision;    /* the day this file last changed the law: YYYY-MM-DD */
    const char *fingerprint; /* SHA-256 of ht_write_rules_canonical, lower-case hexadecimal */
    ht_words name;
    const ht_instrument *instruments;
    const ht_clause *clauses;
    const ht_fact *facts; /* facts, then readings */
    const ht_reason *reasons;
    const ht_contradiction *contradictions;
    const ht_parameter *parameters;
    const ht_period *periods;
    const ht_benefit *benefits;
    const ht_assumption *assumptions;
    uint8_t instrument_count, clause_count, fact_count, reading_count, reason_count, contradiction_count, parameter_count,
        period_count, benefit_count, assumption_count;
    /* The slots that the engine itself knows. */
    uint8_t since, until, interruptions, part_month;
    ht_words limits; /* what is not modelled, for people */
    /* Cases as JSON in which no date or amount is unknown: where the decision surface is taken (surface.h). */
    const char *const *situations;
    uint8_t situation_count;
};

/* Slots in all: facts, then readings. <= HT_SLOTS_MAX */
static inline unsigned ht_slot_count(const ht_policy *policy) {
    return (unsigned)policy->fact_count + policy->reading_count;
}

/* The first value, or slot, of a mask that is not 0. */
static inline unsigned ht_first_of(uint64_t mask) {
    return (unsigned)__builtin_ctzll(mask);
}

/* The clause that a value of a reading stands on. */
static inline unsigned ht_value_clause(const ht_fact *reading, unsigned value) {
    return reading->value_clauses != NULL ? reading->value_clauses[value] : reading->clause;
}

/* The day `policy` defines for a literal date in a table: DAY(2025, 8, 15). Days since 1970-01-01, proleptic Gregorian. */
#define HT_ERA_DAYS(y, m, d)     (365L * (y) + (y) / 4 - (y) / 100 + (y) / 400 + (153L * (m) + 2) / 5 + (d)-1 - 719468L)
#define HT_DATE_LITERAL(y, m, d) ((ht_day)((m) > 2 ? HT_ERA_DAYS(y, (m)-3, d) : HT_ERA_DAYS((y)-1, (m) + 9, d)))

#endif
