/* SPDX-License-Identifier: MIT */
/* Every sentence about a step, a condition and the rules, in both languages, of a case worked out by hand. */
#include "other_policy.h"
#include "answer/unmet_text.h"
#include "steps.h"
#include "law/run.h"
#include "law/unmet.h"
#include "text/sentence.h"

extern const ht_policy changing_law;

#define PERSON                "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
#define SOMEBODY              "{\"agency\":\"science_department\",\"duty\":\"full_time\","
#define HALF_YEAR             "\"duty_from\":\"2026-01-01\",\"until\":\"2026-06-30\""
#define OFF(from, to, reason) ",\"interruptions\":[{\"from\":\"" from "\",\"to\":\"" to "\",\"reason\":\"" reason "\"}]"
#define STUDENT                                                                                                                \
    PERSON "\"degree\":\"doctorate\",\"it_field\":true,\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\","            \
           "\"central_funding\":\"partial\","
#define ATTRACTED                 "\"attracted\":true,\"attracted_from\":\"2026-01-15\""
#define FIGURE(name, from, value) "[{\"name\":\"" name "\",\"from\":\"" from "\",\"value\":" value ",\"citation\":\"x\"}]"
#define SPACE                     "\u00a0"
#define TIER_VI                   "Công chức, viên chức tại Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Sở KH&CN"
#define TIER_EN                   "Civil servants and public employees of the three leading bodies"
#define LEAVE_VI                  "Nghỉ việc không hưởng lương"
#define CUSTODY_VI                "Tạm giữ, tạm giam, (tạm) đình chỉ công tác"
#define CUSTODY_EN                "Custody or suspension from work"

typedef struct {
    const char *facts, *figures, *benefit, *code;
    const char *vi, *en; /* of the last step of that code */
} said;

