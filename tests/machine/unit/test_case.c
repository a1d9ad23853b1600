/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "small_policy.h"
#include "text/text.h"

#include <stdlib.h>

#define DEFAULTS                                                                                                               \
    "\"breaks\":[],\"invited\":false,\"since\":\"2025-07-16\",\"until\":\"2030-12-31\",\"counting\":\"by_month\","             \
    "\"start\":\"early\"}"

static bool is_known(const ht_case *person, unsigned slot) {
    return (person->known >> slot & 1) != 0;
}

static bool is_given(const ht_case *person, unsigned slot) {
    return (person->given >> slot & 1) != 0;
}

/* ---- Reading JSON ---- */

static ht_case read_case(const char *json) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, &small_policy);
    if (!ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: %s %.*s", json, ht_error_name(error.code), (int)error.name.length, error.name.at);
    }
    return person;
}

static ht_error refused_case(const char *json) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, &small_policy);
    if (ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: accepted", json);
    }
    assert_ptr_equal(error.policy, &small_policy);
    assert_dong_equal(error.line, 0);
    return error;
}

static void expect_refused(const char *json, ht_error_code code, const char *name) {
    const ht_error error = refused_case(json);
    if (error.code != code) {
        fail_msg("%s: %s, expected %s", json, ht_error_name(error.code), ht_error_name(code));
    }
    assert_view(error.name, name);
    assert_int_equal(error.slot, ht_slot_by_id(&small_policy, error.name));
}

static void expect_written(const ht_case *person, const char *expected) {
    char bytes[4096];
    ht_text out = TEXT_OVER(bytes);
    ht_write_case_json(&out, person, false);
    assert_text(&out, expected);
}

static void an_empty_case_knows_its_defaults_only(void **state) {
    const ht_case person = read_case("{}");
    (void)state;
    assert_dong_equal(person.given, 0);
    assert_dong_equal(person.known,
                      1 << ENDS | 1 << BREAKS | 1 << INVITED | 1 << SINCE | 1 << UNTIL | 1 << COUNTING | 1 << START);
    assert_dong_equal(person.value[BODY], 7);    /* any of the three */
    assert_dong_equal(person.value[WRITTEN], 3); /* no or yes */
    assert_dong_equal(person.value[INVITED], 1); /* no */
    assert_dong_equal(person.value[COUNTING], 2);
    assert_dong_equal(person.value[ENDS], HT_DAY_LAST);
    assert_dong_equal(person.value[SINCE], DAY_OF(2025, 7, 16));
    assert_dong_equal(person.interruption_count, 0);
    assert_null(person.id.at);
}

static void every_kind_of_fact_is_read(void **state) {
    const ht_case person =
        read_case("\xef\xbb\xbf { \"start\":\"late\", \"body\":\"people_office\",\"written\":true,\"invited\":true,"
                  "\"begins\":\"2024-02-29\",\"ends\":\"2100-12-31\",\"bonus\":1000000000000,\"id\":\"a\\u0041\","
                  "\"breaks\":[{\"to\":\"1950-01-02\",\"from\":\"1950-01-01\",\"reason\":\"custody\"}]}\n");
    (void)state;
    assert_dong_equal(person.value[START], 2);
    assert_dong_equal(person.value[BODY], 2);
    assert_dong_equal(person.value[WRITTEN], 2);
    assert_dong_equal(person.value[BEGINS], DAY_OF(2024, 2, 29));
    assert_dong_equal(person.value[ENDS], HT_DAY_LAST);
    assert_true(is_given(&person, ENDS));
    assert_dong_equal(person.value[BONUS], INT64_C(1000000000000));
    assert_dong_equal(person.interruption_count, 1);
    assert_dong_equal(person.interruptions[0].from, HT_DAY_FIRST);
    assert_dong_equal(person.interruptions[0].to, HT_DAY_FIRST + 1);
    assert_dong_equal(person.interruptions[0].reason, 1);
    assert_view(person.id, "a\\u0041");
    assert_false(is_given(&person, COUNTING));
}

