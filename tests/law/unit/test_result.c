/* SPDX-License-Identifier: MIT */
/* The result for people, whole: the texts in results/ were checked line by line against the law. */
#include "answer/headline.h"
#include "law/engine.h"
#include "policy/registry.h"
#include "text/format.h"
#include "subject.h"

#include "vectors/vectors.h"
#include "law/run.h"

extern const ht_vector_file ht_results[];
extern const size_t ht_results_count;

#define PERSON "\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\""

typedef struct {
    const char *file;
    ht_language language;
    bool months;
    const char *facts, *figures;
} sample;

static sample samples[] = {
    {"nothing_known.vi.txt", HT_VI, false, "{}", NULL},
    {"nothing_known.en.txt", HT_EN, true, "{}", NULL},
    /* Worked example 5 of the law, and a degree: 400.000.000 x 25/100 x 3/2. */
    {"leave_and_degree.vi.txt", HT_VI, true,
     "{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2026-06-30\",\"degree\":\"doctorate\",\"it_field\":true,"
     "\"sent_for_training\":true,\"graduated_on\":\"2026-06-30\",\"central_funding\":\"partial\",\"priority_group\":true,"
     "\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"}]}",
     NULL},
    {"refused.en.txt", HT_EN, true,
     "{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"concurrent\",\"duty_from\":\"2026-01-01\",\"degree\":\"none\"}",
     NULL},
    {"attracted.en.txt", HT_EN, false,
     "{" PERSON ",\"duty_from\":\"2026-02-10\",\"degree\":\"none\",\"attracted\":true,\"attracted_from\":\"2026-02-10\","
     "\"attraction_once\":50000000,\"until\":\"2026-03-31\"}",
     NULL},
    /* 3.000.000 x 12/31 of December, and of January the office's 3.500.000. */
    {"figures_of_an_office.en.txt", HT_EN, true,
     "{" PERSON ",\"duty_from\":\"2026-12-20\",\"until\":\"2027-01-31\",\"degree\":\"none\"}",
     "[{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3500000,\"citation\":\"Tờ trình số 1\"},"
     "{\"name\":\"r57.in_force\",\"value\":\"2025-09-01\",\"citation\":\"Công báo\"}]"},
    {"amount_needed.vi.txt", HT_VI, false,
     "{\"agency\":\"it_center\",\"position\":\"other\",\"duty\":\"none\",\"degree\":\"none\",\"attracted\":true,"
     "\"attracted_from\":\"2026-02-10\",\"attraction_monthly\":1000000,\"attraction_rent\":1000000,"
     "\"until\":\"2026-02-28\"}",
     NULL},
    {"ended.vi.txt", HT_VI, false,
     "{" PERSON ",\"duty_from\":\"2026-01-01\",\"duty_to\":\"2026-02-28\",\"degree\":\"none\",\"attracted\":true,"
     "\"attracted_from\":\"2026-01-01\",\"attraction_once\":1000000,\"attraction_monthly\":4000000,"
     "\"attraction_rent\":2000000,\"until\":\"2026-03-31\"}",
     NULL},
    {"figures_of_an_office.vi.txt", HT_VI, true,
     "{" PERSON ",\"duty_from\":\"2026-12-20\",\"until\":\"2027-01-31\",\"degree\":\"none\"}",
     "[{\"name\":\"province.tier_a\",\"from\":\"2027-01-01\",\"value\":3500000,\"citation\":\"Tờ trình \\\"số "
     "1\\\"\\n\\u001b[31m\\u0007\\u007f\\u0085\"},"
     "{\"name\":\"postgraduate.uplift_percent\",\"from\":\"2027-01-01\",\"value\":175,\"citation\":\"Tờ trình số 1\"},"
     "{\"name\":\"r57.in_force\",\"value\":\"2025-09-01\",\"citation\":\"Công báo\"}]"},
};

static char room[1 << 16];

