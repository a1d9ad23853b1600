// SPDX-License-Identifier: MIT
// The release folder: everything in it, the same bytes when it is made again elsewhere, sums and signature by the tools that anyone has.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'hotro-release-'));
after(() => rmSync(empty, { recursive: true, force: true }));
const run = (program, args, options) => execFileSync(program, args, { cwd: empty, encoding: 'utf8', stdio: 'pipe', ...options });
run(join(root, 'native/musl'), []);
run('minisign', ['-G', '-W', '-p', 'key.pub', '-s', 'key'], { input: '' }); // thrown away with the folder
for (const name of ['one', 'two']) run(join(root, 'tests/release'), [join(empty, name), join(empty, 'key')], { env: { ...process.env, TZ: name === 'one' ? 'UTC' : 'Asia/Ho_Chi_Minh' } });
const one = join(empty, 'one');
const names = readdirSync(one).sort();

test('what is in it', () => {
  const version = /^project\(hotro VERSION (\S+)/m.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'))[1];
  assert.deepEqual(names, ['SHA256SUMS', 'SHA256SUMS.minisig', `hotro-${version}-linux-x86_64`, `hotro-${version}-npm.tgz`, `hotro-${version}.spdx.json`, `hotro-${version}.tar.gz`,
    'hotro.exe', 'hotro.html', `hotro_${version}_amd64.deb`]);
});

test('made twice it has the same bytes', () => {
  for (const name of names) assert.ok(readFileSync(join(one, name)).equals(readFileSync(join(empty, 'two', name))), name);
});

test('sums and signature are right, and a changed file is noticed', () => {
  run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: one });
  const verify = () => spawnSync('minisign', ['-V', '-p', join(empty, 'key.pub'), '-m', 'SHA256SUMS'], { cwd: join(empty, 'two') }).status;
  assert.equal(verify(), 0);
  appendFileSync(join(empty, 'two', 'hotro.html'), ' ');
  assert.throws(() => run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(empty, 'two') }));
  appendFileSync(join(empty, 'two', 'SHA256SUMS'), '\n');
  assert.notEqual(verify(), 0);
});

test('the list of parts names each file with its sum, and what of others is in it', () => {
  const list = JSON.parse(readFileSync(join(one, names.find((name) => name.endsWith('.spdx.json'))), 'utf8'));
  const sums = new Map(readFileSync(join(one, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split(/ +/).reverse()));
  const own = list.packages.filter(({ checksums }) => checksums !== undefined);
  assert.equal(own.length, 6);
  for (const { name, checksums } of own) assert.equal(checksums[0].checksumValue, sums.get(name), name);
  const held = new Set(list.packages.filter(({ checksums }) => checksums === undefined).map(({ name }) => name));
  for (const name of ['lit-html', 'lean-qr', 'zlib', 'musl', 'glibc', 'mingw-w64']) assert.ok(held.has(name), name);
  for (const { versionInfo } of list.packages) assert.match(versionInfo, /^\d/);
});
