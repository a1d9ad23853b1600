// SPDX-License-Identifier: MIT
/** Reads a submitted form into facts, and has the core check them. */
import type { Fact, FactValue, Failure, Interruption } from '../wasm/hotro';
import { assess, assessAnswers, day, dong, labelOf, say, type Context, type Problem } from './context';
import { dateEntry, isDay, moneyEntry, wrongPart, type Entry } from './entry';
import { UNKNOWN, boxId, fieldId } from './fields';
import { NOT_YET, factOf, isLimit, limitsOf } from './flow';
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
  const wrong = (key: WordKey, at: Omit<Problem, 'text'> = { field }) =>
    void result.problems.push({ ...at, text: c.t(key, say(c, fact.label)) });
  const unknown = (empty: WordKey, at: Omit<Problem, 'text'> = { field }) => {
    if (demand === 'asked') wrong(empty, at);
    /* What has a default is that where nothing is said, but for a gate. */
    else if (fact.default === undefined || fact.opens !== undefined) result.skipped.push(fact.id);
  };
  switch (fact.kind) {
    case 'choice':
    case 'yes_no': {
      const value = text(fields, fact.id);
      if (value === UNKNOWN) result.skipped.push(fact.id);
      else if (value === '') unknown('choose_answer');
      else result.values[fact.id] = fact.kind === 'yes_no' && value !== NOT_YET ? value === 'yes' : value;
      return;
    }
    case 'date': {
      const goes = fact.default === 'ongoing' ? text(fields, `${fact.id}.state`) : null;
      if (goes === '') return unknown('choose_answer', { field: `${field}-going` });
      if (goes === UNKNOWN) return void result.skipped.push(fact.id);
      if (goes === 'no') return void (result.values[fact.id] = 'ongoing');
      const entry = dateOf(fields, fact.id);
      if ('value' in entry && entry.value !== null) result.values[fact.id] = entry.value;
      else if ('part' in entry) wrong(entry.problem, { field: boxId(field, entry.part), box: 'this' });
      else if (goes !== null) wrong('date_needed', { field, box: 'day' });
      else unknown('date_empty', { field, box: 'day' });
      return;
    }
    case 'money': {
      const entry = moneyEntry(text(fields, fact.id));
      const at = { field, box: 'this' } as const;
      if ('choices' in entry) wrong('money_which', { ...at, choices: entry.choices });
      else if ('problem' in entry) wrong(entry.problem, at);
      else if (entry.value === null) unknown('money_empty', at);
      else result.values[fact.id] = entry.value;
      return;
    }
    case 'interruptions': {
      const has = text(fields, `${fact.id}.state`);
      if (has === '') unknown('choose_answer', { field: `${field}-no` });
      else if (has === UNKNOWN) result.skipped.push(fact.id);
      else if (has === 'no') result.values[fact.id] = [];
      else readBreaks(c, fields, fact, result);
    }
  }
}

/**
 * Breaks that the core takes. It names the list; here each day and each break is put to it alone, as the message has its number and
 * field.
 */
function readBreaks(c: Context, fields: FormData, fact: Fact, result: Read): void {
  const field = fieldId(fact.id);
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
    const wrong = (text: string, field: string, box: Problem['box'] = 'this') => result.problems.push({ field, box, text });
    const refuses = (from: string, to: string) => 'error' in assess(c, { [fact.id]: [{ from, to, reason: c.rules.reasons[0]?.id ?? '' }] });
    const others = result.problems.length;
    const days = [[from, first, at], [to, last, `${at}-to`]] as const;
    for (const [, date, box] of days)
      if (date !== null && refuses(date, date)) result.problems.push({ ...placeOf(fact, box, date), text: amiss(c, fact, called, date) });
    const [short] = days.filter(([entry]) => 'problem' in entry && entry.problem === 'date_year');
    const [lacking] = days.filter(([, date]) => date === null);
    if (short !== undefined) wrong(c.t('date_year', called), boxId(short[2], 'year'));
    else if (first === null || last === null || reason === '')
      wrong(c.t('break_parts', String(index + 1)), lackingBox(lacking, `${at}-reason`));
    else if (result.problems.length > others) continue;
    else if (refuses(first, last))
      wrong(inOrder(c, called, [c.t('last_day'), last], [c.t('first_day'), first]), `${at}-to`, 'day');
    else breaks.push({ from: first, to: last, reason });
  }
  if (breaks.length > 0) result.values[fact.id] = breaks;
  else if (result.problems.length === before) result.problems.push({ field, text: c.t('break_none') });
}

