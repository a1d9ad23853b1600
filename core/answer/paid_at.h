/* SPDX-License-Identifier: MIT */
/* Which parameter stands behind money that is paid, or behind there being none: what a step on it cites. */
#ifndef HOTRO_PAID_AT_H
#define HOTRO_PAID_AT_H

#include "law/run.h"

/* The parameter whose figures are paid, in every way that leads to the amount. HT_NONE: the ways differ, or the person's own
   paper states the amount. */
unsigned ht_parameter_paid(const ht_run *run, unsigned benefit);
/* Of a benefit that pays 0 although no condition fails: the first factor that is 0 on a day, otherwise the figure, of which a
   share rounds to nothing. Where several ways lead there, of the first one. HT_NONE: as above. */
unsigned ht_parameter_of_nothing(const ht_run *run, unsigned benefit, ht_day day);

#endif
