// SPDX-License-Identifier: MIT
// The two modules together and the command write the same bytes of workbooks, and say the same of those that cannot be read.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runner } from '../tests/command.mjs';
import { archive, DATE, PERCENT, sheet, THOUSANDS, xlsx } from '../tests/machine/workbook/book.mjs';
import { header, long, odsOf, person, refused } from '../tests/machine/workbook/books.mjs';
import { bookWasm, lists } from '../tests/machine/module.mjs';
import { listedBook } from './binding.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'hotro-'));
const { hotro: command } = runner('machine');

/** What the command writes of a workbook, and what it says of it: of a line its row and sentence. */
function expectedOf(bytes, options = []) {
  writeFileSync(join(cwd, 'a.xlsx'), bytes);
  const { status, stdout, stderr } = command(['batch', '--lang', 'vi', ...options, 'a.xlsx'], { cwd });
  return { status, text: stdout, said: stderr.trimEnd().split('\n') };
}

const sheets = (rows, options) => archive(xlsx({ DS: sheet(rows, options) }));
const money = ['id', 'agency', 'attracted', 'attraction_once', 'until'];
const notes = (count, length) => Array.from({ length: count }, (_, at) => [...person(at + 1), 'ệ'.repeat(length)]);
const shared = `<sst>${header.map((it) => `<si><t>${it}</t></si>`).join('')}` +
  '<si><r><t>science_</t></r><r><t>department</t></r></si></sst>';
const ofShared = '<worksheet><sheetData><row r="1">' +
  `${header.map((_, k) => `<c r="${'ABCDEFG'[k]}1" t="s"><v>${k}</v></c>`).join('')}</row>` +
  '<row r="2"><c r="B2" t="s"><v>7</v></c></row></sheetData></worksheet>';

const BOOKS = {
  'cells of every kind': sheets([[], [...header, 'it_field', 'x_note'], [...person(1), true, 0.1 + 0.2],
    [...person('2', 45901), false, [45901, DATE]],
    [...person(3, '01/09/2025'), null, 'a "b"\nc'], [...person(4, [45901.75, DATE]), 1, { formula: 'A1', result: 7 }],
    [...person(5, '2025-09-01'), 'có', { error: '#N/A' }]]),
  'days from 1904 on': archive(xlsx({ DS: sheet([header, [1, ...person(1).slice(1, 4), [44439, DATE], 44803, 'none']]) },
    { date1904: true })),
  'shared strings': archive(xlsx({ DS: ofShared }, { strings: shared })),
  'merged cells': sheets(
    [header, person(1), [2, null, null, 'full_time', [45901, DATE], [46265, DATE], 'none'], [null, null], [4, null, null]],
    { merged: ['B2:C5', 'C2:C3'] }),
  'hidden rows and columns': sheets([header, person(1), person(2), person(3), [], person(5)],
    { hidden: [2, 3, 5, 6], columns: [[3, 3], [7, 9]] }),
  'the third sheet that is not hidden has a header': archive(xlsx({ Cover: sheet([['QUẢNG NINH'], ['agency of nobody']]), Empty: sheet([]),
    Hidden: { part: sheet([header, person('h')]), state: 'hidden' }, 'Đợt "1"': sheet([header, person('p')]),
    More: sheet([header, person('m')]), Secret: { part: sheet([]), state: 'veryHidden' }, Last: sheet([]) })),
  'sheets with long names, and names that steer': archive(xlsx({ ['ệ'.repeat(9000)]: sheet([header, person(1)]),
    ['"'.repeat(60)]: sheet([]), 'a\u202eb': sheet([]) })),
  'no sheet has a header': archive(xlsx({ Cover: sheet([[], ['QUẢNG NINH'], ['agency of nobody']]), Empty: sheet([]) })),
  'every sheet is empty': archive(xlsx({ Cover: sheet([]), Empty: sheet([]) })),
  'a header with a fault, before one without': archive(xlsx({ DS: sheet([['id', 'agency', 'agency'], ['a', 'b']]),
    People: sheet([header, person(1)]) })),
  'a header in two rows': sheets([['Danh sách'], [], ['Mã', 'Đơn vị', 'Nhiệm vụ'], ['NV', 'công tác', 'chuyển đổi số'],
    [1, 'outside', 'none'], [2, 'nowhere']]),
  'errors: percentages, thousands, errors and formulas of cells': sheets([money, [1, 'science_departmen'],
    [2, 'outside', true, [0.15, PERCENT]], [3, 'outside', true, [5000, THOUSANDS]],
    [4, { error: '#REF!' }], [5, { formula: '1+1' }], [6, 'outside', true, 1234.567],
    [7, 'outside', null, null, null, 'x'], [8, 'outside', null, null, 'soon']]),
  'a person twice, totals and signatures': sheets([['id', 'agency', 'duty', 'x_a'], ['A', 'outside', 'none'], ['A', 'it_center'],
    [null, 'Cộng'], ['B', 'outside', 'none'], ['A', 'outside', 'none'], [], ['Người lập', null, '(Ký)']]),
  'the month first': sheets([['id', 'agency', 'duty_from'], [1, 'it_center', '09/01/2025'], [2, 'it_center', '09/15/2025']]),
  'its own columns': sheets([['id', 'agency', 'status', 'total_min'], [1, 'it_center', 'ok', 5]]),
  'thousands of long rows': sheets([[...header, 'x_note'], ...notes(3000, 90)]),
  'thousands of long rows, not packed': archive(
    xlsx({ DS: sheet([[...header, 'x_note'], ...notes(3000, 90)], { merged: ['B2:B9'] }) }), { stored: true }),
  'a line that is too long': archive(
    xlsx({ DS: sheet([[...header, 'x_note'], ...notes(2, 30_000), person(3)]) }), { stored: true }),
  'a shared string of 40 MB': archive(xlsx({ DS: '<w><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>agency</t></is></c>' +
    '</row><row><c t="s"><v>1</v></c></row><row><c><v>3</v></c></row></sheetData></w>' },
    { strings: `<sst><si><t>id</t></si><si><t>${long}</t></si></sst>` }), { stored: true }),
  'OpenDocument': odsOf({ Cover: [['Bìa']], DS: [header, person(1), person(2, '1/9/2025')], Other: [] }),
  'OpenDocument, many rows': odsOf({ DS: [[...header, 'x_note'], ...notes(3000, 90)] }),
  'OpenDocument, no header': odsOf({ Cover: [['Bìa']], DS: [] }),
};

