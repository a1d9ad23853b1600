// SPDX-License-Identifier: MIT
// The order in which the surface is written, from the words of README.md and the model's lists.
import { readFileSync } from 'node:fs';
import { CHOICES, READINGS } from '../model/law.mjs';

export const situations = JSON.parse(readFileSync(new URL('situations.json', import.meta.url), 'utf8'));

const inOrder = (fact) => ({ name: fact.name, values: fact.kind === 'yes_no' ? [false, true] : fact.values });
/** Slowest first. */
export const facts = [...CHOICES.filter(({ name }) => name === 'attracted'), ...CHOICES.filter(({ name }) => name !== 'attracted')].map(inOrder);
export const readings = READINGS.map(inOrder);

export const countOf = (list) => list.reduce((count, { values }) => count * values.length, 1);
export const combinationCount = countOf(facts);

/** Beyond as many cases, only combinations of readings of which at most two are away from their default. */
const MOST_CASES = 100_000_000;
const isFew = situations.length * combinationCount * countOf(readings) <= MOST_CASES;
const away = (number) => [...combination(readings, number)].filter(([name, value]) => value !== readings.find((it) => it.name === name).values[0]).length;
/** The combinations of readings that are looked at, by number among all. */
export const chosenReadings = Array.from({ length: countOf(readings) }, (_, number) => number).filter((number) => isFew || away(number) <= 2);
export const readingCount = chosenReadings.length;

/** How far apart two combinations are that differ by one step in the fact of that name. */
export function strideOf(list, name) {
  const place = list.findIndex((item) => item.name === name);
  return countOf(list.slice(place + 1));
}

/** The values of the combination of that number, by name. */
export function combination(list, number) {
  const chosen = new Map();
  let rest = number;
  for (const { name, values } of [...list].reverse()) {
    chosen.set(name, values[rest % values.length]);
    rest = Math.floor(rest / values.length);
  }
  return chosen;
}
