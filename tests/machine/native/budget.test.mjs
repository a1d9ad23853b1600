// SPDX-License-Identifier: MIT
// hotro budget: what a list needs, and that the figures add up whichever way they are added.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bash, folder, has, hotro } from './run.mjs';
import { sheets, withoutWorkbooks } from './sheets.mjs';

const header = 'id,x_unit,agency,position,duty,duty_from,since,until,interruptions,degree,it_field,sent_for_training,graduated_on,central_funding,priority_group,attracted,attracted_from,attraction_to,attraction_once,attraction_monthly,attraction_rent';
const full = { x_unit: 'Phòng 1', agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31', degree: 'none' };
const row = (facts) => header.split(',').map((name) => facts[name] ?? '').join(',');
const listOf = (people) => [header, ...people.map((facts, i) => row({ id: `A${i + 1}`, ...full, ...facts })), ''].join('\n');
const list = (...people) => listOf(people);
const doctor = { degree: 'doctorate', it_field: 'yes', sent_for_training: 'yes', graduated_on: '2026-06-30', central_funding: 'none', priority_group: 'no' };

const people = list(
  {},
  { agency: 'commune_administration', x_unit: 'Phòng 2' },
  { interruptions: '2026-03-10/2026-04-09 unpaid_leave' },
  doctor,
  { ...doctor, priority_group: '' },
  { position: '', x_unit: 'Phòng 2' },
  { agency: '', x_unit: '' },
  { duty_from: '' },
  { attracted: 'yes', attracted_from: '2026-01-15', attraction_to: '2026-05-31', attraction_once: '70000000', attraction_monthly: '3000000', attraction_rent: '2000000' },
  { ...doctor, graduated_on: '', degree: '' },
);
const budget = (args, options) => hotro(['budget', '--lang', 'en', ...args], options);
const json = (args, input) => {
  const { status, stdout, stderr } = budget(['--json', ...args], { input });
  assert.ok(status === 0 || status === 1, stderr);
  return JSON.parse(stdout);
};
const sum = (ranges) => ranges.reduce((total, { min, max }) => ({ min: total.min + min, max: total.max === null || max === null ? null : total.max + max }), { min: 0, max: 0 });

/** Rows, columns and the grand total of a report agree. */
const addsUp = ({ groups, all, lines }) => {
  for (const each of [...groups, all]) {
    for (const benefit of each.benefits) assert.deepEqual(sum(benefit.periods), benefit.total);
    assert.deepEqual(sum(each.periods), each.total);
    assert.deepEqual(sum(each.benefits.map(({ total }) => total)), each.total);
    each.periods.forEach((period, p) => assert.deepEqual(sum(each.benefits.map(({ periods }) => periods[p])), period));
  }
  assert.deepEqual(sum(groups.map(({ total }) => total)), all.total);
  all.benefits.forEach((benefit, b) => assert.deepEqual(sum(groups.map(({ benefits }) => benefits[b].total)), benefit.total));
  all.periods.forEach((period, p) => assert.deepEqual(sum(groups.map(({ periods }) => periods[p])), period));
  assert.equal(groups.reduce((count, group) => count + group.people, 0), lines.ok + lines.incomplete);
};

/** The sums of batch's total_min and total_max. */
const batchTotals = (input, ...options) => {
  const [head, ...rows] = hotro(['batch', ...options], { input }).stdout.trim().split('\n').map((line) => line.split(','));
  const column = (name) => rows.map((cells) => cells[head.indexOf(name)]).filter((_, i) => rows[i][head.indexOf('status')] !== 'error');
  const max = column('total_max');
  return {
    min: column('total_min').reduce((total, cell) => total + Number(cell), 0),
    max: max.includes('') ? null : max.reduce((total, cell) => total + Number(cell), 0),
  };
};

test('one person, hand-computed: 4 months of 2025, 8 of 2026', () => {
  const report = json([], list({}));
  assert.deepEqual(report.periods, ['2025', '2026']);
  const [national, province] = report.all.benefits;
  assert.deepEqual(national.periods, [{ min: 20_000_000, max: 20_000_000 }, { min: 40_000_000, max: 40_000_000 }]);
  assert.deepEqual(province.periods, [{ min: 12_000_000, max: 12_000_000 }, { min: 24_000_000, max: 24_000_000 }]);
  assert.deepEqual(report.all.total, { min: 96_000_000, max: 96_000_000 });
});

for (const period of ['month', 'quarter', 'year']) {
  for (const by of ['agency', 'x_unit', 'position', 'id', 'degree', 'duty_from']) {
    test(`the figures add up in every direction, and to what batch says: by ${period}, by ${by}`, () => {
      const report = json(['--period', period, '--by', by], people);
      addsUp(report);
      assert.deepEqual(report.all.total, batchTotals(people));
      assert.equal(report.by, by);
    });
  }
}

test('periods: months, quarters and years cover the same money', () => {
  const totals = ['month', 'quarter', 'year'].map((period) => json(['--period', period], people));
  assert.equal(totals[0].periods[0], '2025-08');
  assert.equal(totals[1].periods[0], '2025-Q3');
  assert.equal(totals[2].periods[0], '2025');
  const year = (report, index) => sum(report.periods.map((name, p) => (name.startsWith('2026') ? report.all.periods[p] : { min: 0, max: 0 })))[index];
  for (const index of ['min', 'max']) assert.equal(year(totals[0], index), year(totals[2], index));
  assert.equal(budget(['--per', 'quarter'], { input: people }).status, 0);
});

test('facts that are missing give a range; the least and the greatest are each of one answer', () => {
  const { all } = json(['--period', 'month'], list({ agency: 'provincial_administration', position: '', until: '2025-10-31' }));
  assert.deepEqual(all.total, { min: 0, max: 14_000_000 }); /* other, or civil servant: 2 x (5 + 2) million */
  const range = json([], list({ ...doctor, duty: 'none', priority_group: '' }));
  assert.deepEqual(range.all.total, { min: 400_000_000, max: 600_000_000 });
  assert.deepEqual(range.lines, { ok: 0, incomplete: 1, bad: 0, skipped: 0 });
});

test('an unknown figure of a decision has no greatest amount', () => {
  const report = json([], list({}, { attracted: 'yes', attracted_from: '2026-01-01', attraction_to: '2026-03-31' }));
  assert.equal(report.all.total.max, null);
  assert.equal(report.all.periods[0].max, 4 * 2 * 8_000_000);
  addsUp(report);
  assert.equal(report.groups[0].unbounded, 1);
  assert.match(budget([], { input: list({ attracted: 'yes' }) }).stdout, /no limit(.|\n)*\nNo limit: 1 person with an own decision whose figures are not known\.\n/);
});

test('groups: facts in the order of the law, what is unknown last; other columns as they come', () => {
  assert.deepEqual(json([], people).groups.map(({ key }) => key), ['science_department', 'commune_administration', null]);
  assert.deepEqual(json(['--by', 'x_unit'], people).groups.map(({ key, people: count }) => [key, count]), [['Phòng 1', 7], ['Phòng 2', 2], [null, 1]]);
  assert.deepEqual(json(['--by', 'Đối tượng'], people).by, 'position');
  assert.deepEqual(json(['--by', 'partial_month'], people).groups.map(({ key }) => key), ['actual_days']); /* in no column: its default */
});

const decomposed = (text) => text.normalize('NFD');

test('groups: spellings that differ in Unicode form, case or spaces are one, called as the first of them', () => {
  const spellings = ['Phòng Một  cửa', 'PHÒNG MỘT CỬA', decomposed('Phòng Một cửa'), ' phòng một cửa ', 'Phòng Hai cửa'];
  const input = list(...spellings.map((x_unit) => ({ x_unit })));
  assert.deepEqual(json(['--by', 'x_unit'], input).groups.map(({ key, people: count }) => [key, count]), [['Phòng Một  cửa', 4], ['Phòng Hai cửa', 1]]);
  assert.match(budget(['--by', 'x_unit', '--csv'], { input: input.replace(',Phòng Một  cửa,', `,${decomposed('phòng MỘT cửa')},`) }).stdout,
    new RegExp(`\n${decomposed('phòng MỘT cửa')},national_monthly,4,`));
  const many = listOf(Array.from({ length: 30000 }, (_, i) => ({ x_unit: i === 0 ? 'Một' : ['một', 'MỘT', decomposed('Một')][i % 3] })));
  assert.deepEqual(json(['--by', 'x_unit'], many).groups.map(({ key, people: count }) => [key, count]), [['Một', 30000]], 'on several threads');
});

test('groups: days and amounts by what they are, not by how they are written', () => {
  const days = list({ duty_from: '2025-09-01' }, { duty_from: '01/09/2025' }, { duty_from: '02/09/2025' });
  assert.deepEqual(json(['--by', 'duty_from'], days).groups.map(({ key, people: count }) => [key, count]), [['2025-09-01', 2], ['2025-09-02', 1]]);
  const shown = hotro(['budget', '--lang', 'vi', '--by', 'Ngày bắt đầu nhiệm vụ'], { input: days }).stdout;
  assert.match(shown, /\n01\/09\/2025 +2 .*\n02\/09\/2025 +1 /);
  const amounts = ['70000000', '70.000.000', '5'].map((attraction_once) => (
    { attracted: 'yes', attracted_from: '2026-01-15', attraction_to: '2026-05-31', attraction_once, attraction_monthly: '1', attraction_rent: '1' }));
  assert.deepEqual(json(['--by', 'attraction_once'], list(...amounts)).groups.map(({ key, people: count }) => [key, count]), [['70000000', 2], ['5', 1]]);
});

test('marks above and below letters take no columns of their own', () => {
  const name = 'Phòng Chuyển đổi số';
  const long = 'Phòng Chuyển đổi số và an toàn thông tin của cơ sở dữ liệu';
  const rows = (unit) => budget(['--by', 'x_unit'], { input: list({ x_unit: unit }) }).stdout.split('\n');
  for (const unit of [name, long]) {
    const at = (line) => [...line.normalize('NFC')].join('').search(/ 1 /);
    const composed = rows(unit).find((line) => line.startsWith('Phòng'));
    const marks = rows(decomposed(unit)).find((line) => line.startsWith(decomposed('Phòng')));
    assert.equal(at(marks), at(composed));
    assert.equal(marks.normalize('NFC'), composed.normalize('NFC'));
  }
});

test('people are counted, not lines: at the top of --json', (t) => {
  const head = 'id,agency,position,duty,duty_from,until,degree,x_room\n';
  const person = 'A1,science_department,civil_servant,full_time,2025-09-01,2026-08-31,none,I\n';
  const cwd = folder(t, { 'list.csv': `${head}${person}${person}A3,x,,,,,,\n${person.replace('A1', 'A2').replace(',none,', ',,')},,,,,,,Total\n` });
  const { status, stdout } = budget(['list.csv', '--json'], { cwd });
  const { people, incomplete, skipped, repeated, bad, total, all, groups } = JSON.parse(stdout);
  assert.equal(status, 1);
  assert.deepEqual({ people, incomplete, skipped, repeated, bad }, { people: 2, incomplete: 1, skipped: 1, repeated: 2, bad: 1 });
  assert.deepEqual(total, all.total);
  assert.equal(groups[0].people, 2);
  assert.match(budget(['list.csv', '--csv'], { cwd }).stdout, /\ntotal,total,2,/);
});

test('lines that are no people count as none, and are told of', (t) => {
  const empty = ';'.repeat(header.split(',').length - 1);
  const rows = [header.replaceAll(',', ';'), row({ id: 'A', ...full }).replaceAll(',', ';'), empty, '', ` ;"";${empty.slice(2)}`, empty, ''];
  const cwd = folder(t, { 'list.csv': rows.join('\n'), 'one.csv': rows.slice(0, 3).join('\n') });
  const words = '4 lines that are no people are passed over: 3–6\n';
  const shown = budget(['list.csv'], { cwd });
  assert.ok(shown.stdout.includes(`1 person: 1 complete, 0 incomplete; 0 bad lines left out\n${words}Under policy`), shown.stdout);
  assert.equal(shown.stderr, '');
  for (const form of ['--csv', '--json']) assert.equal(budget(['list.csv', form], { cwd }).stderr, `list.csv: ${words}`);
  assert.deepEqual(JSON.parse(budget(['list.csv', '--json'], { cwd }).stdout).lines, { ok: 1, incomplete: 0, bad: 0, skipped: 4 });
  assert.match(budget(['one.csv'], { cwd }).stdout, /\n1 line that is no person is passed over: 3\n/);
  assert.match(hotro(['budget', 'one.csv', '--lang', 'vi'], { cwd }).stdout, /\nbỏ qua 1 dòng không phải là người hưởng: 3\n/);
});

test('for people: periods, benefits, groups and bars', () => {
  const { status, stdout, stderr } = budget(['--by', 'x_unit'], { input: people });
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^MONEY NEEDED\n10 people: 5 complete, 5 incomplete; 0 bad lines left out\n/);
  assert.match(stdout, /\nBy period +least \(VND\) +greatest \(VND\)\n2025 +[\d,]+ +[\d,]+ {2}█+░*\n/);
  assert.match(stdout, /\nBy x_unit +people +least \(VND\) +greatest \(VND\)\nPhòng 1 +7 /);
  assert.match(stdout, /\nLeast and greatest: /);
  assert.ok(stdout.split('\n').every((line) => !line.endsWith(' ')));
  const vietnamese = hotro(['budget', '--lang', 'vi'], { input: list({}) }).stdout;
  assert.match(vietnamese, /\nCộng +96\.000\.000\n/);
  assert.doesNotMatch(vietnamese, /nhiều nhất/);
});

