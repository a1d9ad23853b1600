// SPDX-License-Identifier: MIT
// The rooms as ARCHITECTURE.md pictures them: what includes or imports what, and what calls what, read from the sources and from the
// objects of the built command. Also how wide lines are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runner } from './command.mjs';
import { withoutComments } from './functions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

function filesIn(folder, wanted) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((it) => {
    if (it.name === 'node_modules') return [];
    const path = `${folder}/${it.name}`;
    return it.isDirectory() ? filesIn(path, wanted) : wanted.test(it.name) ? [path] : [];
  });
}

const sources = ['core', 'native'].flatMap((folder) => filesIn(folder, /\.[ch]$/));

/* Headers that declare what several files implement, and why. */
const FACES = {
  'core/hotro.h': 'what callers need, in one page',
};


// ---- What there is ----

/** From → to: as the compiler looks for it, beside the file, then in core/ and native/. */
function includesOf(path) {
  return [...withoutComments(read(path)).matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map(([, name]) => {
    const found = [dirname(path), 'core', 'native'].map((folder) => normalize(join(folder, name))).find((it) => sources.includes(it));
    assert.ok(found, `${path} includes ${name}`);
    return [path, found];
  });
}

/** The objects of core/ and native/, by their sources. Of what is built twice, either. */
function objects() {
  const build = dirname(runner().command);
  const found = ['core', 'native'].flatMap((folder) => readdirSync(join(build, folder, 'CMakeFiles'), { withFileTypes: true })
    .filter((it) => it.name.endsWith('.dir')).map((it) => [folder, join(build, folder, 'CMakeFiles', it.name)]));
  const all = new Map();
  for (const [folder, at] of found)
    for (const object of execFileSync('find', [at, '-name', '*.c.o'], { encoding: 'utf8' }).trim().split('\n')) {
      const source = `${folder}/${object.slice(at.length + 1, -2)}`;
      if (sources.includes(source)) all.set(source, object);
    }
  return all;
}

const defined = new Map();
const needed = new Map();
const sourceOf = new Map([...objects()].map(([source, object]) => [object, source]));
for (const line of execFileSync('nm', ['-P', '-A', ...sourceOf.keys()], { encoding: 'utf8', maxBuffer: 1 << 26 }).trim().split('\n')) {
  const [, object, name, kind] = /^(.+): (\S+) (\S)/.exec(line);
  const source = sourceOf.get(object);
  needed.set(source, needed.get(source) ?? []);
  if (/[TDRBV]/.test(kind)) defined.set(name, source);
  if (kind === 'U') needed.get(source).push(name);
}

const includes = sources.flatMap(includesOf);
const calls = [...needed].flatMap(([from, names]) => [...new Set(names.map((name) => defined.get(name)))].filter((to) => to !== undefined && to !== from).map((to) => [from, to]));

// ---- What there should be ----

/** The rooms as ARCHITECTURE.md lists them, each below those above it in the list: what it may use. */
const rooms = new Map(read('ARCHITECTURE.md').split('\n').filter((line) => /^\| `(core|native)\//.test(line)).map((line) => {
  const [, name, , uses] = line.split('|');
  const paths = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path.replace(/\/$/, ''));
  return [paths(name)[0], paths(uses)];
}));
const roomOf = (path) => dirname(path);

/** One circle of a graph, [] where there is none. */
function circle(edges) {
  const next = new Map();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set();
  const visit = (file, way) => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    const found = (next.get(file) ?? []).reduce((found, to) => (found.length > 0 ? found : visit(to, [...way, file])), []);
    done.add(file);
    return found;
  };
  return [...next.keys()].reduce((found, file) => (found.length > 0 ? found : visit(file, [])), []);
}

test('a circle is found', () => {
  assert.deepEqual(circle([['a', 'b'], ['b', 'c'], ['c', 'b']]), ['b', 'c', 'b']);
  assert.deepEqual(circle([['a', 'b'], ['a', 'c'], ['c', 'b']]), []);
});

test('no circle of includes, none of calls', () => {
  assert.ok(includes.length > 400 && calls.length > 400 && needed.size > 120, `${includes.length} includes, ${calls.length} calls of ${needed.size} files`);
  assert.deepEqual(circle(includes), []);
  assert.deepEqual(circle(calls), []);
});

test('every room stands in ARCHITECTURE.md, below those that use it', () => {
  assert.deepEqual([...rooms.keys()].sort(), [...new Set(sources.map(roomOf))].filter((room) => room !== 'core').sort());
  assert.deepEqual(circle([...rooms].flatMap(([room, uses]) => uses.map((used) => [room, used]))), []);
});

test('a room uses those that ARCHITECTURE.md says, and no other', () => {
  const outside = (edges) => edges.map(([from, to]) => [from, to, roomOf(from), roomOf(to)]).filter(([, , from, to]) => from !== to && from !== 'core' && to !== 'core');
  const wrong = (edges) => outside(edges).filter(([, , from, to]) => !rooms.get(from)?.includes(to)).map(([from, to]) => `${from} → ${to}`);
  assert.deepEqual(wrong(includes), []);
  assert.deepEqual(wrong(calls), []);
  const used = new Set(outside([...includes, ...calls]).map(([, , from, to]) => `${from} → ${to}`));
  const said = [...rooms].flatMap(([room, uses]) => uses.map((it) => `${room} → ${it}`));
  assert.deepEqual(said.filter((it) => !used.has(it)), [], 'said, and not so');
});

test('hotro.h includes nothing of ours', () => assert.deepEqual(includesOf('core/hotro.h'), []));

test('what hotro.h calls the engine’s own, core/law/ alone touches', () => {
  const touching = sources.filter((path) => /(?:\.|->)prepared\b|\bht_prepared\b/.test(withoutComments(read(path)))).map(roomOf);
  assert.deepEqual([...new Set(touching)].sort(), ['core', 'core/law']);
});

/** The functions and tables that a header declares: what it names outside macros and bodies, and some file defines. */
const declaredIn = (path) => new Set([...withoutComments(read(path)).replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, '')
  .replace(/\bstatic inline\b[^{]*\{[^]*?\n\}/g, '').matchAll(/\bht_\w+/g)].map(([name]) => name).filter((name) => defined.has(name)));

test('a header stands beside the one file that implements it', () => {
  const scattered = sources.filter((path) => path.endsWith('.h')).filter((path) => {
    const files = new Set([...declaredIn(path)].map((name) => defined.get(name)));
    const mine = [path.replace(/h$/, 'c'), path.replace(/\.h$/, '_posix.c')];
    return files.size > 0 && !(files.size === 1 && mine.some((file) => files.has(file)));
  });
  assert.deepEqual(scattered.sort(), Object.keys(FACES).sort());
});

test('what a file offers to others, one header declares', () => {
  const headers = new Map();
  for (const path of sources.filter((path) => path.endsWith('.h'))) {
    for (const name of declaredIn(path)) headers.set(name, [...(headers.get(name) ?? []), path]);
  }
  const offered = [...defined.keys()].filter((name) => name.startsWith('ht_'));
  assert.ok(offered.length > 300, `${offered.length}`);
  assert.deepEqual(offered.map((name) => [name, headers.get(name) ?? []]).filter(([, paths]) => paths.length !== 1), []);
});

test('each header is guarded by a name of its own', () => {
  const guards = sources.filter((path) => path.endsWith('.h')).map((path) => /^#ifndef (HOTRO_\w+_H)\n#define \1\n/m.exec(read(path))?.[1]);
  assert.deepEqual(guards.filter((guard, at) => guards.indexOf(guard) !== at), []);
});

// ---- The page ----

const scripts = ['wasm', 'web'].flatMap((folder) => filesIn(folder, /\.(ts|mjs|js)$/));

/** From → to, of what stands in the tree; packages and Node.js's own are not of the rooms. */
const imports = scripts.flatMap((path) =>
  [...read(path).matchAll(/^\s*(?:import|export|\})\b[^'"`;]*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm)].map(([, given, called]) => {
    const name = normalize(join(dirname(path), given ?? called));
    return [path, [name, `${name}.ts`].find((it) => scripts.includes(it)) ?? name];
  }));

