/* SPDX-License-Identifier: MIT */
/* Parts and sheets of .xlsx workbooks. */
#include "expect.h"
#include "text/sheet_place.h"
#include "text/text.h"
#include "text/xlsx.h"
#include "text/xlsx_sheet.h"

#include <stdlib.h>

enum { SPACE_BYTES = 1 << 20 };

static ht_xlsx book;
static char *room;
static ht_space space;
static char part[1 << 16];
static ht_xlsx_sheet sheet;
static ht_merge merges[HT_BOOK_MERGES_MAX];

static int begin(void **state) {
    (void)state;
    room = malloc(SPACE_BYTES);
    space = (ht_space){.at = room, .size = SPACE_BYTES};
    book = (ht_xlsx){.day_zero = HT_DAY_ZERO_1900};
    return 0;
}

static int end(void **state) {
    (void)state;
    free(room);
    return 0;
}

/* A part is written over: a copy. */
static size_t copy(const char *text) {
    const size_t length = strlen(text);
    assert_true(length <= sizeof part);
    memcpy(part, text, length);
    return length;
}

static void space_is_aligned(void **state) {
    (void)state;
    char *const first = ht_take_space(&space, 3, 1);
    char *const second = ht_take_space(&space, 2, 4);
    assert_ptr_equal(first, room);
    assert_ptr_equal(second, room + 8);
    assert_dong_equal(space.used, 16);
    assert_null(ht_take_space(&space, SPACE_BYTES / 4, 4));
    assert_non_null(ht_take_space(&space, SPACE_BYTES - 17, 1));
    assert_null(ht_take_space(&space, 8, 1));
    assert_dong_equal(space.used, SPACE_BYTES - 1);
    space.size = SPACE_BYTES - 1;
    assert_null(ht_take_space(&space, 0, 1)); /* not even for what alignment takes */
}

static void relations(void **state) {
    (void)state;
    const ht_string text = ht_string_of("<Relationships><Relationship Id='rId1' Type='http://x/theme' Target='t.xml'/>"
                                        "<Relationship Id='rId2' Type='http://x/styles'/><Relationship Type='http://y/styles' "
                                        "Target='s.xml'/></Relationships>");
    assert_view(ht_relation_target(text, "/styles"), "s.xml");
    assert_dong_equal(ht_relation_target(text, "/sharedStrings").length, 0);
    assert_dong_equal(ht_relation_target(ht_string_of("<Relationships"), "/styles").length, 0);
}

/* ---- The workbook ---- */

static const char two_relations[] =
    "<R><r Id='r10' Target='d.xml'/><r Id='r1' Target='a.xml'/> <r Id='r2'/><r Target='c.xml'/><r Id='r2' Target='b.xml'/></R>";

static ht_book_problem workbook(const char *text) {
    const size_t length = copy(text);
    space.used = 0;
    return ht_xlsx_workbook(&book, part, length, ht_string_of(two_relations), &space);
}

static void sheets_in_their_order(void **state) {
    (void)state;
    assert_int_equal(
        workbook(
            "<workbook><workbookPr/><sheets> <sheet name='D&amp;S &#x1ec7;' sheetId='9' r:id='r2'/>"
            "<sheet name='' state='visible' r:id='r1'/><sheet name='x' state='veryHidden' r:id='r1'/></sheets></workbook>"),
        HT_BOOK_GOOD);
    assert_dong_equal(book.sheet_count, 3);
    assert_dong_equal(book.day_zero, HT_DAY_ZERO_1900);
    assert_view(book.sheets[0].name, "D&S \u1ec7");
    assert_view(book.sheets[0].target, "b.xml");
    assert_false(book.sheets[0].is_hidden);
    assert_view(book.sheets[1].name, "");
    assert_view(book.sheets[1].target, "a.xml");
    assert_false(book.sheets[1].is_hidden);
    assert_true(book.sheets[2].is_hidden);
}

static void system_of_1904(void **state) {
    (void)state;
    static const struct {
        const char *text;
        ht_day zero;
    } rows[] = {{"<w><workbookPr date1904='1'/></w>", HT_DAY_ZERO_1904},
                {"<w><workbookPr date1904='true'/></w>", HT_DAY_ZERO_1904},
                {"<w><workbookPr date1904='0'/></w>", HT_DAY_ZERO_1900},
                {"<w><other date1904='1'/></w>", HT_DAY_ZERO_1900}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(workbook(rows[i].text), HT_BOOK_GOOD);
        assert_dong_equal(book.day_zero, rows[i].zero);
    }
}

