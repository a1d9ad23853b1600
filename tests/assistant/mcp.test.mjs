// SPDX-License-Identifier: MIT
// `hotro mcp` as an assistant meets it: through the protocol's own client, its inspector's command line, and lines that no client
// would send.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { folder, runner } from '../command.mjs';
import { call, connected } from './client.mjs';

const { command, hotro } = runner('machine');
const facts = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

test('the tools, each with what it takes and gives', async (t) => {
  const client = await connected(t, command, ['--lang', 'vi']);
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name), ['assess', 'questions', 'verify', 'rules']);
  for (const tool of tools) {
    assert.equal(tool.inputSchema.type, 'object');
    assert.equal(tool.inputSchema.additionalProperties, false);
    assert.equal(tool.outputSchema.type, 'object');
    assert.equal(tool.annotations.readOnlyHint, true);
    assert.ok(tool.description.length > 40, tool.name);
  }
  assert.match(client.getInstructions(), /không tự tính và không ước lượng/);
  assert.equal(client.getServerVersion().name, 'hotro');
});

test('assess: amounts, clauses and a code that gives the same case', async (t) => {
  const client = await connected(t, command);
  const { structuredContent, content, isError } = await call(client, 'assess', { case: facts, lang: 'vi' });
  assert.equal(isError, false);
  const { assessment, code } = structuredContent;
  // Twelve months of 5,000,000 and of 3,000,000.
  assert.deepEqual(assessment.benefits.slice(0, 2).map(({ total }) => total), [{ min: 60_000_000, max: 60_000_000 }, { min: 36_000_000, max: 36_000_000 }]);
  assert.ok(assessment.benefits[0].steps.every(({ citation }) => citation.length > 0));
  assert.deepEqual(assessment, JSON.parse(hotro(['assess', '--json'], { input: JSON.stringify(facts) }).stdout));
  assert.match(content[0].text, /60\.000\.000\sđồng/);
  assert.ok(content[0].text.includes(code));
  const again = await call(client, 'assess', { code });
  assert.deepEqual(again.structuredContent.assessment.total, assessment.total);
});

test('questions: what is missing, why, and the answers there are', async (t) => {
  const client = await connected(t, command);
  const { agency, ...rest } = facts;
  const { structuredContent, content } = await call(client, 'questions', { case: rest, lang: 'en' });
  const { missing, total } = JSON.parse(hotro(['assess', '--json'], { input: JSON.stringify(rest) }).stdout);
  assert.deepEqual(structuredContent.questions.map(({ id }) => id), missing);
  assert.ok(missing.includes('agency'));
  assert.deepEqual(structuredContent.total, total);
  const question = structuredContent.questions.find(({ id }) => id === 'agency');
  assert.ok(question.values.some(({ id }) => id === agency));
  assert.ok(question.why.vi.length > 0);
  assert.match(content[0].text, /\(agency\)/);
  const known = await call(client, 'questions', { case: { ...facts, asked: ['national_monthly'] } });
  assert.deepEqual(known.structuredContent.questions, []);
});

test('verify: a receipt as an object or as text, a changed amount, a code', async (t) => {
  const client = await connected(t, command);
  const text = hotro(['assess', '--receipt', '--made', '2026-11-29'], { input: JSON.stringify(facts) }).stdout;
  assert.equal((await call(client, 'verify', { receipt: JSON.parse(text) })).structuredContent.verdict, 'match');
  assert.equal((await call(client, 'verify', { text })).structuredContent.verdict, 'match');
  const changed = await call(client, 'verify', { text: text.replaceAll('60000000', '61000000'), lang: 'vi' });
  assert.equal(changed.structuredContent.verdict, 'different');
  assert.match(changed.content[0].text, /^LỆCH/);
  const { code } = (await call(client, 'assess', { case: facts })).structuredContent;
  assert.equal((await call(client, 'verify', { text: code })).structuredContent.verdict, 'read');
});

test('rules: the parts, as the command has them', async (t) => {
  const client = await connected(t, command);
  const rules = JSON.parse(hotro(['rules', '--json']).stdout);
  for (const part of ['benefits', 'facts', 'readings', 'parameters', 'reasons', 'clauses', 'instruments', 'assumptions', 'notes', 'limits']) {
    const { structuredContent, content } = await call(client, 'rules', { part });
    assert.deepEqual(structuredContent.rules, rules[part], part);
    assert.deepEqual(JSON.parse(content[0].text), rules[part], part);
  }
  assert.equal((await call(client, 'rules', {})).structuredContent.part, 'benefits');
});

