/* SPDX-License-Identifier: MIT */
/* A list with its results as a workbook: its sheets, row by row. */
#include "list_runner.h"
#include "memory_book.h"

#include "book/batch_totals.h"
#include "book/claim_totals.h"
#include "book/workbook.h"
#include "check/claim_compare.h"
#include "check/claim_list.h"
#include "text/sheet.h"

#define HEADER "id,agency,position,duty,duty_from,until,degree,x_note\n"
#define REST   "civil_servant,full_time,2025-09-01,2026-08-31,none"

static ht_workbook workbook;
static ht_written_space *space;
static ht_result_columns columns;
static ht_result_cells cells;
static ht_assessment result;
static ht_batch_sums sums;

/* Opens the workbook of the list that is open. */
static void begin_book(void) {
    free(space);
    space = calloc(1, sizeof *space);
    sums = (ht_batch_sums){.of = {{0}}};
    counts = (ht_list_counts){0};
    ht_batch_columns(&list, &columns);
    ht_workbook_begin(&workbook, memory_begin(), &list, &columns, space);
}

static void add_lines(const char *text, size_t length) {
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){text + list.begins, length - list.begins}, 1 + list.header_lines);
    while (ht_list_read(&list, &lines, &line)) {
        if (!line.is_skipped && line.error.problem == HT_LIST_OK) {
            ht_compute_missing(&line.person, &parameters, &result);
        }
        ht_batch_cells(&list, &line, &result, &columns, &cells);
        ht_batch_sums_add(&sums, list.policy, &line, &result);
        ++*ht_count_of(&counts, &line, &result);
        ht_workbook_add(&workbook, &line, &cells);
    }
}

static void end_book(void) {
    ht_workbook_end_lines(&workbook);
    ht_write_batch_totals(&memory_book, &list, &sums, &counts, &(ht_own_figures){{NULL, 0}, {NULL, 0}});
    assert_true(ht_workbook_end(&workbook));
}

static void make(const char *text, ht_language language) {
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = language;
    begin_book();
    add_lines(text, strlen(text));
    end_book();
}

static int tear_down(void **state) {
    (void)state;
    free(space);
    return 0;
}

/* ---- Lines ---- */

/* 60 and 36 million. */
static void a_line_has_typed_cells(void **state) {
    (void)state;
    make(HEADER "A,science_department," REST ",ghi chú\n", HT_VI);
    memory_holds(0, "<pane ySplit=\"1\" topLeftCell=\"A2\"");
    memory_holds(0, "<row r=\"1\" ht=\"90\" customHeight=\"1\">" STYLED("A1", "1", "id"));
    memory_holds(0, STYLED("H1", "1", "x_note") STYLED("I1", "1", "Tình trạng") STYLED("J1", "1", "Mức tháng"));
    memory_holds(0, "</row><row r=\"2\" ht=\"30\" customHeight=\"1\">" CELL("A2", "A") CELL("B2", "science_department")
                        CELL("C2", "civil_servant") CELL("D2", "full_time") NUMBER("E2", "3", "45901")
                            NUMBER("F2", "3", "46265") CELL("G2", "none") CELL("H2", "ghi chú") CELL("I2", "đủ")
                                NUMBER("J2", "2", "8000000") NUMBER("K2", "2", "60000000"));
    assert_dong_equal(memory_count, 3);
    assert_view(memory_book.tabs.tabs[0].name, "Danh sách");
    assert_view(memory_book.tabs.tabs[1].name, "Dòng lỗi");
    assert_view(memory_book.tabs.tabs[2].name, "Tổng hợp");
    assert_false(memory_sheets[1].is_aside);
    memory_holds(1, "<row r=\"1\">" STYLED("A1", "1", "Dòng") STYLED("B1", "1", "Mã")
                        STYLED("C1", "1", "Lỗi") "</row></sheetData>");
}

