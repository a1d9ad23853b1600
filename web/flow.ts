// SPDX-License-Identifier: MIT
/** Which question comes next, and what is asked at all: read from the rules, never from names of facts. */
import type { Assessment, Benefit, Fact, FactValue, Norms, Person, Reading, Rules } from '../wasm/hotro';
import type { Place, State } from './state';

/** Benefits that begin with the same fact are one topic. */
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

/** The benefits asked about, by their topic or by their own name; where nothing was chosen, all. */
export function chosen(rules: Rules, topics: readonly string[]): Benefit[] {
  return rules.benefits.filter(({ id, begins }) => topics.length === 0 || [ALL, begins, id].some((it) => topics.includes(it)));
}

/** What holds of a benefit, and then of its later versions. */
export const normsOf = (benefit: Benefit): Norms[] => [benefit, ...benefit.versions ?? []];

/** Every fact that a rule of these benefits looks at. */
export function factsOf(benefits: readonly Benefit[]): Set<string> {
  const facts = new Set<string>();
  for (const benefit of benefits) {
    for (const fact of [benefit.begins, benefit.ends, benefit.money]) if (fact !== undefined) facts.add(fact);
    for (const { when, tables } of normsOf(benefit)) {
      for (const condition of when) facts.add(condition.fact);
      for (const table of tables) for (const row of table.rows) for (const condition of row.when) facts.add(condition.fact);
    }
  }
  return facts;
}

/** A yes/no fact, the benefits that hang on it, and the facts that may only be given with a yes. */
export interface Gate {
  fact: Fact;
  benefits: Benefit[];
  behind: Fact[];
}

/** An answer to a gate: it is not so yet, but what would be paid then is to be known. */
export const NOT_YET = 'not_yet';

const gates = new WeakMap<Rules, Gate[]>();

/** Found once: an answer looks at them many times. */
export function gatesOf(rules: Rules): Gate[] {
  let found = gates.get(rules);
  if (found === undefined) gates.set(rules, (found = gatesIn(rules)));
  return found;
}

function gatesIn(rules: Rules): Gate[] {
  return rules.facts.flatMap((fact) => (fact.opens === undefined ? [] : [{
    fact,
    benefits: rules.benefits.filter((benefit) => normsOf(benefit).some(({ when }) => when.some((condition) => condition.fact === fact.id))),
    behind: rules.facts.filter((other) => fact.opens?.includes(other.id)),
  }]));
}

/** What was said: the answers, what was answered with "not known", and the topics chosen. */
export type Said = Pick<State, 'answers' | 'skipped' | 'topics'> & Partial<Pick<State, 'opened'>>;

/**
 * The gates that are asked about and of which neither yes nor no was said: they are supposed to be open, with nothing known of what
 * is behind them. "Not known" is never no. Of a case that was opened, the core's default holds for what it does not say.
 */
export function supposedOf(rules: Rules, { answers, skipped, topics, opened }: Said): Gate[] {
  const asked = factsOf(chosen(rules, topics));
  return gatesOf(rules).filter(({ fact: { id } }) => {
    if (!asked.has(id) || typeof answers[id] === 'boolean') return false;
    return answers[id] === NOT_YET || (topics.length > 0 && (opened ?? null) === null) || skipped.includes(id);
  });
}

/** The facts that the topics chosen look at, with the period, and interruptions where one of them is stopped. */
function factsAsked(rules: Rules, topics: readonly string[]): Set<string> {
  const benefits = chosen(rules, topics);
  const asked = factsOf(benefits);
  const areStopped = benefits.some(isStopped);
  for (const fact of rules.facts) if (isLimit(rules, fact) || (fact.kind === 'interruptions' && areStopped)) asked.add(fact.id);
  return asked;
}

/**
 * The case as the core reads it, in the order of the law: without what is kept of topics not chosen or behind a gate that is not
 * known to be open, and without what is so by default.
 */
export function caseOf(rules: Rules, said: Said): Person {
  const { answers, topics } = said;
  const asked = factsAsked(rules, topics);
  for (const gate of gatesOf(rules)) if (answers[gate.fact.id] !== true) for (const fact of gate.behind) asked.delete(fact.id);
  for (const reading of rules.readings) asked.add(reading.id);
  const supposed = supposedOf(rules, said).map((gate) => gate.fact.id);
  const person: Record<string, FactValue> = {};
  for (const { id, default: usual } of [...rules.facts, ...rules.readings]) {
    const value = supposed.includes(id) ? true : answers[id];
    if (value !== undefined && asked.has(id) && JSON.stringify(value) !== JSON.stringify(usual)) person[id] = value;
  }
  return person;
}

