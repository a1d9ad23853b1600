/* SPDX-License-Identifier: MIT */
/* What is wrong with a list or a line. */
#ifndef HOTRO_LIST_ERROR_H
#define HOTRO_LIST_ERROR_H

#include "list/list.h"
#include "text/json_write.h"

/* One sentence, as ht_write_error_sentence. */
void ht_write_list_error_sentence(ht_text *out, const ht_list_error *error, ht_language language);
/* All that is wrong with a line, parted by " | ". */
void ht_write_line_errors(ht_text *out, const ht_line *line, ht_language language);
/* Of a line that is repeated: which other one is the same. */
void ht_write_repeats(ht_text *out, const ht_line *line, ht_language language);
/* As ht_write_error_json, and its member "error" alone. */
void ht_member_list_error(ht_json_text *to, const ht_list_error *error);
void ht_write_list_error_json(ht_text *out, const ht_list_error *error, ht_string id);

#endif
