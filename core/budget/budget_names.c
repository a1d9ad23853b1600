/* SPDX-License-Identifier: MIT */
#include "budget/budget_names.h"
#include "budget/budget_groups.h"

#include "check/claim.h"
#include "text/date.h"
#include "text/format.h"
#include "text/text.h"

static const ht_words unknown_group = {"(không rõ)", "(not known)"};

void ht_put_value(ht_text *out, const ht_budget *budget, const ht_group *group, unsigned number, ht_language language) {
    const ht_string key = group->key.parts[number];
    const ht_fact *fact = ht_by_fact(budget, number);
    bool is_shape;
    ht_day day;
    int64_t dong;
    if (fact != NULL && fact->kind == HT_DATE && ht_parse_day(key, &day, &is_shape)) {
        ht_put_day_for_people(out, day, language);
        return;
    }
    if (fact != NULL && fact->kind == HT_MONEY && ht_claim_read(key, &dong)) {
        ht_put_dong(out, dong, language);
        return;
    }
    for (unsigned i = 0; fact != NULL && i < fact->value_count; i++) {
        if (ht_string_is(key, fact->values[i].id)) {
            ht_put_words(out, &fact->values[i].name, language);
            return;
        }
    }
    if (key.length == 0) {
        ht_put_words(out, &unknown_group, language);
    } else {
        ht_put_visible(out, key, key.length);
    }
}

void ht_put_group(ht_text *out, const ht_budget *budget, const ht_group *group, ht_language language) {
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(out, i > 0 ? " / " : "");
        ht_put_value(out, budget, group, i, language);
    }
}

void ht_put_column(ht_text *out, const ht_budget *budget, unsigned number, ht_language language) {
    const ht_fact *fact = ht_by_fact(budget, number);
    if (fact != NULL) {
        ht_put_words(out, &fact->label, language);
    } else {
        ht_put_string(out, budget->by[number].name);
    }
}

void ht_put_by(ht_text *out, const ht_budget *budget, ht_language language) {
    for (unsigned i = 0; i < budget->by_count; i++) {
        ht_put(out, i > 0 ? " / " : "");
        ht_put_column(out, budget, i, language);
    }
}
