/* SPDX-License-Identifier: MIT */
/* Titles, and words within a sentence: every letter of the two alphabets, and what is none. */
#include "expect.h"

#include "text/capitals.h"

static void check(const char *small, const char *capital) {
    char room[512];
    const ht_words words = {small, small};
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        ht_text out = TEXT_OVER(room);
        ht_put_capitals(&out, &words, language);
        assert_text(&out, capital);
    }
}

static void letters(void **state) {
    (void)state;
    check("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz",
          "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ");
}

/* Capitals, digits, and signs of one, two and three bytes; a letter whose last byte is odd before one of one byte. */
static void the_rest_stays(void **state) {
    (void)state;
    check("ĂÂĐÊÔƠƯ 0123, {x-y} “ẻ-ẽ” – … \xc2\xa0§", "ĂÂĐÊÔƠƯ 0123, {X-Y} “Ẻ-Ẽ” – … \xc2\xa0§");
    check("", "");
}

static void by_language(void **state) {
    char room[64];
    const ht_words words = {"khớp", "match"};
    (void)state;
    ht_text out = TEXT_OVER(room);
    ht_put_capitals(&out, &words, HT_EN);
    assert_text(&out, "MATCH");
}

/* One capital goes; of several every one stays. */
static void within_a_sentence(void **state) {
    static const char *const words[][2] = {
        {"Cán bộ", "cán bộ"},
        {"Được tuyển", "được tuyển"},
        {"Ở xa", "ở xa"},
        {"Ưu tiên", "ưu tiên"},
        {"Ơn", "ơn"},
        {"Ăn ở", "ăn ở"},
        {"Ý kiến", "ý kiến"},
        {"Ủy quyền", "ủy quyền"},
        {"Ẩn, “ẻ” – … \xc2\xa0§", "ẩn, “ẻ” – … \xc2\xa0§"},
        {"kiêm nhiệm", "kiêm nhiệm"},
        {"ưu, ơn, à, ý, đ", "ưu, ơn, à, ý, đ"},
        {"Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"},
        {"MTTQ cấp tỉnh", "MTTQ cấp tỉnh"},
        {"Trung tâm (Văn phòng UBND tỉnh)", "trung tâm"},
        {"Trạm (xa) và (gần)", "trạm (xa) và"},
        {"Trạm(xa)", "trạm(xa)"},
        {"(xa)", "(xa)"},
        {")", ")"},
        {"", ""},
    };
    char room[128];
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        ht_text vi = TEXT_OVER(room);
        ht_put_within(&vi, &(ht_words){words[i][0], "English"}, HT_VI);
        assert_text(&vi, words[i][1]);
        ht_text en = TEXT_OVER(room);
        ht_put_within(&en, &(ht_words){"Việt", words[i][0]}, HT_EN);
        assert_text(&en, words[i][1]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(within_a_sentence),
        cmocka_unit_test(letters),
        cmocka_unit_test(the_rest_stays),
        cmocka_unit_test(by_language),
    };
    return cmocka_run_group_tests_name("capitals", tests, NULL, NULL);
}
