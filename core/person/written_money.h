/* SPDX-License-Identifier: MIT */
/* Amounts as people write them. */
#ifndef HOTRO_WRITTEN_MONEY_H
#define HOTRO_WRITTEN_MONEY_H

#include "hotro.h"

/* 500000000, 500.000.000, 500,000,000, 500 000 000; 5 triệu, 5,5 triệu, likewise tr, nghìn, tỷ; each with đ, ₫, đồng, VND
   or VNĐ behind it. One separator before exactly three digits parts thousands. Decimals are one or two zeros, or zeros behind
   another separator than that of the thousands; of triệu and the like any that come to whole đồng. No sign; what begins with 0
   and goes on is a code or a slip. False: it is no amount, or may be read in several ways. One over `most`, at most 10^17, is
   some number over it. */
bool ht_read_amount(ht_string text, int64_t most, int64_t *dong);

#endif
