/* SPDX-License-Identifier: MIT */
#include "expect.h"

#include "small_policy.h"
#include "text/text.h"

static ht_parameters file;

static ht_error refused_case(const char *json) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, &small_policy);
    if (ht_case_read(&person, ht_string_of(json), &error)) {
        fail_msg("%s: accepted", json);
    }
    return error;
}

static ht_error refused_text(unsigned slot, const char *text) {
    ht_case person;
    ht_error error;
    ht_case_init(&person, &small_policy);
    if (ht_case_set(&person, slot, ht_string_of(text), &error)) {
        fail_msg("%s: accepted", text);
    }
    return error;
}

static ht_error refused_file(const char *json) {
    ht_error error;
    ht_parameters_init(&file, &small_policy);
    if (ht_parameters_read(&file, ht_string_of(json), &error)) {
        fail_msg("%s: accepted", json);
    }
    return error;
}

static void expect_sentences(ht_error error, const char *vi, const char *en) {
    char bytes[1024];
    ht_text out = TEXT_OVER(bytes);
    ht_write_error_sentence(&out, &error, HT_VI);
    assert_text(&out, vi);
    out.length = 0;
    ht_write_error_sentence(&out, &error, HT_EN);
    assert_text(&out, en);
}

/* ---- Names ---- */

static void every_code_has_its_name(void **state) {
    static const char *const names[] = {
        "ok",
        "syntax",
        "too_large",
        "unknown_fact",
        "duplicate_fact",
        "wrong_type",
        "unknown_value",
        "bad_date",
        "out_of_range",
        "too_many",
        "conflict",
        "unknown_parameter",
        "duplicate_parameter",
        "missing_citation",
        "not_first_of_month",
    };
    (void)state;
    for (int code = HT_OK; code <= HT_NOT_FIRST_OF_MONTH; code++) {
        assert_string_equal(ht_error_name((ht_error_code)code), names[code]);
    }
}

/* ---- Sentences ---- */

static void sentences_say_where_the_text_is_no_json(void **state) {
    (void)state;
    expect_sentences(refused_case("{\"body\":\n"),
                     "Dòng 2, byte 1: văn bản JSON kết thúc quá sớm; kiểm tra dấu đóng ngoặc và dấu nháy",
                     "Line 2, byte 1: the JSON text ends too early; check closing brackets and quotation marks");
    expect_sentences(refused_case("{\"body\":\"S\xff\"}"), "Dòng 1, byte 11: không phải UTF-8; lưu lại tệp với bảng mã UTF-8",
                     "Line 1, byte 11: not UTF-8; save the file again as UTF-8");
    expect_sentences(
        refused_case("{\"body\";}"),
        "Dòng 1, byte 8: \";\" không đúng chỗ trong JSON; một trường hợp là một đối tượng { }, tệp số liệu là một mảng [ ] "
        "các đối tượng",
        "Line 1, byte 8: \";\" does not belong there in JSON; a case is an object { }, a parameter file an array [ ] of "
        "objects");
    const ht_error error = {.code = HT_SYNTAX, .slot = -1, .other = -1};
    expect_sentences(error, "Không đọc được: cần văn bản UTF-8 đúng định dạng",
                     "Cannot be read: well-formed UTF-8 text is needed");
}

static void a_sentence_without_an_error_still_is_one(void **state) {
    const ht_error error = {.code = HT_OK, .slot = -1, .other = -1};
    (void)state;
    expect_sentences(error, "Không đọc được: cần văn bản UTF-8 đúng định dạng",
                     "Cannot be read: well-formed UTF-8 text is needed");
}

