// SPDX-License-Identifier: MIT
// UTF-16 with its mark, as PowerShell's > and Excel's "Unicode Text" write it: read as if it were UTF-8.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { bash, folder, hotro, sample } from './run.mjs';

const little = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
const big = (text) => little(text).swap16();
const both = [['little', little], ['big', big]];
const utf8 = (text) => Buffer.from(`\ufeff${text}`);

/* Letters of one, two, three and four bytes, so that pieces are cut within them; more than two pieces of 256 KiB. */
const list = (count) => `id\tagency\tGhi chú\n${Array.from({ length: count }, (_, i) => `${i}\toutside\t${'ế𠮷é'.repeat(i % 7)}\n`).join('')}`;

for (const [name, encode] of both) {
  test(`a list in UTF-16, ${name} end first, gives what it gives in UTF-8`, (t) => {
    const cwd = folder(t);
    for (const count of [1, 3000, 20_000]) {
      const expected = hotro(['batch'], { input: utf8(list(count)) });
      assert.equal(expected.status, 0, expected.stderr);
      writeFileSync(join(cwd, 'list.txt'), encode(list(count)));
      const got = hotro(['batch', 'list.txt'], { cwd });
      assert.equal(got.status, 0, got.stderr);
      assert.ok(got.stdout === expected.stdout, `${count} lines`);
      assert.ok(hotro(['batch'], { input: encode(list(count)) }).stdout === expected.stdout, `${count} lines in a pipe`);
    }
  });

  test(`a case, figures, a receipt and cases in UTF-16, ${name} end first`, () => {
    const json = JSON.stringify(sample);
    const expected = hotro(['assess', '--json'], { input: json });
    assert.equal(hotro(['assess', '--json'], { input: encode(json) }).stdout, expected.stdout);
    assert.equal(hotro(['batch', '--json'], { input: encode(`${json}\n`) }).stdout, expected.stdout);
    const receipt = hotro(['assess', '--receipt', '--made', '2026-11-28'], { input: json }).stdout;
    const { status, stdout } = hotro(['verify'], { input: encode(receipt) });
    assert.equal(status, 0, stdout);
  });
}

test('a byte at a time, as a slow pipe brings it', () => {
  const { status, stdout, stderr } = bash(`{ printf '\\377'; sleep 0.05; printf '\\376i\\0d'; sleep 0.05; printf '\\0,\\0a\\0g\\0e\\0n\\0c\\0y\\0\\n\\0001\\0,\\0o'; sleep 0.05;
    printf '\\0u\\0t\\0s\\0i\\0d\\0e\\0\\n\\0'; } | "$HOTRO" batch`);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^\ufeffid,agency,.*\n1,outside,ok,/);
});

test('half a letter is no letter: the line is told', () => {
  const broken = (units) => Buffer.concat([little('id,agency\n1,outside\n2,'), Buffer.from(units)]);
  for (const units of [[0x01, 0xd8, 0x61, 0], [0x01, 0xdc], [0x01, 0xd8], [0x61]]) {
    const { status, stdout, stderr } = hotro(['batch'], { input: broken(units) });
    assert.equal(status, 1, `${stdout}${stderr}`);
    assert.match(stderr, /:3: /);
  }
});

test('too large is said of what is read, in its own bytes', () => {
  const most = `{"id":"${'e'.repeat(60_000)}"}`;
  assert.equal(hotro(['assess', '--json'], { input: little(most) }).stdout, hotro(['assess', '--json'], { input: most }).stdout);
  const { status, stderr } = hotro(['assess'], { input: little(`{"id":"${'ế'.repeat(30_000)}"}`) });
  assert.equal(status, 2);
  assert.match(stderr, /64 KiB|65,536|too (large|long)/);
});
