// SPDX-License-Identifier: MIT
// hotro.exe under Wine: names, paths, files and pipes as Windows has them, and the bytes that the command gives on Linux.
// HOTRO is the program that tests/windows made; LINUX, if set, the command of Linux, otherwise the newest build.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { bash, command, folder, hotro, onWindows, sample } from '../native/run.mjs';

const linux = join(dirname(resolve(process.env.LINUX ?? 'build/dev/hotro')), 'machine/hotro');
const exe = `${command}.exe`;
const list = 'id,agency\n1,outside\n2,science_department\n';
const read = (...path) => readFileSync(join(...path), 'utf8');
const onLinux = (args, options) => execFileSync(linux, args, { maxBuffer: 1 << 26, env: { LC_ALL: 'C' }, ...options });

test('this is the program for Windows', () => {
  assert.ok(onWindows && existsSync(exe), command);
  assert.equal(readFileSync(exe).subarray(0, 2).toString(), 'MZ');
});

test('one file: it needs nothing but what every Windows has', () => {
  const said = execFileSync('x86_64-w64-mingw32-objdump', ['-p', exe], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const needed = [...said.matchAll(/DLL Name: (\S+)/g)].map(([, name]) => name.toLowerCase());
  assert.deepEqual(needed.sort(), ['advapi32.dll', 'kernel32.dll', 'msvcrt.dll', 'shell32.dll']);
  assert.match(said, /DYNAMIC_BASE/);
  assert.match(said, /NX_COMPAT/);
  assert.ok(statSync(exe).size < 2_500_000, `${statSync(exe).size}`);
});

test('the manifest: UTF-8, long paths, no rights of an administrator', () => {
  const bytes = readFileSync(exe, 'latin1');
  for (const part of ['<activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8<', '>true</longPathAware>', 'level="asInvoker"'])
    assert.ok(bytes.includes(part), part);
});

test('100,000 lines: the bytes of Linux, as CSV, as a workbook and in a pipe', (t) => {
  const cwd = folder(t);
  const agencies = ['outside', 'science_department', 'Sở Khoa học và Công nghệ', 'nowhere', ''];
  const lines = Array.from({ length: 100_000 }, (_, i) => `${i},${agencies[i % agencies.length]},${i % 3 === 0 ? 'full_time' : ''},2025-0${1 + (i % 9)}-15,Nguyễn ${i}`);
  writeFileSync(join(cwd, 'list.csv'), `id,agency,duty,duty_from,Ghi chú\n${lines.join('\n')}\n`);
  const args = (name) => ['batch', 'list.csv', '-o', `${name}.csv`, '--rejects', `${name}-bad.csv`];
  assert.equal(hotro(args('exe'), { cwd }).status, 1);
  assert.equal(bash(`${linux} ${args('linux').join(' ')}`, { cwd }).status, 1);
  assert.ok(readFileSync(join(cwd, 'exe.csv')).equals(readFileSync(join(cwd, 'linux.csv'))));
  assert.ok(readFileSync(join(cwd, 'exe-bad.csv')).equals(readFileSync(join(cwd, 'linux-bad.csv'))));
  const piped = bash('head -n 20001 list.csv | "$HOTRO" batch - | sha256sum; head -n 20001 linux.csv | sha256sum', { cwd }).stdout.split('\n');
  assert.equal(piped[0], piped[1]);
  bash('head -n 5001 list.csv > short.csv', { cwd });
  hotro(['batch', 'short.csv', '-o', 'exe.xlsx'], { cwd });
  bash(`${linux} batch short.csv -o linux.xlsx`, { cwd });
  assert.ok(readFileSync(join(cwd, 'exe.xlsx')).equals(readFileSync(join(cwd, 'linux.xlsx'))));
  assert.equal(hotro(['batch', 'exe.xlsx'], { cwd }).stdout, bash(`${linux} batch linux.xlsx`, { cwd }).stdout);
});

test('a Vietnamese path, and \\ between its parts', (t) => {
  const cwd = folder(t);
  mkdirSync(join(cwd, 'Sở Khoa học và Công nghệ'));
  writeFileSync(join(cwd, 'Sở Khoa học và Công nghệ', 'Danh sách tháng 12.csv'), list);
  const { status, stderr } = hotro(['batch', 'Sở Khoa học và Công nghệ\\Danh sách tháng 12.csv', '-o', 'Sở Khoa học và Công nghệ\\Kết quả.csv'], { cwd });
  assert.equal(status, 0, stderr);
  assert.equal(read(cwd, 'Sở Khoa học và Công nghệ', 'Kết quả.csv'), onLinux(['batch'], { input: list }).toString());
  const missing = hotro(['batch', 'Sở Khoa học và Công nghệ\\Không có.csv'], { cwd });
  assert.equal(missing.stderr, 'hotro: cannot read Sở Khoa học và Công nghệ\\Không có.csv: no such file or folder\n');
});

test('a path of more than 300 letters, read, written and written over', (t) => {
  const cwd = folder(t);
  const deep = Array.from({ length: 7 }, (_, i) => `Thư mục rất dài của đơn vị số ${i} năm hai nghìn không trăm`).join('/');
  mkdirSync(join(cwd, deep), { recursive: true });
  writeFileSync(join(cwd, deep, 'list.csv'), list);
  assert.ok(`${deep}/list.csv`.length > 300);
  for (const name of [`${deep}/list.csv`, `${deep.replaceAll('/', '\\')}\\list.csv`, join(cwd, deep, 'list.csv')]) {
    const { status, stderr } = hotro(['batch', name, '-o', name.replace('list.csv', 'out.csv')], { cwd });
    assert.equal(status, 0, stderr);
    assert.equal(read(cwd, deep, 'out.csv'), onLinux(['batch'], { input: list }).toString());
  }
  assert.deepEqual(readdirSync(join(cwd, deep)), ['list.csv', 'out.csv']);
});

test('dropped on the icon, by its whole path: the result beside it, never over another', (t) => {
  const cwd = folder(t, { 'Danh sách.csv': list });
  const dropped = `Z:${join(cwd, 'Danh sách.csv').replaceAll('/', '\\')}`;
  for (const name of ['Danh sách (kết quả).csv', 'Danh sách (kết quả 2).csv']) {
    const { status, stderr } = hotro([dropped], { env: { LC_ALL: 'vi_VN.UTF-8' } });
    assert.equal(status, 0, stderr);
    assert.equal(read(cwd, name), onLinux(['batch', '--lang', 'vi'], { input: list }).toString());
  }
  assert.equal(read(cwd, 'Danh sách.csv'), list);
});

test('a workbook dropped on the icon gives a workbook', (t) => {
  const cwd = folder(t, { 'l.csv': list });
  onLinux(['batch', 'l.csv', '-o', 'list.xlsx'], { cwd });
  assert.equal(hotro(['list.xlsx'], { cwd }).status, 0);
  assert.equal(readFileSync(join(cwd, 'list (result).xlsx')).subarray(0, 2).toString(), 'PK');
});

// Wine shows Linux what it makes of a list of rights: its group, as which it takes the user too, but nobody else.
test('a result is not for others, and nothing else is left beside it; what was there keeps its readers', (t) => {
  const cwd = folder(t, { 'l.csv': list, 'kept.csv': 'x' });
  assert.equal(hotro(['batch', 'l.csv', '-o', 'new.csv'], { cwd }).status, 0);
  assert.equal(statSync(join(cwd, 'new.csv')).mode & 0o007, 0);
  assert.equal(hotro(['batch', 'l.csv', '-o', 'kept.csv'], { cwd }).status, 0);
  assert.equal(statSync(join(cwd, 'kept.csv')).mode & 0o004, 0o004);
  assert.deepEqual(readdirSync(cwd), ['kept.csv', 'l.csv', 'new.csv']);
});

test('one file under another name is not written over', (t) => {
  const cwd = folder(t, { 'l.csv': list });
  mkdirSync(join(cwd, 'sub'));
  execFileSync('ln', ['l.csv', 'sub/other.csv'], { cwd });
  for (const name of ['l.csv', '.\\l.csv', 'sub\\..\\L.CSV', 'sub\\other.csv', `Z:${join(cwd, 'l.csv')}`]) {
    const { status, stderr } = hotro(['batch', 'l.csv', '-o', name], { cwd });
    assert.equal(status, 2, name);
    assert.match(stderr, /is the list itself; name another file/);
  }
  assert.equal(read(cwd, 'l.csv'), list);
});

test('NUL takes results and gives none', (t) => {
  const cwd = folder(t, { 'l.csv': list });
  assert.equal(hotro(['batch', 'l.csv', '-o', 'NUL'], { cwd }).status, 0);
  assert.equal(hotro(['assess', 'NUL'], { cwd }).status, 2);
  assert.deepEqual(readdirSync(cwd), ['l.csv']);
});

test('a folder, a name that cannot be, a pipe that is closed early: a sentence', (t) => {
  const cwd = folder(t, { 'l.csv': list });
  assert.match(hotro(['batch', '.'], { cwd }).stderr, /it is a folder, not a file/);
  assert.match(hotro(['batch', 'a?b.csv'], { cwd }).stderr, /no such file/);
  assert.match(hotro(['batch', 'l.csv', '-o', 'no\\such\\folder.csv'], { cwd }).stderr, /no such file or folder/);
  const closed = bash('yes 1,outside | (echo id,agency; head -n 200000) > long.csv; { "$HOTRO" batch long.csv; echo "exit $?" >&2; } | head -n 1', { cwd });
  assert.match(closed.stderr, /the reader closed it early, the result is not whole\nexit 2\n$/);
});

test('ended by the user, nothing half written is left', async (t) => {
  const cwd = folder(t, { 'out.csv': 'before\n' });
  const running = spawn(command, ['batch', '-', '--columns', 'id,agency', '-o', 'out.csv'], { cwd, env: { ...process.env, LC_ALL: 'C' }, stdio: ['pipe', 'ignore', 'ignore'] });
  t.after(() => running.kill('SIGKILL'));
  running.stdin.on('error', () => {}); // it has ended
  running.stdin.write('1,outside\n'.repeat(100_000));
  for (let i = 0; i < 100 && readdirSync(cwd).length < 2; i += 1) await new Promise((then) => { setTimeout(then, 50); });
  assert.equal(readdirSync(cwd).length, 2, 'it is being written');
  const ended = new Promise((then) => { running.on('exit', then); });
  running.kill('SIGINT');
  await ended;
  assert.deepEqual(readdirSync(cwd), ['out.csv']);
  assert.equal(read(cwd, 'out.csv'), 'before\n');
});

test('an argument in quotes, with spaces and letters beyond 16 bits, comes whole', () => {
  const { stdout } = hotro(['assess', '--json'], { input: JSON.stringify({ ...sample, id: 'Nguyễn "𠮷" \\ x' }) });
  assert.equal(JSON.parse(stdout).id, 'Nguyễn "𠮷" \\ x');
  assert.match(hotro(['assess', '--agency', 'Ở "𠮷" \\ x']).stderr, /Ở .*𠮷.* \\+ x/);
});

// Under Wine nobody else is on the program's console, as where its icon was clicked.
test('a window of its own stays open until Enter', () => {
  const { status, stdout } = bash(`{ sleep 3; printf '\\r'; sleep 2; } | timeout 20 script -qec '"$HOTRO" assess' /dev/null`, { env: { TERM: 'xterm' } });
  assert.equal(status, 2, stdout);
  assert.match(stdout, /Press Enter to close this window\./);
});
