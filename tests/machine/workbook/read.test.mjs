// SPDX-License-Identifier: MIT
// Lists kept as workbooks: what the commands read of them, and which workbooks they refuse.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bash, folder, has, hotro } from '../native/run.mjs';
import { records } from '../native/records.mjs';
import { archive, DATE, PERCENT, sheet, THOUSANDS, xlsx } from './book.mjs';
import { header, long, person, refused } from './books.mjs';

const due = ['ok', '60000000', '36000000']; /* 12 months at 5 and at 3 million */

/** A folder with files of bytes. */
function books(t, files) {
  const cwd = folder(t);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
  return cwd;
}

/** The results of `batch` by id: status and the first two benefits. */
function results(cwd, args) {
  const { status, stdout, stderr } = hotro(['batch', ...args], { cwd });
  const all = records(stdout);
  const [columns, ...lines] = all.slice(all.findIndex((row) => row.includes('status')));
  const at = columns.indexOf('status');
  const rows = lines.filter((row) => row[at] !== 'skipped');
  return { status, stderr, rows, columns, by: Object.fromEntries(rows.map((row) => [row[0], [row[at], ...row.slice(at + 2, at + 4)]])) };
}

test('cells by what they hold: dates by number, booleans, numbers, text, formulas by their result', (t) => {
  const rows = [[], [...header, 'it_field', 'x_note'],
    [...person(1), true, 0.1 + 0.2], [...person('2', 45901), false, [45901, DATE]], [...person(3, '01/09/2025'), null, 'a "b"\nc'],
    [...person(4, [45901.75, DATE]), 1, { formula: 'A1', result: 7 }], [...person(5, '2025-09-01'), 'có', { error: '#N/A' }]];
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet(rows) })) });
  const { status, stderr, by, rows: written, columns } = results(cwd, ['a.xlsx']);
  assert.deepEqual([status, stderr], [0, 'a.xlsx: 5 lines: 5 ok, 0 incomplete, 0 bad\n']);
  assert.deepEqual(by, { 1: due, 2: due, 3: due, 4: due, 5: due });
  assert.deepEqual(written.map((row) => row[8]), ['0.3', '2025-09-01', 'a "b"\nc', '7', '#N/A']);
  assert.deepEqual(columns.slice(0, 9), rows[1]);
});

test('the same bytes from a file, standard input and a pipe; never by its name', (t) => {
  const cwd = books(t, { 'list.csv': archive(xlsx({ DS: sheet([header, person(1)]) })) });
  const wanted = hotro(['batch', 'list.csv'], { cwd });
  assert.equal(wanted.status, 0);
  for (const line of ['"$HOTRO" batch <list.csv', 'cat list.csv | "$HOTRO" batch', 'cat list.csv | TMPDIR=. "$HOTRO" batch -', '{ head -c 0; "$HOTRO" batch; } <list.csv']) {
    const { stdout, stderr } = bash(line, { cwd });
    assert.equal(stdout, wanted.stdout, line);
    assert.equal(stderr, 'standard input: 1 line: 1 ok, 0 incomplete, 0 bad\n');
  }
  assert.equal(bash('ls | wc -l', { cwd }).stdout.trim(), '1');
});

test('where the text of a sheet cannot be kept, or not all of it, the sheet is read again', (t) => {
  const people = Array.from({ length: 9000 }, (_, at) => person(at + 1));
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet([header, ...people]) })), 'm.xlsx': archive(xlsx({ DS: sheet([['DS'], header, [], ...people], { merged: ['A2:A3', 'B2:B3'] }) })) });
  for (const name of ['a.xlsx', 'm.xlsx']) {
    const wanted = hotro(['batch', name], { cwd });
    assert.match(wanted.stderr, /: 9,000 lines: 9,000 ok, 0 incomplete, 0 bad\n/);
    for (const line of ['TMPDIR=/nowhere "$HOTRO" batch', `ulimit -f 300; trap "" XFSZ; "$HOTRO" batch`])
      assert.deepEqual(bash(`${line} ${name} | cat`, { cwd }).stdout, wanted.stdout, line);
  }
});

