// SPDX-License-Identifier: MIT
// The C library as a stranger has it: installed into an empty folder, found by pkg-config and by find_package, used from C and C++.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from '../command.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'hotro-library-'));
after(() => rmSync(empty, { recursive: true, force: true }));
const prefix = join(empty, 'moved');
const run = (program, args, options) => execFileSync(program, args, { cwd: empty, encoding: 'utf8', maxBuffer: 1 << 26, ...options });

run('cmake', ['--workflow', '--preset', 'library'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
run('cmake', ['--install', 'build/library', '--component', 'library', '--prefix', join(empty, 'installed')], { cwd: root });
renameSync(join(empty, 'installed'), prefix); // what is installed knows no folder by name

const { hotro } = runner();
const expected = hotro(['assess', '--json', '--agency', 'science_department', '--position', 'civil_servant', '--duty', 'full_time',
  '--duty-from', '2025-09-01', '--until', '2026-08-31', '--degree', 'none']).stdout.trimEnd();
const { version } = JSON.parse(hotro(['--version', '--json']).stdout);
const libraries = join(prefix, 'lib');

test('the library shows what hotro.h declares, and nothing else', () => {
  const header = readFileSync(join(prefix, 'include/hotro.h'), 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\b(?:typedef|struct|enum)\b[^;{]*\{[^]*?\}[^;]*;/g, '');
  const declared = [...header.matchAll(/\b(ht_\w+)\s*\(|\bextern const ht_policy (ht_\w+);/g)].map(([, name, constant]) => name ?? constant);
  const shown = run('nm', ['-D', '--defined-only', '-P', join(libraries, 'libhotro.so')]).trim().split('\n').map((line) => line.split(' '))
    .filter(([, kind]) => kind !== 'A').map(([name]) => name.replace(/@.*/, ''));
  assert.ok(shown.length > 20, `${shown.length}`);
  assert.deepEqual(shown.sort(), [...new Set(declared)].sort());
});

test('the shared library has a version and needs the C library alone', () => {
  const said = run('objdump', ['-p', join(libraries, `libhotro.so.${version}`)]);
  assert.match(said, new RegExp(`SONAME +libhotro\\.so\\.${version.split('.')[0]}\n`));
  assert.deepEqual([...said.matchAll(/NEEDED +(\S+)/g)].map(([, name]) => name), ['libc.so.6']);
});

for (const [language, compiler, file, standard] of [['C', 'cc', 'consumer.c', '-std=c11'], ['C++', 'c++', 'consumer.cpp', '-std=c++17']]) {
  copyFileSync(join(root, 'tests/packages', file), join(empty, file));
  test(`${language}: by pkg-config, shared and static`, () => {
    const env = { ...process.env, PKG_CONFIG_PATH: join(libraries, 'pkgconfig') };
    assert.equal(run('pkg-config', ['--modversion', 'hotro'], { env }).trim(), version);
    const flags = run('pkg-config', ['--cflags', '--libs', 'hotro'], { env }).trim().split(/\s+/);
    run(compiler, [standard, '-Wall', '-Wextra', '-Wpedantic', '-Werror', file, '-o', `shared-${file}.out`, ...flags, `-Wl,-rpath,${libraries}`]);
    assert.equal(run(`./shared-${file}.out`, []), expected);
    const includes = flags.filter((flag) => flag.startsWith('-I'));
    run(compiler, [standard, '-Wall', '-Wextra', '-Wpedantic', '-Werror', file, '-o', `static-${file}.out`, ...includes, join(libraries, 'libhotro.a')]);
    assert.equal(run(`./static-${file}.out`, []), expected);
  });
}

test('CMake: find_package(hotro), either library; another version is not taken', () => {
  const project = (wanted) => `cmake_minimum_required(VERSION 3.25)\nproject(consumer LANGUAGES C CXX)\nfind_package(hotro ${wanted} REQUIRED)
add_executable(a ${join(empty, 'consumer.c')})\ntarget_link_libraries(a PRIVATE hotro::shared)\nadd_executable(b ${join(empty, 'consumer.cpp')})\ntarget_link_libraries(b PRIVATE hotro::static)\n`;
  mkdirSync(join(empty, 'project'));
  writeFileSync(join(empty, 'project/CMakeLists.txt'), project(version));
  run('cmake', ['-S', 'project', '-B', 'project/build', '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`]);
  run('cmake', ['--build', 'project/build']);
  for (const program of ['a', 'b']) assert.equal(run(`project/build/${program}`, []), expected);
  writeFileSync(join(empty, 'project/CMakeLists.txt'), project('9.0'));
  assert.throws(() => run('cmake', ['-S', 'project', '-B', 'project/other', '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`], { stdio: 'pipe' }), /version/);
});
