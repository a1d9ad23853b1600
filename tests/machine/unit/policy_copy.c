/* SPDX-License-Identifier: MIT */
#include "policy_copy.h"

#include <string.h>

#define COPY_ITEMS(name, count) memcpy(copy->name, policy->name, (count) * sizeof *policy->name)

static void copy_facts(policy_copy *copy, const ht_policy *policy) {
    COPY_ITEMS(facts, ht_slot_count(policy));
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        ht_fact *fact = &copy->facts[slot];
        if (fact->values != NULL) {
            memcpy(copy->values[slot], fact->values, fact->value_count * sizeof *fact->values);
            fact->values = copy->values[slot];
        }
        if (fact->value_clauses != NULL) {
            memcpy(copy->value_clauses[slot], fact->value_clauses, fact->value_count);
            fact->value_clauses = copy->value_clauses[slot];
        }
    }
}

static void copy_figures(policy_copy *copy, const ht_policy *policy) {
    COPY_ITEMS(parameters, policy->parameter_count);
    for (unsigned i = 0; i < policy->parameter_count; i++) {
        if (copy->parameters[i].row_count > 0) {
            memcpy(copy->figures[i], copy->parameters[i].rows, copy->parameters[i].row_count * sizeof *copy->figures[i]);
        }
        copy->parameters[i].rows = copy->figures[i];
    }
}

static void copy_benefits(policy_copy *copy, const ht_policy *policy) {
    COPY_ITEMS(benefits, ht_version_count(policy));
    for (unsigned b = 0; b < ht_version_count(policy); b++) {
        for (unsigned t = 0; t < policy->benefits[b].table_count; t++) {
            const ht_table *table = &policy->benefits[b].tables[t];
            copy->tables[b][t] = *table;
            memcpy(copy->rows[b][t], table->rows, table->row_count * sizeof *table->rows);
            copy->tables[b][t].rows = copy->rows[b][t];
            if (table->gap_count > 0) {
                memcpy(copy->gaps[b][t], table->gaps, table->gap_count * sizeof *table->gaps);
            }
            copy->tables[b][t].gaps = copy->gaps[b][t];
        }
        copy->benefits[b].tables = copy->tables[b];
    }
}

void copy_policy(policy_copy *copy, const ht_policy *policy) {
    memset(copy, 0, sizeof *copy);
    copy->policy = *policy;
    COPY_ITEMS(instruments, policy->instrument_count);
    COPY_ITEMS(clauses, policy->clause_count);
    COPY_ITEMS(reasons, policy->reason_count);
    COPY_ITEMS(contradictions, policy->contradiction_count);
    COPY_ITEMS(periods, policy->period_count);
    COPY_ITEMS(assumptions, policy->assumption_count);
    copy_facts(copy, policy);
    copy_figures(copy, policy);
    copy_benefits(copy, policy);
    copy->policy.instruments = copy->instruments;
    copy->policy.clauses = copy->clauses;
    copy->policy.facts = copy->facts;
    copy->policy.reasons = copy->reasons;
    copy->policy.contradictions = copy->contradictions;
    copy->policy.parameters = copy->parameters;
    copy->policy.periods = copy->periods;
    copy->policy.benefits = copy->benefits;
    copy->policy.assumptions = copy->assumptions;
}
