/* SPDX-License-Identifier: MIT */
/* Texts that are no code of a case, and what is said of them. */
#include "codes.h"
#include "other_policy.h"
#include "person/case.h"
#include "text/text.h"

/* Bits, and the check symbols behind them. */
static void code_of(ht_bits *bits, char code[CODE_BYTES + 1]) {
    ht_text out = {code, CODE_BYTES, 0, false};
    ht_put_symbols(&out, bits);
    code[out.length] = '\0';
}

/* Version, the mark, the policy, the day and that all benefits are asked: as a case of nothing has them. */
static ht_bits head(void) {
    ht_case person;
    char code[CODE_BYTES + 1];
    ht_bits bits = {.count = 0};
    ht_case_init(&person, &ht_first_policy);
    write_code(&person, 0, code);
    for (const char *at = code; bits.count < 45; at++) {
        if (*at != '-') {
            ht_put_bits(&bits, strchr(alphabet, *at) - alphabet, 5);
        }
    }
    return bits;
}

static void symbols_that_are_no_code(void **state) {
    (void)state;
    char code[CODE_BYTES + 1];
    assert_fault("", HT_CODE_EMPTY);
    assert_fault("https://example.org/#", HT_CODE_EMPTY);
    assert_fault(" - ", HT_CODE_EMPTY);
    assert_fault("00", HT_CODE_DAMAGED);
    assert_fault("000000", HT_CODE_DAMAGED); /* check symbols alone */
    assert_fault("ABCDU", HT_CODE_CHARACTER);
    assert_fault("{\"receipt\":1}", HT_CODE_CHARACTER);
    with_check_symbols("3", code);
    assert_fault(code, HT_CODE_LATER);
    with_check_symbols("0", code);
    assert_fault(code, HT_CODE_LATER);
    with_check_symbols("2", code); /* cut behind the version */
    assert_fault(code, HT_CODE_CONTENT);
}

/* ---- The head ---- */

static void a_head_that_is_none(void **state) {
    (void)state;
    static const struct {
        unsigned bit;
        ht_code_fault fault;
    } changed[] = {
        {5, HT_CODE_CONTENT}, {6, HT_CODE_CONTENT}, {7, HT_CODE_CONTENT}, {8, HT_CODE_FOREIGN}, {28, HT_CODE_FOREIGN}};
    char code[CODE_BYTES + 1];
    for (size_t i = 0; i < sizeof changed / sizeof *changed; i++) {
        ht_bits bits = head();
        ht_put_bits(&bits, 0, 1);
        bits.symbols[changed[i].bit / 5] ^= (uint8_t)(16 >> changed[i].bit % 5);
        code_of(&bits, code);
        assert_fault(code, changed[i].fault);
    }
    ht_bits bits = {.count = 0}; /* a day beyond 2100-12-31 */
    const ht_bits whole_head = head();
    memcpy(bits.symbols, whole_head.symbols, sizeof bits.symbols);
    bits.count = 29;
    ht_put_bits(&bits, HT_DAY_LAST - HT_DAY_FIRST + 1, 16);
    ht_put_bits(&bits, 0, 1);
    code_of(&bits, code);
    assert_fault(code, HT_CODE_CONTENT);
}

/* ---- What follows it ---- */

/* A group of bits. */
typedef struct {
    int64_t value;
    unsigned width;
} group;

static void expect_content(const group *groups, unsigned count) {
    char code[CODE_BYTES + 1];
    ht_bits bits = head();
    for (unsigned i = 0; i < count; i++) {
        ht_put_bits(&bits, groups[i].value, groups[i].width);
    }
    code_of(&bits, code);
    assert_fault(code, HT_CODE_CONTENT);
}

#define EXPECT_CONTENT(...)                                                                                                    \
    do {                                                                                                                       \
        const group groups[] = {__VA_ARGS__};                                                                                  \
        expect_content(groups, sizeof groups / sizeof *groups);                                                                \
    } while (0)

