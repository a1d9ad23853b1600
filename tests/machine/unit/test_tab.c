/* SPDX-License-Identifier: MIT */
/* Sheets of a workbook, cell by cell; where the target has none, nothing is written. */
#include "memory_book.h"

#include "book/passed_cell.h"
#include "book/sheet_notes.h"
#include "book/tab.h"

static const ht_words name = {"Tổng", "Sums"};
static const ht_words word = {"một", "one"};
static const uint8_t widths[] = {10, 20};

static ht_tab begin_tab(unsigned number, bool is_aside) {
    const ht_sheet_layout layout = {.column_count = 2, .widths = widths, .frozen_rows = 1};
    return ht_tab_begin(&memory_book, &name, number, 0, is_aside, &layout, HT_VI);
}

static int begin(void **state) {
    (void)state;
    (void)memory_begin();
    return 0;
}

/* ---- Cells ---- */

static void fill(ht_tab *tab) {
    ht_next_row(tab);
    ht_cell_words(tab, 0, &word, HT_STYLE_BOLD);
    ht_cell_text(tab, 1, ht_string_of("a&b"), HT_STYLE_PLAIN);
    ht_cell_dong(tab, 2, 3000000);
    ht_cell_dong(tab, 3, HT_NO_MAXIMUM);
    ht_cell_dong(tab, 4, (INT64_C(1) << 53) + 1);
    ht_cell_count(tab, 5, 7);
    ht_cell_day(tab, 6, HT_DAY_ZERO_1900 + 2);
    ht_next_row_of(tab, 3);
    ht_cell_sum(tab, 0, (ht_cell_place){1, 2}, (ht_cell_place){1, 3}, 5);
    ht_cell_sum(tab, 1, (ht_cell_place){1, 2}, (ht_cell_place){1, 3}, HT_NO_MAXIMUM);
    ht_cell_sum(tab, 2, (ht_cell_place){1, 2}, (ht_cell_place){1, 3}, (INT64_C(1) << 53) + 1);
    ht_cell_sum(tab, 3, (ht_cell_place){2, 2}, (ht_cell_place){1, 3}, 6);
    ht_cell_sum(tab, 4, (ht_cell_place){1, 3}, (ht_cell_place){1, 2}, 8);
    ht_tab_end(tab);
}

static void cells(void **state) {
    (void)state;
    ht_tab tab = begin_tab(1, false);
    fill(&tab);
    assert_null(tab.sheet);
    assert_dong_equal(memory_count, 1);
    assert_true(memory_sheets[0].is_whole);
    assert_view(memory_book.tabs.tabs[0].name, "Tổng");
    static const char expected[] = "<row r=\"1\">" STYLED("A1", "1", "một") CELL("B1", "a&amp;b") NUMBER("C1", "2", "3000000")
        STYLED("D1", "2", "chưa có") STYLED("E1", "2", "9007199254740993") NUMBER("F1", "2", "7")
            NUMBER("G1", "3", "2") "</row><row r=\"2\" ht=\"45\" customHeight=\"1\"><c r=\"A2\" "
                                   "s=\"2\"><f>SUM(C1:D1)</f><v>5</v></c>" STYLED("B2", "2", "chưa có")
                                       STYLED("C2", "2", "9007199254740993") NUMBER("D2", "2", "6")
                                           NUMBER("E2", "2", "8") "</row></sheetData>";
    assert_memory_equal(memory_rows(0), expected, strlen(expected));
}

static void no_greatest_amount_in_words(void **state) {
    (void)state;
    ht_tab tab = begin_tab(1, false);
    tab.language = HT_EN;
    ht_next_row(&tab);
    ht_cell_dong(&tab, 0, HT_NO_MAXIMUM);
    ht_tab_end(&tab);
    memory_holds(0, STYLED("A1", "2", "no limit"));
}

static void further_sheets_are_numbered(void **state) {
    (void)state;
    ht_tab one = begin_tab(1, false);
    ht_tab two = begin_tab(2, true);
    assert_true(memory_sheets[1].is_aside);
    ht_tab_end(&two);
    ht_tab_end(&one);
    assert_view(memory_book.tabs.tabs[1].name, "Tổng 2");
    memory_holds(0, "<sheetView tabSelected=\"1\"");
    memory_lacks(1, "tabSelected");
    memory_holds(1, "<sheetData></sheetData>");
}

static void without_a_sheet_nothing_is_written(void **state) {
    (void)state;
    memory_is_broken = true;
    ht_tab tab = begin_tab(1, false);
    assert_null(tab.sheet);
    fill(&tab);
    assert_true(ht_put_passed_cell(&tab, 0, HT_CELL_NUMBER, ht_string_of("1")));
    assert_dong_equal(memory_count, 0);
}

/* The target is asked where the room for a cell is gone. */
static void rows_are_taken_as_they_fill(void **state) {
    static char text[3000];
    (void)state;
    ht_tab tab = begin_tab(1, false);
    memset(text, 'x', sizeof text);
    for (unsigned i = 0; i < 3; i++) {
        ht_next_row(&tab);
        ht_cell_text(&tab, 0, (ht_string){text, sizeof text}, HT_STYLE_PLAIN);
    }
    ht_tab_end(&tab);
    assert_dong_equal(memory_sheets[0].taken, 3); /* what stands before them first */
    memory_holds(0, "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>xxx");
    assert_true(memory_sheets[0].text.length > 3 * sizeof text);
}

