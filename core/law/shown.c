/* SPDX-License-Identifier: MIT */
#include "law/shown.h"

#include "law/window.h"
#include "policy/policy.h"
#include "text/date.h"

bool ht_is_certain(const ht_assessment *result, unsigned benefit) {
    const ht_range total = result->benefits[benefit].total;
    return total.min == total.max && total.max > 0;
}

unsigned ht_shown_outcome(const ht_run *run, unsigned version) {
    if (ht_is_plain(run->policy)) {
        return run->reached[version] == 0 ? 0 : ht_first_of(run->reached[version]);
    }
    return (run->shown.known >> ht_benefit_of(run->policy, version) & 1) == 0 ? 0 : run->shown.outcome[version];
}

unsigned ht_higher_in(const ht_run *run, unsigned benefit, int32_t month) {
    const int32_t place = month - run->parameters->prepared.first_month;
    return ht_is_plain(run->policy) ? (unsigned)HT_NONE : run->shown.higher[benefit][place];
}

ht_shown_walk ht_shown_months(const ht_run *run, unsigned benefit) {
    const ht_window window = ht_window_of(run, benefit);
    return (ht_shown_walk){run, benefit, ht_month_of(window.first), ht_month_of(window.last)};
}

bool ht_next_shown(ht_shown_walk *walk, ht_month *line) {
    const ht_run *run = walk->run;
    if (walk->next > walk->last) {
        return false;
    }
    const unsigned v = ht_version_on(run->policy, walk->benefit, ht_month_first(walk->next + 1) - 1);
    const unsigned outcome = ht_shown_outcome(run, v);
    *line = outcome > 0 ? ht_month_amount(run, v, outcome, walk->next) : ht_month_days(run, v, walk->next);
    line->amount = ht_higher_in(run, walk->benefit, walk->next) == HT_NONE ? line->amount : 0;
    walk->next++;
    return true;
}

unsigned ht_shown_once(ht_run *run, unsigned benefit) {
    unsigned best = benefit;
    int64_t most = 0;
    for (unsigned v = benefit; v != HT_NONE; v = ht_next_version(run->policy, v)) {
        const int64_t greatest = ht_outcome_amount(run, v, ht_shown_outcome(run, v)).greatest;
        best = greatest > most ? v : best;
        most = greatest > most ? greatest : most;
    }
    return best;
}