/* All benefits; then facts. The first fact of the province is a choice of 13, the fourth a day, the sixth the interruptions,
   the eighth yes or no, the sixteenth money, the nineteenth a day within limits. */
static void facts_that_are_none(void **state) {
    (void)state;
    EXPECT_CONTENT({0, 1}, {0, 5});                 /* a symbol too many */
    EXPECT_CONTENT({0, 1}, {0, 3}, {1, 1});         /* not 0 in the bits left over */
    EXPECT_CONTENT({0, 1}, {1, 1}, {14, 7});        /* 0001110: the fourteenth agency */
    EXPECT_CONTENT({0, 1}, {28, 9}, {1, 1});        /* 000011100: fact 28, which there is not */
    EXPECT_CONTENT({0, 1}, {4, 5}, {55152, 16});    /* 2101-01-01 */
    EXPECT_CONTENT({0, 1}, {4, 5}, {1, 10});        /* a day cut off */
    EXPECT_CONTENT({0, 1}, {1, 1}, {0, 8}, {1, 2}); /* a number over 255 */
    EXPECT_CONTENT({0, 1}, {1, 1}, {3, 5}, {1, 3}); /* agency 3, then a distance without its end */
    EXPECT_CONTENT({0, 1}, {19, 9}, {27589, 16});   /* 2025-07-15, before the first day of `since` */
    EXPECT_CONTENT({0, 1}, {19, 9}, {29585, 16});   /* 2031-01-01, behind the last */
}

static void money_that_is_none(void **state) {
    (void)state;
    const group attracted = {13, 7}, yes = {1, 1}, once = {3, 3};
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {0, 4}, {0, 5});      /* 0 dong */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {1, 4}, {0, 5});      /* 0 with a zero behind it */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {0, 4}, {10, 5});     /* 10, whose zero is not taken off */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {12, 4}, {2, 5});     /* 2 x 10^12 */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {15, 4}, {1, 5});     /* 10^15 */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {0, 4}, {0x2a0, 10}); /* 5, longer than needed */
    EXPECT_CONTENT({0, 1}, attracted, yes, once, {3, 4}, {16, 5});     /* cut off */
}

static void interruptions_that_are_none(void **state) {
    (void)state;
    const group interruptions = {6, 5}, one = {1, 1}, day = {27000, 16}, none_more = {0, 5}, first_reason = {1, 1};
    EXPECT_CONTENT({0, 1}, interruptions, {0, 5});                                    /* no number */
    EXPECT_CONTENT({0, 1}, interruptions, one, {55152, 16}, none_more, first_reason); /* from 2101-01-01 */
    EXPECT_CONTENT({0, 1}, interruptions, one, {55151, 16}, {1, 5}, first_reason);    /* to 2101-01-01 */
    EXPECT_CONTENT({0, 1}, interruptions, one, day, {0x2a0, 10}, first_reason);       /* 5 days more, longer than needed */
    EXPECT_CONTENT({0, 1}, interruptions, one, day, none_more, {5, 5});               /* reason 5 of 4 */
    EXPECT_CONTENT({0, 1}, interruptions, {2, 3}, day, none_more, first_reason);      /* the second is not there */
}

static void more_interruptions_than_a_case_has(void **state) {
    (void)state;
    for (unsigned count = HT_INTERRUPTIONS_MAX; count <= HT_INTERRUPTIONS_MAX + 1; count++) {
        char code[CODE_BYTES + 1];
        ht_bits bits = head();
        ht_put_bits(&bits, 0, 1);
        assert_true(ht_put_small(&bits, 6));
        assert_true(ht_put_small(&bits, count));
        for (unsigned i = 0; i < count; i++) {
            ht_put_bits(&bits, 27000, 16);
            ht_put_large(&bits, 0);
            assert_true(ht_put_small(&bits, 2));
        }
        code_of(&bits, code);
        if (count == HT_INTERRUPTIONS_MAX) {
            ht_case person;
            ht_error error;
            assert_int_equal(read_code(&person, code, &error), HT_OK);
            assert_dong_equal(person.interruption_count, HT_INTERRUPTIONS_MAX);
        } else {
            assert_fault(code, HT_CODE_CONTENT);
        }
    }
}

