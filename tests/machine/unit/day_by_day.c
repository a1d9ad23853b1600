/* SPDX-License-Identifier: MIT */
#include "day_by_day.h"

#include "law/figures.h"
#include "text/date.h"

#include <string.h>

/* ---- What holds ---- */

static bool hold(const ht_case *person, const ht_condition *when) {
    for (unsigned i = 0; i < HT_CONDITIONS_MAX && when[i].values != 0; i++) {
        if ((person->value[when[i].slot] & when[i].values) == 0) {
            return false;
        }
    }
    return true;
}

/* The last of a benefit's versions that has begun on a day. */
static const ht_benefit *version_on(const ht_policy *policy, unsigned benefit, ht_day day) {
    const ht_benefit *found = &policy->benefits[benefit];
    for (unsigned i = policy->benefit_count; i < ht_version_count(policy); i++) {
        const ht_benefit *later = &policy->benefits[i];
        if (later->of == benefit && later->from <= day && later->from > found->from) {
            found = later;
        }
    }
    return found;
}

static ht_day first_in_force(const ht_case *person, const ht_parameters *parameters, const ht_period *period) {
    if (period->parameter != HT_NONE && ht_timeline_of(parameters, period->parameter).count > 0) {
        return (ht_day)ht_timeline_of(parameters, period->parameter).steps[0].value;
    }
    return period->first[period->reading == HT_NONE ? 0 : ht_first_of((uint64_t)person->value[period->reading])];
}

static bool is_in_window(const ht_case *person, const ht_parameters *parameters, const ht_benefit *law, ht_day day) {
    const ht_policy *policy = person->policy;
    const ht_period *period = &policy->periods[law->period];
    const ht_day in_force = first_in_force(person, parameters, period);
    const ht_day begins = (ht_day)person->value[law->begins];
    const bool has_ended = law->ends != HT_NONE && day > person->value[law->ends];
    if (day < in_force || day > period->last || day < person->value[policy->since] || day > person->value[policy->until]) {
        return false;
    }
    if (has_ended || day < begins || (law->kind == HT_ONCE && day != begins)) {
        return false;
    }
    return !law->begins_in_force || begins >= in_force;
}

/* ---- Days off ---- */

static bool is_month_long(ht_day from, ht_day to) {
    const ht_civil first = ht_civil_of(from);
    const int32_t year = first.month == 12 ? first.year + 1 : first.year;
    const int32_t month = first.month == 12 ? 1 : first.month + 1;
    const int32_t length = ht_month_length(year, month);
    const ht_day reached = first.day > length ? ht_day_of(year, month, length) : ht_day_of(year, month, first.day) - 1;
    return to >= reached;
}

static bool is_off_by(const ht_case *person, uint8_t reason, ht_day day) {
    for (uint32_t i = 0; i < person->interruption_count; i++) {
        const ht_interruption *item = &person->interruptions[i];
        if (item->reason == reason && item->from <= day && day <= item->to) {
            return true;
        }
    }
    return false;
}

/* A leave is measured whole: as far as its days go without a break, in whatever month. */
static bool is_taken_out(const ht_case *person, const ht_benefit *law, ht_day day) {
    for (uint8_t reason = 0; reason < person->policy->reason_count; reason++) {
        int least_months = law->stops == NULL ? person->policy->reasons[reason].least_months : -1;
        for (unsigned i = 0; law->stops != NULL && i < law->stop_count; i++) {
            least_months = law->stops[i].reason == reason ? law->stops[i].least_months : least_months;
        }
        if (least_months < 0 || !is_off_by(person, reason, day)) {
            continue;
        }
        ht_day from = day;
        ht_day to = day;
        while (is_off_by(person, reason, from - 1)) {
            from--;
        }
        while (is_off_by(person, reason, to + 1)) {
            to++;
        }
        if (least_months == 0 || is_month_long(from, to)) {
            return true;
        }
    }
    return false;
}

static bool is_stopped(const ht_case *person, const ht_benefit *law) {
    return law->stopped != HT_NONE && (law->stopped_when.values == 0 || hold(person, (ht_condition[2]){law->stopped_when}));
}

/* ---- Amounts ---- */

static int64_t rounded(int64_t value, int64_t numerator, int64_t denominator) {
    return (2 * value * numerator + denominator) / (2 * denominator);
}

/* As one fraction; false where it is refused. */
static bool fraction_on(const ht_case *person, const ht_parameters *parameters, const ht_benefit *law, ht_day day,
                        int64_t *figure, int64_t *numerator, int64_t *denominator) {
    *figure = law->money == HT_NONE ? 0 : person->value[law->money];
    *numerator = *denominator = 1;
    if (!hold(person, law->when)) {
        return false;
    }
    for (unsigned t = 0; t < law->table_count; t++) {
        const ht_row *row = NULL;
        for (unsigned r = 0; r < law->tables[t].row_count && row == NULL; r++) {
            row = hold(person, law->tables[t].rows[r].when) ? &law->tables[t].rows[r] : NULL;
        }
        if (row == NULL && law->tables[t].kind != HT_EXTRA) {
            return false;
        }
        if (row == NULL || row->parameter == HT_NONE) {
            continue;
        }
        const int64_t value = ht_figure_on(parameters, row->parameter, day)->value;
        *figure = law->tables[t].kind == HT_FIGURE ? value : *figure;
        *numerator *= law->tables[t].kind == HT_FIGURE ? 1 : value;
        *denominator *= law->tables[t].kind == HT_FIGURE ? 1 : 100;
    }
    return true;
}

