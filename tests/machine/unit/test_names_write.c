/* SPDX-License-Identifier: MIT */
/* How a list is understood, said: its columns, what is written in them, and both as a map. */
#include "list_runner.h"

#include "book/names_write.h"
#include "list/list_map.h"
#include "text/sheet.h"
#include "text/text.h"

static ht_written_space *space;
static ht_names_report report;
static char room[HT_RECORD_BYTES_MAX];
static ht_map map;
static ht_map_row rows[16];
static char map_text[1024];

static int tear_down(void **state) {
    (void)state;
    free(space);
    space = NULL;
    return 0;
}

static void read_lines(const char *text) {
    ht_lines lines;
    free(space);
    space = calloc(1, sizeof *space);
    report = (ht_names_report){.list = &list, .language = HT_EN};
    ht_written_init(&report.cells, space);
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 1 + list.header_lines);
    while (ht_list_read(&list, &lines, &line)) {
        if (!line.is_skipped) {
            ht_names_add(&report, &list, &line, room);
        }
    }
    ht_written_sort(&report.cells);
}

/* `by`: a map, or NULL. */
static void name(const char *by, const char *text) {
    if (by != NULL) {
        memcpy(map_text, by, strlen(by) + 1);
        assert_true(ht_map_read(&map, rows, 16, &ht_first_policy, map_text, strlen(by), &refusal));
    }
    assert_true(ht_list_open(&list, &parameters, by == NULL ? NULL : &map, ht_string_of(text), &refusal));
    read_lines(text);
}

static void assert_written(void (*write)(ht_text *, const void *), const char *expected) {
    out.length = 0;
    write(&out, &report);
    assert_text(&out, expected);
}

/* Behind the policy. */
static void assert_json(const char *expected) {
    static const char begins[] = "\"columns\":";
    out.length = 0;
    ht_write_names_json(&out, &report);
    out.at[out.length] = '\0';
    assert_string_equal(strstr(out.at, begins), expected);
}

#define LIST                                                                                                                   \
    "id,agency,Ngày,asked,policy,claimed_total,claimed_national_monthly,x_a,,status,rate,total_min\n"                         \
    "1,Sở KH&CN,1/9/2025,,,,,a,,,,\n2,\"nơi \"\"x\"\"\",x,,,,,,,,,\n3,=nơi,,,,,,,,,,\n4,Sở KH&CN,,,,,,,,,,\n"

static void for_people(void **state) {
    (void)state;
    name("column,written,fact,value\nNgày,,duty_from,\n", LIST);
    assert_written(ht_write_names, "Columns\n"
                                   "  1. \"id\": id\n"
                                   "  2. \"agency\": Agency (agency)\n"
                                   "  3. \"Ngày\": First day of the duty (duty_from)\n"
                                   "  4. \"asked\": asked\n"
                                   "  5. \"policy\": policy\n"
                                   "  6. \"claimed_total\": claimed_total\n"
                                   "  7. \"claimed_national_monthly\": claimed_national_monthly\n"
                                   "  8. \"x_a\": the office's own, not read\n"
                                   "  9. \"\": the office's own, not read\n"
                                   "  10. \"status\": a result of the program, to be replaced\n"
                                   "  11. \"rate\": a result of the program, to be replaced\n"
                                   "  12. \"total_min\": a result of the program, to be replaced\n"
                                   "\n"
                                   "\"agency\"\n"
                                   "  2 × \"Sở KH&CN\": Department of Science and Technology (science_department)\n"
                                   "  1 × agency: \"nơi \"x\"\" is not one of party_committee_office, "
                                   "peoples_committee_office, science_department, … (13 values)\n"
                                   "  1 × agency: \"=nơi\" is not one of party_committee_office, peoples_committee_office, "
                                   "science_department, … (13 values)\n"
                                   "\n"
                                   "\"Ngày\"\n"
                                   "  1 × Ngày: \"x\" is not written as a date should be; write 2026-06-30 or 30/06/2026\n");
}

