// SPDX-License-Identifier: MIT
// hotro verify on receipts, codes and links: what it prints, how it ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bash, folder, hotro, optionsOf, sample } from './run.mjs';

const facts = { ...sample, degree: 'none' };
const onLeave = { ...facts, interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }] };
const raised = [{ name: 'province.tier_a', from: '2026-01-01', value: 4_000_000, citation: 'Dự thảo "1"' }];

const receipt = (case_, ...options) => {
  const made = hotro(['assess', '--receipt', '--made', '2026-11-30', ...options], { input: JSON.stringify(case_) });
  assert.equal(made.status, 0, made.stderr);
  return made.stdout;
};
const parsed = JSON.parse(hotro(['--version', '--json']).stdout);
const revision = parsed.policy.revision;
const verify = (args, options) => hotro(['verify', '--lang', 'en', ...args], options);
const verdicts = (stdout) => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line).verdict);

test('a receipt matches', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts), 'b.json': receipt({}), 'c.json': receipt(onLeave) });
  const own = (language) => (language === 'vi' ? 'Theo lời của phiếu, không kiểm chứng được: lập ngày 30/11/2026.' : 'In the receipt\'s own words, which nothing vouches for: made on 30 November 2026.');
  assert.deepEqual(verify(['a.json'], { cwd }), { status: 0, signal: null, stdout: `a.json: MATCH: total VND\u00a096,000,000\n  ${own('en')}\n`, stderr: '' });
  const three = verify(['a.json', 'b.json', 'c.json'], { cwd });
  assert.equal(three.status, 0);
  assert.equal(three.stdout.match(/: MATCH: /g).length, 3);
  assert.equal(three.stderr, '3 items: match 3\n');
  assert.equal(hotro(['verify', '--lang', 'vi', 'a.json'], { cwd }).stdout, `a.json: KHỚP: tổng 96.000.000\u00a0đồng\n  ${own('vi')}\n`);
});

test('what the reader of a receipt may have done to it: indentation, order, a byte order mark', (t) => {
  const { assessment, ...rest } = JSON.parse(receipt(onLeave));
  const cwd = folder(t, { 'a.json': `\ufeff${JSON.stringify({ assessment, ...rest }, null, 2).replaceAll('\n', '\r\n')}` });
  assert.equal(verify(['a.json'], { cwd }).status, 0);
});

test('a changed amount differs: month, step and clause are named', (t) => {
  const cwd = folder(t, { 'a.json': receipt(onLeave).replace('"counted":9,"amount":1451613', '"counted":31,"amount":5000000') });
  const { status, stdout } = verify(['a.json'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^a\.json: DIFFERS: /);
  assert.match(stdout, /\n {2}First month that differs: March 2026: claimed VND\u00a05,000,000, computed VND\u00a01,451,613\.\n/);
  assert.match(stdout, /\n {2}Because: .*Điều \d+ Nghị định số 91\/2025\/NĐ-CP/);
});

test('a changed fact differs, and is named', (t) => {
  const changed = JSON.parse(receipt(facts));
  changed.case.position = 'public_employee';
  changed.case.agency = 'provincial_administration';
  const cwd = folder(t, { 'a.json': changed });
  const { status, stdout } = verify(['a.json'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /First difference: Provincial monthly support, status: claimed “Counted”, computed “Not counted”\./);
  assert.match(stdout, /The amounts were made for another “Agency” than the receipt's case has\./);
});

test('another reading that gives the claim is named', (t) => {
  const part = receipt({ ...facts, duty_from: '2025-09-20', until: '2025-10-20', partial_month: 'half_month_15' });
  const cwd = folder(t, { 'a.json': part.replace('"partial_month":"half_month_15"', '"partial_month":"actual_days"') });
  const { status, stdout } = verify(['a.json'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /\n {2}Exactly the claimed amounts if “Part months” is read as “15 days or more a full month, fewer a half”\.\n/);
});

test('another revision of the policy: no difference while the amounts are the same, but for --strict', (t) => {
  const older = receipt(facts).replaceAll(revision, '2025-12-01');
  const cwd = folder(t, {
    'a.json': older,
    'b.json': older.replaceAll('96000000', '96000007'),
    'c.json': receipt(facts).replace(/"fingerprint":"[0-9a-f]{64}"/, `"fingerprint":"${'0'.repeat(64)}"`),
  });
  const same = verify(['a.json'], { cwd });
  assert.equal(same.status, 0);
  assert.match(same.stdout, /^a\.json: OTHER REVISION: total VND\u00a096,000,000\n {2}Made under revision 1 December 2025 of the policy; this program has /);
  assert.equal(verify(['--strict', 'a.json'], { cwd }).status, 1);
  const other = verify(['b.json'], { cwd });
  assert.equal(other.status, 1);
  assert.match(other.stdout, /OTHER REVISION: claimed total VND\u00a096,000,007, computed VND\u00a096,000,000/);
  const fingerprint = verify(['c.json'], { cwd });
  assert.equal(fingerprint.status, 0);
  assert.match(fingerprint.stdout, /the fingerprint differs/);
});

test('a truncated receipt cannot be used', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts).slice(0, 4000) });
  const { status, stdout, stderr } = verify(['a.json'], { cwd });
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^a\.json: The receipt is not whole: line 1, byte \d+: its JSON is damaged or cut short\./);
});

