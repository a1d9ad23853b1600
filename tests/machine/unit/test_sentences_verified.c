/* SPDX-License-Identifier: MIT */
/* Every sentence about a receipt or a code that was verified, in both languages. */
#include "receipts.h"

#include "person/refuse.h"

#define SPACE "\u00a0"

static void mentions_both(const char *vi, const char *en) {
    assert_mentions(HT_VI, vi);
    assert_mentions(HT_EN, en);
}

/* ---- What differs is named ---- */

static const char *const keys[][3] = {
    {"status", "kết luận", "status"},
    {"rate", "mức mỗi tháng", "monthly amount"},
    {"total", "tổng", "total"},
    {"month", "tháng chi trả", "month of payment"},
    {"months", "bảng từng tháng", "table of months"},
    {"steps", "cách tính", "steps"},
    {"unmet", "điều kiện chưa đáp ứng", "conditions not met"},
    {"monthly", "cộng mỗi tháng (tính ở tháng 8/2026)", "sum a month (as of August 2026)"},
    {"once", "cộng một lần", "sum of one-time amounts"},
    {"missing", "thông tin còn thiếu", "missing facts"},
    {"alternatives", "cách hiểu khác", "other readings"},
    {"assumptions", "giả định", "assumptions"},
    {"case", "hồ sơ", "case"},
    {"policy", "bản quy định", "policy"},
    {"id", "mã hồ sơ", "id"},
    {"parameters", "mức của cơ quan", "the office's own figures"},
    {"benefits", "danh sách khoản hỗ trợ", "list of benefits"},
};

static void expect_line(const char *key, const char *claimed, const char *computed, ht_language language, const char *line) {
    char expected[256];
    verification.difference = (ht_difference){.benefit = -1, .fact = -1, .key = ht_string_of(key)};
    verification.difference.claimed = ht_string_of(claimed);
    verification.difference.computed = ht_string_of(computed);
    snprintf(expected, sizeof expected, "\n%s\n", line);
    assert_mentions(language, expected);
}

static void a_receipt_that_differs(void) {
    make_receipt(civil_servant, NULL);
    change("\"total\":{\"min\":96000000,\"max\":96000000}", "\"total\":{\"min\":96000001,\"max\":96000001}");
    assert_verdict(HT_DIFFERS, false);
    verification.reading_count = 0;
}

static void what_differs_is_named(void **state) {
    (void)state;
    a_receipt_that_differs();
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char line[256];
        snprintf(line, sizeof line, "Khác trước hết: %s.", keys[i][1]);
        expect_line(keys[i][0], "[1]", "[2]", HT_VI, line);
        snprintf(line, sizeof line, "First difference: %s.", keys[i][2]);
        expect_line(keys[i][0], "[1]", "[2]", HT_EN, line);
    }
}

static void values_are_named(void **state) {
    (void)state;
    a_receipt_that_differs();
    expect_line("status", "\"granted\"", "\"refused\"", HT_VI,
                "Khác trước hết: kết luận: ghi “Được tính”, tính lại “Không được tính”.");
    expect_line("status", "\"granted\"", "\"refused\"", HT_EN,
                "First difference: status: claimed “Counted”, computed “Not counted”.");
    expect_line("status", "\"undetermined\"", "\"amount_needed\"", HT_VI,
                "Khác trước hết: kết luận: ghi “Chưa đủ thông tin”, tính lại “Cần biết số tiền”.");
    expect_line("status", "\"undetermined\"", "\"amount_needed\"", HT_EN,
                "First difference: status: claimed “Not enough known”, computed “Amount needed”.");
    expect_line("total", "", "{\"min\":1,\"max\":2}", HT_VI,
                "Khác trước hết: tổng: ghi (không có), tính lại từ 1 đến 2" SPACE "đồng.");
    expect_line("total", "", "{\"min\":1,\"max\":null}", HT_EN,
                "First difference: total: claimed nothing, computed VND" SPACE "1 or more.");
}

/* ---- Verdicts ---- */

