// SPDX-License-Identifier: MIT
// What lists and budgets say of an office's own figures: that they are used, and what they replace.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, hotro, optionsOf, sample } from './run.mjs';
import { sheets, withoutWorkbooks } from './sheets.mjs';

const row = { name: 'province.tier_a', from: '2026-01-01', value: 4_000_000, citation: 'Tờ trình 12/TTr-UBND' };
const list = 'id,agency,position,duty,duty_from,until,degree,claimed_total\n1,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,104000000\n';
const given = (t) => folder(t, { 'list.csv': list, 'p.json': [row], 'none.json': '[]' });

/** The block of the core, as `assess` has it in its result. */
const figuresOf = (t, lang) => {
  const cwd = given(t);
  const { stdout } = hotro(['assess', ...optionsOf(sample), '--parameters', 'p.json', '--lang', lang], { cwd });
  const found = stdout.split('\n\n').find((part) => part.includes('province.tier_a'));
  assert.ok(found.includes('Tờ trình 12/TTr-UBND') && found.includes(lang === 'vi' ? 'thay cho' : 'instead of'), found);
  return found;
};

for (const lang of ['vi', 'en']) {
  test(`batch and verify say it behind their summary, a budget in its beginning: ${lang}`, (t) => {
    const cwd = given(t);
    const run = (...args) => hotro([...args, '--lang', lang], { cwd });
    const words = figuresOf(t, lang);
    for (const args of [['batch', 'list.csv'], ['batch', 'list.csv', '-o', 'out.ndjson'], ['budget', 'list.csv', '--csv']]) {
      assert.ok(run(...args, '--parameters', 'p.json').stderr.endsWith(`\n${words}\n`), args.join(' '));
      assert.ok(!run(...args).stderr.includes('province.tier_a'));
    }
    for (const args of [['verify', 'list.csv'], ['verify', 'list.csv', '--quiet'], ['verify', 'list.csv', '--json']]) {
      const { status, stderr } = run(...args, '--parameters', 'p.json');
      assert.equal(status, 0);
      assert.equal(stderr, `\n${words}\n`);
    }
    assert.equal(run('verify', 'list.csv', '--status', '--parameters', 'p.json').stderr, '');
    const { stdout } = run('budget', 'list.csv', '--parameters', 'p.json');
    assert.ok(stdout.includes(`p.json\n\n${words}\n\n`), stdout);
    assert.ok(!run('budget', 'list.csv').stdout.includes('province.tier_a'));
  });
}

test('verify says nothing of figures that no list was computed with', (t) => {
  const cwd = given(t);
  const receipt = hotro(['assess', ...optionsOf(sample), '--receipt'], { cwd }).stdout;
  assert.deepEqual(hotro(['verify', '-', '--parameters', 'p.json'], { cwd, input: receipt }).stderr, '');
});

test('a file without rows replaces nothing, and nothing is said', (t) => {
  const cwd = given(t);
  assert.equal(hotro(['batch', 'list.csv', '--parameters', 'none.json'], { cwd }).stderr, 'list.csv: 1 line: 1 ok, 0 incomplete, 0 bad\n');
  const report = JSON.parse(hotro(['budget', 'list.csv', '--parameters', 'none.json', '--json'], { cwd }).stdout);
  assert.deepEqual([report.own_figures, report.parameters], [false, []]);
});

test('the JSON of a budget has them as an assessment has them', (t) => {
  const cwd = given(t);
  const budget = JSON.parse(hotro(['budget', 'list.csv', '--parameters', 'p.json', '--json'], { cwd }).stdout);
  const { parameters } = JSON.parse(hotro(['assess', ...optionsOf(sample), '--parameters', 'p.json', '--json'], { cwd }).stdout);
  assert.equal(budget.own_figures, true);
  assert.deepEqual(budget.parameters, parameters);
  assert.equal(budget.parameters[0].replaced.length, 1);
  assert.deepEqual(JSON.parse(hotro(['budget', 'list.csv', '--json'], { cwd }).stdout).parameters, []);
});

test('workbooks name the file and list the figures; with --compare, by which law each sheet is', { skip: withoutWorkbooks }, (t) => {
  const cwd = given(t);
  const words = figuresOf(t, 'en').split('\n');
  const texts = (rows) => rows.map(([first]) => first);
  assert.equal(hotro(['batch', 'list.csv', '--parameters', 'p.json', '-o', 'a.xlsx'], { cwd }).status, 0);
  const { Totals } = sheets(cwd, 'a.xlsx');
  assert.ok(Totals.some(([name, file]) => /own file$/.test(name) && file === 'p.json'));
  for (const line of words) assert.ok(texts(Totals).includes(line), line);
  assert.equal(hotro(['budget', 'list.csv', '--parameters', 'p.json', '--compare', '-o', 'b.xlsx'], { cwd }).status, 0);
  const { Budget, Comparison } = sheets(cwd, 'b.xlsx');
  assert.ok(Budget.some(([name, file]) => /own file$/.test(name) && file === 'p.json'));
  for (const line of words) assert.ok(texts(Budget).includes(line), line);
  assert.ok(texts(Budget).some((line) => /^The sheets “Budget”, .* are by this file; “Comparison” sets it beside today's law\.$/.test(line)));
  assert.equal(Comparison[0][1], 'Today, least');
  hotro(['batch', 'list.csv', '-o', 'c.xlsx'], { cwd });
  assert.ok(!texts(sheets(cwd, 'c.xlsx').Totals).some((line) => /own file|tier_a/.test(line)));
});
