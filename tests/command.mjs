// SPDX-License-Identifier: MIT
// Runs the built command: that of the environment variable HOTRO, otherwise of the newest build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The command, or with `house` "machine" the one beside it that has a province which does not exist in place of the law. */
function built(house) {
  const builds = ['dev', 'sanitize', 'release'].map((preset) => join(root, 'build', preset, house, 'hotro'));
  const found = process.env.HOTRO
    ? [join(dirname(resolve(process.env.HOTRO)), house, 'hotro')]
    : builds.filter(existsSync).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!found[0] || !existsSync(found[0])) throw new Error(`no command ${join(house, 'hotro')}: build it, or name the one above it in HOTRO`);
  return found[0];
}

/** The command of a house, and what runs it. */
export function runner(house = '') {
  const command = built(house);
  const { PATH, HOME } = process.env;
  const run = (program, args, { input = '', env = {}, cwd } = {}) => {
    const { status, signal, stdout, stderr } = spawnSync(program, args, {
      input, env: { PATH, HOME, LC_ALL: 'C', HOTRO: command, ...env }, cwd, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60_000,
    });
    return { status, signal, stdout, stderr };
  };
  /** Runs hotro with these arguments. Standard input is empty unless given. */
  const hotro = (args, options) => run(command, args, options);
  /** Runs a line of bash, in which "$HOTRO" is the command. */
  /* Node's pipes are sockets, with which bash takes itself for a remote shell and would read ~/.bashrc. */
  const bash = (line, options) => run('bash', ['--norc', '-c', line], options);
  /** The same on a terminal: what it shows. Needs script(1) of util-linux. */
  const terminal = (line, { env = {} } = {}) =>
    bash(`script -qec ${JSON.stringify(line).replaceAll('$', '\\$')} /dev/null </dev/null`, { env: { TERM: 'xterm', ...env } });
  return { command, hotro, bash, terminal };
}

/** Whether the program is there and the one that is meant. */
export const has = (program) => spawnSync(join(root, 'tests/install'), ['--has', program]).status === 0;

/** A folder of its own, removed after the test; `files` are written into it. */
export const folder = (t, files = {}) => {
  const path = mkdtempSync(join(tmpdir(), 'hotro-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
};
