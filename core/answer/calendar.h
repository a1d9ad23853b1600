/* SPDX-License-Identifier: MIT */
/* The money of one person by month and year, and where in it a day lies. */
#ifndef HOTRO_CALENDAR_H
#define HOTRO_CALENDAR_H

#include "hotro.h"

/*
 * {"today":"…","now":{…},"accrued":{…},"benefits":["…"],"years":[…],"once":[…],"resting":[…]}
 * `now` and `accrued`: this_month.h. `benefits`: the monthly ones that may be paid. `years`, from the first to the last in
 * which something may be paid: {"year","monthly":{…},"once":{…},"months":[12 of {"amounts":[…],"off"}]}: the least and greatest
 * of the year, of each kind; of each month and each of `benefits` the most that it may pay (null: no greatest amount) and the
 * most days that interruptions take out. `once`: {"benefit","month","amount":{…}}, the month absent where the day is not known.
 * `resting`:
 * {"after","benefits","text"}: what is paid after a month rests on an assumption. `today`: any day from HT_DAY_FIRST to
 * HT_DAY_LAST.
 */
void ht_write_calendar_json(ht_text *out, const ht_case *person, const ht_parameters *parameters, const ht_assessment *result,
                            ht_day today);

#endif
