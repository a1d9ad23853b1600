// SPDX-License-Identifier: MIT
// hotro names, and lists by --map.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { records } from './records.mjs';
import { folder, hotro } from './run.mjs';

const rows = [
  'STT;Họ và tên;Ngạch;Đơn vị;Đối tượng;Ngày phân công;Nhiệm vụ chuyển đổi số;Bằng sau đại học đề nghị hỗ trợ;Tính đến ngày',
  '1;Một;01.003;Sở KH&CN;Công chức;1/9/2025;;;31/8/2026',
  '2;Hai;01.003;TT CNTT;công chức;tháng 9/2025;chuyên trách;;31/8/2026',
  '3;Ba;V.05;Sở KH&CN;;01/09/2025;kiêm nhiệm;-;31/8/2026',
  '',
];
const list = rows.join('\r\n');

test('each column and each writing: how it is understood, and how often', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const { status, stdout, stderr } = hotro(['names', 'list.csv', '--lang', 'en'], { cwd });
  assert.equal(status, 0);
  assert.equal(stdout, `Columns
  1. "STT": the office's own, not read
  2. "Họ và tên": the office's own, not read
  3. "Ngạch": the office's own, not read
  4. "Đơn vị": Agency (agency)
  5. "Đối tượng": Position (position)
  6. "Ngày phân công": First day of the duty (duty_from)
  7. "Nhiệm vụ chuyển đổi số": Digital duty (duty)
  8. "Bằng sau đại học đề nghị hỗ trợ": Postgraduate degree (degree)
  9. "Tính đến ngày": Estimate until (until)

"Đơn vị"
  2 × "Sở KH&CN": Department of Science and Technology (science_department)
  1 × Đơn vị: "TT CNTT" is not clear; did you mean “Trung tâm Công nghệ và Thông tin (thuộc Sở KH&CN)”?

"Đối tượng"
  1 × "Công chức": Civil servant (civil_servant)
  1 × "công chức": Civil servant (civil_servant)

"Ngày phân công"
  1 × Ngày phân công: "tháng 9/2025" is a month alone; write the day too, such as 01/09/2025

"Nhiệm vụ chuyển đổi số"
  1 × Nhiệm vụ chuyển đổi số: "chuyên trách" is not clear; write one of: Chuyên trách, được phân công bằng văn bản; Chuyên trách, chưa được phân công bằng văn bản; Kiêm nhiệm; Không làm công tác này
  1 × "kiêm nhiệm": Concurrent with another post (concurrent)
`);
  assert.equal(stderr, 'list.csv: 3 lines, 7 writings: 4 understood, 3 not clear\n');
});

test('from the map to the results: what is not clear is filled in once, no cell of the list is touched', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const made = hotro(['names', 'list.csv', '-o', 'map.csv', '--lang', 'en'], { cwd });
  assert.deepEqual([made.status, made.stdout], [0, '']);
  assert.match(made.stderr, /: 3 lines, 7 writings: 4 understood, 3 not clear\nlist\.csv: fill in the value of 3 in map\.csv, then use --map map\.csv\n$/);
  const map = readFileSync(join(cwd, 'map.csv'), 'utf8');
  assert.equal(map, `column,written,fact,value
STT,,-,
Họ và tên,,-,
Ngạch,,-,
Đơn vị,,agency,
Đối tượng,,position,
Ngày phân công,,duty_from,
Nhiệm vụ chuyển đổi số,,duty,
Bằng sau đại học đề nghị hỗ trợ,,degree,
Tính đến ngày,,until,
Đơn vị,Sở KH&CN,agency,science_department
Đơn vị,TT CNTT,agency,
Đối tượng,Công chức,position,civil_servant
Đối tượng,công chức,position,civil_servant
Ngày phân công,tháng 9/2025,duty_from,
Nhiệm vụ chuyển đổi số,chuyên trách,duty,
Nhiệm vụ chuyển đổi số,kiêm nhiệm,duty,concurrent
`);
  for (const command of ['batch', 'budget', 'names']) {
    const { status, stdout, stderr } = hotro([command, 'list.csv', '--map', 'map.csv', '--lang', 'en'], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'map.csv:12: "TT CNTT" of column "Đơn vị" has no value yet; write one, or remove the line\n');
  }
  const filled = map.replace('TT CNTT,agency,', '$&it_center').replace('tháng 9/2025,duty_from,', '$&2025-09-01').replace('chuyên trách,duty,', '$&full_time')
    + 'Ngạch,01.003,position,civil_servant\nNgạch,V.05,position,public_employee\nNhiệm vụ chuyển đổi số,,duty,full_time\n'
    + 'Bằng sau đại học đề nghị hỗ trợ,,degree,none\n';
  const with_map = folder(t, { 'list.csv': list, 'map.csv': filled });
  const { status, stdout, stderr } = hotro(['batch', 'list.csv', '--map', 'map.csv', '--lang', 'en'], { cwd: with_map });
  assert.equal(status, 0);
  assert.equal(stderr, 'list.csv: 3 lines: 3 ok, 0 incomplete, 0 bad\n', 'a map names the columns of the office: they are not told of');
  const [header, ...lines] = records(stdout, ';');
  const of = (line, name) => line[header.indexOf(name)];
  // A year of 5 and of 3 million; the centers are in no group of the province by the usual reading; concurrent duty is paid nothing.
  assert.deepEqual(lines.map((line) => [of(line, 'status'), of(line, 'national_monthly'), of(line, 'province_monthly')]),
    [['ok', '60000000', '36000000'], ['ok', '60000000', '0'], ['ok', '0', '0']]);
  assert.equal(lines[1].slice(0, 9).join(';'), rows[2], 'as the office wrote it');
  const again = hotro(['names', 'list.csv', '--map', 'map.csv', '--json'], { cwd: with_map });
  const { columns, written } = JSON.parse(again.stdout);
  assert.deepEqual(columns[2], { column: 'Ngạch', fact: '-' });
  assert.deepEqual(written.find((cell) => cell.written === '01.003'), { column: 'Ngạch', written: '01.003', count: 2, line: 2, means: { position: 'civil_servant' } });
  assert.ok(written.every((cell) => cell.means));
});

