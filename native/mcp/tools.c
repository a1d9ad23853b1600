/* SPDX-License-Identifier: MIT */
#include "mcp/tools.h"

#include "answer/rules_fact.h"
#include "answer/schema.h"
#include "answer/schema_result.h"
#include "check/verify_json.h"
#include "check/verify_text.h"
#include "person/code.h"
#include "policy/policy_json.h"
#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/sentence.h"
#include "text/text.h"

#include <stdlib.h>

/* ---- What the arguments are ---- */

static void open_argument(ht_json_text *to, const char *key, const ht_words *description, ht_language language) {
    ht_json_open(to, key, '{');
    ht_member_text(to, "description", language == HT_VI ? description->vi : description->en);
}

static void put_lang(ht_json_text *to, ht_language language) {
    static const ht_words lang = {"ngôn ngữ của câu trả lời", "language of the answer"};
    open_argument(to, "lang", &lang, language);
    ht_member_raw(to, "enum", ht_string_of("[\"vi\",\"en\"]"));
    ht_json_close(to, '}');
}

static void write_case_arguments(ht_json_text *to, const ht_policy *policy, ht_language language) {
    static const ht_words person = {"Hồ sơ. Chỉ ghi điều người hỏi đã nói; điều chưa biết thì bỏ qua, không đoán.",
                                    "The case. State only what the person has said; leave out what is unknown, never guess."};
    static const ht_words code = {"Thay cho case: mã hoặc liên kết hotro.", "In place of case: a hotro code or link."};
    open_argument(to, "case", &person, language);
    ht_put(to->out, ",");
    ht_members_case_schema(to->out, policy);
    ht_json_close(to, '}');
    open_argument(to, "code", &code, language);
    ht_member_text(to, "type", "string");
    ht_json_close(to, '}');
    put_lang(to, language);
}

static const char *const case_arguments[] = {"case", "code", "lang", NULL};

/* ---- assess ---- */

static const ht_words code_line = {"Mã để giữ và tính lại (mã chứa các câu trả lời): ",
                                   "Code to keep and compute again (it holds the answers): "};

static bool run_assess(ht_call *call) {
    if (!ht_call_begin(call, case_arguments) || !ht_call_case(call)) {
        return false;
    }
    ht_assess(&call->person, &call->parameters, &call->result);
    return true;
}

/* The case as a code; false where a code does not hold it, or not an office's figures. */
static bool write_code(const ht_call *call, ht_text *code) {
    return call->parameters.row_count == 0 && ht_write_code(code, &call->person, 0);
}

static void write_assess_text(ht_text *out, const ht_call *call) {
    char bytes[HT_CODE_BYTES_MAX];
    ht_text code = {.at = bytes, .capacity = sizeof bytes};
    ht_write_result(out, &call->person, &call->parameters, &call->result, call->language, false);
    if (write_code(call, &code)) {
        ht_put(out, "\n");
        ht_put_words(out, &code_line, call->language);
        ht_put_string(out, (ht_string){bytes, code.length});
        ht_put(out, "\n");
    }
}

static void write_assess_json(ht_text *out, const ht_call *call) {
    char bytes[HT_CODE_BYTES_MAX];
    ht_text code = {.at = bytes, .capacity = sizeof bytes};
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member(&to, "assessment");
    ht_write_assessment_json(out, &call->person, &call->parameters, &call->result);
    if (write_code(call, &code)) {
        ht_member_string(&to, "code", (ht_string){bytes, code.length});
    }
    ht_json_close(&to, '}');
}

static void write_assess_schema(ht_text *out, const ht_policy *policy) {
    ht_put(out, "\"required\":[\"assessment\"],\"additionalProperties\":false,\"properties\":{"
                "\"assessment\":{\"$ref\":\"#/$defs/assessment\"},\"code\":{\"type\":\"string\"}},");
    ht_member_result_definitions(out, policy);
}

/* ---- questions ---- */

static const ht_words nothing_missing = {"Không còn thiếu thông tin nào.", "Nothing is missing."};
static const ht_words total_now = {"Tổng hiện nay: ", "Total now: "};

static void put_values(ht_text *out, const ht_fact *fact, ht_language language) {
    for (unsigned i = 0; i < fact->value_count; i++) {
        ht_put(out, "    ");
        ht_put(out, fact->values[i].id);
        ht_put(out, ": ");
        ht_put_words(out, &fact->values[i].name, language);
        ht_put(out, "\n");
    }
}

static void write_questions_text(ht_text *out, const ht_call *call) {
    ht_put_words(out, &total_now, call->language);
    ht_put_range(out, call->result.total, call->language);
    ht_put(out, "\n");
    if (call->result.missing_count == 0) {
        ht_put_words(out, &nothing_missing, call->language);
        ht_put(out, "\n");
    }
    for (uint32_t i = 0; i < call->result.missing_count; i++) {
        const ht_fact *fact = &call->person.policy->facts[call->result.missing[i]];
        ht_put(out, "- ");
        ht_put_words(out, &fact->question, call->language);
        ht_put(out, " (");
        ht_put(out, fact->id);
        ht_put(out, ") ");
        ht_put_words(out, &fact->why, call->language);
        ht_put(out, "\n");
        put_values(out, fact, call->language);
    }
}

