// SPDX-License-Identifier: MIT
// Receipts of earlier versions, as they were made and with one key changed, doubled or added: no changed one passes as it is.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, runner } from '../command.mjs';

const { hotro } = runner();
const receipts = readFileSync(new URL('../receipts/2026-11-24.ndjson', import.meta.url), 'utf8').trim().split('\n');
const verify = (lines) => hotro(['verify', '--json', '-'], { input: `${lines.join('\n')}\n` }).stdout.trim().split('\n').map((line) => JSON.parse(line));

/** A plain match: everything that the receipt says was computed so. */
const isPlain = ({ verdict, sentences }) => verdict === 'match' && sentences === 'same';

test('receipts that were made before match, whatever is worded otherwise since', () => {
  const found = verify(receipts);
  assert.equal(found.length, 31);
  for (const [index, { verdict, same }] of found.entries()) assert.deepEqual([verdict, same], ['match', true], receipts[index].slice(0, 300));
});

/** The same cases and figures as this program makes receipts of them, in the second format. */
function madeNow(t) {
  const cwd = folder(t);
  return receipts.map((line) => {
    const { case: person, parameters, assessment: { policy, id } } = JSON.parse(line);
    const input = JSON.stringify({ policy: `${policy.id}@${policy.revision}`, ...(id === undefined ? {} : { id }), ...person });
    writeFileSync(join(cwd, 'figures.json'), JSON.stringify(parameters));
    return hotro(['assess', '--receipt', '--parameters', 'figures.json'], { input, cwd }).stdout.trim();
  });
}

/* ---- One key ---- */

/** An object as its members in order, so that a key can stand twice. */
const membersOf = (value) => (Array.isArray(value) ? value.map(membersOf) : value === null || typeof value !== 'object' ? value : { members: Object.entries(value).map(([key, it]) => [key, membersOf(it)]) });
const textOf = (value) => (Array.isArray(value) ? `[${value.map(textOf).join(',')}]`
  : value?.members ? `{${value.members.map(([key, it]) => `${JSON.stringify(key)}:${textOf(it)}`).join(',')}}` : JSON.stringify(value));

/** Another value: of the same kind where it is text, a number or a yes; otherwise of another. */
const other = (value) => ({ string: () => `${value}x`, number: () => value + 1, boolean: () => !value, object: () => 7 })[typeof value]();

const CHANGES = {
  changed: (members, at) => { members[at][1] = other(members[at][1]); },
  renamed: (members, at) => { members[at][0] += '_'; },
  'taken out': (members, at) => { members.splice(at, 1); },
  'doubled, first': (members, at) => { members.unshift([members[at][0], other(members[at][1])]); },
  'doubled, last': (members, at) => { members.push([members[at][0], other(members[at][1])]); },
  'doubled as it is': (members, at) => { members.push(members[at]); },
  'added before': (members, at) => { members.splice(at, 0, ['bonus', 9_000_000]); },
  'added behind': (members, at) => { members.splice(at + 1, 0, ['bonus', { min: 0, max: 0 }]); },
};

/** Every key of a receipt: the way to it, and the same with the places in arrays left out. */
const keysOf = (value, way = []) => (Array.isArray(value) ? value.flatMap((it, index) => keysOf(it, [...way, index]))
  : value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, it]) => [[...way, key], ...keysOf(it, [...way, key])]));
const shapeOf = (way) => way.map((it) => (typeof it === 'number' ? '*' : it)).join('.');

const changed = (receipt, way, change) => {
  const whole = membersOf(JSON.parse(receipt));
  let at = whole;
  for (const step of way.slice(0, -1)) at = typeof step === 'number' ? at[step] : at.members.find(([key]) => key === step)[1];
  CHANGES[change](at.members, at.members.findIndex(([key]) => key === way.at(-1)));
  return textOf(whole);
};

/** What the receipt says of itself: its date and its id. */
const isOwnWord = (shape, change) => change === 'changed' && ['made', 'assessment.id'].includes(shape);
/** The same case: what stands there by default may be left out; but the second format names its policy. */
const isDefault = (shape, change) => change === 'taken out' && /^case\.(?!policy)\w+$|^assessment\.id$/.test(shape);

/** Each change of each kind of key once, and of all every so many. */
function chosenOf(made, every) {
  const all = made.flatMap((receipt, number) => keysOf(JSON.parse(receipt)).flatMap((way) => Object.keys(CHANGES).map((change) => ({ receipt, number, way, shape: shapeOf(way), change }))))
    .filter(({ shape, change }) => !isOwnWord(shape, change) && !isDefault(shape, change));
  const firsts = new Map(all.map((it) => [`${it.shape} ${it.change}`, it]));
  return [...new Set([...firsts.values(), ...all.filter((_, index) => index % every === 0)])];
}

function noneIsPlain(chosen) {
  const found = verify(chosen.map(({ receipt, way, change }) => changed(receipt, way, change)));
  assert.equal(found.length, chosen.length);
  for (const [index, it] of found.entries()) {
    const { number, way, shape, change } = chosen[index];
    const where = `receipt ${number}: ${way.join('.')} ${change}: ${JSON.stringify(it).slice(0, 400)}`;
    assert.ok(!isPlain(it), where);
    const isSentence = change === 'changed' && /\.text\.(vi|en)$/.test(shape);
    assert.equal(it.verdict === 'match', isSentence, where);
    if (change === 'doubled as it is') assert.equal(it.error?.code, 'duplicate_fact', where);
    if (change.startsWith('added')) assert.equal(it.error?.code, 'unknown_fact', where);
  }
}

test('of receipts with one key changed, none is a plain match', () => {
  const chosen = chosenOf(receipts, 40);
  assert.ok(chosen.length >= 2000, String(chosen.length));
  noneIsPlain(chosen);
});

test('nor of those that are made now', (t) => {
  const made = madeNow(t);
  for (const it of verify(made)) assert.ok(isPlain(it), JSON.stringify(it).slice(0, 400));
  for (const receipt of made) assert.equal(JSON.parse(receipt).receipt, 2);
  noneIsPlain(chosenOf(made, 400));
});
