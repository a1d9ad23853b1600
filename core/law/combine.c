/* SPDX-License-Identifier: MIT */
#include "law/combine.h"

#include "law/amount.h"
#include "law/highest.h"
#include "law/time_off.h"
#include "law/window.h"
#include "text/date.h"

#include <string.h>

static int64_t add_greatest(int64_t a, int64_t b) {
    return a == HT_NO_MAXIMUM || b == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : a + b;
}

static void add(ht_amount *sum, ht_amount amount) {
    sum->least += amount.least;
    sum->greatest = add_greatest(sum->greatest, amount.greatest);
}

static ht_range range_of(ht_amount amount) {
    return (ht_range){amount.least, amount.greatest};
}

/* ---- One benefit, its versions together ---- */

/* A month's whole amount by the version in force on its last day, not lowered by interruptions or by an unknown first day. */
static ht_amount rate_in(const ht_run *run, unsigned benefit, const uint8_t outcome[], int32_t month) {
    const ht_day last = ht_month_first(month + 1) - 1;
    const unsigned version = ht_version_on(run->policy, benefit, last);
    if (outcome[version] == 0) {
        return (ht_amount){0, 0};
    }
    if (ht_is_unstated(run, version)) {
        return (ht_amount){0, HT_NO_MAXIMUM};
    }
    const int64_t whole = ht_paid_on(run, version, outcome[version], last);
    return (ht_amount){whole, whole};
}

static int32_t last_month_of(ht_run *run, unsigned benefit) {
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        (void)ht_window_in(run, v);
    }
    return ht_month_of(ht_window_of(run, benefit).last);
}

/* Months are added. A one-time benefit is paid by one version: that of its day, of an unknown day the best. */
static ht_pay pay_of(ht_run *run, unsigned benefit, const uint8_t outcome[]) {
    const bool is_once = run->policy->benefits[benefit].kind == HT_ONCE;
    ht_pay all = {{0, 0}, {0, 0}, last_month_of(run, benefit)};
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        const ht_amount amount = ht_outcome_amount(run, v, outcome[v]);
        if (is_once) {
            all.total.least = amount.least > all.total.least ? amount.least : all.total.least;
            all.total.greatest = amount.greatest > all.total.greatest ? amount.greatest : all.total.greatest;
        } else {
            add(&all.total, amount);
        }
    }
    if (!is_once && all.total.greatest > 0) {
        all.rate = rate_in(run, benefit, outcome, all.last_month);
    }
    return all;
}

/* ---- A group ---- */

typedef struct {
    ht_group group;
    ht_pay pays[HT_BENEFITS_MAX]; /* by member */
    ht_amount total;              /* of those that are counted */
    ht_amount rate;               /* of all that end in the last month that one of them is paid */
    int32_t last_month;
} grouped;

static bool covers(const ht_run *run, unsigned benefit, int32_t month) {
    const ht_window window = ht_window_of(run, benefit);
    return ht_month_of(window.first) <= month && month <= ht_month_of(window.last);
}

static unsigned place_of(const ht_group *group, int32_t month) {
    return (unsigned)(month - group->run->parameters->prepared.first_month);
}

/* How what is unknown is taken: as one member stands beside the others at their greatest, or at their least; or, of everyone
   (HT_NONE), begun on the most favorable days, with amounts that are not known without end, or 0. */
typedef struct {
    const ht_group *group;
    unsigned member;
    bool greatest;
} view;

static ht_group_amounts amounts_of(const view *it, unsigned month) {
    ht_group_amounts amounts;
    if (it->member != HT_NONE) {
        return ht_amounts_beside(it->group, it->member, month, it->greatest);
    }
    for (unsigned i = 0; i < it->group->count; i++) {
        amounts.of[i] = it->group->members[i].unstated && !it->greatest ? 0 : it->group->members[i].paid[month];
    }
    return amounts;
}

/* The members that are paid in some month: bit set of places. */
static uint32_t paid_ones(const view *it) {
    uint32_t paid = 0;
    for (unsigned month = it->group->first; month <= it->group->last; month++) {
        const ht_group_amounts amounts = amounts_of(it, month);
        const unsigned highest = ht_highest_of(&amounts, it->group->count);
        paid |= highest == HT_NONE ? 0 : UINT32_C(1) << highest;
    }
    return paid;
}

/* The member whose rate of a month stays: that which is paid it; where no day of it counts for any, of those that are paid in
   some month the one with the highest rate. HT_NONE: none has one. */
