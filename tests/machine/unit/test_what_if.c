/* SPDX-License-Identifier: MIT */
/* What would change a result, as it is written: values worked out by hand. */
#include "subject.h"

#include "answer/what_if.h"
#include "answer/what_if_text.h"
#include "law/gains.h"
#include "other_policy.h"
#include "policy_copy.h"

#define POLICY                                                                                                                 \
    "{\"policy\":{\"id\":\"fictional-9\",\"revision\":\"2028-01-01\",\"fingerprint\":"                                         \
    "\"cd5ae8f8f6d50b769c19f4113f34b64ff0cbf7c7898d18792d7a0563633fe62a\"},"

extern const ht_policy changing_law;

static char room[1 << 15];

static void expect_json(const ht_policy *policy, const char *facts, const char *expected) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, policy, facts, NULL);
    ht_write_what_if_json(&out, &about.person, &about.parameters, &about.result);
    assert_text(&out, expected);
}

static void expect_part(const ht_policy *policy, const char *facts, const char *part) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, policy, facts, NULL);
    ht_write_what_if_json(&out, &about.person, &about.parameters, &about.result);
    if (strstr(whole(&out), part) == NULL) {
        fail_msg("%s\nis not in\n%s", part, room);
    }
}

static void expect_people(const ht_policy *policy, const char *facts, const char *vi, const char *en) {
    static subject about;
    ht_text in_vi = TEXT_OVER(room);
    read_subject(&about, policy, facts, NULL);
    ht_write_what_if(&in_vi, &about.person, &about.parameters, &about.result, HT_VI);
    assert_text(&in_vi, vi);
    ht_text in_en = TEXT_OVER(room);
    ht_write_what_if(&in_en, &about.person, &about.parameters, &about.result, HT_EN);
    assert_text(&in_en, en);
}

/* The grant: 30.000.000 x 80 % at the council. A doctor's 90.000.002 x 80 % = 72.000.001,6; elsewhere than at the council
   whole; in the highland x 125 %. It is for those who arrive from 1 March 2028 to 30 June 2031. */
static void one_answer_or_day_otherwise(void **state) {
    (void)state;
    expect_json(
        &other_policy,
        "{\"id\":\"a\",\"asked\":[\"arrival_grant\"],\"body\":\"council\",\"diploma\":\"bachelor\",\"highland\":false,"
        "\"lodged\":false,\"hired_on\":\"2028-05-01\"}",
        "{\"id\":\"a\",\"policy\":{\"id\":\"fictional-9\",\"revision\":\"2028-01-01\",\"fingerprint\":"
        "\"cd5ae8f8f6d50b769c19f4113f34b64ff0cbf7c7898d18792d7a0563633fe62a\"},"
        "\"total\":{\"min\":24000000,\"max\":24000000},\"gains\":[{\"fact\":\"diploma\",\"kind\":\"choice\","
        "\"values\":[\"doctor\"],\"total\":{\"min\":72000002,\"max\":72000002},\"monthly\":{\"min\":0,\"max\":0},"
        "\"more\":{\"min\":48000002,\"max\":48000002},\"text\":{\"vi\":\"Bằng cấp → tiến sĩ: tổng cả giai "
        "đoạn tăng 48.000.002\u00a0đồng\",\"en\":\"Diploma → doctor: VND\u00a048,000,002 more over the period\"}},"
        "{\"fact\":\"body\",\"kind\":\"choice\",\"values\":[\"branch\",\"station\"],\"total\":{\"min\":30000000,"
        "\"max\":30000000},\"monthly\":{\"min\":0,\"max\":0},\"more\":{\"min\":6000000,\"max\":6000000},"
        "\"text\":{\"vi\":\"Cơ quan → chi nhánh hoặc trạm: tổng cả giai đoạn tăng 6.000.000\u00a0đồng\","
        "\"en\":\"Body → branch or station: VND\u00a06,000,000 more over the period\"}},{\"fact\":\"highland\","
        "\"kind\":\"yes_no\",\"values\":[true],\"total\":{\"min\":30000000,\"max\":30000000},\"monthly\":{\"min\":0,"
        "\"max\":0},\"more\":{\"min\":6000000,\"max\":6000000},\"text\":{\"vi\":\"Vùng cao → có: tổng cả "
        "giai đoạn tăng 6.000.000\u00a0đồng\",\"en\":\"Highland → yes: VND\u00a06,000,000 more over the "
        "period\"}}],\"days\":[{\"fact\":\"hired_on\",\"day\":\"2028-03-01\",\"benefit\":\"arrival_grant\","
        "\"change\":\"begins\",\"before\":{\"min\":0,\"max\":0},\"after\":{\"min\":24000000,\"max\":24000000},"
        "\"text\":{\"vi\":\"“Ngày nhận việc” từ 01/03/2028 trở đi: được tính Trợ cấp nhận việc\",\"en\":\"“Day "
        "of hiring” on 1 March 2028 or later: Arrival grant is counted\"}},{\"fact\":\"hired_on\",\"day\":\"2031-07-01\","
        "\"benefit\":\"arrival_grant\",\"change\":\"ends\",\"before\":{\"min\":24000000,\"max\":24000000},"
        "\"after\":{\"min\":0,\"max\":0},\"text\":{\"vi\":\"“Ngày nhận việc” sau 30/06/2031: không còn được "
        "tính Trợ cấp nhận việc\",\"en\":\"“Day of hiring” after 30 June 2031: Arrival grant is no longer "
        "counted\"}},{\"fact\":\"count_to\",\"day\":\"2028-05-01\",\"benefit\":\"arrival_grant\",\"change\":\"begins\","
        "\"before\":{\"min\":0,\"max\":0},\"after\":{\"min\":24000000,\"max\":24000000},\"text\":{\"vi\":\"“Đến "
        "ngày” từ 01/05/2028 trở đi: được tính Trợ cấp nhận việc\",\"en\":\"“To” on 1 May 2028 or later: "
        "Arrival grant is counted\"}}]}");
}

