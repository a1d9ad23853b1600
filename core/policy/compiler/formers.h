/* SPDX-License-Identifier: MIT */
/* What stands in codes of all earlier revisions under a number that this one does not have for it. */
#ifndef HOTRO_LAW_FORMERS_H
#define HOTRO_LAW_FORMERS_H

#include "policy/compiler/law.h"

/* `before`: the revision that it follows. */
void ht_law_make_formers(ht_law *law, const ht_policy *before);

#endif
