// SPDX-License-Identifier: MIT
// No command writes over a file that it reads, nor two results into one file, whatever the files are called.
import assert from 'node:assert/strict';
import { linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bash, folder, hotro, sample } from './run.mjs';

const list = 'id,agency,claimed_total\n1,outside,0\n2,nowhere,5\n';
const figures = JSON.stringify([{ name: 'national.monthly', from: '2026-01-01', value: 6_000_000, citation: 'x' }]);
const receipt = hotro(['assess', '--receipt', '--made', '2026-11-28'], { input: JSON.stringify(sample) }).stdout;
const contents = { 'l.csv': list, 'n.ndjson': '{"agency":"outside"}\n', 'p.json': figures, 'c.json': JSON.stringify(sample), 'r.json': receipt, 'all.csv': 'kept\n', 'a.law': 'policy a\nuse b.law\n', 'b.law': '# national\n' };

/** The files, each once more as a hard link and as a symbolic one, and a link that leads nowhere. */
const places = (t) => {
  const cwd = folder(t, contents);
  mkdirSync(join(cwd, 'sub'));
  for (const name of Object.keys(contents)) {
    linkSync(join(cwd, name), join(cwd, 'sub', name));
    symlinkSync(`../${name}`, join(cwd, 'sub', `link-${name}`));
  }
  symlinkSync('nothing.csv', join(cwd, 'dangling.csv'));
  return cwd;
};

/** A hard link, and for the first line of each command every other way to name it. */
const namesOf = (name, isFirst) => [`sub/${name}`, ...(isFirst ? [name, `./${name}`, `sub/../${name}`, `sub/link-${name}`] : [])];

/** Exit 2, one sentence, and every file as it was, none new. */
const refused = (cwd, line, pattern) => {
  const before = readdirSync(cwd, { recursive: true });
  const { status, stdout, stderr } = bash(line, { cwd });
  assert.equal(status, 2, `${line}: ${stdout}${stderr}`);
  assert.match(stdout + stderr, pattern, line);
  assert.deepEqual(readdirSync(cwd, { recursive: true }), before, line);
  for (const [name, content] of Object.entries(contents)) assert.equal(readFileSync(join(cwd, name), 'utf8'), content, `${line}: ${name}`);
};

const sentence = (beginning, role) => new RegExp(`^hotro: ${beginning} ${role}; (name another file|send it to another file)\\n$`);
const isList = 'is the list itself', isCase = 'is the case itself', isVerified = 'is what is to be verified', isFigures = 'is the file of --parameters', isResults = 'is where the results go';

/** Each command, the files it reads in every way it can, and what they are to it. */
const reading = [
  ['batch l.csv', 'l.csv', isList], ['batch - < l.csv', 'l.csv', isList], ['batch < l.csv', 'l.csv', isList], ['batch /dev/stdin < l.csv', 'l.csv', isList],
  ['batch l.csv --parameters p.json', 'p.json', isFigures], ['batch l.csv --parameters - < p.json', 'p.json', isFigures],
  ['batch --json n.ndjson', 'n.ndjson', isList],
  ['budget l.csv', 'l.csv', isList], ['budget < l.csv', 'l.csv', isList], ['budget l.csv --parameters p.json --compare', 'p.json', isFigures],
  ['assess c.json', 'c.json', isCase], ['assess < c.json', 'c.json', isCase], ['assess c.json --parameters p.json --receipt', 'p.json', isFigures], ['assess --agency outside --parameters p.json', 'p.json', isFigures],
  ['rules --check a.law', 'a.law', 'is the file of --check'], ['rules --check - < a.law', 'a.law', 'is the file of --check'], ['rules --check a.law', 'b.law', 'is a text that it uses'],
  ['verify r.json', 'r.json', isVerified], ['verify r.json l.csv', 'l.csv', isVerified], ['verify < l.csv', 'l.csv', isVerified], ['verify l.csv --parameters p.json', 'p.json', isFigures],
];
const writing = { batch: ['-o', '--rejects'], budget: ['-o', '--rejects'], assess: ['-o'], rules: ['-o'], verify: [] };

reading.forEach(([line, name, role], index) => {
  test(`${line}: ${name} is not written over`, (t) => {
    const cwd = places(t);
    const [command] = line.split(' ');
    const isFirst = !reading[index - 1]?.[0].startsWith(command);
    const [words, input = ''] = line.split(' < ');
    const from = input && ` < ${input}`;
    for (const option of writing[command]) {
      for (const path of namesOf(name, isFirst)) {
        const said = `${option}: .*${path.split('/').at(-1)}`;
        refused(cwd, `"$HOTRO" ${words} ${option} ${path}${from}`, words.includes('--json') ? /"en":"(-o|--rejects): .*"/ : sentence(said, role));
      }
    }
    for (const redirection of [`>> ${name}`, `1<> sub/${name}`]) {
      refused(cwd, `"$HOTRO" ${words}${from} ${redirection}`, sentence('standard output goes into .*, which', role));
    }
    refused(cwd, `"$HOTRO" ${words}${from} 2>> ${name}`, sentence('standard error goes into .*, which', role));
    refused(cwd, `"$HOTRO" ${words}${from} >> ${name} 2>&1`, /^$/);
  });
});

