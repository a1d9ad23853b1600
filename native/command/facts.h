/* SPDX-License-Identifier: MIT */
/* Facts of a person on the command line. */
#ifndef HOTRO_FACTS_H
#define HOTRO_FACTS_H

#include "text/words.h"

/* What is stated of a person, a line each; ht_put_facts writes nothing where nothing is. */
void ht_put_facts(ht_text *out, const ht_case *person, ht_language language);
/* Whether an operand is a code or link: it looks like one, and no file has that name. */
bool ht_is_code(const char *operand);

#endif
