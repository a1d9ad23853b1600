/* SPDX-License-Identifier: MIT */
/* Sums that a list has of what it claims. */
#include "list_runner.h"
#include "list/list_sums.h"
#include "list/list_survey.h"
#include "text/decimal.h"

enum { PEOPLE = 512 };
static ht_person_days people[PEOPLE];
static ht_survey survey;
static ht_list_sums sums;

/* Line by line of parts that are joined, it is the same. */
static void look_at_parts(const char *text, size_t length, unsigned lines_of_part) {
    static ht_list_sums joined;
    static ht_sum_steps part;
    ht_lines lines;
    joined = (ht_list_sums){.count = 0};
    part.count = 0;
    ht_lines_init(&lines, (ht_string){text + list.begins, length - list.begins}, list.header_lines + 1);
    for (unsigned i = 1; ht_list_read(&list, &lines, &line); i++) {
        assert_true(ht_sums_note(&part, &list, &line));
        if (i % lines_of_part == 0) {
            ht_sums_take(&joined, &part);
        }
    }
    ht_sums_take(&joined, &part);
    ht_sums_end(&joined);
    assert_dong_equal(joined.unclear, sums.unclear);
    assert_dong_equal(joined.count, sums.count);
    assert_dong_equal(joined.more, sums.more);
    assert_dong_equal(joined.kept, sums.kept);
    assert_memory_equal(joined.sums, sums.sums, sums.kept * sizeof *sums.sums);
}

static void look(const char *text, size_t length) {
    ht_lines lines;
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    sums = (ht_list_sums){.count = 0};
    survey.people = people;
    survey.capacity = PEOPLE;
    survey.sums = &sums;
    ht_lines_init(&lines, (ht_string){text + list.begins, length - list.begins}, list.header_lines + 1);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_true(ht_survey_end(&survey, &refusal));
    look_at_parts(text, length, 1);
    look_at_parts(text, length, 3);
    look_at_parts(text, length, 1000);
}

/* The wrong ones: "line:way". */
static void expect_wrong(const char *text, const char *expected) {
    static const char *const ways[] = {"since", "below", "so far", "all"};
    char bytes[512];
    ht_text said = TEXT_OVER(bytes);
    assert_true(open_text(text, strlen(text)));
    look(text, strlen(text));
    for (uint32_t i = 0; i < sums.kept; i++) {
        ht_put(&said, i > 0 ? " " : "");
        ht_put_number(&said, sums.sums[i].line);
        ht_put(&said, ":");
        ht_put(&said, ways[sums.sums[i].nearest]);
    }
    bytes[said.length] = '\0';
    if (strcmp(bytes, expected) != 0) {
        fail_msg("%s\n%s\nexpected %s", text, bytes, expected);
    }
}

static void said(uint32_t at, ht_language language, const char *expected) {
    char bytes[1024];
    ht_text text = TEXT_OVER(bytes);
    ht_write_wrong_sum(&text, &list, &sums.sums[at], language);
    bytes[text.length] = '\0';
    assert_string_equal(bytes, expected);
}

#define HEAD "id,agency,claimed_total,x_a\n"

static void one_of_four_ways(void **state) {
    (void)state;
    expect_wrong(HEAD "1,outside,10,\n2,outside,20,\n,,30,Cộng\n3,outside,5,\n,,5,Cộng\n,,35,Tổng cộng\n", "");
    expect_wrong(HEAD ",,35,Tổng cộng\nI,,,Tỉnh\n1,outside,10,\n2,outside,20,\n,,30,Cộng\nII,,,Xã\n3,outside,5,\n,,5,Cộng\n",
                 "");
    expect_wrong(HEAD "I,,30,Tỉnh\n1,outside,10,\n2,outside,20,\nII,,5,Xã\n3,outside,5,\n,,35,Tổng cộng\n,,,\n,,,Người lập\n",
                 "");
    expect_wrong(HEAD "1,outside,10,\n,,,\n2,outside,20,\n,,30,Cộng\n", ""); /* an empty line is no heading */
    expect_wrong(HEAD "1,outside,10,\nI,,,\n2,outside,20,\n,,20,Cộng\n", "");
    expect_wrong(HEAD "1,outside,10,\n2,outside,20,\n,,\"30 đồng\",\n", "");
}

