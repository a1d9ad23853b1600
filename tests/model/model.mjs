// SPDX-License-Identifier: MIT
// An independent model of core/RULES.md and of the law: every combination of the unknown choice and yes/no facts is tried.
import { dayText } from './calendar.mjs';
import { BENEFITS, Law, r57FirstDay, takenOut } from './benefits.mjs';
import { JsonSyntaxError, nodeOf, parseJson } from './json.mjs';
import { CHOICES, D179_FIRST_DAY, FACT, FACTS, MAX_CASE_BYTES, ONGOING, PARAMETERS, READINGS } from './law.mjs';
import { CaseError, readCase, readParameters } from './reader.mjs';
import { unmet } from './unmet.mjs';

const addMax = (one, other) => (one === null || other === null ? null : one + other);
const greaterMax = (one, other) => (one === null || other === null ? null : Math.max(one, other));
const sameAmounts = (one, other) => one.min === other.min && one.max === other.max;

function boundsOf(list) {
  let { min, max } = list[0];
  for (const item of list) {
    min = Math.min(min, item.min);
    max = greaterMax(max, item.max);
  }
  return { min, max };
}

const sumOf = (list) => list.reduce((sum, item) => ({ min: sum.min + item.min, max: addMax(sum.max, item.max) }), { min: 0, max: 0 });

/** Every combination of the unknown choice and yes/no facts, as the index of the value of each. */
class Combinations {
  constructor(known, names) {
    this.facts = CHOICES.filter((fact) => !known.has(fact.name) && names.includes(fact.name));
    this.count = this.facts.reduce((count, fact) => count * fact.values.length, 1);
    this.strides = [];
    let stride = 1;
    for (const fact of this.facts) {
      this.strides.push(stride);
      stride *= fact.values.length;
    }
  }

  digit(combination, place) {
    return Math.trunc(combination / this.strides[place]) % this.facts[place].values.length;
  }

  place(name) {
    return this.facts.findIndex((fact) => fact.name === name);
  }

  look(known, combination) {
    return (name) => {
      const place = this.place(name);
      return place < 0 ? known.get(name) : this.facts[place].values[this.digit(combination, place)];
    };
  }

  /** Where each combination of these facts is found among those of fewer facts. */
  indexIn(fewer) {
    const places = fewer.facts.map((fact) => this.place(fact.name));
    const index = new Int32Array(this.count);
    for (let combination = 0; combination < this.count; combination += 1) {
      for (let place = 0; place < places.length; place += 1) {
        index[combination] += this.digit(combination, places[place]) * fewer.strides[place];
      }
    }
    return index;
  }
}

/** A benefit's outcomes over the unknown facts that it looks at. */
const tableOf = (benefit, combinations, law) =>
  Array.from({ length: combinations.count }, (_, index) => law.outcome(benefit, combinations.look(law.known, index)));

class Model {
  constructor(known, rows) {
    this.known = known;
    this.rows = rows;
    this.taken = takenOut(known.get('interruptions'));
    this.all = new Combinations(known, CHOICES.map((fact) => fact.name));
    this.own = BENEFITS.map((benefit) => new Combinations(known, benefit.choices));
    this.index = this.own.map((own) => this.all.indexIn(own));
    this.law = this.lawWith();
    this.tables = BENEFITS.map((benefit, place) => tableOf(benefit, this.own[place], this.law));
    this.totals = this.totalsOf(this.tables);
  }

  /** The law with one reading other than the case has it. */
  lawWith(name, value) {
    return new Law(this.known, this.rows, (asked) => (asked === name ? value : this.known.get(asked)), this.taken);
  }

  totalsOf(tables) {
    const min = [];
    const max = [];
    for (let combination = 0; combination < this.all.count; combination += 1) {
      let least = 0;
      let greatest = 0;
      for (let place = 0; place < tables.length; place += 1) {
        const outcome = tables[place][this.index[place][combination]];
        least += outcome.min;
        greatest = addMax(greatest, outcome.max);
      }
      min.push(least);
      max.push(greatest);
    }
    return { min, max };
  }

