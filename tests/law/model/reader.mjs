// SPDX-License-Identifier: MIT
// Cases and parameter files: what is accepted, and the first error otherwise (core/FORMATS.md).
import { dayOf, dayOfMonth, readDate } from './calendar.mjs';
import {
  ATTRACTION_FACTS,
  FACT,
  FACTS,
  FIRST_ESTIMATE_DAY,
  LAST_ESTIMATE_DAY,
  MAX_INTERRUPTIONS,
  MAX_MONEY,
  MAX_PERCENT,
  PARAMETERS,
  READINGS,
  REASONS,
} from './law.mjs';

export class CaseError extends Error {
  constructor(code, fact) {
    super(fact === undefined ? code : `${code}: ${fact}`);
    this.code = code;
    this.fact = fact;
  }
}

const refuse = (code, fact) => {
  throw new CaseError(code, fact);
};

function readDay(node, name, first, last) {
  if (node.kind !== 'string') refuse('wrong_type', name);
  const date = readDate(node.value);
  if (!date) refuse('bad_date', name);
  if (date.year < 1950 || date.year > 2100) refuse('out_of_range', name);
  const day = dayOf(node.value);
  if (day < first || day > last) refuse('out_of_range', name);
  return day;
}

function readInteger(node, name, least, greatest) {
  // "An integer has no fraction and no exponent."
  if (node.kind !== 'number' || !/^-?[0-9]+$/.test(node.text)) refuse('wrong_type', name);
  const value = BigInt(node.text);
  if (value < least || value > greatest) refuse('out_of_range', name);
  return Number(value);
}

function readChoice(node, name, values) {
  if (node.kind !== 'string') refuse('wrong_type', name);
  if (!values.includes(node.value)) refuse('unknown_value', name);
  return node.value;
}

function readInterruption(node) {
  const name = 'interruptions';
  if (node.kind !== 'object') refuse('wrong_type', name);
  const item = {};
  const { first, last } = FACT.get('duty_from');
  for (const [key, value] of node.entries) {
    if (!['from', 'to', 'reason'].includes(key)) refuse('unknown_fact', name);
    if (Object.hasOwn(item, key)) refuse('duplicate_fact', name);
    if (value.kind === 'null') refuse('wrong_type', name);
    item[key] = key === 'reason' ? readChoice(value, name, REASONS) : readDay(value, name, first, last);
  }
  if (Object.keys(item).length !== 3) refuse('wrong_type', name);
  return item;
}

function readFact(fact, node) {
  switch (fact.kind) {
    case 'choice':
      return readChoice(node, fact.name, fact.values);
    case 'yes_no':
      return node.kind === 'boolean' ? node.value : refuse('wrong_type', fact.name);
    case 'date':
      return readDay(node, fact.name, fact.first, fact.last);
    case 'money':
      return readInteger(node, fact.name, 0n, MAX_MONEY);
    default:
      if (node.kind !== 'array') refuse('wrong_type', fact.name);
      if (node.items.length > MAX_INTERRUPTIONS) refuse('too_many', fact.name);
      return node.items.map(readInterruption);
  }
}

function checkConflicts(known) {
  const ends = (to, from) => known.has(to) && known.has(from) && known.get(to) < known.get(from);
  // In the order in which they are reported.
  if (ends('duty_to', 'duty_from')) refuse('conflict', 'duty_to');
  if (ends('attraction_to', 'attracted_from')) refuse('conflict', 'attraction_to');
  if (known.get('interruptions').some((item) => item.to < item.from)) refuse('conflict', 'interruptions');
  if (ends('until', 'since')) refuse('conflict', 'until');
  if (!known.get('attracted') && ATTRACTION_FACTS.some((name) => known.given.has(name))) refuse('conflict', 'attracted');
}

const BENEFIT_IDS = ['national_monthly', 'province_monthly', 'postgraduate', 'attraction_once', 'attraction_monthly', 'attraction_rent'];

function readAsked(node) {
  if (node.kind !== 'array') refuse('wrong_type', 'asked');
  const ids = [];
  for (const item of node.items) {
    const id = readChoice(item, 'asked', BENEFIT_IDS);
    if (ids.includes(id)) refuse('duplicate_fact', 'asked');
    ids.push(id);
  }
  return ids.length > 0 ? BENEFIT_IDS.filter((id) => ids.includes(id)) : refuse('out_of_range', 'asked');
}

const OTHERS = {
  id: (node) => (node.kind === 'string' ? node.value : refuse('wrong_type', 'id')),
  asked: readAsked,
};

/** The facts and readings in use by name: defaults included, unknown ones absent. `given` holds the names written. */
export function readCase(node) {
  if (node.kind !== 'object') refuse('syntax');
  const written = new Map();
  for (const [name, value] of node.entries) {
    if (!Object.hasOwn(OTHERS, name) && !FACT.has(name)) refuse('unknown_fact', name);
    if (written.has(name)) refuse('duplicate_fact', name);
    let read = null;
    if (value.kind !== 'null') read = OTHERS[name]?.(value) ?? readFact(FACT.get(name), value);
    written.set(name, read);
  }
  const known = new Map();
  known.given = new Set([...written.keys()].filter((name) => written.get(name) !== null));
  for (const fact of [...FACTS, ...READINGS]) {
    if (known.given.has(fact.name)) known.set(fact.name, written.get(fact.name));
    else if (fact.default !== undefined) known.set(fact.name, fact.default);
  }
  checkConflicts(known);
  return { id: written.get('id') ?? undefined, asked: written.get('asked') ?? BENEFIT_IDS, known };
}

function readValue(node, name) {
  const { kind } = PARAMETERS.get(name);
  if (kind === 'date') return readDay(node, name, FIRST_ESTIMATE_DAY, LAST_ESTIMATE_DAY);
  return kind === 'money' ? readInteger(node, name, 1n, MAX_MONEY) : readInteger(node, name, 0n, MAX_PERCENT);
}

function readRow(node) {
  if (node.kind !== 'object') refuse('syntax');
  const keys = new Map();
  for (const [key, value] of node.entries) {
    if (!['name', 'from', 'value', 'citation'].includes(key)) refuse('unknown_fact', key);
    if (keys.has(key)) refuse('duplicate_fact', key);
    keys.set(key, value);
  }
  const nameNode = keys.get('name');
  if (nameNode?.kind !== 'string') refuse('wrong_type', 'name');
  const name = nameNode.value;
  if (!PARAMETERS.has(name)) refuse('unknown_parameter', name);

  const absent = { kind: 'null' };
  const row = { name };
  if (name === 'r57.in_force') {
    if (keys.has('from')) refuse('unknown_fact', 'from');
  } else {
    const { first, last } = FACT.get('duty_from');
    row.from = readDay(keys.get('from') ?? absent, name, first, last);
    if (PARAMETERS.get(name).monthly && dayOfMonth(row.from) !== 1) refuse('not_first_of_month', name);
  }
  row.value = readValue(keys.get('value') ?? absent, name);
  const citation = keys.get('citation') ?? absent;
  if (citation.kind === 'null') refuse('missing_citation', name);
  if (citation.kind !== 'string') refuse('wrong_type', name);
  if (citation.value === '') refuse('missing_citation', name);
  row.citation = citation.value;
  return row;
}

/** The rows of a parameter file in its order; days as counts. */
export function readParameters(node) {
  if (node.kind !== 'array') refuse('syntax');
  const rows = [];
  for (const item of node.items) {
    const row = readRow(item);
    if (rows.some((other) => other.name === row.name && other.from === row.from)) refuse('duplicate_parameter', row.name);
    rows.push(row);
  }
  return rows;
}