static void null_is_absent(void **state) {
    const ht_case person =
        read_case("{\"body\":null,\"invited\":null,\"breaks\":null,\"bonus\":null,\"since\":null,\"id\":null}");
    (void)state;
    assert_dong_equal(person.given, 0);
    assert_false(is_known(&person, BODY));
    assert_null(person.id.at);
}

static void escapes_in_names_and_values_are_undone(void **state) {
    const ht_case person =
        read_case("{\"b\\u006fdy\":\"\\u006fther\",\"begins\":\"2026\\u002d01-01\",\"\\u0069d\":\"\","
                  "\"breaks\":[{\"fr\\u006fm\":\"2026-01-01\",\"to\":\"2026-01-01\",\"reason\":\"le\\u0061ve\"}]}");
    (void)state;
    assert_dong_equal(person.value[BODY], 4);
    assert_dong_equal(person.value[BEGINS], DAY_OF(2026, 1, 1));
    assert_dong_equal(person.interruption_count, 1);
    assert_non_null(person.id.at);
    assert_dong_equal(person.id.length, 0);
}

static void what_has_too_many_escapes_to_be_a_name_is_none(void **state) {
    char json[512] = "{\"body\":\"";
    (void)state;
    for (int i = 0; i < 65; i++) {
        strcat(json, "\\u006f");
    }
    strcat(json, "\"}");
    expect_refused(json, HT_UNKNOWN_VALUE, "body");
}

