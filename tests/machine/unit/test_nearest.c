/* SPDX-License-Identifier: MIT */
/* A value that is none: what is said of the many that would be valid stays short, and is what was meant. */
#include "expect.h"

#include "person/nearest.h"
#include "policy/policy.h"
#include "text/text.h"

#include <string.h>

enum { HOUSES = 6 };

static const char *const tower_names[] = {"Nhà cao tầng …", "Ngôi nhà … trên đồi", NULL};
static const char *const villa_names[] = {"Nhà vườn …", "Ngôi nhà … trên đồi", NULL};
static const ht_value houses[HOUSES] = {
    {.id = "row_house_1", .name = {"Nhà liền kề 1", "Row house 1"}},
    {.id = "row_house_2", .name = {"Nhà liền kề 2", "Row house 2"}},
    {.id = "row_house_3", .name = {"Nhà liền kề 3", "Row house 3"}},
    {.id = "row_house_4", .name = {"Nhà liền kề 4", "Row house 4"}},
    {.id = "tower", .name = {"Chung cư Đỉnh Đồi", "Hilltop tower"}, .names = tower_names},
    {.id = "villa", .name = {"Biệt thự", "Villa"}, .names = villa_names},
};
static const ht_fact facts[] = {
    {.id = "house", .kind = HT_CHOICE, .values = houses, .value_count = HOUSES, .label = {"Nhà", "House"}}};
static const ht_policy policy = {.facts = facts, .fact_count = 1, .interruptions = HT_NONE};

static void expect_called(ht_calling calling, ht_error_code code, const char *value, const char *vi, const char *en) {
    ht_error error = {.code = code,
                      .policy = &policy,
                      .name = ht_string_of("house"),
                      .slot = 0,
                      .other = -1,
                      .value = ht_string_of(value),
                      .calling = calling};
    if (code == HT_UNKNOWN_VALUE && value[0] != '\0') {
        ht_case person;
        ht_case_init(&person, &policy);
        assert_false(ht_case_set(&person, 0, error.value, &error));
        assert_int_equal(error.code, code);
        error.calling = calling;
    }
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_write_error_sentence(&out, &error, HT_VI);
    assert_text(&out, vi);
    out.length = 0;
    ht_write_error_sentence(&out, &error, HT_EN);
    assert_text(&out, en);
}

static void expect(ht_error_code code, const char *value, const char *vi, const char *en) {
    expect_called(HT_BY_ID, code, value, vi, en);
}

static void the_nearest_of_many(void **state) {
    (void)state;
    expect(HT_UNKNOWN_VALUE, "twoer",
           "house: \"twoer\" không có trong danh sách 6 giá trị (có phải là tower, tức “Chung cư Đỉnh Đồi”?)",
           "house: \"twoer\" is not one of 6 values (did you mean tower?)");
    expect(HT_UNKNOWN_VALUE, "biet\xc2\xa0thu\xcc\xa3",
           "house: \"biet\xc2\xa0thu\xcc\xa3\" không có trong danh sách 6 giá trị (có phải là villa, tức “Biệt thự”?)",
           "house: \"biet\xc2\xa0thu\xcc\xa3\" is not one of 6 values (did you mean villa?)");
    expect(HT_UNKNOWN_VALUE, "CC DD\xff",
           "house: \"CC DD\ufffd\" không có trong danh sách 6 giá trị (có phải là tower, tức “Chung cư Đỉnh Đồi”?)",
           "house: \"CC DD\ufffd\" is not one of 6 values (did you mean tower?)");
}

static void several_that_are_equally_near(void **state) {
    (void)state;
    expect(HT_UNKNOWN_VALUE, "row_house_12",
           "house: \"row_house_12\" không có trong danh sách 6 giá trị (có phải là row_house_1, tức “Nhà liền kề 1”, hay "
           "row_house_2, tức “Nhà liền kề 2”?)",
           "house: \"row_house_12\" is not one of 6 values (did you mean row_house_1 or row_house_2?)");
    expect(HT_UNKNOWN_VALUE, "nlk",
           "house: \"nlk\" không có trong danh sách 6 giá trị (có phải là row_house_1, tức “Nhà liền kề 1”, hay row_house_2, "
           "tức “Nhà liền kề 2”, hay row_house_3, tức “Nhà liền kề 3”?)",
           "house: \"nlk\" is not one of 6 values (did you mean row_house_1 or row_house_2 or row_house_3?)");
}

static void none_that_is_near(void **state) {
    (void)state;
    static const char *const values[] = {"castle", "", "?", "đ", "\xff\xff"};
    static const char *const shown[] = {"castle", "", "?", "đ", "\ufffd\ufffd"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char vi[256];
        char en[256];
        snprintf(vi, sizeof vi, "house: \"%s\" không có trong danh sách: row_house_1, row_house_2, row_house_3, … (6 giá trị)",
                 shown[i]);
        snprintf(en, sizeof en, "house: \"%s\" is not one of row_house_1, row_house_2, row_house_3, … (6 values)", shown[i]);
        expect(HT_UNKNOWN_VALUE, values[i], vi, en);
    }
}

