// SPDX-License-Identifier: MIT
// node wasm/package.mjs [FOLDER]: the npm package hotro of the built module, into build/npm or the folder: what is packed, and the .tgz.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(here('../web/package.json'));
const { buildSync } = require('esbuild');
const to = resolve(process.argv[2] ?? here('../build/npm'));
const content = join(to, 'package');
const wasm = process.env.HOTRO_WASM ?? here('../build/wasm/hotro.wasm');

rmSync(to, { recursive: true, force: true });
mkdirSync(content, { recursive: true });
for (const name of ['README.md', 'example.mjs', 'package.json']) copyFileSync(here(`package/${name}`), join(content, name));
copyFileSync(here('../LICENSE'), join(content, 'LICENSE'));
copyFileSync(wasm, join(content, 'hotro.wasm'));
const script = { outfile: join(content, 'hotro.js'), format: 'esm', target: 'es2022', minifySyntax: true, logLevel: 'warning' };
buildSync({ entryPoints: [here('hotro.ts')], ...script });

const types = mkdtempSync(join(tmpdir(), 'hotro-types-'));
const how = '--declaration --emitDeclarationOnly --strict --target ES2022 --lib ES2022,DOM --module ESNext --moduleResolution Bundler';
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), here('hotro.ts'), ...how.split(' '), '--outDir', types],
  { stdio: 'inherit' });
copyFileSync(join(types, 'hotro.d.ts'), join(content, 'hotro.d.ts'));
rmSync(types, { recursive: true });

// The version is that of CMakeLists.txt, and dates and rights are nobody's: the same bytes whoever packs.
const [, version] = /^project\(hotro VERSION (\S+)/m.exec(readFileSync(here('../CMakeLists.txt'), 'utf8'));
const described = JSON.parse(readFileSync(join(content, 'package.json'), 'utf8'));
if (described.version !== version) throw new Error(`wasm/package/package.json says ${described.version}, CMakeLists.txt ${version}`);
for (const name of readdirSync(content)) {
  chmodSync(join(content, name), 0o644);
  utimesSync(join(content, name), 0, 0);
}
const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', to];
const [{ filename, size, unpackedSize }] = JSON.parse(execFileSync('npm', pack, { cwd: content, encoding: 'utf8' }));
console.log(`${join(to, filename)}: ${size} bytes packed, ${unpackedSize} unpacked`);
