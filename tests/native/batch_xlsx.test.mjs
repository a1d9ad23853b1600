// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { bash, folder, has, hotro } from './run.mjs';

const unit = fileURLToPath(new URL('../lists/unit-semicolon.csv', import.meta.url));
const lacking = /cannot write \.xlsx/.test(hotro(['batch', '-o', 'a.xlsx'], { input: '' }).stderr);
const skip = lacking && 'built without libxlsxwriter';

/** Every sheet of a workbook as LibreOffice reads it, by name. */
const sheets = (cwd, name) => {
  const converted = bash(`HOME=$PWD soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' --outdir sheets ${name}`, { cwd });
  assert.equal(converted.status, 0, converted.stderr);
  return Object.fromEntries(readdirSync(join(cwd, 'sheets')).map((file) => [
    file.slice(name.length - 4, -4), records(readFileSync(join(cwd, 'sheets', file), 'utf8'))]));
};

test('a workbook is for its owner only, and nothing else is left', { skip }, (t) => {
  const cwd = folder(t);
  const { status, stdout, stderr } = hotro(['batch', unit, '-o', 'out.xlsx', '--rejects', 'bad.csv'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /300 lines: 278 ok, 19 incomplete, 3 bad\n$/);
  assert.deepEqual(readdirSync(cwd).sort(), ['bad.csv', 'out.xlsx']);
  assert.equal(statSync(join(cwd, 'out.xlsx')).mode & 0o777, 0o600);
  assert.equal(readFileSync(join(cwd, 'out.xlsx')).toString('latin1', 0, 2), 'PK');
});

test('LibreOffice opens it with the right lines, errors and sums', { skip: skip || (!has('soffice') && 'no LibreOffice') }, (t) => {
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
  // Lines without a greatest amount are counted with their least.
  const open = rows.filter((row) => row[results] === 'incomplete' && row[columns.indexOf('total_max', results)] === '');
  const least = open.reduce((all, row) => all + BigInt(row[columns.indexOf('total_min', results)]), 0n);
  assert.equal(total[2], String(sum('total_max') + least));
  assert.equal(total[3], String(open.length));
  assert.ok(Totals.some((row) => row[0] === 'Revision' && /^\d{4}-\d\d-\d\d$/.test(row[1])));
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
