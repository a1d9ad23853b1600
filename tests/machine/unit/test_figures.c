/* SPDX-License-Identifier: MIT */
/* An office's own figures by themselves, as lists and budgets say them. */
#include "subject.h"

#include "answer/own_figures.h"
#include "other_policy.h"
#include "text/text.h"

static char room[8192];

static void read_figures(ht_parameters *parameters, const ht_policy *policy, const char *json) {
    ht_error error;
    ht_parameters_init(parameters, policy);
    if (!ht_parameters_read(parameters, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

static void expect_text(const ht_policy *policy, const char *json, ht_language language, const char *expected) {
    static ht_parameters parameters;
    ht_text out = TEXT_OVER(room);
    read_figures(&parameters, policy, json);
    ht_write_figures(&out, &parameters, language);
    assert_text(&out, expected);
}

static void expect_json(const ht_policy *policy, const char *json, const char *expected) {
    static ht_parameters parameters;
    ht_text out = TEXT_OVER(room);
    ht_json_text to = {&out, false};
    read_figures(&parameters, policy, json);
    ht_member_parameters(&to, &parameters);
    assert_text(&out, expected);
}

#define TIER_A     "{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3500000,\"citation\":\"Tờ trình \\\"1\\\"\"}"
#define IN_FORCE   "{\"name\":\"r57.in_force\",\"value\":\"2025-09-01\",\"citation\":\"Công báo\"}"
#define TIER_A_OWN "Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)"
#define TIER_A_JSON(day)                                                                                                       \
    "{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3500000,\"citation\":\"Tờ trình \\\"1\\\"\","          \
    "\"replaced\":[{\"from\":\"" day "\",\"value\":3000000,\"citation\":\"" TIER_A_OWN "\"}]}"

static void without_a_file_nothing_is_said(void **state) {
    (void)state;
    expect_text(&ht_first_policy, "[]", HT_VI, "");
    expect_json(&ht_first_policy, "[]", "\"parameters\":[]");
}

static void a_figure_says_what_it_replaces(void **state) {
    (void)state;
    /* The program's own from the first day of the resolution, by the default reading. */
    expect_text(&ht_first_policy, "[" TIER_A "]", HT_EN,
                "\nFIGURES OF AN OFFICE'S FILE\n"
                "  - province.tier_a from 1 January 2027: VND\u00a03,500,000 (Provincial support: the three leading bodies)\n"
                "    Tờ trình \"1\" [entered by the user]\n"
                "    instead of the program's figure from 15 August 2025: VND\u00a03,000,000\n");
    expect_json(&ht_first_policy, "[" TIER_A "]", "\"parameters\":[" TIER_A_JSON("2025-08-15") "]");
}

static void rows_of_one_figure_say_it_once(void **state) {
    (void)state;
    expect_text(&ht_first_policy,
                "[{\"name\":\"national.monthly\",\"from\":\"2028-01-01\",\"value\":7000000,\"citation\":\"B\"},"
                "{\"name\":\"national.monthly\",\"from\":\"2027-01-01\",\"value\":6000000,\"citation\":\"A\"}]",
                HT_EN,
                "\nFIGURES OF AN OFFICE'S FILE\n"
                "  - national.monthly from 1 January 2027: VND\u00a06,000,000 (National monthly support)\n"
                "    A [entered by the user]\n"
                "    instead of the program's figure from 15 August 2025: VND\u00a05,000,000\n"
                "  - national.monthly from 1 January 2028: VND\u00a07,000,000 (National monthly support)\n"
                "    B [entered by the user]\n");
}

static void a_day_of_the_file_moves_what_is_replaced(void **state) {
    (void)state;
    expect_text(
        &ht_first_policy, "[" IN_FORCE "," TIER_A "]", HT_VI,
        "\nDÙNG MỨC RIÊNG CỦA CƠ QUAN\n"
        "  - province.tier_a từ 01/01/2027: 3.500.000\u00a0đồng (Hỗ trợ của tỉnh: Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, "
        "Sở KH&CN)\n"
        "    Tờ trình \"1\" [người dùng nhập]\n"
        "    thay cho mức của chương trình từ 01/09/2025: 3.000.000\u00a0đồng\n"
        "  - r57.in_force: 01/09/2025 (Ngày có hiệu lực của Nghị quyết 92)\n"
        "    Công báo [người dùng nhập]\n");
    expect_json(&ht_first_policy, "[" IN_FORCE "," TIER_A "]",
                "\"parameters\":[" TIER_A_JSON("2025-09-01") ",{\"name\":\"r57.in_force\",\"value\":\"2025-09-01\","
                                                             "\"citation\":\"Công báo\",\"replaced\":[]}]");
}

/* 2.340.000 from July 2024 stays in force until the file's day; 2.530.000 from July 2029 does not outlast it. */
static void a_figure_that_ended_before_is_not_replaced(void **state) {
    (void)state;
    static const char file[] = "[{\"name\":\"base.salary\",\"from\":\"2030-01-01\",\"value\":2000000,\"citation\":\"x\"}]";
    expect_text(&other_policy, file, HT_EN,
                "\nFIGURES OF AN OFFICE'S FILE\n"
                "  - base.salary from 1 January 2030: VND\u00a02,000,000 (Base salary)\n"
                "    x [entered by the user]\n"
                "    instead of the program's figure from 1 July 2029: VND\u00a02,530,000\n");
    expect_json(&other_policy, file,
                "\"parameters\":[{\"name\":\"base.salary\",\"from\":\"2030-01-01\",\"value\":2000000,\"citation\":\"x\","
                "\"replaced\":[{\"from\":\"2029-07-01\",\"value\":2530000,\"citation\":\"Điều 3 Quy chế số 9\"}]}]");
}

static void an_assessment_says_the_same(void **state) {
    (void)state;
    static subject about;
    static char assessment[1 << 16];
    ht_text all = TEXT_OVER(assessment);
    ht_text out = TEXT_OVER(room);
    ht_json_text to = {&out, false};
    read_subject(&about, &ht_first_policy, "{}", "[" IN_FORCE "," TIER_A "]");
    ht_write_assessment_json(&all, &about.person, &about.parameters, &about.result);
    ht_member_parameters(&to, &about.parameters);
    assert_non_null(strstr(whole(&all), whole(&out)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_file_nothing_is_said),
        cmocka_unit_test(a_figure_says_what_it_replaces),
        cmocka_unit_test(rows_of_one_figure_say_it_once),
        cmocka_unit_test(a_day_of_the_file_moves_what_is_replaced),
        cmocka_unit_test(a_figure_that_ended_before_is_not_replaced),
        cmocka_unit_test(an_assessment_says_the_same),
    };
    return cmocka_run_group_tests_name("figures", tests, NULL, NULL);
}
