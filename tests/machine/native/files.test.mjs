// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, command, folder, hotro, sample } from './run.mjs';

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

test('a file that is replaced keeps who may read it', (t) => {
  const cwd = folder(t, { 'case.json': sample, 'result.json': 'old' });
  for (const mode of [0o640, 0o644, 0o600, 0o660]) {
    chmodSync(join(cwd, 'result.json'), mode);
    const { status, stderr } = hotro(['assess', 'case.json', '--json', '-o', 'result.json'], { cwd });
    assert.deepEqual([status, stderr, statSync(join(cwd, 'result.json')).mode & 0o7777], [0, '', mode]);
  }
});

const skip = process.getuid() !== 0 && 'needs root, who may be another user';

test('a file of another user: owner, group and permissions are kept', { skip }, (t) => {
  const cwd = folder(t, { 'case.json': sample, 'result.json': 'old' });
  const path = join(cwd, 'result.json');
  chownSync(path, 1234, 5678);
  chmodSync(path, 0o640);
  const { status, stderr } = hotro(['assess', 'case.json', '--json', '-o', 'result.json'], { cwd });
  const { uid, gid, mode } = statSync(path);
  assert.deepEqual([status, stderr, uid, gid, mode & 0o777], [0, '', 1234, 5678, 0o640]);
});

/** A folder that anyone may write to, and a command that runs there as a user without rights. */
const asAnother = (t, files) => {
  const cwd = folder(t, files);
  chmodSync(cwd, 0o777);
  copyFileSync(command, join(cwd, 'hotro'));
  for (const name of ['hotro', ...Object.keys(files)]) chmodSync(join(cwd, name), 0o755);
  const run = (...args) => spawnSync(join(cwd, 'hotro'), args, { cwd, uid: 65534, gid: 65534, encoding: 'utf8', env: { LC_ALL: 'C' } });
  return { cwd, run };
};

test('what cannot be kept is said, and another group is given nothing', { skip }, (t) => {
  const { cwd, run } = asAnother(t, { 'case.json': sample, 'result.json': 'old' });
  const path = join(cwd, 'result.json');
  chmodSync(path, 0o666);
  const { status, stderr } = run('assess', 'case.json', '--json', '-o', 'result.json');
  assert.equal(status, 0);
  assert.match(stderr, /^hotro: .*\/result\.json: written, but owner, group or permissions of the file before could not be kept; check them if others need it\n$/);
  const { uid, gid, mode } = statSync(path);
  assert.deepEqual([uid, gid, mode & 0o777], [65534, 65534, 0o606]);
});

test('a file that may not be written is not replaced, nor one in a folder that may not', { skip }, (t) => {
  const { cwd, run } = asAnother(t, { 'case.json': sample, 'result.json': 'old', 'mine.json': 'old' });
  chownSync(join(cwd, 'mine.json'), 65534, 65534);
  chmodSync(join(cwd, 'mine.json'), 0o444);
  for (const name of ['result.json', 'mine.json']) {
    const { status, stderr } = run('assess', 'case.json', '--json', '-o', name);
    assert.deepEqual([status, stderr], [2, `hotro: cannot write ${name}: permission denied\n`]);
  }
  chmodSync(join(cwd, 'result.json'), 0o666);
  chmodSync(cwd, 0o755);
  for (const name of ['result.json', 'new.json']) {
    const { status, stderr } = run('assess', 'case.json', '--json', '-o', name);
    assert.deepEqual([status, stderr], [2, `hotro: cannot write ${name}: permission denied\n`]);
  }
  assert.equal(readFileSync(join(cwd, 'result.json'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(cwd).sort(), ['case.json', 'hotro', 'mine.json', 'result.json']);
});

test('a name as long as a name may be', (t) => {
  const cwd = folder(t, { 'case.json': sample });
  const name = `${'đ'.repeat(125)}.json`; /* 255 bytes */
  assert.equal(hotro(['assess', 'case.json', '-o', name], { cwd }).status, 0);
  assert.deepEqual(readdirSync(cwd).sort(), ['case.json', name]);
});

const outputs = ['rules -o out', 'assess c.json -o out', 'batch l.csv -o out.csv --rejects bad.csv', 'batch l.csv -o out.ndjson', 'budget l.csv -o out.csv --rejects bad.csv', 'budget l.csv -o out.json', 'verify l.csv',
  'batch l.csv -o out.xlsx --rejects bad.csv', 'budget l.csv -o out.xlsx --rejects bad.csv'];
for (const line of outputs) {
  test(`few files may be open: ${line}: whole, or a sentence and no file`, (t) => {
    const cwd = folder(t, { 'c.json': sample, 'l.csv': 'id,agency,claimed_total\n1,outside,0\n2,outsid,0\n' });
    const inputs = readdirSync(cwd);
    const files = () => readdirSync(cwd).filter((name) => !inputs.includes(name));
    const whole = bash(`"$HOTRO" ${line}`, { cwd });
    const made = files();
    assert.ok(whole.status < 2, whole.stderr);
    const { stdout } = bash(`for most in 3 4 5 6 7 8 9 10 11 12 13; do
      rm -f out* bad*; (ulimit -n $most; exec "$HOTRO" ${line}) > stdout 2> stderr; echo "$most $?" $(ls -d out* bad* 2>/dev/null); head -c 999 stderr; echo ---; done`, { cwd });
    for (const [most, status, ...rest] of stdout.split('---\n').slice(0, -1).map((run) => run.split(/[ \n]/))) {
      const text = rest.join(' ');
      if (status === '127' && /loading shared libraries/.test(text)) continue; /* not begun */
      if (status === String(whole.status)) assert.deepEqual(rest.slice(0, made.length), made, most);
      else assert.match(`${status} ${text}`, /^2 (?!out|bad).*hotro: cannot (read|write) \S+: too many open files $/, most);
      assert.doesNotMatch(text, /\[ERROR\]|tmpfile/);
    }
  });
}

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
