/* SPDX-License-Identifier: MIT */
/* What a verification found, for people and as JSON. */
#include "compare.h"
#include "date.h"
#include "explain.h"

const ht_words *ht_verdict_words(ht_verdict verdict) {
    static const ht_words words[] = {[HT_MATCHES] = {"KHỚP", "MATCH"},
                                     [HT_DIFFERS] = {"LỆCH", "DIFFERS"},
                                     [HT_OTHER_REVISION] = {"KHÁC BẢN QUY ĐỊNH", "OTHER REVISION"}};
    return &words[verdict];
}

const char *ht_verdict_name(ht_verdict verdict) {
    static const char *const names[] = {
        [HT_MATCHES] = "match", [HT_DIFFERS] = "different", [HT_OTHER_REVISION] = "other_revision"};
    return names[verdict];
}

static const ht_words matches = {"{0}: tổng {1}", "{0}: total {1}"};
static const ht_words code_matches = {"{0}: mã nguyên vẹn, tổng tính lại {1}", "{0}: the code is whole, computed total {1}"};
static const ht_words totals_differ = {"{0}: phiếu ghi tổng {2}, tính lại {1}", "{0}: claimed total {2}, computed {1}"};
static const ht_words parts_differ = {"{0}: tổng vẫn là {1} nhưng phần khác của phiếu không đúng",
                                      "{0}: the total is {1}, but another part of the receipt is wrong"};
static const ht_words no_total = {"{0}: phiếu không ghi tổng, tính lại {1}", "{0}: no total is claimed, computed {1}"};
static const ht_words other_policy = {"Phiếu theo quy định khác: {0}; chương trình này theo {1}.",
                                      "The receipt is of another policy: {0}; this program has {1}."};
static const ht_words other_revision = {"Lập theo bản quy định {0}; chương trình này theo bản {1}.",
                                        "Made under revision {0} of the policy; this program has {1}."};
static const ht_words other_fingerprint = {"Cùng ghi bản quy định {0} nhưng dấu vân tay khác: nội dung quy định không giống nhau.",
                                           "Revision {0} in both, but the fingerprint differs: the policy's content is not the same."};
static const ht_words same_amounts = {"Tính theo bản hiện có, số tiền không đổi.", "Under the revision at hand the amounts are the same."};
static const ht_words other_amounts = {"Tính theo bản hiện có, số tiền khác.", "Under the revision at hand the amounts differ."};
static const ht_words first_difference = {"Khác trước hết: {0}: ghi {1}, tính lại {2}.", "First difference: {0}: claimed {1}, computed {2}."};
static const ht_words month_difference = {"Tháng đầu tiên khác: {0}: ghi {1}, tính lại {2}.",
                                          "First month that differs: {0}: claimed {1}, computed {2}."};
static const ht_words because = {"Căn cứ: {0}", "Because: {0}"};
static const ht_words other_fact = {"“{0}” mà số tiền được tính theo khác với hồ sơ ghi trong phiếu.",
                                    "The amounts were made for another “{0}” than the receipt's case has."};
static const ht_words reading_gives = {"Đúng số tiền đã ghi nếu “{0}” hiểu là “{1}”.",
                                       "Exactly the claimed amounts if “{0}” is read as “{1}”."};

/* ---- Pieces ---- */

/* Characters that steer a terminal or turn the direction of the text. */
static bool is_steering(const char *bytes, size_t length) {
    const unsigned char first = (unsigned char)bytes[0];
    const unsigned char second = length > 1 ? (unsigned char)bytes[1] : 0;
    const unsigned char third = length > 2 ? (unsigned char)bytes[2] : 0;
    return (length == 1 && (first < 0x20 || first == 0x7f)) || (length == 2 && first == 0xc2 && second < 0xa0) ||
           (first == 0xe2 && second == 0x80 && (third < 0x90 || third > 0xa7)) || (first == 0xe2 && second == 0x81);
}

/* The content of a JSON string, at most `most` characters. */
static void put_content(ht_text *out, ht_string content, unsigned most) {
    char bytes[4];
    size_t length;
    while ((length = ht_next_character(&content, bytes)) > 0) {
        if (most-- == 0) {
            ht_put(out, "…");
            return;
        }
        ht_put_string(out, is_steering(bytes, length) ? ht_string_of("?") : (ht_string){bytes, length});
    }
}

enum { SHOWN = 80, CITATION_SHOWN = 400 };

static void put_range(ht_text *out, ht_range range, ht_language language) {
    static const ht_words both = {"từ {0} đến {1}", "{0} to {1}"};
    static const ht_words open = {"từ {0}, chưa có mức cao nhất", "{0} or more, no greatest amount"};
    const ht_argument ends[] = {{.kind = HT_ARGUMENT_DONG, .number = range.min}, {.kind = HT_ARGUMENT_DONG, .number = range.max}};
    if (range.min == range.max) {
        ht_put_dong(out, range.min, language);
    } else {
        ht_say(out, language, range.max == HT_NO_MAXIMUM ? &open : &both, ends);
    }
}

static const ht_words *status_words(ht_string content) {
    static const ht_words words[] = {[HT_GRANTED] = {"được hưởng", "granted"},
                                     [HT_REFUSED] = {"không được hưởng", "refused"},
                                     [HT_UNDETERMINED] = {"chưa đủ thông tin", "undetermined"},
                                     [HT_AMOUNT_NEEDED] = {"cần số tiền trong quyết định", "amount needed"}};
    for (int status = HT_GRANTED; status <= HT_AMOUNT_NEEDED; status++) {
        if (ht_string_is(content, ht_status_name((ht_status)status))) {
            return &words[status];
        }
    }
    return NULL;
}

/* A JSON value of an assessment: ranges and amounts as money. */
static void put_value(ht_text *out, ht_string raw, ht_language language) {
    static const ht_words absent = {"(không có)", "(nothing)"};
    ht_json value = {.kind = HT_JSON_OBJECT, .raw = raw, .content = raw};
    ht_range range;
    int64_t number;
    if (raw.length == 0) {
        ht_put_words(out, &absent, language);
    } else if (raw.at[0] == '"') {
        const ht_string content = {raw.at + 1, raw.length - 2};
        const ht_words *words = status_words(content);
        if (words != NULL) {
            ht_put_words(out, words, language);
        } else {
            put_content(out, content, SHOWN);
        }
    } else if (raw.at[0] == '{' && ht_range_member((ht_json){HT_JSON_OBJECT, raw, raw}, "min", &range)) {
        put_content(out, raw, SHOWN);
    } else if (raw.at[0] == '{') {
        put_content(out, raw, SHOWN);
    } else {
        value.kind = HT_JSON_NUMBER;
        if (raw.at[0] != '[' && ht_json_integer(value, &number)) {
            ht_put_dong(out, number, language);
        } else {
            put_content(out, raw, SHOWN);
        }
    }
}
