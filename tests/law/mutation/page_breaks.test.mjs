// SPDX-License-Identifier: MIT
// The page broken on purpose: the test that works it out by hand fails, and says what is wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Page, failuresIn } from './page.mjs';
import { workFolder } from './trees.mjs';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));

// `notices`: the test that fails.
const BREAKS = [
  {
    what: 'months without an amount in a row of their own',
    file: 'money.ts',
    was: 'runs.filter(({ amount }) => amount !== 0)',
    becomes: 'runs',
    notices: 'the picture’s table: months that pay the same are a row, with their sum',
  },
  {
    what: 'the copied text without what was not asked',
    file: 'screens/keep.ts',
    was: 'c.hotro.result(sharedCase(c)',
    becomes: 'c.hotro.result(sharedPerson(c)',
    notices: 'the copied text says what was not asked, and under which supposition amounts stand',
  },
  {
    what: 'a comparison with a code keeps one’s own facts',
    file: 'screens/compare.ts',
    was: 'JSON.stringify(mine) !== JSON.stringify(theirs ?? usual)',
    becomes: 'theirs !== undefined && JSON.stringify(mine) !== JSON.stringify(theirs)',
    notices: 'a comparison with a code takes over what the code does not say too: nothing is kept of one’s own',
  },
  {
    what: 'the counts of two verdicts swapped',
    file: 'screens/verify.ts',
    was: "(it.verdict ?? 'unusable') === word",
    becomes: "({ different: 'other_revision', other_revision: 'different' }[it.verdict] ?? it.verdict ?? 'unusable') === word",
    notices: 'receipts that were checked: how many of each verdict',
  },
  {
    what: 'an own percentage as đồng',
    file: 'screens/figures.ts',
    was: "unit === 'percent' ? `${amount}%` : dong(c, amount)",
    becomes: 'dong(c, amount)',
    notices: 'an office’s own figures: a percentage is one, an amount and a day are what they are; what has no room is counted',
  },
  {
    what: '"hiện là" without what is so by default',
    file: 'screens/refused.ts',
    was: 'saidOf(c, personOf(c), fact.id)',
    becomes: 'personOf(c)[fact.id] ?? null',
    notices: 'why not: what it is now, also where that is the default, and what would be paid',
  },
  {
    what: 'the year of today folded into others',
    file: 'money.ts',
    was: '!day.startsWith(String(it.year)) && ',
    becomes: '',
    notices: 'the picture: equal years are one line; the year of today, and one with a break or with something once, stand alone',
  },
  {
    what: 'the copied command joins interruptions with a comma',
    file: 'flow.ts',
    was: ".join('; ')}\"`",
    becomes: ".join(', ')}\"`",
    notices: 'the command of several interruptions has a semicolon between them, and gives the same case',
  },
];

const page = new Page(workFolder());

test('the page as it is: nothing fails', async () => {
  assert.equal(await page.complaint('money.ts', readFileSync(`${web}money.ts`, 'utf8'), 'arithmetic.test.mjs'), null);
});

for (const { what, file, was, becomes, notices } of BREAKS)
  test(`${what}: noticed`, async () => {
    const text = readFileSync(`${web}${file}`, 'utf8');
    assert.equal(text.split(was).length, 2, `${file} has ${was} once`);
    const said = await page.complaint(file, text.replace(was, becomes), 'arithmetic.test.mjs');
    assert.deepEqual(said && failuresIn(said).filter((name) => name === notices), [notices]);
  });
