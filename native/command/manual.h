/* SPDX-License-Identifier: MIT */
/* The manual page, from the same tables as help. */
#ifndef HOTRO_MANUAL_H
#define HOTRO_MANUAL_H

#include "hotro.h"

void ht_write_manual(ht_text *out, const ht_policy *policy, ht_language language); /* scdoc */

#endif
