/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "code.h"
#include "date.h"
#include "reading.h"
#include "text.h"

enum { CODE_BYTES = HT_CODE_BYTES_MAX };

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void read_case(ht_case *person, const char *json) {
    ht_error error;
    ht_case_init(person, &ht_quang_ninh);
    if (!ht_case_read(person, ht_string_of(json), &error)) {
        fail_msg("%s: %s", json, ht_error_name(error.code));
    }
}

static size_t write_code(const ht_case *person, uint64_t left_out, char code[CODE_BYTES + 1]) {
    ht_text out = {code, CODE_BYTES, 0, false};
    ht_write_code(&out, person, left_out);
    assert_true(out.length <= out.capacity);
    code[out.length] = '\0';
    return out.length;
}

/* HT_OK, or the error. */
static ht_error_code read_code(ht_case *person, const char *code, ht_error *error) {
    ht_day revision;
    ht_case_init(person, &ht_quang_ninh);
    *error = (ht_error){.code = HT_OK};
    const bool good = ht_read_code(person, ht_string_of(code), &revision, error);
    assert_int_equal(good, error->code == HT_OK);
    if (good) {
        assert_dong_equal(revision, ht_revision_day(&ht_quang_ninh));
    }
    return error->code;
}

static void assert_reads_as(const char *code, const char *json) {
    ht_case person;
    ht_error error;
    char text[HT_CASE_BYTES_MAX];
    ht_text out = TEXT_OVER(text);
    if (read_code(&person, code, &error) != HT_OK) {
        fail_msg("%s: %s, %d", code, ht_error_name(error.code), error.other);
    }
    ht_write_case_json(&out, &person, false);
    assert_text(&out, json);
}

static void assert_fault(const char *code, ht_code_fault fault) {
    ht_case person;
    ht_error error;
    if (read_code(&person, code, &error) != HT_SYNTAX || error.other != (int)fault) {
        fail_msg("%s: %s, %d; expected fault %d", code, ht_error_name(error.code), error.other, (int)fault);
    }
}

static void round_trip(const char *json) {
    ht_case person;
    char code[CODE_BYTES + 1];
    char text[HT_CASE_BYTES_MAX];
    ht_text out = {text, sizeof text - 1, 0, false};
    read_case(&person, json);
    ht_write_case_json(&out, &person, false);
    text[out.length] = '\0';
    write_code(&person, 0, code);
    assert_reads_as(code, text);
}

/* The example of CODE.md, packed by hand there. When the tables move a bit, HT_CODE_VERSION is to be raised. */
static void example_of_the_format(void **state) {
    (void)state;
    ht_policy dated = ht_quang_ninh;
    dated.revision = "2026-11-23";
    ht_case person;
    ht_error error;
    ht_day revision;
    char code[CODE_BYTES + 1];
    ht_case_init(&person, &dated);
    assert_true(
        ht_case_read(&person,
                     ht_string_of("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\","
                                  "\"duty_from\":\"2025-09-01\",\"until\":\"2026-08-31\"}"),
                     &error));
    write_code(&person, 0, code);
    assert_string_equal(code, "1DPTS-9JTZN-000K6-R0FV");
    ht_case_init(&person, &dated);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(revision, ht_day_of(2026, 11, 23));
}

static void every_kind_of_fact_comes_back(void **state) {
    (void)state;
    round_trip("{}");
    round_trip("{\"agency\":\"outside\",\"position\":\"other\",\"duty\":\"none\"}");
    round_trip("{\"duty_from\":\"1950-01-01\",\"duty_to\":\"2100-12-31\"}");
    round_trip("{\"attracted\":true,\"attraction_once\":1,\"attraction_monthly\":1000000000000,\"attraction_rent\":3000000}");
    round_trip("{\"since\":\"2025-07-16\",\"until\":\"2025-07-16\"}");
    round_trip("{\"since\":\"2030-12-31\",\"until\":\"2030-12-31\"}");
    round_trip("{\"attracted\":false,\"it_field\":false,\"sent_for_training\":true,\"priority_group\":true}");
    round_trip("{\"partial_month\":\"majority_50\",\"province_interruptions\":\"none\"}");
    round_trip("{\"interruptions\":[]}");
    round_trip("{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"unpaid_leave\"},"
               "{\"from\":\"1950-01-01\",\"to\":\"2100-12-31\",\"reason\":\"off_duty\"}]}");
}

