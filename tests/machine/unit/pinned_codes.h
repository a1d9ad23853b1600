/* SPDX-License-Identifier: MIT */
/*
 * Codes that were made keep their meaning: files of them, each code beside the answers it holds, for every value of every
 * published revision. {"policy":"id@day","codes":{"CODE":{answers}, …}}; a file of codes of the first format likewise.
 */
#ifndef HOTRO_TESTS_PINNED_CODES_H
#define HOTRO_TESTS_PINNED_CODES_H

#include "codes.h"
#include "json_parts.h"
#include "subject.h"

#include "policy/slots.h"
#include "vectors/vectors.h"

enum { PINNED_POLICIES_MAX = 16 };

/* What the codes of a policy hold: of each slot its values, of interruptions their reasons, of others bit 0; then the benefits
   that are asked. */
typedef struct {
    uint64_t values[HT_SLOTS_MAX], benefits;
} pinned;

static inline void pin(pinned *all, const ht_case *person) {
    for (uint64_t rest = person->given; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        const ht_fact *fact = &person->policy->facts[slot];
        if (fact->kind != HT_INTERRUPTIONS) {
            all->values[slot] |= ht_is_choice(fact) ? (uint64_t)person->value[slot] : 1;
        }
    }
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        all->values[person->policy->interruptions] |= UINT64_C(1) << person->interruptions[i].reason;
    }
    all->benefits |= person->asked == ht_all_benefits(person->policy) ? 0 : person->asked;
}

static inline void check_pinned_code(const ht_policy *policy, ht_string code, ht_json answers, pinned *all) {
    char bytes[2][2048];
    char text[CODE_BYTES + 1];
    ht_text out[2] = {TEXT_OVER(bytes[0]), TEXT_OVER(bytes[1])};
    ht_case wanted;
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, policy);
    ht_case_init(&wanted, policy);
    if (!ht_read_code(&person, code, &revision, &error)) {
        fail_msg("%.*s: %s, %d", (int)code.length, code.at, ht_error_name(error.code), error.other);
    }
    if (!ht_case_read(&wanted, answers.raw, &error)) {
        fail_msg("%.*s: %s", (int)answers.raw.length, answers.raw.at, ht_error_name(error.code));
    }
    assert_ptr_equal(person.policy, policy);
    assert_dong_equal(revision, ht_revision_day(policy));
    ht_write_case_json(&out[0], &person, false);
    ht_write_case_json(&out[1], &wanted, false);
    assert_string_equal(whole(&out[0]), whole(&out[1]));
    if (code.at[0] == '2') {
        write_code(&wanted, 0, text);
        assert_view(code, text);
        pin(all, &wanted);
    }
}

static inline unsigned place_of_policy(const ht_policy *policy) {
    unsigned place = 0;
    while (ht_policies[place] != policy) {
        place++;
    }
    return place;
}

static inline void read_pinned_codes(const ht_vector_file *file, pinned all[PINNED_POLICIES_MAX]) {
    ht_json root;
    ht_error error;
    ht_string code;
    ht_json answers;
    if (!ht_json_check((ht_string){file->text, file->length}, &root, &error)) {
        fail_msg("%s:%u: no JSON", file->name, error.row);
    }
    const ht_policy *policy = ht_policy_by_name(member(root, "policy").content);
    if (policy == NULL) {
        fail_msg("%s: no such policy", file->name);
    }
    const ht_json codes = member(root, "codes");
    assert_true(ht_json_count(codes) > 0);
    for (ht_json_walk walk = ht_json_walk_of(codes); ht_json_next(&walk, &code, &answers);) {
        check_pinned_code(policy, code, answers, &all[place_of_policy(policy)]);
    }
}

/* ---- What is lacking ---- */

/* A line for the file. */
static inline void print_lacking(const ht_case *person, unsigned *lacking) {
    char code[CODE_BYTES + 1];
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_error error;
    if (!ht_case_check(person, &error)) {
        fail_msg("%.*s: %s", (int)error.name.length, error.name.at, ht_error_name(error.code));
    }
    write_code(person, 0, code);
    if (person->asked != ht_all_benefits(person->policy)) {
        snprintf(bytes, sizeof bytes, "{\"asked\":[\"%s\"]}", person->policy->benefits[ht_first_of(person->asked)].id);
    } else {
        ht_write_answers_json(&out, person, person->given);
        whole(&out);
    }
    print_message("\"%s\":%s,\n", code, bytes);
    (*lacking)++;
}