/** The rooms of scripts as ARCHITECTURE.md lists them: what they hold, a folder or files, and what they use. */
const roomsOfScripts = read('ARCHITECTURE.md').split('\n').filter((line) => /^\| `(wasm|web)\//.test(line)).map((line) => {
  const [, held, , uses] = line.split('|').map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path.replace(/\/$/, '')));
  return { held, uses };
});
const roomOfScript = (path) => roomsOfScripts.find(({ held }) => held.includes(path)) ?? roomsOfScripts.find(({ held }) => held.includes(dirname(path)));

test('the page’s files import each other without a circle, and as ARCHITECTURE.md says', () => {
  assert.ok(imports.length > 120 && roomsOfScripts.length === 4, `${imports.length}, ${roomsOfScripts.length}`);
  assert.deepEqual(circle(imports), []);
  assert.deepEqual(circle(roomsOfScripts.flatMap(({ held, uses }) => uses.map((used) => [held[0], used]))), []);
  const own = imports.filter(([from, to]) => !from.endsWith('.test.mjs') && !to.startsWith('build/'));
  const arrows = own.map(([from, to]) => [from, to, roomOfScript(from), roomOfScript(to)]);
  assert.deepEqual(arrows.filter(([, , one, other]) => one !== other && !one.uses.includes(other?.held[0])).map(([from, to]) => `${from} → ${to}`), []);
  const used = (room, path) => arrows.some(([, , one, other]) => one === room && other?.held[0] === path);
  assert.deepEqual(roomsOfScripts.flatMap((room) => room.uses.filter((path) => path !== 'core' && !used(room, path)).map((path) => `${room.held} → ${path}`)), []);
});

// ---- Widths ----

// A row of a table in Markdown is one line, and so is what it shows of JSON; so is a sentence of the law.
const isOneLine = (path, line) => path.endsWith('.md') && (/^ *\|/.test(line) || line.includes('":'));

test('no line of the program is wider than 140 columns', () => {
  const files = ['core', 'native', 'wasm', 'web'].flatMap((folder) => filesIn(folder, /\.(c|h|ts|mjs|js|css|html|md|cmake)$|^CMakeLists\.txt$/));
  assert.ok(files.length > 250, `${files.length}`);
  const wide = files.flatMap((path) => read(path).split('\n').map((line, at) => [path, at + 1, line]))
    .filter(([path, , line]) => [...line].length > 140 && !isOneLine(path, line));
  assert.deepEqual(wide.map(([path, at, line]) => `${path}:${at}: ${[...line].length}`), []);
});
