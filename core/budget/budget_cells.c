/* SPDX-License-Identifier: MIT */
#include "budget/budget_cells.h"

#include "text/columns.h"
#include "book/tab.h"
#include "text/format.h"
#include "text/text.h"
#include "text/utf8.h"
#include "text/words.h"

enum { BAR_COLUMNS = 24 };

size_t ht_put_cut(ht_text *out, ht_string cell, size_t width) {
    const bool is_cut = ht_columns(cell) > width;
    const size_t most = is_cut ? width - 1 : width;
    size_t length = 0;
    size_t used = 0;
    while (length < cell.length) {
        const size_t character = ht_character_length((ht_string){cell.at + length, cell.length - length});
        const size_t wide = ht_columns((ht_string){cell.at + length, character});
        if (character == 0 || used + wide > most) {
            break;
        }
        length += character;
        used += wide;
    }
    ht_put_string(out, (ht_string){cell.at, length});
    if (is_cut) {
        ht_put(out, "…");
        used++;
    }
    return used;
}

void ht_put_left(ht_text *out, ht_string cell, size_t width) {
    const size_t used = ht_put_cut(out, cell, width);
    ht_put_spaces(out, width - used);
}

void ht_put_right(ht_text *out, ht_string cell, size_t width) {
    const size_t used = ht_columns(cell);
    ht_put_spaces(out, used < width ? width - used : 0);
    ht_put_string(out, cell);
}

void ht_put_amount(ht_text *out, int64_t dong, ht_language language) {
    if (dong == HT_NO_MAXIMUM) {
        ht_put_words(out, &ht_no_greatest, language);
    } else {
        ht_put_grouped(out, dong, language);
    }
}

void ht_put_bar(ht_text *out, ht_range amount, int64_t largest) {
    const int64_t greatest = amount.max == HT_NO_MAXIMUM ? largest : amount.max;
    const int64_t unit = largest / BAR_COLUMNS > 0 ? largest / BAR_COLUMNS : 1;
    for (int64_t i = 0; i < BAR_COLUMNS && (i * unit < greatest || i * unit < amount.min); i++) {
        ht_put(out, i * unit < amount.min ? "█" : "░");
    }
}
