/* SPDX-License-Identifier: MIT */
#include "platform/replacing.h"

#include "platform/half_written.h"
#include "platform/places.h"
#include "platform/private_windows.h"
#include "platform/wide_windows.h"

#include <errno.h>
#include <io.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include <aclapi.h>

static const DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/* As it is shown: C:\… or \\server\… */
static const wchar_t *without_prefix(wchar_t *path) {
    if (wcsncmp(path, L"\\\\?\\UNC\\", 8) == 0) {
        path[6] = L'\\';
        return path + 6;
    }
    return wcsncmp(path, L"\\\\?\\", 4) == 0 ? path + 4 : path;
}

static wchar_t *final_path(HANDLE file) {
    const DWORD length = GetFinalPathNameByHandleW(file, NULL, 0, VOLUME_NAME_DOS);
    wchar_t *path = length > 0 ? malloc((length + 1) * sizeof *path) : NULL;
    if (path != NULL && GetFinalPathNameByHandleW(file, path, length + 1, VOLUME_NAME_DOS) > length) {
        free(path);
        return NULL;
    }
    return path;
}

/* A disk that does not know the final name keeps the one that is given. */
char *ht_real_path(const char *path) {
    wchar_t *wide = ht_wide_path(path);
    if (wide == NULL) {
        return NULL;
    }
    const HANDLE file =
        CreateFileW(wide, FILE_READ_ATTRIBUTES, share_all, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    free(wide);
    wchar_t *found = file != INVALID_HANDLE_VALUE ? final_path(file) : NULL;
    if (file != INVALID_HANDLE_VALUE) {
        CloseHandle(file);
    }
    char *real = found != NULL ? ht_utf8_of_wide(without_prefix(found)) : strdup(path);
    free(found);
    return real;
}

bool ht_may_replace(const char *path) {
    wchar_t *wide = ht_wide_path(path);
    if (wide == NULL) {
        return false;
    }
    /* Also not where another program has it open and would be in the way of the rename. */
    const HANDLE file = CreateFileW(wide, GENERIC_WRITE | DELETE, share_all, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    free(wide);
    if (file == INVALID_HANDLE_VALUE) {
        ht_failed();
        return errno == ENOENT;
    }
    CloseHandle(file);
    return true;
}

/* "list.csv.‹letters›"; where that would be longer than a name may be, its beginning. */
static wchar_t *temporary_name(const wchar_t *path) {
    enum { NAME_LETTERS = 255, SUFFIX_LETTERS = HT_RANDOM_LETTERS + 1 };
    const wchar_t *const last = wcsrchr(path, L'\\');
    const size_t folder = last == NULL ? 0 : (size_t)(last + 1 - path);
    const size_t name = wcslen(path + folder);
    const size_t length = folder + (name + SUFFIX_LETTERS > NAME_LETTERS ? NAME_LETTERS - SUFFIX_LETTERS : name);
    wchar_t *temporary = malloc((length + SUFFIX_LETTERS + 1) * sizeof *temporary);
    if (temporary == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    wmemcpy(temporary, path, length);
    temporary[length] = L'.';
    ht_put_random_letters(temporary + length + 1);
    return temporary;
}

static int create(const char *path, char **temporary) {
    wchar_t *wide = ht_wide_path(path);
    wchar_t *name = wide != NULL ? temporary_name(wide) : NULL;
    int descriptor = -1;
    *temporary = name != NULL ? ht_utf8_of_wide(name) : NULL;
    free(wide);
    /* Remembered before it exists: what ends the program in between removes nothing, or what was just made. */
    if (*temporary != NULL && ht_remember_half_written(*temporary)) {
        descriptor = ht_create_private(name, 0);
    } else {
        free(*temporary);
        *temporary = NULL;
    }
    free(name);
    return descriptor;
}

int ht_open_beside(const char *path, char **temporary) {
    enum { TRIES = 100 };
    int descriptor = create(path, temporary);
    for (int i = 0; i < TRIES && descriptor < 0 && *temporary != NULL && errno == EEXIST; i++) {
        ht_forget_half_written(*temporary);
        free(*temporary);
        descriptor = create(path, temporary);
    }
    return descriptor;
}

/* Who might read the replaced file: what it has of its own, and what its folder gives where it had that. */
bool ht_keep_owner(int descriptor, const char *path) {
    PACL list;
    PSECURITY_DESCRIPTOR before;
    SECURITY_DESCRIPTOR_CONTROL control;
    DWORD revision;
    wchar_t *wide = ht_wide_path(path);
    if (wide == NULL) {
        return false;
    }
    const DWORD error =
        GetNamedSecurityInfoW(wide, SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, NULL, NULL, &list, NULL, &before);
    free(wide);
    if (error != ERROR_SUCCESS) {
        return true; /* there is none, or its disk knows no rights */
    }
    const bool is_alone = GetSecurityDescriptorControl(before, &control, &revision) && (control & SE_DACL_PROTECTED) != 0;
    const DWORD what = DACL_SECURITY_INFORMATION |
                       (DWORD)(is_alone ? PROTECTED_DACL_SECURITY_INFORMATION : UNPROTECTED_DACL_SECURITY_INFORMATION);
    const HANDLE file = (HANDLE)_get_osfhandle(descriptor);
    const bool is_kept = list == NULL || SetSecurityInfo(file, SE_FILE_OBJECT, what, NULL, NULL, list, NULL) == ERROR_SUCCESS;
    LocalFree(before);
    return is_kept;
}

bool ht_put_in_place(char *temporary, const char *path) {
    wchar_t *from = ht_wide_path(temporary);
    wchar_t *to = from != NULL ? ht_wide_path(path) : NULL;
    const bool is_there =
        to != NULL && (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) || ht_failed());
    free(from);
    free(to);
    if (is_there) {
        ht_forget_half_written(temporary);
        free(temporary);
    }
    return is_there;
}

void ht_give_up(char *temporary) {
    wchar_t *wide = ht_wide_path(temporary);
    if (wide != NULL) {
        DeleteFileW(wide);
    }
    free(wide);
    ht_forget_half_written(temporary);
    free(temporary);
}

char *ht_reserve(const char *path) {
    wchar_t *wide = ht_wide_path(path);
    const int descriptor = wide != NULL ? ht_create_private(wide, 0) : -1;
    char *reserved = descriptor >= 0 ? strdup(path) : NULL;
    if (descriptor >= 0) {
        _close(descriptor);
    }
    if (descriptor >= 0 && (reserved == NULL || !ht_remember_half_written(reserved))) {
        DeleteFileW(wide);
        free(reserved);
        reserved = NULL;
    }
    free(wide);
    return reserved;
}

void ht_keep(char *reserved) {
    ht_forget_half_written(reserved);
    free(reserved);
}
