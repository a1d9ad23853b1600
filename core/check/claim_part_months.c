/* SPDX-License-Identifier: MIT */
#include "check/claim_part_months.h"

#include "law/time_off.h"
#include "policy/policy.h"
#include "text/date.h"

static int64_t sum_by(const ht_run *run, unsigned benefit, ht_month_rule *rule, const void *how) {
    ht_claim_month month;
    int64_t sum = 0;
    for (ht_shown_walk walk = ht_shown_months(run, benefit); ht_next_claim_month(&walk, &month);) {
        sum += rule(how, &month);
    }
    return sum;
}

bool ht_claim_is_of_months(const ht_claim_search *find, ht_month_rule *rule, const void *how) {
    int64_t sum = 0;
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        const ht_range total = find->result->benefits[b].total;
        if (!ht_claim_means(find, b)) {
            continue;
        }
        if (total.min != total.max) {
            return false; /* parts that are not certain may make a total that is */
        }
        const bool by_month = find->policy->benefits[b].kind == HT_MONTHLY && total.max > 0;
        sum += by_month ? sum_by(find->run, b, rule, how) : total.min;
    }
    return sum == find->difference->claimed;
}

/* ---- Days of part months over 30, 26, 22 ---- */

enum { PART_DAYS_WAYS = 10 };

ht_part_days ht_part_days_of(int32_t way) {
    static const ht_part_days ways[PART_DAYS_WAYS] = {{30, 7, false}, {30, 7, true}, {26, 7, false}, {26, 7, true},
                                                      {26, 6, false}, {26, 6, true}, {22, 7, false}, {22, 7, true},
                                                      {22, 5, false}, {22, 5, true}};
    return ways[way];
}

/* Monday: 0. 1970-01-01 was a Thursday, and no month that is paid is earlier. */
static int32_t weekday_of(ht_day day) {
    return (day + 3) % 7;
}

static bool counts(const ht_claim_month *month, ht_day day) {
    const ht_run *run = month->run;
    const ht_window *window = &run->windows[month->version];
    return day >= window->first && day <= window->last &&
           (!ht_is_stopped(run, &run->policy->benefits[month->version]) ||
            ht_days_counted(ht_days_off_by(run, month->version), day, day) == 1);
}

static int64_t pay_part_days(const void *how, const ht_claim_month *month) {
    const ht_part_days *way = how;
    const ht_day next = ht_month_first(month->line.month + 1);
    int32_t days = 0; /* that count, or that are deducted */
    if (month->line.counted == 0 || month->line.counted == month->line.days) {
        return month->line.amount;
    }
    for (ht_day day = ht_month_first(month->line.month); day < next; day++) {
        days += weekday_of(day) < way->week && counts(month, day) != way->is_deducted;
    }
    if (!way->is_deducted) {
        return ht_claim_month_share(month, days, way->divisor);
    }
    return days < way->divisor ? ht_claim_month_share(month, way->divisor - days, way->divisor) : 0;
}

void ht_try_part_days(const ht_claim_search *find) {
    int32_t last = -1; /* of a month of as many days as it is said to have both ways are one */
    for (int32_t way = 0; ht_claim_has_one_amount(find) && way < PART_DAYS_WAYS; way++) {
        const ht_part_days how = ht_part_days_of(way);
        if (!(how.is_deducted && last == way - 1) && ht_claim_is_of_months(find, pay_part_days, &how)) {
            ht_claim_found(find, HT_CAUSE_PART_DAYS, way, 0);
            last = way;
        }
    }
}

/* ---- Part months paid as whole ones ---- */

static int64_t pay_whole(const void *how, const ht_claim_month *month) {
    (void)how;
    return month->line.counted > 0 ? ht_claim_month_share(month, 1, 1) : month->line.amount;
}

void ht_try_part_months(const ht_claim_search *find) {
    if (ht_claim_has_one_amount(find) && ht_claim_is_of_months(find, pay_whole, NULL)) {
        ht_claim_found(find, HT_CAUSE_PART_MONTHS, -1, 0);
    }
}

/* ---- A month more or fewer ---- */

/* Whether the claim leaves out one month: which, where no other is paid as much. */
static void try_fewer(const ht_claim_search *find, const ht_claim_months *months, uint32_t benefits) {
    const int64_t less = find->difference->computed.min - find->difference->claimed;
    int32_t found = 0;
    int32_t month = HT_NO_MONTH;
    for (int32_t i = 0; i < months->count; i++) {
        if (months->dong[i] > 0 && months->dong[i] == less) {
            month = months->first + i;
            found++;
        }
    }
    if (found > 0) {
        ht_claim_found(find, HT_CAUSE_MONTH_FEWER, found == 1 ? month : HT_NO_MONTH, benefits);
    }
}

/* One more as the first or the last is paid when it is whole. */
static void try_more(const ht_claim_search *find, const ht_claim_months *months, uint32_t benefits) {
    const int64_t more = find->difference->claimed - find->difference->computed.min;
    int32_t first = 0;
    while (first < months->count && months->whole[first] == 0) {
        first++;
    }
    if (first < months->count && (months->whole[first] == more || months->whole[months->count - 1] == more)) {
        ht_claim_found(find, HT_CAUSE_MONTH_MORE, HT_NO_MONTH, benefits);
    }
}

static void try_month_of(const ht_claim_search *find, uint32_t benefits) {
    ht_claim_months months;
    ht_claim_months_of(find->run, find->result, benefits, &months);
    try_more(find, &months, benefits);
    try_fewer(find, &months, benefits);
}

/* Of all monthly benefits that are paid, otherwise of one of them. */
void ht_try_month(const ht_claim_search *find) {
    uint32_t paid = 0;
    for (unsigned b = 0; b < find->policy->benefit_count; b++) {
        const bool by_month = find->policy->benefits[b].kind == HT_MONTHLY && ht_is_certain(find->result, b);
        paid |= (by_month && ht_claim_means(find, b) ? UINT32_C(1) : 0) << b;
    }
    if (!ht_claim_has_one_amount(find)) {
        return;
    }
    try_month_of(find, paid);
    for (uint32_t rest = paid; find->difference->cause_count == 0 && rest != 0; rest &= rest - 1) {
        try_month_of(find, UINT32_C(1) << ht_first_of(rest));
    }
}
