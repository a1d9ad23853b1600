/* SPDX-License-Identifier: MIT */
/* The law without tables, as a C programmer would write it for this one province and for speed: the limit that the core is
   measured against, as the revision of 2026-11-28 has it. Complete cases and the figures of 2025 only; no reasons, no bounds,
   no parameter files. */
#ifndef HANDWRITTEN_H
#define HANDWRITTEN_H

#include <stdbool.h>
#include <stdint.h>

enum agency {
    PARTY_COMMITTEE_OFFICE,
    PEOPLES_COMMITTEE_OFFICE,
    SCIENCE_DEPARTMENT,
    IT_CENTER,
    INFORMATION_CENTER,
    PROVINCIAL_PARTY,
    PROVINCIAL_FRONT,
    PROVINCIAL_ADMINISTRATION,
    COMMUNE_PARTY,
    COMMUNE_FRONT,
    COMMUNE_ADMINISTRATION,
    OTHER_PUBLIC,
    OUTSIDE
};
enum position { CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE, ARMED_FORCES, OTHER };
enum duty { FULL_TIME, FULL_TIME_UNWRITTEN, FULL_TIME_UNLISTED, FULL_TIME_RELATED, CONCURRENT, NO_DUTY };
enum degree { NO_DEGREE, MASTER, DOCTORATE };
enum funding { FUNDING_NONE, FUNDING_PARTIAL, FUNDING_FULL };
enum reason { UNPAID_LEAVE, SOCIAL_INSURANCE, SUSPENSION, OFF_DUTY };
enum part_month { ACTUAL_DAYS, HALF_MONTH_15, MAJORITY_50 };
enum in_force { WITH_D179, TEN_DAYS, ON_ADOPTION };

/* Days since 1970-01-01; an absent first day is NEVER, an absent last day FOREVER. */
#define NEVER   INT32_MAX
#define FOREVER INT32_MAX
enum { INTERRUPTIONS_MAX = 64 };

struct interruption {
    int32_t from, to;
    uint8_t reason;
};

struct person {
    uint8_t agency, position, duty, degree, central_funding, interruption_count;
    bool it_field, sent_for_training, priority_group, attracted;
    /* Readings. */
    uint8_t part_month, r57_in_force;
    bool no_uplift_on_partial, full_as_partial, centers_in_tier_a, province_on_its_own, all_tasks, employees_in_tiers_bc,
        province_not_interrupted;
    int32_t duty_from, duty_to, graduated_on, attracted_from, attraction_to, since, until;
    int64_t attraction_once, attraction_monthly, attraction_rent; /* dong */
    struct interruption interruptions[INTERRUPTIONS_MAX];
};

/* Whole dong, in the order of the law. */
struct amounts {
    int64_t national, province, postgraduate, attraction_once, attraction_monthly, attraction_rent, total;
};

/* Once, before the rest. */
void handwritten_start(void);
int32_t handwritten_day(int32_t year, int32_t month, int32_t day);
void handwritten_amounts(const struct person *person, struct amounts *amounts);
/* The monthly figure: the rates of those supports that are paid up to the latest month. */
int64_t handwritten_rate(const struct person *person, const struct amounts *amounts);

/* One record of a list with the columns of generate.mjs, in their order and rightly written; `id` is its first cell. Returns
   the byte after the line feed. */
const char *handwritten_read(const char *at, struct person *person);

#endif
