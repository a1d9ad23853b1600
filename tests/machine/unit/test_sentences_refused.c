/* SPDX-License-Identifier: MIT */
/* Every sentence about a code that is none and a day that is none, in both languages. */
#include "subject.h"

#include "list/list_error.h"
#include "person/code.h"
#include "person/code_error.h"
#include "text/book_error.h"
#include "text/text.h"

extern const ht_policy changing_law;

static const struct {
    ht_code_fault fault;
    const char *value, *vi, *en;
} codes[] = {
    {HT_CODE_EMPTY, "", "Không có mã: phần sau dấu # để trống.", "There is no code: nothing stands after the #."},
    {HT_CODE_CHARACTER, "!",
     "“!” không phải ký tự của mã: mã chỉ gồm chữ số và chữ cái không dấu, trừ I, L, O, U. Hãy chép lại mã.",
     "“!” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again."},
    {HT_CODE_DAMAGED, "", "Mã gõ sai hoặc thiếu: ký tự kiểm tra không khớp. Hãy chép lại toàn bộ mã.",
     "The code is mistyped or cut short: its check symbols do not fit. Copy the whole code again."},
    {HT_CODE_LATER, "3",
     "Mã bắt đầu bằng “3” theo một dạng khác mà bản chương trình này không đọc được. Hãy dùng bản chương trình đã tạo mã.",
     "A code that begins with “3” is of another version of the format, which this program does not read. Use the version that "
     "made it."},
    {HT_CODE_FOREIGN, "",
     "Mã thuộc một quy định mà chương trình này không có. Hãy mở mã bằng trang hoặc chương trình của quy định đó.",
     "The code is of a policy that this program does not have. Open it with the page or the program of that policy."},
    {HT_CODE_FOREIGN, "gia-dinh-92-2025",
     "Mã thuộc quy định gia-dinh-92-2025, mà chương trình này không có. Hãy mở mã bằng trang hoặc chương trình của quy định "
     "đó.",
     "The code is of the policy gia-dinh-92-2025, which this program does not have. Open it with the page or the program of "
     "that "
     "policy."},
    {HT_CODE_CONTENT, "",
     "Mã không chứa đủ một hồ sơ theo quy định này. Hãy chép lại toàn bộ mã, hoặc dùng bản chương trình đã tạo mã.",
     "The code does not hold one whole case of this policy. Copy the whole code again, or use the version that made it."},
};

static void codes_that_are_none(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        const ht_error error = {
            .code = HT_SYNTAX, .slot = -1, .other = (int)codes[i].fault, .value = ht_string_of(codes[i].value)};
        char said[512];
        ht_text out = TEXT_OVER(said);
        ht_write_code_error_sentence(&out, &error, HT_VI);
        assert_text(&out, codes[i].vi);
        out.length = 0;
        ht_write_code_error_sentence(&out, &error, HT_EN);
        assert_text(&out, codes[i].en);
    }
}

/* Out of JSON: the value with its own quotation marks. */
static void a_day_that_is_none(void **state) {
    (void)state;
    const ht_error error = {.code = HT_BAD_DATE,
                            .slot = 0,
                            .other = -1,
                            .row = 1,
                            .column = 1,
                            .name = ht_string_of("hired_on"),
                            .value = ht_string_of("\"2026-6-30\"")};
    char said[512];
    ht_text out = TEXT_OVER(said);
    ht_write_error_sentence(&out, &error, HT_VI);
    assert_text(&out, "hired_on: \"2026-6-30\" không phải là một ngày theo mẫu 2026-06-30");
    out.length = 0;
    ht_write_error_sentence(&out, &error, HT_EN);
    assert_text(&out, "hired_on: \"2026-6-30\" is not a day in the form 2026-06-30");
}

