/* SPDX-License-Identifier: MIT */
#include "person/error.h"

#include "person/nearest.h"
#include "text/text.h"
#include "person/refuse.h"
#include "person/written_day.h"
#include "policy/policy.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/utf8.h"
#include "text/words.h"

const char *ht_error_name(ht_error_code code) {
    static const char *const names[] = {
        [HT_OK] = "ok",
        [HT_SYNTAX] = "syntax",
        [HT_TOO_LARGE] = "too_large",
        [HT_UNKNOWN_FACT] = "unknown_fact",
        [HT_DUPLICATE_FACT] = "duplicate_fact",
        [HT_WRONG_TYPE] = "wrong_type",
        [HT_UNKNOWN_VALUE] = "unknown_value",
        [HT_BAD_DATE] = "bad_date",
        [HT_OUT_OF_RANGE] = "out_of_range",
        [HT_TOO_MANY] = "too_many",
        [HT_CONFLICT] = "conflict",
        [HT_UNKNOWN_PARAMETER] = "unknown_parameter",
        [HT_DUPLICATE_PARAMETER] = "duplicate_parameter",
        [HT_MISSING_CITATION] = "missing_citation",
        [HT_NOT_FIRST_OF_MONTH] = "not_first_of_month",
    };
    return names[code];
}

/* ---- What was given, safe to show ---- */

enum {
    SHOWN_CHARACTERS = 60,
    SHOWN_BYTES = 4 * SHOWN_CHARACTERS + 3 + 2 /* four bytes each, an ellipsis, quotation marks */
};

/* ---- Sentences ----
   {0} what was given, {1} and {2} limits, line and byte, or labels, {3} another identifier. */

static const ht_words unreadable = {"Không đọc được: cần văn bản UTF-8 đúng định dạng",
                                    "Cannot be read: well-formed UTF-8 text is needed"};
static const ht_words not_utf8 = {"Dòng {1}, byte {2}: không phải UTF-8; lưu lại tệp với bảng mã UTF-8",
                                  "Line {1}, byte {2}: not UTF-8; save the file again as UTF-8"};
static const ht_words ends_early = {
    "Dòng {1}, byte {2}: văn bản JSON kết thúc quá sớm; kiểm tra dấu đóng ngoặc và dấu nháy",
    "Line {1}, byte {2}: the JSON text ends too early; check closing brackets and quotation marks"};
static const ht_words not_json = {
    "Dòng {1}, byte {2}: {0} không đúng chỗ trong JSON; một trường hợp là một đối tượng { }, tệp số liệu là một mảng [ ] các "
    "đối tượng",
    "Line {1}, byte {2}: {0} does not belong there in JSON; a case is an object { }, a parameter file an array [ ] of objects"};
static const ht_words too_large = {"Dài quá {1} byte, giới hạn của một trường hợp, một dòng danh sách hoặc một tệp số liệu",
                                   "Longer than {1} bytes, the limit of a case, a line of a list or a parameter file"};
static const ht_words unknown_name = {"Mục {0} không có trong danh sách", "The name {0} is not one of"};
static const ht_words unknown_value = {"{0} không có trong danh sách", "{0} is not one of"};
static const ht_words unclear_value = {"{0} chưa rõ là giá trị nào", "{0} is not clear"};
static const ht_words given_twice = {"được ghi hai lần; chỉ giữ lại một", "given twice; keep one"};
static const ht_words not_choice = {"{0} không phải là chuỗi; ghi một trong các giá trị", "{0} is not text; write one of"};
static const ht_words not_text = {"{0} không phải là chuỗi; ghi trong dấu nháy kép",
                                  "{0} is not text; write it between quotation marks"};
static const ht_words not_yes_no = {"{0} không phải là true hoặc false", "{0} is neither true nor false"};
static const ht_words not_date = {"{0} không phải là ngày; ghi theo mẫu \"2026-06-30\"",
                                  "{0} is not a date; write it as \"2026-06-30\""};
