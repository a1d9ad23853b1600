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
  assert.equal(receipt.receipt, 1);
  assert.equal(receipt.made, '2026-06-30');
  assert.deepEqual(receipt.assessment, assess(sample));
  assert.deepEqual(receipt.case, receipt.assessment.case);
  assert.deepEqual(assess(receipt.case), receipt.assessment);
});

test('without --made a receipt bears today', () => {
  const day = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  const before = day();
  const { made } = JSON.parse(hotro(['assess', ...optionsOf(sample), '--receipt'], { env: { TZ: 'ICT-7' } }).stdout);
  assert.ok([before, day()].includes(made), made);
});

test('the sample of native/try is assessed', () => {
  const text = readFileSync(new URL('../../native/sample.json', import.meta.url), 'utf8');
  assert.equal(hotro(['assess'], { input: text }).status, 0);
});
