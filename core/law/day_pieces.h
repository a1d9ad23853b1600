/* SPDX-License-Identifier: MIT */
/* The days that one date of a case may be, parted so that what a benefit is paid goes one way within each part. */
#ifndef HOTRO_DAY_PIECES_H
#define HOTRO_DAY_PIECES_H

#include "hotro.h"

/* For each benefit six days and those behind them, the beginnings of its versions, those of figures and of their months; where
   only the highest of several is paid, every day of the estimate: <= 144 + 24 + 640 + 2234. */
enum { HT_PIECES_MAX = 3072 };

/*
 * Ascending. `first` and `last` bound the day: its own limits, and what would contradict other days of the case. A piece ends
 * before the next one begins, the last one on `last`.
 *
 * Within a piece the same figures and versions hold, and no window begins or ends but with the day itself: what a benefit pays
 * falls, or grows, with it, so that it begins or stops to be paid at most once.
 */
typedef struct {
    ht_day first, last;
    uint32_t count;
    ht_day begins[HT_PIECES_MAX]; /* and behind them the day after the last one */
} ht_day_pieces;

/* Of the first or the last day of a benefit, or of the last day of the estimate. */
void ht_day_pieces_of(const ht_case *person, const ht_parameters *parameters, unsigned slot, ht_day_pieces *pieces);
ht_day ht_piece_end(const ht_day_pieces *pieces, uint32_t piece);

/* The benefits that are asked and that the date bounds: bit b. */
uint32_t ht_bounded_by(const ht_case *person, unsigned slot);

#endif
