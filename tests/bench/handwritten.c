/* SPDX-License-Identifier: MIT */
#include "handwritten.h"

/* The months from July 2025 to December 2030, and the first day after them. */
enum { FIRST_YEAR = 2025, FIRST_MONTH = 7, MONTHS = 66 };
static int32_t month_first[MONTHS + 1];
static int32_t d179_first;   /* 2025-08-15 */
static int32_t r57_first[3]; /* by in_force */
static int32_t r57_last;     /* 2030-12-31 */

int32_t handwritten_day(int32_t year, int32_t month, int32_t day) {
    const int32_t from_march = month > 2 ? month - 3 : month + 9;
    const int32_t march_year = month > 2 ? year : year - 1;
    return 365 * march_year + march_year / 4 - march_year / 100 + march_year / 400 + (153 * from_march + 2) / 5 + day - 1 -
           719468;
}

void handwritten_start(void) {
    for (int32_t i = 0; i <= MONTHS; i++) {
        const int32_t month = FIRST_MONTH - 1 + i;
        month_first[i] = handwritten_day(FIRST_YEAR + month / 12, month % 12 + 1, 1);
    }
    d179_first = handwritten_day(2025, 8, 15);
    r57_first[WITH_D179] = d179_first;
    r57_first[TEN_DAYS] = handwritten_day(2025, 7, 25);
    r57_first[ON_ADOPTION] = handwritten_day(2025, 7, 16);
    r57_last = month_first[MONTHS] - 1;
}

static int32_t later(int32_t a, int32_t b) {
    return a > b ? a : b;
}

static int32_t earlier(int32_t a, int32_t b) {
    return a < b ? a : b;
}

/* A month has 30.44 days: the quotient is right or one too great or too small. */
static int32_t month_of(int32_t day) {
    int32_t month = (int32_t)((uint32_t)(day - month_first[0]) * 2153U >> 16);
    month -= day < month_first[month];
    return month + (day >= month_first[month + 1]);
}

/* The share of a month's rate for `counted` of its `days`, rounded half up. */
static int64_t part(int64_t rate, uint8_t rule, int32_t counted, int32_t days) {
    if (counted == days) {
        return rate;
    }
    switch (rule) {
    case HALF_MONTH_15:
        return counted >= 15 ? rate : counted >= 1 ? (rate + 1) / 2 : 0;
    case MAJORITY_50:
        return 2 * counted >= days ? rate : 0;
    default: /* 2 x 10^12 x 31 < 2^63 */
        return (int64_t)(((uint64_t)rate * 2 * (uint64_t)counted + (uint64_t)days) / (2 * (uint64_t)days));
    }
}

/* A window by months: its first and last month, the whole ones between. */
struct span {
    int32_t first_counted, first_days, last_counted, last_days, whole;
};

static struct span span_of(int32_t first, int32_t last) {
    const int32_t a = month_of(first);
    const int32_t b = month_of(last);
    const int32_t days = month_first[a + 1] - month_first[a];
    if (a == b) {
        return (struct span){last - first + 1, days, 0, 1, 0};
    }
    return (struct span){month_first[a + 1] - first, days, last - month_first[b] + 1, month_first[b + 1] - month_first[b],
                         b - a - 1};
}

static int64_t sum_span(const struct span *span, int64_t rate, uint8_t rule) {
    return part(rate, rule, span->first_counted, span->first_days) + part(rate, rule, span->last_counted, span->last_days) +
           span->whole * rate;
}

/* ---- Interruptions ---- */

struct days {
    int32_t from, to;
};

/* A period from this day is a month or more if it reaches the day before the same day of the next month, or, where that day
   does not exist, the last day of the next month. */
static int32_t month_reached(int32_t from) {
    if (from < month_first[0] || from >= month_first[MONTHS - 2]) { /* far from the law's years: civil arithmetic */
        const int32_t shifted = from + 719468;
        const int32_t century = (4 * shifted + 3) / 146097;
        const int32_t in_century = shifted - century * 146097 / 4;
        const int32_t year = (4 * in_century + 3) / 1461;
        const int32_t in_year = in_century - year * 1461 / 4;
        const int32_t index = (5 * in_year + 2) / 153;
        const int32_t day = in_year - (153 * index + 2) / 5 + 1;
        const int32_t month = index < 10 ? index + 3 : index - 9;
        const int32_t civil_year = 100 * century + year + (index >= 10);
        const int32_t next = handwritten_day(civil_year + month / 12, month % 12 + 1, 1);
        const int32_t after = handwritten_day(civil_year + (month + 1) / 12, (month + 1) % 12 + 1, 1);
        return next - 1 + (day <= after - next ? day - 1 : after - next);
    }
    const int32_t month = month_of(from);
    const int32_t day = from - month_first[month] + 1;
    const int32_t next = month_first[month + 1];
    const int32_t length = month_first[month + 2] - next;
    return next - 1 + (day <= length ? day - 1 : length);
}

