// SPDX-License-Identifier: MIT
// hotro budget by several columns: a group for each combination of values. The amounts are worked out by hand: a month is 5 million of the
// state and, of the province, 3 million at a department and 1 million at a commune.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { bash, folder, hotro } from './run.mjs';

const { default: readXlsxFile } = createRequire(new URL('../../../web/package.json', import.meta.url))('read-excel-file/node');
const header = 'id,agency,x_phong,position,duty,duty_from,until,degree';
const line = (id, agency, room, from, until) => `${id},${agency},${room},civil_servant,full_time,${from},${until},none`;
const list = [
  header,
  line(1, 'science_department', 'Phòng 2', '2025-09-01', '2025-12-31'), /* 4 months of 8 million */
  line(2, 'commune_administration', 'Phòng 1', '2025-09-01', '2026-01-31'), /* 5 of 6 */
  line(3, 'science_department', 'phòng  1', '2025-11-01', '2025-12-31'), /* 2 of 8 */
  line(4, 'UBND phường Hồng Gai', 'PHÒNG 1', '2025-12-01', '2025-12-31'), /* 1 of 6 */
  line(5, 'science_department', '', '2025-10-01', '2025-10-31'), /* 1 of 8 */
  line(6, '', 'Phòng 2', '2025-10-01', '2025-10-31'), /* 0 to 8 */
  '',
].join('\n');
const million = (least, greatest = least) => ({ min: least * 1e6, max: greatest * 1e6 });
const budget = (args, input = list) => hotro(['budget', '--lang', 'en', ...args], { input });
const json = (args, input) => JSON.parse(budget(['--json', ...args], input).stdout);
const groups = (report) => report.groups.map(({ key, people, total }) => [key, people, total]);

test('by body and room: a group for each pair, bodies in the order of the law, rooms as they come in the list', () => {
  const report = json(['--by', 'agency', '--by', 'x_phong']);
  assert.deepEqual(report.by, ['agency', 'x_phong']);
  assert.deepEqual(groups(report), [
    [['science_department', 'Phòng 2'], 1, million(32)],
    [['science_department', 'Phòng 1'], 1, million(16)],
    [['science_department', null], 1, million(8)],
    [['commune_administration', 'Phòng 1'], 2, million(36)],
    [[null, 'Phòng 2'], 1, million(0, 8)],
  ]);
  assert.deepEqual(report.total, million(92, 100));
});

test('the other way round: the room of the first line stands first, with all its bodies', () => {
  const report = json(['--by', 'X_PHONG', '--by', 'Đơn vị công tác']);
  assert.deepEqual(report.by, ['X_PHONG', 'agency']);
  assert.deepEqual(groups(report), [
    [['Phòng 2', 'science_department'], 1, million(32)],
    [['Phòng 2', null], 1, million(0, 8)],
    [['Phòng 1', 'science_department'], 1, million(16)],
    [['Phòng 1', 'commune_administration'], 2, million(36)],
    [[null, 'science_department'], 1, million(8)],
  ]);
});

test('values are apart by their column: "a", "" is not "", "a"', () => {
  const input = `${header.replace('x_phong', 'x_a,x_b')}\n${line(1, 'science_department', 'ab,', '2025-10-01', '2025-10-31')}
${line(2, 'science_department', ',ab', '2025-10-01', '2025-10-31')}\n${line(3, 'science_department', 'a,b', '2025-10-01', '2025-10-31')}\n`;
  assert.deepEqual(json(['--by', 'x_a', '--by', 'x_b'], input).groups.map(({ key }) => key), [['ab', null], ['a', 'b'], [null, 'ab']]);
});

test('one column: its JSON is what it was', () => {
  const report = json(['--by', 'x_phong']);
  assert.equal(report.by, 'x_phong');
  assert.deepEqual(groups(report), [['Phòng 2', 2, million(32, 40)], ['Phòng 1', 3, million(52)], [null, 1, million(8)]]);
});

test('CSV: a column for each', () => {
  const rows = budget(['--csv', '--by', 'agency', '--by', 'x_phong']).stdout.trim().split('\n').map((row) => row.split(','));
  assert.deepEqual(rows[0].slice(0, 5), ['agency', 'x_phong', 'benefit', 'people', '2025_min']);
  const totals = rows.filter((row) => row[2] === 'total').map((row) => [row[0], row[1], row[3], ...row.slice(-2)].join());
  assert.deepEqual(totals, [
    'science_department,Phòng 2,1,32000000,32000000',
    'science_department,Phòng 1,1,16000000,16000000',
    'science_department,,1,8000000,8000000',
    'commune_administration,Phòng 1,2,36000000,36000000',
    ',Phòng 2,1,0,8000000',
    'total,total,6,92000000,100000000',
  ]);
});

