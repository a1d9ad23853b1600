// SPDX-License-Identifier: MIT
// The budget of a list, from the module and from the command: the same bytes as CSV and JSON, the same parts of the workbook.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from '../tests/command.mjs';
import { lists } from '../tests/machine/module.mjs';
import { partsOf } from '../tests/machine/workbook/parts.mjs';
import { bookOfList, budgeted, listed } from './binding.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'hotro-'));
const { hotro } = runner('machine');

const header = 'id,agency,x_phong,position,duty,duty_from,duty_to,until,degree,attracted,attracted_from,attraction_once,interruptions';
const person = (id, agency, room, from = '2025-09-01', rest = ',2026-08-31,none,no,,,') =>
  `${id},${agency},${room},civil_servant,full_time,${from},${rest}`;
const LISTS = {
  certain: [person(1, 'science_department', 'Phòng 1'), person(2, 'UBND xã Hà Lan', 'Phòng 2'), person(3, 'outside', 'phòng 1')],
  'open, bad, no people, and twice': [person(1, '', '"a ""b"", c"'), person(2, 'nowhere', 'x'), person(3, 'science_department', '=1+1'),
    person(3, 'science_department', 'b'), person(4, 'commune_front', 'b', '', ',,,,,,'), `5,outside,,cadre,none,,,,none,yes,2025-09-01,,`,
    person(6, 'science_department', 'b', '2025-09-01', '2026-03-31,2027-01-31,none,no,,,10/03/2026-09/04/2026 unpaid_leave'),
    'Tổng cộng,,,,,,,,,,,,'],
  nobody: [],
};
const CHOICES = [
  { by: [], period: 'year', args: [] },
  { by: ['x_phong'], period: 'quarter', args: ['--by', 'x_phong', '--period', 'quarter'] },
  { by: ['agency', 'X_PHONG'], period: 'month', args: ['--by', 'agency', '--by', 'X_PHONG', '--period', 'month'] },
  { by: ['attraction_once', 'duty_to', 'interruptions'], period: 'year',
    args: ['--by', 'attraction_once', '--by', 'duty_to', '--by', 'interruptions'] },
];
const textOf = (lines) => Buffer.from([header, ...lines, ''].join('\n'));
const sorted = (bytes) => partsOf(bytes).map(({ name, crc, text }) => ({ name, crc, text }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

function written(bytes, ...args) {
  writeFileSync(join(cwd, 'list.csv'), bytes);
  return hotro(['budget', 'list.csv', ...args], { cwd }).stdout;
}

for (const [name, lines] of Object.entries(LISTS))
  for (const { args, ...budget } of CHOICES)
    test(`${name}, by ${budget.by.join(', ') || 'the body'}, each ${budget.period}`, async () => {
      const bytes = textOf(lines);
      for (const language of ['vi', 'en']) {
        for (const size of [undefined, 11]) {
          const made = await budgeted(lists, bytes, { language, budget }, size);
          assert.equal(made.csv.toString(), written(bytes, '--csv', ...args));
          assert.equal(made.json.toString(), written(bytes, '--json', ...args));
          written(bytes, '--lang', language, '-o', 'out.xlsx', ...args);
          assert.deepEqual(sorted(made.book), sorted(readFileSync(join(cwd, 'out.xlsx'))));
        }
        const excel = await budgeted(lists, bytes, { language, excel: true, budget });
        assert.equal(excel.csv.toString(), written(bytes, '--excel', ...args));
      }
    });

test('by an office’s own figures, whose citation is that of the file behind a long list too', async () => {
  const parameters = [{ name: 'province.tier_a', from: '2026-01-01', value: 4_000_000, citation: 'Tờ trình số 12' }];
  writeFileSync(join(cwd, 'p.json'), JSON.stringify(parameters));
  const bytes = textOf(Array.from({ length: 5000 }, (_, at) => person(at, 'science_department', 'a')));
  assert.ok(bytes.length > 1 << 18);
  const made = await budgeted(lists, bytes, { language: 'vi', parameters, figures: 'p.json' });
  assert.equal(made.csv.toString(), written(bytes, '--csv', '--parameters', 'p.json'));
  assert.equal(made.json.toString(), written(bytes, '--json', '--parameters', 'p.json'));
  written(bytes, '--lang', 'vi', '--parameters', 'p.json', '-o', 'out.xlsx');
  assert.deepEqual(sorted(made.book), sorted(readFileSync(join(cwd, 'out.xlsx'))));
  assert.match(partsOf(made.book).map(({ text }) => text).join(''), /<t>p\.json<.*province\.tier_a/);
});

test('what a page shows: names in both languages, sums by period and of all, what is said', async () => {
  const lines = [person(1, 'science_department', 'a', '2025-09-01', ',2025-12-31,none,no,,,'),
    person(1, 'UBND xã Hà Lan', 'a', '2026-01-01', ',2026-01-31,none,no,,,'),
    person(2, '', 'b', '2025-12-01', ',2025-12-31,none,no,,,')];
  const { table } = await budgeted(lists, textOf(lines), { language: 'vi', budget: { by: ['agency', 'x_phong'] } });
  const million = (min, max = min) => ({ min: min * 1e6, max: max * 1e6 });
  assert.deepEqual(table.by, [{ vi: 'Đơn vị công tác', en: 'Agency' }, { vi: 'x_phong', en: 'x_phong' }]);
  assert.deepEqual(table.periods, [{ vi: 'năm 2025', en: '2025' }, { vi: 'năm 2026', en: '2026' }]);
  assert.deepEqual(table.rows.map(({ names, people, sums }) => [names.map(({ vi }) => vi), people, sums]), [
    [['Sở Khoa học và Công nghệ', 'a'], 1, [million(32), million(0), million(32)]],
    [['UBND cấp xã (xã, phường, đặc khu)', 'a'], 1, [million(0), million(6), million(6)]],
    [['(không rõ)', 'b'], 1, [million(0, 8), million(0), million(0, 8)]],
  ]);
  assert.deepEqual([table.people, table.sums, table.more], [2, [million(32, 40), million(6), million(38, 46)], 0]);
  assert.match(table.text.en, /^2 people: 1 complete, 1 incomplete; 0 bad lines left out$/);
  assert.deepEqual(table.notes.map(({ en }) => en.slice(0, 20)), ['Some people are in s', 'Least and greatest: ']);
});

test('of a bad line the error; of one list nothing is left in the next', async () => {
  const open = await budgeted(lists, textOf(LISTS['open, bad, no people, and twice']), { language: 'vi' });
  assert.deepEqual(open.report.errors.map(({ line }) => line), [3]);
  assert.deepEqual([open.report.bad, open.report.skipped, open.report.repeated, open.report.said.length], [1, 1, 2, 2]);
  const before = listed(lists, textOf(LISTS.certain)).text;
  await bookOfList(lists, textOf(LISTS.certain), {});
  const again = await budgeted(lists, textOf(LISTS['open, bad, no people, and twice']), { language: 'vi' });
  assert.deepEqual(again, open);
  assert.equal(listed(lists, textOf(LISTS.certain)).text, before);
});

test('many groups, whose sheets are passed on as they come; more than there may be', async () => {
  const rooms = (count) => textOf(Array.from({ length: count }, (_, at) => person(at, 'outside', `p${at % 10_001}`)));
  const many = await budgeted(lists, rooms(10_000), { language: 'vi', budget: { by: ['x_phong'] } });
  assert.equal(many.csv.toString(), written(rooms(10_000), '--csv', '--by', 'x_phong'));
  assert.deepEqual([many.table.rows.length, many.table.more], [200, 9800]);
  assert.deepEqual(await budgeted(lists, rooms(10_001), { language: 'vi', budget: { by: ['x_phong'] } }), { fault: 'too-many' });
  const until2030 = ',2030-12-31,none,no,,,';
  const each = textOf(Array.from({ length: 500 }, (_, at) => person(at, 'science_department', `p${at}`, '2025-09-01', until2030)));
  written(each, '--lang', 'vi', '--by', 'x_phong', '--by', 'id', '--period', 'month', '-o', 'out.xlsx');
  const wide = await budgeted(lists, each, { language: 'vi', budget: { by: ['x_phong', 'id'], period: 'month' } });
  assert.ok(partsOf(wide.book).some(({ text }) => text.length > 1 << 20));
  assert.deepEqual(sorted(wide.book), sorted(readFileSync(join(cwd, 'out.xlsx'))));
});

test('a column that is none, or twice, is the caller’s mistake', () => {
  const open = (...by) => lists.open(textOf([]), { language: 'vi', budget: { by, period: 'year' } });
  assert.throws(() => open('x_nothing'), /not a column, or twice: x_nothing/);
  assert.throws(() => open('agency', 'Đơn vị công tác'), RangeError);
  assert.throws(() => open('x'.repeat(9000)), RangeError);
});
