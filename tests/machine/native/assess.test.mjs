// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { folder, hotro, optionsOf, sample } from './run.mjs';

const assess = (facts, ...more) => JSON.parse(hotro(['assess', '--json', ...more], { input: JSON.stringify(facts) }).stdout);
const total = (assessment, id) => assessment.benefits.find((benefit) => benefit.id === id).total;

test('a case from a file, from standard input and as options gives the same bytes', (t) => {
  const cwd = folder(t, { 'case.json': sample });
  const file = hotro(['assess', 'case.json', '--json'], { cwd });
  const piped = hotro(['assess', '--json'], { input: JSON.stringify(sample) });
  const dash = hotro(['--json', 'assess', '-'], { input: JSON.stringify(sample) });
  const options = hotro(['assess', '--json', ...optionsOf(sample)]);
  for (const each of [file, piped, dash, options]) {
    assert.deepEqual(each, { status: 0, signal: null, stdout: file.stdout, stderr: '' });
  }
  assert.match(file.stdout, /^\{.*\}\n$/);
});

test('twelve full months: 12 x 5,000,000 and 12 x 3,000,000 dong', () => {
  const assessment = assess(sample);
  assert.deepEqual(total(assessment, 'national_monthly'), { min: 60_000_000, max: 60_000_000 });
  assert.deepEqual(total(assessment, 'province_monthly'), { min: 36_000_000, max: 36_000_000 });
});

test('options take what people write: labels, composed or not, any case, days and money as on paper', () => {
  const plain = hotro(['assess', '--json', ...optionsOf({ ...sample, attracted: 'yes', attraction_once: 500000000 })]);
  const people = hotro([
    'assess', '--json', '--agency', 'sở khoa học và CÔNG NGHỆ'.normalize('NFD'), '--position=Công chức', '--duty_from', '01/09/2025',
    '--duty', 'full_time', '--until', '31/08/2026', '--attracted', 'có', '--attraction-once', '500.000.000',
  ]);
  assert.equal(people.stdout, plain.stdout);
  assert.equal(people.status, 0);
});

