// SPDX-License-Identifier: MIT
/** Records of a CSV text as RFC 4180 has them, each an array of cells. For the tests only, apart from the program's own reader. */
export function records(text, separator = ',') {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n|\\n|$)`, 'y');
  const rows = [];
  let row = [];
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (field.lastIndex < text.length || row.length > 0) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    row.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
    if (found[3] !== separator) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
