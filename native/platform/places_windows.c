/* SPDX-License-Identifier: MIT */
#include "platform/places.h"

#include "platform/wide_windows.h"

#include <io.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static HANDLE open_to_ask(const char *path) {
    wchar_t *wide = ht_wide_path(path);
    if (wide == NULL) {
        return INVALID_HANDLE_VALUE;
    }
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE file = CreateFileW(wide, FILE_READ_ATTRIBUTES, share, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        ht_failed();
    }
    free(wide);
    return file;
}

/* Windows before 8 and some disks know the shorter number alone. */
static void number_of(HANDLE file, ht_identity *identity) {
    FILE_ID_INFO long_number;
    BY_HANDLE_FILE_INFORMATION known;
    uint64_t parts[2];
    if (GetFileInformationByHandleEx(file, FileIdInfo, &long_number, sizeof long_number)) {
        memcpy(parts, &long_number.FileId, sizeof parts);
        identity->disk = long_number.VolumeSerialNumber;
        identity->number = parts[0] ^ parts[1];
    } else if (GetFileInformationByHandle(file, &known)) {
        identity->disk = known.dwVolumeSerialNumber;
        identity->number = (uint64_t)known.nFileIndexHigh << 32 | known.nFileIndexLow;
    }
}

/* Of a pipe it is not known where its other end is: none is that of another. */
static bool identify(HANDLE file, ht_identity *identity) {
    FILE_STANDARD_INFO found;
    const DWORD type = GetFileType(file);
    *identity = (ht_identity){.disk = UINT64_MAX, .number = (uintptr_t)file, .kind = HT_OTHER_FILE};
    if (type == FILE_TYPE_UNKNOWN) {
        return ht_failed();
    }
    if (type == FILE_TYPE_CHAR) {
        identity->kind = HT_DEVICE;
    } else if (type == FILE_TYPE_DISK) {
        number_of(file, identity);
        const bool is_known = GetFileInformationByHandleEx(file, FileStandardInfo, &found, sizeof found);
        identity->kind = is_known && found.Directory ? HT_OTHER_FILE : HT_REGULAR_FILE;
    }
    return true;
}

/* Of what others opened it may not be known on which disk it is. */
bool ht_is_same_file(const ht_identity *a, const ht_identity *b) {
    return a->number == b->number && (a->disk == b->disk || a->disk == 0 || b->disk == 0);
}

bool ht_identify(const char *path, int descriptor, ht_identity *identity) {
    if (path == NULL) {
        return identify((HANDLE)_get_osfhandle(descriptor), identity);
    }
    const HANDLE file = open_to_ask(path);
    const bool is_known = file != INVALID_HANDLE_VALUE && identify(file, identity);
    if (file != INVALID_HANDLE_VALUE) {
        CloseHandle(file);
    }
    return is_known;
}

bool ht_is_there(const char *path) {
    ht_identity identity;
    return ht_identify(path, -1, &identity);
}

bool ht_is_regular_file(const char *path) {
    ht_identity identity;
    return ht_identify(path, -1, &identity) && identity.kind == HT_REGULAR_FILE;
}

/* Links are made by administrators only; one that leads nowhere is replaced. */
bool ht_is_broken_link(const char *path, char *target, size_t capacity) {
    (void)path;
    (void)target;
    (void)capacity;
    return false;
}

int ht_descriptor_of(const char *path) {
    (void)path;
    return -1;
}

const char *ht_last_part(const char *path) {
    const char *part = path;
    for (const char *at = path; *at != '\0'; at++) {
        part = strchr("/\\:", *at) != NULL ? at + 1 : part;
    }
    return part;
}
