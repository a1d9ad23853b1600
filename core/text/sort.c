/* SPDX-License-Identifier: MIT */
#include "text/sort.h"

typedef struct {
    char *members;
    size_t size;
    ht_sorts_before *before;
    unsigned by;
} heap;

static char *member(const heap *of, size_t at) {
    return of->members + at * of->size;
}

static void swap(const heap *of, size_t one, size_t other) {
    char *const bytes = member(of, one);
    char *const others = member(of, other);
    for (size_t i = 0; i < of->size; i++) {
        const char kept = bytes[i];
        bytes[i] = others[i];
        others[i] = kept;
    }
}

/* Of a heap of `count` whose part behind `at` is one: the last in order stands at `at` then. */
static void sink(const heap *of, size_t at, size_t count) {
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        child += child + 1 < count && of->before(member(of, child), member(of, child + 1), of->by);
        if (!of->before(member(of, at), member(of, child), of->by)) {
            return;
        }
        swap(of, at, child);
    }
}

/* First the heap is made, then its first taken from it again and again. */
void ht_sort(void *members, size_t count, size_t size, ht_sorts_before *before, unsigned by) {
    const heap of = {members, size, before, by};
    size_t first = count / 2;
    for (size_t left = count; left > 1; sink(&of, first, left)) {
        if (first > 0) {
            first--;
        } else {
            swap(&of, 0, --left);
        }
    }
}
