/* SPDX-License-Identifier: MIT */
/* One input is one parameter file. Rows must come sorted and within their limits, timelines ascending; every error must be
 * JSON. */
#include "text/json.h"
#include "policy/policy.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_rows(const ht_parameters *file) {
    for (uint32_t i = 0; i < file->row_count; i++) {
        const ht_parameter_row *row = &file->rows[i];
        const ht_parameter *parameter = &file->policy->parameters[row->parameter];
        require(row->value >= parameter->least && row->value <= parameter->most);
        require(row->citation.length > 0);
        require(i == 0 || row[-1].parameter < row->parameter ||
                (row[-1].parameter == row->parameter && row[-1].from < row->from));
    }
}

static void check_timelines(const ht_parameters *file) {
    for (unsigned p = 0; p < file->policy->parameter_count; p++) {
        const ht_step_of_figure *step = &file->prepared.steps[file->prepared.timeline[p].first];
        for (unsigned i = 0; i < file->prepared.timeline[p].count; i++) {
            require(i == 0 ? step[i].from == HT_DAY_FIRST : step[i - 1].from < step[i].from);
            require(step[i].row < 0 || file->rows[step[i].row].value == step[i].value);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static ht_parameters file;
    static char written[1 << 18];
    ht_error error;
    ht_parameters_init(&file, &ht_first_policy);
    if (!ht_parameters_read(&file, (ht_string){(const char *)bytes, size}, &error)) {
        ht_text out = {written, sizeof written, 0, false};
        ht_json root;
        ht_error none;
        require(file.row_count == 0);
        ht_write_error_json(&out, &error, (ht_string){NULL, 0});
        require(out.length <= out.capacity && ht_json_check((ht_string){written, out.length}, &root, &none));
    }
    check_rows(&file);
    check_timelines(&file);
    return 0;
}
