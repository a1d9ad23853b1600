/* SPDX-License-Identifier: MIT */
#include "text/sheet_hidden.h"

#include "text/sentence.h"
#include "text/sheet_place.h"
#include "text/text.h"

enum { LISTED_BYTES = 1024 }; /* > HT_COLUMNS_MAX columns with two letters; > HT_HIDDEN_SHOWN runs of rows */

static const ht_words hidden_rows = {"dòng ẩn cũng được đọc: {0}", "hidden rows are read too: {0}"};
static const ht_words hidden_columns = {"cột ẩn cũng được đọc: {0}", "hidden columns are read too: {0}"};
static const ht_words and_more = {", …", ", …"};

static void put_separator(ht_text *listed) {
    ht_put(listed, listed->length > 0 ? ", " : "");
}

static void say(ht_text *out, const ht_words *sentence, const ht_text *listed, ht_language language) {
    if (listed->length > 0) {
        ht_say(out, language, sentence, &(ht_argument){.kind = HT_ARGUMENT_STRING, .string = {listed->at, listed->length}});
    }
}

void ht_write_hidden_rows(ht_text *out, const ht_hidden *hidden, ht_language language) {
    char bytes[LISTED_BYTES];
    ht_text listed = {.at = bytes, .capacity = sizeof bytes};
    const uint32_t shown = hidden->run_count < HT_HIDDEN_SHOWN ? hidden->run_count : HT_HIDDEN_SHOWN;
    for (uint32_t i = 0; i < shown; i++) {
        put_separator(&listed);
        ht_put_number(&listed, hidden->rows[i].first);
        if (hidden->rows[i].last > hidden->rows[i].first) {
            ht_put(&listed, "–");
            ht_put_number(&listed, hidden->rows[i].last);
        }
    }
    if (hidden->run_count > shown) {
        ht_put_words(&listed, &and_more, language);
    }
    say(out, &hidden_rows, &listed, language);
}

void ht_write_hidden_columns(ht_text *out, const ht_hidden *hidden, ht_language language) {
    char bytes[LISTED_BYTES];
    ht_text listed = {.at = bytes, .capacity = sizeof bytes};
    for (uint32_t column = 0; column < HT_COLUMNS_MAX; column++) {
        if ((hidden->columns[column / 64] >> column % 64 & 1) != 0) {
            put_separator(&listed);
            ht_put_column_letters(&listed, column);
        }
    }
    say(out, &hidden_columns, &listed, language);
}
