// SPDX-License-Identifier: MIT
// The module of lists and the command verify what a list claims alike: the same bytes back, the same said of them.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runner } from '../tests/command.mjs';
import { bookWasm, lists } from '../tests/machine/module.mjs';
import { archive, sheet, xlsx } from '../tests/machine/workbook/book.mjs';
import { listed, listedBook } from './binding.mjs';

const cwd = mkdtempSync(join(tmpdir(), 'hotro-'));
const { hotro: command } = runner('machine');

/** What `verify -o` writes of a list, what it says, and how it ends. */
function expectedOf(name, bytes, options = []) {
  writeFileSync(join(cwd, name), bytes);
  const { status, stderr } = command(['verify', '--lang', 'vi', ...options, '-o', 'out.csv', name], { cwd });
  return { status, text: status === 2 ? undefined : readFileSync(join(cwd, 'out.csv'), 'utf8'), said: stderr };
}

const PERSON = 'science_department,civil_servant,full_time,2025-09-01,2026-08-31,none';
const HEADER = 'id,agency,position,duty,duty_from,until,degree,claimed_national_monthly,Thành tiền';
const list = (...lines) => [HEADER, ...lines, ''].join('\n');
const LISTS = {
  'right and wrong': list(`1,${PERSON},60000000,96000000`, `2,${PERSON},65.000.000,"101,000,000"`, `3,${PERSON},,`, '4,nowhere,,,,,,1,1'),
  'sums, one wrong': list(`1,${PERSON},60000000,96000000`, 'Cộng,,,,,,,60000000,96000000', `2,${PERSON},60000000,96000000`,
    'Tổng cộng,,,,,,,120000000,190000000'),
  'amounts that are none, and what is missing': list(`1,${PERSON},nhiều,1`, '2,science_department,,,,,,5,60000000'),
  'someone twice': list(`1,${PERSON},60000000,`, `1,${PERSON},60000000,`),
  'not asked': `asked,${HEADER}\nprovince_monthly,1,${PERSON},60000000,36000000\n`,
  'more lines than are told of': list(...Array.from({ length: 3000 }, (_, at) => `${at},${PERSON},${65_000_000 + at},`)),
  'wrong sums, more than are told of': list(`1,${PERSON},1,`, ...Array.from({ length: 70 }, () => 'Cộng,,,,,,,7,')),
};

for (const [name, text] of Object.entries(LISTS))
  test(`claims: ${name}`, () => {
    const bytes = Buffer.from(text);
    const expected = expectedOf('a.csv', bytes);
    const { text: written, report } = listed(lists, bytes, { claims: true });
    assert.equal(written, expected.text);
    const { claims } = report;
    const lines = expected.said.split('\n');
    if (/ mục: /.test(expected.said)) assert.ok(lines.includes(claims.text.vi), expected.said);
    for (const { line, text: { vi } } of claims.wrong)
      assert.ok(lines.includes(line === undefined ? `a.csv: ${vi}` : `a.csv:${line}: LỆCH: ${vi}`), vi);
    for (const { column, amounts } of claims.sums) {
      const words = claims.words.map(({ vi }) => vi.toLowerCase());
      const said = [0, 1, 3, 4].filter((at) => at < amounts.length);
      const shown = said.map((at) => `${words[at]} ${amounts[at].toLocaleString('vi')}\u00a0đồng`);
      assert.ok(lines.some((line) => shown.every((it) => line.includes(it))), `${column}: ${shown}`);
    }
    assert.equal(expected.status, claims.lines + report.bad + report.repeated + claims.wrong.length > 0 ? 1 : 0);
    assert.ok(claims.items.length <= claims.lines);
    for (const { line, claims: all } of claims.items)
      for (const it of all) {
        const cells = written.split('\n')[line - 1];
        assert.ok(cells.includes(it.verdict.vi), cells);
        for (const cause of it.text.vi.split('\n').filter((one) => one !== ''))
          assert.ok(cells.includes(cause.trim().replaceAll('"', '""')), cause);
      }
  });

