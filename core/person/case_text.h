/* SPDX-License-Identifier: MIT */
/* How what people and spreadsheets write is read, beyond ht_case_set. */
#ifndef HOTRO_CASE_TEXT_H
#define HOTRO_CASE_TEXT_H

#include "policy/naming.h"

typedef struct {
    const ht_names *names; /* made ready for the slot; NULL: they are not yet */
    unsigned days;         /* as ht_read_written_day takes it */
    ht_string heading;     /* as ht_error has it */
    ht_calling calling;
} ht_writing;

/* A text, trimmed, that says nothing: none, or a dash alone. */
bool ht_is_left_empty(ht_string text);

/* As ht_case_set. */
bool ht_case_write(ht_case *person, unsigned slot, ht_string text, const ht_writing *as, ht_error *error);

#endif
