// SPDX-License-Identifier: MIT
// Mutants of the core's sentences: a sample, with HOTRO_FULL all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Library, mutants, templates } from './sentences.mjs';
import { EQUIVALENTS } from './sentences_equivalents.mjs';
import { workFolder } from './trees.mjs';

/* Of most sentences, which have seventeen mutants on the average, one at least. */
const SAMPLE = 600;
const all = mutants();
const able = all.filter(({ name }) => !EQUIVALENTS.has(name));
const step = able.length / SAMPLE;
const sample = process.env.HOTRO_FULL ? able : Array.from({ length: SAMPLE }, (_, place) => able[Math.floor(place * step)]);

test('every name says one mutant, and every one that is listed as noticed by none is made', () => {
  const names = new Set(all.map(({ name }) => name));
  assert.equal(names.size, all.length);
  assert.deepEqual([...EQUIVALENTS.keys()].filter((name) => !names.has(name)), []);
});

// What is listed is all that may survive: a sentence that is written anew is to be pinned.
test(`mutants of ${templates().length} sentences in two languages, ${sample.length} of ${all.length}: all are noticed`, async (t) => {
  const library = new Library(workFolder());
  const counts = {};
  for (const mutant of sample) {
    const noticed = await library.noticed(mutant);
    counts[noticed] = [...(counts[noticed] ?? []), mutant.name];
  }
  const { '': survivors = [], ...noticed } = counts;
  t.diagnostic(`${sample.length - survivors.length} of ${sample.length} noticed: ${JSON.stringify(Object.fromEntries(Object.entries(noticed).map(([name, of]) => [name, of.length])))}`);
  assert.deepEqual(survivors, []);
});
