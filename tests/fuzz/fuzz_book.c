/* SPDX-License-Identifier: MIT */
/* An archive as bytes, whatever its checksums say; packed parts are given their packed bytes, as far as these fill them. Its
   sheets give the same rows where the text is kept as where none is, and when they are read again. */
#include "text/book_reader.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum {
    INPUT_MAX = 1 << 15,
    SHEETS_MAX = 8,
    SPACES_MAX = 2,
    SPACE_MAX = 8 << 20,
    KEPT_MAX = 1 << 22,
    UNPACKED_MAX = 1 << 22 /* in all: what comes to more is not compared */
};

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

typedef struct {
    ht_string archive;
    bool keeps;
    ht_book_reader reader;
    char *spaces[SPACES_MAX];
    unsigned space_count;
    uint32_t given;   /* bytes of the part at hand */
    size_t unpacked;  /* of all parts */
    bool is_exceeded; /* by what only a test has too little of */
} target;

static char kept_text[KEPT_MAX];

/* ---- What the reader wishes ---- */

static bool read_file(const target *on, const ht_book_wish *wish) {
    if (wish->from > on->archive.length || wish->length > on->archive.length - wish->from) {
        return false;
    }
    memcpy(wish->to, on->archive.at + wish->from, wish->length);
    return true;
}

/* Zeros behind the packed bytes that there are. */
static bool unpack(target *on, const ht_book_wish *wish) {
    on->given = wish->begins ? 0 : on->given;
    on->unpacked += wish->length;
    on->is_exceeded = on->is_exceeded || on->unpacked > UNPACKED_MAX;
    require(wish->length <= wish->part.unpacked - on->given);
    const uint64_t from = wish->from + on->given;
    const uint64_t in_file = from < on->archive.length ? on->archive.length - from : 0;
    const uint64_t packed = on->given < wish->part.packed ? wish->part.packed - on->given : 0;
    const uint64_t there = in_file < packed ? in_file : packed;
    const size_t copied = there < wish->length ? (size_t)there : wish->length;
    memset(wish->to, 0, wish->length);
    memcpy(wish->to, on->archive.at + (copied > 0 ? from : 0), copied);
    on->given += (uint32_t)wish->length;
    return !on->is_exceeded;
}

static bool keep(target *on, const ht_book_wish *wish) {
    if (!on->keeps || wish->from + wish->length > KEPT_MAX) {
        return false;
    }
    memcpy(kept_text + wish->from, wish->to, wish->length);
    return true;
}

static bool read_kept(const target *on, const ht_book_wish *wish) {
    require(on->keeps && wish->from + wish->length <= KEPT_MAX);
    memcpy(wish->to, kept_text + wish->from, wish->length);
    return true;
}

/* Just the space that is asked for. */
static bool make_space(target *on, ht_book_wish *wish) {
    require(on->space_count < SPACES_MAX);
    on->is_exceeded = on->is_exceeded || wish->length > SPACE_MAX;
    if (on->is_exceeded) {
        return false;
    }
    wish->to = on->spaces[on->space_count++] = malloc(wish->length);
    return wish->to != NULL;
}

static bool give(target *on, ht_book_next what) {
    ht_book_wish *const wish = &on->reader.wish;
    return what == HT_NEXT_READ     ? read_file(on, wish)
           : what == HT_NEXT_UNPACK ? unpack(on, wish)
           : what == HT_NEXT_KEEP   ? keep(on, wish)
           : what == HT_NEXT_KEPT   ? read_kept(on, wish)
                                    : make_space(on, wish);
}

static ht_book_next serve(target *on, ht_book_next next) {
    while (ht_is_wish(next)) {
        next = ht_book_given(&on->reader, give(on, next) ? HT_BOOK_GOOD : HT_BOOK_DAMAGED);
    }
    return next;
}

/* ---- What is read ---- */

#define PRIME ((UINT64_C(1) << 55) - 55) /* PRIME * 257 < 2^64 */

/* Of all that is said: as the digits of a number, its remainder. */
static void tell(uint64_t *told, ht_string text) {
    for (size_t i = 0; i < text.length; i++) {
        *told = (*told * 257 + (uint8_t)text.at[i] + 1) % PRIME;
    }
}

static void tell_number(uint64_t *told, int64_t number) {
    tell(told, (ht_string){(const char *)&number, sizeof number});
}

static void tell_error(target *on, uint64_t *told) {
    char bytes[1024];
    ht_text out = {bytes, sizeof bytes, 0, false};
    ht_write_book_error(&out, &on->reader.error, HT_VI);
    require(out.length > 0 && out.length <= out.capacity);
    tell(told, (ht_string){bytes, out.length});
}

/* The rows. False: what is wrong with them, or with the sheet. */
static bool tell_rows(target *on, uint64_t *told, ht_book_next next) {
    while (next == HT_NEXT_DONE) {
        next = serve(on, ht_book_reader_read(&on->reader));
        if (next == HT_NEXT_DONE) {
            require(on->reader.wish.length > 0);
            tell(told, (ht_string){on->reader.wish.to, on->reader.wish.length});
        }
    }
    if (next == HT_NEXT_FAILED) {
        tell_error(on, told);
    }
    return next == HT_NEXT_NONE;
}

static bool tell_sheet(target *on, uint64_t *told) {
    uint64_t rows = 0;
    uint64_t again = 0;
    tell(told, ht_book_reader_name(&on->reader));
    tell_number(told, ht_book_reader_is_hidden(&on->reader));
    tell_number(told, ht_book_reader_day_zero(&on->reader));
    const bool is_read = tell_rows(on, &rows, serve(on, ht_book_reader_enter(&on->reader)));
    if (is_read && tell_rows(on, &again, serve(on, ht_book_reader_again(&on->reader)))) {
        require(again == rows);
    }
    tell_number(told, (int64_t)rows);
    return is_read;
}

static uint64_t read_book(target *on, ht_string archive, bool keeps) {
    uint64_t told = 0;
    *on = (target){.archive = archive, .keeps = keeps};
    ht_book_next next = serve(on, ht_book_reader_open(&on->reader, archive.length));
    for (int i = 0; i < SHEETS_MAX && next == HT_NEXT_DONE; i++) {
        next = serve(on, ht_book_reader_next(&on->reader));
        if (next == HT_NEXT_DONE && !tell_sheet(on, &told)) {
            break;
        }
    }
    tell_number(&told, next);
    if (next == HT_NEXT_FAILED) {
        tell_error(on, &told);
    }
    for (unsigned i = 0; i < on->space_count; i++) {
        free(on->spaces[i]);
    }
    return told;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static target kept, plain;
    const ht_string archive = {(const char *)bytes, size};
    if (size <= INPUT_MAX) {
        const uint64_t told = read_book(&kept, archive, true);
        require(read_book(&plain, archive, false) == told || kept.is_exceeded || plain.is_exceeded);
    }
    return 0;
}
