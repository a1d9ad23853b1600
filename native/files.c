/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names of files that are half written: what a signal removes. */
static _Atomic(char *) half_written[HT_OUTPUTS_MAX];

static void remove_half_written(int number) {
    for (int i = 0; i < HT_OUTPUTS_MAX; i++) {
        const char *path = atomic_load(&half_written[i]);
        if (path != NULL) {
            unlink(path);
        }
    }
    /* SA_RESETHAND: this time it ends the process, and the caller sees by which signal. */
    raise(number);
}

static bool remember(char *path) {
    for (int i = 0; i < HT_OUTPUTS_MAX; i++) {
        char *none = NULL;
        if (atomic_compare_exchange_strong(&half_written[i], &none, path)) {
            return true;
        }
    }
    errno = EMFILE;
    return false;
}

static void forget(char *path) {
    for (int i = 0; i < HT_OUTPUTS_MAX; i++) {
        char *expected = path;
        atomic_compare_exchange_strong(&half_written[i], &expected, NULL);
    }
}

void ht_files_init(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            /* Reading from 1 or 2 and writing to 0 then fail, as on a closed descriptor. */
            int opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
            (void)opened;
        }
    }
    /* Then write says EPIPE and EFBIG, and there is something to tell. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = remove_half_written;
    action.sa_flags = (int)SA_RESETHAND;
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(numbers[i], &action, NULL);
        }
    }
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

bool ht_read_file(const char *path, size_t limit, char **bytes, ht_string *text) {
    *bytes = NULL;
    int descriptor = ht_is_standard(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return false;
    }
    size_t length = 0;
    char *buffer = malloc(limit + 1);
    ssize_t got = buffer == NULL ? -1 : 1;
    while (got != 0 && buffer != NULL && length <= limit) {
        got = read(descriptor, buffer + length, limit + 1 - length);
        if (got < 0 && !again(descriptor, POLLIN)) {
            break;
        }
        length += got > 0 ? (size_t)got : 0;
    }
    int number = errno;
    if (descriptor != STDIN_FILENO) {
        close(descriptor);
    }
    if (got < 0) {
        free(buffer);
        errno = number;
        return false;
    }
    *bytes = buffer;
    *text = (ht_string){buffer, length};
    return true;
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

static bool open_temporary(ht_output *output) {
    static const char suffix[] = ".XXXXXX";
    size_t length = strlen(output->path);
    output->temporary = malloc(length + sizeof suffix);
    if (output->temporary == NULL) {
        return false;
    }
    memcpy(output->temporary, output->path, length);
    memcpy(output->temporary + length, suffix, sizeof suffix);
    /* Remembered before it exists: a signal in between removes nothing, or what was just made. */
    if (!remember(output->temporary)) {
        free(output->temporary);
        output->temporary = NULL;
        return false;
    }
    output->descriptor = mkstemp(output->temporary); /* 0600 */
    return output->descriptor >= 0;
}

bool ht_output_open(ht_output *output, const char *path) {
    *output = (ht_output){.descriptor = STDOUT_FILENO};
    if (path == NULL || ht_is_standard(path)) {
        return true;
    }
    struct stat status;
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
        output->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return output->descriptor >= 0;
    }
    /* Through a symbolic link the file that it names is replaced, not the link. */
    output->path = realpath(path, NULL);
    if (output->path == NULL && errno == ENOENT) {
        output->path = strdup(path);
    }
    if (output->path == NULL || !open_temporary(output)) {
        int number = errno;
        ht_output_abandon(output);
        errno = number;
        return false;
    }
    return true;
}

bool ht_output_write(ht_output *output, ht_string bytes) {
    if (ht_write_all(output->descriptor, bytes.at, bytes.length)) {
        return true;
    }
    int number = errno;
    ht_output_abandon(output);
    errno = number;
    return false;
}

bool ht_output_commit(ht_output *output) {
    bool written = true;
    if (output->descriptor != STDOUT_FILENO) {
        /* Some file systems report a full disk only here. */
        written = close(output->descriptor) == 0;
        output->descriptor = -1;
    }
    if (written && output->temporary != NULL) {
        written = rename(output->temporary, output->path) == 0;
        if (written) {
            forget(output->temporary);
            free(output->temporary);
            output->temporary = NULL;
        }
    }
    int number = errno;
    ht_output_abandon(output);
    errno = number;
    return written;
}

void ht_output_abandon(ht_output *output) {
    if (output->descriptor > STDERR_FILENO) {
        close(output->descriptor);
    }
    if (output->temporary != NULL) {
        unlink(output->temporary);
        forget(output->temporary);
        free(output->temporary);
    }
    free(output->path);
    *output = (ht_output){.descriptor = -1};
}

bool ht_output_text(ht_output *output, ht_writer *write, const void *context) {
    enum { FIRST_CAPACITY = 65536 };
    ht_text text = {.at = malloc(FIRST_CAPACITY), .capacity = FIRST_CAPACITY};
    if (text.at != NULL) {
        write(&text, context);
    }
    if (text.at != NULL && text.length > text.capacity) {
        size_t needed = text.length;
        free(text.at);
        text = (ht_text){.at = malloc(needed), .capacity = needed};
        if (text.at != NULL) {
            write(&text, context);
        }
    }
    if (text.at == NULL) {
        ht_output_abandon(output);
        errno = ENOMEM;
        return false;
    }
    bool written = ht_output_write(output, (ht_string){text.at, text.length});
    int number = errno;
    free(text.at);
    errno = number;
    return written;
}
