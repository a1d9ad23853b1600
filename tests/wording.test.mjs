// SPDX-License-Identifier: MIT
// What is said to people, where it is written: the sentences of core, command and page, and what documents them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWritten = (name) => /\.(c|h|law|ts|mjs|html|css|json|md)$/.test(name) && name !== 'package-lock.json';

function filesIn(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((it) => {
    if (it.name === 'node_modules') return [];
    const path = `${folder}/${it.name}`;
    return it.isDirectory() ? filesIn(path) : isWritten(it.name) ? [path] : [];
  });
}

/** Where the decree's number stands without its year: there is a Nghị định 179 of other years too. Identifiers (d179) are none. */
const bare = /(?<![\p{L}\d_.])179(?!\/2025|[\p{L}\d_])/u;

test('Nghị định 179 is never named without its year', () => {
  assert.match('Cùng Nghị định 179: từ 15/08/2025', bare);
  assert.match('Nghị định số 179/NĐ-CP', bare);
  assert.doesNotMatch('khoản 1 Điều 3 Nghị định số 179/2025/NĐ-CP, d179_3_1, 1179, 179000', bare);
  const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...['core', 'native', 'wasm', 'web'].flatMap(filesIn)];
  assert.ok(files.length > 100);
  const found = files.flatMap((file) => readFileSync(`${root}/${file}`, 'utf8').split('\n').flatMap((line, at) => (bare.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])));
  assert.deepEqual(found, []);
});
