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
    says: /benefits\[province_monthly\]\.total\.min: expected 2000000, got 1000000/,
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
    was: '(2 * value * numerator + denominator) / (2 * denominator)',
    becomes: 'value * numerator / denominator',
    says: /days.*\ntotal\.min: expected 2580645, got 2580644/,
  },
  {
    what: 'unpaid leave of less than a month taken out too',
    file: 'policy/quang_ninh.c',
    was: '"Unpaid leave"}}, 1, D179_4_1}',
    becomes: '"Unpaid leave"}}, 0, D179_4_1}',
    says: /unpaid leave.*is not a month.*\n.*expected 10000000, got 5118280/,
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

async function failuresOf(text, number) {
  const name = `break-${number}`;
  const program = await tree.link(await tree.compile(text, name), name, 'vectors');
  const { status, stderr } = spawnSync(program, [], { encoding: 'utf8', maxBuffer: 1 << 26 });
  // A failing vector: "ERROR: file: title", then where it differs.
  const messages = [...stderr.matchAll(/^ERROR: (.*)\n\s*(.*)$/gm)].map(([, title, difference]) => `${title}\n${difference}`);
  return { status, messages };
}

for (const [number, { what, file, was, becomes, says }] of BREAKS.entries()) {
  test(`${what}: a vector says so`, async (t) => {
    const text = readFileSync(`${core}${file}`, 'utf8');
    assert.equal(text.split(was).length, 2, `${file} has ${was} once`);
    const { status, messages } = await failuresOf(text.replace(was, becomes), number);
    assert.notEqual(status, 0);
    const telling = messages.find((message) => says.test(message));
    assert.ok(telling, `none of ${messages.length} failures says ${says}:\n${messages.slice(0, 8).join('\n')}`);
    t.diagnostic(`${messages.length} vectors fail; ${telling.replace('\n', ': ')}`);
  });
}
