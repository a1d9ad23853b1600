/* SPDX-License-Identifier: MIT */
#include "person/first_code.h"

enum { DAYS = HT_DAY_LAST - HT_DAY_FIRST + 1 };

/* Bits that tell `count` values apart. */
static unsigned width_of(int64_t count) {
    unsigned width = 0;
    while (INT64_C(1) << width < count) {
        width++;
    }
    return width;
}

/* The least value of a day or an amount; how many values there are. */
static int64_t least_of(const ht_first_slot *slot) {
    return slot->kind == HT_MONEY ? 1 : slot->last != 0 ? slot->first : HT_DAY_FIRST;
}

static int64_t count_of(const ht_first_slot *slot) {
    if (slot->kind == HT_MONEY) {
        return HT_MONEY_MAX;
    }
    return slot->kind != HT_DATE ? slot->value_count : slot->last != 0 ? slot->last - slot->first + 1 : DAYS;
}

static bool take_interruptions(ht_bits *bits, const ht_first_slot *slot, const ht_numbered *to) {
    for (int64_t count = ht_take_bits(bits, width_of(HT_INTERRUPTIONS_MAX + 1)); count > 0; count--) {
        const int64_t from = HT_DAY_FIRST + ht_take_bits(bits, width_of(DAYS));
        const int64_t last = from + ht_take_bits(bits, width_of(DAYS));
        const int64_t reason = ht_take_bits(bits, width_of(slot->value_count));
        if (last > HT_DAY_LAST || reason >= slot->value_count ||
            !ht_interrupt_numbered(to, slot->number, (ht_day)from, (ht_day)last, slot->values[reason])) {
            return false;
        }
    }
    return true;
}

static bool take_slot(ht_bits *bits, const ht_first_slot *slot, const ht_numbered *to) {
    const ht_fact_kind kind = (ht_fact_kind)slot->kind;
    if (ht_take_bits(bits, 1) == 0) {
        return true;
    }
    if (kind == HT_INTERRUPTIONS) {
        return take_interruptions(bits, slot, to);
    }
    const int64_t value = ht_take_bits(bits, width_of(count_of(slot)));
    if (value >= count_of(slot)) {
        return false;
    }
    return ht_state_numbered(to, slot->number, kind, slot->value_count > 0 ? slot->values[value] : least_of(slot) + value);
}

bool ht_take_first_facts(ht_bits *bits, const ht_first_layout *layout, const ht_numbered *to) {
    bool good = true;
    for (unsigned slot = 0; good && slot < layout->slot_count; slot++) {
        good = take_slot(bits, &layout->slots[slot], to);
    }
    return good && !bits->failed;
}
