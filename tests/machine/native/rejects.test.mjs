// SPDX-License-Identifier: MIT
// --rejects: every bad line in a file of its own.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro } from './run.mjs';

const list = 'id,agency\n1,outside\n2,nowhere\n';
for (const command of ['batch', 'budget']) {
  test(`${command}: the name says CSV, or nothing`, (t) => {
    const cwd = folder(t, { 'in.csv': list });
    for (const name of ['r.xlsx', 'r.ndjson', 'r.json', 'r.csv.bak']) {
      const { status, stdout, stderr } = hotro([command, 'in.csv', '--rejects', name], { cwd });
      assert.deepEqual([status, stdout], [2, ''], name);
      assert.match(stderr, /^hotro: --rejects writes CSV: the name must end in \.csv, \.tsv or \.txt, not \.[a-z]+\n$/);
      assert.deepEqual(readdirSync(cwd), ['in.csv']);
    }
    for (const name of ['r.csv', 'r.CSV', 'r.tsv', 'r.txt', 'r', '/dev/null']) {
      assert.equal(bash(`"$HOTRO" ${command} in.csv --rejects ${name} >results`, { cwd }).status, 1, name);
    }
    assert.equal(readFileSync(join(cwd, 'r.csv'), 'utf8').split('\n')[0], 'id,agency,line,error');
  });
}

test('rejects of cases are NDJSON, and called so', (t) => {
  const cwd = folder(t);
  const input = '{"id":"a"}\n{"id":"b","agency":"x"}\n';
  const { status, stdout } = hotro(['batch', '--json', '--rejects', 'r.csv'], { cwd, input });
  assert.equal(status, 2);
  assert.match(JSON.parse(stdout).error.text.en, /--rejects with --json writes NDJSON: .* not \.csv/);
  assert.equal(hotro(['batch', '--json', '--rejects', 'r.ndjson'], { cwd, input }).status, 1);
  assert.deepEqual(readFileSync(join(cwd, 'r.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).id), ['b']);
});

test('standard output and devices take them too', (t) => {
  const cwd = folder(t, { 'in.csv': list });
  assert.equal(bash('"$HOTRO" batch in.csv -o /dev/null --rejects /dev/null', { cwd }).status, 1);
  assert.equal(bash('"$HOTRO" batch in.csv -o out.csv --rejects - > bad.csv', { cwd }).status, 1);
  assert.match(readFileSync(join(cwd, 'bad.csv'), 'utf8'), /^id,agency,line,error\n2,nowhere,3,"agency: /);
});

test('what is said of the bad lines that are not shown', (t) => {
  const bad = (count) => `id,agency,claimed_total\n${'1,x,1\n'.repeat(count)}`;
  const cwd = folder(t, { 'one.csv': bad(21), 'many.csv': bad(2000) });
  const last = (args) => hotro(args, { cwd }).stderr.split('\n').find((line) => / more bad line|dòng lỗi nữa/.test(line));
  for (const command of ['batch', 'budget']) {
    assert.equal(last([command, 'one.csv']), 'one.csv: 1 more bad line; --rejects FILE writes all of them with their reasons');
    assert.equal(last([command, 'many.csv', '--rejects', 'r.csv']), 'many.csv: 1,980 more bad lines; all of them are in r.csv');
    assert.equal(last([command, 'many.csv', '--rejects', 'r.csv', '--lang', 'vi']), 'many.csv: còn 1.980 dòng lỗi nữa, tất cả có trong r.csv');
  }
  assert.equal(readFileSync(join(cwd, 'r.csv'), 'utf8').trim().split('\n').length, 2001);
  assert.equal(last(['verify', 'many.csv']), 'many.csv: 1,980 more bad lines; --json lists all of them');
  assert.equal(hotro(['verify', 'many.csv', '--json'], { cwd }).stdout.trim().split('\n').length, 2000);
});
