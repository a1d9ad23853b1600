// SPDX-License-Identifier: MIT
// Complete cases by the plan and by the engine, in WebAssembly, compiled as the module of lists is: the decision surface, a part of it
// without HOTRO_FULL, and a million cases by chance.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { wasmFile } from '../module.mjs';

const STEP = process.env.HOTRO_FULL ? 1 : 11; // divides no number of values: all come up
const CHANCES = 1_000_000;

const { instance } = await WebAssembly.instantiate(readFileSync(join(dirname(wasmFile), 'both_ways.wasm')));
const module = instance.exports;

/** What a case that differs says. */
function failure() {
  const bytes = new Uint8Array(module.memory.buffer, module.both_ways_failure());
  return Buffer.from(bytes.subarray(0, bytes.indexOf(0))).toString();
}

function tried(work) {
  module.both_ways_begin();
  try {
    work();
  } catch (error) {
    throw new Error(failure(), { cause: error });
  }
  return { held: module.both_ways_held(), open: module.both_ways_open() };
}

test(`the decision surface, every ${STEP}th case`, (t) => {
  const blocks = module.both_ways_blocks();
  let wanted = 0;
  const { held, open } = tried(() => {
    for (let block = 0; block < blocks; block++) {
      const first = block % STEP;
      wanted += Math.ceil((module.both_ways_block(block, first, STEP) - first) / STEP);
    }
  });
  t.diagnostic(`${held} cases`);
  assert.equal(open, 0, 'all is known, and no figure changes');
  assert.equal(held, wanted);
});

test(`${CHANCES} cases by chance`, (t) => {
  const { held, open } = tried(() => module.both_ways_chance(CHANCES));
  t.diagnostic(`${held} held, ${open} left to the engine`);
  assert.equal(held + open, CHANCES);
  assert.ok(held > CHANCES / 4 && open > CHANCES / 4);
});
