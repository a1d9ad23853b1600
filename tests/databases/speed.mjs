// SPDX-License-Identifier: MIT
// node tests/databases/speed.mjs: rows a second of 100,000 cases, in a run, medians of five; the same rows through `hotro batch --json`.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines } from './cases.mjs';
import { built, startServer } from './server.mjs';

const COUNT = 100_000;
const room = mkdtempSync(join(tmpdir(), 'hotro-databases-'));
chmodSync(room, 0o755);
const large = { encoding: 'utf8', maxBuffer: 1 << 30 };
const hotro = join(built, 'hotro');
const text = `${lines(JSON.parse(execFileSync(hotro, ['rules', '--json'], large)), COUNT).join('\n')}\n`;
writeFileSync(join(room, 'cases'), text);
const file = join(room, 'people.db');
const sqlite = (...statements) => execFileSync('sqlite3', ['-batch', '-ascii', '-newline', '\n', file], { ...large, input: [`.load ${join(built, 'sqlite/hotro')} sqlite3_hotro_init`, ...statements].join('\n') });
sqlite('CREATE TABLE people("case" TEXT);', `.separator \x1f \n`, `.import ${join(room, 'cases')} people`);
const server = startServer(room);
server.psql('', server.functions);
server.psql('', `CREATE TABLE people ("case" json);\nCOPY people FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02');\n${text}\\.\nANALYZE people;\n`);

const work = {
  'hotro batch --json': () => spawnSync('bash', ['-c', `${hotro} batch --json < ${join(room, 'cases')} > /dev/null`]),
  'SQLite, hotro': () => sqlite('SELECT sum(length(hotro("case"))) FROM people;'),
  'SQLite, hotro_amounts': () => sqlite('SELECT sum(a.total_min) FROM people, hotro_amounts(people."case") a;'),
  'PostgreSQL, hotro': () => server.psql('SET max_parallel_workers_per_gather = 0; SELECT sum(length(hotro("case")::text)) FROM people'),
  'PostgreSQL, hotro_amounts': () => server.psql('SET max_parallel_workers_per_gather = 0; SELECT sum(a.total_min) FROM people, hotro_amounts("case") a'),
};
const seconds = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
for (let round = 0; round < 5; round++) {
  for (const [name, run] of Object.entries(work)) {
    const start = process.hrtime.bigint();
    run();
    seconds[name].push(Number(process.hrtime.bigint() - start) / 1e9);
  }
}
server.stop();
rmSync(room, { recursive: true, force: true });
const median = (values) => values.sort((a, b) => a - b)[2];
const whole = median(seconds['hotro batch --json']);
console.log(`${COUNT} rows; load ${loadavg()[0].toFixed(1)}`);
for (const [name, values] of Object.entries(seconds)) {
  const time = median(values);
  console.log(`${name.padEnd(28)} ${Math.round(COUNT / time).toLocaleString('en')} rows/s, ${(time / whole).toFixed(2)} of the time of batch --json`);
}
