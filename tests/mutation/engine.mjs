// SPDX-License-Identifier: MIT
// Mutants of the engine's own code, one operator, constant or statement at a time; the vectors and the unit tests must notice.
import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const core = join(root, 'core');

export const FILES = ['engine.c', 'exclusions.c', 'window.c', 'amount.c', 'missing.c', 'unmet.c', 'date.c'];
// Each links the mutant before the rest of the core; the first to fail has noticed.
export const TESTS = ['vectors', 'date', 'engine', 'parameters', 'case', 'other_policy', 'bounds'];
const SLOWEST = 'bounds';
const SECONDS_MAX = 60;
export const PLAIN = ['-O0'];
export const SANITIZERS = ['-O1', '-fsanitize=address,undefined,integer', '-fno-sanitize-recover=all'];

const SWAPS = new Map(Object.entries({
  ' < ': ' <= ', ' <= ': ' < ', ' > ': ' >= ', ' >= ': ' > ', ' == ': ' != ', ' != ': ' == ', ' && ': ' || ', ' || ': ' && ',
  ' + ': ' - ', ' - ': ' + ', ' & ': ' | ', ' | ': ' & ', ' << ': ' >> ', ' >> ': ' << ', ' % ': ' / ', ' += ': ' -= ', ' -= ': ' += ',
  ' |= ': ' &= ', ' &= ': ' |= ', '++': '--', true: 'false', false: 'true', HT_NO_MAXIMUM: '0',
}));
const PATTERN = / (?:<=|>=|==|!=|<<|>>|&&|\|\||\+=|-=|\|=|&=|[<>+\-&|%]) |\+\+|\b(?:true|false|HT_NO_MAXIMUM)\b|\b\d+U?\b|!(?=[a-z(])/g;
// A statement that does something: no declaration, no jump, no brace.
const STATEMENT = /^(\s+)(?!return|break|continue|static|const|typedef|enum|struct|unsigned|int\d+_t|uint|int |bool|ht_|\/\*|\*)[A-Za-z*][^{}]*;(?:\s*\/\*.*\*\/)?$/;

/** Comments blanked out, everything else in its place. */
export const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

function mutantsOfLine(line) {
  const found = [];
  const replace = (at, was, becomes) => found.push({ what: `${was.trim()} → ${becomes.trim() || 'nothing'}`, line: line.slice(0, at) + becomes + line.slice(at + was.length) });
  for (const { 0: was, index } of line.matchAll(PATTERN)) {
    if (/^\d/.test(was)) {
      replace(index, was, String(Number.parseInt(was, 10) + 1));
      if (Number.parseInt(was, 10) > 0) replace(index, was, String(Number.parseInt(was, 10) - 1));
    } else {
      replace(index, was, SWAPS.get(was) ?? '');
    }
  }
  if (STATEMENT.test(line)) replace(line.search(/\S/), line.trim(), ';');
  const condition = /\b(?:if|while) \(/.exec(line);
  if (condition && line.trimEnd().endsWith(') {')) {
    const from = condition.index + condition[0].length;
    const inner = line.slice(from, line.lastIndexOf(') {'));
    replace(from, inner, `!(${inner})`);
  }
  return found;
}

/** Every mutant of one file: its name and its text. A name says the function's line, so that it survives lines added above. */
export function mutantsOf(file) {
  const lines = withoutComments(readFileSync(join(core, file), 'utf8')).split('\n');
  const seen = new Map();
  return lines.flatMap((line, number) => {
    if (line.startsWith('#') || line.trim() === '') return [];
    return mutantsOfLine(line).map(({ what, line: changed }) => {
      const name = `${file}: ${line.trim()}: ${what}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      const text = [...lines.slice(0, number), changed, ...lines.slice(number + 1)].join('\n');
      return { file, name: seen.get(name) === 1 ? name : `${name} (${seen.get(name)})`, text };
    });
  });
}

/** Whether it ended well; its output goes to a file, or nowhere. */
const run = (program, args, output) =>
  new Promise((done) => {
    const descriptor = output === undefined ? 'ignore' : openSync(output, 'w');
    const child = spawn(program, args, { stdio: ['ignore', descriptor, 'ignore'] });
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
    for (const archive of ['native/libvectors.a', 'core/libcore.a']) copyFileSync(join(build, archive), join(work, archive.split('/')[1]));
    for (const test of TESTS) {
      const folder = join(build, 'tests', 'CMakeFiles', `test_${test}.dir`, 'unit');
      const names = readdirSync(folder).filter((name) => name.endsWith('.o'));
      this.objects.set(test, names.map((name) => join(work, `${test}-${name}`)));
      for (const name of names) copyFileSync(join(folder, name), join(work, `${test}-${name}`));
    }
  }

  async compile(text, name, options = this.options) {
    const source = join(this.work, `${name}.c`);
    const object = join(this.work, `${name}.o`);
    writeFileSync(source, text);
    return (await run(this.compiler, ['-std=c11', ...options, '-w', '-I', core, '-I', join(core, 'policy'), '-c', source, '-o', object])) ? object : null;
  }

  /** The program of a test with this object in place of a file of the core. */
  async link(object, name, test) {
    const program = join(this.work, `${name}.test`);
    // The archive's own object is not taken, as all of its names are there already.
    const parts = [...this.objects.get(test), object, join(this.work, 'libvectors.a'), join(this.work, 'libcore.a')];
    if (!(await run(this.compiler, [...this.options, ...parts, '-lcmocka', '-o', program]))) throw new Error(`${test} does not link with ${name}`);
    return program;
  }

  /** The first of these tests that fails with this text in place of a file of the core, '' where none does, null where it is no C. */
  async noticed(text, name, tests) {
    const object = await this.compile(text, name);
    if (object === null) return null;
    const programs = new Set();
    try {
      for (const test of tests) {
        const program = await this.link(object, name, test);
        programs.add(program);
        if (!(await run('timeout', ['-s', 'KILL', String(SECONDS_MAX), program]))) return test;
      }
      return '';
    } finally {
      for (const file of [object, ...programs]) rmSync(file, { force: true });
    }
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

/**
 * What came of each mutant, by name: the test that noticed, `invalid` (it is no C), `same` (the optimizer makes the same code of it) or
 * `survived`. What the plain tests let through is tried with sanitizers, which see what reads past an array and numbers that wrap.
 */
export async function judge(plain, sanitized, mutants, report = () => {}) {
  const originals = new Map(FILES.map((file) => [file, withoutComments(readFileSync(join(core, file), 'utf8'))]));
  const verdicts = new Map();
  const queue = mutants.map((mutant, index) => ({ ...mutant, index }));
  const verdictOf = async ({ file, text, index }) => {
    const name = `mutant-${index}`;
    const [quickest, ...others] = TESTS;
    const test = (await plain.noticed(text, name, [quickest])) ?? 'invalid';
    if (test !== '') return test;
    if (await plain.sameCode(originals.get(file), text, name)) return 'same';
    return (await sanitized?.noticed(text, name, TESTS.filter((one) => one !== SLOWEST))) || (await plain.noticed(text, name, others)) || 'survived';
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
