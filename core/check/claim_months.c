/* SPDX-License-Identifier: MIT */
#include "check/claim_months.h"

#include "law/figures.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

bool ht_next_claim_month(ht_shown_walk *walk, ht_claim_month *month) {
    const ht_run *run = walk->run;
    while (ht_next_shown(walk, &month->line)) {
        const ht_day last = ht_month_first(month->line.month + 1) - 1;
        month->run = run;
        month->version = ht_version_on(run->policy, walk->benefit, last);
        month->outcome = ht_shown_outcome(run, month->version);
        if (month->outcome > 0 && ht_higher_in(run, walk->benefit, month->line.month) == HT_NONE) {
            return true;
        }
    }
    return false;
}

int64_t ht_claim_month_share(const ht_claim_month *month, int32_t numerator, int32_t denominator) {
    const ht_day last = ht_month_first(month->line.month + 1) - 1;
    const ht_rate rate = ht_rate_on(month->run, month->version, month->outcome, last);
    return ht_multiply_half_up(rate.figure, rate.numerator * numerator, rate.denominator * denominator);
}

int32_t ht_claim_month_days(const ht_claim_month *month) {
    const ht_window *window = &month->run->windows[month->version];
    const ht_day first = ht_later(window->first, ht_month_first(month->line.month));
    const ht_day last = ht_earlier(window->last, ht_month_first(month->line.month + 1) - 1);
    return last - first + 1; /* a version that pays a month has days in it */
}

static void add_monthly(const ht_run *run, unsigned benefit, ht_claim_months *months) {
    ht_claim_month month;
    for (ht_shown_walk walk = ht_shown_months(run, benefit); ht_next_claim_month(&walk, &month);) {
        const int32_t place = month.line.month - months->first;
        months->count = place >= months->count ? place + 1 : months->count;
        months->dong[place] += month.line.amount;
        months->whole[place] += ht_claim_month_share(&month, 1, 1);
    }
}

static void add_once(const ht_run *run, unsigned benefit, int64_t dong, ht_claim_months *months) {
    const int32_t place = ht_month_of(ht_window_of(run, benefit).first) - months->first;
    months->count = place >= months->count ? place + 1 : months->count;
    months->dong[place] += dong;
    months->whole[place] += dong;
}

void ht_claim_months_of(const ht_run *run, const ht_assessment *result, uint32_t benefits, ht_claim_months *months) {
    const ht_policy *policy = run->policy;
    *months = (ht_claim_months){.first = ht_month_of(policy->facts[policy->since].first)};
    for (uint32_t rest = benefits; rest != 0; rest &= rest - 1) {
        const unsigned b = ht_first_of(rest);
        const ht_range total = result->benefits[b].total;
        if (total.min != total.max) {
            continue;
        }
        if (policy->benefits[b].kind == HT_MONTHLY) {
            add_monthly(run, b, months);
        } else if (total.max > 0) {
            add_once(run, b, total.max, months);
        }
    }
}
