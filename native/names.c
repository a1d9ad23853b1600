/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "names.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

bool ht_is_standard(const char *path) {
    return path[0] == '-' && path[1] == '\0';
}

static bool is_descriptor(ht_place place) {
    return place.path == NULL || ht_is_standard(place.path);
}

static bool find(ht_place place, struct stat *status) {
    return is_descriptor(place) ? fstat(place.standard, status) == 0 : stat(place.path, status) == 0;
}

/* Behind the last slash. */
static const char *last_part(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

static bool find_folder(const char *path, struct stat *status) {
    const size_t length = (size_t)(last_part(path) - path);
    char *folder = length == 0 ? strdup(".") : strndup(path, length);
    const bool is_found = folder != NULL && stat(folder, status) == 0;
    free(folder);
    return is_found;
}

static bool is_same(const struct stat *a, const struct stat *b) {
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool ht_is_same_place(ht_place a, ht_place b) {
    struct stat first;
    struct stat second;
    if (is_descriptor(a) && is_descriptor(b) && a.standard == b.standard) {
        return true;
    }
    const bool has_first = find(a, &first);
    const bool has_second = find(b, &second);
    if (has_first && has_second) {
        return is_same(&first, &second) && !S_ISCHR(first.st_mode);
    }
    return !has_first && !has_second && !is_descriptor(a) && !is_descriptor(b) && find_folder(a.path, &first) &&
           find_folder(b.path, &second) && is_same(&first, &second) && strcmp(last_part(a.path), last_part(b.path)) == 0;
}

const char *ht_ending_of(const char *path) {
    if (path == NULL || ht_is_standard(path)) {
        return "";
    }
    const char *name = last_part(path);
    const char *dot = strrchr(name, '.');
    return dot == NULL || dot == name ? "" : dot;
}

static int form_of_ending(const char *ending, const ht_ending_form *forms, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        if (strcasecmp(ending, forms[i].ending) == 0) {
            return forms[i].form;
        }
    }
    return -1;
}

int ht_form_of(const char *path, const ht_ending_form *forms, unsigned count) {
    struct stat status;
    const char *ending = ht_ending_of(path);
    const int form = form_of_ending(ending, forms, count);
    if (form < 0 && *ending != '\0' && stat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
        return form_of_ending("", forms, count);
    }
    return form;
}
