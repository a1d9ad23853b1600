/* SPDX-License-Identifier: MIT */
#include "budget/budget_sum.h"

int64_t ht_table_sum(ht_budget_table *table, int64_t a, int64_t b) {
    if (a == HT_NO_MAXIMUM || b == HT_NO_MAXIMUM) {
        return HT_NO_MAXIMUM;
    }
    /* Changes may be below 0; their size is bounded like that of sums. */
    if ((b > 0 && a > INT64_MAX - 1 - b) || (b < 0 && a < INT64_MIN + 1 - b)) {
        table->is_overflown = true;
        return a;
    }
    return a + b;
}

int64_t ht_change_of(int64_t before, int64_t after) {
    return before == HT_NO_MAXIMUM || after == HT_NO_MAXIMUM ? HT_NO_MAXIMUM : after - before;
}