static void bad_lines_stand_once_more_among_the_errors(void **state) {
    (void)state;
    make(HEADER "A,science_department," REST
                ",\nB,nowhere,civil_servant,x,bad,,none,\n,,,,,,,Tổng\n\"a,b\",science_department\n",
         HT_EN);
    assert_true(memory_sheets[1].is_aside);
    memory_holds(0, "<row r=\"3\" ht=\"");
    memory_holds(0, CELL("E3", "bad"));
    memory_holds(0, "<c r=\"T3\" s=\"5\" t=\"inlineStr\"><is><t>agency: &quot;nowhere&quot;");
    memory_holds(0, "<row r=\"4\">" CELL("H4", "Tổng") CELL("I4", "skipped") "</row>");
    memory_holds(1, "<row r=\"2\" ht=\"");
    memory_holds(1, NUMBER("A2", "2", "3")
                        CELL("B2", "B") "<c r=\"C2\" s=\"5\" t=\"inlineStr\"><is><t>agency: &quot;nowhere&quot;");
    memory_holds(1, NUMBER("A3", "2", "5"));
    memory_holds(2, CELL("A8", "Total") NUMBER("B8", "2", "96000000"));
    memory_holds(2, CELL("A11", "Ok") NUMBER("B11", "2", "1"));
}

/* A cell of a bad line is no day and no amount; a guard of zeros keeps its letters; bytes that are no text are left out. */
static void cells_are_as_they_were(void **state) {
    (void)state;
    make("id,agency,position,duty,duty_from,until,degree,attracted,attraction_monthly,claimed_total,claimed_national_monthly\n"
         "\"1\"\"2\",outside," REST ",yes,5 triệu,36.000.000,nhiều\n"
         "C,x," REST ",,5 triệu,,\n"
         "D,outside," REST ",,\xff,,\n",
         HT_EN);
    memory_holds(0, CELL("A2", "1&quot;2"));
    memory_holds(0, NUMBER("I2", "2", "5000000") NUMBER("J2", "2", "36000000") CELL("K2", "nhiều"));
    memory_holds(0, CELL("E3", "2025-09-01") CELL("F3", "2026-08-31") CELL("G3", "none") CELL("I3", "5 triệu"));
    memory_lacks(0, "<c r=\"I4\"");
}

/* An empty cell of a fact says nothing; a byte that ends texts is none of one. */
static void cells_that_say_nothing(void **state) {
    (void)state;
    static const char text[] = HEADER "A,science_department,"
                                      "civil_servant,full_time,2025-09-01,2026-08-31,-,\nB\0,outside," REST ",\n";
    assert_true(open_text(text, sizeof text - 1));
    list.language = list.results = HT_EN;
    begin_book();
    add_lines(text, sizeof text - 1);
    end_book();
    memory_holds(0, CELL("G2", "-"));
    memory_lacks(0, "<c r=\"A3\"");
}

/* ---- The header ---- */

static void what_stands_above_is_kept(void **state) {
    (void)state;
    make("sep=,\nỦY BAN,\nid,agency,position,duty,duty_from,until,degree,x_note\n1,2,3,4,5,6,7,8,9\nA,science_department," REST
         ",\n",
         HT_EN);
    memory_holds(0, "<pane ySplit=\"3\" topLeftCell=\"A4\"");
    memory_holds(
        0, "<row r=\"1\">" CELL("A1", "ỦY BAN") "</row><row r=\"2\" ht=\"90\" customHeight=\"1\">" STYLED("A2", "1", "id"));
    memory_holds(0, "<row r=\"3\">" STYLED("A3", "1", "1"));
    memory_holds(0, "<row r=\"4\" ht=\"30\" customHeight=\"1\">" CELL("A4", "A"));
}

static void names_in_two_records_stand_so(void **state) {
    (void)state;
    make("id,Người,,,,,,x_note\n,agency,position,duty,duty_from,until,degree,\nA,science_department," REST ",\n", HT_EN);
    memory_holds(0, "<pane ySplit=\"2\" topLeftCell=\"A3\"");
    memory_holds(0, "<row r=\"1\">" STYLED("A1", "1", "id") STYLED("B1", "1", "Người"));
    memory_holds(0, "<row r=\"2\" ht=\"90\" customHeight=\"1\">" STYLED("B2", "1", "agency"));
    memory_holds(0, STYLED("I2", "1", "status"));
}

