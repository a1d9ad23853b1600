/* SPDX-License-Identifier: MIT */
#include "check/verify_text.h"

#include "text/capitals.h"
#include "policy/registry.h"
#include "text/date.h"
#include "answer/assessment.h"
#include "answer/words.h"
#include "text/json_members.h"
#include "text/format.h"
#include "text/json_escape.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

static const ht_words *verdict_words(ht_verdict verdict) {
    static const ht_word_id words[] = {[HT_MATCHES] = HT_WORD_MATCH,
                                       [HT_DIFFERS] = HT_WORD_DIFFERENT,
                                       [HT_READ] = HT_WORD_READ,
                                       [HT_OTHER_REVISION] = HT_WORD_OTHER_REVISION};
    return ht_word(words[verdict]);
}

const char *ht_verdict_name(ht_verdict verdict) {
    static const char *const names[] = {
        [HT_MATCHES] = "match", [HT_DIFFERS] = "different", [HT_READ] = "read", [HT_OTHER_REVISION] = "other_revision"};
    return names[verdict];
}

static const ht_words matches = {"{0}: tổng {1}", "{0}: total {1}"};
static const ht_words code_is_read = {"{0}: tổng tính lại {1}. ", "{0}: computed total {1}. "};
static const ht_words other_sentences = {"Số tiền và căn cứ đúng; riêng lời văn của phiếu khác lời văn của chương trình này.",
                                         "Amounts and clauses are right; only the sentences are not worded as this program "
                                         "words them."};
static const ht_words own_words = {"Theo lời của phiếu, không kiểm chứng được: {0}.",
                                   "In the receipt's own words, which nothing vouches for: {0}."};
static const ht_words made_on = {"lập ngày {0}", "made on {0}"};
static const ht_words made_so = {"lập “{0}”", "made “{0}”"};
static const ht_words has_id = {"mã hồ sơ “{0}”", "id “{0}”"};
static const ht_words totals_differ = {"{0}: phiếu ghi tổng {2}, tính lại {1}", "{0}: claimed total {2}, computed {1}"};
static const ht_words parts_differ = {"{0}: tổng vẫn là {1} nhưng phần khác của phiếu không đúng",
                                      "{0}: the total is {1}, but another part of the receipt is wrong"};
static const ht_words no_total = {"{0}: phiếu không ghi tổng, tính lại {1}", "{0}: no total is claimed, computed {1}"};
static const ht_words other_fingerprint = {
    "Cùng ghi bản quy định {0} nhưng dấu vân tay khác: nội dung quy định không giống nhau.",
    "Revision {0} in both, but the fingerprint differs: the policy's content is not the same."};
static const ht_words same_amounts = {"Tính theo bản hiện có, số tiền không đổi.",
                                      "Under the revision at hand the amounts are the same."};
static const ht_words other_amounts = {"Tính theo bản hiện có, số tiền khác.",
                                       "Under the revision at hand the amounts differ."};
static const ht_words first_difference = {"Khác trước hết: {0}: ghi {1}, tính lại {2}.",
                                          "First difference: {0}: claimed {1}, computed {2}."};
static const ht_words month_difference = {"Tháng đầu tiên khác: {0}: ghi {1}, tính lại {2}.",
                                          "First month that differs: {0}: claimed {1}, computed {2}."};
static const ht_words because = {"Căn cứ: {0}", "Because: {0}"};
static const ht_words other_fact = {"“{0}” mà số tiền được tính theo khác với hồ sơ ghi trong phiếu.",
                                    "The amounts were made for another “{0}” than the receipt's case has."};
static const ht_words reading_gives = {"Đúng số tiền đã ghi nếu “{0}” hiểu là “{1}”.",
                                       "Exactly the claimed amounts if “{0}” is read as “{1}”."};

/* ---- Pieces ---- */

enum { SHOWN = 80, CITATION_SHOWN = 400 };

static const ht_words *status_words(ht_string content) {
    for (int status = HT_GRANTED; status <= HT_NOT_ASKED; status++) {
        if (ht_string_is(content, ht_status_name((ht_status)status))) {
            return ht_status_words((ht_status)status);
        }
    }
    return NULL;
}

/* Lists and objects other than ranges say nothing to people. */
static bool is_shown(ht_string raw) {
    ht_range range;
    return raw.length == 0 ||
           (raw.at[0] != '[' && (raw.at[0] != '{' || ht_json_range((ht_json){HT_JSON_OBJECT, raw, raw}, &range)));
}

/* A JSON value of an assessment: ranges and amounts as money. */
static void put_value(ht_text *out, ht_string raw, ht_language language) {
    static const ht_words absent = {"(không có)", "nothing"};
    const ht_json value = {raw.length == 0 || raw.at[0] == '{' ? HT_JSON_OBJECT : HT_JSON_NUMBER, raw, raw};
    ht_range range;
    int64_t number;
    if (raw.length == 0) {
        ht_put_words(out, &absent, language);
    } else if (raw.at[0] == '"') {
        const ht_string content = {raw.at + 1, raw.length - 2};
        const ht_words *words = status_words(content);
        if (words != NULL) {
            ht_put(out, "“");
            ht_put_words(out, words, language);
            ht_put(out, "”");
        } else {
            ht_put_content(out, content, SHOWN);
        }
    } else if (ht_json_range(value, &range)) {
        ht_put_range(out, range, language);
    } else if (ht_json_integer(value, &number)) {
        ht_put_dong(out, number, language);
    } else {
        ht_put_content(out, raw, SHOWN);
    }
}

