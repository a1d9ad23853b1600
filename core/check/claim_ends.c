/* SPDX-License-Identifier: MIT */
#include "check/claim_ends.h"

#include "law/engine.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

#include <string.h>

enum {
    DAYS_OFF_MAX = 366,
    DAYS_TRIED_MAX = HT_SLOTS_MAX + 2 * HT_INTERRUPTIONS_MAX + 2 /* those of the line, and two of the law */
};

typedef struct {
    const ht_claim_search *find;
    ht_run *run; /* of its own */
    bool is_last;
    uint32_t benefits; /* bit set: those that one fact begins */
    unsigned period;   /* of the first of them */
    ht_day computed;   /* their first day, or last */
    ht_window before[HT_VERSIONS_MAX];
    uint32_t tried_count;
    ht_day tried[DAYS_TRIED_MAX];
} ends;

/* All versions of a benefit from or until that day on, each on the days on which it is in force. */
static void move(const ends *all, unsigned benefit, ht_day day) {
    const ht_window whole = ht_window_of(all->find->run, benefit);
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(all->find->policy, v)) {
        const ht_days days = ht_version_days(all->find->policy, v);
        all->run->windows[v].first = ht_later(all->is_last ? whole.first : day, days.from);
        all->run->windows[v].last = ht_earlier(all->is_last ? day : whole.last, days.to);
    }
}

/* The day within the days of the benefit's law. */
static ht_day in_force(const ends *all, unsigned benefit, ht_day day) {
    const unsigned period = all->find->policy->benefits[benefit].period;
    return ht_earlier(ht_later(day, ht_period_first(all->run, period)), all->find->policy->periods[period].last);
}

/* `by_law`: as if the fact said that day, so that each benefit keeps within its law's days; otherwise paid from that day on. */
static bool is_claimed_by(const ends *all, ht_day day, bool by_law) {
    for (uint32_t rest = all->benefits; rest != 0; rest &= rest - 1) {
        const unsigned benefit = ht_first_of(rest);
        move(all, benefit, by_law ? in_force(all, benefit, day) : day);
    }
    memset(all->run->reached, 0, sizeof all->run->reached);
    memset(&all->run->shown, 0, sizeof all->run->shown);
    return ht_claim_is_of_run(all->find, all->run);
}

static bool is_claimed_from(const ends *all, ht_day day) {
    bool is_beyond = false;
    for (uint32_t rest = all->benefits; rest != 0; rest &= rest - 1) {
        is_beyond = is_beyond || in_force(all, ht_first_of(rest), day) != day;
    }
    return is_claimed_by(all, day, true) || (is_beyond && is_claimed_by(all, day, false));
}

/* Within the months that an estimate may touch. */
static bool may_be(const ends *all, ht_day day) {
    const ht_policy *policy = all->find->policy;
    const ht_day first = ht_month_first(ht_month_of(policy->facts[policy->since].first));
    const ht_day last = ht_month_first(ht_month_of(policy->facts[policy->until].last) + 1) - 1;
    return day != all->computed && day >= first && day <= last;
}

static void try_day(const ends *all, ht_day day) {
    if (may_be(all, day) && is_claimed_from(all, day)) {
        ht_claim_found(all->find, all->is_last ? HT_CAUSE_LAST_DAY : HT_CAUSE_FIRST_DAY, day, ht_first_of(all->benefits));
    }
}

static void try_once(ends *all, ht_day day) {
    for (uint32_t i = 0; i < all->tried_count; i++) {
        if (all->tried[i] == day) {
            return;
        }
    }
    all->tried[all->tried_count++] = day;
    try_day(all, day);
}

static void try_days_of_line(ends *all) {
    const ht_case *person = all->find->person;
    for (unsigned slot = 0; slot < all->find->policy->fact_count; slot++) {
        if ((person->given >> slot & 1) != 0 && all->find->policy->facts[slot].kind == HT_DATE) {
            try_once(all, (ht_day)person->value[slot]);
        }
    }
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        try_once(all, person->interruptions[i].from);
        try_once(all, person->interruptions[i].to);
    }
}

static void try_days_of_law(ends *all) {
    const int32_t month = ht_month_of(all->computed);
    if (all->is_last) {
        try_once(all, ht_month_first(month + 1) - 1);
        try_once(all, all->find->policy->periods[all->period].last);
    } else {
        try_once(all, ht_month_first(month));
        try_once(all, ht_period_first(all->run, all->period));
    }
}

/* Of two days equally near the earlier one. */
static void try_nearest(const ends *all) {
    const uint32_t *const found = &all->find->difference->cause_count;
    const uint32_t before = *found;
    for (int32_t off = 1; *found == before && off <= DAYS_OFF_MAX; off++) {
        try_day(all, all->computed - off);
        if (*found == before) {
            try_day(all, all->computed + off);
        }
    }
}

static void try_ends(ends *all) {
    const uint32_t before = all->find->difference->cause_count;
    const ht_window window = ht_window_of(all->find->run, ht_first_of(all->benefits));
    all->computed = all->is_last ? window.last : window.first;
    all->period = all->find->policy->benefits[ht_first_of(all->benefits)].period;
    all->tried_count = 0;
    ht_run_init(all->run, all->find->person, all->find->parameters);
    try_days_of_line(all);
    try_days_of_law(all);
    if (all->find->difference->cause_count == before) {
        try_nearest(all);
    }
}

/* Monthly benefits of the claim that the fact begins. */
static uint32_t begun_by(const ht_claim_search *find, unsigned slot) {
    const ht_policy *policy = find->policy;
    uint32_t benefits = 0;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const bool is_meant = ht_claim_means(find, b) && (find->person->asked >> b & 1) != 0;
        benefits |= (is_meant && policy->benefits[b].kind == HT_MONTHLY && policy->benefits[b].begins == slot ? UINT32_C(1) : 0)
                    << b;
    }
    return benefits;
}

static void search(const ht_claim_search *find, bool is_last) {
    ht_run run;
    ends all = {.find = find, .run = &run, .is_last = is_last};
    for (unsigned slot = 0; ht_claim_has_one_amount(find) && slot < find->policy->fact_count; slot++) {
        all.benefits = begun_by(find, slot);
        if (all.benefits != 0 && (find->person->known >> slot & 1) != 0) {
            try_ends(&all);
        }
    }
}

void ht_try_first_day(const ht_claim_search *find) {
    search(find, false);
}

void ht_try_last_day(const ht_claim_search *find) {
    search(find, true);
}
