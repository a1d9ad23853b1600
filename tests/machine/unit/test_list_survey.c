/* SPDX-License-Identifier: MIT */
/* What only all lines of a list say together: people who stand in it twice, the last person, days with the month first. */
#include "list_runner.h"
#include "survey_pieces.h"
#include "list/list_map.h"
#include "list/list_repeated.h"
#include "list/list_survey.h"
#include "list/person_days.h"
#include "text/decimal.h"

enum { PEOPLE = 5000 };
static ht_person_days people[PEOPLE];
static ht_survey survey;

/* ---- The two readings ---- */

static void assert_same_day(const ht_shown_day *one, const ht_shown_day *other) {
    assert_dong_equal(one->line, other->line);
    assert_dong_equal(one->length, other->length);
    assert_memory_equal(one->text, other->text, one->length);
}

/* Read for good at once, and joined after so many lines, the lines say the same. */
static void survey_lines_as_read(const char *text, const char *key, uint32_t at_a_time) {
    static ht_person_days room[PEOPLE], of_piece[PEOPLE];
    static ht_survey all, piece;
    assert_true(ht_survey_init(&all, &list, key == NULL ? (ht_string){NULL, 0} : ht_string_of(key)));
    piece = all;
    all.people = room;
    piece.people = of_piece;
    survey_pieces(&all, &piece, &list, ht_string_of(text), &line, at_a_time);
    assert_dong_equal(all.count, survey.count);
    assert_memory_equal(room, people, all.count * sizeof *room);
    assert_int_equal(all.is_mixed, survey.is_mixed);
    assert_dong_equal(all.whole.last_person, survey.whole.last_person);
    assert_dong_equal(all.last_doubtful, survey.last_doubtful);
    assert_same_day(&all.month_first, &survey.month_first);
    assert_same_day(&all.day_first, &survey.day_first);
    assert_same_day(&all.either, &survey.either);
}

static bool survey_text(const char *text, const char *key, uint32_t at_a_time) {
    ht_lines lines;
    assert_true(open_text(text, strlen(text)));
    assert_true(ht_survey_init(&survey, &list, key == NULL ? (ht_string){NULL, 0} : ht_string_of(key)));
    survey.people = people;
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, list.header_lines + 1);
    do {
        survey.capacity += at_a_time;
        assert_true(survey.capacity <= PEOPLE);
    } while (!ht_survey_run(&survey, &lines, &line));
    survey_lines_as_read(text, key, 1);
    survey_lines_as_read(text, key, 2);
    return ht_survey_end(&survey, &refusal);
}

static void run_surveyed(const char *text) {
    assert_true(survey_text(text, NULL, PEOPLE));
    list.whole = &survey.whole;
    list.language = HT_EN;
    run_in_steps(text, strlen(text), TEXT_BYTES);
}

/* Pairs of lines, "2-3 3-2". */
static void assert_repeated(const char *text, const char *key, const char *expected) {
    char bytes[512];
    ht_text said = TEXT_OVER(bytes);
    assert_true(survey_text(text, key, 3));
    for (uint32_t i = 0; i < survey.whole.repeated_count; i++) {
        ht_put(&said, i > 0 ? " " : "");
        ht_put_number(&said, survey.whole.repeated[i].line);
        ht_put(&said, "-");
        ht_put_number(&said, survey.whole.repeated[i].other);
        assert_dong_equal(ht_repeats(survey.whole.repeated, survey.whole.repeated_count, survey.whole.repeated[i].line),
                          survey.whole.repeated[i].other);
    }
    bytes[said.length] = '\0';
    if (strcmp(bytes, expected) != 0) {
        fail_msg("%s\n%s\nexpected %s", text, bytes, expected);
    }
    assert_dong_equal(ht_repeats(survey.whole.repeated, survey.whole.repeated_count, 4000), 0);
}

/* ---- The same person ---- */

#define DAYS "id,agency,duty_from,duty_to,since,until,attracted_from,attraction_to\n"

