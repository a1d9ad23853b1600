/* SPDX-License-Identifier: MIT */
#include "person/code.h"

#include "person/case.h"
#include "person/first_code.h"
#include "person/numbered.h"
#include "person/refuse.h"
#include "person/symbols.h"
#include "policy/registry.h"
#include "policy/slots.h"
#include "text/hash.h"
#include "text/text.h"

#include <string.h>

enum {
    VERSION_BITS = 5,
    MARK = 7, /* so that no wrong first symbol makes a case of the first format of it: its day would be none */
    MARK_BITS = 3,
    POLICY_BITS = 21,
    DAY_BITS = 16,
    ZEROS_BITS = 4,
    PLAIN_SYMBOLS_MAX = 94 /* without interruptions: 100 with the check symbols, 119 characters with the hyphens */
};

/* What stands for a policy: the FNV-1a hash of its identifier, 32 bits of which are folded into 21. */
static int64_t mark_of_policy(const char *id) {
    const uint32_t hash = ht_hash_on(HT_HASH_OF_NOTHING, ht_string_of(id));
    return (int64_t)((hash >> POLICY_BITS ^ hash) & ((1U << POLICY_BITS) - 1));
}

/* ---- Writing ---- */

/* What a case of nothing stated would not have. */
static bool is_stated(const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    if (fact->kind == HT_INTERRUPTIONS) {
        return person->interruption_count > 0;
    }
    if ((person->given >> slot & 1) == 0) {
        return false;
    }
    return fact->absent != HT_FIXED ||
           person->value[slot] != (ht_is_choice(fact) ? INT64_C(1) << fact->default_value : fact->default_value);
}

static void put_day(ht_bits *bits, int64_t day) {
    ht_put_bits(bits, day - HT_DAY_FIRST, DAY_BITS);
}

/* How many zeros its decimal digits end in, and what stands before these. */
static void put_money(ht_bits *bits, int64_t dong) {
    unsigned zeros = 0;
    for (; dong != 0 && dong % 10 == 0; dong /= 10) {
        zeros++;
    }
    ht_put_bits(bits, zeros, ZEROS_BITS);
    ht_put_large(bits, dong);
}

/* False: the value has no number. */
static bool put_value(ht_bits *bits, const ht_case *person, unsigned slot) {
    const ht_fact *fact = &person->policy->facts[slot];
    const int64_t value = person->value[slot];
    if (fact->kind == HT_DATE) {
        put_day(bits, value);
    } else if (fact->kind == HT_MONEY) {
        put_money(bits, value);
    } else if (fact->kind == HT_YES_NO) {
        ht_put_bits(bits, ht_first_of((uint64_t)value), 1);
    } else {
        return ht_put_small(bits, fact->values[ht_first_of((uint64_t)value)].number);
    }
    return true;
}

static bool put_interruptions(ht_bits *bits, const ht_case *person) {
    bool good = ht_put_small(bits, person->interruption_count);
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        put_day(bits, item->from);
        ht_put_large(bits, item->to - item->from);
        good = ht_put_small(bits, person->policy->reasons[item->reason].value.number) && good;
    }
    return good;
}

/* False: one of them has no number. */
static bool put_asked(ht_bits *bits, const ht_case *person) {
    unsigned last = 0;
    uint32_t rest = person->asked;
    const bool is_said = person->asked != ht_all_benefits(person->policy);
    ht_put_bits(bits, is_said, 1);
    if (!is_said) {
        return true;
    }
    (void)ht_put_small(bits, (unsigned)__builtin_popcount(person->asked));
    for (unsigned number = 1; number <= HT_NUMBER_MAX; number++) {
        const int benefit = ht_benefit_by_number(person->policy, number);
        if (benefit >= 0 && (rest >> benefit & 1) != 0) {
            (void)ht_put_small(bits, number - last);
            last = number;
            rest &= ~(UINT32_C(1) << benefit);
        }
    }
    return rest == 0;
}

/* The facts in the order of their numbers; each the number's distance from the one before, then the value. `most`: bits that
   there is room for, but for interruptions. False: it cannot be written. */
static bool put_facts(ht_bits *bits, const ht_case *person, uint64_t slots) {
    unsigned last = 0;
    unsigned most = PLAIN_SYMBOLS_MAX * HT_SYMBOL_BITS;
    bool good = true;
    for (unsigned number = 1; number <= HT_NUMBER_MAX; number++) {
        const int slot = ht_slot_by_number(person->policy, number);
        if (slot < 0 || (slots >> slot & 1) == 0) {
            continue;
        }
        const unsigned before = bits->count;
        (void)ht_put_small(bits, number - last);
        if (person->policy->facts[slot].kind == HT_INTERRUPTIONS) {
            good = put_interruptions(bits, person) && good;
            most += bits->count - before;
        } else {
            good = put_value(bits, person, (unsigned)slot) && good;
        }
        last = number;
        slots &= ~(UINT64_C(1) << slot);
    }
    return good && slots == 0 && bits->count <= most;
}