static void broken_workbooks(void **state) {
    (void)state;
    assert_int_equal(workbook("<w><sheet r:id='r1'/></w>"), HT_BOOK_DAMAGED);
    assert_int_equal(workbook("<w><sheet name='a'/></w>"), HT_BOOK_DAMAGED);
    assert_int_equal(workbook("<w><sheet name='a' r:id='r3'/></w>"), HT_BOOK_DAMAGED);
    assert_int_equal(workbook("<w><sheet name='&x;' r:id='r1'/></w>"), HT_BOOK_DAMAGED);
    assert_int_equal(workbook("<w><sheet name='a' r:id='r1'/>"), HT_BOOK_DAMAGED);
    assert_int_equal(workbook("<!DOCTYPE w><w/>"), HT_BOOK_DOCTYPE);
    space.size = 100;
    assert_int_equal(workbook("<w/>"), HT_BOOK_DAMAGED);
}

static char *repeated(const char *before, const char *one, size_t count, const char *after, size_t *length) {
    ht_text text = {.capacity = strlen(before) + count * strlen(one) + strlen(after)};
    text.at = malloc(text.capacity);
    ht_put(&text, before);
    for (size_t i = 0; i < count; i++) {
        ht_put(&text, one);
    }
    ht_put(&text, after);
    *length = text.length;
    return text.at;
}

static void a_thousand_sheets(void **state) {
    (void)state;
    for (size_t count = HT_BOOK_SHEETS_MAX; count <= HT_BOOK_SHEETS_MAX + 1; count++) {
        size_t length;
        char *const text = repeated("<w>", "<sheet name='a' id='r1'/>", count, "</w>", &length);
        space.used = 0;
        const ht_book_problem problem = ht_xlsx_workbook(&book, text, length, ht_string_of(two_relations), &space);
        assert_int_equal(problem, count == HT_BOOK_SHEETS_MAX ? HT_BOOK_GOOD : HT_BOOK_MANY_SHEETS);
        free(text);
    }
}

static void relations_without_end(void **state) {
    (void)state;
    size_t length;
    char *const text = repeated("<R>", "<r/>", 40000, "<r Id='r1' Target='a'/></R>", &length);
    const size_t book_length = copy("<w><sheet name='a' id='r1'/></w>");
    assert_int_equal(ht_xlsx_workbook(&book, part, book_length, (ht_string){text, length}, &space), HT_BOOK_DAMAGED);
    free(text);
}

/* ---- Number formats ---- */

static ht_book_problem styles(const char *text) {
    space.used = 0;
    return ht_xlsx_styles(&book, ht_string_of(text), &space);
}

static void formats_of_cells(void **state) {
    (void)state;
    assert_int_equal(
        styles("<styleSheet> <numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/>"
               "<numFmt numFmtId='165' formatCode='0.0&quot;%&quot;'/><numFmt numFmtId='9' formatCode='0'/></numFmts>"
               "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
               "<cellXfs><xf numFmtId='1234567890'/><xf numFmtId=''/><xf numFmtId='1x'/><xf "
               "numFmtId='-'><alignment/></xf><xf/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='9'/><xf "
               "numFmtId='10'/></cellXfs>"
               "<dxfs><xf numFmtId='14'/></dxfs></styleSheet>"),
        HT_BOOK_GOOD);
    static const ht_number_format expected[] = {HT_FORMAT_PLAIN, HT_FORMAT_PLAIN, HT_FORMAT_PLAIN,
                                                HT_FORMAT_PLAIN, HT_FORMAT_PLAIN, HT_FORMAT_DATE,
                                                HT_FORMAT_PLAIN, HT_FORMAT_PLAIN, HT_FORMAT_PERCENT};
    assert_dong_equal(book.format_count, 9);
    for (size_t i = 0; i < 9; i++) {
        assert_int_equal(book.formats[i], expected[i]);
    }
}

