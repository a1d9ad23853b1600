/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L /* NOLINT(bugprone-reserved-identifier) */
#include "command/names.h"

#include "platform/places.h"
#include "text/fold.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool ht_is_standard(const char *path) {
    return path[0] == '-' && path[1] == '\0';
}

static bool is_descriptor(ht_place place) {
    return place.path == NULL || ht_is_standard(place.path);
}

static bool find(ht_place place, ht_identity *found) {
    return ht_identify(is_descriptor(place) ? NULL : place.path, place.standard, found);
}

static bool find_folder(const char *path, ht_identity *found) {
    const size_t length = (size_t)(ht_last_part(path) - path);
    char *folder = strdup(length == 0 ? "." : path);
    if (folder != NULL && length > 0) {
        folder[length] = '\0';
    }
    const bool is_found = folder != NULL && ht_identify(folder, -1, found);
    free(folder);
    return is_found;
}

/* A disk may tell no case apart, or no composed letters. */
static bool has_same_name(const char *a, const char *b) {
    return strcmp(ht_last_part(a), ht_last_part(b)) == 0 ||
           ht_same_folded(ht_string_of(ht_last_part(a)), ht_string_of(ht_last_part(b)));
}

bool ht_is_same_place(ht_place a, ht_place b) {
    ht_identity first;
    ht_identity second;
    if (is_descriptor(a) && is_descriptor(b) && a.standard == b.standard) {
        return true;
    }
    const bool has_first = find(a, &first);
    const bool has_second = find(b, &second);
    if (has_first && has_second) {
        const bool has_two_ways = first.kind == HT_DEVICE || (first.kind == HT_SOCKET && a.standard != b.standard);
        return ht_is_same_file(&first, &second) && !has_two_ways;
    }
    return !has_first && !has_second && !is_descriptor(a) && !is_descriptor(b) && find_folder(a.path, &first) &&
           find_folder(b.path, &second) && ht_is_same_file(&first, &second) && has_same_name(a.path, b.path);
}

bool ht_leads_nowhere(const char *path, char *target, size_t capacity) {
    return !ht_is_standard(path) && ht_is_broken_link(path, target, capacity);
}

const char *ht_ending_of(const char *path) {
    if (path == NULL || ht_is_standard(path)) {
        return "";
    }
    const char *name = ht_last_part(path);
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
    const char *ending = ht_ending_of(path);
    const int form = form_of_ending(ending, forms, count);
    if (form < 0 && *ending != '\0' && ht_is_there(path) && !ht_is_regular_file(path)) {
        return form_of_ending("", forms, count);
    }
    return form;
}
