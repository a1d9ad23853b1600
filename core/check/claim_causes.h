/* SPDX-License-Identifier: MIT */
/* What explains a claim that differs: a change under which it comes out exactly. */
#ifndef HOTRO_CLAIM_CAUSES_H
#define HOTRO_CLAIM_CAUSES_H

#include "check/claim_search.h"

/*
 * In this order, all that the first step finds which finds any: the parts against the total; a benefit missing or doubled; a
 * thousand times too much or too little, two digits swapped; a reading; days of part months over 30, 26 or 22; leave counted or
 * not, or by whole months; part months paid whole; a month more or fewer; another first day; another last day; another value of
 * one fact.
 */
void ht_search_causes(const ht_claim_search *find);

#endif
