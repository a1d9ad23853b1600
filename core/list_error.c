/* SPDX-License-Identifier: MIT */
/* What is wrong with a list or a line of it, in words. */
#include "list.h"

#include "reading.h"
#include "text.h"

static const ht_words field_count = {
    "dòng có {0} ô, tiêu đề có {1} cột; kiểm tra dấu phân cách và dấu ngoặc kép",
    "fields in the line: {0}, columns in the header: {1}; check separators and quotation marks"};
static const ht_words stray_quote = {
    "sau dấu ngoặc kép đóng còn chữ; trong ô đặt trong ngoặc kép, mỗi dấu ngoặc kép bên trong phải viết hai lần",
    "text behind a closing quotation mark; inside a quoted field each quotation mark must be doubled"};
static const ht_words open_quote = {"dấu ngoặc kép mở ở dòng này không được đóng đúng chỗ",
                                    "a quotation mark opened on this line is not closed as it should be"};
static const ht_words too_long = {"bản ghi bắt đầu ở dòng {2} dài quá {3} byte",
                                  "the record that begins on line {2} is longer than {3} bytes"};
static const ht_words zero_byte = {"có byte NUL; tệp bị hỏng hoặc không phải văn bản",
                                   "a NUL byte; the file is damaged or no text"};
static const ht_words header_again = {"tiêu đề lặp lại; có phải hai danh sách được nối với nhau?",
                                      "the header again; were two lists joined?"};
static const ht_words empty = {"danh sách trống; dòng đầu phải là tiêu đề",
                               "the list is empty; its first line must be the header"};
static const ht_words not_a_header = {"dòng đầu không phải tiêu đề: không có tên cột nào được biết, hoặc chỉ có cột kết quả; "
                                      "ghi dòng tiêu đề (lệnh hotro: hoặc nêu các cột bằng --columns)",
                                      "the first line is no header: none of its names is known, or all are of results; write a "
                                      "header line (the command hotro: or give the columns with --columns)"};
static const ht_words cases_in_json = {"dòng đầu là JSON, không phải tiêu đề; phiếu kết quả thì kiểm tra như phiếu, hồ sơ dạng "
                                       "NDJSON thì dùng lệnh hotro với --json",
                                       "the first line is JSON, no header; a receipt is to be verified as one, for cases as "
                                       "NDJSON use the command hotro with --json"};
static const ht_words unnamed_column = {"cột thứ {0} không có tên; đặt tên bắt đầu bằng x_ hoặc bỏ cột này",
                                        "column {0} has no name; give it one that begins with x_, or remove it"};
static const ht_words own_column = {"; cột riêng của đơn vị đặt tên bắt đầu bằng x_",
                                    "; name a column of your own beginning with x_"};
static const ht_words such_columns = {" (danh sách có {1} cột như vậy)", " (the list has {1} such columns)"};
static const ht_words column_twice = {"có hai cột này; chỉ giữ lại một", "there are two such columns; keep one"};
static const ht_words too_many_columns = {"quá {4} cột", "more than {4} columns"};

static const ht_words encodings[] = {
    [HT_ENCODING_UNKNOWN] = {"không phải UTF-8; lưu lại thành \"CSV UTF-8\"", "not UTF-8; save it again as \"CSV UTF-8\""},
    [HT_ENCODING_WINDOWS_1258] =
        {"không phải UTF-8 mà có vẻ là Windows-1258; mở lại với bảng mã này (LibreOffice hỏi khi mở) rồi lưu "
         "thành \"CSV UTF-8\"",
         "not UTF-8 but, it seems, Windows-1258; open it as such (LibreOffice asks on opening) and save it as "
         "\"CSV UTF-8\""},
    [HT_ENCODING_TCVN3] =
        {"không phải UTF-8 mà có vẻ là TCVN3 (ABC, phông .Vn); chuyển sang Unicode bằng bộ chuyển mã (ví dụ UniKey) rồi "
         "lưu thành \"CSV UTF-8\"",
         "not UTF-8 but, it seems, TCVN3 (ABC, .Vn fonts); convert it to Unicode (UniKey's converter does) and save "
         "it as \"CSV UTF-8\""},
    [HT_ENCODING_UTF16] = {"là UTF-16 (\"Unicode Text\" của Excel); lưu lại thành \"CSV UTF-8\"",
                           "UTF-16 (Excel's \"Unicode Text\"); save it again as \"CSV UTF-8\""},
    [HT_ENCODING_WORKBOOK] = {"là sổ tính (xlsx, ods, xls), không phải danh sách CSV; mở bằng Excel hoặc LibreOffice rồi lưu "
                              "thành \"CSV UTF-8\"",
                              "a workbook (xlsx, ods, xls), not a CSV list; open it in Excel or LibreOffice and save it as "
                              "\"CSV UTF-8\""},
    [HT_ENCODING_PDF] = {"là tệp PDF, không phải danh sách CSV", "a PDF file, not a CSV list"},
};

