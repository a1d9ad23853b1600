// SPDX-License-Identifier: MIT
// All mutants of the engine in one program of each test: of every function as many copies as it has mutants, and which one runs is read
// from the environment. So a mutant costs no compiler and no linker, and four thousand of them run in minutes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutComments } from '../../functions.mjs';
import { core, FILES } from './mutants.mjs';

const SWITCH = readFileSync(new URL('schemata.c', import.meta.url), 'utf8');
// So many times what the sound engine takes is endless.
const TIMES_MAX = 5;
const MILLISECONDS_MIN = 200;
// So many of the tests that noticed the last mutants of a file are asked first; and of what a program says so much is kept.
const KILLERS = 8;
const SAID_MAX = 1 << 14;

/** Names of a function's parameters. */
const argumentsOf = (head) =>
  /\(([^)]*)\)\s*$/.exec(head)[1].split(',').map((parameter) => /(\w+)\s*(?:\[[^\]]*\]\s*)*$/.exec(parameter)[1]).filter((name) => name !== 'void').join(', ');

/** A function, and each of its mutants beside it. `#line`: the compiler names the mutant that is no C. */
function copiesOf(text, { from, to }, mutants) {
  const declaration = text.slice(from, to);
  const head = declaration.slice(0, declaration.indexOf('{'));
  const name = /(\w+)\s*\(/.exec(head)[1];
  const renamed = (number) => head.replace(/\w+(?=\s*\()/, `${name}__${number}`);
  const copy = (number, body) => `__attribute__((noinline)) ${renamed(number)};\n#line 1 "mutant-${number}"\n${renamed(number)}${body}\n`;
  const given = argumentsOf(head);
  const cases = mutants.map(({ number }) => `case ${number}: return ${name}__${number}(${given});`);
  const [{ group }] = mutants;
  return [
    `${head};\n`,
    copy(0, declaration.slice(head.length)),
    ...mutants.map((mutant) => copy(mutant.number, declaration.slice(head.length, mutant.from - from) + mutant.becomes + declaration.slice(mutant.to - from))),
    `${head}{ ht_reached[${group}] = 1; switch (ht_mutant) { ${cases.join(' ')} default: return ${name}__0(${given}); } }\n`,
  ].join('');
}

/** A file of the core with these mutants of its functions in it. */
function schemataOf(file, mutants) {
  let text = withoutComments(readFileSync(join(core, file), 'utf8'));
  const functions = new Map();
  for (const mutant of mutants) functions.set(mutant.declaration.from, [...(functions.get(mutant.declaration.from) ?? []), mutant]);
  for (const [from, own] of [...functions].sort(([a], [b]) => b - a)) {
    const { to } = own[0].declaration;
    text = text.slice(0, from) + copiesOf(text, { from, to }, own) + text.slice(to);
  }
  return `extern int ht_mutant;\nextern char ht_reached[];\n${text}`;
}

/** Mutants with their numbers, from 1, and that of the first of their function. */
export function numberedOf(mutants) {
  const groups = new Map();
  return mutants.map((mutant, index) => {
    const place = `${mutant.file} ${mutant.declaration.from}`;
    const number = index + 1;
    if (!groups.has(place)) groups.set(place, number);
    return { ...mutant, number, group: groups.get(place) };
  });
}

/** The programs of these tests in a built tree, with all of these mutants in them, numbered. */
export class Schemata {
  static async of(tree, mutants, tests) {
    const it = new Schemata();
    Object.assign(it, { invalid: new Set(), programs: new Map(), limits: new Map(), reached: new Map(), killers: new Map() });
    const objects = [await tree.compile(SWITCH, 'switch')];
    for (const file of FILES) objects.push(await it.#compile(tree, file, mutants.filter((mutant) => mutant.file === file)));
    for (const test of tests) it.programs.set(test, await tree.link(objects, `all-${test}`, test));
    for (const test of tests) await it.#measure(test);
    return it;
  }

  /** What is no C is left out. */
  async #compile(tree, file, mutants) {
    for (;;) {
      const able = mutants.filter(({ number }) => !this.invalid.has(number));
      const { object, errors } = await tree.compileSaying(schemataOf(file, able), file.replaceAll('/', '-'));
      if (object !== null) return object;
      const wrong = [...errors.matchAll(/^mutant-(\d+):.*\berror\b/gm)].map(([, number]) => Number(number)).filter((number) => number > 0);
      if (wrong.length === 0) throw new Error(`${file}\n${errors}`);
      for (const number of wrong) this.invalid.add(number);
    }
  }

  async #measure(test) {
    const { failure, said } = await this.#run(test, 0);
    if (failure !== null) throw new Error(`${test} fails with no mutant: ${failure}`);
    this.limits.set(test, MILLISECONDS_MIN + TIMES_MAX * Number(/milliseconds: (\d+)/.exec(said)[1]));
    this.reached.set(test, new Set(/reached:(.*)/.exec(said)[1].trim().split(' ').map(Number)));
  }

  /** Runs a test with a mutant: the single one in it that fails, null where none does; and what it says. `only`: one alone is run. */
  #run(test, number, only) {
    const env = { ...process.env, HOTRO_MUTANT: String(number), HOTRO_MUTANT_MS: String(this.limits.get(test) ?? 0) };
    if (only !== undefined) env.HOTRO_MUTANT_TEST = only;
    return new Promise((done) => {
      let said = '';
      const child = spawn(this.programs.get(test), [], { stdio: ['ignore', 'pipe', 'ignore'], env });
      child.stdout.on('data', (bytes) => (said = (said + bytes).slice(-SAID_MAX)));
      child.on('error', () => done({ failure: '', said }));
      child.on('close', (code) => done({ failure: code === 0 ? null : (/.*\[ RUN {6}\] ([^\n]+)/s.exec(said)?.[1] ?? ''), said }));
    });
  }

  /** What noticed the last mutants of this one's file, of these tests: the first that fails with this one too, '' where none does. */
  async noticedAlike(mutant, tests) {
    return this.#ask(mutant, (this.killers.get(mutant.file) ?? []).filter(({ test }) => tests.includes(test)));
  }

  /** The first of these tests that fails with a mutant, '' where none does. */
  async noticed(mutant, tests) {
    return (await this.noticedAlike(mutant, tests)) || this.#ask(mutant, tests.map((test) => ({ test })));
  }

  /** A test that does not call the function has nothing to notice. */
  async #ask({ file, number, group }, asked) {
    for (const { test, only } of asked.filter((it) => this.reached.get(it.test).has(group))) {
      const { failure } = await this.#run(test, number, only);
      if (failure === null) continue;
      const others = (this.killers.get(file) ?? []).filter((killer) => killer.only !== failure);
      this.killers.set(file, [{ test, only: failure }, ...others].slice(0, KILLERS));
      return test;
    }
    return '';
  }
}
