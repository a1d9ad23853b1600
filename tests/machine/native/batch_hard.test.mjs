// SPDX-License-Identifier: MIT
// What happens to lists in a real office: broken off, disk full, pipes closed, wrong bytes half-way, lines without end.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, command, folder, has, hotro, terminal } from './run.mjs';

const header = 'id,agency,x_note';
const many = (count, line = (i) => `${i},outside,`) => [header, ...Array.from({ length: count }, (_, i) => line(i + 1))].join('\n') + '\n';

test('a FIFO is read like a file', (t) => {
  const cwd = folder(t, { 'list.csv': many(5000) });
  const { status } = bash('mkfifo fifo; cat list.csv > fifo & "$HOTRO" batch fifo 2>/dev/null > a.csv; "$HOTRO" batch list.csv 2>/dev/null | cmp - a.csv', { cwd });
  assert.equal(status, 0);
});

test('lines that come one at a time are answered as whole records', () => {
  const { stdout } = bash(`{ printf 'id,agency\\n1,out'; sleep 0.1; printf 'side\\n2,"out'; sleep 0.1; printf 'side"\\r'; sleep 0.1; printf '\\n3,outside'; } | "$HOTRO" batch --no-header 2>/dev/null`);
  const results = ',ok,0,0,0,0,0,0,0,0,0,,,gia-dinh-92-2025@2026-11-24';
  assert.equal(stdout, `1,outside${results}\n2,"outside"${results}\r\n3,outside${results}\n`);
});

test('interrupted, it leaves neither half a file nor the file it was to replace changed', (t) => {
  for (const signal of ['INT', 'TERM', 'HUP']) {
    const cwd = folder(t, { 'out.csv': 'before', 'list.csv': many(100_000) });
    const { stdout } = bash(`set -m; mkfifo fifo; { cat list.csv; sleep 20; } > fifo & feeding=$!
      "$HOTRO" batch fifo --columns ${header} -o out.csv --rejects bad.csv 2>/dev/null & running=$!
      for _ in $(seq 100); do [ "$(ls | wc -l)" -ge 5 ] && break; sleep 0.02; done
      ls | wc -l; kill -${signal} $running; wait $running; echo $?; kill -- -$feeding`, { cwd });
    assert.deepEqual(stdout.split('\n').slice(0, 2), ['5', String(128 + { INT: 2, TERM: 15, HUP: 1 }[signal])]);
    assert.deepEqual(readdirSync(cwd).sort(), ['fifo', 'list.csv', 'out.csv']);
    assert.equal(readFileSync(join(cwd, 'out.csv'), 'utf8'), 'before');
  }
});

test('a reader that closes early: a sentence and exit code 2', (t) => {
  const cwd = folder(t, { 'list.csv': many(200_000) });
  const { stdout, stderr } = bash('"$HOTRO" batch list.csv | head -n 1; echo ${PIPESTATUS[0]}', { cwd });
  assert.match(stdout, /error,policy\n2\n$/);
  assert.match(stderr, /cannot write standard output: the reader closed it early/);
});

test('a full disk: a sentence, exit code 2, no file', { skip: !existsSync('/dev/full') }, (t) => {
  const cwd = folder(t, { 'list.csv': many(20_000) });
  const { status, stderr } = bash('"$HOTRO" batch list.csv > /dev/full', { cwd });
  assert.equal(status, 2);
  assert.match(stderr, /cannot write standard output: the disk is full/);
  const limited = bash('ulimit -f 100; trap "" XFSZ; "$HOTRO" batch list.csv -o out.csv --rejects bad.csv', { cwd });
  assert.equal(limited.status, 2);
  assert.match(limited.stderr, /cannot write out\.csv: the file is too large/);
  assert.deepEqual(readdirSync(cwd), ['list.csv']);
});

test('inputs and outputs that cannot be opened', (t) => {
  const cwd = folder(t, { 'list.csv': many(2) });
  for (const args of [['no.csv'], ['.'], ['list.csv', '-o', 'no/out.csv'], ['list.csv', '-o', 'out.csv', '--rejects', 'no/bad.csv']]) {
    const { status, stdout, stderr } = hotro(['batch', ...args], { cwd });
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /^hotro: cannot (read|write) /);
  }
  assert.deepEqual(readdirSync(cwd), ['list.csv']);
});

test('a file that changes its encoding half-way: an error line each, named, the rest untouched', (t) => {
  const cwd = folder(t);
  const vietnamese = Buffer.from(many(50, (i) => `${i},Ngoài hệ thống chính trị,Hòa`));
  const windows = Buffer.from(Array.from({ length: 50 }, (_, i) => `${51 + i},outside,tri\xf2\n`).join(''), 'latin1');
  const tcvn3 = Buffer.from(Array.from({ length: 50 }, (_, i) => `${101 + i},outside,c\xabng\n`).join(''), 'latin1');
  writeFileSync(join(cwd, 'list.csv'), Buffer.concat([vietnamese, windows, tcvn3, Buffer.from('151,outside,Hòa\n')]));
  const { status, stdout, stderr } = hotro(['batch', 'list.csv'], { cwd });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(status, 1);
  assert.match(stderr, /51 ok, 0 incomplete, 100 bad/);
  assert.equal(lines.length, 152);
  assert.match(lines[51], /^51,outside,,error,.*Windows-1258/);
  assert.match(lines[150], /^150,outside,,error,.*TCVN3/);
  assert.match(lines[151], /^151,outside,Hòa,ok,/);
});

