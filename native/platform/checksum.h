/* SPDX-License-Identifier: MIT */
/* The checksum of zip archives, CRC-32 as ISO 3309 and gzip have it, by what the processor multiplies at once where it does. */
#ifndef HOTRO_CHECKSUM_H
#define HOTRO_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/* The checksum of bytes behind others whose checksum is `before`; 0: there are none before. */
uint32_t ht_checksum(uint32_t before, const char *at, size_t length);

#endif
