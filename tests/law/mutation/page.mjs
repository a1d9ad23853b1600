// SPDX-License-Identifier: MIT
// Whether a test in Node notices a changed file of the page.
import { fork, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn, web } from './page_mutants.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SECONDS_MAX = 120;

/** The tests, but for those of the build: those of a file itself first. */
const TESTS = ['', 'screens'].flatMap((folder) => filesIn(folder, '.test.mjs')).filter((file) => !['build.test.mjs', 'still.test.mjs'].includes(file));
const testsOf = (file) => {
  const own = file.replace(/ts$/, 'test.mjs');
  return [...TESTS.filter((test) => test === own), ...TESTS.filter((test) => test !== own)];
};

/** A copy of the page's sources and tests, to change one file at a time in. */
export class Page {
  constructor(work) {
    this.web = join(work, 'web');
    mkdirSync(this.web, { recursive: true });
    cpSync(web, this.web, { recursive: true, filter: (path) => !path.includes('node_modules') });
    symlinkSync(join(web, 'node_modules'), join(this.web, 'node_modules'));
    for (const name of ['wasm', 'tests']) symlinkSync(join(root, name), join(work, name));
  }

  /**
   * What a test file says of the page with this text in place of one of its files; null where all of its tests pass. `first`: up to the first
   * test that fails.
   */
  async complaint(file, text, test, { first = false } = {}) {
    const path = join(this.web, file);
    writeFileSync(path, text);
    try {
      return await new Promise((done) => {
        const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
        const options = { cwd: this.web, timeout: SECONDS_MAX * 1000, killSignal: 'SIGKILL', env };
        const child = spawn(process.execPath, ['--test-reporter=tap', test], options);
        let said = '';
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => {
          said += part;
          if (first && failuresIn(said).length > 0) child.kill('SIGKILL');
        });
        child.on('close', (code) => done(code === 0 ? null : said));
      });
    } finally {
      writeFileSync(path, readFileSync(join(web, file)));
    }
  }

  /** The first test file that fails with a mutant, each in a process of its own; null where none does. */
  async noticed({ file, text }) {
    for (const test of testsOf(file)) if ((await this.complaint(file, text, test, { first: true })) !== null) return test;
    return null;
  }
}

/** The tests that failed, by what a test file said. */
export const failuresIn = (said) => [...said.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name]) => name);

/** In place of Node's runner: the tests are kept, to be run under one mutant after the other. */
const KEEPER = `export const test = (name, run) => void globalThis.tests.push({ name, run });
export default test;
`;

/**
 * A copy whose file has all of its mutants in it, and a process that runs tests under one of them after the other: a hundred times as fast as a
 * process for each.
 */
export class Mutated {
  constructor(work, file, text) {
    const page = new Page(work);
    writeFileSync(join(page.web, file), text);
    writeFileSync(join(page.web, 'tests.mjs'), KEEPER);
    for (const test of TESTS) {
      const [path, keeper] = [join(page.web, test), test.includes('/') ? '../tests.mjs' : './tests.mjs'];
      writeFileSync(path, readFileSync(path, 'utf8').replace("'node:test'", `'${keeper}'`));
    }
    this.paths = testsOf(file).map((test) => join(page.web, test));
    this.child = null;
  }

  /** The first test that fails with a mutant; "" where one never ends; null where none does, or what they keep has gone bad. */
  noticed(mutant) {
    this.child ??= fork(fileURLToPath(new URL('page_run.mjs', import.meta.url)),
      { env: { ...process.env, NODE_TEST_CONTEXT: undefined }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return new Promise((done) => {
      const end = (noticed, isOver) => {
        clearTimeout(clock);
        this.child.removeAllListeners();
        if (isOver) this.end();
        done(noticed);
      };
      const clock = setTimeout(() => end('', true), SECONDS_MAX * 1000);
      this.child.once('message', ({ noticed }) => end(noticed?.isBad ? null : noticed && noticed.name, noticed?.isBad));
      this.child.once('exit', () => end('', true));
      this.child.send({ mutant, paths: this.paths });
    });
  }

  end() {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}
