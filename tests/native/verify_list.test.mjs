// SPDX-License-Identifier: MIT
// hotro verify on lists with claimed amounts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, hotro } from './run.mjs';

const verify = (args, options) => hotro(['verify', '--lang', 'en', ...args], options);
const header = 'id,agency,position,duty,duty_from,since,until,interruptions,degree,claimed_national_monthly,claimed_province_monthly,claimed_total';
const line = (id, { agency = 'science_department', position = 'civil_servant', from = '2025-09-01', since = '', until = '2026-08-31', off = '', degree = 'none' }, ...claims) =>
  [id, agency, position, 'full_time', from, since, until, off, degree, ...[0, 1, 2].map((i) => claims[i] ?? '')].join(',');
const leave = '2026-03-10/2026-04-09 unpaid_leave';
const list = (...lines) => [header, ...lines, ''].join('\n');

test('a list that is right', () => {
  const input = list(line('A1', {}, 60000000, '36.000.000', 96000000), line('A2', { position: 'cadre' }, 60000000, 0, 60000000));
  assert.deepEqual(verify(['-'], { input }), {
    status: 0, signal: null, stderr: '2 items: 2 match\n', stdout: 'standard input:2: A1: MATCH\nstandard input:3: A2: MATCH\n',
  });
});

test('leave that was not taken out: the days of each month and the clause', (t) => {
  const cwd = folder(t, { 'list.csv': list(line('A1', { off: leave }, '', 36000000)) });
  const { status, stdout } = verify(['list.csv'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^list\.csv:2: A1: DIFFERS: claimed_province_monthly VND\u00a036,000,000, computed VND\u00a032,970,968\n/);
  assert.match(stdout, /from 10 March 2026 to 9 April 2026: 22 days of March 2026, 9 days of April 2026: khoản 1 Điều 4 Nghị định số 179\/2025\/NĐ-CP\n/);
  assert.match(stdout, /Exactly the claim if “Interruptions and the provincial support” is read as “Not stopped”/);
  const vietnamese = hotro(['verify', '--lang', 'vi', 'list.csv'], { cwd }).stdout;
  assert.match(vietnamese, /LỆCH: claimed_province_monthly ghi 36\.000\.000\u00a0đồng, tính lại 32\.970\.968\u00a0đồng\n.*10\/03\/2026 đến 09\/04\/2026: 22 ngày của tháng 3\/2026, 9 ngày của tháng 4\/2026: khoản 1 Điều 4/);
});

test('a monthly pay list: since and until are one month', () => {
  const month = { since: '2026-03-01', until: '2026-03-31' };
  const input = list(
    line('A1', month, 5000000, 3000000, 8000000),
    line('A2', { ...month, off: leave }, 1451613, 870968, 2322581),
    line('A3', { ...month, from: '2026-03-16' }, 5000000, '', ''),
    line('A4', { ...month, position: 'public_employee', agency: 'provincial_administration' }, 5000000, 2000000, 7000000),
  );
  const { status, stdout } = verify(['-q', '-'], { input });
  assert.equal(status, 1);
  assert.doesNotMatch(stdout, /A1|A2/);
  assert.match(stdout, /A3: DIFFERS: claimed_national_monthly VND\u00a05,000,000, computed VND\u00a02,580,645\n {2}Part months are paid as whole ones: March 2026 counts 16\/31 days/);
  assert.match(stdout, /A4: DIFFERS: claimed_province_monthly VND\u00a02,000,000, computed VND\u00a00\n {2}Provincial monthly support: Position: must be Civil servant: /);
});

test('what batch writes verifies once its columns are renamed', (t) => {
  const cases = list(line('A1', {}), line('A2', { off: leave }), line('A3', { agency: 'commune_administration' }))
    .replace(/,claimed_.*/, '').replaceAll(/,,,$/gm, '');
  const cwd = folder(t, { 'cases.csv': cases });
  const done = hotro(['batch', 'cases.csv'], { cwd });
  assert.equal(done.status, 0, done.stderr);
  const claimed = done.stdout.replace('national_monthly,province_monthly', 'claimed_national_monthly,claimed_province_monthly')
    .replace(',status,', ',x_status,').replace('total_min', 'claimed_total').replace('total_max', 'x_total_max')
    .replace(',postgraduate,attraction_once,attraction_monthly,attraction_rent,', ',x_a,x_b,x_c,x_d,').replace(',missing,error', ',x_m,x_e');
  const { status, stdout, stderr } = verify(['-'], { input: claimed });
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stderr, '3 items: 3 match\n');
});

