/* SPDX-License-Identifier: MIT */
/* A list added up in memory: what the tests of budgets share. */
#ifndef HOTRO_TESTS_BUDGET_RUNNER_H
#define HOTRO_TESTS_BUDGET_RUNNER_H

#include "budget/budget_groups.h"
#include "budget/budget_lines.h"
#include "list/list_survey.h"
#include "list_runner.h"

enum { AREA_BYTES = 1 << 24, ADDERS = 3, BUDGET_PEOPLE = 100 };

static ht_budget_table table;
static ht_budget budget;
static ht_budget_adder adders[ADDERS];
static ht_parameters proposal;
static ht_repeated_sum repeated;
static ht_survey survey;
static ht_person_days budget_people[BUDGET_PEOPLE];
static char area_bytes[AREA_BYTES];
static size_t area_used;
static char budget_bytes[1 << 20];

#define HEADER                            "id,agency,x_phong,position,duty,duty_from,duty_to,until,degree\n"
/* Civil servants in full time: 5 million of the state a month, and of the province 3 million at the department. */
#define AT(id, agency, room, from, until) id "," agency "," room ",civil_servant,full_time," from ",," until ",none\n"
#define OTHERS                            "id,agency,attracted,attracted_from,attraction_once,interruptions,until\n"

/* What each test begins with: by the law, a year a period, in English. */
static inline int budget_set_up(void **state) {
    (void)set_up(state);
    budget = (ht_budget){.policy = &ht_first_policy,
                         .parameters = {&parameters, NULL},
                         .language = HT_EN,
                         .period_months = HT_PERIOD_YEAR,
                         .figures_name = ht_string_of("p.json"),
                         .table = &table};
    return 0;
}

static inline void propose(const char *file, bool compares) {
    ht_error error;
    ht_parameters_init(&proposal, &ht_first_policy);
    assert_true(ht_parameters_read(&proposal, ht_string_of(file), &error));
    budget.parameters[HT_PLAN_LAW] = compares ? &parameters : NULL;
    budget.parameters[HT_PLAN_PROPOSAL] = &proposal;
}

static inline void survey_whole(const char *text) {
    ht_lines lines;
    assert_true(open_text(text, strlen(text)));
    assert_true(ht_survey_init(&survey, &list, (ht_string){NULL, 0}));
    survey.people = budget_people;
    survey.capacity = BUDGET_PEOPLE;
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, list.header_lines + 1);
    assert_true(ht_survey_run(&survey, &lines, &line));
    assert_true(ht_survey_end(&survey, &refusal));
    list.whole = &survey.whole;
}

/* As much as it lacks, and no more: so each piece of memory is asked for by itself. */
static inline void give_area(ht_area *area) {
    assert_true(area->lacking > 0 && area_used + area->lacking <= AREA_BYTES);
    memset(area_bytes + area_used, 0xa5, area->lacking);
    char *const at = area_bytes + area_used;
    area_used += area->lacking;
    ht_area_give(area, at, area->lacking);
}

static inline void add_read(ht_budget_adder *adder) {
    if (line.error.problem != HT_LIST_OK) {
        adder->counts.bad++;
    } else if (line.is_skipped) {
        ht_skipped_add(&budget.skipped, &list, &line);
    }
    while (line.error.problem == HT_LIST_OK && !line.is_skipped && !ht_budget_add(adder, &list, &line)) {
        give_area(&adder->table.area);
    }
}

/* Lines go to so many in turn, whose tables are then merged from the last to the first. */
static inline ht_budget_fault add_up(const char *text, unsigned count) {
    ht_lines lines;
    area_used = 0;
    repeated = (ht_repeated_sum){0};
    budget.counts = (ht_list_counts){0};
    budget.skipped = (ht_skipped_lines){0};
    budget.has_ranges = false;
    ht_budget_begin(&budget, &table);
    for (unsigned i = 0; i < count; i++) {
        ht_budget_adder_init(&adders[i], &budget, &repeated);
    }
    ht_lines_init(&lines, (ht_string){text + list.begins, strlen(text) - list.begins}, list.header_lines + 1);
    for (unsigned i = 0; ht_list_read(&list, &lines, &line); i++) {
        add_read(&adders[i % count]);
    }
    for (unsigned i = count; i > 0; i--) {
        ht_budget_join(&budget, &adders[i - 1]);
    }
    return ht_budget_end(&budget);
}

/* By one column, or by two. */
static inline void group(const char *one, const char *other) {
    budget.by_count = 0;
    assert_int_equal(ht_group_by(&budget, &list, ht_string_of(one)), HT_BY_TAKEN);
    if (other != NULL) {
        assert_int_equal(ht_group_by(&budget, &list, ht_string_of(other)), HT_BY_TAKEN);
    }
}

static inline void run_budget(const char *text, const char *by, const char *also) {
    survey_whole(text);
    group(by, also);
    assert_int_equal(add_up(text, 1), HT_BUDGET_OK);
}

static inline const char *written_by(void (*write)(ht_text *, const void *)) {
    ht_text text = TEXT_OVER(budget_bytes);
    write(&text, &budget);
    assert_true(text.length < sizeof budget_bytes);
    budget_bytes[text.length] = '\0';
    return budget_bytes;
}

static inline void holds(const char *text, const char *part) {
    if (strstr(text, part) == NULL) {
        print_error("%s\nis not in\n%s\n", part, text);
        fail();
    }
}

static inline void lacks(const char *text, const char *part) {
    if (strstr(text, part) != NULL) {
        fail_msg("%s\nis in\n%s", part, text);
    }
}

#endif
