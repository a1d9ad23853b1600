/* SPDX-License-Identifier: MIT */
/* Every sentence about a mistake in a text of the law, in both languages; which text has which mistake is elsewhere. */
#include "expect.h"

#include "policy/compiler/mistakes.h"
#include "text/text.h"

static char room[4096];
static ht_law_source source;
static ht_law_input input;
static ht_law_line line = {.number = 7};
static ht_law law;

static void begin(ht_language language) {
    source.name = ht_string_of("a.law");
    input = (ht_law_input){.sources = &source, .source_count = 1, .language = language};
    law = (ht_law){.input = &input, .lines = &line, .line_count = 1, .report = TEXT_OVER(room)};
}

static void expect_report(const char *expected) {
    char written[4096];
    ht_text out = TEXT_OVER(written);
    ht_law_write_report(&law, &out);
    assert_text(&out, expected);
}

static const struct {
    ht_law_mistake mistake;
    const char *other, *vi, *en;
} mistakes[] = {
    {HT_LAW_NO_TEXT, "", "không đọc được văn bản này", "this text cannot be read"},
    {HT_LAW_TOO_LARGE, "", "văn bản dài quá 262144 byte hoặc 8192 dòng", "the text is longer than 262144 bytes or 8192 lines"},
    {HT_LAW_NOT_UTF_8, "", "không phải UTF-8", "is not UTF-8"},
    {HT_LAW_CONTROL, "", "có tab hoặc ký tự điều khiển khác", "has a tab or another control character"},
    {HT_LAW_INDENTATION, "", "thụt vào sai: mỗi bậc hai dấu cách",
     "stands neither beside a line above nor two spaces below one"},
    {HT_LAW_SPACES, "", "thừa dấu cách", "has a space too many"},
    {HT_LAW_DECOMPOSED, "", "có dấu viết rời khỏi chữ (không phải NFC)", "has marks apart from their letters (not NFC)"},
    {HT_LAW_NO_STATEMENT, "", "ở đây không dòng nào bắt đầu như vậy", "no line begins so here"},
    {HT_LAW_SHAPE, "fact NUMBER NAME KIND", "không đúng chỗ; dòng này viết: fact NUMBER NAME KIND",
     "does not belong here; the line reads: fact NUMBER NAME KIND"},
    {HT_LAW_NOTHING_BELOW, "", "không đứng được dưới dòng trên", "may not stand below the line above"},
    {HT_LAW_LACKING, "label", "thiếu label", "label is lacking"},
    {HT_LAW_ONE_OF, "", "không phải một trong", "is not one of"},
    {HT_LAW_TWICE, "12", "đã có ở dòng 12", "stands in line 12 already"},
    {HT_LAW_IDENTIFIER, "_", "không phải tên: chữ thường không dấu và số, nối bằng _",
     "is no name: small letters and numbers, joined by _"},
    {HT_LAW_NUMBER, "", "phải là số từ 1 đến 250", "must be a number from 1 to 250"},
    {HT_LAW_NUMBER_TWICE, "body", "đã là số của body", "is the number of body already"},
    {HT_LAW_NUMBER_OTHER, "body", "trong bản trước là số của body", "is the number of body in an earlier revision"},
    {HT_LAW_NUMBER_CHANGED, "3", "trong bản trước có số 3", "has the number 3 in an earlier revision"},
    {HT_LAW_NO_SUCH, "clause", "không có clause này", "no such clause"},
    {HT_LAW_WRONG_KIND, "yes_no", "phải là yes_no", "must be yes_no"},
    {HT_LAW_FOREIGN, "", "văn bản dùng chung chỉ nêu cái của mình và cái ghi ở needs",
     "a used text names only its own and what it needs"},
    {HT_LAW_NO_DAY, "", "không phải một ngày từ 1950-01-01 đến 2100-12-31", "is no day from 1950-01-01 to 2100-12-31"},
    {HT_LAW_NO_MONTH, "", "không phải một tháng, viết như 2026-12", "is no month, written as 2026-12"},
    {HT_LAW_NO_AMOUNT, "", "không phải số nguyên, viết như 5.000.000", "is no whole number, written as 5.000.000"},
    {HT_LAW_OUTSIDE, "1..1000", "ngoài giới hạn 1..1000", "lies outside 1..1000"},
    {HT_LAW_UPSIDE_DOWN, "", "kết thúc trước khi bắt đầu", "ends before it begins"},
    {HT_LAW_LANGUAGES, "", "cần cả hai: tiếng Việt | tiếng Anh", "needs both: Vietnamese | English"},
    {HT_LAW_TEXT_LENGTH, "", "dài quá 4000 byte", "is longer than 4000 bytes"},
    {HT_LAW_TOO_MANY, "32", "nhiều quá 32", "more than 32"},
    {HT_LAW_TOO_FEW, "2", "phải có ít nhất 2", "at least 2 must be there"},
    {HT_LAW_UNUSED, "", "không nơi nào dùng", "nothing uses it"},
    {HT_LAW_NO_CLAUSE, "", "thiếu @ và nơi quy định", "no @ says where that is written"},
    {HT_LAW_ALWAYS, "", "luôn đúng: có mọi giá trị", "always holds: every value is named"},
    {HT_LAW_NEVER_DECIDES, "", "không bao giờ quyết định: dòng trên luôn đúng trước",
     "never decides: wherever it holds one above does"},
    {HT_LAW_GAP, "body = council", "không dòng nào đúng khi body = council; nếu chủ ý, ghi gap",
     "no row holds where body = council; if that is meant, say gap"},
    {HT_LAW_OVERLAP, "body = council", "nhiều dòng cùng đúng khi body = council; nếu chủ ý, ghi overlap",
     "several rows hold where body = council; if that is meant, say overlap"},
    {HT_LAW_GAP_TOO_WIDE, "body = council", "không như vậy khi body = council", "is not so where body = council"},
    {HT_LAW_GAP_NONE, "", "không có chỗ nào như vậy", "there is no such place"},
    {HT_LAW_ORDER, "council", "phải đứng sau council", "must come after council"},
    {HT_LAW_MID_MONTH, "", "mức theo tháng bắt đầu từ ngày 1", "a monthly figure begins on the first of a month"},
    {HT_LAW_MONTHLY, "", "khoản hằng tháng dùng mức theo tháng, khoản một lần thì không",
     "a monthly benefit takes monthly figures, one paid once takes others"},
    {HT_LAW_UNIT, "đồng/tháng", "đơn vị phải là đồng/tháng", "its unit must be đồng/tháng"},
    {HT_LAW_TABLES, "", "khoản có một bảng figure, sau đó ratio hoặc extra, không quá ba bảng; hoặc có pays và không có bảng",
     "a benefit has one figure, then ratio or extra, three tables at most; or pays, and no tables"},
    {HT_LAW_PERIOD_DAYS, "", "cần một ngày đầu, hoặc một ngày cho mỗi giá trị của một reading",
     "needs one first day, or one for each value of one reading"},
    {HT_LAW_OUTSIDE_ESTIMATE, "", "nằm ngoài mọi kỳ tính", "lies outside every estimate"},
    {HT_LAW_NO_USE_IN_USE, "", "không đứng được trong văn bản dùng chung", "may not stand in a used text"},
    {HT_LAW_PATTERN, "", "mỗi tên phải có chữ; dấu … chỉ có ở tên của giá trị, nhiều nhất hai dấu",
     "a name has letters; … belongs into the names of values only, at most twice"},
    {HT_LAW_SAME_NAME, "council", "cũng là tên của council", "is a name of council too"},
    {HT_LAW_AGAIN, "", "có hai lần ở đây", "stands here twice"},
    {HT_LAW_IN_GROUP, "bodies", "đã thuộc bodies", "belongs to bodies already"},
    {HT_LAW_GROUP_OF, "body", "là nhóm của body", "is a group of body"},
    {HT_LAW_ON_OR_FROM, "", "khoản một lần ghi on, khoản hằng tháng ghi from",
     "what is paid once says on, what is monthly from"},
    {HT_LAW_ONCE_STOPPED, "", "chỉ khoản hằng tháng mới bị ngừng", "only what is monthly is stopped"},
    {HT_LAW_NO_JSON, "", "không phải đối tượng JSON", "is no JSON object"},
    {HT_LAW_FINGERPRINT, "", "không phải SHA-256: 64 chữ số thập lục phân, chữ thường",
     "is no SHA-256: 64 hexadecimal digits, small letters"},
    {HT_LAW_PUBLISHED, "", "cần đúng một trong hai: fingerprint, draft", "needs one of fingerprint and draft, and not both"},
    {HT_LAW_REVISION_BEFORE, "2026-01-01", "bản trước là 2026-01-01", "the revision before is 2026-01-01"},
    {HT_LAW_NOT_CARRIED, "2026-01-01", "có trong bản 2026-01-01 mà không có ở đây; ghi dưới after nay là gì",
     "is in revision 2026-01-01 and not here; say under after what it is now"},
};

