/* SPDX-License-Identifier: MIT */
/* A policy small enough to work out by hand, so that the tests of the readers rest on no law. */
#ifndef HOTRO_TESTS_SMALL_POLICY_H
#define HOTRO_TESTS_SMALL_POLICY_H

#include "policy/policy.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define DAY_OF(y, m, d) HT_DATE_LITERAL(y, m, d)

enum { BODY, WRITTEN, BEGINS, ENDS, BREAKS, INVITED, BONUS, SINCE, UNTIL, COUNTING, START, SLOTS, FACTS = COUNTING };

static const ht_value bodies[] = {
    {"science_office", {"Sở Khoa học và Công nghệ", "Science office"}, 0, NULL},
    {"people_office", {"Văn phòng UBND", "People's office"}, 0, NULL},
    {"other", {"Nơi khác", "Elsewhere"}, 0, NULL},
};
static const ht_value no_yes[] = {{"no", {"Không", "No"}, 0, NULL}, {"yes", {"Có", "Yes"}, 0, NULL}};
static const ht_value countings[] = {{"by_day", {"Theo ngày", "By day"}, 0, NULL},
                                     {"by_month", {"Theo tháng", "By month"}, 0, NULL}};
static const ht_value starts[] = {{"early", {"Sớm", "Early"}, 0, NULL}, {"late", {"Muộn", "Late"}, 0, NULL}};
static const ht_reason reasons[] = {
    {{"leave", {"Nghỉ không lương", "Unpaid leave"}, 0, NULL}, 1, 0},
    {{"custody", {"Tạm giữ", "Custody"}, 0, NULL}, 0, 0},
};

static const ht_fact facts[] = {
    [BODY] = {.id = "body", .kind = HT_CHOICE, .values = bodies, .value_count = 3, .label = {"Đơn vị", "Body"}},
    [WRITTEN] = {.id = "written", .kind = HT_YES_NO, .values = no_yes, .value_count = 2, .label = {"Có văn bản", "In writing"}},
    [BEGINS] = {.id = "begins", .kind = HT_DATE, .label = {"Ngày đầu", "First day"}},
    [ENDS] = {.id = "ends", .kind = HT_DATE, .absent = HT_ONGOING, .label = {"Ngày cuối", "Last day"}},
    [BREAKS] = {.id = "breaks", .kind = HT_INTERRUPTIONS, .absent = HT_FIXED, .label = {"Gián đoạn", "Breaks"}},
    [INVITED] = {.id = "invited",
                 .kind = HT_YES_NO,
                 .absent = HT_FIXED,
                 .default_value = 0,
                 .values = no_yes,
                 .value_count = 2,
                 .label = {"Được mời", "Invited"}},
    [BONUS] = {.id = "bonus", .kind = HT_MONEY, .label = {"Mức thưởng", "Bonus"}},
    [SINCE] = {.id = "since",
               .kind = HT_DATE,
               .absent = HT_FIXED,
               .default_value = DAY_OF(2025, 7, 16),
               .first = DAY_OF(2025, 7, 16),
               .last = DAY_OF(2030, 12, 31),
               .label = {"Từ ngày", "Since"}},
    [UNTIL] = {.id = "until",
               .kind = HT_DATE,
               .absent = HT_FIXED,
               .default_value = DAY_OF(2030, 12, 31),
               .first = DAY_OF(2025, 7, 16),
               .last = DAY_OF(2030, 12, 31),
               .label = {"Đến ngày", "Until"}},
    [COUNTING] = {.id = "counting",
                  .kind = HT_CHOICE,
                  .absent = HT_FIXED,
                  .default_value = 1,
                  .values = countings,
                  .value_count = 2,
                  .label = {"Cách tính", "Counting"}},
    [START] = {.id = "start",
               .kind = HT_CHOICE,
               .absent = HT_FIXED,
               .default_value = 0,
               .values = starts,
               .value_count = 2,
               .label = {"Ngày hiệu lực", "Start"}},
};

/* Not in the order of the facts, so that the order of the table shows. */
static const ht_contradiction contradictions[] = {
    {HT_BEFORE, UNTIL, SINCE, 0},
    {HT_INTERRUPTION_ORDER, BREAKS, BREAKS, 0},
    {HT_BEFORE, ENDS, BEGINS, 0},
    {HT_NEEDS_YES, INVITED, HT_NONE, UINT64_C(1) << BONUS},
};

enum { MONTHLY, ONCE, SHARE, IN_FORCE, PARAMETERS };

static const ht_figure_row monthly_rows[] = {{HT_DAY_FIRST, 3000000, 0}, {DAY_OF(2027, 1, 1), 4000000, 0}};
static const ht_figure_row once_rows[] = {{DAY_OF(2025, 8, 15), 200000000, 0}};
static const ht_figure_row share_rows[] = {{HT_DAY_FIRST, 25, 0}};
static const ht_parameter parameters[] = {
    [MONTHLY] = {"office.monthly", HT_DONG, true, 1, INT64_C(1000000000000), monthly_rows, 2, 0, {"Mức tháng", "Monthly"}},
    [ONCE] = {"office.once", HT_DONG, false, 1, INT64_C(1000000000000), once_rows, 1, 0, {"Mức một lần", "Once"}},
    [SHARE] = {"office.share", HT_PERCENT, false, 0, 1000, share_rows, 1, 0, {"Tỷ lệ", "Share"}},
    [IN_FORCE] =
        {"office.in_force", HT_DAY, false, DAY_OF(2025, 7, 16), DAY_OF(2030, 12, 31), NULL, 0, 0, {"Hiệu lực", "In force"}},
};

static const ht_period periods[] = {
    {{DAY_OF(2025, 8, 15), 0}, HT_NONE, HT_NONE, HT_DAY_LAST, 0},
    {{DAY_OF(2025, 8, 15), DAY_OF(2025, 7, 16)}, START, HT_NONE, HT_DAY_LAST, 0},
    {{DAY_OF(2025, 8, 15), DAY_OF(2025, 7, 16)}, START, IN_FORCE, DAY_OF(2030, 12, 31), 0},
};

static const ht_policy small_policy = {
    .id = "small",
    .facts = facts,
    .fact_count = FACTS,
    .reading_count = SLOTS - FACTS,
    .reasons = reasons,
    .reason_count = COUNT_OF(reasons),
    .contradictions = contradictions,
    .contradiction_count = COUNT_OF(contradictions),
    .parameters = parameters,
    .parameter_count = PARAMETERS,
    .periods = periods,
    .period_count = COUNT_OF(periods),
    .since = SINCE,
    .until = UNTIL,
    .interruptions = BREAKS,
    .part_month = COUNTING,
};

#endif
