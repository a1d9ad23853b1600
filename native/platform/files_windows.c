/* SPDX-License-Identifier: MIT */
#include "platform/files.h"

#include "platform/private_windows.h"
#include "platform/wide_windows.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdlib.h>
#include <windows.h>

static HANDLE handle_of(int descriptor) {
    return (HANDLE)_get_osfhandle(descriptor);
}

static int open_path(const char *path, DWORD access, int flags) {
    wchar_t *wide = ht_wide_path(path);
    if (wide == NULL) {
        return -1;
    }
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const DWORD attributes = GetFileAttributesW(wide);
    HANDLE file = INVALID_HANDLE_VALUE;
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        errno = EISDIR;
    } else {
        file = CreateFileW(wide, access, share, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
        if (file == INVALID_HANDLE_VALUE) {
            ht_failed();
        }
    }
    free(wide);
    return file == INVALID_HANDLE_VALUE ? -1 : _open_osfhandle((intptr_t)file, flags | _O_BINARY | _O_NOINHERIT);
}

int ht_open_to_read(const char *path) {
    return open_path(path, GENERIC_READ, _O_RDONLY);
}

int ht_open_to_write(const char *path) {
    return open_path(path, GENERIC_WRITE, _O_WRONLY);
}

int ht_temporary_file(void) {
    enum { TRIES = 100 };
    static const wchar_t suffix[] = L".tmp";
    wchar_t path[MAX_PATH + 1 + HT_RANDOM_LETTERS + sizeof suffix / sizeof *suffix];
    const DWORD length = GetTempPathW(MAX_PATH + 1, path); /* ends in \ */
    int descriptor = -1;
    if (length == 0 || length > MAX_PATH) {
        errno = ENOENT;
        return -1;
    }
    errno = EEXIST;
    for (int i = 0; i < TRIES && descriptor < 0 && errno == EEXIST; i++) {
        ht_put_random_letters(path + length);
        wcscat(path, suffix);
        descriptor = ht_create_private(path, FILE_FLAG_DELETE_ON_CLOSE | FILE_ATTRIBUTE_TEMPORARY);
    }
    return descriptor;
}

/* A pipe that others closed has ended. */
static ssize_t end_of_reading(void) {
    const DWORD error = GetLastError();
    if (error == ERROR_BROKEN_PIPE || error == ERROR_HANDLE_EOF) {
        return 0;
    }
    ht_failed();
    return -1;
}

/* Bytes of one call of the system. */
static DWORD at_once(size_t length) {
    enum { MOST = 1 << 30 };
    return length > MOST ? MOST : (DWORD)length;
}

ssize_t ht_read_some(int descriptor, char *to, size_t length) {
    DWORD got;
    return ReadFile(handle_of(descriptor), to, at_once(length), &got, NULL) ? (ssize_t)got : end_of_reading();
}

ssize_t ht_read_at(int descriptor, char *to, size_t length, int64_t at) {
    OVERLAPPED place = {.Offset = (DWORD)(at & 0xffffffff), .OffsetHigh = (DWORD)(at >> 32)};
    DWORD got;
    return ReadFile(handle_of(descriptor), to, at_once(length), &got, &place) ? (ssize_t)got : end_of_reading();
}

bool ht_has_more_now(int descriptor) {
    const HANDLE handle = handle_of(descriptor);
    DWORD bytes = 0;
    return GetFileType(handle) != FILE_TYPE_PIPE || !PeekNamedPipe(handle, NULL, 0, NULL, &bytes, NULL) || bytes > 0;
}

/* A console shows UTF-16, whatever its code page. Cut where a character begins. */
static bool write_to_console(HANDLE console, const char *bytes, size_t length) {
    enum { MOST = 4096 };
    wchar_t wide[MOST];
    while (length > 0) {
        size_t part = length < MOST ? length : MOST;
        while (part < length && part > 1 && ((unsigned char)bytes[part] & 0xc0) == 0x80) {
            part--;
        }
        const int count = MultiByteToWideChar(CP_UTF8, 0, bytes, (int)part, wide, MOST);
        DWORD wrote;
        if (!WriteConsoleW(console, wide, (DWORD)count, &wrote, NULL)) {
            return ht_failed();
        }
        bytes += part;
        length -= part;
    }
    return true;
}

bool ht_write_all(int descriptor, const char *bytes, size_t length) {
    const HANDLE handle = handle_of(descriptor);
    DWORD mode;
    if (GetConsoleMode(handle, &mode)) {
        return write_to_console(handle, bytes, length);
    }
    while (length > 0) {
        DWORD wrote;
        if (!WriteFile(handle, bytes, at_once(length), &wrote, NULL)) {
            return ht_failed();
        }
        bytes += wrote;
        length -= wrote;
    }
    return true;
}

uint64_t ht_bytes_of(int descriptor) {
    const HANDLE handle = handle_of(descriptor);
    LARGE_INTEGER size;
    return GetFileType(handle) == FILE_TYPE_DISK && GetFileSizeEx(handle, &size) ? (uint64_t)size.QuadPart : 0;
}

int64_t ht_place_in(int descriptor) {
    const HANDLE handle = handle_of(descriptor);
    LARGE_INTEGER here;
    return GetFileType(handle) == FILE_TYPE_DISK &&
                   SetFilePointerEx(handle, (LARGE_INTEGER){.QuadPart = 0}, &here, FILE_CURRENT)
               ? here.QuadPart
               : -1;
}

bool ht_go_to(int descriptor, int64_t place) {
    return SetFilePointerEx(handle_of(descriptor), (LARGE_INTEGER){.QuadPart = place}, NULL, FILE_BEGIN) || ht_failed();
}

bool ht_cut_at(int descriptor, int64_t place) {
    return ht_go_to(descriptor, place) && (SetEndOfFile(handle_of(descriptor)) || ht_failed());
}
