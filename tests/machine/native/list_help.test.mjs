// SPDX-License-Identifier: MIT
// What the help of commands on lists says of their columns is what the policy has, and what a list is read by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, hotro } from './run.mjs';

const HEADING = { vi: 'Các cột của danh sách', en: 'Columns of a list' };

/** The columns of that block: pairs of identifier and heading. */
const columnsOf = (lang, command, ...args) => {
  const help = hotro([command, '--help', '--lang', lang, ...args]).stdout;
  const [, block] = new RegExp(`\\n${HEADING[lang]}\\n((?: {2}.*\\n)+)`).exec(help);
  const text = block.replaceAll(/\s+/g, ' ').trim();
  assert.match(text, command === 'verify' ? / hotro template -o (TỆP|FILE)\.xlsx --claims / : / hotro template -o (TỆP|FILE)\.xlsx (ghi|writes) /);
  return text.slice(text.indexOf(': ') + 2).split('; ').map((each) => /^(\w+) \((.*)\)$/.exec(each).slice(1));
};

const policies = [...new Set(JSON.parse(hotro(['rules', '--policies', '--json']).stdout).policies.map(({ id }) => id))];

for (const policy of policies) {
  const { facts, benefits } = JSON.parse(hotro(['rules', '--json', '--policy', policy]).stdout);
  const own = [['id', 'Mã'], ...facts.map(({ id, label }) => [id, label.vi])];
  const claims = [...benefits.map(({ id, name }) => [`claimed_${id}`, `Đề nghị: ${name.vi}`]), ['claimed_total', 'Đề nghị: tổng']];

  for (const lang of ['vi', 'en']) {
    test(`${policy}: the columns are those of the policy, claims those of verify: ${lang}`, () => {
      for (const command of ['batch', 'budget', 'names']) assert.deepEqual(columnsOf(lang, command, '--policy', policy), own);
      assert.deepEqual(columnsOf(lang, 'verify', '--policy', policy), [...own, ...claims]);
    });
  }

  test(`${policy}: a list with those headings is read by them`, (t) => {
    const columns = columnsOf('vi', 'verify', '--policy', policy);
    for (const which of [0, 1]) {
      const header = columns.map((pair) => `"${pair[which].replaceAll('"', '""')}"`).join(',');
      const cwd = folder(t, { 'list.csv': `${header}\n1${','.repeat(columns.length - 1)}\n` });
      const { stdout, stderr } = hotro(['names', 'list.csv', '--json', '--policy', policy], { cwd });
      assert.deepEqual(JSON.parse(stdout).columns.map(({ fact }) => fact), columns.map(([id]) => id), stderr);
    }
  });
}

test('other commands have no such block', () => {
  for (const command of ['assess', 'rules', 'template']) assert.doesNotMatch(hotro([command, '--help', '--lang', 'en']).stdout, /Columns of a list/);
});