static void sentences_say_the_limits(void **state) {
    static char large[HT_CASE_BYTES_MAX + 2];
    (void)state;
    memset(large, ' ', sizeof large - 1);
    expect_sentences(refused_case(large),
                     "Dài quá 65.536 byte, giới hạn của một trường hợp, một dòng danh sách hoặc một tệp số liệu",
                     "Longer than 65,536 bytes, the limit of a case, a line of a list or a parameter file");
    expect_sentences(refused_case("{\"since\":\"2025-07-15\"}"),
                     "since: \"2025-07-15\" nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030",
                     "since: \"2025-07-15\" lies outside 16 July 2025 to 31 December 2030");
    expect_sentences(refused_case("{\"bonus\":0}"), "bonus: 0 nằm ngoài khoảng từ 1\u00a0đồng đến 1.000.000.000.000\u00a0đồng",
                     "bonus: 0 lies outside VND\u00a0"
                     "1 to VND\u00a0"
                     "1,000,000,000,000");
    expect_sentences(refused_file("[{\"name\":\"office.share\",\"value\":1001}]"),
                     "office.share: 1001 nằm ngoài khoảng từ 0% đến 1.000%", "office.share: 1001 lies outside 0% to 1,000%");
    expect_sentences(refused_file("[{\"name\":\"office.in_force\",\"value\":\"2025-07-15\"}]"),
                     "office.in_force: \"2025-07-15\" nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030",
                     "office.in_force: \"2025-07-15\" lies outside 16 July 2025 to 31 December 2030");
    /* The first day of a figure, not the figure. */
    expect_sentences(refused_file("[{\"name\":\"office.once\",\"from\":\"2101-01-01\"}]"),
                     "office.once: \"2101-01-01\" nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100",
                     "office.once: \"2101-01-01\" lies outside 1 January 1950 to 31 December 2100");
    expect_sentences(refused_text(BEGINS, "30/02/2026"), "begins: lịch không có ngày \"30/02/2026\"",
                     "begins: the calendar has no day \"30/02/2026\"");
    expect_sentences(refused_text(BEGINS, "31/6/2026"), "begins: lịch không có ngày \"31/6/2026\"",
                     "begins: the calendar has no day \"31/6/2026\"");
    /* What may be a day, if it were written otherwise. */
    expect_sentences(refused_text(BEGINS, "2025/09/01"),
                     "begins: \"2025/09/01\" không đúng mẫu ngày; ghi 2026-06-30 hoặc 30/06/2026",
                     "begins: \"2025/09/01\" is not written as a date should be; write 2026-06-30 or 30/06/2026");
    expect_sentences(refused_text(BEGINS, "2025-09-011"),
                     "begins: \"2025-09-011\" không đúng mẫu ngày; ghi 2026-06-30 hoặc 30/06/2026",
                     "begins: \"2025-09-011\" is not written as a date should be; write 2026-06-30 or 30/06/2026");
    expect_sentences(refused_text(BEGINS, "2025-09"), "begins: \"2025-09\" chỉ có tháng; ghi cả ngày, ví dụ 01/09/2025",
                     "begins: \"2025-09\" is a month alone; write the day too, such as 01/09/2025");
    expect_sentences(refused_text(BEGINS, "tháng 9/2025"),
                     "Ngày đầu: \"tháng 9/2025\" chỉ có tháng; ghi cả ngày, ví dụ 01/09/2025",
                     "Ngày đầu: \"tháng 9/2025\" is a month alone; write the day too, such as 01/09/2025");
    expect_sentences(refused_text(BEGINS, "09/15/2025"),
                     "begins: \"09/15/2025\" ghi tháng trước ngày; ghi ngày trước tháng, ví dụ 15/09/2025",
                     "begins: \"09/15/2025\" has the month first; write the day before it, such as 15/09/2025");
    expect_sentences(refused_text(BEGINS, "1/9/25"),
                     "begins: \"1/9/25\" có năm hai chữ số; ghi đủ bốn chữ số, ví dụ 01/09/2025",
                     "begins: \"1/9/25\" has a year of two digits; write all four, such as 01/09/2025");
}

static void a_cut_value_keeps_its_quotation_marks(void **state) {
    (void)state;
    expect_sentences(refused_case("{\"written\":\"01234567890123456789012345678901234567890123456789012345678901\"}"),
                     "written: \"012345678901234567890123456789012345678901234567890123456789…\" không phải là true hoặc false",
                     "written: \"012345678901234567890123456789012345678901234567890123456789…\" is neither true nor false");
}