static void what_is_asked_is_no_list(void **state) {
    ht_case person;
    ht_error error;
    char said[512];
    ht_text out = TEXT_OVER(said);
    (void)state;
    ht_case_init(&person, &changing_law);
    assert_false(ht_case_read(&person, ht_string_of("{\"asked\":7}"), &error));
    ht_write_error_sentence(&out, &error, HT_VI);
    assert_text(&out, "asked: 7 không đúng mẫu; ghi [\"base_pay\"]");
    out.length = 0;
    ht_write_error_sentence(&out, &error, HT_EN);
    assert_text(&out, "asked: 7 has not the right shape; write [\"base_pay\"]");
}

/* What refuses a list, one of its lines or a map. `name`, `value` and `heading` stand where the sentence names them. */
static const struct {
    ht_list_problem problem;
    const char *name, *value, *heading, *vi, *en;
} lists[] = {
    {HT_LIST_CELL_ERROR, "Từ ngày", "#N/A", "", "Từ ngày: ô có giá trị lỗi #N/A; sửa công thức hoặc ghi giá trị vào ô",
     "Từ ngày: the cell holds the error #N/A; mend its formula or write the value"},
    {HT_LIST_CELL_NO_RESULT, "Từ ngày", "", "",
     "Từ ngày: công thức trong ô chưa được tính; mở bằng Excel hoặc LibreOffice rồi lưu lại",
     "Từ ngày: the cell's formula was never computed; open the workbook in Excel or LibreOffice and save it"},
    {HT_LIST_CELL_SCALED, "Mức", "5%", "",
     "Mức: số tiền 5% định dạng phần trăm hoặc rút gọn hàng nghìn, không rõ là bao nhiêu; đổi định dạng ô thành số thường",
     "Mức: the amount 5% is shown as a percentage or in thousands, so it is not clear what is meant; give the cell a plain "
     "number format"},
    {HT_LIST_CELL_FRACTION, "Mức", "1,5", "", "Mức: số tiền 1,5 không phải số nguyên đồng",
     "Mức: the amount 1,5 is no whole number of dong"},
    {HT_LIST_CLAIM, "Mức", "nhiều", "", "Mức: không rõ là bao nhiêu đồng; ghi chữ số, ví dụ 36000000 hoặc 36.000.000",
     "Mức: no clear amount; write digits, as 36000000 or 36.000.000"},
    {HT_LIST_EMPTY, "", "", "", "danh sách trống, không có dòng tiêu đề", "the list is empty: it has no header line"},
    {HT_LIST_NOT_A_HEADER, "An", "", "",
     "trong 30 dòng đầu không dòng nào là tiêu đề: cần ít nhất hai cột mang tên đã biết, trong đó có một thông tin hay số tiền "
     "đề nghị; ghi dòng tiêu đề (lệnh hotro: hoặc dùng --map cho tên cột của đơn vị)",
     "none of the first 30 lines is a header: it needs at least two columns whose names are known, one of them of a fact or a "
     "claim; write a header line (the command hotro: or use --map for the office's own names of columns)"},
    {HT_LIST_NOT_A_HEADER, "{", "", "",
     "dòng đầu là JSON, không phải tiêu đề; phiếu kết quả thì kiểm tra như phiếu, hồ sơ dạng NDJSON thì dùng lệnh hotro với "
     "--json",
     "the first line is JSON, no header; a receipt is to be verified as one, for cases as NDJSON use the command hotro with "
     "--json"},
    {HT_LIST_NEAR_COLUMN, "hired", "", "",
     "cột 3 tên \"hired\" gần giống \"hired_on\"; sửa lại tên cột, hoặc đặt tên bắt đầu bằng x_ nếu là cột riêng của đơn vị",
     "column 3, \"hired\", is nearly named \"hired_on\"; mend its name, or begin it with x_ if it is a column of your own"},
    {HT_LIST_COLUMN_TWICE, "", "Cơ quan", "agency", "cột 3 tên \"agency\" và cột 7 tên \"Cơ quan\" là một; chỉ giữ lại một",
     "column 3, \"agency\", and column 7, \"Cơ quan\", are the same; keep one"},
    {HT_LIST_TOO_MANY_COLUMNS, "", "", "", "quá 256 cột", "more than 256 columns"},
    {HT_LIST_SOURCES, "", "01.003", "Ngạch",
     "cột \"Ngạch\" ghi \"01.003\": khác điều cột khác trong dòng nói về Ngày nhận việc; sửa một trong hai, hoặc sửa bản đồ",
     "column \"Ngạch\" says \"01.003\": another column of the line says something else of Day of hiring; correct one of them, "
     "or "
     "the "
     "map"},
    {HT_MAP_NO_HEADER, "", "", "", "dòng đầu của bản đồ phải là column,written,fact,value",
     "the first line of a map must be column,written,fact,value"},
    {HT_MAP_NO_FACT, "", "", "", "mỗi dòng của bản đồ nêu fact, và column hoặc written",
     "each line of a map says fact, and column or written"},
    {HT_MAP_UNKNOWN_FACT, "agncy", "", "",
     "fact \"agncy\" không dùng được ở đây; ghi một mục như hotro rules nêu, hoặc - nếu cột là của riêng đơn vị",
     "fact \"agncy\" is none that can stand here; write one as hotro rules names them, or - where the column is the office's "
     "own"},
    {HT_MAP_OPEN, "", "TT CNTT", "Nơi", "\"TT CNTT\" ở cột \"Nơi\" chưa có value; ghi giá trị, hoặc bỏ dòng này",
     "\"TT CNTT\" of column \"Nơi\" has no value yet; write one, or remove the line"},
    {HT_MAP_TWICE, "", "", "", "trái với dòng 3; chỉ giữ lại một", "contradicts line 3; keep one"},
    {HT_MAP_TOO_LONG, "", "", "", "bản đồ quá 20.000 dòng", "a map of more than 20,000 lines"},
};

