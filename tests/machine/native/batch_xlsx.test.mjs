// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { bash, folder, has, hotro } from './run.mjs';
import { sheets, withoutWorkbooks } from './sheets.mjs';

const unit = fileURLToPath(new URL('../../lists/unit-semicolon.csv', import.meta.url));

test('a workbook is for its owner only, and nothing else is left', (t) => {
  const cwd = folder(t);
  const { status, stdout, stderr } = hotro(['batch', unit, '-o', 'out.xlsx', '--rejects', 'bad.csv'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /300 lines: 278 ok, 19 incomplete, 3 bad\n/);
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

test('no column of a sheet has two widths, which Excel would mend', (t) => {
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

test('the sums of ranges are those of their ends: twice 400 to 600 million, and 96', { skip: withoutWorkbooks }, (t) => {
  const header = 'agency,position,duty,duty_from,until,degree,it_field,sent_for_training,graduated_on,central_funding,priority_group';
  const doctor = 'information_center,civil_servant,none,,,doctorate,yes,yes,2026-06-30,none,';
  const certain = 'science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,,,,,';
  const cwd = folder(t, { 'a.csv': [header, doctor, certain, doctor, ''].join('\n') });
  assert.equal(hotro(['batch', 'a.csv', '-o', 'out.xlsx', '--lang', 'en'], { cwd }).status, 0);
  const rows = Object.fromEntries(sheets(cwd, 'out.xlsx').Totals.map(([label, ...cells]) => [label, cells.slice(0, 3)]));
  assert.deepEqual(rows.Total, ['896000000', '1296000000', '']);
  assert.deepEqual(rows['Postgraduate support'], ['800000000', '1200000000', '']);
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

test('a disk that is full while rows are written: a sentence, exit code 2, no file', { skip: !existsSync('/dev/full') }, (t) => {
  const cwd = folder(t);
  const made = bash('{ echo id,agency; seq 60000 | sed "s/$/,outside/"; } > list.csv', { cwd });
  assert.equal(made.status, 0);
  const { status, stderr } = bash('ulimit -f 100; trap "" XFSZ; "$HOTRO" batch list.csv -o out.xlsx', { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /cannot write out\.xlsx: the file is too large/);
  assert.deepEqual(readdirSync(cwd), ['list.csv']);
});

/** Runs a line with a disk of so many kilobytes as the folder "small", which no other program sees. */
const withSmallDisk = (kilobytes, line, cwd) => bash(`mkdir small; unshare -m sh -c 'mount -t tmpfs -o size=${kilobytes}k tmpfs small && ${line}'; code=$?; rmdir small; exit $code`, { cwd });
const noDisk = withSmallDisk(16, 'true', tmpdir()).status !== 0 && 'cannot mount a small disk';

test('a folder for temporary files in which the errors do not fit: a sentence, no book that lacks the rest', { skip: noDisk }, (t) => {
  const text = (i) => Array.from({ length: 8 }, (_, k) => ((i + 1) * 7919 ** (k + 1) % 4294967291).toString(36)).join('');
  const cwd = folder(t, { 'list.csv': `id,agency\n${Array.from({ length: 3000 }, (_, i) => `${text(i)},${text(i + 5000)}\n`).join('')}` });
  for (const size of [16, 64]) {
    const { status, stderr } = withSmallDisk(size, 'TMPDIR=small exec "$HOTRO" batch list.csv -o out.xlsx', cwd);
    assert.deepEqual([status, stderr.split('\n').at(-2)], [2, 'hotro: cannot write out.xlsx: the disk is full'], `${size}`);
    assert.deepEqual(readdirSync(cwd), ['list.csv']);
  }
  const none = bash('TMPDIR=/nowhere "$HOTRO" batch list.csv -o out.xlsx', { cwd });
  assert.deepEqual([none.status, none.stderr.split('\n').at(-2)], [2, 'hotro: cannot write out.xlsx: no such file or folder']);
  assert.deepEqual(readdirSync(cwd), ['list.csv']);
});

test('past the last row of a sheet a further one begins', { skip: !process.env.HOTRO_FULL && 'runs with tests/all --full' }, (t) => {
  const cwd = folder(t);
  const { status, stdout } = bash(`{ echo id,agency; seq 1048600 | sed 's/$/,outside/'; } | "$HOTRO" batch -o out.xlsx 2>/dev/null &&
    unzip -p out.xlsx xl/worksheets/sheet2.xml | grep -o '<row ' | wc -l`, { cwd });
  assert.deepEqual([status, stdout.trim()], [0, '26']);
});

test('what stands above the header, names in two rows and column numbers are kept, and the workbook is read again', (t) => {
  const list = 'ỦY BAN NHÂN DÂN,,,\n\n,"DANH SÁCH\nnăm 2026",,\nSTT,Đơn vị,Phân công,\n,,Ngày phân công,Số QĐ\n(1),(2),(3),(4)\nI,,,Cấp tỉnh\n1,outside,01/09/2025,5\n,,,Cộng\n';
  const cwd = folder(t, { 'list.csv': list });
  const wanted = records(hotro(['batch', 'list.csv'], { cwd }).stdout);
  assert.equal(hotro(['batch', 'list.csv', '-o', 'out.xlsx'], { cwd }).status, 0);
  const again = hotro(['batch', 'out.xlsx'], { cwd });
  assert.match(again.stderr, /out\.xlsx: 1 line: 1 ok, 0 incomplete, 0 bad\nout\.xlsx: 2 lines that are no people are passed over: 7, 9\n/);
  const full = (rows) => rows.map((row) => row.join('\u0000').replace(/\u0000+$/, '').replace('01/09/2025', '2025-09-01'));
  assert.deepEqual(full(records(again.stdout)), full(wanted));
});