test('facts that are missing make a claim neither right nor wrong, unless no answer gives it', () => {
  const input = list(line('A1', { degree: '' }, 60000000, 36000000, 96000000), line('A2', { degree: '' }, '', '', 95999999), line('A3', { degree: '' }, 60000000));
  const { status, stdout, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.match(stdout, /A1: INCOMPLETE: claimed_total VND\u00a096,000,000, computed VND\u00a096,000,000 to VND\u00a0696,000,000\n {2}Missing: Postgraduate degree, /);
  assert.match(stdout, /A2: DIFFERS: claimed_total /);
  assert.match(stdout, /A3: MATCH\n/);
  assert.equal(stderr, '3 items: 1 match, 1 differ, 1 incomplete\n');
});

test('a line without a claim is told, and counts under --strict', () => {
  const input = list(line('A1', {}), line('A2', {}, 60000000));
  const { status, stdout } = verify(['-'], { input });
  assert.equal(status, 0);
  assert.match(stdout, /A1: NO CLAIM\n/);
  assert.equal(verify(['--strict', '-'], { input }).status, 1);
});

test('claimed columns of no benefit are told once each, with the nearest right name', (t) => {
  const cwd = folder(t, { 'list.csv': 'id,agency,claimed_nationl_monthly,claimed_note,claimed_total\n1,outside,5,x,0\n2,outside,5,x,0\n' });
  const { status, stdout, stderr } = verify(['list.csv'], { cwd });
  assert.equal(status, 0);
  assert.equal(stdout, 'list.csv:2: 1: MATCH\nlist.csv:3: 2: MATCH\n');
  assert.equal(stderr, 'list.csv: column claimed_nationl_monthly is not compared (did you mean claimed_national_monthly?)\n'
    + 'list.csv: column claimed_note is not compared: no benefit has that name; what can be compared: claimed_national_monthly, claimed_province_monthly, '
    + 'claimed_postgraduate, claimed_attraction_once, claimed_attraction_monthly, claimed_attraction_rent, claimed_total\n2 items: 2 match\n');
  assert.equal(verify(['--json', 'list.csv'], { cwd }).stdout.split('\n').length, 3);
  assert.equal(verify(['--status', 'list.csv'], { cwd }).stderr, '');
  const none = verify(['-'], { input: 'id,agency,claimed_totl\n1,outside,5\n' });
  assert.equal(none.status, 2);
  assert.match(none.stderr, /claimed_totl is not compared \(did you mean claimed_total\?\)\nhotro: .*there is nothing to compare/);
});

test('bad lines: the line, what is wrong, and the others all the same', () => {
  const input = list(line('A1', { agency: 'science_departmnt' }, 1), line('A2', {}, '60 triệu'), line('A3', {}, 60000000));
  const { status, stdout, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.equal(stdout, 'standard input:4: A3: MATCH\n');
  assert.match(stderr, /^standard input:2: agency: "science_departmnt" .*did you mean science_department\?\)\n/);
  assert.match(stderr, /\nstandard input:3: claimed_national_monthly: not an amount; write digits, as 36000000 or 36\.000\.000\n3 items: 1 match, 2 bad\n$/);
  const json = verify(['--json', '-'], { input });
  assert.deepEqual(json.stdout.trim().split('\n').map((each) => JSON.parse(each)).map(({ line: number, id, verdict, error }) => [number, id, verdict ?? error.code]),
    [[2, 'A1', 'unknown_value'], [3, 'A2', 'wrong_type'], [4, 'A3', 'match']]);
});

test('at most twenty bad lines are shown, then how many more', () => {
  const input = list(...Array.from({ length: 3000 }, (_, i) => line(`A${i}`, {}, 'x')));
  const { status, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.equal(stderr.match(/not an amount/g).length, 20);
  assert.match(stderr, /standard input: 2,980 more bad lines; --json lists all of them\n/);
});

test('a list without claimed columns, and what is no list at all, cannot be used', () => {
  const none = verify(['-'], { input: 'id,agency\nA1,outside\n' });
  assert.equal(none.status, 2);
  assert.match(none.stderr, /no column claimed_total or claimed_<benefit>/);
  assert.equal(verify(['-'], { input: 'claimed_total,colour\n1,red\n' }).status, 2);
});

test('Vietnamese headers, semicolons, a byte order mark, --parameters', (t) => {
  const rows = [
    '\ufeffid;Đơn vị công tác;Đối tượng;duty;Ngày bắt đầu nhiệm vụ;Tính đến ngày;degree;claimed_total',
    '="";Sở Khoa học và Công nghệ;Công chức;full_time;01/09/2025;31/08/2026;none;104.000.000',
    '',
  ];
  const cwd = folder(t, {
    'list.csv': rows.join('\r\n').replace('="";', 'A1;'),
    'p.json': [{ name: 'national.monthly', from: '2026-01-01', value: 6_000_000, citation: 'Dự thảo' }],
  });
  assert.equal(verify(['list.csv', '--parameters', 'p.json'], { cwd }).status, 0);
  assert.equal(verify(['list.csv'], { cwd }).status, 1);
});

test('the list of a unit with what batch computed as its claims, and one amount changed', () => {
  for (const name of ['unit-comma.csv', 'unit-semicolon.csv', 'unit-excel.csv']) {
    const input = readFileSync(fileURLToPath(new URL(`../lists/${name}`, import.meta.url)));
    const done = hotro(['batch'], { input }).stdout;
    const separator = name === 'unit-comma.csv' ? ',' : ';';
    const own = ['status', 'national_monthly', 'province_monthly', 'postgraduate', 'attraction_once', 'attraction_monthly', 'attraction_rent', 'total_min', 'total_max', 'missing', 'error'];
    const claimed = own.map((column, i) => (i >= 1 && i <= 6 ? `claimed_${column}` : `x_result_${column}`));
    const list = done.replace(own.join(separator), claimed.join(separator));
    assert.notEqual(list, done);
    const { status, stdout, stderr } = verify(['-', '--quiet'], { input: list });
    assert.equal(status, 1); /* three people with mistakes */
    assert.doesNotMatch(stdout, /DIFFERS/);
    assert.match(stderr, /300 items: \d+ match,.* 3 bad\n$/);
    const paid = /((?:ok|incomplete)[,;])5000000([,;])|((?:ok|incomplete)[,;])(\d{8,9})([,;])/;
    const changed = verify(['-', '--quiet'], { input: list.replace(paid, '$1$37$2$5') });
    assert.equal(changed.status, 1);
    assert.match(changed.stdout, /^standard input:\d+: CB\d{4}: DIFFERS: claimed_national_monthly VND\u00a07, computed VND\u00a0[\d,]+\n {2}\S/m);
    assert.equal(changed.stdout.match(/DIFFERS/g).length, 1);
  }
});

test('many lines on two threads come in their order', () => {
  const rows = Array.from({ length: 30000 }, (_, i) => line(`A${i}`, {}, i % 1000 === 7 ? 1 : 60000000));
  const { status, stdout, stderr } = verify(['-'], { input: list(...rows) });
  assert.equal(status, 1);
  const ids = stdout.split('\n').map((each) => /^standard input:(\d+): A(\d+): /.exec(each)).filter(Boolean);
  assert.equal(ids.length, 30000);
  ids.forEach(([, number, id], i) => assert.deepEqual([+number, +id], [i + 2, i]));
  assert.equal(stderr, '30,000 items: 29,970 match, 30 differ\n');
});
