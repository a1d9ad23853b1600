/* SPDX-License-Identifier: MIT */
/* Lists as bytes: other encodings, that the way a text is cut into pieces changes nothing, rooms that fill. */
#include "list_runner.h"
#include "text/text.h"
#include "list/encoding.h"
#include "list/list.h"
#include "list/list_header.h"
#include "list/list_run.h"
#include "list/list_write.h"

/* ---- Other encodings ---- */

static void encodings_are_named(void **state) {
    (void)state;
    expect_refused("id,\xa7\xac\xad\xb5n v\xde\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, TCVN3");
    expect_refused("id,\xd0\xf5n vi\xf2\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    expect_refused("id,\xd0\xf5n\n", HT_LIST_ENCODING, "not UTF-8 but, it seems, Windows-1258");
    expect_refused("id,\x81\n", HT_LIST_ENCODING, "not UTF-8; save");
    expect_refused("\xff\xfei", HT_LIST_ENCODING, "UTF-16");
    expect_refused("\xfe\xff", HT_LIST_ENCODING, "UTF-16");
    assert_false(open_text("i\0d\0", 4));
    assert_int_equal(refusal.encoding, HT_ENCODING_UTF16);
    assert_false(open_text("\0i\0d", 4));
    assert_int_equal(refusal.encoding, HT_ENCODING_UTF16);
}

static void files_that_are_no_lists_are_named(void **state) {
    (void)state;
    expect_refused("PK\x03\x04\x14", HT_LIST_ENCODING, "a workbook that is not read here; open it in Excel");
    expect_refused("\xd0\xcf\x11\xe0\xa1", HT_LIST_ENCODING, "a workbook that is not read here; open it in Excel");
    expect_refused("%PDF-1.7\n", HT_LIST_ENCODING, "a PDF file, not a CSV list");
    expect_refused("{\"agency\":\"outside\"}\n", HT_LIST_NOT_A_HEADER, "the first line is JSON, no header");
}

static bool check(const char *rest) {
    assert_true(open_text("x_a,duty\n", 9));
    return ht_list_check(&list, ht_string_of(rest), &refusal);
}

static void lines_in_another_encoding_refuse_the_list_when_all_are(void **state) {
    (void)state;
    assert_false(check("1,c\xabng\n2,a\n"));
    assert_int_equal(refusal.error.line, 2);
    assert_int_equal(refusal.encoding, HT_ENCODING_TCVN3);
    assert_false(check("1,a\n2,tri\xf2\n3,tri\xf2\n"));
    assert_int_equal(refusal.error.line, 3);
    assert_true(check("1,a\n2,tri\xf2\n"));                         /* one bad line */
    assert_true(check("1,\xff\n2,\xff\n"));                         /* like nothing */
    assert_true(check("1,tr\xe1\xbb\x8b\n2,tri\xf2\n3,tri\xf2\n")); /* half-way */
    assert_true(check("1,tri\xf2"));                                /* may be cut in a letter */
    assert_true(check(""));
}

static void bytes_that_are_not_utf8_cost_one_line(void **state) {
    (void)state;
    run("id,agency,x_a\n1,outside,tri\xf2\n2,outside,tr\xe1\xbb\x8b\n\xff,outsid,a\n");
    assert_int_equal(counts.bad, 2);
    assert_int_equal(counts.ok, 1);
    assert_non_null(strstr(out.at, "\n1,outside,,error,"));
    assert_non_null(strstr(out.at, "\n,outsid,a,error,"));
    assert_non_null(strstr(out.at, "it seems, Windows-1258"));
}

static void nul_bytes_cost_one_line(void **state) {
    (void)state;
    static const char text[] = "id,agency\n1\0,outside\n2,outside\n";
    assert_true(open_text(text, sizeof text - 1));
    list.language = HT_EN;
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_text(&out, "id,agency," RESULT_NAMES "\n,outside,error,,,,,,,,,,,a NUL byte; the file is damaged or no text" OF "\n"
                      "2,outside,ok,0,0,0,0,0,0,0,0,0,," OF "\n");
}

/* ---- Cutting ---- */

static void compare_cuts(const char *text, size_t length, size_t first_step, size_t last_step, size_t next) {
    static char whole[4 * TEXT_BYTES];
    assert_true(open_text(text, length));
    run_in_steps(text, length, length + 1);
    const size_t whole_length = out.length;
    memcpy(whole, out.at, whole_length + 1);
    const ht_list_counts expected = counts;
    for (size_t step = first_step; step <= last_step; step += next) {
        run_in_steps(text, length, step);
        assert_text(&out, whole);
        assert_int_equal(counts.bad, expected.bad);
        assert_int_equal(out.length, whole_length);
    }
}

static void short_texts_in_any_pieces(void **state) {
    (void)state;
    static const char text[] =
        "id,agency,x_a\r\n1,outside,\"a\"\"\r\nb\"\r\n\r\n2,\"outside\",\"\"\r\n3,\"out\"side,a\n4,"
        "\"open,a\r\n5,outside,\"x\"\r\n"
        "6,o\"utside,\r\n7,outside,\"multi\nline\"stray\"\n8,outside,a,\"b\nc\"\n\"10\nb\",\"out\"side,\n\"9\",outside,c";
    compare_cuts(text, sizeof text - 1, 1, sizeof text, 1);
}

/* A field of `length` bytes in the second of three lines. */
static size_t put_long(char *text, size_t length, const char *open, const char *close, const char *line_end) {
    ht_text all = {.at = text, .capacity = TEXT_BYTES};
    ht_put(&all, "duty,x_a\nnone,");
    ht_put(&all, open);
    memset(text + all.length, 'a', length);
    all.length += length;
    ht_put(&all, close);
    ht_put(&all, line_end);
    ht_put(&all, "none,b\nnone,c");
    return all.length;
}

static void long_records(void **state) {
    (void)state;
    static char text[TEXT_BYTES];
    static const char *const ends[] = {"\n", "\r\n"};
    static const char *const opens[] = {"", "\"", "\"\n"};
    static const char *const closes[] = {"", "\"", "\""};
    for (unsigned end = 0; end < 2; end++) {
        for (unsigned form = 0; form < 3; form++) {
            const size_t around = strlen("none,") + strlen(opens[form]) + strlen(closes[form]);
            const size_t fits = HT_RECORD_BYTES_MAX - around;
            for (size_t length = fits - 2; length <= fits + 4; length++) {
                const size_t all = put_long(text, length, opens[form], closes[form], ends[end]);
                compare_cuts(text, all, HT_RECORD_BYTES_MAX - 3, HT_RECORD_BYTES_MAX + 8, 1);
                /* The first line of what is not whole is one bad line, and the rest of it another. */
                assert_int_equal(counts.bad, length <= fits ? 0 : form == 2 ? 2 : 1);
                assert_int_equal(counts.incomplete, length <= fits ? 3 : 2);
            }
        }
    }
}

static void a_line_without_end_is_dropped(void **state) {
    (void)state;
    static char text[TEXT_BYTES];
    const size_t all = put_long(text, (size_t)10 * HT_RECORD_BYTES_MAX, "", "", "\r\n");
    compare_cuts(text, all, 1000, 500000, 49999);
    assert_int_equal(counts.bad, 1);
    assert_int_equal(refused_lines[0], 2);
    assert_non_null(strstr(out.at, "\nnone,,error,"));
    assert_non_null(strstr(out.at, "\nnone,b,incomplete,"));
    compare_cuts(text, all - strlen("\r\nnone,b\nnone,c"), 1000, 500000, 49999); /* the text ends in it */
    assert_int_equal(counts.bad, 1);
    assert_int_equal(counts.incomplete, 0);
    const size_t open = put_long(text, (size_t)10 * HT_RECORD_BYTES_MAX, "\"", "", "");
    compare_cuts(text, open, 1000, 500000, 49999);
    assert_int_equal(counts.bad, 1); /* without a line end the second person stands in the long line too */
    assert_int_equal(counts.incomplete, 1);
}

static void nothing_holds_no_record(void **state) {
    (void)state;
    char text[] = "id\n";
    ht_intake intake = {0};
    size_t length = 0;
    assert_int_equal(ht_records_whole(&intake, text, &length, ',', false), 0);
    assert_int_equal(length, 0);
}

static void lines_without_quotation_marks(void **state) {
    (void)state;
    char text[] = "{\"a\":\n\"b\n\"c";
    ht_intake intake = {0};
    size_t length = sizeof text - 1;
    assert_int_equal(ht_records_whole(&intake, text, &length, '\0', false), 9);
    length = 5;
    assert_int_equal(ht_records_whole(&intake, text, &length, '\0', false), 0);
    length = 0;
    assert_int_equal(ht_records_whole(&intake, text, &length, ',', true), 0);
}

static void more_fields_than_columns_may_be(void **state) {
    (void)state;
    static char text[4096];
    ht_text all = TEXT_OVER(text);
    for (unsigned form = 0; form < 2; form++) {
        all.length = 0;
        ht_put(&all, "id,agency\n");
        for (unsigned i = 0; i < 2 * HT_COLUMNS_MAX; i++) {
            ht_put(&all, "a,");
        }
        ht_put(&all, form == 0 ? "\n" : "\"open\n");
        assert_true(open_text(text, all.length));
        run_in_steps(text, all.length, TEXT_BYTES);
        assert_int_equal(counts.bad, 1);
        assert_non_null(strstr(out.at, "\na,a,error,"));
    }
}

static void results_alone_and_rooms_that_fill(void **state) {
    (void)state;
    static const char text[] = "agency\nx\nx\n";
    static char few[HT_LIST_ROOM];
    static char much[2 * HT_LIST_ROOM];
    ht_lines lines;
    ht_text room = {.at = much, .capacity = sizeof much};
    ht_text reject_room = {.at = few, .capacity = sizeof few};
    ht_list_results results = {.out = &room};
    assert_true(open_text(text, sizeof text - 1));
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    assert_true(ht_list_run(&list, &lines, &line, &results));
    assert_int_equal(results.counts.bad, 2);
    results = (ht_list_results){.out = &room, .rejects = &reject_room};
    room.length = 0;
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    assert_false(ht_list_run(&list, &lines, &line, &results));
    assert_int_equal(results.counts.bad, 1);
    reject_room.length = 0;
    assert_false(ht_list_run(&list, &lines, &line, &results));
    reject_room.length = 0;
    assert_true(ht_list_run(&list, &lines, &line, &results));
    assert_int_equal(results.counts.bad, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodings_are_named),
        cmocka_unit_test(files_that_are_no_lists_are_named),
        cmocka_unit_test(lines_in_another_encoding_refuse_the_list_when_all_are),
        cmocka_unit_test(bytes_that_are_not_utf8_cost_one_line),
        cmocka_unit_test(nul_bytes_cost_one_line),
        cmocka_unit_test(short_texts_in_any_pieces),
        cmocka_unit_test(long_records),
        cmocka_unit_test(a_line_without_end_is_dropped),
        cmocka_unit_test(nothing_holds_no_record),
        cmocka_unit_test(lines_without_quotation_marks),
        cmocka_unit_test(more_fields_than_columns_may_be),
        cmocka_unit_test(results_alone_and_rooms_that_fill),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
