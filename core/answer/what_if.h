/* SPDX-License-Identifier: MIT */
/* What would change a result, as answers: how its least and greatest come out, one other answer that pays more, the days on
 * which something begins or ends, and what a month pays by the first two facts. */
#ifndef HOTRO_WHAT_IF_H
#define HOTRO_WHAT_IF_H

#include "hotro.h"

/*
 * {"policy":{…},"total":{"min","max"},"witness":{"min":{"answers":{…},"text":{…}},"max":{…}},"gains":[…],"days":[…],"table":{…}},
 * with the case's id first; every "text" in both languages. `result` is what ht_assess gives. No line feed at the end.
 *
 * witness: as in the assessment. A gain: "fact", and "values" (a choice: those that pay most; interruptions: none) or "day",
 * "kind" of the fact, "sensitive" (true) where it is what a person is and does not change, "total" and "monthly" with it,
 * "more" (null: no greatest amount). A day: "fact", "day", "benefit", "change" ("begins", "ends", "changes"), "before" and
 * "after", of a monthly benefit its rate. table: "row" and "column" are facts, "columns" and in "rows" "values" groups of
 * values, "monthly" dong or null, "with" the other answers that give them; it is there only for someone of whom neither is
 * known.
 */
void ht_write_what_if_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result);
#endif
