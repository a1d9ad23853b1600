// SPDX-License-Identifier: MIT
// hotro budget counts people: one whose job changed stands in two lines and is one person. The amounts are worked out by hand: a month is 5
// million of the state and, of the province, 3 million at a department (tier A) and 1 million at a commune.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro } from './run.mjs';

const { default: readXlsxFile } = createRequire(new URL('../../../web/package.json', import.meta.url))('read-excel-file/node');
const header = 'id,x_ma,agency,position,duty,duty_from,until,degree';
const line = (id, agency, from, until, position = 'civil_servant', code = `M${id}`) => `${id},${code},${agency},${position},full_time,${from},${until},none`;
const listOf = (...lines) => [header, ...lines, ''].join('\n');
const moved = [
  line('A', 'science_department', '2025-09-01', '2025-12-31'), /* 4 months of 8 million */
  line('B', 'science_department', '2025-11-01', '2025-12-31'), /* 2 of 8 */
  line('A', 'commune_administration', '2026-01-01', '2026-03-31'), /* 3 of 6 */
];
const million = (least, greatest = least) => ({ min: least * 1e6, max: greatest * 1e6 });
const budget = (args, input, options) => hotro(['budget', '--lang', 'en', ...args], { input, ...options });
const json = (args, input) => JSON.parse(budget(['--json', ...args], input).stdout);
const groups = ({ groups: all }) => all.map(({ key, people, total }) => [key, people, total]);
const counts = ({ people, incomplete, repeated, lines: { ok } }) => ({ people, incomplete, repeated, ok });

test('a job that changed: one person, in each of two groups, and the amounts of both', () => {
  const report = json([], listOf(...moved));
  assert.deepEqual(counts(report), { people: 2, incomplete: 0, repeated: 0, ok: 3 });
  assert.deepEqual(groups(report), [['science_department', 2, million(48)], ['commune_administration', 1, million(18)]]);
  assert.deepEqual(report.total, million(66));
  assert.deepEqual(groups(json(['--by', 'id'], listOf(...moved))), [['A', 1, million(50)], ['B', 1, million(16)]]);
  assert.equal(budget([], listOf(...moved)).status, 0);
});

test('for people: the total counts once, and that is said', () => {
  const { stdout } = budget([], listOf(...moved));
  assert.match(stdout, /\n2 people: 2 complete, 0 incomplete; /);
  assert.match(stdout, /\nDepartment of Science and Technology +2 +48,000,000 .*\nCommune .* 1 +18,000,000 .*\nTotal +2 +66,000,000\n/);
  assert.match(stdout, /\nSome people are in several groups: each group counts them, the total once\.\n/);
  assert.doesNotMatch(budget(['--by', 'id'], listOf(...moved)).stdout, /several groups/);
  assert.match(budget(['--csv'], listOf(...moved)).stdout, /\ntotal,total,2,48000000,48000000,18000000,18000000,66000000,66000000\n/);
});

test('--key says who is who: two ids of one code are one person, one id of two codes are two', () => {
  const input = listOf(
    line('A1', 'science_department', '2025-09-01', '2025-09-30', 'civil_servant', 'X'),
    line('A2', 'science_department', '2025-10-01', '2025-10-31', 'civil_servant', 'X'),
    line('B', 'science_department', '2025-09-01', '2025-09-30', 'civil_servant', 'Y'),
    line('B', 'science_department', '2025-10-01', '2025-10-31', 'civil_servant', 'Z'),
  );
  assert.equal(json([], input).people, 3);
  const report = json(['--key', 'x_ma'], input);
  assert.deepEqual(groups(report), [['science_department', 3, million(32)]]);
  assert.equal(json(['--key', 'x_ma', '--by', 'id'], input).people, 3);
});