static void lists_and_maps(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const ht_list_error error = {.problem = lists[i].problem,
                                     .error = {.policy = &changing_law,
                                               .slot = (int)slot_named(&changing_law, "hired_on"),
                                               .other = -1,
                                               .line = 5,
                                               .name = ht_string_of(lists[i].name),
                                               .value = ht_string_of(lists[i].value),
                                               .heading = ht_string_of(lists[i].heading)},
                                     .given = 3,
                                     .expected = 7,
                                     .near = {"", "hired_on"}};
        char said[512];
        ht_text out = TEXT_OVER(said);
        ht_write_list_error_sentence(&out, &error, HT_VI);
        assert_text(&out, lists[i].vi);
        out.length = 0;
        ht_write_list_error_sentence(&out, &error, HT_EN);
        assert_text(&out, lists[i].en);
    }
}

/* With what it may have meant, and all that it may be. */
static void a_claim_of_nothing(void **state) {
    char said[1024];
    ht_text out = TEXT_OVER(said);
    const ht_list_error error = {
        .problem = HT_LIST_UNKNOWN_CLAIM,
        .error = {.policy = &changing_law, .slot = -1, .other = -1, .name = ht_string_of("claimed_al")},
        .given = 3,
        .near = {"claimed_", "total"}};
    (void)state;
    ht_write_list_error_sentence(&out, &error, HT_VI);
    assert_text(&out, "cột 3 tên \"claimed_al\" không nêu khoản nào; các khoản: claimed_total, claimed_base_pay, "
                      "claimed_study_pay, claimed_post_pay, claimed_remote_pay, claimed_own_pay, "
                      "claimed_first_grant, claimed_travel, claimed_own_grant, claimed_welcome (có phải \"claimed_total\"?)");
    out.length = 0;
    ht_write_list_error_sentence(&out, &error, HT_EN);
    assert_text(&out,
                "column 3, \"claimed_al\", names no benefit; there are: claimed_total, claimed_base_pay, claimed_study_pay, "
                "claimed_post_pay, claimed_remote_pay, claimed_own_pay, "
                "claimed_first_grant, claimed_travel, claimed_own_grant, claimed_welcome (did you mean \"claimed_total\"?)");
}

