// SPDX-License-Identifier: MIT
// What the README shows is what the command prints: each block after "<!-- example: hotro … -->", its parts between "…" in their order.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { runner } from '../command.mjs';

const { hotro } = runner();
const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const examples = [...readme.matchAll(/<!-- example: hotro (.*?) -->\n```\n([^]*?)```/g)];

test('the README has an example', () => assert.ok(examples.length > 0));

for (const [, command, shown] of examples) {
  test(`README: hotro ${command}`, () => {
    const { stdout } = hotro(command.split(' '), { cwd: root });
    let from = 0;
    for (const part of shown.split('\n…\n')) {
      const at = stdout.indexOf(part.trim(), from);
      assert.ok(at >= 0, `not in the output: ${part}`);
      from = at + part.trim().length;
    }
  });
}
