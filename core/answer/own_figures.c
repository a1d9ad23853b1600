/* SPDX-License-Identifier: MIT */
#include "answer/own_figures.h"

#include "law/engine.h"
#include "law/run.h"
#include "law/window.h"
#include "policy/policy.h"
#include "text/text.h"

bool ht_own_row_is_replaced(const ht_parameters *parameters, unsigned parameter, unsigned row) {
    const ht_parameter *own = &parameters->policy->parameters[parameter];
    ht_day earliest = INT32_MAX;
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *other = &parameters->rows[i];
        earliest = other->parameter == parameter && other->from < earliest ? other->from : earliest;
    }
    return row + 1 == own->row_count || own->rows[row + 1].from > earliest;
}

ht_day ht_own_row_from(const ht_run *run, unsigned parameter, unsigned row) {
    const ht_parameter *own = &run->policy->parameters[parameter];
    return own->rows[row].from == HT_DAY_FIRST ? ht_period_first(run, own->period) : own->rows[row].from;
}

static void put_replaced(ht_json_text *to, const ht_run *run, const ht_parameter_row *row) {
    const ht_parameter *parameter = &run->policy->parameters[row->parameter];
    ht_json_open(to, "replaced", '[');
    for (unsigned i = 0; i < parameter->row_count; i++) {
        if (ht_own_row_is_replaced(run->parameters, row->parameter, i)) {
            ht_json_open(to, NULL, '{');
            ht_member_day(to, "from", ht_own_row_from(run, row->parameter, i));
            ht_member_number(to, "value", parameter->rows[i].value);
            ht_member_content(to, "citation", ht_string_of(run->policy->clauses[parameter->rows[i].clause].citation));
            ht_json_close(to, '}');
        }
    }
    ht_json_close(to, ']');
}

/* `run` NULL: without what is replaced. */
static void put_parameters(ht_json_text *to, const ht_parameters *parameters, const ht_run *run) {
    ht_json_open(to, "parameters", '[');
    for (uint32_t i = 0; i < parameters->row_count; i++) {
        const ht_parameter_row *row = &parameters->rows[i];
        const ht_parameter *parameter = &parameters->policy->parameters[row->parameter];
        ht_json_open(to, NULL, '{');
        ht_member_text(to, "name", parameter->id);
        if (parameter->unit == HT_DAY) {
            ht_member_day(to, "value", (ht_day)row->value);
        } else {
            ht_member_day(to, "from", row->from);
            ht_member_number(to, "value", row->value);
        }
        ht_member_content(to, "citation", row->citation);
        if (run != NULL) {
            put_replaced(to, run, row);
        }
        ht_json_close(to, '}');
    }
    ht_json_close(to, ']');
}

void ht_member_parameters_in(ht_json_text *to, const ht_run *run) {
    put_parameters(to, run->parameters, run);
}

void ht_member_parameters(ht_json_text *to, const ht_parameters *parameters) {
    ht_case nobody;
    ht_run run;
    ht_case_init(&nobody, parameters->policy);
    ht_run_begin(&run, &nobody, parameters);
    ht_member_parameters_in(to, &run);
}

void ht_member_parameters_given(ht_json_text *to, const ht_parameters *parameters) {
    put_parameters(to, parameters, NULL);
}
