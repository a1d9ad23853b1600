/* SPDX-License-Identifier: MIT */
/* Names of files: what they lead to, and which form of a result they ask for. */
#ifndef HOTRO_NAMES_H
#define HOTRO_NAMES_H

#include "hotro.h"

/* Whether the path names standard input or output: "-". */
bool ht_is_standard(const char *path);

/* A file that is read or written. */
typedef struct {
    const char *path; /* NULL or "-": `standard` */
    int standard;     /* descriptor */
} ht_place;

/* Whether what is written to the one may be lost to, or mixed into, the other, whatever they are called; a file need not exist
   yet. Never of a terminal or a device such as /dev/null, nor of a socket that is read and written. */
bool ht_is_same_place(ht_place a, ht_place b);
/* Whether the path is a link to a file that does not exist: `target` is then what the link says, cut to `capacity` - 1 bytes.
 */
bool ht_leads_nowhere(const char *path, char *target, size_t capacity);

/* The ending of a file's name with its dot; empty where there is none, or no name. */
const char *ht_ending_of(const char *path);

typedef struct {
    const char *ending; /* any case; "" for a name without one */
    int form;
} ht_ending_form;

/* The form that a path asks for. -1: its ending is not among them; but a device or a pipe may be called anything, and is as
   one without ending. */
int ht_form_of(const char *path, const ht_ending_form *forms, unsigned count);

#endif
