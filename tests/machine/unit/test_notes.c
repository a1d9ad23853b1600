/* SPDX-License-Identifier: MIT */
/* What is said beside amounts: notes, and how much rests on an assumption. Amounts by hand from fictional.law. */
#include "subject.h"

#include "law/paid_after.h"
#include "other_policy.h"
#include "policy_copy.h"

static policy_copy copy;
static char room[1 << 17];

/* The codes of the notes that are said, each behind a space. */
static const char *said(const ht_note *notes, unsigned count, const ht_policy *of, const char *json) {
    static char codes[256];
    ht_text out = TEXT_OVER(room);
    ht_text found = TEXT_OVER(codes);
    subject about;
    copy_policy(&copy, of);
    copy.policy.notes = notes;
    copy.policy.note_count = (uint8_t)count;
    read_subject(&about, &copy.policy, json, NULL);
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    const char *at = strstr(whole(&out), "],\"notes\":[");
    while ((at = strstr(at, "{\"code\":\"")) != NULL) {
        at += strlen("{\"code\":\"");
        ht_put(&found, " ");
        ht_put_string(&found, (ht_string){at, (size_t)(strchr(at, '"') - at)});
    }
    return whole(&found);
}

enum { POST_ALLOWANCE = 1, SALARY_SHARE = 2, ARRIVAL_GRANT = 4 };
enum { SLOT_BODY = 0, SLOT_LODGED = 4 };

static const ht_note notes[] = {
    {.code = "asked", .clause = HT_NONE, .benefits = ARRIVAL_GRANT, .said = HT_SAID_ASKED, .text = {"Hỏi.", "Asked."}},
    {.code = "lodged",
     .clause = 3,
     .benefits = ARRIVAL_GRANT,
     .said = HT_SAID_ASKED,
     .when = {{1 << 1, SLOT_LODGED, 3}},
     .text = {"Ở nhà công vụ.", "Lodged."}},
    {.code = "paid", .clause = 1, .benefits = POST_ALLOWANCE, .said = HT_SAID_PAID, .text = {"Trả.", "Paid."}},
    {.code = "later",
     .clause = 1,
     .benefits = POST_ALLOWANCE | ARRIVAL_GRANT,
     .said = HT_SAID_PAID_AFTER,
     .after = HT_DATE_LITERAL(2030, 6, 30),
     .when = {{1 << 0 | 1 << 1, SLOT_BODY, 0}},
     .text = {"Về sau.", "Later."}},
};

static const char *said_here(const char *json) {
    return said(notes, sizeof notes / sizeof *notes, &other_policy, json);
}

static void a_note_is_said_where_one_of_its_benefits_is_asked(void **state) {
    (void)state;
    assert_string_equal(said_here("{\"body\":\"elsewhere\",\"lodged\":false}"), " asked");
    assert_string_equal(said_here("{\"body\":\"elsewhere\",\"lodged\":true}"), " asked lodged");
    assert_string_equal(said_here("{\"body\":\"elsewhere\"}"), " asked"); /* whether it is so is not known */
    assert_string_equal(said_here("{\"asked\":[\"salary_share\"],\"lodged\":true}"), "");
}

static void a_note_of_what_is_paid_is_said_where_it_may_be(void **state) {
    (void)state;
    assert_string_equal(said_here("{\"body\":\"station\"}"), " asked paid");
    assert_string_equal(said_here("{\"body\":\"station\",\"work\":\"idle\"}"), " asked");
}

/* The post allowance ends on 30 June 2031: in a month after June 2030 it is paid until then, also where the month itself is the
   last one that is looked at. */
static void a_note_of_later_months_looks_at_these_only(void **state) {
    (void)state;
    assert_string_equal(said_here("{\"body\":\"council\",\"asked\":[\"post_allowance\"]}"), " paid later");
    assert_string_equal(said_here("{\"body\":\"council\",\"asked\":[\"post_allowance\"],\"count_to\":\"2030-06-30\"}"),
                        " paid");
    assert_string_equal(said_here("{\"body\":\"council\",\"asked\":[\"post_allowance\"],\"count_to\":\"2030-07-01\"}"),
                        " paid later");
    assert_string_equal(said_here("{\"body\":\"council\",\"asked\":[\"post_allowance\"],\"ended_on\":\"2030-06-30\"}"),
                        " paid");
    assert_string_equal(said_here("{\"body\":\"station\",\"asked\":[\"post_allowance\"]}"), " paid"); /* council, branch only */
    assert_string_equal(said_here("{\"body\":\"council\",\"asked\":[\"post_allowance\"],\"count_from\":\"2031-06-30\"}"),
                        " paid later");
}