static void of_a_list_of_cases_the_line_of_the_file_is_named(void **state) {
    (void)state;
    ht_error error = refused_case("{\"written\":}");
    error.line = 4;
    expect_sentences(
        error,
        "Dòng 4, byte 12: \"}\" không đúng chỗ trong JSON; một trường hợp là một đối tượng { }, tệp số liệu là một "
        "mảng [ ] các đối tượng",
        "Line 4, byte 12: \"}\" does not belong there in JSON; a case is an object { }, a parameter file an array "
        "[ ] of objects");
}

static void a_day_of_nothing_known_has_the_limits_of_days(void **state) {
    const ht_error error = {
        .code = HT_OUT_OF_RANGE, .policy = &small_policy, .name = {"x", 1}, .slot = -1, .value = {"5", 1}, .other = -1};
    (void)state;
    expect_sentences(error, "x: \"5\" nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100",
                     "x: \"5\" lies outside 1 January 1950 to 31 December 2100");
}

static void a_figure_that_is_not_given_has_the_limits_of_its_parameter(void **state) {
    const ht_error error = {
        .code = HT_OUT_OF_RANGE, .policy = &small_policy, .name = {"office.share", 12}, .slot = -1, .other = -1};
    (void)state;
    expect_sentences(error, "office.share: \"\" nằm ngoài khoảng từ 0% đến 1.000%",
                     "office.share: \"\" lies outside 0% to 1,000%");
}

static void sentences_say_how_many_are_too_many(void **state) {
    char breaks[2 * HT_INTERRUPTIONS_MAX + 32] = "{\"breaks\":[1";
    char rows[3 * HT_PARAMETER_ROWS_MAX + 32] = "[{}";
    (void)state;
    for (int i = 0; i < HT_INTERRUPTIONS_MAX; i++) {
        strcat(breaks, ",1");
    }
    strcat(breaks, "]}");
    for (int i = 0; i < HT_PARAMETER_ROWS_MAX; i++) {
        strcat(rows, ",{}");
    }
    strcat(rows, "]");
    expect_sentences(refused_case(breaks), "breaks: quá 64 đợt; gộp các đợt liền nhau cùng lý do",
                     "breaks: more than 64; join those of the same reason that touch");
    expect_sentences(refused_file(rows), "Quá 256 dòng số liệu", "More than 256 rows");
}

static void sentences_say_which_type_is_right(void **state) {
    (void)state;
    expect_sentences(refused_case("{\"body\":5}"),
                     "body: 5 không phải là chuỗi; ghi một trong các giá trị: science_office, people_office, other",
                     "body: 5 is not text; write one of science_office, people_office, other");
    expect_sentences(refused_case("{\"written\":\"yes\"}"), "written: \"yes\" không phải là true hoặc false",
                     "written: \"yes\" is neither true nor false");
    expect_sentences(refused_case("{\"begins\":[20]}"), "begins: [20] không phải là ngày; ghi theo mẫu \"2026-06-30\"",
                     "begins: [20] is not a date; write it as \"2026-06-30\"");
    expect_sentences(refused_case("{\"bonus\":1e3}"),
                     "bonus: 1e3 không phải là số nguyên; chỉ ghi chữ số, không phần lẻ, không số mũ",
                     "bonus: 1e3 is not a whole number; write digits only, without fraction or exponent");
    expect_sentences(refused_text(BONUS, "5.5"),
                     "bonus: \"5.5\" chưa rõ là bao nhiêu đồng; ghi số đồng, ví dụ 5500000, 5.500.000 hoặc 5,5 triệu",
                     "bonus: \"5.5\" is no clear amount; write it in đồng, such as 5500000, 5.500.000 or 5,5 triệu");
    expect_sentences(
        refused_text(BONUS, "năm triệu"),
        "Mức thưởng: \"năm triệu\" chưa rõ là bao nhiêu đồng; ghi số đồng, ví dụ 5500000, 5.500.000 hoặc 5,5 triệu",
        "Mức thưởng: \"năm triệu\" is no clear amount; write it in đồng, such as 5500000, 5.500.000 or 5,5 triệu");
    expect_sentences(refused_case("{\"breaks\":[7]}"),
                     "breaks: 7 không đúng mẫu; ghi [{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"leave\"}]",
                     "breaks: 7 has not the right shape; write "
                     "[{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"leave\"}]");
    expect_sentences(refused_text(BREAKS, "7"), "breaks: \"7\" không đúng mẫu; ghi 10/03/2026-09/04/2026 leave",
                     "breaks: \"7\" has not the right shape; write 10/03/2026-09/04/2026 leave");
    expect_sentences(refused_text(BREAKS, "nghỉ"),
                     "Gián đoạn: \"nghỉ\" không đúng mẫu; ghi 10/03/2026-09/04/2026 Nghỉ không lương",
                     "Gián đoạn: \"nghỉ\" has not the right shape; write 10/03/2026-09/04/2026 Nghỉ không lương");
    expect_sentences(refused_case("{\"id\":7}"), "id: 7 không phải là chuỗi; ghi trong dấu nháy kép",
                     "id: 7 is not text; write it between quotation marks");
    expect_sentences(refused_file("[{\"name\":\"office.once\",\"value\":\"5\"}]"),
                     "office.once: \"5\" không phải là số nguyên; chỉ ghi chữ số, không phần lẻ, không số mũ",
                     "office.once: \"5\" is not a whole number; write digits only, without fraction or exponent");
    expect_sentences(refused_file("[{\"name\":\"office.in_force\",\"value\":5}]"),
                     "office.in_force: 5 không phải là ngày; ghi theo mẫu \"2026-06-30\"",
                     "office.in_force: 5 is not a date; write it as \"2026-06-30\"");
    expect_sentences(
        refused_file("[{}]"),
        "name: thiếu hoặc sai kiểu; mỗi dòng ghi {\"name\":\"…\",\"from\":\"2027-01-01\",\"value\":…,\"citation\":\"…\"}",
        "name: missing or of the wrong type; write each row as "
        "{\"name\":\"…\",\"from\":\"2027-01-01\",\"value\":…,\"citation\":\"…\"}");
}

