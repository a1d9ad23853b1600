// SPDX-License-Identifier: MIT
// Runs the built command: that of the environment variable HOTRO, otherwise the newest build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const builds = ['dev', 'sanitize', 'release'].map((preset) => join(root, 'build', preset, 'hotro'));
const newest = builds.filter(existsSync).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];

export const command = process.env.HOTRO ? resolve(process.env.HOTRO) : newest;
if (!command) throw new Error('no command: build it, or name it in HOTRO');

const environment = (more) => {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LC_ALL: 'C', HOTRO: command, ...more };
};

/** Runs hotro with these arguments. Standard input is empty unless given. */
export const hotro = (args, { input = '', env = {}, cwd } = {}) => {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    input, env: environment(env), cwd, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60_000,
  });
  return { status, signal, stdout, stderr };
};

/** Runs a line of bash, in which "$HOTRO" is the command. */
export const bash = (line, { env = {}, cwd, input = '' } = {}) => {
  const { status, signal, stdout, stderr } = spawnSync('bash', ['-c', line], {
    input, env: environment(env), cwd, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60_000,
  });
  return { status, signal, stdout, stderr };
};

/** The same on a terminal: what it shows. Needs script(1) of util-linux. */
export const terminal = (line, { env = {} } = {}) =>
  bash(`script -qec ${JSON.stringify(line).replaceAll('$', '\\$')} /dev/null </dev/null`, { env: { TERM: 'xterm', ...env } });

export const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** A folder of its own, removed after the test; `files` are written into it. */
export const folder = (t, files = {}) => {
  const path = mkdtempSync(join(tmpdir(), 'hotro-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
};

export const sample = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

export const optionsOf = (facts) =>
  Object.entries(facts).flatMap(([name, value]) => [`--${name.replaceAll('_', '-')}`, String(value)]);
