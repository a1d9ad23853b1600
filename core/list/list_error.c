/* SPDX-License-Identifier: MIT */
/* What is wrong with a list or a line of it, in words. */
#include "list/list_error.h"

#include "list/column_names.h"
#include "list/header_place.h"
#include "list/list_map.h"
#include "text/text.h"
#include "person/error.h"
#include "text/sentence.h"
#include "text/words.h"

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
    [HT_ENCODING_WORKBOOK] =
        {"là sổ tính không đọc được ở đây; mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx không có mật khẩu (lệnh hotro "
         "đọc "
         "được) hoặc \"CSV UTF-8\"",
         "a workbook that is not read here; open it in Excel or LibreOffice and save it as .xlsx without a password (which the "
         "command hotro reads) or as \"CSV UTF-8\""},
    [HT_ENCODING_PDF] = {"là tệp PDF, không phải danh sách CSV", "a PDF file, not a CSV list"},
};

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
static const ht_words cell_error = {"ô có giá trị lỗi {5}; sửa công thức hoặc ghi giá trị vào ô",
                                    "the cell holds the error {5}; mend its formula or write the value"};
static const ht_words cell_no_result = {
    "công thức trong ô chưa được tính; mở bằng Excel hoặc LibreOffice rồi lưu lại",
    "the cell's formula was never computed; open the workbook in Excel or LibreOffice and save it"};
static const ht_words cell_scaled = {
    "số tiền {5} định dạng phần trăm hoặc rút gọn hàng nghìn, không rõ là bao nhiêu; đổi định dạng ô thành số thường",
    "the amount {5} is shown as a percentage or in thousands, so it is not clear what is meant; give the cell a plain number "
    "format"};
static const ht_words cell_fraction = {"số tiền {5} không phải số nguyên đồng", "the amount {5} is no whole number of dong"};
static const ht_words empty = {"danh sách trống, không có dòng tiêu đề", "the list is empty: it has no header line"};
static const ht_words not_a_header = {
    "trong {9} dòng đầu không dòng nào là tiêu đề: cần ít nhất hai cột mang tên đã biết, trong đó có một thông tin hay số tiền "
    "đề nghị; ghi dòng tiêu đề (lệnh hotro: hoặc dùng --map cho tên cột của đơn vị)",
    "none of the first {9} lines is a header: it needs at least two columns whose names are known, one of them of a fact or a "
    "claim; write a header line (the command hotro: or use --map for the office's own names of columns)"};
static const ht_words cases_in_json = {"dòng đầu là JSON, không phải tiêu đề; phiếu kết quả thì kiểm tra như phiếu, hồ sơ dạng "
                                       "NDJSON thì dùng lệnh hotro với --json",
                                       "the first line is JSON, no header; a receipt is to be verified as one, for cases as "
                                       "NDJSON use the command hotro with --json"};
static const ht_words no_amount = {"không rõ là bao nhiêu đồng; ghi chữ số, ví dụ 36000000 hoặc 36.000.000",
                                   "no clear amount; write digits, as 36000000 or 36.000.000"};
static const ht_words near_column = {
    "cột {0} tên {5} gần giống {6}; sửa lại tên cột, hoặc đặt tên bắt đầu bằng x_ nếu là cột riêng của đơn vị",
    "column {0}, {5}, is nearly named {6}; mend its name, or begin it with x_ if it is a column of your own"};
static const ht_words unknown_claim = {"cột {0} tên {5} không nêu khoản nào; các khoản: ",
                                       "column {0}, {5}, names no benefit; there are: "};
static const ht_words perhaps = {" (có phải {6}?)", " (did you mean {6}?)"};
static const ht_words column_twice = {"cột {0} tên {6} và cột {1} tên {5} là một; chỉ giữ lại một",
                                      "column {0}, {6}, and column {1}, {5}, are the same; keep one"};
static const ht_words month_first = {
    "ngày {5} ghi tháng trước ngày; ghi ngày trước tháng trong cả danh sách (lệnh hotro: hoặc nêu month_first trong --map)",
    "the day {5} has the month first; write the day first in all of the list (the command hotro: or say month_first in --map)"};
static const ht_words month_and_day_first = {
    "ngày {5} chỉ có thể là tháng trước ngày, còn {6} ở dòng {0} chỉ có thể là ngày trước tháng; ghi ngày trước tháng trong cả "
    "danh sách",
    "the day {5} can only have the month first, {6} in line {0} only the day; write the day first in all of the list"};
