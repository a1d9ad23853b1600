// SPDX-License-Identifier: MIT
// Nothing outside core/policy/ knows the law: no source of the program names a body, fact, value, reading, figure, benefit, assumption,
// clause, day or title of a policy. What to look for is what `hotro rules --json` names.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from '../command.mjs';

const { hotro } = runner();
const root = fileURLToPath(new URL('../..', import.meta.url));
const rules = JSON.parse(hotro(['rules', '--json']).stdout);

/* Identifiers, and long words in them, that are also words of the program: kinds, states, the limits of every estimate. */
const VOCABULARY = new Set(['calendar', 'conditions', 'decision', 'interrupted', 'interruptions', 'majority', 'national', 'no', 'none', 'nothing', 'other', 'outside', 'own', 'partial', 'position', 'province',
  'since', 'text', 'until', 'unwritten', 'yes']);

/* Lines that may remain, and why. */
const REMAINS = {
  'wasm/hotro.ts': { lines: 2, why: 'the example at its top, which wasm/readme.test.mjs runs' },
  'native/platform/places_windows.c': { lines: 1, why: 'a name of Windows itself' },
  'native/platform/replacing_windows.c': { lines: 3, why: 'names of Windows itself' },
};

/* Tests, samples and documents speak of the law as they like. */
function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || path === 'core/policy' || /^sample|\.test\.mjs$|^package/.test(entry.name)) return [];
    if (entry.isDirectory()) return sources(path);
    return /\.(c|h|ts|mjs|js|html|css|json)$/.test(entry.name) ? [path] : [];
  });
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts, text = escaped) => `(?:${texts.map(text).join('|')})`;
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const asked = [...rules.facts, ...rules.readings];
const values = asked.flatMap((it) => it.values ?? []);
const named = [...rules.instruments, ...rules.clauses, ...asked, ...values, ...rules.reasons, ...rules.parameters, ...rules.benefits];
/* Of every policy and revision: what stands behind a statement's word, its number too where it has one, or behind the dash of a value. */
const STATEMENTS = /^(?:policy|instrument|clause|fact|reading|reason|period|figure|benefit|highest|assumption|note|group|  -) +(?:\d+ +)?\$?([a-z][\w.-]*)/gm;
const texts = readdirSync(join(root, 'core/policy'), { recursive: true }).filter((name) => name.endsWith('.law'))
  .map((name) => readFileSync(join(root, 'core/policy', name), 'utf8'));
const stated = texts.flatMap((text) => [...text.matchAll(STATEMENTS)].map(([, id]) => id));
const codes = [...rules.assumptions, ...rules.notes].map((it) => it.code);
const identifiers = [...new Set([rules.policy.id, ...named.map((it) => it.id), ...codes, ...stated])].filter((id) => !VOCABULARY.has(id));
const parts = identifiers.flatMap((id) => id.split(/[._-]/)).filter((word) => word.length >= 8 && !VOCABULARY.has(word));
const days = [...rules.periods.flatMap((it) => [...it.first, it.last]), ...rules.facts.map((it) => (it.kind === 'date' ? it.default : undefined))].filter((day) => /^\d/.test(day ?? ''));
const labels = [...asked.map((it) => it.label.vi), ...[...values, ...rules.reasons, ...rules.parameters, ...rules.benefits].map((it) => it.name.vi)];

/* One word may be any word: it is looked for where it is quoted, an option, a member or a column. Others are looked for anywhere. */
const composed = anyOf(identifiers.filter((id) => /[._\d-]/.test(id)), (id) => escaped(id).replace(/[_-]/g, '[_-]'));
const simple = anyOf(identifiers.filter((id) => /^[a-z]+$/.test(id)));
const patterns = [
  new RegExp(`(?<!\\w)${composed}(?![\\w-])`, 'i'),
  new RegExp(`(['"\`])${simple}\\1|--${simple}(?![\\w-])|\\.${simple}(?!\\w)|\\b${simple}: ['"]|[,"]${simple},`),
  new RegExp(`(?<![a-z])${anyOf([...new Set(parts)])}(?![a-z])`, 'i'),
  new RegExp(`(?<!\\d)${anyOf([...new Set(rules.clauses.flatMap((it) => it.citation.match(/\d+\/20\d\d/g) ?? []))])}`),
  new RegExp(anyOf([...new Set(days)].flatMap((day) => [day, day.split('-').reverse().join('/')]))),
  new RegExp(anyOf([...new Set(labels)].filter((text) => text.length > 10 && text.includes(' '))), 'i'),
];
const place = new RegExp(rules.policy.id.split('-').filter((part) => !/\d/.test(part)).join('[ _-]?'));
const isOfLaw = (line) => patterns.some((pattern) => pattern.test(line)) || place.test(folded(line));

test('no source outside core/policy/ names anything of the law', () => {
  const all = ['core', 'native', 'wasm', 'web'].flatMap(sources);
  assert.ok(codes.every((code) => stated.includes(code)) && named.every(({ id }) => stated.includes(id) || VOCABULARY.has(id)), 'not found in the texts');
  assert.ok(all.length > 100 && identifiers.length > 80 && parts.length > 20 && days.length > 4 && labels.length > 50);
  const found = all.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
      .flatMap((line, index) => (isOfLaw(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
    return lines.length === (REMAINS[file]?.lines ?? 0) ? [] : lines.length === 0 ? [`${file}: need not be listed any more`] : lines;
  });
  assert.equal(found.length, 0, `${found.length} lines name the law:\n${found.join('\n')}`);
});

test('each kind of name is found', () => {
  const [fact] = rules.facts;
  for (const line of [`"${fact.id}"`, `--${fact.id} x`, `it.${fact.id}`, rules.benefits[0].id, `--${rules.benefits[0].begins.replaceAll('_', '-')}`, rules.parameters[0].id,
    rules.policy.id, `// ${rules.policy.name.vi}`, rules.policy.id.replaceAll('-', '_'), days[0], days[0].split('-').reverse().join('/'), `/* ${rules.clauses[0].citation} */`,
    rules.assumptions[0].code, rules.benefits[0].name.vi.toLowerCase()]) assert.ok(isOfLaw(line), line);
});
