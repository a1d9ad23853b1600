/* SPDX-License-Identifier: MIT */
/* Interruptions as people write them. */
#ifndef HOTRO_WRITTEN_INTERRUPTIONS_H
#define HOTRO_WRITTEN_INTERRUPTIONS_H

#include "policy/naming.h"

/* "2026-03-10/2026-04-09 REASON; …": days in any form, parted by "/", "-", "–" or "đến", the reason by any name. At most
   HT_INTERRUPTIONS_MAX into `items`. Otherwise what is wrong, and with which part of the text; nothing of it for
   HT_TOO_MANY. `text` is not empty. */
ht_error_code ht_read_interruptions(const ht_names *names, ht_string text, unsigned ways, ht_interruption *items,
                                    uint32_t *count, ht_string *wrong);

#endif
