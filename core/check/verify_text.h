/* SPDX-License-Identifier: MIT */
/* What a verification found, for people. */
#ifndef HOTRO_VERIFY_TEXT_H
#define HOTRO_VERIFY_TEXT_H

#include "check/verify.h"

/* "match", "different", "read", "other_revision": as the JSON names them. */
const char *ht_verdict_name(ht_verdict verdict);
/* The verdict, and behind line feeds what there is to say about it. No line feed at the end. Nothing of the receipt that steers
   a terminal is echoed. */
void ht_write_verification(ht_text *out, const ht_verification *verification, ht_language language);

#endif
