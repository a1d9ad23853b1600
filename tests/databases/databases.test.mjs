// SPDX-License-Identifier: MIT
// The functions for databases in the real sqlite3 and a real server of PostgreSQL: the same bytes as
// `hotro batch --json`, and over 100,000 rows the amounts of `hotro batch`.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { lines } from './cases.mjs';
import { built, startServer } from './server.mjs';

const COUNT = 100_000;
const room = mkdtempSync(join(tmpdir(), 'hotro-databases-'));
const large = { encoding: 'utf8', maxBuffer: 1 << 30 };
chmodSync(room, 0o755);

const rules = JSON.parse(execFileSync(join(built, 'hotro'), ['rules', '--json'], large));
const cases = lines(rules, COUNT);
const text = `${cases.join('\n')}\n`;
const batch = (args, input) => spawnSync(join(built, 'hotro'), ['batch', ...args], { ...large, input }).stdout.trimEnd().split('\n');

/** What `batch --json` says of the first lines; in a database an error is of no line. */
const FEW = 10_000;
const said = batch(['--json'], cases.slice(0, FEW).join('\n')).map((line, i) => line.replace(`,"line":${i + 1},`, ','));

/** What `batch` adds to the same cases as a list, of which no cell needs quotes: a row each, by the names of the columns. */
function added() {
  const facts = [...rules.facts, ...rules.readings].map(({ id }) => id);
  const list = [facts.join(','), ...cases.map((line) => JSON.parse(line)).map((one) => facts.map((id) => one[id] ?? '').join(','))];
  const [header, ...rows] = batch([], `${list.join('\n')}\n`).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell]).slice(facts.length)));
}
const expected = added();
const columns = ['status', 'rate', ...rules.benefits.map(({ id }) => id), 'total_min', 'total_max', 'missing', 'error', 'policy'];
const shared = columns.filter((name) => name in expected[0] && name !== 'error'); // sentences of a list name its columns

/** Fields between unit separators, which no text of ours has. */
const fields = (output) => output.trimEnd().split('\n').map((line) => line.split('\x1f'));

function expectLines(output) {
  const found = output.trimEnd().split('\n');
  assert.equal(found.length, FEW);
  found.forEach((line, i) => assert.equal(line, said[i], cases[i]));
}
function expectRows(found) {
  assert.equal(found.length, COUNT);
  assert.ok(shared.length >= rules.benefits.length + 4);
  found.forEach((row, i) => {
    const one = Object.fromEntries(row.map((cell, k) => [columns[k], cell]));
    assert.equal(one.error.length > 0, one.status === 'error', cases[i]);
    if (one.status === 'error') assert.equal(expected[i].status, 'error', cases[i]);
    else for (const name of shared) assert.equal(one[name], expected[i][name], `${name} of ${cases[i]}`);
  });
}

before(() => writeFileSync(join(room, 'cases'), text));

test('the lines are of every kind', () => {
  const kinds = { ok: 0, incomplete: 0, error: 0 };
  for (const { status } of expected) kinds[status]++;
  for (const [kind, count] of Object.entries(kinds)) assert.ok(count > 1000, `${count} of ${kind}`);
});

// ---- SQLite ----

const sqlite = (...statements) => execFileSync('sqlite3', ['-batch', '-ascii', '-newline', '\n', ':memory:'], {
  ...large, input: [`.load ${join(built, 'sqlite/hotro')} sqlite3_hotro_init`, ...statements].join('\n'),
});
const loaded = ['CREATE TABLE people("case" TEXT);', `.separator \x1f \n`, `.import ${join(room, 'cases')} people`];

test('SQLite: hotro(case) gives the bytes of batch --json', () => {
  expectLines(sqlite(...loaded, `SELECT hotro("case") FROM people ORDER BY rowid LIMIT ${FEW};`));
});

test('SQLite: hotro_amounts(case) gives the columns', () => {
  expectRows(fields(sqlite(...loaded, 'SELECT a.* FROM people, hotro_amounts(people."case") a ORDER BY people.rowid;')));
});

