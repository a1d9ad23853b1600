/* SPDX-License-Identifier: MIT */
/*
 * The fictional province: half a rate for those who share their time (a ratio with a parameter of its own), amounts by diploma,
 * an amount as a multiple of a base salary (the base is the figure, the multiple a percentage), figures in two dated rows, one
 * period without a reading and with an end, one with a reading, without an end and without a date that an office may give.
 */
#include "other_policy.h"

#define DAY(y, m, d) HT_DATE_LITERAL(y, m, d)
#define BIT(value)   (UINT32_C(1) << (value))
#define COUNT(array) (uint8_t)(sizeof(array) / sizeof(array)[0])

static const ht_instrument instruments[] = {{"rule_9", {"Quy chế số 9 của tỉnh giả định", "Rule 9 of a fictional province"}}};

enum { POSTS, SHARING, SALARY, ARRIVAL, REST, TERM, PART };
static const ht_clause clauses[] = {
    [POSTS] = {"posts", 0, HT_SOURCE_TEXT, "khoản 1 Điều 2 Quy chế số 9",
               "hội đồng 4 triệu, chi nhánh 2,5 triệu, trạm 1,2 triệu đồng/tháng"},
    [SHARING] = {"sharing", 0, HT_SOURCE_TEXT, "khoản 2 Điều 2 Quy chế số 9", "người làm chung việc hưởng một nửa"},
    [SALARY] = {"salary", 0, HT_SOURCE_TEXT, "Điều 3 Quy chế số 9", "0,3 hoặc 1,5 lần mức lương cơ sở; vùng cao 1,1 lần"},
    [ARRIVAL] = {"arrival", 0, HT_SOURCE_TEXT, "Điều 4 Quy chế số 9", "trợ cấp khi đến nhận việc theo bằng cấp"},
    [REST] = {"rest", 0, HT_SOURCE_TEXT, "Điều 5 Quy chế số 9", "thời gian không hưởng"},
    [TERM] = {"term", 0, HT_SOURCE_PRESS, "Điều 6 Quy chế số 9", "từ ngày 01/3/2028 đến hết ngày 30/6/2031"},
    [PART] = {"part", 0, HT_SOURCE_TEXT, "Điều 7 Quy chế số 9", "tháng lẻ"},
};

enum {
    BODY,
    WORK,
    DIPLOMA,
    HIGHLAND,
    LODGED,
    STARTED_ON,
    ENDED_ON,
    ABSENCES,
    HIRED_ON,
    COUNT_FROM,
    COUNT_TO,
    FACTS,
    PART_MONTHS = FACTS,
    SHARE_FROM,
    STATIONS_PAID,
    SLOTS
};

enum { COUNCIL, BRANCH, STATION, ELSEWHERE };
static const ht_value bodies[] = {
    [COUNCIL] = {"council", {"Hội đồng", "Council"}},
    [BRANCH] = {"branch", {"Chi nhánh", "Branch"}},
    [STATION] = {"station", {"Trạm", "Station"}},
    [ELSEWHERE] = {"elsewhere", {"Nơi khác", "Elsewhere"}},
};
enum { WHOLE_TIME, SHARED, IDLE };
static const ht_value works[] = {
    [WHOLE_TIME] = {"whole_time", {"Toàn thời gian", "Whole time"}},
    [SHARED] = {"shared", {"Làm chung việc", "Shared"}},
    [IDLE] = {"idle", {"Không làm", "None"}},
};
enum { NO_DIPLOMA, BACHELOR, DOCTOR };
static const ht_value diplomas[] = {
    [NO_DIPLOMA] = {"no_diploma", {"Không có", "None"}},
    [BACHELOR] = {"bachelor", {"Cử nhân", "Bachelor"}},
    [DOCTOR] = {"doctor", {"Tiến sĩ", "Doctor"}},
};
static const ht_value no_yes[] = {{"no", {"Không", "No"}}, {"yes", {"Có", "Yes"}}};
static const ht_value part_months[] = {
    [HT_ACTUAL_DAYS] = {"days", {"Theo ngày", "By days"}},
    [HT_HALF_MONTH_15] = {"fifteen", {"Theo nửa tháng", "By half months"}},
    [HT_MAJORITY_50] = {"half", {"Theo quá nửa", "By the majority"}},
};
enum { SHARE_EARLY, SHARE_LATE };
static const ht_value share_days[] = {
    [SHARE_EARLY] = {"early", {"Từ 01/01/2028", "From 1 January 2028"}},
    [SHARE_LATE] = {"late", {"Từ 01/07/2028", "From 1 July 2028"}},
};

