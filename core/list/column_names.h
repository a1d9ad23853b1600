/* SPDX-License-Identifier: MIT */
/* What columns of lists are called. */
#ifndef HOTRO_COLUMN_NAMES_H
#define HOTRO_COLUMN_NAMES_H

#include "list/list.h"

/* What a column of that name is: an identifier, a label or a name that offices use, in any case and Unicode form. Any other is
   the office's own. A claim of nothing that is known has the index HT_NONE. Never a result: that is one among its kind only. */
ht_column ht_column_named(const ht_policy *policy, ht_string name);
/* Whether it is among the policy's names of columns that pass through unread. */
bool ht_column_passes(const ht_policy *policy, ht_string name);

/* The names by which columns are known, but for the short `id`: each is what `prefix` and `name` make together. */
typedef void ht_column_name_seen(void *context, const char *prefix, const char *name);
void ht_each_column_name(const ht_policy *policy, ht_column_name_seen *each, void *context);
/* Those of claims alone. */
void ht_each_claim_name(const ht_policy *policy, ht_column_name_seen *each, void *context);

#endif
