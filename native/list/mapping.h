/* SPDX-License-Identifier: MIT */
/* The file of --map. */
#ifndef HOTRO_MAPPING_H
#define HOTRO_MAPPING_H

#include "command/arguments.h"
#include "list/list.h"

/* Read once, understood by whichever policy a list is of. Outlives the list. */
typedef struct {
    char *bytes; /* NULL: no file is given */
    size_t length;
    char *text; /* what the map points into */
    ht_map map;
    const ht_policy *policy; /* by which it is understood; NULL: not yet */
} ht_mapping;

/* Returns the exit code. */
int ht_load_map(const ht_arguments *arguments, ht_mapping *mapping);
void ht_free_map(ht_mapping *mapping);
/* `*map` is NULL where no file is given. Returns the exit code: the file's fault is said. */
int ht_understand_map(const ht_arguments *arguments, ht_mapping *mapping, const ht_policy *policy, const ht_map **map);

#endif
