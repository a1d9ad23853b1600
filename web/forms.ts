// SPDX-License-Identifier: MIT
/** Reads a submitted form into facts, and has the core check them. */
import type { Fact, FactValue, Failure, Interruption } from '../wasm/hotro';
import { assess, assessAnswers, day, dong, labelOf, say, type Context, type Problem } from './context';
import { dateEntry, isDay, moneyEntry, type Entry } from './entry';
import { UNKNOWN, fieldId } from './fields';
import { factOf, isLimit, limitsOf } from './flow';
import { reworded } from './share';
import { changed, type Answers } from './state';
import type { WordKey } from './words';

export interface Read {
  values: Record<string, FactValue | null>;
  skipped: string[];
  problems: Problem[];
}

/** `asked`: an empty field is a mistake; `optional`: it is unknown. */
export type Demand = 'asked' | 'optional';

export function read(c: Context, form: HTMLFormElement, facts: readonly Fact[], demand: Demand): Read {
  const fields = new FormData(form);
  const result: Read = { values: {}, skipped: [], problems: [] };
  for (const fact of facts) readFact(c, fields, fact, demand, result);
  return result;
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

function dateOf(fields: FormData, name: string): Entry<string> {
  return dateEntry(text(fields, `${name}.day`), text(fields, `${name}.month`), text(fields, `${name}.year`));
}

function readFact(c: Context, fields: FormData, fact: Fact, demand: Demand, result: Read): void {
  const field = fieldId(fact.id);
  /* Also where it cannot be read: what was answered before is not what is checked. */
  result.values[fact.id] = null;
  const wrong = (key: WordKey) => void result.problems.push({ field, text: c.t(key, say(c, fact.label)) });
  const unknown = (empty: WordKey) => {
    if (fact.default !== undefined) return;
    if (demand === 'asked') wrong(empty);
    else result.skipped.push(fact.id);
  };
  switch (fact.kind) {
    case 'choice':
    case 'yes_no': {
      const value = text(fields, fact.id);
      if (value === UNKNOWN) result.skipped.push(fact.id);
      else if (value === '') unknown('choose_answer');
      else result.values[fact.id] = fact.kind === 'yes_no' ? value === 'yes' : value;
      return;
    }
    case 'date': {
      const isOngoing = fact.default === 'ongoing';
      if (isOngoing && text(fields, `${fact.id}.state`) === 'no') return;
      const entry = dateOf(fields, fact.id);
      if ('value' in entry && entry.value !== null) result.values[fact.id] = entry.value;
      else if ('problem' in entry) wrong(entry.problem);
      else if (isOngoing && text(fields, `${fact.id}.state`) === 'yes') wrong('date_needed');
      else unknown('date_empty');
      return;
    }
    case 'money': {
      const entry = moneyEntry(text(fields, fact.id));
      if ('choices' in entry) result.problems.push({ field, text: c.t('money_which', say(c, fact.label)), choices: entry.choices });
      else if ('problem' in entry) wrong(entry.problem);
      else if (entry.value === null) unknown('money_empty');
      else result.values[fact.id] = entry.value;
      return;
    }
    case 'interruptions':
      readBreaks(c, fields, fact, result);
  }
}

/** Breaks that the core takes. It names the list; here each day and each break is put to it alone, as the message has its number and field. */
function readBreaks(c: Context, fields: FormData, fact: Fact, result: Read): void {
  const field = fieldId(fact.id);
  if (text(fields, `${fact.id}.state`) !== 'yes') return;
  const breaks: Interruption[] = [];
  const before = result.problems.length;
  for (let index = 0; fields.has(`${fact.id}.${index}.reason`); index += 1) {
    const name = `${fact.id}.${index}`;
    const [from, to, reason] = [dateOf(fields, `${name}.from`), dateOf(fields, `${name}.to`), text(fields, `${name}.reason`)];
    const known = (entry: Entry<string>) => ('value' in entry ? entry.value : null);
    const [first, last] = [known(from), known(to)];
    if ('value' in from && 'value' in to && first === null && last === null && reason === '') continue;
    const at = index === 0 ? field : `${field}-${index}`;
    const called = c.t('break_n', String(index + 1));
    const wrong = (text: string, field = at) => result.problems.push({ field, text });
    const refuses = (from: string, to: string) => 'error' in assess(c, { [fact.id]: [{ from, to, reason: c.rules.reasons[0]?.id ?? '' }] });
    const others = result.problems.length;
    if (first !== null && refuses(first, first)) wrong(amiss(c, fact, called, first));
    if (last !== null && refuses(last, last)) wrong(amiss(c, fact, called, last), `${at}-to`);
    const short = [from, to].some((it) => 'problem' in it && it.problem === 'date_year');
    if (short) wrong(c.t('date_year', called));
    else if (first === null || last === null || reason === '') wrong(c.t('break_parts', String(index + 1)));
    else if (result.problems.length > others) continue;
    else if (refuses(first, last)) wrong(`${called}: ${c.t('in_order', c.t('last_day'), typed(last), c.t('first_day'), typed(first))}`);
    else breaks.push({ from: first, to: last, reason });
  }
  if (breaks.length > 0) result.values[fact.id] = breaks;
  else if (result.problems.length === before) result.problems.push({ field, text: c.t('break_none') });
}

/** All that the core says of the answers with these changes: it names one mistake, then, without that fact, the next. */
export function checked(c: Context, values: Record<string, FactValue | null>, shown: readonly string[]): Problem[] {
  const found: Problem[] = [];
  for (let answers = changed(c.state.answers, values); ;) {
    const result = assessAnswers(c, answers);
    if (!('error' in result)) return found;
    found.push(explained(c, result.error, answers, shown));
    const { fact = '' } = result.error;
    if (!(fact in answers)) return found;
    answers = changed(answers, { [fact]: null });
  }
}

/** The first and last day of the core for dates that have no limits of their own, and its limits of money. */
const DAYS = ['1950-01-01', '2100-12-31'] as const;
const MONEY = [1, 1_000_000_000_000] as const;

/** A day as it was typed. */
function typed(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Of a day that the core refuses. */
function amiss(c: Context, fact: Fact, name: string, date: string): string {
  return isDay(date) ? c.t('outside', name, typed(date), day(c, fact.first ?? DAYS[0]), day(c, fact.last ?? DAYS[1])) : c.t('no_such_day', name, typed(date));
}

/** The core's finding in the words of the screen: labels, and days as they were typed. `shown`: the facts on the screen. */
export function explained(c: Context, error: Failure['error'], answers: Answers, shown: readonly string[]): Problem {
  const fact = error.fact === undefined ? undefined : factOf(c.rules, error.fact);
  const at = fact !== undefined && shown.includes(fact.id) ? fact.id : shown[0] ?? '';
  /* Where both limits are asked together, each has boxes of its own. */
  const field = fieldId(limitsOf(c.rules).every((it) => shown.includes(it.id)) && fact !== undefined && isLimit(fact) ? `${at}-box` : at);
  const value = fact === undefined ? undefined : answers[fact.id];
  if (fact === undefined || value === undefined) return { field, text: reworded(c, error) };
  const label = say(c, fact.label);
  if (typeof value === 'number' && error.code === 'out_of_range') return { field, text: c.t('outside', label, dong(c, value), dong(c, MONEY[0]), dong(c, MONEY[1])) };
  if (typeof value === 'string' && (error.code === 'bad_date' || error.code === 'out_of_range')) return { field, text: amiss(c, fact, label, value) };
  const other = firstOf(c, fact);
  if (typeof value === 'string' && other !== undefined && error.code === 'conflict') {
    const text = c.t('in_order', label, typed(value), labelOf(c, other), typed(String(answers[other] ?? factOf(c.rules, other)?.default ?? '')));
    const elsewhere = [fact.id, other].find((id) => !shown.includes(id));
    return elsewhere === undefined ? { field, text } : { field, text, other: elsewhere };
  }
  return { field, text: reworded(c, error) };
}

/** The day that a last day must not be before. */
function firstOf(c: Context, fact: Fact): string | undefined {
  const [since, until] = limitsOf(c.rules);
  return fact.id === until.id ? since.id : c.rules.benefits.find((benefit) => benefit.ends === fact.id)?.begins;
}
