/* SPDX-License-Identifier: MIT */
/* The space that the caller gives: how much a law needs, and pieces of it. */
#include "policy/compiler/space.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/law.h"
#include "policy/slots.h"

#include <string.h>

enum { ALIGNMENT = 16 };

/*
 * Of one line are made, at most, one ht_law_line, one ht_law_item, two structures of the tables (a benefit and its tables, a
 * version and its tables, …) and pointers to what it says, each no larger than LINE_BYTES / 8. Text is copied once, with an end
 * for each of its two languages or for each name.
 */
enum { LINE_BYTES = 1024, BYTES_OF_NAMES = 20 };

static size_t all_bytes(const ht_law_input *input) {
    size_t bytes = 0;
    for (unsigned i = 0; i < input->source_count; i++) {
        bytes += input->sources[i].text.length;
    }
    return bytes;
}

size_t ht_law_line_count(const ht_law_input *input) {
    size_t lines = 1;
    for (unsigned i = 0; i < input->source_count; i++) {
        const ht_string text = input->sources[i].text;
        for (size_t at = 0; at < text.length; at++) {
            lines += text.at[at] == '\n';
        }
        lines++;
    }
    return lines;
}

bool ht_law_is_too_large(const ht_law_input *input) {
    return all_bytes(input) > HT_LAW_BYTES_MAX || ht_law_line_count(input) > HT_LAW_LINES_MAX;
}

size_t ht_law_formers_most(const ht_policy *before) {
    size_t count = before->former_count;
    for (unsigned slot = 0; slot < ht_slot_count(before); slot++) {
        count += 1 + ht_value_count(before, slot);
    }
    return count;
}

/* Whichever of the others is the revision before. */
static size_t bytes_of_formers(const ht_law_input *input) {
    size_t count = 0;
    for (unsigned i = 0; i < input->other_count; i++) {
        count += ht_law_formers_most(input->others[i]);
    }
    return count * sizeof(ht_former);
}

size_t ht_law_space(const ht_law_input *input) {
    const size_t fixed =
        sizeof(ht_law) + sizeof(ht_policy) + HT_LAW_REPORT_BYTES + (size_t)64 * ALIGNMENT + bytes_of_formers(input);
    return ht_law_is_too_large(input) ? fixed
                                      : fixed + ht_law_line_count(input) * LINE_BYTES + BYTES_OF_NAMES * all_bytes(input);
}

void *ht_law_take(ht_law *law, size_t count, size_t size) {
    const size_t bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    char *at = law->space;
    law->space += bytes;
    memset(at, 0, bytes);
    return at;
}