static void sentences_list_what_is_valid_and_the_nearest(void **state) {
    (void)state;
    expect_sentences(
        refused_case("{\"body\":\"sience_office\"}"),
        "body: \"sience_office\" không có trong danh sách: science_office, people_office, other (có phải là "
        "science_office, tức “Sở Khoa học và Công nghệ”?)",
        "body: \"sience_office\" is not one of science_office, people_office, other (did you mean science_office?)");
    expect_sentences(refused_case("{\"writen\":true}"),
                     "Mục \"writen\" không có trong danh sách 11 mục (có phải là written, tức “Có văn bản”?)",
                     "The name \"writen\" is not one of 11 names (did you mean written?)");
    expect_sentences(refused_case("{\"xyz\":true}"), "Mục \"xyz\" không có trong danh sách: body, written, begins, … (11 mục)",
                     "The name \"xyz\" is not one of body, written, begins, … (11 names)");
    expect_sentences(refused_case("{\"breaks\":[{\"form\":1}]}"),
                     "breaks: \"form\" không có trong danh sách: from, to, reason (có phải là from?)",
                     "breaks: \"form\" is not one of from, to, reason (did you mean from?)");
    expect_sentences(refused_text(BREAKS, "2026-01-01/2026-01-02 custdy"),
                     "breaks: \"custdy\" không có trong danh sách: leave, custody (có phải là custody, tức “Tạm giữ”?)",
                     "breaks: \"custdy\" is not one of leave, custody (did you mean custody?)");
    /* Vietnamese is answered with Vietnamese names. */
    expect_sentences(refused_text(BREAKS, "2026-01-01/2026-01-02 Tam giữ"),
                     "Gián đoạn: \"Tam giữ\" chưa rõ là giá trị nào; ghi một trong: Nghỉ không lương; Tạm giữ",
                     "Gián đoạn: \"Tam giữ\" is not clear; write one of: Nghỉ không lương; Tạm giữ");
    expect_sentences(refused_text(WRITTEN, "yess"),
                     "written: \"yess\" không có trong danh sách: no, yes (có phải là yes, tức “Có”?)",
                     "written: \"yess\" is not one of no, yes (did you mean yes?)");
    expect_sentences(
        refused_file("[{\"name\":\"ofice.share\"}]"),
        "Mục \"ofice.share\" không có trong danh sách: office.monthly, office.once, office.share, office.in_force (có phải "
        "là office.share, tức “Tỷ lệ”?)",
        "The name \"ofice.share\" is not one of office.monthly, office.once, office.share, office.in_force (did you mean "
        "office.share?)");
    expect_sentences(refused_file("[{\"citaton\":1}]"),
                     "Mục \"citaton\" không có trong danh sách: name, from, value, citation (có phải là citation?)",
                     "The name \"citaton\" is not one of name, from, value, citation (did you mean citation?)");
    /* A date takes effect by its value: the key `from` is right for the other parameters only. */
    expect_sentences(refused_file("[{\"name\":\"office.in_force\",\"from\":\"2026-01-01\"}]"),
                     "Mục \"from\" không có trong danh sách: name, value, citation",
                     "The name \"from\" is not one of name, value, citation");
}

