/* SPDX-License-Identifier: MIT */
/* Codes of the first format: they keep their meaning for ever, whatever the law has become. CODE.md. */
#ifndef HOTRO_FIRST_CODE_H
#define HOTRO_FIRST_CODE_H

#include "person/numbered.h"
#include "person/symbols.h"
#include "policy/registry.h"

/* Takes what stands behind version and day. False: it is no case of that layout, or not one of the case's policy. */
bool ht_take_first_facts(ht_bits *bits, const ht_first_layout *layout, const ht_numbered *to);

#endif