static const ht_words not_integer = {"{0} không phải là số nguyên; chỉ ghi chữ số, không phần lẻ, không số mũ",
                                     "{0} is not a whole number; write digits only, without fraction or exponent"};
static const ht_words not_amount = {"{0} chưa rõ là bao nhiêu đồng; ghi số đồng, ví dụ 5500000, 5.500.000 hoặc 5,5 triệu",
                                    "{0} is no clear amount; write it in đồng, such as 5500000, 5.500.000 or 5,5 triệu"};
static const ht_words not_interruption = {
    "{0} không đúng mẫu; ghi [{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"{3}\"}]",
    "{0} has not the right shape; write [{\"from\":\"2026-03-10\",\"to\":\"2026-04-09\",\"reason\":\"{3}\"}]"};
static const ht_words not_interruption_text = {"{0} không đúng mẫu; ghi 10/03/2026-09/04/2026 {3}",
                                               "{0} has not the right shape; write 10/03/2026-09/04/2026 {3}"};
static const ht_words not_asked_list = {"{0} không đúng mẫu; ghi [\"{3}\"]", "{0} has not the right shape; write [\"{3}\"]"};
static const ht_words nothing_asked = {"không nêu khoản nào; bỏ hẳn mục này để tính tất cả",
                                       "names no benefit; leave it out to ask for all"};
static const ht_words not_row = {
    "thiếu hoặc sai kiểu; mỗi dòng ghi {\"name\":\"…\",\"from\":\"2027-01-01\",\"value\":…,\"citation\":\"…\"}",
    "missing or of the wrong type; write each row as {\"name\":\"…\",\"from\":\"2027-01-01\",\"value\":…,\"citation\":\"…\"}"};
static const ht_words bad_date = {"{0} không phải là một ngày theo mẫu 2026-06-30", "{0} is not a day in the form 2026-06-30"};
static const ht_words no_such_day = {"lịch không có ngày {0}", "the calendar has no day {0}"};
static const ht_words other_form_of_date = {"{0} không đúng mẫu ngày; ghi 2026-06-30 hoặc 30/06/2026",
                                            "{0} is not written as a date should be; write 2026-06-30 or 30/06/2026"};
static const ht_words month_alone = {"{0} chỉ có tháng; ghi cả ngày, ví dụ 01/09/2025",
                                     "{0} is a month alone; write the day too, such as 01/09/2025"};
static const ht_words month_first = {"{0} ghi tháng trước ngày; ghi ngày trước tháng, ví dụ 15/09/2025",
                                     "{0} has the month first; write the day before it, such as 15/09/2025"};
static const ht_words short_year = {"{0} có năm hai chữ số; ghi đủ bốn chữ số, ví dụ 01/09/2025",
                                    "{0} has a year of two digits; write all four, such as 01/09/2025"};
static const ht_words out_of_range = {"{0} nằm ngoài khoảng từ {1} đến {2}", "{0} lies outside {1} to {2}"};
static const ht_words too_many_interruptions = {"quá {1} đợt; gộp các đợt liền nhau cùng lý do",
                                                "more than {1}; join those of the same reason that touch"};
static const ht_words too_many_rows = {"Quá {1} dòng số liệu", "More than {1} rows"};
static const ht_words is_before = {"\"{1}\" ở trước \"{2}\" ({3}); sửa một trong hai ngày",
                                   "\"{1}\" is before \"{2}\" ({3}); correct one of the two days"};
static const ht_words needs_yes = {"phải là \"có\" khi đã ghi \"{2}\" ({3})", "must be yes where \"{2}\" ({3}) is given"};
/* Where people's names are called for, {3} is one of them, and the fact itself stands before the sentence. */
static const ht_words is_before_called = {"ở trước “{3}”; sửa một trong hai ngày",
                                          "is before “{3}”; correct one of the two days"};
