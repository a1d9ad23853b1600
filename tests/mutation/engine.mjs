// SPDX-License-Identifier: MIT
// Mutants of the engine's own code, one operator, constant or statement at a time; the vectors and the unit tests must notice.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const core = join(root, 'core');

export const FILES = ['engine.c', 'window.c', 'amount.c', 'missing.c', 'unmet.c', 'date.c'];
// Each links the mutant before the rest of the core; the first to fail has noticed.
const TESTS = ['vectors', 'bounds', 'date', 'parameters', 'case'];
const SECONDS_MAX = 20;

const SWAPS = new Map(Object.entries({
  ' < ': ' <= ', ' <= ': ' < ', ' > ': ' >= ', ' >= ': ' > ', ' == ': ' != ', ' != ': ' == ', ' && ': ' || ', ' || ': ' && ',
  ' + ': ' - ', ' - ': ' + ', ' & ': ' | ', ' | ': ' & ', ' << ': ' >> ', ' >> ': ' << ', ' % ': ' / ', ' += ': ' -= ', ' -= ': ' += ',
  ' |= ': ' &= ', ' &= ': ' |= ', '++': '--', true: 'false', false: 'true', MAY: 'SURELY', HT_NO_MAXIMUM: '0',
}));
const PATTERN = / (?:<=|>=|==|!=|<<|>>|&&|\|\||\+=|-=|\|=|&=|[<>+\-&|%]) |\+\+|\b(?:true|false|MAY|HT_NO_MAXIMUM)\b|\b\d+U?\b|!(?=[a-z(])/g;
// A statement that does something: no declaration, no jump, no brace.
const STATEMENT = /^(\s+)(?!return|break|continue|static|const|typedef|enum|struct|unsigned|int\d+_t|uint|int |bool|ht_|\/\*|\*)[A-Za-z*][^{}]*;(?:\s*\/\*.*\*\/)?$/;

/** Comments blanked out, everything else in its place. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

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

const run = (program, args, options = {}) =>
  new Promise((done) => {
    execFile(program, args, { timeout: SECONDS_MAX * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26, encoding: 'buffer', ...options }, (error, stdout) =>
      done({ passed: error === null, stdout }),
    );
  });

/** A built tree with the unit tests: its objects and archives. */
export class Rest {
  constructor(build, work) {
    this.build = build;
    this.work = work;
    mkdirSync(work, { recursive: true });
    // Builds go on beside this run.
    for (const archive of ['native/libvectors.a', 'core/libcore.a']) copyFileSync(join(build, archive), join(work, archive.split('/')[1]));
    const objectOf = (test) => join(build, 'tests', 'CMakeFiles', `test_${test}.dir`, 'unit', `test_${test}.c.o`);
    this.tests = TESTS.filter((test) => existsSync(objectOf(test)));
    for (const test of this.tests) copyFileSync(objectOf(test), join(work, `${test}.o`));
  }

  async compile(text, name, level) {
    const source = join(this.work, `${name}.c`);
    const object = join(this.work, `${name}.o`);
    writeFileSync(source, text);
    const { passed } = await run('gcc', ['-std=c11', `-O${level}`, '-w', '-I', core, '-c', source, '-o', object]);
    return passed ? object : null;
  }

  /** The name of the first test that fails with this object in the core's place, '' where none does. */
  async noticed(object, name) {
    const program = join(this.work, `${name}.test`);
    for (const test of this.tests) {
      const parts = [join(this.work, `${test}.o`), object, join(this.work, 'libvectors.a'), join(this.work, 'libcore.a')];
      const { passed } = await run('gcc', [...parts, '-lcmocka', '-o', program]);
      if (!passed) throw new Error(`${test} does not link with ${name}`);
      if (!(await run(program, [])).passed) return test;
    }
    return '';
  }

  /** Whether the optimizer makes the same code of both. */
  async sameCode(one, other, name) {
    const code = [];
    for (const text of [one, other]) {
      const object = await this.compile(text, `${name}-code`, 2);
      code.push((await run('objcopy', ['-O', 'binary', '-j', '.text*', object, '/dev/stdout'])).stdout.toString('latin1') + (await run('objdump', ['-r', '-s', '-j', '.rodata*', object])).stdout.toString('latin1').replace(/^.*file format.*$/m, ''));
    }
    return code[0] === code[1];
  }
}

/** What came of each mutant: `invalid` (no C), `same` (the optimizer makes the same code of it), the test that noticed, or `survived`. */
export async function judge(rest, mutants, report = () => {}) {
  const originals = new Map(FILES.map((file) => [file, withoutComments(readFileSync(join(core, file), 'utf8'))]));
  const verdicts = new Map();
  const queue = mutants.map((mutant, index) => ({ ...mutant, index }));
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const name = `mutant-${next.index}`;
      const object = await rest.compile(next.text, name, 0);
      let verdict = object === null ? 'invalid' : (await rest.noticed(object, name)) || 'survived';
      if (verdict === 'survived' && (await rest.sameCode(originals.get(next.file), next.text, name))) verdict = 'same';
      verdicts.set(next.name, verdict);
      report(next.name, verdict);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return verdicts;
}
