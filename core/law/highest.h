/* SPDX-License-Identifier: MIT */
/*
 * Of the benefits of a group only the highest is paid: of monthly ones in each month that whose amount for that month is
 * largest, of one-time ones that whose amount is; of equals the first. The others' amount is then 0.
 */
#ifndef HOTRO_HIGHEST_H
#define HOTRO_HIGHEST_H

#include "law/run.h"

/* What a benefit of a group would be paid by itself, in one combination of the unknown choices. */
typedef struct {
    uint8_t benefit;
    bool open;         /* the first day is unknown, */
    bool unstated;     /* or the amount: the least is 0 */
    uint32_t same_day; /* the members, itself too, that begin on the same unknown day: bit set of places */
    /* By month since ht_parameters.first_month, of a one-time benefit the first alone: the greatest, as of its most favorable
       day. HT_NO_MAXIMUM: there is none. */
    int64_t paid[HT_MONTHS_MAX];
} ht_group_member;

typedef struct {
    ht_run *run;
    const uint8_t *outcome; /* by version */
    unsigned first, last;   /* the places of the months in which some member would be paid: first > last: none */
    unsigned count;
    ht_group_member members[HT_BENEFITS_MAX]; /* in the policy's order */
} ht_group;

/* The amounts of all members, by their place. */
typedef struct {
    int64_t of[HT_BENEFITS_MAX];
} ht_group_amounts;

/* With the windows of its versions and the days off. `outcome` must outlive the group. */
void ht_group_of(ht_run *run, const ht_highest *highest, const uint8_t outcome[HT_VERSIONS_MAX], ht_group *group);
/*
 * What the whole group is paid: the sum of the largest amounts of each month. All can be at their least in one answer to the
 * unknown days and amounts, and all at their greatest, as an earlier day never lowers a month; only where some that begin on
 * the same unknown day must begin in force, from different days, is the greatest that of each on its own.
 */
ht_amount ht_group_total(const ht_group *group);
/*
 * What one of it is paid. The least: the others at their greatest. The greatest: on its own most favorable day, the others at
 * their least, but for those that begin on the same unknown day.
 */
ht_amount ht_group_member_total(const ht_group *group, unsigned member);
/* What it stands beside in a month, itself at its greatest: the others at their greatest; or at their least, but for those that
   begin on the same unknown day, which then have begun too. */
ht_group_amounts ht_amounts_beside(const ht_group *group, unsigned member, unsigned month, bool greatest);
/* The one that is paid of these, HT_NONE: none. */
unsigned ht_highest_of(const ht_group_amounts *amounts, unsigned count);

#endif