static void bad_facts_are_refused(void **state) {
    static const struct {
        const char *json;
        ht_error_code code;
        const char *name;
    } rows[] = {
        {"{\"bodi\":1}", HT_UNKNOWN_FACT, "bodi"},
        {"{\"\":1}", HT_UNKNOWN_FACT, ""},
        {"{\"bodi\":null}", HT_UNKNOWN_FACT, "bodi"},
        {"{\"Body\":\"other\"}", HT_UNKNOWN_FACT, "Body"},
        {"{\"body\":\"other\",\"body\":\"other\"}", HT_DUPLICATE_FACT, "body"},
        {"{\"body\":null,\"b\\u006fdy\":null}", HT_DUPLICATE_FACT, "body"},
        {"{\"body\":5}", HT_WRONG_TYPE, "body"},
        {"{\"body\":\"Other\"}", HT_UNKNOWN_VALUE, "body"},
        {"{\"body\":\"others\"}", HT_UNKNOWN_VALUE, "body"},
        {"{\"body\":\"\"}", HT_UNKNOWN_VALUE, "body"},
        {"{\"body\":\"\\n\"}", HT_UNKNOWN_VALUE, "body"},
        {"{\"written\":\"true\"}", HT_WRONG_TYPE, "written"},
        {"{\"written\":1}", HT_WRONG_TYPE, "written"},
        {"{\"counting\":true}", HT_WRONG_TYPE, "counting"},
        {"{\"begins\":20260101}", HT_WRONG_TYPE, "begins"},
        {"{\"begins\":\"2026-02-29\"}", HT_BAD_DATE, "begins"},
        {"{\"begins\":\"2026-2-1\"}", HT_BAD_DATE, "begins"},
        {"{\"begins\":\"30/06/2026\"}", HT_BAD_DATE, "begins"},
        {"{\"begins\":\"\"}", HT_BAD_DATE, "begins"},
        {"{\"begins\":\"1949-12-31\"}", HT_OUT_OF_RANGE, "begins"},
        {"{\"begins\":\"2101-01-01\"}", HT_OUT_OF_RANGE, "begins"},
        {"{\"since\":\"2025-07-15\"}", HT_OUT_OF_RANGE, "since"},
        {"{\"until\":\"2031-01-01\"}", HT_OUT_OF_RANGE, "until"},
        {"{\"until\":\"1949-12-31\"}", HT_OUT_OF_RANGE, "until"},
        {"{\"until\":\"2104-02-29\"}", HT_OUT_OF_RANGE, "until"},
        {"{\"until\":\"2200-02-29\"}", HT_BAD_DATE, "until"},
        {"{\"until\":\"2103-02-29\"}", HT_BAD_DATE, "until"},
        {"{\"until\":\"2026-06-31\"}", HT_BAD_DATE, "until"},
        {"{\"until\":\"soon\"}", HT_BAD_DATE, "until"},
        {"{\"bonus\":\"5\"}", HT_WRONG_TYPE, "bonus"},
        {"{\"bonus\":1.0}", HT_WRONG_TYPE, "bonus"},
        {"{\"bonus\":1e3}", HT_WRONG_TYPE, "bonus"},
        {"{\"bonus\":0}", HT_OUT_OF_RANGE, "bonus"},
        {"{\"bonus\":-0}", HT_OUT_OF_RANGE, "bonus"},
        {"{\"bonus\":-1}", HT_OUT_OF_RANGE, "bonus"},
        {"{\"bonus\":1000000000001}", HT_OUT_OF_RANGE, "bonus"},
        {"{\"bonus\":100000000000000000000000}", HT_OUT_OF_RANGE, "bonus"},
        {"{\"id\":5}", HT_WRONG_TYPE, "id"},
        {"{\"id\":null,\"id\":\"a\"}", HT_DUPLICATE_FACT, "id"},
        {"{\"id\":\"a\",\"id\":5}", HT_DUPLICATE_FACT, "id"},
        {"{\"breaks\":{}}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[1]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[null]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"from\":null}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"from\":5}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"reason\":null}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"from\":\"2026-01-01\",\"reason\":\"leave\"}]}", HT_WRONG_TYPE, "breaks"},
        {"{\"breaks\":[{\"form\":\"2026-01-01\"}]}", HT_UNKNOWN_FACT, "breaks"},
        {"{\"breaks\":[{\"to\":\"2026-01-01\",\"to\":null}]}", HT_DUPLICATE_FACT, "breaks"},
        {"{\"breaks\":[{\"to\":\"2026-01-32\"}]}", HT_BAD_DATE, "breaks"},
        {"{\"breaks\":[{\"reason\":\"holiday\"}]}", HT_UNKNOWN_VALUE, "breaks"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        expect_refused(rows[i].json, rows[i].code, rows[i].name);
    }
}

static void what_is_no_object_is_a_syntax_error(void **state) {
    static const char *const texts[] = {"", "[]", "null", "\"body\"", "{", "{\"body\":\"other\"", "{\"body\":\"other\"}}"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const ht_error error = refused_case(texts[i]);
        assert_int_equal(error.code, HT_SYNTAX);
        assert_dong_equal(error.name.length, 0);
        assert_true(error.row == 1 && error.column >= 1);
    }
}

static void the_first_error_of_the_text_is_reported(void **state) {
    (void)state;
    expect_refused("{\"bonus\":0,\"bodi\":1}", HT_OUT_OF_RANGE, "bonus");
    expect_refused("{\"bodi\":1,\"bonus\":0}", HT_UNKNOWN_FACT, "bodi");
    expect_refused("{\"breaks\":[{\"reason\":\"x\",\"from\":1},2],\"bodi\":1}", HT_UNKNOWN_VALUE, "breaks");
    assert_int_equal(refused_case("{\"bodi\":1,\"bonus\":0").code, HT_SYNTAX); /* syntax of the whole text comes first */
}

static void the_place_of_an_error_is_that_of_its_value(void **state) {
    const ht_error value = refused_case("{\n \"body\": \"others\"}");
    const ht_error key = refused_case("{\"breaks\":[\n{\"form\":1}]}");
    (void)state;
    assert_dong_equal(value.row, 2);
    assert_dong_equal(value.column, 10);
    assert_view(value.value, "\"others\"");
    assert_dong_equal(key.row, 2);
    assert_dong_equal(key.column, 2);
    assert_view(key.value, "\"form\"");
}

static void the_size_is_limited(void **state) {
    const size_t length = HT_CASE_BYTES_MAX;
    char *json = malloc(length + 1);
    ht_case person;
    ht_error error;
    (void)state;
    assert_non_null(json);
    memset(json, ' ', length + 1);
    memcpy(json, "{}", 2);
    ht_case_init(&person, &small_policy);
    assert_true(ht_case_read(&person, (ht_string){json, length}, &error));
    assert_false(ht_case_read(&person, (ht_string){json, length + 1}, &error));
    assert_int_equal(error.code, HT_TOO_LARGE);
    assert_int_equal(error.slot, -1);
    assert_dong_equal(error.name.length, 0);
    assert_dong_equal(error.row, 0);
    json[0] = '['; /* too_large comes before syntax */
    assert_false(ht_case_read(&person, (ht_string){json, length + 1}, &error));
    assert_int_equal(error.code, HT_TOO_LARGE);
    free(json);
}

/* {"breaks":[item,item,...]} */
static char *many_breaks(const char *item, size_t count) {
    char *json = malloc(32 + count * (strlen(item) + 1));
    assert_non_null(json);
    strcpy(json, "{\"breaks\":[");
    for (size_t i = 0; i < count; i++) {
        strcat(json, i > 0 ? "," : "");
        strcat(json, item);
    }
    strcat(json, "]}");
    return json;
}

static void interruptions_are_counted_before_they_are_read(void **state) {
    char *most = many_breaks("{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"reason\":\"leave\"}", HT_INTERRUPTIONS_MAX);
    char *wrong = many_breaks("1", HT_INTERRUPTIONS_MAX);
    char *more = many_breaks("1", HT_INTERRUPTIONS_MAX + 1);
    (void)state;
    assert_dong_equal(read_case(most).interruption_count, HT_INTERRUPTIONS_MAX);
    expect_refused(wrong, HT_WRONG_TYPE, "breaks");
    expect_refused(more, HT_TOO_MANY, "breaks");
    free(most);
    free(wrong);
    free(more);
}

static void an_error_has_the_id_wherever_it_stands(void **state) {
    static const struct {
        const char *json, *id;
    } rows[] = {
        {"{\"id\":\"17\",\"bodi\":1}", "17"}, {"{\"bodi\":1,\"body\":\"other\",\"id\":\"17\"}", "17"},
        {"{\"bodi\":1,\"id\":5}", NULL},      {"{\"bodi\":1}", NULL},
        {"{\"id\":5,\"id\":\"17\"}", NULL},   {"{\"since\":\"2026-01-02\",\"until\":\"2026-01-01\",\"id\":\"17\"}", "17"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ht_case person;
        ht_error error;
        ht_case_init(&person, &small_policy);
        assert_false(ht_case_read(&person, ht_string_of(rows[i].json), &error));
        if (rows[i].id == NULL) {
            assert_null(person.id.at);
        } else {
            assert_view(person.id, rows[i].id);
        }
    }
}

/* ---- Contradictions ---- */

static void contradictions_come_in_the_order_of_the_policy(void **state) {
    static const struct {
        const char *json, *name;
        int other;
    } rows[] = {
        {"{\"bonus\":5,\"begins\":\"2026-01-02\",\"ends\":\"2026-01-01\",\"since\":\"2026-01-02\",\"until\":\"2026-01-01\","
         "\"breaks\":[{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\",\"reason\":\"leave\"}]}",
         "until", SINCE},
        {"{\"bonus\":5,\"begins\":\"2026-01-02\",\"ends\":\"2026-01-01\","
         "\"breaks\":[{\"from\":\"2026-01-02\",\"to\":\"2026-01-02\",\"reason\":\"leave\"},"
         "{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\",\"reason\":\"leave\"}]}",
         "breaks", BREAKS},
        {"{\"bonus\":5,\"begins\":\"2026-01-02\",\"ends\":\"2026-01-01\"}", "ends", BEGINS},
        {"{\"bonus\":5}", "invited", BONUS},
        {"{\"bonus\":5,\"invited\":false}", "invited", BONUS},
        {"{\"invited\":null,\"bonus\":5}", "invited", BONUS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const ht_error error = refused_case(rows[i].json);
        assert_int_equal(error.code, HT_CONFLICT);
        assert_view(error.name, rows[i].name);
        assert_int_equal(error.other, rows[i].other);
        assert_dong_equal(error.row, 0);
    }
}

static void what_does_not_contradict_is_accepted(void **state) {
    (void)state;
    (void)read_case("{\"since\":\"2026-01-01\",\"until\":\"2026-01-01\"}");
    (void)read_case("{\"begins\":\"2026-01-01\",\"ends\":\"2026-01-01\"}");
    (void)read_case("{\"ends\":\"1950-01-01\"}"); /* an unknown first day contradicts nothing */
    (void)read_case("{\"begins\":\"2100-12-31\"}");
    (void)read_case("{\"breaks\":[{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"reason\":\"leave\"}]}");
    (void)read_case("{\"invited\":true,\"bonus\":5}");
    (void)read_case("{\"invited\":false,\"bonus\":null}");
}

/* ---- Names ---- */

static void slots_are_found_by_identifier(void **state) {
    (void)state;
    for (unsigned slot = 0; slot < SLOTS; slot++) {
        assert_int_equal(ht_slot_by_id(&small_policy, ht_string_of(facts[slot].id)), slot);
        assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of(facts[slot].id)), slot);
        assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of(facts[slot].label.vi)), slot);
        assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of(facts[slot].label.en)), slot);
        assert_int_equal(ht_slot_by_id(&small_policy, ht_string_of(facts[slot].label.vi)), -1);
    }
    assert_int_equal(ht_slot_by_id(&small_policy, ht_string_of("")), -1);
    assert_int_equal(ht_slot_by_id(&small_policy, ht_string_of("bod")), -1);
    assert_int_equal(ht_slot_by_id(&small_policy, ht_string_of("bodyy")), -1);
    assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of("đơn  VỊ ")), BODY);
    assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of("Đơn vi\xcc\xa3")), BODY); /* decomposed */
    assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of("BODY")), BODY);
    assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of("Đơn")), -1);
}

