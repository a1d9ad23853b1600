/* SPDX-License-Identifier: MIT */
/* Texts that are no code of a case, and what is said of them. */
#include "codes.h"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Check symbols for symbols that no writer would put together. */
static void with_check_symbols(const char *symbols, char code[CODE_BYTES + 1]) {
    ht_case person;
    ht_error error;
    for (unsigned pair = 0; pair < 1024; pair++) {
        ht_day revision;
        snprintf(code, CODE_BYTES + 1, "%s%c%c", symbols, alphabet[pair >> 5], alphabet[pair & 31]);
        ht_case_init(&person, &ht_quang_ninh);
        if (ht_read_code(&person, ht_string_of(code), &revision, &error) || error.other != HT_CODE_DAMAGED) {
            return;
        }
    }
    fail_msg("%s has no check symbols", symbols);
}

static void symbols_that_are_no_case(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
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

/* Version, revision of day 0, five facts not stated, then interruptions: 00001 00000 00000 00000 0 00000 1, 7 bits for how
   many, 34 for each, all 0, and 21 facts and readings not stated. */
static void more_interruptions_than_a_case_has_are_refused(void **state) {
    (void)state;
    char symbols[CODE_BYTES];
    char code[CODE_BYTES + 1];
    ht_case person;
    ht_error error;
    ht_day revision;
    snprintf(symbols, sizeof symbols, "10000C0%0440d",
             0); /* 64: 34 + 64 x 34 + 21 bits are 447 symbols with 4 bits left over */
    with_check_symbols(symbols, code);
    ht_case_init(&person, &ht_quang_ninh);
    assert_true(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_dong_equal(person.interruption_count, HT_INTERRUPTIONS_MAX);
    snprintf(symbols, sizeof symbols, "10000C2%0446d", 0); /* 65: 453 symbols */
    with_check_symbols(symbols, code);
    assert_fault(code, HT_CODE_CONTENT);
}

static void a_reason_that_the_policy_has_not_is_refused(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    ht_day revision;
    char code[CODE_BYTES + 1];
    ht_policy fewer = ht_quang_ninh;
    fewer.reason_count--; /* three are told apart by two bits, as four are */
    read_case(&person, "{\"interruptions\":[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"off_duty\"}]}");
    write_code(&person, 0, code);
    ht_case_init(&person, &fewer);
    assert_false(ht_read_code(&person, ht_string_of(code), &revision, &error));
    assert_int_equal(error.code, HT_SYNTAX);
    assert_int_equal(error.other, HT_CODE_CONTENT);
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

/* Bytes that continue no character, one behind the other: the first is shown, and that there are more. */
static void stray_bytes_are_shown_as_one_character(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char text[1024];
    ht_text out = TEXT_OVER(text);
    assert_sentence("12\x80\x80\x80", HT_EN,
                    "“\xef\xbf\xbd…” is no character of a code: a code has digits and plain letters other than I, L, O, U. "
                    "Copy it again.");
    /* The longest: a character of four bytes, and one that continues none. */
    assert_sentence("12\xf0\x9f\x98\x80\x80", HT_EN,
                    "“\xf0\x9f\x98\x80…” is no character of a code: a code has digits and plain letters other than I, L, O, U. "
                    "Copy it again.");
    assert_int_equal(read_code(&person, "12\xf0\x9f\x98\x80\x80", &error), HT_SYNTAX);
    ht_write_code_error_json(&out, &error);
    text[out.length] = '\0';
    assert_non_null(strstr(text, "“\xf0\x9f\x98\x80…” "));
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
        cmocka_unit_test(symbols_that_are_no_case),
        cmocka_unit_test(every_wrong_symbol_is_found),
        cmocka_unit_test(every_swap_of_neighbours_is_found),
        cmocka_unit_test(every_truncation_is_found),
        cmocka_unit_test(facts_that_contradict_are_refused),
        cmocka_unit_test(broken_interruptions_are_refused),
        cmocka_unit_test(more_interruptions_than_a_case_has_are_refused),
        cmocka_unit_test(a_reason_that_the_policy_has_not_is_refused),
        cmocka_unit_test(a_text_beyond_the_limit_is_refused),
        cmocka_unit_test(errors_say_what_to_do),
        cmocka_unit_test(stray_bytes_are_shown_as_one_character),
        cmocka_unit_test(errors_as_json),
    };
    return cmocka_run_group_tests_name("code_refused", tests, NULL, NULL);
}
