/* SPDX-License-Identifier: MIT */
/* What is written in the columns of a list, each once, and what it means. */
#include "list_runner.h"
#include "memory_book.h"

#include "book/understood.h"
#include "list/list_cell.h"
#include "list/list_map.h"
#include "text/columns.h"

static ht_written_space *space;
static ht_written_cells all;
static char room[HT_RECORD_BYTES_MAX];

static int begin_cells(void **state) {
    (void)state;
    ht_parameters_init(&parameters, &ht_first_policy);
    free(space);
    space = calloc(1, sizeof *space);
    ht_written_init(&all, space);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    free(space);
    return 0;
}

static void assert_cell(size_t at, uint32_t column, const char *text, uint64_t count, uint32_t first) {
    assert_true(at < all.count);
    assert_dong_equal(all.cells[at].column, column);
    assert_view(all.cells[at].text, text);
    assert_dong_equal(all.cells[at].count, count);
    assert_dong_equal(all.cells[at].line, first);
}

/* "A" and "a" fold alike: they have one place, and are two writings. */
static void each_is_kept_once(void **state) {
    (void)state;
    ht_written_add(&all, 1, ht_string_of("A"), 2);
    ht_written_add(&all, 1, ht_string_of("a"), 3);
    ht_written_add(&all, 1, ht_string_of("A"), 4);
    ht_written_add(&all, 0, ht_string_of("A"), 5);
    ht_written_add(&all, 1, ht_string_of("á"), 6);
    assert_dong_equal(all.count, 4);
    assert_cell(0, 1, "A", 2, 2);
    assert_cell(1, 1, "a", 1, 3);
    assert_cell(2, 0, "A", 1, 5);
}

static void they_stand_by_column_and_by_how_often(void **state) {
    (void)state;
    static const char *const order[] = {"b", "a", "c", "d", "e", "f", "g"};
    static const uint32_t columns[] = {1, 1, 0, 1, 2, 1, 0};
    for (uint32_t i = 0; i < 7; i++) {
        ht_written_add(&all, columns[i], ht_string_of(order[i]), 2 + i);
    }
    ht_written_add(&all, 1, ht_string_of("d"), 9);
    ht_written_sort(&all);
    assert_cell(0, 0, "c", 1, 4);
    assert_cell(1, 0, "g", 1, 8);
    assert_cell(2, 1, "d", 2, 5);
    assert_cell(3, 1, "b", 1, 2);
    assert_cell(4, 1, "a", 1, 3);
    assert_cell(5, 1, "f", 1, 7);
    assert_cell(6, 2, "e", 1, 6);
}

static void what_does_not_fit_is_counted(void **state) {
    (void)state;
    all.length = HT_WRITTEN_BYTES - 1;
    ht_written_add(&all, 0, ht_string_of("ab"), 2);
    ht_written_add(&all, 0, ht_string_of("a"), 2);
    assert_dong_equal(all.count, 1);
    all.count = HT_WRITTEN_MAX;
    ht_written_add(&all, 0, ht_string_of(""), 2);
    ht_written_add(&all, 0, ht_string_of("a"), 2);
    assert_dong_equal(all.more, 2);
    assert_dong_equal(all.cells[0].count, 2);
}

/* Many share a place: each is found again. A letter composed and not folds alike, and is two writings. */
static void places_are_shared(void **state) {
    (void)state;
    enum { COUNT = 20000 };
    char text[16];
    for (unsigned times = 0; times < 2; times++) {
        for (unsigned i = 0; i < 2 * COUNT; i++) {
            (void)snprintf(text, sizeof text, "%u", i / 2);
            ht_written_add(&all, i % 2, ht_string_of(text), 2);
        }
    }
    assert_dong_equal(all.count, 2 * COUNT);
    for (size_t i = 0; i < all.count; i++) {
        assert_dong_equal(all.cells[i].count, 2);
    }
    ht_written_add(&all, 0, ht_string_of("\u00e1"), 2);
    ht_written_add(&all, 0, ht_string_of("a\u0301"), 2);
    assert_dong_equal(all.count, 2 * COUNT + 2);
}

/* ---- Of a list ---- */

/* By ht_person_key: two writings of one length, and two of different lengths, with the same low half. */
static void writings_of_one_hash_are_told_apart(void **state) {
    (void)state;
    static const char *const alike[] = {"29207", "69398", "1830", "297789"};
    for (unsigned i = 0; i < 4; i += 2) {
        const uint64_t keys[] = {ht_person_key(ht_string_of(alike[i])), ht_person_key(ht_string_of(alike[i + 1]))};
        assert_true(((keys[0] ^ keys[1]) & UINT32_MAX) == 0);
    }
    for (unsigned i = 0; i < 4; i++) {
        ht_written_add(&all, 0, ht_string_of(alike[i]), 2 + i);
    }
    assert_dong_equal(all.count, 4);
}

