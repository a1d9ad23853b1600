/* SPDX-License-Identifier: MIT */
/* Workbooks as they are written, and read again by the reader of this program. */
#include "expect.h"
#include "text/archive.h"
#include "text/book.h"
#include "text/book_tabs.h"
#include "text/chart_write.h"
#include "text/crc.h"
#include "text/sheet_write.h"
#include "text/text.h"
#include "text/xlsx_sheet.h"

#include <stdlib.h>

static char bytes[1 << 20];
static ht_text out;

static int begin(void **state) {
    (void)state;
    out = (ht_text)TEXT_OVER(bytes);
    return 0;
}

static void holds(const char *part) {
    bytes[out.length < sizeof bytes ? out.length : sizeof bytes - 1] = '\0';
    if (strstr(bytes, part) == NULL) {
        fail_msg("%s\nis not in %s", part, bytes);
    }
}

static void lacks(const char *part) {
    bytes[out.length] = '\0';
    assert_null(strstr(bytes, part));
}

/* ---- Cells ---- */

static void text_cell(const char *text, const char *expected) {
    begin(NULL);
    ht_put_cell_text(&out, (ht_cell_place){7, 1}, ht_string_of(text), HT_STYLE_PLAIN);
    assert_text(&out, expected);
}

static void texts(void **state) {
    (void)state;
    text_cell("", "");
    text_cell("S\u1edf KH&CN", "<c r=\"B7\" t=\"inlineStr\"><is><t>S\u1edf KH&amp;CN</t></is></c>");
    text_cell("<\"a\">", "<c r=\"B7\" t=\"inlineStr\"><is><t>&lt;&quot;a&quot;&gt;</t></is></c>");
    text_cell(" a", "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>");
    text_cell("a\n", "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a\n</t></is></c>");
    text_cell("a\rb\tc", "<c r=\"B7\" t=\"inlineStr\"><is><t>a\nb\tc</t></is></c>");
    text_cell("a\r", "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a\n</t></is></c>");
    text_cell("a\t", "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a\t</t></is></c>");
    text_cell("\x01\x1f\xff\xef\xbf\xbe\xef\xbf\xbf\ufffd\ufb00\U0001fffe",
              "<c r=\"B7\" t=\"inlineStr\"><is><t>\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufb00\U0001fffe</t></is></c>");
    text_cell("a\ufffd\ufb00\uffff_", "<c r=\"B7\" t=\"inlineStr\"><is><t>a\ufffd\ufb00\ufffd_</t></is></c>");
    text_cell("_x0041_", "<c r=\"B7\" t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>");
    text_cell("_x00fF_ _x00g1_ _x0041 _x004/_ _x004:_ _X0041_ _",
              "<c r=\"B7\" t=\"inlineStr\"><is><t>_x005F_x00fF_ _x00g1_ _x0041 _x004/_ _x004:_ _X0041_ _</t></is></c>");
}

/* 32,767 as UTF-16 counts: letters beyond 16 bits twice. */
static void texts_are_cut(void **state) {
    (void)state;
    enum { COUNT = 40000, CHARACTER = 4 };
    static const char before[] = "<c r=\"A1\" t=\"inlineStr\"><is><t>";
    static const char behind[] = "</t></is></c>";
    char *const text = malloc((size_t)CHARACTER * COUNT);
    memset(text, 'x', COUNT);
    ht_put_cell_text(&out, (ht_cell_place){1, 0}, (ht_string){text, COUNT}, HT_STYLE_PLAIN);
    assert_dong_equal(out.length, sizeof before - 1 + HT_CELL_CHARACTERS_MAX + sizeof behind - 1);
    begin(NULL);
    for (size_t i = 0; i < COUNT; i++) {
        memcpy(text + CHARACTER * i, "\U0001f600", CHARACTER);
    }
    ht_put_cell_text(&out, (ht_cell_place){1, 0}, (ht_string){text, (size_t)CHARACTER * COUNT}, HT_STYLE_PLAIN);
    assert_dong_equal(out.length, sizeof before - 1 + (size_t)CHARACTER * (HT_CELL_CHARACTERS_MAX / 2) + sizeof behind - 1);
    begin(NULL);
    for (size_t i = 0; i < COUNT; i += 8) {
        memcpy(text + i, "_x0041_&", 8);
    }
    ht_put_cell_text(&out, (ht_cell_place){1, 0}, (ht_string){text, COUNT}, HT_STYLE_PLAIN);
    assert_true(out.length <= HT_TEXT_CELL_BYTES_MAX);
    free(text);
}