for (const [name, bytes] of Object.entries(BOOKS))
  for (const excel of [false, true])
    test(`a workbook: ${name}${excel ? ', for Excel' : ''}`, async () => {
      const expected = expectedOf(bytes, excel ? ['--excel'] : []);
      const { text = '', error, name: read, ...found } = await listedBook(lists, bookWasm, bytes, { excel });
      assert.equal(text, expected.text);
      if (error !== undefined) {
        assert.deepEqual([`a.xlsx: trang "${read}" dòng ${error.line}`, error.text.vi], placeOf(expected.said[0]), expected.said[0]);
        assert.equal(expected.status, 2);
        return;
      }
      const { report, said, others } = found;
      const wanted = (start) => expected.said.filter((it) => it.includes(`: ${start}`)).map((it) => it.slice(it.indexOf(start)));
      const repeated = expected.said.flatMap((it) => /: (\d+ .*trùng người và thời gian.*)/.exec(it)?.[1] ?? []);
      assert.deepEqual(report.said.map(({ vi }) => vi), [...wanted('bỏ qua '), ...repeated, ...wanted('còn thiếu ')]);
      assert.deepEqual(said.map(({ vi }) => vi), [...wanted('dòng ẩn'), ...wanted('cột ẩn')]);
      const behind = others.map((it) => `"${it}"`).join(', ');
      assert.equal(wanted('chỉ đọc trang này')[0]?.replace(/^.*--sheet: /, '') ?? '', behind);
      /* Further faults of a line stand behind the first. */
      const lines = expected.said.filter((it) => it.startsWith(`a.xlsx: trang "${read}" dòng `)).map(placeOf);
      const told = report.errors.slice(0, lines.length);
      assert.equal(told.length > 0, report.errors.length > 0);
      assert.deepEqual(told.map(({ line }) => `a.xlsx: trang "${read}" dòng ${line}`), lines.map(([place]) => place));
      told.forEach((it, at) => assert.ok(lines[at][1].startsWith(it.text.vi), lines[at][1]));
    });

/** 'a.xlsx: trang "DS" dòng 2, cột B: what is wrong' in two. */
function placeOf(line) {
  const [, place, sentence] = /^(a\.xlsx: trang ".*" dòng \d+)(?:, cột \w+)?: (.*)$/.exec(line) ?? [line, line, ''];
  return [place, sentence];
}

for (const [name, [bytes, sentence, code]] of Object.entries(refused))
  test(`refused by name: ${name}`, async () => {
    const { error } = await listedBook(lists, bookWasm, bytes);
    assert.match(error.text.en, sentence);
    assert.equal(error.code, code);
    const { status, text, said } = expectedOf(bytes);
    assert.deepEqual([status, text, said[0].replace(/^(hotro: )?a\.xlsx: /, '')], [2, '', error.text.vi]);
  });

test('of a workbook whose sheets are all hidden these are told', async () => {
  const bytes = archive(xlsx({ A: { part: sheet([header]), state: 'hidden' }, B: { part: sheet([header]), state: 'veryHidden' } }));
  assert.deepEqual(await listedBook(lists, bookWasm, bytes), { hidden: ['A', 'B'] });
  assert.match(expectedOf(bytes).said[0], /đều ẩn \("A", "B"\)/);
});

test('every cut of a workbook, and every byte changed, is read as the command does or refused', async () => {
  const bytes = sheets([header, person(1)]);
  let read = 0;
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 0x41;
    for (const it of [changed, bytes.subarray(0, at)]) {
      const { text } = await listedBook(lists, bookWasm, it);
      if (it.subarray(0, 4).equals(bytes.subarray(0, 4))) assert.equal(text ?? '', expectedOf(it).text, `${at}`);
      read += text === undefined ? 0 : 1;
    }
  }
  assert.ok(read > 0);
});

test('a browser that knows deflated text as gzip alone reads the same', async (t) => {
  const Real = globalThis.DecompressionStream;
  t.after(() => Object.assign(globalThis, { DecompressionStream: Real }));
  globalThis.DecompressionStream = function (form) {
    if (form === 'deflate-raw') throw new TypeError(form);
    return new Real(form);
  };
  for (const name of ['thousands of long rows', 'OpenDocument, many rows'])
    assert.equal((await listedBook(lists, bookWasm, BOOKS[name])).text, expectedOf(BOOKS[name]).text);
});

test('a list of an office as a workbook', async () => {
  const text = readFileSync(new URL('../tests/lists/unit-comma.csv', import.meta.url), 'utf8');
  const bytes = sheets(text.trimEnd().split(/\r?\n/).map((line) => line.split(',')));
  const found = await listedBook(lists, bookWasm, bytes);
  assert.ok(found.text.length > 1000);
  assert.equal(found.text, expectedOf(bytes).text);
});