static void each_value_of_each_choice_comes_back(void **state) {
    (void)state;
    char json[256];
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        const ht_fact *fact = &ht_quang_ninh.facts[slot];
        for (unsigned value = 0; fact->kind == HT_CHOICE && value < fact->value_count; value++) {
            snprintf(json, sizeof json, "{\"%s\":\"%s\"}", fact->id, fact->values[value].id);
            round_trip(json);
        }
    }
}

/* Every fact and reading stated, other than its default, and with its greatest value. */
static void state_everything(ht_case *person) {
    ht_case_init(person, &ht_quang_ninh);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        const ht_fact *fact = &ht_quang_ninh.facts[slot];
        const ht_day last = fact->last != 0 ? fact->last : HT_DAY_LAST;
        if (fact->kind == HT_INTERRUPTIONS) {
            ht_case_state(person, slot, 0);
        } else if (fact->kind == HT_DATE) {
            ht_case_state(person, slot, fact->absent == HT_FIXED && fact->default_value == last ? last - 1 : last);
        } else if (fact->kind == HT_MONEY) {
            ht_case_state(person, slot, HT_MONEY_MAX);
        } else {
            const unsigned value = fact->value_count - 1U;
            ht_case_state(person, slot, INT64_C(1) << (fact->absent == HT_FIXED && fact->default_value == value ? 0U : value));
        }
    }
    person->value[ht_quang_ninh.since] = person->value[ht_quang_ninh.until];
}

static void longest_code_without_interruptions(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    const size_t length = write_code(&person, 0, code);
    /* Nothing that can be stated makes it longer: each slot takes its full width once stated. */
    assert_true(length <= 120);
    /* 5 + 16 bits, 27 of presence, 17 of choices, 5 x 16 and 2 x 11 of days, 3 x 40 of money, 8 of readings: 59 symbols, 2 of
       check, 12 hyphens. */
    assert_dong_equal(length, 73);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    for (unsigned slot = 0; slot < ht_slot_count(&ht_quang_ninh); slot++) {
        assert_dong_equal(back.value[slot], person.value[slot]);
    }
}

static void longest_code_of_all(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    person.interruption_count = HT_INTERRUPTIONS_MAX;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        person.interruptions[i] = (ht_interruption){HT_DAY_FIRST + i, HT_DAY_LAST, (uint8_t)(ht_quang_ninh.reason_count - 1)};
    }
    assert_dong_equal(write_code(&person, 0, code), 597);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.interruption_count, HT_INTERRUPTIONS_MAX);
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        assert_dong_equal(back.interruptions[i].from, person.interruptions[i].from);
        assert_dong_equal(back.interruptions[i].to, person.interruptions[i].to);
        assert_dong_equal(back.interruptions[i].reason, person.interruptions[i].reason);
    }
}

static void what_is_left_out_is_unknown(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"agency\":\"science_department\",\"priority_group\":true}");
    const int slot = ht_slot_by_id(&ht_quang_ninh, ht_string_of("priority_group"));
    write_code(&person, UINT64_C(1) << slot, code);
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, code, &error), HT_OK);
    assert_dong_equal(back.known >> slot & 1, 0);
    assert_dong_equal(back.value[slot], 3);
    assert_dong_equal(back.given >> slot & 1, 0);
}

static void survives_being_typed(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    char typed[3 * CODE_BYTES];
    size_t length = 0;
    read_case(&person,
              "{\"agency\":\"it_center\",\"duty_from\":\"2025-09-01\",\"attracted\":true,\"attraction_once\":500000000}");
    write_code(&person, 0, code);
    for (const char *at = code; *at != '\0'; at++) {
        typed[length++] = *at == '0' ? 'o' : *at == '1' ? 'l' : *at == '-' ? ' ' : (char)(*at >= 'A' ? *at | 0x20 : *at);
    }
    typed[length] = '\0';
    ht_case back;
    ht_error error;
    assert_int_equal(read_code(&back, typed, &error), HT_OK);
    assert_dong_equal(back.value[0], person.value[0]);
    char link[4 * CODE_BYTES];
    snprintf(link, sizeof link, "https://example.org/?a#b#%s\r\n", typed);
    assert_int_equal(read_code(&back, link, &error), HT_OK);
    assert_true(ht_looks_like_code(ht_string_of(link)));
    assert_true(ht_looks_like_code(ht_string_of(typed)));
}