static void days_in_common(void **state) {
    (void)state;
    assert_repeated(DAYS "A,outside,2025-09-01,2026-03-15,,,,\nA,it_center,2026-03-16,,,,,\n", NULL, "");
    assert_repeated(DAYS "A,outside,2025-09-01,2026-03-16,,,,\nA,it_center,2026-03-16,,,,,\n", NULL, "2-3 3-2");
    assert_repeated(DAYS "A,outside,1/9/2025,16/3/2026,,,,\nB,,2025-09-01,,,,,\n\" A \",it_center,16/3/2026,,,,,\n", NULL,
                    "2-4 4-2");
    /* What stands around an identifier is of it, but for space; "{" is the first behind the letters of ASCII. */
    assert_repeated("id,agency\n{A,outside\nA{,outside\nA,it_center\n A,outside\nA{ ,it_center\n{A,it_center\n", NULL,
                    "2-7 3-6 4-5 5-4 6-3 7-2");
    /* Outside the days of the estimate they have none in common. */
    assert_repeated(DAYS "A,outside,2025-09-01,2026-03-20,,2026-03-10,,\nA,it_center,2026-03-16,,,,,\n", NULL, "");
    assert_repeated(DAYS "A,outside,2025-09-01,,,,,\nA,it_center,2025-10-01,2025-12-31,2026-01-01,,,\n", NULL, "");
    assert_repeated(DAYS "A,outside,2025-09-01,,2026-01-01,,,\nA,it_center,2025-10-01,2026-01-01,,,,\n", NULL, "2-3 3-2");
    /* Of the duty and of the attraction apart. */
    assert_repeated(DAYS "A,outside,2025-09-01,2025-09-30,,,,\nA,,,,,,2025-09-01,2026-01-01\n", NULL, "");
    assert_repeated(DAYS "A,outside,2025-09-01,2025-09-30,,,2026-01-01,\nA,,,,,,2025-09-01,2026-01-01\n", NULL, "2-3 3-2");
    assert_repeated(DAYS "A,outside,2025-09-01,,,,2026-01-01,\nA,outside,2025-10-01,,,,2025-09-01,\n", NULL, "2-3 3-2");
    /* Nobody knows which days: they may be the same. */
    assert_repeated("id,agency\nA,outside\nB,outside\nA,it_center\n", NULL, "2-4 4-2");
    assert_repeated(DAYS "A,outside,x,,,,,\nA,it_center,2026-03-16,,,,,\n", NULL, "2-3 3-2");
}

static void several_lines_of_one(void **state) {
    (void)state;
    assert_repeated(DAYS "A,outside,2026-01-01,2026-01-31,,,,\nA,outside,2025-09-01,2026-12-31,,,,\n"
                         "A,outside,2026-03-01,2026-03-31,,,,\nA,outside,2027-01-01,,,,,\n",
                    NULL, "2-3 3-2 4-3");
}

/* ---- The same line ---- */

static void the_same_line_twice(void **state) {
    (void)state;
    /* Without days in the estimate, or without an id: all of the line. */
    assert_repeated(DAYS "A,outside,2025-09-01,2025-09-30,2026-01-01,,,\nA,outside,2025-09-01,2025-09-30,2026-01-01,,,\n", NULL,
                    "2-3 3-2");
    assert_repeated("id,agency\n,outside\n,outside\n,it_center\n", NULL, "2-3 3-2");
    assert_repeated("agency,Họ và tên\noutside,Một\noutside,Hai\noutside,Một\noutside,\noutside,\n", NULL, "2-4 4-2");
    /* Nothing tells people apart. */
    assert_repeated("agency,duty\noutside,none\noutside,none\n", NULL, "");
    assert_repeated("agency,claimed_total\noutside,5\noutside,5\n", NULL, "");
}

static void the_column_that_says_who(void **state) {
    (void)state;
    static const char text[] = "id,agency,Họ và tên,status,total_min\n1,outside,Một,ok,0\n2,outside,Một,ok,0\n";
    assert_repeated(text, NULL, "");
    assert_repeated(text, "họ và TÊN", "2-3 3-2");
    assert_true(open_text(text, strlen(text)));
    assert_false(ht_survey_init(&survey, &list, ht_string_of("Tên")));
    assert_false(ht_survey_init(&survey, &list, ht_string_of("status")));
    assert_repeated("agency,Mã NV,Mã NV\noutside,1,2\nit_center,1,3\n", "Mã NV", "2-3 3-2");
    /* Lines that are too short have none. */
    assert_repeated("agency,duty,Mã NV\noutside\nit_center\noutside,none,1\nit_center,none,1\n", "Mã NV", "4-5 5-4");
}

static int by_key(const void *one, const void *other) {
    const uint64_t a = *(const uint64_t *)one;
    const uint64_t b = *(const uint64_t *)other;
    return (a > b) - (a < b);
}

