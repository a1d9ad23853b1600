// SPDX-License-Identifier: MIT
// node tests/packages/parts.mjs FOLDER VERSION: what the files of a release are made of, as SPDX 2.3: the files with their sums, and what of others
// is in them, with the versions that built them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, version] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const debian = (name) => execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8' });
const locked = JSON.parse(readFileSync(join(root, 'web/package-lock.json'), 'utf8')).packages;
const sum = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const sources = readdirSync(join(root, 'build/zlib')).find((it) => /^zlib_.*\.dsc$/.test(it));

/* What each file holds of others: by the build's own lists. */
const npm = (name) => ({ name, version: locked[`node_modules/${name}`].version, license: locked[`node_modules/${name}`].license, from: `pkg:npm/${name}@${locked[`node_modules/${name}`].version}` });
const deb = (name, license, source = name) => ({ name: source, version: debian(name), license, from: `pkg:deb/debian/${name}@${debian(name)}` });
const page = Object.keys(JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8')).dependencies).map(npm);
const zlib = { name: 'zlib', version: /^zlib_(.*)\.dsc$/.exec(sources)[1], license: 'Zlib', from: `pkg:deb/debian/zlib@${/^zlib_(.*)\.dsc$/.exec(sources)[1]}?arch=source` };
const holds = (name) => {
  if (name.endsWith('.html')) return page;
  if (name.endsWith('.exe')) return [deb('libz-mingw-w64-dev', 'Zlib', 'libz-mingw-w64'), deb('mingw-w64-x86-64-dev', 'ZPL-2.1 AND MIT', 'mingw-w64'), deb('gcc-mingw-w64-x86-64-win32', 'GPL-3.0-or-later WITH GCC-exception-3.1', 'libgcc')];
  if (name.endsWith('x86_64')) return [zlib, deb('musl-dev', 'MIT', 'musl')];
  if (name.endsWith('.deb')) return [deb('zlib1g-dev', 'Zlib', 'zlib1g'), deb('libc6-dev', 'LGPL-2.1-or-later', 'glibc')];
  return [];
};

const files = readdirSync(folder).filter((name) => name.startsWith('hotro') && !name.endsWith('.spdx.json')).sort();
const id = (text) => `SPDXRef-${text.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`;
const parts = new Map(files.flatMap(holds).map((part) => [part.from, part]));
const packageOf = (part) => ({ SPDXID: id(part.from), name: part.name, versionInfo: part.version, downloadLocation: 'NOASSERTION', filesAnalyzed: false, licenseConcluded: part.license,
  licenseDeclared: part.license, copyrightText: 'NOASSERTION', externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: part.from }] });
const everything = createHash('sha256').update(files.map((name) => sum(join(folder, name))).join('')).digest('hex');
console.log(JSON.stringify({
  spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', SPDXID: 'SPDXRef-DOCUMENT', name: `hotro-${version}`, documentNamespace: `https://spdx.org/spdxdocs/hotro-${version}-${everything}`,
  creationInfo: { created: new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString().replace('.000', ''), creators: ['Tool: hotro-tests-packages-parts'] },
  packages: [...files.map((name) => ({ SPDXID: id(name), name, packageFileName: name, versionInfo: version, downloadLocation: 'NOASSERTION', filesAnalyzed: false, licenseConcluded: 'MIT', licenseDeclared: 'MIT',
    copyrightText: 'NOASSERTION', checksums: [{ algorithm: 'SHA256', checksumValue: sum(join(folder, name)) }] })), ...[...parts.values()].map(packageOf)],
  relationships: [...files.map((name) => ({ spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: id(name) })),
    ...files.flatMap((name) => holds(name).map((part) => ({ spdxElementId: id(name), relationshipType: 'CONTAINS', relatedSpdxElement: id(part.from) })))],
}, null, 1));
