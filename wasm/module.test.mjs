// SPDX-License-Identifier: MIT
// What the binaries are: a closed list of exports, no imports, no floating point, how large.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bookWasm, hotro, listsWasm, wasm } from '../tests/machine/module.mjs';
import { bookSource, listsSource, source } from './binding.mjs';
import { isFloat, walk } from './walker.mjs';

const CODE = 10;
/* Sizes are what is reached: they go up only with what a commit says that they cost. What the page may weigh as a whole:
   web/build.test.mjs. */
const MODULES = [
  { name: 'hotro.wasm', bytes: wasm, binding: source, listed: 'exports.json', code: 96_500, whole: 162_500 },
  { name: 'hotro_lists.wasm', bytes: listsWasm, binding: listsSource, listed: 'lists_exports.json', code: 158_000, whole: 230_800 },
  { name: 'hotro_book.wasm', bytes: bookWasm, binding: bookSource, listed: 'book_exports.json', code: 30_500, whole: 34_830 },
];

for (const { name, bytes, binding, listed, code, whole } of MODULES) {
  const module = new WebAssembly.Module(bytes);
  const { instructions, sections, types } = walk(bytes);

  test(`${name}: the exports are those that its binding and ${listed} declare, no more`, () => {
    const declared = /interface Exports \{([^]*?)\n\}/.exec(binding)[1];
    const names = [...declared.matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]).sort();
    assert.deepEqual(WebAssembly.Module.exports(module).map((it) => it.name).sort(), names);
    assert.deepEqual(JSON.parse(readFileSync(new URL(listed, import.meta.url), 'utf8'))[0].reaches.sort(), names);
  });

  test(`${name}: nothing is imported`, () => {
    assert.deepEqual(WebAssembly.Module.imports(module), []);
  });

  test(`${name}: no instruction touches a floating-point number`, () => {
    assert.ok(instructions.length > 1000);
    assert.deepEqual(instructions.filter(([opcode, prefixed]) => isFloat(opcode, prefixed)), []);
    assert.deepEqual(types.filter((type) => type !== 0x7f && type !== 0x7e), [], 'locals are i32 or i64');
  });

  for (const [what, size, reached] of [['its code', sections.get(CODE), code], ['the whole', bytes.length, whole]])
    test(`${name}: ${what} has at most ${reached} bytes`, () => assert.ok(size <= reached, `${size} bytes`));
}

test('the reader of workbooks has nothing of the law', () => {
  const ids = hotro.rules().facts.flatMap(({ id, values = [] }) => [id, ...values.map((value) => value.id)]);
  const words = ids.filter((it) => it.length > 8);
  assert.ok(words.length > 10, words.join(' '));
  const [all, book] = [wasm, bookWasm].map((bytes) => bytes.toString('latin1'));
  for (const word of words) assert.deepEqual([all.includes(word), book.includes(word)], [true, false], word);
});

test('the walker sees floating point where there is some', () => {
  /* (func (param f64) (result f64) local.get 0 f64.const 1 f64.add) */
  const bytes = Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7c, 1, 0x7c, 3, 2, 1, 0,
    10, 16, 1, 14, 0, 0x20, 0, 0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0xa0, 0x0b,
  ]);
  assert.ok(WebAssembly.validate(bytes));
  assert.equal(walk(bytes).instructions.filter(([opcode]) => isFloat(opcode, 0)).length, 2);
});