test('the system of 1904, for cells with the format of a date and without', (t) => {
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet([header, [1, ...person(1).slice(1, 4), [44439, DATE], 44803, 'none']]) }, { date1904: true })) });
  assert.deepEqual(results(cwd, ['a.xlsx']).by, { 1: due });
});

test('shared strings: rich text joined, what is written for its pronunciation left out', (t) => {
  const strings = `<sst>${header.map((it) => `<si><t>${it}</t></si>`).join('')}<si><r><t>science_</t></r><r><t>department</t></r><rPh><t>no</t></rPh></si></sst>`;
  const shared = (k, place) => `<c r="${place}" t="s"><v>${k}</v></c>`;
  const part = `<worksheet><sheetData><row r="1">${header.map((_, k) => shared(k, 'ABCDEFG'[k] + 1)).join('')}</row><row r="2">${shared(7, 'B2')}</row></sheetData></worksheet>`;
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: part }, { strings })) });
  const { status, rows } = results(cwd, ['a.xlsx']);
  assert.deepEqual([status, rows[0][1], rows[0][7]], [0, 'science_department', 'incomplete']);
});

test('a merged cell holds for its other rows, in its first column alone; a row of nothing else is none', (t) => {
  const bare = (id) => [id, null, null, 'full_time', [45901, DATE], [46265, DATE], 'none'];
  const rows = [header, person(1), bare(2), [null, null], bare(3), [4, null, null]];
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet(rows, { merged: ['B2:C5', 'C2:C3'] }) })) });
  const { by, rows: written } = results(cwd, ['a.xlsx']);
  assert.deepEqual(Object.keys(by), ['1', '2', '3']);
  assert.deepEqual(written.map((row) => row.slice(1, 3)), [['science_department', 'civil_servant'], ['science_department', 'civil_servant'], ['science_department', '']]);
});

test('hidden rows and columns are read and named', (t) => {
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ 'Đợt "1"': sheet([header, person(1), person(2), person(3), [], person(5)], { hidden: [2, 3, 5, 6], columns: [[3, 3], [7, 9]] }) })) });
  const { status, stderr, by } = results(cwd, ['a.xlsx']);
  assert.deepEqual([status, Object.keys(by)], [0, ['1', '2', '3', '5']]);
  assert.match(stderr, /^a\.xlsx: sheet "Đợt "1"": hidden rows are read too: 2–3, 6\na\.xlsx: sheet "Đợt "1"": hidden columns are read too: C, G, H, I$/m);
  assert.match(hotro(['budget', 'a.xlsx', '--lang', 'vi'], { cwd }).stderr, /^a\.xlsx: trang "Đợt "1"": dòng ẩn cũng được đọc: 2–3, 6$/m);
});

test('the first sheet with a header, or the one of --sheet; hidden sheets only so', (t) => {
  const sheets = { Cover: sheet([['QUẢNG NINH'], ['agency of nobody']]), Empty: sheet([]), Hidden: { part: sheet([header, person('h')]), state: 'hidden' }, People: sheet([header, person('p')]),
    More: sheet([header, person('m')]), Secret: { part: sheet([]), state: 'veryHidden' } };
  const cwd = books(t, { 'a.xlsx': archive(xlsx(sheets)), 'b.xlsx': archive(xlsx({ Hidden: sheets.Hidden })), 'c.xlsx': archive(xlsx({ Cover: sheets.Cover, Empty: sheets.Empty })) });
  const first = results(cwd, ['a.xlsx']);
  assert.deepEqual(Object.keys(first.by), ['p']);
  assert.match(first.stderr, /^a\.xlsx: sheet "People": only this sheet is read; others, to be chosen with --sheet: "More"$/m);
  assert.deepEqual(Object.keys(results(cwd, ['a.xlsx', '--sheet', 'hidden']).by), ['h']);
  assert.deepEqual(Object.keys(results(cwd, ['a.xlsx', '--sheet', 'More']).by), ['m']);
  const refused = (args) => { const { status, stderr } = hotro(args, { cwd }); assert.equal(status, 2); return stderr; };
  assert.equal(refused(['batch', 'a.xlsx', '--sheet', 'Peoples']), 'hotro: --sheet: the workbook has no sheet Peoples; its sheets: "Cover", "Empty", "Hidden", "People", "More", "Secret"\n');
  assert.match(refused(['batch', 'a.xlsx', '--sheet', 'Cover']), /^a\.xlsx: sheet "Cover" row 1: none of the first 30 lines is a header/);
  assert.equal(refused(['budget', 'b.xlsx']), 'hotro: b.xlsx: all sheets of the workbook are hidden ("Hidden"); choose one with --sheet\n');
  assert.match(refused(['batch', 'c.xlsx']), /^c\.xlsx: sheet "Cover" row 1: none of the first 30 lines is a header/);
  assert.match(refused(['batch', 'a.xlsx', '--columns', 'id,agency']), /^hotro: --columns is for CSV lists, not for workbooks$/m);
  assert.match(hotro(['batch', '--sheet', 'x'], { input: 'id,agency\n' }).stderr, /--sheet is for workbooks/);
  assert.match(refused(['batch', 'a.xlsx', '--json']) + hotro(['batch', 'a.xlsx', '--json'], { cwd }).stdout, /reads cases as NDJSON, not workbooks/);
});

