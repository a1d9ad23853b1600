/* SPDX-License-Identifier: MIT */
#include "law/rate_table.h"

#include "law/answered.h"
#include "law/witness.h"
#include "policy/policy.h"

static uint32_t monthly_ones(const ht_policy *policy) {
    uint32_t benefits = 0;
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        benefits |= policy->benefits[b].kind == HT_MONTHLY ? UINT32_C(1) << b : 0;
    }
    return benefits;
}

/* The first such fact from a slot on; HT_NONE: there is none. */
static uint8_t next_axis(const ht_policy *policy, unsigned slot) {
    for (; slot < policy->fact_count; slot++) {
        if (policy->facts[slot].kind == HT_CHOICE && policy->facts[slot].absent == HT_UNKNOWN) {
            return (uint8_t)slot;
        }
    }
    return HT_NONE;
}

static bool is_missing(const ht_assessment *result, unsigned slot) {
    for (uint32_t i = 0; i < result->missing_count; i++) {
        if (result->missing[i] == slot) {
            return true;
        }
    }
    return false;
}

typedef struct {
    ht_case person; /* its asked benefits: the monthly ones */
    const ht_parameters *parameters;
    ht_rate_table *table;
    int64_t by_value[HT_VALUES_MAX][HT_VALUES_MAX];
} trial;

static ht_range monthly_of(const trial *it, const ht_case *like, unsigned row, unsigned column) {
    ht_case person = *like;
    ht_assessment result;
    ht_answer(&person, it->table->row, INT64_C(1) << row);
    ht_answer(&person, it->table->column, INT64_C(1) << column);
    ht_compute(&person, it->parameters, &result);
    return result.monthly;
}

static unsigned rows_of(const trial *it) {
    return it->person.policy->facts[it->table->row].value_count;
}

static unsigned columns_of(const trial *it) {
    return it->person.policy->facts[it->table->column].value_count;
}

static void fill(trial *it) {
    for (unsigned row = 0; row < rows_of(it); row++) {
        for (unsigned column = 0; column < columns_of(it); column++) {
            it->by_value[row][column] = monthly_of(it, &it->person, row, column).max;
        }
    }
}

static bool are_rows_alike(const trial *it, unsigned a, unsigned b) {
    bool alike = true;
    for (unsigned column = 0; column < columns_of(it); column++) {
        alike = alike && it->by_value[a][column] == it->by_value[b][column];
    }
    return alike;
}

static bool are_columns_alike(const trial *it, unsigned a, unsigned b) {
    bool alike = true;
    for (unsigned row = 0; row < rows_of(it); row++) {
        alike = alike && it->by_value[row][a] == it->by_value[row][b];
    }
    return alike;
}

typedef bool are_alike(const trial *it, unsigned a, unsigned b);

/* Each group where its first value stands. */
static uint32_t group(const trial *it, unsigned count, are_alike *alike, uint32_t groups[HT_VALUES_MAX]) {
    uint32_t found = 0;
    for (unsigned value = 0; value < count; value++) {
        uint32_t place = 0;
        while (place < found && !alike(it, ht_first_of(groups[place]), value)) {
            place++;
        }
        groups[place] = (place < found ? groups[place] : 0) | UINT32_C(1) << value;
        found += place == found;
    }
    return found;
}

/* Whether these answers give the greatest in every cell. */
static bool holds_everywhere(const trial *it, const ht_case *like) {
    bool holds = true;
    for (unsigned row = 0; row < rows_of(it); row++) {
        for (unsigned column = 0; column < columns_of(it); column++) {
            const ht_range monthly = monthly_of(it, like, row, column);
            holds = holds && monthly.min == it->by_value[row][column];
        }
    }
    return holds;
}

/* The other answers with which the greatest total comes out, their days left aside: a rate is not lowered by an unknown one. */
static void find_answers(trial *it, const ht_assessment *result) {
    ht_rate_table *table = it->table;
    ht_case witness;
    table->greatest = it->person;
    table->with = 0;
    if (result->total.max == HT_NO_MAXIMUM) {
        return;
    }
    uint64_t rest = ht_witness_of(&it->person, it->parameters, result, true, &witness);
    rest &= ~(UINT64_C(1) << table->row | UINT64_C(1) << table->column);
    for (; rest != 0; rest &= rest - 1) {
        const unsigned slot = ht_first_of(rest);
        if (ht_is_choice(&it->person.policy->facts[slot])) {
            ht_answer(&table->greatest, slot, witness.value[slot]);
            table->with |= UINT64_C(1) << slot;
        }
    }
    table->with = holds_everywhere(it, &table->greatest) ? table->with : 0;
}

bool ht_rate_table_of(const ht_case *person, const ht_parameters *parameters, ht_rate_table *table) {
    const ht_policy *policy = person->policy;
    trial it = {.person = *person, .parameters = parameters, .table = table};
    ht_assessment result;
    it.person.asked &= monthly_ones(policy);
    table->row = next_axis(policy, 0);
    table->column = next_axis(policy, table->row + 1U);
    if (it.person.asked == 0) {
        return false;
    }
    ht_compute_missing(&it.person, parameters, &result);
    if (!is_missing(&result, table->row) || !is_missing(&result, table->column)) {
        return false;
    }
    fill(&it);
    table->row_count = group(&it, rows_of(&it), are_rows_alike, table->rows);
    table->column_count = group(&it, columns_of(&it), are_columns_alike, table->columns);
    for (uint32_t row = 0; row < table->row_count; row++) {
        for (uint32_t column = 0; column < table->column_count; column++) {
            table->monthly[row][column] = it.by_value[ht_first_of(table->rows[row])][ht_first_of(table->columns[column])];
        }
    }
    find_answers(&it, &result);
    return true;
}