test('a list with a bad value in every line has short messages, whatever is near', (t) => {
  const lines = 3000;
  const facts = 'civil_servant,full_time,2025-09-01,2026-08-31';
  const values = [() => 'KHCN tinh', (i) => `Tổ dân phố ${i}`, (i) => `science_departmen${i}`, () => 'provincial', (i) => `người thứ ${i} của cột bên cạnh`];
  for (const value of values) {
    const list = ['id,agency,position,duty,duty_from,until', ...Array.from({ length: lines }, (_, i) => `${i},${value(i)},${facts}`)].join('\n');
    const cwd = folder(t, { 'list.csv': `${list}\n` });
    for (const lang of ['vi', 'en']) {
      const { status, stdout, stderr } = hotro(['batch', 'list.csv', '--rejects', 'bad.csv', '--lang', lang], { cwd });
      assert.equal(status, 1);
      const more = (text) => (Buffer.byteLength(text) - Buffer.byteLength(list)) / lines;
      assert.ok(more(stdout) < 350, `${value(1)} ${lang}: ${more(stdout)} bytes more a line`);
      assert.ok(more(readFileSync(join(cwd, 'bad.csv'), 'utf8')) < 350, `${value(1)} ${lang}`);
      assert.ok(Buffer.byteLength(stderr) < 22 * 320, `${value(1)} ${lang}: ${Buffer.byteLength(stderr)}`);
    }
  }
});

test('the header twice is a bad line', () => {
  const { status, stdout } = hotro(['batch'], { input: many(1) + many(1) });
  assert.equal(status, 1);
  assert.match(stdout, /\nid,agency,x_note,error,,,,,,,,,,,the header again; were two lists joined\?,gia-dinh-92-2025@2026-11-24\n/);
});

test('a line without end is one bad line, and takes no memory', { skip: !has('time') }, (t) => {
  const megabytes = process.env.HOTRO_FULL ? 1024 : 64;
  const cwd = folder(t);
  const { stdout, stderr } = bash(`{ printf 'id,agency\\n1,outside\\n2,'; head -c ${megabytes}M /dev/zero | tr '\\0' a; printf '\\r\\n3,outside\\n'; } |
    /usr/bin/time -f 'memory %M' "$HOTRO" batch`, { cwd });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[2], /^2,,error,.*the record that begins on line 3 is longer than 65,536 bytes/);
  assert.match(lines[3], /^3,outside,ok,/);
  assert.match(stderr, /2 ok, 0 incomplete, 1 bad/);
  const sanitized = readFileSync(command).includes('AddressSanitizer');
  assert.ok(sanitized || Number(/memory (\d+)/.exec(stderr)[1]) < 16_384, stderr);
});

test('lines without end as NDJSON', () => {
  const { status, stdout } = hotro(['batch', '--json'], { input: `{"id":"${'a'.repeat(1 << 20)}"}\n{"agency":"outside"}\n` });
  const [first, second] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual([first.error.code, first.error.line], ['too_large', 1]);
  assert.equal(second.total.max, 0);
});

test('UTF-16 with its mark, as Excel saves "Unicode Text", is read as the same list in UTF-8', (t) => {
  const list = `\ufeff${many(20_000, (i) => `${i}\tNgoài hệ thống chính trị\tghi chú 🎉 ${i}`).replaceAll(',', '\t')}`;
  const little = Buffer.from(list, 'utf16le');
  const cwd = folder(t);
  writeFileSync(join(cwd, '8.csv'), list);
  writeFileSync(join(cwd, '16le.txt'), little);
  writeFileSync(join(cwd, '16be.txt'), Buffer.from(little).swap16());
  const wanted = hotro(['batch', '8.csv'], { cwd });
  assert.equal(wanted.status, 0);
  for (const line of ['"$HOTRO" batch 16le.txt', '"$HOTRO" batch <16be.txt', 'cat 16le.txt | "$HOTRO" batch']) {
    const { status, stdout } = bash(line, { cwd });
    assert.equal(status, 0);
    assert.ok(stdout === wanted.stdout, line);
  }
  writeFileSync(join(cwd, 'short.txt'), Buffer.concat([Buffer.from('\ufeffid\tagency\n1\toutside', 'utf16le'), Buffer.from([0x61])]));
  assert.match(hotro(['batch', 'short.txt'], { cwd }).stderr, /"outside\ufffd" is not/);
});

test('a quotation mark left open costs one line, though more follow than a record may hold', () => {
  const input = `${header}\n1,outside,"open\n${many(20_000).slice(header.length + 1)}`;
  const { stderr } = hotro(['batch'], { input });
  assert.match(stderr, /^standard input:2: a quotation mark opened on this line/);
  assert.match(stderr, /20,001 lines: 20,000 ok, 0 incomplete, 1 bad/);
});

test('a terminal where a list is expected: help, not a hang', { skip: !has('script') }, () => {
  assert.match(terminal('"$HOTRO" batch').stdout, /hotro batch list\.csv -o results\.csv/);
});
