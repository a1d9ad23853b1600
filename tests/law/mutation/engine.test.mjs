// SPDX-License-Identifier: MIT
// Mutants of the engine: a sample, with HOTRO_FULL all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EQUIVALENTS } from './engine_equivalents.mjs';
import { judge } from './engine.mjs';
import { FILES, mutantsOf } from './mutants.mjs';
import { plainTree, sanitizedTree, workFolder } from './trees.mjs';

const SAMPLE = 60;
const all = mutantsOf(FILES);
const step = all.length / SAMPLE;
const sample = process.env.HOTRO_FULL ? all : Array.from({ length: SAMPLE }, (_, place) => all[Math.floor(place * step)]);

test('every name says one mutant, and every one that is listed as changing nothing is made', () => {
  const names = new Set(all.map(({ name }) => name));
  assert.equal(names.size, all.length);
  assert.deepEqual([...EQUIVALENTS.keys()].filter((name) => !names.has(name)), []);
});

// Of those that could be noticed. A line of the engine that is written anew brings equivalent mutants that are not listed yet.
const SURVIVORS_PERCENT_MAX = 10;

test(`mutants of the engine, ${sample.length} of ${all.length}: at most ${SURVIVORS_PERCENT_MAX} % of them survive`, async (t) => {
  const work = workFolder();
  const verdicts = await judge(plainTree(work), sanitizedTree(work), sample.filter(({ name }) => !EQUIVALENTS.has(name)));
  const counts = {};
  for (const verdict of verdicts.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const survivors = [...verdicts].filter(([, verdict]) => verdict === 'survived').map(([name]) => name);
  const able = verdicts.size - (counts.invalid ?? 0) - (counts.same ?? 0);
  t.diagnostic(`${able - survivors.length} of ${able} noticed: ${JSON.stringify(counts)}`);
  for (const name of survivors) t.diagnostic(`survived: ${name}`);
  assert.ok(able > sample.length / 2);
  assert.ok(survivors.length * 100 <= able * SURVIVORS_PERCENT_MAX, survivors.join('\n'));
});