static void broken_styles(void **state) {
    (void)state;
    size_t length;
    assert_int_equal(styles("<s><numFmt numFmtId='164'/></s>"), HT_BOOK_DAMAGED);
    assert_int_equal(styles("<s><numFmt formatCode='&x;'/></s>"), HT_BOOK_DAMAGED);
    assert_int_equal(styles("<s><numFmt formatCode='0'/>"), HT_BOOK_DAMAGED);
    assert_int_equal(styles("<!DOCTYPE s><s/>"), HT_BOOK_DOCTYPE);
    char *text = repeated("<s>", "<numFmt numFmtId='1' formatCode='0'/>", 1025, "</s>", &length);
    space.used = 0;
    assert_int_equal(ht_xlsx_styles(&book, (ht_string){text, length}, &space), HT_BOOK_MANY_FORMATS);
    free(text);
    text = repeated("<s><cellXfs>", "<xf/>", HT_BOOK_FORMATS_MAX + 1, "</cellXfs></s>", &length);
    space.used = 0;
    assert_int_equal(ht_xlsx_styles(&book, (ht_string){text, length}, &space), HT_BOOK_MANY_FORMATS);
    free(text);
    text =
        repeated("<s><numFmt numFmtId='1' formatCode='", "0", 2000, "dd'/><cellXfs><xf numFmtId='1'/></cellXfs></s>", &length);
    space.used = 0;
    assert_int_equal(ht_xlsx_styles(&book, (ht_string){text, length}, &space), HT_BOOK_GOOD);
    assert_int_equal(book.formats[0], HT_FORMAT_PLAIN); /* only the beginning of a code counts */
    free(text);
    space.size = 100;
    assert_int_equal(styles("<s/>"), HT_BOOK_DAMAGED);
}

/* ---- Shared strings ---- */

static ht_book_problem strings(const char *text) {
    const size_t length = copy(text);
    space.used = 0;
    return ht_xlsx_strings(&book, part, length, &space);
}

static void shared(uint32_t k, const char *expected) {
    const uint32_t first = k == 0 ? 0 : book.string_ends[k - 1];
    assert_view(((ht_string){book.strings + first, book.string_ends[k] - first}), expected);
}

/* Runs of rich text are joined, what is written for its pronunciation is left out. */
static void shared_strings(void **state) {
    (void)state;
    assert_int_equal(strings("<sst><t>not a string</t> <si><t>a&lt;b</t></si><si/>"
                             "<si><r><rPr><b/></rPr><t xml:space='preserve'>S\u1edf </t></r><r><t><![CDATA[K&H]]></t></r>"
                             "<rPh sb='0'><t>pronounced</t></rPh><t>!</t></si> <si><t>1_x000D_\n2</t></si><si><t/></si></sst>"),
                     HT_BOOK_GOOD);
    assert_dong_equal(book.string_count, 5);
    shared(0, "a<b");
    shared(1, "");
    shared(2, "S\u1edf K&H!");
    shared(3, "1\r2");
    shared(4, "");
    assert_int_equal(strings("<sst><si><t>&x;</t></si></sst>"), HT_BOOK_DAMAGED);
    assert_int_equal(strings("<sst><si>"), HT_BOOK_DAMAGED);
    assert_int_equal(strings("<!DOCTYPE s><sst/>"), HT_BOOK_DOCTYPE);
    space.size = 4;
    assert_int_equal(strings("<sst/>"), HT_BOOK_DAMAGED);
}

/* No text of a part has more strings than it is given space for. */
static void as_many_strings_as_can_be(void **state) {
    (void)state;
    size_t length;
    char *const text = repeated("<s>", "<si/>", 10000, "</s>", &length);
    space.size = ht_xlsx_strings_space(length);
    assert_int_equal(ht_xlsx_strings(&book, text, length, &space), HT_BOOK_GOOD);
    assert_dong_equal(book.string_count, 10000);
    free(text);
}

/* ---- Sheets ---- */

/* The rows of a part in windows that grow by `step` bytes, to an `out` of HT_SHEET_ROOM; "!" and the problem's number where it
   is bad. */
