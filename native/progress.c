/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "progress.h"

#include "command.h"

#include <sys/stat.h>
#include <unistd.h>

static const ht_words at_line = {"đang đọc dòng {0}", "at line {0}"};
static const char to_line_end[] = "\033[K"; /* clears it */

static int64_t milliseconds_since(struct timespec then, struct timespec now) {
    return (int64_t)(now.tv_sec - then.tv_sec) * 1000 + (now.tv_nsec - then.tv_nsec) / 1000000;
}

ht_progress ht_progress_begin(ht_language language) {
    ht_progress progress = {.language = language};
    clock_gettime(CLOCK_MONOTONIC, &progress.began);
    return progress;
}

void ht_progress_watch(ht_progress *progress, int input, bool prints) {
    struct stat status;
    progress->is_wanted = ht_is_able_terminal(STDERR_FILENO) && !(prints && isatty(STDOUT_FILENO));
    progress->input_bytes = fstat(input, &status) == 0 && S_ISREG(status.st_mode) ? (uint64_t)status.st_size : 0;
}

void ht_progress_report(ht_progress *progress, uint32_t line, uint64_t read) {
    enum { FIRST_MILLISECONDS = 1000, NEXT_MILLISECONDS = 200, WHOLE = 100 };
    const ht_argument argument = {.kind = HT_ARGUMENT_NUMBER, .number = line};
    struct timespec now;
    char buffer[256];
    if (!progress->is_wanted) {
        return;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (milliseconds_since(progress->began, now) < FIRST_MILLISECONDS ||
        milliseconds_since(progress->reported, now) < NEXT_MILLISECONDS) {
        return;
    }
    progress->reported = now;
    progress->is_there = true;
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    ht_put(&text, "\r");
    ht_say(&text, progress->language, &at_line, &argument);
    if (progress->input_bytes > 0) {
        const uint64_t percent = read * WHOLE / progress->input_bytes;
        ht_put(&text, " (");
        ht_put_number(&text, (int64_t)(percent > WHOLE ? WHOLE : percent));
        ht_put(&text, "%)");
    }
    ht_put(&text, to_line_end);
    (void)ht_write_all(STDERR_FILENO, buffer, text.length);
}

void ht_progress_clear(ht_progress *progress) {
    if (progress->is_there) {
        (void)ht_write_all(STDERR_FILENO, "\r", 1);
        (void)ht_write_all(STDERR_FILENO, to_line_end, sizeof to_line_end - 1);
        progress->is_there = false;
    }
}
