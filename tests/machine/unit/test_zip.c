/* SPDX-License-Identifier: MIT */
/* The directory of archives, checksums, and what is said of broken workbooks. */
#include "archive.h"

static archive made;

static void checksums(void **state) {
    (void)state;
    static const char digits[] = "123456789";
    ht_crc crc;
    ht_crc_init(&crc);
    assert_dong_equal(ht_crc_of(&crc, 0, (ht_string){digits, 9}), 0xcbf43926); /* the check value of CRC-32 */
    assert_dong_equal(ht_crc_of(&crc, 0, (ht_string){digits, 0}), 0);
    for (size_t cut = 0; cut <= 9; cut++) { /* in two pieces the same */
        const uint32_t first = ht_crc_of(&crc, 0, (ht_string){digits, cut});
        assert_dong_equal(ht_crc_of(&crc, first, (ht_string){digits + cut, 9 - cut}), 0xcbf43926);
    }
}

static void two_entries(void) {
    archive_begin(&made);
    archive_add(&made, "a.xml", "<a/>");
    archive_add(&made, "folder/b.xml", "");
    archive_end(&made);
}

static ht_book_problem find(ht_zip_directory *directory) {
    return ht_zip_find(archive_tail(&made), made.out.length, directory);
}

static void directory_is_found(void **state) {
    (void)state;
    ht_zip_directory directory;
    ht_zip_entry entry;
    two_entries();
    assert_int_equal(find(&directory), HT_BOOK_GOOD);
    ht_string rest = {made.bytes + directory.offset, directory.length};
    assert_true(ht_zip_next(&rest, &entry));
    assert_view(entry.name, "a.xml");
    assert_dong_equal(entry.unpacked, 4);
    assert_int_equal(ht_zip_check(&entry, &directory), HT_BOOK_GOOD);
    assert_dong_equal(ht_zip_local(made.bytes + entry.offset), 30 + 5);
    assert_memory_equal(made.bytes + entry.offset + 35, "<a/>", 4);
    assert_true(ht_zip_next(&rest, &entry));
    assert_view(entry.name, "folder/b.xml");
    assert_false(ht_zip_next(&rest, &entry));
    assert_dong_equal(rest.length, 0);
    assert_dong_equal(ht_zip_local(made.bytes + 1), 0);
}

/* A comment may stand behind the end, and bytes that look like an end may stand in it. */
static void end_with_comment(void **state) {
    (void)state;
    ht_zip_directory directory;
    two_entries();
    made.bytes[made.out.length - 2] = 30;
    ht_put_string(&made.out, (ht_string){"PK\5\6.......................\0\0!", 30});
    assert_int_equal(find(&directory), HT_BOOK_GOOD);
    assert_dong_equal(directory.length, 2 * 46 + 5 + 12);
    ht_put_char(&made.out, '.');
    assert_int_equal(find(&directory), HT_BOOK_DAMAGED);
    assert_int_equal(ht_zip_find((ht_string){"PK", 2}, 2, &directory), HT_BOOK_DAMAGED);
}

/* What the archive's end record says: at its `place` the byte. */
static ht_book_problem with_end(size_t place, char byte) {
    ht_zip_directory directory;
    two_entries();
    made.bytes[made.out.length - 22 + place] = byte;
    return find(&directory);
}

static void other_archives(void **state) {
    (void)state;
    ht_zip_directory directory;
    assert_int_equal(with_end(4, 1), HT_BOOK_PACKING);             /* this is the second disk */
    assert_int_equal(with_end(6, 1), HT_BOOK_PACKING);             /* the directory is on it */
    assert_int_equal(with_end(8, 1), HT_BOOK_PACKING);             /* one of two entries is here */
    assert_int_equal(with_end(14, 0x41), HT_BOOK_LARGE_DIRECTORY); /* over 4 MiB */
    assert_int_equal(with_end(12, 0x7f), HT_BOOK_DAMAGED);         /* longer than what stands there */
    two_entries();
    assert_int_equal(ht_zip_find(archive_tail(&made), UINT64_C(1) << 32, &directory), HT_BOOK_PACKING);
    /* zip64: a locator before the end. */
    archive_begin(&made);
    archive_add(&made, "a", "");
    ht_put_string(&made.directory, (ht_string){"PK\6\7................", 20});
    archive_end(&made);
    assert_int_equal(find(&directory), HT_BOOK_PACKING);
    /* Nothing but the end. */
    archive_begin(&made);
    archive_end(&made);
    assert_int_equal(find(&directory), HT_BOOK_GOOD);
    assert_dong_equal(directory.length, 0);
}

