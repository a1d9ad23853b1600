/* SPDX-License-Identifier: MIT */
/* Workbooks as text, by a target that has their bytes in memory. */
#include "archive.h"
#include "text/book_reader.h"

#include <stdlib.h>

enum { TEXT_BYTES = 1 << 20, ROWS = 20000 };

static archive made;
static ht_book_reader reader;
static void *spaces[2];
static unsigned space_count;
static char kept[TEXT_BYTES];
static char texts[2][TEXT_BYTES];
static char long_text[TEXT_BYTES];
/* What the target does, and how often it is asked. */
static bool can_keep;
static ht_book_next refused; /* the wish that is not fulfilled */
static ht_book_problem why;
static unsigned served[HT_NEXT_NONE + 1];
static size_t unpacked_at, unpacked; /* of the archive; of sheets */

static int end(void **state) {
    (void)state;
    for (; space_count > 0; space_count--) {
        free(spaces[space_count - 1]);
    }
    return 0;
}

static int begin(void **state) {
    (void)end(state);
    archive_begin(&made);
    can_keep = true;
    refused = HT_NEXT_NONE;
    memset(served, 0, sizeof served);
    return 0;
}

static void unpack(const ht_book_wish *wish) {
    unpacked_at = wish->begins ? (size_t)wish->from : unpacked_at;
    memcpy(wish->to, made.bytes + unpacked_at, wish->length);
    unpacked_at += wish->length;
    unpacked += wish->length;
}

static ht_book_problem give(ht_book_next what) {
    ht_book_wish *const wish = &reader.wish;
    served[what]++;
    if (what == refused) {
        return why;
    }
    if (what == HT_NEXT_READ) {
        memcpy(wish->to, made.bytes + wish->from, wish->length);
    } else if (what == HT_NEXT_UNPACK) {
        unpack(wish);
    } else if (what == HT_NEXT_KEEP && can_keep) {
        assert_true(wish->from + wish->length <= sizeof kept);
        memcpy(kept + wish->from, wish->to, wish->length);
    } else if (what == HT_NEXT_KEEP) {
        return HT_BOOK_DAMAGED;
    } else if (what == HT_NEXT_KEPT) {
        memcpy(wish->to, kept + wish->from, wish->length);
    } else {
        assert_true(what == HT_NEXT_SPACE && space_count < 2);
        wish->to = spaces[space_count++] = malloc(wish->length);
    }
    return HT_BOOK_GOOD;
}

static ht_book_next serve(ht_book_next next) {
    while (ht_is_wish(next)) {
        next = ht_book_given(&reader, give(next));
    }
    return next;
}

static ht_book_next open_book(void) {
    archive_end(&made);
    return serve(ht_book_reader_open(&reader, made.out.length));
}

static void fails(ht_book_next next, ht_book_problem problem, const char *part) {
    assert_int_equal(next, HT_NEXT_FAILED);
    assert_int_equal(reader.error.problem, problem);
    assert_view(reader.error.part, part);
}

/* All text of the sheet at hand. */
static ht_text read_all(char bytes[TEXT_BYTES]) {
    ht_text text = {.at = bytes, .capacity = TEXT_BYTES - 1};
    ht_book_next next;
    while ((next = serve(ht_book_reader_read(&reader))) == HT_NEXT_DONE) {
        assert_true(reader.wish.length > 0);
        ht_put_string(&text, (ht_string){reader.wish.to, reader.wish.length});
    }
    assert_int_equal(next, HT_NEXT_NONE);
    assert_true(text.length < TEXT_BYTES);
    bytes[text.length] = '\0';
    return text;
}

/* The same with | between cells, and without what says of which kind they are. */
static const char *shown(void) {
    static char bytes[4096];
    size_t length = 0;
    const ht_text text = read_all(texts[0]);
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        bytes[length] = byte == HT_SHEET_SEPARATOR ? '|' : byte;
        length += byte == HT_SHEET_SEPARATOR || byte == '\n' || byte >= ' ';
    }
    bytes[length] = '\0';
    return bytes;
}

/* ---- Books ---- */

static void add_book(const char *sheets, const char *relations) {
    archive_add(&made, "_rels/.rels", "<R><r Type='x/officeDocument' Target='b.xml'/></R>");
    archive_add(&made, "b.xml", sheets);
    archive_add(&made, "_rels/b.xml.rels", relations);
}

static void add_sheet(const char *text) {
    add_book("<w><sheet name='A' r:id='r1'/><sheet name='B' state='hidden' r:id='r2'/></w>",
             "<R><r Id='r1' Target='s1.xml'/><r Id='r2' Target='s2.xml'/></R>");
    archive_add(&made, "s1.xml", text);
}

