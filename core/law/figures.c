/* SPDX-License-Identifier: MIT */
#include "law/figures.h"

#include "text/date.h"

ht_timeline_view ht_timeline_of(const ht_parameters *parameters, unsigned parameter) {
    return (ht_timeline_view){&parameters->prepared.steps[parameters->prepared.timeline[parameter].first],
                              parameters->prepared.timeline[parameter].count};
}

const ht_step_of_figure *ht_figure_on(const ht_parameters *parameters, unsigned parameter, ht_day day) {
    const ht_timeline_view line = ht_timeline_of(parameters, parameter);
    unsigned i = 0;
    while (i + 1 < line.count && line.steps[i + 1].from <= day) {
        i++;
    }
    return &line.steps[i];
}

int64_t ht_multiply_half_up(int64_t value, int64_t numerator, int64_t denominator) {
    if (denominator == 1) {
        return value * numerator;
    }
    if (numerator <= 1000000) { /* 2 x 10^12 x 10^6 + 31 x 10^4 < 2^63 */
        return (2 * value * numerator + denominator) / (2 * denominator);
    }
    /* The rest is < 31 x 10^4 and the numerator <= 31 x 10^6: their product < 10^13. */
    const int64_t rest = value % denominator * numerator;
    return value / denominator * numerator + (2 * rest + denominator) / (2 * denominator);
}

/* The policy's rows until the file's earliest `from`, then the file's. `row`: of the file, the first of that parameter or of a
   later one. Every timeline holds from the first day, so that each day has its figure: what a policy's first row leaves open
   lies before its instrument. */
void ht_parameters_build(ht_parameters *parameters) {
    const ht_policy *policy = parameters->policy;
    uint16_t length = 0;
    uint32_t row = 0;
    parameters->prepared.plan = NULL;
    for (unsigned p = 0; p < policy->parameter_count; p++) {
        const ht_parameter *parameter = &policy->parameters[p];
        const bool is_replaced = row < parameters->row_count && parameters->rows[row].parameter == p;
        const uint16_t first = length;
        for (int16_t k = 0; k < parameter->row_count; k++) {
            const ht_figure_row *figure = &parameter->rows[k];
            if (!is_replaced || figure->from < parameters->rows[row].from) {
                parameters->prepared.steps[length++] = (ht_step_of_figure){figure->from, figure->value, (int16_t)(-1 - k)};
            }
        }
        for (; row < parameters->row_count && parameters->rows[row].parameter == p; row++) {
            const ht_parameter_row *own = &parameters->rows[row];
            parameters->prepared.steps[length++] = (ht_step_of_figure){own->from, own->value, (int16_t)row};
        }
        if (length > first) {
            parameters->prepared.steps[first].from = HT_DAY_FIRST;
        }
        parameters->prepared.timeline[p].first = first;
        parameters->prepared.timeline[p].count = (uint16_t)(length - first);
    }
}

void ht_parameters_init(ht_parameters *parameters, const ht_policy *policy) {
    parameters->policy = policy;
    parameters->row_count = 0;
    parameters->prepared.first_month = ht_month_of(policy->facts[policy->since].first);
    for (int32_t i = 0; i <= HT_MONTHS_MAX; i++) {
        parameters->prepared.month_first[i] = ht_month_first(parameters->prepared.first_month + i);
    }
    ht_parameters_build(parameters);
}