test('CSV: each row and its total', (t) => {
  const { stdout } = budget(['--csv', '--by', 'x_unit'], { input: people });
  const [head, ...rows] = stdout.trim().split('\n').map((line) => line.split(','));
  assert.deepEqual(head.slice(0, 4), ['x_unit', 'benefit', 'people', '2025_min']);
  assert.equal(rows.length, (3 + 1) * (6 + 1));
  for (const cells of rows) {
    for (const bound of ['_min', '_max']) {
      const numbers = cells.filter((_, i) => head[i].endsWith(bound)).map(Number);
      assert.equal(numbers.slice(0, -1).reduce((a, b) => a + b, 0), numbers.at(-1));
    }
  }
  const cwd = folder(t, { 'list.csv': people.replaceAll('Phòng 2', '=1+1') });
  assert.equal(budget(['list.csv', '--by', 'x_unit', '-o', 'out.csv'], { cwd }).status, 0);
  assert.equal(statSync(join(cwd, 'out.csv')).mode & 0o777, 0o600);
  const excel = budget(['list.csv', '--by', 'x_unit', '--excel'], { cwd }).stdout;
  assert.ok(excel.startsWith('\ufeffx_unit;benefit;'));
  assert.match(excel, /\r\n'=1\+1;national_monthly;2;/);
  assert.match(readFileSync(join(cwd, 'out.csv'), 'utf8'), /\n'=1\+1,national_monthly,2,/);
});

test('a proposal: the months that it changes, and who gains and who loses', (t) => {
  const cwd = folder(t, {
    'list.csv': list({}, { agency: 'provincial_administration' }, { agency: 'commune_front' }, { agency: 'other_public', position: 'cadre' }),
    'p.json': [
      { name: 'province.tier_a', from: '2026-01-01', value: 4_000_000, citation: 'x' },
      { name: 'province.tier_b', from: '2026-07-01', value: 1_500_000, citation: 'x' },
    ],
  });
  const priced = JSON.parse(budget(['list.csv', '--parameters', 'p.json', '--json'], { cwd }).stdout);
  assert.equal(priced.own_figures, true);
  assert.equal(priced.all.total.min, 4 * 60_000_000 + 36_000_000 + 8_000_000 + 24_000_000 - 1_000_000 + 12_000_000);
  const compared = JSON.parse(budget(['list.csv', '--parameters', 'p.json', '--compare', '--json'], { cwd }).stdout);
  addsUp(compared);
  const one = (n) => ({ people: 1, change: { min: n, max: n } });
  const none = { people: 0, change: { min: 0, max: 0 } };
  assert.deepEqual(compared.groups.map(({ gains, losses, unchanged }) => [gains, losses, unchanged]),
    [[one(8_000_000), none, 0], [none, one(-1_000_000), 0], [none, none, 1], [none, none, 1]]);
  assert.deepEqual([compared.all.gains, compared.all.losses, compared.all.unclear, compared.all.unchanged], [one(8_000_000), one(-1_000_000), none, 2]);
  assert.equal(compared.all.law.total.min + 7_000_000, compared.all.total.min);
  const { stdout } = budget(['list.csv', '--parameters', 'p.json', '--compare'], { cwd });
  assert.match(stdout, /1 gain \(8,000,000\), 0 lose \(0\), 0 unchanged\n/);
  assert.match(stdout, /Total +300,000,000|Total +312,000,000/);
  const csv = budget(['list.csv', '--parameters', 'p.json', '--compare', '--csv', '--by', 'id'], { cwd }).stdout;
  assert.match(csv, /^id,benefit,people,plan,2025_min,/);
  assert.match(csv, /\nA2,province_monthly,1,law,8000000,8000000,16000000,16000000,24000000,24000000\nA2,province_monthly,1,proposal,8000000,8000000,15000000,15000000,23000000,23000000\n/);
});

test('a proposal that helps some and hurts others among the answers is unclear', (t) => {
  const cwd = folder(t, {
    'list.csv': list({ agency: '', position: 'civil_servant' }),
    'p.json': [
      { name: 'province.tier_a', from: '2026-01-01', value: 9_000_000, citation: 'x' },
      { name: 'national.monthly', from: '2026-01-01', value: 4_000_000, citation: 'x' },
    ],
  });
  const { groups: [group] } = JSON.parse(budget(['list.csv', '--parameters', 'p.json', '--compare', '--json'], { cwd }).stdout);
  assert.equal(group.gains.people + group.losses.people + group.unclear.people + group.unchanged, 1);
  assert.equal(group.gains.people, 1); /* the least stays 0 (outside), the greatest rises */
});

test('who may lose and may gain is neither: 400 million to 600 becomes 300 to 750', (t) => {
  const cwd = folder(t, {
    'list.csv': list({ ...doctor, duty: 'none', priority_group: '' }),
    'p.json': [
      { name: 'postgraduate.doctorate', from: '2026-01-01', value: 300_000_000, citation: 'x' },
      { name: 'postgraduate.uplift_percent', from: '2026-01-01', value: 250, citation: 'x' },
    ],
  });
  const { all } = JSON.parse(budget(['list.csv', '--parameters', 'p.json', '--compare', '--json'], { cwd }).stdout);
  assert.deepEqual([all.law.total, all.total], [{ min: 400_000_000, max: 600_000_000 }, { min: 300_000_000, max: 750_000_000 }]);
  const none = { people: 0, change: { min: 0, max: 0 } };
  assert.deepEqual([all.gains, all.losses, all.unclear, all.unchanged], [none, none, { people: 1, change: { min: -100_000_000, max: 150_000_000 } }, 0]);
});

test('a quarter is of three months that begin in January, April, July or October: 8 million each month', () => {
  const { periods, all } = json(['--period', 'quarter'], list({ duty_from: '2025-09-01', until: '2026-04-30' }));
  assert.deepEqual(periods, ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
  assert.deepEqual(all.periods.map(({ min }) => min), [8_000_000, 24_000_000, 24_000_000, 8_000_000]);
});

test('bad lines are told, counted and left out; --rejects has them', (t) => {
  const cwd = folder(t, { 'list.csv': list({}, { agency: 'nowhere' }, { duty_from: '2026-02-30' }, {}) });
  const { status, stdout, stderr } = budget(['list.csv', '--json', '--rejects', 'bad.csv'], { cwd });
  assert.equal(status, 1);
  assert.match(stderr, /^list\.csv:3: agency: "nowhere" .*\nlist\.csv:4: duty_from: /);
  assert.deepEqual(JSON.parse(stdout).lines, { ok: 2, incomplete: 0, bad: 2, skipped: 0 });
  assert.equal(JSON.parse(stdout).all.total.min, 192_000_000);
  assert.equal(readFileSync(join(cwd, 'bad.csv'), 'utf8').trim().split('\n').length, 3);
});

test('what cannot be used: options that do not go together, unknown columns, too many groups', (t) => {
  const cwd = folder(t, { 'list.csv': list({}), 'p.json': '[]' });
  const refused = (args, message) => {
    const { status, stdout, stderr } = budget(args, { cwd });
    assert.equal(status, 2, args.join(' '));
    assert.match(args.includes('--json') ? stdout : stderr, message);
  };
  refused(['list.csv', '--compare'], /--compare needs a --parameters file/);
  refused(['list.csv', '--by', 'x_units'], /no column x_units \(did you mean x_unit\?\); its columns: id; x_unit; agency; /);
  refused(['list.csv', '--by', 'colour'], /no column colour; its columns: id; x_unit; agency; .*; attraction_rent\n$/);
  refused(['list.csv', '--by', 'agncy'], /no column agncy \(did you mean agency\?\)/);
  refused(['list.csv', '--by', 'Đơn vị công tá'], /\(did you mean Đơn vị công tác\?\)/);
  refused(['list.csv', '--period', 'week'], /--period: "week" is not one of: month quarter year\n$/);
  refused(['list.csv', '--period', 'quater'], /--period: "quater" is not one of: month quarter year \(did you mean quarter\?\)\n$/);
  refused(['list.csv', '--csv', '--json', '-o', 'x.json'], /./);
  refused(['list.csv', '-o', 'x.pdf'], /unknown form \.pdf/);
  refused(['list.csv', '--json', '-o', 'x.csv'], /choose one/);
  refused(['none.csv'], /cannot read none\.csv/);
  const many = listOf(Array.from({ length: 10001 }, () => ({})));
  const crowded = budget(['--by', 'id'], { input: many });
  assert.equal(crowded.status, 2);
  assert.match(crowded.stderr, /the column id has more than 10,000 different values/);
});

test('sums beyond what 64 bits hold are refused, never wrapped', () => {
  const rich = { attracted: 'yes', attracted_from: '2026-01-01', attraction_once: '1', attraction_monthly: '1000000000000', attraction_rent: '1', until: '2030-12-31' };
  const { status, stderr } = budget([], { input: listOf(Array.from({ length: 160000 }, () => rich)) });
  assert.equal(status, 2);
  assert.match(stderr, /larger than can be computed/);
});

const lists = fileURLToPath(new URL('../../lists/', import.meta.url));

for (const name of ['unit-comma.csv', 'unit-semicolon.csv', 'unit-excel.csv']) {
  test(`the list of a unit, ${name}: three people with mistakes are left out, the others add up to what batch says`, () => {
    const input = readFileSync(join(lists, name));
    const { status, stdout, stderr } = budget(['--json', '--by', 'x_phòng', '--period', 'quarter'], { input });
    assert.equal(status, 1);
    assert.equal(stderr.trim().split('\n').length, 3);
    const report = JSON.parse(stdout);
    assert.equal(report.lines.ok + report.lines.incomplete, 297);
    assert.equal(report.lines.bad, 3);
    addsUp(report);
    /* Some cells are decomposed Unicode, as in the file: four rooms all the same, and people without one. */
    assert.deepEqual(report.groups.map(({ key }) => key?.normalize('NFC') ?? null).sort(), ['Phòng "Một cửa"', 'Phòng Chuyển đổi số, an toàn thông tin', 'Phòng Hạ tầng số', 'Văn thư; lưu trữ', null].sort());
    const done = hotro(['batch'], { input: readFileSync(join(lists, 'unit-comma.csv')) }).stdout;
    /* status, rate, six benefits, total_min, total_max, missing, error, policy: at the end of each line, without line breaks of their own */
    const totals = [...done.matchAll(/,(ok|incomplete),(?:\d*,){7}(\d+),(\d*),[^,]*,,[^,]*\r?\n/g)];
    assert.equal(totals.length, 297);
    assert.equal(report.all.total.min, totals.reduce((total, [, , min]) => total + Number(min), 0));
    const open = totals.some(([, , , max]) => max === '');
    assert.equal(report.all.total.max, open ? null : totals.reduce((total, [, , , max]) => total + Number(max), 0));
  });
}

test('a workbook has no letters that XML does not have', { skip: withoutWorkbooks }, (t) => {
  const cwd = folder(t, { 'list.csv': list({ x_unit: 'A\uffff' }).replace('x_unit', 'x_\ufffe') });
  assert.equal(budget(['list.csv', '-o', 'b.xlsx', '--by', 'x_\ufffe'], { cwd }).status, 0);
  assert.deepEqual(sheets(cwd, 'b.xlsx')['By group'].slice(0, 2).map(([first]) => first), ['x_\ufffd', 'A\ufffd']);
});

test('an empty list needs nothing', () => {
  const report = json([], `${header}\n`);
  assert.deepEqual(report.all.total, { min: 0, max: 0 });
  assert.deepEqual(report.periods, []);
  assert.equal(budget([], { input: `${header}\n` }).status, 0);
});

test('one thread or several: the same bytes', () => {
  const many = listOf(Array.from({ length: 30000 }, (_, i) => [{}, { agency: 'commune_front' }, { position: '' }, doctor][i % 4]));
  for (const form of ['--json', '--csv']) {
    const several = budget([form, '--by', 'x_unit'], { input: many }).stdout;
    const one = bash(`taskset -c 0 "$HOTRO" budget ${form} --by x_unit`, { input: many }).stdout;
    assert.equal(several, one);
  }
});

test('a workbook opens in LibreOffice with the right sums', { skip: !has('soffice') && 'no LibreOffice' }, (t) => {
  const cwd = folder(t, { 'list.csv': people });
  const made = budget(['list.csv', '-o', 'b.xlsx'], { cwd });
  assert.equal(made.status, 0, made.stderr);
  const done = bash('soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to \'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1\' b.xlsx', { cwd });
  assert.equal(done.status, 0, done.stderr);
  const { all } = JSON.parse(budget(['list.csv', '--json'], { cwd }).stdout);
  const sheet = (name) => readFileSync(join(cwd, `b-${name}.csv`), 'utf8').trim().split('\n').map((line) => line.split(','));
  const total = (rows) => rows.find(([first]) => first === 'Total').map((cell) => Number(cell));
  assert.deepEqual(total(sheet('Budget')).slice(1, 3), [all.total.min, all.total.max]);
  const years = all.periods.length;
  const groups = total(sheet('By group'));
  assert.equal(groups[1], 10);
  assert.deepEqual(groups.slice(2, 3 + years), [...all.periods, all.total].map(({ min }) => min));
  assert.deepEqual(groups.slice(3 + years, 4 + 2 * years), [...all.periods, all.total].map(({ max }) => max));
  const monthly = budget(['list.csv', '-o', 'm.xlsx', '--period', 'month'], { cwd }); /* columns beyond Z */
  assert.equal(monthly.status, 0);
  bash('soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to \'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1\' m.xlsx', { cwd });
  const byMonth = readFileSync(join(cwd, 'm-By group.csv'), 'utf8').trim().split('\n').at(-1).split(',').map(Number);
  assert.equal(byMonth.at(-1), all.total.max);
  const benefits = total(sheet('By benefit'));
  assert.deepEqual(benefits.slice(1, 2 + years), [...all.periods, all.total].map(({ min }) => min));
});