static unsigned rated_in(const view *it, int32_t month) {
    const ht_group *group = it->group;
    ht_group_amounts amounts = amounts_of(it, place_of(group, month));
    if (ht_highest_of(&amounts, group->count) == HT_NONE) {
        const uint32_t paid = paid_ones(it);
        for (unsigned i = 0; i < group->count; i++) {
            const unsigned benefit = group->members[i].benefit;
            const bool has_rate = (paid >> i & 1) != 0 && covers(group->run, benefit, month);
            amounts.of[i] = has_rate ? rate_in(group->run, benefit, group->outcome, month).greatest : 0;
        }
    }
    return ht_highest_of(&amounts, group->count);
}

static void set_rates(grouped *it) {
    for (unsigned i = 0; i < it->group.count; i++) {
        ht_pay *pay = &it->pays[i];
        const view beside[] = {{&it->group, i, true}, {&it->group, i, false}};
        if (pay->total.greatest > 0) {
            pay->rate = rate_in(it->group.run, it->group.members[i].benefit, it->group.outcome, pay->last_month);
            pay->rate.least = rated_in(&beside[0], pay->last_month) == i ? pay->rate.least : 0;
            pay->rate.greatest = rated_in(&beside[1], pay->last_month) == i ? pay->rate.greatest : 0;
        }
    }
}

/* The rate that stays of all of them in the last month that one may be paid. */
static void set_group_rate(grouped *it) {
    const ht_group *group = &it->group;
    ht_amount rate[2] = {{0, 0}, {0, 0}};
    it->last_month = HT_NO_MONTH;
    for (unsigned i = 0; i < group->count; i++) {
        if (it->pays[i].total.greatest > 0 && it->pays[i].last_month > it->last_month) {
            it->last_month = it->pays[i].last_month;
        }
    }
    for (unsigned end = 0; end < 2 && it->last_month != HT_NO_MONTH; end++) {
        const view all = {group, HT_NONE, end == 1};
        const unsigned rated = rated_in(&all, it->last_month);
        if (rated != HT_NONE) {
            rate[end] = rate_in(group->run, group->members[rated].benefit, group->outcome, it->last_month);
        }
    }
    it->rate = (ht_amount){rate[0].least, rate[1].greatest};
}

static void pay_group(ht_run *run, const ht_highest *highest, const uint8_t outcome[], grouped *it) {
    ht_group *group = &it->group;
    ht_group_of(run, highest, outcome, group);
    it->total = (ht_amount){0, 0};
    it->rate = (ht_amount){0, 0};
    for (unsigned i = 0; i < group->count; i++) {
        it->pays[i] = (ht_pay){ht_group_member_total(group, i), {0, 0}, last_month_of(run, group->members[i].benefit)};
        if ((run->counted >> group->members[i].benefit & 1) != 0) {
            add(&it->total, it->pays[i].total);
        }
    }
    if ((highest->benefits & ~run->counted) == 0) {
        it->total = ht_group_total(group);
    }
    if (run->policy->benefits[group->members[0].benefit].kind == HT_MONTHLY) {
        set_rates(it);
        set_group_rate(it);
    }
}

/* ---- What is shown ---- */

static void show(ht_run *run, unsigned benefit, const uint8_t outcome[], const uint8_t higher[HT_MONTHS_MAX]) {
    run->shown.known |= UINT32_C(1) << benefit;
    memcpy(run->shown.higher[benefit], higher, HT_MONTHS_MAX);
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        run->shown.outcome[v] = outcome[v];
    }
}

static void show_member(ht_run *run, const ht_group *group, unsigned member) {
    const unsigned benefit = group->members[member].benefit;
    uint8_t higher[HT_MONTHS_MAX];
    bool is_paid = false;
    memset(higher, HT_NONE, sizeof higher);
    for (unsigned month = group->first; month <= group->last; month++) {
        const ht_group_amounts least = ht_amounts_beside(group, member, month, false);
        const ht_group_amounts greatest = ht_amounts_beside(group, member, month, true);
        const unsigned paid = ht_highest_of(&least, group->count);
        const unsigned above = ht_highest_of(&greatest, group->count);
        if (least.of[member] == 0) {
            continue;
        }
        is_paid = true;
        higher[month] = paid == member ? (uint8_t)HT_NONE : group->members[paid].benefit;
        run->shown.above[benefit] |= above == member ? 0 : UINT32_C(1) << group->members[above].benefit;
    }
    if (is_paid && (run->shown.known >> benefit & 1) == 0) {
        show(run, benefit, group->outcome, higher);
    }
}

