// SPDX-License-Identifier: MIT
// What the page weighs with the law in it: HOTRO_PAGE, or build/web/hotro.html.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';

const page = readFileSync(process.env.HOTRO_PAGE ?? new URL('../../../build/web/hotro.html', import.meta.url));

const listsAt = page.indexOf('<script type="text/plain" id="lists">');

/* What is reached goes up only with what a commit says that it costs; what is wanted beyond that is not reached yet. */
const SIZES = [
  { what: 'raw', bytes: page.length, reached: 434_100, wanted: 240_000 },
  { what: 'with gzip', bytes: gzipSync(page, { level: 9 }).length, reached: 252_600, wanted: 115_000 },
  { what: 'before lists, with gzip', bytes: gzipSync(page.subarray(0, listsAt), { level: 9 }).length, reached: 133_450, wanted: 115_000 },
];
for (const { what, bytes, reached, wanted } of SIZES) {
  test(`${what}: at most ${reached} bytes`, () => assert.ok(bytes <= reached, `${bytes} bytes`));
  test(`${what}: ${wanted} bytes are wanted`, { todo: reached > wanted }, () => assert.ok(bytes <= wanted, `${bytes} bytes`));
}

test('it names the published sum of the decision surface', () => {
  const sum = readFileSync(new URL('../surface/SHA256', import.meta.url), 'utf8').slice(0, 64);
  assert.match(sum, /^[0-9a-f]{64}$/);
  assert.ok(page.includes(sum));
});