static void what_looks_like_a_code(void **state) {
    (void)state;
    assert_true(ht_looks_like_code(ht_string_of("ABCDEFGH")));
    assert_true(ht_looks_like_code(ht_string_of("hotro.html#x")));
    assert_true(ht_looks_like_code(ht_string_of("hotro.html#!")));
    assert_false(ht_looks_like_code(ht_string_of("ABCDEFG")));
    assert_false(ht_looks_like_code(ht_string_of("receipt.json")));
    assert_false(ht_looks_like_code(ht_string_of("")));
}

static void every_wrong_symbol_is_found(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    const size_t length = write_code(&person, 0, code);
    for (size_t i = 0; i < length; i++) {
        const char right = code[i];
        for (const char *wrong = alphabet; *wrong != '\0' && right != '-'; wrong++) {
            if (*wrong != right) {
                code[i] = *wrong;
                assert_fault(code, HT_CODE_DAMAGED);
            }
        }
        code[i] = right;
    }
}

static void every_swap_of_neighbours_is_found(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    const size_t length = write_code(&person, 0, code);
    for (size_t i = 0; i + 1 < length; i++) {
        const size_t next = code[i + 1] == '-' ? i + 2 : i + 1;
        if (code[i] == '-' || code[i] == code[next]) {
            continue;
        }
        const char first = code[i];
        code[i] = code[next];
        code[next] = first;
        assert_fault(code, HT_CODE_DAMAGED);
        code[next] = code[i];
        code[i] = first;
    }
}

static void every_truncation_is_found(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    state_everything(&person);
    for (size_t length = write_code(&person, 0, code); length > 0;) {
        while (code[--length] == '-') {
        }
        code[length] = '\0';
        assert_int_equal(read_code(&person, code, &error), HT_SYNTAX);
    }
}

/* Check symbols for symbols that no writer would put together. */
static void with_check_symbols(const char *symbols, char code[64]) {
    ht_case person;
    ht_error error;
    for (unsigned pair = 0; pair < 1024; pair++) {
        ht_day revision;
        snprintf(code, 64, "%s%c%c", symbols, alphabet[pair >> 5], alphabet[pair & 31]);
        ht_case_init(&person, &ht_quang_ninh);
        if (ht_read_code(&person, ht_string_of(code), &revision, &error) || error.other != HT_CODE_DAMAGED) {
            return;
        }
    }
    fail_msg("%s has no check symbols", symbols);
}

static void symbols_that_are_no_case(void **state) {
    (void)state;
    char code[64];
    assert_fault("", HT_CODE_EMPTY);
    assert_fault("https://example.org/#", HT_CODE_EMPTY);
    assert_fault(" - ", HT_CODE_EMPTY);
    assert_fault("1", HT_CODE_DAMAGED);
    assert_fault("00", HT_CODE_DAMAGED);
    assert_fault("ABCDU", HT_CODE_CHARACTER);
    assert_fault("{\"receipt\":1}", HT_CODE_CHARACTER);
    with_check_symbols("2", code);
    assert_fault(code, HT_CODE_LATER);
    with_check_symbols("1", code); /* cut after the version */
    assert_fault(code, HT_CODE_CONTENT);
    with_check_symbols("1ZZZZ0000", code); /* a revision beyond the last day */
    assert_fault(code, HT_CODE_CONTENT);
    /* Version, revision of day 0, agency 15 of 13: 00001 00000 00000 00000 0 1 111 1... */
    with_check_symbols("1000FG0000", code);
    assert_fault(code, HT_CODE_CONTENT);
    /* Nothing stated: 5 + 16 + 27 bits are ten symbols with two bits left over. */
    with_check_symbols("1000000000", code);
    ht_case person;
    ht_error error;
    ht_day revision;
    ht_case_init(&person, &ht_quang_ninh);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(revision, HT_DAY_FIRST);
    with_check_symbols("1000000001", code); /* not 0 in the bits left over */
    assert_fault(code, HT_CODE_CONTENT);
    with_check_symbols("10000000000", code); /* a symbol too many */
    assert_fault(code, HT_CODE_CONTENT);
    with_check_symbols("100000000", code); /* one too few */
    assert_fault(code, HT_CODE_CONTENT);
}