  /** Bounds of the totals over those combinations where the fact at `place` has the value at `digit`. */
  totalBounds(totals, place, digit) {
    let bounds = null;
    for (let combination = 0; combination < this.all.count; combination += 1) {
      if (place !== undefined && this.all.digit(combination, place) !== digit) continue;
      const min = totals.min[combination];
      const max = totals.max[combination];
      bounds = bounds ? { min: Math.min(bounds.min, min), max: greaterMax(bounds.max, max) } : { min, max };
    }
    return bounds;
  }

  matters(name) {
    return BENEFITS.some((_, benefit) => {
      const own = this.own[benefit];
      const table = this.tables[benefit];
      const place = own.place(name);
      if (place < 0) return false;
      // Compared with the first value, all others being the same.
      return table.some((outcome, index) => !sameAmounts(outcome, table[index - own.digit(index, place) * own.strides[place]]));
    });
  }

  missing() {
    const width = ({ min, max }) => (max === null ? null : max - min);
    const now = width(this.totalBounds(this.totals));
    const narrowing = (name) => {
      if (now === null) return 0;
      const place = this.all.place(name);
      const widths = FACT.get(name).values.map((_, digit) => width(this.totalBounds(this.totals, place, digit)));
      return now - Math.max(...widths);
    };
    const choices = this.all.facts
      .map((fact) => fact.name)
      .filter((name) => this.matters(name))
      .map((name) => ({ name, narrows: narrowing(name) }))
      .sort((one, other) => other.narrows - one.narrows);
    // A money fact changes an amount exactly where its benefit has no greatest amount while it is unknown.
    const changes = { date: ({ max }) => max !== 0, money: ({ max }) => max === null };
    const others = (kind, belongs) =>
      FACTS.filter((fact) => fact.kind === kind && !this.known.has(fact.name))
        .map((fact) => fact.name)
        .filter((name) =>
          BENEFITS.some((benefit, place) => belongs(benefit, name) && this.tables[place].some(changes[kind])),
        );
    return [
      ...choices.map(({ name }) => name),
      ...others('date', (benefit, name) => benefit.days.includes(name)),
      ...others('money', (benefit, name) => benefit.money === name),
    ];
  }

  alternatives() {
    const found = [];
    for (const { name, values } of READINGS) {
      if (name === 'r57_in_force' && this.rows.some((row) => row.name === 'r57.in_force')) continue;
      for (const value of values) {
        if (value === this.known.get(name)) continue;
        const law = this.lawWith(name, value);
        const tables = BENEFITS.map((benefit, place) =>
          benefit.readings.includes(name) ? tableOf(benefit, this.own[place], law) : this.tables[place],
        );
        const differs = tables.some((table, place) => table.some((outcome, index) => !sameAmounts(outcome, this.tables[place][index])));
        if (differs) found.push({ reading: name, value, total: this.totalBounds(this.totalsOf(tables)) });
      }
    }
    return found;
  }

  benefit(benefit, place) {
    const table = this.tables[place];
    const total = boundsOf(table);
    let status = 'undetermined';
    if (total.max === null) status = 'amount_needed';
    else if (total.min > 0) status = 'granted';
    else if (total.max === 0) status = 'refused';
    const certain = total.min === total.max && total.min > 0;
    return {
      id: benefit.id,
      kind: benefit.kind,
      status,
      ...(benefit.kind === 'monthly' && { rate: boundsOf(table.map((outcome) => outcome.rate)) }),
      total,
      ...(certain && benefit.kind === 'monthly' && { months: table[0].months }),
      ...(certain && benefit.kind === 'once' && { month: table[0].month }),
      ...(status === 'refused' && { unmet: unmet(benefit, this.law) }),
    };
  }

  /** The two headline figures, each bounded over the combinations jointly. */
  headlines() {
    // Combinations with the same outcomes of every benefit that a headline adds give the same sum.
    const over = (kind, add) => {
      const places = BENEFITS.map((benefit, place) => place).filter((place) => BENEFITS[place].kind === kind);
      const names = places.flatMap((place) => this.own[place].facts.map((fact) => fact.name));
      const some = new Combinations(this.known, names);
      const index = places.map((place) => some.indexIn(this.own[place]));
      const sums = [];
      for (let combination = 0; combination < some.count; combination += 1) {
        sums.push(add(places.map((place, order) => this.tables[place][index[order][combination]])));
      }
      return boundsOf(sums);
    };
    const monthly = over('monthly', (outcomes) => {
      const paying = outcomes.filter((outcome) => outcome.max !== 0);
      const latest = Math.max(...paying.map((outcome) => outcome.end));
      return sumOf(paying.filter((outcome) => outcome.end === latest).map((outcome) => outcome.rate));
    });
    return { monthly, once: over('once', sumOf) };
  }
}

