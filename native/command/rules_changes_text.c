/* SPDX-License-Identifier: MIT */
#include "command/rules_changes_text.h"

#include "text/date.h"
#include "text/format.h"
#include "text/json_escape.h"
#include "text/json_members.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

typedef struct {
    ht_text *out;
    ht_json rules; /* of the revision that is spoken of */
    ht_language language;
} writer;

/* ---- Keys in words ---- */

static const struct {
    const char *key;
    ht_words words;
} sections[] = {
    {"asks", {"Khoản được hỏi", "What may be asked"}},
    {"instruments", {"Văn bản", "Instruments"}},
    {"clauses", {"Điều khoản", "Clauses"}},
    {"estimate", {"Kỳ tính", "Estimate"}},
    {"facts", {"Thông tin", "Facts"}},
    {"reasons", {"Lý do gián đoạn", "Reasons of interruptions"}},
    {"contradictions", {"Mâu thuẫn", "Contradictions"}},
    {"readings", {"Cách hiểu", "Readings"}},
    {"parameters", {"Mức", "Figures"}},
    {"periods", {"Thời gian áp dụng", "Periods"}},
    {"benefits", {"Khoản hỗ trợ", "Benefits"}},
    {"highest", {"Chỉ hưởng mức cao nhất", "Only the highest is paid"}},
    {"assumptions", {"Giả định", "Assumptions"}},
    {"notes", {"Lưu ý", "Notes"}},
    {"limits", {"Không mô phỏng", "What is not modelled"}},
};

static const struct {
    const char *key;
    ht_words words;
} keys[] = {
    {"rows", {"mức", "rows"}},
    {"values", {"giá trị", "values"}},
    {"label", {"tên", "label"}},
    {"question", {"câu hỏi", "question"}},
    {"hint", {"gợi ý", "hint"}},
    {"why", {"lý do hỏi", "why it is asked"}},
    {"name", {"tên", "name"}},
    {"what", {"nội dung", "what it is"}},
    {"next", {"bước tiếp theo", "what comes next"}},
    {"text", {"lời văn", "sentence"}},
    {"when", {"điều kiện", "conditions"}},
    {"tables", {"bảng", "tables"}},
    {"versions", {"theo thời gian", "in time"}},
    {"stops", {"lý do làm ngừng", "reasons that stop it"}},
    {"clause", {"căn cứ", "clause"}},
    {"citation", {"trích dẫn", "citation"}},
    {"quote", {"nguyên văn", "quote"}},
    {"stopped", {"ngừng theo", "stopped by"}},
    {"source", {"nguồn", "source"}},
    {"instrument", {"văn bản", "instrument"}},
    {"default", {"mặc định", "default"}},
    {"first", {"ngày đầu", "first day"}},
    {"last", {"ngày cuối", "last day"}},
    {"from", {"từ", "from"}},
    {"least", {"thấp nhất", "least"}},
    {"most", {"cao nhất", "most"}},
    {"value", {"mức", "amount"}},
    {"benefits", {"khoản hỗ trợ", "benefits"}},
    {"parameter", {"theo mức", "figure"}},
    {"reading", {"theo cách hiểu", "reading"}},
    {"kind", {"loại", "kind"}},
    {"unit", {"đơn vị tính", "unit"}},
    {"monthly", {"theo tháng", "monthly"}},
    {"said", {"nói khi", "said where"}},
    {"where", {"khi", "where"}},
    {"least_months", {"ít nhất (tháng)", "least months"}},
    {"begins_in_force", {"phải bắt đầu khi đang có hiệu lực", "must begin in force"}},
    {"sensitive", {"có thể không ghi khi chia sẻ", "may be left out of what is shared"}},
    {"zero", {"có thể là 0", "may be 0"}},
    {"names", {"cách viết khác", "other writings"}},
    {"columns", {"tên cột", "headings"}},
    {"begins", {"bắt đầu", "begins"}},
    {"ends", {"kết thúc", "ends"}},
    {"money", {"số tiền", "amount"}},
};

static void put_key(const writer *to, ht_string key) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (ht_json_content_is(key, keys[i].key)) {
            ht_put_words(to->out, &keys[i].words, to->language);
            return;
        }
    }
    ht_put_content(to->out, key, key.length);
}

