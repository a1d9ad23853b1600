/* SPDX-License-Identifier: MIT */
/* What a person should be told that is no amount. */
#ifndef HOTRO_NOTES_H
#define HOTRO_NOTES_H

#include "law/run.h"

/* Whether a note is said of this result: one of its benefits is asked, is paid as the note has it, and what it rests on is
 * known. */
bool ht_is_said(const ht_run *run, const ht_assessment *result, const ht_note *note);

#endif
