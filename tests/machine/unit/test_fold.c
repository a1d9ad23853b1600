/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "text/text.h"
#include "text/fold.h"

static void folds_bytes(ht_string text, const char *expected) {
    char room[512];
    ht_text folded = TEXT_OVER(room);
    folded.length = ht_fold(text, room, sizeof room);
    assert_text(&folded, expected);
}

static void folds(const char *text, const char *expected) {
    folds_bytes((ht_string){text, strlen(text)}, expected);
}

/* Each letter with marks as a capital, small, and as its canonical decomposition in UnicodeData.txt. */
static const struct {
    const char *capital, *small, *decomposed;
} letters[] = {
    {"À", "à", "a\u0300"},
    {"Á", "á", "a\u0301"},
    {"Ả", "ả", "a\u0309"},
    {"Ã", "ã", "a\u0303"},
    {"Ạ", "ạ", "a\u0323"},
    {"Ă", "ă", "a\u0306"},
    {"Ằ", "ằ", "a\u0306\u0300"},
    {"Ắ", "ắ", "a\u0306\u0301"},
    {"Ẳ", "ẳ", "a\u0306\u0309"},
    {"Ẵ", "ẵ", "a\u0306\u0303"},
    {"Ặ", "ặ", "a\u0323\u0306"},
    {"Â", "â", "a\u0302"},
    {"Ầ", "ầ", "a\u0302\u0300"},
    {"Ấ", "ấ", "a\u0302\u0301"},
    {"Ẩ", "ẩ", "a\u0302\u0309"},
    {"Ẫ", "ẫ", "a\u0302\u0303"},
    {"Ậ", "ậ", "a\u0323\u0302"},
    {"È", "è", "e\u0300"},
    {"É", "é", "e\u0301"},
    {"Ẻ", "ẻ", "e\u0309"},
    {"Ẽ", "ẽ", "e\u0303"},
    {"Ẹ", "ẹ", "e\u0323"},
    {"Ê", "ê", "e\u0302"},
    {"Ề", "ề", "e\u0302\u0300"},
    {"Ế", "ế", "e\u0302\u0301"},
    {"Ể", "ể", "e\u0302\u0309"},
    {"Ễ", "ễ", "e\u0302\u0303"},
    {"Ệ", "ệ", "e\u0323\u0302"},
    {"Ì", "ì", "i\u0300"},
    {"Í", "í", "i\u0301"},
    {"Ỉ", "ỉ", "i\u0309"},
    {"Ĩ", "ĩ", "i\u0303"},
    {"Ị", "ị", "i\u0323"},
    {"Ò", "ò", "o\u0300"},
    {"Ó", "ó", "o\u0301"},
    {"Ỏ", "ỏ", "o\u0309"},
    {"Õ", "õ", "o\u0303"},
    {"Ọ", "ọ", "o\u0323"},
    {"Ô", "ô", "o\u0302"},
    {"Ồ", "ồ", "o\u0302\u0300"},
    {"Ố", "ố", "o\u0302\u0301"},
    {"Ổ", "ổ", "o\u0302\u0309"},
    {"Ỗ", "ỗ", "o\u0302\u0303"},
    {"Ộ", "ộ", "o\u0323\u0302"},
    {"Ơ", "ơ", "o\u031b"},
    {"Ờ", "ờ", "o\u031b\u0300"},
    {"Ớ", "ớ", "o\u031b\u0301"},
    {"Ở", "ở", "o\u031b\u0309"},
    {"Ỡ", "ỡ", "o\u031b\u0303"},
    {"Ợ", "ợ", "o\u031b\u0323"},
    {"Ù", "ù", "u\u0300"},
    {"Ú", "ú", "u\u0301"},
    {"Ủ", "ủ", "u\u0309"},
    {"Ũ", "ũ", "u\u0303"},
    {"Ụ", "ụ", "u\u0323"},
    {"Ư", "ư", "u\u031b"},
    {"Ừ", "ừ", "u\u031b\u0300"},
    {"Ứ", "ứ", "u\u031b\u0301"},
    {"Ử", "ử", "u\u031b\u0309"},
    {"Ữ", "ữ", "u\u031b\u0303"},
    {"Ự", "ự", "u\u031b\u0323"},
    {"Ỳ", "ỳ", "y\u0300"},
    {"Ý", "ý", "y\u0301"},
    {"Ỷ", "ỷ", "y\u0309"},
    {"Ỹ", "ỹ", "y\u0303"},
    {"Ỵ", "ỵ", "y\u0323"},
    {"Đ", "đ", "đ"},
};

