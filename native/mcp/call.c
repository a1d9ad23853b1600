/* SPDX-License-Identifier: MIT */
#include "mcp/call.h"

#include "person/case_policy.h"
#include "person/code.h"
#include "person/code_error.h"
#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/sentence.h"
#include "text/text.h"

static const ht_words no_such_argument = {"Công cụ không có đối số {0}.", "The tool has no argument {0}."};
static const ht_words argument_twice = {"Đối số {0} được nêu hai lần.", "The argument {0} is given twice."};
static const ht_words not_a_language = {"lang: {0} không phải vi hoặc en.", "lang: {0} is neither vi nor en."};
static const ht_words case_or_code = {
    "Cần đúng một trong hai: case (hồ sơ; thông tin chưa biết thì bỏ qua, hồ sơ trống là {}) hoặc code (mã).",
    "Exactly one is needed: case (facts; what is unknown is left out, an empty case is {}) or code."};
static const ht_words not_an_object = {"case: phải là một đối tượng, không phải {0}.", "case: must be an object, not {0}."};
static const ht_words not_a_text = {"{0} không phải một văn bản.", "{0} is no text."};
static const ht_words too_long = {"{0}: quá dài.", "{0}: too long."};

bool ht_call_refuse(ht_call *call, const ht_words *sentence, ht_string word) {
    call->state = HT_CALL_ARGUMENT;
    call->sentence = sentence;
    call->word = word;
    return false;
}

static bool is_one_of(ht_string key, const char *const *names) {
    while (*names != NULL && !ht_json_content_is(key, *names)) {
        names++;
    }
    return *names != NULL;
}

static bool check_keys(ht_call *call, const char *const *names) {
    ht_json_walk walk = ht_json_walk_of(call->arguments), others;
    ht_string key, other;
    ht_json value;
    while (ht_json_next(&walk, &key, &value)) {
        if (!is_one_of(key, names)) {
            return ht_call_refuse(call, &no_such_argument, key);
        }
        for (others = walk; ht_json_next(&others, &other, &value);) {
            if (ht_json_is_same_content(key, other)) {
                return ht_call_refuse(call, &argument_twice, key);
            }
        }
    }
    return true;
}

bool ht_call_begin(ht_call *call, const char *const *names) {
    ht_json lang;
    call->state = HT_CALL_DONE;
    call->language = call->command->language;
    if (call->arguments.kind != HT_JSON_OBJECT) {
        return true;
    }
    if (!check_keys(call, names)) {
        return false;
    }
    if (!ht_json_member(call->arguments, "lang", &lang)) {
        return true;
    }
    const bool is_vi = lang.kind == HT_JSON_STRING && ht_json_content_is(lang.content, "vi");
    if (!is_vi && !(lang.kind == HT_JSON_STRING && ht_json_content_is(lang.content, "en"))) {
        return ht_call_refuse(call, &not_a_language, lang.raw);
    }
    call->language = is_vi ? HT_VI : HT_EN;
    return true;
}

bool ht_call_text(ht_call *call, ht_json value, ht_string *text) {
    if (value.kind != HT_JSON_STRING) {
        return ht_call_refuse(call, &not_a_text, value.raw);
    }
    const size_t length = ht_json_unescape(value.content, call->text, sizeof call->text);
    if (length > sizeof call->text) {
        return ht_call_refuse(call, &too_long, (ht_string){value.raw.at, 64});
    }
    *text = (ht_string){call->text, length};
    return true;
}

static bool refuse_case(ht_call *call, ht_call_state state) {
    call->state = state;
    return false;
}

static bool read_case(ht_call *call, ht_json given) {
    const ht_policy *policy = call->command->policy;
    if (given.kind != HT_JSON_OBJECT) {
        return ht_call_refuse(call, &not_an_object, given.raw);
    }
    if (ht_case_policy(given.raw, &policy, &call->error)) {
        ht_case_init(&call->person, policy);
        if (ht_case_read(&call->person, given.raw, &call->error)) {
            return true;
        }
    }
    return refuse_case(call, HT_CALL_CASE);
}

static bool read_code(ht_call *call, ht_json given) {
    ht_string text;
    ht_day revision;
    if (!ht_call_text(call, given, &text)) {
        return false;
    }
    ht_case_init(&call->person, call->command->policy);
    return ht_read_code(&call->person, ht_trim(text), &revision, &call->error) || refuse_case(call, HT_CALL_CODE);
}

bool ht_call_case(ht_call *call) {
    ht_json given, code;
    const bool has_case = ht_json_member(call->arguments, "case", &given);
    const bool has_code = ht_json_member(call->arguments, "code", &code);
    if (has_case == has_code) {
        return ht_call_refuse(call, &case_or_code, (ht_string){NULL, 0});
    }
    if (!(has_case ? read_case(call, given) : read_code(call, code))) {
        return false;
    }
    return ht_understand_figures(call->figures, call->person.policy, &call->parameters, &call->error) ||
           refuse_case(call, HT_CALL_CASE);
}

/* ---- What is said ---- */

void ht_item_text(ht_json_text *to, ht_call_writer *write, const ht_call *call) {
    ht_json_open(to, NULL, '{');
    ht_member_text(to, "type", "text");
    ht_member(to, "text");
    ht_put(to->out, "\"");
    to->out->escape = true;
    write(to->out, call);
    to->out->escape = false;
    ht_put(to->out, "\"");
    ht_json_close(to, '}');
}

static void write_refusal(ht_text *out, const ht_call *call) {
    char word[256];
    ht_text shown = {.at = word, .capacity = sizeof word};
    switch (call->state) {
    case HT_CALL_ARGUMENT:
        ht_put_content(&shown, call->word, 60);
        ht_say(out, call->language, call->sentence, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = {word, shown.length}});
        return;
    case HT_CALL_CODE:
        ht_write_code_error_sentence(out, &call->error, call->language);
        return;
    case HT_CALL_ITEM:
        ht_write_verify_error_sentence(out, &call->verify_error, call->language);
        return;
    case HT_CALL_CASE:
    case HT_CALL_DONE:
    default:
        ht_write_error_sentence(out, &call->error, call->language);
    }
}

void ht_item_refusal(ht_json_text *to, const ht_call *call) {
    ht_item_text(to, write_refusal, call);
}
