// SPDX-License-Identifier: MIT
// Whether the vectors and the unit tests notice a mutant.
import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { withoutComments } from '../../functions.mjs';
import { core, FILES } from './mutants.mjs';
import { numberedOf, Schemata } from './schemata.mjs';

// The first to fail has noticed. Those of a few milliseconds first.
const QUICK = ['engine', 'parameters', 'case', 'other_policy', 'changing_vectors', 'notes', 'what_if', 'day_pieces', 'highest', 'cliffs', 'gains',
  'rate_table', 'explain', 'date', 'witness', 'calendar', 'changing_claims', 'vectors', 'plan', 'spread', 'list_ways'];
/* Seconds each, and more with sanitizers. */
const SLOW = ['what_if_tried', 'bounds', 'changing'];
export const TESTS = [...QUICK, ...SLOW];
// What they are linked with: an archive before what it needs.
const PROVINCE = 'tests/CMakeFiles/province.dir/province.c.o'; // of all but the vectors
const ARCHIVES = ['tests/libsupport.a', 'native/libvectors.a', 'core/libcore.a', 'core/libpolicies.a'];
const SECONDS_MAX = 60;
export const PLAIN = ['-O1'];
export const SANITIZERS = ['-O1', '-fsanitize=address,undefined,integer', '-fno-sanitize-recover=all'];

/** Whether it ended well; what it says goes to a file, or nowhere. */
const run = (program, args, output) =>
  new Promise((done) => {
    const descriptor = output === undefined ? 'ignore' : openSync(output, 'w');
    const child = spawn(program, args, { stdio: ['ignore', descriptor, descriptor] });
    child.on('error', () => done(false));
    child.on('close', (code) => {
      if (output !== undefined) closeSync(descriptor);
      done(code === 0);
    });
  });

/** A built tree with the unit tests: its objects and archives, copied, as builds may go on beside. */
export class Tree {
  constructor(build, work, compiler, options) {
    Object.assign(this, { work, compiler, options, objects: new Map() });
    mkdirSync(work, { recursive: true });
    for (const archive of ARCHIVES) copyFileSync(join(build, archive), join(work, basename(archive)));
    for (const test of TESTS) {
      const folder = join(build, 'tests', 'CMakeFiles', `test_${test}.dir`);
      const objects = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.o')).map((name) => join(folder, name));
      if (test !== 'vectors') objects.push(join(build, PROVINCE));
      this.objects.set(test, objects.map((object) => join(work, `${test}-${basename(object)}`)));
      for (const object of objects) copyFileSync(object, join(work, `${test}-${basename(object)}`));
    }
  }

  /** The object, null where the text is no C; and what the compiler says. */
  async compileSaying(text, name, options = this.options) {
    const source = join(this.work, `${name}.c`);
    const object = join(this.work, `${name}.o`);
    const said = `${object}.txt`;
    writeFileSync(source, text);
    const isDone = await run(this.compiler, ['-std=c11', ...options, '-w', '-I', core, '-c', source, '-o', object], said);
    return { object: isDone ? object : null, errors: readFileSync(said, 'utf8') };
  }

  async compile(text, name, options = this.options) {
    return (await this.compileSaying(text, name, options)).object;
  }

  /** The program of a test with these objects in place of files of the core. */
  async link(objects, name, test) {
    const program = join(this.work, `${name}.test`);
    // The archive's own objects are not taken, as all of their names are there already.
    const parts = [...this.objects.get(test), ...objects, ...ARCHIVES.map((archive) => join(this.work, basename(archive)))];
    if (!(await run(this.compiler, [...this.options, ...parts, '-lcmocka', '-o', program]))) throw new Error(`${test} does not link with ${name}`);
    return program;
  }

  /** The first of these tests that fails with this text in place of a file of the core, '' where none does, null where it is no C. */
  async noticed(text, name, tests) {
    const object = await this.compile(text, name);
    if (object === null) return null;
    for (const test of tests) {
      const program = await this.link([object], name, test);
      if (!(await run('timeout', ['-s', 'KILL', String(SECONDS_MAX), program]))) return test;
    }
    return '';
  }

  /** Whether the optimizer makes the same code of both. */
  async sameCode(one, other, name) {
    const code = [];
    for (const text of [one, other]) {
      const object = await this.compile(text, `${name}-code`, ['-O2', '-fno-asynchronous-unwind-tables']);
      const image = `${object}.s`;
      if (!(await run('objdump', ['-d', '-r', '-s', '-j', '.text', '-j', '.rodata', object], image))) throw new Error(`objdump cannot read ${object}`);
      code.push(readFileSync(image, 'latin1').replace(/^.*file format.*$/m, ''));
    }
    return code[0] === code[1];
  }
}

/** A mutant of a declaration that is no function: its file is compiled anew, and each test linked. */
async function judgeAlone(plain, { text, number }) {
  const test = await plain.noticed(text, `mutant-${number}`, TESTS);
  return test === null ? 'invalid' : test || 'survived';
}

/**
 * What came of each mutant, by name: the test that noticed, `invalid` (it is no C), `same` (the optimizer makes the same code of it) or
 * `survived`. What the plain tests let through is tried with sanitizers, which see what reads past an array and numbers that wrap.
 */
export async function judge(plainTree, sanitizedTree, mutants, report = () => {}) {
  const numbered = numberedOf(mutants);
  const ofFunctions = numbered.filter(({ declaration }) => declaration.isFunction);
  const [plain, sanitized] = await Promise.all([
    Schemata.of(plainTree, ofFunctions, TESTS),
    sanitizedTree === null ? null : Schemata.of(sanitizedTree, ofFunctions, QUICK),
  ]);
  const originals = new Map(FILES.map((file) => [file, withoutComments(readFileSync(join(core, file), 'utf8'))]));
  const verdicts = new Map();
  const queue = [...numbered];
  const verdictOf = async (mutant) => {
    if (!mutant.declaration.isFunction) return judgeAlone(plainTree, mutant);
    if (plain.invalid.has(mutant.number)) return 'invalid';
    const test = (await plain.noticed(mutant, QUICK)) || (await plain.noticedAlike(mutant, SLOW));
    if (test !== '') return test;
    if (await plainTree.sameCode(originals.get(mutant.file), mutant.text, `mutant-${mutant.number}`)) return 'same';
    return (await sanitized?.noticed(mutant, QUICK)) || (await plain.noticed(mutant, SLOW)) || 'survived';
  };
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      verdicts.set(next.name, await verdictOf(next));
      report(next.name, verdicts.get(next.name));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return verdicts;
}