static void the_nearest_where_none_fits(void **state) {
    (void)state;
    expect_wrong(HEAD "1,outside,100,\n,,90,Cộng\n2,outside,50,\n3,outside,1,\n,,52,Cộng\n,,149,Tổng\n",
                 "3:since 6:since 7:so far");
    expect_wrong(HEAD "I,,53,\n1,outside,50,\nII,,7,\n2,outside,9,\n", "2:below 4:below");
    expect_wrong(HEAD ",,60,Tổng\nI,,,\n1,outside,50,\nII,,,\n2,outside,9,\n", "2:all");
    expect_wrong(HEAD ",,0,\n", "");
    assert_dong_equal(sums.count, 1);
}

static void each_column_apart(void **state) {
    (void)state;
    expect_wrong("id,agency,claimed_national_monthly,claimed_total\n1,outside,10,30\n2,outside,20,30\n,,31,60\n,,30,61\n",
                 "4:since 5:so far");
    assert_int_equal(sums.sums[0].column, 0);
    assert_int_equal(sums.sums[1].column, ht_first_policy.benefit_count);
    said(1, HT_EN,
         "claimed_total: the sum says VND\u00a0"
         "61, VND\u00a0"
         "1 more than the nearest sum of lines, VND\u00a0"
         "60 (all lines before it)");
}

/* Where an amount of a person is not clear nobody knows the sum. */
static void what_is_not_clear_is_let_be(void **state) {
    (void)state;
    expect_wrong(HEAD "1,outside,nhiều,\n2,outside,20,\n,,30,Cộng\n", "");
    expect_wrong(HEAD "1,outside,-,\n2,outside,20,\n,,30,Cộng\n,,ba,Cộng\nGhi chú\n", "4:since");
    expect_wrong(HEAD "1,outside,5,\n,,999999999999999999999,Cộng\n", "");
    char text[4096];
    ht_text many = TEXT_OVER(text);
    ht_put(&many, HEAD);
    for (unsigned i = 0; i < 94; i++) {
        ht_put_number(&many, i);
        ht_put(&many, ",outside,99999999999999999,\n");
    }
    ht_put(&many, ",,1,\n");
    text[many.length] = '\0';
    expect_wrong(text, "");
}

static void no_more_than_there_is_room_for(void **state) {
    char text[4096];
    ht_text many = TEXT_OVER(text);
    (void)state;
    ht_put(&many, HEAD "1,outside,10,\n");
    for (unsigned i = 0; i < HT_SUMS_KEPT + 5; i++) {
        ht_put(&many, ",,7,Cộng\n");
    }
    text[many.length] = '\0';
    assert_true(open_text(text, many.length));
    look(text, many.length);
    assert_dong_equal(sums.kept, HT_SUMS_KEPT);
    assert_dong_equal(sums.more, 5);
    many.length = 0;
    ht_write_more_sums(&many, &sums, HT_EN);
    assert_text(&many, "and 5 more sums that were not compared");
    assert_true(ht_claim_heading(&list, 0).at == NULL);
}

/* A part of the list with so many headings is not kept. */
static void no_more_steps_than_there_is_room_for(void **state) {
    static const char of_list[] = HEAD "1,outside,10,\n,,10,\n";
    static ht_sum_steps part;
    ht_lines lines;
    (void)state;
    assert_true(open_text(of_list, sizeof of_list - 1));
    part.count = HT_SUM_STEPS - 2;
    part.steps[part.count - 1].line = 1;
    ht_lines_init(&lines, (ht_string){of_list + list.begins, sizeof of_list - 1 - list.begins}, 2);
    assert_true(ht_list_read(&list, &lines, &line));
    for (unsigned i = 0; i < 3; i++) {
        assert_true(ht_sums_note(&part, &list, &line));
    }
    assert_dong_equal(part.count, HT_SUM_STEPS - 1);
    assert_dong_equal(part.steps[part.count - 1].dong[ht_first_policy.benefit_count], 30);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_true(ht_sums_note(&part, &list, &line));
    assert_false(ht_sums_note(&part, &list, &line));
    assert_dong_equal(part.count, HT_SUM_STEPS);
}

