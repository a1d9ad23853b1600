/* SPDX-License-Identifier: MIT */
/* Codes and links: any text is read or refused with a sentence; what is read is written again as a code of the same case. */
#include "person/code.h"
#include "person/code_error.h"
#include "person/symbols.h"

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
    ht_case_init(&back, person->policy);
    if (!ht_write_code(&out, person, 0) || out.length > out.capacity ||
        !ht_read_code(&back, (ht_string){code, out.length}, &revision, &error)) {
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
    ht_case_init(&person, &ht_first_policy);
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

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Each pair is tried: 1024 readings. */
static void mend_first(uint8_t *bytes, size_t length) {
    bytes[0] = '1';
    for (unsigned pair = 0; pair < 1024; pair++) {
        ht_case person;
        ht_day revision;
        ht_error error;
        bytes[length - 2] = (uint8_t)alphabet[pair >> 5];
        bytes[length - 1] = (uint8_t)alphabet[pair & 31];
        ht_case_init(&person, &ht_first_policy);
        if (ht_read_code(&person, (ht_string){(const char *)bytes, length}, &revision, &error) ||
            error.other != HT_CODE_DAMAGED) {
            break;
        }
    }
}

/* Version, policy and revision of the law's own codes, too. */
static void mend_second(uint8_t *bytes, size_t length) {
    enum { HEAD = 9 };
    char code[HT_CODE_BYTES_MAX];
    ht_text out = {code, sizeof code, 0, false};
    uint8_t symbols[HT_SYMBOLS_MAX];
    ht_case person;
    ht_case_init(&person, &ht_first_policy);
    (void)ht_write_code(&out, &person, 0);
    for (size_t i = 0, at = 0; i < HEAD; at++) {
        if (code[at] != '-') {
            bytes[i++] = (uint8_t)code[at];
        }
    }
    for (size_t i = 0; i < length; i++) {
        symbols[i] = (uint8_t)(strchr(alphabet, bytes[i]) - alphabet);
    }
    const size_t count = length - HT_CHECK_SYMBOLS;
    ht_check_symbols(symbols, (unsigned)count, symbols + count);
    for (size_t i = count; i < length; i++) {
        bytes[i] = (uint8_t)alphabet[symbols[i]];
    }
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t length, size_t capacity, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t length, size_t capacity);

/* Mends the check symbols, so that what lies behind them is reached too: any symbols but these are kept. */
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t length, size_t capacity, unsigned seed) {
    enum { LEAST = 16, MENDED_MAX = 128 };
    length = LLVMFuzzerMutate(bytes, length, capacity);
    if (seed % 4 == 0 || length < LEAST) {
        return length;
    }
    length = length > MENDED_MAX ? MENDED_MAX : length;
    for (size_t i = 0; i < length; i++) {
        bytes[i] = (uint8_t)alphabet[bytes[i] & 31];
    }
    if (seed % 4 == 1) {
        mend_first(bytes, length);
    } else {
        mend_second(bytes, length);
    }
    return length;
}