static const said steps_said[] = {
    {PERSON HALF_YEAR "}", NULL, "national_monthly", "figure",
     "Mức hỗ trợ hằng tháng của Trung ương: 5.000.000" SPACE "đồng mỗi tháng",
     "National monthly amount: VND" SPACE "5,000,000 a month"},
    {PERSON "\"duty_from\":\"2026-01-01\"}", FIGURE("province.tier_a", "2027-01-01", "2500000"), "province_monthly", "figure",
     TIER_VI ": 2.500.000" SPACE "đồng mỗi tháng từ 01/01/2027", TIER_EN ": VND" SPACE "2,500,000 a month from 1 January 2027"},
    {STUDENT "\"priority_group\":true}", NULL, "postgraduate", "figure", "Tiến sĩ: 400.000.000" SPACE "đồng",
     "Doctorate: VND" SPACE "400,000,000"},
    {PERSON ATTRACTED ",\"attraction_once\":70000000}", NULL, "attraction_once", "figure",
     "Mức thu hút một lần, ghi trong quyết định cá nhân: 70.000.000" SPACE "đồng",
     "One-time attraction amount, as the person's own decision states: VND" SPACE "70,000,000"},
    {SOMEBODY HALF_YEAR "}", NULL, "national_monthly", "figure",
     "Có thể được: Mức hỗ trợ hằng tháng của Trung ương: 5.000.000" SPACE "đồng",
     "Possible: National monthly amount: VND" SPACE "5,000,000"},
    {STUDENT "\"priority_group\":false}", NULL, "postgraduate", "ratio", "Đã được Trung ương hỗ trợ một phần: nhân 25%",
     "Partly funded by the central government: times 25%"},
    {PERSON HALF_YEAR "}", NULL, "province_monthly", "condition",
     "Điều kiện đáp ứng: Chuyên trách, được phân công bằng văn bản", "Condition met: Full time, assigned in writing"},
    /* Of 61 days eleven lie in the half year: 5.000.000 less 5.000.000 x 19/30 = 3.166.667. */
    {PERSON HALF_YEAR OFF("2026-06-20", "2026-08-19", "unpaid_leave") "}", NULL, "national_monthly", "time_off",
     LEAVE_VI " từ 20/06/2026 đến 19/08/2026: không tính 11 ngày trong kỳ, giảm 1.833.333" SPACE "đồng",
     "Unpaid leave from 20 June 2026 to 19 August 2026: 11 days of the estimate do not count, VND" SPACE "1,833,333 less"},
    {SOMEBODY HALF_YEAR OFF("2026-05-11", "2026-05-20", "suspension") "}", NULL, "national_monthly", "time_off",
     CUSTODY_VI " từ 11/05/2026 đến 20/05/2026: không tính 10 ngày trong kỳ",
     CUSTODY_EN " from 11 May 2026 to 20 May 2026: 10 days of the estimate do not count"},
    {PERSON HALF_YEAR OFF("2026-03-10", "2026-04-08", "unpaid_leave") "}", NULL, "national_monthly", "time_off_too_short",
     LEAVE_VI " từ 10/03/2026 đến 08/04/2026: chưa đủ một tháng liên tục nên không làm giảm ngày nào",
     "Unpaid leave from 10 March 2026 to 8 April 2026: not a month without a break, so it takes no day out"},
    {PERSON HALF_YEAR "}", NULL, "national_monthly", "whole_months", "6 tháng đủ × 5.000.000" SPACE "đồng",
     "6 whole months × VND" SPACE "5,000,000"},
    {PERSON "\"duty_from\":\"2026-06-01\",\"until\":\"2026-06-30\"}", NULL, "national_monthly", "whole_months",
     "1 tháng đủ × 5.000.000" SPACE "đồng", "1 whole month × VND" SPACE "5,000,000"},
    {PERSON "\"duty_from\":\"2025-08-15\",\"until\":\"2025-08-31\"}", NULL, "national_monthly", "part_month",
     "Riêng tháng 8/2025: 5.000.000" SPACE "đồng × 17/31 ngày", "August 2025: VND" SPACE "5,000,000 × 17/31 days"},
    {PERSON "\"duty_from\":\"2025-08-18\",\"until\":\"2025-08-31\",\"partial_month\":\"half_month_15\"}", NULL,
     "national_monthly", "part_month", "Riêng tháng 8/2025: được tính 14/31 ngày, trả 2.500.000" SPACE "đồng",
     "August 2025: 14/31 days count, paid VND" SPACE "2,500,000"},
    {STUDENT "\"priority_group\":true}", NULL, "postgraduate", "once", "Trả một lần trong tháng 6/2026",
     "Paid once in June 2026"},
    {PERSON "\"until\":\"2026-06-30\"}", NULL, "national_monthly", "day_unknown",
     "Chưa biết “Ngày bắt đầu nhiệm vụ”: có thể không đủ điều kiện",
     "“First day of the duty” is not known: it may be that nothing is paid"},
    {PERSON ATTRACTED "}", NULL, "attraction_once", "amount_unknown",
     "Chưa biết “Mức thu hút một lần”: số tiền do quyết định của từng người ghi, không nguồn nào khác nêu",
     "“One-time attraction amount” is not known: only the person's own decision states it"},
    {PERSON "\"duty_from\":\"2025-09-11\",\"until\":\"2025-09-30\"" OFF("2025-09-01", "2025-09-30", "suspension") "}", NULL,
     "national_monthly", "all_time_off", "Toàn bộ thời gian trong kỳ không được tính do nghỉ, gián đoạn",
     "Every day of the estimate is taken out by interruptions"},
    /* 12 of 31 days are less than half. */
    {PERSON "\"duty_from\":\"2025-08-20\",\"until\":\"2025-08-31\",\"partial_month\":\"majority_50\"}", NULL,
     "national_monthly", "no_month_counts", "Không tháng nào đủ ngày để được tính", "No month has enough days to count"},
    {STUDENT "\"priority_group\":false}", FIGURE("postgraduate.partial_percent", "2026-01-01", "0"), "postgraduate",
     "zero_figure", "Mức áp dụng bằng 0" SPACE "đồng", "The amount that applies is VND" SPACE "0"},
};

static void expect_step(const said *row, const steps *all) {
    const ht_step *found = NULL;
    for (unsigned i = 0; i < all->count; i++) {
        found = strcmp(all->items[i].code, row->code) == 0 ? &all->items[i] : found;
    }
    if (found == NULL) {
        fail_msg("no step %s of %s", row->code, row->facts);
        return;
    }
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        char room[1024];
        ht_text out = TEXT_OVER(room);
        ht_say(&out, language, found->text, found->arguments);
        assert_text(&out, language == HT_VI ? row->vi : row->en);
    }
}

static void steps_are_said(void **state) {
    static subject about;
    static steps all;
    (void)state;
    for (size_t i = 0; i < sizeof steps_said / sizeof *steps_said; i++) {
        const said *row = &steps_said[i];
        read_subject(&about, &ht_first_policy, row->facts, row->figures);
        explain(&about, benefit_named(&ht_first_policy, row->benefit), &all);
        expect_step(row, &all);
    }
}

/* ---- What would have to be other ---- */

