/* SPDX-License-Identifier: MIT */
/* Lists as they should not be, by chance: what the tests of the ways through lists share. After list_runner.h. */
#ifndef HOTRO_TESTS_HOSTILE_LIST_H
#define HOTRO_TESTS_HOSTILE_LIST_H

#include "list_runner.h"

enum { LINES = 40, LIST_BYTES = 1 << 16 };

static uint32_t state_of_chance = 7;

static inline uint32_t chance(uint32_t below) {
    state_of_chance ^= (state_of_chance & UINT32_C(0x7ffff)) << 13;
    state_of_chance ^= state_of_chance >> 17;
    state_of_chance ^= (state_of_chance & UINT32_C(0x7ffffff)) << 5;
    return state_of_chance % below;
}

static bool is_careful; /* the line at hand is written with care */

static inline bool once_in(uint32_t times) {
    return !is_careful && chance(times) == 0;
}

/* ---- Cells ---- */

static char cell_bytes[512];
static size_t cell_length;

static inline void add(const char *text) {
    const size_t length = strlen(text);
    memcpy(cell_bytes + cell_length, text, length);
    cell_length += length;
}

static inline void add_number(uint32_t number, int digits) {
    cell_length += (size_t)snprintf(cell_bytes + cell_length, 16, "%0*u", digits, number);
}

static inline void add_day(void) {
    static const char separators[] = "-/-/-/.-: ";
    const uint32_t year = once_in(8) ? chance(2200) : is_careful ? 2026 + chance(4) : 1948 + chance(154);
    const uint32_t month = once_in(20) ? chance(100) : 1 + chance(12);
    const uint32_t day = once_in(20) ? chance(100) : 1 + chance(is_careful ? 28 : 31);
    const char one[2] = {separators[chance(is_careful ? 7 : 10)], '\0'};
    const char other[2] = {once_in(12) ? separators[chance(10)] : one[0], '\0'};
    const bool iso = chance(2) == 0;
    const int digits = once_in(6) ? 1 : 2;
    add_number(iso ? year : day, iso ? 4 : digits);
    add(iso ? "-" : one);
    add_number(month, digits);
    add(iso ? "-" : other);
    add_number(iso ? day : year, iso ? digits : 4);
}

static inline void add_reason(const ht_policy *policy) {
    const ht_value *value = &policy->reasons[chance(policy->reason_count)].value;
    static const char *const others[] = {"", " ", "  unpaid_leave ", "unpaid", "x;", "UNPAID_LEAVE"};
    add(once_in(6) ? others[chance(6)] : chance(3) == 0 ? value->name.vi : value->id);
}

static inline void add_interruptions(const ht_policy *policy) {
    static const char *const parts[] = {"; ", ";", "; ", " ; ", ";;", ";  "};
    const uint32_t count = once_in(40) ? 60 : 1 + chance(3);
    for (uint32_t i = 0; i < count && cell_length < sizeof cell_bytes - 128; i++) {
        add(i == 0 ? "" : parts[is_careful ? 0 : chance(6)]);
        add_day();
        add(once_in(10) ? "-" : "/");
        add_day();
        add(once_in(12) ? "" : " ");
        add_reason(policy);
    }
    add(once_in(8) ? ";" : "");
}

static inline void add_money(void) {
    static const char *const others[] = {"500.000.000", "5 triệu", "1000000000001", "9999999999999", "0", "00", "-5",
                                         "5,5",         "1e6"};
    if (once_in(3)) {
        add(others[chance(9)]);
    } else {
        add_number(1 + chance(1000000), is_careful ? 1 : 1 + (int)chance(14));
    }
}

static inline void add_choice(const ht_fact *fact) {
    static const char *const others[] = {"x", "1", "0", "Có", "không", "TRUE", "yes ", "-", "–", "nothing of the kind", "no\t"};
    const ht_value *value = &fact->values[chance(fact->value_count)];
    const uint32_t kind = chance(is_careful ? 8 : 10);
    add(kind < 6 ? value->id : kind < 7 ? value->name.vi : kind < 8 ? value->name.en : others[chance(11)]);
}

