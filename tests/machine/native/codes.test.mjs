// SPDX-License-Identifier: MIT
// Codes in the command: each chooses its policy and revision, wherever a code may stand.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { runner } from '../../command.mjs';
import { hotro as alone } from './run.mjs';

const { hotro } = runner('several');
const NEWEST = 'gia-dinh-92-2025@2026-12-05';
const OLDEST = 'gia-dinh-92-2025@2026-11-24';
const OTHER = 'fictional-9@2028-01-01';

const files = new URL('../codes/', import.meta.url);
const pinned = readdirSync(files).map((name) => JSON.parse(readFileSync(new URL(name, files), 'utf8')));
const codeOf = (policy, answers) => pinned.filter((it) => it.policy === policy).flatMap(({ codes }) => Object.entries(codes))
  .find(([code, held]) => code.startsWith('2') && JSON.stringify(held) === JSON.stringify(answers))[0];

const json = (args, options) => JSON.parse(hotro([...args, '--json'], options).stdout);
const nameOf = ({ id, revision }) => `${id}@${revision}`;

test('every code that was written down is read by the policy and revision that it names', () => {
  const all = pinned.flatMap(({ policy, codes }) => Object.keys(codes).map((code) => [policy, code]));
  const { status, stdout } = hotro(['verify', '--json'], { input: all.map(([, code]) => `${code}\n`).join('') });
  assert.equal(status, 0);
  const found = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(found.map((it) => [nameOf(it.policy.computed), it.verdict]), all.map(([policy]) => [policy, 'read']));
});

test('assess computes by what the code names, whatever --policy says', () => {
  const code = codeOf(OLDEST, { agency: 'other_public' });
  assert.equal(nameOf(json(['assess', code]).policy), OLDEST);
  assert.equal(nameOf(json(['assess', code, '--policy', OTHER]).policy), OLDEST);
  assert.equal(json(['assess', code]).case.agency, 'other_public');
  const council = json(['assess', `https://example.org/#${codeOf(OTHER, { body: 'council' })}`]);
  assert.equal(nameOf(council.policy), OTHER);
  assert.equal(council.case.body, 'council');
});

test("an office's figures are those of the code's policy", () => {
  const input = JSON.stringify([{ name: 'post.council', from: '2028-01-01', value: 1, citation: 'x' }]);
  const code = codeOf(OTHER, { body: 'council' });
  assert.equal(json(['assess', code, '--parameters', '-'], { input }).parameters.length, 1);
  assert.equal(json(['assess', codeOf(OLDEST, { agency: 'other_public' }), '--parameters', '-'], { input }).error.code, 'unknown_parameter');
});

test('what is asked is in the code; otherwise --asked says it', () => {
  const status = ({ benefits }) => benefits.map((it) => it.status === 'not_asked');
  const asking = codeOf(OTHER, { asked: ['arrival_grant'] });
  assert.deepEqual(status(json(['assess', asking])), [true, true, false]);
  assert.deepEqual(status(json(['assess', asking, '--asked', 'post_allowance'])), [true, true, false]);
  const silent = codeOf(OTHER, { body: 'council' });
  assert.deepEqual(status(json(['assess', silent, '--asked', 'post_allowance'])), [false, true, true]);
  assert.match(hotro(['assess', silent, '--asked', 'national_monthly']).stderr, /^hotro: asked: "national_monthly" is not one of /);
});

/* A code of the first format, made under a day that is no revision: read as ever, computed by the newest. */
test('a code of a revision that is not there is carried over to the newest, and both days are named', () => {
  const code = '1DPTS-9JTZN-000K6-R0FV';
  const { stdout } = hotro(['assess', code, '--lang', 'en']);
  assert.match(stdout, /^The code was made under revision 23 November 2026 of the policy; this program computes under 5 December 2026\.$/m);
  const verified = json(['verify', code]);
  assert.equal(verified.verdict, 'other_revision');
  assert.equal(verified.policy.claimed.revision, '2026-11-23');
  assert.equal(nameOf(verified.policy.computed), NEWEST);
});

test('a code of a policy that the program does not have is refused, and is no damaged one', () => {
  const code = codeOf(OTHER, { body: 'council' });
  const text = {
    vi: 'Mã thuộc một quy định mà chương trình này không có. Hãy mở mã bằng trang hoặc chương trình của quy định đó.',
    en: 'The code is of a policy that this program does not have. Open it with the page or the program of that policy.',
  };
  assert.deepEqual(alone(['assess', code, '--lang', 'vi']), { status: 2, signal: null, stdout: '', stderr: `hotro: ${code}: ${text.vi}\n` });
  assert.deepEqual(alone(['verify', code, '--lang', 'en']), { status: 2, signal: null, stdout: '', stderr: `${code}: ${text.en}\n` });
  assert.deepEqual(JSON.parse(alone(['assess', code, '--json']).stdout), { error: { code: 'syntax', text } });
});

test('help of a draft shows no code', () => {
  const help = (policy) => hotro(['assess', '--help', '--policy', policy, '--lang', 'en']).stdout;
  assert.match(help(NEWEST), /^ {2}hotro assess (?:--policy \S+ )?2[0-9A-Z-]+$/m);
  assert.match(help('gia-dinh-92-2025@2027-03-01'), /^ {2}hotro assess --policy \S+ CODE$/m);
});
