/* SPDX-License-Identifier: MIT */
#include "answer/moves.h"

#include "answer/combinations.h"
#include "law/engine.h"
#include "law/run.h"
#include "person/carry.h"
#include "policy/slots.h"
#include "text/text.h"

#include <string.h>

/* ---- Sums ---- */

static void add_sum(ht_move *move, int64_t difference) {
    move->is_too_large = __builtin_add_overflow(move->sum, difference, &move->sum) || move->is_too_large;
}

static void add(ht_move *move, int64_t difference) {
    if (difference == 0) {
        return;
    }
    move->least = move->cases == 0 || difference < move->least ? difference : move->least;
    move->greatest = move->cases == 0 || difference > move->greatest ? difference : move->greatest;
    move->cases++;
    add_sum(move, difference);
}

static void merge(ht_move *move, const ht_move *more) {
    if (more->cases == 0) {
        return;
    }
    move->least = move->cases == 0 || more->least < move->least ? more->least : move->least;
    move->greatest = move->cases == 0 || more->greatest > move->greatest ? more->greatest : move->greatest;
    move->cases += more->cases;
    add_sum(move, more->sum);
    move->is_too_large = move->is_too_large || more->is_too_large;
}

void ht_moves_merge(ht_moves *moves, const ht_moves *more) {
    moves->compared += more->compared;
    moves->moved += more->moved;
    moves->not_said += more->not_said;
    moves->open += more->open;
    merge(&moves->total, &more->total);
    for (unsigned i = 0; i < moves->benefit_count; i++) {
        merge(&moves->benefits[i], &more->benefits[i]);
    }
}

void ht_moves_init(ht_moves *moves, const ht_policy *before, const ht_policy *after) {
    *moves = (ht_moves){.before = before, .after = after};
    for (unsigned b = 0; b < before->benefit_count; b++) {
        moves->pairs[moves->benefit_count++] =
            (ht_benefit_pair){(int)b, ht_benefit_by_id(after, ht_string_of(before->benefits[b].id))};
    }
    for (unsigned b = 0; b < after->benefit_count; b++) {
        if (ht_benefit_by_id(before, ht_string_of(after->benefits[b].id)) < 0) {
            moves->pairs[moves->benefit_count++] = (ht_benefit_pair){-1, (int)b};
        }
    }
}

/* ---- One case in both revisions ---- */

typedef struct {
    ht_carrying how;
    uint8_t slot, value;
} place;

typedef struct {
    ht_moves *moves;
    ht_case before, after;
    ht_case base; /* of the later revision: what is no choice */
    ht_parameters parameters_before, parameters_after;
    ht_run run_before, run_after;
    int64_t readings[HT_SLOTS_MAX]; /* of the later one, when its run began */
    place places[HT_SLOTS_MAX][HT_VALUES_MAX];
} comparison;

static void find_places(comparison *it) {
    const ht_policy *before = it->moves->before;
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        for (unsigned value = 0; value < before->facts[slot].value_count; value++) {
            unsigned slot_now = 0;
            unsigned value_now = 0;
            const ht_carrying how = ht_carry_value(before, slot, value, it->moves->after, &slot_now, &value_now);
            it->places[slot][value] = (place){how, (uint8_t)slot_now, (uint8_t)value_now};
        }
    }
}

/* The choices of the case as the later revision says them. False: it cannot. */
static bool say(comparison *it) {
    const ht_policy *before = it->moves->before;
    uint64_t said = 0;
    memcpy(it->after.value, it->base.value, sizeof it->after.value);
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        if (before->facts[slot].value_count == 0) {
            continue;
        }
        const place *now = &it->places[slot][ht_first_of((uint64_t)it->before.value[slot])];
        if (now->how == HT_CARRIED_GONE) {
            continue;
        }
        const int64_t value = INT64_C(1) << now->value;
        const bool is_said = (said >> now->slot & 1) != 0;
        if (now->how == HT_CARRIED_NOT || (is_said && it->after.value[now->slot] != value)) {
            return false;
        }
        said |= UINT64_C(1) << now->slot;
        it->after.value[now->slot] = value;
    }
    return true;
}

/* Days in force and of part months follow from readings. */
static void follow_readings(comparison *it) {
    const ht_policy *after = it->moves->after;
    const size_t size = after->reading_count * sizeof *it->readings;
    const int64_t *now = &it->after.value[after->fact_count];
    if (memcmp(it->readings, now, size) != 0) {
        memcpy(it->readings, now, size);
        ht_run_init(&it->run_after, &it->after, &it->parameters_after);
    }
}

static bool is_open(const ht_policy *policy, const ht_assessment *result) {
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (result->benefits[b].total.min != result->benefits[b].total.max) {
            return true;
        }
    }
    return false;
}

static void compare(comparison *it) {
    ht_moves *moves = it->moves;
    ht_assessment before;
    ht_assessment after;
    bool has_moved = false;
    if (!say(it)) {
        moves->not_said++;
        return;
    }
    follow_readings(it);
    it->run_after.mask = it->after.value; /* which an open case before may have split */
    ht_run_bounds(&it->run_after, &after, NULL);
    if (is_open(moves->after, &after)) {
        moves->open++;
        return;
    }
    ht_run_bounds(&it->run_before, &before, NULL); /* all is known: the greatest amounts are the least */
    for (unsigned i = 0; i < moves->benefit_count; i++) {
        const ht_benefit_pair pair = moves->pairs[i];
        const int64_t then = pair.before < 0 ? 0 : before.benefits[pair.before].total.min;
        const int64_t now = pair.after < 0 ? 0 : after.benefits[pair.after].total.min;
        has_moved = has_moved || now != then;
        add(&moves->benefits[i], now - then);
    }
    moves->compared++;
    moves->moved += has_moved;
    add(&moves->total, after.total.min - before.total.min);
}

static bool begin(comparison *it, ht_combination *at, uint32_t block) {
    if (!ht_begin_block(&it->before, at, it->moves->before, block)) {
        return false;
    }
    ht_parameters_init(&it->parameters_before, it->moves->before);
    ht_parameters_init(&it->parameters_after, it->moves->after);
    ht_run_init(&it->run_before, &it->before, &it->parameters_before);
    find_places(it);
    memset(it->readings, 0, sizeof it->readings); /* no mask is 0 */
    return true;
}

void ht_moves_add_block(ht_moves *moves, uint32_t block) {
    comparison it = {.moves = moves};
    ht_combination at;
    ht_error error;
    if (!begin(&it, &at, block)) {
        return;
    }
    const bool is_said = ht_case_carry_days(&it.base, moves->after, &it.before, &error);
    it.after = it.base;
    do {
        if (is_said) {
            compare(&it);
        } else {
            moves->not_said++;
        }
    } while (ht_next_combination(&at, &it.before));
}