test('who is incomplete in one line is incomplete, once', () => {
  const report = json([], listOf(
    line('A', 'science_department', '2025-09-01', '2025-09-30'),
    line('A', 'science_department', '2025-10-01', '2025-10-31', ''), /* 0 to 8 million */
    line('A', 'science_department', '2025-11-01', '2025-11-30', ''),
  ));
  assert.deepEqual(counts(report), { people: 1, incomplete: 1, repeated: 0, ok: 1 });
  assert.equal(report.lines.incomplete, 2);
  assert.deepEqual([report.groups[0].people, report.groups[0].incomplete, report.total], [1, 1, million(8, 24)]);
});

test('days in common are told of as before, and are one person; so is who has a bad line', () => {
  const twice = json([], listOf(moved[0], line('A', 'science_department', '2025-12-01', '2026-01-31'), line('A', 'science_department', '2026-03-01', '2026-03-31')));
  assert.deepEqual(counts(twice), { people: 1, incomplete: 0, repeated: 2, ok: 3 });
  assert.deepEqual(twice.total, million(32 + 16 + 8));
  const bad = json([], listOf(line('A', 'nowhere', '2025-09-01', '2025-10-31'), line('A', 'science_department', '2025-09-01', '2025-10-31')));
  assert.deepEqual([bad.people, bad.groups[0].people, bad.total], [1, 1, million(16)]);
});

test('a proposal: who gains in one job and loses in another is one person, by both together', async (t) => {
  const figures = [
    { name: 'province.tier_a', from: '2025-01-01', value: 4_000_000, citation: 'x' }, /* 1 million more a month */
    { name: 'province.tier_c', from: '2025-01-01', value: 500_000, citation: 'x' }, /* half a million less */
  ];
  const cwd = folder(t, { 'list.csv': listOf(...moved), 'p.json': figures });
  const args = ['list.csv', '--parameters', 'p.json', '--compare'];
  const { all, groups: [department, commune] } = JSON.parse(budget([...args, '--json'], '', { cwd }).stdout);
  const effect = (people, change) => ({ people, change: million(change) });
  assert.deepEqual([department.gains, department.losses], [effect(2, 6), effect(0, 0)]);
  assert.deepEqual([commune.gains, commune.losses], [effect(0, 0), effect(1, -1.5)]);
  assert.deepEqual([all.gains, all.losses, all.unchanged], [effect(2, 4.5), effect(0, 0), 0]); /* A: 4 - 1.5, B: 2 */
  assert.equal(budget([...args, '-o', 'b.xlsx'], '', { cwd }).status, 0);
  const sheets = await readXlsxFile(readFileSync(join(cwd, 'b.xlsx')));
  const last = (name) => sheets.find(({ sheet }) => sheet === name).data.at(-1);
  assert.deepEqual(last('By group').slice(0, 2), ['Total', 2]);
  assert.deepEqual(last('Comparison').slice(7, 11), [2, 4.5e6, 0, 0]);
  const summary = sheets.find(({ sheet }) => sheet === 'Budget').data;
  assert.deepEqual(summary.filter(([name]) => /^(Complete|Incomplete)$/.test(name)).map((row) => row[1]), [2, 0]);
});

test('many people in two jobs each, on several threads: the same bytes as on one', () => {
  const COUNT = 12000;
  const lines = Array.from({ length: 2 * COUNT }, (_, i) => (
    i < COUNT ? line(i, 'science_department', '2025-09-01', '2025-09-30') : line(i - COUNT, ['science_department', 'commune_administration'][i % 2], '2025-10-01', '2025-10-31')));
  const input = listOf(...lines);
  const several = budget(['--json'], input).stdout;
  assert.equal(several, bash('taskset -c 0 "$HOTRO" budget --lang en --json', { input }).stdout);
  const report = JSON.parse(several);
  assert.equal(report.people, COUNT);
  assert.deepEqual(groups(report), [['science_department', COUNT, million(8 * COUNT * 1.5)], ['commune_administration', COUNT / 2, million(6 * COUNT / 2)]]);
});
