// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro, sample } from './run.mjs';

test('-o writes the result, for its owner only, and nothing beside it', (t) => {
  const cwd = folder(t, { 'case.json': sample });
  const { status, stdout, stderr } = hotro(['assess', 'case.json', '--json', '-o', 'result.json'], { cwd });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
  assert.equal(readFileSync(join(cwd, 'result.json'), 'utf8'), hotro(['assess', 'case.json', '--json'], { cwd }).stdout);
  assert.equal(statSync(join(cwd, 'result.json')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(cwd).sort(), ['case.json', 'result.json']);
});

test('-o replaces a file, and through a link the file that it names', (t) => {
  const cwd = folder(t, { 'case.json': sample, 'result.json': 'old' });
  symlinkSync('result.json', join(cwd, 'link.json'));
  assert.equal(hotro(['assess', 'case.json', '--json', '-o', 'link.json'], { cwd }).status, 0);
  assert.ok(lstatSync(join(cwd, 'link.json')).isSymbolicLink());
  assert.match(readFileSync(join(cwd, 'result.json'), 'utf8'), /^\{"policy"/);
});

test('-o -: standard output', () => {
  assert.equal(hotro(['rules', '--json', '-o', '-']).stdout, hotro(['rules', '--json']).stdout);
});

test('an input that cannot be used leaves the file of -o as it was', (t) => {
  const cwd = folder(t, { 'result.json': 'old' });
  assert.equal(hotro(['assess', '-o', 'result.json'], { cwd, input: '{' }).status, 2);
  assert.equal(readFileSync(join(cwd, 'result.json'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(cwd), ['result.json']);
});

test('-o in a folder that does not exist', (t) => {
  const cwd = folder(t);
  const { status, stderr } = hotro(['rules', '-o', 'none/rules.txt'], { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /cannot write none\/rules\.txt: no such file or folder/);
});

test('a file that cannot grow: a message, no file, what was there stays', (t) => {
  const cwd = folder(t, { 'old.json': 'old' });
  for (const name of ['new.json', 'old.json']) {
    const { status, stderr } = bash(`ulimit -f 1; "$HOTRO" rules --json -o ${name}`, { cwd });
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`cannot write ${name}: the file is too large`));
  }
  assert.deepEqual(readdirSync(cwd), ['old.json']);
  assert.equal(readFileSync(join(cwd, 'old.json'), 'utf8'), 'old');
});

for (const [name, line] of [['standard output', '"$HOTRO" rules >/dev/full'], ['/dev/full', '"$HOTRO" rules -o /dev/full'], ['an error', '"$HOTRO" assess --json </dev/null >/dev/full']]) {
  test(`a full disk: ${name}`, () => {
    const { status, stdout, stderr } = bash(line);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^hotro: cannot write (standard output|\/dev\/full): the disk is full\n$/);
  });
}

test('a pipe closed early: a message, exit 2', () => {
  const { stderr } = bash('{ sleep 0.3; "$HOTRO" rules --json; echo "exit $?" >&2; } | true');
  assert.match(stderr, /cannot write standard output: the reader closed it early.*\nexit 2\n/);
});

test('standard output closed: a message, exit 2, and no file takes its place', (t) => {
  const cwd = folder(t, { 'case.json': sample });
  const before = readFileSync(join(cwd, 'case.json'), 'utf8');
  const { status, stderr } = bash('"$HOTRO" assess case.json >&-', { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /cannot write standard output/);
  assert.equal(readFileSync(join(cwd, 'case.json'), 'utf8'), before);
});

test('a named pipe is written as it is', (t) => {
  const cwd = folder(t);
  const { stdout, status } = bash('mkfifo pipe; "$HOTRO" rules --schema -o pipe & cat pipe; wait $!', { cwd });
  assert.equal(status, 0);
  assert.equal(stdout, hotro(['rules', '--schema']).stdout);
  assert.deepEqual(readdirSync(cwd), ['pipe']);
});

test('Ctrl-C while a case is awaited: ended by the signal, no file left', (t) => {
  const cwd = folder(t);
  const { status } = bash('mkfifo pipe; exec 3<>pipe; "$HOTRO" assess -o result.json <pipe & sleep 0.3; kill -TERM $!; wait $!', { cwd });
  assert.equal(status, 128 + 15);
  assert.deepEqual(readdirSync(cwd), ['pipe']);
});

test('slow and non-blocking streams are read whole', () => {
  assert.equal(bash('{ printf "{"; sleep 0.2; printf "}"; } | "$HOTRO" assess --json').status, 0);
});
