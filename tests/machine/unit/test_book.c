/* SPDX-License-Identifier: MIT */
/* From an archive's directory to the parts of a workbook. */
#include "archive.h"
#include "text/book.h"

#include <stdlib.h>

static archive made;
static ht_book book;
static ht_zip_directory directory;
static void *space;
static size_t given; /* bytes of space; 0: as many as the book asks for */

static int begin(void **state) {
    (void)state;
    archive_begin(&made);
    space = NULL;
    given = 0;
    return 0;
}

static int end(void **state) {
    (void)state;
    free(space);
    return 0;
}

/* Opens it and gives it all parts that it wants; "a.xml b.xml " are their names. */
static ht_book_problem open_book(const char *wanted) {
    char names[1024];
    ht_text text = TEXT_OVER(names);
    const ht_zip_entry *part;
    archive_end(&made);
    assert_int_equal(ht_zip_find(archive_tail(&made), made.out.length, &directory), HT_BOOK_GOOD);
    const ht_string listed = {made.bytes + directory.offset, directory.length};
    const size_t size = given > 0 ? given : ht_book_space(listed);
    space = malloc(size);
    bool is_good = ht_book_open(&book, &directory, listed, space, size);
    while (is_good && (part = ht_book_part(&book)) != NULL) {
        ht_put_string(&text, part->name);
        ht_put(&text, " ");
        memcpy(ht_book_room(&book), made.bytes + part->offset + ht_zip_local(made.bytes + part->offset), part->unpacked);
        is_good = ht_book_take(&book);
    }
    assert_text(&text, wanted);
    assert_int_equal(is_good, book.error.problem == HT_BOOK_GOOD);
    return book.error.problem;
}

static const char package[] = "<R><r Type='x/officeDocument' Target='xl/workbook.xml'/></R>";
static const char sheets[] = "<w><sheet name='A' r:id='r1'/><sheet name='B' r:id='r2'/></w>";
static const char relations[] =
    "<R><r Id='r1' Target='worksheets/sheet1.xml'/><r Id='r2' Target='/xl/worksheets/../worksheets/Sheet2.xml'/>"
    "<r Type='x/styles' Target='styles.xml'/><r Type='x/sharedStrings' Target='../xl/sharedStrings.xml'/></R>";

static void add_whole(void) {
    archive_add(&made, "_rels/.rels", package);
    archive_add(&made, "xl/workbook.xml", sheets);
    archive_add(&made, "xl/_rels/workbook.xml.rels", relations);
    archive_add(&made, "xl\\STYLES.xml", "<s><cellXfs><xf numFmtId='14'/></cellXfs></s>");
    archive_add(&made, "xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>");
    archive_add(&made, "xl/worksheets/sheet1.xml", "<w/>");
    archive_add(&made, "xl/worksheets/sheet2.xml", "<w><a/></w>");
    archive_add(&made, "xl/theme/theme1.xml", "<t/>");
    archive_add(&made, "docProps/thumbnail.png", "png");
}

static void a_whole_book(void **state) {
    (void)state;
    ht_zip_entry part;
    add_whole();
    assert_int_equal(open_book("_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml xl\\STYLES.xml xl/sharedStrings.xml "),
                     HT_BOOK_GOOD);
    assert_int_equal(book.form, HT_BOOK_XLSX);
    assert_dong_equal(book.xlsx.sheet_count, 2);
    assert_dong_equal(book.xlsx.format_count, 1);
    assert_dong_equal(book.xlsx.string_count, 1);
    assert_true(ht_book_sheet_part(&book, 0, &part));
    assert_view(part.name, "xl/worksheets/sheet1.xml");
    assert_true(ht_book_sheet_part(&book, 1, &part));
    assert_view(part.name, "xl/worksheets/sheet2.xml");
}

static void a_book_at_the_root(void **state) {
    (void)state;
    ht_zip_entry part;
    archive_add(&made, "_rels/.rels", "<R><r Type='x/officeDocument' Target='/book.xml'/></R>");
    archive_add(
        &made, "book.xml",
        "<w><sheet name='A' r:id='r1'/><sheet name='B' r:id='r2'/><sheet name='C' r:id='r3'/><sheet name='D' r:id='r4'/></w>");
    archive_add(&made, "_rels/book.xml.rels",
                "<R><r Id='r1' Target='../../s.xml'/><r Id='r2' Target='&x;'/><r Id='r3' Target='none.xml'/><r Id='r4' "
                "Target=''/></R>");
    archive_add(&made, "s.xml", "<w/>");
    assert_int_equal(open_book("_rels/.rels _rels/book.xml.rels book.xml "), HT_BOOK_GOOD);
    assert_true(ht_book_sheet_part(&book, 0, &part));
    assert_false(ht_book_sheet_part(&book, 1, &part));
    assert_int_equal(book.error.problem, HT_BOOK_DAMAGED);
    assert_view(book.error.part, "B");
    assert_false(ht_book_sheet_part(&book, 2, &part));
    assert_false(ht_book_sheet_part(&book, 3, &part));
}