/* What must be yes where that slot is stated. */
static inline void state_needed(ht_case *person, unsigned slot) {
    const ht_policy *policy = person->policy;
    for (unsigned i = 0; i < policy->contradiction_count; i++) {
        const ht_contradiction *row = &policy->contradictions[i];
        if (row->kind == HT_NEEDS_YES && (row->given >> slot & 1) != 0) {
            ht_case_state(person, row->slot, 2);
        }
    }
}

static inline void look_for_value(const ht_policy *policy, unsigned slot, unsigned value, unsigned *lacking) {
    const ht_fact *fact = &policy->facts[slot];
    ht_case person;
    ht_case_init(&person, policy);
    int64_t said = INT64_C(1) << value;
    if (fact->kind == HT_INTERRUPTIONS) {
        person.interruptions[0] = (ht_interruption){ht_day_of(2026, 3, 10), ht_day_of(2026, 4, 9), (uint8_t)value};
        person.interruption_count = 1;
    } else if (fact->kind == HT_DATE) {
        said = slot == policy->until ? fact->last - 1 : fact->last != 0 ? fact->first + 1 : ht_day_of(2026, 6, 30);
    } else if (fact->kind == HT_MONEY) {
        said = 3000000;
    } else if (fact->absent == HT_FIXED && fact->default_value == value) {
        return; /* it is not written */
    }
    state_needed(&person, slot);
    ht_case_state(&person, slot, said);
    print_lacking(&person, lacking);
}

static inline void look_for_values(const ht_policy *policy, const pinned *all, unsigned *lacking) {
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const unsigned count = ht_value_count(policy, slot);
        for (unsigned value = 0; value < (count > 0 ? count : 1); value++) {
            if ((all->values[slot] >> value & 1) == 0) {
                look_for_value(policy, slot, value, lacking);
            }
        }
    }
    for (unsigned b = 0; policy->asks && b < policy->benefit_count; b++) {
        if ((all->benefits >> b & 1) == 0) {
            ht_case person;
            ht_case_init(&person, policy);
            person.asked = UINT32_C(1) << b;
            print_lacking(&person, lacking);
        }
    }
}

static inline void check_pinned_codes(const ht_vector_file *files, size_t count) {
    static pinned all[PINNED_POLICIES_MAX];
    unsigned lacking = 0;
    assert_true(ht_policy_count <= PINNED_POLICIES_MAX);
    for (size_t i = 0; i < count; i++) {
        read_pinned_codes(&files[i], all);
    }
    for (unsigned i = 0; i < ht_policy_count; i++) {
        const unsigned before = lacking;
        if (!ht_policies[i]->draft) {
            look_for_values(ht_policies[i], &all[i], &lacking);
        }
        if (lacking > before) {
            print_message("^ to be added to the codes of %s@%s\n", ht_policies[i]->id, ht_policies[i]->revision);
        }
    }
    if (lacking > 0) {
        fail_msg("%u values have no code that was written down", lacking);
    }
}

/* What stands for a policy in a code is its own. */
static inline void check_marks_of_policies(void) {
    for (unsigned i = 0; i < ht_policy_count; i++) {
        for (unsigned j = 0; j < i; j++) {
            char codes[2][CODE_BYTES + 1];
            const ht_policy *policies[] = {ht_policies[i], ht_policies[j]};
            if (strcmp(policies[0]->id, policies[1]->id) == 0) {
                continue;
            }
            for (unsigned k = 0; k < 2; k++) {
                ht_policy published = *policies[k];
                ht_case person;
                published.draft = false;
                ht_case_init(&person, &published);
                write_code(&person, 0, codes[k]);
            }
            assert_memory_not_equal(codes[0], codes[1], 5);
        }
    }
}

#endif