test('a receipt with an office\'s figures is computed with them, whatever --parameters says', (t) => {
  const cwd = folder(t, { 'p.json': raised, 'q.json': [{ ...raised[0], value: 9_000_000 }] });
  const made = hotro(['assess', '--receipt', '--parameters', 'p.json'], { cwd, input: JSON.stringify(facts) }).stdout;
  assert.equal(verify(['-', '--parameters', 'q.json'], { cwd, input: made }).status, 0);
  /* the assessment's echo of the figures, with what they replaced */
  const echo = JSON.parse(made);
  echo.parameters = echo.assessment.parameters;
  assert.equal(verify(['-'], { input: JSON.stringify(echo) }).status, 0);
  assert.equal(verify(['-'], { input: made.replaceAll('4000000', '5000000') }).status, 1);
});

test('NDJSON: one receipt a line, a bad line does not stop the rest', (t) => {
  const lines = [receipt(facts), receipt(facts).replaceAll('96000000', '96000001'), '{"receipt":1\n', '\n', receipt({})];
  const cwd = folder(t, { 'a.ndjson': lines.join('') });
  const { status, stdout, stderr } = verify(['a.ndjson'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^a\.ndjson:1: MATCH.*\n {2}In .*\na\.ndjson:2: DIFFERS(.*\n)+a\.ndjson:5: MATCH/);
  assert.match(stderr, /^a\.ndjson:3: The receipt is not whole/);
  assert.match(stderr, /4 items: match 2, differs 1, unusable 1\n$/);
  const json = verify(['--json', 'a.ndjson'], { cwd }).stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(json.map((item) => item.verdict ?? item.error.code), ['match', 'different', 'syntax', 'match']);
  assert.deepEqual(json.map((item) => item.line), [1, 2, 3, 5]);
});

test('lines longer than a receipt may be are refused once', (t) => {
  const cwd = folder(t, { 'a.ndjson': `${receipt(facts)}{"receipt":${' '.repeat(5 << 20)}1}\n${receipt(facts)}` });
  const { status, stdout, stderr } = verify(['a.ndjson'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^a\.ndjson:1: MATCH.*\n {2}In .*\na\.ndjson:3: MATCH.*\n {2}In .*\n$/);
  assert.match(stderr, /^a\.ndjson:2: The receipt is longer than 1,048,576 bytes\.\n/);
});

test('codes and links, as arguments and as lines: read, with a total to compare with the paper', () => {
  const code = hotro(['help', 'verify']).stdout.match(/hotro verify (2[0-9A-Z-]{10,})/)[1]; /* of this revision */
  /* From 01/09/2025 to 31/12/2030: 64 x (5 + 3) million; at most a doctorate of 400 million x 3/2 besides. */
  const read = `READ: computed total VND\u00a0512,000,000 to 1,112,000,000. A code holds no amounts: compare it with the paper.\n`;
  assert.deepEqual(verify([code]), { status: 0, signal: null, stdout: `${code}: ${read}`, stderr: '' });
  assert.match(hotro(['verify', '--lang', 'vi', code]).stdout, /: ĐỌC ĐƯỢC: tổng tính lại từ 512\.000\.000 đến 1\.112\.000\.000\u00a0đồng\. Mã không ghi số tiền: hãy so với số trên giấy\.\n$/);
  assert.equal(verify(['https://example.org/hotro.html#' + code.toLowerCase().replaceAll('0', 'o')]).status, 0);
  const json = JSON.parse(verify(['--json', code]).stdout);
  assert.deepEqual([json.verdict, 'same' in json, 'sentences' in json, json.total], ['read', false, false, { computed: { min: 512000000, max: 1112000000 } }]);
});

test('a code of an earlier revision, a mistyped one, codes one a line', (t) => {
  const code = '1DPTS-9JTZN-000K6-R0FV'; /* the example of core/CODE.md, of 2026-11-23 */
  const shown = verify([code]);
  assert.equal(shown.status, 0);
  assert.match(shown.stdout, /^1DPTS-9JTZN-000K6-R0FV: OTHER REVISION: computed total VND\u00a096,000,000 to 696,000,000\. A code /);
  const wrong = verify([code.replace('9J', 'J9')]);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /its check symbols do not fit/);
  const cwd = folder(t, { 'codes.txt': `${code}\r\n\r\nhttps://example.org/#${code.replaceAll('-', '')}\n${code.slice(0, -3)}\n` });
  const lines = verify(['codes.txt'], { cwd });
  assert.equal(lines.status, 1);
  assert.match(lines.stdout, /^codes\.txt:1: .*\n(.*\n)?codes\.txt:3: /);
  assert.match(lines.stderr, /^codes\.txt:4: The code is mistyped or cut short/);
});

test('a code that is read is no match: it is counted apart, --quiet prints it, --strict asks for more', (t) => {
  const code = hotro(['help', 'verify']).stdout.match(/hotro verify (2[0-9A-Z-]{10,})/)[1];
  const cwd = folder(t, { 'a.json': receipt(facts) });
  assert.equal(verify(['a.json', code, code], { cwd }).stderr, '3 items: match 1, read 2\n');
  assert.equal(hotro(['verify', '--lang', 'vi', 'a.json', code], { cwd }).stderr, '2 mục: khớp 1, đọc được 1\n');
  assert.match(verify(['-q', 'a.json', code], { cwd }).stdout, new RegExp(`^${code}: READ: [^\\n]*\\n$`));
  assert.deepEqual(verify(['--status', code]), { status: 0, signal: null, stdout: '', stderr: '' });
  assert.equal(verify(['--status', '--strict', code]).status, 1);
  assert.equal(verify(['--status', '--strict', 'a.json'], { cwd }).status, 0);
});

test('sentences worded otherwise: a match, with a remark', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts), 'b.json': receipt(facts).replace(/"text":\{"vi":"/, '$&Chín tỷ đồng. ') });
  const { status, stdout } = verify(['b.json'], { cwd });
  assert.equal(status, 0);
  assert.match(stdout, /^b\.json: MATCH: total .*\n {2}Amounts and clauses are right; only the sentences are not worded as this program words them\.\n {2}In the receipt's own words/);
  assert.deepEqual(verify(['--json', 'a.json', 'b.json'], { cwd }).stdout.trim().split('\n').map((line) => JSON.parse(line).sentences), ['same', 'other']);
});

test('a key that stands twice is an error that names it and its place', (t) => {
  const forged = receipt(facts).trimEnd().replace(/\}\}$/, ',"benefits":[]}}');
  const cwd = folder(t, { 'a.json': forged });
  const { status, stdout, stderr } = verify(['a.json'], { cwd });
  assert.deepEqual([status, stdout], [2, '']);
  assert.equal(stderr, `a.json: The receipt has “benefits” twice (the second at line 1, byte ${Buffer.from(forged).lastIndexOf('"benefits"') + 1}): which one it means is not clear.\n`);
  const { error } = JSON.parse(verify(['--json', 'a.json'], { cwd }).stdout);
  assert.deepEqual([error.code, error.fact], ['duplicate_fact', 'benefits']);
});