static void every_vietnamese_letter(void **state) {
    (void)state;
    assert_dong_equal(sizeof letters / sizeof *letters, 67);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        folds(letters[i].capital, letters[i].decomposed);
        folds(letters[i].small, letters[i].decomposed);
        folds(letters[i].decomposed, letters[i].decomposed);
    }
}

static void decomposed_capitals_and_marks_in_any_order(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof letters / sizeof *letters - 1; i++) {
        const char *const marks = letters[i].decomposed + 1;
        char text[16];
        snprintf(text, sizeof text, "%c%s", letters[i].decomposed[0] - 'a' + 'A', marks);
        folds(text, letters[i].decomposed);
        if (strlen(marks) == 4) {
            snprintf(text, sizeof text, "%c%.2s%.2s", letters[i].decomposed[0], marks + 2, marks);
            folds(text, letters[i].decomposed);
        }
    }
}

static void half_composed_letters(void **state) {
    (void)state;
    folds("ê\u0323", "e\u0323\u0302");
    folds("ẹ\u0302", "e\u0323\u0302");
    folds("Ê\u0323", "e\u0323\u0302");
    folds("ơ\u0323", "o\u031b\u0323");
    folds("ọ\u031b", "o\u031b\u0323");
    folds("ư\u0301", "u\u031b\u0301");
    folds("ú\u031b", "u\u031b\u0301");
    folds("â\u0301", "a\u0302\u0301");
    folds("ắ", "a\u0306\u0301");
    folds("ă\u0301", "a\u0306\u0301");
}

static void marks_without_a_letter_are_kept(void **state) {
    (void)state;
    folds("\u0301", "\u0301");
    folds(" \u0302\u0323a", "\u0323\u0302a");
    folds("a \u0301b", "a \u0301b");
    folds("đ\u0301", "đ\u0301");
    /* Marks that Vietnamese does not use stay where they are. */
    folds("u\u0308", "u\u0308");
    folds("u\u0308\u0301", "u\u0308\u0301");
    folds("a\u0340", "a\u0340");
}

static void ascii_becomes_small(void **state) {
    (void)state;
    folds("@ABCXYZ[`abcxyz{", "@abcxyz[`abcxyz{");
    folds("Science_Department-09", "science_department-09");
}

static void stroke_of_d(void **state) {
    (void)state;
    folds("Đảng ĐẢNG đảng", "đa\u0309ng đa\u0309ng đa\u0309ng");
    folds("Ð\u00f0", "đđ");
    folds("dD", "dd");
}

static void other_letters_are_kept(void **state) {
    (void)state;
    folds("ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ", "ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ");
    folds("ĀāĄđĒħĪũŪơƢƮư", "ĀāĄđĒħĪu\u0303Ūo\u031bƢƮu\u031b");
    folds("\u1e9f\u1efa\u20ab\uffff\U0001f600", "\u1e9f\u1efa\u20ab\uffff\U0001f600");
}

static void white_space_runs_are_one_and_ends_are_trimmed(void **state) {
    (void)state;
    folds("", "");
    folds(" \t\r\n", "");
    folds("  a  b\t\n\v\f\rc ", "a b c");
    folds("\u00a03\u00a0\u00a0triệu\u202f", "3 trie\u0323\u0302u");
    folds("a\bb\x0e", "a\bb\x0e");
    folds("ệ ", "e\u0323\u0302");
    folds("\u2009a", "\u2009a");
}