/* The day before the grant begins. */
static void the_nearest_day_that_pays(void **state) {
    (void)state;
    expect_part(&other_policy,
                "{\"asked\":[\"arrival_grant\"],\"body\":\"council\",\"diploma\":\"bachelor\",\"highland\":false,"
                "\"lodged\":false,\"hired_on\":\"2028-02-29\"}",
                "\"gains\":[{\"fact\":\"hired_on\",\"kind\":\"date\",\"day\":\"2028-03-01\",\"total\":{\"min\":24000000,"
                "\"max\":24000000},\"monthly\":{\"min\":0,\"max\":0},\"more\":{\"min\":24000000,\"max\":24000000},"
                "\"text\":{\"vi\":\"Ngày nhận việc → 01/03/2028: tổng cả giai đoạn tăng 24.000.000\u00a0đồng\",\"en\":\"Day "
                "of hiring → 1 March 2028: VND\u00a024,000,000 more over the period\"}}]");
    /* the day after its end */
    expect_part(&other_policy,
                "{\"asked\":[\"arrival_grant\"],\"body\":\"council\",\"diploma\":\"bachelor\",\"highland\":false,"
                "\"lodged\":false,\"hired_on\":\"2031-07-01\"}",
                "\"gains\":[{\"fact\":\"hired_on\",\"kind\":\"date\",\"day\":\"2031-06-30\",");
}

/* 112.500.003 = 90.000.002 x 125 %. Nothing of what is known would pay more. */
static void the_least_and_the_greatest(void **state) {
    (void)state;
    expect_part(&other_policy, "{\"asked\":[\"arrival_grant\"],\"diploma\":\"doctor\"}",
                POLICY
                "\"total\":{\"min\":0,\"max\":112500003},\"witness\":{\"min\":{\"answers\":{\"body\":\"council\","
                "\"highland\":false,\"lodged\":true},\"text\":{\"vi\":\"Thấp nhất 0\u00a0đồng, khi Cơ quan: hội "
                "đồng; Vùng cao: không; Nhà công vụ: có\",\"en\":\"At the least VND\u00a00, with Body: council; "
                "Highland: no; Lodged: yes\"}},\"max\":{\"answers\":{\"body\":\"branch\",\"highland\":true,\"lodged\":false,"
                "\"hired_on\":\"2028-03-01\"},\"text\":{\"vi\":\"Cao nhất 112.500.003\u00a0đồng, khi Cơ quan: chi "
                "nhánh; Vùng cao: có; Nhà công vụ: không; Ngày nhận việc: 01/03/2028\",\"en\":\"At the greatest "
                "VND\u00a0112,500,003, with Body: branch; Highland: yes; Lodged: no; Day of hiring: 1 March 2028\"}}},"
                "\"gains\":[],");
    expect_people(&other_policy, "{\"asked\":[\"arrival_grant\"],\"diploma\":\"doctor\"}",
                  "MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n"
                  "  - Thấp nhất 0\u00a0đồng, khi Cơ quan: hội đồng; Vùng cao: không; Nhà công vụ: có.\n"
                  "  - Cao nhất 112.500.003\u00a0đồng, khi Cơ quan: chi nhánh; Vùng cao: có; Nhà công vụ: không; Ngày "
                  "nhận việc: 01/03/2028.\n"
                  "\n"
                  "MỘT CÂU TRẢ LỜI KHÁC THÌ ĐƯỢC NHIỀU HƠN\n"
                  "  Không có câu trả lời nào như vậy.\n"
                  "\n"
                  "NHỮNG NGÀY MÀ MỘT KHOẢN BẮT ĐẦU, CHẤM DỨT HOẶC ĐỔI MỨC\n"
                  "  - “Ngày nhận việc” từ 01/03/2028 trở đi: được tính Trợ cấp nhận việc.\n"
                  "  - “Ngày nhận việc” sau 30/06/2031: không còn được tính Trợ cấp nhận việc.\n"
                  "  - “Đến ngày” từ 01/03/2028 trở đi: được tính Trợ cấp nhận việc.\n",
                  "THE LEAST AND THE GREATEST OVER THE PERIOD\n"
                  "  - At the least VND\u00a00, with Body: council; Highland: no; Lodged: yes.\n"
                  "  - At the greatest VND\u00a0112,500,003, with Body: branch; Highland: yes; Lodged: no; Day of "
                  "hiring: 1 March 2028.\n"
                  "\n"
                  "ONE OTHER ANSWER THAT PAYS MORE\n"
                  "  There is none.\n"
                  "\n"
                  "DAYS ON WHICH SOMETHING BEGINS, ENDS OR CHANGES\n"
                  "  - “Day of hiring” on 1 March 2028 or later: Arrival grant is counted.\n"
                  "  - “Day of hiring” after 30 June 2031: Arrival grant is no longer counted.\n"
                  "  - “To” on 1 March 2028 or later: Arrival grant is counted.\n");
}