/* ---- The whole ---- */

typedef struct {
    ht_assessment *result;
    ht_amount total, once, monthly;
} sums;

/* What has ended before the latest month is not promised. */
static void add_rate(sums *to, ht_amount rate, int32_t last_month) {
    if (last_month < to->result->month) {
        return;
    }
    to->monthly = last_month > to->result->month ? (ht_amount){0, 0} : to->monthly;
    to->result->month = last_month;
    add(&to->monthly, rate);
}

static void put_pay(sums *to, unsigned benefit, const ht_pay *pay) {
    to->result->benefits[benefit].rate = range_of(pay->rate);
    to->result->benefits[benefit].total = range_of(pay->total);
    to->result->benefits[benefit].status = HT_REFUSED; /* until the bounds of all are known */
}

static void add_group(ht_run *run, const ht_highest *highest, const uint8_t outcome[], sums *to) {
    grouped it;
    pay_group(run, highest, outcome, &it);
    add(&to->total, it.total);
    if (run->policy->benefits[it.group.members[0].benefit].kind == HT_ONCE) {
        add(&to->once, it.total);
    } else if (it.last_month != HT_NO_MONTH) {
        add_rate(to, it.rate, it.last_month);
    }
    for (unsigned i = 0; i < it.group.count; i++) {
        put_pay(to, it.group.members[i].benefit, &it.pays[i]);
        show_member(run, &it.group, i);
    }
}

static void add_benefit(ht_run *run, unsigned benefit, const uint8_t outcome[], sums *to) {
    const ht_pay pay = pay_of(run, benefit, outcome);
    put_pay(to, benefit, &pay);
    if (pay.total.greatest == 0) {
        return;
    }
    add(&to->total, pay.total);
    if (run->policy->benefits[benefit].kind == HT_ONCE) {
        add(&to->once, pay.total);
    } else {
        add_rate(to, pay.rate, pay.last_month);
    }
    if ((run->shown.known >> benefit & 1) == 0) {
        uint8_t higher[HT_MONTHS_MAX];
        memset(higher, HT_NONE, sizeof higher);
        show(run, benefit, outcome, higher);
    }
}

static const ht_highest *group_with(const ht_policy *policy, unsigned benefit) {
    for (unsigned i = 0; i < ht_highest_count(policy); i++) {
        if ((policy->highest[i].benefits >> benefit & 1) != 0) {
            return &policy->highest[i];
        }
    }
    return NULL;
}

void ht_combine(ht_run *run, const uint8_t outcome[HT_VERSIONS_MAX], ht_assessment *result) {
    sums to = {result, {0, 0}, {0, 0}, {0, 0}};
    result->month = HT_NO_MONTH;
    for (unsigned b = 0; b < run->policy->benefit_count; b++) {
        if (group_with(run->policy, b) == NULL) {
            add_benefit(run, b, outcome, &to);
        }
    }
    for (unsigned i = 0; i < ht_highest_count(run->policy); i++) {
        add_group(run, &run->policy->highest[i], outcome, &to);
    }
    result->earliest_month = result->month;
    result->monthly = range_of(to.monthly);
    result->once = range_of(to.once);
    result->total = range_of(to.total);
}

ht_amount ht_combined_amount(ht_run *run, unsigned benefit, const uint8_t outcome[HT_VERSIONS_MAX]) {
    const ht_highest *highest = group_with(run->policy, benefit);
    if (highest == NULL) {
        return pay_of(run, benefit, outcome).total;
    }
    ht_group group;
    unsigned member = 0;
    ht_group_of(run, highest, outcome, &group);
    while (group.members[member].benefit != benefit) {
        member++;
    }
    return ht_group_member_total(&group, member);
}

uint32_t ht_benefits_beside(const ht_policy *policy, uint32_t benefits) {
    uint32_t all = benefits;
    for (unsigned i = 0; i < ht_highest_count(policy); i++) {
        all |= (policy->highest[i].benefits & benefits) != 0 ? policy->highest[i].benefits : 0;
    }
    return all;
}

uint32_t ht_versions_beside(const ht_policy *policy, unsigned benefit) {
    uint32_t versions = 0;
    for (uint32_t rest = ht_benefits_beside(policy, UINT32_C(1) << benefit); rest != 0; rest &= rest - 1) {
        for (unsigned v = ht_first_of(rest); v != HT_NONE; v = ht_next_version(policy, v)) {
            versions |= UINT32_C(1) << v;
        }
    }
    return versions;
}