static void add_all(const char *text, bool all_columns) {
    ht_lines lines;
    assert_true(open_text(text, strlen(text)));
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 1 + list.header_lines);
    while (ht_list_read(&list, &lines, &line)) {
        for (uint32_t i = 0; all_columns && i < list.column_count; i++) {
            if (list.columns[i].kind == HT_COLUMN_FACT) {
                ht_written_field(&all, &list, i, line.record.fields[i], 2, room);
            }
        }
        if (!all_columns) {
            ht_written_line(&all, &list, &line, room);
        }
    }
}

static void meaning(size_t at, ht_language language, const char *expected) {
    static char bytes[2048];
    ht_text text = TEXT_OVER(bytes);
    ht_case person;
    ht_error error;
    assert_true(ht_written_understand(&list, &all.cells[at], &person, &error));
    ht_put_meaning(&text, &list.columns[all.cells[at].column], &person, language);
    assert_text(&text, expected);
}

static void choices_are_listed_and_what_is_not_understood(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    add_all("agency,duty_from,attraction_monthly,x_a\nSở KH&CN,2025-09-01,5 triệu,a\n,bad,,\n-,,,\n", true);
    assert_dong_equal(all.count, 2);
    assert_cell(0, 0, "Sở KH&CN", 1, 2);
    assert_cell(1, 1, "bad", 1, 2);
    assert_false(ht_written_understand(&list, &all.cells[1], &person, &error));
    meaning(0, HT_EN, "Department of Science and Technology (science_department)");
}

/* A line whose record is none of the list's has no cells. */
static void of_a_line_its_choices(void **state) {
    (void)state;
    add_all("agency,duty_from,x_a\nSở KH&CN,bad,a\nscience_department,2025-09-01\n\"x\"y,2025-09-01,a\n", false);
    assert_dong_equal(all.count, 1);
    assert_cell(0, 0, "Sở KH&CN", 1, 2);
}

/* ---- By a map ---- */

static void by_a_map(const char *by, const char *text) {
    static ht_map map;
    static ht_map_row rows[16];
    static char map_text[1024];
    ht_understood_sheet sheet = {.next = 0};
    ht_lines lines;
    memcpy(map_text, by, strlen(by) + 1);
    assert_true(ht_map_read(&map, rows, 16, &ht_first_policy, map_text, strlen(by), &refusal));
    assert_true(ht_list_open(&list, &parameters, &map, ht_string_of(text), &refusal));
    list.results = HT_EN;
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 1 + list.header_lines);
    while (ht_list_read(&list, &lines, &line)) {
        ht_written_line(&all, &list, &line, room);
    }
    (void)memory_begin();
    assert_true(ht_write_understood(&sheet, &memory_book, &list, &all, 0));
}

/* A column that passes through, of which a map says something; a writing of a fact that sets another; a value in English; two
   sources that disagree. */
static void what_a_map_says_has_meaning(void **state) {
    (void)state;
    by_a_map("column,written,fact,value\nGhi chú,kiêm nhiệm,duty,concurrent\nagency,Sở X,position,cadre\nagency,Sở "
             "Y,agency,outside\nduty_from,vào làm,duty_from,2025-09-01\n",
             "agency,duty,duty_from,Ghi chú\nSở Y,,vào làm,kiêm nhiệm\nSở X,,,khác\nOutside the political system,,,\n"
             "Ngoài hệ thống chính trị,,,\nSở Y,full_time,,kiêm nhiệm\n");
    assert_string_equal(
        memory_texts(0),
        "Column|As the list has it|Understood as|Lines|\nagency|Sở Y|Outside the political system (outside)|2|\n"
        "agency|Sở X|Another provincial administrative body (provincial_administration); Position = Cadre "
        "(cadre)|1|\nduty_from|vào làm|1 September 2025|1|\nGhi chú|kiêm nhiệm|Digital duty = Concurrent with another post "
        "(concurrent)|2|\n");
}

/* About 1 MiB at once: 2,800 rows of 375 bytes. */
static void many_writings_take_several_calls(void **state) {
    (void)state;
    enum { COUNT = 3000 };
    char text[64];
    ht_understood_sheet sheet = {.next = 0};
    assert_true(open_text("agency,duty\n", 12));
    list.results = HT_EN;
    (void)memory_begin();
    for (unsigned i = 0; i < COUNT; i++) {
        (void)snprintf(text, sizeof text, "UBND xã Số %u, huyện Bất Kỳ", i);
        ht_written_add(&all, 0, ht_string_of(text), 2);
    }
    assert_false(ht_write_understood(&sheet, &memory_book, &list, &all, 0));
    assert_false(memory_sheets[0].is_whole);
    while (!ht_write_understood(&sheet, &memory_book, &list, &all, 0)) {
    }
    memory_holds(0, "<row r=\"3001\">");
    memory_lacks(0, "<row r=\"3002\">");
}

