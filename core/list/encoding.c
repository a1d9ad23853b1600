/* SPDX-License-Identifier: MIT */
#include "list/encoding.h"

static bool is_among(unsigned char byte, const char *bytes) {
    for (; *bytes != '\0'; bytes++) {
        if (byte == (unsigned char)*bytes) {
            return true;
        }
    }
    return false;
}

/* TCVN3 has its letters where Windows-1258 has signs (A7 ... AE, B5 ... BE); Windows-1258 writes tones as marks of their own
   behind a vowel. */
ht_encoding ht_encoding_of(ht_string text) {
    static const char vowels[] = "aeiouyAEIOUY\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd";
    static const char tones[] = "\xcc\xd2\xde\xec\xf2";
    static const char letters[] = "\xc2\xc3\xca\xd0\xd4\xd5\xdd\xe2\xe3\xea\xf0\xf4\xf5\xfd";
    size_t tcvn3 = 0;
    size_t windows = 0;
    size_t likely = 0;
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        tcvn3 += (byte >= 0xa7 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbe);
        windows += i > 0 && is_among(byte, tones) && is_among((unsigned char)text.at[i - 1], vowels);
        likely += is_among(byte, letters);
    }
    if (tcvn3 > windows) {
        return HT_ENCODING_TCVN3;
    }
    return windows > 0 || likely > 0 ? HT_ENCODING_WINDOWS_1258 : HT_ENCODING_UNKNOWN;
}
