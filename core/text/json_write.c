/* SPDX-License-Identifier: MIT */
#include "text/json_write.h"

#include "text/text.h"
#include "text/format.h"

void ht_member(ht_json_text *to, const char *key) {
    if (to->is_behind) {
        ht_put_char(to->out, ',');
    }
    to->is_behind = true;
    if (key != NULL) {
        ht_put_json_text(to->out, key);
        ht_put_char(to->out, ':');
    }
}

void ht_json_open(ht_json_text *to, const char *key, char bracket) {
    ht_member(to, key);
    ht_put_char(to->out, bracket);
    to->is_behind = false;
}

void ht_json_open_with_id(ht_json_text *to, ht_string id) {
    ht_json_open(to, NULL, '{');
    if (id.at != NULL) {
        ht_member_content(to, "id", id);
    }
}

void ht_json_close(ht_json_text *to, char bracket) {
    ht_put_char(to->out, bracket);
    to->is_behind = true;
}

void ht_member_text(ht_json_text *to, const char *key, const char *text) {
    ht_member_string(to, key, ht_string_of(text));
}

static void begin_text(ht_json_text *to, const char *key) {
    ht_member(to, key);
    ht_put_char(to->out, '"');
}

static void end_text(ht_json_text *to) {
    ht_put_char(to->out, '"');
}

void ht_member_string(ht_json_text *to, const char *key, ht_string text) {
    begin_text(to, key);
    to->out->escape = true;
    ht_put_string(to->out, text);
    to->out->escape = false;
    end_text(to);
}

void ht_member_content(ht_json_text *to, const char *key, ht_string content) {
    begin_text(to, key);
    ht_put_string(to->out, content);
    end_text(to);
}

void ht_member_raw(ht_json_text *to, const char *key, ht_string json) {
    ht_member(to, key);
    ht_put_string(to->out, json);
}

void ht_member_number(ht_json_text *to, const char *key, int64_t number) {
    ht_member(to, key);
    ht_put_number(to->out, number);
}

void ht_member_bool(ht_json_text *to, const char *key, bool is_true) {
    ht_member(to, key);
    ht_put(to->out, is_true ? "true" : "false");
}

void ht_member_day(ht_json_text *to, const char *key, ht_day day) {
    begin_text(to, key);
    ht_put_day(to->out, day);
    end_text(to);
}

void ht_member_month(ht_json_text *to, const char *key, int32_t month) {
    begin_text(to, key);
    ht_put_month(to->out, month);
    end_text(to);
}

void ht_members_range(ht_json_text *to, ht_range range) {
    ht_member_number(to, "min", range.min);
    if (range.max == HT_NO_MAXIMUM) {
        ht_member_raw(to, "max", ht_string_of("null"));
    } else {
        ht_member_number(to, "max", range.max);
    }
}

void ht_member_range(ht_json_text *to, const char *key, ht_range range) {
    ht_json_open(to, key, '{');
    ht_members_range(to, range);
    ht_json_close(to, '}');
}

void ht_member_sentences(ht_json_text *to, const char *key, ht_sentence *write, const void *about) {
    static const char *const languages[] = {[HT_VI] = "vi", [HT_EN] = "en"};
    ht_json_open(to, key, '{');
    for (int language = HT_VI; language <= HT_EN; language++) {
        begin_text(to, languages[language]);
        to->out->escape = true;
        write(to->out, about, (ht_language)language);
        to->out->escape = false;
        end_text(to);
    }
    ht_json_close(to, '}');
}

static void put_words(ht_text *out, const void *about, ht_language language) {
    ht_put_words(out, about, language);
}

void ht_member_words(ht_json_text *to, const char *key, const ht_words *words) {
    ht_member_sentences(to, key, put_words, words);
}
