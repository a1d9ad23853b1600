// SPDX-License-Identifier: MIT
// A server of PostgreSQL of one's own, reached through a socket in a folder.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const built = fileURLToPath(new URL('../../build/databases', import.meta.url));
const large = { encoding: 'utf8', maxBuffer: 1 << 30 };

/** `room` is a folder that everybody may enter. */
export function startServer(room) {
  const programs = execFileSync('pg_config', ['--bindir'], large).trim();
  // The server refuses to run as root.
  const number = (flag) => Number(execFileSync('id', [flag, 'postgres'], large));
  const owner = process.getuid() === 0 ? { uid: number('-u'), gid: number('-g') } : {};
  const run = (program, args, options = {}) =>
    execFileSync(join(programs, program), args, { ...large, ...owner, cwd: room, stdio: ['pipe', 'pipe', 'pipe'], ...options });
  const place = join(room, 'postgres');
  const data = join(place, 'data');
  mkdirSync(place);
  chmodSync(place, 0o777);
  cpSync(join(built, 'postgres/hotro.so'), join(room, 'hotro.so'));
  chmodSync(join(room, 'hotro.so'), 0o755);
  run('initdb', ['-D', data, '-A', 'trust', '-N', '--locale=C.UTF-8', '-E', 'UTF8']);
  const settings = `-c listen_addresses= -c unix_socket_directories=${place} -c fsync=off`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(place, 'log'), '-o', settings, 'start'], { stdio: 'ignore' });
  const version = /default_version = '([^']*)'/.exec(readFileSync(join(built, 'postgres/hotro.control'), 'utf8'))[1];
  return {
    /** What declares the functions, without the extension being installed. */
    functions: readFileSync(join(built, `postgres/hotro--${version}.sql`), 'utf8').replace(/^\\echo.*\n/, '').replaceAll('MODULE_PATHNAME', join(room, 'hotro.so')),
    /** One statement, or what is given as standard input. */
    psql: (statement, input) => run('psql', ['-h', place, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'postgres', ...(input === undefined ? ['-c', statement] : ['-f', '-'])], { input: input ?? '' }),
    stop: () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'], { stdio: 'ignore' }),
  };
}
