/* SPDX-License-Identifier: MIT */
#include "law/plan_index.h"

#include <string.h>

uint32_t ht_values_allowed(const ht_condition *when, unsigned slot) {
    uint32_t values = UINT32_MAX;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        values &= when[i].slot == slot ? when[i].values : UINT32_MAX;
    }
    return values;
}

static uint64_t slots_of(const ht_condition *when) {
    uint64_t slots = 0;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        slots |= UINT64_C(1) << when[i].slot;
    }
    return slots;
}

static uint64_t slots_of_rows(const ht_benefit *law) {
    uint64_t slots = 0;
    for (unsigned t = 0; t < law->table_count; t++) {
        for (unsigned row = 0; row < law->tables[t].row_count; row++) {
            slots |= slots_of(law->tables[t].rows[row].when);
        }
    }
    return slots;
}

static bool is_alike_for(const ht_condition *when, unsigned slot, unsigned a, unsigned b) {
    bool alike = true;
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        alike &= when[i].slot != slot || (when[i].values >> a & 1) == (when[i].values >> b & 1);
    }
    return alike;
}

/* Whether no condition of the benefit tells two values apart. */
static bool is_alike(const ht_benefit *law, unsigned slot, unsigned a, unsigned b) {
    bool alike = is_alike_for(law->when, slot, a, b);
    for (unsigned t = 0; t < law->table_count; t++) {
        for (unsigned row = 0; row < law->tables[t].row_count; row++) {
            alike &= is_alike_for(law->tables[t].rows[row].when, slot, a, b);
        }
    }
    return alike;
}

static void add_gates(ht_plan_index *index, const ht_policy *policy, const ht_benefit *law) {
    const unsigned choices = (unsigned)__builtin_popcountll(index->gates);
    const unsigned others = law->money == HT_NONE ? 1 : 2; /* the day, an amount */
    index->refuses = choices + others + 1;
    index->lowest = choices * index->refuses + others + 1;
    index->size = index->lowest;
    for (uint64_t rest = index->gates; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const uint32_t values = ht_values_allowed(law->when, slot);
        for (unsigned value = 0; value < policy->facts[slot].value_count; value++) {
            index->value[slot][value] = (values >> value & 1) != 0 ? 0 : (uint16_t)index->refuses;
        }
        index->unknown[slot] = 1;
    }
    index->unknown[law->begins] = 1;
    if (law->money != HT_NONE) {
        index->unknown[law->money] = 1;
    }
}

/* Of a slot that rows ask for. */
static void add_digit(ht_plan_index *index, const ht_policy *policy, const ht_benefit *law, unsigned slot) {
    const ht_fact *fact = &policy->facts[slot];
    ht_index_digit *digit = &index->digits[index->digit_count++];
    unsigned number[HT_VALUES_MAX];
    digit->slot = (uint8_t)slot;
    for (unsigned value = 0; value < fact->value_count; value++) {
        unsigned before = 0;
        while (!is_alike(law, slot, before, value)) { /* at last itself */
            before++;
        }
        number[value] = before < value ? number[before] : digit->count;
        if (before == value) {
            digit->mask[digit->count++] = INT64_C(1) << value;
        }
        index->value[slot][value] = (uint16_t)(number[value] * index->size);
    }
    if (fact->absent == HT_UNKNOWN) {
        index->unknown[slot] = (uint16_t)(digit->count * index->size);
        digit->mask[digit->count++] = (INT64_C(1) << fact->value_count) - 1;
    }
    index->size *= digit->count;
}

void ht_plan_index_of(const ht_policy *policy, const ht_benefit *law, unsigned room, ht_plan_index *index) {
    const uint64_t in_rows = slots_of_rows(law);
    memset(index, 0, sizeof *index);
    index->gates = slots_of(law->when) & ~in_rows;
    add_gates(index, policy, law);
    for (uint64_t rest = in_rows; rest != 0 && index->size <= room; rest &= rest - 1) {
        add_digit(index, policy, law, ht_first_of(rest));
    }
    index->size = index->size <= room ? index->size : 0;
}