/* ---- Cells as they were ---- */

static void passed(ht_cell_kind kind, const char *text, const char *expected) {
    (void)memory_begin();
    ht_tab tab = begin_tab(1, false);
    ht_next_row(&tab);
    const bool is_put = ht_put_passed_cell(&tab, 0, kind, ht_string_of(text));
    ht_tab_end(&tab);
    assert_int_equal(is_put, expected != NULL);
    memory_holds(0, expected != NULL ? expected : "<row r=\"1\"></row>");
}

static void cells_that_pass(void **state) {
    (void)state;
    passed(HT_CELL_NUMBER, "12.5", "<c r=\"A1\"><v>12.5</v></c>");
    passed(HT_CELL_SCALED, "5", "<c r=\"A1\"><v>5</v></c>");
    passed(HT_CELL_PERCENT, "0.15", NUMBER("A1", "4", "0.15"));
    passed(HT_CELL_BOOLEAN, "true", "<c r=\"A1\" t=\"b\"><v>1</v></c>");
    passed(HT_CELL_BOOLEAN, "false", "<c r=\"A1\" t=\"b\"><v>0</v></c>");
    passed(HT_CELL_DATE, "2025-09-01", NUMBER("A1", "3", "45901"));
    passed(HT_CELL_DATE, "2025-09-01 12:00", NULL);
    passed(HT_CELL_TEXT, "a", NULL);
    passed(HT_CELL_ERROR, "#N/A", NULL);
    passed(HT_CELL_NO_RESULT, "", NULL);
}

/* ---- Notes ---- */

static void names_of_files(void **state) {
    (void)state;
    enum { LONG = 600 };
    char room[HT_FIGURES_NAME_BYTES];
    char file[LONG];
    assert_view(ht_figures_name(ht_string_of("m\u1ee9c\x1b.json"), room), "m\u1ee9c\ufffd.json");
    memset(file, 'a', sizeof file);
    const ht_string shown = ht_figures_name((ht_string){file, sizeof file}, room);
    assert_dong_equal(shown.length, 127 + 3);
    assert_memory_equal(shown.at + 127, "\u2026", 3);
}

static void notes(void **state) {
    (void)state;
    ht_tab tab = begin_tab(1, false);
    ht_put_skipped_row(&tab, 0);
    ht_put_skipped_row(&tab, 3);
    ht_put_figure_rows(&tab, &(ht_own_figures){ht_string_of("a.json"), {NULL, 0}});
    ht_put_figure_rows(&tab, &(ht_own_figures){ht_string_of("a.json"), ht_string_of("Một\n\nHai")});
    ht_end_totals(&tab, &ht_first_policy, &(ht_own_figures){ht_string_of("b.json"), ht_string_of("Ba\n")});
    memory_holds(0, "<row r=\"1\">" CELL("A1", "Dòng bỏ qua, không phải người hưởng")
                        NUMBER("B1", "2", "3") "</row><row r=\"2\">" CELL("A2", "Mức của cơ quan trong tệp")
                            CELL("B2", "a.json") "</row><row r=\"3\">" CELL("A3", "Một") "</row><row r=\"4\">" CELL(
                                "A4", "Hai") "</row><row r=\"5\">" CELL("A5", "Quy định"));
    memory_holds(0, CELL("B8", "b.json") "</row><row r=\"9\">" CELL("A9", "Ba") "</row><row r=\"10\">");
}

/* ---- A chart ---- */

static void a_chart_is_three_parts_and_a_relation(void **state) {
    (void)state;
    const ht_chart chart = {.sheet = ht_string_of("Tổng"), .last_row = 4, .series_count = 1};
    ht_tab tab = begin_tab(1, false);
    ht_sheet_out *const sheet = tab.sheet;
    ht_tab_end(&tab);
    ht_add_chart(&memory_book, sheet->number, &chart);
    assert_true(memory_book.tabs.has_chart);
    memory_part_bytes[memory_parts.length] = '\0';
    static const char *const names[] = {"xl/worksheets/_rels/sheet1.xml.rels: <?xml", "\nxl/drawings/drawing1.xml: <?xml",
                                        "\nxl/drawings/_rels/drawing1.xml.rels: <?xml", "\nxl/charts/chart1.xml: <?xml"};
    const char *at = memory_part_bytes;
    for (unsigned i = 0; i < 4; i++) {
        at = strstr(at, names[i]);
        assert_non_null(at);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(cells, begin),
        cmocka_unit_test_setup(no_greatest_amount_in_words, begin),
        cmocka_unit_test_setup(further_sheets_are_numbered, begin),
        cmocka_unit_test_setup(without_a_sheet_nothing_is_written, begin),
        cmocka_unit_test_setup(rows_are_taken_as_they_fill, begin),
        cmocka_unit_test_setup(cells_that_pass, begin),
        cmocka_unit_test_setup(names_of_files, begin),
        cmocka_unit_test_setup(notes, begin),
        cmocka_unit_test_setup(a_chart_is_three_parts_and_a_relation, begin),
    };
    return cmocka_run_group_tests_name("tab", tests, NULL, NULL);
}
