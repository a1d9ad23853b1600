/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* NOLINT(bugprone-reserved-identifier) */
#include "platform/replacing.h"

#include "platform/half_written.h"
#include "platform/places.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *ht_real_path(const char *path) {
    char *real = realpath(path, NULL);
    return real == NULL && errno == ENOENT ? strdup(path) : real;
}

/* A file that is there is replaced only by who might write it, though the folder alone decides about a rename. */
bool ht_may_replace(const char *path) {
    return faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 || errno == ENOENT;
}

/* "list.csv.XXXXXX"; where that would be longer than a name may be, its beginning. */
static char *temporary_name(const char *path) {
    static const char suffix[] = ".XXXXXX";
    const size_t folder = (size_t)(ht_last_part(path) - path);
    const size_t name = strlen(path + folder);
    const size_t length = folder + (name + sizeof suffix - 1 > NAME_MAX ? NAME_MAX - (sizeof suffix - 1) : name);
    char *temporary = malloc(length + sizeof suffix);
    if (temporary != NULL) {
        memcpy(temporary, path, length);
        memcpy(temporary + length, suffix, sizeof suffix);
    }
    return temporary;
}

int ht_open_beside(const char *path, char **temporary) {
    *temporary = temporary_name(path);
    if (*temporary == NULL) {
        return -1;
    }
    /* Remembered before it exists: a signal in between removes nothing, or what was just made. */
    if (!ht_remember_half_written(*temporary)) {
        free(*temporary);
        *temporary = NULL;
        return -1;
    }
    return mkstemp(*temporary); /* 0600 */
}

/* Whose the replaced file was, and who might read it, holds for the result. A group that it cannot have is given nothing. */
bool ht_keep_owner(int descriptor, const char *path) {
    enum { PERMISSIONS = 0777, OF_GROUP = 0070 };
    struct stat before;
    struct stat made;
    if (stat(path, &before) != 0 || fstat(descriptor, &made) != 0) {
        return true;
    }
    const bool has_group = made.st_gid == before.st_gid || fchown(descriptor, (uid_t)-1, before.st_gid) == 0;
    const mode_t mode = before.st_mode & (mode_t)(has_group ? PERMISSIONS : PERMISSIONS & ~OF_GROUP);
    const bool has_mode = (made.st_mode & PERMISSIONS) == mode || fchmod(descriptor, mode) == 0;
    const bool has_owner = made.st_uid == before.st_uid || fchown(descriptor, before.st_uid, (gid_t)-1) == 0;
    return has_group && has_mode && has_owner;
}

bool ht_put_in_place(char *temporary, const char *path) {
    if (rename(temporary, path) != 0) {
        return false;
    }
    ht_forget_half_written(temporary);
    free(temporary);
    return true;
}

void ht_give_up(char *temporary) {
    unlink(temporary);
    ht_forget_half_written(temporary);
    free(temporary);
}

char *ht_reserve(const char *path) {
    enum { OF_OWNER = 0600 };
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, OF_OWNER);
    if (descriptor < 0) {
        return NULL;
    }
    close(descriptor);
    char *reserved = strdup(path);
    if (reserved == NULL || !ht_remember_half_written(reserved)) {
        unlink(path);
        free(reserved);
        return NULL;
    }
    return reserved;
}

void ht_keep(char *reserved) {
    ht_forget_half_written(reserved);
    free(reserved);
}
