/* SPDX-License-Identifier: MIT */
#include "platform/begin.h"

#include "platform/half_written.h"
#include "platform/wide_windows.h"

#include <fcntl.h>
#include <io.h>
#include <stdlib.h>
#include <windows.h>

#include <shellapi.h>

static void remove_file(const char *path) {
    wchar_t *wide = ht_wide_path(path);
    if (wide != NULL) {
        DeleteFileW(wide); /* as soon as it is closed */
    }
    free(wide);
}

/* Ctrl-C, Ctrl-Break, the window closed, the user logged off: Windows ends the program behind it. */
static BOOL WINAPI end(DWORD event) {
    (void)event;
    ht_remove_half_written(remove_file);
    return FALSE;
}

static void open_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (GetFileType((HANDLE)_get_osfhandle(descriptor)) == FILE_TYPE_UNKNOWN) {
            /* Reading from 1 or 2 and writing to 0 then fail, as on a closed descriptor. */
            const int nothing = _wopen(L"NUL", descriptor == 0 ? _O_WRONLY : _O_RDONLY);
            if (nothing >= 0 && nothing != descriptor) {
                _dup2(nothing, descriptor);
                _close(nothing);
            }
        }
        _setmode(descriptor, _O_BINARY);
    }
}

/* They live as long as the program. One that has no memory keeps the arguments that it was given. */
static void take_arguments(int *argc, char ***argv) {
    int count;
    wchar_t **wide = CommandLineToArgvW(GetCommandLineW(), &count);
    char **narrow = wide != NULL ? calloc((size_t)count + 1, sizeof *narrow) : NULL;
    for (int i = 0; narrow != NULL && i < count; i++) {
        narrow[i] = ht_utf8_of_wide(wide[i]);
        if (narrow[i] == NULL) {
            abort();
        }
    }
    LocalFree(wide);
    if (narrow != NULL) {
        *argc = count;
        *argv = narrow;
    }
}

void ht_begin(int *argc, char ***argv) {
    open_descriptors();
    SetConsoleCtrlHandler(end, TRUE);
    take_arguments(argc, argv);
}
