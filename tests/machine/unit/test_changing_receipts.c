/* SPDX-License-Identifier: MIT */
/* Receipts of benefits with versions and of which only the highest is paid, changed and verified. */
#include "receipts.h"

#define CASE(facts) "{\"body\":\"council\",\"grade\":\"middle\",\"remote\":false," facts "}"
#define LEAVE       "\"absences\":[{\"from\":\"2028-02-20\",\"to\":\"2028-04-02\",\"reason\":\"leave\"}]"

static void assert_step(const char *beginning) {
    const ht_string step = verification.difference.step;
    assert_true(step.length > strlen(beginning));
    assert_memory_equal(step.at, beginning, strlen(beginning));
}

static void as_made(void **state) {
    (void)state;
    make_receipt(CASE("\"started_on\":\"2028-01-10\",\"moved_on\":\"2028-02-01\",\"own_monthly\":0," LEAVE), NULL);
    assert_verdict(HT_MATCHES, true);
}

/* Of the steps that tell of the same leave the one of the version that pays the month: of March the second. */
static void the_leave_of_the_version_of_a_month(void **state) {
    (void)state;
    make_receipt(CASE("\"asked\":[\"base_pay\"],\"started_on\":\"2028-01-10\",\"until\":\"2028-04-30\"," LEAVE), NULL);
    change("{\"month\":\"2028-04\",\"days\":30,\"counted\":28,\"amount\":3733333}",
           "{\"month\":\"2028-04\",\"days\":30,\"counted\":30,\"amount\":4000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("base_pay", "months", "2028-04");
    assert_step("{\"code\":\"time_off\",\"text\":{\"vi\":\"Nghỉ việc riêng từ 20/02/2028 đến 02/04/2028: không tính 33 ngày ");
    make_receipt(CASE("\"asked\":[\"base_pay\"],\"started_on\":\"2028-01-10\",\"until\":\"2028-04-30\"," LEAVE), NULL);
    change("{\"month\":\"2028-02\",\"days\":29,\"counted\":19,\"amount\":2620690}",
           "{\"month\":\"2028-02\",\"days\":29,\"counted\":29,\"amount\":4000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_step("{\"code\":\"time_off\",\"text\":{\"vi\":\"Nghỉ việc riêng từ 20/02/2028 đến 02/04/2028: không tính 10 ngày ");
}

/* The first version refuses stations: of it no step tells of the leave. */
static void a_version_that_refuses_has_no_such_step(void **state) {
    (void)state;
    make_receipt(
        "{\"asked\":[\"base_pay\"],\"body\":\"station\",\"grade\":\"middle\",\"remote\":false,\"started_on\":\"2028-01-10\","
        "\"until\":\"2028-04-30\"," LEAVE "}",
        NULL);
    change("{\"month\":\"2028-04\",\"days\":30,\"counted\":28,\"amount\":2800000}",
           "{\"month\":\"2028-04\",\"days\":30,\"counted\":30,\"amount\":3000000}");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("base_pay", "months", "2028-04");
    assert_step("{\"code\":\"time_off\",\"text\":{\"vi\":\"Nghỉ việc riêng từ 20/02/2028 đến 02/04/2028: không tính 33 ngày ");
}

static void a_month_paid_though_a_higher_one_is(void **state) {
    (void)state;
    make_receipt(CASE("\"asked\":[\"base_pay\",\"post_pay\"],\"started_on\":\"2028-02-01\",\"moved_on\":\"2028-02-01\","
                      "\"until\":\"2028-02-29\""),
                 NULL);
    change("\"status\":\"refused\"", "\"status\":\"granted\"");
    assert_verdict(HT_DIFFERS, false);
    assert_difference("base_pay", "status", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_made),
        cmocka_unit_test(the_leave_of_the_version_of_a_month),
        cmocka_unit_test(a_version_that_refuses_has_no_such_step),
        cmocka_unit_test(a_month_paid_though_a_higher_one_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
