// SPDX-License-Identifier: MIT
// A list as a unit keeps it: motto and title, names in two rows, column numbers, group headings, sums, signatures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { folder, hotro } from './run.mjs';

const report = readFileSync(fileURLToPath(new URL('../../lists/report.csv', import.meta.url)), 'utf8');
const facts = ['--position', 'civil_servant', '--duty', 'full_time', '--degree', 'none', '--until', '2026-08-31'];
const files = { 'report.csv': report, 'map.csv': 'column,written,fact,value\n,TT CNTT,agency,it_center\n' };
const run = (t, args) => hotro([args[0], 'report.csv', '--lang', 'vi', ...args.slice(1)], { cwd: folder(t, files) });
const skipped = 'report.csv: bỏ qua 7 dòng không phải là người hưởng: 9, 13–14, 17–20; dòng 20 ghi "(Ký, đóng dấu)"\n';
const repeated = 'report.csv: 2 dòng trùng người và thời gian với dòng khác: 15 (với 16), 16 (với 15)';

test('names says how it is understood, and what is not clear', (t) => {
  const { status, stdout, stderr } = run(t, ['names']);
  assert.equal(status, 0);
  assert.match(stdout, / 5\. "Ngày phân công": Ngày bắt đầu nhiệm vụ \(duty_from\)\n/);
  assert.match(stdout, / 8\. "Thành tiền": Đề nghị: tổng \(claimed_total\)\n/);
  assert.match(stdout, /\n {2}1 × Đơn vị: "TT CNTT" chưa rõ /);
  assert.equal(stderr, `report.csv: 5 dòng, 3 cách ghi: 2 hiểu được, 1 chưa rõ\n${skipped}${repeated}\n`);
});

test('batch: lines keep their places, amounts are those worked out by hand', (t) => {
  const { status, stdout, stderr } = run(t, ['batch', ...facts, '--map', 'map.csv']);
  assert.equal(status, 1);
  assert.match(stderr, /report\.csv: 5 dòng: 3 đủ thông tin, 0 thiếu thông tin, 0 lỗi, 2 trùng\n/);
  assert.ok(stderr.includes(`${skipped}${repeated}; các dòng này cộng lại là 126.000.000\u00a0đồng\n`), stderr);
  const given = records(report);
  const rows = records(stdout);
  assert.equal(rows.length, given.length);
  rows.forEach((row, i) => assert.equal(row.slice(0, 9).join('|'), [...given[i], ...Array(9).fill('')].slice(0, 9).join('|'), `line ${i + 1}`));
  // Of 12 months 5,000,000 and 3,000,000; of September 2025 16 of 30 days and 11 months; 5,000,000 alone; 6,000,000 of 12 and of 9 months.
  assert.deepEqual(rows.slice(9, 12).concat(rows.slice(14, 16)).map((row) => [row[9], row[17]]),
    [['đủ', '96000000'], ['đủ', '92266667'], ['đủ', '60000000'], ['trùng', '72000000'], ['trùng', '54000000']]);
});

test('verify: every claim is right, the grand total is not', (t) => {
  const { status, stdout } = run(t, ['verify', '--quiet', ...facts, '--map', 'map.csv']);
  assert.equal(status, 1);
  // 96,000,000 + 92,266,667 + 60,000,000 + 72,000,000 + 54,000,000
  assert.equal(stdout, 'report.csv:17: LỆCH: Thành tiền: dòng cộng ghi 374.366.667\u00a0đồng, cao hơn 100.000\u00a0đồng so với tổng gần nhất là 374.266.667\u00a0đồng (các dòng từ đầu danh sách đến dòng này)\n');
});

test('budget: the same people, and who stands there twice', (t) => {
  const { status, stdout, stderr } = run(t, ['budget', ...facts, '--map', 'map.csv']);
  assert.equal(status, 1);
  assert.match(stdout, /\n4 người: 4 đủ thông tin, 0 thiếu thông tin; 0 dòng lỗi không tính\n/);
  assert.match(stdout, /\nCộng +374\.266\.667\n/);
  assert.ok(stderr.includes(repeated), stderr);
});

test('as a workbook it is the same list', (t) => {
  const cwd = folder(t, files);
  const args = [...facts, '--map', 'map.csv', '--lang', 'vi'];
  assert.equal(hotro(['batch', 'report.csv', '-o', join(cwd, 'report.xlsx'), ...args], { cwd }).status, 1);
  const amounts = (stdout) => records(stdout).map((row) => row.slice(9, 19).join('|').replace(/\|+$/, ''));
  assert.deepEqual(amounts(hotro(['batch', 'report.xlsx', ...args], { cwd }).stdout), amounts(hotro(['batch', 'report.csv', ...args], { cwd }).stdout));
});
