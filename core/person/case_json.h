/* SPDX-License-Identifier: MIT */
/* Cases as JSON. */
#ifndef HOTRO_CASE_JSON_H
#define HOTRO_CASE_JSON_H

#include "hotro.h"

/* As ht_case_read, by the policy that the case is initialised for, whatever it names. */
bool ht_case_read_by(ht_case *person, ht_string json, ht_error *error);

/* The keys of one interruption, in their order, ended by NULL. */
extern const char *const ht_interruption_keys[];

#endif
