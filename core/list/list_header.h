/* SPDX-License-Identifier: MIT */
/* The header of a list: dialect and columns. */
#ifndef HOTRO_LIST_HEADER_H
#define HOTRO_LIST_HEADER_H

#include "list/list.h"

/* Reads the header at the beginning of `text`, which must outlive the list: dialect and columns. `parameters` and `map`,
   which may be NULL, are kept too.
   False: `error` says why the list cannot be used. */
bool ht_list_open(ht_list *list, const ht_parameters *parameters, const ht_map *map, ht_string text, ht_list_error *error);
/* The same of the rows of a workbook's sheet (text/sheet.h); `day_zero`: its day whose number is 0. */
bool ht_list_open_sheet(ht_list *list, const ht_parameters *parameters, const ht_map *map, ht_string text, ht_day day_zero,
                        ht_list_error *error);
/* Whether what follows the header may be UTF-8: where no letter beyond ASCII is right, and the first line or several are wrong
   as in another encoding, the list is refused and not each line. `text` begins with the record behind the header. */
bool ht_list_check(const ht_list *list, ht_string text, ht_list_error *error);

#endif
