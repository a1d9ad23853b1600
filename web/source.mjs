// SPDX-License-Identifier: MIT
// The page's modules for tests in Node.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The exports of one of the page's TypeScript files. */
export async function imported(name) {
  const text = buildSync({ entryPoints: [fileURLToPath(new URL(name, import.meta.url))], bundle: true, write: false, format: 'esm', platform: 'node', conditions: ['node'] }).outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
