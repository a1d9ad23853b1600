/* SPDX-License-Identifier: MIT */
#include "law/highest.h"

#include "law/amount.h"
#include "law/figures.h"
#include "law/time_off.h"
#include "law/window.h"
#include "text/date.h"

#include <string.h>

static const ht_benefit *law_of(const ht_group *group, unsigned member) {
    return &group->run->policy->benefits[group->members[member].benefit];
}

/* ---- What each would be paid by itself ---- */

static void pay_version(const ht_group *group, unsigned version, ht_group_member *member) {
    ht_run *run = group->run;
    const unsigned outcome = group->outcome[version];
    if (run->policy->benefits[version].kind == HT_ONCE) {
        const int64_t paid = ht_outcome_amount(run, version, outcome).greatest;
        member->paid[0] = paid > member->paid[0] ? paid : member->paid[0];
        return;
    }
    ht_month line;
    for (ht_month_walk walk = ht_months_of(run, version, member->unstated ? 0 : outcome); ht_next_month(&walk, &line);) {
        const int64_t unstated = ht_month_counts(run, &line) ? HT_NO_MAXIMUM : 0;
        member->paid[line.month - run->parameters->prepared.first_month] = member->unstated ? unstated : line.amount;
    }
}

static void find_months(ht_group *group) {
    group->first = HT_MONTHS_MAX;
    group->last = 0;
    for (unsigned i = 0; i < group->count; i++) {
        for (unsigned month = 0; month < HT_MONTHS_MAX; month++) {
            if (group->members[i].paid[month] > 0) {
                group->first = month < group->first ? month : group->first;
                group->last = month > group->last ? month : group->last;
            }
        }
    }
}

static void find_same_days(ht_group *group) {
    for (unsigned i = 0; i < group->count; i++) {
        group->members[i].same_day = 0;
        for (unsigned other = 0; other < group->count && group->members[i].open; other++) {
            if (law_of(group, i)->begins == law_of(group, other)->begins) {
                group->members[i].same_day |= UINT32_C(1) << other;
            }
        }
    }
}

void ht_group_of(ht_run *run, const ht_highest *highest, const uint8_t outcome[HT_VERSIONS_MAX], ht_group *group) {
    (void)ht_time_off_in(run);
    group->run = run;
    group->outcome = outcome;
    group->count = 0;
    for (uint32_t rest = highest->benefits; rest != 0; rest &= rest - 1) {
        const unsigned benefit = ht_first_of(rest);
        ht_group_member *member = &group->members[group->count++];
        member->benefit = (uint8_t)benefit;
        member->open = (run->person->known >> run->policy->benefits[benefit].begins & 1) == 0;
        member->unstated = ht_is_unstated(run, benefit);
        memset(member->paid, 0, sizeof member->paid);
        for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
            (void)ht_window_in(run, v);
            if (outcome[v] > 0) {
                pay_version(group, v, member);
            }
        }
    }
    find_months(group);
    find_same_days(group);
}

/* ---- Who stays ---- */

static int64_t least_of(const ht_group_member *member, unsigned month) {
    return member->open || member->unstated ? 0 : member->paid[month];
}

static bool share_day(const ht_group *group, unsigned a, unsigned b) {
    return (group->members[a].same_day >> b & 1) != 0;
}

unsigned ht_highest_of(const ht_group_amounts *amounts, unsigned count) {
    unsigned highest = HT_NONE;
    int64_t most = 0;
    for (unsigned i = 0; i < count; i++) {
        if (amounts->of[i] > most) {
            most = amounts->of[i];
            highest = i;
        }
    }
    return highest;
}

ht_group_amounts ht_amounts_beside(const ht_group *group, unsigned member, unsigned month, bool greatest) {
    ht_group_amounts beside = {{0}};
    for (unsigned i = 0; i < group->count; i++) {
        const ht_group_member *other = &group->members[i];
        const bool has_begun = share_day(group, member, i) && !other->unstated;
        beside.of[i] = i == member || greatest || has_begun ? other->paid[month] : least_of(other, month);
    }
    return beside;
}

/* What a member is paid of a month. */
static int64_t paid_beside(const ht_group *group, unsigned member, unsigned month, bool greatest) {
    const ht_group_amounts beside = ht_amounts_beside(group, member, month, greatest);
    return ht_highest_of(&beside, group->count) == member ? beside.of[member] : 0;
}

