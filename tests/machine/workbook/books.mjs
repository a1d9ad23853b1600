// SPDX-License-Identifier: MIT
// A list to be kept as a workbook, and workbooks that are refused.
import { archive, DATE, sheet, xlsx } from './book.mjs';

export const header = ['id', 'agency', 'position', 'duty', 'duty_from', 'until', 'degree'];
export const person = (id, from = [45901, DATE]) => [id, 'science_department', 'civil_servant', 'full_time', from, [46265, DATE], 'none']; /* 2025-09-01 to 2026-08-31 */

// ---- Refused ----

const whole = xlsx({ DS: sheet([header, person(1)]) });
const with_ = (name, content, options) => archive({ ...whole, [name]: content }, options);
const only = (name, change) => ({ change: (entry) => entry.name === name && change(entry) });
export const long = 'x'.repeat(40e6);

/* What they hold, the sentence, and the code: each within a second, however large what it unpacks to. */
export const refused = {
  'cut in the middle': [archive(whole).subarray(0, 900), /the workbook is damaged/, 'syntax'],
  'a byte changed': [with_('xl/worksheets/sheet1.xml', '<worksheet/>', only('xl/worksheets/sheet1.xml', (entry) => { entry.crc ^= 1; })), /a checksum is wrong \(xl\/worksheets\/sheet1\.xml\)/, 'syntax'],
  'a part shorter than it says': [archive(whole, only('xl/styles.xml', (entry) => { entry.unpacked += 1; })), /the workbook is damaged \(xl\/styles\.xml\)/, 'syntax'],
  'a part longer than it says': [archive(whole, only('xl/styles.xml', (entry) => { entry.unpacked -= 1; })), /a checksum is wrong/, 'syntax'],
  'no workbook': [archive({ 'word/document.xml': '<w/>' }), /this archive is no workbook/, 'syntax'],
  encrypted: [archive(whole, only('_rels/.rels', (entry) => { entry.flags |= 1; })), /has a password/, 'syntax'],
  'an .ods with a password': [archive({ 'content.xml': 'xyz', 'META-INF/manifest.xml': '<m><encryption-data/></m>' }), /has a password/, 'syntax'],
  binary: [archive({ '_rels/.rels': '<R><r Type="x/officeDocument" Target="xl/workbook.bin"/></R>' }), /a binary workbook \(\.xlsb\)/, 'syntax'],
  'another method': [archive(whole, only('xl/workbook.xml', (entry) => { entry.method = 12; })), /packed in a way that is not read \(xl\/workbook\.xml\)/, 'syntax'],
  'entities of its own': [with_('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'), /DOCTYPE declaration \(xl\/workbook\.xml\)/, 'syntax'],
  'no XML': [with_('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c>'), /the workbook is damaged \(xl\/worksheets\/sheet1\.xml\)/, 'syntax'],
  'cells out of order': [with_('xl/worksheets/sheet1.xml', '<w><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></w>'), /the workbook is damaged \(DS\)/, 'syntax'],
  'a bomb: 40 MB of one letter in a shared string': [archive(xlsx({ DS: sheet([header]) }, { strings: `<sst><si><t>${long}</t></si></sst>` })), /grows over 200 times when unpacked/, 'too_large'],
  'a bomb: a sheet': [with_('xl/worksheets/sheet1.xml', `<worksheet><sheetData/>${long}</worksheet>`), /\(xl\/worksheets\/sheet1\.xml\): this part grows over 200 times/, 'too_large'],
  '10,000 sheets': [archive(xlsx(Object.fromEntries(Array.from({ length: 10000 }, (_, at) => [`S${at}`, '<w/>'])))), /over 1,000 sheets/, 'too_large'],
};

// ---- OpenDocument ----

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const day = (number) => new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10);

/** A cell: nothing, a text, a number, a day as [number, DATE]. */
function cell(value) {
  if (value === null || value === undefined) return '<table:table-cell/>';
  if (Array.isArray(value)) return `<table:table-cell office:value-type="date" office:date-value="${day(value[0])}"><text:p>shown otherwise</text:p></table:table-cell>`;
  if (typeof value === 'number') return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escape(value)}</text:p></table:table-cell>`;
}

/** An .ods of sheets as { name: rows }. */
export function odsOf(sheets) {
  const tables = Object.entries(sheets).map(([name, rows]) => `<table:table table:name="${escape(name)}">${rows.map((row) =>
    `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}<table:table-row table:number-rows-repeated="1000">` +
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>');
  const content = `<office:document-content><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, 'META-INF/manifest.xml': '<m/>' });
}