/* Of 2030 ten whole months of 4.600.000 and 21 of the 30 days of April: 49.220.000, and 55.200.000 without the illness. Work
   that had begun on 1 March 2028 brings 10 months of 4.000.000 and 12 of 4.600.000 more. */
static void more_each_month_and_without_absences(void **state) {
    (void)state;
    expect_people(
        &other_policy,
        "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"shared\",\"started_on\":\"2030-01-01\","
        "\"count_to\":\"2030-12-31\",\"absences\":[{\"from\":\"2030-03-01\",\"to\":\"2030-04-09\",\"reason\":\"sickness\"}]}",
        "MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n"
        "  Không còn gì chưa biết: 24.610.000\u00a0đồng.\n"
        "\n"
        "MỘT CÂU TRẢ LỜI KHÁC THÌ ĐƯỢC NHIỀU HƠN\n"
        "  - Ngày bắt đầu → 01/03/2028: tổng cả giai đoạn tăng 47.600.000\u00a0đồng.\n"
        "  - Việc → toàn thời gian: tổng cả giai đoạn tăng 24.610.000\u00a0đồng; mỗi tháng tăng 2.300.000\u00a0đồng.\n"
        "  - Vắng mặt → không có: tổng cả giai đoạn tăng 2.990.000\u00a0đồng.\n"
        "\n"
        "NHỮNG NGÀY MÀ MỘT KHOẢN BẮT ĐẦU, CHẤM DỨT HOẶC ĐỔI MỨC\n"
        "  - “Đến ngày” từ 01/01/2030 trở đi: được tính Phụ cấp vị trí.\n",
        "THE LEAST AND THE GREATEST OVER THE PERIOD\n"
        "  Nothing is unknown: VND\u00a024,610,000.\n"
        "\n"
        "ONE OTHER ANSWER THAT PAYS MORE\n"
        "  - First day → 1 March 2028: VND\u00a047,600,000 more over the period.\n"
        "  - Work → whole time: VND\u00a024,610,000 more over the period; each month VND\u00a02,300,000 "
        "more.\n"
        "  - Absences → none: VND\u00a02,990,000 more over the period.\n"
        "\n"
        "DAYS ON WHICH SOMETHING BEGINS, ENDS OR CHANGES\n"
        "  - “To” on 1 January 2030 or later: Post allowance is counted.\n");
    expect_part(
        &other_policy,
        "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"whole_time\",\"started_on\":\"2028-03-01\","
        "\"count_to\":\"2030-12-31\",\"absences\":[{\"from\":\"2030-03-01\",\"to\":\"2030-04-09\",\"reason\":\"sickness\"}]}",
        "\"gains\":[{\"fact\":\"absences\",\"kind\":\"interruptions\",\"values\":[],\"total\":{\"min\":150400000,"
        "\"max\":150400000},");
}

