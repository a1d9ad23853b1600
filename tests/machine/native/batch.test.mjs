// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records } from './records.mjs';
import { bash, folder, has, hotro, onWindows } from './run.mjs';

const lists = fileURLToPath(new URL('../../lists/', import.meta.url));
const generate = fileURLToPath(new URL('../../bench/generate.mjs', import.meta.url));
const results = 'status,rate,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min,total_max,missing,error,policy';
const of = 'gia-dinh-92-2025@2026-11-24';
const header = 'id,agency,position,duty,duty_from,until,degree';
const paid = 'science_department,civil_servant,full_time,2025-09-01,2026-08-31,none';
const paidResults = `ok,8000000,60000000,36000000,0,0,0,0,96000000,96000000,,,${of}`;
const list = `${header}\n1,${paid}\n2,outsid,,,,,\n3,outside,,,,,\n`;

test('results stand behind the columns; a bad line stays, is named and makes the exit code 1', (t) => {
  const cwd = folder(t, { 'list.csv': list });
  const { status, stdout, stderr } = hotro(['batch', 'list.csv'], { cwd });
  const lines = stdout.split('\n');
  assert.equal(status, 1);
  assert.equal(lines[0], `${header},${results}`);
  assert.equal(lines[1], `1,${paid},${paidResults}`);
  assert.match(lines[2], /^2,outsid,,,,,,error,,,,,,,,,,,"agency: ""outsid"" is not one of .*\(did you mean outside\?\)",gia-dinh-92-2025@2026-11-24$/);
  assert.equal(lines[3], `3,outside,,,,,,ok,0,0,0,0,0,0,0,0,0,,,${of}`);
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
  assert.equal(statSync(join(cwd, 'out.csv')).mode & (onWindows ? 0o007 : 0o777), onWindows ? 0 : 0o600);
  assert.equal(hotro(['batch', 'out.csv'], { cwd }).stdout, file.stdout, 'results once more');
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
  const { status, stdout, stderr } = hotro(['batch'], { input: `id,agency\n${Array.from({ length: 10_000 }, (_, i) => `a${i},x\n`).join('')}2,outside\n` });
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
    ['foo,bar\n', /:1: none of the first 30 lines is a header/],
    ['id,agncy,position\n', /:1: column 2, "agncy", is nearly named "agency"; /],
    ['agency,agency\n', /:1: column 1, "agency", and column 2, "agency", are the same; keep one/],
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
  assert.match(refused('id,agncy'), /^hotro: --columns: column 2, "agncy", is nearly named "agency"; /);
  assert.match(refused('id,agency,id'), /^hotro: --columns: column 1, "id", and column 3, "id", are the same/);
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

test('lines that are no people are written back as skipped, are in no count and are told of', (t) => {
  const input = 'id;agency;duty;x_note;claimed_total\r\nI;;;Cơ quan cấp tỉnh;\r\n1;outside;;;\r\n\r\n;;;;\r\n;"";-;  ;\r\n;Cộng;;;5\r\nGhi chú: …\r\n2;outside;;;;;\r\n;;;Tổng;5\r\n';
  const { status, stdout, stderr } = hotro(['batch'], { input });
  assert.equal(status, 1); /* "Cộng" is no value, and a person follows */
  const lines = stdout.trimEnd().split('\r\n');
  assert.equal(lines.length, 10);
  const bare = `${';'.repeat(13)}`;
  assert.equal(lines[1], `I;;;Cơ quan cấp tỉnh;;skipped${bare.slice(1)}`);
  assert.equal(lines[3], `;;;;;skipped${bare.slice(1)}`, 'an empty line');
  assert.equal(lines[5], `;"";-;  ;;skipped${bare.slice(1)}`);
  assert.equal(lines[7], `Ghi chú: …;;;;;skipped${bare.slice(1)}`, 'a line too short');
  assert.match(lines[8], /^2;outside;;;;ok;0;/, 'empty cells past the last column');
  assert.equal(lines[9], `;;;Tổng;5;skipped${bare.slice(1)}`);
  assert.match(stderr, /^standard input: 3 lines: 2 ok, 0 incomplete, 1 bad\nstandard input: 6 lines that are no people are passed over: 2, 4–6, 8, 10\n$/m);
  assert.equal(hotro(['batch'], { input: stdout }).stdout, stdout, 'results once more');
  const alone = hotro(['batch', '--lang', 'vi'], { input: 'id,agency\n1,\n' });
  assert.deepEqual([alone.status, alone.stderr], [0, 'đầu vào chuẩn: 0 dòng: 0 đủ thông tin, 0 thiếu thông tin, 0 lỗi\nđầu vào chuẩn: bỏ qua 1 dòng không phải là người hưởng: 2\n']);
  const cwd = folder(t, { 'list.csv': input });
  assert.equal(hotro(['batch', 'list.csv', '-o', 'out.ndjson'], { cwd }).status, 1);
  assert.equal(readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n').length, 3, 'as JSON there is nothing to say of them');
});

test('numbers agree with their nouns', () => {
  assert.equal(hotro(['batch'], { input: 'id,agency,duty,duty_from,degree\n1,it_center,full_time,,none\n' }).stderr,
    'standard input: 1 line: 0 ok, 1 incomplete, 0 bad\nstandard input: missing in 1 line: Position, First day of the duty; write it in each line, or state '
    + 'it once for the whole list (the command hotro: as an option, like --position)\n');
  assert.match(hotro(['budget'], { input: 'id,agency\n1,outside\n2,x\n' }).stdout, /\n1 person: 1 complete, 0 incomplete; 1 bad line left out\n/);
});

test('facts as options hold for every line that does not say them', () => {
  const input = 'id,agency,duty\n1,science_department,\n2,science_department,concurrent\n,,\n';
  const options = ['--position', 'Công chức', '--duty=full_time', '--duty-from', '1/9/2025', '--until', '2026-08-31', '--degree', 'none'];
  for (const command of ['batch', 'verify', 'budget', 'names']) {
    const refused = hotro([command, '--duty', 'full'], { input: input.replace('duty', 'claimed_total') });
    assert.deepEqual([refused.status, refused.stdout], [2, ''], command);
    assert.match(refused.stderr, /^hotro: duty: "full" is not one of /m);
  }
  const { status, stdout } = hotro(['batch', ...options], { input });
  assert.equal(status, 0);
  assert.match(stdout, /\n1,science_department,,ok,8000000,60000000,36000000,/);
  assert.match(stdout, /\n2,science_department,concurrent,ok,0,0,0,/);
  assert.match(stdout, /\n,,,skipped,/, 'what holds for all lines makes none a person');
  assert.match(hotro(['batch', '--json', '--until', '2026-08-31'], { input: '{}' }).stdout, /"--until is for CSV lists, not for --json"/);
  const conflict = hotro(['batch', '--duty-from', '2026-01-02', '--duty-to', '2026-01-01'], { input });
  assert.equal(conflict.status, 2);
  assert.match(conflict.stderr, /is before/);
});

test('all that is wrong with a line is said', () => {
  const { stdout, stderr } = hotro(['batch'], { input: 'id,agency,duty,duty_from,it_field\n1,outsid,full,2025-02-30,maybe\n' });
  assert.match(stderr, /^standard input:2: agency: "outsid" is not .* \| duty: "full" is not .* \| duty_from: the calendar has no day "2025-02-30" \| it_field: "maybe" /);
  assert.match(stdout, /,error,,,,,,,,,,,"agency: .* \| duty: .* \| duty_from: .* \| it_field: .*",gia-dinh/);
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
  const { status } = bash('node "$GENERATE" 2000 11 --fictional > list.csv; "$HOTRO" batch list.csv -o out.csv && "$HOTRO" batch list.csv -o out.ndjson', {
    cwd, env: { GENERATE: generate } });
  assert.equal(status, 0);
  const [columns, ...rows] = records(readFileSync(join(cwd, 'out.csv'), 'utf8'));
  const assessments = readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  const from = columns.indexOf('status');
  assert.equal(rows.length, 2000);
  rows.forEach((row, i) => {
    const { id, benefits, monthly, total, missing } = assessments[i];
    assert.equal(row[0], id);
    assert.deepEqual(row.slice(from), [missing.length === 0 ? 'ok' : 'incomplete', monthly.min === monthly.max ? String(monthly.min) : '',
      ...benefits.map((benefit) => (benefit.total.min === benefit.total.max ? String(benefit.total.min) : '')),
      String(total.min), total.max === null ? '' : String(total.max), missing.join(' '), '', of]);
  });
});

test('--parameters: an office\'s own figures', (t) => {
  const cwd = folder(t, { 'p.json': [{ name: 'national.monthly', from: '2025-08-01', value: 6_000_000, citation: 'a' }], 'list.csv': list });
  assert.match(hotro(['batch', 'list.csv', '--parameters', 'p.json'], { cwd }).stdout, /,ok,9000000,72000000,36000000,/);
});

test('--excel: byte order mark, semicolons, CRLF, formulas guarded, and read back to the same', (t) => {
  const cwd = folder(t, { 'list.csv': `id,agency,x_note\n=1,outside,"+a;b"\n2,outside,"a ""b"""\n` });
  const { stdout } = hotro(['batch', 'list.csv', '--excel'], { cwd });
  assert.equal(stdout.slice(0, 27), '\ufeffid;agency;x_note;status;ra');
  assert.match(stdout, /\r\n'=1;outside;"'\+a;b";ok;/);
  assert.match(stdout, /\r\n2;outside;"a ""b""";ok;/);
  writeFileSync(join(cwd, 'excel.csv'), stdout);
  assert.equal(hotro(['batch', 'excel.csv', '--excel'], { cwd }).stdout, stdout);
});

test('--excel: an own column of negative numbers stays one of numbers, and what would run is guarded wherever it hides', (t) => {
  const cells = ['-500000', '-5.000', '"-1,5"', '\t=1', '"\r=1"', ' @a', '＝1+1', '－5'];
  const cwd = folder(t, { 'list.csv': `id,agency,x_dieu_chinh\n${cells.map((cell, i) => `${i},outside,${cell}\n`).join('')}` });
  const { stdout } = hotro(['batch', 'list.csv', '--excel'], { cwd });
  const written = stdout.split('\r\n').slice(1, -1).map((line) => /;outside;(.*?);ok;/s.exec(line)[1]);
  assert.deepEqual(written, ['-500000', '-5.000', '-1,5', "'\t=1", '"\'\r=1"', "' @a", "'＝1+1", "'－5"]);
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
  const made = bash('node "$GENERATE" 40000 --fictional > list.csv; echo "9,x" >> list.csv; tail -n 20000 list.csv >> list.csv', {
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
    assert.match(stderr, /300 lines: 278 ok, 19 incomplete, 3 bad\n/);
    for (const [line, message] of [[52, 'Đơn vị công tác: "TT CNTT"'], [155, 'Ngày bắt đầu nhiệm vụ: the calendar has no day "31/04/2026"'],
      [314, 'Ngày kết thúc nhiệm vụ: is before “Ngày bắt đầu nhiệm vụ”']]) {
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

const spectrum = fileURLToPath(new URL('../../../web/node_modules/csv-spectrum/', import.meta.url));

test('published corner cases of CSV (csv-spectrum) are read right', { skip: !existsSync(spectrum) }, () => {
  const names = readdirSync(join(spectrum, 'csvs'));
  assert.ok(names.length >= 12);
  for (const name of names) {
    const bytes = readFileSync(join(spectrum, 'csvs', name));
    const body = bytes.indexOf('\n') + 1;
    // The names of its columns are not a list's: with x_ before them they are columns of one's own. The first is called a claim, as
    // a header has a fact or a claim; nobody reads it.
    const header = bytes.subarray(0, body).toString().replace(/(^|,)("?)/g, '$1$2x_').trimEnd().replace(/^[^,]*/, 'claimed_total');
    const first = /^"?([^,"]*)/.exec(bytes.toString())[1];
    const { stdout } = hotro(['batch', '--columns', header, '--excel'], { input: bytes.subarray(body) });
    const wanted = JSON.parse(readFileSync(join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8'));
    const [columns, ...rows] = records(stdout, ';');
    const given = columns.slice(0, columns.indexOf('status')).map((column, i) => (i === 0 ? first : column.slice(2)));
    const read = rows.map((row) => Object.fromEntries(given.map((column, i) => [column, row[i]])));
    if (name === 'location_coordinates.csv') {
      // Its JSON is one object, with another telephone number than the CSV.
      assert.deepEqual(read, [{ ...wanted, 'Contact Phone Number': '2095257564' }]);
    } else {
      assert.deepEqual(read, wanted, name);
    }
  }
});
