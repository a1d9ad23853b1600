// SPDX-License-Identifier: MIT
// What gcovr found unreached, against the list of what may be: node tests/coverage.mjs GCOVR.json LIST
import { readFileSync } from 'node:fs';
import { declarationsOfAll } from './functions.mjs';

const [found, list] = process.argv.slice(2);
const problems = [];

// FUNCTION | BRANCHES | WHY; several lines of one function add up.
const allowed = new Map();
for (const [index, line] of readFileSync(list, 'utf8').split('\n').entries()) {
  if (line === '' || line.startsWith('#')) continue;
  const [name, branches, why] = line.split(' | ');
  if (Number(branches) > 0 && why) {
    allowed.set(name, (allowed.get(name) ?? 0) + Number(branches));
  } else {
    problems.push(`${list}:${index + 1}: no "FUNCTION | BRANCHES | WHY": ${line}`);
  }
}

/** Branches of a line that nothing takes; a line that is not reached and has none counts as one. */
const unreached = ({ count, branches }) =>
  Math.max(branches.filter((branch) => branch.count === 0).length, count === 0 ? 1 : 0);

const { files } = JSON.parse(readFileSync(found, 'utf8'));
const declarations = declarationsOfAll(files.map(({ file }) => ({ file, text: readFileSync(file, 'utf8') })));
const lineOf = ({ text }, place) => text.slice(0, place).split('\n').length;
const gaps = new Map(); // by function
for (const { file, lines } of files) {
  const own = declarations.filter((declaration) => declaration.file === file);
  for (const line of lines.filter((one) => !one['gcovr/noncode'] && unreached(one) > 0)) {
    const { name } = own.find((declaration) => line.line_number <= lineOf(declaration, declaration.to)) ?? { name: file };
    const gap = gaps.get(name) ?? { branches: 0, places: [] };
    gap.branches += unreached(line);
    gap.places.push(`${file}:${line.line_number}`);
    gaps.set(name, gap);
  }
}

for (const [name, branches] of allowed) {
  const gap = gaps.get(name);
  if (gap === undefined) {
    problems.push(`${list}: reached, or no such function: ${name}`);
  } else if (gap.branches !== branches) {
    problems.push(`${name}: ${gap.branches} not reached, not ${branches} (${gap.places.join(', ')})`);
  }
  gaps.delete(name);
}
for (const [name, { branches, places }] of gaps) {
  problems.push(`${name}: ${branches} not reached (${places.join(', ')})`);
}
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length === 0 ? 0 : 1;