static const ht_words needs_yes_called = {"phải là “có” khi đã ghi “{3}”", "must be yes where “{3}” is given"};
static const ht_words ends_before = {"có đợt mà ngày cuối ở trước ngày đầu; sửa lại ngày của đợt đó",
                                     "one ends before it begins; correct its days"};
static const ht_words not_the_lists = {
    "{0} khác các dòng trước, theo {1}@{2}; tách danh sách theo quy định",
    "{0} is another than in the lines before, which are of {1}@{2}; part the list by policy"};
static const ht_words same_from = {"có hai dòng áp dụng từ cùng một ngày; chỉ giữ lại một",
                                   "two rows begin on the same day; keep one"};
static const ht_words no_citation = {"thiếu trích dẫn; ghi văn bản quy định mức này vào citation",
                                     "no citation; name the document in citation"};
static const ht_words not_first = {"{0} không phải là ngày đầu tháng; mức hằng tháng phải áp dụng từ ngày đầu tháng",
                                   "{0} is not the first day of a month, on which a monthly figure has to begin"};

static const ht_parameter *parameter_of(const ht_error *error) {
    for (unsigned i = 0; i < error->policy->parameter_count; i++) {
        if (ht_string_is(error->name, error->policy->parameters[i].id)) {
            return &error->policy->parameters[i];
        }
    }
    return NULL;
}

static bool names_what_is_unknown(const ht_error *error) {
    return error->code == HT_UNKNOWN_PARAMETER || (error->code == HT_UNKNOWN_FACT && error->slot < 0);
}

const ht_words *ht_error_words(ht_error_words_id id) {
    static const ht_words *const words[] = {
        [HT_SAYS_OUTSIDE] = &out_of_range, [HT_SAYS_NO_SUCH_DAY] = &no_such_day, [HT_SAYS_BEFORE] = &is_before};
    return words[id];
}

/* ---- Which one, and what fills it ---- */

static void set_limits(ht_argument *arguments, ht_argument_kind kind, int64_t least, int64_t most) {
    arguments[1] = (ht_argument){.kind = kind, .number = least};
    arguments[2] = (ht_argument){.kind = kind, .number = most};
}

static const ht_words *syntax(const ht_error *error, ht_argument *arguments) {
    size_t bad;
    /* Of a list of cases in JSON: the line of the file. */
    const uint32_t line = error->line > 0 ? error->line + error->row - 1 : error->row;
    set_limits(arguments, HT_ARGUMENT_PLAIN, line, error->column);
    if (error->row == 0) {
        return &unreadable;
    }
    if (error->value.length == 0) {
        return &ends_early;
    }
    return ht_utf8_valid(error->value, &bad) ? &not_json : &not_utf8;
}

static const ht_words *wrong_type(const ht_error *error, ht_argument *arguments) {
    static const ht_words *const by_kind[] = {
        [HT_CHOICE] = &not_choice, [HT_YES_NO] = &not_yes_no, [HT_DATE] = &not_date, [HT_MONEY] = &not_integer};
    if (error->slot == HT_SLOT_KEY) {
        return &not_row;
    }
    if (error->slot == HT_SLOT_POLICY) {
        return &not_choice;
    }
    if (error->slot == HT_SLOT_ASKED) {
        arguments[3].string = ht_string_of(error->policy->benefits[0].id);
        return &not_asked_list;
    }
    if (error->slot < 0) {
        const ht_parameter *parameter = parameter_of(error);
        return parameter == NULL ? &not_text : parameter->unit == HT_DAY ? &not_date : &not_integer;
    }
    const ht_fact_kind kind = error->policy->facts[error->slot].kind;
    if (kind != HT_INTERRUPTIONS) {
        return kind == HT_MONEY && error->row == 0 ? &not_amount : by_kind[kind];
    }
    const ht_value *reason = &error->policy->reasons[0].value;
    arguments[3].string = ht_string_of(ht_called(reason->id, &reason->name, error->calling));
    return error->row > 0 ? &not_interruption : &not_interruption_text;
}

