// SPDX-License-Identifier: MIT
/** Which question comes next, and what is asked at all: read from the rules, never from names of facts. */
import type { Assessment, Benefit, Case, Fact, FactValue, Reading, Rules } from '../wasm/hotro';
import type { Answers, Place, State } from './state';

/** Benefits that begin with the same fact are one topic: the monthly supports, the degree, the attraction. */
export interface Topic {
  id: string;
  benefits: Benefit[];
}

export function topicsOf(rules: Rules): Topic[] {
  const topics = new Map<string, Benefit[]>();
  for (const benefit of rules.benefits) topics.set(benefit.begins, [...(topics.get(benefit.begins) ?? []), benefit]);
  return [...topics].map(([id, benefits]) => ({ id, benefits }));
}

/** The choice of every topic. */
export const ALL = 'all';

/** The benefits asked about; where nothing was chosen (a link was opened), all. */
export function chosen(rules: Rules, topics: readonly string[]): Benefit[] {
  return rules.benefits.filter((benefit) => topics.length === 0 || topics.includes(ALL) || topics.includes(benefit.begins));
}

/** Every fact that a rule of these benefits looks at. */
export function factsOf(benefits: readonly Benefit[]): Set<string> {
  const facts = new Set<string>();
  for (const benefit of benefits) {
    for (const fact of [benefit.begins, benefit.ends, benefit.money]) if (fact !== undefined) facts.add(fact);
    for (const condition of benefit.when) facts.add(condition.fact);
    for (const table of benefit.tables) for (const row of table.rows) for (const condition of row.when) facts.add(condition.fact);
  }
  return facts;
}

/** A yes/no fact that is no unless said, and the facts that may only be given with it. */
export interface Gate {
  fact: Fact;
  behind: Fact[];
}

export function gatesOf(rules: Rules): Gate[] {
  return rules.facts
    .filter((fact) => fact.kind === 'yes_no' && fact.default === false)
    .map((fact) => {
      const behind = new Set<string>();
      for (const benefit of rules.benefits)
        if (benefit.when.some((condition) => condition.fact === fact.id))
          for (const id of [benefit.begins, benefit.ends, benefit.money]) if (id !== undefined) behind.add(id);
      return { fact, behind: rules.facts.filter((other) => behind.has(other.id)) };
    });
}

/** The facts that the topics chosen look at, with the period, and interruptions where one of them is stopped. */
function factsAsked(rules: Rules, topics: readonly string[]): Set<string> {
  const benefits = chosen(rules, topics);
  const asked = factsOf(benefits);
  for (const fact of rules.facts) if (isLimit(fact) || (fact.kind === 'interruptions' && benefits.some((benefit) => benefit.stopped !== undefined))) asked.add(fact.id);
  return asked;
}

/** The case as the core reads it, in the order of the law: without what is kept of topics not chosen or behind a closed gate. */
export function caseOf(rules: Rules, answers: Answers, topics: readonly string[] = []): Case {
  const asked = factsAsked(rules, topics);
  for (const gate of gatesOf(rules)) if (answers[gate.fact.id] !== true) for (const fact of gate.behind) asked.delete(fact.id);
  for (const reading of rules.readings) asked.add(reading.id);
  const person: Record<string, FactValue> = {};
  for (const { id } of [...rules.facts, ...rules.readings]) {
    const value = answers[id];
    if (value !== undefined && asked.has(id)) person[id] = value;
  }
  return person;
}

/**
 * Answers by which nothing is paid on topics not chosen, of facts that no chosen topic looks at: with them every figure of the core is that of
 * the chosen topics alone, bounded jointly.
 */
export function closing(rules: Rules, topics: readonly string[]): Case {
  const benefits = chosen(rules, topics);
  const asked = factsOf(benefits);
  const others = rules.benefits.filter((benefit) => !benefits.includes(benefit));
  const conditionsOf = (benefit: Benefit) => [...benefit.when, ...benefit.tables.flatMap((table) => table.rows.flatMap((row) => row.when))];
  const all = others.flatMap(conditionsOf);
  const values: Record<string, string | boolean> = {};
  for (const benefit of others) {
    for (const { fact: id } of conditionsOf(benefit)) {
      const fact = factOf(rules, id);
      if (fact === undefined || asked.has(id)) continue;
      const paid = new Set(all.filter((it) => it.fact === id).flatMap((it) => it.values));
      const refusing = (fact.kind === 'yes_no' ? [false, true] : (fact.values ?? []).map((value) => value.id)).find((value) => !paid.has(value));
      if (refusing === undefined) continue;
      if (refusing !== fact.default) values[id] = refusing;
      break;
    }
  }
  return values;
}

/** Missing facts that belong to the topics chosen, most useful first. */
export function open(rules: Rules, state: State, assessment: Assessment): string[] {
  const asked = factsOf(chosen(rules, state.topics));
  return assessment.missing.filter((fact) => asked.has(fact));
}

/** After an answer: the next question that matters, or the place to return to, or the check. */
export function placeAfter(rules: Rules, state: State, assessment: Assessment, then: Place['then']): Place {
  const fact = open(rules, state, assessment).find((id) => !state.skipped.includes(id));
  if (fact !== undefined) return then === undefined ? { screen: 'question', fact } : { screen: 'question', fact, then };
  return { screen: then ?? 'check' };
}

/** Facts with a default, never missing, that these benefits look at: asked together before the questions. */
export function basicsOf(rules: Rules, topics: readonly string[]): Fact[] {
  const benefits = chosen(rules, topics);
  const asked = factsOf(benefits);
  const behind = new Set(gatesOf(rules).flatMap((gate) => gate.behind.map((fact) => fact.id)));
  return rules.facts.filter((fact) => {
    if (fact.default === undefined || behind.has(fact.id) || isLimit(fact)) return false;
    return fact.kind === 'interruptions' ? benefits.some((benefit) => benefit.stopped !== undefined) : asked.has(fact.id);
  });
}

/** The first and last day of the estimate: dates with a fixed default. */
export function isLimit(fact: Fact): boolean {
  return fact.kind === 'date' && fact.default !== undefined && fact.default !== 'ongoing';
}

export function limitsOf(rules: Rules): [Fact, Fact] {
  const [since, until] = rules.facts.filter(isLimit);
  if (since === undefined || until === undefined) throw new Error('the rules have no limits of the estimate');
  return [since, until];
}

export function factOf(rules: Rules, id: string): Fact | undefined {
  return rules.facts.find((fact) => fact.id === id);
}

export function readingOf(rules: Rules, id: string): Reading | undefined {
  return rules.readings.find((reading) => reading.id === id);
}

/** The command that reproduces a case. Identifiers need no quotes; interruptions do. */
export function commandOf(person: Case, hasParameters: boolean): string {
  const options = Object.entries(person).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `"${value.map((it) => `${it.from}/${it.to} ${it.reason}`).join('; ')}"`
      : value === true ? 'yes' : value === false ? 'no' : String(value);
    return `--${name.replace(/_/g, '-')} ${text}`;
  });
  return ['hotro assess', ...options, ...(hasParameters ? ['--parameters FILE'] : [])].join(' ');
}