static void read_in_steps(const char *text, size_t step, ht_text *all) {
    const size_t length = strlen(text);
    char *const bytes = malloc(HT_SHEET_ROOM);
    ht_xlsx_sheet_begin(&sheet, &book, merges);
    for (int pass = 0; pass < 2; pass++) {
        ht_sheet_state state = HT_SHEET_MORE;
        size_t last = 0;
        while (state == HT_SHEET_MORE || state == HT_SHEET_FULL) {
            ht_text out = {.at = bytes, .capacity = pass == 0 ? 0 : HT_SHEET_ROOM};
            if (state == HT_SHEET_MORE) {
                const char *const first = last == 0 ? text : sheet.xml.at;
                last = length - last < step ? length : last + step;
                ht_xml_give(&sheet.xml, (ht_string){first, (size_t)(text + last - first)}, last == length);
            }
            state = pass == 0 ? ht_xlsx_sheet_merges(&sheet) : ht_xlsx_sheet_read(&sheet, &out);
            ht_put_string(all, (ht_string){bytes, out.length});
        }
        if (state == HT_SHEET_BAD) {
            ht_put(all, "!");
            ht_put_number(all, sheet.problem);
            break;
        }
        ht_xlsx_sheet_rewind(pass == 0 ? &sheet : &(ht_xlsx_sheet){.book = &book});
    }
    free(bytes);
    for (size_t i = 0; i < all->length; i++) {
        all->at[i] = all->at[i] == HT_SHEET_SEPARATOR ? '|' : all->at[i];
    }
}

static void reads_in_steps(const char *text, const char *expected) {
    const size_t length = strlen(text);
    for (size_t step = 1; step <= length; step += step < 20 ? 1 : length / 3 + 1) {
        char bytes[4096];
        ht_text all = TEXT_OVER(bytes);
        read_in_steps(text, step, &all);
        assert_text(&all, expected);
    }
}

/* Also as programs write it, whose cells are read in a shorter way, and cut anywhere. */
static void reads(const char *text, const char *expected) {
    enum { BEHIND = 100 }; /* bytes, so that the last cells are read so too */
    char quoted[4096];
    size_t length = strlen(text);
    reads_in_steps(text, expected);
    assert_true(length + BEHIND < sizeof quoted);
    for (size_t i = 0; i < length; i++) {
        quoted[i] = text[i] == '\'' ? '"' : text[i];
    }
    memset(quoted + length, ' ', BEHIND);
    length += BEHIND;
    quoted[length] = '\0';
    reads_in_steps(quoted, expected);
    for (size_t step = 20; step <= length; step++) {
        char bytes[4096];
        ht_text all = TEXT_OVER(bytes);
        read_in_steps(quoted, step, &all);
        assert_text(&all, expected);
    }
}

static const char long_plain[] = "abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQ";

/* "column type format text", and ! where the text has to be decoded; "-" where it is no such cell. What stands behind it does
   not matter; where it ends before `all` bytes, it is none. */
static void plain(uint32_t row, const char *cell, const char *expected) {
    enum { BEHIND = 80, ALL = 400 };
    const ht_xlsx_row digits = ht_xlsx_row_of(row);
    const size_t length = strlen(cell);
    for (int k = 0; k < 2; k++) {
        char *const bytes = malloc(length + BEHIND); /* a byte too far is seen */
        char said[ALL] = "-";
        ht_xlsx_plain it;
        memcpy(bytes, cell, length);
        memset(bytes + length, k == 0 ? '<' : '&', BEHIND);
        if (ht_xlsx_plain_read(&it, bytes, bytes + length + BEHIND, &digits)) {
            assert_ptr_equal(it.next, bytes + length);
            (void)snprintf(said, sizeof said, "%u %c %u %.*s%s", it.column, it.type, it.format, (int)it.text.length,
                           it.text.length == 0 ? "" : it.text.at, it.is_simple ? "" : "!");
        }
        assert_string_equal(said, expected);
        for (size_t all = 0; all < length; all++) {
            char *const cut = malloc(all + 1);
            memcpy(cut, cell, all);
            assert_false(ht_xlsx_plain_read(&it, cut, cut + all, &digits));
            free(cut);
        }
        free(bytes);
    }
}