static void put_section(const writer *to, ht_string key) {
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (ht_json_content_is(key, sections[i].key)) {
            ht_put_words(to->out, &sections[i].words, to->language);
            return;
        }
    }
    ht_put_content(to->out, key, key.length);
}

/* ---- Values ---- */

static ht_string in(ht_json words, ht_language language) {
    return ht_text_member(words, language == HT_VI ? "vi" : "en");
}

/* A clause by what papers cite; what is none as it stands. */
static void put_clause(const writer *to, ht_string id) {
    ht_json clauses;
    ht_json clause;
    ht_string key;
    if (ht_json_member(to->rules, "clauses", &clauses)) {
        for (ht_json_walk walk = ht_json_walk_of(clauses); ht_json_next(&walk, &key, &clause);) {
            if (ht_json_is_same_content(ht_text_member(clause, "id"), id)) {
                id = ht_text_member(clause, "citation");
                break;
            }
        }
    }
    ht_put_content(to->out, id, id.length);
}

static bool is_clause_key(ht_string key) {
    return ht_json_content_is(key, "clause") || ht_json_content_is(key, "stopped");
}

static void put_value(const writer *to, ht_json value);

static void put_string(const writer *to, ht_string content) {
    ht_day day;
    bool is_shape;
    if (ht_parse_day(content, &day, &is_shape)) {
        ht_put_day_for_people(to->out, day, to->language);
    } else {
        ht_put_content(to->out, content, content.length);
    }
}

static bool is_one_of(ht_string key, const char *const *names) {
    while (*names != NULL && !ht_json_content_is(key, *names)) {
        names++;
    }
    return *names != NULL;
}

/* What says nothing: an empty list or text, and places in other lists. */
static bool is_left_out(ht_string key, ht_json value) {
    static const char *const places[] = {"period", NULL};
    return is_one_of(key, places) || (value.kind == HT_JSON_ARRAY && ht_json_count(value) == 0) ||
           (ht_is_words(value) && in(value, HT_VI).length == 0);
}

/* The values of a condition, or of a witness: no items with names. */
static bool is_set(ht_string key, ht_json value) {
    ht_string name;
    ht_json first = {HT_JSON_NULL, {"", 0}, {"", 0}};
    ht_json_walk walk = ht_json_walk_of(value);
    return ht_json_content_is(key, "values") && value.kind == HT_JSON_ARRAY && ht_json_next(&walk, &name, &first) &&
           first.kind != HT_JSON_OBJECT;
}

/* Where the members of an item stand. */
typedef enum { BEGINNING, BEHIND_IDENTITY, FURTHER } place;

/* A member of an item: what names it stands as it is, the rest behind its key. */
static place put_member(const writer *to, ht_string key, ht_json value, place at) {
    static const char *const identities[] = {"id", "code", "fact", NULL};
    static const char *const names[] = {"name", "label", "text", "citation", NULL};
    const bool is_identity = is_one_of(key, identities);
    const bool is_name = at != FURTHER && is_one_of(key, names);
    ht_put(to->out, is_set(key, value) ? " = " : at == BEGINNING ? "" : is_name ? ": " : "; ");
    if (!is_identity && !is_name && !is_set(key, value)) {
        put_key(to, key);
        ht_put(to->out, " ");
    }
    if (is_clause_key(key)) {
        put_clause(to, value.content);
    } else {
        put_value(to, value);
    }
    return is_identity ? BEHIND_IDENTITY : FURTHER;
}

static void put_object(const writer *to, ht_json object) {
    ht_string key;
    ht_json value;
    ht_string clause = {"", 0};
    place at = BEGINNING;
    for (ht_json_walk walk = ht_json_walk_of(object); ht_json_next(&walk, &key, &value);) {
        if (ht_json_content_is(key, "clause")) {
            clause = value.content;
        } else if (!is_left_out(key, value)) {
            at = put_member(to, key, value, at);
        }
    }
    if (clause.length > 0) {
        ht_put(to->out, " (");
        put_clause(to, clause);
        ht_put(to->out, ")");
    }
}