static const ht_words *sentence_of(const ht_list_error *error) {
    switch (error->problem) {
    case HT_LIST_FIELD_COUNT:
        return &field_count;
    case HT_LIST_STRAY_QUOTE:
        return &stray_quote;
    case HT_LIST_OPEN_QUOTE:
        return &open_quote;
    case HT_LIST_TOO_LONG:
        return &too_long;
    case HT_LIST_ZERO_BYTE:
        return &zero_byte;
    case HT_LIST_ENCODING:
        return &encodings[error->encoding];
    case HT_LIST_HEADER_AGAIN:
        return &header_again;
    case HT_LIST_EMPTY:
        return &empty;
    case HT_LIST_NOT_A_HEADER:
        return error->error.name.length > 0 && error->error.name.at[0] == '{' ? &cases_in_json : &not_a_header;
    case HT_LIST_UNKNOWN_COLUMN:
        return error->error.name.length == 0 ? &unnamed_column : NULL;
    case HT_LIST_COLUMN_TWICE:
        return &column_twice;
    case HT_LIST_TOO_MANY_COLUMNS:
        return &too_many_columns;
    case HT_LIST_OK:
    case HT_LIST_FACT:
    default:
        return NULL;
    }
}

void ht_write_list_error_sentence(ht_text *out, const ht_list_error *error, ht_language language) {
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_PLAIN, .number = error->given},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = error->expected},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = error->error.line},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = HT_RECORD_BYTES_MAX},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = HT_COLUMNS_MAX}};
    const ht_words *sentence = sentence_of(error);
    if (sentence == NULL) {
        ht_write_error_sentence(out, &error->error, language);
        if (error->problem == HT_LIST_UNKNOWN_COLUMN) {
            ht_put_words(out, &own_column, language);
            if (error->expected > 1) {
                ht_say(out, language, &such_columns, arguments);
            }
        }
        return;
    }
    if (error->problem == HT_LIST_COLUMN_TWICE) {
        ht_put_string(out, error->error.name);
        ht_put(out, ": ");
    }
    ht_say(out, language, sentence, arguments);
}

static void say_list_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_list_error_sentence(out, failure, language);
}

void ht_member_list_error(ht_json_text *to, const ht_list_error *error) {
    const bool has_fact =
        error->error.name.length > 0 && (sentence_of(error) == NULL || error->problem == HT_LIST_COLUMN_TWICE);
    ht_member_failure(to, &error->error, has_fact, say_list_error, error);
}

void ht_write_list_error_json(ht_text *out, const ht_list_error *error, ht_string id) {
    ht_json_text to = {out, false};
    ht_json_open_with_id(&to, id);
    ht_member_list_error(&to, error);
    ht_json_close(&to, '}');
}

/* ---- Encodings that Vietnamese offices still have ---- */

static bool is_among(unsigned char byte, const char *bytes) {
    for (; *bytes != '\0'; bytes++) {
        if (byte == (unsigned char)*bytes) {
            return true;
        }
    }
    return false;
}

/* TCVN3 has its letters where Windows-1258 has signs (A7 ... AE, B5 ... BE); Windows-1258 writes tones as marks of their own
   behind a vowel. */
ht_encoding ht_encoding_of(ht_string text) {
    static const char vowels[] = "aeiouyAEIOUY\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd";
    static const char tones[] = "\xcc\xd2\xde\xec\xf2";
    static const char letters[] = "\xc2\xc3\xca\xd0\xd4\xd5\xdd\xe2\xe3\xea\xf0\xf4\xf5\xfd";
    size_t tcvn3 = 0;
    size_t windows = 0;
    size_t likely = 0;
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        tcvn3 += (byte >= 0xa7 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbe);
        windows += i > 0 && is_among(byte, tones) && is_among((unsigned char)text.at[i - 1], vowels);
        likely += is_among(byte, letters);
    }
    if (tcvn3 > windows) {
        return HT_ENCODING_TCVN3;
    }
    return windows > 0 || likely > 0 ? HT_ENCODING_WINDOWS_1258 : HT_ENCODING_UNKNOWN;
}
