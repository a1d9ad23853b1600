/* SPDX-License-Identifier: MIT */
#include <hotro.h>

#include <iostream>
#include <string>
#include <vector>

int main() {
    const std::string json = R"({"agency":"science_department","position":"civil_servant","duty":"full_time",)"
                             R"("duty_from":"2025-09-01","until":"2026-08-31","degree":"none"})";
    std::vector<char> buffer(1 << 18);
    static ht_parameters parameters;
    static ht_case person;
    static ht_assessment result;
    ht_error error;
    ht_text out = {buffer.data(), buffer.size(), 0, false};
    ht_case_init(&person, &ht_first_policy);
    if (!ht_case_read(&person, ht_string{json.data(), json.size()}, &error)) {
        return 1;
    }
    ht_parameters_init(&parameters, &ht_first_policy);
    ht_assess(&person, &parameters, &result);
    ht_write_assessment_json(&out, &person, &parameters, &result);
    std::cout.write(buffer.data(), static_cast<std::streamsize>(out.length));
    return 0;
}
