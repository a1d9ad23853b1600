/* SPDX-License-Identifier: MIT */
/* Why a receipt or code cannot be verified. */
#ifndef HOTRO_VERIFY_ERROR_H
#define HOTRO_VERIFY_ERROR_H

#include "text/json_write.h"

enum { HT_RECEIPT_BYTES_MAX = 1 << 20 }; /* one receipt, or link, or code */

/* Where an error of a receipt stands. */
typedef enum { HT_IN_RECEIPT, HT_IN_CASE, HT_IN_CODE } ht_error_place;

typedef struct {
    ht_error error;
    ht_error_place place;
    ht_string revision; /* of a receipt, which the program lacks: content of a JSON string; otherwise empty */
} ht_verify_error;

void ht_write_verify_error_sentence(ht_text *out, const ht_verify_error *error, ht_language language);
/* "error":{…} */
void ht_member_verify_error(ht_json_text *to, const ht_verify_error *error);

#endif