static void keys_are_of_all_bytes(void **state) {
    char bytes[64];
    (void)state;
    memset(bytes, 'a', sizeof bytes);
    for (size_t length = 0; length < sizeof bytes; length++) {
        const uint64_t key = ht_person_key((ht_string){bytes, length});
        for (size_t i = 0; i < length; i++) {
            bytes[i] = 'b';
            assert_true(ht_person_key((ht_string){bytes, length}) != key);
            bytes[i] = 'a';
        }
        assert_true(ht_person_key((ht_string){bytes, length + 1}) != key);
    }
}

/* Numbers as an office gives them. */
static void keys_of_numbers(void **state) {
    enum { NUMBERS = 20000 };
    static uint64_t keys[NUMBERS];
    (void)state;
    for (unsigned i = 0; i < NUMBERS; i++) {
        char id[16];
        keys[i] = ht_person_key((ht_string){id, (size_t)snprintf(id, sizeof id, "%u", i)});
    }
    qsort(keys, NUMBERS, sizeof *keys, by_key);
    for (unsigned i = 1; i < NUMBERS; i++) {
        assert_true(keys[i] != keys[i - 1]);
    }
}

/* Whether they come as greater and greater numbers, each of whom is somebody else. */
static void assert_in_order(const char *ids, bool is_in_order) {
    char text[256];
    (void)snprintf(text, sizeof text, "id,agency,duty_from\n%s", ids);
    assert_true(survey_text(text, NULL, PEOPLE));
    assert_int_equal(!survey.is_mixed, is_in_order);
    assert_dong_equal(survey.whole.repeated_count, 0);
}

static void people_in_order(void **state) {
    (void)state;
    assert_dong_equal(ht_person_number((ht_string){"", 0}), 0);
    assert_dong_equal(ht_person_number((ht_string){"9", 1}), 0x39);
    assert_dong_equal(ht_person_number((ht_string){"10", 2}), 0x3130);
    assert_true(ht_person_number((ht_string){"\xff\xff\xff\xff\xff\xff\xff\xff", 8}) == UINT64_MAX);
    assert_in_order("9,it_center,\n10,outside,2026-01-01\nNV000099,outside,\nNV000100,outside,\n", true);
    assert_in_order("10,it_center,\n9,outside,\n", false);
    assert_in_order("NV0000099,it_center,\nNV0000100,outside,\n", false); /* too long */
    assert_in_order("it_center,outside,\n,outside,\n", false);            /* who is nobody is no number */
    assert_repeated("id,agency\n8,outside\n9,outside\n10,outside\n9,outside\n", NULL, "3-5 5-3");
    assert_repeated("id,agency\nNV000009,outside\nNV000010,outside\nNV000010,outside\n", NULL, "3-4 4-3");
}

/* Of many, whatever their order. */
static void among_many(void **state) {
    uint32_t others = 1;
    (void)state;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        char id[16];
        const int length = snprintf(id, sizeof id, "NV%u", (unsigned)(i * 8 % (PEOPLE - 1)));
        people[i] = (ht_person_days){ht_person_key((ht_string){id, (size_t)length}), i + 2, 0, {1, 1}, {5, 0}};
    }
    assert_dong_equal(ht_find_repeated(people, PEOPLE, &others), 2);
    assert_dong_equal(people[0].line, 2);
    assert_dong_equal(people[0].other, PEOPLE + 1);
    assert_dong_equal(others, 0);
    for (uint32_t i = 0; i < PEOPLE; i++) { /* one key, days one after the other but for the last */
        people[i] = (ht_person_days){
            .key = 1, .line = PEOPLE - i, .from = {(ht_span_day)(2 * i), 1}, .to = {(ht_span_day)(2 * i + 1), 0}};
    }
    people[PEOPLE - 1].from[0] -= 1;
    assert_dong_equal(ht_find_repeated(people, PEOPLE, &others), 2);
    assert_dong_equal(people[0].line, 1);
    assert_dong_equal(people[0].other, 2);
    assert_dong_equal(others, PEOPLE - 2); /* behind them, by line: on days of their own */
    for (uint32_t i = 2; i < PEOPLE; i++) {
        assert_dong_equal(people[i].line, i + 1);
        assert_ptr_equal(ht_person_at(people + 2, others, i + 1), &people[i]);
    }
    assert_null(ht_person_at(people + 2, others, 1));
    for (uint32_t i = 0; i < 100; i++) { /* few, but more than are put in order one by one */
        people[i] = (ht_person_days){.key = i / 2, .line = i + 1, .from = {(ht_span_day)(i % 2), 1}, .to = {1, 0}};
    }
    assert_dong_equal(ht_find_repeated(people, 100, &others), 100);
    assert_dong_equal(people[99].other, 99);
    assert_dong_equal(ht_find_repeated(people, 0, &others), 0);
}