for (const command of ['batch', 'budget']) {
  test(`${command}: results and bad lines are two files, also where there are none yet`, (t) => {
    const cwd = places(t);
    for (const [output, rejects] of [['o.csv', 'o.csv'], ['o.csv', './sub/../o.csv'], ['o.csv', 'O.CSV'], ['đơn.csv', 'đơn.csv'.normalize('NFD')], ['all.csv', 'sub/all.csv'], ['sub/link-all.csv', 'all.csv']]) {
      refused(cwd, `"$HOTRO" ${command} l.csv -o ${output} --rejects ${rejects}`, sentence(`--rejects: ${rejects}`, isResults));
    }
    refused(cwd, `"$HOTRO" ${command} l.csv --rejects all.csv >> all.csv`, sentence('--rejects: all.csv', isResults));
    refused(cwd, `"$HOTRO" ${command} l.csv --rejects -`, sentence('--rejects: -', isResults));
    refused(cwd, `"$HOTRO" ${command} l.csv -o /dev/stdout --rejects -`, sentence('--rejects: -', isResults));
  });
}

test('refused in both languages and as JSON, but never as JSON into what is read', (t) => {
  const cwd = places(t);
  refused(cwd, '"$HOTRO" batch l.csv -o l.csv --lang vi', /^hotro: -o: l\.csv chính là danh sách đang đọc; hãy nêu tệp khác\n$/);
  refused(cwd, '"$HOTRO" batch l.csv --parameters p.json -o p.json --lang vi', /^hotro: -o: p\.json chính là tệp --parameters; hãy nêu tệp khác\n$/);
  refused(cwd, '"$HOTRO" budget < l.csv >> l.csv --lang vi', /^hotro: đầu ra chuẩn đang ghi vào đầu vào chuẩn, tệp này chính là danh sách đang đọc; hãy chuyển sang tệp khác\n$/);
  refused(cwd, '"$HOTRO" assess c.json --json -o c.json', /^\{"error":\{"code":"command_line","text":\{"vi":"-o: c\.json chính là hồ sơ đang đọc; hãy nêu tệp khác","en":"-o: c\.json is the case itself; name another file"\}\}\}\n$/);
  refused(cwd, '"$HOTRO" assess c.json --json >> c.json', sentence('standard output goes into c\\.json, which', isCase));
  refused(cwd, '"$HOTRO" assess c.json --json --no-such >> c.json', sentence('standard output goes into c\\.json, which', isCase));
  refused(cwd, '"$HOTRO" batch l.csv --help -o l.csv', sentence('-o: l\\.csv', isList));
});

test('a link that leads nowhere is not written through, and not replaced', (t) => {
  const cwd = places(t);
  for (const line of ['rules -o dangling.csv', 'assess c.json -o dangling.csv', 'batch l.csv -o dangling.csv', 'budget l.csv -o dangling.csv']) {
    refused(cwd, `"$HOTRO" ${line}`, /^hotro: -o: dangling\.csv is a link to nothing\.csv, which does not exist; remove the link or name the file\n$/);
    assert.ok(lstatSync(join(cwd, 'dangling.csv')).isSymbolicLink());
  }
  refused(cwd, '"$HOTRO" batch l.csv --rejects dangling.csv --lang vi', /^hotro: --rejects: dangling\.csv là liên kết tới nothing\.csv, tệp này chưa có; hãy xóa liên kết hoặc nêu thẳng tên tệp\n$/);
});

test('other files, devices and descriptors are another matter', (t) => {
  const cwd = places(t);
  const runs = (line, status = 1) => assert.equal(bash(line, { cwd }).status, status, line);
  runs('"$HOTRO" batch l.csv -o o.csv --rejects b.csv > o2.csv 2> messages');
  runs('"$HOTRO" batch l.csv > both 2>&1');
  runs('"$HOTRO" batch l.csv -o /dev/null --rejects /dev/null </dev/null >/dev/null 2>/dev/null');
  runs('"$HOTRO" batch --rejects b.csv < l.csv | cat > o.csv; exit ${PIPESTATUS[0]}');
  runs('"$HOTRO" batch <(cat l.csv) -o o.csv');
  runs('"$HOTRO" batch l.csv --parameters p.json -o sub/o.csv');
  runs('"$HOTRO" assess --agency outside -o o.txt < o.csv >> o.csv', 0);
  assert.equal(readFileSync(join(cwd, 'l.csv'), 'utf8'), list);
});

test('a descriptor by its name is written where it stands', (t) => {
  const cwd = places(t);
  assert.equal(bash('"$HOTRO" batch l.csv -o /dev/stdout --rejects /dev/fd/3 >> all.csv 3>> bad.csv; "$HOTRO" rules --schema -o /dev/fd/4 4>> all.csv', { cwd }).status, 0);
  assert.match(readFileSync(join(cwd, 'all.csv'), 'utf8'), /^kept\nid,agency,claimed_total,status,[^]*\n2,nowhere,5,error,.*\n\{"\$schema"/);
  assert.match(readFileSync(join(cwd, 'bad.csv'), 'utf8'), /^id,agency,claimed_total,line,error\n2,nowhere,5,3,/);
});