static void in_vietnamese(void **state) {
    (void)state;
    name("column,written,fact,value\nGhi,x,agency,science_department\n",
         "agency,claimed_total,claimed_national_monthly,x_a,Ghi,status,rate,total_min\n");
    report.language = HT_VI;
    assert_written(ht_write_names,
                   "Các cột\n"
                   "  1. \"agency\": Đơn vị công tác (agency)\n"
                   "  2. \"claimed_total\": Đề nghị: tổng (claimed_total)\n"
                   "  3. \"claimed_national_monthly\": Đề nghị: Hỗ trợ hằng tháng của Trung ương (claimed_national_monthly)\n"
                   "  4. \"x_a\": cột riêng của đơn vị, không đọc\n"
                   "  5. \"Ghi\": cột riêng của đơn vị, đọc theo bản đồ\n"
                   "  6. \"status\": kết quả của chương trình, sẽ được thay\n"
                   "  7. \"rate\": kết quả của chương trình, sẽ được thay\n"
                   "  8. \"total_min\": kết quả của chương trình, sẽ được thay\n");
}

static void as_json(void **state) {
    (void)state;
    name(NULL, "agency,x_a,status,rate,total_min\nSở KH&CN,,,,\n\"nơi \"\"x\"\"\",,,,\n");
    assert_json("\"columns\":[{\"column\":\"agency\",\"fact\":\"agency\"},{\"column\":\"x_a\",\"fact\":\"-\"},{\"column\":"
                "\"status\",\"fact\":\"result\"},{\"column\":\"rate\",\"fact\":\"result\"},{\"column\":\"total_min\",\"fact\":"
                "\"result\"}],\"written\":[{\"column\":\"agency\",\"written\":\"Sở "
                "KH&CN\",\"count\":1,\"line\":2,\"means\":{\"agency\":\"science_department\"}},{\"column\":\"agency\","
                "\"written\":\"nơi \\\"x\\\"\",\"count\":1,\"line\":3,\"text\":{\"vi\":\"agency: \\\"nơi \\\"x\\\"\\\" không "
                "có trong danh sách: party_committee_office, peoples_committee_office, science_department, … (13 giá "
                "trị)\",\"en\":\"agency: \\\"nơi \\\"x\\\"\\\" is not one of party_committee_office, peoples_committee_office, "
                "science_department, … (13 values)\"}}]}\n");
}

static void as_a_map(void **state) {
    (void)state;
    name("column,written,fact,value\nNgày,,duty_from,\n", LIST);
    assert_written(ht_write_names_map, "column,written,fact,value\n"
                                       "id,,id,\n"
                                       "agency,,agency,\n"
                                       "Ngày,,duty_from,\n"
                                       "asked,,asked,\n"
                                       "policy,,policy,\n"
                                       "claimed_total,,claimed_total,\n"
                                       "claimed_national_monthly,,claimed_national_monthly,\n"
                                       "x_a,,-,\n"
                                       "agency,Sở KH&CN,agency,science_department\n"
                                       "agency,\"nơi \"\"x\"\"\",agency,\n"
                                       "agency,'=nơi,agency,\n"
                                       "Ngày,x,duty_from,\n");
    report.excel = true;
    assert_written(ht_write_names_map, "\ufeff"
                                       "column;written;fact;value\r\n"
                                       "id;;id;\r\n"
                                       "agency;;agency;\r\n"
                                       "Ngày;;duty_from;\r\n"
                                       "asked;;asked;\r\n"
                                       "policy;;policy;\r\n"
                                       "claimed_total;;claimed_total;\r\n"
                                       "claimed_national_monthly;;claimed_national_monthly;\r\n"
                                       "x_a;;-;\r\n"
                                       "agency;Sở KH&CN;agency;science_department\r\n"
                                       "agency;\"nơi \"\"x\"\"\";agency;\r\n"
                                       "agency;'=nơi;agency;\r\n"
                                       "Ngày;x;duty_from;\r\n");
}

