/* SPDX-License-Identifier: MIT */
/* The content of .ods workbooks. */
#include "expect.h"
#include "text/ods.h"
#include "text/text.h"

#include <stdlib.h>

static ht_ods ods;

/* Sheets as "[name]" or "[name hidden]", their rows, "!" and the problem's number where the text is bad; in windows that grow
   by `step` bytes. Sheets named "skip" are passed over. */
static void read_in_steps(ht_string text, size_t step, ht_text *all) {
    char *const bytes = malloc(HT_SHEET_ROOM);
    size_t last = 0;
    ht_ods_state state = HT_ODS_MORE;
    ht_ods_begin(&ods);
    while (state != HT_ODS_END && state != HT_ODS_BAD) {
        ht_text out = {.at = bytes, .capacity = HT_SHEET_ROOM};
        if (state == HT_ODS_MORE) {
            const char *const first = last == 0 ? text.at : ods.xml.at;
            last = text.length - last < step ? text.length : last + step;
            ht_xml_give(&ods.xml, (ht_string){first, (size_t)(text.at + last - first)}, last == text.length);
        }
        state = ht_ods_read(&ods, &out);
        ht_put_string(all, (ht_string){bytes, out.length});
        if (state == HT_ODS_TABLE) {
            const ht_string name = {ods.name, ods.name_length};
            ht_put(all, "[");
            ht_put_string(all, name);
            ht_put(all, ods.is_hidden ? " hidden]" : "]");
            ods.reads = !ht_string_is(name, "skip");
        } else if (state == HT_ODS_TABLE_END) {
            ht_put(all, ";");
        }
    }
    if (state == HT_ODS_BAD) {
        ht_put(all, "!");
        ht_put_number(all, ods.problem);
    }
    free(bytes);
    for (size_t i = 0; i < all->length && i < all->capacity; i++) {
        all->at[i] = all->at[i] == HT_SHEET_SEPARATOR ? '|' : all->at[i];
    }
}

static void reads(const char *text, const char *expected) {
    for (size_t step = 1; step <= strlen(text); step += step < 20 ? 1 : strlen(text) / 3 + 1) {
        char bytes[4096];
        ht_text all = TEXT_OVER(bytes);
        read_in_steps(ht_string_of(text), step, &all);
        assert_text(&all, expected);
    }
}

#define BEFORE   "<office:document-content><office:automatic-styles>"
#define BODY     "</office:automatic-styles><office:body><office:spreadsheet>"
#define AFTER    "</office:spreadsheet></office:body></office:document-content>"
#define TABLE    "<table:table table:name='A'>"
#define ONE(row) BEFORE BODY TABLE "<table:table-row>" row "</table:table-row></table:table>" AFTER

static void sheets_in_their_order(void **state) {
    (void)state;
    reads(
        BEFORE
        "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
        "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>" BODY
        "text<table:table table:name='D&amp;S' table:style-name='ta1'><table:table-row><table:table-cell "
        "office:value-type='string'><text:p>a</text:p>"
        "</table:table-cell></table:table-row></table:table><table:table table:name='skip'><table:table-row><table:table-cell "
        "office:value-type='float' office:value='x'/></table:table-row></table:table><table:table table:style-name='ta2'/>"
        "<table:dde-links><table:table table:name='none'/></table:dde-links>" AFTER,
        "[D&S]a\n;[skip];[ hidden];");
}

static void cells_of_each_kind(void **state) {
    (void)state;
    reads(ONE("<table:table-cell office:value-type='float' office:value='1.50'><text:p>1,5</text:p></table:table-cell>"
              "<table:table-cell office:value-type='currency' office:currency='VND' office:value='5000000'/>"
              "<table:table-cell office:value-type='percentage' office:value='0.15' calcext:value-type='percentage'/>"
              "<table:table-cell office:value-type='date' "
              "office:date-value='2026-06-30'><text:p>30/06/26</text:p></table:table-cell>"
              "<table:table-cell office:value-type='time' office:time-value='PT07H05M09S'/>"
              "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
              "<table:table-cell office:value-type='boolean' office:boolean-value='false'/>"
              "<table:table-cell office:value-type='string' "
              "office:string-value='said&#x21;'><text:p>shown</text:p></table:table-cell>"
              "<table:table-cell/><table:table-cell office:value-type='string'><text:p/></table:table-cell>"
              "<table:table-cell office:value-type='unknown'><text:p>x</text:p></table:table-cell>"),
          "[A]\1"
          "1.5|\1"
          "5000000|\4"
          "0.15|\2"
          "2026-06-30|PT07H05M09S|\3true|\3"
          "false|said!|||x\n;");
}

