// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { bash, folder, has, hotro } from './run.mjs';

const lists = fileURLToPath(new URL('../lists/', import.meta.url));
const generate = fileURLToPath(new URL('../bench/generate.mjs', import.meta.url));
const results = 'status,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min,total_max,missing,error';
const header = 'id,agency,position,duty,duty_from,until,degree';
const paid = 'science_department,civil_servant,full_time,2025-09-01,2026-08-31,none';
const paidResults = 'ok,60000000,36000000,0,0,0,0,96000000,96000000,,';
const list = `${header}\n1,${paid}\n2,outsid,,,,,\n3,outside,,,,,\n`;

test('results stand behind the columns; a bad line stays, is named and makes the exit code 1', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const { status, stdout, stderr } = hotro(['batch', 'list.csv'], { cwd });
  const lines = stdout.split('\n');
  assert.equal(status, 1);
  assert.equal(lines[0], `${header},${results}`);
  assert.equal(lines[1], `1,${paid},${paidResults}`);
  assert.match(lines[2], /^2,outsid,,,,,,error,,,,,,,,,,"agency: ""outsid"" is not one of .*\(did you mean outside\?\)"$/);
  assert.equal(lines[3], '3,outside,,,,,,ok,0,0,0,0,0,0,0,0,,');
  assert.match(stderr, /^list\.csv:3: agency: "outsid" is not one of .*\(did you mean outside\?\)\nlist\.csv: 3 lines: 2 ok, 0 incomplete, 1 bad\n$/);
});

test('a file, standard input and -o give the same bytes; the file is for its owner only', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const file = hotro(['batch', 'list.csv'], { cwd });
  assert.equal(hotro(['batch'], { input: list }).stdout, file.stdout);
  assert.equal(hotro(['batch', '-'], { input: list }).stdout, file.stdout);
  const named = hotro(['batch', 'list.csv', '-o', 'out.csv'], { cwd });
  assert.equal(named.stdout, '');
  assert.equal(readFileSync(join(cwd, 'out.csv'), 'utf8'), file.stdout);
  assert.equal(statSync(join(cwd, 'out.csv')).mode & 0o777, 0o600);
  hotro(['batch', 'list.csv', '-o', 'list.csv'], { cwd });
  assert.equal(readFileSync(join(cwd, 'list.csv'), 'utf8'), file.stdout, 'over itself');
  assert.equal(hotro(['batch', 'list.csv'], { cwd }).stdout, file.stdout, 'results once more');
  assert.deepEqual(readdirSync(cwd).sort(), ['list.csv', 'out.csv']);
});

test('--rejects has every bad line with its line and reason, and can be corrected and run again', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  hotro(['batch', 'list.csv', '-o', 'out.csv', '--rejects', 'bad.csv'], { cwd });
  const bad = readFileSync(join(cwd, 'bad.csv'), 'utf8').split('\n');
  assert.equal(bad[0], `${header},line,error`);
  assert.match(bad[1], /^2,outsid,,,,,,3,"agency: /);
  writeFileSync(join(cwd, 'bad.csv'), bad.join('\n').replace('outsid,', 'outside,'));
  assert.equal(hotro(['batch', 'bad.csv'], { cwd }).status, 0);
});

test('the message and the error column are in the language asked for', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const { stdout, stderr } = hotro(['batch', 'list.csv', '--lang', 'vi'], { cwd });
  assert.match(stdout, /agency: ""outsid"" không có trong danh sách/);
  assert.match(stderr, /3 dòng: 2 đủ thông tin, 0 thiếu thông tin, 1 lỗi\n$/);
});

test('of many bad lines twenty are shown, then the count', () => {
  const { status, stdout, stderr } = hotro(['batch'], { input: `id,agency\n${'1,x\n'.repeat(10_000)}2,outside\n` });
  const shown = stderr.split('\n').filter((line) => line.startsWith('standard input:') && / is not one of /.test(line));
  assert.equal(status, 1);
  assert.equal(shown.length, 20);
  assert.match(stderr, /^standard input: 9,980 more bad lines; --rejects FILE/m);
  assert.match(stderr, /10,001 lines: 1 ok, 0 incomplete, 10,000 bad\n$/);
  assert.equal(stdout.split('\n').length, 10_003);
});