test('--quiet prints what does not match, --status nothing', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts), 'b.json': receipt(facts).replaceAll('96000000', '96000001') });
  const quiet = verify(['--quiet', 'a.json', 'b.json'], { cwd });
  assert.match(quiet.stdout, /^b\.json: DIFFERS/);
  assert.deepEqual(verify(['-q', 'a.json', 'a.json'], { cwd }), { status: 0, signal: null, stdout: '', stderr: '' });
  assert.deepEqual(verify(['--status', 'a.json', 'b.json'], { cwd }), { status: 1, signal: null, stdout: '', stderr: '' });
  assert.deepEqual(verify(['--status', 'a.json'], { cwd }), { status: 0, signal: null, stdout: '', stderr: '' });
});

test('--json: one object an item', (t) => {
  const cwd = folder(t, { 'a.json': receipt(onLeave), 'b.json': receipt(onLeave).replace('"amount":1451613', '"amount":1451614') });
  const { status, stdout } = verify(['--json', 'a.json', 'b.json'], { cwd });
  assert.equal(status, 1);
  assert.deepEqual(verdicts(stdout), ['match', 'different']);
  const second = JSON.parse(stdout.split('\n')[1]);
  assert.equal(second.item, 'b.json');
  assert.equal(second.difference.benefit, 'national_monthly');
  assert.deepEqual(second.difference.month, { month: '2026-03', claimed: 1451614, computed: 1451613 });
  assert.ok(second.difference.step.citation.length > 0);
  assert.ok(second.text.vi.startsWith('LỆCH') && second.text.en.startsWith('DIFFERS'));
});

