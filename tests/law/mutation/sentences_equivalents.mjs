// SPDX-License-Identifier: MIT
// Mutants of sentences that change no text that anyone reads, and why.
export const EQUIVALENTS = new Map([]);
