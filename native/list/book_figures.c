/* SPDX-License-Identifier: MIT */
#include "list/book_figures.h"

#include "text/text.h"

#include <stdlib.h>

bool ht_book_figures_make(ht_book_figures *figures, const ht_parameters *parameters, const char *path, ht_language language) {
    ht_text measured = {.capacity = 0};
    *figures = (ht_book_figures){.lines = NULL};
    if (parameters->row_count == 0) {
        return true;
    }
    ht_write_figures(&measured, parameters, language);
    ht_text text = {.at = malloc(measured.length + 1), .capacity = measured.length};
    if (text.at == NULL) {
        return false;
    }
    ht_write_figures(&text, parameters, language);
    figures->lines = text.at;
    figures->own.name = ht_figures_name(ht_string_of(path), figures->name);
    figures->own.lines = (ht_string){text.at, text.length};
    return true;
}

void ht_book_figures_free(ht_book_figures *figures) {
    free(figures->lines);
}