test('for people: one line for each, with every value in sight', () => {
  const { stdout } = budget(['--by', 'agency', '--by', 'x_phong']);
  assert.match(stdout, /\nBy Agency \/ x_phong +people +least/);
  assert.match(stdout, /\nDepartment of Science and Technology \/ Phòng 2 +1 +32,000,000 /);
  assert.match(stdout, /\nDepartment of Science and Technology \/ \(not known\) +1 +8,000,000 /);
  assert.match(stdout, /\nCommune People's Committee \(commune, ward, … \/ Phòng 1 +2 +36,000,000 /);
  const table = stdout.slice(stdout.indexOf('By Agency')).split('\n').slice(0, 7);
  assert.equal(new Set(table.map((row) => /^.*? {2,}(people|\d+) +(least \(VND\)|[\d,]+)(?= )/.exec(row)[0].length)).size, 1, table.join('\n'));
});

test('a workbook: a column for each, on both sheets', async (t) => {
  const cwd = folder(t, { 'list.csv': list, 'p.json': [{ name: 'province.tier_a', from: '2025-01-01', value: 4_000_000, citation: 'x' }] });
  const { status, stderr } = hotro(['budget', 'list.csv', '--lang', 'en', '--by', 'agency', '--by', 'x_phong', '--parameters', 'p.json', '--compare', '-o', 'b.xlsx'], { cwd });
  assert.equal(status, 0, stderr);
  const book = readFileSync(join(cwd, 'b.xlsx'));
  const sheets = await readXlsxFile(book);
  const read = (name) => sheets.find(({ sheet }) => sheet === name).data;
  const [head, ...rows] = read('By group');
  assert.deepEqual(head.slice(0, 4), ['Agency', 'x_phong', 'People', '2025, least']);
  assert.deepEqual(rows.map((row) => [row[1], row[2]]), [['Phòng 2', 1], ['Phòng 1', 1], ['(not known)', 1], ['Phòng 1', 2], ['Phòng 2', 1], [null, 6]]);
  assert.deepEqual(rows.map((row) => row[5]), [36, 18, 9, 36, 0, 99].map((n) => n * 1e6)); /* one million more a month at the department */
  const [names, first] = read('Comparison');
  assert.deepEqual(names.slice(0, 3), ['Agency', 'x_phong', 'Today, least']);
  assert.deepEqual(first.slice(1, 3), ['Phòng 2', 32e6]);
});

test('a column that is none is named, and one that is there twice', () => {
  const refused = (args, message) => {
    const { status, stderr } = budget(args);
    assert.equal(status, 2);
    assert.match(stderr, message);
  };
  refused(['--by', 'agency', '--by', 'x_phongg'], /--by: the list has no column x_phongg \(did you mean x_phong\?\); its columns: id; agency; x_phong; /);
  refused(['--by', 'x_phong', '--by', 'agency', '--by', 'X_phong'], /--by: the column X_phong is named twice\n$/);
  refused(['--by', 'agency', '--by', 'Đơn vị công tác'], /--by: the column Đơn vị công tác is named twice\n$/);
  refused(Array.from({ length: 9 }, (_, i) => ['--by', `x_${i}`]).flat(), /option --by is given more than 8 times\n$/);
});

test('the limit is of combinations: 101 rooms of 101 floors are too many, 100 of 100 are not', () => {
  const many = (side) => [header.replace('x_phong', 'x_a,x_b'), ...Array.from({ length: side * side }, (_, i) => (
    line(i, 'science_department', `${i % side},${Math.floor(i / side)}`, '2025-10-01', '2025-10-31'))), ''].join('\n');
  const { status, stderr } = budget(['--by', 'x_a', '--by', 'x_b'], many(101));
  assert.equal(status, 2);
  assert.match(stderr, /--by: the columns x_a, x_b have more than 10,000 different combinations of values\n$/);
  const report = json(['--by', 'x_a', '--by', 'x_b'], many(100));
  assert.equal(report.groups.length, 10000);
  assert.deepEqual(report.groups[101].key, ['1', '1']);
  assert.deepEqual(report.total, million(80000));
});

test('one thread or several: the same bytes', () => {
  const many = [header, ...Array.from({ length: 30000 }, (_, i) => (
    line(i, ['science_department', 'commune_administration', ''][i % 3], ['Một', 'MỘT', 'hai', ''][i % 4], '2025-10-01', '2025-10-31'))), ''].join('\n');
  const args = '--by x_phong --by agency --json';
  const several = budget(args.split(' '), many).stdout;
  assert.equal(several, bash(`taskset -c 0 "$HOTRO" budget --lang en ${args}`, { input: many }).stdout);
  assert.equal(JSON.parse(several).groups.length, 9);
});

test('help and the manual say so', () => {
  for (const args of [['budget', '--help'], ['--manual']]) {
    assert.match(hotro([...args, '--lang', 'en']).stdout.replaceAll(/\s+/g, ' '), /by each combination of values/);
    assert.match(hotro([...args, '--lang', 'vi']).stdout.replaceAll(/\s+/g, ' '), /theo từng tổ hợp giá trị/);
  }
});