test('errors name sheet, row and column', (t) => {
  const rows = [['id', 'agency', 'attracted', 'attraction_once', 'until'], [1, 'science_departmen'], [2, 'outside', true, [0.15, PERCENT]], [3, 'outside', true, [5000, THOUSANDS]],
    [4, { error: '#REF!' }], [5, { formula: '1+1' }], [6, 'outside', true, 1234.567], [7, 'outside', null, null, null, 'x'], [8, 'outside', null, null, 'soon']];
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet(rows) })) });
  const { status, stderr } = hotro(['batch', 'a.xlsx'], { cwd });
  const lines = stderr.split('\n');
  const expected = [[2, ', column B', /agency: "science_departmen" is not one of/], [3, ', column D', /attraction_once: the amount 0\.15 is shown as a percentage/], [4, ', column D', /the amount 5000 is shown/],
    [5, ', column B', /agency: the cell holds the error #REF!/], [6, ', column B', /never computed/], [7, ', column D', /1234\.567 is no whole number/], [8, '', /fields in the line: 6/], [9, ', column E', /until: /]];
  assert.equal(status, 1);
  expected.forEach(([row, column, sentence], at) => {
    assert.ok(lines[at].startsWith(`a.xlsx: sheet "DS" row ${row}${column}: `), lines[at]);
    assert.match(lines[at], sentence);
  });
  assert.match(hotro(['batch', 'a.xlsx', '--lang', 'vi'], { cwd }).stderr, /^a\.xlsx: trang "DS" dòng 2, cột B: /);
});

test('verify and budget read it too', (t) => {
  const rows = [[...header, 'claimed_total'], [...person(1), 96000000], [...person(2), 95000000], [...person(3), [0.5, PERCENT]], [...person(4), 'x'], [...person(5), { formula: '1' }]];
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: sheet(rows) })) });
  const { status, stdout, stderr } = hotro(['verify', 'a.xlsx'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^a\.xlsx:2: 1: MATCH\na\.xlsx:3: 2: DIFFERS/);
  assert.match(stderr, /^a\.xlsx: sheet "DS" row 4, column H: claimed_total: the amount 0\.5 is shown as a percentage/m);
  assert.match(stderr, /^a\.xlsx: sheet "DS" row 5, column H: claimed_total: .*write digits/m);
  assert.match(stderr, /^a\.xlsx: sheet "DS" row 6, column H: claimed_total: the cell's formula was never computed/m);
  assert.match(hotro(['budget', 'a.xlsx'], { cwd }).stdout, /^Total +480,000,000/m); /* five times 96 million */
});