/* ---- Results ---- */

static void repeated_lines_are_computed_and_said(void **state) {
    (void)state;
    run_surveyed("id,agency,duty\nA,outside,none\nA,it_center,\nB,outside,none\nA,nowhere,none\n,,\n");
    assert_true(ht_survey_changes_lines(&survey));
    assert_dong_equal(counts.repeated, 2);
    assert_dong_equal(counts.ok, 1);
    assert_dong_equal(counts.bad, 1);
    assert_dong_equal(counts.skipped, 1);
    assert_non_null(
        strstr(out.at, "\nA,outside,none,repeated,0,0,0,0,0,0,0,0,0,,the same person on the same days as in line 3" OF "\n"));
    assert_non_null(strstr(out.at, "\nB,outside,none,ok,0,"));
    assert_non_null(strstr(out.at, "\nA,nowhere,none,error,"));
}

/* Whoever runs the list is told of them. */
static void lines_are_told_of(void **state) {
    (void)state;
    static const char text[] = "id,agency,duty\nA,outside,none\nA,it_center,\nB,outside,none\nA,nowhere,none\n,,\n";
    ht_skipped_lines skipped = {.count = 0};
    ht_repeated_sum repeated = {.least = 0};
    ht_missing_facts missing = {.lines = 0};
    ht_list_results results = {.out = &out, .skipped = &skipped, .repeated = &repeated, .missing = &missing};
    ht_lines lines;
    assert_true(survey_text(text, NULL, PEOPLE));
    list.whole = &survey.whole;
    for (int is_told = 1; is_told >= 0; is_told--) {
        out.length = 0;
        ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
        assert_true(ht_list_run(&list, &lines, &line, &results));
        assert_dong_equal(skipped.count, 1);
        assert_dong_equal(skipped.last, 6);
        assert_dong_equal(repeated.least, 0);
        assert_true(repeated.greatest > 0); /* of line 3, whose duty is not known */
        assert_dong_equal(missing.lines, 1);
        results.missing = NULL;
        results.skipped = NULL;
        results.repeated = NULL;
    }
    assert_dong_equal(results.counts.skipped, 2);
    assert_dong_equal(results.counts.repeated, 4);
}

static void said_of(const ht_repeated_sum *sum, ht_language language, const char *expected) {
    char bytes[2048];
    ht_text said = TEXT_OVER(bytes);
    ht_write_repeated(&said, &survey.whole, sum, language);
    bytes[said.length] = '\0';
    assert_string_equal(bytes, expected);
}

static void lacking(const ht_missing_facts *missing, ht_language language, const char *expected) {
    char bytes[2048];
    ht_text said = TEXT_OVER(bytes);
    ht_write_missing(&said, list.policy, missing, language);
    bytes[said.length] = '\0';
    assert_string_equal(bytes, expected);
}