static void malformed_bytes_are_kept(void **state) {
    (void)state;
    folds("A\xff Z\x80", "a\xff z\x80");
    folds("\xe1\xba", "\xe1\xba");
    folds("\xc3", "\xc3");
    folds("\xe1\xba\xcc\x81", "\xe1\xba\u0301");
    folds_bytes((ht_string){"ệ", 2}, "\xe1\xbb");
    folds_bytes((ht_string){NULL, 0}, "");
}

static void names_as_offices_write_them(void **state) {
    (void)state;
    static const char *const same[] = {
        "Sở Khoa học và Công nghệ",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "  sở khoa  học\u00a0và công nghệ ",
        "So\u031b\u0309 Khoa ho\u0323c va\u0300 Co\u0302ng nghe\u0323\u0302",
        "So\u0309\u031b Khoa ho\u0323c va\u0300 Co\u0302ng nghe\u0302\u0323",
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        for (size_t j = 0; j < sizeof same / sizeof *same; j++) {
            assert_true(ht_same_folded(ht_string_of(same[i]), ht_string_of(same[j])));
        }
        assert_false(ht_same_folded(ht_string_of(same[i]), ht_string_of("So Khoa hoc va Cong nghe")));
    }
    assert_true(ht_same_folded((ht_string){NULL, 0}, ht_string_of(" ")));
    assert_false(ht_same_folded(ht_string_of("co"), ht_string_of("có")));
    assert_false(ht_same_folded(ht_string_of("có"), ht_string_of("co")));
    assert_false(ht_same_folded(ht_string_of("ab"), ht_string_of("ac")));
}

/* Both are taught: the older spelling has the tone on the first vowel of oa, oe, uy, the newer one on the second. */
static void either_place_of_the_tone(void **state) {
    (void)state;
    static const char *const pairs[][2] = {{"Văn phòng Tỉnh ủy", "Văn phòng Tỉnh uỷ"},
                                           {"ỦY BAN", "Uỷ ban"},
                                           {"hòa", "ho\u00e0"},
                                           {"ho\u0300a", "hoa\u0300"},
                                           {"khỏe", "khoẻ"},
                                           {"thọa", "thoạ"},
                                           {"hóan", "hoán"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!ht_same_folded(ht_string_of(pairs[i][0]), ht_string_of(pairs[i][1]))) {
            fail_msg("%s, %s", pairs[i][0], pairs[i][1]);
        }
    }
    folds("ủy", "uy\u0309");
    /* Elsewhere the place tells words apart, and a letter with a mark of its own keeps its tone. */
    static const char *const apart[][2] = {{"của", "cuả"}, {"mía", "miá"},     {"ủ y", "u ỷ"}, {"ó-a", "o-á"},
                                           {"ồa", "ôà"},   {"òb", "ob\u0300"}, {"ủyn", "uyn"}};
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
        if (ht_same_folded(ht_string_of(apart[i][0]), ht_string_of(apart[i][1]))) {
            fail_msg("%s, %s", apart[i][0], apart[i][1]);
        }
    }
}

static void texts_over_256_folded_bytes_are_never_equal(void **state) {
    (void)state;
    char text[258];
    memset(text, 'a', sizeof text);
    assert_true(ht_same_folded((ht_string){text, 256}, (ht_string){text, 256}));
    assert_false(ht_same_folded((ht_string){text, 257}, (ht_string){text, 257}));
    assert_false(ht_same_folded((ht_string){text, 256}, (ht_string){text, 257}));
    assert_false(ht_same_folded((ht_string){text, 257}, (ht_string){text, 256}));
    text[256] = ' ';
    assert_true(ht_same_folded((ht_string){text, 257}, (ht_string){text, 256}));
}

