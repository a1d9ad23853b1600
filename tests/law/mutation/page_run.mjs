// SPDX-License-Identifier: MIT
// Runs tests of a copy of the page under one mutant after the other, in one process: forked by page.mjs. Their file is read once, without a mutant.
import { pathToFileURL } from 'node:url';

/** The tests of each file, as they are told to `test` of Node's runner, whose place tests.mjs has taken in the copy. */
const suites = new Map();
let rejected;
process.on('unhandledRejection', (reason) => (rejected = reason));

async function suiteOf(path) {
  if (!suites.has(path)) {
    globalThis.mutant = 0;
    globalThis.tests = [];
    await import(pathToFileURL(path));
    suites.set(path, globalThis.tests);
  }
  return suites.get(path);
}

async function passes(run, mutant) {
  globalThis.mutant = mutant;
  rejected = undefined;
  try {
    await run();
    await new Promise(setImmediate);
    return rejected === undefined;
  } catch {
    return false;
  } finally {
    globalThis.mutant = 0;
  }
}

/** The first test that fails with a mutant, null where all pass. A test that fails without it too is no judge: what it keeps has gone bad. */
async function noticed(mutant, paths) {
  for (const path of paths)
    for (const { name, run } of await suiteOf(path))
      if (!(await passes(run, mutant))) return (await passes(run, 0)) ? { path, name } : { path, name, isBad: true };
  return null;
}

/* A file that cannot be read at all judges nothing. */
const unread = ({ message }) => ({ name: message, isBad: true });
process.on('message', async ({ mutant, paths }) => process.send({ mutant, noticed: await noticed(mutant, paths).catch(unread) }));