static void put_list(const writer *to, ht_json list) {
    ht_string key;
    ht_json item;
    const char *separator = "";
    for (ht_json_walk walk = ht_json_walk_of(list); ht_json_next(&walk, &key, &item);) {
        ht_put(to->out, separator);
        ht_put(to->out, item.kind == HT_JSON_OBJECT ? "[" : "");
        put_value(to, item);
        ht_put(to->out, item.kind == HT_JSON_OBJECT ? "]" : "");
        separator = ", ";
    }
}

/* Depth: that of `rules --json`. */
static void put_value(const writer *to, ht_json value) {
    static const ht_words yes = {"có", "yes"};
    static const ht_words no = {"không", "no"};
    int64_t number;
    if (ht_is_words(value)) {
        ht_put_content(to->out, in(value, to->language), value.raw.length);
    } else if (value.kind == HT_JSON_OBJECT) {
        put_object(to, value);
    } else if (value.kind == HT_JSON_ARRAY) {
        put_list(to, value);
    } else if (value.kind == HT_JSON_STRING) {
        put_string(to, value.content);
    } else if (ht_json_integer(value, &number)) {
        ht_put_grouped(to->out, number, to->language);
    } else {
        ht_put_words(to->out, value.kind == HT_JSON_TRUE ? &yes : &no, to->language);
    }
}

/* ---- Changes ---- */

/* What people call an item of a section, and its identifier. */
static void put_item(const writer *to, ht_json item) {
    static const char *const names[] = {"label", "name", "citation", "text"};
    const ht_string id = ht_rule_identity(item);
    ht_json name = {HT_JSON_NULL, {"", 0}, {"", 0}};
    bool is_named = false;
    for (size_t i = 0; i < sizeof names / sizeof *names && !is_named; i++) {
        is_named = ht_json_member(item, names[i], &name);
    }
    if (is_named) {
        put_value(to, name);
        ht_put(to->out, " (");
    }
    ht_put_content(to->out, id, id.length);
    ht_put(to->out, is_named ? ")" : "");
}

static bool is_same(ht_string a, ht_string b) {
    return a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

/* The way from the item on. */
static void put_way(const writer *to, const ht_rule_change *change) {
    const unsigned first = change->item.kind == HT_JSON_NULL ? 0 : 1;
    for (unsigned i = first; i < change->depth; i++) {
        put_key(to, change->of[i]);
        ht_put(to->out, i + 1 < change->depth ? " › " : ": ");
    }
}

/* Words may differ in the other language alone: then those are shown. */
static writer speaking(const writer *to, const ht_rule_change *change) {
    writer other = *to;
    if (ht_is_words(change->before) && ht_is_words(change->now) &&
        is_same(in(change->before, to->language), in(change->now, to->language))) {
        other.language = to->language == HT_VI ? HT_EN : HT_VI;
    }
    return other;
}

static void put_side(const writer *to, const ht_rule_change *change, const char *mark, ht_json value) {
    const writer said = speaking(to, change);
    const bool is_clause = change->depth > 0 && is_clause_key(change->of[change->depth - 1]);
    ht_put(to->out, mark);
    put_way(to, change);
    if (is_clause) {
        put_clause(to, value.content);
    } else {
        put_value(&said, value);
    }
    ht_put(to->out, "\n");
}

void ht_put_rule_changes(ht_text *out, const ht_rule_changes *changes, ht_json before, ht_json now, ht_language language) {
    const writer then = {out, before, language};
    const writer today = {out, now, language};
    const ht_rule_change *last = NULL;
    for (size_t i = 0; i < changes->count; i++) {
        const ht_rule_change *change = &changes->items[i];
        const bool is_item = change->item.kind != HT_JSON_NULL;
        const bool is_new_section = last == NULL || !is_same(last->section, change->section);
        if (is_new_section) {
            ht_put(out, "\n");
            put_section(&today, change->section);
            ht_put(out, "\n");
        }
        /* An item that is whole on one side alone needs no heading. */
        if (is_item && change->depth > 1 && (is_new_section || !is_same(last->item.raw, change->item.raw))) {
            ht_put(out, "  ");
            put_item(change->has_now ? &today : &then, change->item);
            ht_put(out, "\n");
        }
        const bool is_below = is_item && change->depth > 1;
        if (change->has_before) {
            put_side(&then, change, is_below ? "    - " : "  - ", change->before);
        }
        if (change->has_now) {
            put_side(&today, change, is_below ? "    + " : "  + ", change->now);
        }
        last = change;
    }
}
