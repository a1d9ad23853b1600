/* SPDX-License-Identifier: MIT */
/* Days and months that explain a claim, in a sentence with its clause. */
#ifndef HOTRO_CAUSE_DAYS_TEXT_H
#define HOTRO_CAUSE_DAYS_TEXT_H

#include "check/claim_report.h"

/* HT_CAUSE_TIME_OFF and its kin. */
void ht_say_time_off_cause(const ht_claim_report *say, const ht_cause *cause);
/* HT_CAUSE_PART_DAYS, HT_CAUSE_PART_MONTHS. */
void ht_say_part_months_cause(const ht_claim_report *say, const ht_cause *cause);
/* HT_CAUSE_MONTH_MORE, HT_CAUSE_MONTH_FEWER. */
void ht_say_month_cause(const ht_claim_report *say, const ht_cause *cause);
/* HT_CAUSE_FIRST_DAY, HT_CAUSE_LAST_DAY. */
void ht_say_end_cause(const ht_claim_report *say, const ht_cause *cause);
/* The months that may differ, where nothing explains the claim; nothing where no month is certain. */
void ht_say_months_that_differ(const ht_claim_report *say);

#endif