static void days_and_amounts_have_meanings_too(void **state) {
    (void)state;
    ht_case person;
    static char bytes[2048];
    ht_text text = TEXT_OVER(bytes);
    ht_error error;
    ht_column passed = {.kind = HT_COLUMN_PASSED};
    ht_case_init(&person, &ht_first_policy);
    ht_put_meaning(&text, &passed, &person, HT_EN);
    assert_text(&text, "says nothing");
    text.length = 0;
    ht_put_meaning(&text, &passed, &person, HT_VI);
    assert_text(&text, "không nói gì");
    text.length = 0;
    assert_true(ht_case_read(&person,
                             ht_string_of("{\"duty_from\":\"2025-09-01\",\"attracted\":true,\"attracted_from\":\"2025-09-01\","
                                          "\"attraction_monthly\":5000000}"),
                             &error));
    ht_put_meaning(&text, &passed, &person, HT_EN);
    bytes[text.length] = '\0';
    assert_non_null(strstr(bytes, " = 1 September 2025; "));
    assert_non_null(strstr(bytes, " = VND\u00a05,000,000"));
}

/* ---- Texts that people read ---- */

static void written(size_t capacity, const char *text, const char *expected) {
    char bytes[16];
    ht_text into = {.at = bytes, .capacity = capacity};
    ht_put(&into, text);
    assert_view(ht_written(&into), expected);
}

static void what_was_written_ends_with_a_whole_character(void **state) {
    (void)state;
    written(8, "abc", "abc");
    written(3, "aộb", "a");
    written(4, "aộb", "aộ");
    written(2, "ộ", "");
    written(0, "a", "");
}

static void lines_break_between_words(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t width, lines;
    } cases[] = {
        {"", 5, 1},
        {"ab", 0, 2},
        {"UBND ph\u01b0\u1eddng H\u1ea1 Long", 10, 3},
        {"UBND ph\u01b0\u1eddng H\u1ea1 Long", 11, 2},
        {"UBND ph\u01b0\u1eddng H\u1ea1 Long", 19, 1},
        {"aaa bbb", 7, 1},
        {"aaa bbb", 6, 2},
        {"a  b", 3, 2},
        {"aaaaaaaaaa", 5, 2},
        {"aaaaaaaaaab", 5, 3},
        {"x aaaaaaaaaab y", 5, 4},
        {"x aaaaaaaaaab yyy", 5, 4},
        {"x aaaaaaaaaab yyyy", 5, 5},
        {"aaaaa ", 5, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_dong_equal(ht_wrapped_lines(ht_string_of(cases[i].text), cases[i].width), cases[i].lines);
    }
}

static void columns_are_characters_without_marks(void **state) {
    (void)state;
    assert_dong_equal(ht_columns(ht_string_of("Sở")), 2);
    assert_dong_equal(ht_columns(ht_string_of("So\u031b\u0309 e\u036f a\u0370")), 7);
    assert_dong_equal(ht_columns((ht_string){"\xcd", 1}), 0);
    assert_dong_equal(ht_columns(ht_string_of("quang-ninh-57-2025@2026-11-28")), 29);
    assert_dong_equal(ht_columns(ht_string_of("12345678S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7")), 32);
    assert_dong_equal(ht_columns(ht_string_of("12345678")), 8);
    char bytes[4];
    ht_text text = TEXT_OVER(bytes);
    ht_put_spaces(&text, 3);
    assert_text(&text, "   ");
}

static void cells_are_read_into_their_room(void **state) {
    (void)state;
    static char long_text[HT_RECORD_BYTES_MAX + 1];
    memset(long_text, 'x', sizeof long_text);
    assert_view(ht_read_cell_trimmed(ht_string_of("\" a\"\"b \""), room), "a\"b");
    assert_dong_equal(ht_read_cell((ht_string){long_text, sizeof long_text}, room).length, HT_RECORD_BYTES_MAX);
}

#define TEST(name) cmocka_unit_test_setup(name, begin_cells)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(each_is_kept_once),
        TEST(they_stand_by_column_and_by_how_often),
        TEST(what_does_not_fit_is_counted),
        TEST(places_are_shared),
        TEST(writings_of_one_hash_are_told_apart),
        TEST(choices_are_listed_and_what_is_not_understood),
        TEST(of_a_line_its_choices),
        TEST(what_a_map_says_has_meaning),
        TEST(many_writings_take_several_calls),
        TEST(days_and_amounts_have_meanings_too),
        TEST(what_was_written_ends_with_a_whole_character),
        TEST(lines_break_between_words),
        TEST(columns_are_characters_without_marks),
        TEST(cells_are_read_into_their_room),
    };
    return cmocka_run_group_tests_name("writings", tests, set_up, tear_down);
}
