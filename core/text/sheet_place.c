/* SPDX-License-Identifier: MIT */
#include "text/sheet_place.h"

#include "text/sheet.h"
#include "text/text.h"

void ht_put_column_letters(ht_text *out, uint32_t column) {
    enum { LETTERS = 26 };
    char letters[4];
    size_t first = sizeof letters;
    uint32_t rest = column + 1; /* <= HT_SHEET_COLUMNS_MAX < 26^4 */
    while (rest > 0) {
        letters[--first] = (char)('A' + (rest - 1) % LETTERS);
        rest = (rest - 1) / LETTERS;
    }
    ht_put_string(out, (ht_string){letters + first, sizeof letters - first});
}

/* Takes letters or digits from the beginning: a number of that base, the first of them worth `least`. 0: none, or over `most`.
 */
static uint32_t take_number(ht_string *text, char least_byte, uint32_t base, uint32_t least, uint32_t most) {
    uint32_t number = 0;
    while (text->length > 0 && text->at[0] >= least_byte && text->at[0] < (char)(least_byte + (char)(base))) {
        number = number > most ? number : base * number + (uint32_t)(text->at[0] - least_byte) + least;
        *text = (ht_string){text->at + 1, text->length - 1};
    }
    return number > most ? 0 : number;
}

bool ht_read_reference(ht_string *reference, uint32_t *row, uint32_t *column) {
    const uint32_t letters = take_number(reference, 'A', 26, 1, HT_SHEET_COLUMNS_MAX);
    *row = take_number(reference, '0', 10, 0, HT_SHEET_ROWS_MAX);
    *column = letters - (letters > 0);
    return letters > 0 && *row > 0;
}