test('a list that cannot be used: one sentence, exit code 2, no output', (t) => {
  const cwd = folder(t);
  for (const [input, message] of [
    ['', /:1: the list is empty/],
    ['foo,bar\n', /:1: the first line is no header/],
    ['id,agncy,position\n', /:1: The name "agncy" .*\(did you mean agency\?\)/],
    ['agency,agency\n', /:1: agency: there are two/],
    [Buffer.from('id,agency\n1,a\n', 'utf16le'), /:1: UTF-16/],
    [Buffer.concat([Buffer.from('id,'), Buffer.from([0xa7, 0xac, 0x6e, 0x20, 0x76, 0xde, 10])]), /:1: not UTF-8 but, it seems, TCVN3/],
    [Buffer.concat([Buffer.from('id,'), Buffer.from([0xd0, 0xf5, 0x6e, 0x20, 0x76, 0x69, 0xf2, 10])]), /:1: not UTF-8 but, it seems, Windows-1258/],
  ]) {
    const { status, stdout, stderr } = hotro(['batch', '-o', 'out.csv', '--rejects', 'bad.csv'], { cwd, input });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.equal(stderr.split('\n').length, 2);
    assert.deepEqual(readdirSync(cwd), []);
  }
});

test('what cannot go together is refused', () => {
  for (const args of [['--json', '--excel'], ['--json', '--columns', 'id'], ['--json', '-o', 'a.csv'], ['-o', 'a.pdf'],
    ['-o', 'a.ndjson', '--excel'], ['--parameters', '-'], ['-o', 'a.csv', '--rejects', 'a.csv'], ['--rejects', '-']]) {
    const { status, stdout } = hotro(['batch', ...args], { input: list });
    assert.equal(status, 2, args.join(' '));
    assert.ok(stdout === '' || JSON.parse(stdout).error.code === 'command_line');
  }
});

test('--columns that is no header is named, not the file', (t) => {
  const cwd = folder(t, { 'u.csv': list });
  const refused = (columns) => {
    const { status, stdout, stderr } = hotro(['batch', 'u.csv', '--columns', columns], { cwd });
    assert.deepEqual([status, stdout], [2, '']);
    return stderr;
  };
  for (const columns of ['a,b', '', '{"agency":1}']) {
    assert.equal(refused(columns), "hotro: --columns: none of its names is known; give the list's own header line, such as id,agency,position\n");
  }
  assert.match(refused('id,agncy'), /^hotro: --columns: The name "agncy" .*\(did you mean agency\?\)/);
  assert.match(refused('id,agency,id'), /^hotro: --columns: id: there are two such columns/);
});

test('a list given to --json: a hint behind the errors, if nothing in it was JSON', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const { status, stderr } = hotro(['batch', '--json', 'list.csv'], { cwd });
  assert.equal(status, 1);
  assert.equal(stderr, 'list.csv: 4 lines: 0 ok, 0 incomplete, 4 bad\nlist.csv: no line is JSON; if this is a list as CSV, leave --json out (-o results.ndjson gives its results as JSON)\n');
  assert.doesNotMatch(hotro(['batch', '--json'], { input: `{}\n${list}` }).stderr, /no line is JSON/);
  assert.doesNotMatch(hotro(['batch', '--json'], { input: '{"agency":"x"}\n' }).stderr, /no line is JSON/);
  assert.doesNotMatch(hotro(['batch', '--json'], { input: '' }).stderr, /no line is JSON/);
});

test('lines of nothing but empty cells are people of whom nothing is known, and told of', () => {
  const { status, stdout, stderr } = hotro(['batch'], { input: 'id;agency;x_note\r\n1;outside;\r\n\r\n;;\r\n;"";  \r\n;;a\r\n' });
  assert.equal(status, 0);
  assert.equal(stdout.trim().split('\r\n').length, 5);
  assert.equal(stderr, 'standard input: 4 lines: 1 ok, 3 incomplete, 0 bad\n'
    + 'standard input: 2 lines of nothing but empty cells (the first: line 4); each counts as a person of whom nothing is known: remove it if it is none\n');
  const again = hotro(['batch', '--lang', 'vi'], { input: stdout }).stderr;
  assert.match(again, /\nđầu vào chuẩn: 2 dòng không ghi gì \(dòng đầu tiên: 3\); mỗi dòng vẫn tính là một người chưa biết thông tin nào: /, 'results of batch are not given cells');
  assert.doesNotMatch(hotro(['batch'], { input: 'id,agency\n1,\n' }).stderr, /empty cells/);
});

test('numbers agree with their nouns', () => {
  assert.equal(hotro(['batch'], { input: 'id\n1\n' }).stderr, 'standard input: 1 line: 0 ok, 1 incomplete, 0 bad\n');
  assert.match(hotro(['budget'], { input: 'id,agency\n1,outside\n2,x\n' }).stdout, /\n1 person: 1 complete, 0 incomplete; 1 bad line left out\n/);
});

