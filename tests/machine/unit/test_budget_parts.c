/* SPDX-License-Identifier: MIT */
/* What a budget is made with: memory, order, sums, groups of a table, cells. */
#include "budget_runner.h"

#include "budget/budget_cells.h"
#include "budget/budget_heads.h"
#include "budget/budget_sum.h"
#include "text/columns.h"
#include "text/fold.h"
#include "text/nouns.h"
#include "text/utf8.h"

/* ---- Memory, and order ---- */

static void an_area(void **state) {
    (void)state;
    uint64_t room[3];
    ht_area area = {.at = NULL};
    memset(room, 0xa5, sizeof room);
    assert_null(ht_area_take(&area, 9));
    assert_int_equal(area.lacking, 16);
    ht_area_give(&area, room, sizeof room);
    const char *const first = ht_area_take(&area, 9);
    assert_ptr_equal(first, room);
    assert_int_equal(first[8], 0);
    assert_null(ht_area_take(&area, 9));
    assert_ptr_equal(ht_area_take(&area, 8), &room[2]);
    assert_null(ht_area_take(&area, 1));
}

typedef struct {
    ht_chain chain;
    unsigned number, place;
} numbered;

static bool by_number(const ht_chain *one, const ht_chain *other, unsigned modulus) {
    return ((const numbered *)one)->number % modulus < ((const numbered *)other)->number % modulus;
}

static void a_chain(void **state) {
    (void)state;
    enum { COUNT = 1000, MODULUS = 251 };
    static numbered links[COUNT];
    assert_null(ht_chain_sort(NULL, by_number, MODULUS));
    ht_chain *all = NULL;
    for (unsigned i = COUNT; i > 0; i--) {
        links[i - 1] = (numbered){{NULL}, i * 7919, i};
        all = ht_chain_behind(&links[i - 1].chain, all);
    }
    unsigned seen = 0;
    all = ht_chain_sort(all, by_number, MODULUS);
    for (; all != NULL; all = all->next, seen++) {
        const numbered *next = (const numbered *)all->next;
        if (next != NULL) {
            const numbered *at = (const numbered *)all;
            assert_false(by_number(all->next, all, MODULUS));
            /* Of equals the order stays. */
            assert_true(at->number % MODULUS != next->number % MODULUS || at->place < next->place);
        }
    }
    assert_int_equal(seen, COUNT);
}

/* ---- Sums ---- */

static void sums_stop(void **state) {
    (void)state;
    memset(&table, 0, sizeof table);
    assert_dong_equal(ht_table_sum(&table, 2, -5), -3);
    assert_dong_equal(ht_table_sum(&table, 2, HT_NO_MAXIMUM), HT_NO_MAXIMUM);
    assert_dong_equal(ht_table_sum(&table, HT_NO_MAXIMUM, 2), HT_NO_MAXIMUM);
    assert_dong_equal(ht_table_sum(&table, INT64_MAX - 3, 2), INT64_MAX - 1);
    assert_dong_equal(ht_table_sum(&table, INT64_MIN + 3, -2), INT64_MIN + 1);
    assert_false(table.is_overflown);
    assert_dong_equal(ht_table_sum(&table, INT64_MAX - 3, 3), INT64_MAX - 3);
    assert_true(table.is_overflown);
    table.is_overflown = false;
    assert_dong_equal(ht_table_sum(&table, INT64_MIN + 3, -3), INT64_MIN + 3);
    assert_true(table.is_overflown);
}

static void who_gains(void **state) {
    (void)state;
    ht_heads heads = {0};
    memset(&table, 0, sizeof table);
    const ht_outcome outcomes[] = {
        {{1, 1}, {1, 1}, true},
        {{1, 1}, {3, 3}, true},
        {{1, 5}, {1, 6}, false},
        {{3, 3}, {1, 1}, true},
        {{3, 5}, {3, 4}, false},
        {{1, 5}, {2, 4}, false},
        {{1, 5}, {0, 6}, false},
        {{2, HT_NO_MAXIMUM}, {3, HT_NO_MAXIMUM}, false},
        {{2, HT_NO_MAXIMUM}, {1, 9}, false},
        {{1, 9}, {2, HT_NO_MAXIMUM}, false},
    };
    for (unsigned i = 0; i < sizeof outcomes / sizeof *outcomes; i++) {
        ht_heads_count(&table, &heads, &outcomes[i]);
    }
    assert_int_equal(heads.people, 10);
    assert_int_equal(heads.incomplete, 7);
    assert_int_equal(heads.unbounded, 3);
    assert_int_equal(heads.effects.unchanged, 1);
    assert_int_equal(heads.effects.gains.people, 4);
    assert_dong_equal(heads.effects.gains.change.min, 4);
    assert_dong_equal(heads.effects.gains.change.max, HT_NO_MAXIMUM);
    assert_int_equal(heads.effects.losses.people, 3);
    assert_dong_equal(heads.effects.losses.change.min, -3);
    assert_int_equal(heads.effects.unclear.people, 2);
    assert_dong_equal(heads.effects.unclear.change.max, 0);
}

