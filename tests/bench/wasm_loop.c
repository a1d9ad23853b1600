/* SPDX-License-Identifier: MIT */
/* The same loops as a WebAssembly module, for this benchmark only: the shipped module takes one case a call. */
#include "cases.h"

#define EXPORT(name) __attribute__((export_name(#name))) name

static char list[LIST_BYTES_MAX];

char *EXPORT(text)(void) {
    return list;
}

int32_t EXPORT(read)(int32_t length) {
    return cases_read(list, (size_t)length);
}

int32_t EXPORT(load)(int32_t first) {
    return cases_load(first);
}

int64_t EXPORT(core)(void) {
    return cases_core();
}

int64_t EXPORT(by_hand)(void) {
    return cases_by_hand();
}