function shownCase(known, rows) {
  const shown = {};
  for (const { name, kind } of [...FACTS, ...READINGS]) {
    const value = known.get(name);
    if (value === undefined || value === ONGOING) continue;
    if (name === 'r57_in_force' && rows.some((row) => row.name === 'r57.in_force')) continue;
    if (kind === 'date') shown[name] = dayText(value);
    else if (kind === 'interruptions') shown[name] = value.map(({ from, to, reason }) => ({ from: dayText(from), to: dayText(to), reason }));
    else shown[name] = value;
  }
  return shown;
}

const PARAMETER_ORDER = [...PARAMETERS.keys()];

/** In the order of the parameters, then by day. */
function shownParameters(known, rows) {
  const first = r57FirstDay((name) => known.get(name), rows);
  const inOrder = [...rows].sort(
    (one, other) => PARAMETER_ORDER.indexOf(one.name) - PARAMETER_ORDER.indexOf(other.name) || one.from - other.from,
  );
  return inOrder.map(({ name, from, value, citation }) =>
    from === undefined
      ? { name, value: dayText(value), citation, replaced: [] }
      : {
          name,
          from: dayText(from),
          value,
          citation,
          replaced: [{ from: dayText(name === 'national.monthly' ? D179_FIRST_DAY : first), value: PARAMETERS.get(name).value }],
        },
  );
}

function assessNodes(caseNode, parameterNode) {
  let id;
  try {
    const rows = parameterNode ? readParameters(parameterNode) : [];
    // An error, too, echoes the id.
    if (caseNode.kind === 'object') id = caseNode.entries.find(([key, value]) => key === 'id' && value.kind === 'string')?.[1].value;
    const { known } = readCase(caseNode);
    const model = new Model(known, rows);
    return {
      ...(id !== undefined && { id }),
      parameters: shownParameters(known, rows),
      case: shownCase(known, rows),
      benefits: BENEFITS.map((benefit, place) => model.benefit(benefit, place)),
      ...model.headlines(),
      total: model.totalBounds(model.totals),
      missing: model.missing(),
      alternatives: model.alternatives(),
    };
  } catch (error) {
    return shownError(error, id);
  }
}

function shownError(error, id) {
  if (error instanceof JsonSyntaxError) return { error: { code: 'syntax' } };
  if (!(error instanceof CaseError)) throw error;
  return { ...(id !== undefined && { id }), error: { code: error.code, ...(error.fact !== undefined && { fact: error.fact }) } };
}

/** The assessment of a parsed case, or `{error}`. `parameterRows`: the rows of a parameter file, or null. */
export const assess = (caseObject, parameterRows = null) =>
  assessNodes(nodeOf(caseObject), parameterRows === null ? null : nodeOf(parameterRows));

/** The same from JSON texts, where repeated keys and the form of numbers can be seen. */
export function assessText(caseText, parametersText = null) {
  try {
    if (Buffer.byteLength(caseText) > MAX_CASE_BYTES) return { error: { code: 'too_large' } };
    const parameters = parametersText === null ? null : parseJson(parametersText);
    return assessNodes(parseJson(caseText), parameters);
  } catch (error) {
    return shownError(error);
  }
}

/** One line `{"case":{…},"parameters":[…]?}`. */
export function assessLine(line) {
  try {
    const node = parseJson(line);
    const part = (name) => (node.kind === 'object' ? node.entries.find(([key]) => key === name)?.[1] : undefined);
    const parameters = part('parameters');
    if (part('case') === undefined) return { error: { code: 'syntax' } };
    return assessNodes(part('case'), parameters === undefined || parameters.kind === 'null' ? null : parameters);
  } catch (error) {
    return shownError(error);
  }
}