/* Half of 4.000.000, from 2029 of 4.600.000; Điều 2 ends on 30 June 2031. */
static void days_of_the_law_and_of_figures(void **state) {
    (void)state;
    expect_people(
        &other_policy,
        "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"shared\",\"started_on\":\"2028-03-01\"}",
        "MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n"
        "  Không còn gì chưa biết: 89.000.000\u00a0đồng.\n"
        "\n"
        "MỘT CÂU TRẢ LỜI KHÁC THÌ ĐƯỢC NHIỀU HƠN\n"
        "  - Việc → toàn thời gian: tổng cả giai đoạn tăng 89.000.000\u00a0đồng; mỗi tháng tăng 2.300.000\u00a0đồng.\n"
        "\n"
        "NHỮNG NGÀY MÀ MỘT KHOẢN BẮT ĐẦU, CHẤM DỨT HOẶC ĐỔI MỨC\n"
        "  - “Ngày bắt đầu” sau 30/06/2031: không còn được tính Phụ cấp vị trí.\n"
        "  - “Ngày kết thúc” từ 01/01/2029 trở đi: Phụ cấp vị trí là 2.300.000\u00a0đồng, thay cho 2.000.000\u00a0đồng.\n"
        "  - “Đến ngày” từ 01/03/2028 trở đi: được tính Phụ cấp vị trí.\n"
        "  - “Đến ngày” từ 01/01/2029 trở đi: Phụ cấp vị trí là 2.300.000\u00a0đồng, thay cho 2.000.000\u00a0đồng.\n",
        "THE LEAST AND THE GREATEST OVER THE PERIOD\n"
        "  Nothing is unknown: VND\u00a089,000,000.\n"
        "\n"
        "ONE OTHER ANSWER THAT PAYS MORE\n"
        "  - Work → whole time: VND\u00a089,000,000 more over the period; each month VND\u00a02,300,000 "
        "more.\n"
        "\n"
        "DAYS ON WHICH SOMETHING BEGINS, ENDS OR CHANGES\n"
        "  - “First day” after 30 June 2031: Post allowance is no longer counted.\n"
        "  - “Last day” on 1 January 2029 or later: Post allowance is VND\u00a02,300,000 in place of VND\u00a02,"
        "000,000.\n"
        "  - “To” on 1 March 2028 or later: Post allowance is counted.\n"
        "  - “To” on 1 January 2029 or later: Post allowance is VND\u00a02,300,000 in place of VND\u00a02,"
        "000,000.\n");
    expect_part(&other_policy,
                "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"shared\",\"started_on\":\"2028-03-01\"}",
                "{\"fact\":\"ended_on\",\"day\":\"2029-01-01\",\"benefit\":\"post_allowance\",\"change\":\"changes\","
                "\"before\":{\"min\":2000000,\"max\":2000000},\"after\":{\"min\":2300000,\"max\":2300000},");
    /* That an estimate begins later hides nothing of it. */
    static const char from_june[] = "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"shared\","
                                    "\"started_on\":\"2028-03-01\",\"count_from\":\"2028-06-01\"}";
    expect_part(&other_policy, from_june,
                "{\"fact\":\"ended_on\",\"day\":\"2029-01-01\",\"benefit\":\"post_allowance\",\"change\":\"changes\","
                "\"before\":{\"min\":2000000,\"max\":2000000},\"after\":{\"min\":2300000,\"max\":2300000},");
    expect_people(&other_policy, "{\"asked\":[\"post_allowance\"],\"body\":\"elsewhere\",\"work\":\"idle\"}",
                  "MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n"
                  "  Không còn gì chưa biết: 0\u00a0đồng.\n"
                  "\n"
                  "MỘT CÂU TRẢ LỜI KHÁC THÌ ĐƯỢC NHIỀU HƠN\n"
                  "  Không có câu trả lời nào như vậy.\n"
                  "\n"
                  "NHỮNG NGÀY MÀ MỘT KHOẢN BẮT ĐẦU, CHẤM DỨT HOẶC ĐỔI MỨC\n"
                  "  Không có ngày nào như vậy.\n",
                  "THE LEAST AND THE GREATEST OVER THE PERIOD\n"
                  "  Nothing is unknown: VND\u00a00.\n"
                  "\n"
                  "ONE OTHER ANSWER THAT PAYS MORE\n"
                  "  There is none.\n"
                  "\n"
                  "DAYS ON WHICH SOMETHING BEGINS, ENDS OR CHANGES\n"
                  "  There is none.\n");
}

/* Of a range: the diploma is not known, and without one there is no grant; then what the paper of a person who is attracted
   states is not known. */