/* In how many lines which, in the order of the facts, and the option of the first. */
static void what_they_lack(void **state) {
    (void)state;
    assert_true(survey_text("id,agency\nA,outside\n", NULL, PEOPLE));
    const uint8_t duty = (uint8_t)ht_slot_by_id(list.policy, ht_string_of("duty"));
    const uint8_t from = (uint8_t)ht_slot_by_id(list.policy, ht_string_of("duty_from"));
    const uint8_t degree = (uint8_t)ht_slot_by_id(list.policy, ht_string_of("degree"));
    ht_missing_facts missing = {.lines = 0};
    lacking(&missing, HT_VI, "");
    ht_missing_add(&missing, &(ht_assessment){.missing_count = 0});
    assert_dong_equal(missing.lines, 0);
    ht_missing_add(&missing, &(ht_assessment){.missing_count = 1, .missing = {from}});
    lacking(&missing, HT_EN,
            "missing in 1 line: First day of the duty; write it in each line, or state it once for the whole list (the command "
            "hotro: as an option, like --duty-from)");
    const ht_missing_facts one = missing;
    ht_missing_add(&missing, &(ht_assessment){.missing_count = 3, .missing = {degree, from, duty}});
    ht_missing_join(&missing, &one);
    assert_dong_equal(missing.lines, 3);
    lacking(&missing, HT_VI,
            "còn thiếu ở 1 dòng: Nhiệm vụ chuyển đổi số; ở 3 dòng: Ngày bắt đầu nhiệm vụ; ở 1 dòng: Bằng sau đại học đề nghị "
            "hỗ trợ; ghi vào từng dòng, hoặc nêu một lần cho cả danh sách (lệnh hotro: bằng tùy chọn, như --duty)");
    lacking(
        &missing, HT_EN,
        "missing in 1 line: Digital duty; in 3 lines: First day of the duty; in 1 line: Postgraduate degree; write it in each "
        "line, or state it once for the whole list (the command hotro: as an option, like --duty)");
    for (int i = 0; i < 2; i++) {
        ht_missing_add(&missing, &(ht_assessment){.missing_count = 2, .missing = {duty, degree}});
    }
    lacking(&missing, HT_VI,
            "còn thiếu ở 3 dòng: Nhiệm vụ chuyển đổi số, Ngày bắt đầu nhiệm vụ, Bằng sau đại học đề nghị hỗ trợ; ghi vào từng "
            "dòng, hoặc nêu một lần cho cả danh sách (lệnh hotro: bằng tùy chọn, như --duty)");
}

static void with_which_line(void **state) {
    char bytes[256];
    ht_text text = TEXT_OVER(bytes);
    (void)state;
    line.repeats = 12;
    ht_write_repeats(&text, &line, HT_VI);
    bytes[text.length] = '\0';
    assert_string_equal(bytes, "trùng người và thời gian với dòng 12");
}

static void what_they_come_to(void **state) {
    (void)state;
    assert_true(survey_text("id,agency\nA,outside\nA,it_center\n", NULL, PEOPLE));
    ht_repeated_sum sum = {.least = 0};
    ht_repeated_add(&sum, (ht_range){1000000, 1500000});
    said_of(&sum, HT_VI,
            "2 dòng trùng người và thời gian với dòng khác: 2 (với 3), 3 (với 2); các dòng này cộng lại là từ "
            "1.000.000 đến 1.500.000\u00a0đồng");
    said_of(NULL, HT_EN, "2 lines are the same person on the same days as another: 2 (with 3), 3 (with 2)");
    ht_repeated_sum more = {.least = 0};
    ht_repeated_add(&more, (ht_range){1, HT_NO_MAXIMUM});
    ht_repeated_join(&sum, &more);
    said_of(&sum, HT_EN,
            "2 lines are the same person on the same days as another: 2 (with 3), 3 (with 2); together they come to "
            "VND\u00a01,000,001 or more");
    more = (ht_repeated_sum){.least = INT64_MAX - 5, .greatest = INT64_MAX - 5};
    ht_repeated_join(&sum, &more);
    said_of(&sum, HT_EN, "2 lines are the same person on the same days as another: 2 (with 3), 3 (with 2)");
    survey.whole.repeated_count = 0;
    said_of(&sum, HT_EN, "");
    char bytes[8];
    ht_text nothing = TEXT_OVER(bytes);
    ht_write_repeated(&nothing, NULL, NULL, HT_EN);
    assert_dong_equal(nothing.length, 0);
}

static void of_many_the_first(void **state) {
    char text[512];
    ht_text written = TEXT_OVER(text);
    (void)state;
    ht_put(&written, "id,agency\n");
    for (unsigned i = 0; i < 14; i++) {
        ht_put(&written, "A,outside\n");
    }
    text[written.length] = '\0';
    assert_true(survey_text(text, NULL, PEOPLE));
    said_of(NULL, HT_EN,
            "14 lines are the same person on the same days as another: 2 (with 3), 3 (with 2), 4 (with 2), 5 (with "
            "2), 6 (with 2), 7 (with 2), 8 (with 2), 9 (with 2), 10 (with 2), 11 (with 2), 12 (with 2), 13 (with "
            "2), …");
}

/* ---- The last person ---- */

