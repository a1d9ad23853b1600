// SPDX-License-Identifier: MIT
// hotro template: an empty list as a workbook, and what becomes of it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro } from './run.mjs';
import { sheets, withoutWorkbooks } from './sheets.mjs';

test('headings, choices, dates and money as such, a sample line, a sheet that explains', { skip: withoutWorkbooks }, (t) => {
  const cwd = folder(t);
  const { status, stdout, stderr } = hotro(['template', '--lang', 'vi', '--claims', '-o', 't.xlsx'], { cwd });
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  const { 'Danh sách': list, 'Giải thích': columns } = sheets(cwd, 't.xlsx');
  assert.deepEqual(list[0].slice(0, 4), ['Mã', 'Họ và tên', 'Đơn vị công tác', 'Đối tượng']);
  assert.deepEqual(list[0].slice(-2), ['Đề nghị: Hỗ trợ tiền thuê nhà', 'Đề nghị: tổng']);
  assert.deepEqual(list[1].slice(0, 5), ['MẪU', '', 'Sở Khoa học và Công nghệ', 'Công chức', 'Chuyên trách, được phân công bằng văn bản']);
  assert.equal(list.length, 2);
  assert.deepEqual(columns[0].slice(0, 4), ['Cột', 'Cách ghi', 'Nội dung', 'Các giá trị']);
  assert.equal(columns.length, list[0].length + 1);
  assert.deepEqual(columns.slice(1).map(([heading]) => heading), list[0]);
  assert.deepEqual(columns[3].slice(3, 6), ['Văn phòng Tỉnh ủy', 'Văn phòng UBND tỉnh', 'Sở Khoa học và Công nghệ']);
  const parts = bash('unzip -p t.xlsx xl/worksheets/sheet1.xml', { cwd }).stdout;
  assert.match(parts, /<c r="F2" s="3"><v>45901<\/v>/, 'a day as such');
  assert.match(parts, /<col min="6" max="6" width="14.71" style="3"/, 'and the cells below it');
  assert.match(parts, /<dataValidation type="list"[^>]* sqref="C2:C1048576"><formula1>'Giải thích'!\$D\$4:\$P\$4<\/formula1>/);
  assert.equal(hotro(['template', '--lang', 'en', '-o', 'en.xlsx'], { cwd }).status, 0);
  assert.deepEqual(sheets(cwd, 'en.xlsx').List[0].slice(0, 3), ['id', 'Name', 'Agency']);
});

test('as it is it holds nobody; filled in, it is a list', (t) => {
  const cwd = folder(t);
  assert.equal(hotro(['template', '--lang', 'vi', '--claims', '-o', 't.xlsx'], { cwd }).status, 0);
  for (const command of ['batch', 'verify', 'budget', 'names']) {
    const { status, stderr } = hotro([command, '--lang', 'en', 't.xlsx'], { cwd });
    assert.equal(status, 0, `${command}: ${stderr}`);
  }
  const read = hotro(['batch', '--lang', 'en', 't.xlsx'], { cwd });
  assert.match(read.stderr, /0 lines: 0 ok, 0 incomplete, 0 bad\n.*passed over.*: 2/s);
  const [heading, sample] = read.stdout.split('\n');
  const count = heading.split(',"Thời gian')[0].split(',').length;
  assert.ok(count > 5 && sample.startsWith('MẪU,,Sở Khoa học và Công nghệ,'));
  writeFileSync(join(cwd, 'filled.csv'), [heading, sample, sample.replace('MẪU,', 'A1,'), ''].join('\n'));
  const filled = hotro(['batch', '--lang', 'en', 'filled.csv'], { cwd });
  assert.match(filled.stderr, /1 line: /);
  assert.match(filled.stdout, /\nMẪU,[^\n]*,skipped,+\nA1,[^\n]*,incomplete,/);
});

test('what is asked for otherwise is refused', (t) => {
  const cwd = folder(t);
  assert.match(hotro(['template', '--lang', 'en'], { cwd }).stderr, /name the file: hotro template -o FILE\.xlsx/);
  assert.match(hotro(['template', '--lang', 'en', '-o', 't.csv'], { cwd }).stderr, /a template is a workbook, \.xlsx, not \.csv/);
  assert.equal(hotro(['template', '-o', 't.xlsx', 'x'], { cwd }).status, 2);
  assert.deepEqual(readdirSync(cwd), []);
  hotro(['template', '--lang', 'vi', '-o', 'a.xlsx'], { cwd });
  hotro(['template', '--lang', 'vi', '-o', 'b.xlsx'], { cwd });
  assert.deepEqual(readFileSync(join(cwd, 'a.xlsx')), readFileSync(join(cwd, 'b.xlsx')));
});