static const ht_words *range(const ht_error *error, ht_argument *arguments) {
    static const ht_argument_kind kinds[] = {
        [HT_DONG] = HT_ARGUMENT_DONG, [HT_PERCENT] = HT_ARGUMENT_PERCENT, [HT_DAY] = HT_ARGUMENT_DAY};
    const ht_fact *fact = error->slot < 0 ? NULL : &error->policy->facts[error->slot];
    const ht_parameter *parameter = fact == NULL ? parameter_of(error) : NULL;
    set_limits(arguments, HT_ARGUMENT_DAY, HT_DAY_FIRST, HT_DAY_LAST);
    if (fact != NULL && fact->kind == HT_MONEY) {
        set_limits(arguments, HT_ARGUMENT_DONG, ht_least_money(fact), HT_MONEY_MAX);
    } else if (fact != NULL && fact->last != 0) {
        set_limits(arguments, HT_ARGUMENT_DAY, fact->first, fact->last);
    } else if (parameter != NULL && (parameter->unit == HT_DAY || error->value.length == 0 || error->value.at[0] != '"')) {
        /* A day (a text) where the parameter is none would be the row's `from`. */
        set_limits(arguments, kinds[parameter->unit], parameter->least, parameter->most);
    }
    return &out_of_range;
}

static const ht_words *conflict(const ht_error *error, ht_argument *arguments) {
    const ht_fact *fact = &error->policy->facts[error->slot];
    const ht_fact *other = &error->policy->facts[error->other];
    arguments[1] = (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &fact->label};
    arguments[2] = (ht_argument){.kind = HT_ARGUMENT_WORDS, .words = &other->label};
    arguments[3].string = ht_string_of(ht_called(other->id, &other->label, error->calling));
    if (error->calling != HT_BY_ID && fact->kind != HT_INTERRUPTIONS) {
        return fact->kind == HT_DATE ? &is_before_called : &needs_yes_called;
    }
    return fact->kind == HT_DATE ? &is_before : fact->kind == HT_INTERRUPTIONS ? &ends_before : &needs_yes;
}

static const ht_words *bad_day(const ht_error *error) {
    static const ht_words *const by_form[] = {[HT_FORM_DAY] = &no_such_day,
                                              [HT_FORM_MONTH_FIRST] = &month_first,
                                              [HT_FORM_MONTH] = &month_alone,
                                              [HT_FORM_SHORT_YEAR] = &short_year,
                                              [HT_FORM_NO_DAY] = &other_form_of_date};
    return error->row > 0 ? &bad_date : by_form[ht_form_of_day(error->value)];
}

/* A list is of one policy. */
static const ht_words *other_policy(const ht_error *error, ht_argument *arguments) {
    arguments[1] = (ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(error->policy->id)};
    arguments[2] = (ht_argument){.kind = HT_ARGUMENT_STRING, .string = ht_string_of(error->policy->revision)};
    return &not_the_lists;
}

