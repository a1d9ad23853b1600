/* SPDX-License-Identifier: MIT */
/* Receipts of several revisions: each computed by its own, and what the newest gives. */
#include "receipts.h"
#include "revisions.h"
#include "subject.h"

#define PERSON "\"agency\":\"provincial_party\",\"position\":\"civil_servant\",\"duty_from\":\"2025-09-01\""
#define WINDOW "\"since\":\"2026-12-01\",\"until\":\"2027-01-31\""
/* Tier B: twice 2.000.000; by the newest revision 2.500.000 from January 2027. The national 5.000.000 are the same. */
static const char tier_b[] = "{" PERSON ",\"duty\":\"full_time\"," WINDOW "}";
static const char tier_a[] = "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                             "\"duty_from\":\"2025-09-01\",\"degree\":\"none\"," WINDOW "}";

#define DONG "\u00a0đồng"

static void make(const char *policy, const char *json, const char *figures, ht_shape shape) {
    make_receipt_of(policy_named(policy), json, figures, shape);
}

static void expect_newest(const char *vi, const char *en) {
    assert_ptr_equal(verification.newest.policy, policy_named(NEWEST));
    assert_mentions(HT_VI, vi);
    assert_mentions(HT_EN, en);
}

static const char *as_json(void) {
    static char text[1 << 16];
    ht_text out = TEXT_OVER(text);
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    ht_members_verification(&to, &verification);
    ht_json_close(&to, '}');
    return whole(&out);
}

static void assert_json_has(const char *part) {
    const char *text = as_json();
    if (strstr(text, part) == NULL) {
        fail_msg("no %s in %s", part, text);
    }
}

/* ---- Computed by the revision that is named ---- */

static void each_by_its_own(void **state) {
    static const struct {
        const char *policy;
        int64_t total;
    } rows[] = {{OLDEST, 14000000}, {NEWEST, 14500000}};
    static const ht_shape shapes[] = {HT_SHAPE_NOW, HT_SHAPE_OF_RECEIPT, HT_SHAPE_OF_RECEIPT_AT_FIRST};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (size_t shape = 0; shape < sizeof shapes / sizeof *shapes; shape++) {
            make(rows[i].policy, tier_b, NULL, shapes[shape]);
            assert_verdict(HT_MATCHES, true);
            assert_ptr_equal(verification.person.policy, policy_named(rows[i].policy));
            assert_dong_equal(verification.result.total.min, rows[i].total);
            change("\"amount\":2000000", "\"amount\":2000001");
            assert_verdict(HT_DIFFERS, false);
            assert_difference("province_monthly", "months", "2026-12");
        }
    }
    make(ANOTHER, "{\"body\":\"council\"}", NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_ptr_equal(verification.person.policy, policy_named(ANOTHER));
    assert_null(verification.newest.policy);
}

static void one_that_names_none_is_of_the_chosen_one(void **state) {
    (void)state;
    assert_true(ht_verify(
        &verification, policy_named(ANOTHER),
        ht_string_of("{\"receipt\":1,\"made\":\"\",\"case\":{\"body\":\"council\"},\"parameters\":[],\"assessment\":{}}"),
        space, &failure));
    assert_int_equal(verification.verdict, HT_DIFFERS);
    assert_ptr_equal(verification.person.policy, policy_named(ANOTHER));
    make(NEWEST, tier_b, NULL, HT_SHAPE_OF_RECEIPT);
    change("\"revision\":\"2026-12-05\"", "\"revision\":5"); /* of that policy the newest */
    assert_verdict(HT_DIFFERS, false);
    assert_ptr_equal(verification.person.policy, policy_named(NEWEST));
}

/* ---- What the newest gives ---- */

static void where_it_gives_another_amount(void **state) {
    (void)state;
    make(OLDEST, tier_b, NULL, HT_SHAPE_OF_RECEIPT);
    assert_verdict(HT_MATCHES, true);
    expect_newest("KHỚP: tổng 14.000.000" DONG "\nTheo bản mới nhất (05/12/2026): tổng 14.500.000" DONG
                  "; Hỗ trợ hằng tháng của tỉnh: 4.500.000" DONG ".",
                  "MATCH: total VND\u00a014,000,000\nBy the newest revision (5 December 2026): total VND\u00a014,500,000; "
                  "Provincial monthly support: VND\u00a04,500,000.");
    assert_json_has(",\"newest\":{\"policy\":{\"id\":\"gia-dinh-92-2025\",\"revision\":\"2026-12-05\",\"fingerprint\":\"");
    assert_json_has("\"},\"total\":{\"min\":14500000,\"max\":14500000},\"benefits\":[{\"id\":\"province_monthly\",\"total\":{"
                    "\"min\":4500000,\"max\":4500000}}]},\"text\":");
    make(OLDEST, tier_b, NULL, HT_SHAPE_NOW);
    change("\"total\":{\"min\":14000000,\"max\":14000000}", "\"total\":{\"min\":14500000,\"max\":14500000}");
    assert_verdict(HT_DIFFERS, false);
    expect_newest("LỆCH: phiếu ghi tổng 14.500.000" DONG ", tính lại 14.000.000" DONG "\nTheo bản mới nhất (05/12/2026): ",
                  "\nBy the newest revision (5 December 2026): total VND\u00a014,500,000; ");
}

