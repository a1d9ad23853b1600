// SPDX-License-Identifier: MIT
// The core broken on purpose: a vector fails, and its message says what is wrong.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plainTree, workFolder } from './trees.mjs';

const core = fileURLToPath(new URL('../../core/', import.meta.url));

// `says`: what some failing vector must say.
const BREAKS = [
  {
    what: 'a month that is one day too short',
    file: 'amount.c',
    was: ': last - first + 1;',
    becomes: ': last - first;',
    says: /months\[0\]\.counted: expected 17, got 16/,
  },
  {
    what: 'tiers B and C swapped',
    file: 'policy/quang_ninh.c',
    was: '{TIER_B, R57_SUPPORT,',
    becomes: '{TIER_C, R57_SUPPORT,',
    says: /province.*\n.*benefits\[province_monthly\]\.rate\.min: expected 2000000, got 1000000/,
  },
  {
    what: '"được cử đi đào tạo" dropped',
    file: 'policy/quang_ninh.c',
    was: ',\n              {BIT(YES), SENT_FOR_TRAINING, R57_POSTGRADUATE}}',
    becomes: '}',
    says: /benefits\[postgraduate\]\.status: expected "refused", got "granted"/,
  },
  {
    what: 'rounding down',
    file: 'window.c',
    was: '(2 * rest + denominator) / (2 * denominator)',
    becomes: 'rest / denominator',
    says: /expected 1451613, got 1451612/,
  },
  {
    what: 'unpaid leave of less than a month taken out too',
    file: 'policy/quang_ninh.c',
    was: '"Unpaid leave"}}, 1, D179_4_1}',
    becomes: '"Unpaid leave"}}, 0, D179_4_1}',
    says: /counted: expected 31, got \d+/,
  },
  {
    what: 'the province a day before the decree',
    file: 'policy/quang_ninh.c',
    was: '[PERIOD_R57] = {{DAY(2025, 8, 15)',
    becomes: '[PERIOD_R57] = {{DAY(2025, 8, 14)',
    says: /expected \d+, got \d+/,
  },
];

const tree = plainTree(workFolder());

function failuresOf(text, number) {
  const program = tree.link(text, `break-${number}`, 'vectors');
  const { status, stderr } = spawnSync(program, [], { encoding: 'utf8', maxBuffer: 1 << 26 });
  // cmocka writes "[  ERROR   ] --- message" for each failing test.
  return { status, messages: stderr.split('[  ERROR   ] --- ').slice(1).map((part) => part.split('\n').slice(0, 2).map((line) => line.trim()).join('\n')) };
}

for (const [number, { what, file, was, becomes, says }] of BREAKS.entries()) {
  test(`${what}: a vector says so`, async (t) => {
    const text = readFileSync(`${core}${file}`, 'utf8');
    assert.equal(text.split(was).length, 2, `${file} has ${was} once`);
    const { status, messages } = failuresOf(text.replace(was, becomes), number);
    assert.notEqual(status, 0);
    const telling = messages.find((message) => says.test(message));
    assert.ok(telling, `none of ${messages.length} failures says ${says}:\n${messages.slice(0, 8).join('\n')}`);
    t.diagnostic(`${messages.length} vectors fail; ${telling.replace('\n', ': ')}`);
  });
}