/* ---- Setting what people write ---- */

static bool set(unsigned slot, const char *text, ht_case *person, ht_error *error) {
    ht_case_init(person, &small_policy);
    return ht_case_set(person, slot, ht_string_of(text), error);
}

static void expect_set(unsigned slot, const char *text, int64_t value) {
    ht_case person;
    ht_error error;
    if (!set(slot, text, &person, &error)) {
        fail_msg("%s: %s", text, ht_error_name(error.code));
    }
    assert_true(is_given(&person, slot));
    assert_true(is_known(&person, slot));
    assert_dong_equal(person.value[slot], value);
}

static void expect_not_set(unsigned slot, const char *text, ht_error_code code, const char *value) {
    ht_case person;
    ht_error error;
    if (set(slot, text, &person, &error)) {
        fail_msg("%s: accepted", text);
    }
    if (error.code != code) {
        fail_msg("%s: %s, expected %s", text, ht_error_name(error.code), ht_error_name(code));
    }
    assert_dong_equal(person.given, 0);
    assert_int_equal(error.slot, slot);
    assert_view(error.name, facts[slot].id);
    assert_view(error.value, value);
    assert_dong_equal(error.row, 0);
    assert_int_equal(error.other, -1);
}

static void choices_are_set_by_identifier_or_label(void **state) {
    static const char *const spellings[] = {
        "science_office",
        "Sở Khoa học và Công nghệ",
        "Science office",
        " science_office\t",
        "\xc2\xa0science_office\xc2\xa0\r\n",
        "SCIENCE_OFFICE",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "sở khoa học  và\u00a0công nghệ",
        "So\u031b\u0309 Khoa ho\u0323c và Công nghe\u0302\u0323",
        "science OFFICE",
    };
    (void)state;
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        expect_set(BODY, spellings[i], 1);
    }
    expect_set(BODY, "other", 4);
    expect_set(BODY, "elsewhere", 4);
    expect_set(START, "muộn", 2);
    expect_not_set(BODY, " So KHCN ", HT_UNKNOWN_VALUE, "So KHCN");
    expect_not_set(BODY, "scienceoffice", HT_UNKNOWN_VALUE, "scienceoffice");
}

