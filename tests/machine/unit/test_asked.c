/* SPDX-License-Identifier: MIT */
/* A case that is about some of the benefits: how it is written and read, and that the others have no part in anything. */
#include "policy_copy.h"
#include "subject.h"

#include "person/refuse.h"

static void assert_begins(const ht_text *text, const char *beginning) {
    assert_true(text->length >= strlen(beginning));
    assert_memory_equal(text->at, beginning, strlen(beginning));
}

enum { NATIONAL, PROVINCE, POSTGRADUATE, ATTRACTION_ONCE, ATTRACTION_MONTHLY, ATTRACTION_RENT };

/* ---- Read and written ---- */

static uint32_t asked_of(const char *json) {
    subject about;
    read_subject(&about, &ht_first_policy, json, NULL);
    return about.person.asked;
}

static void it_is_a_set_in_the_order_of_the_law(void **state) {
    (void)state;
    assert_dong_equal(asked_of("{}"), 63);
    assert_dong_equal(asked_of("{\"asked\":null}"), 63);
    assert_dong_equal(asked_of("{\"asked\":[\"province_monthly\",\"national_monthly\"]}"), 3);
    assert_dong_equal(asked_of("{\"asked\":[\"post\\u0067raduate\"]}"), 4);
}

static void it_is_written_first_and_all_benefits_as_none(void **state) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    subject about;
    (void)state;
    read_subject(&about, &ht_first_policy, "{\"duty\":\"none\",\"asked\":[\"postgraduate\",\"national_monthly\"]}", NULL);
    ht_write_case_json(&out, &about.person, false);
    assert_begins(&out, "{\"asked\":[\"national_monthly\",\"postgraduate\"],\"duty\":\"none\",");
    out.length = 0;
    read_subject(&about, &ht_first_policy,
                 "{\"asked\":[\"attraction_rent\",\"attraction_monthly\",\"attraction_once\",\"postgraduate\","
                 "\"province_monthly\",\"national_monthly\"]}",
                 NULL);
    ht_write_case_json(&out, &about.person, false);
    assert_begins(&out, "{\"interruptions\":[],");
}

