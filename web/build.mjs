// SPDX-License-Identifier: MIT
// node web/build.mjs [hotro.wasm] [output folder]: one HTML file, and beside it what hosting needs. The same bytes every time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';
import { build, transformSync } from 'esbuild';
import { iconPng, iconSvg } from './icon.mjs';
import { shortened } from './templates.mjs';

/* The oldest browsers with 'wasm-unsafe-eval' and DecompressionStream. */
const TARGET = ['chrome97', 'firefox113', 'safari16.4'];

const here = dirname(fileURLToPath(import.meta.url));
const wasmFile = resolve(process.argv[2] ?? join(here, '../build/wasm/hotro.wasm'));
const out = resolve(process.argv[3] ?? join(here, '../build/web'));
const read = (name) => readFileSync(join(here, name), 'utf8');

const wasm = readFileSync(wasmFile);
const surface = read('../tests/surface/SHA256').slice(0, 64);
const shorter = {
  name: 'shorter',
  setup(bundler) {
    bundler.onLoad({ filter: /web\/.*\.ts$/ }, ({ path }) => ({ contents: shortened(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

async function bundle(entry, options) {
  const result = await build({ absWorkingDir: here, entryPoints: [entry], bundle: true, write: false, legalComments: 'none', charset: 'utf8', plugins: [shorter], define: { SURFACE_SHA256: JSON.stringify(surface) }, ...options });
  return result.outputFiles[0].text.trimEnd();
}

/* The rules as tables, made by the module itself, for where no program runs; the page's words. */
async function rules() {
  const text = await bundle('law_of_build.ts', { format: 'esm', platform: 'node' });
  const { tables, words } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return { words, ...(await tables(wasm)) };
}

const { words, title, html: lawHtml } = await rules();
/* As web/program.ts takes it apart. */
const program = Buffer.from(await zlibAsync(Buffer.concat([wasm, Buffer.from(`\0${JSON.stringify(words)}`)]), { numiterations: 60 })).toString('base64');
/* lit-html's build for Node is the one that a worker, which has no document, can load too. */
const script = await bundle('main.ts', { format: 'iife', platform: 'neutral', mainFields: ['module', 'main'], conditions: ['node'], minify: true, target: TARGET });
const style = transformSync(read('style.css') + read('print.css'), { loader: 'css', minify: true, target: TARGET }).code.trim();
const fallback = transformSync(read('fallback.js'), { minifyWhitespace: true, legalComments: 'none' }).code.trim();

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} ${hash(fallback)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  'img-src data:',
  "worker-src blob: 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const parts = { policy, title, program, style, law: lawHtml, script, fallback, icon: `data:image/svg+xml,${iconSvg().replace(/[%#<>]/g, encodeURIComponent)}` };
const page = read('page.html').replace(/@(\w+)@/g, (_, name) => parts[name]);

mkdirSync(out, { recursive: true });
const write = (name, content) => writeFileSync(join(out, name), content);
write('hotro.html', page);
write('service_worker.js', read('service_worker.js'));
for (const size of [180, 192, 512]) write(`icon-${size}.png`, iconPng(size));
write('manifest.webmanifest', `${JSON.stringify({
  name: title, short_name: 'hotro', lang: 'vi', start_url: 'hotro.html', display: 'browser', background_color: '#ffffff', theme_color: '#0b4a7a',
  icons: [192, 512].map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
}, null, 1)}\n`);

const [raw, gzip] = [Buffer.byteLength(page), gzipSync(page, { level: 9 }).length];
console.log(`hotro.html ${raw} bytes, ${gzip} with gzip (script ${gzipSync(script).length}, style ${gzipSync(style).length}, rules ${gzipSync(lawHtml).length}, module and words ${gzipSync(program).length})`);
