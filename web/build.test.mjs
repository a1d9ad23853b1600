// SPDX-License-Identifier: MIT
// The built file: HOTRO_PAGE, or build/web/hotro.html.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const MOST_RAW = 200_000;
const MOST_GZIP = 60_000; /* the target */
const REACHED_GZIP = 98_800; /* what is reached: it may only go down */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const page = readFileSync(process.env.HOTRO_PAGE ?? here('../build/web/hotro.html'), 'utf8');

test(`at most ${MOST_RAW} bytes`, () => assert.ok(Buffer.byteLength(page) <= MOST_RAW, `${Buffer.byteLength(page)} bytes`));

const compressed = gzipSync(page, { level: 9 }).length;
test(`at most ${REACHED_GZIP} bytes with gzip`, () => assert.ok(compressed <= REACHED_GZIP, `${compressed} bytes`));
test(`at most ${MOST_GZIP} bytes with gzip`, { todo: 'the module alone takes 50 kB' }, () => assert.ok(compressed <= MOST_GZIP, `${compressed} bytes`));

test('its policy allows its own script and style by their hashes, and nothing from outside', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  const hashes = (name) => [...page.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map((match) => `'sha256-${createHash('sha256').update(match[1]).digest('base64')}'`);
  const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  assert.deepEqual(directives.get('default-src'), ["'none'"]);
  assert.deepEqual(directives.get('connect-src'), ["'none'"]);
  assert.deepEqual(directives.get('script-src').sort(), [...hashes('script'), "'wasm-unsafe-eval'"].sort());
  assert.deepEqual(directives.get('style-src'), hashes('style'));
  assert.doesNotMatch(page, /(?:src|href|action|srcset)=["']?(?:https?:)?\/\//);
});

test('whose work it is stands in it: its own, and each package that its script is made of', () => {
  const { metafile } = buildSync({ entryPoints: [here('main.ts')], bundle: true, write: false, metafile: true, platform: 'neutral', mainFields: ['module', 'main'], conditions: ['node'], absWorkingDir: here('.') });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  assert.deepEqual([...packages].sort(), Object.keys(JSON.parse(readFileSync(here('package.json'), 'utf8')).dependencies).sort());
  const notice = /^<!doctype html>\n<!--\n([^]*?)\n-->\n/.exec(page)[1].split('\n');
  const lineOf = (name, licence, { license }) => `${name}, SPDX-License-Identifier: ${license}. ${/^Copyright .*$/m.exec(readFileSync(here(licence), 'utf8'))[0]}`;
  const described = (folder) => JSON.parse(readFileSync(here(`${folder}/package.json`), 'utf8'));
  const folders = [...packages].map((name) => [name, `node_modules/${name}`]);
  assert.deepEqual(notice.sort(), [lineOf('hotro', '../LICENSE', described('.')), ...folders.map(([name, folder]) => lineOf(name, `${folder}/LICENSE`, described(folder)))].sort());
});
