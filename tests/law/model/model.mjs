// SPDX-License-Identifier: MIT
// An independent model of core/RULES.md and of the law: every combination of the unknown choice and yes/no facts is tried.
import { dayText, monthText } from './calendar.mjs';
import { BENEFITS, Law, NOTHING, r57FirstDay, takenOut } from './benefits.mjs';
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
  constructor(known, rows, asked) {
    this.known = known;
    this.asked = asked;
    this.rows = rows;
    this.taken = takenOut(known.get('interruptions'));
    this.all = new Combinations(known, CHOICES.map((fact) => fact.name));
    this.own = BENEFITS.map((benefit) => new Combinations(known, benefit.choices));
    this.index = this.own.map((own) => this.all.indexIn(own));
    this.law = this.lawWith();
    this.tables = BENEFITS.map((benefit, place) => this.tableOf(benefit, place, this.law));
    this.totals = this.totalsOf(this.tables);
  }

  /** A benefit's outcomes; of one that is not asked, nothing. */
  tableOf(benefit, place, law) {
    return this.asked.includes(benefit.id) ? tableOf(benefit, this.own[place], law) : new Array(this.own[place].count).fill(NOTHING);
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
          benefit.readings.includes(name) ? this.tableOf(benefit, place, law) : this.tables[place],
        );
        const differs = tables.some((table, place) => table.some((outcome, index) => !sameAmounts(outcome, this.tables[place][index])));
        if (differs) found.push({ reading: name, value, total: this.totalBounds(this.totalsOf(tables)) });
      }
    }
    return found;
  }

  benefit(benefit, place) {
    if (!this.asked.includes(benefit.id)) return { id: benefit.id, kind: benefit.kind, status: 'not_asked' };
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

  /** What a benefit pays in the months after one, least and greatest. */
  paidAfter(ids, month) {
    const after = (outcome) => (outcome.months ?? []).filter((line) => line.month > month).reduce((sum, line) => sum + line.amount, 0);
    const table = this.tables[BENEFITS.findIndex(({ id }) => id === ids)];
    return boundsOf(table.map((outcome) => ({ min: outcome.min === outcome.max ? after(outcome) : 0, max: after(outcome) })));
  }

  mayBePaid(id) {
    return this.tables[BENEFITS.findIndex((benefit) => benefit.id === id)].some((outcome) => outcome.max !== 0);
  }

  /** The assumption with an amount: what of the national support lies after 2026. */
  resting() {
    return this.mayBePaid('national_monthly') ? [{ code: 'no_salary_reform', amount: this.paidAfter('national_monthly', '2026-12') }] : [];
  }

  notes() {
    const asks = (...ids) => ids.some((id) => this.asked.includes(id));
    const is = (name, ...values) => values.includes(this.known.get(name));
    const attraction = ['attraction_once', 'attraction_monthly', 'attraction_rent'];
    const later = (id) => this.paidAfter(id, '2026-06').max > 0;
    const waits = (id) => this.tables[BENEFITS.findIndex((benefit) => benefit.id === id)].some((outcome) => outcome.max === null);
    const listed = is('position', 'cadre', 'civil_servant', 'public_employee', 'other') && is('duty', 'full_time');
    const said = {
      attraction_rights: asks(...attraction) && is('attracted', true),
      attraction_amounts: attraction.some(waits),
      related_tasks: asks('province_monthly') && is('duty', 'full_time_related'),
      cadres_not_named: asks('province_monthly') && is('position', 'cadre'),
      listed_post: asks('national_monthly', 'province_monthly') && listed,
      digital_law: later('national_monthly') || later('province_monthly'),
      base_salary: later('national_monthly'),
      training_duties: this.mayBePaid('postgraduate'),
      tax: BENEFITS.some(({ id }) => this.mayBePaid(id)),
    };
    return Object.keys(said).filter((code) => said[code]);
  }

  /** The combination of each bound of the total that comes first, of the missing facts in the order of the law, no before yes. */
  witness(missing) {
    const asked = this.all.facts.filter(({ name }) => missing.includes(name));
    const valuesOf = ({ kind, values }) => (kind === 'yes_no' ? [false, true] : values);
    const answers = (combination) => asked.map((fact) => this.all.look(this.known, combination)(fact.name));
    const rank = (combination) => answers(combination).map((value, place) => valuesOf(asked[place]).indexOf(value));
    const before = (one, other) => {
      const place = one.rank.findIndex((digit, at) => digit !== other.rank[at]);
      return one.greatest !== other.greatest ? one.greatest < other.greatest : place >= 0 && one.rank[place] < other.rank[place];
    };
    const firstOf = (totals, bound, greatestOf) => {
      let best = null;
      for (let combination = 0; combination < this.all.count; combination += 1) {
        if (totals[combination] !== bound) continue;
        const found = { combination, greatest: greatestOf(combination), rank: rank(combination) };
        if (best === null || before(found, best)) best = found;
      }
      return best.combination;
    };
    const shown = (combination, days = {}) => {
      const known = new Map([...asked.map(({ name }, place) => [name, answers(combination)[place]]), ...Object.entries(days)]);
      return Object.fromEntries(FACTS.filter(({ name }) => known.has(name)).map(({ name }) => [name, known.get(name)]));
    };
    const bounds = this.totalBounds(this.totals);
    const least = firstOf(this.totals.min, bounds.min, (combination) => this.totals.max[combination] ?? Infinity);
    if (bounds.max === null) return { min: shown(least) };
    const greatest = firstOf(this.totals.max, bounds.max, () => 0);
    return { min: shown(least), max: shown(greatest, this.daysOf(greatest, missing)) };
  }

  /** The earliest day of each missing date with which the greatest total comes out, where something is paid from it. */
  daysOf(combination, missing) {
    const days = {};
    BENEFITS.forEach((benefit, place) => {
      const name = benefit.paidOn ?? benefit.days[0];
      if (!missing.includes(name) || this.tables[place][this.index[place][combination]].max === 0) return;
      const day = this.law.bestDay(benefit, this.all.look(this.known, combination));
      days[name] = Math.min(days[name] ?? day, day);
    });
    return Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayText(day)]));
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
      return sums;
    };
    const latestOf = (paying) => Math.max(...paying.map((outcome) => outcome.end));
    const headlines = over('monthly', (outcomes) => {
      const paying = outcomes.filter((outcome) => outcome.max !== 0);
      const latest = latestOf(paying);
      return { ...sumOf(paying.filter((outcome) => outcome.end === latest).map((outcome) => outcome.rate)), end: latest };
    });
    const month = latestOf(headlines);
    return { monthly: { ...boundsOf(headlines), ...(month > -Infinity && { month: monthText(month) }) }, once: boundsOf(over('once', sumOf)) };
  }
}

function shownCase(known, rows, asked) {
  const shown = asked.length < BENEFITS.length ? { asked } : {};
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
    const { known, asked } = readCase(caseNode);
    const model = new Model(known, rows, asked);
    const missing = model.missing();
    return {
      ...(id !== undefined && { id }),
      parameters: shownParameters(known, rows),
      case: shownCase(known, rows, asked),
      benefits: BENEFITS.map((benefit, place) => model.benefit(benefit, place)),
      ...model.headlines(),
      total: model.totalBounds(model.totals),
      missing,
      ...(missing.length > 0 && { witness: model.witness(missing) }),
      alternatives: model.alternatives(),
      assumptions: model.resting(),
      notes: model.notes(),
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