static void no_label_is_as_long_as_this(void **state) {
    char text[301];
    (void)state;
    memset(text, 'x', 300);
    text[300] = '\0';
    expect_not_set(BODY, text, HT_UNKNOWN_VALUE, text);
    assert_int_equal(ht_slot_by_label(&small_policy, ht_string_of(text)), -1);
}

static void yes_and_no_are_set_by_their_words(void **state) {
    static const char *const yes[] = {"yes", "true", "1", "có", "YES", "True", "CÓ", "co\xcc\x81", " có "};
    static const char *const no[] = {"no", "false", "0", "không", "No", "FALSE", "KHÔNG"};
    (void)state;
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
        expect_set(WRITTEN, yes[i], 2);
    }
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
        expect_set(WRITTEN, no[i], 1);
    }
    expect_not_set(WRITTEN, "maybe", HT_UNKNOWN_VALUE, "maybe");
    expect_not_set(WRITTEN, "2", HT_UNKNOWN_VALUE, "2");
    expect_not_set(WRITTEN, "y", HT_UNKNOWN_VALUE, "y");
}

/* How they may be written: test_written.c */
static void dates_and_money_are_set_within_their_limits(void **state) {
    (void)state;
    expect_set(BEGINS, "2026-06-30", DAY_OF(2026, 6, 30));
    expect_set(ENDS, " 1/2/1950 ", DAY_OF(1950, 2, 1));
    expect_set(SINCE, "16/07/2025", DAY_OF(2025, 7, 16));
    expect_not_set(SINCE, "15/07/2025", HT_OUT_OF_RANGE, "15/07/2025");
    expect_not_set(BEGINS, "31/06/2026", HT_BAD_DATE, "31/06/2026");
    expect_not_set(BEGINS, "31/12/1949", HT_OUT_OF_RANGE, "31/12/1949");
    expect_not_set(BEGINS, "45901", HT_BAD_DATE, "45901"); /* what a workbook means by it, in lists only */
    expect_set(BONUS, " 5.000 ", 5000);
    expect_set(BONUS, "1.000.000.000.000", INT64_C(1000000000000));
    expect_not_set(BONUS, "1.000.000.000.001", HT_OUT_OF_RANGE, "1.000.000.000.001");
    expect_not_set(BONUS, "99999999999999999999999999", HT_OUT_OF_RANGE, "99999999999999999999999999");
    expect_not_set(BONUS, "0", HT_OUT_OF_RANGE, "0");
    expect_not_set(BONUS, "-5", HT_OUT_OF_RANGE, "-5");
    expect_not_set(BONUS, "-5x", HT_WRONG_TYPE, "-5x");
}

