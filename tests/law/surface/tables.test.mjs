// SPDX-License-Identifier: MIT
// The tables of `hotro rules --json` over every combination: every row decides some case, no two rows of a table claim one case, every
// clause is cited.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotro as module } from '../module.mjs';
import { loadVectors } from '../../vectors/match.mjs';

const rules = module.rules();
const valuesOf = new Map([...rules.facts, ...rules.readings].map(({ id, kind, values }) => [id, kind === 'yes_no' ? [false, true] : (values ?? []).map((value) => value.id)]));

function* combinations(names) {
  const [name, ...rest] = names;
  if (name === undefined) return yield new Map();
  for (const value of valuesOf.get(name)) {
    for (const others of combinations(rest)) yield others.set(name, value);
  }
  return undefined;
}

const holds = (when, chosen) => when.every(({ fact, values }) => values.includes(chosen.get(fact)));

for (const benefit of rules.benefits) {
  const conditions = [...benefit.when, ...benefit.tables.flatMap(({ rows }) => rows.flatMap(({ when }) => when))];
  const names = [...new Set(conditions.map(({ fact }) => fact))];

  test(`${benefit.id}: rows over every combination of ${names.join(', ')}`, (t) => {
    const decided = benefit.tables.map(({ rows }) => rows.map(() => 0));
    let paid = 0;
    let count = 0;
    for (const chosen of combinations(names)) {
      count += 1;
      const rows = benefit.tables.map(({ rows: all }) => all.flatMap(({ when }, row) => (holds(when, chosen) ? [row] : [])));
      rows.forEach((found, table) => assert.ok(found.length <= 1, `table ${table}: rows ${found} both hold for ${JSON.stringify([...chosen])}`));
      // A figure or a ratio that no row gives refuses: the one gap that a table can have. A factor is then 1.
      if (!holds(benefit.when, chosen) || rows.some((found, table) => found.length === 0 && benefit.tables[table].kind !== 'extra')) continue;
      paid += 1;
      rows.forEach((found, table) => found.forEach((row) => (decided[table][row] += 1)));
    }
    assert.ok(paid > 0 && paid < count, 'some are paid and some are not');
    decided.forEach((rows, table) => rows.forEach((times, row) => assert.ok(times > 0, `row ${row} of table ${table} decides nothing`)));
    t.diagnostic(`${paid} of ${count} combinations are paid`);
  });
}

// Clauses that `hotro rules` shows and no assessment does.
const RULES_ALONE = [
  'd179_3_2', // paid with the salary, not counted for insurance: in what is not modelled
  'd179_6_4', // who decides: in the sentence of what comes next
  'l64_53_1', // when a province's text may enter into force: beside two values of a reading, in the rules
  'r57_in_force', // why the reading is open
];

test('every clause is cited in the assessment of some vector, or stands in the list', () => {
  const cited = new Set();
  for (const { caseText, parametersText } of loadVectors()) {
    JSON.parse(module.assessText(caseText, parametersText ?? ''), (key, value) => {
      if (key === 'citation') cited.add(value);
      return value;
    });
  }
  assert.deepEqual(rules.clauses.filter(({ citation }) => !cited.has(citation)).map(({ id }) => id), RULES_ALONE);
});
