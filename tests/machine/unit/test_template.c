/* SPDX-License-Identifier: MIT */
/* What an empty list says of its columns; and that its filled line is no person. */
#include "list_runner.h"

#include "list/template.h"
#include "policy_copy.h"

static ht_template_column columns[HT_TEMPLATE_COLUMNS_MAX];

static const ht_template_column *column_named(uint32_t count, const char *heading) {
    for (uint32_t i = 0; i < count; i++) {
        char bytes[256];
        ht_text text = TEXT_OVER(bytes);
        ht_put_template_heading(&text, &ht_first_policy, columns[i], HT_VI);
        bytes[text.length] = '\0';
        if (strcmp(bytes, heading) == 0) {
            return &columns[i];
        }
    }
    fail_msg("no column %s", heading);
    return NULL;
}

static void assert_column(uint32_t count, const char *heading_vi, const char *heading_en, const char *how_vi,
                          const char *how_en) {
    char bytes[256];
    ht_text text = TEXT_OVER(bytes);
    const ht_template_column *column = column_named(count, heading_vi);
    ht_put_template_heading(&text, &ht_first_policy, *column, HT_EN);
    assert_text(&text, heading_en);
    assert_string_equal(ht_template_how(&ht_first_policy, *column)->vi, how_vi);
    assert_string_equal(ht_template_how(&ht_first_policy, *column)->en, how_en);
}

static void columns_and_how_they_are_written(void **state) {
    (void)state;
    const uint32_t count = ht_template_columns(&ht_first_policy, true, columns);
    assert_dong_equal(count, 2U + ht_first_policy.fact_count + ht_first_policy.benefit_count + 1U);
    assert_dong_equal(ht_template_columns(&ht_first_policy, false, columns), 2U + ht_first_policy.fact_count);
    assert_column(count, "Mã", "id", "mã của đơn vị, mỗi người một mã; dòng có mã MẪU không được tính",
                  "of your own, one for each person; a line with the id MẪU is not counted");
    assert_column(count, "Họ và tên", "Name", "tự do; không dùng để tính", "anything; it is not read");
    assert_column(count, "Đơn vị công tác", "Agency", "chọn trong danh sách", "one of the list");
    assert_column(count, "Được cử đi đào tạo", "Sent for training", "chọn Có hoặc Không", "yes or no");
    assert_column(count, "Ngày bắt đầu nhiệm vụ", "First day of the duty", "ngày, ví dụ 30/06/2026", "a date, as 30/06/2026");
    assert_column(count, "Mức thu hút một lần", "One-time attraction amount", "số tiền, đồng", "an amount in dong");
    assert_column(count, "Thời gian nghỉ, gián đoạn", "Interruptions",
                  "từng đợt, cách nhau bằng dấu chấm phẩy, ví dụ 10/03/2026-09/04/2026 và lý do",
                  "each period, parted by semicolons, as 10/03/2026-09/04/2026 and the reason");
    assert_column(count, "Đề nghị: Hỗ trợ hằng tháng của tỉnh", "claimed_province_monthly",
                  "số tiền đề nghị, đồng; để trống nếu không đề nghị",
                  "the claimed amount in dong; empty where nothing is claimed");
    assert_column(count, "Đề nghị: tổng", "claimed_total", "số tiền đề nghị, đồng; để trống nếu không đề nghị",
                  "the claimed amount in dong; empty where nothing is claimed");
}

static void meaning(uint32_t count, const char *heading, ht_language language, const char *expected) {
    char bytes[2048];
    ht_text text = TEXT_OVER(bytes);
    ht_put_template_meaning(&text, &ht_first_policy, *column_named(count, heading), language);
    assert_text(&text, expected);
}

static void what_columns_mean(void **state) {
    (void)state;
    const uint32_t count = ht_template_columns(&ht_first_policy, true, columns);
    meaning(count, "Mã", HT_VI, "");
    meaning(count, "Đề nghị: tổng", HT_VI, "");
    const ht_fact *field = &ht_first_policy.facts[column_named(count, "Ngành công nghệ thông tin")->index];
    char expected[2048];
    (void)snprintf(expected, sizeof expected, "%s %s Để trống nếu chưa biết.", field->question.vi, field->hint.vi);
    meaning(count, field->label.vi, HT_VI, expected);
    static policy_copy copy;
    copy_policy(&copy, &ht_first_policy);
    copy.facts[column_named(count, "Được cử đi đào tạo")->index].hint = (ht_words){"", ""};
    char bytes[2048];
    ht_text text = TEXT_OVER(bytes);
    ht_put_template_meaning(&text, &copy.policy, *column_named(count, "Được cử đi đào tạo"), HT_VI);
    (void)snprintf(expected, sizeof expected, "%s Để trống nếu chưa biết.",
                   copy.facts[column_named(count, "Được cử đi đào tạo")->index].question.vi);
    assert_text(&text, expected);
    const ht_fact *sent = &ht_first_policy.facts[column_named(count, "Được cử đi đào tạo")->index];
    (void)snprintf(expected, sizeof expected, "%s%s%s Left empty where it is not known.", sent->question.en,
                   sent->hint.en[0] == '\0' ? "" : " ", sent->hint.en);
    meaning(count, sent->label.vi, HT_EN, expected);
    const ht_fact *last = &ht_first_policy.facts[column_named(count, "Tính đến ngày")->index];
    (void)snprintf(expected, sizeof expected, "%s%s%s", last->question.vi, last->hint.vi[0] == '\0' ? "" : " ", last->hint.vi);
    meaning(count, last->label.vi, HT_VI, expected);
    static const char *const headings[][2] = {
        {"Cột", "Column"}, {"Cách ghi", "How it is written"}, {"Nội dung", "What it says"}, {"Các giá trị", "Values"}};
    for (ht_template_heading heading = HT_TEMPLATE_OF_COLUMN; heading <= HT_TEMPLATE_OF_VALUES; heading++) {
        assert_string_equal(ht_template_heading_words(heading)->vi, headings[heading][0]);
        assert_string_equal(ht_template_heading_words(heading)->en, headings[heading][1]);
    }
}

/* Composed or not, in any case, in quotation marks; but nothing longer, and no other column. */
static void the_sample_is_no_person(void **state) {
    (void)state;
    run("id,agency\nMẪU,outside\nma\xcc\x82\xcc\x83u,outside\n\"MẪU\",outside\nMẪU 1,outside\nMAU,outside\nMẪU MẪU MẪU "
        "MẪU,outside\n");
    assert_int_equal(counts.ok, 3);
    assert_int_equal(counts.skipped, 3);
    run("agency,x_note\noutside,MẪU\n");
    assert_int_equal(counts.ok, 1);
    run("agency,id\noutside,MẪU\noutside\n");
    assert_int_equal(counts.ok, 0);
    assert_int_equal(counts.skipped, 1);
    assert_int_equal(counts.bad, 1);
    assert_int_equal(counts.ok, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_and_how_they_are_written),
        cmocka_unit_test(what_columns_mean),
        cmocka_unit_test(the_sample_is_no_person),
    };
    return cmocka_run_group_tests_name("template", tests, set_up, NULL);
}
