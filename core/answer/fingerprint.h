/* SPDX-License-Identifier: MIT */
/* The fingerprint of a policy's norms, and whether a published revision still is what was published. */
#ifndef HOTRO_FINGERPRINT_H
#define HOTRO_FINGERPRINT_H

#include "text/sha256.h"
#include "hotro.h"

enum { HT_CANONICAL_BYTES_MAX = 1 << 18 };

/* SHA-256 of ht_write_rules_canonical. `room`: HT_CANONICAL_BYTES_MAX bytes. */
void ht_fingerprint(const ht_policy *policy, char *room, char hex[HT_SHA256_HEX]);

/* Where the policy is published and its fingerprint is another than `hex`: a line "FILE:LINE: …" to `mistakes`, and false. */
bool ht_fingerprint_holds(const ht_policy *policy, const char *hex, ht_string file, uint32_t line, ht_language language,
                          ht_text *mistakes);

#endif
