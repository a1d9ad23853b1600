// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { bash, folder, has, hotro } from './run.mjs';
import { sheets, unwritable, withoutWorkbooks } from './sheets.mjs';

const unit = fileURLToPath(new URL('../lists/unit-semicolon.csv', import.meta.url));
const skip = unwritable;

test('a workbook is for its owner only, and nothing else is left', { skip }, (t) => {
  const cwd = folder(t);
  const { status, stdout, stderr } = hotro(['batch', unit, '-o', 'out.xlsx', '--rejects', 'bad.csv'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /300 lines: 278 ok, 19 incomplete, 3 bad\n$/);
  assert.deepEqual(readdirSync(cwd).sort(), ['bad.csv', 'out.xlsx']);
  assert.equal(statSync(join(cwd, 'out.xlsx')).mode & 0o777, 0o600);
  assert.equal(readFileSync(join(cwd, 'out.xlsx')).toString('latin1', 0, 2), 'PK');
});

test('LibreOffice opens it with the right lines, errors and sums', { skip: withoutWorkbooks }, (t) => {
  const cwd = folder(t);
  hotro(['batch', unit, '-o', 'out.xlsx'], { cwd });
  const [columns, ...rows] = records(hotro(['batch', unit], { cwd }).stdout, ';');
  const { List, Errors, Totals } = sheets(cwd, 'out.xlsx');
  const results = columns.indexOf('status');
  assert.deepEqual(List[0], columns);
  assert.deepEqual(List.slice(1).map((row) => row.slice(results)), rows.map((row) => row.slice(results)));
  assert.deepEqual(Errors.slice(1).map((row) => row.slice(0, 2)), [['52', 'CB0041'], ['155', 'CB0123'], ['314', 'CB0250']]);
  const sum = (name) => rows.reduce((all, row) => all + BigInt(row[columns.indexOf(name, results)] || 0), 0n);
  const total = Totals.find((row) => row[0] === 'Total');
  assert.equal(total[1], String(sum('total_min')));
  const open = rows.filter((row) => row[results] === 'incomplete' && row[columns.indexOf('total_max', results)] === '');
  assert.equal(total[3], String(open.length));
  assert.ok(Totals.some((row) => row[0] === 'Revision' && /^\d{4}-\d\d-\d\d$/.test(row[1])));
});

test('no column of a sheet has two widths, which Excel would mend', { skip }, (t) => {
  const cwd = folder(t);
  hotro(['batch', unit, '-o', 'batch.xlsx'], { cwd });
  hotro(['budget', unit, '-o', 'budget.xlsx'], { cwd });
  for (const name of ['batch.xlsx', 'budget.xlsx']) {
    const { stdout } = bash(`for sheet in $(unzip -Z1 ${name} 'xl/worksheets/sheet*.xml'); do unzip -p ${name} "$sheet" | grep -o '<cols>.*</cols>'; done`, { cwd });
    const sheetsOfColumns = stdout.trim().split('\n').map((columns) => [...columns.matchAll(/min="(\d+)" max="(\d+)"/g)].map(([, min, max]) => [Number(min), Number(max)]));
    assert.ok(sheetsOfColumns.length >= 2, name);
    for (const ranges of sheetsOfColumns) {
      assert.ok(ranges.every(([min, max], index) => min <= max && (index === 0 || min > ranges[index - 1][1])), `${name}: ${JSON.stringify(ranges)}`);
    }
  }
});

test('the sum of greatest amounts is a number, or says that some line has none', { skip: withoutWorkbooks }, (t) => {
  const header = 'id,agency,position,duty,duty_from,until,degree,attracted,attracted_from,attraction_once,attraction_monthly,attraction_rent';
  const certain = '1,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,no,,,,'; /* 60 + 36 million */
  const cwd = folder(t, { 'a.csv': `${header}\n${certain}\n`, 'b.csv': `${header}\n${certain}\n2,science_department,civil_servant,none,,2026-08-31,none,yes,2026-01-01,,5000000,1\n` });
  const totals = (name, lang) => {
    assert.equal(hotro(['batch', name, '-o', 'out.xlsx', '--lang', lang], { cwd }).status, 0);
    const { Totals, 'Tổng hợp': vietnamese } = sheets(cwd, 'out.xlsx');
    return Object.fromEntries((Totals ?? vietnamese).map(([label, ...cells]) => [label, cells.slice(0, 3)]));
  };
  assert.deepEqual(totals('a.csv', 'en').Total, ['96000000', '96000000', '']);
  const open = totals('b.csv', 'en');
  assert.deepEqual(open['National monthly support'], ['60000000', '60000000', '']);
  assert.deepEqual(open['One-time attraction support'], ['0', 'no limit', '1']);
  assert.deepEqual(open.Total.slice(1), ['no limit', '1']);
  assert.deepEqual(totals('b.csv', 'vi')['Tổng cộng'].slice(1), ['chưa có', '1']);
});

test('letters that XML does not have are written as U+FFFD, in the list and in its errors', { skip: withoutWorkbooks }, (t) => {
  const cwd = folder(t, { 'list.csv': 'id,x_\uffff,agency\nA\ufffe,\u0001\u001fx,outside\nB\uffff,\u{1f600}\u{1fffe},z\ufffe\n' });
  assert.equal(hotro(['batch', 'list.csv', '-o', 'out.xlsx'], { cwd }).status, 1);
  const { List, Errors } = sheets(cwd, 'out.xlsx');
  assert.deepEqual(List.slice(0, 3).map((row) => row[0]), ['id', 'A\ufffd', 'B\ufffd']);
  assert.equal(List[0][1], 'x_\ufffd');
  assert.equal(List[2][1], '\u{1f600}\u{1fffe}');
  assert.deepEqual(Errors[1].slice(0, 2), ['3', 'B\ufffd']);
});

test('a disk that is full while rows are written: a sentence, exit code 2, no file', { skip: skip || !existsSync('/dev/full') }, (t) => {
  const cwd = folder(t);
  const made = bash('{ echo id,agency; seq 60000 | sed "s/$/,outside/"; } > list.csv', { cwd });
  assert.equal(made.status, 0);
  const { status, stderr } = bash('ulimit -f 2000; trap "" XFSZ; "$HOTRO" batch list.csv -o out.xlsx', { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /cannot write out\.xlsx: the file is too large/);
  assert.deepEqual(readdirSync(cwd), ['list.csv']);
});

test('past the last row of a sheet a further one begins', { skip: skip || (!process.env.HOTRO_FULL && 'runs with tests/all --full') }, (t) => {
  const cwd = folder(t);
  const { status, stdout } = bash(`{ echo id,agency; seq 1048600 | sed 's/$/,outside/'; } | "$HOTRO" batch -o out.xlsx 2>/dev/null &&
    unzip -p out.xlsx xl/worksheets/sheet3.xml | grep -o '<row ' | wc -l`, { cwd });
  assert.deepEqual([status, stdout.trim()], [0, '26']);
});
