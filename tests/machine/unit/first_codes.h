/* SPDX-License-Identifier: MIT */
/* Codes of the first format, as the program wrote them that had no other: what the tests of their reading share. */
#ifndef HOTRO_TESTS_FIRST_CODES_H
#define HOTRO_TESTS_FIRST_CODES_H

#include "codes.h"

enum { FIRST_DAYS = HT_DAY_LAST - HT_DAY_FIRST + 1 };

typedef struct {
    char *code; /* CODE_BYTES + 1 */
    size_t length;
    unsigned symbols, pending, width, at_x, at_x2;
} first_packer;

static inline unsigned first_times_x(unsigned element) {
    return element << 1 & 32 ? (element << 1 ^ 0x25) : element << 1;
}

static inline void first_symbol(first_packer *pack, unsigned symbol) {
    if (pack->symbols > 0 && pack->symbols % 5 == 0) {
        pack->code[pack->length++] = '-';
    }
    pack->code[pack->length++] = alphabet[symbol];
    pack->symbols++;
    pack->at_x = first_times_x(pack->at_x) ^ symbol;
    pack->at_x2 = first_times_x(first_times_x(pack->at_x2)) ^ symbol;
}

static inline void first_bits(first_packer *pack, int64_t value, unsigned width) {
    for (; width > 0; width--) {
        pack->pending = pack->pending << 1 | (unsigned)(value >> (width - 1) & 1);
        if (++pack->width == 5) {
            first_symbol(pack, pack->pending);
            pack->pending = pack->width = 0;
        }
    }
}

static inline unsigned first_width(int64_t count) {
    unsigned width = 0;
    while (INT64_C(1) << width < count) {
        width++;
    }
    return width;
}

static inline bool first_is_stated(const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (fact->kind == HT_INTERRUPTIONS) {
        return person->interruption_count > 0;
    }
    const int64_t absent = ht_is_choice(fact) ? INT64_C(1) << fact->default_value : fact->default_value;
    return (person->given >> slot & 1) != 0 && (fact->absent != HT_FIXED || person->value[slot] != absent);
}

static inline void first_value(first_packer *pack, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (fact->kind == HT_INTERRUPTIONS) {
        first_bits(pack, person->interruption_count, 7);
        for (uint32_t i = 0; i < person->interruption_count; i++) {
            const ht_interruption *item = &person->interruptions[i];
            first_bits(pack, item->from - HT_DAY_FIRST, 16);
            first_bits(pack, item->to - item->from, 16);
            first_bits(pack, item->reason, first_width(person->policy->reason_count));
        }
    } else if (fact->kind == HT_DATE) {
        const ht_day first = fact->last != 0 ? fact->first : HT_DAY_FIRST;
        first_bits(pack, person->value[slot] - first, first_width(fact->last != 0 ? fact->last - first + 1 : FIRST_DAYS));
    } else if (fact->kind == HT_MONEY) {
        first_bits(pack, person->value[slot] - 1, 40);
    } else {
        first_bits(pack, ht_first_of((uint64_t)person->value[slot]), first_width(fact->value_count));
    }
}

/* The two symbols behind a whole number of symbols. */
static inline void first_check(first_packer *pack) {
    for (unsigned pair = 0; pair < 1024; pair++) {
        first_packer tried = *pack;
        char spare[8];
        tried.code = spare;
        tried.length = 0;
        first_symbol(&tried, pair >> 5);
        first_symbol(&tried, pair & 31);
        if (tried.at_x == 0 && tried.at_x2 == 0) {
            first_symbol(pack, pair >> 5);
            first_symbol(pack, pair & 31);
            pack->code[pack->length] = '\0';
            return;
        }
    }
    fail_msg("no check symbols");
}

/* A code of a case whose policy is laid out as the first format was, under a revision of that day. Its length. */
static inline size_t write_first_code(const ht_case *person, ht_day revision, char code[CODE_BYTES + 1]) {
    first_packer pack = {.code = code};
    first_bits(&pack, 1, 5);
    first_bits(&pack, revision - HT_DAY_FIRST, 16);
    for (unsigned slot = 0; slot < ht_slot_count(person->policy); slot++) {
        const bool is_stated = first_is_stated(person, slot);
        first_bits(&pack, is_stated, 1);
        if (is_stated) {
            first_value(&pack, person, slot);
        }
    }
    first_bits(&pack, 0, (5 - pack.width) % 5);
    first_check(&pack);
    return pack.length;
}

/* Check symbols for symbols that no writer would put together. */
static inline void with_first_check_symbols(const char *symbols, char code[CODE_BYTES + 1]) {
    first_packer pack = {.code = code};
    for (; *symbols != '\0'; symbols++) {
        first_symbol(&pack, (unsigned)(strchr(alphabet, *symbols) - alphabet));
    }
    first_check(&pack);
}

#endif