static void write_sample(ht_text *out, const sample *of) {
    static subject about;
    read_subject(&about, &ht_first_policy, of->facts, of->figures);
    ht_write_result(out, &about.person, &about.parameters, &about.result, of->language, of->months);
}

static size_t first_difference(const ht_text *actual, const ht_vector_file *expected) {
    size_t at = 0;
    while (at < actual->length && at < expected->length && actual->at[at] == expected->text[at]) {
        at++;
    }
    return at;
}

/* The revision's day is no part of what is checked here: "…" stands for it. */
static void hide_revision(ht_text *out, ht_language language) {
    char bytes[64];
    ht_text day = TEXT_OVER(bytes);
    ht_put_day_for_people(&day, ht_revision_day(&ht_first_policy), language);
    char *const at = strstr(whole(out), whole(&day));
    assert_non_null(at);
    memcpy(at, "…", strlen("…"));
    memmove(at + strlen("…"), at + day.length, out->length + 1 - (size_t)(at - out->at) - day.length);
    out->length -= day.length - strlen("…");
}

static void reads_as_the_file(void **state) {
    const sample *of = *state;
    ht_text out = TEXT_OVER(room);
    write_sample(&out, of);
    hide_revision(&out, of->language);
    for (size_t i = 0; i < ht_results_count; i++) {
        const ht_vector_file *expected = &ht_results[i];
        if (strcmp(expected->name, of->file) != 0) {
            continue;
        }
        const size_t at = first_difference(&out, expected);
        if (at < out.length || at < expected->length) {
            fail_msg("%s, byte %zu: \"%.60s\", expected \"%.60s\"", of->file, at, out.at + at, expected->text + at);
        }
        return;
    }
    fail_msg("no %s; it would read:\n%s", of->file, out.at);
}

static void every_file_is_read(void **state) {
    (void)state;
    assert_int_equal(ht_results_count, sizeof samples / sizeof *samples);
}

/* ---- What a user wrote reaches a terminal ---- */

static bool is_control(unsigned char byte, unsigned char next) {
    return (byte < 0x20 && byte != '\n') || byte == 0x7f || (byte == 0xc2 && next < 0xa0 && next >= 0x80);
}

static void expect_plain(const char *citation) {
    static char figures[HT_PARAMETERS_BYTES_MAX];
    static subject about;
    ht_text out = TEXT_OVER(room);
    snprintf(figures, sizeof figures,
             "[{\"name\":\"province.tier_a\",\"from\":\"2026-01-01\",\"value\":1,\"citation\":\"%s\"}]", citation);
    read_subject(&about, &ht_first_policy, "{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2026-01-31\"}", figures);
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_EN, true);
    whole(&out);
    for (size_t i = 0; i < out.length; i++) {
        if (is_control((unsigned char)room[i], (unsigned char)room[i + 1])) {
            fail_msg("control character at \"%.40s\"", room + i + 1);
        }
    }
    assert_non_null(strstr(room, "Nghị quyết 1 "));
}

static void no_control_character_of_a_citation_is_written(void **state) {
    static char longest[16384];
    (void)state;
    expect_plain("Nghị quyết 1 \\u0000\\u0001\\u0008\\u001b[2J\\u001f\\u007f");
    expect_plain("Nghị quyết 1 \\u0080\\u009b31m\\u009f");
    expect_plain("Nghị quyết 1 \x7f\xc2\x9b"
                 "31m\xc2\x9f");
    expect_plain("Nghị quyết 1 \\n\\r\\t\\b\\f");
    expect_plain("Nghị quyết 1 \xc2\xa0\xc2\xbb");
    /* Longer than is unescaped: written as the file has it. */
    size_t length = (size_t)snprintf(longest, sizeof longest, "Nghị quyết 1 ");
    for (unsigned i = 0; i < 2400; i++) {
        length += (size_t)snprintf(longest + length, sizeof longest - length, "%s", i % 2 == 0 ? "\\u001b" : "\x7f");
    }
    expect_plain(longest);
}

/* ---- The figures at its head ---- */