#define WORDS(vi_, en_) .label = {vi_, en_}, .question = {vi_ "?", en_ "?"}, .hint = {"", ""}, .why = {vi_ " …", en_ " …"}
#define CHOICE(id_, values_, clause_)                                                                                          \
    .id = id_, .kind = HT_CHOICE, .values = values_, .value_count = COUNT(values_), .clause = clause_

static const ht_fact facts[] = {
    [BODY] = {CHOICE("body", bodies, POSTS), WORDS("Cơ quan", "Body")},
    [WORK] = {CHOICE("work", works, SHARING), WORDS("Việc", "Work")},
    [DIPLOMA] = {CHOICE("diploma", diplomas, ARRIVAL), WORDS("Bằng cấp", "Diploma")},
    [HIGHLAND] = {.id = "highland",
                  .kind = HT_YES_NO,
                  .values = no_yes,
                  .value_count = 2,
                  .clause = SALARY,
                  WORDS("Vùng cao", "Highland")},
    [LODGED] = {.id = "lodged",
                .kind = HT_YES_NO,
                .values = no_yes,
                .value_count = 2,
                .clause = ARRIVAL,
                WORDS("Nhà công vụ", "Lodged")},
    [STARTED_ON] = {.id = "started_on", .kind = HT_DATE, .clause = POSTS, WORDS("Ngày bắt đầu", "First day")},
    [ENDED_ON] = {.id = "ended_on", .kind = HT_DATE, .absent = HT_ONGOING, .clause = POSTS, WORDS("Ngày kết thúc", "Last day")},
    [ABSENCES] =
        {.id = "absences", .kind = HT_INTERRUPTIONS, .absent = HT_FIXED, .clause = REST, WORDS("Vắng mặt", "Absences")},
    [HIRED_ON] = {.id = "hired_on", .kind = HT_DATE, .clause = ARRIVAL, WORDS("Ngày nhận việc", "Day of hiring")},
    [COUNT_FROM] = {.id = "count_from",
                    .kind = HT_DATE,
                    .absent = HT_FIXED,
                    .default_value = DAY(2028, 1, 1),
                    .clause = HT_NONE,
                    .first = DAY(2028, 1, 1),
                    .last = DAY(2032, 12, 31),
                    WORDS("Từ ngày", "From")},
    [COUNT_TO] = {.id = "count_to",
                  .kind = HT_DATE,
                  .absent = HT_FIXED,
                  .default_value = DAY(2032, 12, 31),
                  .clause = HT_NONE,
                  .first = DAY(2028, 1, 1),
                  .last = DAY(2032, 12, 31),
                  WORDS("Đến ngày", "To")},
    [PART_MONTHS] = {CHOICE("part_months", part_months, PART), .absent = HT_FIXED, WORDS("Tháng lẻ", "Part months")},
    [SHARE_FROM] = {CHOICE("share_from", share_days, SALARY), .absent = HT_FIXED, WORDS("Ngày của Điều 3", "Day of Điều 3")},
    [STATIONS_PAID] = {CHOICE("stations_paid", no_yes, ARRIVAL), .absent = HT_FIXED, .default_value = 1,
                       WORDS("Trạm", "Stations")},
};

static const ht_reason reasons[] = {
    {{"sabbatical", {"Nghỉ dài", "Sabbatical"}}, 1, REST},
    {{"sickness", {"Nghỉ ốm", "Sickness"}}, 0, REST},
};

static const ht_contradiction contradictions[] = {
    {HT_BEFORE, ENDED_ON, STARTED_ON, 0},
    {HT_INTERRUPTION_ORDER, ABSENCES, ABSENCES, 0},
    {HT_BEFORE, COUNT_TO, COUNT_FROM, 0},
};