static void what_cannot_be_asked_is_refused(void **state) {
    static const struct {
        const char *json, *vi, *en;
    } rows[] = {
        {"{\"asked\":[]}", "asked: không nêu khoản nào; bỏ hẳn mục này để tính tất cả",
         "asked: names no benefit; leave it out to ask for all"},
        {"{\"asked\":\"postgraduate\"}", "asked: \"postgraduate\" không đúng mẫu; ghi [\"national_monthly\"]",
         "asked: \"postgraduate\" has not the right shape; write [\"national_monthly\"]"},
        {"{\"asked\":[1]}", "asked: 1 không đúng mẫu; ghi [\"national_monthly\"]",
         "asked: 1 has not the right shape; write [\"national_monthly\"]"},
        {"{\"asked\":[\"postgradute\"]}",
         "asked: \"postgradute\" không có trong danh sách 6 giá trị (có phải là postgraduate, tức “Hỗ trợ đào tạo sau đại "
         "học”?)",
         "asked: \"postgradute\" is not one of 6 values (did you mean postgraduate?)"},
        {"{\"asked\":[\"postgraduate\",\"postgraduate\"]}", "asked: được ghi hai lần; chỉ giữ lại một",
         "asked: given twice; keep one"},
        {"{\"asked\":[\"postgraduate\"],\"asked\":null}", "asked: được ghi hai lần; chỉ giữ lại một",
         "asked: given twice; keep one"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char bytes[512];
        ht_text said = TEXT_OVER(bytes);
        ht_case person;
        ht_error error;
        ht_case_init(&person, &ht_first_policy);
        assert_false(ht_case_read(&person, ht_string_of(rows[i].json), &error));
        assert_int_equal(error.slot, HT_SLOT_ASKED);
        ht_write_error_sentence(&said, &error, HT_VI);
        assert_text(&said, rows[i].vi);
        said.length = 0;
        ht_write_error_sentence(&said, &error, HT_EN);
        assert_text(&said, rows[i].en);
    }
}

static void a_policy_that_does_not_ask_knows_no_such_name(void **state) {
    ht_policy silent = ht_first_policy;
    ht_case person;
    ht_error error;
    (void)state;
    silent.asks = false;
    ht_case_init(&person, &silent);
    assert_false(ht_case_read(&person, ht_string_of("{\"asked\":[\"postgraduate\"]}"), &error));
    assert_int_equal(error.code, HT_UNKNOWN_FACT);
    assert_int_equal(error.slot, -1);
    assert_false(ht_case_ask(&person, ht_string_of("postgraduate"), &error));
    assert_int_equal(error.code, HT_UNKNOWN_FACT);
    assert_view(error.name, "asked");
    assert_true(ht_case_ask(&person, ht_string_of(""), &error));
}

static void people_write_it_as_one_text(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    ht_case_init(&person, &ht_first_policy);
    assert_true(ht_case_ask(&person, ht_string_of("  "), &error));
    assert_dong_equal(person.asked, 63);
    assert_true(ht_case_ask(&person, ht_string_of(" postgraduate; HỖ TRỢ HẰNG THÁNG CỦA TỈNH ,attraction_rent;"), &error));
    assert_dong_equal(person.asked, 1 << PROVINCE | 1 << POSTGRADUATE | 1 << ATTRACTION_RENT);
    assert_false(ht_case_ask(&person, ht_string_of("postgraduate,rent"), &error));
    assert_int_equal(error.code, HT_UNKNOWN_VALUE);
    assert_view(error.value, "rent");
    assert_false(ht_case_ask(&person, ht_string_of("postgraduate;postgraduate"), &error));
    assert_int_equal(error.code, HT_DUPLICATE_FACT);
    assert_view(error.name, "asked");
    assert_dong_equal(person.asked, 1 << PROVINCE | 1 << POSTGRADUATE | 1 << ATTRACTION_RENT);
}

/* ---- What is computed ---- */

/* 12 months of 5.000.000 and of 3.000.000; the degree, of which nothing is known, is not part of it. */
static void what_is_not_asked_has_no_part_in_the_result(void **state) {
    subject about;
    subject all;
    const char *const monthly = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\","
                                "\"asked\":[\"national_monthly\",\"province_monthly\"]}";
    (void)state;
    read_subject(&about, &ht_first_policy, monthly, NULL);
    assert_range(about.result.benefits[NATIONAL].total, 60000000, 60000000);
    assert_range(about.result.benefits[PROVINCE].total, 36000000, 36000000);
    assert_range(about.result.total, 96000000, 96000000);
    assert_range(about.result.once, 0, 0);
    assert_int_equal(about.result.missing_count, 0);
    for (unsigned b = POSTGRADUATE; b <= ATTRACTION_RENT; b++) {
        assert_int_equal(about.result.benefits[b].status, HT_NOT_ASKED);
        assert_range(about.result.benefits[b].total, 0, 0);
    }
    read_subject(&all, &ht_first_policy, "{\"asked\":[\"postgraduate\"]}", NULL);
    assert_range(all.result.total, 0, 600000000);
    assert_range(all.result.monthly, 0, 0);
    for (uint32_t i = 0; i < all.result.missing_count; i++) { /* nothing of duty, nothing of attraction */
        assert_true(strncmp(ht_first_policy.facts[all.result.missing[i]].id, "duty", 4) != 0);
        assert_true(strncmp(ht_first_policy.facts[all.result.missing[i]].id, "attract", 7) != 0);
    }
}

static void it_is_said_in_three_keys_and_one_line(void **state) {
    static char bytes[1 << 16];
    ht_text out = TEXT_OVER(bytes);
    subject about;
    (void)state;
    read_subject(&about, &ht_first_policy, "{\"asked\":[\"national_monthly\"]}", NULL);
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    assert_non_null(
        strstr(whole(&out), ",{\"id\":\"attraction_rent\",\"kind\":\"monthly\",\"status\":\"not_asked\"}],\"monthly\":"));
    out.length = 0;
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_VI, false);
    assert_non_null(strstr(whole(&out), "\n[Chưa chọn xem] Hỗ trợ đào tạo sau đại học\n\n["));
    assert_non_null(strstr(whole(&out), "\nMột lần: Chưa chọn xem\n"));
    out.length = 0;
    read_subject(&about, &ht_first_policy, "{\"asked\":[\"postgraduate\"],\"degree\":\"none\"}", NULL);
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_VI, false);
    assert_begins(&out, "MỨC HỖ TRỢ ƯỚC TÍNH\nMỗi tháng: Chưa chọn xem\nMột lần: 0\u00a0đồng\n");
}

