/* SPDX-License-Identifier: MIT */
#include "answer/what_if.h"

#include "answer/what_if_words.h"
#include "law/witness.h"
#include "person/case.h"
#include "policy/policy.h"
#include "policy/policy_json.h"
#include "text/json_write.h"

typedef struct {
    ht_json_text to;
    const ht_case *person;
    const ht_parameters *parameters;
    const ht_assessment *result;
} page;

static const char *fact_id(const page *it, unsigned slot) {
    return it->person->policy->facts[slot].id;
}

static void put_bound(page *it, bool of_greatest) {
    ht_case witness;
    const uint64_t slots = ht_witness_of(it->person, it->parameters, it->result, of_greatest, &witness);
    const ht_range total = it->result->total;
    ht_json_open(&it->to, of_greatest ? "max" : "min", '{');
    ht_member(&it->to, "answers");
    ht_write_answers_json(it->to.out, &witness, slots);
    ht_member_sentences(&it->to, "text", ht_say_bound,
                        &(ht_bound_said){&witness, slots, of_greatest, of_greatest ? total.max : total.min});
    ht_json_close(&it->to, '}');
}

static void put_bounds(page *it) {
    if (it->result->missing_count == 0) {
        return;
    }
    ht_json_open(&it->to, "witness", '{');
    put_bound(it, false);
    if (it->result->total.max != HT_NO_MAXIMUM) {
        put_bound(it, true);
    }
    ht_json_close(&it->to, '}');
}

static void put_gain(page *it, const ht_gain *gain) {
    static const char *const kinds[] = {[HT_CHOICE] = "choice",
                                        [HT_YES_NO] = "yes_no",
                                        [HT_DATE] = "date",
                                        [HT_MONEY] = "money",
                                        [HT_INTERRUPTIONS] = "interruptions"};
    const ht_fact *fact = &it->person->policy->facts[gain->slot];
    const ht_range now = it->result->total;
    ht_json_open(&it->to, NULL, '{');
    ht_member_text(&it->to, "fact", fact->id);
    ht_member_text(&it->to, "kind", kinds[fact->kind]);
    if (fact->sensitive) {
        ht_member_bool(&it->to, "sensitive", true);
    }
    if (fact->kind == HT_DATE) {
        ht_member_day(&it->to, "day", gain->day);
    } else {
        ht_member_values(&it->to, "values", fact, gain->values);
    }
    ht_member_range(&it->to, "total", gain->total);
    ht_member_range(&it->to, "monthly", gain->monthly);
    ht_member_range(&it->to, "more", (ht_range){ht_end_more(now.min, gain->total.min), ht_end_more(now.max, gain->total.max)});
    ht_member_sentences(&it->to, "text", ht_say_gain, &(ht_gain_said){it->person->policy, it->result, gain});
    ht_json_close(&it->to, '}');
}

static void put_gains(page *it) {
    ht_gain gains[HT_SLOTS_MAX];
    const uint32_t count = ht_gains_of(it->person, it->parameters, it->result, gains);
    ht_json_open(&it->to, "gains", '[');
    for (uint32_t i = 0; i < count; i++) {
        put_gain(it, &gains[i]);
    }
    ht_json_close(&it->to, ']');
}

static void put_cliff(void *context, const ht_cliff *cliff) {
    static const char *const kinds[] = {[HT_CLIFF_BEGINS] = "begins", [HT_CLIFF_ENDS] = "ends", [HT_CLIFF_CHANGES] = "changes"};
    page *it = context;
    ht_json_open(&it->to, NULL, '{');
    ht_member_text(&it->to, "fact", fact_id(it, cliff->slot));
    ht_member_day(&it->to, "day", cliff->day);
    ht_member_text(&it->to, "benefit", it->person->policy->benefits[cliff->benefit].id);
    ht_member_text(&it->to, "change", kinds[cliff->kind]);
    ht_member_range(&it->to, "before", cliff->before);
    ht_member_range(&it->to, "after", cliff->after);
    ht_member_sentences(&it->to, "text", ht_say_cliff, &(ht_cliff_said){it->person->policy, cliff});
    ht_json_close(&it->to, '}');
}

static void put_row(page *it, const ht_rate_table *table, uint32_t row) {
    ht_json_open(&it->to, NULL, '{');
    ht_member_values(&it->to, "values", &it->person->policy->facts[table->row], table->rows[row]);
    ht_json_open(&it->to, "monthly", '[');
    for (uint32_t column = 0; column < table->column_count; column++) {
        const int64_t monthly = table->monthly[row][column];
        if (monthly == HT_NO_MAXIMUM) {
            ht_member_raw(&it->to, NULL, (ht_string){"null", 4});
        } else {
            ht_member_number(&it->to, NULL, monthly);
        }
    }
    ht_json_close(&it->to, ']');
    ht_json_close(&it->to, '}');
}

static void put_table(page *it) {
    ht_rate_table table;
    if (!ht_rate_table_of(it->person, it->parameters, &table)) {
        return;
    }
    ht_json_open(&it->to, "table", '{');
    ht_member_text(&it->to, "row", fact_id(it, table.row));
    ht_member_text(&it->to, "column", fact_id(it, table.column));
    ht_json_open(&it->to, "columns", '[');
    for (uint32_t column = 0; column < table.column_count; column++) {
        ht_member_values(&it->to, NULL, &it->person->policy->facts[table.column], table.columns[column]);
    }
    ht_json_close(&it->to, ']');
    ht_json_open(&it->to, "rows", '[');
    for (uint32_t row = 0; row < table.row_count; row++) {
        put_row(it, &table, row);
    }
    ht_json_close(&it->to, ']');
    ht_member(&it->to, "with");
    ht_write_answers_json(it->to.out, &table.greatest, table.with);
    ht_member_sentences(&it->to, "text", ht_say_rate_table, &table);
    ht_json_close(&it->to, '}');
}

void ht_write_what_if_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result) {
    page it = {{out, false}, person, parameters, result};
    ht_json_open_with_id(&it.to, person->id);
    ht_member_policy(&it.to, "policy", person->policy);
    ht_member_range(&it.to, "total", result->total);
    put_bounds(&it);
    put_gains(&it);
    ht_json_open(&it.to, "days", '[');
    ht_cliffs_of(person, parameters, put_cliff, &it);
    ht_json_close(&it.to, ']');
    put_table(&it);
    ht_json_close(&it.to, '}');
}