static void where_it_gives_the_same(void **state) {
    (void)state;
    make(OLDEST, tier_a, NULL, HT_SHAPE_OF_RECEIPT);
    assert_verdict(HT_MATCHES, true);
    assert_null(verification.newest.policy);
    assert_says(HT_EN, "MATCH: total VND\u00a016,000,000");
    assert_null(strstr(as_json(), "\"newest\""));
    make(NEWEST, tier_b, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_null(verification.newest.policy);
}

/* What makes up for it elsewhere is told of all the same: an office pays 500.000 more a year before. */
static void where_the_total_alone_is_the_same(void **state) {
    (void)state;
    ht_newest newest;
    char text[512];
    ht_text out = TEXT_OVER(text);
    make(OLDEST, tier_b, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    ht_assessment result = verification.result;
    result.total = (ht_range){14500000, 14500000};
    ht_find_newest(&newest, &verification.person, &result, (ht_string){NULL, 0});
    assert_ptr_equal(newest.policy, policy_named(NEWEST));
    ht_write_newest(&out, &newest, &verification.person, &result, HT_EN);
    assert_text(&out, "By the newest revision (5 December 2026): total VND\u00a014,500,000; Provincial monthly support: "
                      "VND\u00a04,500,000.");
}

/* Of a range both ends: 16.000.000 is the least by both. */
static void where_the_greatest_amount_alone_is_another(void **state) {
    ht_newest newest;
    (void)state;
    make(OLDEST, tier_a, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    ht_assessment result = verification.result;
    result.total.max = 16000001;
    ht_find_newest(&newest, &verification.person, &result, (ht_string){NULL, 0});
    assert_ptr_equal(newest.policy, policy_named(NEWEST));
    assert_range(newest.result.total, 16000000, 16000000);
}

/* The newest published revision is none that follows it. */
static void a_draft_is_newer_than_the_newest(void **state) {
    subject about;
    ht_newest newest;
    (void)state;
    read_subject(&about, policy_named(DRAFT), tier_b, NULL);
    ht_find_newest(&newest, &about.person, &about.result, (ht_string){NULL, 0});
    assert_null(newest.policy);
}

/* A benefit that the older revision does not have counts as 0 there. */
static void where_a_benefit_is_new(void **state) {
    ht_benefit benefits[HT_BENEFITS_MAX];
    static ht_policy older;
    ht_newest newest;
    (void)state;
    older = *policy_named(OLDEST);
    make(OLDEST, tier_a, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    memcpy(benefits, older.benefits, older.benefit_count * sizeof *benefits);
    benefits[benefit_named(&older, "national_monthly")].id = "support";
    verification.person.policy = policy_named(OLDEST);
    ht_find_newest(&newest, &verification.person, &verification.result, (ht_string){NULL, 0});
    assert_null(newest.policy);
    older.benefits = benefits;
    newest.policy = policy_named(NEWEST);
    newest.is_computed = true;
    newest.result = verification.result;
    char text[512];
    ht_text out = TEXT_OVER(text);
    verification.person.policy = &older;
    ht_write_newest(&out, &newest, &verification.person, &verification.result, HT_VI);
    assert_text(&out, "Theo bản mới nhất (05/12/2026): tổng 16.000.000" DONG
                      "; Hỗ trợ hằng tháng của Trung ương: 10.000.000" DONG ".");
}

static void with_an_offices_figures(void **state) {
    static const char figures[] =
        "[{\"name\":\"province.tier_b\",\"from\":\"2026-12-01\",\"value\":2100000,\"citation\":\"QĐ 1\"}]";
    (void)state;
    /* The file's figure replaces those of both revisions. */
    make(OLDEST, tier_b, figures, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_dong_equal(verification.result.total.min, 14200000);
    assert_null(verification.newest.policy);
}

static void what_the_newest_asks_besides_is_open(void **state) {
    (void)state;
    make(OLDEST,
         "{\"agency\":\"outside\",\"degree\":\"none\",\"attracted\":true,\"attracted_from\":\"2026-12-01\",\"attraction_once\":"
         "1,"
         "\"attraction_monthly\":1}",
         NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_null(verification.newest.policy); /* nothing to those outside */
    make(OLDEST,
         "{\"agency\":\"it_center\",\"position\":\"other\",\"degree\":\"none\",\"attracted\":true,"
         "\"attracted_from\":\"2026-12-01\",\"attraction_once\":1,\"attraction_monthly\":1,\"attraction_rent\":1000," WINDOW
         "}",
         NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    /* Whether a lodging is provided the older revision does not ask: 1 + 2 x 1, and 0 to 2 x 1000. */
    expect_newest(": tổng từ 3 đến 2.003" DONG "; Hỗ trợ tiền thuê nhà: từ 0 đến 2.000" DONG ".",
                  ": total VND\u00a03 to 2,003; Rent support: VND\u00a00 to 2,000.");
}

/* ---- What it can no longer say ---- */

static void where_it_cannot_say_the_case(void **state) {
    (void)state;
    make(OLDEST, "{\"agency\":\"other_public\",\"position\":\"cadre\",\"duty\":\"full_time\",\"duty_from\":\"2025-09-01\"}",
         NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_false(verification.newest.is_computed);
    expect_newest("\nTheo bản mới nhất (05/12/2026): không tính được, “Đơn vị công tác”: “Cơ quan, đơn vị khác trong hệ thống "
                  "chính trị và lực lượng vũ trang” không còn.",
                  "\nBy the newest revision (5 December 2026): not computed, “Agency” can no longer be “Another body of the "
                  "political system or the armed forces”.");
    assert_json_has(
        "\"},\"error\":{\"code\":\"unknown_value\",\"fact\":\"agency\",\"text\":{\"vi\":\"không tính được, “Đơn vị");
}

/* The badge, which the village no longer gives. */
static void where_what_is_asked_is_gone(void **state) {
    (void)state;
    make("village-1@2026-01-01", "{\"asked\":[\"badge\"],\"body\":\"council\",\"trained\":false,\"started_on\":\"2026-05-01\"}",
         NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    assert_ptr_equal(verification.newest.policy, policy_named("village-1@2026-06-01"));
    assert_false(verification.newest.is_computed);
    assert_mentions(HT_VI, "\nTheo bản mới nhất (01/06/2026): không tính được, bản này không còn khoản được hỏi.\n");
    assert_mentions(HT_EN, "\nBy the newest revision (1 June 2026): not computed, what is asked is no longer there.\n");
    assert_json_has("\"},\"error\":{\"code\":\"unknown_value\",\"fact\":\"asked\",\"text\":{\"vi\":\"không tính được, bản này");
}

static void where_another_fault_hinders(void **state) {
    ht_newest newest;
    char text[1024];
    ht_text out = TEXT_OVER(text);
    (void)state;
    make(OLDEST, tier_b, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_MATCHES, true);
    ht_find_newest(&newest, &verification.person, &verification.result, ht_string_of("[{\"name\":\"gone\"}]"));
    assert_false(newest.is_computed);
    ht_write_newest(&out, &newest, &verification.person, &verification.result, HT_EN);
    assert_string_equal(whole(&out), "By the newest revision (5 December 2026): not computed. The name \"gone\" is not one of "
                                     "national.monthly, province.tier_a, province.tier_b, … (9 names)");
    out.length = 0;
    ht_write_newest(&out, &newest, &verification.person, &verification.result, HT_VI);
    assert_string_equal(whole(&out), "Theo bản mới nhất (05/12/2026): không tính được. Mục \"gone\" không có trong danh sách: "
                                     "national.monthly, province.tier_a, province.tier_b, … (9 mục)");
}

/* ---- Revisions that the program lacks, and drafts ---- */

static void one_that_is_not_there(void **state) {
    (void)state;
    for (unsigned format = 0; format < 2; format++) {
        make(NEWEST, tier_b, NULL, format == 0 ? HT_SHAPE_NOW : HT_SHAPE_OF_RECEIPT);
        change_all("2026-12-05", "2026-12-06");
        assert_verdict(HT_OTHER_REVISION, true);
        assert_ptr_equal(verification.person.policy, policy_named(NEWEST));
        assert_null(verification.newest.policy);
        assert_mentions(HT_EN,
                        "OTHER REVISION: total VND\u00a014,500,000\nMade under revision 6 December 2026 of the policy; this "
                        "program has 5 December 2026.");
    }
}

/* What the newest revision does not know may be right in the one that lacks. */
static void one_that_is_not_there_and_cannot_be_read(void **state) {
    (void)state;
    make(OLDEST, tier_b, NULL, HT_SHAPE_NOW);
    change_all("2026-11-24", "2026-11-25");
    assert_false(verify_text(receipt));
    char text[1024];
    ht_text out = TEXT_OVER(text);
    ht_write_verify_error_sentence(&out, &failure, HT_EN);
    assert_non_null(strstr(whole(&out),
                           "The receipt is of revision 2026-11-25, which this program does not have. By the newest "
                           "one: The name \"province_unwritten\" is not one of "));
    out.length = 0;
    ht_write_verify_error_sentence(&out, &failure, HT_VI);
    assert_non_null(
        strstr(whole(&out), "Phiếu theo bản 2026-11-25, chương trình này không có bản đó. Theo bản mới nhất: Mục "));
}

static void a_draft_makes_no_receipts(void **state) {
    (void)state;
    make(DRAFT, tier_b, NULL, HT_SHAPE_NOW);
    assert_verdict(HT_OTHER_REVISION, true);
    assert_ptr_equal(verification.person.policy, policy_named(NEWEST));
}

static void a_case_and_an_assessment_of_two_revisions(void **state) {
    (void)state;
    /* The second format names the revision twice, and in the assessment's echo of the case. */
    make(NEWEST, tier_a, NULL, HT_SHAPE_NOW);
    change("\"case\":{\"policy\":\"" NEWEST "\"", "\"case\":{\"policy\":\"" OLDEST "\"");
    assert_verdict(HT_DIFFERS, false);
    assert_ptr_equal(verification.person.policy, policy_named(OLDEST));
    assert_difference("", "policy", "");
    static const char *const policies[] = {"\"policy\":\"gia-dinh-92-2025\",", "\"policy\":5,", "\"policy\":null,", ""};
    for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
        make(NEWEST, tier_a, NULL, HT_SHAPE_NOW);
        change("\"policy\":\"" NEWEST "\",", policies[i]);
        assert_verdict(HT_DIFFERS, false);
        assert_ptr_equal(verification.person.policy, policy_named(NEWEST));
        assert_difference("", "policy", "");
        assert_mentions(HT_EN, "\nFirst difference: policy");
    }
    /* In the echo alone. */
    make(NEWEST, tier_a, NULL, HT_SHAPE_NOW);
    change_nth("\"policy\":\"" NEWEST "\"", "\"policy\":\"" OLDEST "\"", 1);
    assert_verdict(HT_DIFFERS, false);
    assert_difference("", "case", "");
}

static void names_that_are_none(void **state) {
    char longer[512];
    (void)state;
    make(NEWEST, tier_a, NULL, HT_SHAPE_NOW);
    change_all("gia-dinh-92-2025", "hill-town-1");
    assert_false(verify_text(receipt));
    assert_int_equal(failure.error.code, HT_UNKNOWN_VALUE);
    assert_view(failure.error.name, "policy");
    assert_view(failure.error.value, "hill-town-1");
    /* Longer than any. */
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    make(NEWEST, tier_a, NULL, HT_SHAPE_NOW);
    change_all("gia-dinh-92-2025", longer);
    assert_false(verify_text(receipt));
    assert_int_equal(failure.error.code, HT_UNKNOWN_VALUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_by_its_own),
        cmocka_unit_test(one_that_names_none_is_of_the_chosen_one),
        cmocka_unit_test(where_it_gives_another_amount),
        cmocka_unit_test(where_it_gives_the_same),
        cmocka_unit_test(where_the_total_alone_is_the_same),
        cmocka_unit_test(where_the_greatest_amount_alone_is_another),
        cmocka_unit_test(a_draft_is_newer_than_the_newest),
        cmocka_unit_test(where_a_benefit_is_new),
        cmocka_unit_test(with_an_offices_figures),
        cmocka_unit_test(what_the_newest_asks_besides_is_open),
        cmocka_unit_test(where_it_cannot_say_the_case),
        cmocka_unit_test(where_what_is_asked_is_gone),
        cmocka_unit_test(where_another_fault_hinders),
        cmocka_unit_test(one_that_is_not_there),
        cmocka_unit_test(one_that_is_not_there_and_cannot_be_read),
        cmocka_unit_test(a_draft_makes_no_receipts),
        cmocka_unit_test(a_case_and_an_assessment_of_two_revisions),
        cmocka_unit_test(names_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
