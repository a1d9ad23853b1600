/* SPDX-License-Identifier: MIT */
/* Which value a writing means: its identifier, its label, or a name that offices use for it. */
#ifndef HOTRO_NAMING_H
#define HOTRO_NAMING_H

#include "policy/policy.h"

enum {
    HT_NAMES_MAX = 512,     /* labels and names, of all facts and readings */
    HT_WRITINGS_MAX = 160,  /* that mean the same as others inside a name */
    HT_NAMES_BYTES = 24576, /* of both, spelled */
    HT_MEANT_MAX = sizeof(((ht_error *)NULL)->meant)
};

/* The names of a policy made ready to be compared with. They point nowhere but to the policy. */
typedef struct {
    const ht_policy *policy;
    uint16_t bytes, writing_count, name_count;
    struct {
        uint16_t at, length; /* into `text` */
        uint8_t group;       /* into the policy's `same`; the first of a group stands for all */
    } writings[HT_WRITINGS_MAX];
    struct {
        uint16_t at, length; /* into `text`: its parts, with a line feed where anything may stand between them */
        uint16_t letters;    /* of the parts */
        uint8_t slot, value;
    } names[HT_NAMES_MAX];
    char text[HT_NAMES_BYTES];
} ht_names;

/* Makes the names of some slots ready, bit s: slot s. What there is no room for is left out; false: something is. */
bool ht_names_init(ht_names *names, const ht_policy *policy, uint64_t slots);

/* What a writing may mean. */
typedef struct {
    unsigned count; /* of values; 0: none; 1: that one; more, of which there may be further ones: it is none of them */
    uint8_t values[HT_MEANT_MAX];
} ht_meant;

/* The value of a choice, of yes or no or of a reading, or the reason of interruptions. An identifier or label is that value.
   Otherwise the longest of the labels and names that fit decides; where several values have one of that length it means
   neither. Case, signs, "&" for "và", composed or not, and where a tone stands do not count, and what the policy says is the
   same inside a name is the same. Marks count; but a writing of two words or more without any may be meant so. `names` must
   have been made ready for the slot. */
ht_meant ht_name_of(const ht_names *names, unsigned slot, ht_string text);
/* By identifier or label alone, folded; or -1. */
int ht_value_by_label(const ht_policy *policy, unsigned slot, ht_string text);

#endif