static void plain_cells(void **state) {
    (void)state;
    plain(7, "<c r=\"B7\" s=\"1\" t=\"s\"><v>12</v></c>", "1 s 1 12");
    plain(1048576, "<c r=\"XFD1048576\" s=\"65535\" t=\"inlineStr\"><is><t>a b</t></is></c>", "16383 i 65535 a b");
    plain(7, "<c r=\"A7\"/>", "0 n 0 ");
    plain(10, "<c r=\"Z10\" s=\"3\"/>", "25 n 3 ");
    plain(7, "<c r=\"AA7\" t=\"str\"><v></v></c>", "26 t 0 ");
    plain(7, "<c r=\"A7\" t=\"n\"><v>-1.5</v></c>", "0 n 0 -1.5");
    plain(7, "<c r=\"A7\" t=\"b\"><v>1</v></c>", "0 b 0 1");
    plain(7, "<c r=\"A7\" t=\"e\"><v>#N/A</v></c>", "0 e 0 #N/A");
    plain(7, "<c r=\"A7\" t=\"d\"><v>2026-06-30</v></c>", "0 d 0 2026-06-30");
    static const char *const others[] = {"<c r=\"B8\"/>",
                                         "<c r=\"B71\"/>",
                                         "<c r=\"B\"/>",
                                         "<c r=\"7\"/>",
                                         "<c r=\"ABCD7\"/>",
                                         "<c r=\"b7\"/>",
                                         "<c r=\"[7\"/>",
                                         "<c r=\"@7\"/>",
                                         "<c r=\"B7' />",
                                         "<c s=\"1\"/>",
                                         "<c r=\"B7\" />",
                                         "<c r=\"B7\" s=\"123456\"/>",
                                         "<c r=\"B7\" s=\"x\"/>",
                                         "<c r=\"B7\" s=\":\"/>",
                                         "<c r=\"B7\" s=\"/\"/>",
                                         "<c r=\"B7\" t=\"x\"/>",
                                         "<c r=\"B7\" t=\"\"/>",
                                         "<c r=\"B7\" t=\"strings\"/>",
                                         "<c r=\"B7\" t=\"s'/>",
                                         "<c r=\"B7\" t=\"{\"/>",
                                         "<c r=\"B7\" t=\"S\"/>",
                                         "<c r=\"B7\"><v>1</v><f/></c>",
                                         "<c r=\"B7\"><is><t>1</t><t>2</t></is></c>",
                                         "<c r=\"B7\"><f>1</f></c>",
                                         "<row r=\"7\"/>"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        plain(7, others[i], "-");
    }
}

/* Wherever in a text it stands, what has to be decoded is seen; and so is the end of the text. */
static void plain_texts(void **state) {
    (void)state;
    static const char *const parts[][2] = {{"_x", "!"},       {"&", "!"},    {"\x1f", "!"}, {"\t", "!"}, {"\x80", "!"},
                                           {"\xc3\xa0", "!"}, {"\xff", "!"}, {"_ x", ""},   {"_", ""},   {"x_", ""},
                                           {" ", ""},         {"\"", ""},    {"~", ""},     {"\x7f", ""}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (int before = 0; before < 40; before++) {
            char cell[200];
            char expected[200];
            const int behind = (before * 7) % 40;
            (void)snprintf(cell, sizeof cell, "<c r=\"A7\" t=\"str\"><v>%.*s%s%.*s</v></c>", before, long_plain, parts[i][0],
                           behind, long_plain);
            (void)snprintf(expected, sizeof expected, "0 t 0 %.*s%s%.*s%s", before, long_plain, parts[i][0], behind, long_plain,
                           parts[i][1]);
            plain(7, cell, expected);
        }
    }
    const ht_xlsx_row digits = ht_xlsx_row_of(7);
    ht_xlsx_plain it;
    static const char *const endless[] = {"<c r=\"A7\"><v>", "<c r=\"A7\" t=\"inlineStr\"><is><t>"};
    for (int i = 0; i < 2; i++) {
        char cell[200];
        memset(cell, 'a', sizeof cell);
        memcpy(cell, endless[i], strlen(endless[i]));
        assert_false(ht_xlsx_plain_read(&it, cell, cell + sizeof cell, &digits));
    }
}

