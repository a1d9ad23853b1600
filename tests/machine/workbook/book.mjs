// SPDX-License-Identifier: MIT
// Workbooks made by hand: archives, .xlsx and .ods, whole or broken.
import { crc32, deflateRawSync } from './deflate.mjs';

/** An archive of { name: text or bytes }. `change(entry)` may set what its directory says: method, packed, unpacked, crc, flags. */
export function archive(parts, { stored = false, change = () => {}, comment = '' } = {}) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const entry = { name, flags: 0, method: stored ? 0 : 8, crc: crc32(bytes), packed: packed.length, unpacked: bytes.length };
    change(entry);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags, 2);
    fields.writeUInt16LE(entry.method, 4);
    fields.writeUInt32LE(entry.crc, 10);
    fields.writeUInt32LE(entry.packed, 14);
    fields.writeUInt32LE(entry.unpacked, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, behind, Buffer.from(name)]));
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length & 0xffff, 8);
  end.writeUInt16LE(directory.length & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, listed, end, Buffer.from(comment, 'latin1')]);
}

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const letters = (column) => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + column % 26);

/** Formats of cells, by the index that a cell's `style` is. */
export const DATE = 1, PERCENT = 2, THOUSANDS = 3;
const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>' +
  '<xf numFmtId="164"/></cellXfs></styleSheet>';

/** A cell: null, a text, a number (by its own value, or [value, style]), a boolean, { error }, { formula, result? }. */
function cell(value, place) {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  if (Array.isArray(value)) return `<c r="${place}" s="${value[1]}"><v>${value[0]}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if ('error' in value) return `<c r="${place}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${place}"><f>${escape(value.formula)}</f>${'result' in value ? `<v>${value.result}</v>` : ''}</c>`;
}

/** The part of a sheet: rows of cells from row 1 on; `hidden` rows by number, `merged` as ["A1:A2"], `columns` hidden as [[min, max]]. */
export function sheet(rows, { hidden = [], merged = [], columns = [] } = {}) {
  const cols = columns.map(([min, max]) => `<col min="${min}" max="${max}" hidden="1"/>`).join('');
  const data = rows.map((row, at) => `<row r="${at + 1}"${hidden.includes(at + 1) ? ' hidden="1"' : ''}>${row.map((it, column) => cell(it, letters(column) + (at + 1))).join('')}</row>`);
  const merges = merged.map((it) => `<mergeCell ref="${it}"/>`).join('');
  return `<worksheet>${cols && `<cols>${cols}</cols>`}<sheetData>${data.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

/** The parts of an .xlsx: sheets as { name: part } or { name: { part, state } }. */
export function xlsx(sheets, { strings = null, date1904 = false } = {}) {
  const names = Object.keys(sheets);
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}"${sheets[name].state ? ` state="${sheets[name].state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${
      relation('rIdS', 'styles', 'styles.xml')}${strings === null ? '' : relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheets[name].part ?? sheets[name]])),
  };
  return strings === null ? parts : { ...parts, 'xl/sharedStrings.xml': strings };
}
