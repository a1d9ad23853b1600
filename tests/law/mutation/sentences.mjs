// SPDX-License-Identifier: MIT
// Mutants of the sentences of core/: a word changed, an argument left out, two exchanged, the whole replaced, in either language. The tests
// run with a shared library of the core in whose file the text is changed: nothing is compiled for a mutant.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Build, root, run } from './build.mjs';

const core = join(root, 'core');

/** Each says sentences; the first to fail has noticed. Those that say most of them come first. */
export const TESTS = [
  'sentences_refused', 'words', 'error', 'law_mistakes', 'sentences_verified', 'claim_planted', 'sentences', 'sentences_checked', 'what_if', 'list_survey', 'template', 'result', 'calendar', 'changing_vectors', 'list_sums',
  'claim_list', 'claim', 'verify_revisions', 'list_columns', 'nearest', 'policies', 'list_skipped', 'windows', 'list_policies', 'law', 'compare', 'format', 'claim_text', 'rules_text', 'list_names', 'explain', 'asked', 'list', 'verify_text', 'result_cells', 'list_map', 'sheet', 'workbook', 'tab', 'writings', 'names_write', 'budget_text', 'budget_workbook', 'budget_parts',
];
const SECONDS_MAX = 60;

const LITERALS = '(?:"(?:[^"\\\\\\n]|\\\\.)*"\\s*)+';
const PAIR = new RegExp(`\\{\\s*(${LITERALS}),\\s*(${LITERALS})\\}`, 'g');

/** What the compiler makes of adjacent literals. */
const valueOf = (literals) => [...literals.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text]) => JSON.parse(`"${text.replace(/\\([x0-7])/g, '\\\\$1')}"`)).join('');

/** The files of the core and their text, without comments and what is included. */
const sources = () =>
  readdirSync(core, { recursive: true }).filter((name) => name.endsWith('.c')).sort()
    .map((name) => [name, readFileSync(join(core, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/^#include.*$/gm, '')]);

/** Every template: where it stands, and its text in both languages. */
export function templates() {
  return sources().filter(([, source]) => /\bht_words\b/.test(source)).flatMap(([file, source]) =>
    [...source.matchAll(PAIR)]
      .map(({ 1: vi, 2: en }) => ({ file, vi: valueOf(vi), en: valueOf(en) }))
      .filter(({ vi, en }) => /\p{L}/u.test(vi.replace(/\{\d\}/g, '')) || /\p{L}/u.test(en.replace(/\{\d\}/g, ''))));
}

/** Texts that a template may be mistaken for: none is longer in bytes. */
function changesOf(text) {
  const found = [{ what: 'replaced', becomes: 'x' }];
  for (const { 0: word, index } of text.matchAll(/(?<!\{)[\p{L}\d]{2,}/gu)) {
    const other = (word[0] === 'x' ? 'y' : 'x').repeat(Buffer.byteLength(word));
    found.push({ what: `“${word}” at ${index}`, becomes: text.slice(0, index) + other + text.slice(index + word.length) });
  }
  const places = [...text.matchAll(/\{\d\}/g)];
  for (const [number, { 0: argument, index }] of places.entries()) {
    found.push({ what: `without ${argument}`, becomes: text.slice(0, index) + text.slice(index + argument.length) });
    const next = places[number + 1];
    if (next !== undefined && next[0] !== argument)
      found.push({ what: `${argument} and ${next[0]} exchanged`, becomes: text.slice(0, index) + next[0] + text.slice(index + 3, next.index) + argument + text.slice(next.index + 3) });
  }
  return found;
}

/** Every mutant: a text that stands twice in a file is one. A name says the file, the language, the text and what becomes of it. */
export function mutants() {
  const seen = new Set();
  return templates().flatMap(({ file, ...words }) => ['vi', 'en'].flatMap((language) => {
    const text = words[language];
    return changesOf(text).map(({ what, becomes }) => ({ file, language, text, becomes, name: `${file}: ${language}: ${JSON.stringify(text)}: ${what}` }));
  })).filter(({ file, text, becomes }) => {
    const key = JSON.stringify([file, text, becomes]);
    return !seen.has(key) && seen.add(key);
  });
}

const archives = ['core/libcore.a', 'core/liblaw.a'];
const archiveOf = (file) => archives[file.startsWith('policy/compiler/') ? 1 : 0];

/** The core, with the compiler of the law, as a shared library, and the tests that are linked with it. */
export class Library {
  constructor(work) {
    const folder = join(work, 'library');
    mkdirSync(folder, { recursive: true });
    const build = new Build(...TESTS.map((test) => `test_${test}`));
    this.image = join(folder, 'libcore.so');
    const map = join(folder, 'map');
    run('gcc', ['-shared', `-Wl,-Map=${map}`, '-Wl,--whole-archive', ...archives, '-Wl,--no-whole-archive', '-o', this.image], build.folder);
    this.constants = new Map();
    for (const [, at, length, object] of readFileSync(map, 'utf8').matchAll(/^ \.rodata\S*\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S+\(\S+)\.o\)$/gm))
      this.constants.set(object, [...(this.constants.get(object) ?? []), { from: Number.parseInt(at, 16), to: Number.parseInt(at, 16) + Number.parseInt(length, 16) }]);
    this.programs = new Map(TESTS.map((test) => {
      const program = join(folder, test);
      const command = archives.reduce((link, archive) => link.replaceAll(archive, this.image), build.commandOf(`test_${test}`));
      run('sh', ['-c', command.replace(/ -o \S+/, ` -o ${program}`)], build.folder);
      return [test, program];
    }));
    this.bytes = readFileSync(this.image);
    this.folder = folder;
    this.best = new Map();
  }

  /** Where this file's text stands in the library. What is before it may be a number; the end of a longer text is not it. */
  placeOf({ file, text }) {
    const wanted = Buffer.from(`${text}\0`);
    const places = [];
    for (const { from, to } of this.constants.get(`${archiveOf(file)}(${file.split('/').at(-1)}`))
      for (let at = this.bytes.indexOf(wanted, from); at >= 0 && at < to; at = this.bytes.indexOf(wanted, at + 1)) places.push(at);
    const whole = places.filter((at) => this.bytes[at - 1] === 0);
    const found = whole.length > 0 ? whole : places;
    if (found.length !== 1) throw new Error(`${file}: ${JSON.stringify(text)} stands ${found.length} times among its constants in the library`);
    return found[0];
  }

  /** First the test that noticed the mutant before it in the same file. */
  orderOf({ file }) {
    const best = this.best.get(file);
    return best === undefined ? TESTS : [best, ...TESTS.filter((test) => test !== best)];
  }

  /** The first test that fails with this text, '' where none does. */
  async noticed(mutant) {
    const at = this.placeOf(mutant);
    const bytes = Buffer.from(this.bytes);
    bytes.fill(0, at, at + Buffer.byteLength(mutant.text));
    bytes.write(mutant.becomes, at);
    writeFileSync(this.image, bytes);
    for (const test of this.orderOf(mutant)) {
      const ended = await new Promise((done) => {
        const child = spawn(this.programs.get(test), [], { stdio: 'ignore', timeout: SECONDS_MAX * 1000, killSignal: 'SIGKILL', env: { ...process.env, LD_LIBRARY_PATH: this.folder } });
        child.on('close', done);
      });
      if (ended !== 0) {
        this.best.set(mutant.file, test);
        return test;
      }
    }
    return '';
  }
}
