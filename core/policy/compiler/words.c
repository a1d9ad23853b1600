/* SPDX-License-Identifier: MIT */
/* One line, word by word. */
#include "policy/compiler/words.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/space.h"

#include "text/date.h"
#include "text/fold.h"
#include "text/text.h"
#include "text/words.h"

#include <string.h>

static const ht_string nothing = {"", 0};

size_t ht_law_place(ht_string text, char byte) {
    size_t at = 0;
    while (at < text.length && text.at[at] != byte) {
        at++;
    }
    return at;
}

bool ht_law_same(const char *a, const char *b) {
    return ht_string_is(ht_string_of(a), b);
}

/* ---- Words of a head ---- */

ht_string ht_law_word(const ht_law *law, uint32_t line, unsigned index) {
    ht_string rest = law->lines[line].head;
    size_t length = ht_law_place(rest, ' ');
    for (; index > 0 && length < rest.length; index--) {
        rest = (ht_string){rest.at + length + 1, rest.length - length - 1};
        length = ht_law_place(rest, ' ');
    }
    return index > 0 ? nothing : (ht_string){rest.at, length};
}

ht_law_words ht_law_head(ht_law *law, uint32_t line, const char *shape) {
    const ht_string head = law->lines[line].head;
    return (ht_law_words){
        .law = law, .line = line, .shape = shape, .at = head.at, .end = head.at + head.length, .last = nothing};
}

ht_string ht_law_peek(const ht_law_words *words) {
    const char *end = words->at;
    while (end < words->end && *end != ' ') {
        end++;
    }
    return (ht_string){words->at, (size_t)(end - words->at)};
}

ht_string ht_law_next(ht_law_words *words) {
    words->last = ht_law_peek(words);
    words->at += words->last.length;
    words->at += words->at < words->end;
    return words->last;
}

bool ht_law_takes(ht_law_words *words, const char *word) {
    const bool is_it = ht_string_is(ht_law_peek(words), word);
    if (is_it) {
        ht_law_next(words);
    }
    return is_it;
}

bool ht_law_fail(ht_law_words *words) {
    if (!words->failed) {
        ht_law_say(words->law, words->line, words->last, HT_LAW_SHAPE, ht_string_of(words->shape));
        words->failed = true;
    }
    return false;
}

void ht_law_expect(ht_law_words *words, const char *word) {
    if (!ht_string_is(ht_law_next(words), word)) {
        ht_law_fail(words);
    }
}

void ht_law_end(ht_law_words *words) {
    if (ht_law_next(words).length > 0) {
        ht_law_fail(words);
    }
}

ht_string ht_law_rest(ht_law_words *words) {
    const ht_string rest = {words->at, (size_t)(words->end - words->at)};
    words->at = words->end;
    return rest;
}

/* ---- Words of one kind ---- */

int ht_law_one_of(ht_law_words *words, const char *const *choices, unsigned count) {
    const ht_string word = ht_law_next(words);
    ht_law_valid valid = {.count = 0};
    for (unsigned i = 0; i < count; i++) {
        if (ht_string_is(word, choices[i])) {
            return (int)i;
        }
        ht_law_add_valid(&valid, ht_string_of(choices[i]));
    }
    if (word.length == 0) {
        ht_law_fail(words);
    } else if (!words->failed) {
        ht_law_say_valid(words->law, words->line, word, HT_LAW_ONE_OF, nothing, &valid);
        words->failed = true;
    }
    return -1;
}

/* False with a mistake, once a line. */
static bool refuse(ht_law_words *words, ht_law_mistake mistake) {
    if (words->last.length == 0) {
        return ht_law_fail(words);
    }
    if (!words->failed) {
        ht_law_say(words->law, words->line, words->last, mistake, nothing);
        words->failed = true;
    }
    return false;
}

ht_day ht_law_day(ht_law_words *words) {
    ht_day day = 0;
    bool is_shape;
    if (!ht_parse_day(ht_law_next(words), &day, &is_shape)) {
        refuse(words, HT_LAW_NO_DAY);
    }
    return day;
}

ht_day ht_law_month(ht_law_words *words) {
    int32_t month = 0;
    if (!ht_parse_month(ht_law_next(words), &month)) {
        refuse(words, HT_LAW_NO_MONTH);
    }
    return ht_month_first(month + 1) - 1;
}

