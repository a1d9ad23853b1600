/* SPDX-License-Identifier: MIT */
#include "text/book_error.h"

#include "text/sentence.h"
#include "text/text.h"

static const ht_words sentences[] = {
    [HT_BOOK_GOOD] = {"", ""},
    [HT_BOOK_DAMAGED] = {"sổ tính bị hỏng{0}; mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
                         "the workbook is damaged{0}; open it in Excel or LibreOffice and save it again as .xlsx"},
    [HT_BOOK_CHECKSUM] = {"sổ tính bị hỏng: tổng kiểm tra không đúng{0}; lấy lại bản gốc của tệp",
                          "the workbook is damaged: a checksum is wrong{0}; get the file once more from where it came"},
    [HT_BOOK_NO_BOOK] = {"tệp nén này không phải sổ tính .xlsx hoặc .ods", "this archive is no workbook (.xlsx, .ods)"},
    [HT_BOOK_ENCRYPTED] = {"sổ tính có mật khẩu; lưu lại không có mật khẩu",
                           "the workbook has a password; save it without one"},
    [HT_BOOK_BINARY] = {"sổ tính dạng nhị phân (.xlsb); lưu lại thành .xlsx", "a binary workbook (.xlsb); save it as .xlsx"},
    [HT_BOOK_PACKING] =
        {"sổ tính nén theo cách không đọc được{0} (zip64, nhiều tệp hoặc thuật toán khác); mở bằng Excel hoặc "
         "LibreOffice rồi lưu lại thành .xlsx",
         "the workbook is packed in a way that is not read{0} (zip64, several files or another method); open it "
         "in Excel or LibreOffice and save it again as .xlsx"},
    [HT_BOOK_DOCTYPE] = {"sổ tính có khai báo DOCTYPE{0}, không đọc vì an toàn",
                         "the workbook has a DOCTYPE declaration{0}, which is not read for safety"},
    [HT_BOOK_LARGE_PART] = {"sổ tính quá lớn{0}: phần này quá {1} MiB khi giải nén",
                            "the workbook is too large{0}: this part has over {1} MiB unpacked"},
    [HT_BOOK_TIGHT_PART] = {"sổ tính quá lớn{0}: phần này nở ra hơn {2} lần khi giải nén",
                            "the workbook is too large{0}: this part grows over {2} times when unpacked"},
    [HT_BOOK_LARGE_DIRECTORY] = {"sổ tính quá lớn: mục lục của tệp nén quá lớn",
                                 "the workbook is too large: the archive's directory is"},
    [HT_BOOK_MANY_SHEETS] = {"sổ tính quá lớn: hơn {3} trang", "the workbook is too large: over {3} sheets"},
    [HT_BOOK_MANY_MERGES] = {"sổ tính quá lớn{0}: hơn {4} ô gộp nhiều dòng",
                             "the workbook is too large{0}: over {4} cells merged over several rows"},
    [HT_BOOK_MANY_FORMATS] = {"sổ tính quá lớn{0}: hơn {5} kiểu định dạng", "the workbook is too large{0}: over {5} formats"},
};

void ht_write_book_error(ht_text *out, const ht_book_error *error, ht_language language) {
    enum { SHOWN = 80, PLACE_BYTES = 4 * SHOWN + 16, MEBIBYTE = 1 << 20 };
    char place[PLACE_BYTES];
    ht_text where = {.at = place, .capacity = sizeof place};
    if (error->part.length > 0) {
        ht_put(&where, " (");
        ht_put_visible(&where, error->part, SHOWN);
        ht_put(&where, ")");
    }
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = {place, where.length}},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_BOOK_PART_BYTES_MAX / MEBIBYTE},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_BOOK_RATIO_MAX},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_BOOK_SHEETS_MAX},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_BOOK_MERGES_MAX},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_BOOK_FORMATS_MAX}};
    ht_say(out, language, &sentences[error->problem], arguments);
}

ht_error_code ht_book_error_code(ht_book_problem problem) {
    return problem >= HT_BOOK_LARGE_PART ? HT_TOO_LARGE : HT_SYNTAX;
}