static int64_t add_greatest(int64_t a, int64_t b) {
    return a == HT_NO_MAXIMUM || b == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : a + b;
}

ht_amount ht_group_total(const ht_group *group) {
    ht_amount total = {0, 0};
    for (unsigned month = group->first; month <= group->last; month++) {
        ht_amount most = {0, 0};
        for (unsigned i = 0; i < group->count; i++) {
            const ht_group_member *member = &group->members[i];
            const int64_t least = least_of(member, month);
            most.least = least > most.least ? least : most.least;
            most.greatest = member->paid[month] > most.greatest ? member->paid[month] : most.greatest;
        }
        total.least += most.least;
        total.greatest = add_greatest(total.greatest, most.greatest);
    }
    return total;
}

/* ---- The most favorable of the unknown days that members share ---- */

/* A search for the greatest amount of one of them. An earlier day gives each of them more days, and so may the day on which
   another one takes its place; one from whose first day in force on that is refused takes none. */
typedef struct {
    const ht_group *group;
    unsigned member;
    ht_day day; /* tried: it begins then */
} begun;

static ht_day in_force(const begun *it, unsigned member) {
    const ht_benefit *law = law_of(it->group, member);
    return law->begins_in_force ? ht_period_first(it->group->run, law->period) : HT_DAY_FIRST;
}

/* The amounts of a month whose days all lie behind the day on which they begin; those that begin too early have none. */
static ht_group_amounts whole_month(const begun *it, unsigned month) {
    ht_group_amounts amounts = ht_amounts_beside(it->group, it->member, month, false);
    for (unsigned i = 0; i < it->group->count; i++) {
        amounts.of[i] = share_day(it->group, it->member, i) && it->day < in_force(it, i) ? 0 : amounts.of[i];
    }
    return amounts;
}

/* The amounts of the month in which they begin. */
static ht_group_amounts first_month(const begun *it, unsigned month) {
    ht_run *run = it->group->run;
    const int32_t number = run->parameters->prepared.first_month + (int32_t)month;
    ht_group_amounts amounts = whole_month(it, month);
    for (unsigned i = 0; i < it->group->count; i++) {
        if (amounts.of[i] > 0 && share_day(it->group, it->member, i)) {
            const unsigned version =
                ht_version_on(run->policy, it->group->members[i].benefit, run->parameters->prepared.month_first[month + 1] - 1);
            amounts.of[i] = ht_month_begun(run, version, it->group->outcome[version], number, it->day);
        }
    }
    return amounts;
}

static int64_t paid_of(const begun *it, const ht_group_amounts *amounts) {
    return ht_highest_of(amounts, it->group->count) == it->member ? amounts->of[it->member] : 0;
}

static bool is_whole(const ht_group *group, unsigned member, unsigned month) {
    const ht_run *run = group->run;
    const unsigned version =
        ht_version_on(run->policy, group->members[member].benefit, run->parameters->prepared.month_first[month + 1] - 1);
    const ht_month line = ht_month_days(run, version, run->parameters->prepared.first_month + (int32_t)month);
    return line.counted == line.days;
}

/* Whether no day of that month on which they begin leaves it the highest: the month is whole for it and for one that is paid so
   much more that every part of it is more too, by two dong at 1/31. */
static bool is_hopeless(const begun *it, unsigned month) {
    const ht_group_amounts whole = whole_month(it, month);
    bool is_outdone = false;
    for (unsigned i = 0; i < it->group->count; i++) {
        is_outdone |= whole.of[i] >= whole.of[it->member] + 62 && is_whole(it->group, i, month);
    }
    return is_outdone && is_whole(it->group, it->member, month);
}

