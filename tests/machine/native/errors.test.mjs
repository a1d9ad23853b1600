// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bash, folder, hotro, onWindows, optionsOf, sample, terminal } from './run.mjs';

/** Words on standard error only, exit 2. */
const refused = (result, pattern) => {
  assert.equal(result.status, 2, result.stderr);
  assert.equal(result.stdout, '');
  assert.match(result.stderr, pattern);
  assert.match(result.stderr, /^hotro: [^\n]*\n$/);
};

/** With --json: the error object on standard output only, exit 2. */
const refusedAsJson = (result, expected) => {
  assert.equal(result.status, 2);
  assert.equal(result.stderr, '');
  const { error } = JSON.parse(result.stdout);
  const { text, ...rest } = error;
  assert.ok(text.vi.length > 0 && text.en.length > 0);
  assert.deepEqual(rest, expected);
};

const lines = [
  ['an unknown command, with the nearest', ['asess'], /no command asess .*assess\?/],
  ['an unknown command, nothing near', ['frobnicate'], /no command frobnicate/],
  ['an unknown option, with the nearest', ['assess', '--agncy', 'x'], /no option --agncy .*--agency\?/],
  ['an unknown option of two words', ['assess', '--duty-form=x'], /--duty-from\?/],
  ['an unknown option, nothing near', ['assess', '--frobnicate'], /no option --frobnicate\n/],
  ['an unknown letter', ['rules', '-z'], /no option -z/],
  ['an unclear abbreviation', ['assess', '--attraction', '1'], /--attraction .*more than one/],
  ['an option of another command', ['rules', '--months'], /--months .*rules/],
  ['a fact where none belongs', ['selftest', '--agency', 'outside'], /--agency .*selftest/],
  ['an option without its value', ['assess', '--made'], /--made needs a value/],
  ['a letter without its value', ['rules', '-o'], /-o needs a value/],
  ['a value where none belongs', ['assess', '--json=yes'], /--json takes no value/],
  ['an option twice', ['assess', '--parameters', 'a', '--parameters', 'b'], /--parameters .*twice/],
  ['a value that is no choice', ['rules', '--lang', 'fr'], /--lang: "fr" is not one of: vi en\n/],
  ['a value that is no choice, with the nearest', ['budget', '--period', 'mounth'], /--period: "mounth" is not one of: month quarter year \(did you mean month\?\)\n/],
  ['two files', ['assess', 'a.json', 'b.json'], /b\.json/],
  ['a file and facts', ['assess', 'a.json', '--agency', 'outside'], /a\.json.*not both/],
  ['options without a command', ['--lang', 'en'], /no command/],
  ['two forms of the rules', ['rules', '--canonical', '--schema'], /one of/],
  ['a receipt day without a receipt', ['assess', '--made', '2026-06-30', '--agency', 'outside'], /--receipt/],
  ['a receipt day that does not exist', ['assess', '--receipt', '--made', '2026-02-30', '--agency', 'outside'], /2026-02-30/],
  ['two inputs from one stream', ['assess', '-', '--parameters', '-'], /standard input/],
];
for (const [name, args, pattern] of lines) {
  test(`the command line: ${name}`, () => {
    refused(hotro(args), pattern);
    if (!args.some((word) => word.startsWith('--json'))) {
      refusedAsJson(hotro(['--json', ...args]), { code: 'command_line' });
    }
  });
}

test('the command line: messages in Vietnamese', () => {
  refused(hotro(['assess', '--agncy', 'x', '--lang', 'vi']), /không có tùy chọn --agncy \(có phải --agency\?\)/);
});

const facts = [
  ['a misspelt value', { agency: 'science_departmnt' }, { code: 'unknown_value', fact: 'agency' }, /science_department/],
  ['a day that does not exist', { duty_from: '2026-02-30' }, { code: 'bad_date', fact: 'duty_from' }, /2026-02-30/],
  ['a limit', { until: '2031-01-01' }, { code: 'out_of_range', fact: 'until' }, /until|2030/],
  ['a contradiction', { duty_from: '2026-02-01', duty_to: '2026-01-31' }, { code: 'conflict', fact: 'duty_to' }, /duty/],
];
for (const [name, given, expected, pattern] of facts) {
  test(`a case: ${name}, as options and as JSON`, () => {
    refused(hotro(['assess', ...optionsOf(given)]), pattern);
    refusedAsJson(hotro(['assess', '--json', ...optionsOf(given)]), expected);
    refused(hotro(['assess'], { input: JSON.stringify(given) }), pattern);
    refusedAsJson(hotro(['assess', '--json'], { input: JSON.stringify(given) }), expected);
  });
}

test('a case: a fact twice, as options and as JSON', () => {
  const twice = ['--agency', 'outside', '--duty', 'none', '--agency', 'outside', '--agency', 'outside'];
  refused(hotro(['assess', ...twice]), /^hotro: agency: /);
  refusedAsJson(hotro(['assess', '--json', ...twice]), { code: 'duplicate_fact', fact: 'agency' });
  refusedAsJson(hotro(['assess', '--json'], { input: '{"agency":"outside","agency":"outside"}' }), { code: 'duplicate_fact', fact: 'agency' });
});

test('a case: an unknown fact in a file, with its id', (t) => {
  const cwd = folder(t, { 'case.json': '{"id":"A 1","salary":1}' });
  refused(hotro(['assess', 'case.json'], { cwd }), /case\.json:1:22: .*salary/);
  const { error, id } = JSON.parse(hotro(['assess', 'case.json', '--json'], { cwd }).stdout);
  assert.equal(error.code, 'unknown_fact');
  assert.equal(error.fact, 'salary');
  assert.equal(id, 'A 1');
});

