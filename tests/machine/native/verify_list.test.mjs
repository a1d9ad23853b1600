// SPDX-License-Identifier: MIT
// hotro verify on lists with claimed amounts.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bash, folder, hotro } from './run.mjs';
import { sheets } from './sheets.mjs';

const verify = (args, options) => hotro(['verify', '--lang', 'en', ...args], options);
const header = 'id,agency,position,duty,duty_from,since,until,interruptions,degree,claimed_national_monthly,claimed_province_monthly,claimed_total';
const line = (id, { agency = 'science_department', position = 'civil_servant', from = '2025-09-01', since = '', until = '2026-08-31', off = '', degree = 'none' }, ...claims) =>
  [id, agency, position, 'full_time', from, since, until, off, degree, ...[0, 1, 2].map((i) => claims[i] ?? '')].join(',');
const leave = '2026-03-10/2026-04-09 unpaid_leave';
const list = (...lines) => [header, ...lines, ''].join('\n');

test('sums of a list are compared: right in one of four ways, otherwise LỆCH with the nearest', (t) => {
  const list = (total) => `id,agency,x_a,claimed_total\nI,,Tỉnh,\n1,outside,,0\n2,outside,,0\n,,Cộng,0\n,,Tổng cộng,${total}\n`;
  assert.deepEqual(((r) => [r.status, r.stdout])(hotro(['verify', '--quiet'], { input: list(0) })), [0, '']);
  const wrong = hotro(['verify', '--quiet', '--lang', 'vi'], { input: list('1.000') });
  assert.equal(wrong.status, 1);
  assert.equal(wrong.stdout, 'đầu vào chuẩn:6: LỆCH: claimed_total: dòng cộng ghi 1.000\u00a0đồng, cao hơn 1.000\u00a0đồng so với tổng gần nhất là 0\u00a0đồng (các dòng từ đề mục hoặc dòng cộng trước đến dòng này)\n');
  const json = hotro(['verify', '--json', '--quiet'], { input: list('1.000') });
  assert.deepEqual(JSON.parse(json.stdout), { item: 'standard input', line: 6, verdict: 'different', sum: { column: 'claimed_total', claimed: 1000, nearest: 0, of: 'since' } });
  assert.deepEqual(((r) => [r.status, r.stdout])(hotro(['verify', '--status'], { input: list('1') })), [1, '']);
  const many = hotro(['verify', '--quiet'], { input: list(1) + ',,Cộng,1\n'.repeat(70) });
  assert.match(many.stdout, /\nstandard input: and 7 more sums that were not compared\n$/);
  const cwd = folder(t, { 'list.csv': list('1.000') });
  assert.equal(hotro(['verify', 'list.csv', '-o', 'out.xlsx', '--lang', 'vi'], { cwd }).status, 1);
  const { stdout } = bash('unzip -p out.xlsx xl/worksheets/sheet3.xml', { cwd });
  assert.match(stdout, /<t>Dòng cộng không khớp<\/t>.*<t>Dòng 6: claimed_total: dòng cộng ghi 1\.000\u00a0đồng, cao hơn 1\.000\u00a0đồng so với /);
});

test('a list that is right', () => {
  const input = list(line('A1', {}, 60000000, '36.000.000', 96000000), line('A2', { position: 'cadre' }, 60000000, 0, 60000000));
  assert.deepEqual(verify(['-'], { input }), {
    status: 0, signal: null, stderr: '2 items: match 2\n', stdout: 'standard input:2: A1: MATCH\nstandard input:3: A2: MATCH\n',
  });
});

