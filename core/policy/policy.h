/* SPDX-License-Identifier: MIT */
/*
 * The vocabulary of a policy: constant tables, no code, made of a .law file. How that is written: policy/README.md.
 *
 * A choice is a set of possible values, kept as a bit mask: a condition surely holds, may hold or cannot hold by two ANDs,
 * so unknown needs no second engine.
 */
#ifndef HOTRO_POLICY_H
#define HOTRO_POLICY_H

#include "text/words.h"

#define HT_MONEY_MAX INT64_C(1000000000000) /* dong that a case may state: ht_least_money ... 10^12 */

enum {
    HT_NONE = 0xff,        /* no slot, parameter, clause or period */
    HT_CONDITIONS_MAX = 6, /* of one row or benefit */
    HT_TABLES_MAX = 3,     /* of one benefit */
    HT_OUTCOMES_MAX = 33,  /* of one version: every pattern of its tables' row bits, and one for refused */
    HT_CHOICES_MAX = 16,   /* unknown choices of one case */
    HT_FIRST_DAYS_MAX = 4, /* of one period, by reading */
    HT_LATER_MAX = 8,      /* versions of one benefit, beyond the first */
    HT_NUMBER_MAX = 250    /* of facts and readings, values, reasons, benefits: from 1, never used again for another */
};

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
    uint8_t number; /* its own in the fact; 0: it has none */
    const char *const
        *names; /* ended by NULL: what offices write for it, "…" for the part left open; NULL: only what it is called */
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
    uint8_t number;               /* its own in the policy; 0: it has none */
    bool zero;                    /* money: may be 0 */
    const char *const *columns;   /* ended by NULL: what offices head it with, beside the label; NULL: nothing */
    bool sensitive;               /* may be left out of what is shared, on purpose */
} ht_fact;

/* Whether a slot's values are a mask of what is possible. */
static inline bool ht_is_choice(const ht_fact *fact) {
    return fact->kind == HT_CHOICE || fact->kind == HT_YES_NO;
}

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
    ht_day first[HT_FIRST_DAYS_MAX]; /* by value of `reading`; without one, first[0], and first[1] is the same */
    uint8_t reading;                 /* slot of the reading that chooses, or HT_NONE */
    uint8_t parameter;               /* the date parameter that overrides it, or HT_NONE */
    ht_day last;                     /* HT_DAY_LAST: no end */
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

/* Where several rows of a table hold or none does, and that is meant. For people who check the law: not in the module. */
typedef struct {
    bool overlaps; /* several, of which the first decides */
    ht_condition when[HT_CONDITIONS_MAX];
    ht_words why;
} ht_gap;

typedef struct {
    /* HT_FIGURE: the amount. HT_RATIO: a percentage that some row must give. HT_EXTRA: a percentage, 100 where no row holds. */
    enum { HT_FIGURE, HT_RATIO, HT_EXTRA } kind;
    const ht_row *rows;
    uint8_t row_count;
    ht_words name;
    const ht_gap *gaps;
    uint8_t gap_count;
} ht_table;

typedef enum { HT_MONTHLY, HT_ONCE } ht_benefit_kind;

/* A reason of interruptions that stops a benefit, in place of what ht_reason says of it. */
typedef struct {
    uint8_t reason;
    uint8_t least_months; /* 0: any length */
    uint8_t clause;
} ht_stop;

/*
 * A benefit, and what holds of it from its first day: its first version. What holds of it later is a whole benefit of the same
 * kind, days and words; the policy has these behind its benefits. A month is paid by the version in force on its last day, a
 * one-time benefit by that of its day.
 */
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
    ht_words short_name;  /* with its instrument, for a line beside an amount; `name` where none is given */
    ht_words what;        /* one sentence: what it is */
    ht_words next;        /* one sentence: who decides */
    uint8_t number;       /* its own in the policy; 0: it has none */
    const ht_stop *stops; /* the reasons that stop it; NULL: all, as ht_reason says */
    uint8_t stop_count;
    uint8_t later; /* the version that follows, into `benefits`; 0: none */
    uint8_t of;    /* a later version: the benefit, */
    ht_day from;   /* and its first day */
} ht_benefit;

/* Benefits of one kind of which only the highest is paid. */
typedef struct {
    const char *id;
    uint32_t benefits; /* bit set */
    uint8_t clause;
} ht_highest;

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
    ht_day amount_after; /* how much is paid in the months after that of this day is said too; 0: no amount is said */
} ht_assumption;

/* ---- Notes: what a person should be told that is no amount ---- */

typedef struct {
    const char *code;
    uint8_t clause;    /* or HT_NONE */
    uint32_t benefits; /* bit set: said only where one of these is asked, */
    /* and HT_SAID_PAID: may be paid; HT_SAID_PAID_AFTER: in a month after that of `after`; HT_SAID_AMOUNT_NEEDED: has no
       greatest amount. */
    enum { HT_SAID_ASKED, HT_SAID_PAID, HT_SAID_PAID_AFTER, HT_SAID_AMOUNT_NEEDED } said;
    ht_day after;
    ht_condition when[HT_CONDITIONS_MAX]; /* and all of these are known to hold */
    ht_words text;
} ht_note;

/* ---- The revision before, and lists of offices ---- */

/* A fact or reading, or a value of it, of the revision before that has another name in this one. What is not named here has the
   same. */
