// SPDX-License-Identifier: MIT
// `unmet`: the smallest set of known facts that would have to be other, found by trying.
import { dayText } from './calendar.mjs';
import {
  CHOICES,
  D179_FIRST_DAY,
  FACT,
  FACT_ORDER,
  FIRST_ESTIMATE_DAY,
  LAST_VALID_DAY,
  R57_LAST_DAY,
} from './law.mjs';
import { only } from './benefits.mjs';

const isPeriod = (name) => name === 'since' || name === 'until';

/** Whether set `one` is to be named before set `other` of the same size. */
function preferred(one, other) {
  const periods = [one, other].map((names) => names.some(isPeriod));
  if (periods[0] !== periods[1]) return periods[1];
  const places = [one, other].map((names) => names.map((name) => FACT_ORDER.get(name)).sort((a, b) => b - a));
  for (let index = 0; index < places[0].length; index += 1) {
    if (places[0][index] !== places[1][index]) return places[0][index] > places[1][index];
  }
  return false;
}

function product(names, valuesOf, visit) {
  const assignment = new Map();
  const descend = (index) => {
    if (index === names.length) return visit(assignment);
    for (const value of valuesOf(names[index])) {
      assignment.set(names[index], value);
      descend(index + 1);
    }
    return undefined;
  };
  descend(0);
}

/** Solutions by the set of known facts that they change: names to the values used, for each of the smallest sets. */
function smallest(solutions) {
  const sets = new Map();
  for (const changed of solutions) {
    const names = [...changed.keys()];
    const key = names.join(' ');
    if (!sets.has(key)) sets.set(key, new Map(names.map((name) => [name, new Set()])));
    for (const [name, value] of changed) sets.get(key).get(name).add(value);
  }
  const least = Math.min(...[...sets.values()].map((set) => set.size));
  return [...sets.values()]
    .filter((set) => set.size === least)
    .reduce((best, set) => (preferred([...set.keys()], [...best.keys()]) ? set : best));
}

const allowedCombinations = new Map();

function unmetChoices(benefit, law) {
  const names = CHOICES.map((fact) => fact.name).filter((name) => benefit.choices.includes(name));
  // The combinations that meet every condition depend on the readings alone.
  const key = `${benefit.id} ${benefit.readings.map(law.reading).join(' ')}`;
  if (!allowedCombinations.has(key)) {
    const combinations = [];
    product(names, (name) => FACT.get(name).values, (assignment) => {
      const look = only(benefit.choices, (name) => assignment.get(name));
      if (benefit.allowed(look, only(benefit.readings, law.reading))) combinations.push(new Map(assignment));
    });
    allowedCombinations.set(key, combinations);
  }
  const changes = allowedCombinations
    .get(key)
    .map((combination) => new Map([...combination].filter(([name, value]) => law.known.has(name) && law.known.get(name) !== value)));
  return smallest(changes);
}

/** Days to try: every day that a condition compares with, and its neighbours. */
function daysToTry(benefit, law) {
  const compared = [D179_FIRST_DAY, FIRST_ESTIMATE_DAY, R57_LAST_DAY, law.first(benefit) ?? D179_FIRST_DAY];
  for (const name of benefit.days) {
    compared.push(FACT.get(name).first, FACT.get(name).last);
    if (law.known.has(name)) compared.push(law.known.get(name));
  }
  const days = new Set(compared.flatMap((day) => [day - 1, day, day + 1]));
  return (name) => [...days].filter((day) => day >= FACT.get(name).first && day <= FACT.get(name).last);
}

function unmetDays(benefit, law) {
  const candidates = daysToTry(benefit, law);
  const known = benefit.days.filter((name) => law.known.has(name));
  const unknown = benefit.days.filter((name) => !law.known.has(name));

  const meets = (day) =>
    day('since') <= day('until') &&
    !(day('duty_to') < day('duty_from')) &&
    !(day('attraction_to') < day('attracted_from')) &&
    benefit.timely(only(benefit.days, day), law.first(benefit));
  const canMeet = (changed) => {
    let found = false;
    product(unknown, candidates, (guess) => {
      found ||= meets((name) => changed.get(name) ?? guess.get(name) ?? law.known.get(name));
    });
    return found;
  };

  for (let size = 0; size <= known.length; size += 1) {
    const solutions = [];
    for (let bits = 0; bits < 1 << known.length; bits += 1) {
      const names = known.filter((_, index) => (bits >> index) & 1);
      if (names.length !== size) continue;
      product(names, candidates, (changed) => {
        if (canMeet(changed)) solutions.push(new Map(changed));
      });
    }
    if (solutions.length > 0) return smallest(solutions);
  }
  throw new Error(`${benefit.id} can never be paid`);
}

function needOfDays(name, days) {
  const { first, last } = FACT.get(name);
  const least = Math.min(...days);
  const greatest = Math.max(...days);
  return [{ ...(least > first && { from: dayText(least) }), ...(greatest < last && { to: dayText(greatest) }) }];
}

/** No condition looks at both days and choices, so the smallest set is the smallest of each. */
export function unmet(benefit, law) {
  const choices = unmetChoices(benefit, law);
  const days = unmetDays(benefit, law);
  return [...choices, ...days]
    .sort(([one], [other]) => FACT_ORDER.get(one) - FACT_ORDER.get(other))
    .map(([fact, values]) => ({
      fact,
      needs: days.has(fact) ? needOfDays(fact, values) : FACT.get(fact).values.filter((value) => values.has(value)),
    }));
}
