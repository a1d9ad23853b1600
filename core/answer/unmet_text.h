/* SPDX-License-Identifier: MIT */
/* What a refused benefit would need, in words. */
#ifndef HOTRO_UNMET_TEXT_H
#define HOTRO_UNMET_TEXT_H

#include "law/unmet.h"

/* "must be one of …" / "must lie between …", for one fact that is not met. */
void ht_write_unmet_sentence(ht_text *out, const ht_policy *policy, const ht_unmet *unmet, ht_language language);

#endif
