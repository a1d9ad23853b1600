// SPDX-License-Identifier: MIT
// Several policies and revisions in one program (tests/machine/revisions.cmake), chosen in every command.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, has, runner } from '../../command.mjs';
import { optionsOf } from './run.mjs';

const { command, hotro, bash, terminal } = runner('several');
const NEWEST = 'gia-dinh-92-2025@2026-12-05';
const OLDEST = 'gia-dinh-92-2025@2026-11-24';
const DRAFT = 'gia-dinh-92-2025@2027-03-01';
const OTHER = 'fictional-9@2028-01-01';
const VILLAGE = ['village-1@2026-06-01', 'village-1@2026-01-01'];
const ALL = [NEWEST, OLDEST, DRAFT, OTHER, ...VILLAGE];

/** Tier B pays 2.000.000, and 2.500.000 from January 2027 in the newest revision. */
const tierB = { agency: 'provincial_party', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', since: '2026-12-01', until: '2027-01-31' };
const council = { body: 'council', work: 'whole_time', started_on: '2028-05-01', count_to: '2028-12-31' };

const json = (args, options) => JSON.parse(hotro([...args, '--json'], options).stdout);
const assess = (facts, ...more) => json(['assess', ...more], { input: JSON.stringify(facts) });
const nameOf = ({ policy }) => `${policy.id}@${policy.revision}`;
const totalOf = (assessment, id) => assessment.benefits.find((benefit) => benefit.id === id).total.min;

test('without a choice the newest published revision of the first policy', () => {
  const assessment = assess(tierB);
  assert.equal(nameOf(assessment), NEWEST);
  assert.equal(totalOf(assessment, 'province_monthly'), 4_500_000);
  assert.equal(nameOf(json(['rules'])), NEWEST);
  assert.match(hotro(['--version']).stdout, /^hotro \S+\npolicy gia-dinh-92-2025\nrevision 2026-12-05\n/);
});

test('--policy, then HOTRO_POLICY, chooses; the case wins over both', () => {
  const env = { HOTRO_POLICY: OTHER };
  const input = JSON.stringify(tierB);
  assert.equal(totalOf(assess(tierB, '--policy', OLDEST), 'province_monthly'), 4_000_000);
  assert.equal(nameOf(assess(tierB, `--policy=${OLDEST}`)), OLDEST);
  assert.equal(nameOf(json(['assess', '--policy', OLDEST], { env, input })), OLDEST);
  assert.equal(nameOf(json(['assess'], { env, input: JSON.stringify(council) })), OTHER);
  assert.equal(nameOf(json(['assess', '--policy', OLDEST], { env, input: JSON.stringify({ ...tierB, policy: DRAFT }) })), DRAFT);
  assert.equal(nameOf(assess({ ...council, policy: 'fictional-9' })), OTHER);
  assert.equal(nameOf(json(['rules'], { env })), OTHER);
  assert.equal(nameOf(json(['rules'], { env: { HOTRO_POLICY: '' } })), NEWEST);
});

test('the facts of the chosen policy are options, and no others', () => {
  const { status, stdout } = hotro(['assess', '--json', ...optionsOf(council), '--policy', 'fictional-9']);
  assert.equal(status, 0);
  assert.equal(totalOf(JSON.parse(stdout), 'post_allowance'), 32_000_000);
  assert.equal(hotro(['assess', '--policy', OLDEST, '--graduated-on', '2026-06-30']).status, 0);
  assert.match(hotro(['assess', '--graduated-on', '2026-06-30']).stderr, /^hotro: there is no option --graduated-on/);
  assert.match(hotro(['assess', '--policy', 'fictional-9', '--agency', 'outside']).stderr, /^hotro: there is no option --agency/);
});

test('a policy that the program does not have is refused before anything else, with those that it has', () => {
  const has = ALL.join(', ');
  for (const [args, env, stderr] of [
    [['assess', '--agency', 'x', '--policy', 'gia-dinh-92-2026'], {}, `hotro: policy: "gia-dinh-92-2026" is not one of ${has} (did you mean ${NEWEST}?)\n`],
    [['rules', '--no-such', '--policy', 'gia-dinh-92-2025@2026-11-25'], {}, `hotro: policy: "gia-dinh-92-2025@2026-11-25" is not one of ${has} (did you mean ${OLDEST}?)\n`],
    [['selftest'], { HOTRO_POLICY: 'nowhere' }, `hotro: HOTRO_POLICY: policy: "nowhere" is not one of ${has}\n`],
  ]) {
    assert.deepEqual(hotro(args, { env }), { status: 2, signal: null, stdout: '', stderr });
  }
  const { error } = json(['budget', '--policy', 'nowhere']);
  assert.deepEqual([error.code, error.fact], ['unknown_value', 'policy']);
  assert.match(error.text.vi, /^policy: "nowhere" không có trong danh sách: gia-dinh/);
  assert.match(hotro(['assess', '--policy']).stderr, /^hotro: option --policy needs a value\n$/);
  assert.match(hotro(['assess', '--policy', OLDEST, '--policy', NEWEST]).stderr, /^hotro: option --policy is given twice\n$/);
});

test('a file of the office is read by the policy that the case names', (t) => {
  const figures = [{ name: 'post.council', from: '2028-05-01', value: 4_200_000, citation: 'QĐ 1' }];
  const cwd = folder(t, { 'figures.json': figures, 'case.json': { ...council, policy: 'fictional-9', count_to: '2028-05-31' }, 'wrong.json': { ...council, policy: 'x' } });
  const own = JSON.parse(hotro(['assess', 'case.json', '--parameters', 'figures.json', '--json'], { cwd }).stdout);
  assert.equal(totalOf(own, 'post_allowance'), 4_200_000);
  assert.match(hotro(['assess', 'wrong.json', '--parameters', 'case.json'], { cwd }).stderr, /^hotro: wrong\.json:1:\d+: policy: "x" is not one of /);
});

test('a draft computes, and makes no receipts', () => {
  const refused = hotro(['assess', '--policy', DRAFT, '--receipt'], { input: JSON.stringify(tierB) });
  assert.deepEqual(refused, { status: 2, signal: null, stdout: '', stderr: `hotro: --receipt: ${DRAFT} is a draft: it makes no receipts and no codes\n` });
  assert.equal(hotro(['assess', '--receipt'], { input: JSON.stringify({ ...tierB, policy: DRAFT }) }).status, 2);
  assert.equal(nameOf(assess(tierB, '--policy', DRAFT)), DRAFT);
});

test('help, manual and completions are of the chosen policy', () => {
  const help = hotro(['help', 'assess', '--policy', 'fictional-9']).stdout;
  assert.match(help, /^ {6}--body VALUE {10}Body$/m);
  assert.doesNotMatch(help, /--agency/);
  const [line] = [...help.matchAll(/^ {2}(hotro assess --policy fictional-9 --body branch.*)$/gm)].map(([, found]) => found);
  assert.equal(bash(line.replace('hotro', '"$HOTRO"')).status, 0);
  assert.match(hotro(['--manual', '--policy', 'fictional-9']).stdout, /\*--started-on\*/);
  assert.match(hotro(['--completion', 'bash']).stdout, new RegExp(`--policy\\) words='${ALL.join(' ')}' ;;`));
  assert.match(hotro(['help', 'assess', '--policy', DRAFT]).stdout, /hotro assess --policy gia-dinh-92-2025@2027-03-01 CODE\n/);
});

test('rules in every form are those of the chosen policy', () => {
  for (const policy of ALL) {
    assert.equal(nameOf(json(['rules', '--policy', policy])), policy);
    assert.match(hotro(['rules', '--canonical', '--policy', policy]).stdout, new RegExp(`^policy ${policy.split('@')[0]} asks\n`));
    const own = policy.startsWith('gia-dinh') ? 'duty_from' : 'started_on';
    const { properties } = JSON.parse(hotro(['rules', '--schema', '--policy', policy]).stdout);
    assert.ok(Object.hasOwn(properties, own));
    assert.deepEqual(properties.policy.enum, [policy, ...[NEWEST, OTHER, VILLAGE[0]].includes(policy) ? [policy.split('@')[0]] : [], null]);
  }
  const first = (policy) => bash(`"$HOTRO" rules --surface --policy ${policy} | head -n 1`).stdout;
  assert.match(first(OLDEST), /^situation \{"duty_from":"2020-01-01","graduated_on"/);
  assert.match(first(NEWEST), /^situation \{"duty_from":"2020-01-01","graduation_day"/);
});

test('selftest runs the vectors of all policies, or of the one that is chosen', () => {
  assert.deepEqual(json(['selftest']), { passed: 7, failed: [] });
  /* Those that name none, and those that name one that there is not, are of the first. */
  assert.deepEqual(json(['selftest', '--policy', 'gia-dinh-92-2025']), { passed: 2, failed: [] });
  assert.deepEqual(json(['selftest', '--policy', 'fictional-9']), { passed: 3, failed: [] });
  const { status, stderr } = runner('machine').hotro(['selftest', '--policy', OLDEST, '--lang', 'en']);
  assert.equal(status, 1, stderr);
});

/* ---- Lists ---- */

const people = (policy) => `id,body,work,started_on,count_to,policy\n1,council,whole_time,2028-05-01,2028-12-31,${policy}\n2,elsewhere,idle,,,\n`;

test('a list is of the policy that its column names, in every command on lists', (t) => {
  const cwd = folder(t, {
    'list.csv': people('fictional-9'), 'figures.json': [{ name: 'post.council', from: '2028-05-01', value: 4_200_000, citation: 'QĐ 1' }],
    'claims.csv': 'policy,body,work,started_on,count_to,claimed_post_allowance\nfictional-9,council,whole_time,2028-05-01,2028-12-31,32000000\n',
  });
  const done = hotro(['batch', 'list.csv', '-o', 'out.csv'], { cwd });
  assert.equal(done.status, 0, done.stderr);
  const { stdout } = bash('cat out.csv', { cwd });
  assert.match(stdout, /^id,body,work,started_on,count_to,policy,status,rate,post_allowance,salary_share,arrival_grant,total_min,total_max,missing,error,policy\n/);
  assert.match(stdout, /\n1,council,whole_time,2028-05-01,2028-12-31,fictional-9,incomplete,,32000000,[^\n]*,fictional-9@2028-01-01\n2,/);
  /* Given again, the results are replaced and the column before them chooses as before. */
  assert.equal(hotro(['batch', 'out.csv'], { cwd }).stdout, stdout);
  assert.match(hotro(['batch', 'list.csv', '--parameters', 'figures.json'], { cwd }).stdout, /,incomplete,,33600000,/);
  const budget = json(['budget', 'list.csv', '--by', 'body'], { cwd });
  assert.equal(nameOf(budget), OTHER);
  assert.equal(budget.groups[0].benefits[0].total.min, 32_000_000);
  const compared = json(['budget', 'list.csv', '--parameters', 'figures.json', '--compare'], { cwd });
  assert.equal(compared.all.gains.people, 1);
  const verified = json(['verify', 'claims.csv'], { cwd });
  assert.equal(verified.verdict, 'match');
  const raised = hotro(['verify', 'claims.csv', '--parameters', 'figures.json'], { cwd });
  assert.match(raised.stdout, /DIFFERS: claimed_post_allowance VND\u00a032,000,000, computed VND\u00a033,600,000/);
  assert.match(raised.stderr, /4,200,000/);
});

test('verify takes lists of several policies, and figures that one of them understands', (t) => {
  const cwd = folder(t, {
    'own.csv': 'agency,claimed_total\noutside,0\n', 'other.csv': 'body,work,policy,claimed_total\nelsewhere,idle,fictional-9,0\n',
    'figures.json': [{ name: 'post.council', from: '2028-05-01', value: 4_200_000, citation: 'QĐ 1' }], 'wrong.json': [{ name: 'no.such' }],
  });
  assert.equal(hotro(['verify', 'own.csv', 'other.csv', 'own.csv'], { cwd }).stderr, '3 items: match 3\n');
  const { status, stdout, stderr } = hotro(['verify', 'other.csv', 'own.csv', '--parameters', 'figures.json'], { cwd });
  assert.deepEqual([status, stdout], [2, 'other.csv:2: MATCH\n']);
  assert.match(stderr, /^hotro: figures\.json:1:10: The name "post\.council" is not one of /);
  const wrong = hotro(['verify', 'other.csv', '--parameters', 'wrong.json'], { cwd });
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /^hotro: wrong\.json:1:\d+: The name "no\.such" is not one of national\.monthly, /);
});

test('a list that names a policy wrongly is refused; a line that names another is bad', (t) => {
  const cwd = folder(t, { 'list.csv': people('fictional-8'), 'two.csv': `${people('fictional-9')}3,station,,,,gia-dinh-92-2025\n` });
  for (const command of ['batch', 'budget', 'verify']) {
    const { status, stderr } = hotro([command, 'list.csv'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`^list\\.csv:2: policy: "fictional-8" is not one of .* \\(did you mean ${OTHER}\\?\\)\\n$`));
  }
  const { status, stderr } = hotro(['batch', 'two.csv'], { cwd });
  assert.equal(status, 1);
  assert.match(stderr, /^two\.csv:4: policy: "gia-dinh-92-2025" is another than in the lines before, which are of fictional-9@2028-01-01; part the list by policy\n/);
});

test('pieces: the header apart, the policy in their lines', () => {
  const [header, ...lines] = people('fictional-9').split('\n');
  const { status, stdout } = hotro(['batch', '--no-header', '--columns', header], { input: lines.join('\n') });
  assert.equal(status, 0);
  assert.match(stdout, /^1,council,.*,incomplete,,32000000,/);
});

test('cases one a line, each of its own policy', (t) => {
  const figures = [{ name: 'post.council', from: '2028-05-01', value: 4_200_000, citation: 'QĐ 1' }];
  const cwd = folder(t, { 'figures.json': figures });
  const lines = [tierB, { ...tierB, policy: OLDEST, id: 'b' }, { ...council, policy: 'fictional-9' }, { policy: 'nowhere', id: 'd' }, { ...council, policy: OTHER }, tierB];
  const input = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  const done = hotro(['batch', '--json'], { input });
  const found = done.stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(done.status, 1);
  assert.deepEqual(found.map((it) => (it.error ? it.error.fact : nameOf(it))), [NEWEST, OLDEST, OTHER, 'policy', OTHER, NEWEST]);
  assert.deepEqual(found.map((it) => it.id), [undefined, 'b', undefined, 'd', undefined, undefined]);
  assert.deepEqual([found[0], found[1]].map((it) => totalOf(it, 'province_monthly')), [4_500_000, 4_000_000]);
  for (const [index, line] of lines.entries()) if (!found[index].error) assert.deepEqual(found[index], assess(line));
  /* --policy is for those that name none; figures are understood by each one's policy, or refuse its line. */
  const other = hotro(['batch', '--json', '--policy', 'fictional-9', '--parameters', 'figures.json', '--asked', 'post_allowance'], { input, cwd });
  const again = other.stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(again.map((it) => it.error?.fact ?? it.total.min), ['agency', 'post.council', 33_600_000, 'policy', 33_600_000, 'agency']);
});

/* ---- What there is, and what differs ---- */

test('rules --policies: every revision, which is newest, which is meant, which is a draft', () => {
  const { policies } = json(['rules', '--policies']);
  assert.deepEqual(policies.map(({ id, revision }) => `${id}@${revision}`), ALL);
  assert.deepEqual(policies.filter((it) => it.newest).map(({ id, revision }) => `${id}@${revision}`), [NEWEST, OTHER, VILLAGE[0]]);
  assert.deepEqual(policies.filter((it) => it.default).map(({ revision }) => revision), ['2026-12-05']);
  assert.deepEqual(policies.filter((it) => it.draft).map(({ revision }) => revision), ['2027-03-01']);
  for (const { id, revision, fingerprint, name } of policies) {
    const { policy } = json(['rules', '--policy', `${id}@${revision}`]);
    assert.deepEqual([policy.fingerprint, policy.name], [fingerprint, name]);
  }
  const { stdout } = hotro(['rules', '--policies', '--lang', 'vi']);
  assert.match(stdout, /\n\* gia-dinh-92-2025@2026-12-05 {2}bản mới nhất\n {4}Hỗ trợ người làm .*\n {4}dấu vân tay [0-9a-f]{64}\n {2}gia-dinh-92-2025@2026-11-24\n/);
  assert.match(stdout, /\n {2}gia-dinh-92-2025@2027-03-01 {2}dự thảo: không lập phiếu và mã\n/);
});

const changesOf = ({ changes }, section) => changes.filter((it) => it.section === section);

test('rules --diff: part by part', () => {
  const diff = json(['rules', '--diff', VILLAGE[1], 'village-1']);
  assert.deepEqual([diff.before.revision, diff.now.revision], ['2026-01-01', '2026-06-01']);
  assert.deepEqual(diff.carried, [
    { revision: '2026-06-01', fact: 'body', value: 'branch', now: { fact: 'body', value: 'office' } },
    { revision: '2026-06-01', fact: 'body', value: 'elsewhere', gone: true },
    { revision: '2026-06-01', fact: 'branches_too', gone: true },
  ]);
  const whats = (section) => changesOf(diff, section).map(({ of, before, now }) => [of.join(' '), before !== undefined, now !== undefined]);
  assert.deepEqual(whats('instruments'), [['rule_2', false, true]]);
  assert.deepEqual(whats('clauses'), [['raise', false, true], ['grant citation', true, true]]);
  assert.deepEqual(whats('facts'), [['body values office', false, true], ['body values branch', true, false], ['body values elsewhere', true, false], ['trained label', true, true], ['resident', false, true]]);
  assert.deepEqual(whats('readings'), [['branches_too', true, false]]);
  assert.deepEqual(whats('parameters'), [['rule.council rows 2026-07-01', false, true], ['rule.meal', false, true], ['rule.badge', true, false]]);
  assert.deepEqual(whats('benefits').map(([of]) => of), ['allowance tables Mức rows Văn phòng', 'allowance tables Mức rows Chi nhánh', 'grant when resident', 'meal', 'badge']);
  assert.deepEqual(whats('assumptions'), [['goes_on text', true, true]]);
  assert.deepEqual(whats('notes'), [['late', false, true], ['ask', true, false]]);
  assert.deepEqual(changesOf(diff, 'parameters')[0].now, { value: 1_200_000, from: '2026-07-01', clause: 'raise' });
  const [{ before, now }] = changesOf(diff, 'assumptions');
  assert.deepEqual([before.vi, now.vi], ['Quy ước còn hiệu lực.', 'Hai quy ước còn hiệu lực.']);
  /* Nothing else differs: what is the same whole is not told of. */
  assert.deepEqual([...new Set(diff.changes.map(({ section }) => section))], ['instruments', 'clauses', 'facts', 'readings', 'parameters', 'benefits', 'assumptions', 'notes']);
});

/* Worked out by hand in tests/machine/unit/test_moves.c. */
const cases = {
  of: VILLAGE[1], compared: 12, moved: 9, not_said: 12, open: 12, total: { moved: 9, least: 140_000, greatest: 3_200_000, sum: 10_440_000 },
  benefits: [
    { id: 'allowance', moved: 9, least: 400_000, greatest: 3_200_000, sum: 12_000_000 }, { id: 'grant', moved: 0, least: 0, greatest: 0, sum: 0 },
    { id: 'badge', moved: 6, least: -300_000, greatest: -300_000, sum: -1_800_000 }, { id: 'meal', moved: 6, least: 40_000, greatest: 40_000, sum: 240_000 },
  ],
};

test('rules --diff: how many cases move, and by how much; the other way round too', () => {
  assert.deepEqual(json(['rules', '--diff', VILLAGE[1], 'village-1']).cases, cases);
  const back = json(['rules', '--diff', 'village-1', VILLAGE[1]]);
  assert.deepEqual(back.cases.total, { moved: 9, least: -3_200_000, greatest: -140_000, sum: -10_440_000 });
  assert.deepEqual(back.cases.benefits[2], { id: 'badge', moved: 6, least: 300_000, greatest: 300_000, sum: 1_800_000 });
  assert.equal(back.cases.of, VILLAGE[1]);
  assert.deepEqual(back.carried, json(['rules', '--diff', VILLAGE[1], 'village-1']).carried);
  const same = json(['rules', '--diff', VILLAGE[1], VILLAGE[1]]);
  assert.deepEqual([same.changes, same.cases.compared, same.cases.moved], [[], 36, 0]);
  const apart = json(['rules', '--diff', 'fictional-9', 'village-1']);
  assert.equal(apart.cases, null);
  assert.ok(apart.changes.length > 20);
});

test('rules --diff for people, in both languages', (t) => {
  const cwd = folder(t);
  const en = hotro(['rules', '--diff', VILLAGE[1], 'village-1']).stdout;
  assert.match(en, /^village-1@2026-01-01 \(-\) and village-1@2026-06-01 \(\+\)\n\nNames\n {2}body = branch → body = office\n {2}body = elsewhere → gone\n {2}branches_too → gone\n\nInstruments\n {2}\+ rule_2: Rule 2\n/);
  assert.match(en, /\nClauses\n[^]*\n {2}khoản 1 Điều 2 Quy ước số 1 \(grant\)\n {4}- citation: Điều 2 Quy ước số 1\n {4}\+ citation: khoản 1 Điều 2 Quy ước số 1\n/);
  /* The label differs in Vietnamese alone. */
  assert.match(en, /\n {2}Trained \(trained\)\n {4}- label: Đã học\n {4}\+ label: Đã qua đào tạo\n/);
  assert.match(en, /\n {2}Council's amount \(rule\.council\)\n {4}\+ rows › 2026-07-01: amount 1,200,000; from 1 July 2026 \(Điều 1 Quy ước số 2\)\n/);
  assert.match(en, /\n {2}Study grant \(grant\)\n {4}\+ conditions › resident: resident = yes \(Điều 1 Quy ước số 2\)\n/);
  assert.match(en, /\nCases \(every combination of facts and readings of revision 2026-01-01: 36\)\n {2}Compared 12, of which 9 move\. Not compared 24: 12 cannot be said in revision 2026-06-01; 12 are open as it asks more\.\n/);
  assert.match(en, /\n {2}Total: 9 cases move, from \+VND\u00a0140,000 to \+VND\u00a03,200,000; in all \+VND\u00a010,440,000\n/);
  assert.match(en, /\n {2}Badge: 6 cases move, from -VND\u00a0300,000 to -VND\u00a0300,000; in all -VND\u00a01,800,000\n/);
  const vi = hotro(['rules', '--diff', VILLAGE[1], 'village-1', '--lang', 'vi', '-o', 'vi.txt'], { cwd });
  assert.equal(vi.status, 0);
  const text = bash('cat vi.txt', { cwd }).stdout;
  assert.match(text, /\nTên gọi\n {2}body = branch → body = office\n {2}body = elsewhere → bỏ\n/);
  assert.match(text, /\n {2}Phụ cấp: đổi 9 trường hợp, từ \+400\.000\u00a0đồng đến \+3\.200\.000\u00a0đồng; cộng lại \+12\.000\.000\u00a0đồng\n/);
  assert.match(text, /\n {2}Trợ cấp học: đổi 0 trường hợp\n/);
  assert.match(hotro(['rules', '--diff', VILLAGE[1], VILLAGE[1]]).stdout, /\nNo part differs\.\n/);
  assert.match(hotro(['rules', '--diff', 'fictional-9', 'village-1']).stdout, /\nCases are not compared: in this program the one does not lead to the other as revisions of one policy\.\n$/);
});

test('rules --diff: what cannot be used', () => {
  for (const [args, stderr] of [
    [['--diff'], /^hotro: --diff needs two revisions: hotro rules --diff ID\[@REVISION\] ID\[@REVISION\]; hotro rules --policies lists them\n$/],
    [['--diff', VILLAGE[0]], /^hotro: --diff needs two revisions/],
    [['--diff', VILLAGE[0], 'village-2'], /^hotro: policy: "village-2" is not one of .* \(did you mean village-1@2026-06-01\?\)\n$/],
    [['--diff', 'a', 'b', 'c'], /^hotro: c is one too many; see hotro rules --help\n$/],
    [[VILLAGE[0]], /^hotro: village-1@2026-06-01 is one too many/],
    [['--policies', '--diff', 'a', 'b'], /^hotro: choose one of --json, /],
    [['--policies', '--canonical'], /^hotro: choose one of --json, /],
  ]) {
    const found = hotro(['rules', ...args]);
    assert.equal(found.status, 2);
    assert.match(found.stderr, stderr);
  }
});

test('rules --diff of many cases shows on a terminal how far it has come', { skip: !has('script') && 'no script(1)' }, () => {
  const line = `timeout 3 "$HOTRO" rules --diff ${OLDEST} ${NEWEST} > /dev/null`;
  assert.match(terminal(line, { env: { NO_COLOR: '1' } }).stdout, /\rcomparing cases \(\d+%\)\x1b\[K/);
  assert.doesNotMatch(bash(line.replace('timeout 3', 'timeout 1.5')).stderr, /comparing/);
});

test('a module is made of the newest published revision of the first policy, or of the policy that is named', (t) => {
  const build = join(dirname(command), '..');
  const out = join(folder(t), 'module.c');
  const files = ['province.law', join(build, 'tests/province_next.law'), join(build, 'tests/province_text.law'),
    'village/2026-01-01.law', 'village/2026-06-01.law'];
  const made = (...how) => bash([join(build, 'core/law_tables'), out, ...how, ...files].map((it) => `"${it}"`).join(' '),
    { cwd: fileURLToPath(new URL('..', import.meta.url)) });
  const held = () => /^const ht_policy ht_first_policy = \{[^]*?\};$/m.exec(readFileSync(out, 'utf8'))[0];
  for (const [how, id, revision] of [[['--module'], 'gia-dinh-92-2025', '2026-12-05'], [['--only', 'village-1'], 'village-1', '2026-06-01'],
    [['--only', VILLAGE[1]], 'village-1', '2026-01-01'], [['--only', DRAFT], 'gia-dinh-92-2025', '2027-03-01']]) {
    assert.equal(made(...how).status, 0);
    assert.match(held(), new RegExp(`"${id}"`));
    assert.match(held(), new RegExp(`"${revision}"`));
    assert.match(readFileSync(out, 'utf8'), /ht_policy_count = 1;/);
  }
  const { status, stderr } = made('--only', 'village-2');
  assert.equal(status, 1);
  assert.equal(stderr, `law_tables: no policy village-2; there are: ${[NEWEST, OLDEST, DRAFT, ...VILLAGE].join(' ')}\n`);
});
