/* SPDX-License-Identifier: MIT */
/* The JSON of an assessment: its shapes, and how it names things. */
#ifndef HOTRO_ASSESSMENT_H
#define HOTRO_ASSESSMENT_H

#include "policy/policy.h"

/* How much of today's shape an assessment has. */
typedef enum {
    HT_SHAPE_NOW,
    HT_SHAPE_OF_RECEIPT,         /* of the first format of receipts: a case names no policy, the monthly figure no month; */
    HT_SHAPE_OF_RECEIPT_AT_FIRST /* and with the citations that it had at first (HT_CITES_BENEFIT) */
} ht_shape;

/* ht_write_assessment_json in that shape. */
void ht_write_assessment_shaped(ht_text *out, const ht_case *person, const ht_parameters *parameters,
                                const ht_assessment *result, ht_shape shape);

/* ht_write_receipt_json with the assessment in that shape: HT_SHAPE_NOW is the second format. */
void ht_write_receipt_shaped(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                             ht_string made, ht_shape shape);

/* "granted", "text", … */
const char *ht_status_name(ht_status status);
const char *ht_source_name(ht_source source);

#endif
