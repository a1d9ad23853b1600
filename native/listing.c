/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "listing.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const ht_words more_lines = {"{0}: còn {1} dòng lỗi nữa", "{0}: {1} more bad lines"};

static size_t filled(const ht_text *text) {
    return text->length < text->capacity ? text->length : text->capacity;
}

static void put_place(ht_text *out, ht_string name, uint32_t line) {
    ht_put_string(out, name);
    ht_put(out, ":");
    ht_put_number(out, line);
    ht_put(out, ": ");
}

static bool refuse(const ht_listing *listing, const ht_list_error *error) {
    const bool json = ht_given(listing->arguments, HT_OPTION_JSON);
    char buffer[8192];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (json) {
        ht_write_list_error_json(&text, error, (ht_string){NULL, 0});
    } else {
        put_place(&text, listing->name, error->error.line);
        ht_write_list_error_sentence(&text, error, listing->arguments->language);
    }
    ht_put(&text, "\n");
    (void)ht_write_all(json ? STDOUT_FILENO : STDERR_FILENO, buffer, filled(&text));
    return false;
}

bool ht_open_list(ht_listing *listing, ht_input *input, const char *path, const ht_parameters *parameters) {
    ht_list *list = listing->list;
    ht_list_error error;
    listing->header = malloc(input->held_length + 1);
    if (listing->header == NULL) {
        (void)ht_refuse_file(listing->arguments, path, ENOMEM);
        return false;
    }
    memcpy(listing->header, input->held, input->held_length);
    if (!ht_list_open(list, parameters, (ht_string){listing->header, input->held_length}, &error)) {
        return refuse(listing, &error);
    }
    list->language = listing->arguments->language;
    ht_input_skip(input, list->begins, list->header_lines);
    input->separator = list->separator;
    return ht_list_check(list, (ht_string){input->held, input->held_length}, &error) || refuse(listing, &error);
}

void ht_close_list(ht_listing *listing) {
    free(listing->header);
    listing->header = NULL;
}

void ht_put_message(const ht_listing *listing, ht_text *messages, const ht_list_error *error, uint64_t bad_in_piece) {
    if (bad_in_piece <= HT_MESSAGES_SHOWN) {
        put_place(messages, listing->name, error->error.line);
        ht_write_list_error_sentence(messages, error, listing->arguments->language);
        ht_put(messages, "\n");
    }
}

void ht_pass_messages(ht_listing *listing, const ht_text *messages, uint64_t bad_in_piece) {
    const uint64_t left = listing->messages < HT_MESSAGES_SHOWN ? HT_MESSAGES_SHOWN - listing->messages : 0;
    const size_t all = filled(messages);
    size_t length = 0;
    for (uint64_t lines = 0; lines < left && length < all; lines++) {
        const char *line_end = memchr(messages->at + length, '\n', all - length);
        length = line_end == NULL ? all : (size_t)(line_end + 1 - messages->at);
    }
    (void)ht_write_all(STDERR_FILENO, messages->at, length);
    listing->messages += bad_in_piece;
}

void ht_say_more_messages(const ht_listing *listing) {
    char buffer[1024];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    const ht_argument arguments[] = {{.kind = HT_ARGUMENT_STRING, .string = listing->name},
                                     {.kind = HT_ARGUMENT_NUMBER, .number = (int64_t)listing->messages - HT_MESSAGES_SHOWN}};
    if (listing->messages > HT_MESSAGES_SHOWN) {
        ht_say(&text, listing->arguments->language, &more_lines, arguments);
        ht_put(&text, "\n");
        (void)ht_write_all(STDERR_FILENO, buffer, filled(&text));
    }
}