static void behind_the_last_person_a_cell_that_is_no_value_is_none(void **state) {
    (void)state;
    run_surveyed(
        "id,agency,duty,x_a\nA,outside,none,\n,Cộng,,\nB,outside,none,\nNgười lập,,\"(Ký, họ tên)\",\nGhi chú,x\n,x,y,\n");
    assert_dong_equal(counts.ok, 2);
    assert_dong_equal(counts.bad, 4); /* two cells in the last line: that is a person, and one follows the others */
    assert_false(ht_survey_changes_lines(&survey));
    run_surveyed("id,agency,duty,x_a\nA,outside,none,\n,Cộng,,\nB,outside,none,\nNgười lập,,\"(Ký, họ tên)\",\nGhi chú,x\n");
    assert_true(ht_survey_changes_lines(&survey));
    assert_dong_equal(counts.bad, 1);
    assert_dong_equal(counts.skipped, 2);
    assert_non_null(strstr(out.at, "\nNgười lập,,\"(Ký, họ tên)\",,skipped,"));
    assert_non_null(strstr(out.at, "\nGhi chú,x,,,skipped,"));
    /* One cell that is a value is a person; and where there is one column alone nothing tells them apart. */
    run_surveyed("id,agency,duty\nA,outside,\nB,nowhere,\n");
    assert_dong_equal(counts.skipped, 1);
    run_surveyed("id,agency\nA,outside\nB,nowhere\n");
    assert_dong_equal(counts.bad, 1);
    run_surveyed("id,agency,duty,until\nA,outside,none,\n,nowhere,,x\nC,\"a\"b,,\n");
    assert_dong_equal(counts.bad, 2); /* a broken line may be a person */
    run_surveyed("id,agency,duty,until\nA,outside,none,\nB,outside,,x\n");
    assert_dong_equal(counts.bad, 1);
    run_surveyed("id,agency,duty,policy\nA,outside,none,\nB,outside,,x\n");
    assert_dong_equal(counts.bad, 1); /* its one cell is a value */
}

static void by_a_map(void **state) {
    static char text[] = "column,written,fact,value\nx_a,A,duty,none\n";
    static const char of_list[] = "id,agency,x_a\nA,,A\nB,,B\nA,outside,A\n,nowhere,\n";
    static ht_map_row rows[4];
    ht_map map;
    ht_lines lines;
    (void)state;
    assert_true(ht_map_read(&map, rows, 4, &ht_first_policy, text, sizeof text - 1, &refusal));
    assert_true(ht_list_open(&list, &parameters, &map, (ht_string){of_list, sizeof of_list - 1}, &refusal));
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = people;
    survey.capacity = PEOPLE;
    ht_lines_init(&lines, (ht_string){of_list + list.begins, sizeof of_list - 1 - list.begins}, 2);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_true(ht_survey_end(&survey, &refusal));
    assert_dong_equal(survey.count, 3);
    assert_dong_equal(survey.whole.repeated_count, 2);
}

/* ---- Days with the month first ---- */

static void expect_days_refused(const char *text, uint32_t where, const char *vi, const char *en) {
    char bytes[1024];
    if (survey_text(text, NULL, PEOPLE)) {
        fail_msg("%s: not refused", text);
    }
    assert_int_equal(refusal.problem, HT_LIST_MONTH_FIRST);
    assert_dong_equal(refusal.error.line, where);
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_text said = TEXT_OVER(bytes);
        ht_write_list_error_sentence(&said, &refusal, language);
        bytes[said.length] = '\0';
        assert_string_equal(bytes, language == HT_VI ? vi : en);
    }
    assert_true(ht_survey_end(&survey, NULL));
}

