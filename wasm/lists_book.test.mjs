// SPDX-License-Identifier: MIT
// The workbook of a list, from the module and from the command: the same parts in the same order, each byte for byte the same once it is
// unpacked. Packed they differ, as what deflates here is not the command's zlib at its level.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from '../tests/command.mjs';
import { sheets, withoutWorkbooks } from '../tests/machine/native/sheets.mjs';
import { lists } from '../tests/machine/module.mjs';
import { partsOf } from '../tests/machine/workbook/parts.mjs';
import { bookOfList } from './binding.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'hotro-'));
const { hotro: command } = runner('machine');
const unit = readFileSync(fileURLToPath(new URL('../tests/lists/unit-semicolon.csv', import.meta.url)));

/** What the command writes. */
function written(bytes, name, ...options) {
  writeFileSync(join(cwd, 'list.csv'), bytes);
  command([name, 'list.csv', '-o', 'out.xlsx', ...options], { cwd });
  return partsOf(readFileSync(join(cwd, 'out.xlsx')));
}

const withoutMethod = (parts) => parts.map(({ name, crc, text }) => ({ name, crc, text }));

async function same(bytes, name, language, options = {}, size = undefined, ...more) {
  const made = partsOf(await bookOfList(lists, bytes, { language, ...options }, size));
  const expected = written(bytes, name, '--lang', language, ...more);
  assert.deepEqual(made.map((part) => part.name), expected.map((part) => part.name));
  for (const [index, part] of withoutMethod(made).entries()) assert.deepEqual(part, withoutMethod(expected)[index]);
  return made;
}

const line = (id, agency) => `${id},${agency},civil_servant,full_time,2025-09-01,2026-08-31,none,"a, ""${id}"" & <b>"`;
const header = 'id,agency,position,duty,duty_from,until,degree,Ghi chú';
const short = Buffer.from([header, line(1, 'Sở KH&CN'), ',,,,,,,Tổng', line(2, 'nowhere'), line(1, 'science_department'), ''].join('\n'));

for (const language of ['vi', 'en']) {
  test(`${language}: a list, however it is cut`, async () => {
    await same(short, 'batch', language);
    await same(short, 'batch', language, {}, 7);
    await same(unit, 'batch', language);
  });

  test(`${language}: what a list claims`, async () => {
    const claimed = [`${header},claimed_total`, `${line(1, 'science_department')},96000000`, `${line(2, 'nowhere')},5`,
      `${line(3, 'outside')},5.000.000`, ',,,,,,,Tổng,7', ',,,,,,,Cộng,9', ''].join('\n');
    await same(Buffer.from(claimed), 'verify', language, { claims: true });
  });
}

test('an office’s own figures, and the name of their file', async () => {
  const parameters = [{ name: 'province.tier_a', from: '2026-01-01', value: 4_000_000, citation: 'Tờ trình 12/TTr-UBND' }];
  /* Its lines are written over what the list was opened with. */
  const long = Buffer.from([header, ...Array.from({ length: 3000 }, (_, at) => line(at, 'science_department')), ''].join('\n'));
  for (const figures of ['mức riêng.json', `${'p'.repeat(150)}.json`]) {
    writeFileSync(join(cwd, figures), JSON.stringify(parameters));
    const given = { parameters, figures };
    const made = await same(short, 'batch', 'vi', given, undefined, '--parameters', figures);
    await same(long, 'batch', 'vi', given, undefined, '--parameters', figures);
    assert.ok(made.some(({ text }) => text.includes(`<t>${figures.slice(0, 127)}`)));
    const claimed = Buffer.from(`${header},claimed_total\n${line(1, 'science_department')},5\n`);
    await same(claimed, 'verify', 'en', { claims: true, ...given }, undefined, '--parameters', figures);
  }
});

test('a list without a bad line, and none of whose names need telling', async () => {
  const parts = await same(Buffer.from(`${header}\n${line(1, 'science_department')}\n`), 'batch', 'vi');
  assert.equal(parts.filter(({ name }) => name.includes('worksheets')).length, 3);
});

test('a list of many lines, of which each has an error or a name', async () => {
  const lines = Array.from({ length: 6000 }, (_, index) => line(index, index % 3 === 0 ? `nowhere ${index}` : `UBND xã Số ${index}`));
  await same(Buffer.from([header, ...lines, ''].join('\n')), 'batch', 'en');
});

test('of one list nothing is left in the next, and people of a longer list have room behind a workbook', async () => {
  await same(short, 'batch', 'vi');
  const lines = Array.from({ length: 40_000 }, (_, index) => line(index, 'outside'));
  await same(Buffer.from([header, ...lines, line(7, 'outside'), ''].join('\n')), 'batch', 'vi');
});

test('where nothing deflates the parts are stored', async () => {
  const { CompressionStream: kept } = globalThis;
  globalThis.CompressionStream = undefined;
  try {
    const made = await same(short, 'batch', 'vi');
    assert.deepEqual([...new Set(made.map(({ method }) => method))], [0]);
  } finally {
    globalThis.CompressionStream = kept;
  }
});

test('LibreOffice opens it', { skip: withoutWorkbooks }, async () => {
  writeFileSync(join(cwd, 'made.xlsx'), await bookOfList(lists, short, { language: 'vi' }));
  const { 'Danh sách': rows, 'Dòng lỗi': errors, 'Tổng hợp': totals, 'Cách hiểu tên': names } = sheets(cwd, 'made.xlsx');
  assert.deepEqual(rows.map((row) => [row[0], row[8]]),
    [['id', 'Tình trạng'], ['1', 'trùng'], ['', 'bỏ qua'], ['2', 'lỗi'], ['1', 'trùng']]);
  assert.deepEqual(errors.map((row) => row.slice(0, 2)), [['Dòng', 'Mã'], ['4', '2']]);
  assert.ok(totals.some(([name, least]) => name === 'Tổng cộng' && least === '192000000'), JSON.stringify(totals));
  assert.deepEqual(names[1].slice(0, 2), ['agency', 'Sở KH&CN']);
});