static void a_receipt_is_right_or_wrong(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    assert_verdict(HT_MATCHES, true);
    assert_says(HT_VI, "KHỚP: tổng 96.000.000" SPACE "đồng");
    assert_says(HT_EN, "MATCH: total VND" SPACE "96,000,000");
    change("\"text\":{\"vi\":\"", "\"text\":{\"vi\":\"x");
    assert_verdict(HT_MATCHES, true);
    mentions_both("\nSố tiền và căn cứ đúng; riêng lời văn của phiếu khác lời văn của chương trình này.",
                  "\nAmounts and clauses are right; only the sentences are not worded as this program words them.");
    a_receipt_that_differs();
    mentions_both("LỆCH: phiếu ghi tổng 96.000.001" SPACE "đồng, tính lại 96.000.000" SPACE "đồng\n",
                  "DIFFERS: claimed total VND" SPACE "96,000,001, computed VND" SPACE "96,000,000\n");
    make_receipt(civil_servant, NULL);
    change("\"total\":{\"min\":96000000,\"max\":96000000}", "\"total\":true");
    assert_verdict(HT_DIFFERS, false);
    mentions_both("LỆCH: phiếu không ghi tổng, tính lại 96.000.000" SPACE "đồng\n",
                  "DIFFERS: no total is claimed, computed VND" SPACE "96,000,000\n");
    make_receipt("{\"id\":\"A1\"}", NULL);
    set_value("made", 0, "\"x\"");
    assert_verdict(HT_MATCHES, true);
    mentions_both("\nTheo lời của phiếu, không kiểm chứng được: lập “x”; mã hồ sơ “A1”.",
                  "\nIn the receipt's own words, which nothing vouches for: made “x”; id “A1”.");
}

static void what_was_wrong_is_explained(void **state) {
    (void)state;
    make_receipt(on_leave, NULL);
    change("\"amount\":1451613", "\"amount\":1451614");
    assert_verdict(HT_DIFFERS, false);
    mentions_both("LỆCH: tổng vẫn là ", "DIFFERS: the total is ");
    mentions_both(" nhưng phần khác của phiếu không đúng\n", ", but another part of the receipt is wrong\n");
    mentions_both("\nTháng đầu tiên khác: tháng 3/2026: ghi 1.451.614" SPACE "đồng, tính lại 1.451.613" SPACE "đồng.\nCăn cứ: ",
                  "\nFirst month that differs: March 2026: claimed VND" SPACE "1,451,614, computed VND" SPACE
                  "1,451,613.\nBecause: ");
    /* The months whole. */
    verification.difference.month_claimed = ht_string_of("[]");
    mentions_both("\nTháng đầu tiên khác: tháng 3/2026.\n", "\nFirst month that differs: March 2026.\n");
    verification.difference.fact = 0;
    mentions_both("\n“Đơn vị công tác” mà số tiền được tính theo khác với hồ sơ ghi trong phiếu.",
                  "\nThe amounts were made for another “Agency” than the receipt's case has.");
    /* Half months in place of days: as the other reading has them. */
    make_receipt("{\"agency\":\"science_department\",\"position\":\"civil_servant\",\"duty\":\"full_time\",\"degree\":\"none\","
                 "\"duty_from\":\"2025-09-01\",\"until\":\"2025-10-20\",\"partial_month\":\"half_month_15\"}",
                 NULL);
    change_nth("half_month_15", "actual_days", 0);
    assert_verdict(HT_DIFFERS, false);
    mentions_both("\nĐúng số tiền đã ghi nếu “Cách tính tháng không trọn” hiểu là “Từ 15 ngày tính cả tháng, ít hơn tính nửa "
                  "tháng”.",
                  "\nExactly the claimed amounts if “Part months” is read as “15 days or more a full month, fewer a half”.");
}

/* ---- Other policies ---- */

static void another_revision(void **state) {
    (void)state;
    make_receipt(civil_servant, NULL);
    change_all(ht_first_policy.revision, "2026-01-31");
    assert_verdict(HT_OTHER_REVISION, true);
    mentions_both(
        "KHÁC BẢN QUY ĐỊNH: tổng 96.000.000" SPACE "đồng\nLập theo bản quy định 31/01/2026; chương trình này theo bản ",
        "OTHER REVISION: total VND" SPACE "96,000,000\nMade under revision 31 January 2026 of the policy; this program has ");
    mentions_both(". Tính theo bản hiện có, số tiền không đổi.", ". Under the revision at hand the amounts are the same.");
    change("\"total\":{\"min\":96000000,\"max\":96000000}", "\"total\":{\"min\":96000001,\"max\":96000001}");
    assert_verdict(HT_OTHER_REVISION, false);
    mentions_both(". Tính theo bản hiện có, số tiền khác.", ". Under the revision at hand the amounts differ.");
    make_receipt(civil_servant, NULL);
    set_value("fingerprint", 0, "\"0000000000000000000000000000000000000000000000000000000000000000\"");
    assert_verdict(HT_OTHER_REVISION, true);
    mentions_both("\nCùng ghi bản quy định 24/11/2026 nhưng dấu vân tay khác: nội dung quy định không giống nhau.",
                  "\nRevision 24 November 2026 in both, but the fingerprint differs: the policy's content is not the same.");
}

