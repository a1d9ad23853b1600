/* SPDX-License-Identifier: MIT */
/* Why a text is no code, in words. */
#ifndef HOTRO_CODE_ERROR_H
#define HOTRO_CODE_ERROR_H

#include "hotro.h"

/* As ht_write_error_sentence and ht_write_error_json, for errors of ht_read_code. */
void ht_write_code_error_sentence(ht_text *out, const ht_error *error, ht_language language);
void ht_write_code_error_json(ht_text *out, const ht_error *error);

#endif
