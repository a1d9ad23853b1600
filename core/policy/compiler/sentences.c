/* SPDX-License-Identifier: MIT */
/* What a line says, in two languages. */
#include "policy/compiler/sentences.h"
#include "policy/compiler/law.h"
#include "policy/compiler/mistakes.h"
#include "policy/compiler/names.h"
#include "policy/compiler/words.h"
#include "text/words.h"

#include <string.h>

static const ht_string nothing = {"", 0};

void ht_law_set_words(ht_law *law, uint32_t line, ht_string text, ht_words *words) {
    *words = (ht_words){"", ""};
    if (text.length > 0 && text.at[0] == '$') {
        const uint8_t index = ht_law_find(law, line, HT_LAW_WORDS, text);
        *words = index == HT_NONE ? *words : law->words[index];
        return;
    }
    size_t at = 0;
    while (at + 3 < text.length && memcmp(text.at + at, " | ", 3) != 0) {
        at++;
    }
    if (at == 0 || at + 3 >= text.length) {
        ht_law_say(law, line, text, HT_LAW_LANGUAGES, nothing);
    } else if (text.length > HT_LAW_TEXT_MAX) {
        ht_law_say(law, line, text, HT_LAW_TEXT_LENGTH, nothing);
    } else {
        words->vi = ht_law_copy(law, (ht_string){text.at, at});
        words->en = ht_law_copy(law, (ht_string){text.at + at + 3, text.length - at - 3});
    }
}

void ht_law_said_words(ht_law *law, uint32_t line, ht_words *words) {
    ht_law_set_words(law, line, law->lines[line].said, words);
}