test('--json: an assessment or an error for each line of cases, in order', () => {
  const cases = '{"id":"a","agency":"outside"}\n\n{"id":"b","agency":"x"}\r\n{\n\ufeff{"id":"c"}';
  const { status, stdout, stderr } = hotro(['batch', '--json'], { input: cases });
  const [a, b, bad, c] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual([a.id, a.total], ['a', { min: 0, max: 0 }]);
  assert.deepEqual([b.id, b.error.code, b.error.fact, b.error.line], ['b', 'unknown_value', 'agency', 3]);
  assert.deepEqual([bad.error.code, bad.error.line], ['syntax', 4]);
  assert.equal(c.id, 'c');
  assert.equal(stderr, 'standard input: 4 lines: 1 ok, 1 incomplete, 2 bad\n');
  const alone = hotro(['assess', '--json'], { input: '{"id":"a","agency":"outside"}' });
  assert.equal(stdout.split('\n')[0] + '\n', alone.stdout);
});

test('a CSV list to NDJSON: the same assessments, ids escaped, errors with their line', (t) => {
  const cwd = folder(t, { 'list.csv': `${list}"a ""b""",outside,,,,,\n'=1,outside,,,,,\n` });
  const { status } = hotro(['batch', 'list.csv', '-o', 'out.ndjson', '--rejects', 'bad.csv'], { cwd });
  const [first, bad, third, quoted, guarded] = readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(first.total, { min: 96_000_000, max: 96_000_000 });
  assert.deepEqual([bad.id, bad.error.code, bad.error.line], ['2', 'unknown_value', 3]);
  assert.deepEqual([third.id, quoted.id, guarded.id], ['3', 'a "b"', '=1']);
  assert.match(readFileSync(join(cwd, 'bad.csv'), 'utf8'), /\n2,outsid,,,,,,3,/);
});

test('the amounts of a line are those of its assessment', (t) => {
  const cwd = folder(t);
  const { status } = bash('node "$GENERATE" 2000 11 > list.csv; "$HOTRO" batch list.csv -o out.csv && "$HOTRO" batch list.csv -o out.ndjson', {
    cwd, env: { GENERATE: generate } });
  assert.equal(status, 0);
  const [columns, ...rows] = records(readFileSync(join(cwd, 'out.csv'), 'utf8'));
  const assessments = readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  const from = columns.indexOf('status');
  assert.equal(rows.length, 2000);
  rows.forEach((row, i) => {
    const { id, benefits, total, missing } = assessments[i];
    assert.equal(row[0], id);
    assert.deepEqual(row.slice(from), [missing.length === 0 ? 'ok' : 'incomplete',
      ...benefits.map((benefit) => (benefit.total.min === benefit.total.max ? String(benefit.total.min) : '')),
      String(total.min), total.max === null ? '' : String(total.max), missing.join(' '), '']);
  });
});

test('--parameters: an office\'s own figures', (t) => {
  const cwd = folder(t, { 'p.json': [{ name: 'national.monthly', from: '2025-08-01', value: 6_000_000, citation: 'a' }], 'list.csv': list });
  assert.match(hotro(['batch', 'list.csv', '--parameters', 'p.json'], { cwd }).stdout, /,ok,72000000,36000000,/);
});

