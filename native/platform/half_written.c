/* SPDX-License-Identifier: MIT */
#include "platform/half_written.h"

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

static _Atomic(char *) half_written[HT_HALF_WRITTEN_MAX];

bool ht_remember_half_written(char *path) {
    for (int i = 0; i < HT_HALF_WRITTEN_MAX; i++) {
        char *none = NULL;
        if (atomic_compare_exchange_strong(&half_written[i], &none, path)) {
            return true;
        }
    }
    errno = EMFILE;
    return false;
}

void ht_forget_half_written(char *path) {
    for (int i = 0; i < HT_HALF_WRITTEN_MAX; i++) {
        char *expected = path;
        atomic_compare_exchange_strong(&half_written[i], &expected, NULL);
    }
}

void ht_remove_half_written(void (*remove)(const char *path)) {
    for (int i = 0; i < HT_HALF_WRITTEN_MAX; i++) {
        const char *path = atomic_load(&half_written[i]);
        if (path != NULL) {
            remove(path);
        }
    }
}
