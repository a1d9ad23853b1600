// SPDX-License-Identifier: MIT
// The surface as the model has it (README.md). Each benefit is worked out over the facts that it may look at; a look at others throws.
import { BENEFITS, Law, takenOut } from '../model/benefits.mjs';
import { nodeOf } from '../model/json.mjs';
import { readCase } from '../model/reader.mjs';
import { chosenReadings, combination, combinationCount, countOf, facts, readingCount, readings, situations } from './situations.mjs';

/** For each benefit: its own facts, and by number of a combination of all facts the number of that of its own. */
const own = BENEFITS.map((benefit) => {
  const mine = facts.filter(({ name }) => benefit.choices.includes(name));
  const index = new Uint16Array(combinationCount);
  for (let number = 0; number < combinationCount; number += 1) {
    let rest = number;
    let place = 0;
    let weight = 1;
    for (const { name, values } of [...facts].reverse()) {
      if (benefit.choices.includes(name)) {
        place += (rest % values.length) * weight;
        weight *= values.length;
      }
      rest = Math.floor(rest / values.length);
    }
    index[number] = place;
  }
  return { benefit, mine, index };
});

const ownCombinations = own.map(({ mine }) => Array.from({ length: countOf(mine) }, (_, number) => combination(mine, number)));

function amountsOf(law) {
  return own.map(({ benefit }, place) =>
    ownCombinations[place].map((chosen) => {
      const { min, max } = law.outcome(benefit, (name) => chosen.get(name));
      if (min !== max) throw new Error(`${benefit.id} is not certain`);
      return min;
    }),
  );
}

function* lines(law) {
  const amounts = amountsOf(law);
  let before = '';
  let alike = 0;
  for (let number = 0; number < combinationCount; number += 1) {
    let text = '';
    for (let place = 0; place < own.length; place += 1) text += ` ${amounts[place][own[place].index[number]]}`;
    if (text !== before && alike > 0) {
      yield `${alike}${before}\n`;
      alike = 0;
    }
    before = text;
    alike += 1;
  }
  yield `${alike}${before}\n`;
}

/** The text, block by block. */
export function* surface() {
  for (const situation of situations) {
    const { known } = readCase(nodeOf(situation));
    const taken = takenOut(known.get('interruptions'));
    for (let number = 0; number < readingCount; number += 1) {
      const chosen = combination(readings, chosenReadings[number]);
      const law = new Law(known, [], (name) => chosen.get(name), taken);
      const heading = number === 0 ? `situation ${JSON.stringify(situation)}\n` : '';
      yield `${heading}readings ${readings.map(({ name }) => chosen.get(name)).join(' ')}\n${[...lines(law)].join('')}`;
    }
  }
}
