/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/files.h"

#include "platform/places.h"
#include "platform/replacing.h"
#include "text/utf16.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/* A text in UTF-16 becomes one in UTF-8, cut where the caller has seen enough to say that it is too large. */
static bool turn_to_utf8(char **bytes, ht_string *text, size_t limit) {
    ht_utf16 reader;
    if (!ht_utf16_begins(&reader, *text)) {
        return true;
    }
    char *turned = malloc(3 * (text->length / 2) + HT_UTF16_MORE + HT_UTF16_MORE);
    if (turned == NULL) {
        errno = ENOMEM;
        return false;
    }
    size_t length = ht_utf16_take(&reader, *text, turned);
    length += ht_utf16_end(&reader, turned + length);
    free(*bytes);
    *bytes = turned;
    *text = (ht_string){turned, length > limit + 1 ? limit + 1 : length};
    return true;
}

bool ht_read_file(const char *path, size_t limit, char **bytes, ht_string *text) {
    enum { UTF16_BYTES = 2 }; /* of a letter that UTF-8 has in one */
    ht_utf16 reader;
    *bytes = NULL;
    int descriptor = ht_is_standard(path) ? STDIN_FILENO : ht_open_to_read(path);
    if (descriptor < 0) {
        return false;
    }
    size_t length = 0;
    size_t most = limit + 1;
    char *buffer = malloc(UTF16_BYTES * most);
    ssize_t got = buffer == NULL ? -1 : 1;
    while (got > 0 && length < most) {
        got = ht_read_some(descriptor, buffer + length, most - length);
        length += got > 0 ? (size_t)got : 0;
        most = (ht_utf16_begins(&reader, (ht_string){buffer, length}) ? UTF16_BYTES : 1) * (limit + 1);
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
    if (turn_to_utf8(bytes, text, limit)) {
        return true;
    }
    free(buffer);
    *bytes = NULL;
    return false;
}

bool ht_output_open(ht_output *output, const char *path) {
    *output = (ht_output){.descriptor = STDOUT_FILENO};
    if (path == NULL || ht_is_standard(path)) {
        return true;
    }
    if (ht_descriptor_of(path) >= 0 || (ht_is_there(path) && !ht_is_regular_file(path))) {
        output->descriptor = ht_open_to_write(path);
        return output->descriptor >= 0;
    }
    /* Through a symbolic link the file that it names is replaced, not the link. */
    output->path = ht_real_path(path);
    if (output->path != NULL && ht_may_replace(output->path)) {
        output->descriptor = ht_open_beside(output->path, &output->temporary);
        if (output->descriptor >= 0) {
            return true;
        }
    }
    const int number = errno;
    ht_output_abandon(output);
    errno = number;
    return false;
}

bool ht_output_write(ht_output *output, ht_string bytes) {
    if (output->is_aside) {
        output->is_full = output->is_full || !ht_write_all(output->aside, bytes.at, bytes.length);
        return !output->is_full;
    }
    if (ht_write_all(output->descriptor, bytes.at, bytes.length)) {
        return true;
    }
    int number = errno;
    ht_output_abandon(output);
    errno = number;
    return false;
}

bool ht_output_commit(ht_output *output, bool *is_kept) {
    bool written = true;
    *is_kept = output->temporary == NULL || ht_keep_owner(output->descriptor, output->path);
    if (output->descriptor != STDOUT_FILENO) {
        /* Some file systems report a full disk only here. */
        written = close(output->descriptor) == 0;
        output->descriptor = -1;
    }
    if (written && output->temporary != NULL) {
        written = ht_put_in_place(output->temporary, output->path);
        output->temporary = written ? NULL : output->temporary;
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
        ht_give_up(output->temporary);
    }
    free(output->path);
    if (output->is_aside) {
        close(output->aside);
    }
    *output = (ht_output){.descriptor = -1};
}

bool ht_output_hold(ht_output *output) {
    if (output->temporary != NULL) {
        output->kept = ht_place_in(output->descriptor);
        return output->kept >= 0;
    }
    output->aside = ht_temporary_file();
    output->is_aside = output->aside >= 0;
    output->is_full = false;
    return output->is_aside;
}

static void drop_aside(ht_output *output) {
    const int number = errno;
    if (output->is_aside) {
        close(output->aside);
    }
    output->is_aside = output->is_full = false;
    errno = number;
}

bool ht_output_take_back(ht_output *output) {
    drop_aside(output);
    return output->temporary == NULL || ht_cut_at(output->descriptor, output->kept);
}

bool ht_output_release(ht_output *output) {
    enum { BYTES = 1 << 16 };
    char *const bytes = output->is_aside ? malloc(BYTES) : NULL;
    bool is_written = !output->is_aside || (bytes != NULL && ht_go_to(output->aside, 0));
    for (ssize_t got = 1; output->is_aside && is_written && got > 0;) {
        got = ht_read_some(output->aside, bytes, BYTES);
        is_written = got >= 0 && ht_write_all(output->descriptor, bytes, (size_t)got);
    }
    const int number = errno;
    free(bytes);
    errno = number;
    drop_aside(output);
    return is_written;
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
