// SPDX-License-Identifier: MIT
// Mutants of the engine: a sample, with HOTRO_FULL all of them. What survives must stand in the closed list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EQUIVALENTS } from './engine_equivalents.mjs';
import { FILES, judge, mutantsOf } from './engine.mjs';
import { plainTree, sanitizedTree, workFolder } from './trees.mjs';

const SAMPLE = 60;
const all = FILES.flatMap(mutantsOf);
const step = all.length / SAMPLE;
const sample = process.env.HOTRO_FULL ? all : Array.from({ length: SAMPLE }, (_, place) => all[Math.floor(place * step)]);

test(`${sample.length} of ${all.length} mutants of the engine are noticed`, async (t) => {
  const work = workFolder();
  const verdicts = await judge(plainTree(work), sanitizedTree(work), sample);
  const counts = {};
  for (const verdict of verdicts.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
  t.diagnostic(JSON.stringify(counts));
  const survivors = [...verdicts].filter(([, verdict]) => verdict === 'survived').map(([name]) => name);
  assert.deepEqual(survivors.filter((name) => !EQUIVALENTS.has(name)), []);
});

test('the list of equivalent mutants names mutants that there are', () => {
  const names = new Set(all.map(({ name }) => name));
  assert.deepEqual([...EQUIVALENTS.keys()].filter((name) => !names.has(name)), []);
});
