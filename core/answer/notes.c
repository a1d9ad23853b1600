/* SPDX-License-Identifier: MIT */
#include "answer/notes.h"

#include "law/paid_after.h"

/* Known to be, or by default. */
static bool is_known_to_hold(const ht_run *run, const ht_condition *when) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        if ((run->person->value[when[i].slot] & ~(int64_t)when[i].values) != 0) {
            return false;
        }
    }
    return true;
}

static bool is_said_of(const ht_assessment *result, const ht_note *note, unsigned benefit) {
    const ht_benefit_amount *amount = &result->benefits[benefit];
    return note->said == HT_SAID_ASKED ||
           (note->said == HT_SAID_AMOUNT_NEEDED ? amount->status == HT_AMOUNT_NEEDED : amount->total.max > 0);
}

bool ht_is_said(const ht_run *run, const ht_assessment *result, const ht_note *note) {
    const uint32_t asked = note->benefits & run->person->asked;
    bool is_said = false;
    for (uint32_t rest = asked; rest != 0; rest &= rest - 1) {
        is_said |= is_said_of(result, note, ht_first_of(rest));
    }
    if (is_said && note->said == HT_SAID_PAID_AFTER) {
        is_said = ht_paid_after(run->person, run->parameters, asked, note->after).max > 0;
    }
    return is_said && is_known_to_hold(run, note->when);
}
