/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "list/lines.h"

#include "platform/files.h"
#include "platform/machine.h"
#include "text/book.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- Input ---- */

/* The next bytes of an input in UTF-16, as UTF-8. */
static ssize_t read_units(ht_input *input, char *to, size_t length) {
    ht_input_units *const units = &input->units;
    while (units->given == units->length) {
        char raw[HT_UNITS_READ];
        const ssize_t got = ht_read_some(input->descriptor, raw, sizeof raw);
        if (got < 0) {
            return -1;
        }
        units->given = 0;
        units->length = got > 0 ? ht_utf16_take(&units->way, (ht_string){raw, (size_t)got}, units->bytes)
                                : ht_utf16_end(&units->way, units->bytes);
        if (got == 0 && units->length == 0) {
            return 0;
        }
    }
    const size_t left = units->length - units->given;
    const size_t taken = left < length ? left : length;
    memcpy(to, units->bytes + units->given, taken);
    units->given += taken;
    return (ssize_t)taken;
}

ssize_t ht_input_read(ht_input *input, char *to, size_t length) {
    if (input->book != NULL) {
        return ht_book_source_read(input->book, to, length);
    }
    const ssize_t got = input->units.is_used ? read_units(input, to, length) : ht_read_some(input->descriptor, to, length);
    return got > 0 && input->copy >= 0 && !ht_write_all(input->copy, to, (size_t)got) ? -1 : got;
}

/* Reads until `held` has `wanted` bytes; with `is_patient` also past what is there at the moment. */
static bool fill(ht_input *input, char *held, size_t *length, size_t wanted, bool is_patient) {
    while (*length < wanted && !input->is_ended) {
        const ssize_t got = ht_input_read(input, held + *length, wanted - *length);
        if (got < 0) {
            return false;
        }
        *length += (size_t)got;
        input->is_ended = got == 0;
        if (!is_patient && got > 0 && *length < wanted && input->book == NULL && !ht_has_more_now(input->descriptor)) {
            break;
        }
    }
    return true;
}

/* What has been read of an input in UTF-16 becomes UTF-8, for which there is room: HT_PIECE_BYTES. */
static bool take_units(ht_input *input) {
    char *const raw = malloc(HT_OPENING_BYTES);
    if (raw == NULL) {
        return false;
    }
    const size_t length = input->held_length;
    memcpy(raw, input->held, length);
    input->units.is_used = true;
    input->held_length = ht_utf16_take(&input->units.way, (ht_string){raw, length}, input->held);
    if (input->is_ended) {
        input->held_length += ht_utf16_end(&input->units.way, input->held + input->held_length);
    }
    free(raw);
    return true;
}

bool ht_input_open(ht_input *input, const char *path) {
    *input = (ht_input){.line = 1, .descriptor = STDIN_FILENO, .copy = -1};
    if (!ht_is_standard(path)) {
        input->descriptor = ht_open_to_read(path);
    }
    input->held = malloc(HT_PIECE_BYTES);
    if (input->descriptor < 0 || input->held == NULL ||
        !fill(input, input->held, &input->held_length, HT_OPENING_BYTES, true)) {
        const int number = input->held == NULL ? ENOMEM : errno;
        ht_input_close(input);
        errno = number;
        return false;
    }
    if (ht_utf16_begins(&input->units.way, (ht_string){input->held, input->held_length}) && !take_units(input)) {
        ht_input_close(input);
        errno = ENOMEM;
        return false;
    }
    return true;
}

bool ht_input_is_book(const ht_input *input) {
    return ht_looks_like_book((ht_string){input->held, input->held_length});
}

int ht_input_progress(const ht_input *input) {
    return input->book != NULL || input->units.is_used ? -1 : input->descriptor;
}

bool ht_input_open_book(ht_input *input) {
    bool is_open = false;
    input->book = ht_book_source_open(input->descriptor, (ht_string){input->held, input->held_length}, &is_open);
    return is_open;
}

bool ht_input_enter_sheet(ht_input *input) {
    input->held_length = 0;
    input->line = 1;
    input->is_ended = false;
    return ht_book_source_enter(input->book) && fill(input, input->held, &input->held_length, HT_OPENING_BYTES, true);
}

void ht_input_skip(ht_input *input, size_t length, uint32_t lines) {
    input->held_length -= length;
    input->line += lines;
    memmove(input->held, input->held + length, input->held_length);
}