/* Of the part "xl/a.xml". */
static const struct {
    ht_book_problem problem;
    const char *vi, *en;
} books[] = {
    {HT_BOOK_DAMAGED, "sổ tính bị hỏng (xl/a.xml); mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
     "the workbook is damaged (xl/a.xml); open it in Excel or LibreOffice and save it again as .xlsx"},
    {HT_BOOK_CHECKSUM, "sổ tính bị hỏng: tổng kiểm tra không đúng (xl/a.xml); lấy lại bản gốc của tệp",
     "the workbook is damaged: a checksum is wrong (xl/a.xml); get the file once more from where it came"},
    {HT_BOOK_NO_BOOK, "tệp nén này không phải sổ tính .xlsx hoặc .ods", "this archive is no workbook (.xlsx, .ods)"},
    {HT_BOOK_ENCRYPTED, "sổ tính có mật khẩu; lưu lại không có mật khẩu", "the workbook has a password; save it without one"},
    {HT_BOOK_BINARY, "sổ tính dạng nhị phân (.xlsb); lưu lại thành .xlsx", "a binary workbook (.xlsb); save it as .xlsx"},
    {HT_BOOK_PACKING,
     "sổ tính nén theo cách không đọc được (xl/a.xml) (zip64, nhiều tệp hoặc thuật toán khác); mở bằng Excel hoặc LibreOffice "
     "rồi lưu lại thành .xlsx",
     "the workbook is packed in a way that is not read (xl/a.xml) (zip64, several files or another method); open it in Excel "
     "or LibreOffice and save it again as .xlsx"},
    {HT_BOOK_DOCTYPE, "sổ tính có khai báo DOCTYPE (xl/a.xml), không đọc vì an toàn",
     "the workbook has a DOCTYPE declaration (xl/a.xml), which is not read for safety"},
    {HT_BOOK_LARGE_PART, "sổ tính quá lớn (xl/a.xml): phần này quá 64 MiB khi giải nén",
     "the workbook is too large (xl/a.xml): this part has over 64 MiB unpacked"},
    {HT_BOOK_TIGHT_PART, "sổ tính quá lớn (xl/a.xml): phần này nở ra hơn 200 lần khi giải nén",
     "the workbook is too large (xl/a.xml): this part grows over 200 times when unpacked"},
    {HT_BOOK_LARGE_DIRECTORY, "sổ tính quá lớn: mục lục của tệp nén quá lớn",
     "the workbook is too large: the archive's directory is"},
    {HT_BOOK_MANY_SHEETS, "sổ tính quá lớn: hơn 1.000 trang", "the workbook is too large: over 1,000 sheets"},
    {HT_BOOK_MANY_MERGES, "sổ tính quá lớn (xl/a.xml): hơn 65.536 ô gộp nhiều dòng",
     "the workbook is too large (xl/a.xml): over 65,536 cells merged over several rows"},
    {HT_BOOK_MANY_FORMATS, "sổ tính quá lớn (xl/a.xml): hơn 65.536 kiểu định dạng",
     "the workbook is too large (xl/a.xml): over 65,536 formats"},
};

static void workbooks(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof books / sizeof *books; i++) {
        const ht_book_error error = {books[i].problem, ht_string_of("xl/a.xml")};
        char said[512];
        ht_text out = TEXT_OVER(said);
        ht_write_book_error(&out, &error, HT_VI);
        assert_text(&out, books[i].vi);
        out.length = 0;
        ht_write_book_error(&out, &error, HT_EN);
        assert_text(&out, books[i].en);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(codes_that_are_none),      cmocka_unit_test(lists_and_maps),
                                       cmocka_unit_test(a_claim_of_nothing),       cmocka_unit_test(workbooks),
                                       cmocka_unit_test(what_is_asked_is_no_list), cmocka_unit_test(a_day_that_is_none)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
