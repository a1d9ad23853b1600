// SPDX-License-Identifier: MIT
// Every vector, through the module.
import assert from 'node:assert/strict';
import test from 'node:test';
import { describe, loadVectors, match } from '../tests/vectors/match.mjs';
import { hotro } from './binding.mjs';

for (const vector of loadVectors())
  test(`${vector.id}: ${vector.title}`, () => {
    const difference = match(vector.expect, JSON.parse(hotro.assessText(vector.caseText, vector.parametersText ?? '')));
    assert.equal(difference, null, difference === null ? '' : describe(difference));
  });
