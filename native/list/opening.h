/* SPDX-License-Identifier: MIT */
/* Opening a list: its policy, the office's figures, its header; in a workbook also its sheet. */
#ifndef HOTRO_OPENING_H
#define HOTRO_OPENING_H

#include "list/listing.h"

/* `list`: room for it. */
void ht_listing_init(ht_listing *listing, const ht_arguments *arguments, const char *path, ht_list *list);
/* The first operand, or standard input. */
const char *ht_listing_path(const ht_arguments *arguments);
/* The policy that the list which the input begins with says it is of; otherwise the chosen one, which cases as NDJSON without
   their own are of too. False: it names none, which is said. Of a workbook the sheet is then entered that is meant. */
bool ht_choose_policy(ht_listing *listing, ht_input *input, const ht_policy **policy);
/* Opens the input and reads --parameters, for the list's policy. Returns the exit code; the input is open where that is
   HT_EXIT_DONE. */
int ht_open_listing(ht_listing *listing, ht_parameters *parameters, ht_input *input);
/* Opens the list that the input begins with, under `listing->parameters` and --asked; where --columns is given, its lines have
   no header or the same one. False: it cannot be used, which is said. */
bool ht_open_list(ht_listing *listing, ht_input *input);
void ht_close_listing(ht_listing *listing);
/* What `write` says of the list, to an output. False: errno. */
bool ht_write_list_header(const ht_list *list, void (*write)(const ht_list *list, ht_text *out), ht_output *output);

#endif
