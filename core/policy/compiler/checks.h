/* SPDX-License-Identifier: MIT */
/* What only the whole shows. */
#ifndef HOTRO_LAW_CHECKS_H
#define HOTRO_LAW_CHECKS_H

#include "policy/compiler/law.h"

void ht_law_check_whole(ht_law *law);

#endif