static void the_schema_and_the_rules_have_it(void **state) {
    static char bytes[1 << 17];
    ht_text out = TEXT_OVER(bytes);
    static const char asked[] = "\"asked\":{\"type\":[\"array\",\"null\"],\"minItems\":1,\"uniqueItems\":true,\"items\":{"
                                "\"enum\":[\"national_monthly\",\"province_monthly\",";
    ht_policy silent = ht_first_policy;
    (void)state;
    silent.asks = false;
    ht_write_rules_schema(&out, &ht_first_policy);
    assert_non_null(strstr(whole(&out), asked));
    out.length = 0;
    ht_write_rules_schema(&out, &silent);
    assert_null(strstr(whole(&out), "\"asked\""));
    out.length = 0;
    ht_write_rules_canonical(&out, &ht_first_policy);
    assert_begins(&out, "policy gia-dinh-92-2025 asks\n");
    out.length = 0;
    ht_write_rules_canonical(&out, &silent);
    assert_begins(&out, "policy gia-dinh-92-2025\n");
    out.length = 0;
    ht_write_rules_json(&out, &ht_first_policy);
    assert_non_null(strstr(whole(&out), ",\"asks\":true,\"instruments\":["));
}

/* ---- Money that may be 0 ---- */

static void an_amount_of_nothing_is_an_answer_where_the_law_has_it(void **state) {
    static policy_copy copy;
    const char *const json = "{\"attracted\":true,\"attraction_rent\":0}";
    char bytes[256];
    ht_text said = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    subject about;
    (void)state;
    ht_case_init(&person, &ht_first_policy);
    assert_false(ht_case_read(&person, ht_string_of(json), &error));
    ht_write_error_sentence(&said, &error, HT_EN);
    assert_text(&said, "attraction_rent: 0 lies outside VND\u00a01 to VND\u00a01,000,000,000,000");
    copy_policy(&copy, &ht_first_policy);
    const unsigned slot = slot_named(&copy.policy, "attraction_rent");
    copy.facts[slot].zero = true;
    read_subject(&about, &copy.policy, "{\"attracted\":true,\"attraction_rent\":0,\"agency\":\"provincial_party\"}", NULL);
    assert_int_equal(about.result.benefits[ATTRACTION_RENT].status, HT_REFUSED);
    assert_int_equal(about.result.benefits[ATTRACTION_MONTHLY].status, HT_AMOUNT_NEEDED);
    ht_case_init(&person, &copy.policy);
    assert_true(ht_case_set(&person, slot, ht_string_of("0"), &error));
    assert_false(ht_case_read(&person, ht_string_of("{\"attracted\":true,\"attraction_rent\":-1}"), &error));
    said.length = 0;
    ht_write_error_sentence(&said, &error, HT_EN);
    assert_text(&said, "attraction_rent: -1 lies outside VND\u00a00 to VND\u00a01,000,000,000,000");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_a_set_in_the_order_of_the_law),
        cmocka_unit_test(it_is_written_first_and_all_benefits_as_none),
        cmocka_unit_test(what_cannot_be_asked_is_refused),
        cmocka_unit_test(a_policy_that_does_not_ask_knows_no_such_name),
        cmocka_unit_test(people_write_it_as_one_text),
        cmocka_unit_test(what_is_not_asked_has_no_part_in_the_result),
        cmocka_unit_test(it_is_said_in_three_keys_and_one_line),
        cmocka_unit_test(the_schema_and_the_rules_have_it),
        cmocka_unit_test(an_amount_of_nothing_is_an_answer_where_the_law_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
