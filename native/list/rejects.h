/* SPDX-License-Identifier: MIT */
/* Bad lines in a file of their own. */
#ifndef HOTRO_REJECTS_H
#define HOTRO_REJECTS_H

#include "list/listing.h"

/* Whether --rejects names nothing that asks for another form. Returns the exit code. */
int ht_check_rejects(const ht_arguments *arguments, bool is_json);
/* False: it cannot be written, which is said. */
bool ht_open_rejects(ht_listing *listing);
bool ht_has_room_for_reject(const ht_listing *listing, const ht_text *rejects);
bool ht_pass_rejects(ht_listing *listing, const ht_text *rejects);

#endif