/* ---- A table ---- */

static ht_group *group_of(ht_budget_table *of, const char *one, const char *other, uint32_t at) {
    const ht_group_name name = {.parts = {ht_string_of(one), ht_string_of(other)}};
    ht_group *found;
    while ((found = ht_table_group(of, &name, &name, at)) == NULL && !of->is_crowded) {
        give_area(&of->area);
    }
    return found;
}

static void groups_of_a_table(void **state) {
    (void)state;
    enum { EACH = 60 };
    static ht_policy policy;
    policy = ht_first_policy;
    policy.benefit_count = 0; /* so that many are small */
    ht_table_init(&table, &policy, 2, HT_PLAN_LAW, 1);
    area_used = 0;
    /* Enough of them that some belong into one place, where they differ by the first, by the second, and by length. */
    for (unsigned i = 0; i < EACH * EACH; i++) {
        char one[16], other[16];
        (void)snprintf(one, sizeof one, "%u", i / EACH);
        (void)snprintf(other, sizeof other, "%u", i % EACH * 7);
        const ht_group *made = group_of(&table, one, other, i);
        assert_ptr_equal(made, table.groups[i]);
    }
    for (unsigned i = 0; i < EACH * EACH; i++) {
        char one[16], other[16];
        (void)snprintf(one, sizeof one, "%u", i / EACH);
        (void)snprintf(other, sizeof other, "%u", i % EACH * 7);
        const ht_group *found = group_of(&table, one, other, 9999);
        assert_ptr_equal(found, table.groups[i]);
        assert_int_equal(table.groups[i]->first_line, i);
        assert_true(ht_string_is(table.groups[i]->key.parts[1], other));
    }
    assert_int_equal(table.group_count, EACH * EACH);
}

static void crowded(void **state) {
    (void)state;
    static ht_budget_table full, more;
    static ht_policy policy;
    policy = ht_first_policy;
    policy.benefit_count = 0;
    ht_table_init(&full, &policy, 1, HT_PLAN_LAW, 1);
    ht_table_init(&more, &policy, 1, HT_PLAN_LAW, 1);
    area_used = 0;
    for (unsigned i = 0; i < HT_GROUPS_MAX; i++) {
        char name[16];
        (void)snprintf(name, sizeof name, "%u", i);
        assert_non_null(group_of(&full, name, "", i));
    }
    assert_false(full.is_crowded);
    assert_non_null(group_of(&more, "7", "", 3));
    ht_table_merge(&full, &more);
    assert_false(full.is_crowded);
    assert_int_equal(full.groups[7]->first_line, 3);
    assert_non_null(group_of(&more, "new", "", 4));
    assert_non_null(group_of(&more, "newer", "", 5));
    ht_table_merge(&full, &more);
    assert_true(full.is_crowded);
    full.is_crowded = false;
    assert_null(group_of(&full, "new", "", 5));
    assert_true(full.is_crowded);
    ht_table_merge(&table, &full);
    assert_true(table.is_crowded);
}

static void months_of_a_group(void **state) {
    (void)state;
    ht_table_init(&table, &ht_first_policy, 1, HT_PLAN_PROPOSAL, 1);
    area_used = 0;
    ht_group *const of = group_of(&table, "a", "", 1);
    const unsigned last = table.months - 1;
    const ht_paid_months months[] = {
        {.is_paid = false}, {true, 2, 2, 100, 7, 0}, {true, 3, 5, 1, 10, 2}, {true, last - 1, last, 30, 0, 40}};
    for (unsigned i = 0; i < sizeof months / sizeof *months; i++) {
        ht_table_add_months(&table, of, HT_PLAN_PROPOSAL, 1, &months[i]);
    }
    ht_table_settle(&table);
    const struct {
        int benefit;
        unsigned begins, ends;
        int64_t dong;
    } sums[] = {{HT_ALL, 0, last + 1, 183}, {1, 2, 3, 100},         {1, 3, 6, 13}, {1, 4, 5, 10},
                {0, 0, last + 1, 0},        {1, last, last + 1, 40}};
    for (unsigned i = 0; i < sizeof sums / sizeof *sums; i++) {
        const ht_range sum = ht_table_group_sum(&table, of, HT_PLAN_PROPOSAL, sums[i].benefit, sums[i].begins, sums[i].ends);
        assert_dong_equal(sum.min, sums[i].dong);
        assert_dong_equal(sum.max, sums[i].dong);
    }
    assert_dong_equal(ht_table_group_sum(&table, of, HT_PLAN_LAW, HT_ALL, 0, last).max, 0);
}

