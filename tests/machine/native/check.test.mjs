// SPDX-License-Identifier: MIT
// A text of the law is checked before anything is built.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, hotro } from './run.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const law = 'tests/machine/province.law';
const published = readFileSync(join(root, law), 'utf8');

/** The published text, then each replacement, which must fit one place. */
const changed = (...replacements) =>
  replacements.reduce((text, [was, becomes]) => {
    assert.equal(text.split(was).length, 2, was);
    return text.replace(was, becomes);
  }, published);

const draft = [[/^ {2}fingerprint .*$/m, '  draft\n  after 2026-11-24'], ['92-2025 2026-11-24\n', '92-2025 2027-01-01\n']];
const check = (t, text, lang = 'en') => {
  const path = join(folder(t, { 'a.law': text }), 'a.law');
  const { status, stdout, stderr } = hotro(['rules', '--check', path, '--lang', lang]);
  assert.equal(stderr, '');
  return { status, said: stdout.replaceAll(path, 'a.law') };
};

test('the published revision', () => {
  const { status, stdout, stderr } = hotro(['rules', '--check', law], { cwd: root });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.equal(stdout, `${law}: no mistakes
gia-dinh-92-2025@2026-11-24, published
fingerprint 836e5b0e247ec163c7027103b44e6fec14dee28bc9354766c70ff4698c1f4fa6
The norms are those of 2026-11-24.
`);
});

test('a draft: what differs from the newest revision', (t) => {
  const text = changed(...draft, ['  2.000.000 @r57_support\n', '  2.000.000 @r57_support\n  2.500.000 from 2027-01-01 @r57_support\n'], ['social_insurance any length', 'social_insurance from 1 month']);
  const { status, said } = check(t, text, 'vi');
  assert.equal(status, 0);
  assert.match(said, /^a\.law: không có lỗi\ngia-dinh-92-2025@2027-01-01, dự thảo\nfingerprint [0-9a-f]{64}\nKhác bản 2026-11-24 /);
  assert.deepEqual(said.split('\n').slice(4), [
    '- reason social_insurance 0 d179_4_2',
    '+ reason social_insurance 1 d179_4_2',
    '  parameter province.tier_b dong monthly 1 1000000000000 1',
    '+  figure 2027-01-01 2500000 r57_support',
    '+ after 2026-11-24',
    '',
  ]);
});

test('every mistake, with its line, and exit 1', (t) => {
  const { status, said } = check(t, changed(['  - 2 master ', '  - 1 master '], ['      degree = master\n', '      degree = mastr\n']));
  assert.equal(status, 1);
  assert.match(said, /^a\.law:\d+: 1: is the number of none already\na\.law:\d+: mastr: no such degree: none, master, doctorate \(did you mean master\?\)\n$/);
});

test('a published norm that changed is a mistake', (t) => {
  const { status, said } = check(t, changed(['  2.000.000 @r57_support', '  2.500.000 @r57_support']));
  assert.equal(status, 1);
  assert.equal(said, 'a.law:6: fingerprint: the norms of a published revision do not change; they are now 32cc7d789127473da9ebe58972eb893f86feaa647e0339a9d5cdaa6c24378210\n');
});

test('a draft that does not say what it follows', (t) => {
  const { status, said } = check(t, changed([/^ {2}fingerprint .*$/m, '  draft'], ['92-2025 2026-11-24\n', '92-2025 2027-01-01\n']));
  assert.equal(status, 1);
  assert.equal(said, 'a.law:5: the revision before is 2026-11-24\n');
});

test('a situation that is no case, or leaves a date open', (t) => {
  const { status, said } = check(t, changed(['"attraction_rent":5000000}', '"attraction_rent":-1}'], ['"graduated_on":"2031-01-01",', '']));
  assert.equal(status, 1);
  assert.match(said, /^a\.law: situation: .*attraction_rent.*\na\.law: situation: graduated_on is not known\n$/);
});

test('a policy of which the program has no revision', () => {
  const { status, stdout } = hotro(['rules', '--check', join(root, 'tests/machine/unit/fictional.law'), '--lang', 'en']);
  assert.equal(status, 0);
  assert.match(stdout, /\nfictional-9@2028-01-01, published\n.*\nThe program has no revision of this policy\.\n$/);
});

test('a text that is used stands beside the one that uses it', (t) => {
  const place = folder(t);
  mkdirSync(join(place, 'national'));
  writeFileSync(join(place, 'a.law'), changed(...draft, ['\ninstrument d179  ', '\nuse national/2027-01-01.law\ninstrument d179  ']));
  const missing = hotro(['rules', '--check', 'a.law', '--lang', 'en'], { cwd: place });
  assert.equal(missing.status, 1);
  assert.match(missing.stdout, /^a\.law:\d+: national\/2027-01-01\.law: this text cannot be read\n$/);
  writeFileSync(join(place, 'national/2027-01-01.law'), 'text national-1 2027-01-01\ninstrument law_1  Luật | Law\n');
  const unused = hotro(['rules', '--check', join(place, 'a.law'), '--lang', 'en']);
  assert.equal(unused.status, 1);
  assert.equal(unused.stdout.replace(place, ''), '/national/2027-01-01.law:2: law_1: nothing uses it\n');
});

test('what cannot be read, and what cannot be asked at once', (t) => {
  const unreadable = hotro(['rules', '--check', 'nowhere.law']);
  assert.deepEqual([unreadable.status, unreadable.stdout, unreadable.stderr], [2, '', 'hotro: cannot read nowhere.law: no such file or folder\n']);
  assert.equal(hotro(['rules', '--check', law, '--canonical'], { cwd: root }).status, 2);
  const large = check(t, '#'.repeat(300000));
  assert.deepEqual(large, { status: 1, said: 'a.law:1: the text is longer than 262144 bytes or 8192 lines\n' });
});