/* Of a header in two records without the program's own columns; above it a record of more fields than a list has columns. */
static void records_longer_than_the_header(void **state) {
    (void)state;
    static char text[4096];
    size_t length = 0;
    text[length++] = 'a';
    for (unsigned i = 0; i < HT_COLUMNS_MAX; i++) {
        text[length++] = ',';
    }
    text[length++] = 'b';
    (void)snprintf(text + length, sizeof text - length, "\n%s",
                   "id,Người,,,,,," RESULT_NAMES ",Ghi chú,\n,agency,position,duty,duty_from,until,degree," RESULT_NAMES
                   "\nA,science_department," REST ",,,,,,,,,,,,,ghi\n");
    make(text, HT_EN);
    assert_non_null(list.upper.at);
    memory_holds(0, "<row r=\"1\">" CELL("A1", "a") "</row><row r=\"2\" ht=\"30\" customHeight=\"1\">" STYLED("A2", "1", "id")
                        STYLED("B2", "1", "Người") STYLED("H2", "1", "Ghi chú") "</row>");
    memory_holds(0, STYLED("G3", "1", "degree") STYLED("J3", "1", "status"));
}

static void claims_have_columns_of_their_own(void **state) {
    (void)state;
    static const char text[] =
        "id,agency,position,duty,duty_from,until,degree,claimed_total\nA,science_department," REST ",1\n";
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = HT_EN;
    begin_book();
    ht_claim_columns(&list, &columns);
    ht_workbook_begin(&workbook, memory_begin(), &list, &columns, space);
    ht_workbook_end_lines(&workbook);
    memory_holds(0, "<col min=\"9\" max=\"9\" width=\"7.71\" customWidth=\"1\"/>");
    memory_holds(0, "<col min=\"13\" max=\"13\" width=\"14.71\" customWidth=\"1\"/>");
}

static void width(uint32_t column, const char *expected) {
    char bytes[128];
    (void)snprintf(bytes, sizeof bytes, "<col min=\"%u\" max=\"%u\" width=\"%s.71\"", column, column, expected);
    memory_holds(0, bytes);
}

/* Columns are as wide as what they hold: names wrapped between words from 12 letters on, long remarks in 24, sentences in 30.
 */
static void columns_are_as_wide_as_what_they_hold(void **state) {
    (void)state;
    make("id,agency,position,duty,duty_from,until,degree,Ghi chú,Chức vụ hiện nay,Nơi,attracted,attraction_monthly,Trống\n"
         "1234567,outside," REST ",Nghỉ thai sản từ tháng hai đến tháng tám năm ấy,Phó Trưởng phòng,"
         "Một ghi chú rất dài mà không ô nào của trang in trên giấy khổ A4 chứa được trên một dòng,yes,12500000,\n"
         "B,nowhere," REST ",,,một_từ_dài_hơn_hai_mươi_chữ,,,\n",
         HT_VI);
    width(1, "7");
    width(2, "7");
    width(3, "13");
    width(5, "10");
    width(8, "10");
    width(9, "10");
    width(10, "24");
    width(12, "14");
    width(13, "6");
    memory_holds(0, STYLED("I2", "5", "Phó Trưởng phòng"));
    memory_holds(0, "<row r=\"2\" ht=\"75\" customHeight=\"1\">");
    width(25, "24");
    make("id,agency,position,duty,duty_from\n1,science_department,civil_servant,,\n2,science_department,,,\n", HT_VI);
    width(16, "20");
}

/* Those of a list with claims: a difference has its sign. */
static void amounts_have_room_for_their_digits(void **state) {
    (void)state;
    static const char text[] =
        "id,agency,position,duty,duty_from,until,degree,claimed_total\nA,science_department," REST ",1\n";
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = HT_VI;
    begin_book();
    ht_claim_columns(&list, &columns);
    ht_workbook_begin(&workbook, memory_begin(), &list, &columns, space);
    cells = (ht_result_cells){.length = 0};
    ht_set_dong(&cells, 2, -95999999);
    ht_text explained = ht_begin_text(&cells);
    ht_put(&explained, "A day later than claimed, and so on, by the clause");
    ht_end_text(&cells, 4, &explained);
    ht_workbook_add(&workbook, &line, &cells);
    ht_workbook_end_lines(&workbook);
    width(11, "11");
    width(13, "30");
    memory_holds(0, NUMBER("K2", "2", "-95999999"));
}