static void folding_stays_within_its_capacity(void **state) {
    (void)state;
    static const char text[] = " Ủy ban\u00a0 NHÂN dân ệ\u0301 \xff Đ\u0308 \U0001f600 ";
    char whole[128];
    const size_t length = ht_fold((ht_string){text, sizeof text - 1}, whole, sizeof whole);
    assert_true(length < sizeof whole);
    for (size_t capacity = 0; capacity <= length; capacity++) {
        char room[128];
        memset(room, 0x5a, sizeof room);
        assert_dong_equal(ht_fold((ht_string){text, sizeof text - 1}, capacity == 0 ? NULL : room, capacity), length);
        assert_memory_equal(room, whole, capacity);
        for (size_t i = capacity; i < sizeof room; i++) {
            assert_int_equal(room[i], 0x5a);
        }
    }
}

/* Texts put together by chance from what folding treats differently, broken characters among it. */
static void what_is_folded_folds_to_itself(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",      "E",      " ",      "\t",     "ê",      "Ợ",      "đ",         "\u0302",
                                         "\u0323", "\u031b", "\u0301", "\u0308", "\u00a0", "\xe1",   "\xba",      "\xcc",
                                         "\xc2",   "\xa0",   "\x81",   "\xf0",   "ß",      "\u202f", "\U0001f600"};
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        char text[64] = "";
        size_t length = 0;
        for (int i = 0; i < 12; i++) {
            random = (uint32_t)((random * UINT64_C(1103515245) + 12345) & 0x7fffffff);
            const char *const piece = pieces[(random >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece) + 1);
            length += strlen(piece);
        }
        char once[192];
        char twice[192];
        const size_t once_length = ht_fold((ht_string){text, length}, once, sizeof once);
        const size_t twice_length = ht_fold((ht_string){once, once_length}, twice, sizeof twice);
        assert_dong_equal(twice_length, once_length);
        assert_memory_equal(twice, once, once_length);
    }
}

static void base_letters(void **state) {
    (void)state;
    static const struct {
        const char *character;
        char letter;
    } rows[] = {{"ệ", 'e'},      {"Ữ", 'u'}, {"đ", 'd'},    {"Đ", 'd'}, {"Ð", 'd'}, {"\u00a0", ' '},
                {"\u202f", ' '}, {"ö", 0},   {"\u0301", 0}, {"＝", 0},  {"😀", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(ht_base_letter(ht_string_of(rows[i].character)), rows[i].letter);
    }
}

/* Told apart, or not, before anything is folded. */
static void the_first_letter_decides_only_where_it_can(void **state) {
    (void)state;
    static const struct {
        const char *a, *b;
        bool is_same;
    } rows[] = {{" \t\u00a0Ế", "\u202fe\u0302\u0301", true},
                {"đ", "d", false},
                {"Ở", "u", false},
                {"\u0301a", "a", false},
                {"\xff", "a", false},
                {"\xff", "\xff ", true},
                {"", " ", true},
                {"", "a", false},
                {"Ö", "ö", false},
                {"hòa", "HOÀ", true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(ht_same_folded(ht_string_of(rows[i].a), ht_string_of(rows[i].b)), rows[i].is_same);
        assert_int_equal(ht_same_folded(ht_string_of(rows[i].b), ht_string_of(rows[i].a)), rows[i].is_same);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_vietnamese_letter),
        cmocka_unit_test(decomposed_capitals_and_marks_in_any_order),
        cmocka_unit_test(half_composed_letters),
        cmocka_unit_test(marks_without_a_letter_are_kept),
        cmocka_unit_test(ascii_becomes_small),
        cmocka_unit_test(stroke_of_d),
        cmocka_unit_test(other_letters_are_kept),
        cmocka_unit_test(white_space_runs_are_one_and_ends_are_trimmed),
        cmocka_unit_test(malformed_bytes_are_kept),
        cmocka_unit_test(names_as_offices_write_them),
        cmocka_unit_test(either_place_of_the_tone),
        cmocka_unit_test(texts_over_256_folded_bytes_are_never_equal),
        cmocka_unit_test(folding_stays_within_its_capacity),
        cmocka_unit_test(what_is_folded_folds_to_itself),
        cmocka_unit_test(base_letters),
        cmocka_unit_test(the_first_letter_decides_only_where_it_can),
    };
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