static void of_a_range_the_ends(void **state) {
    (void)state;
    expect_part(
        &other_policy,
        "{\"asked\":[\"arrival_grant\"],\"body\":\"council\",\"highland\":false,\"lodged\":false,\"hired_on\":\"2028-05-01\"}",
        "\"more\":{\"min\":0,\"max\":18000000},\"text\":{\"vi\":\"Cơ quan → chi nhánh hoặc trạm: mức cao "
        "nhất của cả giai đoạn tăng 18.000.000\u00a0đồng\",\"en\":\"Body → branch or station: the greatest "
        "over the period is VND\u00a018,000,000 more\"}}");
    /* the highland is not known: 24.000.000 to 30.000.000, of a doctor 72.000.002 to 90.000.002 */
    expect_part(
        &other_policy,
        "{\"asked\":[\"post_allowance\",\"arrival_grant\"],\"body\":\"council\",\"work\":\"shared\",\"diploma\":\"bachelor\","
        "\"lodged\":false,\"hired_on\":\"2028-05-01\",\"started_on\":\"2031-06-01\"}",
        "\"more\":{\"min\":48000002,\"max\":60000002},\"text\":{\"vi\":\"Bằng cấp → tiến sĩ: tổng cả giai "
        "đoạn: mức thấp nhất tăng 48.000.002\u00a0đồng, mức cao nhất tăng 60.000.002\u00a0đồng\",\"en\":\"Diploma "
        "→ doctor: over the period the least is VND\u00a048,000,002 more, the greatest VND\u00a060,000,002 "
        "more\"}}");
    expect_part(&ht_first_policy,
                "{\"asked\":[\"national_monthly\",\"attraction_once\"],\"agency\":\"it_center\",\"position\":\"other\","
                "\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"until\":\"2026-01-31\",\"attracted\":true,"
                "\"attracted_from\":\"2026-01-01\"}",
                "\"more\":{\"min\":5000000,\"max\":0},\"text\":{\"vi\":\"Đối tượng → cán bộ, công chức, viên chức hoặc ");
    expect_part(&ht_first_policy,
                "{\"asked\":[\"national_monthly\",\"attraction_once\"],\"agency\":\"it_center\",\"position\":\"other\","
                "\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"until\":\"2026-01-31\",\"attracted\":true,"
                "\"attracted_from\":\"2026-01-01\"}",
                ": mức thấp nhất của cả giai đoạn tăng 5.000.000\u00a0đồng; mỗi tháng tăng "
                "5.000.000\u00a0đồng\",\"en\":\"Position → cadre, "
                "civil servant, public employee or ");
    expect_part(&ht_first_policy,
                "{\"asked\":[\"national_monthly\",\"attraction_once\"],\"agency\":\"it_center\",\"position\":\"other\","
                "\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"until\":\"2026-01-31\",\"attracted\":true,"
                "\"attracted_from\":\"2026-01-01\"}",
                ": the least over the period is VND\u00a05,000,000 more; each month VND\u00a05,000,000 more\"}");
    /* 40 months of nothing, or of at most 4.000.000 and 4.600.000: what a month pays then is not known. */
    expect_part(
        &other_policy, "{\"asked\":[\"post_allowance\"],\"body\":\"elsewhere\",\"started_on\":\"2028-03-01\"}",
        "\"monthly\":{\"min\":0,\"max\":4600000},\"more\":{\"min\":0,\"max\":178000000},\"text\":{\"vi\":\"Cơ quan → hội "
        "đồng: mức cao nhất của cả giai đoạn tăng 178.000.000\u00a0đồng\",");
    expect_part(&ht_first_policy, "{\"asked\":[\"attraction_once\"],\"agency\":\"it_center\",\"attracted\":false}",
                "\"gains\":[{\"fact\":\"attracted\",\"kind\":\"yes_no\",\"values\":[true],\"total\":{\"min\":0,\"max\":null},"
                "\"monthly\":{\"min\":0,\"max\":0},\"more\":{\"min\":0,\"max\":null},\"text\":{\"vi\":\"Được tuyển "
                "theo chính sách thu hút → có: thêm khoản theo số tiền ghi trong quyết định\",\"en\":\"Recruited "
                "under the attraction policy → yes: an amount more that the decision states\"}}]");
}

/* What a person is stands in the JSON, marked, and is not said to people. 400.000.000 x 3/2. */
static void what_nobody_changes(void **state) {
    static const char graduate[] =
        "{\"asked\":[\"postgraduate\"],\"agency\":\"it_center\",\"position\":\"civil_servant\",\"degree\":\"doctorate\","
        "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"none\",\"graduated_on\":\"2026-06-30\","
        "\"priority_group\":false}";
    (void)state;
    expect_part(&ht_first_policy, graduate,
                "\"gains\":[{\"fact\":\"priority_group\",\"kind\":\"yes_no\",\"sensitive\":true,\"values\":[true],"
                "\"total\":{\"min\":600000000,\"max\":600000000},");
    expect_people(&ht_first_policy, graduate,
                  "MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n"
                  "  Không còn gì chưa biết: 400.000.000\u00a0đồng.\n"
                  "\n"
                  "MỘT CÂU TRẢ LỜI KHÁC THÌ ĐƯỢC NHIỀU HƠN\n"
                  "  Không có câu trả lời nào như vậy.\n"
                  "\n"
                  "NHỮNG NGÀY MÀ MỘT KHOẢN BẮT ĐẦU, CHẤM DỨT HOẶC ĐỔI MỨC\n"
                  "  - “Ngày tốt nghiệp” từ 15/08/2025 trở đi: được tính Hỗ trợ đào tạo sau đại học.\n"
                  "  - “Ngày tốt nghiệp” sau 31/12/2030: không còn được tính Hỗ trợ đào tạo sau đại học.\n"
                  "  - “Tính đến ngày” từ 30/06/2026 trở đi: được tính Hỗ trợ đào tạo sau đại học.\n",
                  "THE LEAST AND THE GREATEST OVER THE PERIOD\n"
                  "  Nothing is unknown: VND\u00a0400,000,000.\n"
                  "\n"
                  "ONE OTHER ANSWER THAT PAYS MORE\n"
                  "  There is none.\n"
                  "\n"
                  "DAYS ON WHICH SOMETHING BEGINS, ENDS OR CHANGES\n"
                  "  - “Graduation day” on 15 August 2025 or later: Postgraduate support is counted.\n"
                  "  - “Graduation day” after 31 December 2030: Postgraduate support is no longer counted.\n"
                  "  - “Estimate until” on 30 June 2026 or later: Postgraduate support is counted.\n");
}

