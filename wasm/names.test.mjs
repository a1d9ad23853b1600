// SPDX-License-Identifier: MIT
// The module of lists and the command understand a list alike: the same said of it, the same map, and the same results by that.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runner } from '../tests/command.mjs';
import { lists } from '../tests/machine/module.mjs';
import { filledMap, listed } from './binding.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'hotro-'));
const { hotro: command } = runner('machine');
const report = readFileSync(new URL('../tests/lists/report.csv', import.meta.url));
const LISTS = {
  'as a unit hands it in': report,
  'nothing of which is clear':
    Buffer.from('id,agency,position,duty_from,x_a\n1,"nơi ""a"", b",=sếp,hôm nay,\n2,"nơi ""a"", b",,,\n,Cộng,,,\n'),
  'all of which is clear': Buffer.from('id,agency\n1,it_center\n'),
  'of nobody': Buffer.from('id,agency\n'),
  'many writings': Buffer.from(`id,agency\n${Array.from({ length: 20_000 }, (_, at) => `${at},nơi ${at % 9000}\n`).join('')}`),
  'its own columns, and what it claims': Buffer.from('id,agency,asked,Thành tiền,,status,rate\n1,TT CNTT,,1,,,\n'),
};

for (const [name, bytes] of Object.entries(LISTS))
  for (const excel of [false, true])
    test(`a list, ${name}${excel ? ', for Excel' : ''}: the map of hotro names -o, and the same said`, () => {
      writeFileSync(join(cwd, 'a.csv'), bytes);
      const { stderr } = command(['names', '--lang', 'vi', '-o', 'map.csv', ...(excel ? ['--excel'] : []), 'a.csv'], { cwd });
      const names = listed(lists, bytes, { names: true, excel });
      assert.equal(filledMap(names, { values: new Map() }, true), readFileSync(join(cwd, 'map.csv'), 'utf8'));
      assert.ok(stderr.includes(`a.csv: ${names.text.vi}\n`), stderr);
      const { written } = JSON.parse(command(['names', '--json', 'a.csv'], { cwd }).stdout);
      assert.deepEqual(names.writings.map((it) => [names.columns[it.column].name, it.written, it.count, it.line, it.fact === undefined]),
        written.map((it) => [it.column, it.written, it.count, it.line, it.means !== undefined]));
      const told = command(['names', '--lang', 'vi', 'a.csv'], { cwd }).stdout.split('\n');
      for (const { written: cell, count, fact, text } of names.writings)
        assert.ok(told.includes(`  ${count.toLocaleString('vi')} × ${fact === undefined ? `"${cell}": ` : ''}${text.vi}`), text.vi);
      names.columns.forEach(({ name: column, text }, at) => assert.ok(told.includes(`  ${at + 1}. "${column}": ${text.vi}`), text.vi));
    });

test('a map that is filled in gives the results of the command by the same map', () => {
  const names = listed(lists, report, { names: true });
  const values = new Map([[names.writings.findIndex(({ written }) => written === 'TT CNTT'), 'it_center']]);
  const map = filledMap(names, { values }, false);
  assert.match(map, /,TT CNTT,agency,it_center\n/);
  assert.doesNotMatch(map.replace(/^.*,,.*\n/gm, ''), /,\n/);
  writeFileSync(join(cwd, 'map.csv'), map);
  writeFileSync(join(cwd, 'b.csv'), report);
  const facts = { position: 'civil_servant', duty: 'full_time', until: '2026-10-31' };
  const options = Object.entries(facts).flatMap(([fact, value]) => [`--${fact}`, value]);
  command(['verify', '--lang', 'vi', '--map', 'map.csv', ...options, '-o', 'out.csv', 'b.csv'], { cwd });
  const { text } = listed(lists, report, { map: Buffer.from(map), facts, claims: true });
  assert.equal(text, readFileSync(join(cwd, 'out.csv'), 'utf8'));
});

test('values that a map cannot hold bare are quoted', () => {
  const names = listed(lists, LISTS['nothing of which is clear'], { names: true });
  const at = names.writings.findIndex(({ fact }) => fact === 'duty_from');
  assert.match(filledMap(names, { values: new Map([[at, '"1,5"']]) }, false), /,hôm nay,duty_from,"""1,5"""\n$/);
});

test('a column that is read otherwise, and days with the month first: by the same map as the command', () => {
  const bytes = Buffer.from('id,duty,"Đơn vị, phòng",Vào việc,x_a\n1,none,outside,9/15/2025,a\n2,none,it_center,9/1/2025,b\n');
  const names = listed(lists, bytes, { names: true });
  assert.deepEqual(names.columns.map(({ own }) => own), [false, false, true, true, true]);
  const columns = new Map([[2, 'agency'], [3, 'duty_from month_first'], [4, '-']]);
  const map = filledMap(names, { values: new Map(), columns }, false);
  assert.match(map, /\n"Đơn vị, phòng",,agency,\nVào việc,,duty_from,month_first\nx_a,,-,\n/);
  writeFileSync(join(cwd, 'map.csv'), map);
  writeFileSync(join(cwd, 'c.csv'), bytes);
  const { stdout } = command(['batch', '--lang', 'vi', '--map', 'map.csv', 'c.csv'], { cwd });
  assert.equal(listed(lists, bytes, { map: Buffer.from(map) }).text, stdout);
  const again = listed(lists, bytes, { names: true, map: Buffer.from(map) });
  const back = filledMap(again, { values: new Map(), columns: new Map([[3, 'duty_from']]) }, false);
  assert.match(back, /\nVào việc,,duty_from,\n/);
  const { writings } = listed(lists, bytes, { names: true, map: Buffer.from(back) });
  assert.equal(writings.find(({ fact }) => fact === 'duty_from').written, '9/15/2025');
  const own = filledMap(again, { values: new Map(), columns: new Map([[1, '-']]) }, false);
  assert.match(own, /\nduty,,-,\n/);
  assert.doesNotMatch(own, /\nduty,none,/);
});