static void write_questions_json(ht_text *out, const ht_call *call) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_policy(&to, "policy", call->person.policy);
    ht_json_open(&to, "questions", '[');
    for (uint32_t i = 0; i < call->result.missing_count; i++) {
        ht_put_rules_fact(&to, call->person.policy, call->result.missing[i]);
    }
    ht_json_close(&to, ']');
    ht_member_range(&to, "monthly", call->result.monthly);
    ht_member_range(&to, "once", call->result.once);
    ht_member_range(&to, "total", call->result.total);
    ht_json_close(&to, '}');
}

static void write_questions_schema(ht_text *out, const ht_policy *policy) {
    ht_put(out, "\"required\":[\"policy\",\"questions\",\"monthly\",\"once\",\"total\"],\"additionalProperties\":false,"
                "\"properties\":{\"policy\":{\"$ref\":\"#/$defs/policy\"},\"questions\":{\"type\":\"array\",\"items\":{"
                "\"type\":\"object\",\"required\":[\"id\",\"kind\",\"label\",\"question\",\"why\"]}},"
                "\"monthly\":{\"$ref\":\"#/$defs/range\"},\"once\":{\"$ref\":\"#/$defs/range\"},"
                "\"total\":{\"$ref\":\"#/$defs/range\"}},");
    ht_member_result_definitions(out, policy);
}

/* ---- verify ---- */

static const char *const verify_arguments[] = {"receipt", "text", "lang", NULL};
static const ht_words receipt_or_text = {
    "Cần đúng một trong hai: receipt (phiếu, một đối tượng JSON) hoặc text (phiếu, mã hay liên kết).",
    "Exactly one is needed: receipt (a JSON object) or text (a receipt, code or link)."};

static void write_verify_arguments(ht_json_text *to, const ht_policy *policy, ht_language language) {
    static const ht_words receipt = {"Phiếu kết quả, nguyên văn.", "The receipt, as it is."};
    static const ht_words text = {"Thay cho receipt: phiếu, mã hoặc liên kết dưới dạng văn bản.",
                                  "In place of receipt: a receipt, code or link as text."};
    (void)policy;
    open_argument(to, "receipt", &receipt, language);
    ht_member_text(to, "type", "object");
    ht_json_close(to, '}');
    open_argument(to, "text", &text, language);
    ht_member_text(to, "type", "string");
    ht_json_close(to, '}');
    put_lang(to, language);
}

static bool run_verify(ht_call *call) {
    ht_json receipt, given;
    ht_string text;
    if (!ht_call_begin(call, verify_arguments)) {
        return false;
    }
    const bool has_receipt = ht_json_member(call->arguments, "receipt", &receipt);
    const bool has_text = ht_json_member(call->arguments, "text", &given);
    if (has_receipt == has_text) {
        return ht_call_refuse(call, &receipt_or_text, (ht_string){NULL, 0});
    }
    text = receipt.raw;
    if (has_text && !ht_call_text(call, given, &text)) {
        return false;
    }
    if (!ht_verify(&call->verification, call->command->policy, ht_trim(text), call->space, &call->verify_error)) {
        call->state = HT_CALL_ITEM;
        return false;
    }
    return true;
}

static void write_verify_text(ht_text *out, const ht_call *call) {
    ht_write_verification(out, &call->verification, call->language);
}

static void write_verify_json(ht_text *out, const ht_call *call) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_members_verification(&to, &call->verification);
    ht_json_close(&to, '}');
}

static void write_verify_schema(ht_text *out, const ht_policy *policy) {
    (void)policy;
    ht_put(out, "\"required\":[\"verdict\",\"text\"],\"properties\":{"
                "\"verdict\":{\"enum\":[\"match\",\"different\",\"read\",\"other_revision\"]},"
                "\"text\":{\"type\":\"object\",\"required\":[\"vi\",\"en\"]}}");
}

/* ---- rules ---- */

static const char *const rules_arguments[] = {"part", "lang", NULL};
static const char *const parts[] = {"benefits",    "facts",       "readings", "parameters", "reasons", "clauses",
                                    "instruments", "assumptions", "notes",    "limits",     NULL};
static const ht_words no_such_part = {"part: {0} không phải một phần của quy định; xem danh sách trong mô tả đối số.",
                                      "part: {0} is no part of the rules; the argument's description lists them."};
static const ht_words no_memory = {"không đủ bộ nhớ", "not enough memory"};

