/* SPDX-License-Identifier: MIT */
/* What a workbook says of the file of --parameters. */
#ifndef HOTRO_BOOK_FIGURES_H
#define HOTRO_BOOK_FIGURES_H

#include "book/sheet_notes.h"

typedef struct {
    ht_own_figures own;
    char *lines;
    char name[HT_FIGURES_NAME_BYTES];
} ht_book_figures;

/* Nothing where the file has no figures. False: not enough memory. */
bool ht_book_figures_make(ht_book_figures *figures, const ht_parameters *parameters, const char *path, ht_language language);
void ht_book_figures_free(ht_book_figures *figures);

#endif