static void a_code_is_read(void **state) {
    (void)state;
    /* As of the receipt's case. */
    make_receipt(civil_servant, NULL);
    assert_verdict(HT_MATCHES, true);
    verification.verdict = HT_READ;
    verification.is_receipt = false;
    verification.made = (ht_string){"", 0};
    assert_says(HT_VI, "ĐỌC ĐƯỢC: tổng tính lại 96.000.000" SPACE "đồng. Mã không ghi số tiền: hãy so với số trên giấy.");
    assert_says(HT_EN, "READ: computed total VND" SPACE "96,000,000. A code holds no amounts: compare it with the paper.");
}

/* ---- What is no receipt, and no code ---- */

#define RECEIPTS_VI " Phiếu do hotro assess --receipt hoặc trang tính toán xuất ra."
#define RECEIPTS_EN " hotro assess --receipt and the page write receipts."

static const struct {
    ht_error_place place;
    ht_error error;
    const char *vi, *en;
} refusals[] = {
    {HT_IN_RECEIPT,
     {.code = HT_SYNTAX, .row = 2, .column = 12},
     "Phiếu không còn nguyên vẹn: dòng 2, byte 12: văn bản JSON bị hỏng hoặc bị cắt. Hãy lấy lại tệp gốc.",
     "The receipt is not whole: line 2, byte 12: its JSON is damaged or cut short. Get the original file."},
    {HT_IN_RECEIPT,
     {.code = HT_WRONG_TYPE, .name = {"assessment", 10}},
     "Không phải phiếu kết quả: “assessment” thiếu hoặc không đúng mẫu." RECEIPTS_VI,
     "Not a receipt: “assessment” is missing or not as receipts have it." RECEIPTS_EN},
    {HT_IN_RECEIPT,
     {.code = HT_UNKNOWN_FACT, .name = {"agency", 6}, .row = 1, .column = 2},
     "Không phải phiếu kết quả: “agency” (dòng 1, byte 2) không thuộc mẫu phiếu." RECEIPTS_VI,
     "Not a receipt: “agency” (line 1, byte 2) is nothing that receipts have." RECEIPTS_EN},
    {HT_IN_RECEIPT,
     {.code = HT_DUPLICATE_FACT, .name = {"value", 5}, .row = 2, .column = 1},
     "Phiếu ghi “value” hai lần (lần sau ở dòng 2, byte 1): không rõ giá trị nào là của phiếu.",
     "The receipt has “value” twice (the second at line 2, byte 1): which one it means is not clear."},
    {HT_IN_RECEIPT,
     {.code = HT_UNKNOWN_VALUE, .slot = HT_SLOT_POLICY, .value = {"hill-town-1", 11}},
     "Phiếu theo quy định khác, hill-town-1, chương trình này không có; chương trình có: gia-dinh-92-2025@2026-11-24",
     "The receipt is of another policy, hill-town-1, which this program does not have; it has gia-dinh-92-2025@2026-11-24"},
    {HT_IN_RECEIPT, {.code = HT_TOO_LARGE}, "Phiếu dài quá 1.048.576 byte.", "The receipt is longer than 1,048,576 bytes."},
    {HT_IN_CASE,
     {.code = HT_DUPLICATE_FACT,
      .policy = &ht_first_policy,
      .name = {"degree", 6},
      .slot = -1,
      .other = -1,
      .row = 3,
      .column = 4},
     "degree: được ghi hai lần; chỉ giữ lại một (dòng 3, byte 4)",
     "degree: given twice; keep one (line 3, byte 4)"},
};

static void what_is_no_receipt(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        const ht_verify_error refusal = {.place = refusals[i].place, .error = refusals[i].error};
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            char room[1024];
            ht_text out = TEXT_OVER(room);
            ht_write_verify_error_sentence(&out, &refusal, language);
            assert_text(&out, language == HT_VI ? refusals[i].vi : refusals[i].en);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_differs_is_named),
        cmocka_unit_test(values_are_named),
        cmocka_unit_test(a_receipt_is_right_or_wrong),
        cmocka_unit_test(what_was_wrong_is_explained),
        cmocka_unit_test(another_revision),
        cmocka_unit_test(a_code_is_read),
        cmocka_unit_test(what_is_no_receipt),
    };
    return cmocka_run_group_tests_name("sentences_verified", tests, NULL, NULL);
}