static void put_key_for_people(ht_text *out, ht_string key, ht_language language) {
    static const struct {
        const char *key;
        ht_words words;
    } known[] = {{"status", {"kết luận", "status"}},
                 {"rate", {"mức mỗi tháng", "monthly amount"}},
                 {"total", {"tổng", "total"}},
                 {"month", {"tháng chi trả", "month of payment"}},
                 {"months", {"bảng từng tháng", "table of months"}},
                 {"steps", {"cách tính", "steps"}},
                 {"unmet", {"điều kiện chưa đáp ứng", "conditions not met"}},
                 {"monthly", {"cộng mỗi tháng", "sum a month"}},
                 {"once", {"cộng một lần", "sum of one-time amounts"}},
                 {"missing", {"thông tin còn thiếu", "missing facts"}},
                 {"alternatives", {"cách hiểu khác", "other readings"}},
                 {"assumptions", {"giả định", "assumptions"}},
                 {"case", {"hồ sơ", "case"}},
                 {"policy", {"bản quy định", "policy"}},
                 {"id", {"mã hồ sơ", "id"}},
                 {"parameters", {"mức của cơ quan", "the office's own figures"}},
                 {"benefits", {"danh sách khoản hỗ trợ", "list of benefits"}}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (ht_json_content_is(key, known[i].key)) {
            ht_put_words(out, &known[i].words, language);
            return;
        }
    }
    ht_put_content(out, key, SHOWN);
}

/* ---- For people: templates whose arguments are written by functions ---- */

typedef struct {
    ht_text *out;
    const ht_verification *it;
    ht_language language;
} report;

/* "2026-03" as people write it; what is no month as it stands. */
static void put_month(const report *say, ht_string label) {
    int32_t month;
    if (ht_parse_month(label, &month)) {
        ht_put_month_for_people(say->out, month, say->language);
    } else {
        ht_put_content(say->out, label, SHOWN);
    }
}

/* Writes a template up to each {n}, and then what `argument` writes for n. */
static void say_with(const report *say, const ht_words *words, void (*argument)(const report *say, unsigned index)) {
    const char *at = say->language == HT_VI ? words->vi : words->en;
    const char *plain = at;
    for (; *at != '\0'; at++) {
        if (*at == '{') {
            ht_put_string(say->out, (ht_string){plain, (size_t)(at - plain)});
            argument(say, (unsigned)(at[1] - '0'));
            at += 2;
            plain = at + 1;
        }
    }
    ht_put_string(say->out, (ht_string){plain, (size_t)(at - plain)});
}

static void put_total(const report *say, unsigned index) {
    if (index == 0) {
        ht_put_capitals(say->out, verdict_words(say->it->verdict), say->language);
    } else {
        ht_put_range(say->out, index == 1 ? say->it->result.total : say->it->claimed_total, say->language);
    }
}

static void put_revisions(const report *say, unsigned index) {
    const ht_verification *it = say->it;
    ht_day day = it->code_revision;
    bool is_shape;
    if (index == 1) {
        day = ht_revision_day(it->person.policy);
    } else if (it->is_receipt && !ht_parse_day(it->revision, &day, &is_shape)) {
        ht_put_content(say->out, it->revision, SHOWN);
        return;
    }
    ht_put_day_for_people(say->out, day, say->language);
}

static void put_difference(const report *say, unsigned index) {
    const ht_difference *difference = &say->it->difference;
    if (index > 0) {
        put_value(say->out, index == 1 ? difference->claimed : difference->computed, say->language);
        return;
    }
    if (difference->benefit >= 0) {
        ht_put_words(say->out, &say->it->person.policy->benefits[difference->benefit].name, say->language);
        ht_put(say->out, ", ");
    }
    put_key_for_people(say->out, difference->key, say->language);
    if (ht_json_content_is(difference->key, "monthly") && say->it->result.month != HT_NO_MONTH) {
        static const ht_words as_of = {" (tính ở {0})", " (as of {0})"};
        ht_say(say->out, say->language, &as_of, &(ht_argument){.kind = HT_ARGUMENT_MONTH, .number = say->it->result.month});
    }
}

static void put_month_difference(const report *say, unsigned index) {
    const ht_difference *difference = &say->it->difference;
    if (index == 0) {
        put_month(say, difference->month);
    } else {
        put_value(say->out, index == 1 ? difference->month_claimed : difference->month_computed, say->language);
    }
}