test('SQLite: names and types of the columns; NULL in, NULL out; a sum over a group', () => {
  const known = JSON.stringify({ agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31', degree: 'none' });
  assert.deepEqual(fields(sqlite('.headers on', `SELECT * FROM hotro_amounts('${known}');`))[0], columns);
  // 12 × (5,000,000 + 3,000,000)
  assert.deepEqual(fields(sqlite(`SELECT total_min, typeof(total_min), typeof(error), status FROM hotro_amounts('${known}');`)), [['96000000', 'integer', 'null', 'ok']]);
  assert.equal(sqlite('SELECT hotro(NULL) IS NULL, (SELECT count(*) FROM hotro_amounts(NULL));').trimEnd(), '1\x1f0');
  assert.throws(() => sqlite('SELECT * FROM hotro_amounts;'));
});

test('SQLite: text that is no case is a row that says why', () => {
  for (const bad of ['', '{', '[]', '{"agency":1}', 'null']) {
    const [[status, error]] = fields(sqlite(`SELECT status, error FROM hotro_amounts('${bad}');`));
    assert.equal(status, 'error', bad);
    assert.ok(error.length > 5, bad);
  }
});

// ---- PostgreSQL ----

let server;
const psql = (statement, input) => server.psql(statement, input);
before(() => {
  server = startServer(room);
  server.psql('', server.functions);
  server.psql('', `CREATE TABLE people (n serial, "case" json);\nCOPY people ("case") FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02');\n${text}\\.\nANALYZE people;\n`);
});
after(() => {
  server.stop();
  rmSync(room, { recursive: true, force: true });
});

test('PostgreSQL: hotro(case) gives the bytes of batch --json', () => {
  expectLines(psql(`COPY (SELECT hotro("case") FROM people ORDER BY n LIMIT ${FEW}) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`));
});

test('PostgreSQL: hotro_amounts(case) gives the columns', () => {
  expectRows(fields(psql(`COPY (SELECT a.* FROM people, hotro_amounts("case") a ORDER BY n) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x1f')`).replaceAll('\x01', '')));
});

test('PostgreSQL: parallel workers give the same sum', () => {
  const sum = (...settings) => psql('', `${settings.map((one) => `SET ${one};\n`).join('')}EXPLAIN (COSTS OFF) SELECT sum((hotro_amounts("case")).total_min) FROM people;\n`
    + `SELECT sum((hotro_amounts("case")).total_min) FROM people;\n`);
  const alone = sum('max_parallel_workers_per_gather = 0');
  const together = sum('max_parallel_workers_per_gather = 2', 'parallel_setup_cost = 0', 'parallel_tuple_cost = 0', 'min_parallel_table_scan_size = 0');
  assert.doesNotMatch(alone, /Gather/);
  assert.match(together, /Gather/);
  const total = (output) => /^ *(\d{10,})$/m.exec(output)[1];
  assert.equal(total(together), total(alone));
  assert.equal(total(alone), String(expected.reduce((whole, { total_min: least }) => whole + BigInt(least || 0), 0n)));
});

test('PostgreSQL: the extension as it is installed', () => {
  const target = join(room, 'installed');
  execFileSync('cmake', ['--install', built, '--component', 'postgres'], { ...large, env: { ...process.env, DESTDIR: target } });
  const [library, shared] = [['--pkglibdir'], ['--sharedir']].map((flag) => join(target, execFileSync('pg_config', flag, large).trim()));
  assert.equal(readFileSync(join(library, 'hotro.so')).length, readFileSync(join(built, 'postgres/hotro.so')).length);
  assert.match(readFileSync(join(shared, 'extension/hotro.control'), 'utf8'), /default_version/);
});

test('nothing of the core is a name that another library could meet', () => {
  for (const [path, names] of [['sqlite/hotro.so', ['sqlite3_hotro_init']], ['postgres/hotro.so', ['Pg_magic_func', 'hotro_assess', 'hotro_row', 'pg_finfo_hotro_assess', 'pg_finfo_hotro_row']]]) {
    const shown = execFileSync('nm', ['-D', '--defined-only', '--format=just-symbols', join(built, path)], large).trim().split('\n').sort();
    assert.deepEqual(shown.filter((name) => !name.startsWith('_')), names.sort(), path);
  }
});
