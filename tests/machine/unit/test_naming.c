/* SPDX-License-Identifier: MIT */
/* What offices write for a value, and which one they mean by it. */
#include "expect.h"
#include "subject.h"

#include "policy/naming.h"
#include "policy/spelling.h"

enum { NEITHER = -1, SEVERAL = -2 };

static int meant_by(const ht_names *names, unsigned slot, const char *text) {
    const ht_meant meant = ht_name_of(names, slot, ht_string_of(text));
    return meant.count == 1 ? meant.values[0] : meant.count == 0 ? NEITHER : SEVERAL;
}

/* ---- Agencies of a province ---- */

static const struct {
    const char *written, *agency; /* NULL: none can be told */
} agencies[] = {
    {"Sở KH&CN", "science_department"},
    {"Sở KHCN", "science_department"},
    {"SỞ KHOA HỌC VÀ CÔNG NGHỆ", "science_department"},
    {"VP Tỉnh ủy", "party_committee_office"},
    {"Văn phòng UBND tỉnh", "peoples_committee_office"},
    {"Văn phòng Ủy ban nhân dân tỉnh Giả Định", "peoples_committee_office"},
    {"Sở Tài chính", "provincial_administration"},
    {"Sở Nội vụ", "provincial_administration"},
    {"Thanh tra tỉnh", "provincial_administration"},
    {"Ban Tổ chức Tỉnh ủy", "provincial_party"},
    {"Ủy ban Kiểm tra Tỉnh ủy", "provincial_party"},
    {"Ủy ban MTTQ Việt Nam tỉnh", "provincial_front"},
    {"Tỉnh đoàn", "provincial_front"},
    {"UBND phường Bến Thử", "commune_administration"},
    {"UBND xã Đồng Mẫu", "commune_administration"},
    {"UBND đặc khu Hòn Thử", "commune_administration"},
    {"Văn phòng HĐND và UBND phường Bến Thử", "commune_administration"},
    {"Đảng ủy xã Đồng Mẫu", "commune_party"},
    {"Văn phòng Đảng ủy phường Bến Thử", "commune_party"},
    {"Ủy ban MTTQ xã Đồng Mẫu", "commune_front"},
    {"Trung tâm Công nghệ và Thông tin", "it_center"},
    {"Trung tâm Thông tin, Văn phòng UBND tỉnh", "information_center"},
    {"TT CNTT", NULL},
    {"Trung tâm Thông tin", NULL},
    {"Văn phòng Đoàn ĐBQH và HĐND tỉnh", NULL},
    {"Bến Thử", NULL},
    /* Case, composed or not, where the tone stands, blanks, signs, "&". */
    {"u\u0309y ban nhân dân   xã Đồng Mẫu", "commune_administration"},
    {"Uỷ ban nhân dân xã Đồng Mẫu", "commune_administration"},
    {"Sở  Khoa học & Công nghệ (Giả Định)", "science_department"},
    {"Sở Khoa học\u00a0và Công nghệ – tỉnh Giả Định", "science_department"},
    {"S\xe1\xbb\x9f K\x48&CN.", "science_department"},
    {"“Văn phòng Tỉnh ủy” Giả Định", "party_committee_office"},
    /* What means the same, also where one is made of another. */
    {"UB xã Đồng Mẫu", "commune_administration"},
    {"UB MTTQ phường Bến Thử", "commune_front"},
    {"Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu Hòn Thử", "commune_front"},
    {"UBKT Tỉnh ủy Giả Định", "provincial_party"},
    {"UBKT Đảng ủy phường Bến Thử", "commune_party"},
    {"Hội LHPN tỉnh Giả Định", "provincial_front"},
    {"Hội Liên hiệp Phụ nữ xã Đồng Mẫu", "commune_front"},
    /* Open at its end, at its beginning, between, and twice. */
    {"Phòng Văn hóa - Xã hội phường Bến Thử", "commune_administration"},
    {"Phòng Kinh tế", NULL},
    {"Ban Xây dựng Đảng, Đảng ủy phường Bến Thử", "commune_party"},
    {"Ban Xây dựng Đảng", NULL},
    {"Tỉnh ủy", "provincial_party"},
    {"Tỉnh ủy viên", NULL},
    {"Thanh tra tỉnh Giả Định", "provincial_administration"},
    {"Thanh tra tỉnh nhà", NULL},
    {"Sở", "provincial_administration"},
    {"Sởở Tài chính", NULL},
    {"Trung tâm Thông tin Văn phòng UBND tỉnh, tầng 2", "information_center"},
    /* Identifiers and labels, in either language. */
    {"science_department", "science_department"},
    {"DEPARTMENT OF SCIENCE AND TECHNOLOGY", "science_department"},
    {"TT Công nghệ và Thông tin, thuộc Sở KHCN", "it_center"},
    {"mttq cấp tỉnh", "provincial_front"},
    /* Marks count, unless there are none at all, in two words or more. */
    {"So Khoa hoc va Cong nghe", "science_department"},
    {"SO KHCN", "science_department"},
    {"UBND phuong Ben Thu", "commune_administration"},
    {"Dang uy dac khu Hon Thu", "commune_party"},
    {"So Tai chinh", "provincial_administration"},
    {"So Tài chính", NULL},
    {"Đang uy xa Dong Mau", NULL},
    {"So", NULL},
    {"Trung tam Thong tin", NULL},
    {"", NULL},
    {" ( ) ", NULL},
    {"&", NULL},
    {"Sở {Tài chính}", "provincial_administration"},
    {"Sở: Tài chính\u200b", "provincial_administration"},
    {"Sở 5‰", "provincial_administration"},
    {"So ü", "provincial_administration"},
    {"S\u200cở", NULL},
    {"\xcc", NULL},
    {"Sở \xff", "provincial_administration"},
};

