/* SPDX-License-Identifier: MIT */
#include "text/digits.h"

static char *put_eight(char *to, uint64_t number) {
    ht_store_word(to, ht_digits_of((uint32_t)number) | HT_EACH('0'));
    return to + 8;
}

char *ht_put_digits(char *to, uint64_t number) {
    const uint64_t above = number / HT_EIGHT_DIGITS; /* < 2 * 10^11 */
    if (number < HT_EIGHT_DIGITS) {
        return ht_put_few_digits(to, (uint32_t)number);
    }
    to = above < HT_EIGHT_DIGITS
             ? ht_put_few_digits(to, (uint32_t)above)
             : put_eight(ht_put_few_digits(to, (uint32_t)(above / HT_EIGHT_DIGITS)), above % HT_EIGHT_DIGITS);
    return put_eight(to, number % HT_EIGHT_DIGITS);
}