static void formulas(void **state) {
    (void)state;
    reads(ONE("<table:table-cell table:formula='of:=1' office:value-type='float' office:value='1'/><table:table-cell "
              "table:formula='of:=1'/>"
              "<table:table-cell table:formula='of:=NA()' office:value-type='string' office:string-value='' "
              "calcext:value-type='error'>"
              "<text:p>#N/A</text:p></table:table-cell><table:table-cell table:formula='x' office:value-type='string' "
              "office:string-value=''/>"
              "<table:table-cell table:formula='x'><text:p>old</text:p></table:table-cell>"),
          "[A]\1"
          "1|\7|\6#N/A||\7\n;");
}

static void text_of_cells(void **state) {
    (void)state;
    reads(
        ONE("<table:table-cell office:value-type='string'><office:annotation><text:p>remark</text:p></office:annotation>"
            "<text:p>a<text:s/>b<text:s "
            "text:c='3'/><text:span>c<text:tab/></text:span>d</text:p><text:h>e<text:line-break/>f</text:h></table:table-cell>"
            "<table:table-cell "
            "office:value-type='string'><text:p>g<text:ruby><text:ruby-base>h</text:ruby-base><text:ruby-text>no<x/></"
            "text:ruby-text></text:ruby>"
            "<text:note>no</text:note><office:annotation>no</office:annotation>i</text:p>x<draw:frame><text:p>no</text:p></"
            "draw:frame></table:table-cell>"
            "<table:table-cell office:value-type='string'><text:p>_x0041_</text:p></table:table-cell>"),
        "[A]\"a b   c\td\re\rf\"|ghi|_x0041_\n;");
}

static void repetitions(void **state) {
    (void)state;
    reads(BEFORE BODY TABLE
          "<table:table-rows/><table:table-column/><table:table-row table:number-rows-repeated='2 '><table:table-cell "
          "table:number-columns-repeated='3'/>"
          "</table:table-row><table:table-row table:number-rows-repeated='2'><table:table-cell "
          "table:number-columns-repeated='2'/><table:table-cell "
          "table:number-columns-repeated='2' office:value-type='float' office:value='1'/><table:table-cell "
          "table:number-columns-repeated='16380'/>"
          "</table:table-row><table:table-row table:number-rows-repeated='1048572'><table:table-cell "
          "table:number-columns-repeated='0x'/></table:table-row></table:table>" AFTER,
          "[A]\n\n||\1"
          "1|\1"
          "1\n||\1"
          "1|\1"
          "1\n;");
}

static void merged_cells(void **state) {
    (void)state;
    reads(BEFORE BODY TABLE "<table:table-row><table:table-cell table:number-rows-spanned='2' table:number-columns-spanned='2' "
                            "office:value-type='string'>"
                            "<text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell "
                            "office:value-type='float' office:value='1'/></table:table-row>"
                            "<table:table-row><table:covered-table-cell table:number-columns-repeated='2' "
                            "office:value-type='string'><text:p>no</text:p></table:covered-table-cell>"
                            "<table:table-cell office:value-type='float' office:value='2'/></table:table-row>"
                            "<table:table-row><table:table-cell table:number-columns-repeated='2'/><table:table-cell "
                            "office:value-type='float' office:value='3'/></table:table-row></table:table>" AFTER,
          "[A]a||\1"
          "1\na||\1"
          "2\n||\1"
          "3\n;");
}

static void hidden_rows_and_columns(void **state) {
    (void)state;
    static const char cell[] = "<table:table-cell office:value-type='float' office:value='1'/></table:table-row>";
    char text[4096];
    (void)snprintf(
        text, sizeof text,
        BEFORE BODY TABLE
        "<table:table-column/><table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>"
        "<table:table-column table:visibility='filter'/><table:table-column table:number-columns-repeated='99999'/>"
        "<table:table-row table:visibility='filter'>%s<table:table-row>%s<table:table-row-group table:display='false'>"
        "<table:table-row-group table:display='false'><table:table-row>%s</table:table-row-group><table:table-row>%s"
        "</table:table-row-group><table:table-row-group table:display='true'><table:table-row>%s</table:table-row-group>"
        "<table:table-row table:visibility='collapse' table:number-rows-repeated='2'>%s</table:table>" AFTER,
        cell, cell, cell, cell, cell, cell);
    reads(text, "[A]\1"
                "1\n\1"
                "1\n\1"
                "1\n\1"
                "1\n\1"
                "1\n\1"
                "1\n\1"
                "1\n;");
    assert_dong_equal(ods.rows.hidden.row_count, 5);
    assert_dong_equal(ods.rows.hidden.rows[1].first, 3);
    assert_dong_equal(ods.rows.hidden.rows[1].last, 4);
    assert_dong_equal(ods.rows.hidden.columns[0], 14);
}

