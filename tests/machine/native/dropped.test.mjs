// SPDX-License-Identifier: MIT
// A list dropped on the program's icon: one argument that is a file, no command. Its result lies beside it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro } from './run.mjs';

const list = 'id,agency\n1,outside\n2,science_department\n';
const read = (...path) => readFileSync(join(...path), 'utf8');

test('the result has a name of its own, each time another', (t) => {
  const cwd = folder(t, { 'Danh sách.csv': list });
  const expected = hotro(['batch'], { input: list }).stdout;
  for (const name of ['Danh sách (result).csv', 'Danh sách (result 2).csv', 'Danh sách (result 3).csv']) {
    const { status, stdout, stderr } = hotro(['Danh sách.csv'], { cwd });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    assert.ok(stderr.endsWith(`hotro: the result is in ${name}\n`), stderr);
    assert.equal(read(cwd, name), expected);
  }
  assert.equal(read(cwd, 'Danh sách.csv'), list);
  assert.equal(readdirSync(cwd).length, 4);
});

test('in the user’s language', (t) => {
  const cwd = folder(t, { 'Danh sách.csv': list });
  const { status, stderr } = hotro(['Danh sách.csv'], { cwd, env: { LC_ALL: 'vi_VN.UTF-8' } });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /\nhotro: kết quả ở Danh sách \(kết quả\)\.csv\n$/);
  assert.equal(read(cwd, 'Danh sách (kết quả).csv'), hotro(['batch', '--lang', 'vi'], { input: list }).stdout);
});

test('cases as NDJSON; a name of two dots; a path', (t) => {
  const cwd = folder(t, { 'a.b.ndjson': '{"agency":"outside"}\n' });
  assert.equal(hotro([join(cwd, 'a.b.ndjson')]).status, 0);
  assert.deepEqual(readdirSync(cwd), ['a.b (result).ndjson', 'a.b.ndjson']);
  assert.equal(read(cwd, 'a.b (result).ndjson'), hotro(['batch', '--json'], { input: '{"agency":"outside"}\n' }).stdout);
});

test('with bad lines there is a result; of what is no list there is none', (t) => {
  const cwd = folder(t, { 'bad.csv': 'id,agency\n1,nowhere\n', 'no.csv': 'a,b\n1,2\n', 'case.json': '{}' });
  assert.equal(hotro(['bad.csv'], { cwd }).status, 1);
  assert.match(read(cwd, 'bad (result).csv'), /^id,agency,.*\n1,nowhere,error,/);
  assert.equal(hotro(['no.csv'], { cwd }).status, 2);
  const { status, stderr } = hotro(['case.json'], { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /case\.json/);
  assert.deepEqual(readdirSync(cwd).sort(), ['bad (result).csv', 'bad.csv', 'case.json', 'no.csv']);
});

test('a command’s name stays a command', (t) => {
  const cwd = folder(t, { rules: list, 'batch.csv': list });
  assert.match(hotro(['rules'], { cwd }).stdout, /./);
  assert.match(bash('"$HOTRO" batch <batch.csv', { cwd }).stdout, /^id,agency,/);
  assert.deepEqual(readdirSync(cwd).sort(), ['batch.csv', 'rules']);
});
