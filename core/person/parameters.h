/* SPDX-License-Identifier: MIT */
/* Files of an office's own figures. */
#ifndef HOTRO_PARAMETERS_H
#define HOTRO_PARAMETERS_H

#include "hotro.h"

/* The keys of one row of a parameter file, in their order, ended by NULL. */
extern const char *const ht_row_keys[];

#endif
