/* SPDX-License-Identifier: MIT */
/* Receipts: any text is verified or refused, and what is said of it is JSON. */
#include "check/verify_json.h"
#include "check/verify_text.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { OUTPUT_BYTES = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static ht_verification verification;
    static char space[HT_VERIFY_SPACE_BYTES];
    static char output[OUTPUT_BYTES];
    ht_verify_error failure;
    ht_error error;
    ht_json root;
    ht_text out = {output, sizeof output, 0, false};
    ht_json_text to = {&out, false};
    ht_json_open(&to, NULL, '{');
    if (ht_verify(&verification, &ht_first_policy, (ht_string){(const char *)bytes, length}, space, &failure)) {
        ht_members_verification(&to, &verification);
    } else {
        ht_member_verify_error(&to, &failure);
    }
    ht_json_close(&to, '}');
    if (out.length > out.capacity || !ht_json_check((ht_string){output, out.length}, &root, &error)) {
        abort();
    }
    return 0;
}