/* ---- Cells ---- */

static char cell_bytes[512];

static const char *cell(void (*put)(ht_text *, ht_string, size_t), const char *text, size_t width) {
    ht_text out_of = TEXT_OVER(cell_bytes);
    put(&out_of, ht_string_of(text), width);
    cell_bytes[out_of.length] = '\0';
    return cell_bytes;
}

static const char *bar(int64_t least, int64_t greatest, int64_t largest) {
    ht_text out_of = TEXT_OVER(cell_bytes);
    ht_put_bar(&out_of, (ht_range){least, greatest}, largest);
    cell_bytes[out_of.length] = '\0';
    return cell_bytes;
}

static void cells_of_tables(void **state) {
    (void)state;
    assert_string_equal(cell(ht_put_left, "Sở Y tế", 9), "Sở Y tế  ");
    assert_string_equal(cell(ht_put_left, "Sở Y tế", 7), "Sở Y tế");
    assert_string_equal(cell(ht_put_left, "Sở Y tế", 6), "Sở Y …");
    assert_string_equal(cell(ht_put_left,
                             "ab\xff"
                             "cdefgh",
                             5),
                        "ab…  ");
    assert_string_equal(cell(ht_put_right, "12", 4), "  12");
    assert_string_equal(cell(ht_put_right, "12345", 4), "12345");
    assert_string_equal(bar(24, 24, 24), "████████████████████████");
    assert_string_equal(bar(2, 4, 24), "██░░");
    assert_string_equal(bar(0, 0, 24), "");
    assert_string_equal(bar(3, 3, 3), "███");
    assert_string_equal(bar(0, HT_NO_MAXIMUM, 24), "░░░░░░░░░░░░░░░░░░░░░░░░");
    /* What may become less than nothing is drawn as what it surely is. */
    assert_string_equal(bar(2, 1, 24), "██");
}

static void nouns(void **state) {
    (void)state;
    assert_string_equal(ht_lines_noun(1).words->en, "line");
    assert_string_equal(ht_lines_noun(1).words->vi, "dòng");
    assert_string_equal(ht_lines_noun(2).words->vi, "dòng");
    assert_string_equal(ht_people_noun(1).words->vi, "người");
    assert_string_equal(ht_people_noun(2).words->vi, "người");
    assert_string_equal(ht_lines_noun(0).words->en, "lines");
    assert_string_equal(ht_people_noun(1).words->en, "person");
    assert_string_equal(ht_people_noun(2).words->en, "people");
    assert_int_equal(ht_count(7).number, 7);
}

/* Why a room of twice a line's bytes holds all of it folded. */
static void folded_is_at_most_twice_as_long(void **state) {
    (void)state;
    for (uint32_t c = 1; c < 0x3000; c++) {
        char bytes[4], folded[64];
        const size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        bytes[0] = (char)(length == 1 ? c : length == 2 ? 0xc0 | c >> 6 : 0xe0 | c >> 12);
        bytes[1] = (char)(0x80 | (length == 2 ? c & 0x3f : c >> 6 & 0x3f));
        bytes[2] = (char)(0x80 | (c & 0x3f));
        assert_true(ht_fold((ht_string){bytes, length}, folded, sizeof folded) <= 2 * length);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_area),
        cmocka_unit_test(a_chain),
        cmocka_unit_test(sums_stop),
        cmocka_unit_test(who_gains),
        cmocka_unit_test(groups_of_a_table),
        cmocka_unit_test(crowded),
        cmocka_unit_test(months_of_a_group),
        cmocka_unit_test(cells_of_tables),
        cmocka_unit_test(nouns),
        cmocka_unit_test(folded_is_at_most_twice_as_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