enum { UNTIL_2031, WITHOUT_END };
static const ht_period periods[] = {
    [UNTIL_2031] = {{DAY(2028, 3, 1), DAY(2028, 3, 1)}, HT_NONE, HT_NONE, DAY(2031, 6, 30), TERM},
    [WITHOUT_END] = {{DAY(2028, 1, 1), DAY(2028, 7, 1)}, SHARE_FROM, HT_NONE, HT_DAY_LAST, SALARY},
};

enum {
    COUNCIL_POST,
    BRANCH_POST,
    STATION_POST,
    SHARED_PERCENT,
    BASE_SALARY,
    SMALL_SHARE,
    LARGE_SHARE,
    HIGHLAND_SHARE,
    SMALL_GRANT,
    LARGE_GRANT,
    COUNCIL_PERCENT,
    HIGHLAND_PERCENT
};

#define ONE_ROW(name, value, clause) static const ht_figure_row name[] = {{HT_DAY_FIRST, value, clause}}
static const ht_figure_row council_post[] = {{HT_DAY_FIRST, 4000000, POSTS}, {DAY(2029, 1, 1), 4600000, POSTS}};
ONE_ROW(branch_post, 2500000, POSTS);
ONE_ROW(station_post, 1200000, POSTS);
ONE_ROW(shared_percent, 50, SHARING);
static const ht_figure_row base_salary[] = {{DAY(2024, 7, 1), 2340000, SALARY}, {DAY(2029, 7, 1), 2530000, SALARY}};
ONE_ROW(small_share, 30, SALARY);
ONE_ROW(large_share, 150, SALARY);
ONE_ROW(highland_share, 110, SALARY);
ONE_ROW(small_grant, 30000000, ARRIVAL);
ONE_ROW(large_grant, 90000002, ARRIVAL);
ONE_ROW(council_percent, 80, ARRIVAL);
ONE_ROW(highland_percent, 125, ARRIVAL);

#define DONG(id, rows, monthly, period, vi, en)                                                                                \
    {                                                                                                                          \
        id, HT_DONG, monthly, 1, INT64_C(1000000000000), rows, COUNT(rows), period, {                                          \
            vi, en                                                                                                             \
        }                                                                                                                      \
    }
#define PERCENT(id, rows, monthly, period, vi, en)                                                                             \
    {                                                                                                                          \
        id, HT_PERCENT, monthly, 0, 1000, rows, COUNT(rows), period, {                                                         \
            vi, en                                                                                                             \
        }                                                                                                                      \
    }
static const ht_parameter parameters[] = {
    [COUNCIL_POST] = DONG("post.council", council_post, true, UNTIL_2031, "Mức hội đồng", "Council's amount"),
    [BRANCH_POST] = DONG("post.branch", branch_post, true, UNTIL_2031, "Mức chi nhánh", "Branch's amount"),
    [STATION_POST] = DONG("post.station", station_post, true, UNTIL_2031, "Mức trạm", "Station's amount"),
    [SHARED_PERCENT] = PERCENT("post.shared", shared_percent, true, UNTIL_2031, "Phần làm chung", "Share of shared work"),
    [BASE_SALARY] = DONG("base.salary", base_salary, true, WITHOUT_END, "Lương cơ sở", "Base salary"),
    [SMALL_SHARE] = PERCENT("base.bachelor", small_share, true, WITHOUT_END, "Hệ số cử nhân", "Bachelor's multiple"),
    [LARGE_SHARE] = PERCENT("base.doctor", large_share, true, WITHOUT_END, "Hệ số tiến sĩ", "Doctor's multiple"),
    [HIGHLAND_SHARE] = PERCENT("base.highland", highland_share, true, WITHOUT_END, "Hệ số vùng cao", "Highland multiple"),
    [SMALL_GRANT] = DONG("grant.bachelor", small_grant, false, UNTIL_2031, "Trợ cấp cử nhân", "Bachelor's grant"),
    [LARGE_GRANT] = DONG("grant.doctor", large_grant, false, UNTIL_2031, "Trợ cấp tiến sĩ", "Doctor's grant"),
    [COUNCIL_PERCENT] = PERCENT("grant.council", council_percent, false, UNTIL_2031, "Phần của hội đồng", "Council's share"),
    [HIGHLAND_PERCENT] = PERCENT("grant.highland", highland_percent, false, UNTIL_2031, "Phần vùng cao", "Highland share"),
};

