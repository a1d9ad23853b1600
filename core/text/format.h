/* SPDX-License-Identifier: MIT */
/* Amounts and dates as Vietnamese and English papers write them. */
#ifndef HOTRO_FORMAT_H
#define HOTRO_FORMAT_H

#include "hotro.h"

void ht_put_day(ht_text *out, ht_day day);                                  /* 2026-06-30 */
void ht_put_month(ht_text *out, int32_t month);                             /* 2026-06; months since 1970-01 */
void ht_put_day_for_people(ht_text *out, ht_day day, ht_language language); /* vi 30/06/2026; en 30 June 2026 */
void ht_put_day_long(ht_text *out, ht_day day, ht_language language); /* vi "ngày 05 tháng 7 năm 2025"; en "5 July 2025" */
void ht_put_month_for_people(ht_text *out, int32_t month, ht_language language); /* vi "tháng 8/2025"; en "August 2025" */
/* vi "3.000.000 đồng" with a no-break space before đồng; en "VND 3,000,000" with a no-break space after VND. */
void ht_put_dong(ht_text *out, int64_t dong, ht_language language);
void ht_put_grouped(ht_text *out, int64_t number, ht_language language); /* 3.000.000 / 3,000,000 */
/* Amount in words, first letter capital: vi "Ba triệu đồng" (mươi, mốt, lăm, linh, nghìn; "một tỷ"); en "Three million dong". 0
 * ... 10^15. */
void ht_put_dong_in_words(ht_text *out, int64_t dong, ht_language language);

#endif
