/* SPDX-License-Identifier: MIT */
/* Completions for shells, from the tables of commands and options. */
#ifndef HOTRO_COMPLETION_H
#define HOTRO_COMPLETION_H

#include "hotro.h"

void ht_write_completion(ht_text *out, const ht_policy *policy, const char *shell, ht_language language);

#endif
