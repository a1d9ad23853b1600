/* SPDX-License-Identifier: MIT */
/* Lines paid by a plan, a block at a time, against the engine, one by one: the same results, byte for byte. */
#include "hostile_list.h"
#include "list_runner.h"

#include "law/plan_make.h"
#include "list/list_block.h"

enum { LISTS = 60, LINES_MAX = 3 * HT_BLOCK_CASES };

static ht_pay_plan plan;
static ht_list_block block;
static uint64_t held, incomplete;
static bool is_for_excel;

static int set_up_plan(void **state) {
    (void)set_up(state);
    ht_plan_make(&plan, &parameters);
    return 0;
}

static void give_all(void) {
    const unsigned count = block.paid.count;
    assert_int_equal(ht_list_block_write(&block, &list, &out), count);
    assert_true(ht_list_block_is_empty(&block));
}

/* One by one a line is paid the same, or takes the other way. */
static void pay_alone(void) {
    static ht_pay_block room;
    ht_assessment paid;
    ht_assessment computed;
    if (ht_list_pay_line(&list, &line, &room, &paid)) {
        ht_compute_missing(&line.person, &parameters, &computed);
        assert_int_equal(computed.missing_count, 0);
        assert_dong_equal(paid.total.min, computed.total.min);
        assert_dong_equal(paid.total.max, computed.total.max);
        assert_dong_equal(paid.monthly.min, computed.monthly.min);
    }
}

/* As `hotro batch` goes through a list. */
static void run_by_blocks(ht_string text) {
    ht_assessment result;
    ht_lines lines;
    ht_list_plan(&list, &plan);
    ht_list_block_init(&block);
    begin();
    ht_lines_init(&lines, (ht_string){text.at + list.begins, text.length - list.begins}, list.header_lines + 1);
    for (;;) {
        if (!ht_list_block_has_place(&block)) {
            give_all();
        }
        if (!ht_list_read(&list, &lines, &line)) {
            break;
        }
        const bool is_person = line.error.problem == HT_LIST_OK && !line.is_skipped;
        if (is_person) {
            pay_alone();
        }
        if (is_person && ht_list_block_take(&block, &list, &line)) {
            held++;
            continue;
        }
        give_all();
        if (is_person) {
            ht_compute_missing(&line.person, list.parameters, &result);
            incomplete += result.missing_count > 0;
        }
        ht_list_write_line(&list, &line, &result, &out);
    }
    give_all();
}

static void expect_same_by_blocks(ht_string text) {
    static char kept[sizeof out_bytes];
    assert_true(open_text(text.at, text.length));
    list.excel = is_for_excel;
    run_in_steps(text.at, text.length, TEXT_BYTES);
    const size_t length = out.length;
    memcpy(kept, out.at, length);
    assert_true(open_text(text.at, text.length));
    list.excel = is_for_excel;
    run_by_blocks(text);
    compare_bytes(out.at, out.length, kept, length, "results", __FILE__, __LINE__);
}

static void hostile_lists_give_the_same_by_blocks(void **state) {
    (void)state;
    held = incomplete = 0;
    for (unsigned i = 0; i < LISTS; i++) {
        expect_same_by_blocks(some_list());
    }
    assert_true(held > LISTS / 4 && incomplete > LISTS);
}

static void so_do_hostile_sheets_and_for_excel(void **state) {
    for (unsigned way = 1; way < 4; way++) {
        are_sheets = (way & 1) != 0;
        is_for_excel = (way & 2) != 0;
        hostile_lists_give_the_same_by_blocks(state);
    }
    are_sheets = is_for_excel = false;
}

