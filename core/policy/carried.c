/* SPDX-License-Identifier: MIT */
#include "policy/carried.h"

#include "policy/slots.h"
#include "text/text.h"

/* What becomes of a value, or of the fact whole; NULL: it has the same name as before. */
static const ht_carried *row_of(const ht_policy *after, const char *fact, const char *value) {
    const ht_carried *whole = NULL;
    for (unsigned i = 0; i < after->carried_count; i++) {
        const ht_carried *row = &after->carried[i];
        if (!ht_string_is(ht_string_of(row->fact), fact)) {
            continue;
        }
        if (row->value == NULL) {
            whole = row;
        } else if (value != NULL && ht_string_is(ht_string_of(row->value), value)) {
            return row;
        }
    }
    return whole;
}

ht_carrying ht_carry_to_next(const ht_policy *before, unsigned slot, unsigned value, const ht_policy *after, unsigned *slot_now,
                             unsigned *value_now) {
    const ht_fact *fact = &before->facts[slot];
    const char *name = ht_value_name(before, slot, value);
    const ht_carried *row = row_of(after, fact->id, name);
    *value_now = 0;
    if (row != NULL && row->slot == HT_NONE) {
        return row->value == NULL ? HT_CARRIED_GONE : HT_CARRIED_NOT;
    }
    if (row != NULL && row->value != NULL) {
        *slot_now = row->slot;
        *value_now = row->index;
        return HT_CARRIED;
    }
    const int same = row != NULL ? row->slot : ht_slot_by_id(after, ht_string_of(fact->id));
    if (same < 0 || after->facts[same].kind != fact->kind) {
        return HT_CARRIED_NOT;
    }
    *slot_now = (unsigned)same;
    if (name == NULL) {
        return HT_CARRIED;
    }
    const int index = ht_value_by_id(after, *slot_now, ht_string_of(name));
    *value_now = index < 0 ? 0 : (unsigned)index;
    return index < 0 ? HT_CARRIED_NOT : HT_CARRIED;
}