static void open_document(void **state) {
    (void)state;
    archive_add(&made, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    archive_add(&made, "content.xml", "<c/>");
    archive_add(&made, "META-INF/manifest.xml", "<manifest><file-entry/></manifest>");
    assert_int_equal(open_book("META-INF/manifest.xml "), HT_BOOK_GOOD);
    assert_int_equal(book.form, HT_BOOK_ODS);
    assert_view(book.content.name, "content.xml");
}

static void open_document_with_a_password(void **state) {
    (void)state;
    archive_add(&made, "content.xml", "\x01\x02");
    archive_add(&made, "META-INF/manifest.xml", "<manifest><file-entry> <encryption-data/></file-entry></manifest>");
    assert_int_equal(open_book("META-INF/manifest.xml "), HT_BOOK_ENCRYPTED);
}

static void other_archives(void **state) {
    (void)state;
    archive_add(&made, "a.txt", "a");
    assert_int_equal(open_book(""), HT_BOOK_NO_BOOK);
    assert_false(ht_looks_like_book((ht_string){"PK", 2}));
    assert_false(ht_looks_like_book((ht_string){"PK\5\6", 4}));
    assert_true(ht_looks_like_book((ht_string){made.bytes, made.out.length}));
}

static void content_without_manifest(void **state) {
    (void)state;
    archive_add(&made, "content.xml", "<c/>");
    assert_int_equal(open_book(""), HT_BOOK_DAMAGED);
}

static void content_with_a_password(void **state) {
    (void)state;
    archive_add(&made, "META-INF/manifest.xml", "<m/>");
    const size_t at = made.directory.length;
    archive_add(&made, "content.xml", "<c/>");
    made.listed[at + 8] = 1;
    assert_int_equal(open_book(""), HT_BOOK_ENCRYPTED);
}

static void package_of_another_kind(void **state) {
    (void)state;
    archive_add(&made, "_rels/.rels", "<R><r Type='x/other' Target='a.xml'/></R>");
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_NO_BOOK);
}

static void package_target_is_no_text(void **state) {
    (void)state;
    archive_add(&made, "_rels/.rels", "<R><r Type='x/officeDocument' Target='&x;'/></R>");
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_NO_BOOK);
}

static void binary_book(void **state) {
    (void)state;
    archive_add(&made, "_rels/.rels", "<R><r Type='x/officeDocument' Target='xl/workbook.bin'/></R>");
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_BINARY);
}

static void long_target(void **state) {
    (void)state;
    char text[1200];
    char name[1001];
    memset(name, 'n', 1000);
    name[1000] = '\0';
    (void)snprintf(text, sizeof text, "<R><r Type='x/officeDocument' Target='%s'/></R>", name);
    archive_add(&made, "_rels/.rels", text);
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_NO_BOOK);
}

/* A folder and a target that are each short enough, and not together. */
static void long_path(void **state) {
    (void)state;
    char folder[302];
    char workbook[400];
    char text[900];
    memset(folder, 'f', 300);
    folder[300] = '/';
    folder[301] = '\0';
    (void)snprintf(text, sizeof text, "<R><r Type='x/officeDocument' Target='%sb.xml'/></R>", folder);
    archive_add(&made, "_rels/.rels", text);
    (void)snprintf(workbook, sizeof workbook, "%sb.xml", folder);
    archive_add(&made, workbook, "<w/>");
    (void)snprintf(workbook, sizeof workbook, "%s_rels/b.xml.rels", folder);
    (void)snprintf(text, sizeof text, "<R><r Type='x/styles' Target='%s'/></R>", folder);
    archive_add(&made, workbook, text);
    (void)snprintf(text, sizeof text, "_rels/.rels %s %sb.xml ", workbook, folder);
    assert_int_equal(open_book(text), HT_BOOK_DAMAGED);
}

/* Without each of these parts the book is damaged. */
static void parts_that_are_not_there(void **state) {
    (void)state;
    archive_add(&made, "_rels/.rels", package);
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_DAMAGED);
    end(NULL);
    begin(NULL);
    archive_add(&made, "_rels/.rels", package);
    archive_add(&made, "xl/workbook.xml", sheets);
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_DAMAGED);
    end(NULL);
    begin(NULL);
    archive_add(&made, "_rels/.rels", package);
    archive_add(&made, "xl/workbook.xml", "<w/>");
    archive_add(&made, "xl/_rels/workbook.xml.rels", "<R><r Type='/styles' Target='s.xml'/></R>");
    assert_int_equal(open_book("_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml "), HT_BOOK_DAMAGED);
}

static void a_part_twice(void **state) {
    (void)state;
    add_whole();
    archive_add(&made, "XL/WORKBOOK.XML", sheets);
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_DAMAGED);
}

