/* SPDX-License-Identifier: MIT */
/* Room for a text while it is compiled. */
#ifndef HOTRO_LAW_SPACE_H
#define HOTRO_LAW_SPACE_H

#include "policy/compiler/law.h"

/* With one more for each source. */
size_t ht_law_line_count(const ht_law_input *input);
bool ht_law_is_too_large(const ht_law_input *input);
/* Bytes for any type, zero. */
void *ht_law_take(ht_law *law, size_t count, size_t size);
/* ht_former that a revision may need that follows this one. */
size_t ht_law_formers_most(const ht_policy *before);
/* Bytes that the compiler needs for these texts. */
size_t ht_law_space(const ht_law_input *input);

#endif
