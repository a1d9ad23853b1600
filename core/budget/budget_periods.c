/* SPDX-License-Identifier: MIT */
#include "budget/budget_periods.h"

#include "text/date.h"
#include "text/format.h"
#include "text/sentence.h"
#include "text/text.h"

static bool is_year(const ht_budget *budget) {
    return budget->period_months == HT_PERIOD_YEAR;
}

static bool is_quarter(const ht_budget *budget) {
    return budget->period_months == HT_PERIOD_QUARTER;
}

void ht_put_period(ht_text *out, const ht_budget *budget, unsigned period) {
    const ht_civil civil = ht_civil_of(ht_month_first(budget->periods[period].first));
    if (is_year(budget)) {
        ht_put_number(out, civil.year);
    } else if (is_quarter(budget)) {
        ht_put_number(out, civil.year);
        ht_put(out, "-Q");
        ht_put_number(out, (civil.month + 2) / 3);
    } else {
        ht_put_month(out, budget->periods[period].first);
    }
}

void ht_put_period_for_people(ht_text *out, const ht_budget *budget, unsigned period, ht_language language) {
    static const ht_words year = {"năm {0}", "{0}"};
    static const ht_words quarter = {"quý {1}/{0}", "Q{1} {0}"};
    const ht_civil civil = ht_civil_of(ht_month_first(budget->periods[period].first));
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_PLAIN, .number = civil.year},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = (civil.month + 2) / 3}};
    if (is_year(budget)) {
        ht_say(out, language, &year, arguments);
    } else if (is_quarter(budget)) {
        ht_say(out, language, &quarter, arguments);
    } else {
        ht_put_month_for_people(out, budget->periods[period].first, language);
    }
}