static const ht_row post_rows[] = {
    {COUNCIL_POST, POSTS, {{BIT(COUNCIL), BODY, POSTS}}, {"Người của hội đồng", "People of the council"}},
    {BRANCH_POST, POSTS, {{BIT(BRANCH), BODY, POSTS}}, {"Người của chi nhánh", "People of a branch"}},
    {STATION_POST, POSTS, {{BIT(STATION), BODY, POSTS}}, {"Người của trạm", "People of a station"}},
};
static const ht_row work_rows[] = {
    {HT_NONE, POSTS, {{BIT(WHOLE_TIME), WORK, POSTS}}, {"Toàn thời gian", "Whole time"}},
    {SHARED_PERCENT, SHARING, {{BIT(SHARED), WORK, SHARING}}, {"Làm chung việc", "Shared work"}},
};
static const ht_table post_tables[] = {
    {HT_FIGURE, post_rows, COUNT(post_rows), {"Mức theo cơ quan", "Amount by body"}},
    {HT_RATIO, work_rows, COUNT(work_rows), {"Thời gian làm việc", "Time worked"}},
};

static const ht_row salary_rows[] = {{BASE_SALARY, SALARY, {{0, 0, 0}}, {"Lương cơ sở", "Base salary"}}};
static const ht_row multiple_rows[] = {
    {SMALL_SHARE, SALARY, {{BIT(BACHELOR), DIPLOMA, SALARY}}, {"Cử nhân", "Bachelor"}},
    {LARGE_SHARE, SALARY, {{BIT(DOCTOR), DIPLOMA, SALARY}}, {"Tiến sĩ", "Doctor"}},
};
static const ht_row highland_rows[] = {{HIGHLAND_SHARE, SALARY, {{BIT(1), HIGHLAND, SALARY}}, {"Vùng cao", "Highland"}}};
static const ht_table salary_tables[] = {
    {HT_FIGURE, salary_rows, COUNT(salary_rows), {"Lương cơ sở", "Base salary"}},
    {HT_RATIO, multiple_rows, COUNT(multiple_rows), {"Hệ số", "Multiple"}},
    {HT_EXTRA, highland_rows, COUNT(highland_rows), {"Vùng", "Region"}},
};

static const ht_row grant_rows[] = {
    {SMALL_GRANT, ARRIVAL, {{BIT(BACHELOR), DIPLOMA, ARRIVAL}}, {"Cử nhân", "Bachelor"}},
    {LARGE_GRANT, ARRIVAL, {{BIT(DOCTOR), DIPLOMA, ARRIVAL}}, {"Tiến sĩ", "Doctor"}},
};
static const ht_row grant_body_rows[] = {
    {COUNCIL_PERCENT, ARRIVAL, {{BIT(COUNCIL), BODY, ARRIVAL}}, {"Hội đồng", "Council"}},
    {HT_NONE, ARRIVAL, {{BIT(BRANCH), BODY, ARRIVAL}}, {"Chi nhánh", "Branch"}},
    {HT_NONE, ARRIVAL, {{BIT(STATION), BODY, ARRIVAL}, {BIT(1), STATIONS_PAID, ARRIVAL}}, {"Trạm", "Station"}},
};
static const ht_row grant_highland_rows[] = {
    {HIGHLAND_PERCENT, ARRIVAL, {{BIT(1), HIGHLAND, ARRIVAL}}, {"Vùng cao", "Highland"}}};
static const ht_table grant_tables[] = {
    {HT_FIGURE, grant_rows, COUNT(grant_rows), {"Mức theo bằng", "Amount by diploma"}},
    {HT_RATIO, grant_body_rows, COUNT(grant_body_rows), {"Cơ quan", "Body"}},
    {HT_EXTRA, grant_highland_rows, COUNT(grant_highland_rows), {"Vùng", "Region"}},
};

