/* SPDX-License-Identifier: MIT */
/* What would change a result, for people. */
#ifndef HOTRO_WHAT_IF_TEXT_H
#define HOTRO_WHAT_IF_TEXT_H

#include "hotro.h"

/* All that what_if.h has, but for gains by what a person is. Whole lines. */
void ht_write_what_if(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                      ht_language language);

#endif