static int before(const struct interruption *a, const struct interruption *b) {
    return a->reason != b->reason ? a->reason < b->reason : a->from < b->from;
}

/* The days taken out: disjoint, ascending. Returns how many stretches. */
static unsigned days_off(const struct person *person, struct days off[INTERRUPTIONS_MAX]) {
    struct interruption sorted[INTERRUPTIONS_MAX];
    unsigned count = 0;
    for (unsigned i = 0; i < person->interruption_count; i++) {
        unsigned place = i;
        for (; place > 0 && before(&person->interruptions[i], &sorted[place - 1]); place--) {
            sorted[place] = sorted[place - 1];
        }
        sorted[place] = person->interruptions[i];
    }
    for (unsigned i = 0; i < person->interruption_count;) {
        struct interruption joined = sorted[i++];
        while (i < person->interruption_count && sorted[i].reason == joined.reason && sorted[i].from <= joined.to + 1) {
            joined.to = later(joined.to, sorted[i++].to);
        }
        const bool any_length = joined.reason == SOCIAL_INSURANCE || joined.reason == SUSPENSION;
        if (any_length || joined.to >= month_reached(joined.from)) {
            unsigned place = count++;
            for (; place > 0 && off[place - 1].from > joined.from; place--) {
                off[place] = off[place - 1];
            }
            off[place] = (struct days){joined.from, joined.to};
        }
    }
    unsigned kept = 0;
    for (unsigned i = 1; i < count; i++) {
        if (off[i].from <= off[kept].to + 1) {
            off[kept].to = later(off[kept].to, off[i].to);
        } else {
            off[++kept] = off[i];
        }
    }
    return count > 0 ? kept + 1 : 0;
}

/* The months that hold days off one by one, the stretches between them as spans. */
static int64_t sum_interrupted(const struct days *off, unsigned count, int32_t first, int32_t last, int64_t rate,
                               uint8_t rule) {
    int64_t sum = 0;
    unsigned i = 0;
    while (first <= last) {
        while (i < count && off[i].to < first) {
            i++;
        }
        if (i == count || off[i].from > last) {
            const struct span rest = span_of(first, last);
            return sum + sum_span(&rest, rate, rule);
        }
        const int32_t month = month_of(later(off[i].from, first));
        if (month_first[month] > first) {
            const struct span before_it = span_of(first, month_first[month] - 1);
            sum += sum_span(&before_it, rate, rule);
            first = month_first[month];
        }
        const int32_t end = earlier(last, month_first[month + 1] - 1);
        int32_t counted = end - first + 1;
        for (unsigned k = i; k < count && off[k].from <= end; k++) {
            counted -= earlier(off[k].to, end) - later(off[k].from, first) + 1;
        }
        sum += part(rate, rule, counted, month_first[month + 1] - month_first[month]);
        first = end + 1;
    }
    return sum;
}

/* ---- Benefits ---- */

static bool is_province_duty(const struct person *person) {
    switch (person->duty) {
    case FULL_TIME:
        return true;
    case FULL_TIME_UNWRITTEN:
    case FULL_TIME_UNLISTED:
        return person->province_on_its_own;
    case FULL_TIME_RELATED:
        return person->all_tasks;
    default:
        return false;
    }
}

static int64_t province_rate(const struct person *person) {
    if (!is_province_duty(person) || (person->position != CIVIL_SERVANT && person->position != PUBLIC_EMPLOYEE)) {
        return 0;
    }
    if (person->agency <= SCIENCE_DEPARTMENT || (person->agency <= INFORMATION_CENTER && person->centers_in_tier_a)) {
        return 3000000;
    }
    if (person->position != CIVIL_SERVANT && !person->employees_in_tiers_bc) {
        return 0;
    }
    return person->agency <= INFORMATION_CENTER          ? 0
           : person->agency <= PROVINCIAL_ADMINISTRATION ? 2000000
           : person->agency <= COMMUNE_ADMINISTRATION    ? 1000000
                                                         : 0;
}

