// SPDX-License-Identifier: MIT
// The binding: text in, text out, and the same bytes however it is called.
import assert from 'node:assert/strict';
import test from 'node:test';
import { LIST_CHUNK_BYTES, hotro, load, source, wasm } from './binding.mjs';

/* A whole year: 12 × 5.000.000 and 12 × 3.000.000. */
const person = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

test('a case gives its assessment', () => {
  const result = hotro.assess(person);
  assert.deepEqual(result.benefits.slice(0, 2).map((benefit) => benefit.total), [{ min: 60000000, max: 60000000 }, { min: 36000000, max: 36000000 }]);
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
  assert.equal(receipt.receipt, 1);
  assert.equal(receipt.made, '2026-11-23');
  assert.deepEqual(receipt.assessment, hotro.assess(person));
  assert.equal(hotro.verify(text).verdict, 'match');
  assert.equal(hotro.verify(text.replace('"min":60000000', '"min":61000000')).verdict, 'different');
  assert.ok('error' in hotro.verify(text.slice(0, -5)));
});

/** Members of an interface of hotro.ts, those that may be absent in brackets. */
const membersOf = (name) => [...new RegExp(`export interface ${name} \\{([^]*?)\n\\}`).exec(source)[1].matchAll(/^ {2}(\w+)(\??):/gm)].map(([, key, isOptional]) => (isOptional ? `[${key}]` : key));

test('a verification has what hotro.ts says, and each part of it in some verification', () => {
  const text = hotro.receipt({ ...person, id: '7' }, '2026-11-23');
  const changes = [['"amount":5000000', '"amount":9000000'], ['"duty":"full_time"', '"duty":"none"'], ['"monthly":{"min":8000000', '"monthly":{"min":1']];
  const found = [text, hotro.code(person), ...changes.map(([from, to]) => text.replace(from, to))].map((it) => hotro.verify(it));
  assert.deepEqual(found.map((it) => it.verdict), ['match', 'match', 'different', 'different', 'different']);
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

function listed(text, options, size) {
  const bytes = new TextEncoder().encode(text);
  const header = hotro.openList(bytes, { language: 'vi', ...options });
  if ('error' in header) return header;
  const parts = [header];
  for (let at = 0; at < bytes.length || at === 0; at += size) parts.push(...hotro.feedList(bytes.subarray(at, at + size), at + size >= bytes.length));
  return { text: Buffer.concat(parts).toString(), report: hotro.listReport() };
}

const LINES = ['id,agency,position,duty,duty_from,until,x_note'];
for (let line = 1; line <= 3000; line += 1)
  LINES.push(line % 100 === 7 ? `"no. ""${line}""",nowhere,civil_servant,full_time,2025-09-01,2026-08-31,` : `${line},science_department,civil_servant,full_time,2025-09-01,2026-08-31,"a, ""${line}"""`);
const LIST = `${LINES.join('\r\n')}\r\n`;

test('a list gives the same bytes however it is cut', () => {
  const whole = listed(LIST, {}, LIST_CHUNK_BYTES);
  for (const size of [1000, 4093, 65536]) assert.deepEqual(listed(LIST, {}, size), whole);
  assert.equal(whole.report.bad, 30);
  assert.equal(whole.report.errors.length, 30);
  assert.equal(whole.report.errors[0].line, 8);
  assert.equal(whole.report.errors[0].id, 'no. "7"');
  assert.equal(whole.text.split('\r\n').length, LINES.length + 1);
});

test('a list that cannot be used says why', () => {
  assert.ok('error' in listed('', {}, 1000));
  assert.ok('error' in listed('id,nobody_knows\n1,2\n', {}, 1000));
});

test('a module may be shared as compiled', async () => {
  const other = await load(await WebAssembly.compile(wasm));
  assert.equal(other.assessText(JSON.stringify(person)), hotro.assessText(JSON.stringify(person)));
});
