/* SPDX-License-Identifier: MIT */
#include "check/verify_error.h"

#include "person/code.h"
#include "person/code_error.h"
#include "person/error.h"
#include "person/refuse.h"
#include "policy/registry.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words broken = {
    "Phiếu không còn nguyên vẹn: dòng {1}, byte {2}: văn bản JSON bị hỏng hoặc bị cắt. Hãy lấy lại tệp gốc.",
    "The receipt is not whole: line {1}, byte {2}: its JSON is damaged or cut short. Get the original file."};
static const ht_words misshapen = {"Không phải phiếu kết quả: “{0}” thiếu hoặc không đúng mẫu. Phiếu do hotro assess --receipt "
                                   "hoặc trang tính toán xuất ra.",
                                   "Not a receipt: “{0}” is missing or not as receipts have it. hotro assess --receipt and the "
                                   "page write receipts."};
static const ht_words foreign = {
    "Không phải phiếu kết quả: “{0}” (dòng {1}, byte {2}) không thuộc mẫu phiếu. Phiếu do hotro assess "
    "--receipt hoặc trang tính toán xuất ra.",
    "Not a receipt: “{0}” (line {1}, byte {2}) is nothing that receipts have. hotro assess --receipt "
    "and the page write receipts."};
static const ht_words twice = {
    "Phiếu ghi “{0}” hai lần (lần sau ở dòng {1}, byte {2}): không rõ giá trị nào là của phiếu.",
    "The receipt has “{0}” twice (the second at line {1}, byte {2}): which one it means is not clear."};
static const ht_words at_place = {" (dòng {1}, byte {2})", " (line {1}, byte {2})"};
static const ht_words of_another_policy = {"Phiếu theo quy định khác, {0}, chương trình này không có; chương trình có",
                                           "The receipt is of another policy, {0}, which this program does not have; it has"};
static const ht_words not_held = {"Phiếu theo bản {0}, chương trình này không có bản đó. Theo bản mới nhất: ",
                                  "The receipt is of revision {0}, which this program does not have. By the newest one: "};
static const ht_words too_long = {"Phiếu dài quá {0} byte.", "The receipt is longer than {0} bytes."};

void ht_write_verify_error_sentence(ht_text *out, const ht_verify_error *error, ht_language language) {
    const ht_error *what = &error->error;
    if (error->place == HT_IN_CODE) {
        ht_write_code_error_sentence(out, what, language);
        return;
    }
    char name[160];
    ht_text shown = {name, sizeof name, 0, false};
    ht_put_content(&shown, what->slot == HT_SLOT_POLICY ? what->value : what->name, 32);
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = {name, shown.length}},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = what->row},
                                     {.kind = HT_ARGUMENT_PLAIN, .number = what->column}};
    if (error->revision.length > 0) {
        char revision[160];
        ht_text of = {revision, sizeof revision, 0, false};
        ht_put_content(&of, error->revision, 32);
        ht_say(out, language, &not_held, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = {revision, of.length}});
    }
    const ht_argument limit = {.kind = HT_ARGUMENT_NUMBER, .number = HT_RECEIPT_BYTES_MAX};
    if (error->place == HT_IN_CASE) {
        ht_write_error_sentence(out, what, language);
        if (what->row > 0) {
            ht_say(out, language, &at_place, arguments);
        }
    } else if (what->slot == HT_SLOT_POLICY) {
        ht_say(out, language, &of_another_policy, arguments);
        ht_put_policies(out, what->value, language);
    } else if (what->code == HT_TOO_LARGE) {
        ht_say(out, language, &too_long, &limit);
    } else {
        ht_say(out, language,
               what->code == HT_SYNTAX           ? &broken
               : what->code == HT_UNKNOWN_FACT   ? &foreign
               : what->code == HT_DUPLICATE_FACT ? &twice
                                                 : &misshapen,
               arguments);
    }
}

static void say_error(ht_text *out, const void *failure, ht_language language) {
    ht_write_verify_error_sentence(out, failure, language);
}

void ht_member_verify_error(ht_json_text *to, const ht_verify_error *error) {
    ht_member_failure(to, &error->error, error->error.name.length > 0, say_error, error);
}