static const ht_words month_first_or_either = {
    "ngày {5} chỉ có thể là tháng trước ngày, nên {6} ở dòng {0} không rõ là ngày nào; ghi ngày trước tháng trong cả danh sách "
    "(lệnh hotro: hoặc nêu month_first trong --map)",
    "the day {5} can only have the month first, so that it is not clear which day {6} in line {0} is; write the day first in "
    "all "
    "of the list (the command hotro: or say month_first in --map)"};
static const ht_words sources = {
    "cột {6} ghi {5}: khác điều cột khác trong dòng nói về {7}; sửa một trong hai, hoặc sửa bản đồ",
    "column {6} says {5}: another column of the line says something else of {7}; correct one of them, or the map"};
static const ht_words map_no_header = {"dòng đầu của bản đồ phải là column,written,fact,value",
                                       "the first line of a map must be column,written,fact,value"};
static const ht_words map_no_fact = {"mỗi dòng của bản đồ nêu fact, và column hoặc written",
                                     "each line of a map says fact, and column or written"};
static const ht_words map_unknown_fact = {
    "fact {5} không dùng được ở đây; ghi một mục như hotro rules nêu, hoặc - nếu cột là của riêng đơn vị",
    "fact {5} is none that can stand here; write one as hotro rules names them, or - where the column is the office's own"};
static const ht_words map_open = {"{5} ở cột {6} chưa có value; ghi giá trị, hoặc bỏ dòng này",
                                  "{5} of column {6} has no value yet; write one, or remove the line"};
static const ht_words map_twice = {"trái với dòng {0}; chỉ giữ lại một", "contradicts line {0}; keep one"};
static const ht_words map_too_long = {"bản đồ quá {8} dòng", "a map of more than {8} lines"};
static const ht_words too_many_columns = {"quá {4} cột", "more than {4} columns"};

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
    case HT_LIST_CELL_ERROR:
        return &cell_error;
    case HT_LIST_CELL_NO_RESULT:
        return &cell_no_result;
    case HT_LIST_CELL_SCALED:
        return &cell_scaled;
    case HT_LIST_CELL_FRACTION:
        return &cell_fraction;
    case HT_LIST_CLAIM:
        return &no_amount;
    case HT_LIST_EMPTY:
        return &empty;
    case HT_LIST_NOT_A_HEADER:
        return error->error.name.length > 0 && error->error.name.at[0] == '{' ? &cases_in_json : &not_a_header;
    case HT_LIST_NEAR_COLUMN:
        return &near_column;
    case HT_LIST_UNKNOWN_CLAIM:
        return &unknown_claim;
    case HT_LIST_COLUMN_TWICE:
        return &column_twice;
    case HT_LIST_TOO_MANY_COLUMNS:
        return &too_many_columns;
    case HT_LIST_MONTH_FIRST:
        return error->given == 0 ? &month_first : error->is_either ? &month_first_or_either : &month_and_day_first;
    case HT_LIST_SOURCES:
        return &sources;
    case HT_MAP_NO_HEADER:
        return &map_no_header;
    case HT_MAP_NO_FACT:
        return &map_no_fact;
    case HT_MAP_UNKNOWN_FACT:
        return &map_unknown_fact;
    case HT_MAP_OPEN:
        return &map_open;
    case HT_MAP_TWICE:
        return &map_twice;
    case HT_MAP_TOO_LONG:
        return &map_too_long;
    case HT_LIST_OK:
    case HT_LIST_FACT:
    default:
        return NULL;
    }
}

/* Whether the sentence is about a cell, whose column is named before it. */
static bool is_of_cell(const ht_list_error *error) {
    return error->problem >= HT_LIST_CELL_ERROR && error->problem <= HT_LIST_CLAIM;
}

typedef struct {
    char bytes[4 * 60 + 8];
    ht_text text;
} quoted;

/* A name or value that is not ours, with quotation marks but for a cell's. */
static ht_argument quote(quoted *room, const char *mark, const char *prefix, ht_string text) {
    enum { SHOWN = 40 };
    room->text = (ht_text){.at = room->bytes, .capacity = sizeof room->bytes};
    ht_put(&room->text, mark);
    ht_put(&room->text, prefix);
    ht_put_visible(&room->text, text, SHOWN);
    ht_put(&room->text, mark);
    return (ht_argument){.kind = HT_ARGUMENT_STRING, .string = {room->bytes, room->text.length}};
}