/* `every`: how many lines come before one that has an interruption more than a block has room for. */
static ht_string complete_list(unsigned every) {
    static char bytes[1 << 20];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    ht_put(&text, "id,agency,position,duty,duty_from,degree,priority_group,interruptions\n");
    for (unsigned i = 0; i < LINES_MAX; i++) {
        ht_put_number(&text, i);
        ht_put(&text, i % 2 == 0 ? ",science_department" : ",Sở Khoa học và Công nghệ");
        ht_put(&text, ",civil_servant,full_time,2026-01-01,none,no,");
        for (unsigned k = 0; i % every == 0 && k < HT_INTERRUPTIONS_MAX; k++) {
            ht_put(&text, k > 0 ? "; 20" : "20");
            ht_put_number(&text, 26 + k / 12);
            ht_put(&text, "-");
            ht_put(&text, k % 12 < 9 ? "0" : "");
            ht_put_number(&text, 1 + k % 12);
            ht_put(&text, "-10/20");
            ht_put_number(&text, 26 + k / 12);
            ht_put(&text, "-");
            ht_put(&text, k % 12 < 9 ? "0" : "");
            ht_put_number(&text, 1 + k % 12);
            ht_put(&text, "-11 suspension");
        }
        ht_put(&text, "\r\n");
    }
    assert_true(text.length <= text.capacity);
    return (ht_string){bytes, text.length};
}

static void full_blocks_and_more_days_off_than_fit(void **state) {
    (void)state;
    for (unsigned every = 1; every <= 64; every *= 4) {
        held = incomplete = 0;
        expect_same_by_blocks(complete_list(every));
        assert_true(every == 1 ? held < LINES_MAX : held > LINES_MAX / 2);
        assert_int_equal(incomplete, 0);
    }
}

static void a_list_that_is_not_written_as_it_stands_is_held_with_its_own_cells(void **state) {
    static const char with_results[] = "id,agency,status,total_min,total_max\n1,outside,ok,0,0\n2,outside,ok,0,0";
    (void)state;
    held = 0;
    expect_same_by_blocks((ht_string){with_results, sizeof with_results - 1});
    assert_int_equal(held, 2);
}

static void cells_of_sheets_that_are_written_otherwise(void **state) {
    static const char text[] = "id\037x_note\037agency\n"
                               "1\037\0022026-06-30\037outside\n"
                               "2\037=1+1\037outside\n"
                               "3\037\"a\rb\"\037outside\n"
                               "4\037a,b\037outside\n"
                               "\007\037\037outside\n"
                               "\0016\037\006#N/A\037outside\n"
                               "7";
    (void)state;
    held = 0;
    are_sheets = true;
    expect_same_by_blocks((ht_string){text, sizeof text - 1});
    are_sheets = false;
    assert_int_equal(held, 5);
    assert_non_null(strstr(out.at, "\n1,2026-06-30,outside,ok,"));
    assert_non_null(strstr(out.at, "\n2,'=1+1,outside,ok,"));
    assert_non_null(strstr(out.at, "\n3,\"a\nb\",outside,ok,"));
    assert_non_null(strstr(out.at, "\n4,\"a,b\",outside,ok,"));
    assert_non_null(strstr(out.at, "\n6,#N/A,outside,ok,"));
}

/* A block has room for 65,536 bytes of cells that are not as they stand, of each line for twice its length and more. */
static void lines_whose_cells_find_no_room_are_not_held(void **state) {
    static char bytes[1 << 18];
    ht_text text = {.at = bytes, .capacity = sizeof bytes};
    (void)state;
    ht_put(&text, "id,agency,x_note,status,total_min,total_max\n");
    for (unsigned i = 0; i < 5; i++) {
        ht_put(&text, "1,outside,");
        for (unsigned k = 0; k < (i == 1 ? 40000U : 15000U); k++) {
            ht_put(&text, "a");
        }
        ht_put(&text, ",ok,0,0\n");
    }
    held = 0;
    expect_same_by_blocks((ht_string){bytes, text.length});
    assert_int_equal(held, 4);
}

static void what_is_repeated_or_has_no_plan_is_not_held(void **state) {
    static const char plain[] = "id,agency\n1,outside\n";
    (void)state;
    expect_same_by_blocks((ht_string){plain, sizeof plain - 1});
    line.repeats = 1;
    assert_false(ht_list_block_take(&block, &list, &line));
    assert_true(open_text(plain, sizeof plain - 1)); /* without a plan */
    ht_list_block_init(&block);
    assert_false(ht_list_block_take(&block, &list, &line));
}