static inline void add_anything(void) {
    for (uint32_t count = chance(20); count > 0; count--) {
        cell_bytes[cell_length++] = (char)(chance(4) == 0 ? chance(256) : 32 + chance(96));
    }
}

/* As it is read, or what is nearly so. */
static inline void add_of_fact(const ht_policy *policy, unsigned slot) {
    const ht_fact *fact = &policy->facts[slot];
    if (once_in(30)) {
        add_anything();
    } else if (slot == policy->interruptions) {
        add_interruptions(policy);
    } else if (fact->kind == HT_DATE) {
        add_day();
    } else if (fact->kind == HT_MONEY) {
        add_money();
    } else {
        add_choice(fact);
    }
}

/* As a sheet has it: what is no text behind the byte of its kind, and no other byte that XML cannot hold. */
static inline void add_of_sheet(const ht_policy *policy, unsigned slot) {
    const ht_fact_kind of = policy->facts[slot].kind;
    const uint32_t usual = of == HT_MONEY ? chance(4) > 0 : of == HT_DATE ? chance(is_careful ? 2 : 3) * HT_CELL_DATE % 3 : 0;
    const uint32_t kind = once_in(20) ? chance(HT_CELL_KINDS) : usual;
    if (kind != HT_CELL_TEXT) {
        cell_bytes[cell_length++] = (char)kind;
    }
    if (kind == HT_CELL_DATE) {
        add_number(2024 + chance(8), 4);
        add("-");
        add_number(1 + chance(12), 2);
        add("-");
        add_number(1 + chance(28), 2);
        add(once_in(4) ? " 07:05:09" : "");
    } else if (kind == HT_CELL_NUMBER && of == HT_DATE) {
        add_number(45000 + chance(3000), 5);
        add(once_in(4) ? ".25" : "");
    } else if (kind != HT_CELL_NO_RESULT) {
        add_of_fact(policy, slot);
    }
    for (size_t i = kind != HT_CELL_TEXT; i < cell_length; i++) {
        const bool is_held = (unsigned char)cell_bytes[i] >= ' ' || cell_bytes[i] == '\r' || cell_bytes[i] == '\t';
        cell_bytes[i] = (char)(is_held ? cell_bytes[i] : '_');
    }
}

static inline void put_cell(ht_text *text, char separator) {
    if (once_in(20)) { /* in quotation marks, mostly closed */
        ht_put(text, "\"");
        ht_put_string(text, (ht_string){cell_bytes, cell_length});
        ht_put(text, chance(8) == 0 ? "" : "\"");
        return;
    }
    for (size_t i = 0; i < cell_length; i++) {
        const bool is_bad = cell_bytes[i] == separator || cell_bytes[i] == '\n' || cell_bytes[i] == '"';
        ht_put_char(text, is_bad && chance(16) != 0 ? '_' : cell_bytes[i]);
    }
}

/* ---- Lists ---- */

/* LINES of every fact and reading; mostly bad, some careful. */
static inline ht_string some_list(void) {
    static char bytes[LIST_BYTES];
    static const char separators[] = {',', ';', '\t'};
    const ht_policy *policy = parameters.policy;
    const char separator = are_sheets ? HT_SHEET_SEPARATOR : separators[chance(3)];
    const char *const line_end = are_sheets || chance(2) == 0 ? "\n" : "\r\n";
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_put(&text, "id");
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        ht_put_char(&text, separator);
        ht_put(&text, policy->facts[slot].id);
    }
    ht_put(&text, line_end);
    for (unsigned i = 0; i < LINES; i++) {
        is_careful = chance(3) != 0;
        const uint32_t filled = is_careful ? 20 : 100 - chance(70);
        ht_put_number(&text, i);
        for (unsigned slot = 0; slot < ht_slot_count(policy) && !once_in(300); slot++) {
            cell_length = 0;
            if (chance(100) < filled) {
                (are_sheets ? add_of_sheet : add_of_fact)(policy, slot);
            }
            ht_put_char(&text, separator);
            put_cell(&text, separator);
        }
        ht_put(&text, i + 1 < LINES || chance(2) == 0 ? line_end : "");
    }
    assert_true(text.length <= text.capacity);
    return (ht_string){bytes, text.length};
}

#endif