static void what_is_no_text(void **state) {
    (void)state;
    expect(HT_WRONG_TYPE, "7",
           "house: \"7\" không phải là chuỗi; ghi một trong các giá trị: row_house_1, row_house_2, row_house_3, … (6 giá trị)",
           "house: \"7\" is not text; write one of row_house_1, row_house_2, row_house_3, … (6 values)");
    expect(HT_WRONG_TYPE, "[tower]",
           "house: \"[tower]\" không phải là chuỗi; ghi một trong các giá trị: row_house_1, row_house_2, row_house_3, … (6 giá "
           "trị) (có phải là tower, tức “Chung cư Đỉnh Đồi”?)",
           "house: \"[tower]\" is not text; write one of row_house_1, row_house_2, row_house_3, … (6 values) (did you mean "
           "tower?)");
}

/* A name that offices use is as near as a label; so is what a label begins with. */
static void the_nearest_by_a_name(void **state) {
    (void)state;
    expect(HT_UNKNOWN_VALUE, "nhà vưon",
           "house: \"nhà vưon\" không có trong danh sách 6 giá trị (có phải là villa, tức “Biệt thự”?)",
           "house: \"nhà vưon\" is not one of 6 values (did you mean villa?)");
    expect(HT_UNKNOWN_VALUE, "hilltop",
           "house: \"hilltop\" không có trong danh sách 6 giá trị (có phải là tower, tức “Chung cư Đỉnh Đồi”?)",
           "house: \"hilltop\" is not one of 6 values (did you mean tower?)");
}

/* Where people's own names are called for. */
static void values_by_the_names_of_people(void **state) {
    (void)state;
    expect_called(HT_BY_VI, HT_UNKNOWN_VALUE, "chung cư",
                  "Nhà: \"chung cư\" chưa rõ là giá trị nào; có phải là “Chung cư Đỉnh Đồi”?",
                  "Nhà: \"chung cư\" is not clear; did you mean “Chung cư Đỉnh Đồi”?");
    expect_called(HT_BY_EN, HT_UNKNOWN_VALUE, "castle",
                  "House: \"castle\" chưa rõ là giá trị nào; ghi một trong 6 giá trị: Row house 1; Row house 2; Row house 3; …",
                  "House: \"castle\" is not clear; write one of 6: Row house 1; Row house 2; Row house 3; …");
    expect_called(
        HT_BY_VI, HT_UNKNOWN_VALUE, "nhà liền kề",
        "Nhà: \"nhà liền kề\" chưa rõ là giá trị nào; có phải là “Nhà liền kề 1”, “Nhà liền kề 2” hay “Nhà liền kề 3”?",
        "Nhà: \"nhà liền kề\" is not clear; did you mean “Nhà liền kề 1”, “Nhà liền kề 2” or “Nhà liền kề 3”?");
}

/* What fits two of them may be either, whatever else is near. */
static void what_may_be_either(void **state) {
    (void)state;
    expect_called(HT_BY_VI, HT_UNKNOWN_VALUE, "Ngôi nhà nhỏ trên đồi",
                  "Nhà: \"Ngôi nhà nhỏ trên đồi\" chưa rõ là giá trị nào; có phải là “Chung cư Đỉnh Đồi” hay “Biệt thự”?",
                  "Nhà: \"Ngôi nhà nhỏ trên đồi\" is not clear; did you mean “Chung cư Đỉnh Đồi” or “Biệt thự”?");
    expect(HT_UNKNOWN_VALUE, "Ngôi nhà trên đồi",
           "house: \"Ngôi nhà trên đồi\" không có trong danh sách 6 giá trị (có phải là tower, tức “Chung cư Đỉnh Đồi”, hay "
           "villa, tức “Biệt thự”?)",
           "house: \"Ngôi nhà trên đồi\" is not one of 6 values (did you mean tower or villa?)");
}

static void the_nearest_as_values(void **state) {
    const ht_meant one = ht_nearest_values(&policy, 0, ht_string_of("twoer"));
    const ht_meant three = ht_nearest_values(&policy, 0, ht_string_of("nlk"));
    (void)state;
    assert_int_equal(one.count, 1);
    assert_int_equal(one.values[0], 4);
    assert_int_equal(three.count, 3);
    assert_int_equal(three.values[2], 2);
    assert_int_equal(ht_nearest_values(&policy, 0, ht_string_of("castle")).count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_of_many),   cmocka_unit_test(several_that_are_equally_near),
        cmocka_unit_test(none_that_is_near),     cmocka_unit_test(what_is_no_text),
        cmocka_unit_test(the_nearest_by_a_name), cmocka_unit_test(values_by_the_names_of_people),
        cmocka_unit_test(what_may_be_either),    cmocka_unit_test(the_nearest_as_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