static void interruptions_are_set_from_one_text(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    assert_true(set(BREAKS,
                    "2026-03-10/2026-04-09 leave; 10/05/2026-11/05/2026  Tạm giữ ;2026-01-01 \xe2\x80\x93 2026-01-02\tCUSTODY;",
                    &person, &error));
    assert_dong_equal(person.interruption_count, 3);
    assert_dong_equal(person.interruptions[0].from, DAY_OF(2026, 3, 10));
    assert_dong_equal(person.interruptions[0].to, DAY_OF(2026, 4, 9));
    assert_dong_equal(person.interruptions[0].reason, 0);
    assert_dong_equal(person.interruptions[1].from, DAY_OF(2026, 5, 10));
    assert_dong_equal(person.interruptions[1].to, DAY_OF(2026, 5, 11));
    assert_dong_equal(person.interruptions[1].reason, 1);
    assert_dong_equal(person.interruptions[2].from, DAY_OF(2026, 1, 1));
    assert_dong_equal(person.interruptions[2].to, DAY_OF(2026, 1, 2));
    assert_dong_equal(person.interruptions[2].reason, 1);
    assert_true(is_given(&person, BREAKS));
}

static void bad_interruptions_are_not_set(void **state) {
    (void)state;
    expect_not_set(BREAKS, "2026-03-10", HT_WRONG_TYPE, "2026-03-10");
    expect_not_set(BREAKS, "2026-03-10/2026-04-09", HT_WRONG_TYPE, "2026-03-10/2026-04-09");
    expect_not_set(BREAKS, "2026-03-10/2026-04-09leave", HT_WRONG_TYPE, "2026-03-10/2026-04-09leave");
    expect_not_set(BREAKS, "2026-03-10 2026-04-09 leave", HT_WRONG_TYPE, "2026-03-10 2026-04-09 leave");
    expect_not_set(BREAKS, "2026-03-10/", HT_WRONG_TYPE, "2026-03-10/");
    expect_not_set(BREAKS, "leave", HT_WRONG_TYPE, "leave");
    expect_not_set(BREAKS, ";", HT_WRONG_TYPE, "");
    expect_not_set(BREAKS, "2026-03-10/2026-04-09 leave;;", HT_WRONG_TYPE, "");
    expect_not_set(BREAKS, "2026-02-30/2026-04-09 leave", HT_BAD_DATE, "2026-02-30");
    expect_not_set(BREAKS, "2026-03-10/2026-04-31 leave", HT_BAD_DATE, "2026-04-31");
    expect_not_set(BREAKS, "2026-03-10/2026-04-09 holiday ", HT_UNKNOWN_VALUE, "holiday");
    expect_not_set(BREAKS, "2026-03-10/2026-04-09 leave; 2026-03-10/2026-04-09 x", HT_UNKNOWN_VALUE, "x");
}

