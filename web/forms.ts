// SPDX-License-Identifier: MIT
/** Reads a submitted form into facts, and has the core check them. */
import type { Fact, FactValue, Interruption } from '../wasm/hotro';
import { assess, say, type Context, type Problem } from './context';
import { dateEntry, moneyEntry, type Entry } from './entry';
import { UNKNOWN, fieldId } from './fields';
import { caseOf } from './flow';
import { changed } from './state';
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
  const wrong = (key: WordKey, ...values: string[]) => void result.problems.push({ field, text: c.t(key, ...values) });
  const unknown = (empty: WordKey) => {
    result.values[fact.id] = null;
    if (fact.default !== undefined) return;
    if (demand === 'asked') wrong(empty);
    else result.skipped.push(fact.id);
  };
  switch (fact.kind) {
    case 'choice':
    case 'yes_no': {
      const value = text(fields, fact.id);
      if (value === UNKNOWN) {
        result.values[fact.id] = null;
        result.skipped.push(fact.id);
      } else if (value === '') unknown('choose_answer');
      else result.values[fact.id] = fact.kind === 'yes_no' ? value === 'yes' : value;
      return;
    }
    case 'date': {
      const isOngoing = fact.default === 'ongoing';
      if (isOngoing && text(fields, `${fact.id}.state`) === 'no') {
        result.values[fact.id] = null;
        return;
      }
      const entry = dateOf(fields, fact.id);
      if ('value' in entry && entry.value !== null) result.values[fact.id] = entry.value;
      else if (!('value' in entry)) wrong('date_parts');
      else if (isOngoing && text(fields, `${fact.id}.state`) === 'yes') wrong('date_needed');
      else unknown('date_empty');
      return;
    }
    case 'money': {
      const entry = moneyEntry(text(fields, fact.id));
      if ('choices' in entry) result.problems.push({ field, text: c.t('money_which'), choices: entry.choices });
      else if ('problem' in entry) wrong('money');
      else if (entry.value === null) unknown('money_empty');
      else result.values[fact.id] = entry.value;
      return;
    }
    case 'interruptions':
      readBreaks(c, fields, fact, result);
  }
}

function readBreaks(c: Context, fields: FormData, fact: Fact, result: Read): void {
  const field = fieldId(fact.id);
  result.values[fact.id] = null;
  if (text(fields, `${fact.id}.state`) !== 'yes') return;
  const breaks: Interruption[] = [];
  for (let index = 0; fields.has(`${fact.id}.${index}.reason`); index += 1) {
    const name = `${fact.id}.${index}`;
    const [from, to, reason] = [dateOf(fields, `${name}.from`), dateOf(fields, `${name}.to`), text(fields, `${name}.reason`)];
    const known = (entry: Entry<string>) => ('value' in entry ? entry.value : null);
    const [first, last] = [known(from), known(to)];
    if ('value' in from && 'value' in to && first === null && last === null && reason === '') continue;
    if (first === null || last === null || reason === '')
      result.problems.push({
        field: index === 0 ? field : `${field}-${index}`,
        text: c.t('break_parts', String(index + 1)),
      });
    else breaks.push({ from: first, to: last, reason });
  }
  if (breaks.length > 0) result.values[fact.id] = breaks;
  else if (result.problems.length === 0) result.problems.push({ field, text: c.t('break_none') });
}

/** What the core says of the answers with these changes: nothing, or what is wrong. */
export function checked(c: Context, values: Record<string, FactValue | null>, shown: readonly string[]): Problem[] {
  const result = assess(c, caseOf(c.rules, changed(c.state.answers, values)));
  if (!('error' in result)) return [];
  const { fact, text: words } = result.error;
  const at = fact !== undefined && shown.includes(fact) ? fact : shown[0] ?? '';
  return [{ field: fieldId(at), text: say(c, words) }];
}