/* What the program itself wrote gives way to what it writes now. */
static void own_results_are_replaced(void **state) {
    (void)state;
    make("id,agency,position,duty,duty_from,until,degree," RESULT_NAMES ",x_note\nA,science_department," REST ",,,,,,,,,,,,,,"
         "ghi\n",
         HT_EN);
    memory_holds(0, STYLED("G1", "1", "degree") STYLED("H1", "1", "x_note") STYLED("I1", "1", "status"));
    memory_holds(0, CELL("H2", "ghi") CELL("I2", "ok"));
}

static void rows_of_a_sheet_keep_their_kinds(void **state) {
    (void)state;
    static const char text[] = "\x01"
                               "7\nid\x1f"
                               "agency\x1f"
                               "position\x1f"
                               "duty\x1f"
                               "duty_from\x1f"
                               "until\x1f"
                               "degree\x1f"
                               "x_a\x1f"
                               "x_b\n"
                               "A\x1f"
                               "science_department\x1f"
                               "civil_servant\x1f"
                               "full_time\x1f"
                               "\x01"
                               "45901\x1f"
                               "\x02"
                               "2026-08-31\x1f"
                               "none\x1f"
                               "\x04"
                               "0.15\n";
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text, strlen(text)}, HT_DAY_ZERO_1900, &refusal));
    list.language = list.results = HT_EN;
    begin_book();
    add_lines(text, strlen(text));
    end_book();
    memory_holds(0, "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>");
    memory_holds(0, NUMBER("E3", "3", "45901") NUMBER("F3", "3", "46265") CELL("G3", "none") NUMBER("H3", "4", "0.15")
                        CELL("J3", "ok"));
}

/* A sheet has 1,048,576 rows: the list goes on in a further one. */
static void a_full_sheet_goes_on(void **state) {
    (void)state;
    static const char text[] = HEADER "A,science_department," REST ",\n";
    enum { ROWS = 1048576 };
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = HT_EN;
    begin_book();
    workbook.people.tab.row = ROWS;
    add_lines(text, strlen(text));
    end_book();
    assert_view(memory_book.tabs.tabs[1].name, "List 2");
    memory_holds(1, "<row r=\"1\" ht=\"90\" customHeight=\"1\">" STYLED("A1", "1", "id"));
    memory_holds(1, "<row r=\"2\" ht=\"30\" customHeight=\"1\">" CELL("A2", "A"));
}

static void a_full_sheet_keeps_what_stands_above(void **state) {
    (void)state;
    static const char text[] = "ỦY BAN,,,,,,,\n" HEADER "A,science_department," REST ",\n";
    assert_true(open_text(text, strlen(text)));
    list.language = list.results = HT_EN;
    begin_book();
    workbook.people.tab.row = 1048576;
    add_lines(text, strlen(text));
    end_book();
    memory_holds(0, "<pane ySplit=\"2\"");
    memory_holds(1, "<pane ySplit=\"1\"");
    memory_lacks(1, "ỦY BAN");
}

/* ---- Sums ---- */

static const ht_batch_sum *sum_of(ht_range total) {
    static ht_batch_sums all;
    static ht_assessment of;
    all = (ht_batch_sums){.of = {{0}}};
    for (unsigned b = 0; b < ht_first_policy.benefit_count; b++) {
        of.benefits[b].total = total;
    }
    of.total = total;
    line.is_skipped = false;
    line.error.problem = HT_LIST_OK;
    ht_batch_sums_add(&all, &ht_first_policy, &line, &of);
    ht_batch_sums_add(&all, &ht_first_policy, &line, &of);
    line.is_skipped = true;
    ht_batch_sums_add(&all, &ht_first_policy, &line, &of);
    return &all.of[ht_first_policy.benefit_count];
}