/* Cells that are nearly so. */
static void cells_as_programs_write_them(void **state) {
    (void)state;
    assert_int_equal(strings("<sst><si><t>shared</t></si></sst>"), HT_BOOK_GOOD);
    reads("<w><sheetData><row r='7'><c r='A7' s='0' t='s'><v>0</v></c><c r='B7' s='0'/><c r='C7' t='inlineStr'><is><t>c_x0041_ "
          "b_c</t></is></c><c r='D7' t='str'><v>a&amp;b</v></c><c r='E7' t='str'><v>Đào_</v></c><c r='F7'/><c "
          "r='G7'><v></v></c><c r='AH7'><v>-12</v></c></row><row><c r='B8'><v>8</v></c></row></sheetData></w>",
          "\n\n\n\n\n\nshared||cA b_c|a&b|Đào_|||||||||||||||||||||||||||||\1"
          "-12\n|\1"
          "8\n");
    reads("<w><sheetData><row r='1'><c r='A1' t='str' s='0'><v>1</v></c><c r='B1' s='0' cm='1'><v>2</v></c><c r='C1' "
          "t='str'><v>3</v><f/></c><c r='D1' t='inlineStr'><is><t>4</t><t>5</t></is></c><c r='E1'> "
          "<v>6</v></c></row></sheetData></w>",
          "1|\1"
          "2|3|45|\1"
          "6\n");
    static const char *const broken[] = {"<c r='A1'><v>x</v></c>",
                                         "<c r='A1' t='s'><v>1</v></c>",
                                         "<c r='AAAAAAAAAAAAAA1'/>",
                                         "<c r='A11111111111111'/>",
                                         "<c r='A1'",
                                         "<c r='A1",
                                         "<c r='A",
                                         "<c r='A1' s='0",

                                         "<c r='A1' t='str",
                                         "<c r='A1' t='s><v>0</v></c>",
                                         "<c r='A1' t='str'><v>\1</v></c>",
                                         "<c r='A1' t='x'><v>1</v></c>",
                                         "<c r='B1'/><c r='A1'/>",
                                         "<c r='XFE1'/>",
                                         "<c r='1'/>",
                                         "<c r='a1'/>",
                                         "<c r='A1' s='0 '><v>x</v></c>"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        char text[256];
        (void)snprintf(text, sizeof text, "<w><sheetData><row r='1'>%s</row></sheetData></w>", broken[i]);
        reads(text, "!1");
    }
    reads("<w><sheetData><row r='1'><c r='A1' s='>'/>x<c r='B1' t='n'><v>2</v></c><c r='C1' t='str'><v>ax "
          "\177</v></c></row></sheetData></w>",
          "|\1"
          "2|ax \177\n");
    /* What is no cell, and what is read as the cell before has left it. */
    reads("<w><sheetData><row r='1'><![CDATA[<c r='A1'><v>1</v></c>]]><c r='A1'><is><rPh><t>2</t></x></is></c><c r='B1' "
          "t='inlineStr'><is><t>3</t></is></c><c r='C1'><v>4</v></c></row></sheetData></w>",
          "||\1"
          "4\n");
}

static void cells_of_each_kind(void **state) {
    (void)state;
    static const char strings_of_it[] = "<sst><si><t>shared</t></si><si><t></t></si></sst>";
    static uint8_t formats[] = {HT_FORMAT_PLAIN, HT_FORMAT_DATE, HT_FORMAT_PERCENT, HT_FORMAT_SCALED};
    assert_int_equal(strings(strings_of_it), HT_BOOK_GOOD);
    book.formats = formats;
    book.format_count = 4;
    reads("<worksheet><sheetData><row r='1'> <c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1'><v>1.50</v></c>"
          "<c r='D1' s='1'><v>45901</v></c><c r='E1' s='2'><v>0.15</v></c><c r='F1' s='3'><v>5000</v></c></row>"
          "<row r='2'><c r='B2' t='inlineStr'><is><t>a </t><rPh><t>no</t></rPh><r><t>b</t></r></is></c><c r='C2' "
          "t='str'><f>A1</f><v>c_x0041_</v></c>"
          "<c r='D2' t='b'><v>1</v></c><c r='E2' t='b'><v>0</v></c><c r='F2' t='e'><v>#N/A</v></c><c r='G2' "
          "t='d'><v>2026-06-30</v></c>"
          "<c r='H2' t='n' s='99' cm='1'><v>7</v></c></row></sheetData></worksheet>",
          "shared||\1"
          "1.5|\2"
          "2025-09-01|\4"
          "0.15|\5"
          "5000\n"
          "|a b|cA|\3true|\3"
          "false|\6#N/A|\2"
          "2026-06-30|\1"
          "7\n");
}

static void formulas_without_results(void **state) {
    (void)state;
    reads("<w><sheetData><row><c><f>1+1</f></c><c><f>1+1</f><v></v></c><c "
          "t='str'><f>A1</f><v></v></c><c><v/></c><c><f>1+1</f><v>2</v></c>"
          "<c t='str'><f/></c></row></sheetData></w>",
          "\7|\7|||\1"
          "2\n");
}

