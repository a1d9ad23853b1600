/* SPDX-License-Identifier: MIT */
/* The result for people, whole: the texts in results/ were checked line by line against the law. */
#include "subject.h"

#include "vectors.h"

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
    read_subject(&about, &ht_quang_ninh, of->facts, of->figures);
    ht_write_result(out, &about.person, &about.parameters, &about.result, of->language, of->months);
}

static size_t first_difference(const ht_text *actual, const ht_vector_file *expected) {
    size_t at = 0;
    while (at < actual->length && at < expected->length && actual->at[at] == expected->text[at]) {
        at++;
    }
    return at;
}

static void reads_as_the_file(void **state) {
    const sample *of = *state;
    ht_text out = TEXT_OVER(room);
    write_sample(&out, of);
    whole(&out);
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
    read_subject(&about, &ht_quang_ninh, "{" PERSON ",\"duty_from\":\"2026-01-01\",\"until\":\"2026-01-31\"}", figures);
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

/* ---- A buffer that is too small ---- */

/* A decision whose amounts are not stated pays to the end of 2030; the duty ends in 2026. */
static void amounts_not_stated_outlast_what_has_ended(void **state) {
    static subject about;
    ht_text out = TEXT_OVER(room);
    (void)state;
    read_subject(&about, &ht_quang_ninh,
                 "{" PERSON ",\"duty_from\":\"2026-01-01\",\"duty_to\":\"2026-12-31\",\"degree\":\"none\",\"attracted\":true,"
                 "\"attracted_from\":\"2026-01-01\"}",
                 NULL);
    ht_write_result(&out, &about.person, &about.parameters, &about.result, HT_EN, false);
    whole(&out);
    assert_non_null(strstr(out.at, "\n  As of December 2030. Without what has ended by then: National monthly support (until "
                                   "31 December 2026); Provincial monthly support (until 31 December 2026).\n"));
}

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
    enum { SAMPLES = sizeof samples / sizeof *samples, OTHERS = 4 };
    struct CMUnitTest tests[SAMPLES + OTHERS] = {
        cmocka_unit_test(every_file_is_read),
        cmocka_unit_test(no_control_character_of_a_citation_is_written),
        cmocka_unit_test(amounts_not_stated_outlast_what_has_ended),
        cmocka_unit_test(what_does_not_fit_is_counted),
    };
    for (unsigned i = 0; i < SAMPLES; i++) {
        tests[OTHERS + i] =
            (struct CMUnitTest){.name = samples[i].file, .test_func = reads_as_the_file, .initial_state = &samples[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