static void expect_head(ht_language language, const char *facts, const char *lines) {
    static subject about;
    ht_run run;
    ht_text out = TEXT_OVER(room);
    read_subject(&about, &ht_first_policy, facts, NULL);
    ht_run_init(&run, &about.person, &about.parameters);
    ht_write_headlines(&out, &run, &about.result, language);
    assert_text(&out, lines);
}

#define DECISION "\"attracted\":true,\"attracted_from\":\"2026-01-01\""

/* Outside nothing is paid. */
static void where_nothing_is_paid_no_month_is_named(void **state) {
    (void)state;
    expect_head(HT_VI, "{\"agency\":\"outside\"}", "Mỗi tháng: 0\u00a0đồng\nMột lần: 0\u00a0đồng\n");
    expect_head(HT_EN, "{\"agency\":\"outside\"}", "Each month: VND\u00a00\nOnce: VND\u00a00\n");
}

/* A decision whose amounts are not stated pays to the end of 2030; the duty ends in 2026. */
static void amounts_not_stated_outlast_what_has_ended(void **state) {
    (void)state;
    expect_head(
        HT_EN,
        "{" PERSON ",\"duty_from\":\"2026-01-01\",\"duty_to\":\"2026-12-31\",\"degree\":\"none\"," DECISION
        ",\"attraction_once\":7}",
        "Each month (as of December 2030): amount not known\n"
        "  Without what has ended by then: National monthly support (until 31 December 2026); Provincial monthly support "
        "(until 31 December 2026).\n"
        "Once: VND\u00a07\n"
        "  In words: Seven dong\n");
}

/* 5.000.000 + 3.000.000 to the end of 2030, but the duty may begin on any day, and on one on which nothing is paid. */
static void a_figure_says_from_when_it_holds(void **state) {
    (void)state;
    expect_head(HT_VI, "{" PERSON ",\"degree\":\"none\"}",
                "Mỗi tháng (tính ở tháng 12/2030): 8.000.000\u00a0đồng, kể từ “Ngày bắt đầu nhiệm vụ”; chưa biết ngày\n"
                "  Bằng chữ: Tám triệu đồng\n"
                "Một lần: 0\u00a0đồng\n");
    expect_head(HT_EN, "{" PERSON ",\"degree\":\"none\"}",
                "Each month (as of December 2030): VND\u00a08,000,000, from “First day of the duty” on, which is not known\n"
                "  In words: Eight million dong\n"
                "Once: VND\u00a00\n");
    expect_head(HT_VI, "{" PERSON ",\"duty_from\":\"2026-01-01\",\"degree\":\"none\"}",
                "Mỗi tháng (tính ở tháng 12/2030): 8.000.000\u00a0đồng\n"
                "  Bằng chữ: Tám triệu đồng\n"
                "Một lần: 0\u00a0đồng\n");
}

/* 8.000.000 from some day on, and 1 + 2 from the first of 2026. What has ended begins on no unknown day of the figure. */
static void a_part_of_the_figure_says_from_when_it_holds(void **state) {
    (void)state;
    expect_head(HT_EN,
                "{" PERSON ",\"degree\":\"none\"," DECISION
                ",\"attraction_once\":7,\"attraction_monthly\":1,\"attraction_rent\":2}",
                "Each month (as of December 2030): VND\u00a08,000,003\n"
                "  In words: Eight million three dong\n"
                "  National monthly support; Provincial monthly support: from “First day of the duty” on, which is not known\n"
                "Once: VND\u00a07\n"
                "  In words: Seven dong\n");
    expect_head(HT_VI,
                "{" PERSON ",\"duty_to\":\"2026-12-31\",\"degree\":\"none\"," DECISION
                ",\"attraction_once\":7,\"attraction_monthly\":1,\"attraction_rent\":2}",
                "Mỗi tháng (tính ở tháng 12/2030): 3\u00a0đồng\n"
                "  Bằng chữ: Ba đồng\n"
                "  Không gồm khoản đã kết thúc: Hỗ trợ hằng tháng của Trung ương (đến 31/12/2026); Hỗ trợ hằng tháng của tỉnh "
                "(đến 31/12/2026).\n"
                "Một lần: 7\u00a0đồng\n"
                "  Bằng chữ: Bảy đồng\n");
}

