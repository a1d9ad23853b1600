/* SPDX-License-Identifier: MIT */
/* The policy's own example, as help and the manual show it. */
#ifndef HOTRO_EXAMPLE_H
#define HOTRO_EXAMPLE_H

#include "command/commands.h"

/* The line of an example, with the policy's person where it has one. */
void ht_put_example(ht_text *out, const ht_policy *policy, const ht_example *example);
/* "2026-03-10/2026-04-09 REASON; …" with the policy's first reason. */
void ht_put_interruption_form(ht_text *out, const ht_policy *policy);

#endif