static void by_a_map(void **state) {
    (void)state;
    name(
        "column,written,fact,value\nNgày,,duty_from,month_first\nGhi chú,kiêm,duty,concurrent\nGhi chú,kiêm,attraction_rent,5\n"
        "Ghi chú,kiêm,graduated_on,2026-01-02\nagency,,agency,outside\nagency,,position,cadre\nagency,,attraction_rent,7\n"
        "agency,,graduated_on,2026-01-02\n",
        "agency,Ngày,Ghi chú\nit_center,9/15/2025,kiêm\n,,khác\n");
    assert_written(ht_write_names,
                   "Columns\n"
                   "  1. \"agency\": Agency (agency)\n"
                   "  2. \"Ngày\": First day of the duty (duty_from)\n"
                   "  3. \"Ghi chú\": the office's own, read by the map\n"
                   "\n"
                   "\"agency\"\n"
                   "  1 × \"it_center\": Center for Technology and Information (Department of Science) (it_center)\n"
                   "\n"
                   "\"Ghi chú\"\n"
                   "  1 × \"kiêm\": Digital duty = Concurrent with another post (concurrent); Graduation day = 2 January 2026; "
                   "Rent amount = VND 5\n");
    assert_written(ht_write_names_map, "column,written,fact,value\n"
                                       "agency,,agency,\n"
                                       "agency,,agency,outside\n"
                                       "agency,,position,cadre\n"
                                       "agency,,attraction_rent,7\n"
                                       "agency,,graduated_on,2026-01-02\n"
                                       "Ngày,,duty_from,month_first\n"
                                       "Ghi chú,,-,\n"
                                       "agency,it_center,agency,it_center\n"
                                       "Ghi chú,kiêm,duty,concurrent\n"
                                       "Ghi chú,kiêm,graduated_on,2026-01-02\n"
                                       "Ghi chú,kiêm,attraction_rent,5\n");
    assert_json("\"columns\":[{\"column\":\"agency\",\"fact\":\"agency\"},{\"column\":\"Ngày\",\"fact\":\"duty_from\"},{"
                "\"column\":\"Ghi "
                "chú\",\"fact\":\"-\"}],\"written\":[{\"column\":\"agency\",\"written\":\"it_center\",\"count\":1,\"line\":2,"
                "\"means\":{\"agency\":\"it_center\"}},{\"column\":\"Ghi "
                "chú\",\"written\":\"kiêm\",\"count\":1,\"line\":2,\"means\":{\"duty\":\"concurrent\",\"graduated_on\":\"2026-"
                "01-02\",\"attraction_rent\":5}}]}\n");
}

static void of_a_sheet(void **state) {
    (void)state;
    static const char text[] = "agency\x1f"
                               "duty_from\nnowhere\x1f\x06#N/A\noutside\x1f\x01"
                               "45901\n";
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, ht_string_of(text), HT_DAY_ZERO_1900, &refusal));
    read_lines(text);
    assert_dong_equal(report.cells.count, 2);
}

static void how_many_there_are(void **state) {
    (void)state;
    name(NULL, "id,agency\n1,it_center\n2,nơi\n3,nơi\n");
    assert_dong_equal(ht_names_open(&report), 1);
    out.length = 0;
    ht_write_names_summary(&out, &report, HT_VI);
    assert_text(&out, "3 dòng, 2 cách ghi: 1 hiểu được, 1 chưa rõ");
    out.length = 0;
    ht_write_names_summary(&out, &report, HT_EN);
    assert_text(&out, "3 lines, 2 writings: 1 understood, 1 not clear");
}

/* A line that is no record of the list has no cells. */
static void not_of_what_is_no_line(void **state) {
    (void)state;
    name(NULL, "id,agency\n1,it_center,x\n");
    assert_dong_equal(report.cells.count, 0);
    assert_dong_equal(report.lines, 1);
}

#define TEST(of) cmocka_unit_test_setup_teardown(of, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(for_people),         TEST(in_vietnamese),          TEST(as_json), TEST(as_a_map), TEST(by_a_map), TEST(of_a_sheet),
        TEST(how_many_there_are), TEST(not_of_what_is_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
