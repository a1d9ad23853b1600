/* SPDX-License-Identifier: MIT */
/* What is done before anything else. */
#ifndef HOTRO_PLATFORM_BEGIN_H
#define HOTRO_PLATFORM_BEGIN_H

/* Makes descriptors 0, 1, 2 open (so that no file takes their place) and bytes of them what is read and written, turns signals
   of closed pipes and of files that are too large into errors of writing, has those that end the program remove what is half
   written, and gives the arguments in UTF-8. */
void ht_begin(int *argc, char ***argv);

#endif