bool ht_write_code(ht_text *out, const ht_case *person, uint64_t left_out) {
    const ht_policy *policy = person->policy;
    ht_bits bits = {.count = 0};
    uint64_t slots = 0;
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        slots |= is_stated(person, slot) ? UINT64_C(1) << slot : 0;
    }
    ht_put_bits(&bits, HT_CODE_VERSION, VERSION_BITS);
    ht_put_bits(&bits, MARK, MARK_BITS);
    ht_put_bits(&bits, mark_of_policy(policy->id), POLICY_BITS);
    put_day(&bits, ht_revision_day(policy));
    const bool is_asked = put_asked(&bits, person);
    const bool is_whole = put_facts(&bits, person, slots & ~left_out);
    if (policy->draft || !is_asked || !is_whole) {
        return false;
    }
    ht_put_symbols(out, &bits);
    return true;
}

/* ---- Reading ---- */

static bool take_day(ht_bits *bits, ht_day *day) {
    *day = (ht_day)(HT_DAY_FIRST + ht_take_bits(bits, DAY_BITS));
    return *day <= HT_DAY_LAST;
}

/* -1: it is none, or written in another way than the one. */
static int64_t take_money(ht_bits *bits) {
    int64_t zeros = ht_take_bits(bits, ZEROS_BITS);
    int64_t dong = ht_take_large(bits);
    if (dong % 10 == 0 && (dong != 0 || zeros != 0)) {
        return -1;
    }
    for (; zeros > 0 && dong <= HT_MONEY_MAX; zeros--) {
        dong *= 10;
    }
    return dong;
}

static bool take_interruptions(ht_bits *bits, const ht_numbered *to, unsigned fact) {
    for (unsigned count = ht_take_small(bits); count > 0; count--) {
        ht_day from;
        const bool is_day = take_day(bits, &from);
        const int64_t more = ht_take_large(bits);
        const unsigned reason = ht_take_small(bits);
        if (!is_day || more < 0 || more > HT_DAY_LAST - from ||
            !ht_interrupt_numbered(to, fact, from, (ht_day)(from + more), reason)) {
            return false;
        }
    }
    return true;
}

static bool take_fact(ht_bits *bits, const ht_numbered *to, unsigned fact) {
    ht_fact_kind kind;
    ht_day day;
    if (!ht_numbered_kind(to, fact, &kind)) {
        return false;
    }
    switch (kind) {
    case HT_CHOICE:
        return ht_state_numbered(to, fact, kind, ht_take_small(bits));
    case HT_YES_NO:
        return ht_state_numbered(to, fact, kind, 1 + ht_take_bits(bits, 1));
    case HT_DATE:
        return take_day(bits, &day) && ht_state_numbered(to, fact, kind, day);
    case HT_MONEY:
        return ht_state_numbered(to, fact, kind, take_money(bits));
    case HT_INTERRUPTIONS:
    default:
        return take_interruptions(bits, to, fact);
    }
}

/* Whether nothing is left but what fills the last symbol. */
static bool is_end(ht_bits *bits) {
    const unsigned read = bits->read;
    const unsigned left = bits->count - read;
    const bool is_filled = left < HT_SYMBOL_BITS && ht_take_bits(bits, left) == 0;
    bits->read = read;
    return is_filled;
}

static bool take_facts(ht_bits *bits, const ht_numbered *to) {
    unsigned fact = 0;
    while (!is_end(bits)) {
        const unsigned distance = ht_take_small(bits);
        fact += distance;
        if (distance == 0 || !take_fact(bits, to, fact) || bits->failed) {
            return false;
        }
    }
    return true;
}

static bool take_asked(ht_bits *bits, const ht_numbered *to) {
    uint32_t asked = 0;
    unsigned benefit = 0;
    if (ht_take_bits(bits, 1) == 0) {
        return true;
    }
    for (unsigned count = ht_take_small(bits); count > 0; count--) {
        const unsigned distance = ht_take_small(bits);
        benefit += distance;
        if (distance == 0 || !ht_ask_numbered(to, benefit, &asked)) {
            return false;
        }
    }
    to->person->asked = asked;
    return asked != 0 && to->person->policy->asks;
}

/* ---- Of which policy ---- */

static bool refuse(ht_error *error, const ht_policy *policy, ht_code_fault fault, ht_string value) {
    (void)ht_refuse(error, policy, HT_SYNTAX, -1, (ht_string){NULL, 0}, value);
    error->other = (int)fault;
    return false;
}

static bool refuse_foreign(ht_error *error, const ht_policy *policy, const char *id) {
    return refuse(error, policy, HT_CODE_FOREIGN, ht_string_of(id));
}

/* The identifier that a mark stands for; empty: the build knows none. */
static const char *policy_marked(int64_t mark) {
    for (unsigned i = 0; i < ht_policy_count; i++) {
        if (mark_of_policy(ht_policies[i]->id) == mark) {
            return ht_policies[i]->id;
        }
    }
    for (const char *const *absent = ht_absent_policies; *absent != NULL; absent++) {
        if (mark_of_policy(*absent) == mark) {
            return *absent;
        }
    }
    return "";
}