static void benefits_that_are_none(void **state) {
    (void)state;
    EXPECT_CONTENT({1, 1}, {0, 4});                 /* how many is not said */
    EXPECT_CONTENT({1, 1}, {1, 1}, {7, 5});         /* the seventh of six */
    EXPECT_CONTENT({1, 1}, {3, 3}, {1, 1}, {0, 5}); /* two are missing */
}

/* ---- Of another policy ---- */

/* Any case of the other policy. */
static void state_at_random(ht_case *person, const ht_policy *policy, uint64_t *random) {
    ht_case_init(person, policy);
    for (unsigned slot = 0; slot < ht_slot_count(policy); slot++) {
        const ht_fact *fact = &policy->facts[slot];
        const uint64_t some = next_random(random);
        if (some % 3 == 0) {
            continue;
        }
        if (fact->value_count > 0) {
            ht_case_state(person, slot, INT64_C(1) << some / 3 % fact->value_count);
        } else if (fact->kind == HT_DATE) {
            const ht_day first = fact->last != 0 ? fact->first : HT_DAY_FIRST;
            const ht_day last = fact->last != 0 ? fact->last : HT_DAY_LAST;
            ht_case_state(person, slot, first + (ht_day)(some / 3 % (unsigned)(last - first + 1)));
        } else if (fact->kind == HT_INTERRUPTIONS) {
            person->interruptions[0] = (ht_interruption){(ht_day)(some % 9999), (ht_day)(some % 9999 + 30), 0};
            person->interruption_count = 1;
            ht_case_state(person, slot, 0);
        }
    }
}

static void no_code_of_another_policy_is_read(void **state) {
    (void)state;
    uint64_t random = 2026;
    for (unsigned i = 0; i < 100000; i++) {
        char code[CODE_BYTES + 1];
        ht_case person;
        ht_case back;
        ht_error error;
        ht_day revision;
        state_at_random(&person, &other_policy, &random);
        write_code(&person, 0, code);
        ht_case_init(&back, &ht_first_policy);
        assert_false(ht_read_code(&back, ht_string_of(code), &revision, &error));
        assert_int_equal(error.code, HT_SYNTAX);
        assert_int_equal(error.other, HT_CODE_FOREIGN);
    }
}

/* ---- Mistyped ---- */

static void every_wrong_symbol_is_found(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    state_everything(&person, &ht_first_policy);
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
    state_everything(&person, &ht_first_policy);
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
    state_everything(&person, &ht_first_policy);
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
    ht_case_state(&person, ht_first_policy.until, ht_day_of(2025, 12, 31));
    write_code(&person, 0, code);
    assert_int_equal(read_code(&person, code, &error), HT_CONFLICT);
    assert_view(error.name, "until");
}

/* A first symbol that is typed as 1 hands the code to the check symbols of the first format: they find every other wrong symbol
   but those that are 31 places off, and what these make is no case of it. */
static void a_wrong_first_symbol_and_one_more_are_found(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char code[CODE_BYTES + 1];
    unsigned whole_codes = 0;
    state_everything(&person, &ht_first_policy);
    const size_t length = write_code(&person, 0, code);
    code[0] = '1';
    for (size_t i = 1; i < length; i++) {
        const char right = code[i];
        for (const char *wrong = alphabet; *wrong != '\0' && right != '-'; wrong++) {
            code[i] = *wrong;
            assert_int_equal(read_code(&person, code, &error), HT_SYNTAX);
            whole_codes += error.other != HT_CODE_DAMAGED;
        }
        code[i] = right;
    }
    assert_dong_equal(whole_codes, 2); /* 88 symbols: the 32nd and the 63rd */
}