/* The first sheet is entered. */
static ht_book_next enter(const char *text) {
    begin(NULL);
    add_sheet(text);
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    unpacked = 0;
    return serve(ht_book_reader_enter(&reader));
}

/* Many rows, `at` the first of them, and what follows them. */
static const char *many_rows(const char *first, const char *last, const char *behind) {
    ht_text text = {.at = long_text, .capacity = sizeof long_text - 1};
    ht_put(&text, "<w><sheetData>");
    ht_put(&text, first);
    for (int i = 0; i < ROWS; i++) {
        ht_put(&text, "<row><c><v>");
        ht_put_number(&text, 10000000 + i);
        ht_put(&text, "</v></c></row>");
    }
    ht_put(&text, last);
    ht_put(&text, "</sheetData>");
    ht_put(&text, behind);
    ht_put(&text, "</w>");
    assert_true(text.length < text.capacity);
    long_text[text.length] = '\0';
    return long_text;
}

#define CELLS "<row><c t='str'><v>a</v></c><c><v>1</v></c></row><row/><row><c r='B3'><v>2</v></c></row>"

/* ---- Sheets that are kept ---- */

static void a_sheet_is_unpacked_once(void **state) {
    (void)state;
    static const char text[] = "<w><sheetData>" CELLS "</sheetData><x/></w>";
    assert_int_equal(enter(text), HT_NEXT_DONE);
    for (int i = 0; i < 3; i++) {
        assert_string_equal(shown(), "a|1\n\n|2\n");
        assert_int_equal(serve(ht_book_reader_read(&reader)), HT_NEXT_NONE);
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
    }
    assert_dong_equal(unpacked, sizeof text - 1);
    assert_dong_equal(served[HT_NEXT_KEEP], 1);
}

/* As `enter`, where nothing can be kept. */
static void enter_unkept(const char *text) {
    begin(NULL);
    add_sheet(text);
    can_keep = false;
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    unpacked = 0;
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
}

static void a_sheet_that_cannot_be_kept(void **state) {
    (void)state;
    static const char text[] = "<w><sheetData>" CELLS "</sheetData></w>";
    enter_unkept(text);
    for (int i = 0; i < 2; i++) {
        assert_string_equal(shown(), "a|1\n\n|2\n");
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
    }
    assert_dong_equal(unpacked, 3 * (sizeof text - 1));
    enter_unkept(many_rows("", "", ""));
    assert_dong_equal(read_all(texts[0]).length, 10 * ROWS);
    assert_dong_equal(served[HT_NEXT_KEEP], 1);
    assert_dong_equal(served[HT_NEXT_KEPT], 0);
}

static void a_sheet_without_rows(void **state) {
    (void)state;
    assert_int_equal(enter("<w><sheetData/></w>"), HT_NEXT_DONE);
    assert_string_equal(shown(), "");
    assert_dong_equal(served[HT_NEXT_KEEP] + served[HT_NEXT_KEPT], 0);
}

