// SPDX-License-Identifier: MIT
// A list over several machines: GNU parallel hands pieces of it to `hotro batch` on two hosts by ssh, and what comes back is what one
// machine gives. The hosts are network namespaces of the test's own, each with an ssh server; it needs root.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lines } from './cases.mjs';

const hotro = fileURLToPath(new URL('../../build/databases/hotro', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'hotro-cluster-'));
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
const hosts = ['a', 'b'].map((name, i) => ({ name: `hotro-${process.pid}-${name}`, link: `ht${process.pid % 100000}${name}`, here: `10.97.${i}.1`, there: `10.97.${i}.2` }));
const servers = [];

const answers = (host) => new Promise((resolve) => {
  const socket = connect(2222, host).on('connect', () => { socket.destroy(); resolve(true); }).on('error', () => resolve(false));
});
async function begin({ name, link, here, there }) {
  run('ip', 'netns', 'add', name);
  run('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
  run('ip', 'addr', 'add', `${here}/24`, 'dev', link);
  run('ip', 'link', 'set', link, 'up');
  run('ip', '-n', name, 'addr', 'add', `${there}/24`, 'dev', 'eth0');
  run('ip', '-n', name, 'link', 'set', 'eth0', 'up');
  servers.push(spawn('ip', ['netns', 'exec', name, '/usr/sbin/sshd', '-D', '-e', '-f', join(room, 'sshd')], { stdio: 'ignore' }));
  for (let tries = 0; !(await answers(there)); tries++) {
    assert.ok(tries < 100, `no answer of ${there}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

before(async () => {
  mkdirSync('/run/sshd', { recursive: true });
  for (const key of ['host', 'person']) run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(room, key));
  writeFileSync(join(room, 'sshd'), `Port 2222\nHostKey ${join(room, 'host')}\nAuthorizedKeysFile ${join(room, 'person.pub')}\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPidFile none\n`);
  writeFileSync(join(room, 'ssh'), `#!/bin/sh\nexec ssh -i ${join(room, 'person')} -p 2222 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "$@"\n`);
  chmodSync(join(room, 'ssh'), 0o755);
  for (const host of hosts) await begin(host);
});
after(() => {
  for (const server of servers) server.kill();
  for (const { name } of hosts) run('ip', 'netns', 'del', name);
  rmSync(room, { recursive: true, force: true });
});

test('100,000 lines through two hosts are those of one machine, in their order', () => {
  const rules = JSON.parse(run(hotro, 'rules', '--json'));
  const facts = rules.facts.map(({ id }) => id);
  const people = lines(rules, 100_000).map((line) => JSON.parse(line)).map((one) => facts.map((id) => one[id] ?? '').join(','));
  const header = facts.join(',');
  writeFileSync(join(room, 'list.csv'), `${[header, ...people].join('\n')}\n`);
  const bash = (line) => execFileSync('bash', ['-c', line], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: room, env: { ...process.env, PARALLEL_SSH: join(room, 'ssh') } });
  const one = bash(`${hotro} batch list.csv 2>one.err || true`);
  const piece = `echo $SSH_CONNECTION >> ${join(room, 'hosts')}; ${hotro} batch --no-header --columns ${header} 2>> ${join(room, 'pieces.err')} || true`;
  const several = bash(`(head -n 1 list.csv | ${hotro} batch; tail -n +2 list.csv |
    parallel --will-cite --pipe --block 500k --keep-order -S 2/${hosts[0].there},2/${hosts[1].there} '${piece}') 2>several.err`);
  assert.equal(several.length, one.length);
  assert.ok(several === one);
  const used = new Set(readFileSync(join(room, 'hosts'), 'utf8').trim().split('\n').map((line) => line.split(' ')[2]));
  assert.deepEqual([...used].sort(), hosts.map(({ there }) => there));
});
