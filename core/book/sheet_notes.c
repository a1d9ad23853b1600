/* SPDX-License-Identifier: MIT */
#include "book/sheet_notes.h"

#include "answer/words.h"
#include "text/text.h"

static const ht_words policy_words = {"Quy định", "Policy"};
static const ht_words revision_words = {"Bản quy định", "Revision"};
static const ht_words fingerprint_words = {"Dấu vân tay", "Fingerprint"};
static const ht_words figures_words = {"Mức của cơ quan trong tệp", "Figures of the office's own file"};
static const ht_words skipped_words = {"Dòng bỏ qua, không phải người hưởng", "Lines passed over that are no people"};

ht_string ht_figures_name(ht_string given, char room[HT_FIGURES_NAME_BYTES]) {
    enum { CHARACTER_BYTES = 4, SHOWN = HT_FIGURES_NAME_BYTES / CHARACTER_BYTES - 1 }; /* with an ellipsis */
    ht_text text = {.at = room, .capacity = HT_FIGURES_NAME_BYTES};
    ht_put_visible(&text, given, SHOWN);
    return (ht_string){room, text.length};
}

void ht_put_policy_rows(ht_tab *tab, const ht_policy *policy) {
    const struct {
        const ht_words *name;
        const char *value;
    } notes[] = {{&policy_words, policy->id}, {&revision_words, policy->revision}, {&fingerprint_words, policy->fingerprint}};
    for (unsigned i = 0; i < sizeof notes / sizeof *notes; i++) {
        ht_next_row(tab);
        ht_cell_words(tab, 0, notes[i].name, HT_STYLE_PLAIN);
        ht_cell_text(tab, 1, ht_string_of(notes[i].value), HT_STYLE_PLAIN);
    }
}

void ht_put_figure_rows(ht_tab *tab, const ht_own_figures *figures) {
    ht_string left = figures->lines;
    if (left.length == 0) {
        return;
    }
    ht_next_row(tab);
    ht_cell_words(tab, 0, &figures_words, HT_STYLE_PLAIN);
    ht_cell_text(tab, 1, figures->name, HT_STYLE_PLAIN);
    while (left.length > 0) {
        size_t length = 0;
        while (length < left.length && left.at[length] != '\n') {
            length++;
        }
        if (length > 0) {
            ht_next_row(tab);
            ht_cell_text(tab, 0, (ht_string){left.at, length}, HT_STYLE_PLAIN);
        }
        const size_t passed = length < left.length ? length + 1 : length;
        left = (ht_string){left.at + passed, left.length - passed};
    }
}

void ht_put_skipped_row(ht_tab *tab, uint64_t count) {
    if (count > 0) {
        ht_next_row(tab);
        ht_cell_words(tab, 0, &skipped_words, HT_STYLE_PLAIN);
        ht_cell_count(tab, 1, count);
    }
}

void ht_end_totals(ht_tab *tab, const ht_policy *policy, const ht_own_figures *figures) {
    ht_put_policy_rows(tab, policy);
    ht_put_figure_rows(tab, figures);
    ht_next_row(tab);
    ht_cell_words(tab, 0, ht_word(HT_WORD_ESTIMATE), HT_STYLE_PLAIN);
    ht_tab_end(tab);
}