static const ht_benefit benefits[] = {
    {.id = "post_allowance",
     .kind = HT_MONTHLY,
     .period = UNTIL_2031,
     .begins = STARTED_ON,
     .ends = ENDED_ON,
     .money = HT_NONE,
     .clause = POSTS,
     .tables = post_tables,
     .table_count = COUNT(post_tables),
     .stopped = REST,
     .name = {"Phụ cấp vị trí", "Post allowance"},
     .what = {"Hằng tháng theo cơ quan.", "Monthly, by body."},
     .next = {"Hội đồng quyết định.", "The council decides."}},
    {.id = "salary_share",
     .kind = HT_MONTHLY,
     .period = WITHOUT_END,
     .begins = STARTED_ON,
     .ends = ENDED_ON,
     .money = HT_NONE,
     .clause = SALARY,
     .when = {{BIT(COUNCIL) | BIT(BRANCH) | BIT(STATION), BODY, SALARY}, {BIT(WHOLE_TIME) | BIT(SHARED), WORK, SALARY}},
     .tables = salary_tables,
     .table_count = COUNT(salary_tables),
     .stopped = HT_NONE,
     .name = {"Phần lương cơ sở", "Share of the base salary"},
     .what = {"Một bội số của lương cơ sở.", "A multiple of the base salary."},
     .next = {"Hội đồng quyết định.", "The council decides."}},
    {.id = "arrival_grant",
     .kind = HT_ONCE,
     .period = UNTIL_2031,
     .begins = HIRED_ON,
     .ends = HT_NONE,
     .begins_in_force = true,
     .money = HT_NONE,
     .clause = ARRIVAL,
     .when = {{BIT(0), LODGED, ARRIVAL}},
     .tables = grant_tables,
     .table_count = COUNT(grant_tables),
     .stopped = HT_NONE,
     .name = {"Trợ cấp nhận việc", "Arrival grant"},
     .what = {"Một lần khi nhận việc.", "Once, on arrival."},
     .next = {"Hội đồng quyết định.", "The council decides."}},
};

static const ht_assumption assumptions[] = {
    {"salary_goes_on",
     SALARY,
     2,
     HT_ALWAYS,
     HT_NONE,
     {0, 0, 0},
     {"Lương cơ sở không đổi thêm.", "The base salary changes no more."}},
    {"salary_not_stopped",
     SALARY,
     2,
     HT_INTERRUPTED,
     HT_NONE,
     {0, 0, 0},
     {"Vắng mặt không trừ Điều 3.", "Absences leave Điều 3 alone."}},
};

const ht_policy other_policy = {
    .id = "fictional-9",
    .revision = "2028-01-01",
    .fingerprint = "11be828e0028f152e12c67b2184653612db2ee5e65e508b6289892058a48e314",
    .name = {"Quy chế giả định", "A fictional rule"},
    .instruments = instruments,
    .instrument_count = COUNT(instruments),
    .clauses = clauses,
    .clause_count = COUNT(clauses),
    .facts = facts,
    .fact_count = FACTS,
    .reading_count = SLOTS - FACTS,
    .reasons = reasons,
    .reason_count = COUNT(reasons),
    .contradictions = contradictions,
    .contradiction_count = COUNT(contradictions),
    .parameters = parameters,
    .parameter_count = COUNT(parameters),
    .periods = periods,
    .period_count = COUNT(periods),
    .benefits = benefits,
    .benefit_count = COUNT(benefits),
    .assumptions = assumptions,
    .assumption_count = COUNT(assumptions),
    .since = COUNT_FROM,
    .until = COUNT_TO,
    .interruptions = ABSENCES,
    .part_month = PART_MONTHS,
    .limits = {"Thuế.", "Taxes."},
};

const char other_policy_dates[] = "{\"started_on\":\"2028-12-16\",\"ended_on\":\"2031-12-31\",\"hired_on\":\"2029-03-31\","
                                  "\"absences\":[{\"from\":\"2029-02-01\",\"to\":\"2029-03-10\",\"reason\":\"sabbatical\"},"
                                  "{\"from\":\"2029-03-05\",\"to\":\"2029-03-20\",\"reason\":\"sickness\"}]}";
const char other_policy_figures[] = "[{\"name\":\"post.station\",\"from\":\"2029-01-01\",\"value\":8000000,\"citation\":\"x\"},"
                                    "{\"name\":\"post.shared\",\"from\":\"2028-01-01\",\"value\":0,\"citation\":\"x\"},"
                                    "{\"name\":\"base.salary\",\"from\":\"2030-01-01\",\"value\":2000000,\"citation\":\"x\"}]";