bool ht_input_mark(ht_input *input) {
    if (input->book != NULL) {
        return true;
    }
    const int64_t here = input->units.is_used ? -1 : ht_place_in(input->descriptor);
    input->marked = here - (int64_t)input->held_length;
    if (here >= 0 && input->marked >= 0) {
        return true;
    }
    input->marked = 0;
    input->copy = ht_temporary_file();
    return input->copy >= 0 && ht_write_all(input->copy, input->held, input->held_length);
}

/* From then on the copy is the input. */
static void take_copy(ht_input *input) {
    if (input->copy >= 0) {
        if (input->descriptor > STDERR_FILENO) {
            close(input->descriptor);
        }
        input->descriptor = input->copy;
        input->copy = -1;
        input->units.is_used = false;
    }
}

bool ht_input_return(ht_input *input) {
    input->held_length = 0;
    input->intake = (ht_intake){0};
    input->is_ended = false;
    if (input->book != NULL) {
        input->line = 1;
        return ht_book_source_again(input->book) && fill(input, input->held, &input->held_length, HT_OPENING_BYTES, true);
    }
    take_copy(input);
    return ht_go_to(input->descriptor, input->marked);
}

void ht_input_close(ht_input *input) {
    if (input->copy >= 0) {
        close(input->copy);
    }
    if (input->descriptor > STDERR_FILENO) {
        close(input->descriptor);
    }
    ht_book_source_close(input->book);
    input->book = NULL;
    free(input->held);
    input->held = NULL;
}

/* ---- Work ---- */

enum { THREADS_MAX = 4, PIECES_ALONE = 4 }; /* a list of less than a megabyte is done before another thread has begun */

typedef struct {
    ht_input *input;
    const ht_line_work *work;
    pthread_mutex_t input_lock, turn_lock;
    pthread_cond_t turn_changed;
    uint64_t next, turn; /* number of the next piece to be read, and to be passed on */
    uint64_t read;       /* bytes */
    ht_lines_end end;
    int number; /* errno */
    unsigned thread_count, threads_wanted;
    pthread_t threads[THREADS_MAX];
} shared;

typedef struct {
    char *text; /* HT_PIECE_BYTES */
    ht_piece piece;
    void *worker;
} own;

static void stop(shared *all, ht_lines_end end, int number) {
    pthread_mutex_lock(&all->turn_lock);
    if (all->end == HT_LINES_DONE) {
        all->end = end;
        all->number = number;
    }
    pthread_cond_broadcast(&all->turn_changed);
    pthread_mutex_unlock(&all->turn_lock);
}

static bool is_stopped(shared *all) {
    pthread_mutex_lock(&all->turn_lock);
    const bool stopped = all->end != HT_LINES_DONE;
    pthread_mutex_unlock(&all->turn_lock);
    return stopped;
}

/* Reads the next piece: what was held, and new bytes behind it, up to the end of the last whole line. */
static bool read_piece(shared *all, own *mine) {
    ht_input *input = all->input;
    size_t length = input->held_length;
    size_t whole = 0;
    ht_contents contents = {.lines = 0};
    memcpy(mine->text, input->held, length);
    while (whole == 0) {
        const size_t before = length;
        if (!fill(input, mine->text, &length, HT_PIECE_BYTES, false)) {
            stop(all, HT_LINES_UNREAD, errno);
            return false;
        }
        all->read += length - before;
        contents = ht_contents_of((ht_string){mine->text, length});
        whole =
            ht_records_whole(&input->intake, mine->text, &length, contents.quotes ? input->separator : '\0', input->is_ended);
        if (length == 0 || (whole == 0 && input->is_ended)) {
            return false;
        }
    }
    input->held_length = length - whole;
    memcpy(input->held, mine->text + whole, input->held_length);
    mine->piece.text = (ht_string){mine->text, whole};
    mine->piece.line = input->line;
    mine->piece.read = all->read;
    /* Without quotation marks what is not whole holds no line feed; what else it holds is looked for in vain. */
    mine->piece.contents = contents.quotes ? ht_contents_of(mine->piece.text) : contents;
    input->line += mine->piece.contents.lines;
    return true;
}