/* `code`: the fact. */
static const said unmet_said[] = {
    {"{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"none\"," HALF_YEAR "}", NULL,
     "national_monthly", "duty", "Nhiệm vụ chuyển đổi số: chỉ áp dụng với chuyên trách, được phân công bằng văn bản",
     "Digital duty: only for full time, assigned in writing"},
    {PERSON "\"degree\":\"none\"}", NULL, "postgraduate", "degree",
     "Bằng sau đại học đề nghị hỗ trợ: chỉ áp dụng với thạc sĩ, tiến sĩ",
     "Postgraduate degree: only for master's degree or doctorate"},
    {PERSON "\"attracted\":false}", NULL, "attraction_once", "attracted", "Chưa đáp ứng: được tuyển theo chính sách thu hút",
     "Not met: recruited under the attraction policy"},
    /* Twelve of thirteen values. */
    {"{\"agency\":\"outside\",\"position\":\"civil_servant\",\"duty\":\"full_time\"}", NULL, "national_monthly", "agency",
     "Đơn vị công tác: không áp dụng với ngoài hệ thống chính trị", "Agency: not for outside the political system"},
    /* From the decree's first day on. */
    {PERSON "\"duty_from\":\"2025-07-01\",\"duty_to\":\"2025-08-14\"}", NULL, "national_monthly", "duty_to",
     "Ngày kết thúc nhiệm vụ: chỉ tính từ 15/08/2025 trở đi", "Last day of the duty: counts from 15 August 2025 on only"},
    {PERSON "\"duty_from\":\"2027-01-01\",\"until\":\"2026-12-31\"}", NULL, "national_monthly", "duty_from",
     "Ngày bắt đầu nhiệm vụ: chỉ tính đến 31/12/2026", "First day of the duty: counts until 31 December 2026 only"},
    {PERSON "\"degree\":\"master\",\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"none\","
            "\"priority_group\":false,\"graduated_on\":\"2025-08-14\",\"until\":\"2028-02-29\"}",
     NULL, "postgraduate", "graduated_on", "Ngày tốt nghiệp: chỉ tính từ 15/08/2025 đến 29/02/2028",
     "Graduation day: counts from 15 August 2025 to 29 February 2028 only"},
};

static void conditions_are_said(void **state) {
    static subject about;
    (void)state;
    for (size_t i = 0; i < sizeof unmet_said / sizeof *unmet_said; i++) {
        const said *row = &unmet_said[i];
        ht_run run;
        ht_assessment bounds;
        ht_unmet unmet[HT_SLOTS_MAX];
        read_subject(&about, &ht_first_policy, row->facts, row->figures);
        ht_run_init(&run, &about.person, &about.parameters);
        ht_run_bounds(&run, &bounds, NULL);
        assert_int_equal(ht_unmet_of(&run, benefit_named(&ht_first_policy, row->benefit), unmet), 1);
        assert_string_equal(ht_first_policy.facts[unmet[0].slot].id, row->code);
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            char room[1024];
            ht_text out = TEXT_OVER(room);
            ht_write_unmet_sentence(&out, &ht_first_policy, &unmet[0], language);
            assert_text(&out, language == HT_VI ? row->vi : row->en);
        }
    }
}

/* ---- As people read them: with what is answered now, and the number of the source ---- */

static void expect_line(const ht_policy *policy, const char *facts, const char *vi, const char *en) {
    static char room[1 << 15];
    static subject about;
    read_subject(&about, policy, facts, NULL);
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        const char *const line = language == HT_VI ? vi : en;
        ht_text out = TEXT_OVER(room);
        ht_write_result(&out, &about.person, &about.parameters, &about.result, language, false);
        if (strstr(whole(&out), line) == NULL) {
            fail_msg("%s\nis not in\n%s", line, room);
        }
    }
}

static void lines_of_results_are_said(void **state) {
    (void)state;
    expect_line(&ht_first_policy,
                "{\"asked\":[\"postgraduate\"],\"degree\":\"none\",\"agency\":\"it_center\",\"position\":\"civil_servant\"}",
                "\n  - Bằng sau đại học đề nghị hỗ trợ: chỉ áp dụng với thạc sĩ, tiến sĩ. Câu trả lời hiện tại: không có [1]\n",
                "\n  - Postgraduate degree: only for master's degree or doctorate. The answer now: none [1]\n");
    expect_line(&ht_first_policy, "{\"asked\":[\"attraction_once\"],\"agency\":\"it_center\"}",
                "\n  - Chưa đáp ứng: được tuyển theo chính sách thu hút [1]\n",
                "\n  - Not met: recruited under the attraction policy [1]\n");
    expect_line(
        &ht_first_policy,
        "{\"asked\":[\"national_monthly\"],\"agency\":\"it_center\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
        "\"duty_from\":\"2027-01-01\",\"until\":\"2026-12-31\"}",
        "\n  - Ngày bắt đầu nhiệm vụ: chỉ tính đến 31/12/2026. Câu trả lời hiện tại: 01/01/2027 [1]\n",
        "\n  - First day of the duty: counts until 31 December 2026 only. The answer now: 1 January 2027 [1]\n");
    expect_line(&ht_first_policy,
                PERSON "\"asked\":[\"national_monthly\"]," HALF_YEAR OFF("2026-06-20", "2026-08-19", "unpaid_leave") "}",
                "không tính 11 ngày trong kỳ, giảm 1.833.333" SPACE "đồng (đã trừ trong các dòng dưới) [2]\n",
                "11 days of the estimate do not count, VND" SPACE "1,833,333 less (already left out of the lines below) [2]\n");
    expect_line(&other_policy,
                "{\"asked\":[\"arrival_grant\"],\"lodged\":true,\"body\":\"council\",\"diploma\":\"doctor\",\"hired_on\":"
                "\"2029-01-01\"}",
                "\n  - Không áp dụng khi: nhà công vụ [1]\n", "\n  - Does not apply where: lodged [1]\n");
    expect_line(&changing_law, "{\"asked\":[\"own_grant\"],\"grade\":\"high\",\"own_once\":0,\"moved_on\":\"2028-02-01\"}",
                "\n  - Quyết định không ghi khoản này [1]\n", "\n  - The decision does not grant this [1]\n");
    expect_line(&ht_first_policy, "{\"asked\":[\"national_monthly\"],\"duty\":\"none\"}",
                "\nCĂN CỨ\n  [1] Thông tư số 94/2025/TT-BKHCN ", "\nSOURCES\n  [1] Thông tư số 94/2025/TT-BKHCN ");
}

