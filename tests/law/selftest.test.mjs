// SPDX-License-Identifier: MIT
// The command carries the vectors, and holds them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runner } from '../command.mjs';
import { loadVectors } from '../vectors/match.mjs';

const { hotro } = runner();

test('selftest runs every vector of tests/vectors', () => {
  const { status, stdout } = hotro(['selftest', '--json']);
  const { passed, failed } = JSON.parse(stdout);
  assert.deepEqual(failed, []);
  assert.equal(status, 0);
  assert.equal(passed, loadVectors().length);
  assert.match(hotro(['selftest']).stdout, new RegExp(`^${passed.toLocaleString('en')} passed, 0 failed\n$`));
});

test('the examples of help work', () => {
  const lines = [...hotro(['help', 'selftest', '--lang', 'en']).stdout.matchAll(/^ {2}hotro (.*)$/gm)].map(([, options]) => options.split(' '));
  const examples = lines.filter((options) => !options.includes('[OPTION…]'));
  assert.equal(examples.length, 2);
  for (const options of examples) assert.equal(hotro(options).status, 0, options.join(' '));
});