static int64_t share(int64_t figure, int64_t numerator, int64_t denominator, int64_t rule, int32_t counted, int32_t days) {
    if (rule == 1) {
        return rounded(figure, numerator * counted, denominator * days);
    }
    if (rule == 2) {
        return counted >= 15 ? rounded(figure, numerator, denominator)
               : counted > 0 ? rounded(figure, numerator, denominator * 2)
                             : 0;
    }
    return 2 * counted >= days ? rounded(figure, numerator, denominator) : 0;
}

void pay_day_by_day(const ht_case *person, const ht_parameters *parameters, unsigned benefit, own_pay *pay) {
    const ht_policy *policy = person->policy;
    const int32_t first_month = ht_month_of(policy->facts[policy->since].first);
    const int32_t last_month = ht_month_of(policy->facts[policy->until].last);
    memset(pay, 0, sizeof *pay);
    for (int32_t month = first_month; month <= last_month; month++) {
        const ht_day first = ht_month_first(month);
        const ht_day last = ht_month_first(month + 1) - 1;
        const ht_benefit *law = version_on(policy, benefit, last);
        int32_t counted = 0;
        int64_t figure, numerator, denominator;
        ht_day in_window = 0;
        for (ht_day day = first; day <= last; day++) {
            if (is_in_window(person, parameters, law, day)) {
                in_window = day;
                counted += !is_stopped(person, law) || !is_taken_out(person, law, day);
            }
        }
        if (in_window == 0) {
            continue;
        }
        const int at = month - first_month;
        pay->first_month = pay->reaches ? pay->first_month : at;
        pay->last_month = at;
        pay->reaches = true;
        if (law->kind == HT_ONCE) {
            law = version_on(policy, benefit, in_window);
            if (fraction_on(person, parameters, law, in_window, &figure, &numerator, &denominator)) {
                pay->amount[at] = rounded(figure, numerator, denominator);
            }
        } else if (fraction_on(person, parameters, law, last, &figure, &numerator, &denominator)) {
            pay->rate[at] = rounded(figure, numerator, denominator);
            pay->amount[at] =
                share(figure, numerator, denominator, person->value[policy->part_month], counted, last - first + 1);
        }
    }
}

/* ---- Together ---- */

static bool stays(const int64_t amounts[], uint32_t group, unsigned benefit) {
    for (unsigned other = 0; other < HT_BENEFITS_MAX; other++) {
        const bool is_first = amounts[other] == amounts[benefit] && other < benefit;
        if ((group >> other & 1) != 0 && (amounts[other] > amounts[benefit] || is_first)) {
            return false;
        }
    }
    return true;
}

static int month_count(const ht_policy *policy) {
    return ht_month_of(policy->facts[policy->until].last) - ht_month_of(policy->facts[policy->since].first) + 1;
}

static int64_t sum_of(const int64_t amounts[HT_MONTHS_MAX], int months) {
    int64_t sum = 0;
    for (int month = 0; month < months; month++) {
        sum += amounts[month];
    }
    return sum;
}

static uint32_t group_of(const ht_policy *policy, unsigned benefit) {
    for (unsigned i = 0; i < policy->highest_count; i++) {
        if ((policy->highest[i].benefits >> benefit & 1) != 0) {
            return policy->highest[i].benefits;
        }
    }
    return UINT32_C(1) << benefit;
}

/* One-time amounts are compared whatever their months. */
static void compare(const ht_policy *policy, const own_pay *const own[], paid_together *paid) {
    const int months = month_count(policy);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        for (int month = 0; month < months; month++) {
            int64_t amounts[HT_BENEFITS_MAX] = {0};
            for (unsigned other = 0; other < policy->benefit_count; other++) {
                amounts[other] =
                    policy->benefits[b].kind == HT_ONCE ? sum_of(own[other]->amount, months) : own[other]->amount[month];
            }
            paid->amount[b][month] = stays(amounts, group_of(policy, b), b) ? own[b]->amount[month] : 0;
        }
        paid->total[b] = sum_of(paid->amount[b], months);
    }
}

/* The rate of the last month: of those whose amounts for that month are compared the highest one's; where none has any, the
   highest rate of those that are paid in some month. */
static int64_t rate_of(const ht_policy *policy, const own_pay *const own[], const paid_together *paid, unsigned benefit) {
    const int month = own[benefit]->last_month;
    const uint32_t group = group_of(policy, benefit);
    int64_t amounts[HT_BENEFITS_MAX] = {0};
    int64_t rates[HT_BENEFITS_MAX] = {0};
    int64_t any = 0;
    if (policy->benefits[benefit].kind == HT_ONCE || paid->total[benefit] == 0) {
        return 0;
    }
    for (unsigned other = 0; other < policy->benefit_count; other++) {
        if ((group >> other & 1) != 0) {
            amounts[other] = own[other]->amount[month];
            rates[other] = paid->total[other] > 0 ? own[other]->rate[month] : 0;
            any += amounts[other];
        }
    }
    return stays(any > 0 ? amounts : rates, group, benefit) ? own[benefit]->rate[month] : 0;
}

void pay_together(const ht_policy *policy, const own_pay *const own[], paid_together *paid) {
    memset(paid, 0, sizeof *paid);
    paid->month = -1;
    compare(policy, own, paid);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        paid->rate[b] = rate_of(policy, own, paid, b);
        paid->all += paid->total[b];
        if (policy->benefits[b].kind == HT_ONCE) {
            paid->once += paid->total[b];
        } else if (paid->total[b] > 0 && own[b]->last_month > paid->month) {
            paid->month = own[b]->last_month;
        }
    }
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        const bool is_latest = paid->total[b] > 0 && own[b]->last_month == paid->month;
        paid->monthly += policy->benefits[b].kind == HT_MONTHLY && is_latest ? paid->rate[b] : 0;
    }
}