test('interruptions as an option are those of the JSON', () => {
  const interruptions = [
    { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' },
    { from: '2026-06-01', to: '2026-06-05', reason: 'suspension' },
  ];
  const options = hotro([
    'assess', '--json', ...optionsOf(sample), '--interruptions', '2026-03-10/2026-04-09 unpaid_leave; 2026-06-01/2026-06-05 suspension',
  ]);
  assert.deepEqual(JSON.parse(options.stdout), assess({ ...sample, interruptions }));
});

test('a reading is an option too', () => {
  const facts = { ...sample, duty_from: '2025-08-15', until: '2025-08-31' };
  assert.equal(total(assess(facts), 'national_monthly').min, 2_741_935);
  const half = JSON.parse(hotro(['assess', '--json', ...optionsOf(facts), '--partial-month', 'half_month_15']).stdout);
  assert.equal(total(half, 'national_monthly').min, 5_000_000);
});

test('with facts as options standard input is not read', () => {
  const given = hotro(['assess', '--json', ...optionsOf(sample)], { input: 'not JSON' });
  assert.equal(given.status, 0);
});

test('an empty case is a range, not an error', () => {
  const assessment = assess({});
  assert.ok(assessment.missing.includes('agency'));
  // 64 months and 17 of 31 days of 5,000,000 and of 3,000,000, and a doctorate in the priority group.
  assert.deepEqual(assessment.total, { min: 0, max: 322_741_935 + 193_645_161 + 600_000_000 });
});

test('--months adds the table of months to what people read', () => {
  const without = hotro(['assess', ...optionsOf(sample), '--lang', 'vi']);
  const months = hotro(['assess', ...optionsOf(sample), '--lang', 'vi', '--months']);
  assert.equal(months.status, 0);
  assert.ok(months.stdout.length > without.stdout.length);
  assert.match(without.stdout, /5\.000\.000/);
});

test('--what-if says what would change the result, for people and as JSON', () => {
  const people = hotro(['assess', ...optionsOf(sample), '--lang', 'vi', '--what-if']);
  assert.equal(people.status, 0);
  assert.match(people.stdout, /^MỨC THẤP NHẤT VÀ CAO NHẤT CỦA CẢ GIAI ĐOẠN\n/);
  assert.match(people.stdout, /\n {2}- “Tính đến ngày” từ /);
  const json = hotro(['assess', ...optionsOf(sample), '--what-if', '--json']);
  assert.equal(json.status, 0);
  assert.deepEqual(Object.keys(JSON.parse(json.stdout)).filter((key) => key !== 'witness'), ['policy', 'total', 'gains', 'days']);
  assert.deepEqual(JSON.parse(hotro(['assess', '--what-if', '--json', '--agency', 'outside']).stdout).table, undefined);
  assert.ok(JSON.parse(hotro(['assess', '--what-if', '--json', '-'], { input: '{}' }).stdout).table.rows.length > 1);
});

test('the language: --lang, otherwise LC_ALL, LC_MESSAGES, LANG in that order', () => {
  const said = (env, ...more) => hotro(['assess', ...optionsOf(sample), ...more], { env }).stdout;
  const vi = said({}, '--lang', 'vi'), en = said({}, '--lang', 'en');
  assert.match(vi, /đồng/);
  assert.match(en, /VND/);
  assert.equal(said({ LC_ALL: 'vi_VN.UTF-8' }), vi);
  assert.equal(said({ LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US.UTF-8' }), vi);
  assert.equal(said({ LC_ALL: '', LANG: 'vi' }), vi);
  assert.equal(said({ LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN.UTF-8' }), en);
  assert.equal(said({ LC_ALL: '' }), en);
  assert.equal(said({ LC_ALL: 'vir' }), en);
  assert.equal(said({ LC_ALL: 'vi_VN.UTF-8' }, '--lang', 'en'), en);
});

test('a parameter file changes the months from its day on, and the result says so', (t) => {
  const facts = { ...sample, agency: 'provincial_administration', duty_from: '2026-12-01', until: '2027-01-31' };
  const row = { name: 'province.tier_b', from: '2027-01-01', value: 2_500_000, citation: 'dự thảo' };
  const cwd = folder(t, { 'case.json': facts, 'proposal.json': [row] });
  const { status, stdout } = hotro(['assess', 'case.json', '--parameters', 'proposal.json', '--json'], { cwd });
  const assessment = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(assessment.benefits.find(({ id }) => id === 'province_monthly').months.map(({ amount }) => amount), [2_000_000, 2_500_000]);
  assert.equal(assessment.parameters[0].name, 'province.tier_b');
  const piped = hotro(['assess', 'case.json', '--parameters', '-', '--json'], { cwd, input: JSON.stringify([row]) });
  assert.equal(piped.stdout, stdout);
});

test('a receipt holds the case, the assessment and the day of its maker', () => {
  const { status, stdout } = hotro(['assess', ...optionsOf(sample), '--receipt', '--made', '2026-06-30']);
  const receipt = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.equal(receipt.receipt, 2);
  assert.equal(receipt.made, '2026-06-30');
  assert.deepEqual(receipt.assessment, assess(sample));
  assert.match(stdout, /,"case":\{"policy":"gia-dinh-92-2025@2026-11-24","agency":/);
  assert.deepEqual(receipt.case, receipt.assessment.case);
  assert.deepEqual(assess(receipt.case), assess(sample));
});

test('without --made a receipt bears today', () => {
  const day = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  const before = day();
  const { made } = JSON.parse(hotro(['assess', ...optionsOf(sample), '--receipt'], { env: { TZ: 'ICT-7' } }).stdout);
  assert.ok([before, day()].includes(made), made);
});

test('the sample of native/try is assessed', () => {
  const text = readFileSync(new URL('../../../native/sample.json', import.meta.url), 'utf8');
  assert.equal(hotro(['assess'], { input: text }).status, 0);
});

const code = '1DPTS-9JTZN-000K6-R0FV'; /* the example of core/CODE.md, of an older revision */
const ofCode = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

test('a code or a link is the case in it: the facts first, then the result', () => {
  const plain = hotro(['assess', ...optionsOf(ofCode)]).stdout;
  for (const operand of [code, code.toLowerCase().replaceAll('0', 'o'), `https://example.org/hotro.html#${code}`]) {
    const { status, stdout, stderr } = hotro(['assess', operand]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(stdout.endsWith(`\n\n${plain}`));
    assert.match(stdout, /^THE CASE IN THE CODE\n {2}- Agency: Department of Science and Technology\n {2}- Position: Civil servant\n( {2}- .*\n){3}The code was made under revision 23 November 2026 of the policy; this program computes under \d+ \w+ \d{4}\.\n\n/);
  }
  assert.match(hotro(['assess', code, '--lang', 'vi']).stdout, /^HỒ SƠ TRONG MÃ\n {2}- Đơn vị công tác: Sở Khoa học và Công nghệ\n/);
  const json = hotro(['assess', code, '--json']);
  assert.equal(json.stdout, hotro(['assess', '--json', ...optionsOf(ofCode)]).stdout);
  assert.match(json.stderr, /^1DPTS-9JTZN-000K6-R0FV: The code was made under revision 23 November 2026/);
});

test('every kind of fact in a code is shown as people write it', () => {
  const shown = (text) => hotro(['assess', text, '--lang', 'vi']).stdout.split('\n\n')[0].split('\n').filter((line) => !/^Mã lập/.test(line));
  assert.deepEqual(shown('1DPV9-9216S-CR03R-DM300-140XP-7TG01-1C3NZ-G003B'), [
    'HỒ SƠ TRONG MÃ',
    '  - Đơn vị công tác: Sở Khoa học và Công nghệ',
    '  - Đối tượng: Công chức',
    '  - Thời gian nghỉ, gián đoạn: Nghỉ việc không hưởng lương, từ 10/03/2026 đến 09/04/2026; Tạm giữ, tạm giam, (tạm) đình chỉ công tác, từ 01/06/2026 đến 05/06/2026',
    '  - Được tuyển theo chính sách thu hút: Có',
    '  - Ngày bắt đầu hưởng thu hút: 15/01/2026',
    '  - Mức thu hút một lần: 70.000.000\u00a0đồng',
  ]);
  assert.deepEqual(shown('1DPV0-00000-Y9'), ['HỒ SƠ TRONG MÃ', '  Mã không ghi thông tin nào.']);
});

test('codes that cannot be read: in words and as JSON; U is mistyped, not a file', () => {
  for (const [operand, words] of [[code.replace('9J', 'J9'), /its check symbols do not fit/], [code.replace('V', 'U'), /“U” is no character of a code/]]) {
    const { status, stdout, stderr } = hotro(['assess', operand]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^hotro: 1DPTS-[^\n]*\n$/);
    assert.match(stderr, words);
    const json = hotro(['assess', operand, '--json']);
    assert.deepEqual([json.status, json.stderr], [2, '']);
    const { error } = JSON.parse(json.stdout);
    assert.equal(error.code, 'syntax');
    assert.match(error.text.en, words);
    assert.match(hotro(['verify', operand]).stderr, words);
  }
});

test('a file of that name is read, not the code', (t) => {
  const cwd = folder(t, { [code]: { agency: 'outside' } });
  assert.equal(JSON.parse(hotro(['assess', code, '--json'], { cwd }).stdout).case.agency, 'outside');
});