static void month_first(void **state) {
    (void)state;
    expect_days_refused(
        "agency,duty_from\noutside,09/01/2025\noutside,09/15/2025\n", 3,
        "ngày \"09/15/2025\" chỉ có thể là tháng trước ngày, nên \"09/01/2025\" ở dòng 2 không rõ là ngày nào; "
        "ghi ngày trước tháng trong cả danh sách (lệnh hotro: hoặc nêu month_first trong --map)",
        "the day \"09/15/2025\" can only have the month first, so that it is not clear which day \"09/01/2025\" in "
        "line 2 is; write the day first in all of the list (the command hotro: or say month_first in --map)");
    expect_days_refused(
        "agency,duty_from,duty_to\noutside,9-15-2025,\noutside,,1.2.2026\noutside,,31.12.2026\n", 2,
        "ngày \"9-15-2025\" chỉ có thể là tháng trước ngày, còn \"31.12.2026\" ở dòng 4 chỉ có thể là ngày trước "
        "tháng; ghi ngày trước tháng trong cả danh sách",
        "the day \"9-15-2025\" can only have the month first, \"31.12.2026\" in line 4 only the day; write the day "
        "first in all of the list");
    expect_days_refused(
        "agency,duty_from\noutside,12/31/2025\noutside,5/5/2025\noutside,2025-09-01\n", 2,
        "ngày \"12/31/2025\" ghi tháng trước ngày; ghi ngày trước tháng trong cả danh sách (lệnh hotro: hoặc nêu "
        "month_first trong --map)",
        "the day \"12/31/2025\" has the month first; write the day first in all of the list (the command hotro: or "
        "say month_first in --map)");
    expect_days_refused(
        "agency,interruptions\noutside,10/3/2026-9/4/2026 x; 4/25/2026-4/26/2026\n", 2,
        "ngày \"4/25/2026\" chỉ có thể là tháng trước ngày, nên \"10/3/2026\" ở dòng 2 không rõ là ngày nào; ghi "
        "ngày trước tháng trong cả danh sách (lệnh hotro: hoặc nêu month_first trong --map)",
        "the day \"4/25/2026\" can only have the month first, so that it is not clear which day \"10/3/2026\" in "
        "line 2 is; write the day first in all of the list (the command hotro: or say month_first in --map)");
}

static void days_that_are_let_be(void **state) {
    (void)state;
    static const char *const days[] = {"01/09/2025", "31/12/2025",   "5/13/25",    "5/13-2025",  "0/13/2025",
                                       "13/13/2025", "5/32/2025",    "32/5/2025",  "5/13/20255", "115/13/2025",
                                       "45901",      "5|13|2025",    "5/13",       "2025/13/05", "5",
                                       "5/13/0000",  "tháng 9/2025", "2025-13-05", "5/0/2025"};
    char text[128];
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        (void)snprintf(text, sizeof text, "agency,duty_from,x_a\noutside,%s,9/15/2025\n,,9/15/2025\n", days[i]);
        if (!survey_text(text, NULL, PEOPLE)) {
            fail_msg("%s", days[i]);
        }
    }
}

/* In a workbook days are numbers; those that are text are looked at too. */
static void of_a_sheet(void **state) {
    (void)state;
    static const char text[] = "id\x1f"
                               "agency\x1f"
                               "duty_from\nA\x1foutside\x1f\x01"
                               "45901\nA\x1foutside\x1f\x06#REF!\n"
                               "A\x1foutside\x1f"
                               "2026-01-01\nB\x1foutside\x1f"
                               "9/15/2025\n\x1f\x07\x1f\n";
    ht_lines lines;
    assert_true(ht_list_open_sheet(&list, &parameters, NULL, (ht_string){text, sizeof text - 1}, HT_DAY_ZERO_1900, &refusal));
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = people;
    survey.capacity = PEOPLE;
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_false(ht_survey_end(&survey, &refusal));
    assert_dong_equal(refusal.error.line, 5);
    assert_true(ht_survey_end(&survey, NULL));
    assert_dong_equal(survey.whole.repeated_count, 3);
    assert_dong_equal(survey.whole.last_person, 5);
}

/* What a map says of a column holds. */
static void month_first_by_a_map(void **state) {
    static char text[] = "column,written,fact,value\nduty_from,,duty_from,month_first\n";
    static const char of_list[] = "id,agency,duty_from\nA,outside,9/15/2025\n";
    static ht_map_row rows[4];
    ht_map map;
    ht_lines lines;
    (void)state;
    assert_true(ht_map_read(&map, rows, 4, &ht_first_policy, text, sizeof text - 1, &refusal));
    assert_true(ht_list_open(&list, &parameters, &map, (ht_string){of_list, sizeof of_list - 1}, &refusal));
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = people;
    survey.capacity = PEOPLE;
    ht_lines_init(&lines, (ht_string){of_list + list.begins, sizeof of_list - 1 - list.begins}, 2);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_true(ht_survey_end(&survey, &refusal));
}