test('--excel: byte order mark, semicolons, CRLF, formulas guarded, and read back to the same', (t) => {
  const cwd = folder(t, { 'list.csv': `id,agency,x_note\n=1,outside,"+a;b"\n2,outside,"a ""b"""\n` });
  const { stdout } = hotro(['batch', 'list.csv', '--excel'], { cwd });
  assert.equal(stdout.slice(0, 27), '\ufeffid;agency;x_note;status;na'.slice(0, 27));
  assert.match(stdout, /\r\n'=1;outside;"'\+a;b";ok;/);
  assert.match(stdout, /\r\n2;outside;"a ""b""";ok;/);
  writeFileSync(join(cwd, 'excel.csv'), stdout);
  assert.equal(hotro(['batch', 'excel.csv', '--excel'], { cwd }).stdout, stdout);
});

test('pieces without header, and pieces of GNU parallel, give the same as one run', { skip: !has('parallel') }, (t) => {
  const line = (i) => `${i},${i % 7 === 0 ? 'x' : 'science_department'},civil_servant,"full_time",2025-09-${String(1 + (i % 30)).padStart(2, '0')},,none`;
  const lines = Array.from({ length: 3000 }, (_, i) => line(i));
  const cwd = folder(t, { 'list.csv': [header, ...lines].join('\n') + '\n' });
  const whole = hotro(['batch', 'list.csv'], { cwd }).stdout;
  const split = bash(`"$HOTRO" batch < <(head -n 1 list.csv) 2>/dev/null
    tail -n +2 list.csv | split -l 700 - piece.
    for piece in piece.*; do "$HOTRO" batch --no-header --columns "$(head -n 1 list.csv)" "$piece" 2>/dev/null; done`, { cwd });
  assert.equal(split.stdout, whole);
  const parallel = bash(`head -n 1 list.csv | "$HOTRO" batch 2>/dev/null
    parallel --will-cite --pipe --keep-order --block 20k --header : '"$HOTRO" batch --no-header 2>/dev/null' < list.csv`, { cwd });
  assert.equal(parallel.stdout, whole);
  // As an engine does it that knows nothing of headers: the first piece begins with it.
  const engine = bash(`head -n 1 list.csv | "$HOTRO" batch 2>/dev/null
    parallel --will-cite --pipe --keep-order --block 20k '"$HOTRO" batch --no-header --columns "$(head -n 1 list.csv)" 2>/dev/null' < list.csv`, { cwd });
  assert.equal(engine.stdout, whole);
});

test('one processor and several give the same bytes; memory stays below 16 MiB', { skip: !has('taskset') }, (t) => {
  const cwd = folder(t);
  const made = bash('node "$GENERATE" 40000 > list.csv; echo "9,x" >> list.csv; tail -n 20000 list.csv >> list.csv', {
    cwd, env: { GENERATE: generate } });
  assert.equal(made.status, 0);
  const one = bash('taskset -c 0 "$HOTRO" batch list.csv --rejects bad1.csv > one.csv 2> one.err; echo $?', { cwd });
  const two = bash('"$HOTRO" batch list.csv --rejects bad2.csv > two.csv 2> two.err; echo $?', { cwd });
  assert.equal(one.stdout, '1\n');
  assert.equal(two.stdout, '1\n');
  assert.equal(bash('cmp one.csv two.csv && cmp bad1.csv bad2.csv && cmp one.err two.err', { cwd }).status, 0);
  const piped = bash('cat list.csv | "$HOTRO" batch 2>/dev/null | cmp - one.csv', { cwd });
  assert.equal(piped.status, 0);
});

test('a list of people as a unit writes it: LibreOffice with commas and semicolons, Excel', () => {
  const [comma, semicolon, excel] = [['comma', ','], ['semicolon', ';'], ['excel', ';']].map(([name, separator]) => {
    const { status, stdout, stderr } = hotro(['batch', join(lists, `unit-${name}.csv`)]);
    assert.equal(status, 1);
    assert.match(stderr, /300 lines: 278 ok, 19 incomplete, 3 bad\n$/);
    for (const [line, message] of [[52, 'agency: "Sở KHCN"'], [155, 'duty_from: the calendar has no day "31/04/2026"'], [314, 'duty_to: ']]) {
      assert.ok(stderr.includes(`.csv:${line}: ${message}`), stderr);
    }
    return { rows: records(stdout, separator), text: stdout };
  });
  assert.equal(comma.rows.length, 301);
  assert.deepEqual(semicolon.rows, comma.rows);
  assert.deepEqual(excel.rows, comma.rows);
  assert.equal(excel.text[0], '\ufeff');
  assert.equal(excel.text.split('\r\n').length, 302);
  const column = comma.rows[0].indexOf('status');
  assert.deepEqual([41, 123, 250].map((line) => comma.rows[line][column]), ['error', 'error', 'error']);
});

const spectrum = fileURLToPath(new URL('../../web/node_modules/csv-spectrum/', import.meta.url));

test('published corner cases of CSV (csv-spectrum) are read right', { skip: !existsSync(spectrum) }, () => {
  const names = readdirSync(join(spectrum, 'csvs'));
  assert.ok(names.length >= 12);
  for (const name of names) {
    const bytes = readFileSync(join(spectrum, 'csvs', name));
    const body = bytes.indexOf('\n') + 1;
    // The names of its columns are not a list's: with x_ before them they are columns of one's own.
    const header = bytes.subarray(0, body).toString().replace(/(^|,)("?)/g, '$1$2x_').trimEnd();
    const { stdout } = hotro(['batch', '--columns', header, '--excel'], { input: bytes.subarray(body) });
    const wanted = JSON.parse(readFileSync(join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8'));
    const [columns, ...rows] = records(stdout, ';');
    const given = columns.slice(0, columns.indexOf('status')).map((column) => column.slice(2));
    const read = rows.map((row) => Object.fromEntries(given.map((column, i) => [column, row[i]])));
    if (name === 'location_coordinates.csv') {
      // Its JSON is one object, with another telephone number than the CSV.
      assert.deepEqual(read, [{ ...wanted, 'Contact Phone Number': '2095257564' }]);
    } else {
      assert.deepEqual(read, wanted, name);
    }
  }
});
