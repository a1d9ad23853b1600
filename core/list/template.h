/* SPDX-License-Identifier: MIT */
/* What an empty list says of itself: its columns, how they are filled in, and one filled line that is no person. */
#ifndef HOTRO_TEMPLATE_H
#define HOTRO_TEMPLATE_H

#include "list/list.h"

/* The id of the filled line: such a line is skipped in every list. */
extern const char ht_sample_id[];

/* A column of the template: the id, the person's name, the facts in the law's order, then claims where they are asked for. */
typedef struct {
    enum { HT_TEMPLATE_ID, HT_TEMPLATE_NAME, HT_TEMPLATE_FACT, HT_TEMPLATE_CLAIM } kind;
    uint8_t index; /* slot, or column of claims */
} ht_template_column;
enum { HT_TEMPLATE_COLUMNS_MAX = 2 + HT_SLOTS_MAX + HT_BENEFITS_MAX + 1 };
/* Returns how many. */
uint32_t ht_template_columns(const ht_policy *policy, bool with_claims, ht_template_column columns[HT_TEMPLATE_COLUMNS_MAX]);

void ht_put_template_heading(ht_text *out, const ht_policy *policy, ht_template_column column, ht_language language);
/* How a cell of the column is written. */
const ht_words *ht_template_how(const ht_policy *policy, ht_template_column column);
/* What is asked; nothing where the heading says all. */
void ht_put_template_meaning(ht_text *out, const ht_policy *policy, ht_template_column column, ht_language language);

/* Headings of the sheet that explains the columns, and what stands above the values of choices. */
typedef enum { HT_TEMPLATE_OF_COLUMN, HT_TEMPLATE_OF_HOW, HT_TEMPLATE_OF_MEANING, HT_TEMPLATE_OF_VALUES } ht_template_heading;
const ht_words *ht_template_heading_words(ht_template_heading heading);

#endif