static void every_mistake_is_said(void **state) {
    (void)state;
    assert_int_equal(sizeof mistakes / sizeof *mistakes, HT_LAW_MISTAKES);
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            char expected[512];
            begin(language);
            ht_law_say(&law, 0, ht_string_of("pay"), mistakes[i].mistake, ht_string_of(mistakes[i].other));
            (void)snprintf(expected, sizeof expected, "a.law:7: pay: %s\n",
                           language == HT_VI ? mistakes[i].vi : mistakes[i].en);
            expect_report(expected);
        }
    }
}

static void say_nearly(ht_language language) {
    ht_law_valid valid = {.count = 0};
    begin(language);
    ht_law_add_valid(&valid, ht_string_of("monthly"));
    ht_law_add_valid(&valid, ht_string_of("once"));
    ht_law_say_valid(&law, 0, ht_string_of("montly"), HT_LAW_ONE_OF, ht_string_of(""), &valid);
}

static void the_nearest_is_asked_for(void **state) {
    (void)state;
    say_nearly(HT_VI);
    expect_report("a.law:7: montly: không phải một trong: monthly, once (có phải là monthly?)\n");
    say_nearly(HT_EN);
    expect_report("a.law:7: montly: is not one of: monthly, once (did you mean monthly?)\n");
}

static void those_beyond_the_last_are_counted(void **state) {
    (void)state;
    for (ht_language language = HT_VI; language <= HT_EN; language++) {
        begin(language);
        law.mistake_count = 1234;
        expect_report(language == HT_VI ? "… và 1.234 lỗi nữa\n" : "… and 1,234 more\n");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mistake_is_said),
        cmocka_unit_test(the_nearest_is_asked_for),
        cmocka_unit_test(those_beyond_the_last_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
