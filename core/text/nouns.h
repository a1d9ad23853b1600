/* SPDX-License-Identifier: MIT */
/* What is counted, in sentences: {n} of what, and {m} how many. */
#ifndef HOTRO_NOUNS_H
#define HOTRO_NOUNS_H

#include "text/sentence.h"

ht_argument ht_count(uint64_t count);
/* "line" or "lines" */
ht_argument ht_lines_noun(uint64_t count);
/* "person" or "people" */
ht_argument ht_people_noun(uint64_t count);

#endif
