/* SPDX-License-Identifier: MIT */
#include "other_policy.h"

#include <string.h>

const char other_policy_dates[] = "{\"started_on\":\"2028-12-16\",\"ended_on\":\"2031-12-31\",\"hired_on\":\"2029-03-31\","
                                  "\"absences\":[{\"from\":\"2029-02-01\",\"to\":\"2029-03-10\",\"reason\":\"sabbatical\"},"
                                  "{\"from\":\"2029-03-05\",\"to\":\"2029-03-20\",\"reason\":\"sickness\"}]}";
const char other_policy_figures[] = "[{\"name\":\"post.station\",\"from\":\"2029-01-01\",\"value\":8000000,\"citation\":\"x\"},"
                                    "{\"name\":\"post.shared\",\"from\":\"2028-01-01\",\"value\":0,\"citation\":\"x\"},"
                                    "{\"name\":\"base.salary\",\"from\":\"2030-01-01\",\"value\":2000000,\"citation\":\"x\"}]";

static uint8_t swapped(uint8_t slot, unsigned with) {
    return slot == 0 ? (uint8_t)with : slot == with ? 0 : slot;
}

static void swap_in(ht_condition when[HT_CONDITIONS_MAX], unsigned with) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        when[i].slot = swapped(when[i].slot, with);
    }
}

void copy_with_first(policy_copy *copy, const char *id) {
    const unsigned with = (unsigned)ht_slot_by_id(&other_policy, (ht_string){id, strlen(id)});
    copy_policy(copy, &other_policy);
    copy->facts[0] = other_policy.facts[with];
    copy->facts[with] = other_policy.facts[0];
    for (unsigned b = 0; b < other_policy.benefit_count; b++) {
        ht_benefit *benefit = &copy->benefits[b];
        benefit->begins = swapped(benefit->begins, with);
        benefit->ends = swapped(benefit->ends, with);
        swap_in(benefit->when, with);
        for (unsigned t = 0; t < benefit->table_count; t++) {
            for (unsigned row = 0; row < benefit->tables[t].row_count; row++) {
                swap_in(copy->rows[b][t][row].when, with);
            }
        }
    }
    for (unsigned i = 0; i < other_policy.contradiction_count; i++) {
        copy->contradictions[i].slot = swapped(copy->contradictions[i].slot, with);
        copy->contradictions[i].other = swapped(copy->contradictions[i].other, with);
    }
}