static void agencies_are_understood(void **state) {
    static ht_names names;
    const ht_policy *policy = &ht_first_policy;
    const unsigned slot = slot_named(policy, "agency");
    unsigned wrong = 0;
    (void)state;
    assert_true(ht_names_init(&names, policy, UINT64_C(1) << slot));
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++) {
        const int value = meant_by(&names, slot, agencies[i].written);
        const char *agency = value >= 0 ? policy->facts[slot].values[value].id : NULL;
        if ((agency == NULL) != (agencies[i].agency == NULL) || (agency != NULL && strcmp(agency, agencies[i].agency) != 0)) {
            print_error("%s: %s (%d)\n", agencies[i].written, agency, value);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void a_case_is_set_by_names(void **state) {
    const ht_policy *policy = &ht_first_policy;
    const unsigned agency = slot_named(policy, "agency");
    const unsigned duty = slot_named(policy, "duty");
    ht_case person;
    ht_error error;
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    (void)state;
    ht_case_init(&person, policy);
    assert_true(ht_case_set(&person, agency, ht_string_of(" Sở KH&CN "), &error));
    assert_dong_equal(person.value[agency], 1 << 2);
    assert_false(ht_case_set(&person, duty, ht_string_of("chuyên trách"), &error));
    ht_write_error_sentence(&out, &error, HT_VI);
    assert_text(&out, "Nhiệm vụ chuyển đổi số: \"chuyên trách\" chưa rõ là giá trị nào; ghi một trong: Chuyên trách, được phân "
                      "công bằng văn bản; Chuyên trách, chưa được phân công bằng văn bản; Kiêm nhiệm; Không làm công tác này");
}

/* ---- Which of several decides ---- */

static const char *const bakers[] = {"Lò bánh …", "Bánh mì Hai", NULL};
static const char *const grocers[] = {"… Hai", "Chợ … Hai", "Bánh ngọt …", NULL};
static const char *const signs[] = {"… -", "Bánh ngọt …", NULL};
static const ht_value shops[] = {
    {"baker", {"Tiệm bánh", "Baker"}, 1, bakers},
    {"grocer", {"Tạp hóa", "Grocer"}, 2, grocers},
    {"other", {"Khác", "Other"}, 3, signs},
};
static const char *const bread[] = {"Bánh mì", "BM", "Bánh mì thịt", NULL};
static const char *const ovens[] = {"Lò", "Lò BM", "…", NULL};
static const char *const *const same[] = {bread, ovens, NULL};
static const ht_value no_yes[] = {{"no", {"Không", "No"}, 1, NULL}, {"yes", {"Có", "Yes"}, 2, NULL}};
static const ht_reason reasons[] = {{{"away", {"Đi vắng", "Away"}, 1, bakers}, 0, 0}};
static const ht_fact facts[] = {
    {.id = "shop", .kind = HT_CHOICE, .values = shops, .value_count = 3},
    {.id = "open", .kind = HT_YES_NO, .values = no_yes, .value_count = 2},
    {.id = "breaks", .kind = HT_INTERRUPTIONS},
};
static const ht_policy town = {
    .facts = facts, .fact_count = 3, .same = same, .reasons = reasons, .reason_count = 1, .interruptions = 2};
enum { SHOP, OPEN, BREAKS };
enum { BAKER, GROCER, OTHER };

static const ht_names *town_names(void) {
    static ht_names names;
    assert_true(ht_names_init(&names, &town, 7));
    return &names;
}

static void the_longest_decides(void **state) {
    const ht_names *names = town_names();
    (void)state;
    assert_int_equal(meant_by(names, SHOP, "Lò bánh số 1"), BAKER);
    assert_int_equal(meant_by(names, SHOP, "Lò bánh Hai"), BAKER); /* 7 letters before the 3 of “… Hai” */
    assert_int_equal(meant_by(names, SHOP, "Bánh mì Hai"), BAKER); /* 11 before 3 */
    assert_int_equal(meant_by(names, SHOP, "Chợ Hai"), GROCER);    /* nothing between */
    assert_int_equal(meant_by(names, SHOP, "Chợ Một và Hai"), GROCER);
    assert_int_equal(meant_by(names, SHOP, "Chợ Một"), NEITHER);
    assert_int_equal(meant_by(names, SHOP, "Hai"), GROCER);
    assert_int_equal(meant_by(names, SHOP, "Hai Một"), NEITHER);
}

static void of_two_of_one_length_neither(void **state) {
    const ht_names *names = town_names();
    const ht_meant meant = ht_name_of(names, SHOP, ht_string_of("Bánh ngọt số 3"));
    (void)state;
    assert_int_equal(meant.count, 2);
    assert_int_equal(meant.values[0], GROCER);
    assert_int_equal(meant.values[1], OTHER);
    assert_int_equal(meant_by(names, SHOP, "banh ngot"), SEVERAL);
}

static void what_is_the_same_is_rewritten_once(void **state) {
    const ht_names *names = town_names();
    (void)state;
    assert_int_equal(meant_by(names, SHOP, "BM Hai"), BAKER);
    assert_int_equal(meant_by(names, SHOP, "Bánh mì thịt Hai"), BAKER); /* the longest writing, not “Bánh mì” and a rest */
    assert_int_equal(meant_by(names, SHOP, "Lò Bánh mì bánh"), BAKER); /* “Lò BM” is “Lò”, BM being “Bánh mì” by then */
    assert_int_equal(meant_by(names, SHOP, "lo bm banh"), BAKER);
    assert_int_equal(meant_by(names, SHOP, "BMW Hai"), GROCER); /* no word ends there */
}

static void reasons_and_answers_have_names(void **state) {
    const ht_names *names = town_names();
    (void)state;
    assert_int_equal(meant_by(names, BREAKS, "lò bánh"), 0);
    assert_int_equal(meant_by(names, BREAKS, "Away"), 0);
    assert_int_equal(meant_by(names, BREAKS, "Tiệm bánh"), NEITHER);
    assert_int_equal(meant_by(names, OPEN, "CÓ"), 1);
    assert_int_equal(ht_value_by_label(&town, SHOP, ht_string_of("grocer")), GROCER);
    assert_int_equal(ht_value_by_label(&town, SHOP, ht_string_of("Chợ Hai")), -1);
}

static void a_policy_may_have_no_names(void **state) {
    static const ht_policy plain = {.facts = facts, .fact_count = 3, .interruptions = HT_NONE};
    static ht_names names;
    (void)state;
    assert_true(ht_names_init(&names, &plain, 2));
    assert_int_equal(meant_by(&names, OPEN, "yes"), 1);
    assert_int_equal(meant_by(&names, OPEN, "BM Hai"), NEITHER);
    assert_int_equal(meant_by(&names, SHOP, "BM Hai"), NEITHER); /* not made ready for it */
}

/* ---- Room ---- */

/* A writing of that many letters. */
static char *letters(size_t count) {
    static char text[2 * HT_SPELLED_MAX];
    memset(text, 'a', count);
    text[count] = '\0';
    return text;
}

static void what_is_too_long_means_nothing(void **state) {
    const ht_names *names = town_names();
    char text[2 * HT_SPELLED_MAX + 16];
    ht_spelled spelled;
    (void)state;
    snprintf(text, sizeof text, "Chợ %s Hai", letters(HT_SPELLED_MAX - 10)); /* "cho", a mark each for ơ and ọ: 7 bytes */
    assert_int_equal(meant_by(names, SHOP, text), NEITHER);
    snprintf(text, sizeof text, "Chợ %s Hai", letters(HT_SPELLED_MAX - 12));
    assert_int_equal(meant_by(names, SHOP, text), GROCER);
    assert_true(ht_spell(ht_string_of(letters(HT_SPELLED_MAX)), &spelled));
    assert_false(ht_spell(ht_string_of(letters(HT_SPELLED_MAX + 1)), &spelled));
    /* "và" is four bytes, and a space between them: 102 of them are 509. */
    memset(text, '&', 103);
    assert_true(ht_spell((ht_string){text, 102}, &spelled));
    assert_int_equal(spelled.length, 509);
    assert_false(ht_spell((ht_string){text, 103}, &spelled));
}

/* What a writing stands for may be longer than it. */
static void what_grows_too_long_means_nothing(void **state) {
    const ht_names *names = town_names();
    char text[2 * HT_SPELLED_MAX];
    (void)state;
    /* "BM " becomes "bánh mì ", 12 bytes, two marks of two; "chợ " is 8. 8 + 41 x 12 + 3 = 503 */
    for (unsigned count = 40; count <= 43; count++) {
        ht_text out = TEXT_OVER(text);
        ht_put(&out, "Chợ ");
        for (unsigned i = 0; i < count; i++) {
            ht_put(&out, "BM ");
        }
        ht_put(&out, "Hai");
        assert_int_equal(ht_name_of(names, SHOP, (ht_string){text, out.length}).count, count <= 41);
    }
    /* Without marks: "bm " becomes 8. */
    for (unsigned count = 63; count <= 65; count++) {
        ht_text out = TEXT_OVER(text);
        for (unsigned i = 0; i < count; i++) {
            ht_put(&out, "bm ");
        }
        ht_put(&out, "cho");
        assert_int_equal(ht_name_of(names, SHOP, (ht_string){text, out.length}).count, 0);
    }
}

/* Five values of one name, more than can be told; and a name that grows too long by what means the same. */
static void more_than_can_be_told(void **state) {
    static const char *const alike[] = {"Ki-ốt …", NULL};
    static const ht_value kiosks[] = {{"a", {"A", "A"}, 1, alike},
                                      {"b", {"B", "B"}, 2, alike},
                                      {"c", {"C", "C"}, 3, alike},
                                      {"d", {"D", "D"}, 4, alike},
                                      {"e", {"E", "E"}, 5, alike}};
    static const ht_fact choice[] = {{.id = "kiosk", .kind = HT_CHOICE, .values = kiosks, .value_count = 5}};
    static char grows[4 * HT_SPELLED_MAX];
    static const char *const writings[] = {"Bánh mì", "BM", NULL};
    static const char *const grown[] = {grows, "KO", NULL};
    static const char *const *const groups[] = {writings, grown, NULL};
    static ht_names names;
    ht_policy policy = {.facts = choice, .fact_count = 1, .interruptions = HT_NONE};
    (void)state;
    assert_true(ht_names_init(&names, &policy, 1));
    assert_int_equal(ht_name_of(&names, 0, ht_string_of("Ki ốt Hai")).count, HT_MEANT_MAX);
    for (unsigned i = 0; i < 3 * 43; i += 3) {
        memcpy(grows + i, "BM ", 4);
    }
    policy.same = groups;
    assert_false(ht_names_init(&names, &policy, 1));
    assert_int_equal(names.writing_count, 3);
}

static void what_there_is_no_room_for_is_left_out(void **state) {
    static ht_names names;
    static const char *many[HT_NAMES_MAX + 1];
    static const char *written[HT_WRITINGS_MAX + 2];
    static const char *const *groups[] = {written, NULL};
    static char long_name[400];
    static ht_value values[2] = {{"one", {"Một", "One"}, 1, many}, {"two", {"Hai", "Two"}, 2, NULL}};
    static const ht_fact choice[] = {{.id = "number", .kind = HT_CHOICE, .values = values, .value_count = 2}};
    const ht_policy policy = {.facts = choice, .fact_count = 1, .same = groups, .interruptions = HT_NONE};
    (void)state;
    for (unsigned i = 0; i < HT_WRITINGS_MAX; i++) {
        written[i] = "x";
    }
    assert_true(ht_names_init(&names, &policy, 1));
    written[HT_WRITINGS_MAX] = "y";
    assert_false(ht_names_init(&names, &policy, 1));
    assert_int_equal(names.writing_count, HT_WRITINGS_MAX);
    assert_int_equal(meant_by(&names, 0, "một"), 0);
    written[0] = NULL;
    for (unsigned i = 0; i < HT_NAMES_MAX - 2; i++) {
        many[i] = "z";
    }
    assert_true(ht_names_init(&names, &policy, 1));
    many[HT_NAMES_MAX - 2] = "z";
    assert_false(ht_names_init(&names, &policy, 1));
    assert_int_equal(meant_by(&names, 0, "z"), 0);
    assert_int_equal(meant_by(&names, 0, "hai"), 1); /* a label, which needs no room */
    /* With "Một", 7 bytes, 61 x 399 + 7 are 24346; then 226, a line feed, and "hai" fill it. */
    memset(long_name, 'b', sizeof long_name - 1);
    for (unsigned i = 0; i < HT_NAMES_MAX; i++) {
        many[i] = i < 61 ? long_name : NULL;
    }
    values[1].name.vi = "hai";
    many[61] = letters(226);
    many[62] = "…";
    assert_true(ht_names_init(&names, &policy, 1));
    assert_int_equal(names.bytes, HT_NAMES_BYTES);
    static const char *const too_many[] = {"c", "…", "c…"};
    for (unsigned i = 0; i < 3; i++) {
        values[1].names = (const char *const[]){too_many[i], NULL};
        assert_false(ht_names_init(&names, &policy, 1));
        assert_int_equal(names.bytes, HT_NAMES_BYTES);
        assert_int_equal(names.name_count, 65);
    }
    many[61] = letters(225);
    values[1].names = (const char *const[]){"…c", NULL};
    assert_false(ht_names_init(&names, &policy, 1));
    assert_int_equal(names.bytes, HT_NAMES_BYTES - 1);
    many[0] = letters(HT_SPELLED_MAX + 1);
    many[1] = NULL;
    values[1].names = NULL;
    assert_false(ht_names_init(&names, &policy, 1));
    assert_int_equal(names.name_count, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agencies_are_understood),
        cmocka_unit_test(a_case_is_set_by_names),
        cmocka_unit_test(the_longest_decides),
        cmocka_unit_test(of_two_of_one_length_neither),
        cmocka_unit_test(what_is_the_same_is_rewritten_once),
        cmocka_unit_test(reasons_and_answers_have_names),
        cmocka_unit_test(a_policy_may_have_no_names),
        cmocka_unit_test(what_is_too_long_means_nothing),
        cmocka_unit_test(what_grows_too_long_means_nothing),
        cmocka_unit_test(more_than_can_be_told),
        cmocka_unit_test(what_there_is_no_room_for_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