typedef struct {
    const char *fact, *value; /* as the revision before has them; value NULL: every value, by its name */
    uint8_t slot;             /* what it is now; HT_NONE: gone */
    uint8_t index;            /* of the value; HT_NONE with value NULL */
} ht_carried;

/* What stands in codes of earlier revisions under a number that this one does not have for it: a value of a fact or reading
   that has another name now, or that is gone with its fact. */
typedef struct {
    uint8_t fact, value; /* its numbers; value 0: of a fact without values */
    uint8_t kind;        /* ht_fact_kind of that fact */
    uint8_t slot;        /* what it is now; HT_NONE: gone */
    uint8_t index;       /* of the value; of a fact without values 0 */
} ht_former;

/* What offices head a column with that is no fact: "id", "claimed_total". */
typedef struct {
    const char *id;
    const char *const *names; /* ended by NULL */
} ht_heading;

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
    const ht_benefit *benefits; /* then their later versions, each benefit's ascending by `from` */
    const ht_assumption *assumptions;
    uint8_t instrument_count, clause_count, fact_count, reading_count, reason_count, contradiction_count, parameter_count,
        period_count, benefit_count, assumption_count;
    uint8_t later_count; /* versions behind the benefits */
    /* The slots that the engine itself knows. */
    uint8_t since, until, interruptions, part_month;
    ht_words limits;     /* what is not modelled, for people */
    const char *example; /* a case as JSON, without interruptions, as help shows it */
    /* Cases as JSON in which no date or amount is unknown: where the decision surface is taken (surface.h). */
    const char *const *situations;
    uint8_t situation_count;
    bool draft;          /* not published: makes no codes and no receipts */
    bool asks;           /* a case may be about some of the benefits only */
    const char *follows; /* the revision before, YYYY-MM-DD, or NULL */
    const ht_carried *carried;
    const ht_former *formers; /* of all earlier revisions */
    uint16_t former_count;
    bool first_codes; /* codes of the first format hold its facts and readings as they stand; of several revisions the first */
    const ht_highest *highest;
    const ht_note *notes;
    const ht_heading *headings;
    const char *const *passing; /* ended by NULL, or NULL: headings of columns that nobody reads */
    const char *const *const
        *same; /* ended by NULL, or NULL: each a list, ended by NULL, of writings that mean the same in a name */
    uint8_t carried_count, highest_count, note_count, heading_count;
};

/* All benefits: bit b. */
static inline uint32_t ht_all_benefits(const ht_policy *policy) {
    return (UINT32_C(1) << policy->benefit_count) - 1;
}

/* The least amount that a case may state. */
static inline int64_t ht_least_money(const ht_fact *fact) {
    return fact->zero ? 0 : 1;
}

/* Slots in all: facts, then readings. <= HT_SLOTS_MAX */
static inline unsigned ht_slot_count(const ht_policy *policy) {
    return (unsigned)policy->fact_count + policy->reading_count;
}

/* Later versions of benefits, and groups of which only the highest is paid. A build none of whose policies has either is told
   so (HT_PLAIN_POLICIES): what they need is then no part of it. */
#ifdef HT_PLAIN_POLICIES
enum { HT_IS_PLAIN = 1 };
#else
enum { HT_IS_PLAIN = 0 };
#endif
static inline unsigned ht_later_count(const ht_policy *policy) {
    return HT_IS_PLAIN ? 0 : policy->later_count;
}
static inline unsigned ht_highest_count(const ht_policy *policy) {
    return HT_IS_PLAIN ? 0 : policy->highest_count;
}

/* Versions in all: of each benefit the first, then the later ones. <= HT_VERSIONS_MAX */
static inline unsigned ht_version_count(const ht_policy *policy) {
    return policy->benefit_count + ht_later_count(policy);
}

static inline uint32_t ht_all_versions(const ht_policy *policy) {
    return (UINT32_C(1) << ht_version_count(policy)) - 1;
}

/* The benefit of a version. */
static inline unsigned ht_benefit_of(const ht_policy *policy, unsigned version) {
    return HT_IS_PLAIN || version < policy->benefit_count ? version : policy->benefits[version].of;
}

/* Whether every benefit has one version and is paid whatever the others are. */
static inline bool ht_is_plain(const ht_policy *policy) {
    return ht_later_count(policy) + ht_highest_count(policy) == 0;
}

/* The version that follows, HT_NONE behind the last. A benefit's first has its own number. */
static inline unsigned ht_next_version(const ht_policy *policy, unsigned version) {
    return !HT_IS_PLAIN && policy->benefits[version].later != 0 ? policy->benefits[version].later : HT_NONE;
}

/* The version in force on a day; of a month, on its last. */
static inline unsigned ht_version_on(const ht_policy *policy, unsigned benefit, ht_day day) {
    unsigned version = benefit;
    while (policy->benefits[version].later != 0 && policy->benefits[policy->benefits[version].later].from <= day) {
        version = policy->benefits[version].later;
    }
    return version;
}

/* The version of the same benefit that first had its tables: what it does not say anew holds on. */
static inline unsigned ht_first_with_tables(const ht_policy *policy, unsigned version) {
    unsigned first = ht_benefit_of(policy, version);
    while (policy->benefits[first].tables != policy->benefits[version].tables) {
        first = policy->benefits[first].later;
    }
    return first;
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
