/* SPDX-License-Identifier: MIT */
/* Every sentence about a list that cannot be read and a claim that differs, in both languages. */
#include "claimed.h"
#include "list/list_error.h"

#define CSV       "\"CSV UTF-8\""
#define SPACE     "\u00a0"
#define MASTER_VI "“Bằng sau đại học đề nghị hỗ trợ” là “Thạc sĩ” thay vì “Tiến sĩ”: "
#define POSTGRADUATE                                                                                                                              \
    "Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách đào tạo sau đại học (theo Báo Giả Định, " \
    "27/07/2025)"
#define SUPPORT     "Nghị quyết số 92/2025/NQ-HĐND của HĐND tỉnh Giả Định, chính sách hỗ trợ (theo Báo Giả Định, 27/07/2025)"
#define ACTUAL_DAYS "Nghị quyết số 93/2025/NQ-HĐND của HĐND tỉnh Giả Định (theo Báo Ví Dụ, 17/10/2025)"

/* ---- Lists ---- */

static const struct {
    ht_list_error error;
    const char *vi, *en;
} list_errors[] = {
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_UNKNOWN},
     "không phải UTF-8; lưu lại thành " CSV,
     "not UTF-8; save it again as " CSV},
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_WINDOWS_1258},
     "không phải UTF-8 mà có vẻ là Windows-1258; mở lại với bảng mã này (LibreOffice hỏi khi mở) rồi lưu thành " CSV,
     "not UTF-8 but, it seems, Windows-1258; open it as such (LibreOffice asks on opening) and save it as " CSV},
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_TCVN3},
     "không phải UTF-8 mà có vẻ là TCVN3 (ABC, phông .Vn); chuyển sang Unicode bằng bộ chuyển mã (ví dụ UniKey) rồi lưu "
     "thành " CSV,
     "not UTF-8 but, it seems, TCVN3 (ABC, .Vn fonts); convert it to Unicode (UniKey's converter does) and save it as " CSV},
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_UTF16},
     "là UTF-16 (\"Unicode Text\" của Excel); lưu lại thành " CSV,
     "UTF-16 (Excel's \"Unicode Text\"); save it again as " CSV},
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_WORKBOOK},
     "là sổ tính không đọc được ở đây; mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx không có mật khẩu (lệnh hotro đọc "
     "được) "
     "hoặc " CSV,
     "a workbook that is not read here; open it in Excel or LibreOffice and save it as .xlsx without a password (which the "
     "command "
     "hotro reads) or as " CSV},
    {{.problem = HT_LIST_ENCODING, .encoding = HT_ENCODING_PDF},
     "là tệp PDF, không phải danh sách CSV",
     "a PDF file, not a CSV list"},
    {{.problem = HT_LIST_FIELD_COUNT, .given = 7, .expected = 9},
     "dòng có 7 ô, tiêu đề có 9 cột; kiểm tra dấu phân cách và dấu ngoặc kép",
     "fields in the line: 7, columns in the header: 9; check separators and quotation marks"},
    {{.problem = HT_LIST_STRAY_QUOTE},
     "sau dấu ngoặc kép đóng còn chữ; trong ô đặt trong ngoặc kép, mỗi dấu ngoặc kép bên trong phải viết hai lần",
     "text behind a closing quotation mark; inside a quoted field each quotation mark must be doubled"},
    {{.problem = HT_LIST_OPEN_QUOTE},
     "dấu ngoặc kép mở ở dòng này không được đóng đúng chỗ",
     "a quotation mark opened on this line is not closed as it should be"},
    {{.problem = HT_LIST_TOO_LONG, .error = {.line = 12}},
     "bản ghi bắt đầu ở dòng 12 dài quá 65.536 byte",
     "the record that begins on line 12 is longer than 65,536 bytes"},
    {{.problem = HT_LIST_ZERO_BYTE},
     "có byte NUL; tệp bị hỏng hoặc không phải văn bản",
     "a NUL byte; the file is damaged or no text"},
    {{.problem = HT_LIST_HEADER_AGAIN},
     "tiêu đề lặp lại; có phải hai danh sách được nối với nhau?",
     "the header again; were two lists joined?"},
    {{.problem = HT_LIST_EMPTY}, "danh sách trống, không có dòng tiêu đề", "the list is empty: it has no header line"},
    {{.problem = HT_LIST_NOT_A_HEADER},
     "trong 30 dòng đầu không dòng nào là tiêu đề: cần ít nhất hai cột mang tên đã biết, trong đó có một thông tin hay số tiền "
     "đề nghị; ghi dòng tiêu đề (lệnh hotro: hoặc dùng --map cho tên cột của đơn vị)",
     "none of the first 30 lines is a header: it needs at least two columns whose names are known, one of them of a fact or a "
     "claim; write a header line (the command hotro: or use --map for the office's own names of columns)"},
    {{.problem = HT_LIST_NOT_A_HEADER, .error = {.name = {"{", 1}}},
     "dòng đầu là JSON, không phải tiêu đề; phiếu kết quả thì kiểm tra như phiếu, hồ sơ dạng NDJSON thì dùng lệnh hotro với "
     "--json",
     "the first line is JSON, no header; a receipt is to be verified as one, for cases as NDJSON use the command hotro with "
     "--json"},
    {{.problem = HT_LIST_NEAR_COLUMN, .error = {.name = {"positon", 7}}, .given = 3, .near = {"", "position"}},
     "cột 3 tên \"positon\" gần giống \"position\"; sửa lại tên cột, hoặc đặt tên bắt đầu bằng x_ nếu là cột riêng của đơn vị",
     "column 3, \"positon\", is nearly named \"position\"; mend its name, or begin it with x_ if it is a column of your own"},
    {{.problem = HT_LIST_COLUMN_TWICE,
      .error = {.name = {"agency", 6}, .value = {"Cơ quan", 8}, .heading = {"Đơn vị", 10}},
      .given = 1,
      .expected = 4},
     "cột 1 tên \"Đơn vị\" và cột 4 tên \"Cơ quan\" là một; chỉ giữ lại một",
     "column 1, \"Đơn vị\", and column 4, \"Cơ quan\", are the same; keep one"},
    {{.problem = HT_LIST_TOO_MANY_COLUMNS}, "quá 256 cột", "more than 256 columns"},
};