/* Down to the last row of merged cells the sheet is unpacked again. */
static void merged_cells(void **state) {
    (void)state;
    static const struct {
        const char *merges, *expected;
    } cases[] = {
        {"<mergeCell ref='A1:A3'/>", "a|1\n\na|2\n"}, {"<mergeCell ref='A1:A3'/><mergeCell ref='B1:B2'/>", "a|1\n\na|2\n"},
        {"<mergeCell ref='A1:A2'/>", "a|1\n\n|2\n"},  {"<mergeCell ref='A1:A9'/>", "a|1\n\na|2\n"},
        {"<mergeCell ref='A1:B1'/>", "a|1\n\n|2\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        (void)snprintf(text, sizeof text, "<w><sheetData>" CELLS "</sheetData>%s</w>", cases[i].merges);
        assert_int_equal(enter(text), HT_NEXT_DONE);
        assert_string_equal(shown(), cases[i].expected);
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
        assert_string_equal(shown(), cases[i].expected);
    }
}

/* Long ones give the same whether they are kept, kept in part or not at all. */
static void long_sheets(void **state) {
    (void)state;
    static const char *const merges[] = {"", "<mergeCell ref='A1:A2'/>", "<mergeCell ref='A3:A20000'/>",
                                         "<mergeCell ref='B7:B99999'/>"};
    for (size_t i = 0; i < sizeof merges / sizeof *merges; i++) {
        assert_int_equal(enter(many_rows(CELLS, "", merges[i])), HT_NEXT_DONE);
        const ht_text text = read_all(texts[0]);
        assert_true(served[HT_NEXT_KEEP] > 1 && text.length > HT_BOOK_ROWS_BYTES);
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
        assert_int_equal(serve(ht_book_reader_read(&reader)), HT_NEXT_DONE);
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
        read_all(texts[1]);
        assert_string_equal(texts[0], texts[1]);
        reader.is_kept = false;
        assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
        read_all(texts[1]);
        assert_string_equal(texts[0], texts[1]);
    }
}

static void too_long_to_be_kept(void **state) {
    (void)state;
    begin(NULL);
    add_sheet(many_rows("", "", ""));
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    ht_book_next next = ht_book_reader_enter(&reader);
    while (next != HT_NEXT_KEEP) {
        next = ht_book_given(&reader, give(next));
    }
    reader.kept_length = HT_BOOK_KEPT_MAX - 7;
    assert_int_equal(serve(ht_book_given(&reader, HT_BOOK_GOOD)), HT_NEXT_DONE);
    assert_dong_equal(served[HT_NEXT_KEEP], 0);
    assert_dong_equal(read_all(texts[0]).length, 10 * ROWS);
    assert_dong_equal(served[HT_NEXT_KEPT], 0);
}

static void much_behind_the_rows(void **state) {
    (void)state;
    static char behind[1 << 18];
    size_t length = 0;
    while (length < sizeof behind - 100) {
        memcpy(behind + length, "<mergeCell ref='A2:B2'/>", 24);
        length += 24;
    }
    (void)snprintf(behind + length, 100, "<mergeCell ref='A1:A3'/>");
    assert_int_equal(enter(many_rows(CELLS, "", behind)), HT_NEXT_DONE);
    read_all(texts[0]);
    assert_memory_equal(texts[0],
                        "a\x1f\1"
                        "1\n\na\x1f\1"
                        "2\n",
                        11);
}

/* ---- What is wrong ---- */

static void a_wrong_checksum(void **state) {
    (void)state;
    begin(NULL);
    add_sheet("<w><sheetData>" CELLS "</sheetData></w>");
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    refused = HT_NEXT_UNPACK;
    why = HT_BOOK_CHECKSUM;
    fails(serve(ht_book_reader_enter(&reader)), HT_BOOK_CHECKSUM, "s1.xml");
}

/* XML is refused with its part, cells where they are read. */
static void bad_sheets(void **state) {
    (void)state;
    fails(enter("<w><sheetData><row><c>"), HT_BOOK_DAMAGED, "s1.xml");
    fails(enter(""), HT_BOOK_DAMAGED, "s1.xml");
    fails(enter("<w><sheetData/><mergeCell ref='x'/></w>"), HT_BOOK_DAMAGED, "s1.xml");
    fails(enter(many_rows("", "", "<x>")), HT_BOOK_DAMAGED, "s1.xml");
    static const char bad_cells[] = "<row hidden='1'><c><v>1</v></c></row><row><c r='B2'/><c r='A2'/></row>";
    char text[1024];
    (void)snprintf(text, sizeof text, "<w><sheetData>%s</sheetData></w>", bad_cells);
    assert_int_equal(enter(text), HT_NEXT_DONE);
    fails(serve(ht_book_reader_read(&reader)), HT_BOOK_DAMAGED, "A");
    assert_dong_equal(ht_book_reader_hidden(&reader)->row_count, 1);
    assert_int_equal(enter(many_rows("", "<row><c r='B20001'/><c r='A20001'/></row>", "")), HT_NEXT_DONE);
    ht_book_next next;
    while ((next = serve(ht_book_reader_read(&reader))) == HT_NEXT_DONE) {
    }
    fails(next, HT_BOOK_DAMAGED, "A");
}

static void bad_archives(void **state) {
    (void)state;
    ht_put(&made.out, "PK");
    fails(serve(ht_book_reader_open(&reader, made.out.length)), HT_BOOK_DAMAGED, "");
    begin(NULL);
    archive_add(&made, "a.txt", "a");
    fails(open_book(), HT_BOOK_NO_BOOK, "");
    end(NULL);
    begin(NULL);
    add_book("<w", "<R/>");
    fails(open_book(), HT_BOOK_DAMAGED, "b.xml");
    end(NULL);
    begin(NULL);
    add_book("<w/>", "<R/>");
    made.bytes[0] = 'Q';
    fails(open_book(), HT_BOOK_DAMAGED, "_rels/.rels");
    end(NULL);
    begin(NULL);
    refused = HT_NEXT_READ;
    why = HT_BOOK_DAMAGED;
    add_sheet("<w/>");
    fails(open_book(), HT_BOOK_DAMAGED, "");
}

static void sheets_one_after_the_other(void **state) {
    (void)state;
    add_sheet("<w><sheetData><row hidden='1'><c><v>1</v></c></row></sheetData></w>");
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_view(ht_book_reader_name(&reader), "A");
    assert_false(ht_book_reader_is_hidden(&reader));
    assert_dong_equal(ht_book_reader_day_zero(&reader), HT_DAY_ZERO_1900);
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
    assert_string_equal(shown(), "1\n");
    assert_dong_equal(ht_book_reader_hidden(&reader)->row_count, 1);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_true(ht_book_reader_is_hidden(&reader));
    fails(serve(ht_book_reader_enter(&reader)), HT_BOOK_DAMAGED, "");
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_NONE);
}

