// SPDX-License-Identifier: MIT
// The static program of native/musl: run in a folder in which nothing else is, with the bytes of the other.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from '../command.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'hotro-musl-'));
after(() => rmSync(empty, { recursive: true, force: true }));
execFileSync(join(root, 'native/musl'), { stdio: ['ignore', 'ignore', 'inherit'] });
const program = join(root, 'build/musl/hotro');
copyFileSync(program, join(empty, 'hotro'));

test('it asks for no library and no loader', () => {
  const said = execFileSync('readelf', ['--program-headers', '--dynamic', program], { encoding: 'utf8' });
  assert.doesNotMatch(said, /INTERP|NEEDED/);
  assert.ok(statSync(program).size < 2_500_000, `${statSync(program).size}`);
});

test('it runs where nothing else is', { skip: process.getuid() !== 0 && 'chroot needs root' }, () => {
  assert.match(execFileSync('chroot', [empty, '/hotro', 'selftest'], { encoding: 'utf8' }), /^[\d,]+ passed, 0 failed\n$/);
});

test('lists and workbooks have the bytes of the other command', () => {
  const { hotro } = runner();
  const list = readFileSync(join(root, 'native/sample.json'), 'utf8').replace(/\s+/g, ' ');
  const input = `${`${list}\n`.repeat(2000)}`;
  const own = (args) => execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 27, env: { LC_ALL: 'C' } });
  assert.ok(own(['batch', '--json']) === hotro(['batch', '--json'], { input }).stdout);
  const csv = 'id,agency\n1,outside\n2,science_department\n';
  for (const name of ['own.xlsx', 'other.xlsx']) {
    const run = (command) => execFileSync(command, ['batch', '-', '-o', join(empty, name)], { input: csv, env: { LC_ALL: 'C' } });
    run(name === 'own.xlsx' ? program : runner().command);
  }
  assert.ok(readFileSync(join(empty, 'own.xlsx')).equals(readFileSync(join(empty, 'other.xlsx'))));
});