static const ht_words *sentence_of(const ht_error *error, ht_argument *arguments) {
    switch (error->code) {
    case HT_SYNTAX:
        return syntax(error, arguments);
    case HT_TOO_LARGE:
        set_limits(arguments, HT_ARGUMENT_NUMBER, HT_CASE_BYTES_MAX, 0);
        return &too_large;
    case HT_UNKNOWN_FACT:
    case HT_UNKNOWN_PARAMETER:
        return names_what_is_unknown(error) ? &unknown_name : &unknown_value;
    case HT_DUPLICATE_FACT:
        return &given_twice;
    case HT_WRONG_TYPE:
        return wrong_type(error, arguments);
    case HT_UNKNOWN_VALUE:
        return error->calling == HT_BY_ID ? &unknown_value : &unclear_value;
    case HT_BAD_DATE:
        return bad_day(error);
    case HT_OUT_OF_RANGE:
        return error->slot == HT_SLOT_ASKED ? &nothing_asked : range(error, arguments);
    case HT_TOO_MANY:
        set_limits(arguments, HT_ARGUMENT_PLAIN, error->slot >= 0 ? HT_INTERRUPTIONS_MAX : HT_PARAMETER_ROWS_MAX, 0);
        return error->slot >= 0 ? &too_many_interruptions : &too_many_rows;
    case HT_CONFLICT:
        return error->slot == HT_SLOT_POLICY ? other_policy(error, arguments) : conflict(error, arguments);
    case HT_DUPLICATE_PARAMETER:
        return &same_from;
    case HT_MISSING_CITATION:
        return &no_citation;
    case HT_NOT_FIRST_OF_MONTH:
        return &not_first;
    case HT_OK:
    default:
        return &unreadable;
    }
}

/* What it is about, as it is called where it was written. */
static ht_string name_of(const ht_error *error) {
    if (error->heading.length > 0) {
        return error->heading;
    }
    if (error->slot < 0 || error->calling == HT_BY_ID) {
        return error->name;
    }
    const ht_fact *fact = &error->policy->facts[error->slot];
    return ht_string_of(ht_called(fact->id, &fact->label, error->calling));
}

void ht_write_error_sentence(ht_text *out, const ht_error *error, ht_language language) {
    char bytes[SHOWN_BYTES];
    ht_text shown = {.at = bytes, .capacity = sizeof bytes};
    ht_argument arguments[4];
    const bool is_name = names_what_is_unknown(error);
    const ht_string given = is_name ? error->name : error->value;
    const ht_words *sentence = sentence_of(error, arguments);
    if (error->name.length > 0 && !is_name) {
        ht_put_visible(out, name_of(error), SHOWN_CHARACTERS);
        ht_put(out, ": ");
    }
    /* A value out of JSON is shown as it is written there, with its own quotation marks if it has any: the closing one also
       where it is cut. */
    const bool has_quotes = !is_name && error->row > 0 && error->code != HT_SYNTAX && given.length > 1 && given.at[0] == '"';
    const bool is_quoted = has_quotes || is_name || error->row == 0 || error->code == HT_SYNTAX;
    ht_put(&shown, is_quoted ? "\"" : "");
    ht_put_visible(&shown, has_quotes ? (ht_string){given.at + 1, given.length - 2} : given, SHOWN_CHARACTERS);
    ht_put(&shown, is_quoted ? "\"" : "");
    arguments[0].string = (ht_string){bytes, shown.length};
    arguments[0].kind = arguments[3].kind = HT_ARGUMENT_STRING;
    ht_say(out, language, sentence, arguments);
    if (sentence == &unknown_name || sentence == &unknown_value || sentence == &unclear_value || sentence == &not_choice) {
        ht_put_candidates(out, error, given, language);
    }
}

void ht_member_failure(ht_json_text *to, const ht_error *error, bool has_fact, ht_sentence *say, const void *failure) {
    ht_json_open(to, "error", '{');
    ht_member_text(to, "code", ht_error_name(error->code));
    if (has_fact) {
        /* Out of JSON, the name is escaped already. */
        (error->row > 0 ? ht_member_content : ht_member_string)(to, "fact", error->name);
    }
    if (error->line > 0) {
        ht_member_number(to, "line", error->line);
    }
    ht_member_sentences(to, "text", say, failure);
    ht_json_close(to, '}');
}

static void say_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_error_sentence(out, failure, language);
}

void ht_write_error_json(ht_text *out, const ht_error *error, ht_string id) {
    ht_json_text to = {out, false};
    ht_json_open_with_id(&to, id);
    ht_member_failure(&to, error, error->name.length > 0 || names_what_is_unknown(error), say_error, error);
    ht_json_close(&to, '}');
}
