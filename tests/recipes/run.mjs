// SPDX-License-Identifier: MIT
// The recipes of ARCHITECTURE.md, each made in a copy of the project: it touches the files that the recipe names, and what reddens are
// the tests that it names, no others. node tests/recipes/run.mjs [--node] [RECIPE…]; --node: the suites in Node.js too, minutes each.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { law } from './law.mjs';
import { program } from './program.mjs';
import { sources } from './sources.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const recipes = { ...law, ...program, ...sources };
const inNode = process.argv.includes('--node');
const named = process.argv.slice(2).filter((it) => it !== '--node');
const unknown = named.filter((name) => !Object.hasOwn(recipes, name));
if (unknown.length > 0) {
  console.error(`no recipe ${unknown}: ${Object.keys(recipes)}`);
  process.exit(2);
}

// ---- The copy ----

const root = join(project, 'build', 'recipes');
const build = join(root, 'build', 'dev');

/** The files of a project, but for what is built or installed in it, and what only the fuzz targets read. */
function filesOf(project, folder = '') {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((it) => {
    const path = join(folder, it.name);
    if (['.git', 'build', 'node_modules', 'tests/fuzz/corpus'].includes(path) || it.name === 'node_modules') return [];
    return it.isDirectory() ? filesOf(project, path) : it.isFile() ? [path] : [];
  });
}

const tree = {
  root,
  command: join(build, 'hotro'),
  touched: new Set(),
  read: (path) => readFileSync(join(root, path), 'utf8'),
  write(path, text) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    tree.touched.add(path);
  },
};

/* Only what differs is written, so that only that is built anew. */
function copyAgain() {
  mkdirSync(root, { recursive: true });
  tree.touched.clear();
  for (const path of filesOf(root)) if (!existsSync(join(project, path))) rmSync(join(root, path));
  for (const path of filesOf(project)) {
    const [from, to] = [join(project, path), join(root, path)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  const modules = join(project, 'web', 'node_modules');
  if (existsSync(modules) && !existsSync(join(root, 'web', 'node_modules'))) symlinkSync(modules, join(root, 'web', 'node_modules'));
}

// ---- What reddens ----

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
}

function unitSuites() {
  const { tests } = JSON.parse(run('ctest', ['--test-dir', build, '--show-only=json-v1']).stdout);
  const labels = (test) => test.properties.find(({ name }) => name === 'LABELS')?.value ?? [];
  return new Map(tests.map((test) => [test.name, `tests/${labels(test).includes('law') ? 'law' : 'machine'}/unit/test_${test.name}.c`]));
}

function redUnits() {
  const failures = join(build, 'Testing', 'Temporary', 'LastTestsFailed.log');
  rmSync(failures, { force: true });
  const { status, stdout } = run('ctest', ['--preset', 'dev']);
  if (status === 0) return [];
  if (!existsSync(failures)) throw new Error(stdout);
  const suites = unitSuites();
  return readFileSync(failures, 'utf8').trim().split('\n').map((line) => suites.get(line.slice(line.indexOf(':') + 1)));
}

/* What needs no browser. */
const NODE_FOLDERS = ['tests', 'tests/law', 'tests/law/model', 'tests/law/module', 'tests/law/surface', 'tests/machine/native', 'wasm', 'web'];

function redInNode() {
  const suites = NODE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => `${folder}/${name}`));
  return suites.filter((suite) => run('node', ['--test', suite], { env: { ...process.env, HOTRO: tree.command } }).status !== 0);
}

const NAMES = 'every name says one mutant';

/* What reads the sources: the rooms, and the lists of mutants, of which nothing but the names is looked at. */
function redOfSources() {
  const lists = readdirSync(join(root, 'tests', 'law', 'mutation')).map((name) => `tests/law/mutation/${name}`)
    .filter((path) => path.endsWith('.test.mjs') && tree.read(path).includes(NAMES));
  const red = ({ status }) => status !== 0;
  return [
    ...['tests/rooms.test.mjs'].filter((suite) => red(run('node', ['--test', suite], { env: { ...process.env, HOTRO: tree.command } }))),
    ...lists.filter((suite) => red(run('node', ['--test', '--test-name-pattern', NAMES, suite]))),
  ];
}

function redSuites() {
  const forNode = inNode ? ' && cmake --workflow --preset wasm && node web/build.mjs' : '';
  const { status, stdout, stderr } = run('sh', ['-c', `cmake --preset dev && cmake --build --preset dev${forNode}`]);
  if (status !== 0) throw new Error(`does not build\n${stdout.split('\n').slice(-40).join('\n')}${stderr}`);
  return [...new Set([...redUnits(), ...redOfSources(), ...(inNode ? redInNode() : [])])].sort();
}

// ---- What ARCHITECTURE.md says ----

/** Of a recipe's row the paths in its second column, and those in its third. */
function written(name) {
  const row = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8').split('\n').find((line) => line.startsWith(`| ${name} |`));
  if (row === undefined) throw new Error(`ARCHITECTURE.md has no recipe ${name}`);
  const paths = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path).sort();
  const [, , files, reddens] = row.split('|');
  return { files: paths(files), reddens: paths(reddens).filter((path) => inNode || /\.c$|^tests\/rooms|\/mutation\//.test(path)) };
}

const pathOf = (path) => path.replace(/\d{4}-\d\d-\d\d\.law$/, 'DAY.law');

let wrong = 0;
function compare(name, what, expected, found) {
  for (const it of found.filter((path) => !expected.includes(path))) console.log(`${name}: ${what} ${it}, which ARCHITECTURE.md does not say`, ++wrong);
  for (const it of expected.filter((path) => !found.includes(path))) console.log(`${name}: ARCHITECTURE.md says that it ${what} ${it}`, ++wrong);
}

copyAgain();
const already = redSuites();
if (already.length > 0) console.log(`red before any change, so not judged: ${already.join(', ')}`);
wrong += already.filter((suite) => suite.endsWith('.c')).length;
for (const name of named.length > 0 ? named : Object.keys(recipes)) {
  const { files, reddens } = written(name);
  const begun = Date.now();
  try {
    recipes[name](tree);
    const touched = [...tree.touched];
    const lines = touched.reduce((sum, path) => sum + linesChanged(path), 0);
    const red = redSuites().filter((suite) => !already.includes(suite));
    compare(name, 'touches', files, touched.map(pathOf).sort());
    compare(name, 'reddens', reddens.filter((suite) => !already.includes(suite)), red);
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`${name}: ${touched.length} files, ${lines} lines, ${seconds} s; reddens ${red.length === 0 ? 'nothing' : red.join(', ')}`);
  } catch (problem) {
    console.log(`${name}: ${problem.message}`);
    wrong++;
  }
  copyAgain();
}
process.exitCode = wrong === 0 ? 0 : 1;

/** Of a new revision, the lines in which it differs from the one before. */
function linesChanged(path) {
  const source = existsSync(join(project, path)) ? path : filesOf(project).filter((it) => pathOf(it) === pathOf(path)).sort().at(-1);
  const { stdout } = spawnSync('diff', [source === undefined ? '/dev/null' : join(project, source), join(root, path)], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.startsWith('>')).length;
}
