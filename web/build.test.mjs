// SPDX-License-Identifier: MIT
// The one file that is built, here of a province that does not exist: whatever the law says, it is made like that.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { hotro, wasmFile } from '../tests/machine/module.mjs';

/* What is reached: it goes up only with what a commit says that it costs. With the law, and the targets: tests/law/module. */
const REACHED_RAW = 420_000;
const REACHED_GZIP = 244_900;
const REACHED_FIRST = 129_050; /* with gzip, what one loads who estimates: all before lists and workbooks */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hotro-'));
const build = (...given) => execFileSync(process.execPath, [here('build.mjs'), ...given, wasmFile, folder], { stdio: 'pipe' });
const { id, revision, name } = hotro.rules().policy;
build('--policy', `${id}@${revision}`);
const page = readFileSync(join(folder, 'hotro.html'), 'utf8');
const listsAt = page.indexOf('<script type="text/plain" id="lists">');
rmSync(folder, { recursive: true });

for (const [what, bytes, reached] of [['raw', Buffer.byteLength(page), REACHED_RAW],
  ['with gzip', gzipSync(page, { level: 9 }).length, REACHED_GZIP],
  ['before lists and workbooks, with gzip', gzipSync(page.slice(0, listsAt), { level: 9 }).length, REACHED_FIRST]])
  test(`${what}: at most ${reached} bytes`, () => assert.ok(bytes <= reached, `${bytes} bytes`));

test('its title is that of the policy, which has no published surface', () => {
  assert.ok(page.includes(`<title>${name.vi} – `));
  assert.doesNotMatch(page, /[0-9a-f]{64}/);
});

test('who shares it is told what it is; its colors and icons stand in it', () => {
  const meta = (name) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(page)?.[1];
  assert.match(meta('description'), /^Ước tính mức hỗ trợ/);
  assert.deepEqual([meta('og:description'), meta('og:type'), meta('og:locale')], [meta('description'), 'website', 'vi_VN']);
  assert.ok(meta('og:title').startsWith(name.vi));
  assert.match(meta('theme-color'), /^#[0-9a-f]{6}$/);
  assert.match(page, /<link rel="apple-touch-icon" href="data:image\/png;base64,[^"]+">/);
});

test('its first screen stands before the program: style, what it does, what is asked, the button', () => {
  const order = ['<style>', 'id="page"', `<h1 tabindex="-1">${name.vi}</h1>`, 'name="topic"', 'value="steps"', 'id="program"'];
  const places = order.map((it) => page.indexOf(it));
  assert.ok(places.every((place, index) => place > (places[index - 1] ?? 0)), places.join(' '));
});

test('behind all that, and all else but the end, stand lists and the reader of workbooks', () => {
  assert.match(page.slice(listsAt), /^<script type="text\/plain" id="lists">[\w+/=]{10000,} [\w+/=]{10000,}<\/script>\n<\/body>/);
});

test('a module of another policy or revision is refused', () => {
  for (const other of ['nowhere', `${id}@2001-01-01`, `${id}@`, ''])
    assert.throws(() => build('--policy', other), ({ status, stderr }) =>
      status === 1 && String(stderr) === `web/build.mjs: ${wasmFile} is of ${id}@${revision}, not of ${other}\n`);
});

test('its last thing is the mark by which the service worker knows it, and that stands nowhere else in it', () => {
  const mark = /const MARK = '([^']*)'/.exec(readFileSync(here('service_worker.js'), 'utf8'))[1];
  assert.ok(page.endsWith(`</html>\n${mark}\n`));
  assert.equal(page.indexOf(mark), page.lastIndexOf(mark));
});

test('its policy allows its own script and style by their hashes, and nothing from outside', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  const hashes = (name) =>
    [...page.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map((match) =>
    `'sha256-${createHash('sha256').update(match[1]).digest('base64')}'`);
  const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  assert.deepEqual(directives.get('default-src'), ["'none'"]);
  assert.deepEqual(directives.get('connect-src'), ["'none'"]);
  assert.deepEqual(directives.get('script-src').sort(), [...hashes('script'), "'wasm-unsafe-eval'"].sort());
  assert.deepEqual(directives.get('style-src').sort(), hashes('style').sort());
  assert.doesNotMatch(page, /(?:src|href|action|srcset)=["']?(?:https?:)?\/\//);
});

test('whose work it is stands in it: its own, and each package that its script is made of', () => {
  const { metafile } = buildSync(
    { entryPoints: [here('main.ts')], bundle: true, write: false, metafile: true, platform: 'neutral', mainFields: ['module', 'main'],
    conditions: ['node'], absWorkingDir: here('.') });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  assert.deepEqual([...packages].sort(), Object.keys(JSON.parse(readFileSync(here('package.json'), 'utf8')).dependencies).sort());
  const notice = /^<!doctype html>\n<!--\n([^]*?)\n-->\n/.exec(page)[1].split('\n');
  const lineOf = (name, licence, { license }) =>
    `${name}, SPDX-License-Identifier: ${license}. ${/^Copyright .*$/m.exec(readFileSync(here(licence), 'utf8'))[0]}`;
  const described = (folder) => JSON.parse(readFileSync(here(`${folder}/package.json`), 'utf8'));
  const folders = [...packages].map((name) => [name, `node_modules/${name}`]);
  assert.deepEqual(notice.sort(),
    [lineOf('hotro', '../LICENSE', described('.')),
    ...folders.map(([name, folder]) => lineOf(name, `${folder}/LICENSE`, described(folder)))].sort());
});
