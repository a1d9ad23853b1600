// SPDX-License-Identifier: MIT
// The sheet of a workbook with results that says how names were understood: what hotro names prints of writings that are not the law's own,
// read by another reader (read-excel-file, from npm).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, hotro } from './run.mjs';
import { records } from './records.mjs';

const { default: readXlsxFile } = createRequire(new URL('../../../web/package.json', import.meta.url))('read-excel-file/node');
const SHEET = { vi: 'Cách hiểu tên', en: 'How names were understood' };
const list = `id,Cơ quan,Đối tượng,duty,duty_from,until,degree,Phòng,Đề nghị: tổng
1,Sở KH&CN,công chức,full_time,2025-09-01,2025-12-31,none,Một,32000000
2,UBND phường Hồng Gai,civil_servant,full_time,2025-09-01,2025-12-31,none,Hai,24000000
3,Sở KH&CN,Civil servant,full_time,2025-09-01,2025-12-31,none,Hai,32000000
4,Sở KHCN,viên chức,full_time,2025-13-01,2025-12-31,none,,
5,Sở Nội vụ,công chức,full_time,2025-09-01,2025-12-31,none,,
6,TT CNTT,công chức,full_time,2025-09-01,2025-12-31,none,,
,,,,,,,Cộng,88000000
`;
const map = 'column,written,fact,value\nPhòng,Một,it_field,yes\nPhòng,Hai,it_field,no\n';
const sheetsOf = async (path) => new Map((await readXlsxFile(readFileSync(path))).map(({ sheet, data }) => [sheet, data]));
/** The two commands, each with what it writes into a workbook. */
const run = (cwd, command, input, ...args) => {
  const { status, stderr } = hotro([command, input, '-o', 'out.xlsx', ...args], { cwd });
  assert.ok(status < 2, stderr);
  return sheetsOf(join(cwd, 'out.xlsx'));
};
const rows = [
  ['Cơ quan', 'Sở KH&CN', 'Sở Khoa học và Công nghệ (science_department)', 2],
  ['Cơ quan', 'UBND phường Hồng Gai', 'UBND cấp xã (xã, phường, đặc khu) (commune_administration)', 1],
  ['Cơ quan', 'Sở KHCN', 'Sở Khoa học và Công nghệ (science_department)', 1],
  ['Cơ quan', 'Sở Nội vụ', 'Cơ quan hành chính khác cấp tỉnh (provincial_administration)', 1], /* by the pattern of any Sở; TT CNTT is not clear */
];

for (const command of ['batch', 'verify']) {
  test(`${command}: the last sheet has each name, as what it is understood and how often, as hotro names prints it`, async (t) => {
    const cwd = folder(t, { 'list.csv': list });
    const sheets = await run(cwd, command, 'list.csv', '--lang', 'vi');
    assert.equal([...sheets.keys()].at(-1), SHEET.vi);
    assert.deepEqual(sheets.get(SHEET.vi), [['Cột', 'Ghi trong danh sách', 'Hiểu là', 'Số dòng'], ...rows]);
    const printed = hotro(['names', 'list.csv', '--lang', 'vi'], { cwd }).stdout;
    for (const [, written, meaning, count] of rows) assert.ok(printed.includes(`\n  ${count} × "${written}": ${meaning}\n`), printed);
    const english = await run(cwd, command, 'list.csv', '--lang', 'en');
    assert.deepEqual(english.get(SHEET.en).slice(0, 2), [
      ['Column', 'As the list has it', 'Understood as', 'Lines'], ['Cơ quan', 'Sở KH&CN', 'Department of Science and Technology (science_department)', 2]]);
  });

  test(`${command}: what a map says stands there too`, async (t) => {
    const cwd = folder(t, { 'list.csv': list, 'map.csv': map });
    const sheets = await run(cwd, command, 'list.csv', '--lang', 'vi', '--map', 'map.csv');
    const label = /^ {2}2 × "Hai": (.*)$/m.exec(hotro(['names', 'list.csv', '--map', 'map.csv', '--lang', 'vi'], { cwd }).stdout)[1];
    assert.match(label, / = .*\(no\)$/);
    assert.deepEqual(sheets.get(SHEET.vi).slice(-2), [['Phòng', 'Hai', label, 2], ['Phòng', 'Một', label.replace(/= .*$/, '= Có (yes)'), 1]]);
  });

  test(`${command}: no such sheet where every value is written as the law has it`, async (t) => {
    const own = list.split('\n').slice(0, 4).join('\n').replaceAll('Sở KH&CN', 'science_department').replace('UBND phường Hồng Gai', 'commune_administration');
    const sheets = await run(folder(t, { 'list.csv': own }), command, 'list.csv', '--lang', 'vi');
    assert.equal(sheets.has(SHEET.vi), false);
    assert.equal(sheets.size, 3);
  });
}

test('a workbook of results is a list again: the same amounts, and the same sheet', async (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const first = await run(cwd, 'batch', 'list.csv', '--lang', 'vi');
  const amounts = (stdout) => records(stdout).map((row) => row.slice(8, 19).join('|'));
  const csv = (input) => hotro(['batch', input, '--lang', 'vi'], { cwd }).stdout;
  assert.match(csv('list.csv'), /,32000000,32000000,/);
  assert.deepEqual(amounts(csv('out.xlsx')), amounts(csv('list.csv')));
  assert.equal(hotro(['batch', 'out.xlsx', '-o', 'again.xlsx', '--lang', 'vi'], { cwd }).status, 1);
  const again = await sheetsOf(join(cwd, 'again.xlsx'));
  assert.deepEqual(again.get(SHEET.vi), first.get(SHEET.vi));
  assert.deepEqual(again.get('Danh sách'), first.get('Danh sách'));
});

test('many lines, and names that a spreadsheet would run: text, counted', async (t) => {
  const head = 'id,Cơ quan,position,duty,duty_from,until,degree,x_a\n';
  const many = Array.from({ length: 20000 }, (_, i) => `${i},${['Sở KH&CN', 'VP Tỉnh ủy'][i % 4 === 0 ? 1 : 0]},civil_servant,full_time,2025-09-01,2025-12-31,none,=1+1\n`);
  const cwd = folder(t, { 'list.csv': head + many.join(''), 'map.csv': 'column,written,fact,value\nx_a,=1+1,it_field,no\n' });
  const sheet = (await run(cwd, 'batch', 'list.csv', '--lang', 'en', '--map', 'map.csv')).get(SHEET.en);
  assert.deepEqual(sheet.slice(1).map((row) => [row[1], row[3]]), [['Sở KH&CN', 15000], ['VP Tỉnh ủy', 5000], ['=1+1', 20000]]);
});
