/* SPDX-License-Identifier: MIT */
/* One benefit after the other: loops without a branch over the cases that it is paid to. */
#include "law/plan_pay.h"

#include "law/figures.h"
#include "text/date.h"

/* What the loops over the cases of one benefit read. */
typedef struct {
    const uint8_t *entries;
    unsigned shift, mask;
    const ht_key *key;
    const ht_day *begins, *ends, *since, *until;
    unsigned reading_shift, reading_mask, rule_shift;
    const ht_day *in_force, *least;
    ht_day last;
    bool is_once;
    const ht_day_place *places;
    ht_day first_day; /* of these */
} view;

static inline view view_of(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    return (view){.entries = plan->entries + benefit->first,
                  .shift = benefit->shift,
                  .mask = benefit->mask,
                  .key = block->key,
                  .begins = block->day[benefit->begins],
                  .ends = block->day[benefit->ends],
                  .since = block->day[plan->since],
                  .until = block->day[plan->until],
                  .reading_shift = benefit->reading_shift,
                  .reading_mask = benefit->reading_mask,
                  .rule_shift = plan->rule_shift,
                  .in_force = benefit->in_force,
                  .least = benefit->least,
                  .last = benefit->last,
                  .is_once = benefit->is_once,
                  .places = plan->places,
                  .first_day = plan->first_day};
}

static inline unsigned rate_in(const view *of, unsigned i) {
    return of->entries[(unsigned)(of->key[i] >> of->shift) & of->mask];
}

static inline unsigned rule_in(const view *of, unsigned i) {
    return (unsigned)(of->key[i] >> of->rule_shift) & (HT_PLAN_RULES - 1);
}

/* The cases in which a benefit is not refused, by place, into `who`; all are paid nothing so far. Returns how many. */
static unsigned list_paid(const ht_pay_plan *plan, ht_pay_block *block, unsigned b) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    const uint8_t *entries = plan->entries + benefit->first;
    const unsigned shift = benefit->shift;
    const unsigned mask = benefit->mask;
    const unsigned count = block->count;
    int64_t *const paid = block->paid[b];
    uint8_t *const who = block->who;
    unsigned listed = 0;
    for (unsigned i = 0; i < count; i++) {
        paid[i] = 0;
        who[listed] = (uint8_t)i;
        listed += entries[(unsigned)(block->key[i] >> shift) & mask] != 0;
    }
    return listed;
}

/* As the engine has them (window.c). Without any the last is the first day that there is, and the first the one behind it. */
static inline ht_days days_in(const view *of, unsigned i) {
    const unsigned reading = (unsigned)(of->key[i] >> of->reading_shift) & of->reading_mask;
    const ht_day begins = of->begins[i];
    const ht_day earliest = ht_later(of->in_force[reading], of->since[i]);
    const ht_day first = ht_later(earliest, begins);
    const ht_day last = ht_earlier(ht_earlier(of->last, of->until[i]), of->ends[i]);
    const ht_day least = of->is_once ? earliest : of->least[reading];
    const bool is_paid = (first <= last) & (begins >= least);
    return (ht_days){is_paid ? first : of->first_day + 1, is_paid ? last : of->first_day};
}

/* The whole months between the first and the last of some days, and the shares of these two: of a single month the first; of no
   days both are of 0. */
typedef struct {
    int64_t whole;
    unsigned begins, ends;
} months;

static inline months months_in(const view *of, ht_days days) {
    const ht_day_place from = of->places[days.from - of->first_day];
    const ht_day_place to = of->places[days.to - of->first_day];
    const bool is_one = from.month == to.month;
    return (months){to.month - from.month - !is_one, is_one ? (unsigned)(to.to - from.day) : from.from, is_one ? 0 : to.to};
}

static void pay_months(const ht_pay_plan *plan, const view *given, const uint8_t *who, unsigned count, int64_t *paid,
                       int64_t *total) {
    const view of = *given;
    for (unsigned j = 0; j < count; j++) {
        const unsigned i = who[j];
        const unsigned rate = rate_in(&of, i);
        const int64_t *share = plan->share[rate][rule_in(&of, i)];
        const months in = months_in(&of, days_in(&of, i));
        const int64_t dong = plan->whole[rate] * in.whole + share[in.begins] + share[in.ends];
        paid[i] = dong;
        total[i] += dong;
    }
}

static void pay_once(const ht_pay_plan *plan, const view *of, const uint8_t *who, unsigned count, int64_t *paid,
                     int64_t *total) {
    for (unsigned j = 0; j < count; j++) {
        const unsigned i = who[j];
        const unsigned rate = rate_in(of, i);
        const ht_days days = days_in(of, i);
        paid[i] = days.from <= days.to || rate == HT_RATE_OPEN ? plan->whole[rate] : 0;
        total[i] += paid[i];
    }
}

static int64_t share_of(const ht_rate *rate, int64_t whole, unsigned rule, unsigned share) {
    return ht_month_pay(rate, whole, (ht_part_month_rule)rule, 28 + (int32_t)share / 32, (int32_t)share % 32);
}

