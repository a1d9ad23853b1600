// SPDX-License-Identifier: MIT
// Mutants of what the page computes itself that change nothing which a person reads, and why.
const CACHE = 'what is remembered is the same when it is made again';
const ALWAYS_THERE = 'the type allows it to be absent, the core always gives it';
const NO_SUCH_VALUE = 'no value is named “undefined”';
const ANY_REASON = 'of a single day each reason would do: only whether the core counts such a day is asked';
const NO_DIFFERENCE = 'it is never asked of no difference, which is said otherwise';
const THREE_COLUMNS = 'there are three columns to take from';

export const EQUIVALENTS = new Map([
  ['context.ts: MADE_MOST: 100 #1 → 101', CACHE],
  ['context.ts: MADE_MOST: 100 #1 → 99', CACHE],
  ['context.ts: assess: if #2 → not', CACHE],
  ['context.ts: assess: >= #1 → >', CACHE],
  ['fields.ts: valuesOf: ?? #1 → left', ALWAYS_THERE],
  ['fields.ts: plain: ?? #1 → left', NO_SUCH_VALUE],
  ['fields.ts: interruptionRows: ?? #1 → left', ALWAYS_THERE],
  ['forms.ts: readBreaks: ?? #1 → left', ALWAYS_THERE],
  ['forms.ts: readBreaks: 0 #3 → 1', ANY_REASON],
  ['forms.ts: explained: ?? #2 → left', ALWAYS_THERE],
  ['forms.ts: explained: 0 #2 → 1', ALWAYS_THERE],
  ['forms.ts: explained: ?? #3 → left', ALWAYS_THERE],
  ['forms.ts: explained: 0 #3 → 1', ALWAYS_THERE],
  ['law.ts: part: 3 #1 → 4', THREE_COLUMNS],
  ['screens/parts.ts: gap: > #1 → >=', NO_DIFFERENCE],
]);
