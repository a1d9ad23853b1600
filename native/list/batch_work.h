/* SPDX-License-Identifier: MIT */
/* How the pieces of the input of `hotro batch` are worked on. */
#ifndef HOTRO_BATCH_WORK_H
#define HOTRO_BATCH_WORK_H

#include "list/batch.h"

ht_line_work ht_batch_work(ht_batch *batch);

#endif