static void cut_directories(void **state) {
    (void)state;
    ht_zip_entry entry;
    two_entries();
    for (size_t length = 0; length < made.directory.length; length++) {
        ht_string rest = {made.listed, length};
        uint32_t count = 0;
        while (ht_zip_next(&rest, &entry)) {
            count++;
        }
        assert_dong_equal(count, length >= 46 + 5);
        assert_int_equal(rest.length == 0, length == 0 || length == 46 + 5);
    }
    made.listed[0] = 'Q';
    assert_false(ht_zip_next(&(ht_string){made.listed, made.directory.length}, &entry));
}

static void entries_are_checked(void **state) {
    (void)state;
    const ht_zip_directory directory = {.offset = 1000, .length = 0};
    const struct {
        ht_zip_entry entry;
        ht_book_problem problem;
    } rows[] = {
        {{.packed = 10, .unpacked = 10}, HT_BOOK_GOOD},
        {{.packed = 10, .unpacked = 2199, .method = 8}, HT_BOOK_GOOD},
        {{.packed = 10, .unpacked = 2200, .method = 8}, HT_BOOK_TIGHT_PART}, /* over 200 times, counted in whole times */
        {{.packed = 0, .unpacked = 199, .method = 8}, HT_BOOK_GOOD},
        {{.packed = 10, .unpacked = 10, .flags = 1}, HT_BOOK_ENCRYPTED},
        {{.packed = 10, .unpacked = 10, .flags = 8, .method = 8}, HT_BOOK_GOOD},
        {{.packed = 10, .unpacked = 10, .method = 9}, HT_BOOK_PACKING}, /* deflate64 */
        {{.packed = UINT32_MAX, .unpacked = 10, .method = 8}, HT_BOOK_PACKING},
        {{.packed = 10, .unpacked = UINT32_MAX, .method = 8}, HT_BOOK_PACKING},
        {{.packed = 10, .unpacked = 11}, HT_BOOK_DAMAGED},
        {{.packed = 970, .unpacked = 970}, HT_BOOK_GOOD}, /* up to the directory */
        {{.packed = 971, .unpacked = 971}, HT_BOOK_DAMAGED},
        {{.offset = UINT32_MAX, .packed = 10, .unpacked = 10}, HT_BOOK_DAMAGED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (ht_zip_check(&rows[i].entry, &directory) != rows[i].problem) {
            fail_msg("row %zu: %d", i, ht_zip_check(&rows[i].entry, &directory));
        }
    }
}

static void sentences(void **state) {
    (void)state;
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    for (int problem = HT_BOOK_DAMAGED; problem <= HT_BOOK_MANY_FORMATS; problem++) {
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            out.length = 0;
            ht_write_book_error(&out, &(ht_book_error){(ht_book_problem)problem, {NULL, 0}}, language);
            assert_true(out.length > 20 && out.length <= out.capacity);
            assert_null(memchr(bytes, '{', out.length));
        }
    }
    out.length = 0;
    ht_write_book_error(&out, &(ht_book_error){HT_BOOK_LARGE_PART, {"xl/shared\nStrings.xml", 21}}, HT_EN);
    assert_text(&out, "the workbook is too large (xl/shared\ufffdStrings.xml): this part has over 64 MiB unpacked");
    out.length = 0;
    ht_write_book_error(&out, &(ht_book_error){HT_BOOK_MANY_SHEETS, {NULL, 0}}, HT_VI);
    assert_text(&out, "sổ tính quá lớn: hơn 1.000 trang");
    assert_int_equal(ht_book_error_code(HT_BOOK_DAMAGED), HT_SYNTAX);
    assert_int_equal(ht_book_error_code(HT_BOOK_DOCTYPE), HT_SYNTAX);
    assert_int_equal(ht_book_error_code(HT_BOOK_LARGE_PART), HT_TOO_LARGE);
    assert_int_equal(ht_book_error_code(HT_BOOK_MANY_FORMATS), HT_TOO_LARGE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(checksums),      cmocka_unit_test(directory_is_found), cmocka_unit_test(end_with_comment),
        cmocka_unit_test(other_archives), cmocka_unit_test(cut_directories),    cmocka_unit_test(entries_are_checked),
        cmocka_unit_test(sentences),
    };
    return cmocka_run_group_tests_name("zip", tests, NULL, NULL);
}
