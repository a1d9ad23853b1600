// SPDX-License-Identifier: MIT
// QR codes of texts of every length that a version may have, read back by a program of others.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';
import { imported } from './source.mjs';

const { qrPath } = await imported('qr.ts');
const { default: decode } = createRequire(import.meta.url)('jsqr');

const MARGIN = 4;
const DOTS = 3;

function read(text) {
  const { size, path } = qrPath(text);
  const width = (size + 2 * MARGIN) * DOTS;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < DOTS; row += 1)
      for (let column = 0; column < DOTS; column += 1)
        pixels.fill(0, 4 * (((Number(y) + MARGIN) * DOTS + row) * width + (Number(x) + MARGIN) * DOTS + column), 4 * (((Number(y) + MARGIN) * DOTS + row) * width + (Number(x) + MARGIN) * DOTS + column) + 3);
  return { size, text: decode(pixels, width, width)?.data };
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ-';
const code = (length) => Array.from({ length }, (_, index) => letters[(index * 7 + length) % letters.length]).join('');

test('codes of every length up to a thousand', () => {
  const sizes = new Set();
  for (let length = 1; length <= 1000; length += length < 130 ? 1 : 23) {
    const { size, text } = read(code(length));
    assert.equal(text, code(length), `${length} characters`);
    sizes.add(size);
  }
  assert.ok(sizes.size > 15, `${sizes.size} versions`);
});

test('links: bytes, then the code', () => {
  for (const address of ['https://hotro.example/', 'http://127.0.0.1:8080/ứng-dụng/hotro.html#', `https://${'x'.repeat(300)}.vn/#`]) {
    for (const length of [8, 20, 61, 120, 500]) assert.equal(read(address + code(length)).text, address + code(length));
  }
});

test('a code takes no more room than its length needs', () => {
  /* ISO/IEC 18004, table 7: level M holds so many paired characters. */
  for (const [most, version] of [[20, 1], [38, 2], [61, 3], [90, 4], [122, 5], [154, 6], [178, 7], [221, 8], [262, 9], [311, 10], [366, 11], [419, 12]]) {
    assert.equal(read(code(most)).size, version * 4 + 17);
    assert.equal(read(code(most + 1)).size, version * 4 + 21);
  }
});