static void facts_that_contradict_are_refused(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"since\":\"2026-01-01\"}");
    ht_case_state(&person, ht_quang_ninh.until, ht_day_of(2025, 12, 31));
    write_code(&person, 0, code);
    assert_int_equal(read_code(&person, code, &error), HT_CONFLICT);
    assert_view(error.name, "until");
}

static void broken_interruptions_are_refused(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    read_case(&person, "{\"interruptions\":[{\"from\":\"2100-12-30\",\"to\":\"2100-12-31\",\"reason\":\"off_duty\"}]}");
    person.interruptions[0].to = HT_DAY_LAST + 1;
    write_code(&person, 0, code);
    assert_int_equal(read_code(&person, code, &error), HT_SYNTAX);
    assert_dong_equal(error.other, HT_CODE_CONTENT);
}

static void a_text_beyond_the_limit_is_refused(void **state) {
    (void)state;
    static char text[HT_CODE_READ_MAX + 2];
    ht_case person;
    ht_error error;
    memset(text, '0', HT_CODE_READ_MAX + 1);
    assert_int_equal(read_code(&person, text, &error), HT_TOO_LARGE);
    text[HT_CODE_READ_MAX] = '\0';
    assert_fault(text, HT_CODE_LATER); /* all 0 fits its check symbols */
}

static void assert_sentence(const char *code, ht_language language, const char *sentence) {
    ht_case person;
    ht_error error;
    char text[512];
    ht_text out = TEXT_OVER(text);
    assert_int_not_equal(read_code(&person, code, &error), HT_OK);
    ht_write_code_error_sentence(&out, &error, language);
    assert_text(&out, sentence);
}

static void errors_say_what_to_do(void **state) {
    (void)state;
    assert_sentence("1234567", HT_EN,
                    "The code is mistyped or cut short: its check symbols do not fit. Copy the whole code again.");
    assert_sentence("#", HT_VI, "Không có mã: phần sau dấu # để trống.");
    assert_sentence("12é", HT_EN,
                    "“é” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
    assert_sentence("12ệ", HT_VI,
                    "“ệ” không phải ký tự của mã: mã chỉ gồm chữ số và chữ cái không dấu, trừ I, L, O, U. Hãy chép lại mã.");
    assert_sentence(
        "12\033[2J", HT_EN,
        "“\xef\xbf\xbd” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
    assert_sentence(
        "12\xc3", HT_EN,
        "“\xef\xbf\xbd” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
}

static void errors_as_json(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char text[1024];
    ht_text out = TEXT_OVER(text);
    assert_int_equal(read_code(&person, "#", &error), HT_SYNTAX);
    ht_write_code_error_json(&out, &error);
    assert_text(&out, "{\"error\":{\"code\":\"syntax\",\"text\":{\"vi\":\"Không có mã: phần sau dấu # để trống.\","
                      "\"en\":\"There is no code: nothing stands after the #.\"}}}");
    out.length = 0;
    error.code = HT_TOO_LARGE;
    ht_write_code_error_json(&out, &error);
    assert_memory_equal(text, "{\"error\":{\"code\":\"too_large\"", 28);
    out.length = 0;
    ht_write_code_error_sentence(&out, &error, HT_EN);
    assert_true(out.length > 0 && out.length < sizeof text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(example_of_the_format),
        cmocka_unit_test(every_kind_of_fact_comes_back),
        cmocka_unit_test(each_value_of_each_choice_comes_back),
        cmocka_unit_test(longest_code_without_interruptions),
        cmocka_unit_test(longest_code_of_all),
        cmocka_unit_test(what_is_left_out_is_unknown),
        cmocka_unit_test(survives_being_typed),
        cmocka_unit_test(what_looks_like_a_code),
        cmocka_unit_test(every_wrong_symbol_is_found),
        cmocka_unit_test(every_swap_of_neighbours_is_found),
        cmocka_unit_test(every_truncation_is_found),
        cmocka_unit_test(symbols_that_are_no_case),
        cmocka_unit_test(facts_that_contradict_are_refused),
        cmocka_unit_test(broken_interruptions_are_refused),
        cmocka_unit_test(a_text_beyond_the_limit_is_refused),
        cmocka_unit_test(errors_say_what_to_do),
        cmocka_unit_test(errors_as_json),
    };
    return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