static void what_is_no_row(void **state) {
    (void)state;
    reads(BEFORE BODY TABLE
          "<table:table-cell office:value-type='float' "
          "office:value='9'/><x></table:table-row><table:shapes><table:table-row><table:table-cell office:value-type='float' "
          "office:value='9'/></table:table-row></table:shapes>"
          "<office:forms><table:table-row/></office:forms><table:table><table:table-row><table:table-cell><text:p>9</text:p></"
          "table:table-cell></table:table-row></table:table>"
          "<table:table-row><office:other/><table:table-cell "
          "office:value-type='string'><text:p>a</text:p><table:table><text:p>no</text:p></table:table></table:table-cell></"
          "table:table-row></table:table>" AFTER,
          "[A]a\n;");
}

static void scaling_formats(void **state) {
    (void)state;
    static const char styles_of_it[] =
        "<number:number-style style:name='N1'><number:number number:display-factor='1000'/></number:number-style>"
        "<number:currency-style style:name='N2'><number:number number:display-factor='1'/></number:currency-style>"
        "<number:number-style style:name='N3'><number:number/></number:number-style>"
        "<style:style style:name='ce1' style:family='table-cell' style:data-style-name='N1'/>"
        "<style:style style:name='ce2' style:family='table-cell' style:data-style-name='N2'/><style:style/>";
    char text[4096];
    (void)snprintf(
        text, sizeof text,
        BEFORE
        "%s" BODY TABLE "<table:table-column/><table:table-column table:default-cell-style-name='ce1'/><table:table-row>"
        "<table:table-cell table:style-name='ce1' office:value-type='float' office:value='1'/>"
        "<table:table-cell office:value-type='float' office:value='2'/>"
        "<table:table-cell office:value-type='float' office:value='3'/></table:table-row><table:table-row><table:table-cell/>"
        "<table:table-cell table:style-name='ce2' office:value-type='float' office:value='4'/>"
        "<table:table-cell table:number-columns-repeated='16381'/><table:table-cell office:value-type='float' "
        "office:value='5'/></table:table-row></table:table>" AFTER,
        styles_of_it);
    char bytes[32768];
    ht_text all = TEXT_OVER(bytes);
    read_in_steps(ht_string_of(text), 100, &all);
    all.length -= 16382 + 4; /* separators, the last cell, the line's and the sheet's end */
    assert_text(&all, "[A]\5"
                      "1|\5"
                      "2|\1"
                      "3\n|\1"
                      "4");
}

/* Styles past the limit, or with longer names, are not looked at. */
static void many_styles(void **state) {
    (void)state;
    enum { BYTES = 1 << 16, LONG = 200 };
    char *const bytes = malloc(BYTES);
    char name[LONG + 1];
    ht_text text = {bytes, BYTES, 0, false};
    memset(name, 'n', LONG);
    name[LONG] = '\0';
    ht_put(&text, BEFORE "<style:style style:name='");
    ht_put(&text, name);
    ht_put(&text, "'><style:table-properties table:display='false'/></style:style>");
    for (int i = 0; i < HT_ODS_STYLES_MAX; i++) {
        ht_put(&text, "<style:style style:name='s");
        ht_put_number(&text, i);
        ht_put(&text, "'><style:table-properties table:display='false'/></style:style>");
    }
    ht_put(&text, BODY "<table:table table:style-name='s254'/><table:table table:style-name='s255'/><table:table "
                       "table:style-name='s256'/>" AFTER);
    char told[256];
    ht_text all = TEXT_OVER(told);
    read_in_steps((ht_string){bytes, text.length}, 1000, &all);
    assert_text(&all, "[ hidden];[];[];");
    free(bytes);
}

static void day_zero(void **state) {
    (void)state;
    static const struct {
        const char *value;
        ht_day day;
    } rows[] = {{"1899-12-30", HT_DAY_ZERO_1900},
                {"1904-01-01", HT_DAY_ZERO_1904},
                {"1900-01-01", HT_DAY_ZERO_1900 + 2},
                {"x", HT_DAY_ZERO_1900}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[1024];
        (void)snprintf(text, sizeof text,
                       BEFORE BODY
                       "<table:calculation-settings><table:null-date table:date-value='%s'/></table:calculation-settings>" TABLE
                       "</table:table>" AFTER,
                       rows[i].value);
        reads(text, "[A];");
        assert_dong_equal(ods.rows.day_zero, rows[i].day);
    }
}

static void long_name(void **state) {
    (void)state;
    char text[4096];
    char name[2001];
    char told[4096];
    ht_text all = TEXT_OVER(told);
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    (void)snprintf(text, sizeof text, BEFORE BODY "<table:table table:name='%s'/>" AFTER, name);
    read_in_steps(ht_string_of(text), 5000, &all);
    assert_dong_equal(all.length, 1 + HT_ODS_NAME_MAX + 2);
}

