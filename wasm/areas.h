/* SPDX-License-Identifier: MIT */
/*
 * The memory that a module and its caller share: input, output, and room to work in. What includes this says before how large
 * they are: INPUT_BYTES, OUTPUT_BYTES, WORK_BYTES.
 *
 * A call takes the lengths of texts that lie one after the other in the input area and returns the number of bytes that it
 * wrote to the output area, or minus the number that it would have needed.
 */
#ifndef HOTRO_AREAS_H
#define HOTRO_AREAS_H

#include "text/text.h"

#include "memory.h"

static char buffer[INPUT_BYTES + OUTPUT_BYTES + WORK_BYTES];

static inline char *work(void) {
    return buffer + INPUT_BYTES + OUTPUT_BYTES;
}

static inline ht_text output(void) {
    return (ht_text){.at = buffer + INPUT_BYTES, .capacity = OUTPUT_BYTES};
}

static inline int32_t written(const ht_text *out) {
    int32_t length = (int32_t)out->length; /* < 2^31: what one call writes is bounded by its input */
    return out->length <= out->capacity ? length : -length;
}

static inline ht_string part(size_t from, size_t length) {
    return (ht_string){.at = buffer + from, .length = length};
}

char *EXPORT(hotro_input)(void) {
    return buffer;
}

int32_t EXPORT(hotro_input_capacity)(void) {
    return INPUT_BYTES;
}

char *EXPORT(hotro_output)(void) {
    return buffer + INPUT_BYTES;
}

#endif
