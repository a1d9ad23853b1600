/* SPDX-License-Identifier: MIT */
#include "platform/wide_windows.h"

#include "platform/numbers.h"

#include <stdlib.h>
#include <windows.h>

/* As winerror.h of Windows 8 has it. */
#ifndef ERROR_DISK_QUOTA_EXCEEDED
#define ERROR_DISK_QUOTA_EXCEEDED 1295L
#endif

wchar_t *ht_wide_of_utf8(const char *text) {
    const int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, NULL, 0);
    wchar_t *wide = length > 0 ? malloc((size_t)length * sizeof *wide) : NULL;
    if (wide == NULL) {
        errno = length > 0 ? ENOMEM : EILSEQ;
        return NULL;
    }
    MultiByteToWideChar(CP_UTF8, 0, text, -1, wide, length);
    return wide;
}

char *ht_utf8_of_wide(const wchar_t *text) {
    const int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *narrow = malloc(length > 0 ? (size_t)length : 1);
    if (narrow == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    narrow[0] = '\0';
    WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, length, NULL, NULL);
    return narrow;
}

static bool begins_with(const wchar_t *text, const wchar_t *beginning) {
    return wcsncmp(text, beginning, wcslen(beginning)) == 0;
}

/* What stands before an absolute path, and how much of the path that takes the place of. */
static const wchar_t *prefix_of(const wchar_t *path, size_t *replaced) {
    *replaced = 0;
    if (begins_with(path, L"\\\\.\\") || begins_with(path, L"\\\\?\\")) {
        return L"";
    }
    if (begins_with(path, L"\\\\")) {
        *replaced = 1; /* \\server\share → \\?\UNC\server\share */
        return L"\\\\?\\UNC";
    }
    return L"\\\\?\\";
}

static wchar_t *absolute(const wchar_t *path) {
    const DWORD length = GetFullPathNameW(path, 0, NULL, NULL);
    wchar_t *full = length > 0 ? malloc(length * sizeof *full) : NULL;
    if (full == NULL) {
        errno = length > 0 ? ENOMEM : ENOENT;
        return NULL;
    }
    GetFullPathNameW(path, length, full, NULL);
    return full;
}

wchar_t *ht_wide_path(const char *path) {
    wchar_t *given = ht_wide_of_utf8(path);
    wchar_t *full = given != NULL ? absolute(given) : NULL;
    free(given);
    if (full == NULL) {
        return NULL;
    }
    size_t replaced;
    const wchar_t *prefix = prefix_of(full, &replaced);
    const size_t before = wcslen(prefix);
    const size_t length = wcslen(full + replaced);
    wchar_t *wide = malloc((before + length + 1) * sizeof *wide);
    if (wide != NULL) {
        wmemcpy(wide, prefix, before);
        wmemcpy(wide + before, full + replaced, length + 1);
    } else {
        errno = ENOMEM;
    }
    free(full);
    return wide;
}

bool ht_failed(void) {
    static const struct {
        DWORD error;
        int number;
    } numbers[] = {
        {ERROR_FILE_NOT_FOUND, ENOENT},
        {ERROR_PATH_NOT_FOUND, ENOENT},
        {ERROR_INVALID_NAME, ENOENT},
        {ERROR_BAD_NETPATH, ENOENT},
        {ERROR_BAD_NET_NAME, ENOENT},
        {ERROR_BAD_PATHNAME, ENOENT},
        {ERROR_INVALID_DRIVE, ENOENT},
        {ERROR_NOT_READY, ENOENT},
        {ERROR_DIRECTORY, ENOTDIR},
        {ERROR_ACCESS_DENIED, EACCES},
        {ERROR_NETWORK_ACCESS_DENIED, EACCES},
        {ERROR_SHARING_VIOLATION, EBUSY},
        {ERROR_LOCK_VIOLATION, EBUSY},
        {ERROR_USER_MAPPED_FILE, EBUSY},
        {ERROR_WRITE_PROTECT, EROFS},
        {ERROR_DISK_FULL, ENOSPC},
        {ERROR_HANDLE_DISK_FULL, ENOSPC},
        {ERROR_DISK_QUOTA_EXCEEDED, EDQUOT},
        {ERROR_FILE_TOO_LARGE, EFBIG},
        {ERROR_BROKEN_PIPE, EPIPE},
        {ERROR_NO_DATA, EPIPE},
        {ERROR_PIPE_NOT_CONNECTED, EPIPE},
        {ERROR_INVALID_HANDLE, EBADF},
        {ERROR_NOT_ENOUGH_MEMORY, ENOMEM},
        {ERROR_OUTOFMEMORY, ENOMEM},
        {ERROR_TOO_MANY_OPEN_FILES, EMFILE},
        {ERROR_FILENAME_EXCED_RANGE, ENAMETOOLONG},
        {ERROR_ALREADY_EXISTS, EEXIST},
        {ERROR_FILE_EXISTS, EEXIST},
        {ERROR_CANT_RESOLVE_FILENAME, ELOOP},
    };
    const DWORD error = GetLastError();
    errno = EIO;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (numbers[i].error == error) {
            errno = numbers[i].number;
        }
    }
    return false;
}
