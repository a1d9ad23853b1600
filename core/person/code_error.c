/* SPDX-License-Identifier: MIT */
#include "person/code_error.h"

#include "person/code.h"
#include "person/error.h"
#include "text/json_write.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words sentences[] = {
    [HT_CODE_EMPTY] = {"Không có mã: phần sau dấu # để trống.", "There is no code: nothing stands after the #."},
    [HT_CODE_CHARACTER] =
        {"“{0}” không phải ký tự của mã: mã chỉ gồm chữ số và chữ cái không dấu, trừ I, L, O, U. Hãy chép lại mã.",
         "“{0}” is no character of a code: a code has digits and plain letters other than I, L, O, U. Copy it again."},
    [HT_CODE_DAMAGED] = {"Mã gõ sai hoặc thiếu: ký tự kiểm tra không khớp. Hãy chép lại toàn bộ mã.",
                         "The code is mistyped or cut short: its check symbols do not fit. Copy the whole code again."},
    [HT_CODE_LATER] =
        {"Mã bắt đầu bằng “{0}” theo một dạng khác mà bản chương trình này không đọc được. Hãy dùng bản chương trình đã tạo "
         "mã.",
         "A code that begins with “{0}” is of another version of the format, which this program does not read. Use the version "
         "that made it."},
    [HT_CODE_FOREIGN] =
        {"Mã thuộc một quy định mà chương trình này không có. Hãy mở mã bằng trang hoặc chương trình của quy định đó.",
         "The code is of a policy that this program does not have. Open it with the page or the program of that policy."},
    [HT_CODE_CONTENT] =
        {"Mã không chứa đủ một hồ sơ theo quy định này. Hãy chép lại toàn bộ mã, hoặc dùng bản chương trình đã tạo mã.",
         "The code does not hold one whole case of this policy. Copy the whole code again, or use the version that made it."},
};

static const ht_words foreign_by_name = {
    "Mã thuộc quy định {0}, mà chương trình này không có. Hãy mở mã bằng trang hoặc chương trình của quy định đó.",
    "The code is of the policy {0}, which this program does not have. Open it with the page or the program of that policy."};

void ht_write_code_error_sentence(ht_text *out, const ht_error *error, ht_language language) {
    if (error->code != HT_SYNTAX) {
        ht_write_error_sentence(out, error, language);
        return;
    }
    if (error->other == HT_CODE_FOREIGN && error->value.length > 0) {
        ht_say(out, language, &foreign_by_name, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = error->value});
        return;
    }
    char bytes[4 + sizeof "…" - 1]; /* one character, and that others follow: stray bytes of UTF-8 */
    ht_text shown = {bytes, sizeof bytes, 0, false};
    ht_put_visible(&shown, error->value, 1);
    const ht_argument value = {.kind = HT_ARGUMENT_STRING, .string = {bytes, shown.length}};
    ht_say(out, language, &sentences[error->other], &value);
}

static void say(ht_text *out, const void *failure, ht_language language) {
    ht_write_code_error_sentence(out, failure, language);
}

void ht_write_code_error_json(ht_text *out, const ht_error *error) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_failure(&to, error, error->name.length > 0, say, error);
    ht_json_close(&to, '}');
}