test('leave that was not taken out: the days of each month and the clause', (t) => {
  const cwd = folder(t, { 'list.csv': list(line('A1', { off: leave }, '', '', 96000000)) });
  const { status, stdout } = verify(['list.csv'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^list\.csv:2: A1: DIFFERS: claimed_total VND\u00a096,000,000, computed VND\u00a087,922,581\n/);
  assert.match(stdout, /from 10 March 2026 to 9 April 2026: 22 days of March 2026, 9 days of April 2026: \[(\d+)\]\n[^]*\nSOURCES\n(?: .*\n)* {2}\[\1\] khoản 1 Điều 4 Nghị định số 91\/2025\/NĐ-CP \(official text\)\n/);
  const vietnamese = hotro(['verify', '--lang', 'vi', 'list.csv'], { cwd }).stdout;
  assert.match(vietnamese, /LỆCH: claimed_total ghi 96\.000\.000\u00a0đồng, tính lại 87\.922\.581\u00a0đồng\n.*10\/03\/2026 đến 09\/04\/2026: 22 ngày của tháng 3\/2026, 9 ngày của tháng 4\/2026: \[\d+\]\n[^]*\nCĂN CỨ\n/);
});

test('a claim for what is not asked is neither right nor wrong, and never passes', () => {
  const input = 'id,asked,agency,position,duty,duty_from,until,claimed_national_monthly,claimed_province_monthly\n'
    + 'A1,national_monthly,science_department,civil_servant,full_time,2025-09-01,2026-08-31,60000000,36000000\n'
    + 'A2,national_monthly,science_department,civil_servant,full_time,2025-09-01,2026-08-31,60000000,0\n';
  const { status, stdout, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.match(stdout, /A1: NOT ASKED: claimed_province_monthly VND\u00a036,000,000: this benefit is not asked/);
  assert.match(stdout, /A2: NOT ASKED: claimed_province_monthly VND\u00a00: /);
  assert.equal(stderr, '2 items: not asked 2\n');
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
  assert.match(stdout, /A3: DIFFERS: claimed_national_monthly VND\u00a05,000,000, computed VND\u00a02,580,645\n {2}Exactly the claim if “Part months” is read as “15 days or more a full month, fewer a half”/);
  assert.match(stdout, /A4: DIFFERS: claimed_province_monthly VND\u00a02,000,000, computed VND\u00a00\n {2}Provincial monthly support: Position: only for civil servant: /);
});

test('what batch writes verifies once its columns are renamed', (t) => {
  const cases = list(line('A1', {}), line('A2', { off: leave }), line('A3', { agency: 'commune_administration' }))
    .replace(/,claimed_.*/, '').replaceAll(/,,,$/gm, '');
  const cwd = folder(t, { 'cases.csv': cases });
  const done = hotro(['batch', 'cases.csv'], { cwd });
  assert.equal(done.status, 0, done.stderr);
  const claimed = done.stdout.replace('national_monthly,province_monthly', 'claimed_national_monthly,claimed_province_monthly')
    .replace(',status,rate,', ',x_status,x_rate,').replace('total_min', 'claimed_total').replace('total_max', 'x_total_max')
    .replace(',postgraduate,attraction_once,attraction_monthly,attraction_rent,', ',x_a,x_b,x_c,x_d,').replace(',missing,error', ',x_m,x_e');
  const { status, stdout, stderr } = verify(['-'], { input: claimed });
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stderr, '3 items: match 3\n');
});

test('facts that are missing make a claim neither right nor wrong, unless no answer gives it', () => {
  const input = list(line('A1', { degree: '' }, 60000000, 36000000, 96000000), line('A2', { degree: '' }, '', '', 95999999), line('A3', { degree: '' }, 60000000));
  const { status, stdout, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.match(stdout, /A1: INCOMPLETE: claimed_total VND\u00a096,000,000, computed VND\u00a096,000,000 to 696,000,000\n {2}Missing: Postgraduate degree, /);
  assert.match(stdout, /A2: DIFFERS: claimed_total /);
  assert.match(stdout, /A3: MATCH\n/);
  assert.match(stderr, /^standard input: missing in 3 lines: Postgraduate degree, IT field, .*like --degree\)\n3 items: match 1, differs 1, incomplete 1\n$/);
});

test('a line without a claim is told, and counts under --strict', () => {
  const input = list(line('A1', {}), line('A2', {}, 60000000));
  const { status, stdout } = verify(['-'], { input });
  assert.equal(status, 0);
  assert.match(stdout, /A1: NO CLAIM\n/);
  assert.equal(verify(['--strict', '-'], { input }).status, 1);
});

test('a claimed column of no benefit refuses the list in every command, with the nearest right name', (t) => {
  const cwd = folder(t, { 'list.csv': 'id,agency,claimed_nationl_monthly,claimed_total\n1,outside,5,0\n' });
  for (const command of ['verify', 'batch', 'budget']) {
    const { status, stdout, stderr } = hotro([command, 'list.csv'], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'list.csv:1: column 3, "claimed_nationl_monthly", names no benefit; there are: claimed_total, claimed_national_monthly, '
      + 'claimed_province_monthly, claimed_postgraduate, claimed_attraction_once, claimed_attraction_monthly, claimed_attraction_rent '
      + '(did you mean "claimed_national_monthly"?)\n');
  }
});

test('claims are named as offices do, and columns of their own pass', (t) => {
  const cwd = folder(t, { 'list.csv': 'STT;Họ và tên;Cơ quan;Đề nghị: Hỗ trợ hằng tháng của tỉnh;Thành tiền;;x_a\n1;Một;outside;-;0 đồng;;\n2;Hai;outside;0;;b;c\n' });
  const { status, stdout, stderr } = verify(['list.csv'], { cwd });
  assert.equal(status, 0);
  assert.equal(stdout, 'list.csv:2: MATCH\nlist.csv:3: MATCH\n');
  assert.equal(stderr, 'list.csv: columns of the office\'s own, passed through unread: "STT", "Họ và tên", column 6\n2 items: match 2\n');
  assert.equal(verify(['--status', 'list.csv'], { cwd }).stderr, '');
});

test('bad lines: the line, what is wrong, and the others all the same', () => {
  const input = list(line('A1', { agency: 'science_departmnt' }, 1), line('A2', {}, '60 triệu một năm'), line('A3', {}, 60000000));
  const { status, stdout, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.equal(stdout, 'standard input:4: A3: MATCH\n');
  assert.match(stderr, /^standard input:2: agency: "science_departmnt" .*did you mean science_department\?\)\n/);
  assert.match(stderr, /\nstandard input:3: claimed_national_monthly: no clear amount; write digits, as 36000000 or 36\.000\.000\n3 items: match 1, unusable 2\n$/);
  const json = verify(['--json', '-'], { input });
  assert.deepEqual(json.stdout.trim().split('\n').map((each) => JSON.parse(each)).map(({ line: number, id, verdict, error }) => [number, id, verdict ?? error.code]),
    [[2, 'A1', 'unknown_value'], [3, 'A2', 'wrong_type'], [4, 'A3', 'match']]);
});

test('at most twenty bad lines are shown, then how many more', () => {
  const input = list(...Array.from({ length: 3000 }, (_, i) => line(`A${i}`, {}, 'x')));
  const { status, stderr } = verify(['-'], { input });
  assert.equal(status, 1);
  assert.equal(stderr.match(/no clear amount/g).length, 20);
  assert.match(stderr, /standard input: 2,980 more bad lines; --json lists all of them\n/);
});

test('a list without claimed columns, and what is no list at all, cannot be used', () => {
  const none = verify(['-'], { input: 'id,agency\nA1,outside\n' });
  assert.equal(none.status, 2);
  assert.match(none.stderr, /no column claimed_total or claimed_<benefit>/);
  assert.equal(verify(['-'], { input: 'taste,colour\n1,red\n' }).status, 2);
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
    const input = readFileSync(fileURLToPath(new URL(`../../lists/${name}`, import.meta.url)));
    const done = hotro(['batch'], { input }).stdout;
    const separator = name === 'unit-comma.csv' ? ',' : ';';
    const own = ['status', 'rate', 'national_monthly', 'province_monthly', 'postgraduate', 'attraction_once', 'attraction_monthly', 'attraction_rent', 'total_min', 'total_max', 'missing', 'error'];
    const claimed = own.map((column, i) => (i >= 2 && i <= 7 ? `claimed_${column}` : `x_result_${column}`));
    const list = done.replace(own.join(separator), claimed.join(separator));
    assert.notEqual(list, done);
    const { status, stdout, stderr } = verify(['-', '--quiet'], { input: list });
    assert.equal(status, 1); /* three people with mistakes */
    assert.doesNotMatch(stdout, /DIFFERS/);
    assert.match(stderr, /300 items: match \d+,.* unusable 3\n$/);
    const paid = /((?:ok|incomplete)[,;]\d*[,;])5000000([,;])|((?:ok|incomplete)[,;]\d*[,;])(\d{8,9})([,;])/;
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
  assert.equal(stderr, '30,000 items: match 29,970, differs 30\n');
});

test('-o: the list back with what became of each claim, in both kinds of file and both languages, and the sums', (t) => {
  const input = list(line('A1', {}, 60000000, 36000000, 96000000), line('A2', { off: leave }, 60000000, '', ''), 'Total,,,,,,,,,120000000,,', line('A3', {}, 50000000, '', ''), line('A4', { agency: 'x' }, 1));
  const cwd = folder(t, { 'list.csv': input });
  const { status, stdout, stderr } = verify(['list.csv', '-o', 'out.csv'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /\n4 items: match 1, differs 2, unusable 1\nNational monthly support: claimed VND\u00a0170,000,000, computed VND\u00a0174,951,613; to reclaim VND\u00a05,048,387, to pay on VND\u00a010,000,000\n/);
  const lines = readFileSync(join(cwd, 'out.csv'), 'utf8').split('\n');
  assert.match(lines[1], /,96000000,ok,60000000,0,match,,36000000,0,match,,96000000,0,match,,,,gia-dinh/);
  assert.match(lines[2], /,60000000,,,ok,54951613,5048387,differs,"Not taken out: .*",,,,,,,,,,,gia-dinh/);
  assert.match(lines[3], /^Total,,,,,,,,,120000000,,,skipped,+$/);
  assert.match(lines[5], /,error,,,,,,,,,,,,,,"agency: ""x"" is not one of .*",gia-dinh/);
  assert.equal(verify(['list.csv', '-o', 'out.xlsx'], { cwd }).status, 1);
  const sheet = sheets(cwd, 'out.xlsx');
  assert.deepEqual(Object.keys(sheet).sort(), ['Errors', 'List', 'Sums']);
  assert.deepEqual(sheet.List[2].slice(9, 16), ['60000000', '', '', 'ok', '54951613', '5048387', 'differs']);
  assert.deepEqual(sheet.Sums.slice(0, 2), [['', 'Claimed', 'Computed', 'Difference', 'To reclaim', 'To pay on', 'Lines compared', 'Not compared'],
    ['National monthly support', '170000000', '174951613', '-4951613', '5048387', '10000000', '3', '0']]);
  /* Each of ours is read again: its columns are replaced, and the other kind and language give the same. */
  const again = (from, to, lang) => {
    assert.equal(hotro(['verify', '--lang', lang, from, '-o', to], { cwd }).status, 1);
    return readFileSync(join(cwd, to), 'utf8');
  };
  assert.equal(again('out.csv', 'a.csv', 'en'), lines.join('\n'));
  assert.equal(again('out.xlsx', 'b.csv', 'en'), lines.join('\n'));
  assert.match(again('out.csv', 'vi.csv', 'vi'), /,Tình trạng,Tính lại: Hỗ trợ hằng tháng của Trung ương,[^\n]*\nA1,.*,đủ,60000000,0,khớp,/);
  assert.equal(again('vi.csv', 'c.csv', 'en'), lines.join('\n'));
  again('vi.csv', 'vi.xlsx', 'vi');
  assert.deepEqual(Object.keys(sheets(cwd, 'vi.xlsx')).sort(), ['Danh sách', 'Dòng lỗi', 'Tổng đối chiếu']);
});

test('-o: what cannot be written back is refused, and nothing is left', (t) => {
  const cwd = folder(t, { 'list.csv': list(line('A1', {}, 1)), 'none.csv': 'id,agency\n1,outside\n', 'code.txt': 'x', 'r.json': '{"receipt":2}' });
  for (const [args, says] of [
    [['list.csv', 'list.csv', '-o', 'o.csv'], /name one file only/], [['list.csv', '-o', 'o.ods'], /unknown form \.ods; use \.csv or \.xlsx/],
    [['list.csv', '-o', 'o.csv', '--json'], /goes not with --json/], [['none.csv', '-o', 'o.csv'], /no column claimed_total/],
    [['r.json', '-o', 'o.csv'], /r\.json: -o writes lists back only/], [['list.csv', '-o', 'list.csv'], /list\.csv/],
  ]) {
    const { status, stdout, stderr } = verify(args, { cwd });
    assert.equal(status, 2, args.join(' '));
    assert.match(stdout + stderr, says);
    assert.deepEqual(readdirSync(cwd).sort(), ['code.txt', 'list.csv', 'none.csv', 'r.json']);
  }
});

test('-o: a sum that is wrong is told of beside the list, not in it', (t) => {
  const cwd = folder(t, { 'list.csv': list(line('A1', {}, 60000000), 'Total,,,,,,,,,7,,') });
  const { status, stdout, stderr } = verify(['list.csv', '-o', 'out.csv'], { cwd });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^list\.csv:3: DIFFERS: /m);
  assert.match(readFileSync(join(cwd, 'out.csv'), 'utf8'), /^id,[^\n]*\nA1,[^\n]*\nTotal,[^\n]*,skipped,+\n$/);
});