static void write_rules_arguments(ht_json_text *to, const ht_policy *policy, ht_language language) {
    static const ht_words part = {"Phần cần xem; nếu không nêu: các khoản hỗ trợ (benefits), với điều kiện, bảng và căn cứ.",
                                  "The part wanted; where left out: the benefits, with conditions, tables and clauses."};
    (void)policy;
    open_argument(to, "part", &part, language);
    ht_json_open(to, "enum", '[');
    for (const char *const *name = parts; *name != NULL; name++) {
        ht_member_text(to, NULL, *name);
    }
    ht_json_close(to, ']');
    ht_json_close(to, '}');
    put_lang(to, language);
}

static char *rules_of(const ht_policy *policy, ht_string *text) {
    ht_text measure = {.at = NULL};
    ht_write_rules_json(&measure, policy);
    ht_text out = {.at = malloc(measure.length), .capacity = measure.length};
    if (out.at != NULL) {
        ht_write_rules_json(&out, policy);
    }
    *text = (ht_string){out.at, out.length};
    return out.at;
}

static bool find_part(ht_call *call) {
    ht_json given;
    call->part = ht_string_of(parts[0]);
    if (!ht_json_member(call->arguments, "part", &given)) {
        return true;
    }
    const char *const *name = parts;
    while (*name != NULL && !(given.kind == HT_JSON_STRING && ht_json_content_is(given.content, *name))) {
        name++;
    }
    if (*name == NULL) {
        return ht_call_refuse(call, &no_such_part, given.kind == HT_JSON_STRING ? given.content : given.raw);
    }
    call->part = ht_string_of(*name);
    return true;
}

static bool run_rules(ht_call *call) {
    ht_string text;
    ht_json root;
    ht_error error;
    if (!ht_call_begin(call, rules_arguments) || !find_part(call)) {
        return false;
    }
    call->rules = rules_of(call->command->policy, &text);
    if (call->rules == NULL || !ht_json_check(text, &root, &error)) {
        return ht_call_refuse(call, &no_memory, (ht_string){NULL, 0});
    }
    return ht_json_find_member(root, call->part, &call->rules_part);
}

static void write_rules_text(ht_text *out, const ht_call *call) {
    ht_put_string(out, call->rules_part.raw);
}

static void write_rules_json(ht_text *out, const ht_call *call) {
    ht_json_text to = {out, false};
    ht_json_open(&to, NULL, '{');
    ht_member_policy(&to, "policy", call->command->policy);
    ht_member_string(&to, "part", call->part);
    ht_member_raw(&to, "rules", call->rules_part.raw);
    ht_json_close(&to, '}');
}

static void write_rules_schema(ht_text *out, const ht_policy *policy) {
    (void)policy;
    ht_put(out, "\"required\":[\"policy\",\"part\",\"rules\"],\"additionalProperties\":false,\"properties\":{"
                "\"policy\":{\"type\":\"object\"},\"part\":{\"type\":\"string\"},\"rules\":{\"type\":[\"array\",\"object\"]}}");
}

/* ---- The table ---- */

const ht_tool ht_tools[HT_TOOL_COUNT] = {
    {"assess",
     {"Tính hỗ trợ", "Assess support"},
     {"Tính đúng từng đồng các khoản hỗ trợ của một người, kèm căn cứ, điều kiện chưa đáp ứng, thông tin còn thiếu và mã "
      "hotro. "
      "Thông tin chưa biết cho kết quả là một khoảng; không được tự đoán thông tin hay số tiền.",
      "Computes what a person is paid, exact to the dong, each with its clause, what is not met, what is missing, and a hotro "
      "code. Unknown facts give a range; never guess facts or amounts."},
     case_arguments,
     write_case_arguments,
     write_assess_schema,
     run_assess,
     write_assess_text,
     write_assess_json},
    {"questions",
     {"Cần hỏi thêm gì", "What to ask next"},
     {"Những câu còn cần hỏi để biết số tiền, câu có ích nhất trước, mỗi câu kèm lý do và các câu trả lời có thể có.",
      "The questions that are still open, the most useful first, each with why it is asked and its possible answers."},
     case_arguments,
     write_case_arguments,
     write_questions_schema,
     run_assess,
     write_questions_text,
     write_questions_json},
    {"verify",
     {"Kiểm tra phiếu hoặc mã", "Verify a receipt or code"},
     {"Tính lại một phiếu kết quả và nêu mọi chỗ khác; mã chỉ đọc được, không chứng minh số tiền nào.",
      "Computes a receipt again and names what differs; a code is only read, as it holds no amounts."},
     verify_arguments,
     write_verify_arguments,
     write_verify_schema,
     run_verify,
     write_verify_text,
     write_verify_json},
    {"rules",
     {"Quy định", "The rules"},
     {"Quy định như chương trình áp dụng: điều kiện, bảng mức, ngày hiệu lực, căn cứ, cách hiểu và giả định.",
      "The law as the program applies it: conditions, tables, days in force, clauses, readings and assumptions."},
     rules_arguments,
     write_rules_arguments,
     write_rules_schema,
     run_rules,
     write_rules_text,
     write_rules_json},
};