static void rows_and_cells_without_names(void **state) {
    (void)state;
    reads("<w><cols/><sheetData><row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row r='4'><c><v>4</v></c></row>"
          "<row><other/><c><v>5</v></c></row></sheetData><other><row><c><v>9</v></c></row></other></w>",
          "\1"
          "1||\1"
          "2|\1"
          "3\n\n\n\1"
          "4\n\1"
          "5\n");
    reads("<w><other/></w>", "");
    reads("<w><sheetData/><c/></w>", "");
}

static void merged_cells(void **state) {
    (void)state;
    reads("<w><sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='2'><c r='A2'/><c "
          "r='C2'><v>3</v></c></row>"
          "<row r='3'><c r='C3'><v>4</v></c><c r='D3'><v>5</v></c></row><row r='4'><c r='B4'><v>6</v></c></row></sheetData>"
          "<mergeCells><mergeCell ref='D3:D4'/><mergeCell ref='C3:F3'/><mergeCell ref='B1:B3'/><mergeCell ref='A1:A4'/>"
          "<mergeCell ref='JA1:JA9'/><mergeCell ref='A9:A10'/></mergeCells></w>",
          "\1"
          "1|\1"
          "2\n\1"
          "1|\1"
          "2|\1"
          "3\n\1"
          "1|\1"
          "2|\1"
          "4|\1"
          "5\n\1"
          "1|\1"
          "6||\1"
          "5\n");
    assert_dong_equal(sheet.merge_count, 4);
}

/* In the order of rows, then columns, however they are written: a permutation of 60, by a step that has no factor in common. */
static void merges_are_sorted(void **state) {
    (void)state;
    char bytes[4096];
    ht_text text = TEXT_OVER(bytes);
    ht_put(&text, "<w>");
    for (unsigned i = 0; i < 60; i++) {
        const unsigned k = i * 37 % 60;
        ht_put(&text, "<mergeCell ref='");
        ht_put_column_letters(&text, k % 3);
        ht_put_number(&text, 1 + k / 3 * 2);
        ht_put(&text, ":");
        ht_put_column_letters(&text, k % 3);
        ht_put_number(&text, 2 + k / 3 * 2);
        ht_put(&text, "'/>");
    }
    ht_put(&text, "</w>");
    ht_xlsx_sheet_begin(&sheet, &book, merges);
    ht_xml_give(&sheet.xml, (ht_string){bytes, text.length}, true);
    assert_int_equal(ht_xlsx_sheet_merges(&sheet), HT_SHEET_END);
    for (unsigned k = 0; k < 60; k++) {
        assert_dong_equal(merges[k].column, k % 3);
        assert_dong_equal(merges[k].first_row, 1 + k / 3 * 2);
    }
}

static void too_many_merges(void **state) {
    (void)state;
    size_t length;
    char *const text = repeated("<w>", "<mergeCell ref='A1:A2'/>", HT_BOOK_MERGES_MAX + 1, "</w>", &length);
    ht_xlsx_sheet_begin(&sheet, &book, merges);
    ht_xml_give(&sheet.xml, (ht_string){text, length}, true);
    assert_int_equal(ht_xlsx_sheet_merges(&sheet), HT_SHEET_BAD);
    assert_int_equal(sheet.problem, HT_BOOK_MANY_MERGES);
    free(text);
}

static void hidden_rows_and_columns(void **state) {
    (void)state;
    reads("<w><cols><col min='2' max='3' hidden='1'/><col min='5' max='5' hidden='0'/><col min='6' hidden='1'/><col max='6' "
          "hidden='1'/>"
          "<col min='7' max='7'/><col min='200' max='99999' hidden='true'/><col min='0' max='1' hidden='1'/><col min='x' "
          "max='1' hidden='1'/></cols>"
          "<sheetData><row r='1' hidden='1' spans='1:1'><c><v>1</v></c></row><row r='2' "
          "hidden='0'><c><v>2</v></c></row></sheetData></w>",
          "\1"
          "1\n\1"
          "2\n");
    assert_dong_equal(sheet.rows.hidden.row_count, 1);
    assert_dong_equal(sheet.rows.hidden.columns[0], 6);
    assert_dong_equal(sheet.rows.hidden.columns[1], 0);
    assert_true(sheet.rows.hidden.columns[3] == (UINT64_MAX & ~UINT64_C(0x7f))); /* from the 200th on, which is the 8th there */
}