test('a map for Excel, and one that Excel saved', (t) => {
  const cwd = folder(t, { 'list.csv': 'agency,=x\n"Sở ""KH&CN""; tầng 2",1\n=cmd,2\n' });
  assert.equal(hotro(['names', 'list.csv', '-o', 'map.csv', '--excel'], { cwd }).status, 0);
  const map = readFileSync(join(cwd, 'map.csv'), 'utf8');
  assert.equal(map, '\ufeffcolumn;written;fact;value\r\nagency;;agency;\r\n\'=x;;-;\r\nagency;"Sở ""KH&CN""; tầng 2";agency;science_department\r\n'
    + 'agency;\'=cmd;agency;\r\n');
  const by = folder(t, { 'list.csv': readFileSync(join(cwd, 'list.csv'), 'utf8'), 'map.csv': map.replace('=cmd;agency;', '$&outside') });
  assert.match(hotro(['batch', 'list.csv', '--map', 'map.csv', '--lang', 'en'], { cwd: by }).stderr, / 2 lines: 1 ok, 1 incomplete, 0 bad\n/);
});

test('the map decides in verify too; two sources that disagree are a conflict of that line', (t) => {
  const cwd = folder(t, {
    'list.csv': 'Nơi,Ngạch,position,duty,duty_from,degree,until,Tiền\nx,01.003,Công chức,full_time,1/9/2025,none,31/8/2026,96 triệu\n'
      + 'x,01.003,Viên chức,full_time,1/9/2025,none,31/8/2026,96 triệu\n',
    'map.csv': 'column,written,fact,value\nNơi,,agency,\nNơi,x,agency,Sở KH&CN\nTiền,,claimed_total,\nNgạch,01.003,position,civil_servant\n',
  });
  const { status, stdout, stderr } = hotro(['verify', 'list.csv', '--map', 'map.csv', '--lang', 'en'], { cwd });
  assert.equal(status, 1);
  assert.equal(stdout, 'list.csv:2: MATCH\n');
  assert.match(stderr, /^list\.csv:3: column "Ngạch" says "01\.003": another column of the line says something else of Position; correct one of them, or the map\n/m);
});

test('what cannot be used is refused', (t) => {
  const cwd = folder(t, { 'list.csv': list, 'map.csv': 'column,written,fact,value\n', 'bad.csv': 'a,b\n', 'near.csv': 'agncy\nx\n' });
  const refused = (...args) => {
    const { status, stdout, stderr } = hotro([...args, '--lang', 'en'], { cwd, input: list });
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    return stderr;
  };
  assert.match(refused('batch', 'list.csv', '--map', 'bad.csv'), /^bad\.csv:1: the first line of a map must be column,written,fact,value\n$/);
  assert.match(refused('batch', 'list.csv', '--map', 'none.csv'), /none\.csv/);
  assert.match(refused('batch', 'list.csv', '--map', '-'), /--map must be a file/);
  assert.match(refused('names', 'near.csv'), /^near\.csv:1: column 1, "agncy", is nearly named "agency"/);
  assert.match(refused('names', 'list.csv', '-o', 'map.xlsx'), /-o: a map is CSV, not \.xlsx/);
  assert.match(refused('names', 'list.csv', '--excel'), /--excel goes with -o only/);
  assert.match(refused('names', 'list.csv', '-o', 'list.csv'), /list\.csv/);
  assert.match(refused('batch', 'list.csv', '--map', 'map.csv', '-o', 'map.csv'), /map\.csv/);
  const json = hotro(['batch', '--json', '--map', 'map.csv'], { cwd, input: '{}\n' });
  assert.equal(JSON.parse(json.stdout).error.code, 'command_line');
  const refusal = hotro(['names', 'list.csv', '--json', '--map', 'bad.csv'], { cwd });
  assert.equal(JSON.parse(refusal.stdout).error.line, 1);
});

test('from standard input, with more lines than a piece', () => {
  const input = `Cơ quan\n${'Sở KH&CN\nUBND xã A\n'.repeat(50_000)}`;
  const { status, stdout, stderr } = hotro(['names', '--lang', 'en'], { input });
  assert.equal(status, 0);
  assert.match(stdout, / {2}50,000 × "Sở KH&CN": /);
  assert.match(stderr, /: 100,000 lines, 2 writings: 2 understood, 0 not clear\n$/);
});
