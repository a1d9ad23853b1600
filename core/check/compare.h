/* SPDX-License-Identifier: MIT */
/* A claimed assessment beside the computed one. */
#ifndef HOTRO_COMPARE_H
#define HOTRO_COMPARE_H

#include "text/json.h"

/* The first difference. Strings point into the receipt (claimed) or into the caller's space (computed): JSON values, empty
   where there is none. */
typedef struct {
    int benefit;   /* -1: none, then `key` is a key of the assessment */
    ht_string key; /* that differs: "status", "total", "months", ...; content of a JSON string */
    ht_string claimed, computed;
    ht_string month; /* "2026-03", where one month differs: then these are its amounts, or else the months whole */
    ht_string month_claimed, month_computed;
    ht_string step; /* the computed step or unmet fact behind it: {"text":{"vi","en"},"citation"} */
    int fact;       /* slot in which the facts beside the amounts differ from those that the amounts were made for; -1: none */
} ht_difference;

/* A {"min","max"}. */
bool ht_json_range(ht_json value, ht_range *range);
/* The same of an object, where it has it. */
bool ht_range_member(ht_json object, const char *key, ht_range *range);
/* The benefit with that id of an assessment. */
bool ht_claimed_benefit(ht_json claimed, const char *id, ht_json *benefit);

/* What is compared. */
typedef struct {
    const ht_policy *policy;
    ht_json claimed, computed; /* assessments of the same case, the claimed one's keys each once */
    const ht_json *echo;       /* the receipt's own figures, where they say what they replace; otherwise NULL */
    bool is_other;             /* made under another revision: only amounts are compared */
} ht_comparison;

/* Whether the claimed assessment names the computed one's policy and revision, and another fingerprint. */
bool ht_is_other_fingerprint(const ht_comparison *comparison);
/* The first difference, benefits before sums. Wording, white space and the order of keys are none. */
bool ht_find_difference(const ht_comparison *comparison, ht_difference *difference);
/* Whether there is no difference, in the wording neither. */
bool ht_is_same_whole(const ht_comparison *comparison);
/* The first slot in which the facts that the claimed amounts were made for are not the computed one's, or -1. */
int ht_find_other_fact(const ht_comparison *comparison);

#endif
