/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/book_source.h"

#include "list/book_bytes.h"
#include "platform/files.h"
#include "text/book_reader.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SPACES_MAX = 2 };

struct ht_book_source {
    ht_book_bytes bytes;
    ht_book_reader reader;
    void *spaces[SPACES_MAX];
    unsigned space_count;
    int kept;       /* -1, or a file that nobody else sees */
    ht_string rows; /* text that is not given out yet */
};

const ht_book_error *ht_book_source_error(const ht_book_source *source) {
    return &source->bytes.error;
}

/* ---- What the reader wishes ---- */

static bool unpack(ht_book_source *source) {
    const ht_book_wish *wish = &source->reader.wish;
    return (!wish->begins || ht_book_part_begin(&source->bytes, &wish->part, (int64_t)wish->from, wish->is_checked)) &&
           ht_book_part_unpack(&source->bytes, wish->to, wish->length);
}

/* Where there is no room for it, the sheet is unpacked again. */
static ht_book_problem keep(ht_book_source *source) {
    const ht_book_wish *wish = &source->reader.wish;
    if (source->kept < 0) {
        source->kept = ht_temporary_file();
    }
    const bool is_kept =
        source->kept >= 0 && ht_go_to(source->kept, (int64_t)wish->from) && ht_write_all(source->kept, wish->to, wish->length);
    return is_kept ? HT_BOOK_GOOD : HT_BOOK_DAMAGED;
}

static bool read_kept(const ht_book_source *source) {
    const ht_book_wish *wish = &source->reader.wish;
    for (size_t done = 0; done < wish->length;) {
        const ssize_t got = ht_read_at(source->kept, wish->to + done, wish->length - done, (int64_t)(wish->from + done));
        if (got <= 0) {
            errno = got == 0 ? EIO : errno;
            return false;
        }
        done += (size_t)got;
    }
    return true;
}

static bool make_space(ht_book_source *source) {
    ht_book_wish *const wish = &source->reader.wish;
    void *const space = source->space_count < SPACES_MAX ? malloc(wish->length) : NULL;
    if (space == NULL) {
        errno = ENOMEM;
        return false;
    }
    source->spaces[source->space_count++] = space;
    wish->to = space;
    return true;
}

/* Does what is wished. False: errno. */
static bool give(ht_book_source *source, ht_book_next what, ht_book_problem *problem) {
    const ht_book_wish *wish = &source->reader.wish;
    *problem = what == HT_NEXT_KEEP ? keep(source) : HT_BOOK_GOOD;
    return what == HT_NEXT_READ     ? ht_book_bytes_read(&source->bytes, (int64_t)wish->from, wish->to, wish->length)
           : what == HT_NEXT_UNPACK ? unpack(source)
           : what == HT_NEXT_KEPT   ? read_kept(source)
           : what == HT_NEXT_SPACE  ? make_space(source)
                                    : true;
}

/* False: errno, which is 0 where there is nothing more. */
static bool serve(ht_book_source *source, ht_book_next next) {
    ht_book_problem problem;
    while (ht_is_wish(next)) {
        if (!give(source, next, &problem)) {
            return false;
        }
        next = ht_book_given(&source->reader, problem);
    }
    errno = 0;
    return next == HT_NEXT_DONE ||
           (next == HT_NEXT_FAILED && ht_book_refuse(&source->bytes, source->reader.error.problem, source->reader.error.part));
}

/* ---- Opening ---- */

ht_book_source *ht_book_source_open(int descriptor, ht_string held, bool *is_open) {
    ht_book_source *const source = calloc(1, sizeof *source);
    if (source == NULL) {
        return NULL;
    }
    source->kept = -1;
    *is_open = ht_book_bytes_open(&source->bytes, descriptor, held) &&
               serve(source, ht_book_reader_open(&source->reader, source->bytes.size));
    return source;
}

void ht_book_source_close(ht_book_source *source) {
    if (source != NULL) {
        ht_book_bytes_close(&source->bytes);
        if (source->kept >= 0) {
            close(source->kept);
        }
        for (unsigned i = 0; i < source->space_count; i++) {
            free(source->spaces[i]);
        }
        free(source);
    }
}

/* ---- Sheets ---- */

ht_string ht_book_source_name(const ht_book_source *source) {
    return ht_book_reader_name(&source->reader);
}

bool ht_book_source_is_hidden(const ht_book_source *source) {
    return ht_book_reader_is_hidden(&source->reader);
}

ht_day ht_book_source_day_zero(const ht_book_source *source) {
    return ht_book_reader_day_zero(&source->reader);
}

const ht_hidden *ht_book_source_hidden(const ht_book_source *source) {
    return ht_book_reader_hidden(&source->reader);
}

bool ht_book_source_next(ht_book_source *source) {
    return serve(source, ht_book_reader_next(&source->reader));
}

bool ht_book_source_enter(ht_book_source *source) {
    source->rows.length = 0;
    return serve(source, ht_book_reader_enter(&source->reader));
}

bool ht_book_source_again(ht_book_source *source) {
    source->rows.length = 0;
    return serve(source, ht_book_reader_again(&source->reader));
}

ssize_t ht_book_source_read(ht_book_source *source, char *to, size_t length) {
    if (source->rows.length == 0) {
        if (!serve(source, ht_book_reader_read(&source->reader))) {
            return errno == 0 ? 0 : -1;
        }
        source->rows = (ht_string){source->reader.wish.to, source->reader.wish.length};
    }
    const size_t given = source->rows.length < length ? source->rows.length : length;
    memcpy(to, source->rows.at, given);
    source->rows = (ht_string){source->rows.at + given, source->rows.length - given};
    return (ssize_t)given;
}
