// SPDX-License-Identifier: MIT
// The npm package as a stranger has it: installed from its .tgz into an empty folder, used in Node, through esbuild, Vite and webpack, and in
// a plain page, each of the pages in Chromium. HOTRO_WASM names another module than that of the preset.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = createRequire(import.meta.url);
const puppeteer = createRequire(join(root, 'web/package.json'))('puppeteer-core');
const PACKED_MOST = 86_800; // 80 kB are wanted; the module alone takes 75

const empty = mkdtempSync(join(tmpdir(), 'hotro-npm-'));
after(() => rmSync(empty, { recursive: true, force: true }));
const run = (program, args, options) => execFileSync(program, args, { cwd: empty, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26, ...options });
const bin = (name) => join(root, 'tests/packages/node_modules/.bin', name);

const made = join(empty, 'made');
run(process.execPath, [join(root, 'wasm/package.mjs'), made]);
const tgz = join(made, readdirSync(made).find((it) => it.endsWith('.tgz')));
writeFileSync(join(empty, 'package.json'), '{"private":true,"type":"module"}');
run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tgz]);
const installed = join(empty, 'node_modules/hotro');

test('what is packed, and how large it is', () => {
  assert.deepEqual(readdirSync(installed).sort(), ['LICENSE', 'README.md', 'example.mjs', 'hotro.d.ts', 'hotro.js', 'hotro.wasm', 'package.json']);
  assert.ok(statSync(tgz).size <= PACKED_MOST, `${statSync(tgz).size} bytes packed`);
  assert.equal(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).dependencies, undefined);
});

test('packed again it has the same bytes', () => {
  const again = join(empty, 'again');
  run(process.execPath, [join(root, 'wasm/package.mjs'), again], { env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' } });
  assert.ok(readFileSync(join(again, readdirSync(again).find((it) => it.endsWith('.tgz')))).equals(readFileSync(tgz)));
});

test('publint and arethetypeswrong find nothing', () => {
  const publint = spawnSync(bin('publint'), [installed, '--strict'], { encoding: 'utf8' });
  assert.equal(publint.status, 0, publint.stdout + publint.stderr);
  const attw = spawnSync(bin('attw'), [tgz, '--profile', 'esm-only', '--exclude-entrypoints', 'hotro.wasm', '--format', 'ascii'], { encoding: 'utf8' });
  assert.equal(attw.status, 0, attw.stdout + attw.stderr);
});

test('the example runs in Node', () => {
  const said = run(process.execPath, ['node_modules/hotro/example.mjs']);
  assert.match(said, /^96\.000\.000\u00a0đồng\n/);
  assert.match(said, /\n\w+: [\d.]+\u00a0đồng \(.*Điều.*\)\n/);
  assert.match(said, /; duty_from\n$/);
});

test('a program in strict TypeScript is checked by the package’s types', () => {
  const source = (name) => `import { load, type Assessment } from 'hotro';\nexport const total = async (bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
  const result: Assessment | { error: unknown } = (await load(bytes)).assess({ agency: 'outside' });\n  return 'error' in result ? 0 : result.${name}.min;\n};\n`;
  const check = (text) => {
    writeFileSync(join(empty, 'typed.ts'), text);
    return spawnSync(bin('tsc'), ['--noEmit', '--strict', '--target', 'ES2022', '--lib', 'ES2022,DOM', '--module', 'NodeNext', 'typed.ts'], { cwd: empty, encoding: 'utf8' });
  };
  const right = check(source('total'));
  assert.equal(right.status, 0, right.stdout);
  assert.match(check(source('totl')).stdout, /Property 'totl' does not exist/);
});

// ---- Pages ----

const person = "{ agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31', degree: 'none' }";
const show = `const result = hotro.assess(${person});\ndocument.title = 'error' in result ? result.error.text.vi : hotro.dong(result.total.min, 'vi');\n`;
const page = (script) => `<!doctype html><meta charset="utf-8"><title>…</title><script type="module" src="${script}"></script>\n`;
const project = (name, files) => {
  const path = join(empty, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
};

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm' };
let browser, server, served;
before(async () => {
  browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
  server = createServer((request, response) => {
    const path = join(served, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const bytes = readFileSync(path.endsWith('/') ? `${path}index.html` : path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html; charset=utf-8' }).end(bytes);
    } catch { response.writeHead(404).end(); }
  });
  await new Promise((then) => { server.listen(0, '127.0.0.1', then); });
});
after(async () => { await browser?.close(); server?.close(); });

async function titleOf(folder) {
  served = folder;
  const tab = await browser.newPage();
  const failures = [];
  tab.on('pageerror', (error) => failures.push(String(error)));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction("document.title !== '…'", { timeout: 10_000 }).catch(() => {});
  const title = await tab.title();
  await tab.close();
  assert.deepEqual(failures, []);
  return title;
}
/* Twelve months of 5,000,000 and 3,000,000. */
const expected = /^96\.000\.000\u00a0đồng$/;

test('a plain page, without any tool', async () => {
  const path = project('plain', { 'main.js': `import { load } from './hotro/hotro.js';\nconst hotro = await load(await (await fetch('hotro/hotro.wasm')).arrayBuffer());\n${show}`, 'index.html': page('main.js') });
  cpSync(installed, join(path, 'hotro'), { recursive: true });
  assert.match(await titleOf(path), expected);
});

test('esbuild', async () => {
  const path = project('esbuild', { 'main.js': `import { load } from 'hotro';\nimport bytes from 'hotro/hotro.wasm';\nconst hotro = await load(bytes);\n${show}`, 'index.html': page('out.js') });
  run(bin('esbuild'), ['main.js', '--bundle', '--format=esm', '--loader:.wasm=binary', '--outfile=out.js', '--log-level=warning'], { cwd: path });
  assert.match(await titleOf(path), expected);
});

test('Vite', async () => {
  const path = project('vite', { 'main.js': `import { load } from 'hotro';\nimport url from 'hotro/hotro.wasm?url';\nconst hotro = await load(await (await fetch(url)).arrayBuffer());\n${show}`, 'index.html': page('/main.js') });
  const { build } = await import(here.resolve('vite').replace(/index\.cjs$/, 'dist/node/index.js'));
  await build({ root: path, logLevel: 'error', build: { target: 'es2022' } });
  assert.match(await titleOf(join(path, 'dist')), expected);
});

test('webpack', async () => {
  const path = project('webpack', { 'main.js': `import { load } from 'hotro';\nconst url = new URL('hotro/hotro.wasm', import.meta.url);\nconst hotro = await load(await (await fetch(url)).arrayBuffer());\n${show}` });
  const webpack = here('webpack');
  const stats = await new Promise((then, fail) => {
    webpack({ context: path, mode: 'production', entry: './main.js', experiments: { outputModule: true }, output: { path: join(path, 'dist'), filename: 'main.js', module: true },
      performance: { hints: false } }, (error, result) => (error ? fail(error) : then(result)));
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  writeFileSync(join(path, 'dist/index.html'), page('main.js'));
  assert.match(await titleOf(join(path, 'dist')), expected);
});