/** What a case says of the supports chosen: nothing where it is all of them. */
export function askedBy(rules: Rules, topics: readonly string[]): { asked?: string[] } {
  const asked = chosen(rules, topics).map((benefit) => benefit.id);
  return asked.length < rules.benefits.length ? { asked } : {};
}

/** Missing facts that belong to the topics chosen, most useful first; of what is only supposed nothing more can be known. */
export function open(rules: Rules, said: Said, assessment: Assessment): string[] {
  const asked = factsOf(chosen(rules, said.topics));
  for (const gate of supposedOf(rules, said)) for (const fact of gate.behind) asked.delete(fact.id);
  return assessment.missing.filter((fact) => asked.has(fact));
}

/** Whether an answer to it can change an amount: a benefit that looks at it may be paid. */
function matters(rules: Rules, { topics }: Said, assessment: Assessment, fact: Fact): boolean {
  const refused = new Set(assessment.benefits.filter((it) => it.status === 'refused').map((it) => it.id));
  const paid = chosen(rules, topics).filter((benefit) => !refused.has(benefit.id));
  return fact.kind === 'interruptions' ? paid.some(isStopped) : factsOf(paid).has(fact.id);
}

/** Whether interruptions take days out of it. */
function isStopped(benefit: Benefit): boolean {
  return normsOf(benefit).some((norms) => norms.stopped !== undefined);
}

/**
 * What is still to be asked, in the order of the law: what is missing, with the gates; then what has a default, breaks before last days.
 * Of a case that was opened its defaults were meant.
 */
export function questionsLeft(rules: Rules, said: Said, assessment: Assessment): { missing: string[]; usual: string[] } {
  const { answers, skipped, opened } = said;
  const isNew = ({ id }: Fact) => answers[id] === undefined && !skipped.includes(id);
  const gates = supposedOf(rules, said).map((gate) => gate.fact.id);
  const closed = new Set(gatesOf(rules).flatMap(({ fact, behind }) => (answers[fact.id] === true ? [] : behind.map((it) => it.id))));
  const left = rules.facts.filter((fact) => isNew(fact) && !isLimit(rules, fact));
  const asked = new Set([...open(rules, said, assessment), ...gates.filter((id) => !skipped.includes(id))]);
  const missing = left.filter((fact) => asked.has(fact.id) && (fact.default === undefined || matters(rules, said, assessment, fact)));
  const usual = (opened ?? null) !== null ? [] : left.filter((fact) => fact.default !== undefined && fact.opens === undefined &&
    !closed.has(fact.id) && matters(rules, said, assessment, fact));
  const breaks = usual.filter((fact) => fact.kind === 'interruptions');
  return { missing: missing.map((fact) => fact.id), usual: [...new Set([...breaks, ...usual])].map((fact) => fact.id) };
}

/** After an answer: the next question that matters, or the result. `passed`: what was not answered before that result either. */
export function placeAfter(
  rules: Rules, said: Said, assessment: Assessment, then: Place['then'], passed: readonly string[] = [],
): Place {
  const { missing, usual } = questionsLeft(rules, said, assessment);
  const fact = [...missing, ...usual.filter((id) => !passed.includes(id))][0];
  if (fact === undefined) return { screen: 'result' };
  return then === undefined ? { screen: 'question', fact } : { screen: 'question', fact, then };
}

/** Facts with a default, never missing, that these benefits look at. */
export function basicsOf(rules: Rules, topics: readonly string[]): Fact[] {
  const benefits = chosen(rules, topics);
  const asked = factsOf(benefits);
  const behind = new Set(gatesOf(rules).flatMap((gate) => gate.behind.map((fact) => fact.id)));
  return rules.facts.filter((fact) => {
    if (fact.default === undefined || behind.has(fact.id) || isLimit(rules, fact)) return false;
    return fact.kind === 'interruptions' ? benefits.some(isStopped) : asked.has(fact.id);
  });
}

/** Whether it is the first or last day of the estimate. */
export function isLimit({ estimate }: Rules, fact: Fact): boolean {
  return fact.id === estimate.since || fact.id === estimate.until;
}

export function limitsOf(rules: Rules): [Fact, Fact] {
  const [since, until] = [factOf(rules, rules.estimate.since), factOf(rules, rules.estimate.until)];
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
export function commandOf(person: Person, asked: readonly string[], hasParameters: boolean): string {
  const options = Object.entries(asked.length > 0 ? { asked: asked.join(','), ...person } : person).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `"${value.map((it) => `${it.from}/${it.to} ${it.reason}`).join('; ')}"`
      : value === true ? 'yes' : value === false ? 'no' : String(value);
    return `--${name.replace(/_/g, '-')} ${text}`;
  });
  return ['hotro assess', ...options, ...(hasParameters ? ['--parameters FILE'] : [])].join(' ');
}
