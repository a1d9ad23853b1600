/* SPDX-License-Identifier: MIT */
/* Lists with claimed amounts, verified line by line. */
#ifndef HOTRO_VERIFY_LIST_H
#define HOTRO_VERIFY_LIST_H

#include "verify/verify_item.h"

/* Verifies a list with claimed amounts, of which the input holds the beginning. False: it cannot be used. */
bool ht_verify_list(ht_verifying *verifying, ht_input *input, const char *path);

#endif