test('what is claimed is told in the list’s own words', () => {
  const { report: { claims } } = listed(lists, Buffer.from(LISTS['right and wrong']), { claims: true });
  assert.deepEqual(claims.sums.map(({ column }) => column), ['claimed_national_monthly', 'Thành tiền']);
  const [{ line, id, claims: [first, second] }] = claims.items;
  assert.deepEqual([line, id, first.column, first.claimed, first.computed, second.column],
    [3, '2', 'claimed_national_monthly', 65_000_000, { min: 60_000_000, max: 60_000_000 }, 'Thành tiền']);
  assert.match(first.text.en, /^\nA month too many/);
});

test('a list that claims nothing is computed, and one that does where that is not asked for', () => {
  const none = Buffer.from(`id,agency,duty\n1,outside,none\n`);
  assert.deepEqual(listed(lists, none, { claims: true }), listed(lists, none));
  const { text, report } = listed(lists, Buffer.from(LISTS['right and wrong']));
  assert.equal(report.claims, undefined);
  writeFileSync(join(cwd, 'b.csv'), LISTS['right and wrong']);
  assert.equal(text, command(['batch', '--lang', 'vi', 'b.csv'], { cwd }).stdout);
});

test('claims of a workbook', async () => {
  const rows = LISTS['sums, one wrong'].trim().split('\n').map((line) => line.split(','));
  const bytes = archive(xlsx({ DS: sheet(rows) }));
  const { text, report } = await listedBook(lists, bookWasm, bytes, { claims: true });
  const expected = expectedOf('a.xlsx', bytes);
  assert.equal(text, expected.text);
  assert.ok(expected.said.includes(report.claims.wrong[0].text.vi), expected.said);
});

test('facts for the whole list, a map and a key: as the command’s options', () => {
  const bytes = Buffer.from('STT,Mã NV,Đơn vị,Ngày,Thành tiền\n1,A,TT CNTT,1/9/2025,60000000\n2,A,TT CNTT,1/9/2025,1\n'
    + '3,B,Sở KH&CN,1/9/2025,\n');
  const map = Buffer.from('column,written,fact,value\nNgày,,duty_from,\nĐơn vị,TT CNTT,agency,it_center\n');
  writeFileSync(join(cwd, 'map.csv'), map);
  const facts = { position: 'civil_servant', duty: 'full_time', until: '2026-08-31', asked: 'national_monthly' };
  const options = ['--map', 'map.csv', '--key', 'Mã NV', ...Object.entries(facts).flatMap(([name, value]) => [`--${name}`, value])];
  const expected = expectedOf('c.csv', bytes, options);
  const { text, report } = listed(lists, bytes, { map, facts, key: 'Mã NV', claims: true });
  assert.equal(text, expected.text);
  assert.equal(report.repeated, 2);
});

test('what cannot be used says of what it is', () => {
  const open = (options) => lists.open(Buffer.from('id,agency\n1,outside\n'), { language: 'vi', ...options });
  const of = (options) => (({ of: fault, error }) => [fault, error.code])(open(options));
  assert.deepEqual(of({ map: Buffer.from('a\n') }), ['map', 'syntax']);
  assert.deepEqual(of({ facts: { nobody: '1' } }), ['facts', 'unknown_fact']);
  assert.deepEqual(of({ facts: { agency: 'nowhere' } }), ['facts', 'unknown_value']);
  assert.deepEqual(of({ facts: { asked: 'nothing' } }), ['facts', 'unknown_value']);
  assert.deepEqual(of({ facts: { since: '2026-02-01', until: '2026-01-01' } }), ['facts', 'conflict']);
  assert.deepEqual(of({ key: 'nobody' }), ['facts', 'unknown_fact']);
  assert.deepEqual(of({ parameters: [{ name: 'nothing' }] })[0], 'facts');
  assert.equal(lists.open(Buffer.from('id,agency,agency\n'), { language: 'vi' }).of, 'list');
  assert.equal(lists.open(Buffer.from('a,b\n'), { language: 'vi' }).of, 'no-header');
});
