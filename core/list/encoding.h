/* SPDX-License-Identifier: MIT */
/* Encodings that Vietnamese offices still have. */
#ifndef HOTRO_ENCODING_H
#define HOTRO_ENCODING_H

#include "hotro.h"

typedef enum {
    HT_ENCODING_UNKNOWN,
    HT_ENCODING_WINDOWS_1258,
    HT_ENCODING_TCVN3,
    HT_ENCODING_UTF16,
    HT_ENCODING_WORKBOOK, /* no text at all */
    HT_ENCODING_PDF
} ht_encoding;

/* What bytes that are not UTF-8 look like. */
ht_encoding ht_encoding_of(ht_string text);

#endif
