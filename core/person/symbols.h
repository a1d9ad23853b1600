/* SPDX-License-Identifier: MIT */
/* The symbols of codes: letters and digits of 5 bits each, their check symbols, and the numbers packed in them. CODE.md. */
#ifndef HOTRO_SYMBOLS_H
#define HOTRO_SYMBOLS_H

#include "hotro.h"

enum {
    HT_SYMBOL_BITS = 5,
    HT_SYMBOLS_MAX = 840, /* of one code, the check symbols among them: with its hyphens 1,007 bytes */
    HT_CHECK_SYMBOLS = 6,
    HT_FIRST_CHECK_SYMBOLS = 2 /* of the first format */
};

/* ---- Bits ---- */

/* Symbols, check symbols aside, that are written or read bit by bit, the highest bit of a number first. */
typedef struct {
    uint8_t symbols[HT_SYMBOLS_MAX];
    unsigned count; /* bits written, or there to be read */
    unsigned read;  /* bits */
    bool failed;    /* more than there is room for, or more was asked for than there was */
} ht_bits;

void ht_put_bits(ht_bits *bits, int64_t value, unsigned width);
/* 0 where it fails. */
int64_t ht_take_bits(ht_bits *bits, unsigned width);

/* 1 … 255: as many bits 0 as follow the highest bit 1, then that one and those. False: it is 0, and nothing is written. */
bool ht_put_small(ht_bits *bits, unsigned value);
/* 0 where it fails. */
unsigned ht_take_small(ht_bits *bits);

/* 0 … 2^40 - 1: four bits at a time, the lowest first, before each whether others follow. */
void ht_put_large(ht_bits *bits, int64_t value);
/* -1 where it fails, or could have been written shorter. */
int64_t ht_take_large(ht_bits *bits);

/* ---- Symbols ---- */

/* The whole code: symbols, check symbols behind them, in groups of five behind hyphens. */
void ht_put_symbols(ht_text *out, const ht_bits *bits);

/* Six symbols that make a whole code of `count` symbols. */
void ht_check_symbols(const uint8_t *symbols, unsigned count, uint8_t check[HT_CHECK_SYMBOLS]);
/* Whether symbols, the check symbols among them, are whole: of the first format, of any later one. */
bool ht_is_whole_first(const uint8_t *symbols, unsigned count);
bool ht_is_whole(const uint8_t *symbols, unsigned count);

/* ---- As people type them ---- */

enum { HT_NO_SYMBOL = 64, HT_SYMBOL_SPACE = 65 };

/* Takes a symbol off a text that is not empty: 0 … 31, HT_SYMBOL_SPACE for what may stand between symbols, or HT_NO_SYMBOL. */
unsigned ht_take_symbol(ht_string *text);
/* Of a link what stands behind its last "#", of another text all. */
ht_string ht_after_hash(ht_string text);
/* The character that begins at `at`, with the bytes that continue it. */
ht_string ht_character_at(ht_string text, size_t at);

#endif