/* By the amount that a person's own paper states: few have one. */
static void pay_stated(const ht_pay_plan *plan, const view *of, const uint8_t *who, unsigned count, const int64_t *money,
                       int64_t *paid, int64_t *total) {
    for (unsigned j = 0; j < count; j++) {
        const unsigned i = who[j];
        const ht_days days = days_in(of, i);
        const months in = months_in(of, days);
        ht_rate rate = plan->rates[rate_in(of, i)];
        rate.figure = days.from <= days.to ? money[i] : 0;
        const int64_t whole = ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
        const int64_t by_month = whole * in.whole + share_of(&rate, whole, rule_in(of, i), in.begins) +
                                 share_of(&rate, whole, rule_in(of, i), in.ends);
        paid[i] = rate_in(of, i) == HT_RATE_OPEN ? HT_OPEN_DONG : of->is_once ? whole : by_month;
        total[i] += paid[i];
    }
}

/* ---- Interruptions ---- */

typedef struct {
    const ht_days *days; /* disjoint, ascending */
    unsigned count;
} days_off;

/* Days of [first, last] that are not taken out. */
static int32_t counted_in(const days_off *off, ht_day first, ht_day last) {
    int32_t counted = last - first + 1;
    for (unsigned i = 0; i < off->count && off->days[i].from <= last; i++) {
        if (off->days[i].to >= first) {
            counted -= ht_earlier(off->days[i].to, last) - ht_later(off->days[i].from, first) + 1;
        }
    }
    return counted;
}

/* What the months that hold days off lose by them, each month once. `share`: of its rate. */
static int64_t lost(const view *of, const days_off *off, ht_days days, const int64_t *share) {
    int64_t sum = 0;
    ht_day from = days.from; /* what lies before is done */
    for (unsigned i = 0; i < off->count && off->days[i].from <= days.to; i++) {
        from = ht_later(off->days[i].from, from);
        while (from <= ht_earlier(off->days[i].to, days.to)) {
            const ht_day_place place = of->places[from - of->first_day];
            const size_t length = place.from / 32U; /* beyond 28 days */
            const ht_day begins = from - place.day;
            const ht_day first = ht_later(begins, days.from);
            const ht_day last = ht_earlier(begins + 27 + (ht_day)length, days.to);
            const int64_t *of_month = share + 32 * length;
            sum += of_month[last - first + 1] - of_month[counted_in(off, first, last)];
            from = last + 1;
        }
    }
    return sum;
}

static bool is_stopped(const ht_plan_benefit *benefit, ht_key key) {
    return benefit->stop_shift == HT_NONE || (key >> benefit->stop_shift & 1) != 0;
}

static void take_out(const ht_pay_plan *plan, ht_pay_block *block, const view *of, unsigned b, const uint8_t *who,
                     unsigned count) {
    for (unsigned j = 0; j < count; j++) {
        const unsigned i = who[j];
        if (block->off_count[i] > 0 && is_stopped(&plan->benefits[b], block->key[i])) {
            const days_off off = {&block->off[block->off_first[i]], block->off_count[i]};
            const int64_t dong = lost(of, &off, days_in(of, i), plan->share[rate_in(of, i)][rule_in(of, i)]);
            block->paid[b][i] -= dong;
            block->total[i] -= dong;
        }
    }
}

/* ---- The whole ---- */

static void pay_benefit(const ht_pay_plan *plan, ht_pay_block *block, unsigned b, unsigned count) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    const uint8_t *who = block->who;
    const view of = view_of(plan, block, b);
    if (benefit->kind == HT_PAID_BY_MONTH) {
        pay_months(plan, &of, who, count, block->paid[b], block->total);
        if (benefit->is_stopped & (block->off_used > 0)) {
            take_out(plan, block, &of, b, who, count);
        }
    } else if (benefit->kind == HT_PAID_ONCE) {
        pay_once(plan, &of, who, count, block->paid[b], block->total);
    } else {
        pay_stated(plan, &of, who, count, block->money[benefit->money], block->paid[b], block->total);
    }
}

void ht_plan_pay(const ht_pay_plan *plan, ht_pay_block *block) {
    for (unsigned i = 0; i < block->count; i++) {
        block->total[i] = 0;
    }
    for (unsigned b = 0; b < plan->policy->benefit_count; b++) {
        const unsigned count = list_paid(plan, block, b);
        if (count > 0) {
            pay_benefit(plan, block, b, count);
        }
    }
}

static const ht_rate *rate_at(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    return &plan->rates[plan->entries[benefit->first + ((unsigned)(block->key[place] >> benefit->shift) & benefit->mask)]];
}

ht_days ht_plan_days(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place) {
    const view of = view_of(plan, block, benefit);
    return days_in(&of, place);
}

ht_day ht_plan_last_day(const ht_pay_plan *plan, const ht_pay_block *block, unsigned b, unsigned place) {
    const ht_plan_benefit *benefit = &plan->benefits[b];
    return ht_earlier(ht_earlier(benefit->last, block->day[plan->until][place]), block->day[benefit->ends][place]);
}

ht_rate ht_plan_rate_of(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place) {
    const uint8_t money = plan->benefits[benefit].money;
    ht_rate rate = *rate_at(plan, block, benefit, place);
    rate.figure = money == HT_NONE ? rate.figure : block->money[money][place];
    return rate;
}

int64_t ht_plan_whole(const ht_pay_plan *plan, const ht_pay_block *block, unsigned benefit, unsigned place) {
    if (plan->benefits[benefit].money == HT_NONE) {
        return plan->whole[rate_at(plan, block, benefit, place) - plan->rates];
    }
    const ht_rate rate = ht_plan_rate_of(plan, block, benefit, place);
    return ht_multiply_half_up(rate.figure, rate.numerator, rate.denominator);
}
