// SPDX-License-Identifier: MIT
// What gcovr found unreached, against the list of what may be: node tests/coverage.mjs GCOVR.json LIST
import { readFileSync } from 'node:fs';

const [found, list] = process.argv.slice(2);
const problems = [];

/** FILE | BRANCHES | LINE | WHY: LINE may hold " | " itself. */
function entryOf(line, number) {
  const [file, branches, ...rest] = line.split(' | ');
  const why = rest.pop();
  const text = rest.join(' | ');
  if (!(Number(branches) > 0) || !text || !why) {
    problems.push(`${list}:${number}: no "FILE | BRANCHES | LINE | WHY": ${line}`);
  }
  return { number, place: `${file}: ${text}`, branches: Number(branches) };
}

const allowed = readFileSync(list, 'utf8')
  .split('\n')
  .map((line, index) => [line, index + 1])
  .filter(([line]) => line !== '' && !line.startsWith('#'))
  .map(([line, number]) => entryOf(line, number));

/** Branches of a line that nothing takes; a line that is not reached and has none counts as one. */
const unreached = ({ count, branches }) =>
  Math.max(branches.filter((branch) => branch.count === 0).length, count === 0 ? 1 : 0);

// Lines of the same words in a file are told apart by nothing: they count together.
const gaps = new Map();
for (const { file, lines } of JSON.parse(readFileSync(found, 'utf8')).files) {
  const source = readFileSync(file, 'utf8').split('\n');
  for (const line of lines.filter((one) => !one['gcovr/noncode'] && unreached(one) > 0)) {
    const place = `${file}: ${source[line.line_number - 1].trim()}`;
    const gap = gaps.get(place) ?? { branches: 0, numbers: [] };
    gap.branches += unreached(line);
    gap.numbers.push(line.line_number);
    gaps.set(place, gap);
  }
}

for (const { number, place, branches } of allowed) {
  const gap = gaps.get(place);
  gaps.delete(place);
  if (gap === undefined) {
    problems.push(`${list}:${number}: reached, or no such line: ${place}`);
  } else if (gap.branches !== branches) {
    problems.push(`${list}:${number}: ${gap.branches} not reached, not ${branches} (line ${gap.numbers.join(', ')}): ${place}`);
  }
}
for (const [place, { branches, numbers }] of gaps) {
  problems.push(`${branches} not reached (line ${numbers.join(', ')}) of ${place}`);
}
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length === 0 ? 0 : 1;