typedef struct {
    ht_text *out;
    unsigned count;
} claim_list;

/* Of the two names that each has, the identifier. */
static void put_claim(void *context, const char *prefix, const char *name) {
    claim_list *to = context;
    if (to->count++ % 2 == 0) {
        ht_put(to->out, to->count > 1 ? ", " : "");
        ht_put(to->out, prefix);
        ht_put(to->out, name);
    }
}

void ht_write_list_error_sentence(ht_text *out, const ht_list_error *error, ht_language language) {
    const ht_words *sentence = sentence_of(error);
    if (sentence == NULL) {
        ht_write_error_sentence(out, &error->error, language);
        return;
    }
    const bool is_near = error->problem == HT_LIST_NEAR_COLUMN || error->problem == HT_LIST_UNKNOWN_CLAIM;
    const bool is_name = is_near || error->problem == HT_MAP_UNKNOWN_FACT;
    const bool is_near_named = is_near && error->near.name != NULL;
    quoted value;
    quoted name;
    const ht_argument arguments[] = {
        {.kind = HT_ARGUMENT_PLAIN, .number = error->given},
        {.kind = HT_ARGUMENT_PLAIN, .number = error->expected},
        {.kind = HT_ARGUMENT_PLAIN, .number = error->error.line},
        {.kind = HT_ARGUMENT_NUMBER, .number = HT_RECORD_BYTES_MAX},
        {.kind = HT_ARGUMENT_PLAIN, .number = HT_COLUMNS_MAX},
        quote(&value, is_of_cell(error) ? "" : "\"", "", is_name ? error->error.name : error->error.value),
        quote(&name, "\"", is_near_named ? error->near.prefix : "",
              is_near_named ? ht_string_of(error->near.name) : error->error.heading),
        {.kind = HT_ARGUMENT_WORDS,
         .words = error->problem == HT_LIST_SOURCES ? &error->error.policy->facts[error->error.slot].label : NULL},
        {.kind = HT_ARGUMENT_NUMBER, .number = HT_MAP_ROWS_MAX},
        {.kind = HT_ARGUMENT_PLAIN, .number = HT_HEADER_LINES}};
    if (is_of_cell(error)) {
        ht_put_visible(out, error->error.name, 40);
        ht_put(out, ": ");
    }
    ht_say(out, language, sentence, arguments);
    if (error->problem == HT_LIST_UNKNOWN_CLAIM) {
        ht_each_claim_name(error->error.policy, put_claim, &(claim_list){out, 0});
        if (is_near_named) {
            ht_say(out, language, &perhaps, arguments);
        }
    }
}

void ht_write_line_errors(ht_text *out, const ht_line *line, ht_language language) {
    uint32_t count;
    const ht_list_error *errors = ht_line_errors(line, &count);
    for (uint32_t i = 0; i < count; i++) {
        ht_put(out, i > 0 ? " | " : "");
        ht_write_list_error_sentence(out, &errors[i], language);
    }
}

void ht_write_repeats(ht_text *out, const ht_line *line, ht_language language) {
    static const ht_words repeats = {"trùng người và thời gian với dòng {0}",
                                     "the same person on the same days as in line {0}"};
    ht_say(out, language, &repeats, &(ht_argument){.kind = HT_ARGUMENT_PLAIN, .number = line->repeats});
}

static void say_list_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_list_error_sentence(out, failure, language);
}

void ht_member_list_error(ht_json_text *to, const ht_list_error *error) {
    const bool names_fact = sentence_of(error) == NULL || is_of_cell(error) || error->problem == HT_LIST_COLUMN_TWICE ||
                            error->problem == HT_LIST_SOURCES;
    const bool has_fact = error->error.name.length > 0 && names_fact;
    ht_member_failure(to, &error->error, has_fact, say_list_error, error);
}

void ht_write_list_error_json(ht_text *out, const ht_list_error *error, ht_string id) {
    ht_json_text to = {out, false};
    ht_json_open_with_id(&to, id);
    ht_member_list_error(&to, error);
    ht_json_close(&to, '}');
}