static void sums_say_what_has_no_greatest(void **state) {
    (void)state;
    make(HEADER "A,science_department," REST ",\n", HT_EN);
    assert_dong_equal(sum_of((ht_range){1, 2})->greatest, 4);
    assert_dong_equal(sum_of((ht_range){1, HT_NO_MAXIMUM})->unbounded, 2);
    assert_true(sum_of((ht_range){INT64_MAX / 2 + 1, INT64_MAX - 1})->is_too_large);
    sums.of[0] = *sum_of((ht_range){1, HT_NO_MAXIMUM});
    sums.of[ht_first_policy.benefit_count] = *sum_of((ht_range){INT64_MAX / 2 + 1, INT64_MAX / 2 + 1});
    (void)memory_begin();
    ht_write_batch_totals(&memory_book, &list, &sums, &counts, &(ht_own_figures){{NULL, 0}, {NULL, 0}});
    memory_holds(0, NUMBER("B2", "2", "2") STYLED("C2", "2", "no limit") NUMBER("D2", "2", "2"));
    memory_holds(0, CELL("A8", "Total") "</row>");
}

#define CLAIMED "id,agency,position,duty,duty_from,until,degree,claimed_national_monthly,Thành tiền\n"

static void sums_of_claims(void **state) {
    (void)state;
    static const ht_list_sums none;
    ht_claim_sums claims = {.columns = {{.compared = 2, .open = 1, .claimed = 7, .computed = 5, .to_reclaim = 3, .to_pay = 1}}};
    const ht_claim_totals totals = {&claims, &none, 0};
    make(CLAIMED "A,science_department," REST ",1,1\n", HT_EN);
    claims.columns[ht_first_policy.benefit_count].is_too_large = true;
    (void)memory_begin();
    ht_write_claim_totals(&memory_book, &list, &totals, &(ht_own_figures){{NULL, 0}, {NULL, 0}});
    memory_holds(0, NUMBER("B2", "2", "7") NUMBER("C2", "2", "5") NUMBER("D2", "2", "2") NUMBER("E2", "2", "3")
                        NUMBER("F2", "2", "1") NUMBER("G2", "2", "2") NUMBER("H2", "2", "1") "</row>");
    memory_holds(0, "<row r=\"3\">" CELL("A3", "Total") NUMBER("G3", "2", "0") NUMBER("H3", "2", "0") "</row>");
}

/* A sum that is none of the list's lines stands with those of the program. */
static void sums_that_do_not_fit(void **state) {
    (void)state;
    static ht_claim_sums claims;
    static ht_list_sums own;
    const ht_claim_totals totals = {&claims, &own, 0};
    own = (ht_list_sums){.kept = 1, .sums = {{.line = 1006, .column = 0, .claimed = 1000}}};
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        for (own.more = 0; own.more < 14; own.more += 7) {
            make(CLAIMED "A,science_department," REST ",1,1\n", language);
            (void)memory_begin();
            ht_write_claim_totals(&memory_book, &list, &totals, &(ht_own_figures){{NULL, 0}, {NULL, 0}});
            memory_holds(0, language == HT_VI ? STYLED("A5", "1", "Dòng cộng không khớp")
                                              : STYLED("A5", "1", "Sums that do not fit"));
            memory_holds(0, language == HT_VI
                                ? "<t>Dòng 1006: claimed_national_monthly: dòng cộng ghi 1.000\u00a0đồng, cao hơn "
                                : "<t>Line 1006: claimed_national_monthly: the sum says VND\u00a01,000, ");
            memory_holds(0, own.more == 0       ? "<row r=\"7\"></row>"
                            : language == HT_VI ? CELL("A7", "và 7 dòng cộng nữa chưa so được")
                                                : CELL("A7", "and 7 more sums that were not compared"));
        }
    }
}

/* ---- How names were understood ---- */

