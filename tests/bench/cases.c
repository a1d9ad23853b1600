/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "hotro.h"
#include "handwritten.h"
#include "law/plan_case.h"
#include "law/plan_make.h"
#include "law/plan_pay.h"
#include "law/time_off.h"

#include <string.h>

enum { CELLS = 21 };
_Static_assert(BLOCK == HT_BLOCK_CASES, "what is loaded is one block");

static ht_parameters parameters;
static ht_case cases[CASES_MAX];
static struct person people[CASES_MAX];
static ht_pay_plan plan;
static ht_case case_block[BLOCK];
static ht_pay_block block; /* days and amounts stand in it, as whoever reads a list has put them there, */
static ht_key keys[BLOCK]; /* and these beside */
static struct person person_block[BLOCK];
static int32_t count;
static int32_t loaded;

static ht_string cell_at(const char **at) {
    const char *end = *at;
    while (*end != ',' && *end != '\n') {
        end++;
    }
    const ht_string cell = {*at, (size_t)(end - *at)};
    *at = end + 1;
    return cell;
}

static bool read_case(const char *at, const int slots[CELLS], ht_case *person) {
    ht_error error;
    ht_case_init(person, &ht_first_policy);
    for (int i = 0; i < CELLS; i++) {
        const ht_string cell = cell_at(&at);
        if (slots[i] >= 0 && !ht_case_set(person, (unsigned)slots[i], cell, &error)) {
            return false;
        }
    }
    return ht_case_check(person, &error);
}

static bool is_same(const ht_case *person, const struct person *by_hand) {
    ht_assessment result;
    struct amounts amounts;
    ht_compute(person, &parameters, &result);
    ht_block_init(&block);
    if (!ht_plan_take(&plan, &block, person)) {
        return false;
    }
    ht_plan_pay(&plan, &block);
    handwritten_amounts(by_hand, &amounts);
    const int64_t expected[] = {amounts.national,        amounts.province,           amounts.postgraduate,
                                amounts.attraction_once, amounts.attraction_monthly, amounts.attraction_rent};
    for (unsigned b = 0; b < sizeof expected / sizeof *expected; b++) {
        if (result.benefits[b].total.min != expected[b] || result.benefits[b].total.max != expected[b] ||
            block.paid[b][0] != expected[b]) {
            return false;
        }
    }
    return result.total.min == amounts.total && result.total.max == amounts.total;
}

int32_t cases_read(const char *text, size_t length) {
    const char *end = text + length;
    const char *at = text;
    int slots[CELLS];
    for (int i = 0; i < CELLS; i++) {
        slots[i] = ht_slot_by_id(&ht_first_policy, cell_at(&at)); /* -1: the id */
    }
    ht_parameters_init(&parameters, &ht_first_policy);
    ht_plan_make(&plan, &parameters);
    handwritten_start();
    for (count = 0; at < end && count < CASES_MAX; count++) {
        if (!read_case(at, slots, &cases[count])) {
            return -(count + 2);
        }
        at = handwritten_read(at, &people[count]);
        if (!is_same(&cases[count], &people[count])) {
            return -(count + 2);
        }
    }
    return count;
}

int32_t cases_load(int32_t first) {
    loaded = count - first < BLOCK ? count - first : BLOCK;
    memcpy(case_block, cases + first, (size_t)loaded * sizeof *cases);
    memcpy(person_block, people + first, (size_t)loaded * sizeof *people);
    ht_block_init(&block);
    for (int32_t i = 0; i < loaded; i++) {
        (void)ht_plan_take(&plan, &block, &case_block[i]);
        keys[i] = block.key[i];
    }
    return loaded;
}

int64_t cases_core(void) {
    ht_time_off off;
    int64_t sum = 0;
    block.count = 0;
    block.off_used = 0;
    for (int32_t i = 0; i < loaded; i++) {
        if (case_block[i].interruption_count > 0) {
            ht_time_off_of(&case_block[i], NULL, false, &off);
        }
        (void)ht_block_take(&plan, &block, keys[i], case_block[i].interruption_count > 0 ? &off.off : NULL);
    }
    ht_plan_pay(&plan, &block);
    for (int32_t i = 0; i < loaded; i++) {
        sum += block.total[i];
    }
    return sum;
}

int64_t cases_engine(void) {
    ht_assessment result;
    int64_t sum = 0;
    for (int32_t i = 0; i < loaded; i++) {
        ht_compute(&case_block[i], &parameters, &result);
        sum += result.total.min;
    }
    return sum;
}

int64_t cases_by_hand(void) {
    struct amounts amounts;
    int64_t sum = 0;
    for (int32_t i = 0; i < loaded; i++) {
        handwritten_amounts(&person_block[i], &amounts);
        sum += amounts.total;
    }
    return sum;
}

int64_t cases_empty(void) {
    ht_case person;
    ht_assessment result;
    ht_case_init(&person, &ht_first_policy);
    ht_assess(&person, &parameters, &result);
    return result.missing_count;
}
