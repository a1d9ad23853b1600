/* SPDX-License-Identifier: MIT */
/* The text as lines. */
#ifndef HOTRO_LAW_LINES_H
#define HOTRO_LAW_LINES_H

#include "policy/compiler/law.h"

void ht_law_read_lines(ht_law *law);
/* The file that the use number `index` of a policy's text names; empty: there are no more. */
ht_string ht_law_used(ht_string text, unsigned index);
/* The line of the policy's text on which its fingerprint stands, from 1; 0: none. */
uint32_t ht_law_fingerprint_line(ht_string text);

#endif
