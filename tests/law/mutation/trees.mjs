// SPDX-License-Identifier: MIT
// The built trees that mutants are linked with.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAIN, SANITIZERS, TESTS, Tree } from './engine.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const mutationBuild = join(root, 'build', 'mutation');

function cmake(...options) {
  const { status, stdout, stderr } = spawnSync('cmake', options, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`cmake ${options.join(' ')}\n${stdout}\n${stderr}`);
}

/** The core and its tests, built for speed of building. */
export function plainTree(work) {
  cmake('-S', root, '-B', mutationBuild, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_C_COMPILER=gcc', '-DCMAKE_C_FLAGS_DEBUG=-O1');
  cmake('--build', mutationBuild, '--target', ...TESTS.map((test) => `test_${test}`));
  return new Tree(mutationBuild, join(work, 'plain'), 'gcc', PLAIN);
}

/** That of the preset sanitize; null where it is not built. */
export function sanitizedTree(work) {
  const build = join(root, 'build', 'sanitize');
  if (!existsSync(join(build, 'tests', 'test_vectors'))) return null;
  cmake('--build', build, '--target', ...TESTS.map((test) => `test_${test}`));
  return new Tree(build, join(work, 'sanitized'), 'clang', SANITIZERS);
}

const folders = new Set();
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own, removed when the process ends. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'hotro-'));
  folders.add(folder);
  return folder;
}
