/* SPDX-License-Identifier: MIT */
/* What "matches" means: tests/vectors/README.md. */
#ifndef HOTRO_MATCHING_H
#define HOTRO_MATCHING_H

#include "text/json.h"

/* Whether `actual` is what `expect` asks for; otherwise `problem` holds "path: expected X, got Y". */
bool ht_vector_matches(ht_json expect, ht_json actual, ht_text *problem);

#endif