/* ---- The rules ---- */

static const char *const lines_of_rules[][2] = {
    {"\nBản quy định gia-dinh-92-2025, ngày ", "\nPolicy gia-dinh-92-2025, revision "},
    {", dấu vân tay ", ", fingerprint "},
    {"\nTỪNG KHOẢN HỖ TRỢ\n\nHỗ trợ hằng tháng của Trung ương (national_monthly)\n",
     "\nEACH SUPPORT\n\nNational monthly support (national_monthly)\n"},
    {"\n  Điều kiện: Đối tượng = Công chức; Viên chức [", "\n  Condition: Position = Civil servant; Public employee ["},
    {"\n  Thời gian không được tính làm ngừng khoản này [", "\n  Time that does not count stops it ["},
    {"\n\nMỨC VÀ TỶ LỆ\n  national.monthly: 5.000.000" SPACE "đồng, 15/08/2025 [",
     "\n\nFIGURES AND RATIOS\n  national.monthly: VND" SPACE "5,000,000, 15 August 2025 ["},
    {"\n  province.tier_a: 3.000.000" SPACE "đồng, từ ngày đầu hiệu lực [",
     "\n  province.tier_a: VND" SPACE "3,000,000, from the first day in force ["},
    {"\n\nNHỮNG CHỖ VĂN BẢN CHƯA RÕ\n  partial_month: ", "\n\nWHAT THE TEXT LEAVES OPEN\n  partial_month: "},
    {"\n\nCÁC DỮ KIỆN\n  agency: Đơn vị công tác\n", "\n\nFACTS\n  agency: Agency\n"},
    {"\n\nTHỜI GIAN KHÔNG ĐƯỢC TÍNH\n  unpaid_leave: " LEAVE_VI ", liên tục từ một tháng trở lên [",
     "\n\nTIME THAT DOES NOT COUNT\n  unpaid_leave: Unpaid leave, a month or more without a break ["},
    {"\n  suspension: " CUSTODY_VI ", dài ngắn bất kỳ [", "\n  suspension: " CUSTODY_EN ", of any length ["},
    {"\n\nGIẢ ĐỊNH CỦA KẾT QUẢ\n  - Chưa ", "\n\nASSUMPTIONS OF THE RESULT\n  - Salary "},
    {"\n\nNGUỒN VÀ CÂU CHỮ LÀM CĂN CỨ\n  [1] Điều 1 Nghị định số 91/2025/NĐ-CP: “",
     "\n\nSOURCES AND THE WORDS RELIED ON\n  [1] Điều 1 Nghị định số 91/2025/NĐ-CP: “"},
    {"\n\nNGOÀI PHẠM VI TÍNH\n  Bằng ", "\n\nNOT COVERED\n  A second degree "},
};

static void rules_are_said(void **state) {
    static char room[1 << 17];
    (void)state;
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_text out = TEXT_OVER(room);
        ht_write_rules(&out, &ht_first_policy, language);
        whole(&out);
        for (size_t i = 0; i < sizeof lines_of_rules / sizeof *lines_of_rules; i++) {
            if (strstr(room, lines_of_rules[i][language]) == NULL) {
                fail_msg("the rules do not say: %s", lines_of_rules[i][language]);
            }
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_are_said),
        cmocka_unit_test(conditions_are_said),
        cmocka_unit_test(lines_of_results_are_said),
        cmocka_unit_test(rules_are_said),
    };
    return cmocka_run_group_tests_name("sentences", tests, NULL, NULL);
}