const inputs = [
  ['empty', '', 'syntax'],
  ['truncated', '{"agency":"outs', 'syntax'],
  ['not an object', '[]', 'syntax'],
  ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'syntax'],
  ['10 MB of "["', '['.repeat(10_000_000), 'too_large'],
  ['one byte too large', `{}${' '.repeat(65_535)}`, 'too_large'],
  ['64 KiB of "["', '['.repeat(65_536), 'syntax'],
];
for (const [name, input, code] of inputs) {
  test(`an input that is ${name}`, () => {
    refused(hotro(['assess'], { input }), /^hotro: standard input: /);
    refusedAsJson(hotro(['assess', '--json'], { input }), { code });
  });
}

test('a syntax error says where', (t) => {
  const cwd = folder(t, { 'case.json': '{"agency":"outside",\n  "duty" "none"}' });
  refused(hotro(['assess', 'case.json'], { cwd }), /case\.json: Line 2, byte 10: /);
});

test('an input of exactly 64 KiB, and one with a byte order mark, are read', () => {
  assert.equal(hotro(['assess'], { input: `{}${' '.repeat(65_534)}` }).status, 0);
  assert.equal(hotro(['assess'], { input: '\ufeff{}' }).status, 0);
});

test('a list or a receipt where a case is expected: the command that takes it', (t) => {
  const row = 'A1,outside\n';
  const receipt = hotro(['assess', '--receipt', ...optionsOf(sample)]).stdout;
  const cwd = folder(t, { 'list.csv': `id,agency\n${row}`, 'long.csv': `\ufeffid;Đơn vị công tác\n${row.replace(',', ';').repeat(10_000)}`, 'receipt.json': receipt });
  for (const name of ['list.csv', 'long.csv']) refused(hotro(['assess', name], { cwd }), /csv is a list, not one case: use hotro batch/);
  refused(hotro(['assess', 'receipt.json'], { cwd }), /receipt\.json is a receipt, not a case: hotro verify/);
  refusedAsJson(hotro(['assess', 'list.csv', '--json'], { cwd }), { code: 'syntax' });
});

test('files that cannot be read', (t) => {
  const cwd = folder(t, { 'case.json': sample });
  refused(hotro(['assess', '.'], { cwd }), /cannot read \.: .*folder/);
  refused(hotro(['assess', 'none.json'], { cwd }), /cannot read none\.json: no such file/);
  refused(hotro(['assess', 'case.json/x'], { cwd }), /cannot read case\.json\/x: /);
  refused(hotro(['assess', 'case.json', '--parameters', 'none.json'], { cwd }), /cannot read none\.json/);
  refused(hotro(['assess', 'none.json', '--lang', 'vi'], { cwd }), /không đọc được none\.json: không có tệp/);
  refusedAsJson(hotro(['assess', '.', '--json'], { cwd }), { code: 'unreadable' });
  refused(bash('"$HOTRO" assess <&-'), /cannot read standard input/);
});

test('a bad parameter file', (t) => {
  const cwd = folder(t, { 'case.json': sample, 'figures.json': '[{"name":"province.tier_b","from":"2027-01-02","value":1,"citation":"x"}]' });
  refused(hotro(['assess', 'case.json', '--parameters', 'figures.json'], { cwd }), /figures\.json:1:35: province\.tier_b: /);
  refusedAsJson(hotro(['assess', 'case.json', '--parameters', 'figures.json', '--json'], { cwd }), { code: 'not_first_of_month', fact: 'province.tier_b' });
});

test('no line: help on standard error, exit 2', () => {
  const { status, stdout, stderr } = hotro([]);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^Examples\n/);
});

test('a terminal where a case is expected: help, not a hang', { skip: onWindows && 'under Wine its console is its own, and stays open' }, () => {
  const { status, stdout } = terminal('$HOTRO assess');
  assert.equal(status, 2);
  assert.match(stdout, /--agency/);
});

test('nothing of the line reaches a terminal as a control sequence', () => {
  const hostile = '\u001b[31m\u009b31m\u0007';
  for (const args of [['assess', hostile], ['assess', `--${hostile}`], [hostile], ['assess', '--agency', hostile], ['rules', '-o', `/${hostile}/x`]]) {
    const { status, stderr } = hotro(args);
    assert.equal(status, 2);
    assert.doesNotMatch(stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
  refusedAsJson(hotro(['assess', '--json', hostile]), { code: 'unreadable' });
});

test('nothing of a file reaches a terminal as a control sequence', (t) => {
  const row = { name: 'province.tier_a', from: '2026-01-01', value: 1, citation: 'x\u009b31m\u001b[31m\u007f' };
  const cwd = folder(t, { 'figures.json': JSON.stringify([row]), 'case.json': { agency: 'x\u009b31m\u001b[31m' } });
  const result = hotro(['assess', ...optionsOf(sample), '--parameters', 'figures.json', '--months'], { cwd });
  assert.equal(result.status, 0);
  assert.match(result.stdout, /x\ufffd31m/);
  assert.doesNotMatch(result.stdout + hotro(['assess', 'case.json'], { cwd }).stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('long and many words are no trouble', { skip: onWindows && 'its command line has 32,767 letters' }, () => {
  refused(hotro(['assess', `--${'x'.repeat(100_000)}`]), /no option --x+/);
  refused(hotro(['x'.repeat(100_000)]), /no command x+/);
  refused(hotro(['assess', 'ệ'.repeat(2000)]), /cannot read ệ+…/);
  refused(hotro(['assess', '--agency', 'x'.repeat(100_000)]), /^hotro: agency: /);
  refused(hotro(['assess', ...Array.from({ length: 500 }, () => ['--until', '2026-01-01']).flat()]), /^hotro: until: /);
});