/* ---- .ods ---- */

static void add_ods(const char *tables) {
    static char content[TEXT_BYTES];
    ht_text text = {.at = content, .capacity = sizeof content - 1};
    ht_put(&text, "<o:document-content xmlns:o='o'><o:body><o:spreadsheet>");
    ht_put(&text, tables);
    ht_put(&text, "</o:spreadsheet></o:body></o:document-content>");
    assert_true(text.length < text.capacity);
    content[text.length] = '\0';
    archive_add(&made, "content.xml", content);
    archive_add(&made, "META-INF/manifest.xml", "<m/>");
}

#define ODS_ROW(text) "<t:table-row><t:table-cell o:value-type='string'><x:p>" text "</x:p></t:table-cell></t:table-row>"

static void open_documents(void **state) {
    (void)state;
    add_ods("<t:table t:name='A'>" ODS_ROW("a") "</t:table><t:table t:name='B'>" ODS_ROW("b") ODS_ROW("c") "</t:table>");
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_view(ht_book_reader_name(&reader), "B");
    assert_false(ht_book_reader_is_hidden(&reader));
    assert_dong_equal(ht_book_reader_day_zero(&reader), HT_DAY_ZERO_1900);
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
    assert_string_equal(shown(), "b\nc\n");
    assert_dong_equal(ht_book_reader_hidden(&reader)->row_count, 0);
    assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
    assert_string_equal(shown(), "b\nc\n");
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_NONE);
    assert_dong_equal(served[HT_NEXT_KEEP], 0);
}

static void long_open_documents(void **state) {
    (void)state;
    ht_text text = {.at = long_text, .capacity = sizeof long_text - 1};
    ht_put(&text, "<t:table t:name='A'>");
    for (int i = 0; i < 5000; i++) {
        ht_put(&text, ODS_ROW("12345678901234567890123456789012345678901234567890"));
    }
    ht_put(&text, "</t:table>");
    long_text[text.length] = '\0';
    add_ods(long_text);
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
    assert_dong_equal(read_all(texts[0]).length, 51 * 5000);
    assert_int_equal(serve(ht_book_reader_again(&reader)), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_NONE);
    end(NULL);
    begin(NULL);
    add_ods("<t:table t:name='A'><t:table-row t:number-rows-repeated='30000'><t:table-cell o:value-type='float' "
            "o:value='1234567'/></t:table-row></t:table>");
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
    assert_dong_equal(read_all(texts[0]).length, 9 * 30000);
}

static void bad_open_documents(void **state) {
    (void)state;
    add_ods("<t:table t:name='A'>" ODS_ROW("a") "&");
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    fails(serve(ht_book_reader_next(&reader)), HT_BOOK_DAMAGED, "content.xml");
    end(NULL);
    begin(NULL);
    add_ods("<t:table t:name='A'>" ODS_ROW("a&x;"));
    assert_int_equal(open_book(), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    assert_int_equal(serve(ht_book_reader_enter(&reader)), HT_NEXT_DONE);
    fails(serve(ht_book_reader_read(&reader)), HT_BOOK_DAMAGED, "A");
}

static void too_many_tables(void **state) {
    (void)state;
    ht_text text = {.at = long_text, .capacity = sizeof long_text - 1};
    for (int i = 0; i <= HT_BOOK_SHEETS_MAX; i++) {
        ht_put(&text, "<t:table t:name='A'/>");
    }
    long_text[text.length] = '\0';
    add_ods(long_text);
    assert_int_equal(open_book(), HT_NEXT_DONE);
    for (int i = 0; i < HT_BOOK_SHEETS_MAX; i++) {
        assert_int_equal(serve(ht_book_reader_next(&reader)), HT_NEXT_DONE);
    }
    fails(serve(ht_book_reader_next(&reader)), HT_BOOK_MANY_SHEETS, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_sheet_is_unpacked_once),
        TEST(a_sheet_that_cannot_be_kept),
        TEST(a_sheet_without_rows),
        TEST(merged_cells),
        TEST(long_sheets),
        TEST(too_long_to_be_kept),
        TEST(much_behind_the_rows),
        TEST(a_wrong_checksum),
        TEST(bad_sheets),
        TEST(bad_archives),
        TEST(sheets_one_after_the_other),
        TEST(open_documents),
        TEST(long_open_documents),
        TEST(bad_open_documents),
        TEST(too_many_tables),
    };
    return cmocka_run_group_tests_name("book_reader", tests, NULL, NULL);
}