static void broken_sheets(void **state) {
    (void)state;
    assert_int_equal(strings("<sst><si><t>a</t></si></sst>"), HT_BOOK_GOOD);
    reads("<w><sheetData>", "!1");
    reads("<!DOCTYPE w><w/>", "!7");
    reads("<w><mergeCell/></w>", "!1");
    reads("<w><mergeCell ref='A1'/></w>", "!1");
    reads("<w><mergeCell ref='A1;A2'/></w>", "!1");
    reads("<w><mergeCell ref='A1:A'/></w>", "!1");
    reads("<w><mergeCell ref='A1:A2x'/></w>", "!1");
    reads("<w><mergeCell ref='a1:A2'/></w>", "!1");
    static const char *const cells[] = {
        "<c r='A2'/>",
        "<c r='B1'/><c r='A1'/>",
        "<c r='A'/>",
        "<c r='A1x'/>",
        "<c r='XFE1'/>",
        "<c r='XFD1'/><c/>",
        "<c t='x'/>",
        "<c><v>x</v></c>",
        "<c t='s'><v>1</v></c>",
        "<c t='s'><v>x</v></c>",
        "<c t='s'><v>0000000000</v></c>",
        "<c t='s'><v>10000000</v></c>",
        "<c t='str'><v>&x;</v></c>",
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        char text[256];
        (void)snprintf(text, sizeof text, "<w><sheetData><row r='1'>%s</row></sheetData></w>", cells[i]);
        reads(text, "!1");
    }
    reads("<w><sheetData><row r='2'/><row r='2'/></sheetData></w>", "!1");
    reads("<w><sheetData><row r='x'/></sheetData></w>", "!1");
    reads("<w><sheetData><row r='1 '/></sheetData></w>", "!1");
    reads("<w><sheetData><row r='99999999999'/></sheetData></w>", "!1");
    reads("<w><sheetData><other/><row r=''/></sheetData></w>", "!1");
    reads("<w><sheetData><row r='1048577'/></sheetData></w>", "!1");
    reads("<w><sheetData><row r='1048577'/></sheetData></x", "!1");
}

/* Bad XML behind what the first walk has seen cannot be; with one walk only it can. */
static void bad_while_rows_are_read(void **state) {
    (void)state;
    char bytes[64];
    ht_text out = TEXT_OVER(bytes);
    ht_xlsx_sheet_begin(&sheet, &book, merges);
    ht_xlsx_sheet_rewind(&sheet);
    ht_xml_give(&sheet.xml, ht_string_of("<w><sheetData></a></b></c></w>"), true);
    assert_int_equal(ht_xlsx_sheet_read(&sheet, &out), HT_SHEET_BAD);
}

/* Many rows for little room: nothing is lost. */
static void room_for_one_record(void **state) {
    (void)state;
    char bytes[HT_SHEET_ROOM];
    size_t length;
    size_t passed = 0;
    char *const text = repeated("<w><sheetData>", "<row><c t='inlineStr'><is><t>0123456789</t></is></c></row>", 10000,
                                "</sheetData></w>", &length);
    ht_xlsx_sheet_begin(&sheet, &book, merges);
    ht_xlsx_sheet_rewind(&sheet);
    ht_xml_give(&sheet.xml, (ht_string){text, length}, true);
    ht_sheet_state reached = HT_SHEET_FULL;
    while (reached == HT_SHEET_FULL) {
        ht_text out = TEXT_OVER(bytes);
        reached = ht_xlsx_sheet_read(&sheet, &out);
        passed += out.length;
    }
    assert_int_equal(reached, HT_SHEET_END);
    assert_dong_equal(passed, 110000);
    free(text);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(space_is_aligned),
        TEST(relations),
        TEST(sheets_in_their_order),
        TEST(system_of_1904),
        TEST(broken_workbooks),
        TEST(a_thousand_sheets),
        TEST(relations_without_end),
        TEST(formats_of_cells),
        TEST(broken_styles),
        TEST(shared_strings),
        TEST(as_many_strings_as_can_be),
        TEST(cells_of_each_kind),
        TEST(plain_cells),
        TEST(plain_texts),
        TEST(cells_as_programs_write_them),
        TEST(formulas_without_results),
        TEST(rows_and_cells_without_names),
        TEST(merged_cells),
        TEST(merges_are_sorted),
        TEST(too_many_merges),
        TEST(hidden_rows_and_columns),
        TEST(broken_sheets),
        TEST(bad_while_rows_are_read),
        TEST(room_for_one_record),
    };
    return cmocka_run_group_tests_name("xlsx", tests, NULL, NULL);
}