static void writings_other_than_the_law_s_are_listed(void **state) {
    (void)state;
    make("id,agency,position,duty,duty_from,until,degree,x_note\n"
         "A,Sở KH&CN," REST ",\nB,science_department," REST ",\nC,Sở KH&CN," REST ",\nD,nowhere," REST ",\n",
         HT_EN);
    assert_dong_equal(memory_count, 4);
    assert_view(memory_book.tabs.tabs[3].name, "How names were understood");
    memory_holds(3, "<row r=\"2\">" CELL("A2", "agency") CELL("B2", "Sở KH&amp;CN"));
    memory_holds(3, NUMBER("D2", "2", "2") "</row></sheetData>");
}

static void writings_that_were_not_kept_are_counted(void **state) {
    (void)state;
    static const char text[] = HEADER "A,Sở KH&CN," REST ",\n";
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        assert_true(open_text(text, strlen(text)));
        list.language = list.results = language;
        begin_book();
        add_lines(text, strlen(text));
        workbook.written.more = 9;
        end_book();
        memory_holds(3, language == HT_VI
                            ? "<row r=\"3\">" CELL("B3", "Quá nhiều cách ghi khác nhau: bỏ qua số ô này") NUMBER("D3", "2", "9")
                            : "<row r=\"3\">" CELL("B3", "Too many different writings: so many cells are left out")
                                  NUMBER("D3", "2", "9"));
    }
}

/* ---- Every word ---- */

static void names_of_sheets_are(const char *people, const char *errors, const char *totals, const char *names) {
    const char *const all[] = {people, errors, totals, names};
    for (uint32_t k = 0; k < 4; k++) {
        assert_view(memory_book.tabs.tabs[k].name, all[k]);
    }
}

#define OPEN_LIST   HEADER "A,Sở KH&CN," REST ",\n,,,,,,,Tổng\nB,it_center,other,none,,2026-08-31,none,\nC,nowhere," REST ",\n"
#define LAW         "gia-dinh-92-2025|\n"
#define FINGERPRINT "836e5b0e247ec163c7027103b44e6fec14dee28bc9354766c70ff4698c1f4fa6|\n"

static void in_vietnamese(void **state) {
    (void)state;
    make(OPEN_LIST, HT_VI);
    names_of_sheets_are("Danh sách", "Dòng lỗi", "Tổng hợp", "Cách hiểu tên");
    memory_holds(1, STYLED("A1", "1", "Dòng") STYLED("B1", "1", "Mã") STYLED("C1", "1", "Lỗi"));
    assert_string_equal(memory_texts(2), "Ít nhất|Nhiều nhất|Số dòng chưa có mức cao nhất|\n"
                                         "Hỗ trợ hằng tháng của Trung ương|60000000|60000000|\n"
                                         "Hỗ trợ hằng tháng của tỉnh|36000000|36000000|\n"
                                         "Hỗ trợ đào tạo sau đại học|0|0|\nHỗ trợ thu hút một lần|0|0|\n"
                                         "Hỗ trợ thu hút hằng tháng|0|0|\nHỗ trợ tiền thuê nhà|0|0|\n"
                                         "Tổng cộng|96000000|96000000|\n\n"
                                         "Số dòng|4|\nĐủ thông tin|2|\nThiếu thông tin|0|\n"
                                         "Trùng người và thời gian|0|\nLỗi|1|\n"
                                         "Dòng bỏ qua, không phải người hưởng|1|\n\n"
                                         "Quy định|" LAW "Bản quy định|2026-11-24|\nDấu vân tay|" FINGERPRINT
                                         "Đây là ước tính, không phải quyết định.|\n");
    assert_string_equal(memory_texts(3), "Cột|Ghi trong danh sách|Hiểu là|Số dòng|\n"
                                         "agency|Sở KH&amp;CN|Sở Khoa học và Công nghệ (science_department)|1|\n");
}

