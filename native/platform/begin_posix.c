/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */
#include "platform/begin.h"

#include "platform/half_written.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static void remove_file(const char *path) {
    unlink(path);
}

static void end(int number) {
    ht_remove_half_written(remove_file);
    /* SA_RESETHAND: this time it ends the process, and the caller sees by which signal. */
    raise(number);
}

static void open_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            /* Reading from 1 or 2 and writing to 0 then fail, as on a closed descriptor. */
            int opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
            (void)opened;
        }
    }
}

/* The system gives them as they were written: in UTF-8, or refused by those who read them. */
void ht_begin(int *argc, char ***argv) {
    (void)argc;
    (void)argv;
    open_descriptors();
    /* Then write says EPIPE and EFBIG, and there is something to tell. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = end;
    action.sa_flags = (int)SA_RESETHAND;
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(numbers[i], &action, NULL);
        }
    }
}