static void broken_parts(void **state) {
    (void)state;
    static const struct {
        const char *workbook, *styles, *strings, *wanted;
    } rows[] = {
        {"<w", "<s/>", "<s/>", "_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml "},
        {sheets, "<s", "<s/>", "_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml xl/styles.xml "},
        {sheets, "<s/>", "<s", "_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml xl/styles.xml xl/sharedStrings.xml "},
        {sheets, "<s/>", NULL, "_rels/.rels xl/_rels/workbook.xml.rels xl/workbook.xml xl/styles.xml "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        begin(NULL);
        archive_add(&made, "_rels/.rels", package);
        archive_add(&made, "xl/workbook.xml", rows[i].workbook);
        archive_add(&made, "xl/_rels/workbook.xml.rels", relations);
        archive_add(&made, "xl/styles.xml", rows[i].styles);
        if (rows[i].strings != NULL) {
            archive_add(&made, "xl/sharedStrings.xml", rows[i].strings);
        }
        assert_int_equal(open_book(rows[i].wanted), HT_BOOK_DAMAGED);
        end(NULL);
    }
    space = NULL;
}

static void wrong_checksum(void **state) {
    (void)state;
    add_whole();
    made.bytes[30 + 11] ^= 1; /* the first part's first byte */
    assert_int_equal(open_book("_rels/.rels "), HT_BOOK_CHECKSUM);
    assert_view(book.error.part, "_rels/.rels");
}

/* At `place` in the directory's last entry the byte. */
static ht_book_problem with_entry(size_t place, char byte) {
    begin(NULL);
    archive_add(&made, "_rels/.rels", package);
    made.listed[place] = byte;
    const ht_book_problem problem = open_book("");
    end(NULL);
    space = NULL;
    return problem;
}

static void parts_that_cannot_be_unpacked(void **state) {
    (void)state;
    assert_int_equal(with_entry(8, 1), HT_BOOK_ENCRYPTED);
    assert_int_equal(with_entry(10, 12), HT_BOOK_PACKING); /* bzip2 */
    assert_int_equal(with_entry(20, 0), HT_BOOK_DAMAGED);  /* stored, in fewer bytes than it has */
    begin(NULL);
    archive_add(&made, "_rels/.rels", package);
    made.listed[10] = 8;
    made.listed[22] = made.listed[26] = 1; /* 65536 bytes more; they are not there */
    assert_int_equal(open_book(""), HT_BOOK_DAMAGED);
}

/* Packed 20 MiB, unpacked 80 MiB: the archive says so, and holds none of it. */
static void large_part(void **state) {
    (void)state;
    archive_add(&made, "_rels/.rels", package);
    made.listed[10] = 8;
    memcpy(made.listed + 20, "\0\0\x40\1\0\0\0\5", 8);
    archive_end(&made);
    directory = (ht_zip_directory){.offset = UINT32_MAX, .length = (uint32_t)made.directory.length};
    const ht_string listed = {made.listed, made.directory.length};
    const size_t size = ht_book_space(listed); /* not for that part, which is refused */
    assert_true(size < 2 << 20);
    space = malloc(size);
    assert_false(ht_book_open(&book, &directory, listed, space, size));
    assert_int_equal(book.error.problem, HT_BOOK_LARGE_PART);
}

static void little_space(void **state) {
    (void)state;
    add_whole();
    given = 1 << 10;
    assert_int_equal(open_book(""), HT_BOOK_DAMAGED);
    end(NULL);
    begin(NULL);
    add_whole();
    given = HT_BOOK_MERGES_MAX * sizeof(ht_merge) + 10;
    assert_int_equal(open_book(""), HT_BOOK_DAMAGED);
}

/* Space is asked for at most four of the largest parts; the tables and what strings take come on top. */
static void space_is_bounded(void **state) {
    (void)state;
    for (int i = 0; i < 9; i++) {
        const size_t at = made.directory.length;
        archive_add(&made, "xl/a.xml", "");
        memcpy(made.listed + at + 20, "\0\0\0\2\0\0\0\4", 8); /* 32 and 64 MiB */
    }
    const size_t size = ht_book_space((ht_string){made.listed, made.directory.length});
    assert_true(size > 4 * (size_t)HT_BOOK_PART_BYTES_MAX && size < 5 * (size_t)HT_BOOK_PART_BYTES_MAX);
}

static void broken_directory(void **state) {
    (void)state;
    add_whole();
    made.listed[made.directory.length - 1] = 'x';
    ht_put(&made.directory, "x");
    assert_int_equal(open_book(""), HT_BOOK_DAMAGED);
}

static void nothing_in_it(void **state) {
    (void)state;
    assert_int_equal(open_book(""), HT_BOOK_NO_BOOK);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_whole_book),
        TEST(a_book_at_the_root),
        TEST(open_document),
        TEST(open_document_with_a_password),
        TEST(other_archives),
        TEST(content_without_manifest),
        TEST(content_with_a_password),
        TEST(package_of_another_kind),
        TEST(package_target_is_no_text),
        TEST(binary_book),
        TEST(long_target),
        TEST(long_path),
        TEST(parts_that_are_not_there),
        TEST(a_part_twice),
        TEST(broken_parts),
        TEST(wrong_checksum),
        TEST(parts_that_cannot_be_unpacked),
        TEST(large_part),
        TEST(little_space),
        TEST(space_is_bounded),
        TEST(broken_directory),
        TEST(nothing_in_it),
    };
    return cmocka_run_group_tests_name("book", tests, NULL, NULL);
}