static void in_english(void **state) {
    (void)state;
    make(OPEN_LIST, HT_EN);
    names_of_sheets_are("List", "Errors", "Totals", "How names were understood");
    memory_holds(1, STYLED("A1", "1", "line") STYLED("B1", "1", "id") STYLED("C1", "1", "error"));
    assert_string_equal(memory_texts(2), "Least|Greatest|Lines without a greatest amount|\n"
                                         "National monthly support|60000000|60000000|\n"
                                         "Provincial monthly support|36000000|36000000|\nPostgraduate support|0|0|\n"
                                         "One-time attraction support|0|0|\nMonthly attraction support|0|0|\n"
                                         "Rent support|0|0|\nTotal|96000000|96000000|\n\n"
                                         "Lines|4|\nOk|2|\nIncomplete|0|\nThe same person on the same days|0|\nBad|1|\n"
                                         "Lines passed over that are no people|1|\n\n"
                                         "Policy|" LAW "Revision|2026-11-24|\nFingerprint|" FINGERPRINT
                                         "This is an estimate, not a decision.|\n");
    assert_string_equal(memory_texts(3), "Column|As the list has it|Understood as|Lines|\n"
                                         "agency|Sở KH&amp;CN|Department of Science and Technology (science_department)|1|\n");
}

static void sums_of_claims_in_words(void **state) {
    (void)state;
    static const ht_claim_sums claims;
    static const ht_list_sums none;
    const ht_claim_totals totals = {&claims, &none, 2};
    static const ht_own_figures figures = {{"a.json", 6}, {"b", 1}};
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        make("id,agency,Thành tiền\nA,science_department,\n", language);
        (void)memory_begin();
        ht_write_claim_totals(&memory_book, &list, &totals, &figures);
        assert_view(memory_book.tabs.tabs[0].name, language == HT_VI ? "Tổng đối chiếu" : "Sums");
        assert_string_equal(memory_texts(0),
                            language == HT_VI
                                ? "Đề nghị|Tính lại|Chênh lệch|Cần thu hồi|Cần chi thêm|Số dòng đã so|Số chưa "
                                  "so được|\nTổng|0|0|\n\n"
                                  "Dòng bỏ qua, không phải người hưởng|2|\n"
                                  "Quy định|" LAW "Bản quy định|2026-11-24|\nDấu vân tay|" FINGERPRINT
                                  "Mức của cơ quan trong tệp|a.json|\nb|\nĐây là ước tính, không phải quyết "
                                  "định.|\n"
                                : "Claimed|Computed|Difference|To reclaim|To pay on|Lines compared|Not compared|\n"
                                  "Total|0|0|\n\nLines passed over that are no people|2|\n"
                                  "Policy|" LAW "Revision|2026-11-24|\nFingerprint|" FINGERPRINT
                                  "Figures of the office's own file|a.json|\nb|\n"
                                  "This is an estimate, not a decision.|\n");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_typed_cells),
        cmocka_unit_test(bad_lines_stand_once_more_among_the_errors),
        cmocka_unit_test(cells_are_as_they_were),
        cmocka_unit_test(cells_that_say_nothing),
        cmocka_unit_test(what_stands_above_is_kept),
        cmocka_unit_test(records_longer_than_the_header),
        cmocka_unit_test(claims_have_columns_of_their_own),
        cmocka_unit_test(columns_are_as_wide_as_what_they_hold),
        cmocka_unit_test(amounts_have_room_for_their_digits),
        cmocka_unit_test(names_in_two_records_stand_so),
        cmocka_unit_test(own_results_are_replaced),
        cmocka_unit_test(rows_of_a_sheet_keep_their_kinds),
        cmocka_unit_test(a_full_sheet_goes_on),
        cmocka_unit_test(a_full_sheet_keeps_what_stands_above),
        cmocka_unit_test(sums_say_what_has_no_greatest),
        cmocka_unit_test(sums_of_claims),
        cmocka_unit_test(sums_that_do_not_fit),
        cmocka_unit_test(writings_other_than_the_law_s_are_listed),
        cmocka_unit_test(writings_that_were_not_kept_are_counted),
        cmocka_unit_test(in_vietnamese),
        cmocka_unit_test(in_english),
        cmocka_unit_test(sums_of_claims_in_words),
    };
    return cmocka_run_group_tests_name("workbook", tests, set_up, tear_down);
}
