// SPDX-License-Identifier: MIT
// The page's modules for tests in Node.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The exports of one of the page's TypeScript files, or of several. */
export async function imported(names) {
  const contents = [names]
    .flat()
    .map((name) => `export * from ${JSON.stringify(`./${name}`)};`)
    .join('\n');
  const text = buildSync({
    stdin: { contents, resolveDir: here },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['node'],
  }).outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