test('an office\'s figures hold for every call; the result cites them, and no code is handed on that would lose them', async (t) => {
  const citation = 'Đề xuất 01';
  const cwd = folder(t, { 'own.json': [{ name: 'national.monthly', from: '2025-01-01', value: 7_000_000, citation }] });
  const client = await connected(t, command, ['--parameters', `${cwd}/own.json`]);
  const { assessment, code } = (await call(client, 'assess', { case: facts })).structuredContent;
  assert.deepEqual(assessment.benefits[0].total, { min: 84_000_000, max: 84_000_000 }); // 12 × 7,000,000
  assert.equal(assessment.parameters[0].citation, citation);
  assert.equal(code, undefined);
});

const refusals = [
  ['a fact that there is not', 'assess', { case: { agencies: 'x' } }, /agencies.*agency/],
  ['a value that there is not', 'assess', { case: { agency: 'Sở Khoa học' } }, /agency: "Sở Khoa học"/],
  ['a day that there is not', 'assess', { case: { duty_from: '2026-02-30' } }, /2026-02-30/],
  ['facts that contradict each other', 'assess', { case: { duty_from: '2026-02-01', duty_to: '2026-01-01' } }, /duty_to/],
  ['an amount as text', 'assess', { case: { attraction_once: '1' } }, /attraction_once/],
  ['neither case nor code', 'assess', {}, /case.*code/],
  ['both', 'questions', { case: {}, code: 'x' }, /case.*code/],
  ['no object', 'assess', { case: 'x' }, /must be an object/],
  ['a mistyped code', 'assess', { code: 'HELLO' }, /HELLO|code/],
  ['an argument that there is not', 'assess', { case: {}, guess: true }, /no argument guess/],
  ['a language that there is not', 'rules', { lang: 'fr' }, /fr/],
  ['a part that there is not', 'rules', { part: 'secrets' }, /secrets/],
  ['an empty receipt', 'verify', { receipt: {} }, /receipt/],
  ['nothing to verify', 'verify', {}, /receipt.*text/],
];
for (const [what, tool, args, said] of refusals) {
  test(`refused with the reason, not guessed: ${what}`, async (t) => {
    const client = await connected(t, command, ['--lang', 'en']);
    const { content, isError, structuredContent } = await call(client, tool, args);
    assert.equal(isError, true);
    assert.equal(structuredContent, undefined);
    assert.match(content[0].text, said);
  });
}