static void interruptions_in_one_text_are_limited(void **state) {
    char text[HT_INTERRUPTIONS_MAX * 32 + 32] = "";
    ht_case person;
    ht_error error;
    (void)state;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        strcat(text, "2026-03-10/2026-04-09 leave;");
    }
    assert_true(set(BREAKS, text, &person, &error));
    assert_dong_equal(person.interruption_count, HT_INTERRUPTIONS_MAX);
    strcat(text, "x");
    assert_false(set(BREAKS, text, &person, &error));
    assert_int_equal(error.code, HT_TOO_MANY);
    assert_dong_equal(person.interruption_count, 0);
}

static void an_empty_text_leaves_a_slot_as_it_is(void **state) {
    static const char *const texts[] = {"", " ", "\t\r\n", "\xc2\xa0", "-", " – ", "—"};
    ht_case person;
    ht_error error;
    (void)state;
    ht_case_init(&person, &small_policy);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (unsigned slot = 0; slot < SLOTS; slot++) {
            assert_true(ht_case_set(&person, slot, ht_string_of(texts[i]), &error));
        }
    }
    assert_dong_equal(person.given, 0);
    assert_false(is_known(&person, BODY));
    assert_dong_equal(person.value[COUNTING], 2);
}

static void a_slot_is_set_once(void **state) {
    ht_case person;
    ht_error error;
    (void)state;
    ht_case_init(&person, &small_policy);
    assert_true(ht_case_set(&person, BODY, ht_string_of("other"), &error));
    assert_false(ht_case_set(&person, BODY, ht_string_of("other"), &error));
    assert_int_equal(error.code, HT_DUPLICATE_FACT);
    assert_view(error.name, "body");
    assert_true(ht_case_set(&person, BODY, ht_string_of(""), &error));
}

/* ---- Writing ---- */

