/* SPDX-License-Identifier: MIT */
/* What every module has: its exports, and memory behind that which it begins with. */
#ifndef HOTRO_MEMORY_H
#define HOTRO_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

enum { PAGE_BYTES = 65536 };

/* NULL: there is none. */
static inline void *grow(size_t bytes) {
    const size_t page = __builtin_wasm_memory_grow(0, bytes / PAGE_BYTES + 1);
    return page == SIZE_MAX ? NULL : (void *)(page * PAGE_BYTES);
}

#endif