/** Lines in, the messages that come back. */
const raw = (...lines) => {
  const { stdout, stderr, status } = hotro(['mcp'], { input: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') });
  assert.equal(status, 0);
  assert.equal(stderr, '');
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
};
const request = (method, params, id = 1) => ({ jsonrpc: '2.0', id, method, params });

test('messages that are none are answered as the protocol says, and the next one is read', () => {
  const codes = raw('garbage', '[]', { id: 1, method: 'ping' }, { jsonrpc: '2.0', id: null, method: 'ping' }, { jsonrpc: '2.0', id: 1, method: 7 },
    request('tools/call', []), request('resources/list'), request('tools/call', { name: 'none' }), request('tools/call', { name: 'rules', arguments: 1 }),
    request('ping')).map(({ error }) => error?.code);
  assert.deepEqual(codes, [-32700, -32600, -32600, -32600, -32600, -32602, -32601, -32602, -32602, undefined]);
});

test('ids come back as they were, notifications and answers are not answered, white space is passed over', () => {
  const answers = raw(request('ping', {}, 'mười'), { jsonrpc: '2.0', method: 'notifications/cancelled', params: {} }, '  ', { jsonrpc: '2.0', id: 7, result: {} },
    request('ping', {}, 12345678901));
  assert.deepEqual(answers, [{ jsonrpc: '2.0', id: 'mười', result: {} }, { jsonrpc: '2.0', id: 12345678901, result: {} }]);
});

test('the protocol\'s version is the client\'s where it is known, otherwise the newest', () => {
  const versions = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '1999-01-01'];
  const chosen = raw(...versions.map((protocolVersion) => request('initialize', { protocolVersion }))).map(({ result }) => result.protocolVersion);
  assert.deepEqual(chosen, [...versions.slice(0, 4), '2025-11-25']);
});

test('a key that stands twice is refused, in the case and beside it', () => {
  const answers = raw(
    '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"assess","arguments":{"case":{"duty":"full_time","duty":"full_time"}}}}',
    '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"assess","arguments":{"case":{},"c\\u0061se":{}}}}');
  assert.ok(answers.every(({ result }) => result.isError));
});

test('a message over 4 MiB is refused, and the next one is read', () => {
  const [long, next] = raw(`{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(5 << 20)}"}`, request('ping', {}, 2));
  assert.equal(long.error.code, -32600);
  assert.deepEqual(next, { jsonrpc: '2.0', id: 2, result: {} });
});

test('a receipt as a text of a megabyte of escapes is read', () => {
  const receipt = hotro(['assess', '--receipt', '--made', '2026-11-29'], { input: JSON.stringify(facts) }).stdout;
  const escaped = [...`${receipt}${' '.repeat(500_000)}`].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const [{ result }] = raw(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"verify","arguments":{"text":"${escaped}"}}}`);
  assert.equal(result.structuredContent.verdict, 'match');
});

test('the inspector of the protocol calls the tools', () => {
  const inspector = fileURLToPath(new URL('node_modules/.bin/mcp-inspector', import.meta.url));
  const inspect = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inspector, '--cli', command, 'mcp', ...args], { encoding: 'utf8', timeout: 120_000 });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  };
  assert.equal(inspect('--method', 'tools/list').tools.length, 4);
  const answer = inspect('--method', 'tools/call', '--tool-name', 'assess', '--tool-arg', `case=${JSON.stringify(facts)}`);
  assert.deepEqual(answer.structuredContent.assessment.benefits[0].total, { min: 60_000_000, max: 60_000_000 });
});

/** Validators of the schemas that the command of a house prints. */
function schemas(house) {
  const { hotro: run } = runner(house);
  const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false }));
  const of = (what) => ajv.compile(JSON.parse(run(['rules', '--schema', what]).stdout));
  return { run, assessment: of('assessment'), receipt: of('receipt'), person: of('case') };
}
const vectorsIn = (path) => {
  const url = new URL(path, import.meta.url);
  return readdirSync(url).filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(new URL(name, url), 'utf8')));
};

test('every vector\'s result and receipt fit the schemas', (t) => {
  const { run, assessment, receipt } = schemas('');
  const cwd = folder(t);
  const vectors = vectorsIn('../vectors/').filter(({ expect, case: person }) => !expect.error && typeof person === 'object' && !person.policy?.includes('@'));
  const plain = vectors.filter(({ parameters }) => parameters === undefined);
  const lines = run(['batch', '--json'], { input: plain.map(({ case: person }) => JSON.stringify(person)).join('\n'), cwd }).stdout.trim().split('\n');
  assert.equal(lines.length, plain.length);
  lines.forEach((line, i) => assert.ok(assessment(JSON.parse(line)), `${plain[i].id}: ${JSON.stringify(assessment.errors)}`));
  assert.ok(plain.length > 500);
  const figured = folder(t, Object.fromEntries(vectors.filter(({ parameters }) => parameters).map(({ id, parameters }) => [`${id}.json`, parameters])));
  for (const { id, case: person, parameters } of vectors.filter((one, i) => one.parameters || i % 40 === 0)) {
    const own = parameters ? ['--parameters', `${figured}/${id}.json`] : [];
    const text = run(['assess', '--receipt', ...own], { input: JSON.stringify(person), cwd }).stdout;
    assert.ok(receipt(JSON.parse(text)), `${id}: ${JSON.stringify(receipt.errors)}`);
  }
});

test('the schemas refuse what is not so: an amount that is lacking, unknown keys, a foreign identifier', () => {
  const { run, assessment, person } = schemas('machine');
  const good = JSON.parse(run(['assess', '--json'], { input: JSON.stringify(facts) }).stdout);
  assert.ok(assessment(good));
  const spoilt = (change) => {
    const copy = structuredClone(good);
    change(copy);
    return assessment(copy);
  };
  assert.equal(spoilt((it) => delete it.benefits[0].total), false);
  assert.equal(spoilt((it) => { it.total.min = 0.5; }), false);
  assert.equal(spoilt((it) => { it.total.max = undefined; }), false);
  assert.equal(spoilt((it) => { it.more = 1; }), false);
  assert.equal(spoilt((it) => { it.benefits[0].id = 'foreign'; }), false);
  assert.equal(spoilt((it) => { it.benefits[0].status = 'not_asked'; }), false);
  assert.equal(spoilt((it) => { it.benefits.pop(); }), false);
  assert.equal(person(facts), true);
  assert.equal(person({ ...facts, agency: 'foreign' }), false);
});