static void the_case_is_written_in_the_order_of_the_policy(void **state) {
    ht_case person = read_case("{}");
    (void)state;
    expect_written(&person, "{" DEFAULTS);
    person = read_case(
        "{\"bonus\":5000,\"id\":\"x\",\"invited\":true,\"written\":false,\"begins\":\"2026-01-01\",\"body\":\"other\","
        "\"ends\":\"2100-12-31\",\"counting\":\"by_day\",\"start\":\"late\",\"since\":\"2026-01-01\","
        "\"until\":\"2026-01-31\",\"breaks\":[{\"reason\":\"leave\",\"to\":\"2026-01-02\",\"from\":\"2026-01-01\"},"
        "{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"reason\":\"custody\"}]}");
    expect_written(&person,
                   "{\"body\":\"other\",\"written\":false,\"begins\":\"2026-01-01\",\"ends\":\"2100-12-31\","
                   "\"breaks\":[{\"from\":\"2026-01-01\",\"to\":\"2026-01-02\",\"reason\":\"leave\"},"
                   "{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\",\"reason\":\"custody\"}],"
                   "\"invited\":true,\"bonus\":5000,\"since\":\"2026-01-01\",\"until\":\"2026-01-31\",\"counting\":\"by_day\","
                   "\"start\":\"late\"}");
    person = read_case("{\"written\":true}");
    expect_written(&person, "{\"written\":true," DEFAULTS);
}

static void a_reading_that_a_parameter_replaces_is_left_out(void **state) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    const ht_case person = read_case("{\"start\":\"late\"}");
    (void)state;
    ht_write_case_json(&out, &person, true);
    assert_text(
        &out, "{\"breaks\":[],\"invited\":false,\"since\":\"2025-07-16\",\"until\":\"2030-12-31\",\"counting\":\"by_month\"}");
}

static void a_case_of_which_nothing_is_known_is_an_empty_object(void **state) {
    static const ht_policy bare_policy = {.facts = facts, .fact_count = 1, .interruptions = HT_NONE};
    char bytes[16];
    ht_text out = TEXT_OVER(bytes);
    ht_case person;
    (void)state;
    ht_case_init(&person, &bare_policy);
    ht_write_case_json(&out, &person, false);
    assert_text(&out, "{}");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_case_knows_its_defaults_only),
        cmocka_unit_test(every_kind_of_fact_is_read),
        cmocka_unit_test(null_is_absent),
        cmocka_unit_test(escapes_in_names_and_values_are_undone),
        cmocka_unit_test(what_has_too_many_escapes_to_be_a_name_is_none),
        cmocka_unit_test(bad_facts_are_refused),
        cmocka_unit_test(what_is_no_object_is_a_syntax_error),
        cmocka_unit_test(the_first_error_of_the_text_is_reported),
        cmocka_unit_test(the_place_of_an_error_is_that_of_its_value),
        cmocka_unit_test(the_size_is_limited),
        cmocka_unit_test(interruptions_are_counted_before_they_are_read),
        cmocka_unit_test(an_error_has_the_id_wherever_it_stands),
        cmocka_unit_test(contradictions_come_in_the_order_of_the_policy),
        cmocka_unit_test(what_does_not_contradict_is_accepted),
        cmocka_unit_test(slots_are_found_by_identifier),
        cmocka_unit_test(choices_are_set_by_identifier_or_label),
        cmocka_unit_test(no_label_is_as_long_as_this),
        cmocka_unit_test(yes_and_no_are_set_by_their_words),
        cmocka_unit_test(dates_and_money_are_set_within_their_limits),
        cmocka_unit_test(interruptions_are_set_from_one_text),
        cmocka_unit_test(bad_interruptions_are_not_set),
        cmocka_unit_test(interruptions_in_one_text_are_limited),
        cmocka_unit_test(an_empty_text_leaves_a_slot_as_it_is),
        cmocka_unit_test(a_slot_is_set_once),
        cmocka_unit_test(the_case_is_written_in_the_order_of_the_policy),
        cmocka_unit_test(a_reading_that_a_parameter_replaces_is_left_out),
        cmocka_unit_test(a_case_of_which_nothing_is_known_is_an_empty_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