static void put_step(const report *say, unsigned index) {
    const ht_string raw = say->it->difference.step;
    const ht_json step = {HT_JSON_OBJECT, raw, raw};
    ht_json text = {0};
    (void)index;
    (void)ht_json_member(step, "text", &text);
    ht_put_content(say->out, ht_text_member(text, say->language == HT_VI ? "vi" : "en"), CITATION_SHOWN);
    ht_put(say->out, " (");
    ht_put_content(say->out, ht_text_member(step, "citation"), CITATION_SHOWN);
    ht_put(say->out, ")");
}

static void next_line(const report *say) {
    ht_put_char(say->out, '\n');
}

static void say_revisions(const report *say) {
    const ht_verification *it = say->it;
    const ht_policy *policy = it->person.policy;
    next_line(say);
    if (it->is_receipt && ht_json_content_is(it->revision, policy->revision)) {
        say_with(say, &other_fingerprint, put_revisions);
    } else {
        say_with(say, ht_word(HT_WORD_MADE_UNDER), put_revisions);
    }
    if (it->is_receipt) {
        ht_put(say->out, " ");
        ht_put_words(say->out, it->is_same ? &same_amounts : &other_amounts, say->language);
    }
}

static void say_difference(const report *say) {
    static const ht_words first_without_values = {"Khác trước hết: {0}.", "First difference: {0}."};
    const ht_verification *it = say->it;
    const ht_difference *difference = &it->difference;
    const bool has_values = is_shown(difference->claimed) && is_shown(difference->computed) &&
                            (difference->claimed.length > 0 || difference->computed.length > 0);
    next_line(say);
    say_with(say, has_values ? &first_difference : &first_without_values, put_difference);
    if (difference->month.length > 0) {
        /* Both are amounts, or the months whole. */
        const bool has_amounts = is_shown(difference->month_claimed);
        static const ht_words month_alone = {"Tháng đầu tiên khác: {0}.", "First month that differs: {0}."};
        next_line(say);
        say_with(say, has_amounts ? &month_difference : &month_alone, put_month_difference);
    }
    if (difference->step.length > 0) {
        next_line(say);
        say_with(say, &because, put_step);
    }
    if (difference->fact >= 0) {
        const ht_argument label = {.kind = HT_ARGUMENT_WORDS, .words = &it->person.policy->facts[difference->fact].label};
        next_line(say);
        ht_say(say->out, say->language, &other_fact, &label);
    }
    for (uint32_t i = 0; i < it->reading_count; i++) {
        const ht_fact *reading = &it->person.policy->facts[it->readings[i].slot];
        const ht_argument arguments[] = {{.kind = HT_ARGUMENT_WORDS, .words = &reading->label},
                                         {.kind = HT_ARGUMENT_WORDS, .words = &reading->values[it->readings[i].value].name}};
        next_line(say);
        ht_say(say->out, say->language, &reading_gives, arguments);
    }
}

static void put_made(const report *say, unsigned index) {
    ht_day day;
    bool is_shape;
    (void)index;
    if (ht_parse_day(say->it->made, &day, &is_shape)) {
        ht_put_day_for_people(say->out, day, say->language);
    } else {
        ht_put_content(say->out, say->it->made, SHOWN);
    }
}

static void put_id(const report *say, unsigned index) {
    (void)index;
    ht_put_content(say->out, say->it->id, SHOWN);
}

static void put_own_words(const report *say, unsigned index) {
    ht_day day;
    bool is_shape;
    (void)index;
    if (say->it->made.length > 0) {
        say_with(say, ht_parse_day(say->it->made, &day, &is_shape) ? &made_on : &made_so, put_made);
    }
    ht_put(say->out, say->it->made.length > 0 && say->it->id.length > 0 ? "; " : "");
    if (say->it->id.length > 0) {
        say_with(say, &has_id, put_id);
    }
}

static bool is_same_range(ht_range a, ht_range b) {
    return a.min == b.min && a.max == b.max;
}

void ht_write_verification(ht_text *out, const ht_verification *verification, ht_language language) {
    const report say = {out, verification, language};
    const ht_verification *it = verification;
    const ht_words *first = &matches;
    if (!it->is_receipt) {
        first = &code_is_read;
    } else if (!it->is_same) {
        first = !it->has_claimed_total                               ? &no_total
                : is_same_range(it->claimed_total, it->result.total) ? &parts_differ
                                                                     : &totals_differ;
    }
    say_with(&say, first, put_total);
    if (!it->is_receipt) {
        ht_put_words(out, ht_word(HT_WORD_NO_AMOUNTS), language);
    }
    if (it->verdict == HT_OTHER_REVISION) {
        say_revisions(&say);
    }
    if (ht_has_several_policies() && it->newest.policy != NULL) {
        next_line(&say);
        ht_write_newest(out, &it->newest, &it->person, &it->result, language);
    }
    if (!it->is_same) {
        say_difference(&say);
    }
    if (it->has_other_sentences) {
        next_line(&say);
        ht_put_words(out, &other_sentences, language);
    }
    if (it->made.length > 0 || it->id.length > 0) {
        next_line(&say);
        say_with(&say, &own_words, put_own_words);
    }
}