static void expect_nearest(unsigned slot, const char *text, const char *nearest) {
    char bytes[1024];
    char expected[64] = "";
    ht_text out = TEXT_OVER(bytes);
    ht_error error = refused_text(slot, text);
    error.calling = HT_BY_ID;
    ht_write_error_sentence(&out, &error, HT_EN);
    bytes[out.length] = '\0';
    if (nearest != NULL) {
        snprintf(expected, sizeof expected, " (did you mean %s?)", nearest);
    }
    const char *question = strstr(bytes, " (did you mean");
    assert_string_equal(question == NULL ? "" : question, expected);
}

static void the_nearest_is_found_as_people_write(void **state) {
    (void)state;
    expect_nearest(BODY, "So KHCN", "science_office"); /* initials of words */
    expect_nearest(BODY, "SKHCN", "science_office");
    expect_nearest(BODY, "so khoa hc & cong nghee", "science_office"); /* without marks: 5 edits of 22 letters */
    expect_nearest(BODY, "Sở khoa học", "science_office");             /* the beginning */
    expect_nearest(BODY, "VP UBND", "people_office");
    expect_nearest(BODY, "Nơi khac", "other");
    expect_nearest(BODY, "OTHERS", "other");
    expect_nearest(BODY, "els", "other"); /* the beginning of "Elsewhere" */
    expect_nearest(BODY, "office", NULL); /* begins no name */
    expect_nearest(BODY, "So KHCNX", NULL);
    expect_nearest(BODY, "S KHCN X", NULL);
    expect_nearest(BODY, "x", NULL);
    expect_nearest(BODY, "o", NULL); /* one letter says nothing */
    expect_nearest(BODY, "???", NULL);
    expect_nearest(BODY, "đ", NULL);
    expect_nearest(
        BODY, "a text that is longer than any of the names that it could possibly have been meant to be, and then some more",
        NULL);
}

/* Where a fact was written by its name, both are called so. */
static ht_error contradicting(unsigned slot, unsigned other, ht_calling calling) {
    return (ht_error){.code = HT_CONFLICT,
                      .policy = &small_policy,
                      .name = ht_string_of(small_policy.facts[slot].id),
                      .slot = (int)slot,
                      .other = (int)other,
                      .calling = calling};
}

static void sentences_say_what_contradicts(void **state) {
    (void)state;
    expect_sentences(refused_case("{\"begins\":\"2026-01-02\",\"ends\":\"2026-01-01\"}"),
                     "ends: \"Ngày cuối\" ở trước \"Ngày đầu\" (begins); sửa một trong hai ngày",
                     "ends: \"Last day\" is before \"First day\" (begins); correct one of the two days");
    expect_sentences(refused_case("{\"breaks\":[{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\",\"reason\":\"leave\"}]}"),
                     "breaks: có đợt mà ngày cuối ở trước ngày đầu; sửa lại ngày của đợt đó",
                     "breaks: one ends before it begins; correct its days");
    expect_sentences(refused_case("{\"bonus\":5}"), "invited: phải là \"có\" khi đã ghi \"Mức thưởng\" (bonus)",
                     "invited: must be yes where \"Bonus\" (bonus) is given");
    expect_sentences(contradicting(ENDS, BEGINS, HT_BY_VI), "Ngày cuối: ở trước “Ngày đầu”; sửa một trong hai ngày",
                     "Ngày cuối: is before “Ngày đầu”; correct one of the two days");
    expect_sentences(contradicting(INVITED, BONUS, HT_BY_EN), "Invited: phải là “có” khi đã ghi “Bonus”",
                     "Invited: must be yes where “Bonus” is given");
}

