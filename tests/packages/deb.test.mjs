// SPDX-License-Identifier: MIT
// The .deb as a stranger has it: clean by lintian, installed into an empty root, run there, removed without a trace. Needs root.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'hotro-deb-'));
after(() => rmSync(empty, { recursive: true, force: true }));
const run = (program, args, options) => execFileSync(program, args, { cwd: empty, encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe', ...options });

run('cpack', ['--config', 'build/release/CPackConfig.cmake', '-B', empty], { cwd: root, env: { ...process.env, SOURCE_DATE_EPOCH: '1795392000' } });
const [name] = readdirSync(empty).filter((it) => it.endsWith('.deb'));
const deb = join(empty, name);

test('lintian finds nothing', () => {
  const { stdout, status } = spawnSync('lintian', ['--allow-root', '--fail-on', 'error,warning', deb], { encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 0);
  assert.match(name, /^hotro_[0-9.]+_[a-z0-9]+\.deb$/);
  assert.ok(statSync(deb).size < 1_300_000, `${statSync(deb).size}`);
});

/** A root in which nothing is installed, with the folders that dpkg keeps its lists in. */
function emptyRoot() {
  const clean = join(empty, 'root');
  for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'tmp', 'usr/bin', 'usr/sbin']) mkdirSync(join(clean, folder), { recursive: true });
  for (const list of ['status', 'available']) writeFileSync(join(clean, 'var/lib/dpkg', list), '');
  return clean;
}
const filesOf = (clean) => run('find', ['.', '-path', './var/lib/dpkg', '-prune', '-o', '-type', 'f', '-print'], { cwd: clean }).trim().split('\n').filter(Boolean).sort();

test('installed into an empty root, run there, and removed', { skip: process.getuid() !== 0 && 'dpkg needs root' }, () => {
  const clean = emptyRoot();
  const dpkg = (...args) => run('dpkg', [`--root=${clean}`, '--force-not-root', '--log=/dev/null', ...args]);
  dpkg('--install', deb);
  assert.match(dpkg('--status', 'hotro'), /Status: install ok installed/);
  assert.deepEqual(filesOf(clean), ['./usr/bin/hotro', './usr/share/bash-completion/completions/hotro', './usr/share/doc/hotro/changelog.gz', './usr/share/doc/hotro/copyright',
    './usr/share/fish/vendor_completions.d/hotro.fish', './usr/share/lintian/overrides/hotro', './usr/share/man/man1/hotro.1.gz', './usr/share/man/vi/man1/hotro.1.gz', './usr/share/zsh/vendor-completions/_hotro']);
  assert.match(run('chroot', [clean, '/usr/bin/hotro', 'selftest']), /^[\d,]+ passed, 0 failed\n$/);
  assert.match(run('man', ['-l', join(clean, 'usr/share/man/vi/man1/hotro.1.gz')], { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', MANPAGER: 'cat' } }), /hotro/);
  dpkg('--purge', 'hotro');
  assert.deepEqual(filesOf(clean), []);
  assert.ok(!readFileSync(join(clean, 'var/lib/dpkg/status'), 'utf8').includes('ok installed'));
});
