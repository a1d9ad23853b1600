/* SPDX-License-Identifier: MIT */
/* What would change a result by the law, worked out by hand. */
#include "subject.h"

#include "answer/what_if.h"

static char room[1 << 15];

static void write_json(const char *facts) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, &ht_first_policy, facts, NULL);
    ht_write_what_if_json(&out, &about.person, &about.parameters, &about.result);
    (void)whole(&out);
}

static void expect_part(const char *part) {
    if (strstr(room, part) == NULL) {
        fail_msg("%s\nis not in\n%s", part, room);
    }
}

/* 5.000.000 of the decree; 3, 2 and 1 million of the province, tiers B and C for công chức only. */
static void a_month_by_agency_and_position(void **state) {
    (void)state;
    write_json("{}");
    expect_part("\"table\":{\"row\":\"agency\",\"column\":\"position\",\"columns\":[[\"cadre\",\"armed_forces\"],"
                "[\"civil_servant\"],[\"public_employee\"],[\"other\"]],\"rows\":["
                "{\"values\":[\"party_committee_office\",\"peoples_committee_office\",\"science_department\"],"
                "\"monthly\":[5000000,8000000,8000000,0]},"
                "{\"values\":[\"it_center\",\"information_center\",\"other_public\"],"
                "\"monthly\":[5000000,5000000,5000000,0]},"
                "{\"values\":[\"provincial_party\",\"provincial_front\",\"provincial_administration\"],"
                "\"monthly\":[5000000,7000000,5000000,0]},"
                "{\"values\":[\"commune_party\",\"commune_front\",\"commune_administration\"],"
                "\"monthly\":[5000000,6000000,5000000,0]},"
                "{\"values\":[\"outside\"],\"monthly\":[0,0,0,0]}],\"with\":{\"duty\":\"full_time\"},");
}

/* Of 2026 12 x 5.000.000. At the three leading bodies 12 x 3.000.000 more, as công chức 12 x 1.000.000; from 15 August 2025 on
   5.000.000 x 17/31 = 2.741.935,48 and four months more. */
static void a_public_employee_of_a_commune(void **state) {
    (void)state;
    write_json("{\"asked\":[\"national_monthly\",\"province_monthly\"],\"agency\":\"commune_administration\",\"position\":"
               "\"public_employee\",\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"until\":\"2026-12-31\"}");
    expect_part("\"total\":{\"min\":60000000,\"max\":60000000},\"gains\":[{\"fact\":\"agency\",\"kind\":\"choice\",\"values\":"
                "[\"party_committee_office\",\"peoples_committee_office\",\"science_department\"],"
                "\"total\":{\"min\":96000000,\"max\":96000000},\"monthly\":{\"min\":8000000,\"max\":8000000},"
                "\"more\":{\"min\":36000000,\"max\":36000000},");
    expect_part(
        "},{\"fact\":\"duty_from\",\"kind\":\"date\",\"day\":\"2025-08-15\",\"total\":{\"min\":82741935,\"max\":82741935}"
        ",\"monthly\":{\"min\":5000000,\"max\":5000000},\"more\":{\"min\":22741935,\"max\":22741935},");
    expect_part("},{\"fact\":\"position\",\"kind\":\"choice\",\"values\":[\"civil_servant\"],"
                "\"total\":{\"min\":72000000,\"max\":72000000},\"monthly\":{\"min\":6000000,\"max\":6000000},"
                "\"more\":{\"min\":12000000,\"max\":12000000},");
    expect_part(
        "}}],\"days\":[{\"fact\":\"until\",\"day\":\"2026-01-01\",\"benefit\":\"national_monthly\",\"change\":\"begins\","
        "\"before\":{\"min\":0,\"max\":0},\"after\":{\"min\":5000000,\"max\":5000000},");
}

/* The province's supports end with 2030, the decree's does not; graduation counts from 15 August 2025. */
static void days_of_the_two_texts(void **state) {
    (void)state;
    write_json("{\"asked\":[\"national_monthly\",\"province_monthly\",\"postgraduate\"],\"agency\":\"science_department\","
               "\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"degree\":\"master\","
               "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"none\",\"priority_group\":true}");
    expect_part(
        "\"days\":[{\"fact\":\"duty_from\",\"day\":\"2031-01-01\",\"benefit\":\"province_monthly\",\"change\":\"ends\",");
    expect_part("}},{\"fact\":\"graduated_on\",\"day\":\"2025-08-15\",\"benefit\":\"postgraduate\",\"change\":\"begins\","
                "\"before\":{\"min\":0,\"max\":0},\"after\":{\"min\":300000000,\"max\":300000000},");
    expect_part("}},{\"fact\":\"graduated_on\",\"day\":\"2031-01-01\",\"benefit\":\"postgraduate\",\"change\":\"ends\","
                "\"before\":{\"min\":300000000,\"max\":300000000},\"after\":{\"min\":0,\"max\":0},");
    expect_part("}},{\"fact\":\"until\",\"day\":\"2025-08-15\",\"benefit\":\"postgraduate\",\"change\":\"begins\",");
}

/* A woman, or a person of an ethnic minority, is one: 200.000.000 x 3/2. */
static void what_a_person_is_is_marked(void **state) {
    (void)state;
    write_json("{\"asked\":[\"postgraduate\"],\"agency\":\"it_center\",\"position\":\"civil_servant\",\"degree\":\"master\","
               "\"it_field\":true,\"sent_for_training\":true,\"central_funding\":\"none\",\"priority_group\":false,"
               "\"graduated_on\":\"2026-06-30\"}");
    expect_part(
        "{\"fact\":\"priority_group\",\"kind\":\"yes_no\",\"sensitive\":true,\"values\":[true],\"total\":{\"min\":300000000,"
        "\"max\":300000000},");
    expect_part("\"gains\":[{\"fact\":\"degree\",\"kind\":\"choice\",\"values\":[\"doctorate\"],\"total\":{\"min\":400000000,"
                "\"max\":400000000},");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_month_by_agency_and_position),
        cmocka_unit_test(a_public_employee_of_a_commune),
        cmocka_unit_test(days_of_the_two_texts),
        cmocka_unit_test(what_a_person_is_is_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