static bool read_first(ht_case *person, ht_bits *bits, ht_day *revision, ht_error *error) {
    const ht_first_layout *layout = &ht_first_codes;
    const bool is_day = take_day(bits, revision);
    const ht_policy *policy = ht_policy_on(layout->policy, *revision);
    if (policy == NULL) {
        return refuse_foreign(error, person->policy, layout->policy);
    }
    ht_case_init(person, policy);
    const ht_numbered to = {person, !ht_string_is(ht_string_of(layout->revision), policy->revision)};
    if (!is_day || !ht_take_first_facts(bits, layout, &to) || !is_end(bits)) {
        return refuse(error, policy, HT_CODE_CONTENT, (ht_string){NULL, 0});
    }
    return ht_case_check(person, error);
}

static bool read_second(ht_case *person, ht_bits *bits, ht_day *revision, ht_error *error) {
    const bool is_marked = ht_take_bits(bits, MARK_BITS) == MARK;
    const int64_t mark = ht_take_bits(bits, POLICY_BITS);
    if (!take_day(bits, revision) || !is_marked) {
        return refuse(error, person->policy, HT_CODE_CONTENT, (ht_string){NULL, 0});
    }
    const char *id = policy_marked(mark);
    const ht_policy *policy = ht_policy_on(id, *revision);
    if (policy == NULL) {
        return refuse_foreign(error, person->policy, id);
    }
    ht_case_init(person, policy);
    const ht_numbered to = {person, *revision < ht_revision_day(policy)};
    if (!take_asked(bits, &to) || !take_facts(bits, &to)) {
        return refuse(error, policy, HT_CODE_CONTENT, (ht_string){NULL, 0});
    }
    return ht_case_check(person, error);
}

/* ---- As text ---- */

/* The symbols of a text, check symbols among them; `bits->count`: how many symbols. `first`: how the first of them is written.
   False: `error`. */
static bool take_symbols(ht_string text, ht_bits *bits, ht_string *first, const ht_policy *policy, ht_error *error) {
    for (ht_string rest = text; rest.length > 0;) {
        const size_t at = text.length - rest.length;
        const unsigned symbol = ht_take_symbol(&rest);
        if (symbol == HT_NO_SYMBOL) {
            return refuse(error, policy, HT_CODE_CHARACTER, ht_character_at(text, at));
        }
        if (symbol == HT_SYMBOL_SPACE) {
            continue;
        }
        if (bits->count == HT_SYMBOLS_MAX) {
            return refuse(error, policy, HT_CODE_DAMAGED, (ht_string){NULL, 0});
        }
        *first = bits->count == 0 ? (ht_string){text.at + at, 1} : *first;
        bits->symbols[bits->count++] = (uint8_t)symbol;
    }
    if (bits->count == 0) {
        return refuse(error, policy, HT_CODE_EMPTY, (ht_string){NULL, 0});
    }
    return true;
}

bool ht_read_code(ht_case *person, ht_string text, ht_day *revision, ht_error *error) {
    const ht_policy *policy = person->policy;
    const ht_string nothing = {NULL, 0};
    ht_bits bits = {.count = 0};
    ht_string first = nothing;
    if (text.length > HT_CODE_READ_MAX) {
        return ht_refuse(error, policy, HT_TOO_LARGE, -1, nothing, nothing);
    }
    if (!take_symbols(ht_after_hash(text), &bits, &first, policy, error)) {
        return false;
    }
    const bool is_first = bits.symbols[0] == 1;
    const unsigned check = is_first ? HT_FIRST_CHECK_SYMBOLS : HT_CHECK_SYMBOLS;
    const bool is_whole = is_first ? ht_is_whole_first(bits.symbols, bits.count) : ht_is_whole(bits.symbols, bits.count);
    if (bits.count <= check || !is_whole) {
        return refuse(error, policy, HT_CODE_DAMAGED, nothing);
    }
    bits.count = (bits.count - check) * HT_SYMBOL_BITS;
    const int64_t version = ht_take_bits(&bits, VERSION_BITS);
    if (version != 1 && version != HT_CODE_VERSION) {
        return refuse(error, policy, HT_CODE_LATER, first);
    }
    return is_first ? read_first(person, &bits, revision, error) : read_second(person, &bits, revision, error);
}

/* ---- What looks like one ---- */

/* Bytes of an address before its "#": none of white space, of controls, of what separates the columns of a list. */
static bool is_address(ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (byte <= ' ' || byte == 0x7f || byte == ',' || byte == ';') {
            return false;
        }
    }
    return true;
}

bool ht_looks_like_code(ht_string text) {
    enum { LEAST = 8 }; /* symbols; a case of nothing stated has more */
    const ht_string code = ht_after_hash(text);
    unsigned symbols = 0;
    if (code.length < text.length) {
        return is_address((ht_string){text.at, text.length - code.length});
    }
    for (ht_string rest = code; rest.length > 0;) {
        const char byte = rest.at[0];
        const unsigned symbol = ht_take_symbol(&rest);
        if (symbol == HT_NO_SYMBOL && (byte | 0x20) != 'u') { /* U is no symbol, but easily typed for V */
            return false;
        }
        symbols += symbol != HT_SYMBOL_SPACE;
    }
    return symbols >= LEAST;
}
