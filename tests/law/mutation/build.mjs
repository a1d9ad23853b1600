// SPDX-License-Identifier: MIT
// A built tree of which one source at a time is changed: nothing but that is compiled, and one program linked.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export function run(program, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

export class Build {
  /** Texts that are the same in two files stand twice in the programs (-fno-merge-constants). */
  constructor(...targets) {
    this.folder = join(root, 'build', 'sentences');
    run('cmake', ['-S', root, '-B', this.folder, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_C_COMPILER=gcc', '-DCMAKE_C_FLAGS=-fPIC -fno-merge-constants',
      '-DCMAKE_C_FLAGS_DEBUG=-O1', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON']);
    run('cmake', ['--build', this.folder, '--target', ...targets]);
    this.commands = JSON.parse(readFileSync(join(this.folder, 'compile_commands.json'), 'utf8'));
  }

  /** What the build does with a source for a target, or with the target itself. */
  commandOf(target, file) {
    if (file === undefined) return run('ninja', ['-C', this.folder, '--quiet', '-t', 'commands', target]).trim().split('\n').at(-1);
    const own = this.commands.filter((it) => it.file === join(root, file));
    return (own.find(({ command }) => command.includes(`/${target}.dir/`)) ?? own[0]).command;
  }

  /** The program of a target with the text of `source` in place of a file; the path of both is the caller's. */
  link(target, file, source, program) {
    const object = `${source}.o`;
    const compile = this.commandOf(target, file);
    const [, own] = / -o (\S+)/.exec(compile);
    run('sh', ['-c', compile.replace(` -o ${own}`, ` -o ${object}`).replace(join(root, file), source)], this.folder);
    const link = this.commandOf(target);
    /* A source of the core lies in an archive, whose own object is not taken as all of its names are there already. */
    const objects = link.includes(` ${own} `) ? link.replace(` ${own} `, ` ${object} `) : link.replace(/ -o \S+/, ` ${object}$&`);
    run('sh', ['-c', objects.replace(/ -o \S+/, ` -o ${program}`)], this.folder);
    return program;
  }
}
