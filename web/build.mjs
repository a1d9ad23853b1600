// SPDX-License-Identifier: MIT
// node web/build.mjs [--policy ID[@REVISION]] [hotro.wasm] [output folder]: one HTML file, and beside it what hosting needs. The same
// bytes every time. Of a policy that is named the module is made, unless one is given.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';
import { build, transformSync } from 'esbuild';
import { minify } from 'terser';
import { COLOR, iconPng, iconSvg } from './icon.mjs';
import { stillOf } from './still.mjs';
import { shortened } from './templates.mjs';

/* The oldest browsers with 'wasm-unsafe-eval' and DecompressionStream. */
const TARGET = ['chrome97', 'firefox113', 'safari16.4'];

const { values: { policy: named }, positionals } = parseArgs({ options: { policy: { type: 'string' } }, allowPositionals: true });
const here = dirname(fileURLToPath(import.meta.url));
const wasmGiven = positionals.find((it) => it.endsWith('.wasm'));
const wasmFile = resolve(wasmGiven ?? (named ? moduleFor(named) : join(here, '../build/wasm/hotro.wasm')));
const out = resolve(positionals.find((it) => it !== wasmGiven) ?? join(here, '../build/web'));
const read = (name) => readFileSync(join(here, name), 'utf8');

/* A folder of its own for each, so that the next time little is built. */
function moduleFor(name) {
  const root = join(here, '..');
  const folder = join(root, 'build/wasm-of', name);
  const run = (...given) => execFileSync('cmake', given, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    run('--preset', 'wasm', '-B', folder, `-DHOTRO_MODULE_POLICY=${name}`);
    run('--build', folder, '--target', 'hotro');
  } catch ({ stdout, message }) {
    refuse(`${name}: no module could be made of it\n${stdout ?? message}`);
  }
  return join(folder, 'hotro.wasm');
}

function refuse(text) {
  console.error(`web/build.mjs: ${text}`);
  process.exit(1);
}

const wasm = readFileSync(wasmFile);
const [listsWasm, bookWasm] = ['hotro_lists', 'hotro_book'].map((name) => readFileSync(join(dirname(wasmFile), `${name}.wasm`)));
const shorter = {
  name: 'shorter',
  setup(bundler) {
    bundler.onLoad({ filter: /web\/.*\.ts$/ }, ({ path }) => ({ contents: shortened(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: here, entryPoints: [entry], bundle: true, write: false, legalComments: 'none', charset: 'utf8', plugins: [shorter],
    ...options,
  });
  return result.outputFiles[0].text.trimEnd();
}

/* Made by the module itself: the rules as tables, for where no program runs, the first screen, the page's words. */
async function madeOfRules() {
  const text = await bundle('law_of_build.ts', { format: 'esm', platform: 'node', define: { SURFACE_SHA256: '""' } });
  const { made, words } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return { words, ...(await made(wasm)) };
}

/* The published sum of its decision surface; the file's comment names the revision. */
function surfaceOf(name) {
  const folder = join(here, '../tests/law/surface');
  const texts = readdirSync(folder).filter((file) => file.endsWith('SHA256')).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.find((text) => text.split('\n').includes(`# ${name}`))?.slice(0, 64) ?? '';
}

const { words, of, html: lawHtml, table, first: firstScreen, ...said } = await madeOfRules();
const { title } = said;
const held = `${of.id}@${of.revision}`;
if (named !== undefined && named !== of.id && named !== held) refuse(`${wasmFile} is of ${held}, not of ${named}`);
if (of.draft) refuse(`${held} is a draft: it makes no codes and no receipts, and no page is made of it`);
const surface = surfaceOf(held);
/* As web/program.ts takes it apart. */
const unpacked = Buffer.concat([wasm, Buffer.from(`\0${JSON.stringify(words)}`)]);
const packed = async (bytes) => Buffer.from(await zlibAsync(bytes, { numiterations: 60 })).toString('base64');
const [program, ...others] = await Promise.all([unpacked, listsWasm, bookWasm].map(packed));
const lists = others.join(' ');
/* lit-html's build for Node is the one that a worker, which has no document, can load too. */
const bundled = await bundle('main.ts', {
  format: 'iife', platform: 'neutral', mainFields: ['module', 'main'], conditions: ['node'], minify: true, target: TARGET,
  define: { SURFACE_SHA256: JSON.stringify(surface) },
});
/* A second reading of what esbuild wrote makes it a twentieth smaller with gzip. */
const { code: script } = await minify(bundled, { ecma: 2021, compress: { passes: 2 } });
const style = transformSync(read('style.css') + read('print.css'), { loader: 'css', minify: true, target: TARGET }).code.trim();
const first = transformSync(read('first.js'), { minifyWhitespace: true, legalComments: 'none' }).code.trim();

/* Of page.html itself. */
const styleElsewhere = [...read('page.html').matchAll(/<style>([^@]*)<\/style>/g)].map(([, text]) => text);
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(first)} ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${[style, ...styleElsewhere].map(hash).join(' ')}`,
  'img-src data:',
  "worker-src blob: 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const icon = `data:image/svg+xml,${iconSvg().replace(/[%#<>]/g, encodeURIComponent)}`;
const screen = stillOf(firstScreen);
/* In the address itself: the page's policy lets no other picture be loaded, for the browser's own purposes either. */
const iconAddress = (size) => `data:image/png;base64,${iconPng(size).toString('base64')}`;
const parts = {
  ...said, touch: iconAddress(180), policy, program, style, screen, table, law: lawHtml, script, first, lists, icon, color: COLOR,
};
const page = read('page.html').replace(/@(\w+)@/g, (_, name) => parts[name]);

mkdirSync(out, { recursive: true });
const write = (name, content) => writeFileSync(join(out, name), content);
write('hotro.html', page);
for (const name of ['service_worker.js', 'hotro-estimate.js']) write(name, read(name));
write('manifest.webmanifest', `${JSON.stringify({
  name: title, short_name: 'hotro', lang: 'vi', id: 'hotro', start_url: 'hotro.html', display: 'standalone',
  description: said.description, background_color: '#ffffff', theme_color: COLOR,
  icons: [[192, 'any'], [512, 'any'], [512, 'maskable']].map(([size, purpose]) =>
    ({ src: iconAddress(size), sizes: `${size}x${size}`, type: 'image/png', purpose })),
}, null, 1)}\n`);

const [raw, gzip] = [Buffer.byteLength(page), gzipSync(page, { level: 9 }).length];
const weighed = {
  script, style, 'first screen': screen, rules: table + lawHtml, 'module and words': program, 'lists and workbooks': lists,
};
const weights = Object.entries(weighed)
  .map(([name, text]) => `${name} ${gzipSync(text).length}`);
console.log(`hotro.html of ${held}: ${raw} bytes, ${gzip} with gzip (${weights.join(', ')})`);
