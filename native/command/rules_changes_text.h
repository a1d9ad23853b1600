/* SPDX-License-Identifier: MIT */
/* What differs between the rules of two revisions, for people. */
#ifndef HOTRO_RULES_CHANGES_TEXT_H
#define HOTRO_RULES_CHANGES_TEXT_H

#include "command/rules_changes.h"

/* Section by section, item by item: "- " before, "+ " now. `before` and `now`: the texts of `rules --json`, in which clauses
   are looked up. */
void ht_put_rule_changes(ht_text *out, const ht_rule_changes *changes, ht_json before, ht_json now, ht_language language);

#endif