#define ONCE_2026 "{\"name\":\"office.once\",\"from\":\"2026-01-01\",\"value\":5,\"citation\":\"a\"}"

static void the_other_sentences_say_the_way_out(void **state) {
    (void)state;
    expect_sentences(refused_case("{\"body\":\"other\",\"body\":\"other\"}"), "body: được ghi hai lần; chỉ giữ lại một",
                     "body: given twice; keep one");
    expect_sentences(refused_file("[" ONCE_2026 "," ONCE_2026 "]"),
                     "office.once: có hai dòng áp dụng từ cùng một ngày; chỉ giữ lại một",
                     "office.once: two rows begin on the same day; keep one");
    expect_sentences(refused_file("[{\"name\":\"office.once\",\"citation\":\"\"}]"),
                     "office.once: thiếu trích dẫn; ghi văn bản quy định mức này vào citation",
                     "office.once: no citation; name the document in citation");
    expect_sentences(
        refused_file("[{\"name\":\"office.monthly\",\"from\":\"2026-01-02\"}]"),
        "office.monthly: \"2026-01-02\" không phải là ngày đầu tháng; mức hằng tháng phải áp dụng từ ngày đầu tháng",
        "office.monthly: \"2026-01-02\" is not the first day of a month, on which a monthly figure has to begin");
}

/* ---- What was given, shown safely ---- */

static void expect_shown(const char *text, const char *shown) {
    char vi[1024];
    char en[1024];
    snprintf(vi, sizeof vi, "%s không đúng mẫu ngày; ghi 2026-06-30 hoặc 30/06/2026", shown);
    snprintf(en, sizeof en, "%s is not written as a date should be; write 2026-06-30 or 30/06/2026", shown);
    const ht_error error = {.code = HT_BAD_DATE, .policy = &small_policy, .slot = -1, .value = ht_string_of(text), .other = -1};
    expect_sentences(error, vi, en);
}

#define TEN        "0123456789"
#define SIXTY      TEN TEN TEN TEN TEN TEN
#define TEN_WIDE   "\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"
#define SIXTY_WIDE TEN_WIDE TEN_WIDE TEN_WIDE TEN_WIDE TEN_WIDE TEN_WIDE

static void long_values_are_shortened(void **state) {
    (void)state;
    expect_shown(SIXTY, "\"" SIXTY "\"");
    expect_shown(SIXTY "0", "\"" SIXTY "…\"");
    expect_shown(SIXTY_WIDE, "\"" SIXTY_WIDE "\"");
    expect_shown(SIXTY_WIDE "0", "\"" SIXTY_WIDE "…\"");
}

static void what_steers_a_terminal_is_replaced(void **state) {
    (void)state;
    expect_shown("a\x1b[2Jb\n\x7f", "\"a\ufffd[2Jb\ufffd\ufffd\"");
    expect_shown("\xc2\x9b\xc2\x9f\xc2\xa0", "\"\ufffd\ufffd\u00a0\"");
    expect_shown("\u200a\u200b\u200f\u2010\u2027\u2028\u202e\u202f", "\"\u200a\ufffd\ufffd\u2010\u2027\ufffd\ufffd\u202f\"");
    expect_shown("\u205f\u2060\u206f\u2070\u20a0", "\"\u205f\ufffd\ufffd\u2070\u20a0\"");
    expect_shown("\u1e40\u3000ở", "\"\u1e40\u3000ở\"");
}

static void what_is_no_utf8_is_replaced(void **state) {
    (void)state;
    expect_shown("S\xff\xc3", "\"S\ufffd\ufffd\"");
    expect_shown("\xe1\xbb", "\"\ufffd\ufffd\"");
    expect_shown("\xf8\x88\x80\x80\x80", "\"\ufffd\ufffd\ufffd\ufffd\ufffd\"");
}

/* ---- As JSON ---- */