/* 2.530.000 x 150 % x 110 % = 4.174.500 from the doctor's highland. */
static void what_a_month_pays_by_two_facts(void **state) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    expect_part(
        &other_policy, "{\"asked\":[\"salary_share\"]}",
        ",\"table\":{\"row\":\"body\",\"column\":\"work\",\"columns\":[[\"whole_time\",\"shared\"],[\"idle\"]],"
        "\"rows\":[{\"values\":[\"council\",\"branch\",\"station\"],\"monthly\":[4174500,0]},{\"values\":[\"elsewhere\"],"
        "\"monthly\":[0,0]}],\"with\":{\"diploma\":\"doctor\",\"highland\":true},\"text\":{\"vi\":\"Mỗi "
        "tháng nhiều nhất, theo “Cơ quan” và “Việc”, khi Bằng cấp: tiến sĩ; Vùng cao: có\",\"en\":\"The "
        "most that a month pays, by “Body” and “Work”, with Diploma: doctor; Highland: yes\"}}}");
    /* Together: a council pays 4.600.000 to someone without a diploma until June 2031, and the share goes on after it: no
       answer gives the most everywhere. */
    expect_part(
        &other_policy, "{}",
        "\"columns\":[[\"whole_time\"],[\"shared\"],[\"idle\"]],\"rows\":[{\"values\":[\"council\"],\"monthly\":[4600000,"
        "4174500,0]},{\"values\":[\"branch\",\"station\"],\"monthly\":[4174500,4174500,0]},{\"values\":[\"elsewhere\"],"
        "\"monthly\":[0,0,0]}],\"with\":{},\"text\":{\"vi\":\"Mỗi tháng nhiều nhất, theo “Cơ quan” và “Việc”\",");
    read_subject(&about, &other_policy, "{}", NULL);
    ht_write_what_if(&out, &about.person, &about.parameters, &about.result, HT_VI);
    assert_non_null(strstr(whole(&out), "\n"
                                        "\n"
                                        "Mỗi tháng nhiều nhất, theo “Cơ quan” và “Việc”\n"
                                        "  - hội đồng\n"
                                        "      4.600.000\u00a0đồng: toàn thời gian\n"
                                        "      4.174.500\u00a0đồng: làm chung việc\n"
                                        "      0\u00a0đồng: không làm\n"
                                        "  - chi nhánh hoặc trạm\n"
                                        "      4.174.500\u00a0đồng: toàn thời gian hoặc làm chung việc\n"
                                        "      0\u00a0đồng: không làm\n"
                                        "  - nơi khác\n"
                                        "      0\u00a0đồng: toàn thời gian, làm chung việc hoặc không làm\n"));
}

/* Of someone of whom one of the two is known, or who asks for nothing monthly, or for something that they do not matter to,
   there is none. What only a person's paper states has no greatest amount. */
static void where_there_is_no_table(void **state) {
    static const char *const none[] = {"{\"body\":\"council\"}", "{\"work\":\"shared\"}", "{\"asked\":[\"arrival_grant\"]}"};
    static subject about;
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ht_text out = TEXT_OVER(room);
        read_subject(&about, &other_policy, none[i], NULL);
        ht_write_what_if_json(&out, &about.person, &about.parameters, &about.result);
        assert_null(strstr(whole(&out), "\"table\""));
    }
    static const char attracted[] = "{\"asked\":[\"national_monthly\",\"attraction_monthly\"],\"attracted\":true}";
    expect_part(&ht_first_policy, attracted,
                "\"monthly\":[null]},{\"values\":[\"outside\"],\"monthly\":[0]}],\"with\":{},\"text\":{");
    ht_text out = TEXT_OVER(room);
    read_subject(&about, &ht_first_policy, attracted, NULL);
    ht_write_what_if(&out, &about.person, &about.parameters, &about.result, HT_VI);
    assert_non_null(strstr(whole(&out), "\n      chưa biết số tiền: cán bộ, công chức, "));
    ht_text in_english = TEXT_OVER(room);
    ht_write_what_if(&in_english, &about.person, &about.parameters, &about.result, HT_EN);
    assert_non_null(strstr(whole(&in_english), "\n      amount not known: cadre, civil servant, "));
}