static void every_two_wrong_symbols_are_found(void **state) {
    (void)state;
    ht_case person;
    char code[CODE_BYTES + 1];
    uint8_t symbols[CODE_BYTES];
    unsigned count = 0;
    read_case(&person, "{\"agency\":\"it_center\"}");
    write_code(&person, 0, code);
    for (const char *at = code; *at != '\0'; at++) {
        if (*at != '-') {
            symbols[count++] = (uint8_t)(strchr(alphabet, *at) - alphabet);
        }
    }
    assert_true(ht_is_whole(symbols, count));
    for (unsigned i = 0; i < count; i++) {
        for (unsigned j = 0; j < i; j++) {
            for (unsigned wrong = 1; wrong < 1024; wrong++) {
                symbols[i] ^= (uint8_t)(wrong & 31);
                symbols[j] ^= (uint8_t)(wrong >> 5);
                assert_false(ht_is_whole(symbols, count));
                symbols[i] ^= (uint8_t)(wrong & 31);
                symbols[j] ^= (uint8_t)(wrong >> 5);
            }
        }
    }
}

static void a_text_beyond_the_limit_is_refused(void **state) {
    (void)state;
    static char text[HT_CODE_READ_MAX + 2];
    ht_case person;
    ht_error error;
    memset(text, '0', HT_CODE_READ_MAX + 1);
    assert_int_equal(read_code(&person, text, &error), HT_TOO_LARGE);
    text[HT_CODE_READ_MAX] = '\0';
    assert_fault(text, HT_CODE_DAMAGED); /* no code is as long */
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
    assert_sentence("2234567", HT_EN,
                    "The code is mistyped or cut short: its check symbols do not fit. Copy the whole code again.");
    assert_sentence("#", HT_VI, "Không có mã: phần sau dấu # để trống.");
    assert_sentence("22é", HT_EN,
                    "“é” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
    assert_sentence("22ệ", HT_VI,
                    "“ệ” không phải ký tự của mã: mã chỉ gồm chữ số và chữ cái không dấu, trừ I, L, O, U. Hãy chép lại mã.");
    assert_sentence(
        "22\033[2J", HT_EN,
        "“\xef\xbf\xbd” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
    assert_sentence(
        "22\xc3", HT_EN,
        "“\xef\xbf\xbd” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again.");
}

/* Bytes that continue no character, one behind the other: the first is shown, and that there are more. */
static void stray_bytes_are_shown_as_one_character(void **state) {
    (void)state;
    ht_case person;
    ht_error error;
    char text[1024];
    ht_text out = TEXT_OVER(text);
    assert_sentence("22\x80\x80\x80", HT_EN,
                    "“\xef\xbf\xbd…” is no character of a code: a code has digits and plain letters other than I, L, O, U. "
                    "Copy it again.");
    /* The longest: a character of four bytes, and one that continues none. */
    assert_sentence("22\xf0\x9f\x98\x80\x80", HT_EN,
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
        cmocka_unit_test(symbols_that_are_no_code),
        cmocka_unit_test(a_head_that_is_none),
        cmocka_unit_test(facts_that_are_none),
        cmocka_unit_test(money_that_is_none),
        cmocka_unit_test(interruptions_that_are_none),
        cmocka_unit_test(more_interruptions_than_a_case_has),
        cmocka_unit_test(benefits_that_are_none),
        cmocka_unit_test(no_code_of_another_policy_is_read),
        cmocka_unit_test(every_wrong_symbol_is_found),
        cmocka_unit_test(every_swap_of_neighbours_is_found),
        cmocka_unit_test(every_truncation_is_found),
        cmocka_unit_test(facts_that_contradict_are_refused),
        cmocka_unit_test(a_wrong_first_symbol_and_one_more_are_found),
        cmocka_unit_test(every_two_wrong_symbols_are_found),
        cmocka_unit_test(a_text_beyond_the_limit_is_refused),
        cmocka_unit_test(errors_say_what_to_do),
        cmocka_unit_test(stray_bytes_are_shown_as_one_character),
        cmocka_unit_test(errors_as_json),
    };
    return cmocka_run_group_tests_name("code_refused", tests, NULL, NULL);
}
