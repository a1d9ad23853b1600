// SPDX-License-Identifier: MIT
// The example of wasm/README.md does what is said beside it, by the command under it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { wasmFile } from '../module.mjs';

const readme = readFileSync(new URL('../../../wasm/README.md', import.meta.url), 'utf8');

test('the example runs', (t) => {
  const [, example] = /^```ts\n([^]*?)^```$/m.exec(readme);
  const [, command] = /^ {4}(.*\bexample\.ts\b.*)$/m.exec(readme);
  const [, said] = /\/\/ (.*)\n$/.exec(example);
  const folder = mkdtempSync(join(tmpdir(), 'hotro-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ['wasm', 'web']) symlinkSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), join(folder, name));
  mkdirSync(join(folder, 'build/wasm'), { recursive: true });
  symlinkSync(resolve(wasmFile), join(folder, 'build/wasm/hotro.wasm'));
  writeFileSync(join(folder, 'example.ts'), example);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stdout.replaceAll('\u00a0', ' '), `${said}\n`);
});
