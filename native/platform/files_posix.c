/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */
#include "platform/files.h"

#include "platform/places.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int ht_open_to_read(const char *path) {
    return open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
}

int ht_open_to_write(const char *path) {
    /* A descriptor is written where it stands: opened by its name, a file would be written from its beginning. */
    const int named = ht_descriptor_of(path);
    return named >= 0 ? fcntl(named, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) : open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
}

int ht_temporary_file(void) {
    static const char name[] = "/hotro-XXXXXX";
    const char *const named = getenv("TMPDIR");
    const char *const folder = named != NULL && *named != '\0' ? named : "/tmp";
    const size_t length = strlen(folder);
    char *const path = malloc(length + sizeof name);
    if (path == NULL) {
        errno = ENOMEM;
        return -1;
    }
    memcpy(path, folder, length);
    memcpy(path + length, name, sizeof name);
    const int descriptor = mkstemp(path); /* 0600 */
    const int number = errno;
    if (descriptor >= 0) {
        unlink(path);
    }
    free(path);
    errno = number;
    return descriptor;
}

/* A descriptor that others made non-blocking is waited for instead of failing. True: try again. */
static bool again(int descriptor, short events) {
    if (errno == EINTR) {
        return true;
    }
    if (errno != EAGAIN && errno != EWOULDBLOCK) {
        return false;
    }
    struct pollfd wanted = {.fd = descriptor, .events = events};
    return poll(&wanted, 1, -1) >= 0 || errno == EINTR;
}

ssize_t ht_read_some(int descriptor, char *to, size_t length) {
    ssize_t got;
    do {
        got = read(descriptor, to, length);
    } while (got < 0 && again(descriptor, POLLIN));
    return got;
}

ssize_t ht_read_at(int descriptor, char *to, size_t length, int64_t at) {
    ssize_t got;
    do {
        got = pread(descriptor, to, length, (off_t)at);
    } while (got < 0 && errno == EINTR);
    return got;
}

bool ht_has_more_now(int descriptor) {
    struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
    return poll(&wanted, 1, 0) != 0;
}

bool ht_write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t wrote = write(descriptor, bytes, length);
        if (wrote < 0) {
            if (!again(descriptor, POLLOUT)) {
                return false;
            }
            continue;
        }
        bytes += wrote;
        length -= (size_t)wrote;
    }
    return true;
}

uint64_t ht_bytes_of(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) ? (uint64_t)status.st_size : 0;
}

int64_t ht_place_in(int descriptor) {
    return lseek(descriptor, 0, SEEK_CUR);
}

bool ht_go_to(int descriptor, int64_t place) {
    return lseek(descriptor, (off_t)place, SEEK_SET) == (off_t)place;
}

bool ht_cut_at(int descriptor, int64_t place) {
    return ht_go_to(descriptor, place) && ftruncate(descriptor, (off_t)place) == 0;
}