static void lists_that_cannot_be_read(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof list_errors / sizeof *list_errors; i++) {
        for (ht_language language = HT_VI; language <= HT_EN; language++) {
            char room[1024];
            ht_text out = TEXT_OVER(room);
            ht_write_list_error_sentence(&out, &list_errors[i].error, language);
            assert_text(&out, language == HT_VI ? list_errors[i].vi : list_errors[i].en);
        }
    }
}

/* ---- Claims ---- */

static void expect_both(const char *vi, const char *en) {
    assert_says(HT_VI, vi);
    assert_says(HT_EN, en);
}

static void claims_that_differ(void **state) {
    (void)state;
    claim(DOCTOR "\"central_funding\":\"none\",\"priority_group\":false}", "postgraduate", 200000000);
    expect_both(
        "LỆCH: claimed_postgraduate ghi 200.000.000" SPACE "đồng, tính lại 400.000.000" SPACE
        "đồng\nĐúng số đã ghi nếu " MASTER_VI POSTGRADUATE,
        "DIFFERS: claimed_postgraduate VND" SPACE "200,000,000, computed VND" SPACE
        "400,000,000\nExactly the claim if “Postgraduate degree” were “Master's degree” instead of “Doctorate”: " POSTGRADUATE);
    /* The total follows from the benefit; one dong more is no day's pay. */
    claim(AT_THE_DEPARTMENT A_YEAR "}", "national_monthly", 60000001);
    claim_also("total", 96000001);
    expect_both("LỆCH: claimed_national_monthly ghi 60.000.001" SPACE "đồng, tính lại 60.000.000" SPACE
                "đồng\nKhông tìm được nguyên nhân; tháng có thể lệch: tháng 9/2025 đến tháng 8/2026, mỗi tháng tính lại "
                "5.000.000" SPACE "đồng\nclaimed_total ghi 96.000.001" SPACE "đồng, tính lại 96.000.000" SPACE
                "đồng\nTổng đã ghi bằng tổng các khoản đã ghi; chỗ sai là ở các khoản lệch",
                "DIFFERS: claimed_national_monthly VND" SPACE "60,000,001, computed VND" SPACE
                "60,000,000\nNo cause is found; months that may differ: September 2025 to August 2026, each computed VND" SPACE
                "5,000,000\nclaimed_total VND" SPACE "96,000,001, computed VND" SPACE
                "96,000,000\nThe total adds up what is claimed; what is wrong are the benefits that differ");
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 60000000);
    expect_both("LỆCH: claimed_total ghi 60.000.000" SPACE "đồng, tính lại 96.000.000" SPACE
                "đồng\nSố đã ghi thiếu: Hỗ trợ hằng tháng của tỉnh 36.000.000" SPACE "đồng: " SUPPORT,
                "DIFFERS: claimed_total VND" SPACE "60,000,000, computed VND" SPACE
                "96,000,000\nLeft out of the claim: Provincial monthly support VND" SPACE "36,000,000: " SUPPORT);
}