/* A policy whose second choice has a default, or whose third one too; and whose two unknown days stand in an order. */
static void policies_of_another_shape(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.contradictions[0] = (ht_contradiction){HT_BEFORE, (uint8_t)slot_named(&other_policy, "hired_on"),
                                                (uint8_t)slot_named(&other_policy, "started_on"), 0};
    copy.facts[slot_named(&other_policy, "work")].absent = HT_FIXED;
    expect_part(
        &copy.policy, "{\"asked\":[\"salary_share\"]}",
        "\"table\":{\"row\":\"body\",\"column\":\"diploma\",\"columns\":[[\"no_diploma\"],[\"bachelor\"],[\"doctor\"]],");
    copy.facts[slot_named(&other_policy, "diploma")].absent = HT_FIXED;
    expect_part(&copy.policy, "{\"asked\":[\"salary_share\"]}", "}}],\"days\":[]}");
    assert_null(strstr(room, "\"table\""));
}

/* What is paid once has no part in it. By the figures a branch pays more than the share of its doctors, and a council less; and
   of two who share work in place of those who do not, as if the law said so, it is the second column that tells rows apart. */
static void rows_and_columns_that_differ_in_one_place(void **state) {
    static const char figures[] = "[{\"name\":\"post.council\",\"from\":\"2028-01-01\",\"value\":2000000,\"citation\":\"x\"},"
                                  "{\"name\":\"post.branch\",\"from\":\"2028-01-01\",\"value\":4600000,\"citation\":\"x\"}]";
    static subject about;
    static policy_copy copy;
    ht_text out = TEXT_OVER(room);
    (void)state;
    expect_part(&other_policy, "{\"asked\":[\"salary_share\",\"arrival_grant\"]}",
                "\"with\":{\"diploma\":\"doctor\",\"highland\":true},\"text\"");
    expect_part(
        &other_policy, "{\"asked\":[\"post_allowance\"]}",
        "\"columns\":[[\"whole_time\"],[\"shared\"],[\"idle\"]],\"rows\":[{\"values\":[\"council\"],\"monthly\":[4600000,"
        "2300000,0]},{\"values\":[\"branch\"],\"monthly\":[2500000,1250000,0]},{\"values\":[\"station\"],\"monthly\":["
        "1200000,600000,0]},{\"values\":[\"elsewhere\"],\"monthly\":[0,0,0]}],\"with\":{},");
    read_subject(&about, &other_policy, "{}", figures);
    ht_write_what_if_json(&out, &about.person, &about.parameters, &about.result);
    assert_non_null(strstr(
        whole(&out), "\"columns\":[[\"whole_time\"],[\"shared\"],[\"idle\"]],\"rows\":[{\"values\":[\"council\",\"station\"],"
                     "\"monthly\":[4174500,4174500,0]},{\"values\":[\"branch\"],\"monthly\":[4600000,4174500,0]},"
                     "{\"values\":[\"elsewhere\"],\"monthly\":[0,0,0]}],\"with\":{},"));
    copy_policy(&copy, &other_policy);
    copy.rows[0][1][0].when[0] = other_policy.benefits[0].tables[1].rows[1].when[0];
    copy.rows[0][1][1].when[0] = other_policy.benefits[0].tables[1].rows[0].when[0];
    expect_part(
        &copy.policy, "{}",
        "\"columns\":[[\"whole_time\"],[\"shared\"],[\"idle\"]],\"rows\":[{\"values\":[\"council\"],\"monthly\":[4174500,"
        "4600000,0]},{\"values\":[\"branch\",\"station\"],\"monthly\":[4174500,4174500,0]},{\"values\":[\"elsewhere\"],"
        "\"monthly\":[0,0,0]}],\"with\":{},");
}

/* The row is not the first fact: 2.530.000 x 30 % x 110 % and x 150 % x 110 %, of the council. */
static void a_table_without_the_first_fact(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.facts[slot_named(&other_policy, "body")].absent = HT_FIXED;
    expect_part(&copy.policy, "{\"asked\":[\"salary_share\"]}",
                "\"table\":{\"row\":\"work\",\"column\":\"diploma\",\"columns\":[[\"no_diploma\"],[\"bachelor\"],[\"doctor\"]],"
                "\"rows\":[{\"values\":[\"whole_time\",\"shared\"],\"monthly\":[0,834900,4174500]},{\"values\":[\"idle\"],"
                "\"monthly\":[0,0,0]}],\"with\":{\"highland\":true},");
}

/* Of two sums the lower one's day is its own first: it changes nothing, but is known. */
static void the_day_of_what_is_outdone(void **state) {
    (void)state;
    expect_part(&changing_law,
                "{\"asked\":[\"first_grant\",\"own_grant\"],\"own_once\":25000000,\"body\":\"council\",\"grade\":\"high\","
                "\"remote\":false}",
                "\"max\":{\"answers\":{\"moved_on\":\"2028-01-01\",\"hired_on\":\"2028-02-15\"},");
}