static bool wait_for_turn(shared *all, uint64_t number) {
    pthread_mutex_lock(&all->turn_lock);
    while (all->turn != number && all->end == HT_LINES_DONE) {
        pthread_cond_wait(&all->turn_changed, &all->turn_lock);
    }
    const bool goes_on = all->end == HT_LINES_DONE;
    pthread_mutex_unlock(&all->turn_lock);
    return goes_on;
}

static void end_turn(shared *all) {
    pthread_mutex_lock(&all->turn_lock);
    all->turn++;
    pthread_cond_broadcast(&all->turn_changed);
    pthread_mutex_unlock(&all->turn_lock);
}

static bool pass(shared *all, own *mine) {
    if (!all->work->pass(all->work->context, mine->worker, &mine->piece)) {
        stop(all, HT_LINES_UNWRITTEN, errno);
        return false;
    }
    for (unsigned i = 0; i < all->work->sink_count; i++) {
        mine->piece.results[i].length = 0;
    }
    return true;
}

static void free_own(shared *all, own *mine) {
    if (mine->worker != NULL) {
        pthread_mutex_lock(&all->turn_lock);
        all->work->end(all->work->context, mine->worker);
        pthread_mutex_unlock(&all->turn_lock);
    }
    for (unsigned i = 0; i < all->work->sink_count; i++) {
        free(mine->piece.results[i].at);
    }
    free(mine->text);
}

static bool make_own(shared *all, own *mine) {
    *mine = (own){.text = malloc(HT_PIECE_BYTES)};
    bool is_made = mine->text != NULL;
    for (unsigned i = 0; i < all->work->sink_count; i++) {
        const size_t capacity = all->work->capacities[i];
        mine->piece.results[i] = (ht_text){.at = capacity > 0 ? malloc(capacity) : NULL, .capacity = capacity};
        is_made = is_made && (capacity == 0 || mine->piece.results[i].at != NULL);
    }
    mine->worker = is_made ? all->work->worker(all->work->context) : NULL;
    return mine->worker != NULL;
}

static void *run(void *context);

static void start_threads(shared *all) {
    while (all->thread_count < all->threads_wanted) {
        if (pthread_create(&all->threads[all->thread_count], NULL, run, all) != 0) {
            all->threads_wanted = all->thread_count;
            return;
        }
        all->thread_count++;
    }
}

static bool work_on_next(shared *all, own *mine) {
    pthread_mutex_lock(&all->input_lock);
    const bool is_read = !is_stopped(all) && read_piece(all, mine);
    const uint64_t number = all->next;
    all->next += is_read;
    if (is_read && number == PIECES_ALONE && !all->input->is_ended) {
        start_threads(all);
    }
    pthread_mutex_unlock(&all->input_lock);
    if (!is_read) {
        return false;
    }
    all->work->begin(mine->worker, &mine->piece);
    while (!all->work->work(mine->worker, &mine->piece)) {
        if (!wait_for_turn(all, number) || !pass(all, mine)) {
            return false;
        }
    }
    if (!wait_for_turn(all, number) || !pass(all, mine)) {
        return false;
    }
    end_turn(all);
    return true;
}

/* False: not enough memory to begin. */
static bool work_on_all(shared *all) {
    own mine;
    const bool is_made = make_own(all, &mine);
    while (is_made && work_on_next(all, &mine)) {
    }
    free_own(all, &mine);
    return is_made;
}

/* One thread more is a help; where it cannot begin, the first goes on alone. */
static void *run(void *context) {
    (void)work_on_all(context);
    return NULL;
}

ht_lines_end ht_work_lines(ht_input *input, const ht_line_work *work) {
    shared all = {.input = input, .work = work, .read = input->held_length};
    const unsigned processors = ht_processors();
    all.threads_wanted = work->is_alone ? 0 : (processors > THREADS_MAX ? THREADS_MAX : processors) - 1;
    pthread_mutex_init(&all.input_lock, NULL);
    pthread_mutex_init(&all.turn_lock, NULL);
    pthread_cond_init(&all.turn_changed, NULL);
    if (!work_on_all(&all)) {
        stop(&all, HT_LINES_UNREAD, ENOMEM);
    }
    for (unsigned i = 0; i < all.thread_count; i++) {
        pthread_join(all.threads[i], NULL);
    }
    pthread_cond_destroy(&all.turn_changed);
    pthread_mutex_destroy(&all.turn_lock);
    pthread_mutex_destroy(&all.input_lock);
    errno = all.number;
    return all.end;
}
