/* SPDX-License-Identifier: MIT */
/* Codes and links: any text is read or refused with a sentence; what is read is written again as a code of the same case. */
#include "code.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void same_case(const ht_case *person) {
    static char code[HT_CODE_BYTES_MAX];
    static char first[HT_CASE_BYTES_MAX];
    static char second[HT_CASE_BYTES_MAX];
    static ht_case back;
    ht_text out = {code, sizeof code, 0, false};
    ht_text one = {first, sizeof first, 0, false};
    ht_text other = {second, sizeof second, 0, false};
    ht_day revision;
    ht_error error;
    ht_write_code(&out, person, 0);
    ht_case_init(&back, person->policy);
    if (out.length > out.capacity || !ht_read_code(&back, (ht_string){code, out.length}, &revision, &error)) {
        abort();
    }
    ht_write_case_json(&one, person, false);
    ht_write_case_json(&other, &back, false);
    if (one.length != other.length || memcmp(first, second, one.length) != 0) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static ht_case person;
    static char sentence[4096];
    const ht_string text = {(const char *)bytes, length};
    ht_text out = {sentence, sizeof sentence, 0, false};
    ht_day revision;
    ht_error error;
    (void)ht_looks_like_code(text);
    ht_case_init(&person, &ht_quang_ninh);
    if (ht_read_code(&person, text, &revision, &error)) {
        same_case(&person);
        return 0;
    }
    ht_write_code_error_json(&out, &error);
    ht_write_code_error_sentence(&out, &error, HT_EN);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t length, size_t capacity, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t length, size_t capacity);

/* Mends the check symbols, so that what lies behind them is reached too: any but the last two symbols are kept. */
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t length, size_t capacity, unsigned seed) {
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    enum { MENDED_MAX = 128 }; /* each takes up to 1024 readings */
    length = LLVMFuzzerMutate(bytes, length, capacity);
    if (seed % 4 == 0 || length < 4) {
        return length;
    }
    length = length > MENDED_MAX ? MENDED_MAX : length;
    for (size_t i = 0; i < length; i++) {
        bytes[i] = (uint8_t)alphabet[bytes[i] & 31];
    }
    bytes[0] = '1';
    for (unsigned pair = 0; pair < 1024; pair++) {
        ht_case person;
        ht_day revision;
        ht_error error;
        bytes[length - 2] = (uint8_t)alphabet[pair >> 5];
        bytes[length - 1] = (uint8_t)alphabet[pair & 31];
        ht_case_init(&person, &ht_quang_ninh);
        if (ht_read_code(&person, (ht_string){(const char *)bytes, length}, &revision, &error) ||
            error.other != HT_CODE_DAMAGED) {
            break;
        }
    }
    return length;
}