static void other_cells(void **state) {
    (void)state;
    ht_put_cell_number(&out, (ht_cell_place){1, 0}, -5, HT_STYLE_MONEY);
    ht_put_cell_digits(&out, (ht_cell_place){1, 26}, (ht_string){"12.5", 4}, HT_STYLE_PERCENT);
    ht_put_cell_day(&out, (ht_cell_place){1, 27}, 45901 + HT_DAY_ZERO_1900);
    ht_put_cell_boolean(&out, (ht_cell_place){1, 28}, true);
    ht_put_cell_boolean(&out, (ht_cell_place){1, 29}, false);
    ht_put_cell_sum(&out, (ht_cell_place){9, 1}, (ht_cell_place){2, 1}, (ht_cell_place){8, 1}, 7, HT_STYLE_MONEY);
    assert_text(
        &out,
        "<c r=\"A1\" s=\"2\"><v>-5</v></c><c r=\"AA1\" s=\"4\"><v>12.5</v></c><c r=\"AB1\" s=\"3\"><v>45901</v></c>"
        "<c r=\"AC1\" t=\"b\"><v>1</v></c><c r=\"AD1\" t=\"b\"><v>0</v></c><c r=\"B9\" s=\"2\"><f>SUM(B2:B8)</f><v>7</v></c>");
    begin(NULL);
    ht_put_cell_number(&out, (ht_cell_place){1048576, 16383}, INT64_MIN, HT_STYLE_MONEY);
    ht_put_cell_number(&out, (ht_cell_place){1, 0}, 0, HT_STYLE_PLAIN);
    assert_text(&out, "<c r=\"XFD1048576\" s=\"2\"><v>-9223372036854775808</v></c><c r=\"A1\"><v>0</v></c>");
    assert_true(ht_is_exact(INT64_C(1) << 53));
    assert_false(ht_is_exact((INT64_C(1) << 53) + 1));
    assert_true(ht_is_exact(-(INT64_C(1) << 53)));
    assert_false(ht_is_exact(-(INT64_C(1) << 53) - 1));
}

/* What has no room is counted, and nothing behind it is touched. */
static void cells_in_little_room(void **state) {
    (void)state;
    enum { ROOM = 240 };
    char expected[ROOM];
    char little[ROOM + 1];
    for (size_t room = 0; room <= ROOM; room++) {
        ht_text to = {.at = little, .capacity = room};
        memset(little, '?', sizeof little);
        ht_put_cell_text(&to, (ht_cell_place){7, 1}, ht_string_of(" S\u1edf"), HT_STYLE_WRAPPED);
        ht_put_cell_text(&to, (ht_cell_place){7, 2}, ht_string_of("plain"), HT_STYLE_PLAIN);
        ht_put_cell_number(&to, (ht_cell_place){7, 3}, 3000000, HT_STYLE_MONEY);
        if (room == 0) {
            begin(NULL);
            ht_put_string(&out,
                          ht_string_of("<c r=\"B7\" s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> S\u1edf</t></is></c>"
                                       "<c r=\"C7\" t=\"inlineStr\"><is><t>plain</t></is></c>"
                                       "<c r=\"D7\" s=\"2\"><v>3000000</v></c>"));
            memcpy(expected, bytes, ROOM);
        }
        assert_dong_equal(to.length, out.length);
        const size_t written = room < out.length ? room : out.length;
        assert_memory_equal(little, expected, written);
        assert_int_equal(little[room], '?');
    }
}

/* ---- Sheets ---- */

static void layout(ht_sheet_layout of) {
    begin(NULL);
    ht_put_sheet_begin(&out, &of);
    ht_put_sheet_end(&out, &of);
}

static void rows_have_room_for_lines(void **state) {
    (void)state;
    begin(NULL);
    ht_put_row_begin(&out, 7, 0);
    ht_put_row_begin(&out, 7, 1);
    ht_put_row_begin(&out, 8, 2);
    ht_put_row_begin(&out, 9, 27);
    ht_put_row_begin(&out, 9, 28);
    assert_text(&out, "<row r=\"7\"><row r=\"7\"><row r=\"8\" ht=\"30\" customHeight=\"1\"><row r=\"9\" ht=\"405\" "
                      "customHeight=\"1\"><row r=\"9\" ht=\"405\" customHeight=\"1\">");
}