test('inputs that cannot be used: missing, empty, a folder, no receipt; the rest is verified all the same', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts), 'empty': '', 'case.json': facts });
  const { status, stdout, stderr } = verify(['none.json', 'empty', '.', 'case.json', 'a.json'], { cwd });
  assert.equal(status, 2);
  assert.match(stdout, /^a\.json: MATCH/);
  for (const each of [/cannot read none\.json/, /empty: there is nothing to verify/, /cannot read \./, /case\.json: Not a receipt: “agency”/]) {
    assert.match(stderr, each);
  }
  assert.equal(verify(['-', '-'], { cwd }).status, 2);
});

test('nothing that steers a terminal is echoed', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts).replace('"kind":"monthly"', '"kind":"\\u001b[2Jmonthly"') });
  const { status, stdout } = verify(['a.json'], { cwd });
  assert.equal(status, 1);
  assert.ok(!stdout.includes('\u001b'));
});

test('a full disk and a closed pipe end it with a message', (t) => {
  const cwd = folder(t, { 'a.json': receipt(facts) });
  const full = bash('"$HOTRO" verify a.json > /dev/full', { cwd });
  assert.equal(full.status, 2);
  assert.match(full.stderr, /^hotro: /);
  assert.equal(bash('(sleep 0.3; "$HOTRO" verify a.json; echo $? >&2) | true', { cwd }).stderr.trim().endsWith('2'), true);
});