/* Who is lodged has no grant; an answer that needs the lodging, as that a day of hiring is stated, leaves no other one. */
static void no_value_that_another_answer_needs(void **state) {
    static policy_copy copy;
    static const char stated[] = "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\",\"highland\":true,"
                                 "\"lodged\":true,\"hired_on\":\"2028-05-01\"}";
    static const char unstated[] = "{\"asked\":[\"arrival_grant\"],\"body\":\"branch\",\"diploma\":\"doctor\","
                                   "\"highland\":true,\"lodged\":true}";
    static const char gain[] = "\"gains\":[{\"fact\":\"lodged\",\"kind\":\"yes_no\",\"values\":[false],";
    const uint64_t given = UINT64_C(1) << slot_named(&other_policy, "hired_on");
    (void)state;
    expect_part(&other_policy, stated, gain);
    for (unsigned i = 0; i < other_policy.contradiction_count; i++) {
        copy_policy(&copy, &other_policy);
        copy.contradictions[i] =
            (ht_contradiction){HT_NEEDS_YES, (uint8_t)slot_named(&other_policy, "lodged"), (uint8_t)HT_NONE, given};
        expect_part(&copy.policy, stated, "\"gains\":[]");
        expect_part(&copy.policy, unstated, gain);
    }
}

/* By the figures 40.000.000 is paid until 9 March, and again from 20 April on: 30 March lies between, 21 days from both. From
   20 March 11 days lead back. */
static void the_nearer_of_two_days_and_the_earlier(void **state) {
    static const char *const known[] = {"2028-03-30", "2028-03-20"};
    static const char figures[] = "[{\"name\":\"travel.sum\",\"from\":\"2028-04-20\",\"value\":40000000,\"citation\":\"x\"}]";
    static subject about;
    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        char facts[256];
        ht_gain gains[HT_SLOTS_MAX];
        snprintf(facts, sizeof facts,
                 "{\"asked\":[\"first_grant\",\"travel\"],\"body\":\"council\",\"grade\":\"low\",\"remote\":true,"
                 "\"hired_on\":\"%s\"}",
                 known[i]);
        read_subject(&about, &changing_law, facts, figures);
        assert_range(about.result.total, 25000000, 25000000);
        assert_int_equal(ht_gains_of(&about.person, &about.parameters, &about.result, gains), 1);
        assert_int_equal(gains[0].slot, slot_named(&changing_law, "hired_on"));
        assert_int_equal(gains[0].day, HT_DATE_LITERAL(2028, 3, 9));
        assert_range(gains[0].total, 40000000, 40000000);
    }
}

/* Work that must begin in force: no day before 1 March 2028 will do, and every later one gives less. 10 x 4.000.000 and 30 x
   4.600.000. */
static void the_first_day_in_force(void **state) {
    static policy_copy copy;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.benefits[0].begins_in_force = true;
    expect_part(&copy.policy,
                "{\"asked\":[\"post_allowance\"],\"body\":\"council\",\"work\":\"whole_time\",\"started_on\":\"2028-02-10\"}",
                "\"gains\":[{\"fact\":\"started_on\",\"kind\":\"date\",\"day\":\"2028-03-01\",\"total\":{\"min\":178000000,"
                "\"max\":178000000},");
}

static void how_much_more_an_end_is(void **state) {
    (void)state;
    assert_dong_equal(ht_end_more(5, 12), 7);
    assert_dong_equal(ht_end_more(5, 5), 0);
    assert_dong_equal(ht_end_more(5, HT_NO_MAXIMUM), HT_NO_MAXIMUM);
    assert_dong_equal(ht_end_more(HT_NO_MAXIMUM, HT_NO_MAXIMUM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_answer_or_day_otherwise),
        cmocka_unit_test(the_nearest_day_that_pays),
        cmocka_unit_test(the_least_and_the_greatest),
        cmocka_unit_test(more_each_month_and_without_absences),
        cmocka_unit_test(days_of_the_law_and_of_figures),
        cmocka_unit_test(of_a_range_the_ends),
        cmocka_unit_test(what_nobody_changes),
        cmocka_unit_test(what_a_month_pays_by_two_facts),
        cmocka_unit_test(where_there_is_no_table),
        cmocka_unit_test(policies_of_another_shape),
        cmocka_unit_test(rows_and_columns_that_differ_in_one_place),
        cmocka_unit_test(a_table_without_the_first_fact),
        cmocka_unit_test(the_day_of_what_is_outdone),
        cmocka_unit_test(no_value_that_another_answer_needs),
        cmocka_unit_test(the_nearer_of_two_days_and_the_earlier),
        cmocka_unit_test(the_first_day_in_force),
        cmocka_unit_test(how_much_more_an_end_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
