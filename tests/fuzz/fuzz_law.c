/* SPDX-License-Identifier: MIT */
/*
 * One input is the text of a policy and, behind a form feed, one that it uses. It is compiled in just the space that it asks
 * for: either there are mistakes, whole lines, or tables that can be written and whose fingerprint can be taken.
 */
#include "answer/fingerprint.h"
#include "policy/compiler/compile.h"
#include "policy/compiler/lines.h"
#include "policy/compiler/space.h"
#include "policy/compiler/tables.h"
#include "text/sha256.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_tables(const ht_policy *policy) {
    static char tables[1 << 21];
    static char canonical[HT_CANONICAL_BYTES_MAX];
    char hex[HT_SHA256_HEX];
    ht_text out = {tables, sizeof tables, 0, false};
    ht_law_write_tables(&out, policy, &(ht_law_output){"law", "p_", true, true});
    ht_fingerprint(policy, canonical, hex);
    require(out.length <= out.capacity);
    require(policy->benefit_count > 0 && policy->benefit_count <= HT_BENEFITS_MAX);
    require(ht_slot_count(policy) <= HT_SLOTS_MAX);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static char room[1 << 17];
    const char *text = (const char *)bytes;
    const char *end = size == 0 ? NULL : memchr(text, '\f', size);
    const size_t first = end == NULL ? size : (size_t)(end - text);
    const ht_law_source sources[] = {
        {{"a.law", 5}, {text, first}},
        {{"b.law", 5}, end == NULL ? (ht_string){NULL, 0} : (ht_string){end + 1, size - first - 1}}};
    const ht_law_input input = {sources, 2, NULL, 0, size % 2 == 0 ? HT_VI : HT_EN};
    ht_text mistakes = {room, sizeof room, 0, false};
    void *space = malloc(ht_law_space(&input));
    require(space != NULL);
    const ht_policy *policy = ht_law_compile(&input, space, &mistakes);
    require(mistakes.length <= mistakes.capacity);
    require((policy == NULL) == (mistakes.length > 0));
    require(policy != NULL || room[mistakes.length - 1] == '\n');
    require(ht_law_fingerprint_line(sources[0].text) <= size + 1);
    if (policy != NULL) {
        check_tables(policy);
    }
    free(space);
    return 0;
}
