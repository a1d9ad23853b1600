// SPDX-License-Identifier: MIT
// Workbooks made by chance: this program reads the cells that another reader does (read-excel-file, from npm), and what this program
// writes the other reads.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, hotro } from '../native/run.mjs';
import { records } from '../native/records.mjs';
import { archive, DATE, sheet, xlsx } from './book.mjs';

const { default: readXlsxFile } = createRequire(new URL('../../../web/package.json', import.meta.url))('read-excel-file/node');
const COUNT = process.env.HOTRO_FULL ? 1000 : 200;

/** Numbers below `limit`, the same each time (mulberry32). */
function chance(seed) {
  return (limit) => {
    seed = seed + 0x6d2b79f5 | 0;
    let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) % limit;
  };
}

const words = ['Sở KH&CN', 'Đặng', '<b>', '"ngoặc"', 'a\nb', "l'", '  hai  ', 'ệ\u0323', '😀', '=1+1', '-5', '1e3', 'x;y,z', '\t', 'TRUE', '09/01/2025', '_x', 'ngày 01 tháng 9'];

/** A cell as book.mjs takes them. */
function cellOf(next) {
  switch (next(9)) {
    case 0: return null;
    case 1: return next(2) === 1;
    case 2: return next(1000000) * 1000;
    case 3: return (next(2000000) - 1000000) / [1, 10, 100, 7, 3][next(5)];
    case 4: return next(1000) * 10 ** (next(20) - 8);
    case 5: return [20000 + next(50000), DATE];
    case 6: return { formula: 'A1&"x"', result: next(5000) };
    default: return Array.from({ length: 1 + next(3) }, () => words[next(words.length)]).join(' ');
  }
}

/** What both say of a cell, as text: numbers with the 15 digits that spreadsheets show. */
function shown(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}
const asShown = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text);

test(`${COUNT} workbooks made by chance: the same cells`, async (t) => {
  const cwd = folder(t);
  let cells = 0;
  for (let seed = 1; seed <= COUNT; seed++) {
    const next = chance(seed);
    const width = 1 + next(6);
    const rows = [['id', 'agency', ...Array.from({ length: width }, (_, k) => `x_${k}`)],
      ...Array.from({ length: 1 + next(12) }, (_, row) => [row + 1, null, ...Array.from({ length: width }, () => cellOf(next))])];
    const strings = [];
    const isShared = next(2) === 1;
    /* Every other book has its texts in the part that cells share. */
    const part = sheet(rows).replace(/<c r="(\w+)" t="inlineStr"><is>(<t.*?<\/t>)<\/is><\/c>/gs, (whole, place, text) => (isShared ? `<c r="${place}" t="s"><v>${strings.push(text) - 1}</v></c>` : whole));
    const bytes = archive(xlsx({ Cover: sheet([['no header here']]), DS: part }, { strings: `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>` }), { stored: next(4) === 0 });
    writeFileSync(join(cwd, 'a.xlsx'), bytes);
    const other = await readXlsxFile(bytes, { sheet: 'DS', trim: false });
    const wanted = (other.find?.((it) => it.sheet === 'DS')?.data ?? other).map((row) => row.map(shown));
    const { stdout, stderr } = hotro(['batch', 'a.xlsx'], { cwd });
    const mine = records(stdout).map((row) => row.slice(0, 2 + width).map((text) => text.replace(/^'(?=\s*[=+@-])/, '')).map(asShown));
    assert.deepEqual(mine.slice(1), wanted.slice(1).map((row) => [...row, ...Array(2 + width - row.length).fill('')].map(asShown)), `seed ${seed}\n${stderr}`);
    cells += mine.length * width;
  }
  assert.ok(cells > 20 * COUNT);
});

test('the other reader reads what this program writes', async (t) => {
  const header = 'id,agency,position,duty,duty_from,until,degree,x_note';
  const cwd = folder(t, { 'a.csv': `${header}\nA,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,"a & ""b""\nc"\nB,nowhere,civil_servant,,,,,\n` });
  assert.equal(hotro(['batch', 'a.csv', '-o', 'a.xlsx', '--lang', 'vi'], { cwd }).status, 1);
  const of = async (name) => { const all = await readXlsxFile(readFileSync(join(cwd, 'a.xlsx')), { sheet: name, trim: false }); return all.find?.((it) => it.sheet === name)?.data ?? all; };
  const list = await of('Danh sách');
  assert.deepEqual(list[1].slice(0, 12).map(shown), ['A', 'science_department', 'civil_servant', 'full_time', '2025-09-01', '2026-08-31', 'none', 'a & "b"\nc', 'đủ', '8000000', '60000000', '36000000']);
  assert.deepEqual((await of('Dòng lỗi'))[1].slice(0, 2), [4, 'B']);
  assert.equal((await of('Tổng hợp')).find((row) => row[0] === 'Tổng cộng')[1], 96000000);
});
