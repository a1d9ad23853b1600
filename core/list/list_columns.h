/* SPDX-License-Identifier: MIT */
/* The columns of a list. */
#ifndef HOTRO_LIST_COLUMNS_H
#define HOTRO_LIST_COLUMNS_H

#include "list/list.h"

/* Makes of the names of the list's columns what they are. False: `error` says why they are no header, or which of them cannot
   be meant as it stands. */
bool ht_columns_know(ht_list *list, ht_list_error *error);

/* How many columns the list has that are the office's own and not marked so, and their names: "STT", "Ghi chú", column 7. */
uint32_t ht_own_columns(const ht_list *list);
void ht_put_own_columns(ht_text *out, const ht_list *list, ht_language language);

#endif