static void layouts(void **state) {
    (void)state;
    static const uint8_t widths[] = {12, 0, 30};
    static const uint8_t usual[] = {0, 0};
    layout((ht_sheet_layout){.column_count = 3, .widths = widths, .frozen_rows = 1, .is_first = true});
    holds("<cols><col min=\"1\" max=\"1\" width=\"12.71\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"30.71\" "
          "customWidth=\"1\"/></cols><sheetData>");
    holds("<sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
          "state=\"frozen\"/>");
    holds("<pageSetUpPr fitToPage=\"1\"/>");
    holds("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    lacks("<drawing");
    layout((ht_sheet_layout){.column_count = 2, .widths = usual, .frozen_rows = 2, .frozen_columns = 1, .has_drawing = true});
    holds("<sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\" activePane=\"bottomRight\" "
          "state=\"frozen\"/>");
    holds("<drawing r:id=\"rId1\"/></worksheet>");
    lacks("<cols>");
    static const uint8_t styles[] = {HT_STYLE_DATE, HT_STYLE_PLAIN, HT_STYLE_MONEY};
    const ht_sheet_choice choices[] = {{0, ht_string_of("Giải thích"), 5, 3, 15}, {27, ht_string_of("A'b & c"), 2, 3, 3}};
    layout((ht_sheet_layout){
        .column_count = 3, .widths = widths, .styles = styles, .choices = choices, .choice_count = 2, .frozen_rows = 1});
    holds("<col min=\"1\" max=\"1\" width=\"12.71\" style=\"3\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"30.71\" "
          "style=\"2\" customWidth=\"1\"/>");
    holds("</sheetData><dataValidations count=\"2\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
          "sqref=\"A2:A1048576\"><formula1>'Giải thích'!$D$5:$P$5</formula1></dataValidation><dataValidation type=\"list\" "
          "allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"AB2:AB1048576\"><formula1>'A''b &amp; c'!$D$2:$D$2</formula1>"
          "</dataValidation></dataValidations><pageMargins");
    layout((ht_sheet_layout){.frozen_columns = 1});
    holds("<pane xSplit=\"1\" topLeftCell=\"B1\" activePane=\"topRight\" state=\"frozen\"/>");
    layout((ht_sheet_layout){.column_count = 0});
    lacks("<pane");
}

static void chart(void **state) {
    (void)state;
    ht_chart it = {.sheet = {"Kinh ph\u00ed", 9}, .last_row = 5, .series_count = 2, .first = {2, 4}, .last = {20, 12}};
    ht_put_chart(&out, &it);
    holds("<c:f>'Kinh ph\u00ed'!$B$1</c:f>");
    holds("<c:f>'Kinh ph\u00ed'!$A$2:$A$5</c:f>");
    holds("<c:f>'Kinh ph\u00ed'!$C$2:$C$5</c:f>");
    holds("<c:legend>");
    begin(NULL);
    it.series_count = 1;
    it.last_row = 2;
    ht_put_chart(&out, &it);
    holds("<c:f>'Kinh ph\u00ed'!$A$2</c:f>");
    lacks("<c:legend>");
    begin(NULL);
    ht_put_drawing(&out, &it);
    holds("<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>");
    holds("<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row>");
}

static void names_of_sheets(void **state) {
    (void)state;
    const ht_book_tab tabs[] = {{{"Danh s\u00e1ch", 10}, 1, 2}, {{"D'\u00e1n & '", 9}, 2, 1}, {{"x", 1}, 0, 3}};
    ht_put_workbook(&out, tabs, 3);
    holds("<sheets><sheet name=\"Danh s\u00e1ch\" sheetId=\"2\" r:id=\"rId2\"/><sheet name=\"D'\u00e1n &amp; '\" sheetId=\"1\" "
          "r:id=\"rId1\"/>"
          "<sheet name=\"x\" sheetId=\"3\" r:id=\"rId3\"/></sheets>");
    holds(
        "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Danh s\u00e1ch'!$1:$1</definedName>"
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'D''\u00e1n &amp; '''!$1:$2</definedName></definedNames>");
    begin(NULL);
    ht_put_workbook(&out, tabs + 2, 1);
    lacks("definedName");
    begin(NULL);
    ht_put_content_types(&out, 2, true);
    holds("PartName=\"/xl/worksheets/sheet2.xml\"");
    holds("PartName=\"/xl/charts/chart1.xml\"");
    begin(NULL);
    ht_put_content_types(&out, 1, false);
    lacks("chart");
    begin(NULL);
    ht_put_sheet_relations_part(&out, 3);
    assert_text(&out, "xl/worksheets/_rels/sheet3.xml.rels");
    begin(NULL);
    ht_put_sheet_relations(&out);
    holds("Target=\"../drawings/drawing1.xml\"");
    begin(NULL);
    ht_put_drawing_relations(&out);
    holds("Target=\"../charts/chart1.xml\"");
}

static void sheets_are_shown_by_group(void **state) {
    (void)state;
    static char title[HT_SHEET_TITLE_BYTES + 1];
    static ht_book_tabs tabs;
    memset(title, 'x', sizeof title);
    tabs = (ht_book_tabs){.count = 0};
    assert_dong_equal(ht_tabs_add(&tabs, ht_string_of("A"), 0, 1), 1);
    assert_dong_equal(ht_tabs_add(&tabs, ht_string_of("C"), 3, 0), 2);
    assert_dong_equal(ht_tabs_add(&tabs, ht_string_of("B"), 0, 0), 3);
    ht_put_around(&out, &tabs, 0);
    holds("<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"3\" r:id=\"rId3\"/>"
          "<sheet name=\"C\" sheetId=\"2\" r:id=\"rId2\"/></sheets>");
    assert_dong_equal(ht_tabs_add(&tabs, (ht_string){title, sizeof title}, 0, 0), 4);
    assert_dong_equal(tabs.tabs[3].name.length, HT_SHEET_TITLE_BYTES);
    while (tabs.count < HT_SHEETS_WRITTEN_MAX) {
        (void)ht_tabs_add(&tabs, ht_string_of("D"), 1, 0);
    }
    assert_dong_equal(ht_tabs_add(&tabs, ht_string_of("E"), 0, 0), 0);
    assert_null(ht_around_name(5));
}

/* 4 GiB are what archives of this form can say, of a part and of all. */
static void archives_that_are_too_large(void **state) {
    (void)state;
    static ht_archive all;
    const uint64_t most = UINT32_MAX;
    all = (ht_archive){.offset = most};
    assert_true(ht_archive_fits(&all, &(ht_packed){.unpacked = most}));
    assert_false(ht_archive_fits(&all, &(ht_packed){.unpacked = most + 1}));
    all.offset++;
    assert_false(ht_archive_fits(&all, &(ht_packed){.unpacked = 1}));
}

/* ---- A whole workbook, stored, and read again ---- */

static ht_text archive;
static char archive_bytes[1 << 18];
static ht_archive written;
static ht_crc crc;

/* What `out` holds becomes a part. */
static void add_part(const char *name) {
    ht_put_part_begin(&archive, &written, name, false);
    ht_put_string(&archive, (ht_string){bytes, out.length});
    const ht_packed packed = {ht_crc_of(&crc, 0, (ht_string){bytes, out.length}), out.length, out.length};
    ht_put_part_end(&archive, &written, &packed);
    assert_dong_equal(written.offset, archive.length);
    out.length = 0;
}

static void write_book(void) {
    const uint8_t widths[] = {20};
    const ht_sheet_layout of = {.column_count = 1, .widths = widths, .frozen_rows = 1, .is_first = true};
    char name[64] = "";
    ht_text sheet_name = {.at = name, .capacity = sizeof name};
    archive = (ht_text)TEXT_OVER(archive_bytes);
    written = (ht_archive){.part_count = 0};
    ht_crc_init(&crc);
    ht_put_sheet_begin(&out, &of);
    ht_put_row_begin(&out, 1, 1);
    ht_put_cell_text(&out, (ht_cell_place){1, 0}, ht_string_of("id"), HT_STYLE_BOLD);
    ht_put_row_end(&out);
    ht_put_row_begin(&out, 3, 2);
    ht_put_cell_text(&out, (ht_cell_place){3, 0}, ht_string_of("_x0041_\r<&\"'"), HT_STYLE_PLAIN);
    ht_put_cell_number(&out, (ht_cell_place){3, 1}, 60000000, HT_STYLE_MONEY);
    ht_put_cell_day(&out, (ht_cell_place){3, 3}, 0);
    ht_put_cell_digits(&out, (ht_cell_place){3, 4}, (ht_string){"0.15", 4}, HT_STYLE_PERCENT);
    ht_put_cell_boolean(&out, (ht_cell_place){3, 5}, true);
    ht_put_cell_sum(&out, (ht_cell_place){3, 6}, (ht_cell_place){3, 1}, (ht_cell_place){3, 1}, 60000000, HT_STYLE_MONEY);
    ht_put_row_end(&out);
    ht_put_sheet_end(&out, &of);
    ht_put_sheet_part(&sheet_name, 1);
    add_part("xl/worksheets/sheet1.xml");
    assert_string_equal(name, "xl/worksheets/sheet1.xml");
    ht_book_tabs tabs = {.count = 0};
    (void)ht_tabs_add(&tabs, ht_string_of("Danh s\u00e1ch"), 0, 1);
    for (uint32_t part = 0; ht_around_name(part) != NULL; part++) {
        ht_put_around(&out, &tabs, part);
        add_part(ht_around_name(part));
    }
    ht_put_archive_end(&archive, &written);
}

static void read_again(void **state) {
    (void)state;
    static ht_book book;
    static ht_xlsx_sheet sheet;
    ht_zip_directory directory;
    ht_zip_entry entry;
    const ht_zip_entry *part;
    write_book();
    assert_int_equal(ht_zip_find((ht_string){archive_bytes, archive.length}, archive.length, &directory), HT_BOOK_GOOD);
    const ht_string listed = {archive_bytes + directory.offset, directory.length};
    const size_t size = ht_book_space(listed);
    void *const space = malloc(size);
    assert_true(ht_book_open(&book, &directory, listed, space, size));
    while ((part = ht_book_part(&book)) != NULL) {
        memcpy(ht_book_room(&book), archive_bytes + part->offset + ht_zip_local(archive_bytes + part->offset), part->unpacked);
        assert_true(ht_book_take(&book));
    }
    assert_int_equal(book.error.problem, HT_BOOK_GOOD);
    assert_dong_equal(book.xlsx.sheet_count, 1);
    assert_dong_equal(book.xlsx.format_count, HT_STYLE_COUNT);
    assert_view(book.xlsx.sheets[0].name, "Danh s\u00e1ch");
    assert_true(ht_book_sheet_part(&book, 0, &entry));
    ht_xlsx_sheet_begin(&sheet, &book.xlsx, book.merges);
    ht_xlsx_sheet_rewind(&sheet);
    ht_xml_give(&sheet.xml,
                (ht_string){archive_bytes + entry.offset + ht_zip_local(archive_bytes + entry.offset), entry.unpacked}, true);
    assert_int_equal(ht_xlsx_sheet_read(&sheet, &out), HT_SHEET_END);
    assert_text(&out, "id\n\n\"_x0041_\r<&\"\"'\"\x1f\1"
                      "60000000\x1f\x1f\2"
                      "1970-01-01\x1f\4"
                      "0.15\x1f\3true\x1f\1"
                      "60000000\n");
    free(space);
}

static void deflated_parts_say_so(void **state) {
    (void)state;
    const ht_zip_part part = {.name = "a", .is_deflated = true};
    ht_put_zip_header(&out, &part);
    assert_dong_equal(out.length, 31);
    assert_dong_equal(bytes[8], 8);
}

#define TEST(name) cmocka_unit_test_setup(name, begin)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(texts),
        TEST(texts_are_cut),
        TEST(other_cells),
        TEST(cells_in_little_room),
        TEST(layouts),
        TEST(rows_have_room_for_lines),
        TEST(chart),
        TEST(names_of_sheets),
        TEST(sheets_are_shown_by_group),
        TEST(archives_that_are_too_large),
        TEST(read_again),
        TEST(deflated_parts_say_so),
    };
    return cmocka_run_group_tests_name("book_write", tests, NULL, NULL);
}