/** Of a break that lacks something the box, by what was typed of its day. */
function lackingBox(lacking: readonly [Entry<string>, null | string, string] | undefined, reason: string): string {
  if (lacking === undefined) return reason;
  const [entry, , box] = lacking;
  return 'part' in entry ? boxId(box, entry.part) : box;
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

/** A day as it was typed. */
function typed(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Of two days, each with its name, that stand the wrong way round. */
function inOrder(c: Context, name: string, [label, date]: [string, string], [other, than]: [string, string]): string {
  return `${name === '' ? '' : `${name}: `}${c.t('is_before', '', `${label}, ${typed(date)}`, other, typed(than))}.`;
}

/** Where a day that the core refuses is wrong: in one box, or as a whole where its year can be. `first`: its first box. */
function placeOf({ first = '', last = '' }: Fact, field: string, date: string): Omit<Problem, 'text'> {
  const yearOf = (day: string) => Number.parseInt(day);
  if (isDay(date) && yearOf(date) >= yearOf(first) && yearOf(date) <= yearOf(last)) return { field, box: 'day' };
  return { field: boxId(field, wrongPart(date)), box: 'this' };
}

/** Of a day that the core refuses. */
function amiss(c: Context, fact: Fact, name: string, date: string): string {
  const { first = '', last = '' } = fact;
  return `${name}: ${isDay(date) ? c.t('outside', typed(date), day(c, first), day(c, last)) : c.t('no_such_day', typed(date))}.`;
}

/** The core's finding in the words of the screen: labels, and days as they were typed. `shown`: the facts on the screen. */
export function explained(c: Context, error: Failure['error'], answers: Answers, shown: readonly string[]): Problem {
  const fact = error.fact === undefined ? undefined : factOf(c.rules, error.fact);
  const at = fact !== undefined && shown.includes(fact.id) ? fact.id : shown[0] ?? '';
  /* Where both limits are asked together, each has boxes of its own. */
  const hasBoxes = limitsOf(c.rules).every((it) => shown.includes(it.id)) && fact !== undefined && isLimit(c.rules, fact);
  const field = fieldId(hasBoxes ? `${at}-box` : at);
  const value = fact === undefined ? undefined : answers[fact.id];
  if (fact === undefined || value === undefined) return { field, text: reworded(c, error) };
  /* It may be another fact's that is on the screen. */
  const box = fact.id === at ? 'this' : undefined;
  const label = say(c, fact.label);
  const isOutside = error.code === 'out_of_range';
  if (typeof value === 'number' && isOutside)
    return { field, box, text: `${label}: ${c.t('outside', dong(c, value), dong(c, fact.least ?? 0), dong(c, fact.most ?? 0))}.` };
  if (typeof value === 'string' && (error.code === 'bad_date' || isOutside))
    return { ...(box === undefined ? { field } : placeOf(fact, field, value)), text: amiss(c, fact, label, value) };
  const other = firstOf(c, fact);
  if (other !== undefined && error.code === 'conflict') {
    const begun = answers[other] ?? factOf(c.rules, other)?.default;
    const text = inOrder(c, '', [label, String(value)], [labelOf(c, other), String(begun)]);
    const elsewhere = [fact.id, other].find((id) => !shown.includes(id));
    const at = { field, box: 'day', text } as const;
    return elsewhere === undefined ? at : { ...at, other: elsewhere };
  }
  return { field, text: reworded(c, error) };
}

/** The day that a last day must not be before. */
function firstOf(c: Context, fact: Fact): string | undefined {
  return c.rules.contradictions.flatMap((it) => (it.kind === 'before' && it.fact === fact.id ? [it.other] : []))[0];
}