static void of_a_sheet(void **state) {
    static const char text[] = "id\x1f"
                               "agency\x1f"
                               "claimed_total\nA\x1foutside\x1f\x01"
                               "10\nB\x1foutside\x1f\x05"
                               "20\n\x1f\x1f\x01"
                               "11\n";
    static const char good[] = "id\x1f"
                               "agency\x1f"
                               "claimed_total\nA\x1foutside\x1f\x01"
                               "10\nB\n\x1f\x1f\x01"
                               "11\n";
    (void)state;
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text, sizeof text - 1}, HT_DAY_ZERO_1900, &refusal));
    look(text, sizeof text - 1);
    assert_dong_equal(sums.kept, 0); /* an amount is shown in thousands */
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){good, sizeof good - 1}, HT_DAY_ZERO_1900, &refusal));
    look(good, sizeof good - 1);
    assert_dong_equal(sums.kept, 1);
    assert_dong_equal(sums.sums[0].of[HT_SUM_SINCE], 0);
    assert_dong_equal(sums.sums[0].of[HT_SUM_SO_FAR], 10);
}

static void what_is_said(void **state) {
    (void)state;
    expect_wrong(
        "id,agency,Đề nghị: tổng,x_a\nI,,70,\n1,outside,50,\n,,51,Cộng\nII,,7,\n2,outside,9,\n,,,Hết\n,,64,Tổng\n,,58,\n",
        "2:all 4:since 5:below 8:so far 9:so far");
    said(0, HT_VI,
         "Đề nghị: tổng: dòng cộng ghi 70\u00a0đồng, cao hơn 11\u00a0đồng so với tổng gần nhất là 59\u00a0đồng (cả danh sách)");
    said(0, HT_EN,
         "Đề nghị: tổng: the sum says VND\u00a0"
         "70, VND\u00a0"
         "11 more than the nearest sum of lines, VND\u00a0"
         "59 (all lines)");
    said(1, HT_VI,
         "Đề nghị: tổng: dòng cộng ghi 51\u00a0đồng, cao hơn 1\u00a0đồng so với tổng gần nhất là 50\u00a0đồng (các dòng từ đề "
         "mục "
         "hoặc dòng cộng trước đến dòng này)");
    said(1, HT_EN,
         "Đề nghị: tổng: the sum says VND\u00a0"
         "51, VND\u00a0"
         "1 more than the nearest sum of lines, VND\u00a0"
         "50 (the lines since "
         "the heading or sum before it)");
    said(2, HT_VI,
         "Đề nghị: tổng: dòng cộng ghi 7\u00a0đồng, thấp hơn 2\u00a0đồng so với tổng gần nhất là 9\u00a0đồng (các dòng dưới "
         "đến đề mục "
         "hoặc dòng cộng sau)");
    said(2, HT_EN,
         "Đề nghị: tổng: the sum says VND\u00a0"
         "7, VND\u00a0"
         "2 less than the nearest sum of lines, VND\u00a0"
         "9 (the lines below it, up "
         "to the next heading or sum)");
    said(4, HT_VI,
         "Đề nghị: tổng: dòng cộng ghi 58\u00a0đồng, thấp hơn 1\u00a0đồng so với tổng gần nhất là 59\u00a0đồng (các dòng từ "
         "đầu danh sách "
         "đến dòng này)");
    said(4, HT_EN,
         "Đề nghị: tổng: the sum says VND\u00a0"
         "58, VND\u00a0"
         "1 less than the nearest sum of lines, VND\u00a0"
         "59 (all lines before it)");
    list.column_count = 0;
    said(4, HT_EN,
         ": the sum says VND\u00a0"
         "58, VND\u00a0"
         "1 less than the nearest sum of lines, VND\u00a0"
         "59 (all lines before it)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(one_of_four_ways, set_up),
        cmocka_unit_test_setup(the_nearest_where_none_fits, set_up),
        cmocka_unit_test_setup(each_column_apart, set_up),
        cmocka_unit_test_setup(what_is_not_clear_is_let_be, set_up),
        cmocka_unit_test_setup(no_more_than_there_is_room_for, set_up),
        cmocka_unit_test_setup(no_more_steps_than_there_is_room_for, set_up),
        cmocka_unit_test_setup(of_a_sheet, set_up),
        cmocka_unit_test_setup(what_is_said, set_up),
    };
    return cmocka_run_group_tests_name("list_sums", tests, NULL, NULL);
}
