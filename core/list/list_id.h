/* SPDX-License-Identifier: MIT */
/* Who a line says that it is of. */
#ifndef HOTRO_LIST_ID_H
#define HOTRO_LIST_ID_H

#include "list/list.h"

/* The cell of the line's id as written; length 0 where there is none, or none that can be shown. */
ht_string ht_list_id(const ht_list *list, const ht_line *line);
/* What the cell of the line's id says, as the inside of a string in JSON; nothing where there is none. */
void ht_put_list_id(ht_text *out, const ht_list *list, const ht_line *line);

#endif