static void days_of_claims(void **state) {
    (void)state;
    /* 9 x 5.000.000 + 5.000.000 x 9/28 + 5.000.000 x 10/30; no day of March counts. */
    claim(AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-02-10", "2026-04-20", "suspension") "]}",
          "national_monthly", 55000000);
    expect_both("LỆCH: claimed_national_monthly ghi 55.000.000" SPACE "đồng, tính lại 48.273.810" SPACE
                "đồng\nSố đã ghi trả đủ cả tháng lẻ: tháng 2/2026 được tính 9/28 ngày, tháng 4/2026 được tính 10/30 "
                "ngày: " ACTUAL_DAYS,
                "DIFFERS: claimed_national_monthly VND" SPACE "55,000,000, computed VND" SPACE
                "48,273,810\nPart months are paid as whole ones: February 2026 counts 9/28 days, April 2026 counts 10/30 "
                "days: " ACTUAL_DAYS);
    /* Neither is: 10 x 5.000.000 + 5.000.000 x 9/28 + 5.000.000 x 10/30. */
    claim(AT_THE_DEPARTMENT A_YEAR ",\"interruptions\":[" OFF("2026-02-10", "2026-02-28", "suspension") "," OFF(
              "2026-04-01", "2026-04-20", "suspension") "]}",
          "national_monthly", 60000000);
    expect_both("LỆCH: claimed_national_monthly ghi 60.000.000" SPACE "đồng, tính lại 53.273.810" SPACE
                "đồng\nSố đã ghi chưa trừ đợt gián đoạn nào: Điều 4 Nghị định số 91/2025/NĐ-CP",
                "DIFFERS: claimed_national_monthly VND" SPACE "60,000,000, computed VND" SPACE
                "53,273,810\nNo interruption is taken out: Điều 4 Nghị định số 91/2025/NĐ-CP");
}

static void claims_that_are_open(void **state) {
    (void)state;
    /* 400 million, or 600. */
    claim(DOCTOR "\"central_funding\":\"none\"}", "postgraduate", 500000000);
    expect_both("THIẾU THÔNG TIN: claimed_postgraduate ghi 500.000.000" SPACE
                "đồng, tính lại từ 400.000.000 đến 600.000.000" SPACE "đồng\nCòn thiếu: Nữ hoặc người dân tộc thiểu số",
                "INCOMPLETE: claimed_postgraduate VND" SPACE "500,000,000, computed VND" SPACE
                "400,000,000 to 600,000,000\nMissing: A woman or of an ethnic minority");
    claim(AT_THE_DEPARTMENT A_YEAR "}", "total", 96000000);
    expect_both("KHỚP", "MATCH");
    claims.stated = 0;
    ht_claim_compare(&person, &parameters, &result, &claims, &check);
    expect_both("KHÔNG GHI SỐ TIỀN", "NO CLAIM");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_that_cannot_be_read),
        cmocka_unit_test(claims_that_differ),
        cmocka_unit_test(days_of_claims),
        cmocka_unit_test(claims_that_are_open),
    };
    return cmocka_run_group_tests_name("sentences_checked", tests, NULL, NULL);
}
