// SPDX-License-Identifier: MIT
// Cases of every kind as lines of JSON: whole ones, some with facts unknown, some that cannot be used.

/** A generator of numbers in [0, n), the same at every run. */
function generator(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const day = (pick) => new Date(Date.UTC(2025, 0, 1) + pick(2000) * 86_400_000).toISOString().slice(0, 10);

function value(fact, pick) {
  if (fact.kind === 'date') return day(pick);
  if (fact.kind === 'money') return fact.least + pick(1_000) * 100_000;
  if (fact.kind === 'yes_no') return pick(2) === 1;
  return fact.values[pick(fact.values.length)].id;
}

/** `count` lines; `rules` is what `rules --json` says. About one in ten is refused. */
export function lines(rules, count, seed = 1) {
  const pick = generator(seed);
  const facts = [...rules.facts, ...rules.readings].filter(({ kind }) => kind !== 'interruptions');
  return Array.from({ length: count }, (_, index) => {
    const one = { id: `người ${index}` };
    for (const fact of facts) {
      const often = fact.default === undefined ? 9 : 2;
      if (pick(10) < often) one[fact.id] = value(fact, pick);
    }
    for (const fact of facts) {
      if (fact.opens && one[fact.id] !== true) for (const id of fact.opens) delete one[id];
    }
    for (const { kind, fact, other } of rules.contradictions) {
      if (kind === 'before' && one[fact] < one[other] && pick(20) > 0) [one[fact], one[other]] = [one[other], one[fact]];
    }
    if (pick(50) === 0) one[facts[pick(facts.length)].id] = '???';
    return JSON.stringify(one);
  });
}