static void amounts_of_a_paper_and_columns_of_the_long_way(void **state) {
    static const char text[] =
        "id,agency,policy,position,duty,degree,priority_group,attracted,attracted_from,attraction_once,attraction_monthly,"
        "attraction_rent\n"
        "1,science_department,,other,none,none,no,yes,2026-01-01,100000000,5000000,1000000\n"
        "2,science_department,,other,none,none,no,yes,2026-01-01,100000000,5000000,1000001\n";
    (void)state;
    held = incomplete = 0;
    expect_same_by_blocks((ht_string){text, sizeof text - 1});
    assert_int_equal(held, 2);
}

static void amounts_of_a_paper_by_short_ways_and_a_last_line_without_an_end(void **state) {
    static const char text[] =
        "id,agency,position,duty,degree,priority_group,attracted,attracted_from,attraction_once,attraction_monthly,"
        "attraction_rent\n"
        "1,science_department,other,none,none,no,yes,2026-01-01,100000000,5000000,1000000\n"
        "2,science_department,other,none,none,no,no,,,,\n"
        "3,science_department,other,none,none,no,yes,2026-01-01,100000000,5000000,1000001";
    (void)state;
    held = incomplete = 0;
    expect_same_by_blocks((ht_string){text, sizeof text - 1});
    assert_int_equal(held, 3);
}

static void benefits_that_a_line_does_not_ask_are_empty(void **state) {
    static const char text[] = "id,asked,agency,position,duty,duty_from,degree,priority_group\n"
                               "1,national_monthly,science_department,civil_servant,full_time,2026-01-01,none,no\n"
                               "2,,science_department,civil_servant,full_time,2026-01-01,none,no\n"
                               "3,national_monthly,outside,civil_servant,full_time,2026-01-01,none,no\n";
    (void)state;
    held = incomplete = 0;
    expect_same_by_blocks((ht_string){text, sizeof text - 1});
    assert_true(held > 0);
}

static void lines_are_written_as_far_as_there_is_room(void **state) {
    static char bytes[HT_LIST_ROOM + 64];
    static const char header[] = "id,agency\n";
    static const char three[] = "id,agency\n1,outside\n2,outside\n3,outside\n";
    ht_text text = {.at = bytes, .capacity = HT_LIST_ROOM - 1};
    ht_lines lines;
    (void)state;
    assert_true(open_text(three, sizeof three - 1));
    ht_list_plan(&list, &plan);
    ht_list_block_init(&block);
    ht_lines_init(&lines, (ht_string){three + sizeof header - 1, sizeof three - sizeof header}, 2);
    while (ht_list_read(&list, &lines, &line)) {
        assert_true(ht_list_block_has_place(&block));
        assert_true(ht_list_block_take(&block, &list, &line));
    }
    assert_int_equal(ht_list_block_write(&block, &list, &text), 0);
    text.capacity = HT_LIST_ROOM;
    assert_int_equal(ht_list_block_write(&block, &list, &text), 1);
    assert_false(ht_list_block_is_empty(&block) || ht_list_block_has_place(&block));
    text.length = 0;
    text.capacity = sizeof bytes;
    assert_int_equal(ht_list_block_write(&block, &list, &text), 2);
    assert_true(ht_list_block_is_empty(&block) && ht_list_block_has_place(&block));
    assert_int_equal(ht_list_block_write(&block, &list, &text), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_lists_give_the_same_by_blocks),
        cmocka_unit_test(full_blocks_and_more_days_off_than_fit),
        cmocka_unit_test(amounts_of_a_paper_and_columns_of_the_long_way),
        cmocka_unit_test(so_do_hostile_sheets_and_for_excel),
        cmocka_unit_test(a_list_that_is_not_written_as_it_stands_is_held_with_its_own_cells),
        cmocka_unit_test(cells_of_sheets_that_are_written_otherwise),
        cmocka_unit_test(lines_whose_cells_find_no_room_are_not_held),
        cmocka_unit_test(what_is_repeated_or_has_no_plan_is_not_held),
        cmocka_unit_test(amounts_of_a_paper_by_short_ways_and_a_last_line_without_an_end),
        cmocka_unit_test(benefits_that_a_line_does_not_ask_are_empty),
        cmocka_unit_test(lines_are_written_as_far_as_there_is_room),
    };
    return cmocka_run_group_tests(tests, set_up_plan, NULL);
}