static void expect_json(ht_error error, const char *id, const char *expected) {
    char bytes[2048];
    ht_text out = TEXT_OVER(bytes);
    ht_write_error_json(&out, &error, id == NULL ? (ht_string){NULL, 0} : ht_string_of(id));
    assert_text(&out, expected);
    assert_false(out.escape);
}

static void errors_are_written_as_json(void **state) {
    ht_error error = refused_case("{\"id\":\"7\",\"body\":\"other\",\"body\":null}");
    (void)state;
    expect_json(error, "a\\\"7",
                "{\"id\":\"a\\\"7\",\"error\":{\"code\":\"duplicate_fact\",\"fact\":\"body\",\"text\":{\"vi\":\"body: được ghi "
                "hai lần; chỉ "
                "giữ lại một\",\"en\":\"body: given twice; keep one\"}}}");
    error.line = 17;
    expect_json(error, "",
                "{\"id\":\"\",\"error\":{\"code\":\"duplicate_fact\",\"fact\":\"body\",\"line\":17,\"text\":{\"vi\":\"body: "
                "được ghi hai "
                "lần; chỉ giữ lại một\",\"en\":\"body: given twice; keep one\"}}}");
    error = refused_case("{\"written\":\"ye\\ts\"}");
    expect_json(error, NULL,
                "{\"error\":{\"code\":\"wrong_type\",\"fact\":\"written\",\"text\":{\"vi\":\"written: \\\"ye\\\\ts\\\" không "
                "phải là true "
                "hoặc false\",\"en\":\"written: \\\"ye\\\\ts\\\" is neither true nor false\"}}}");
    error = refused_case("{");
    expect_json(
        error, NULL,
        "{\"error\":{\"code\":\"syntax\",\"text\":{\"vi\":\"Dòng 1, byte 2: văn bản JSON kết thúc quá sớm; kiểm tra dấu đóng "
        "ngoặc "
        "và dấu nháy\",\"en\":\"Line 1, byte 2: the JSON text ends too early; check closing brackets and quotation marks\"}}}");
}

static void expect_fact(ht_error error, const char *expected) {
    char bytes[2048];
    ht_text out = TEXT_OVER(bytes);
    ht_write_error_json(&out, &error, (ht_string){NULL, 0});
    assert_true(out.length < sizeof bytes);
    bytes[out.length] = '\0';
    assert_non_null(strstr(bytes, expected));
}

static void a_name_is_escaped_once(void **state) {
    const ht_error column = {
        .code = HT_UNKNOWN_FACT, .policy = &small_policy, .name = ht_string_of("a\"\\b"), .slot = -1, .other = -1, .line = 1};
    (void)state;
    expect_fact(refused_case("{\"a\\\"\\\\\\u0062\":1}"), "\"fact\":\"a\\\"\\\\\\u0062\"");
    expect_fact(column, "\"fact\":\"a\\\"\\\\b\"");
    expect_fact(refused_case("{\"\":1}"), "\"fact\":\"\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_has_its_name),
        cmocka_unit_test(sentences_say_where_the_text_is_no_json),
        cmocka_unit_test(a_sentence_without_an_error_still_is_one),
        cmocka_unit_test(sentences_say_the_limits),
        cmocka_unit_test(a_day_of_nothing_known_has_the_limits_of_days),
        cmocka_unit_test(a_figure_that_is_not_given_has_the_limits_of_its_parameter),
        cmocka_unit_test(sentences_say_how_many_are_too_many),
        cmocka_unit_test(sentences_say_which_type_is_right),
        cmocka_unit_test(sentences_list_what_is_valid_and_the_nearest),
        cmocka_unit_test(the_nearest_is_found_as_people_write),
        cmocka_unit_test(sentences_say_what_contradicts),
        cmocka_unit_test(the_other_sentences_say_the_way_out),
        cmocka_unit_test(a_cut_value_keeps_its_quotation_marks),
        cmocka_unit_test(of_a_list_of_cases_the_line_of_the_file_is_named),
        cmocka_unit_test(long_values_are_shortened),
        cmocka_unit_test(what_steers_a_terminal_is_replaced),
        cmocka_unit_test(what_is_no_utf8_is_replaced),
        cmocka_unit_test(errors_are_written_as_json),
        cmocka_unit_test(a_name_is_escaped_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
