/* SPDX-License-Identifier: MIT */
/* How a list is understood, as JSON. */
#ifndef HOTRO_LISTS_NAMES_H
#define HOTRO_LISTS_NAMES_H

#include "book/names_write.h"
#include "text/json_write.h"

/* "text":…,"columns":[…],"count":…,"more":…: what is said of the whole, what each column is read as, how many writings there
   are, of which more were not kept. */
void ht_members_names(ht_json_text *to, const ht_names_report *report);
/* {"column":…,"written":…,"count":…,"line":…,"text":…}, `column` by its place; of one that is not understood with its "fact".
 */
void ht_put_name_json(ht_text *out, const ht_names_report *report, size_t index);

#endif
