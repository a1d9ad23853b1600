/* SPDX-License-Identifier: MIT */
/* The cells of results, one by one, are what batch writes in its lines. */
#include "list_runner.h"

#include "list/result_cells.h"

/* Of every kind of line: certain, with what is missing, without a greatest amount, with an error, no person, not asked. */
static const char text[] = "asked,agency,position,duty,duty_from,until,degree,attracted,attracted_from,Họ và tên\n"
                           ",science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,,,\"a, b\"\n"
                           ",science_department,,full_time,2025-09-01,2026-08-31,none,,,\n"
                           ",outside,other,none,,,none,yes,2026-01-01,\n"
                           ",it_center,other,none,,,none,yes,2026-01-01,\n"
                           ",x,,,,,,,,\n"
                           ",,,,,,,,,Tổng\n"
                           "national_monthly,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,,,\n";

static void they_are_what_lines_have(void **state) {
    (void)state;
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        static char written[TEXT_BYTES], of_cells[TEXT_BYTES];
        static ht_result_cells cells;
        ht_text lines_out = TEXT_OVER(written);
        ht_text cells_out = TEXT_OVER(of_cells);
        ht_result_columns columns;
        ht_assessment result;
        ht_lines lines;
        unsigned count = 0;
        assert_true(open_text(text, strlen(text)));
        list.results = list.language = language;
        ht_batch_columns(&list, &columns);
        ht_list_write_header(&list, &lines_out);
        ht_list_write_headings(&list, &columns, &cells_out);
        ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, 2);
        for (; ht_list_read(&list, &lines, &line); count++) {
            line.repeats = count == 1 ? 2 : 0; /* as if the second line were of the person in the first */
            if (line.error.problem == HT_LIST_OK) {
                ht_compute_missing(&line.person, &parameters, &result);
            }
            ht_list_write_line(&list, &line, &result, &lines_out);
            ht_batch_cells(&list, &line, &result, &columns, &cells);
            ht_list_write_cells(&list, &line, &columns, &cells, &cells_out);
        }
        assert_dong_equal(count, 7);
        written[lines_out.length] = '\0';
        assert_text(&cells_out, written);
    }
}

static void the_state_of_a_line_is_named(void **state) {
    static const ht_words words[] = {[HT_STATE_OK] = {"đủ", "ok"},
                                     [HT_STATE_INCOMPLETE] = {"thiếu thông tin", "incomplete"},
                                     [HT_STATE_ERROR] = {"lỗi", "error"},
                                     [HT_STATE_SKIPPED] = {"bỏ qua", "skipped"},
                                     [HT_STATE_REPEATED] = {"trùng", "repeated"}};
    (void)state;
    for (ht_list_state i = HT_STATE_OK; i <= HT_STATE_REPEATED; i++) {
        assert_string_equal(ht_list_state_words(i)->vi, words[i].vi);
        assert_string_equal(ht_list_state_words(i)->en, words[i].en);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(they_are_what_lines_have),
                                       cmocka_unit_test(the_state_of_a_line_is_named)};
    return cmocka_run_group_tests_name("result_cells", tests, set_up, NULL);
}
