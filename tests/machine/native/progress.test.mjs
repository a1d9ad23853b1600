// SPDX-License-Identifier: MIT
// How far a long list has come: on a terminal, after a second, and no trace of it in the end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bash, folder, has, hotro, optionsOf, sample, terminal } from './run.mjs';

const header = 'id,agency,claimed_total,x_note';
const list = `${header}\n${Array.from({ length: 20_000 }, (_, i) => `${i},outside,0,a note that makes the line longer\n`).join('')}`;
const slowly = (file) => `{ head -n 2000 ${file}; sleep 1.2; tail -n +2001 ${file}; } |`;
const shown = '\r\x1b\\[K';
const cases = [
  ['batch', 'list.csv', '"$HOTRO" batch -o out.csv', `${shown}standard input: 20,000 lines: `],
  ['budget', 'list.csv', '"$HOTRO" budget', `${shown}MONEY NEEDED`],
  ['verify, a list', 'list.csv', '"$HOTRO" verify > out.txt', `${shown}20,000 items: match 20,000`],
  ['verify, receipts', 'receipts.ndjson', '"$HOTRO" verify > out.txt', `${shown}2,500 items: match 2,500`],
];
const files = () => ({ 'list.csv': list, 'receipts.ndjson': hotro(['assess', '--receipt', ...optionsOf(sample)]).stdout.repeat(2500) });

for (const [name, file, command, after] of cases) {
  test(`progress: ${name}`, { skip: !has('script') && 'no script(1)' }, (t) => {
    const cwd = folder(t, files());
    const line = `cd ${cwd} && ${slowly(file)} ${command}`;
    assert.match(terminal(line, { env: { NO_COLOR: '1' } }).stdout, new RegExp(`(\rat line [\\d,]+( \\(\\d+%\\))?\x1b\\[K)+${after}`));
    assert.doesNotMatch(terminal(line, { env: { TERM: 'dumb' } }).stdout, /at line|\x1b/);
    assert.doesNotMatch(bash(line).stderr, /at line|\x1b/);
  });
}

test('no progress between results that go to the same terminal', { skip: !has('script') && 'no script(1)' }, (t) => {
  const cwd = folder(t, { 'list.csv': list });
  assert.doesNotMatch(terminal(`cd ${cwd} && ${slowly('list.csv')} "$HOTRO" verify`).stdout, /at line/);
});
