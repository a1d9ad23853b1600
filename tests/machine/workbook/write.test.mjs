// SPDX-License-Identifier: MIT
// Workbooks as `batch` and `budget` write them: typed cells, the printed page, the same bytes each time, read again.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { bash, folder, hotro } from '../native/run.mjs';
import { records } from '../native/records.mjs';
import { withoutWorkbooks } from '../native/sheets.mjs';
import { archive, DATE, PERCENT, sheet, xlsx } from './book.mjs';

const header = ['id', 'agency', 'position', 'duty', 'duty_from', 'until', 'degree', 'x_note', 'x_share', 'x_day', 'x_yes', 'claimed_total'];
const facts = ['science_department', 'civil_servant', 'full_time'];
const rows = [header,
  ['A', ...facts, [45901, DATE], [46265, DATE], 'none', 'a & "b" <c>\n_x005F_x0041_ =1', [0.15, PERCENT], [45901, DATE], true, 96000000],
  ['B', ...facts, 45901, [46265, DATE], 'none', 12.5, null, [45901.5, DATE], false, '36.000.000'],
  ['C', 'nowhere', 'civil_servant', null, null, null, null, { error: '#N/A' }]];

/** The parts of an archive that says its sizes behind each entry. */
function parts(path) {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const found = {};
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, length] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const begins = bytes.readUInt32LE(at + 42);
    const data = begins + 30 + bytes.readUInt16LE(begins + 26) + bytes.readUInt16LE(begins + 28);
    found[bytes.toString('utf8', at + 46, at + 46 + length)] = inflateRawSync(bytes.subarray(data, data + packed)).toString('utf8');
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function made(t, args = []) {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'list.xlsx'), archive(xlsx({ DS: sheet(rows) })));
  const { status, stderr } = hotro(['batch', 'list.xlsx', '-o', 'out.xlsx', ...args], { cwd });
  assert.equal(status, 1, stderr);
  return cwd;
}

test('cells keep what they are: days, numbers, shares, yes and no, text', (t) => {
  const cwd = made(t, ['--lang', 'vi']);
  const { 'xl/worksheets/sheet1.xml': part, 'xl/workbook.xml': book } = parts(join(cwd, 'out.xlsx'));
  for (const cell of ['<c r="E2" s="3"><v>45901</v></c>', '<c r="E3" s="3"><v>45901</v></c>', '<c r="I2" s="4"><v>0.15</v></c>', '<c r="J2" s="3"><v>45901</v></c>', '<c r="K2" t="b"><v>1</v></c>',
    '<c r="K3" t="b"><v>0</v></c>', '<c r="L2" s="2"><v>96000000</v></c>', '<c r="L3" s="2"><v>36000000</v></c>', '<c r="H3"><v>12.5</v></c>', '<t>2025-09-01 12:00:00</t>', '<t>#N/A</t>',
    '<t>a &amp; &quot;b&quot; &lt;c&gt;\n_x005F_x0041_ =1</t>', '<c r="O2" s="2"><v>60000000</v></c>']) assert.ok(part.includes(cell), cell);
  assert.match(book, /<sheet name="Danh sách" [^>]*\/><sheet name="Dòng lỗi" [^>]*\/><sheet name="Tổng hợp" /);
});

