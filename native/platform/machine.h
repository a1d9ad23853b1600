/* SPDX-License-Identifier: MIT */
/* The machine and its user: clock, processors, terminal, language. */
#ifndef HOTRO_PLATFORM_MACHINE_H
#define HOTRO_PLATFORM_MACHINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Of a clock that only goes forward; from when is open. */
int64_t ht_milliseconds(void);

typedef struct {
    int year, month, day;
} ht_calendar_day;

/* Today, where the user is. False: not known. */
bool ht_today(ht_calendar_day *today);

/* How many threads of this program may run at a time; at least 1. */
unsigned ht_processors(void);

bool ht_is_terminal(int descriptor);
/* Whether it is a terminal that can do more than print: colors, clearing a line. */
bool ht_is_able_terminal(int descriptor);
/* Columns of the terminal. 0: not known. */
size_t ht_terminal_columns(int descriptor);

/* Whether the user's programs are to speak Vietnamese. */
bool ht_user_speaks_vietnamese(void);

/* Whether the program was started with a window of its own, which closes with it; then waits until the user has read it. */
bool ht_has_own_window(void);
void ht_wait_for_enter(void);

#endif