/* The greatest from `it->day` on, before `next`: the others that begin too early are the same ones. */
static int64_t most_before(begun *it, ht_day next, const ht_window *window, int64_t best) {
    const ht_parameters *parameters = it->group->run->parameters;
    const ht_day begins = it->day;
    int64_t after[HT_MONTHS_MAX + 1] = {0}; /* what it is paid of that month and all later ones */
    for (unsigned month = HT_MONTHS_MAX; month > 0; month--) {
        const ht_group_amounts whole = whole_month(it, month - 1);
        after[month - 1] = after[month] + paid_of(it, &whole);
    }
    if (begins <= window->first) {
        best = after[0] > best ? after[0] : best;
    }
    unsigned month = 0;
    for (it->day = ht_later(begins, window->first); it->day < next; it->day++) {
        while (parameters->prepared.month_first[month + 1] <= it->day) {
            month++;
        }
        if (it->group->members[it->member].paid[month] + after[month + 1] <= best || is_hopeless(it, month)) {
            it->day = parameters->prepared.month_first[month + 1] - 1;
            continue;
        }
        const ht_group_amounts amounts = first_month(it, month);
        const int64_t paid = paid_of(it, &amounts) + after[month + 1];
        best = paid > best ? paid : best;
    }
    it->day = next;
    return best;
}

static int64_t most_begun(const ht_group *group, unsigned member) {
    begun it = {group, member, HT_DAY_FIRST};
    const ht_window window = ht_window_of(group->run, group->members[member].benefit);
    int64_t best = 0;
    for (it.day = in_force(&it, member); it.day <= window.last;) {
        ht_day next = window.last + 1;
        for (unsigned i = 0; i < group->count; i++) {
            const ht_day day = in_force(&it, i);
            next = share_day(group, member, i) && day > it.day ? ht_earlier(day, next) : next;
        }
        best = most_before(&it, next, &window, best);
    }
    return best;
}

/* What it is paid where the day is that one. */
static int64_t paid_on(const ht_group *group, unsigned member, ht_day day) {
    ht_run *run = group->run;
    ht_group_amounts amounts = ht_amounts_beside(group, member, 0, false);
    for (unsigned i = 0; i < group->count; i++) {
        if (share_day(group, member, i) && !group->members[i].unstated) {
            const unsigned version = ht_version_on(run->policy, group->members[i].benefit, day);
            const ht_window *window = &run->windows[version];
            const bool is_paid = group->outcome[version] > 0 && window->first <= day && day <= window->last;
            amounts.of[i] = is_paid ? ht_paid_on(run, version, group->outcome[version], day) : 0;
        }
    }
    return ht_highest_of(&amounts, group->count) == member ? amounts.of[member] : 0;
}

/* Amounts change with a figure, and where a window begins or has ended. */
static int64_t most_on_a_day(const ht_group *group, unsigned member) {
    const ht_run *run = group->run;
    int64_t best = 0;
    for (unsigned i = 0; i < group->count; i++) {
        for (unsigned v = group->members[i].benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
            const int64_t first = paid_on(group, member, run->windows[v].first);
            const int64_t behind = paid_on(group, member, run->windows[v].last + 1);
            best = first > best ? first : best;
            best = behind > best ? behind : best;
        }
    }
    for (unsigned p = 0; p < run->policy->parameter_count; p++) {
        const ht_timeline_view line = ht_timeline_of(run->parameters, p);
        for (unsigned i = 0; i < line.count; i++) {
            const int64_t paid = paid_on(group, member, line.steps[i].from);
            best = paid > best ? paid : best;
        }
    }
    return best;
}

/* ---- What one is paid ---- */

static bool shares_its_day(const ht_group *group, unsigned member) {
    const uint32_t same_day = group->members[member].same_day;
    return same_day != 0 && (same_day & (same_day - 1)) != 0; /* itself and another */
}

static int64_t sum_beside(const ht_group *group, unsigned member, bool greatest) {
    int64_t sum = 0;
    for (unsigned month = group->first; month <= group->last; month++) {
        sum = add_greatest(sum, paid_beside(group, member, month, greatest));
    }
    return sum;
}

ht_amount ht_group_member_total(const ht_group *group, unsigned member) {
    const ht_group_member *it = &group->members[member];
    ht_amount total = {it->open || it->unstated ? 0 : sum_beside(group, member, true), 0};
    if (it->unstated || !shares_its_day(group, member)) {
        total.greatest = sum_beside(group, member, false); /* an amount without end is the highest wherever it is paid */
    } else {
        total.greatest = law_of(group, member)->kind == HT_MONTHLY ? most_begun(group, member) : most_on_a_day(group, member);
    }
    return total;
}
