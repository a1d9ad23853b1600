// SPDX-License-Identifier: MIT
// What the program wrote, saved again by LibreOffice as CSV or as a workbook, in an English and a Vietnamese locale: the same amounts.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { records } from './records.mjs';
import { bash, folder, hotro } from './run.mjs';
import { withoutWorkbooks } from './sheets.mjs';

const list = [
  'id,Họ và tên,agency,position,duty,duty_from,until,interruptions,degree,attracted,attracted_from,attraction_once,claimed_total',
  'A1,"Một, ""hai""",science_department,civil_servant,full_time,2025-09-01,2026-08-31,,none,,,,96000000',
  'A2,,science_department,civil_servant,full_time,2025-08-15,2026-08-31,2026-03-10/2026-04-09 unpaid_leave,none,,,,1500000',
  'A3,,it_center,other,none,,2026-12-31,,none,yes,2026-01-02,500000000,500000001',
  ',Cộng,,,,,,,,,,,597500001', '',
].join('\n');

/** A folder in which LibreOffice keeps its settings, with that locale. */
const profile = (cwd, locale) => {
  mkdirSync(join(cwd, `profile-${locale}`, 'user'), { recursive: true });
  writeFileSync(join(cwd, `profile-${locale}`, 'user', 'registrymodifications.xcu'), '<?xml version="1.0" encoding="UTF-8"?>\n'
    + '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
    + `<value>${locale}</value></prop></item></oor:items>`);
  return `file://$PWD/profile-${locale}`;
};

/** Of each line the id and the amounts, of the columns that end in these. */
const amounts = (text) => {
  const [columns, ...lines] = records(text);
  const wanted = columns.flatMap((name, i) => (/^(id|status|rate|total_m|computed_|difference_|verdict_)/.test(name) ? [i] : []));
  return lines.map((line) => wanted.map((i) => line[i]));
};

for (const command of ['batch', 'verify']) {
  for (const locale of ['en-US', 'vi-VN']) {
    test(`${command}, saved in ${locale}`, { skip: withoutWorkbooks }, (t) => {
      const cwd = folder(t, { 'list.csv': list });
      const run = (from, to) => hotro([command, '--lang', 'en', from, '-o', to], { cwd });
      const read = (path) => bash(`cat '${path}'`, { cwd }).stdout;
      run('list.csv', 'first.csv');
      const expected = amounts(read('first.csv'));
      assert.equal(expected.length, 4);
      hotro([command, '--lang', 'vi', 'list.csv', '-o', 'ours.xlsx'], { cwd });
      mkdirSync(join(cwd, 'saved'));
      const save = (as) => bash(`soffice -env:UserInstallation=${profile(cwd, locale)} --headless --convert-to '${as}' --outdir saved ours.xlsx`, { cwd, env: { LC_ALL: 'C.UTF-8' } });
      save('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,1');
      run('saved/ours-Danh sách.csv', 'csv.csv');
      assert.deepEqual(amounts(read('csv.csv')), expected);
      save('xlsx:Calc MS Excel 2007 XML');
      run('saved/ours.xlsx', 'xlsx.csv');
      assert.deepEqual(amounts(read('xlsx.csv')), expected);
    });
  }
}