/* A duty that has no last day in the law; an estimate without first and last. */
static void without_ends(void **state) {
    static ht_benefit benefits[HT_BENEFITS_MAX];
    static const char text[] = "id,agency,duty_from\nA,outside,2025-09-01\nA,outside,2026-09-01\n";
    ht_policy policy = ht_first_policy;
    ht_lines lines;
    (void)state;
    memcpy(benefits, ht_first_policy.benefits, policy.benefit_count * sizeof *benefits);
    for (unsigned b = 0; b < policy.benefit_count; b++) {
        benefits[b].ends = HT_NONE;
    }
    policy.benefits = benefits;
    assert_true(open_text(text, sizeof text - 1));
    list.policy = &policy;
    list.blank.policy = &policy;
    list.blank.known &= ~(UINT64_C(1) << policy.since | UINT64_C(1) << policy.until);
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = people;
    survey.capacity = PEOPLE;
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_true(ht_survey_end(&survey, &refusal));
    assert_dong_equal(survey.whole.repeated_count, 2);
}

/* A policy that pays nothing monthly has no days to compare. */
static void without_monthly_benefits(void **state) {
    static ht_benefit benefits[HT_BENEFITS_MAX];
    ht_policy policy = ht_first_policy;
    (void)state;
    memcpy(benefits, ht_first_policy.benefits, policy.benefit_count * sizeof *benefits);
    for (unsigned b = 0; b < policy.benefit_count; b++) {
        benefits[b].kind = HT_ONCE;
    }
    policy.benefits = benefits;
    assert_true(open_text("id,agency\n", 10));
    list.policy = &policy;
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    assert_int_equal(survey.span_count, 0);
}

/* What holds for every line. */
static void facts_of_every_line(void **state) {
    ht_error error;
    static const char text[] = "id,agency,duty,duty_from\nA,outside,,\nB,science_department,concurrent,2025-09-01\n,,,\n";
    (void)state;
    assert_true(open_text(text, sizeof text - 1));
    assert_true(
        ht_case_set(&list.stated, (unsigned)ht_slot_by_id(list.policy, ht_string_of("duty")), ht_string_of("none"), &error));
    assert_true(ht_case_set(&list.stated, (unsigned)ht_slot_by_id(list.policy, ht_string_of("interruptions")),
                            ht_string_of("10/3/2026-9/4/2026 suspension"), &error));
    run_in_steps(text, sizeof text - 1, TEXT_BYTES);
    assert_dong_equal(counts.skipped, 1);
    ht_lines lines;
    ht_lines_init(&lines, (ht_string){text + list.begins, sizeof text - 1 - list.begins}, 2);
    const unsigned duty = (unsigned)ht_slot_by_id(list.policy, ht_string_of("duty"));
    assert_true(ht_list_read(&list, &lines, &line));
    assert_dong_equal(line.person.value[duty], list.stated.value[duty]);
    assert_dong_equal(line.person.interruption_count, 1);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_true(line.person.value[duty] != list.stated.value[duty]);
    assert_dong_equal(line.person.interruption_count, 1);
    assert_true(ht_list_read(&list, &lines, &line));
    assert_true(line.is_skipped);
    assert_false(ht_list_look(&list, &lines, &line));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(days_in_common, set_up),
        cmocka_unit_test_setup(several_lines_of_one, set_up),
        cmocka_unit_test_setup(the_same_line_twice, set_up),
        cmocka_unit_test_setup(the_column_that_says_who, set_up),
        cmocka_unit_test_setup(keys_are_of_all_bytes, set_up),
        cmocka_unit_test_setup(keys_of_numbers, set_up),
        cmocka_unit_test_setup(people_in_order, set_up),
        cmocka_unit_test_setup(among_many, set_up),
        cmocka_unit_test_setup(repeated_lines_are_computed_and_said, set_up),
        cmocka_unit_test_setup(lines_are_told_of, set_up),
        cmocka_unit_test_setup(with_which_line, set_up),
        cmocka_unit_test_setup(what_they_lack, set_up),
        cmocka_unit_test_setup(what_they_come_to, set_up),
        cmocka_unit_test_setup(of_many_the_first, set_up),
        cmocka_unit_test_setup(behind_the_last_person_a_cell_that_is_no_value_is_none, set_up),
        cmocka_unit_test_setup(by_a_map, set_up),
        cmocka_unit_test_setup(month_first, set_up),
        cmocka_unit_test_setup(days_that_are_let_be, set_up),
        cmocka_unit_test_setup(of_a_sheet, set_up),
        cmocka_unit_test_setup(month_first_by_a_map, set_up),
        cmocka_unit_test_setup(without_ends, set_up),
        cmocka_unit_test_setup(without_monthly_benefits, set_up),
        cmocka_unit_test_setup(facts_of_every_line, set_up),
    };
    return cmocka_run_group_tests_name("list_survey", tests, NULL, NULL);
}
