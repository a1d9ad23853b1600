/* SPDX-License-Identifier: MIT */
#include "platform/machine.h"

#include <io.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

int64_t ht_milliseconds(void) {
    return (int64_t)GetTickCount64();
}

bool ht_today(ht_calendar_day *today) {
    SYSTEMTIME now;
    GetLocalTime(&now);
    *today = (ht_calendar_day){now.wYear, now.wMonth, now.wDay};
    return true;
}

unsigned ht_processors(void) {
    DWORD_PTR mine = 0;
    DWORD_PTR all;
    unsigned count = 0;
    GetProcessAffinityMask(GetCurrentProcess(), &mine, &all);
    for (; mine != 0; mine &= mine - 1) {
        count++;
    }
    return count < 1 ? 1 : count;
}

static HANDLE handle_of(int descriptor) {
    return (HANDLE)_get_osfhandle(descriptor);
}

bool ht_is_terminal(int descriptor) {
    DWORD mode;
    return GetConsoleMode(handle_of(descriptor), &mode);
}

/* Windows before 10 shows the signs themselves. */
bool ht_is_able_terminal(int descriptor) {
    const HANDLE console = handle_of(descriptor);
    DWORD mode;
    return GetConsoleMode(console, &mode) && ((mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0 ||
                                              SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING));
}

size_t ht_terminal_columns(int descriptor) {
    CONSOLE_SCREEN_BUFFER_INFO screen;
    return GetConsoleScreenBufferInfo(handle_of(descriptor), &screen)
               ? (size_t)(screen.srWindow.Right - screen.srWindow.Left + 1)
               : 0;
}

/* The variables that other systems have, where they are set; then Windows: many offices have it in English, with the country's
   dates and money. */
bool ht_user_speaks_vietnamese(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *locale = getenv(names[i]);
        if (locale != NULL && locale[0] != '\0') {
            return strncmp(locale, "vi", 2) == 0 && strchr("_.@", locale[2]) != NULL;
        }
    }
    return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_VIETNAMESE ||
           PRIMARYLANGID(LANGIDFROMLCID(GetUserDefaultLCID())) == LANG_VIETNAMESE;
}

/* Its icon was clicked, or a file dropped on it: nobody else is on this console. */
bool ht_has_own_window(void) {
    DWORD processes[2];
    return GetConsoleProcessList(processes, 2) == 1 && ht_is_terminal(2);
}

void ht_wait_for_enter(void) {
    const HANDLE keys = GetStdHandle(STD_INPUT_HANDLE);
    char line[2];
    DWORD got;
    FlushConsoleInputBuffer(keys);
    while (ReadFile(keys, line, 1, &got, NULL) && got == 1 && line[0] != '\n') {
    }
}
