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
  'sentences', 'sentences_checked', 'sentences_verified', 'sentences_refused', 'words', 'windows', 'calendar', 'result', 'error', 'code_refused', 'format', 'explain', 'verify_text', 'claim_text', 'list_text', 'rules_text', 'changing_vectors', 'changing_claims', 'list', 'list_cells',
  'verify', 'claim', 'parameters', 'case', 'steps', 'claim_causes', 'claim_planted', 'claim_list', 'template', 'receipt', 'compare', 'law_norms', 'law', 'verify_revisions', 'list_names', 'list_policies', 'list_map', 'list_sheet', 'list_columns', 'list_header', 'list_skipped', 'list_survey', 'list_sums', 'moves',
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

/** Every template outside the policy's tables: where it stands, and its text in both languages. */
export function templates() {
  return sources().filter(([file, source]) => !file.startsWith('policy') && /\bht_words\b/.test(source)).flatMap(([file, source]) =>
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

/** The core as a shared library, and the tests that are linked with it. */
export class Library {
  constructor(work) {
    const folder = join(work, 'library');
    mkdirSync(folder, { recursive: true });
    const build = new Build(...TESTS.map((test) => `test_${test}`));
    this.image = join(folder, 'libcore.so');
    run('gcc', ['-shared', '-Wl,--whole-archive', join(build.folder, 'core/libcore.a'), '-Wl,--no-whole-archive', '-o', this.image]);
    /* Texts of the files stand in the order of the archive. */
    this.files = run('ar', ['t', join(build.folder, 'core/libcore.a')]).trim().split('\n').map((name) => name.replace(/\.o$/, ''));
    this.programs = new Map(TESTS.map((test) => {
      const program = join(folder, test);
      run('sh', ['-c', build.commandOf(`test_${test}`).replaceAll('core/libcore.a', this.image).replace(/ -o \S+/, ` -o ${program}`)], build.folder);
      return [test, program];
    }));
    this.bytes = readFileSync(this.image);
    this.folder = folder;
    this.holders = new Map();
    /* The compiler of the law is not in it. */
    for (const [file, source] of sources().filter(([name]) => this.files.includes(name.split('/').at(-1))))
      for (const { 0: literals } of source.matchAll(new RegExp(LITERALS, 'g'))) {
        const text = valueOf(literals);
        this.holders.set(text, (this.holders.get(text) ?? new Set()).add(file));
      }
  }

  /** Where this file's text stands in the library. */
  placeOf({ file, text }) {
    const wanted = Buffer.from(`\0${text}\0`);
    const places = [];
    for (let at = this.bytes.indexOf(wanted); at >= 0; at = this.bytes.indexOf(wanted, at + 1)) places.push(at + 1);
    const order = (name) => this.files.indexOf(name.split('/').at(-1));
    const holders = [...this.holders.get(text)].sort((a, b) => order(a) - order(b));
    if (places.length !== holders.length) throw new Error(`${file}: ${JSON.stringify(text)} stands ${places.length} times in the library, in ${holders.length} files`);
    return places[holders.indexOf(file)];
  }

  /** The first test that fails with this text, '' where none does. */
  async noticed(mutant) {
    const at = this.placeOf(mutant);
    const bytes = Buffer.from(this.bytes);
    bytes.fill(0, at, at + Buffer.byteLength(mutant.text));
    bytes.write(mutant.becomes, at);
    writeFileSync(this.image, bytes);
    for (const [test, program] of this.programs) {
      const ended = await new Promise((done) => {
        const child = spawn(program, [], { stdio: 'ignore', timeout: SECONDS_MAX * 1000, killSignal: 'SIGKILL', env: { ...process.env, LD_LIBRARY_PATH: this.folder } });
        child.on('close', done);
      });
      if (ended !== 0) return test;
    }
    return '';
  }
}
