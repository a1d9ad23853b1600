/* SPDX-License-Identifier: MIT */
#include "sql/amounts.h"

#include "person/case_policy.h"
#include "policy/policy.h"
#include "policy/registry.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>

struct ht_sql_maker {
    ht_parameters of_policy[1]; /* ht_policy_count of them */
};

ht_sql_maker *ht_sql_maker_new(void) {
    ht_sql_maker *maker = malloc(ht_policy_count * sizeof maker->of_policy[0]);
    for (unsigned i = 0; maker != NULL && i < ht_policy_count; i++) {
        ht_parameters_init(&maker->of_policy[i], ht_policies[i]);
    }
    return maker;
}

static const ht_parameters *figures_of(const ht_sql_maker *maker, const ht_policy *policy) {
    unsigned i = 0;
    while (ht_policies[i] != policy) {
        i++;
    }
    return &maker->of_policy[i];
}

void ht_sql_row_read(ht_sql_row *row, const ht_sql_maker *maker, ht_string json) {
    const ht_policy *policy = &ht_first_policy;
    row->is_usable = ht_case_policy(json, &policy, &row->error);
    ht_case_init(&row->person, policy);
    /* Where the policy cannot be told the reader finds the same, and the case's id. */
    row->is_usable = ht_case_read(&row->person, json, &row->error) && row->is_usable;
    if (row->is_usable) {
        row->parameters = figures_of(maker, row->person.policy);
        ht_assess(&row->person, row->parameters, &row->result);
    }
}

void ht_sql_row_write_json(ht_text *out, const ht_sql_row *row) {
    if (row->is_usable) {
        ht_write_assessment_json(out, &row->person, row->parameters, &row->result);
    } else {
        ht_write_error_json(out, &row->error, row->person.id);
    }
}

/* ---- Columns: the status, the monthly figure, a benefit each, and what stands behind ---- */

enum { STATUS, RATE, FRONT };
enum { TOTAL_MIN, TOTAL_MAX, MISSING, ERROR, POLICY, BEHIND };

static const char *const front_names[FRONT] = {"status", "rate"};
static const char *const behind_names[BEHIND] = {"total_min", "total_max", "missing", "error", "policy"};

static unsigned benefits(void) {
    return ht_first_policy.benefit_count;
}

unsigned ht_sql_row_column_count(void) {
    return FRONT + benefits() + BEHIND;
}

const char *ht_sql_row_column_name(unsigned column) {
    return column < FRONT                ? front_names[column]
           : column < FRONT + benefits() ? ht_first_policy.benefits[column - FRONT].id
                                         : behind_names[column - FRONT - benefits()];
}

bool ht_sql_row_column_is_dong(unsigned column) {
    return column != STATUS && column <= FRONT + benefits() + TOTAL_MAX;
}

static ht_sql_row_cell dong_of(ht_range range) {
    return range.min == range.max ? (ht_sql_row_cell){HT_SQL_DONG, range.min} : (ht_sql_row_cell){HT_SQL_EMPTY, 0};
}

/* The columns are the first policy's benefits: another policy's are found by their identifiers, where it has them. */
static ht_sql_row_cell benefit_of(const ht_sql_row *row, unsigned column) {
    const ht_policy *policy = row->person.policy;
    const char *id = ht_sql_row_column_name(column);
    for (unsigned b = 0; b < policy->benefit_count; b++) {
        if (strcmp(policy->benefits[b].id, id) == 0 && row->result.benefits[b].status != HT_NOT_ASKED) {
            return dong_of(row->result.benefits[b].total);
        }
    }
    return (ht_sql_row_cell){HT_SQL_EMPTY, 0};
}

static ht_sql_row_cell text_of(ht_text *out, const char *text) {
    ht_put(out, text);
    return (ht_sql_row_cell){HT_SQL_TEXT, 0};
}

static ht_sql_row_cell missing_of(const ht_sql_row *row, ht_text *out) {
    for (uint32_t i = 0; i < row->result.missing_count; i++) {
        ht_put(out, i > 0 ? " " : "");
        ht_put(out, row->person.policy->facts[row->result.missing[i]].id);
    }
    return (ht_sql_row_cell){HT_SQL_TEXT, 0};
}

static ht_sql_row_cell unusable_cell(const ht_sql_row *row, unsigned column, ht_text *out) {
    if (column == STATUS) {
        return text_of(out, "error");
    }
    if (column != FRONT + benefits() + ERROR) {
        return (ht_sql_row_cell){HT_SQL_EMPTY, 0};
    }
    ht_write_error_sentence(out, &row->error, HT_VI);
    return (ht_sql_row_cell){HT_SQL_TEXT, 0};
}

static ht_sql_row_cell behind_of(const ht_sql_row *row, unsigned which, ht_text *out) {
    const ht_range total = row->result.total;
    switch (which) {
    case TOTAL_MIN:
        return (ht_sql_row_cell){HT_SQL_DONG, total.min};
    case TOTAL_MAX:
        return total.max == HT_NO_MAXIMUM ? (ht_sql_row_cell){HT_SQL_EMPTY, 0} : (ht_sql_row_cell){HT_SQL_DONG, total.max};
    case MISSING:
        return missing_of(row, out);
    case POLICY:
        ht_put_policy_name(out, row->person.policy);
        return (ht_sql_row_cell){HT_SQL_TEXT, 0};
    default:
        return (ht_sql_row_cell){HT_SQL_EMPTY, 0};
    }
}

ht_sql_row_cell ht_sql_row_cell_of(const ht_sql_row *row, unsigned column, ht_text *out) {
    if (!row->is_usable) {
        return unusable_cell(row, column, out);
    }
    if (column == STATUS) {
        return text_of(out, row->result.missing_count == 0 ? "ok" : "incomplete");
    }
    return column == RATE                ? dong_of(row->result.monthly)
           : column < FRONT + benefits() ? benefit_of(row, column)
                                         : behind_of(row, column - FRONT - benefits(), out);
}
