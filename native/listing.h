/* SPDX-License-Identifier: MIT */
/* Opening a list, and saying which of its lines are bad. */
#ifndef HOTRO_LISTING_H
#define HOTRO_LISTING_H

#include "command.h"
#include "lines.h"
#include "list.h"

enum {
    HT_MESSAGES_SHOWN = 20,   /* bad lines that are told of, then only their number */
    HT_MESSAGE_ROOM = 1 << 16 /* bytes of the messages of one piece */
};

/* A list while its lines are worked on. */
typedef struct {
    const ht_arguments *arguments;
    ht_list *list;
    ht_string name;    /* of the input, in messages */
    char *header;      /* what the list's columns point into; freed by ht_close_list */
    uint64_t messages; /* bad lines so far */
} ht_listing;

/* Opens the list that the input begins with. False: it cannot be used, which is said. */
bool ht_open_list(ht_listing *listing, ht_input *input, const char *path, const ht_parameters *parameters);
void ht_close_list(ht_listing *listing);

/* "list.csv:17: " and the sentence, if it is one of the first of its piece. */
void ht_put_message(const ht_listing *listing, ht_text *messages, const ht_list_error *error, uint64_t bad_in_piece);
/* Passes on what a piece had to say of its bad lines, to standard error. */
void ht_pass_messages(ht_listing *listing, const ht_text *messages, uint64_t bad_in_piece);
/* How many more there were. */
void ht_say_more_messages(const ht_listing *listing);

#endif
