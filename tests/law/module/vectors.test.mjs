// SPDX-License-Identifier: MIT
// Every vector, through the module.
import assert from 'node:assert/strict';
import test from 'node:test';
import { describe, loadVectors, match, namesRevision } from '../../vectors/match.mjs';
import { hotro } from '../module.mjs';

for (const vector of loadVectors().filter((it) => !namesRevision(it)))
  test(`${vector.id}: ${vector.title}`, () => {
    const difference = match(vector.expect, JSON.parse(hotro.assessText(vector.caseText, vector.parametersText ?? '')));
    assert.equal(difference, null, difference === null ? '' : describe(difference));
  });

test('an older revision is not in it, and is refused by name', () => {
  const older = loadVectors().filter(namesRevision);
  assert.ok(older.length > 0);
  for (const { caseText } of older) {
    const { error } = JSON.parse(hotro.assessText(caseText, ''));
    assert.deepEqual([error.code, error.fact], ['unknown_value', 'policy']);
  }
});
