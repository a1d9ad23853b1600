// SPDX-License-Identifier: MIT
// Waiting with an end, and folders that go away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POLL_MILLISECONDS = 20;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The promise, or an error that names what took too long. */
export function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What `test` gives as soon as it is true. */
export async function untilTrue(test, milliseconds = 5000, what = String(test)) {
  const last = Date.now() + milliseconds;
  for (;;) {
    const value = await test();
    if (value) return value;
    if (Date.now() > last) throw new Error(`not so after ${milliseconds} ms: ${what}`);
    await pause(POLL_MILLISECONDS);
  }
}

/** What the page keeps is in the history: it is written once its frame is drawn, or after 200 ms. */
export const historyIsWritten = (visit) => visit.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(() => setTimeout(done)));
  setTimeout(done, 400);
}));

const folders = new Set();
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'hotro-browser-'));
  folders.add(folder);
  return folder;
}