test('OpenDocument: the same list gives the same bytes', (t) => {
  const day = (value) => `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>shown otherwise</text:p></table:table-cell>`;
  const text = (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="DS"><table:table-row>${header.map(text).join('')}</table:table-row><table:table-row>` +
    `<table:table-cell office:value-type="float" office:value="1"/>${['science_department', 'civil_servant', 'full_time'].map(text).join('')}${day('2025-09-01')}${day('2026-08-31')}${text('none')}</table:table-row>` +
    '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="Other"/>' +
    '</office:spreadsheet></office:body></office:document-content>';
  const cwd = books(t, { 'a.ods': archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, 'META-INF/manifest.xml': '<m/>' }), 'a.xlsx': archive(xlsx({ DS: sheet([header, person(1)]) })) });
  const { status, stdout, stderr } = hotro(['batch', 'a.ods'], { cwd });
  assert.deepEqual([status, stdout], [0, hotro(['batch', 'a.xlsx'], { cwd }).stdout]);
  assert.match(stderr, /sheet "DS": only this sheet is read; others, to be chosen with --sheet: "Other"/);
  assert.match(hotro(['batch', 'a.ods', '--sheet', 'Other'], { cwd }).stderr, /sheet "Other" row 1: the list is empty/);
  assert.equal(hotro(['batch', 'a.ods', '--sheet', 'None'], { cwd }).stderr, 'hotro: --sheet: the workbook has no sheet None; its sheets: "DS", "Other"\n');
});

// ---- Refused ----

for (const [name, [bytes, sentence, code]] of Object.entries(refused)) {
  test(`refused by name: ${name}`, (t) => {
    const cwd = books(t, { 'a.xlsx': bytes });
    const began = Date.now();
    const { status, stdout, stderr } = hotro(['batch', 'a.xlsx'], { cwd });
    const took = Date.now() - began;
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^(hotro: )?a\.xlsx: /);
    assert.match(stderr, sentence);
    assert.ok(took < 3000, `${took} ms`); /* sanitizers and a busy machine included */
    const json = JSON.parse(hotro(['budget', 'a.xlsx', '--json'], { cwd }).stdout);
    assert.equal(json.error.code, code);
    assert.match(json.error.text.en, sentence);
  });
}

test('a shared string of 40 MB that is not packed: the line is too long, and named', (t) => {
  const strings = `<sst><si><t>id</t></si><si><t>${long}</t></si></sst>`;
  const part = '<w><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>agency</t></is></c></row><row><c t="s"><v>1</v></c></row><row><c><v>3</v></c></row></sheetData></w>';
  const cwd = books(t, { 'a.xlsx': archive(xlsx({ DS: part }, { strings }), { stored: true }) });
  const began = Date.now();
  const { status, stderr } = hotro(['batch', 'a.xlsx'], { cwd });
  assert.equal(status, 1);
  assert.match(stderr, /^a\.xlsx: sheet "DS" row 2: the record that begins on line 2 is longer than 65,536 bytes\na\.xlsx: 1 line: 0 ok, 0 incomplete, 1 bad\na\.xlsx: 1 line that is no person is passed over: 3\n$/);
  assert.ok(Date.now() - began < 5000);
});

test('an old .xls, and a workbook with a password as Excel writes it, are named', () => {
  const { status, stderr } = hotro(['batch'], { input: Buffer.from('d0cf11e0a1b11ae100', 'hex') });
  assert.equal(status, 2);
  assert.match(stderr, /a workbook that is not read here; open it in Excel or LibreOffice and save it as \.xlsx without a password/);
});

// ---- As other programs write them ----

const unit = fileURLToPath(new URL('../../lists/unit-semicolon.csv', import.meta.url));

test('LibreOffice’s workbooks of a list give the results of the list', { skip: !has('soffice') && 'no LibreOffice' }, (t) => {
  const cwd = books(t, { 'list.csv': readFileSync(unit) });
  /* 1066: dates and numbers as in Vietnam */
  const line = (form) => `HOME=$PWD soffice --headless --infilter='CSV:59,34,76,1,,1066,false,true' --convert-to ${form} list.csv >/dev/null 2>&1`;
  assert.equal(bash(`${line('xlsx')} && ${line('ods')}`, { cwd, env: { LC_ALL: 'C.UTF-8' } }).status, 0);
  const behind = (args, separator) => {
    const [columns, ...rows] = records(hotro(args, { cwd }).stdout, separator);
    const at = columns.indexOf('status');
    return rows.map((row) => [row[0], ...row.slice(at, -1)]); /* sentences name what was written */
  };
  const wanted = behind(['batch', 'list.csv'], ';');
  assert.ok(wanted.length > 250);
  for (const form of ['xlsx', 'ods']) assert.deepEqual(behind(['batch', `list.${form}`], ','), wanted, form);
});