static void monthly(const struct person *person, int32_t in_force, struct amounts *amounts) {
    const bool national = person->duty == FULL_TIME && person->position <= ARMED_FORCES && person->agency != OUTSIDE;
    const int64_t province = province_rate(person);
    amounts->national = amounts->province = 0;
    if (!national && province == 0) {
        return;
    }
    const int32_t begins = later(person->duty_from, person->since);
    const int32_t last = earlier(person->duty_to, person->until);
    const int32_t national_first = later(begins, d179_first);
    const int32_t province_first = later(begins, in_force);
    struct days off[INTERRUPTIONS_MAX];
    const unsigned off_count = person->interruption_count > 0 ? days_off(person, off) : 0;
    struct span span;
    if (national && national_first <= last) {
        if (off_count > 0) {
            amounts->national = sum_interrupted(off, off_count, national_first, last, 5000000, person->part_month);
        } else {
            span = span_of(national_first, last);
            amounts->national = sum_span(&span, 5000000, person->part_month);
        }
    }
    if (province > 0 && province_first <= last) {
        if (off_count > 0 && !person->province_not_interrupted) {
            amounts->province = sum_interrupted(off, off_count, province_first, last, province, person->part_month);
        } else {
            if (!national || off_count > 0 || province_first != national_first) {
                span = span_of(province_first, last);
            }
            amounts->province = sum_span(&span, province, person->part_month);
        }
    }
}

static int64_t postgraduate(const struct person *person, int32_t in_force) {
    if (person->degree == NO_DEGREE || person->agency > INFORMATION_CENTER || !person->it_field || !person->sent_for_training ||
        (person->position != CIVIL_SERVANT && person->position != PUBLIC_EMPLOYEE) || person->graduated_on < in_force ||
        person->graduated_on > r57_last || person->graduated_on < person->since || person->graduated_on > person->until) {
        return 0;
    }
    int64_t amount = person->degree == DOCTORATE ? 400000000 : 200000000;
    bool uplift = person->priority_group;
    if (person->central_funding != FUNDING_NONE) {
        if (person->central_funding == FUNDING_FULL && !person->full_as_partial) {
            return 0;
        }
        amount /= 4;
        uplift = uplift && !person->no_uplift_on_partial;
    }
    return uplift ? amount * 3 / 2 : amount;
}

static void attraction(const struct person *person, int32_t in_force, struct amounts *amounts) {
    amounts->attraction_once = amounts->attraction_monthly = amounts->attraction_rent = 0;
    if (!person->attracted || person->agency == OUTSIDE || person->attracted_from < in_force ||
        person->attracted_from > r57_last || person->attracted_from > person->until) {
        return;
    }
    if (person->attracted_from >= person->since) {
        amounts->attraction_once = person->attraction_once;
    }
    const int32_t first = later(person->attracted_from, person->since);
    const int32_t last = earlier(person->attraction_to, person->until);
    if (first <= last) {
        const struct span span = span_of(first, last);
        amounts->attraction_monthly = sum_span(&span, person->attraction_monthly, person->part_month);
        amounts->attraction_rent = sum_span(&span, person->attraction_rent, person->part_month);
    }
}

void handwritten_amounts(const struct person *person, struct amounts *amounts) {
    const int32_t in_force = r57_first[person->r57_in_force];
    monthly(person, in_force, amounts);
    amounts->postgraduate = postgraduate(person, in_force);
    attraction(person, in_force, amounts);
    amounts->total = amounts->national + amounts->province + amounts->postgraduate + amounts->attraction_once +
                     amounts->attraction_monthly + amounts->attraction_rent;
}

int64_t handwritten_rate(const struct person *person, const struct amounts *amounts) {
    const int64_t duty = (amounts->national > 0 ? 5000000 : 0) + (amounts->province > 0 ? province_rate(person) : 0);
    const int64_t attraction = (amounts->attraction_monthly > 0 ? person->attraction_monthly : 0) +
                               (amounts->attraction_rent > 0 ? person->attraction_rent : 0);
    if (duty == 0 || attraction == 0) {
        return duty + attraction;
    }
    const int32_t duty_month = month_of(earlier(person->duty_to, person->until));
    const int32_t attraction_month = month_of(earlier(person->attraction_to, person->until));
    return (duty_month >= attraction_month ? duty : 0) + (attraction_month >= duty_month ? attraction : 0);
}