int64_t ht_law_amount(ht_law_words *words) {
    static const int64_t most = INT64_C(1000000000000000);
    int64_t number = 0;
    const ht_string word = ht_law_next(words);
    if (!ht_read_grouped(word, most, &number) || number > most) {
        refuse(words, HT_LAW_NO_AMOUNT);
        return 0;
    }
    return number;
}

uint8_t ht_law_number(ht_law_words *words) {
    int64_t number = 0;
    if (!ht_read_grouped(ht_law_next(words), HT_NUMBER_MAX, &number) || number < 1 || number > HT_NUMBER_MAX) {
        refuse(words, HT_LAW_NUMBER);
        return 0;
    }
    return (uint8_t)number;
}

bool ht_law_span(ht_law_words *words, ht_string *least, ht_string *most) {
    const ht_string word = ht_law_next(words);
    for (size_t i = 0; i + 1 < word.length; i++) {
        if (word.at[i] == '.' && word.at[i + 1] == '.') {
            *least = (ht_string){word.at, i};
            *most = (ht_string){word.at + i + 2, word.length - i - 2};
            return true;
        }
    }
    return ht_law_fail(words);
}

uint8_t ht_law_months(ht_law_words *words) {
    if (ht_law_takes(words, "any")) {
        ht_law_expect(words, "length");
        return 0;
    }
    ht_law_expect(words, "from");
    ht_law_expect(words, "1");
    ht_law_expect(words, "month");
    return 1;
}

/* ---- What is said ---- */

const char *ht_law_copy(ht_law *law, ht_string text) {
    char *copy = ht_law_take(law, text.length + 1, 1);
    memcpy(copy, text.at, text.length);
    copy[text.length] = '\0';
    return copy;
}

void ht_law_says_nothing(ht_law *law, uint32_t line) {
    if (law->lines[line].said.length > 0) {
        ht_law_say(law, line, law->lines[line].said, HT_LAW_SPACES, nothing);
    }
}

void ht_law_has_nothing_below(ht_law *law, uint32_t line) {
    HT_LAW_EACH_BELOW(law, line, below) {
        ht_law_say(law, below, law->lines[below].head, HT_LAW_NOTHING_BELOW, nothing);
    }
}

/* ---- Lists of names ---- */

/* The next of "A; B; …", without the spaces around it; false after the last. */
static bool next_name(ht_string *rest, ht_string *name) {
    if (rest->at == NULL) {
        return false;
    }
    const size_t length = ht_law_place(*rest, ';');
    const bool is_last = length == rest->length;
    *name = ht_trim((ht_string){rest->at, length});
    *rest = is_last ? (ht_string){NULL, 0} : (ht_string){rest->at + length + 1, rest->length - length - 1};
    return true;
}

/* At most two "…", at the ends or between; and a letter. */
static bool is_pattern(ht_string name, bool may_be_open) {
    static const char open[] = "…";
    unsigned count = 0;
    bool has_letter = false;
    for (size_t i = 0; i < name.length;) {
        if (name.length - i >= sizeof open - 1 && memcmp(name.at + i, open, sizeof open - 1) == 0) {
            count++;
            i += sizeof open - 1;
        } else {
            has_letter = has_letter || name.at[i] != ' ';
            i++;
        }
    }
    return has_letter && count <= (may_be_open ? 2U : 0U);
}

const char *const *ht_law_names(ht_law *law, uint32_t line, ht_string text, bool is_open) {
    unsigned count = 1;
    ht_string rest = text;
    ht_string name;
    for (size_t i = 0; i < text.length; i++) {
        count += text.at[i] == ';';
    }
    const char **names = ht_law_take(law, count + 1, sizeof *names);
    count = 0;
    while (next_name(&rest, &name)) {
        if (!is_pattern(name, is_open)) {
            ht_law_say(law, line, name, HT_LAW_PATTERN, nothing);
            continue;
        }
        for (unsigned i = 0; i < count; i++) {
            if (ht_same_folded(ht_string_of(names[i]), name)) {
                ht_law_say(law, line, name, HT_LAW_SAME_NAME, ht_string_of(names[i]));
            }
        }
        names[count++] = ht_law_copy(law, name);
    }
    return names;
}
