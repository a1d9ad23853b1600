// SPDX-License-Identifier: MIT
// The binding: text in, text out, and the same bytes however it is called.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hotro, wasm } from '../tests/machine/module.mjs';
import { load, source } from './binding.mjs';

/* A whole year: 12 × 5.000.000 and 12 × 3.000.000. */
const person = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

test('a case gives its assessment', () => {
  const result = hotro.assess(person);
  const totals = result.benefits.slice(0, 2).map((benefit) => benefit.total);
  assert.deepEqual(totals, [{ min: 60000000, max: 60000000 }, { min: 36000000, max: 36000000 }]);
  assert.equal(hotro.assessText(JSON.stringify(person)), JSON.stringify(result), 'the text is what JSON.stringify would write');
});

test('a case may be bytes, with a byte order mark', () => {
  const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(person)}`);
  assert.equal(hotro.assessText(bytes), hotro.assessText(JSON.stringify(person)));
});

test('a bad case is a result that says so', () => {
  assert.deepEqual(hotro.assess({ agency: 'nowhere' }).error.fact, 'agency');
  assert.equal(JSON.parse(hotro.assessText(Uint8Array.from([0x7b, 0xff, 0x7d]))).error.code, 'syntax');
  assert.equal(JSON.parse(hotro.assessText(' '.repeat(65537))).error.code, 'too_large');
  assert.equal(JSON.parse(hotro.assessText(' '.repeat(5_000_000))).error.code, 'too_large');
});

test('an office file replaces figures', () => {
  const rows = [{ name: 'province.tier_a', from: '2026-01-01', value: 4000000, citation: 'dự thảo' }];
  const result = hotro.assess(person, rows);
  /* 4 × 3.000.000 + 8 × 4.000.000 */
  assert.equal(result.benefits[1].total.min, 44000000);
  assert.equal(result.parameters.length, 1);
});

test('an office file is read as it is, and an empty one is refused', () => {
  const rows = [{ name: 'province.tier_a', from: '2026-01-01', value: 4000000, citation: 'dự thảo' }];
  const read = (text) => hotro.readParameters(new TextEncoder().encode(text));
  for (const text of [JSON.stringify(rows), `\ufeff ${JSON.stringify(rows, null, 1)}\r\n`]) assert.deepEqual(read(text), rows);
  assert.deepEqual(read('[]'), []);
  for (const text of ['', '\ufeff', ' ', '[', '{}', 'null']) assert.ok('error' in read(text), text);
  const { code, text } = read('').error;
  assert.equal(code, 'syntax');
  assert.match(text.en, /^Line 1, byte 1: the JSON text ends too early/);
  assert.equal(read(`[${' '.repeat(65536)}]`).error.code, 'too_large');
});

test('amounts, dates and months as people write them', () => {
  assert.equal(hotro.dong(3000000, 'vi'), '3.000.000\u00a0đồng');
  assert.equal(hotro.dong(3000000, 'en'), 'VND\u00a03,000,000');
  assert.equal(hotro.dongInWords(3000000, 'vi'), 'Ba triệu đồng');
  assert.equal(hotro.day('2026-06-30', 'vi'), '30/06/2026');
  assert.equal(hotro.day('2025-07-05', 'vi', true), 'ngày 05 tháng 7 năm 2025');
  assert.equal(hotro.month('2025-08', 'vi'), 'tháng 8/2025');
  assert.equal(hotro.grouped(3000000, 'en'), '3,000,000');
  assert.equal(hotro.range({ min: 0, max: 8000000 }, 'vi'), 'từ 0 đến 8.000.000\u00a0đồng');
  assert.equal(hotro.range({ min: 5, max: 5 }, 'en'), 'VND\u00a05');
  assert.equal(hotro.range({ min: 5, max: null }, 'en'), 'VND\u00a05 or more');
});

test('the days on which benefits may count', () => {
  const { periods, benefits } = hotro.windows(person);
  assert.equal(periods.length, hotro.rules().periods.length);
  assert.deepEqual(benefits[0], { id: 'national_monthly', first: '2025-09-01', last: '2026-08-31' });
  assert.deepEqual(hotro.windows({ agency: 'nowhere' }).error.fact, 'agency');
});

test('what would change a result', () => {
  const { total, gains, days, witness, table } = hotro.whatIf(person);
  assert.deepEqual(total, hotro.assess(person).total);
  assert.ok(gains.every(({ more }) => more.min >= 0 && (more.max === null || more.max >= 0)));
  assert.ok(days.every(({ change, text }) => ['begins', 'ends', 'changes'].includes(change) && text.vi !== ''));
  assert.deepEqual(Object.keys(witness), ['min', 'max']);
  assert.equal(table, undefined);
  const nobody = hotro.whatIf({}).table;
  assert.equal(nobody.columns.flat().length, hotro.rules().facts.find((it) => it.id === nobody.column).values.length);
  assert.deepEqual(hotro.whatIf({ agency: 'nowhere' }).error.fact, 'agency');
});

test('the money by month and year, and where in it a day lies', () => {
  const leave = { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' };
  const of = { ...person, asked: ['national_monthly', 'province_monthly'], interruptions: [leave] };
  const { now, accrued, benefits, years, once, resting } = hotro.calendar(of, '2026-04-30');
  /* April: 5.000.000 and 3.000.000 of 21 of 30 days. */
  assert.deepEqual(now.monthly, { min: 5600000, max: 5600000 });
  assert.equal(now.text.vi, 'Tháng này (4/2026): 5.600.000\u00a0đồng');
  assert.match(now.why[0].text.vi, /^Nghỉ .* từ 10\/03\/2026 đến 09\/04\/2026: không tính 9 ngày của tháng$/);
  /* Six months whole, March 9 of 31 days: 1.451.613 and 870.968. */
  assert.equal(accrued.text.vi, 'Cộng dồn từ 01/09/2025 đến 31/03/2026: 50.322.581\u00a0đồng');
  assert.deepEqual(benefits, ['national_monthly', 'province_monthly']);
  assert.deepEqual(years.map(({ year, monthly }) => [year, monthly.min]), [[2025, 32000000], [2026, 55922581]]);
  assert.deepEqual(years[1].months[2], { amounts: [1451613, 870968], off: 22 });
  assert.deepEqual([once, resting], [[], []]);
  assert.equal(hotro.calendar({ agency: 'nowhere' }, '2026-04-30').error.fact, 'agency');
  assert.equal(hotro.calendar(person, '1949-01-01').today, '1950-01-01');
});

test('the words are those that hotro.ts declares, in both languages', () => {
  const declared = /type CoreWord =([^;]*);/.exec(source)[1].match(/\w+/g);
  const { words } = hotro.rules();
  assert.deepEqual(Object.keys(words), declared);
  for (const { vi, en } of Object.values(words)) assert.deepEqual(vi.match(/\{\d\}/g), en.match(/\{\d\}/g));
});

test('the rules name every fact that a benefit looks at', () => {
  const rules = hotro.rules();
  const names = new Set([...rules.facts, ...rules.readings].map((it) => it.id));
  const clauses = new Set(rules.clauses.map((it) => it.id));
  for (const benefit of rules.benefits) {
    assert.ok(names.has(benefit.begins));
    assert.ok(clauses.has(benefit.clause));
    for (const condition of [...benefit.when, ...benefit.tables.flatMap((table) => table.rows.flatMap((row) => row.when))]) {
      assert.ok(names.has(condition.fact), condition.fact);
      assert.ok(clauses.has(condition.clause), condition.clause);
    }
  }
});

test('a receipt holds the case and its assessment, and verifies', () => {
  const text = hotro.receipt(person, '2026-11-23');
  const receipt = JSON.parse(text);
  assert.equal(receipt.receipt, 2);
  assert.equal(receipt.made, '2026-11-23');
  assert.deepEqual(receipt.assessment, hotro.assess(person));
  assert.equal(receipt.case.policy, `${hotro.rules().policy.id}@${hotro.rules().policy.revision}`);
  assert.equal(hotro.verify(text).verdict, 'match');
  assert.equal(hotro.verify(text.replace('"min":60000000', '"min":61000000')).verdict, 'different');
  assert.ok('error' in hotro.verify(text.slice(0, -5)));
});

/** Members of an interface of hotro.ts, those that may be absent in brackets. */
const bodyOf = (name) => new RegExp(`export interface ${name} \\{([^]*?)\n\\}`).exec(source)[1];
const membersOf = (name) => [...bodyOf(name).matchAll(/^ {2}(\w+)(\??):/gm)].map(([, key, isOptional]) => (isOptional ? `[${key}]` : key));

test('a verification has what hotro.ts says, and each part of it in some verification', () => {
  const text = hotro.receipt({ ...person, id: '7' }, '2026-11-23');
  const changes = [
    ['"amount":5000000', '"amount":9000000'],
    ['"duty":"full_time"', '"duty":"none"'],
    ['"monthly":{"min":8000000', '"monthly":{"min":1'],
  ];
  const found = [text, hotro.code(person), ...changes.map(([from, to]) => text.replace(from, to))].map((it) => hotro.verify(it));
  assert.deepEqual(found.map((it) => it.verdict), ['match', 'read', 'different', 'different', 'different']);
  const checkMembers = (name, all) => {
    const keys = new Set(all.flatMap((it) => Object.keys(it)));
    assert.deepEqual([...keys].map((key) => (all.every((it) => key in it) ? key : `[${key}]`)).sort(), membersOf(name).sort());
  };
  checkMembers('Verification', found);
  checkMembers('Difference', found.flatMap((it) => it.difference ?? []));
  const [receipt, code] = found;
  assert.deepEqual([receipt.policy.claimed, receipt.total.claimed], [receipt.policy.computed, receipt.total.computed]);
  assert.deepEqual([code.policy.claimed, code.total.claimed], [{ revision: receipt.policy.computed.revision }, undefined]);
});

test('a receipt holds its date whole, or there is none', () => {
  const made = 'ngày hai mươi ba tháng mười một năm 2026'.padEnd(53, '.');
  assert.equal(Buffer.byteLength(made), 63);
  for (const whole of [made, `${made}.`, 'ế'.repeat(21)]) assert.equal(JSON.parse(hotro.receipt(person, whole)).made, whole);
  for (const long of [`${made}..`, `${made}ế`, 'ế'.repeat(22)]) assert.throws(() => hotro.receipt(person, long), RangeError);
});

test('a receipt is verified whole: a byte more than its limit is refused', () => {
  const text = hotro.receipt(person, '2026-11-23');
  const padded = (bytes) => text + ' '.repeat(bytes - Buffer.byteLength(text));
  assert.equal(hotro.verify(padded(1 << 20)).verdict, 'match');
  for (const bytes of [(1 << 20) + 1, 5_000_000]) assert.equal(hotro.verify(padded(bytes)).error.code, 'too_large');
});

test('a code leads back to the case', () => {
  const code = hotro.code(person);
  assert.match(code, /^[0-9A-Z-]{1,120}$/);
  const found = hotro.caseOfCode(`https://example.org/hotro.html#${code}`);
  assert.deepEqual(hotro.assess(found.case), hotro.assess(person));
  assert.equal(found.revision, hotro.rules().policy.revision);
  assert.ok('error' in hotro.caseOfCode('nonsense'));
  assert.ok('error' in hotro.code({ agency: 'nowhere' }));
});

test('what people write for a value is that value, or what it may be', () => {
  assert.deepEqual(hotro.named('agency', ' Sở KH&CN '), { clear: true, values: ['science_department'] });
  assert.deepEqual(hotro.named('agency', 'outside'), { clear: true, values: ['outside'] });
  assert.deepEqual(hotro.named('agency', 'TT CNTT'), { clear: false, values: ['it_center'] });
  assert.deepEqual(hotro.named('agency', '???'), { clear: false, values: [] });
  assert.throws(() => hotro.named('nothing', 'a'));
});

test('a module may be shared as compiled', async () => {
  const other = await load(await WebAssembly.compile(wasm));
  assert.equal(other.assessText(JSON.stringify(person)), hotro.assessText(JSON.stringify(person)));
});