/* The duty, if it counts, pays to August: 8.000.000; otherwise the attraction pays last, in June: 10.000.000 + 1. */
static void a_month_that_unknown_facts_decide_is_the_latest(void **state) {
    static const char facts[] =
        "{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty_from\":\"2026-01-01\",\"degree\":"
        "\"none\"," DECISION ",\"attraction_to\":\"2026-06-30\",\"attraction_once\":1,\"attraction_monthly\":10000000,"
        "\"attraction_rent\":1,\"until\":\"2026-08-31\"}";
    (void)state;
    expect_head(HT_VI, facts,
                "Mỗi tháng (tính ở tháng cuối được hưởng, muộn nhất là tháng 8/2026): từ 8.000.000 đến "
                "10.000.001\u00a0đồng\n"
                "Một lần: 1\u00a0đồng\n"
                "  Bằng chữ: Một đồng\n");
    expect_head(HT_EN, facts,
                "Each month (as of the last one that is paid, August 2026 at the latest): VND\u00a08,000,000 to "
                "10,000,001\n"
                "Once: VND\u00a01\n"
                "  In words: One dong\n");
}

/* Outside nothing is paid; anywhere else the duty is, to August, after the attraction has ended in June. */
static void where_anything_is_paid_it_is_of_one_month(void **state) {
    (void)state;
    expect_head(
        HT_EN,
        "{\"position\":\"civil_servant\",\"duty\":\"full_time\",\"duty_from\":\"2026-01-01\",\"degree\":\"none\"," DECISION
        ",\"attraction_to\":\"2026-06-30\",\"attraction_once\":1,\"attraction_monthly\":2,"
        "\"attraction_rent\":1,\"until\":\"2026-08-31\"}",
        "Each month (as of August 2026): VND\u00a00 to 8,000,000\n"
        "  Without what has ended by then: Monthly attraction support (until 30 June 2026); Rent support (until 30 June "
        "2026).\n"
        "Once: VND\u00a00 to 1\n");
}

/* ---- A buffer that is too small ---- */

static void what_does_not_fit_is_counted(void **state) {
    (void)state;
    for (unsigned i = 0; i < sizeof samples / sizeof *samples; i++) {
        ht_text all = TEXT_OVER(room);
        write_sample(&all, &samples[i]);
        for (size_t capacity = 0; capacity < all.length; capacity += 97) {
            char *part = test_malloc(capacity + 1);
            ht_text out = {part, capacity, 0, false};
            part[capacity] = '#';
            write_sample(&out, &samples[i]);
            assert_int_equal(out.length, all.length);
            assert_memory_equal(part, room, capacity);
            assert_int_equal(part[capacity], '#');
            test_free(part);
        }
    }
}

int main(void) {
    enum { SAMPLES = sizeof samples / sizeof *samples, OTHERS = 9 };
    struct CMUnitTest tests[SAMPLES + OTHERS] = {
        cmocka_unit_test(every_file_is_read),
        cmocka_unit_test(no_control_character_of_a_citation_is_written),
        cmocka_unit_test(where_nothing_is_paid_no_month_is_named),
        cmocka_unit_test(amounts_not_stated_outlast_what_has_ended),
        cmocka_unit_test(a_figure_says_from_when_it_holds),
        cmocka_unit_test(a_part_of_the_figure_says_from_when_it_holds),
        cmocka_unit_test(a_month_that_unknown_facts_decide_is_the_latest),
        cmocka_unit_test(where_anything_is_paid_it_is_of_one_month),
        cmocka_unit_test(what_does_not_fit_is_counted),
    };
    for (unsigned i = 0; i < SAMPLES; i++) {
        tests[OTHERS + i] =
            (struct CMUnitTest){.name = samples[i].file, .test_func = reads_as_the_file, .initial_state = &samples[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