/* As many conditions as a note may have: the last of them counts as the others do. */
static void a_note_of_six_conditions_looks_at_each(void **state) {
    static const ht_note full[] = {{.code = "full",
                                    .clause = HT_NONE,
                                    .benefits = ARRIVAL_GRANT,
                                    .said = HT_SAID_ASKED,
                                    .when = {{1 << 1, SLOT_LODGED, 3},
                                             {1 << 1, SLOT_LODGED, 3},
                                             {1 << 1, SLOT_LODGED, 3},
                                             {1 << 1, SLOT_LODGED, 3},
                                             {1 << 1, SLOT_LODGED, 3},
                                             {1 << 0, SLOT_BODY, 0}},
                                    .text = {"Đủ.", "Full."}}};
    (void)state;
    assert_int_equal(HT_CONDITIONS_MAX, 6);
    assert_string_equal(said(full, 1, &other_policy, "{\"body\":\"council\",\"lodged\":true}"), " full");
    assert_string_equal(said(full, 1, &other_policy, "{\"body\":\"station\",\"lodged\":true}"), "");
}

static void a_note_may_wait_for_a_figure(void **state) {
    static const ht_note waits[] = {
        {.code = "waits", .clause = HT_NONE, .benefits = 1 << 3, .said = HT_SAID_AMOUNT_NEEDED, .text = {"Chờ.", "Waits."}}};
    (void)state;
    assert_string_equal(said(waits, 1, &ht_first_policy, "{\"attracted\":true}"), " waits");
    assert_string_equal(said(waits, 1, &ht_first_policy, "{\"attracted\":true,\"attraction_once\":5}"), "");
    assert_string_equal(said(waits, 1, &ht_first_policy, "{}"), "");
}

static void they_are_said_to_people_with_their_sources(void **state) {
    ht_text out = TEXT_OVER(room);
    subject about;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.policy.notes = notes;
    copy.policy.note_count = 3;
    read_subject(&about, &copy.policy, "{\"body\":\"council\"}", NULL);
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_VI, false);
    /* Behind the posts, the salary and the grant, which the benefits cite. */
    assert_non_null(strstr(whole(&out), "\nCẦN LƯU Ý\n  - Hỏi.\n  - Trả. [4]\n\n"));
    assert_non_null(strstr(room, "\nCĂN CỨ\n  [1] khoản 1 Điều 2 Quy chế số 9 (văn bản)\n  [2] Điều 3 Quy chế số 9 (văn bản)\n"
                                 "  [3] Điều 4 Quy chế số 9 (văn bản)\n  [4] khoản 2 Điều 2 Quy chế số 9 (văn bản)\n"));
    out.length = 0;
    read_subject(&about, &copy.policy, "{\"asked\":[\"salary_share\"]}", NULL);
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_VI, false);
    assert_null(strstr(whole(&out), "CẦN LƯU Ý"));
}

/* ---- How much rests on an assumption ---- */

/* A station's whole time pays 1.200.000 a month until June 2031: 12 months after June 2030.
   The grant of a doctor in the highland: 90.000.002 x 125/100 = 112.500.002,5. */
static void what_is_paid_in_later_months(void **state) {
    subject about;
    (void)state;
    read_subject(&about, &other_policy, "{\"body\":\"station\",\"work\":\"whole_time\",\"started_on\":\"2028-03-01\"}", NULL);
    assert_range(ht_paid_after(&about.person, &about.parameters, POST_ALLOWANCE, HT_DATE_LITERAL(2030, 6, 15)), 14400000,
                 14400000);
    assert_range(ht_paid_after(&about.person, &about.parameters, ARRIVAL_GRANT, HT_DATE_LITERAL(2030, 6, 15)), 0, 112500003);
    assert_range(ht_paid_after(&about.person, &about.parameters, POST_ALLOWANCE, HT_DATE_LITERAL(2032, 12, 1)), 0, 0);
    about.person.asked = SALARY_SHARE;
    assert_range(ht_paid_after(&about.person, &about.parameters, POST_ALLOWANCE, HT_DATE_LITERAL(2030, 6, 15)), 0, 0);
}

static void it_stands_beside_the_assumption(void **state) {
    ht_text out = TEXT_OVER(room);
    subject about;
    (void)state;
    copy_policy(&copy, &other_policy);
    copy.assumptions[0].amount_after = HT_DATE_LITERAL(2031, 10, 31);
    /* 2.530.000 x 150 % = 3.795.000 in November and December 2031; the first day is not known. */
    read_subject(&about, &copy.policy,
                 "{\"body\":\"station\",\"work\":\"whole_time\",\"diploma\":\"doctor\",\"highland\":false,\"count_to\":"
                 "\"2031-12-31\"}",
                 NULL);
    ht_write_assessment_json(&out, &about.person, &about.parameters, &about.result);
    assert_non_null(
        strstr(whole(&out), "\"assumptions\":[{\"code\":\"salary_goes_on\",\"amount\":{\"min\":0,\"max\":7590000},"));
    out.length = 0;
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_EN, false);
    assert_non_null(strstr(whole(&out), "\n    Of it, in the months after October 2031: "));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_note_is_said_where_one_of_its_benefits_is_asked),
        cmocka_unit_test(a_note_of_what_is_paid_is_said_where_it_may_be),
        cmocka_unit_test(a_note_of_later_months_looks_at_these_only),
        cmocka_unit_test(a_note_of_six_conditions_looks_at_each),
        cmocka_unit_test(a_note_may_wait_for_a_figure),
        cmocka_unit_test(they_are_said_to_people_with_their_sources),
        cmocka_unit_test(what_is_paid_in_later_months),
        cmocka_unit_test(it_stands_beside_the_assumption),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
