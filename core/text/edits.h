/* SPDX-License-Identifier: MIT */
/* How far apart texts are, in edits: insert, delete, replace, swap neighbours. */
#ifndef HOTRO_EDITS_H
#define HOTRO_EDITS_H

#include "hotro.h"

enum { HT_EDITED_MAX = 64 }; /* letters: a set of places fits 64 bits */

/* A text of at most HT_EDITED_MAX letters, one byte each, that others are compared with. */
typedef struct {
    unsigned length;
    uint64_t places[256]; /* bit i of places[c]: the letter c stands at i */
} ht_edited;

void ht_edits_begin(ht_edited *from, const unsigned char *letters, unsigned length);
/* Edits from that text to another, of any length. */
unsigned ht_edits_to(const ht_edited *from, const unsigned char *letters, unsigned length);

/* Edits between two texts of at most 64 bytes after folding; otherwise 99. */
unsigned ht_edit_distance(ht_string a, ht_string b);

#endif
