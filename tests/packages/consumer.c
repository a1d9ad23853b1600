/* SPDX-License-Identifier: MIT */
#include <hotro.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    static const char json[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                               "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\",\"degree\":\"none\"}";
    static ht_parameters parameters;
    static ht_case person;
    static ht_assessment result;
    static char buffer[1 << 18];
    ht_error error;
    ht_text out = {buffer, sizeof buffer, 0, false};
    ht_case_init(&person, &ht_first_policy);
    if (!ht_case_read(&person, (ht_string){json, strlen(json)}, &error)) {
        return 1;
    }
    ht_parameters_init(&parameters, &ht_first_policy);
    ht_assess(&person, &parameters, &result);
    ht_write_assessment_json(&out, &person, &parameters, &result);
    fwrite(buffer, 1, out.length, stdout);
    return out.length <= out.capacity ? 0 : 2;
}
