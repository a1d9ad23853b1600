/* SPDX-License-Identifier: MIT */
/* A policy held against those that there are. */
#ifndef HOTRO_LAW_OTHERS_H
#define HOTRO_LAW_OTHERS_H

#include "policy/compiler/law.h"

void ht_law_check_others(ht_law *law);

#endif
