/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "platform/places.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static ht_file_kind kind_of(mode_t mode) {
    return S_ISREG(mode) ? HT_REGULAR_FILE : S_ISCHR(mode) ? HT_DEVICE : S_ISSOCK(mode) ? HT_SOCKET : HT_OTHER_FILE;
}

bool ht_identify(const char *path, int descriptor, ht_identity *identity) {
    struct stat status;
    if ((path == NULL ? fstat(descriptor, &status) : stat(path, &status)) != 0) {
        return false;
    }
    *identity = (ht_identity){status.st_dev, status.st_ino, kind_of(status.st_mode)};
    return true;
}

bool ht_is_same_file(const ht_identity *a, const ht_identity *b) {
    return a->disk == b->disk && a->number == b->number;
}

bool ht_is_there(const char *path) {
    struct stat status;
    return stat(path, &status) == 0;
}

bool ht_is_regular_file(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool ht_is_broken_link(const char *path, char *target, size_t capacity) {
    if (ht_is_there(path) || errno != ENOENT) {
        return false;
    }
    const ssize_t length = readlink(path, target, capacity - 1);
    target[length < 0 ? 0 : length] = '\0';
    return length >= 0;
}

int ht_descriptor_of(const char *path) {
    enum { DECIMAL = 10 };
    static const struct {
        const char *path;
        int descriptor;
    } standard[] = {{"/dev/stdin", STDIN_FILENO}, {"/dev/stdout", STDOUT_FILENO}, {"/dev/stderr", STDERR_FILENO}};
    static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
    for (size_t i = 0; i < sizeof standard / sizeof *standard; i++) {
        if (strcmp(path, standard[i].path) == 0) {
            return standard[i].descriptor;
        }
    }
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        const size_t length = strlen(folders[i]);
        const char *const digits = path + length;
        if (strncmp(path, folders[i], length) == 0 && *digits != '\0' && strspn(digits, "0123456789") == strlen(digits)) {
            errno = 0;
            const long number = strtol(digits, NULL, DECIMAL);
            return errno == 0 && number <= INT_MAX ? (int)number : -1;
        }
    }
    return -1;
}

const char *ht_last_part(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}
