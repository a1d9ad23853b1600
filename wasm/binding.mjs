// SPDX-License-Identifier: MIT
// hotro.ts and the built module, for tests in Node: the module of HOTRO_WASM, or of the preset.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { buildSync } = createRequire(here('../web/package.json'))('esbuild');

export const wasmFile = process.env.HOTRO_WASM ?? here('../build/wasm/hotro.wasm');
export const wasm = readFileSync(wasmFile);
export const source = readFileSync(here('hotro.ts'), 'utf8');

const compiled = buildSync({ entryPoints: [here('hotro.ts')], bundle: true, write: false, format: 'esm', platform: 'node' }).outputFiles[0].text;
export const { load, Hotro, LIST_CHUNK_BYTES } = await import(`data:text/javascript;base64,${Buffer.from(compiled).toString('base64')}`);
export const hotro = await load(wasm);
