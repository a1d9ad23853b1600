/* SPDX-License-Identifier: MIT */
/* What a verification found, as JSON. */
#ifndef HOTRO_VERIFY_JSON_H
#define HOTRO_VERIFY_JSON_H

#include "check/verify.h"
#include "text/json_write.h"

/* "verdict":…,…,"text":{"vi":…,"en":…}: the members of an object. */
void ht_members_verification(ht_json_text *to, const ht_verification *verification);

#endif
