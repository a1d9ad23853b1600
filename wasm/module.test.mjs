// SPDX-License-Identifier: MIT
// What the binary is: a closed list of exports, no imports, no floating point, how large.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { wasm } from '../tests/machine/module.mjs';
import { source } from './binding.mjs';
import { isFloat, walk } from './walker.mjs';

const CODE = 10;
const module = new WebAssembly.Module(wasm);
const { instructions, sections, types } = walk(wasm);

test('the exports are those that hotro.ts and exports.json declare, no more', () => {
  const declared = /interface Exports \{([^]*?)\n\}/.exec(source)[1];
  const names = [...declared.matchAll(/^ {2}(\w+)[(:]/gm)].map((match) => match[1]);
  assert.deepEqual(WebAssembly.Module.exports(module).map((it) => it.name).sort(), names.sort());
  assert.deepEqual(JSON.parse(readFileSync(new URL('exports.json', import.meta.url), 'utf8'))[0].reaches.sort(), names);
});

test('nothing is imported', () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test('no instruction touches a floating-point number', () => {
  assert.ok(instructions.length > 1000);
  assert.deepEqual(instructions.filter(([opcode, prefixed]) => isFloat(opcode, prefixed)), []);
  assert.deepEqual(types.filter((type) => type !== 0x7f && type !== 0x7e), [], 'locals are i32 or i64');
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

/* What is reached: it goes up only with what a commit says that it costs. What the page may weigh as a whole: web/build.test.mjs. */
const SIZES = [
  { what: 'its code', bytes: sections.get(CODE), reached: 135_500 },
  { what: 'the whole', bytes: wasm.length, reached: 209_700 },
];
for (const { what, bytes, reached } of SIZES) {
  test(`${what} has at most ${reached} bytes`, () => assert.ok(bytes <= reached, `${bytes} bytes`));
}
