/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "platform/machine.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

int64_t ht_milliseconds(void) {
    enum { OF_A_SECOND = 1000, NANOSECONDS = 1000000 };
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * OF_A_SECOND + now.tv_nsec / NANOSECONDS;
}

bool ht_today(ht_calendar_day *today) {
    enum { FIRST_YEAR = 1900 };
    const time_t now = time(NULL);
    struct tm here;
    tzset();
    if (localtime_r(&now, &here) == NULL) {
        return false;
    }
    *today = (ht_calendar_day){here.tm_year + FIRST_YEAR, here.tm_mon + 1, here.tm_mday};
    return true;
}

unsigned ht_processors(void) {
    cpu_set_t set;
    const int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count < 1 ? 1 : (unsigned)count;
}

bool ht_is_terminal(int descriptor) {
    return isatty(descriptor);
}

bool ht_is_able_terminal(int descriptor) {
    const char *terminal = getenv("TERM");
    return isatty(descriptor) && terminal != NULL && strcmp(terminal, "dumb") != 0;
}

size_t ht_terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool ht_user_speaks_vietnamese(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *locale = getenv(names[i]);
        if (locale != NULL && locale[0] != '\0') {
            return strncmp(locale, "vi", 2) == 0 && strchr("_.@", locale[2]) != NULL;
        }
    }
    return false;
}

bool ht_has_own_window(void) {
    return false;
}

void ht_wait_for_enter(void) {
}