static void broken_content(void **state) {
    (void)state;
    reads("<a", "!1");
    reads("<!DOCTYPE a><a/>", "!7");
    reads(BEFORE BODY "<table:table table:name='&x;'/>" AFTER, "!1");
    reads(ONE("<table:table-cell office:value-type='float' office:value='x'/>"), "[A]!1");
    reads(ONE("<table:table-cell office:value-type='percentage'/>"), "[A]!1");
    reads(ONE("<table:table-cell office:value-type='string' office:string-value='&x;'/>"), "[A]!1");
    reads(ONE("<table:table-cell><text:p>&x;</text:p></table:table-cell>"), "[A]!1");
    reads(ONE("<table:table-cell table:number-columns-repeated='16384'/><table:table-cell/>"), "[A]!1");
    reads(BEFORE BODY TABLE "<table:table-row table:number-rows-repeated='9999999'/><table:table-row/></table:table>" AFTER,
          "[A]!1");
    reads(BEFORE BODY TABLE "<table:table-row/><table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                            "office:value-type='float' office:value='1'/>"
                            "</table:table-row></table:table>" AFTER,
          "[A]!1");
}

/* A row of 60 kB that stands there 2,000 times: 120 MB from a few hundred bytes. */
static void rows_repeated_too_often(void **state) {
    (void)state;
    reads(BEFORE BODY TABLE "<table:table-row table:number-rows-repeated='2000'><table:table-cell "
                            "office:value-type='string'><text:p>a<text:s text:c='60000'/></text:p>"
                            "</table:table-cell></table:table-row></table:table>" AFTER,
          "[A]!9");
}

/* Spaces without end make the record too long, not the work. */
static void spaces_without_end(void **state) {
    (void)state;
    enum { BYTES = 1 << 18 };
    char *const bytes = malloc(BYTES);
    ht_text all = {bytes, BYTES, 0, false};
    read_in_steps(
        ht_string_of(ONE(
            "<table:table-cell office:value-type='string'><text:p>a<text:s text:c='999999999'/></text:p></table:table-cell>")),
        999, &all);
    assert_dong_equal(all.length, 3 + HT_RECORD_BYTES_MAX + 1 + 2);
    free(bytes);
}

/* A value longer than any number, day or clock is cut. */
static void long_value(void **state) {
    (void)state;
    char text[2048];
    char digits[301];
    char told[1024];
    ht_text all = TEXT_OVER(told);
    memset(digits, '7', 300);
    digits[300] = '\0';
    (void)snprintf(text, sizeof text, ONE("<table:table-cell office:value-type='time' office:time-value='%s'/>"), digits);
    read_in_steps(ht_string_of(text), 5000, &all);
    assert_dong_equal(all.length, 3 + HT_ODS_VALUE_MAX + 2);
}

static void little_room(void **state) {
    (void)state;
    char bytes[HT_SHEET_ROOM];
    size_t passed = 0;
    static const char text[] = BEFORE BODY TABLE "<table:table-row table:number-rows-repeated='20000'><table:table-cell "
                                                 "office:value-type='string'><text:p>0123456789</text:p>"
                                                 "</table:table-cell></table:table-row></table:table>" AFTER;
    ht_ods_begin(&ods);
    ht_xml_give(&ods.xml, ht_string_of(text), true);
    ht_ods_state reached = HT_ODS_FULL;
    bool was_full = false;
    while (reached != HT_ODS_END) {
        ht_text out = TEXT_OVER(bytes);
        reached = ht_ods_read(&ods, &out);
        ods.reads = true;
        was_full = was_full || reached == HT_ODS_FULL;
        passed += out.length;
    }
    assert_true(was_full);
    assert_dong_equal(passed, 20000 * 11);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sheets_in_their_order),
        cmocka_unit_test(cells_of_each_kind),
        cmocka_unit_test(formulas),
        cmocka_unit_test(text_of_cells),
        cmocka_unit_test(repetitions),
        cmocka_unit_test(merged_cells),
        cmocka_unit_test(hidden_rows_and_columns),
        cmocka_unit_test(what_is_no_row),
        cmocka_unit_test(scaling_formats),
        cmocka_unit_test(many_styles),
        cmocka_unit_test(day_zero),
        cmocka_unit_test(long_name),
        cmocka_unit_test(broken_content),
        cmocka_unit_test(rows_repeated_too_often),
        cmocka_unit_test(spaces_without_end),
        cmocka_unit_test(long_value),
        cmocka_unit_test(little_room),
    };
    return cmocka_run_group_tests_name("ods", tests, NULL, NULL);
}