test('printed in landscape, fitted to the width, the header frozen and on each page', (t) => {
  const { 'xl/worksheets/sheet1.xml': part, 'xl/workbook.xml': book } = parts(join(made(t, ['--lang', 'en']), 'out.xlsx'));
  assert.match(part, /<pageSetUpPr fitToPage="1"\/>/);
  assert.match(part, /<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/);
  assert.match(part, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  assert.match(book, /<definedName name="_xlnm\.Print_Titles" localSheetId="0">'List'!\$1:\$1<\/definedName>/);
  assert.match(part, /<cols><col min="1" max="1" width="3.71" customWidth="1"\/>/);
});

/* A column of the usual font, 11 points, is as wide as its digits of 7 pixels, 96 an inch; the page is 297 mm less two margins of a quarter inch. */
for (const [command, columns, code] of [['verify', 22, 1], ['batch', 27, 0]]) test(`the ${columns} columns of ${command} have letters of 7 points on A4`, (t) => {
  const office = ['STT', 'Họ và tên', 'Ngày sinh', 'Nam/Nữ', 'Dân tộc', 'Chức vụ, chức danh', 'Ngạch', 'Đơn vị', 'Ngày phân công', 'Số QĐ',
    'Mức hưởng', 'Số tháng', 'Thành tiền', 'Ghi chú'];
  const line = (number) => [number, `Người Số ${number}`, [32000 + number, DATE], 'Nam', 'Kinh', 'Phó Trưởng phòng', '01.003', 'Sở KH&CN',
    [45901, DATE], '12/QĐ-SKHCN', 8000000, 14, 112000000, 'Nghỉ thai sản từ tháng 2 đến tháng 8'];
  const cwd = folder(t);
  writeFileSync(join(cwd, 'list.xlsx'), archive(xlsx({ DS: sheet([office, ...[1, 2, 3, 4].map(line)]) })));
  const facts = ['--position', 'civil_servant', '--duty', 'full_time', '--degree', 'none', '--until', '2026-08-31'];
  const { status, stderr } = hotro([command, 'list.xlsx', '-o', 'out.xlsx', '--lang', 'vi', ...facts], { cwd });
  assert.equal(status, code, stderr);
  const { 'xl/worksheets/sheet1.xml': part } = parts(join(cwd, 'out.xlsx'));
  const widths = [...part.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
  assert.equal(widths.length, columns);
  const points = 11 * Math.min(1, ((297 / 25.4 - 0.5) * 96) / (7 * widths.reduce((all, width) => all + width)));
  assert.ok(points >= 7, `${points} points`);
});

test('the same list gives the same bytes, to a file, a pipe and whatever the day', (t) => {
  const cwd = made(t);
  const wanted = readFileSync(join(cwd, 'out.xlsx'));
  assert.equal(bash('"$HOTRO" batch list.xlsx -o again.xlsx 2>/dev/null; TZ=Asia/Ho_Chi_Minh "$HOTRO" batch list.xlsx -o third.xlsx 2>/dev/null; cmp again.xlsx out.xlsx && cmp third.xlsx out.xlsx', { cwd }).status, 0);
  assert.equal(bash('mkfifo p.xlsx; cat p.xlsx >piped & "$HOTRO" batch list.xlsx -o p.xlsx 2>/dev/null; wait; cmp piped out.xlsx', { cwd }).status, 0);
  assert.ok(wanted.length < 10000);
});

test('what was written is read again to the same amounts, its results replaced', (t) => {
  const cwd = made(t);
  const amounts = (path) => {
    const [columns, ...lines] = records(hotro(['batch', path], { cwd }).stdout);
    const at = columns.indexOf('status');
    return lines.map((line) => [line[0], ...line.slice(at, -2)]);
  };
  assert.deepEqual(amounts('out.xlsx'), amounts('list.xlsx'));
  assert.equal(hotro(['batch', 'out.xlsx', '-o', 'second.xlsx'], { cwd }).status, 1);
  assert.deepEqual(parts(join(cwd, 'second.xlsx'))['xl/worksheets/sheet1.xml'], parts(join(cwd, 'out.xlsx'))['xl/worksheets/sheet1.xml']);
});

test('saved again by LibreOffice, as workbook and as CSV, it gives the same amounts', { skip: withoutWorkbooks }, (t) => {
  const cwd = made(t, ['--lang', 'vi']);
  const convert = (form) => bash(`HOME=$PWD soffice --headless --convert-to ${form} --outdir saved out.xlsx >/dev/null 2>&1`, { cwd, env: { LC_ALL: 'C.UTF-8' } });
  assert.equal(convert('xlsx').status, 0);
  assert.equal(convert('ods').status, 0);
  const amounts = (path) => {
    const [columns, ...lines] = records(hotro(['batch', path], { cwd }).stdout);
    const at = columns.indexOf('status');
    return lines.map((line) => [line[0], ...line.slice(at, -2)]);
  };
  assert.deepEqual(amounts('saved/out.xlsx'), amounts('list.xlsx'));
  assert.deepEqual(amounts('saved/out.ods'), amounts('list.xlsx'));
});

test('a budget: sums are formulas, a chart stands beside them', (t) => {
  const cwd = made(t);
  assert.equal(hotro(['budget', 'list.xlsx', '-o', 'b.xlsx', '--lang', 'vi'], { cwd }).status, 1);
  const all = parts(join(cwd, 'b.xlsx'));
  assert.match(all['xl/worksheets/sheet1.xml'], /<c r="B4" s="2"><f>SUM\(B2:B3\)<\/f><v>192000000<\/v><\/c>/); /* two people, two years */
  assert.match(all['xl/charts/chart1.xml'], /<c:f>'Kinh phí'!\$B\$2:\$B\$3<\/c:f>/);
  assert.match(all['xl/worksheets/_rels/sheet1.xml.rels'], /drawing1\.xml/);
  assert.match(all['[Content_Types].xml'], /\/xl\/charts\/chart1\.xml/);
  for (const [name, part] of Object.entries(all)) assert.match(part, /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n</, name);
});
