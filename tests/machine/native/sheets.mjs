// SPDX-License-Identifier: MIT
// Workbooks as LibreOffice reads them.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { records } from './records.mjs';
import { bash, has } from './run.mjs';

/** Why workbooks cannot be read here; false where they can. */
export const withoutWorkbooks = !has('soffice') && 'no LibreOffice';

/** Every sheet of a workbook, by name: its rows, each an array of what its cells show. */
export const sheets = (cwd, name) => {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const folder = mkdtempSync(join(cwd, 'sheets-'));
  const { status, stderr } = bash(`HOME=$PWD soffice --headless --convert-to '${filter}' --outdir ${folder} ${name}`, { cwd, env: { LC_ALL: 'C.UTF-8' } });
  assert.equal(status, 0, stderr);
  return Object.fromEntries(readdirSync(folder).map((file) => [
    file.slice(name.length - 4, -4), records(readFileSync(join(folder, file), 'utf8'))]));
};
