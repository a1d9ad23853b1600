/* SPDX-License-Identifier: MIT */
/* Writing a file beside its name and putting it in its place when it is whole. What fails with -1, false or NULL says why in
   errno. */
#ifndef HOTRO_PLATFORM_REPLACING_H
#define HOTRO_PLATFORM_REPLACING_H

#include <stdbool.h>

/* The file that a path leads to, through links; one that is not there keeps its name. malloc'd. */
char *ht_real_path(const char *path);
/* Whether what is there, if anything, might be written by this program. */
bool ht_may_replace(const char *path);
/* Opens a new file beside the path, readable by its owner only, which is removed where the program is ended. `*temporary`:
   its name, malloc'd; NULL where nothing is to be removed. */
int ht_open_beside(const char *path, char **temporary);
/* Gives the open file the owner, group and permissions of the one that it is to replace. False: not all could be given. */
bool ht_keep_owner(int descriptor, const char *path);
/* Renames it, over what is there, and frees the name. False: it is still there. */
bool ht_put_in_place(char *temporary, const char *path);
/* Removes it and frees the name. */
void ht_give_up(char *temporary);

/* Creates an empty file, readable by its owner only, where there is none of that name; it too is removed where the program is
   ended. Returns its name for ht_give_up or ht_keep. NULL: errno; EEXIST where there is one. */
char *ht_reserve(const char *path);
/* It stays. Frees the name. */
void ht_keep(char *reserved);

#endif
