// SPDX-License-Identifier: MIT
// lists.ts: however a list is cut it gives the same; what is said of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lists } from '../tests/machine/module.mjs';
import { listed } from './binding.mjs';

const LINES = ['id,agency,position,duty,duty_from,until,x_note'];
for (let line = 1; line <= 3000; line += 1)
  LINES.push(line % 100 === 7
    ? `"no. ""${line}""",nowhere,civil_servant,full_time,2025-09-01,2026-08-31,`
    : `${line},science_department,civil_servant,full_time,2025-09-01,2026-08-31,"a, ""${line}"""`);
const LIST = Buffer.from(`${LINES.join('\r\n')}\r\n`);

test('a list gives the same bytes however it is cut', () => {
  const whole = listed(lists, LIST);
  for (const size of [1000, 4093, 65536]) assert.deepEqual(listed(lists, LIST, {}, size), whole);
  assert.equal(whole.report.bad, 30);
  assert.equal(whole.report.errors.length, 30);
  assert.equal(whole.report.errors[0].line, 8);
  assert.equal(whole.report.errors[0].id, 'no. "7"');
  assert.equal(whole.text.split('\r\n').length, LINES.length + 1);
});

test('a list that cannot be used says why', () => {
  for (const text of ['', 'id,nobody_knows\n1,2\n', 'agency,duty_from\n,12/31/2025\n'])
    assert.ok('error' in listed(lists, Buffer.from(text), {}, 10), text);
  assert.deepEqual([...lists.feed(Buffer.from('agency,duty_from\n,12/31/2025\n'), true)], [], 'it is closed');
});

test('a report says which lines are no people, which are the same, and what is missing', () => {
  const text = 'id,agency,duty\nA,outside,none\n,Cộng,\nA,it_center,\n,,\n';
  const { report } = listed(lists, Buffer.from(text), {}, 10);
  assert.deepEqual({ ...report, said: report.said.map((it) => it.en.replace(/; together .*|, First day of the duty, .*/, '')) }, {
    ok: 0, incomplete: 0, bad: 1, skipped: 1, repeated: 2, errors: report.errors,
    said: [
      '1 line that is no person is passed over: 5',
      '2 lines are the same person on the same days as another: 2 (with 4), 4 (with 2)',
      'missing in 1 line: Position, Digital duty',
    ],
  });
  const { said } = listed(lists, LIST).report;
  assert.deepEqual(said.filter(({ en }) => !en.startsWith('missing')), [], 'of the next list nothing is left of them');
});

test('a list without a survey is read line by line', () => {
  const bytes = Buffer.from('id,agency,duty\nA,outside,none\nA,outside,none\n,Cộng,\n');
  lists.open(bytes, { language: 'en' });
  assert.equal([...lists.feed(bytes, true)].length, 1);
  const { ok, bad, repeated, said } = lists.report();
  assert.deepEqual([ok, bad, repeated, said], [2, 1, 0, []]);
});
