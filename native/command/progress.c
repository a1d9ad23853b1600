/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/progress.h"

#include "platform/files.h"
#include "platform/machine.h"
#include "text/sentence.h"
#include "text/text.h"
#include "text/words.h"

#include <unistd.h>

static const ht_words at_line = {"đang đọc dòng {0}", "at line {0}"};
static const char to_line_end[] = "\033[K"; /* clears it */

ht_progress ht_progress_begin(ht_language language) {
    return (ht_progress){.language = language, .began = ht_milliseconds()};
}

void ht_progress_watch(ht_progress *progress, int input, bool prints) {
    progress->is_wanted = ht_is_able_terminal(STDERR_FILENO) && !(prints && ht_is_terminal(STDOUT_FILENO));
    progress->input_bytes = ht_bytes_of(input);
}

static bool is_due(ht_progress *progress) {
    enum { FIRST_MILLISECONDS = 1000, NEXT_MILLISECONDS = 200 };
    if (!progress->is_wanted) {
        return false;
    }
    const int64_t now = ht_milliseconds();
    if (now - progress->began < FIRST_MILLISECONDS || now - progress->reported < NEXT_MILLISECONDS) {
        return false;
    }
    progress->reported = now;
    progress->is_there = true;
    return true;
}

/* " (35%)" and the end of the line. */
static void put_share(ht_text *text, uint64_t done, uint64_t all) {
    enum { WHOLE = 100 };
    if (all > 0) {
        const uint64_t percent = done * WHOLE / all;
        ht_put(text, " (");
        ht_put_number(text, (int64_t)(percent > WHOLE ? WHOLE : percent));
        ht_put(text, "%)");
    }
    ht_put(text, to_line_end);
    (void)ht_write_all(STDERR_FILENO, text->at, text->length);
}

void ht_progress_report(ht_progress *progress, uint32_t line, uint64_t read) {
    const ht_argument argument = {.kind = HT_ARGUMENT_NUMBER, .number = line};
    char buffer[256];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (is_due(progress)) {
        ht_put(&text, "\r");
        ht_say(&text, progress->language, &at_line, &argument);
        put_share(&text, read, progress->input_bytes);
    }
}

void ht_progress_share(ht_progress *progress, const ht_words *what, uint64_t done, uint64_t all) {
    char buffer[256];
    ht_text text = {.at = buffer, .capacity = sizeof buffer};
    if (is_due(progress)) {
        ht_put(&text, "\r");
        ht_put_words(&text, what, progress->language);
        put_share(&text, done, all);
    }
}

void ht_progress_clear(ht_progress *progress) {
    if (progress->is_there) {
        (void)ht_write_all(STDERR_FILENO, "\r", 1);
        (void)ht_write_all(STDERR_FILENO, to_line_end, sizeof to_line_end - 1);
        progress->is_there = false;
    }
}
