// SPDX-License-Identifier: MIT
/**
 * hotro in a page, a worker or Node. This is the only file that knows the module's memory; lists, which have a module of their own, are
 * in lists.ts.
 *
 *     const hotro = await load(readFileSync('build/wasm/hotro.wasm'));
 *     const result = hotro.assess({ agency: 'science_department', position: 'civil_servant', duty: 'full_time',
 *                                   duty_from: '2025-09-01', until: '2026-08-31', degree: 'none' });
 *     if ('error' in result) console.error(result.error.text.vi);
 *     else console.log(hotro.dong(result.total.min, 'vi')); // 96.000.000 đồng
 *
 * A bad case is a result, not an exception: calls on a case return the assessment or `{ error }`.
 */

export type Language = 'vi' | 'en';
export type Words = Readonly<Record<Language, string>>;

export interface Interruption { from: string; to: string; reason: string }
/** A choice's identifier or a date 2026-06-30, yes/no, đồng, or interruptions. */
export type FactValue = string | boolean | number | readonly Interruption[];
/** Facts and readings by identifier; absent or null is unknown, or the default. */
export type Person = { readonly [fact: string]: FactValue | null | undefined };
/** And `asked`: the benefits that it is about; absent: all. */
export type Case = { readonly asked?: readonly string[] | null; readonly [fact: string]: FactValue | readonly string[] | null | undefined };

/** Đồng; `max` null: there is no greatest amount. */
export interface Range { min: number; max: number | null }
export type Status = 'granted' | 'refused' | 'undetermined' | 'amount_needed';
export type Source = 'text' | 'press' | 'user';

export interface Month { month: string; days: number; counted: number; amount: number }
export interface Step { code: string; text: Words; citation: string; source: Source; amount?: number }
export type Need = string | boolean | { from?: string; to?: string };
export interface Unmet { fact: string; needs: Need[]; text: Words; citation: string }

/** Of a benefit that the case is not about: it is not computed. */
export interface NotAsked { id: string; kind: 'monthly' | 'once'; status: 'not_asked' }

export interface BenefitResult {
  id: string;
  kind: 'monthly' | 'once';
  status: Status;
  rate?: Range;
  total: Range;
  months?: Month[];
  month?: string;
  /** How the amount came about, in order; empty where a condition is not met. */
  steps: Step[];
  /** On refused benefits: the smallest set of facts that would have to be other. */
  unmet?: Unmet[];
}

/** One row of an office's own figures. `from` is absent for a date parameter. */
export interface ParameterRow { name: string; from?: string; value: number | string; citation: string }

export interface Assessment {
  policy: { id: string; revision: string; fingerprint: string };
  parameters: (ParameterRow & { replaced: Omit<ParameterRow, 'name'>[] })[];
  case: Case;
  benefits: (BenefitResult | NotAsked)[];
  /** Of `month` ("2026-08"), the last in which any is paid; of several possible ones the latest. Absent where none may be paid. */
  monthly: Range & { month?: string };
  once: Range;
  total: Range;
  missing: string[];
  /** Answers with which the least and the greatest total come out exactly. Absent where nothing is missing. */
  witness?: { min: Case; max?: Case };
  alternatives: { reading: string; value: string; total: Range }[];
  /** `amount`: what is paid after a month, of those that have one. */
  assumptions: { code: string; amount?: Range; text: Words; citation: string }[];
  /** What a person should be told that is no amount. */
  notes: { code: string; text: Words; citation?: string }[];
}

export interface Failure {
  error: { code: string; fact?: string; line?: number; text: Words };
}

/** The first thing in which a receipt differs. Values are as they stand in the JSON; null where there is none, or a long one. */
export interface Difference {
  /** Absent: `key` is one of the assessment itself. */
  benefit?: string;
  key: string;
  claimed: unknown;
  computed: unknown;
  /** Of months, the one that differs. */
  month?: { month: string; claimed: unknown; computed: unknown };
  /** The computed step or unmet condition behind it. */
  step?: Step | Unmet | null;
  /** In which the amounts were made for another case than stands beside them. */
  fact?: string;
}

/** What became of a receipt, a link or a code: what it claims, and what is computed of the case in it. */
export interface Verification {
  /** A code is read: it claims no amount that could match. */
  verdict: 'match' | 'different' | 'read' | 'other_revision';
  /** Of a receipt: no difference, wording aside. */
  same?: boolean;
  /** Where it matches: whether the wording is the same too. */
  sentences?: 'same' | 'other';
  /** Of a receipt: its date, as its maker gave it. Nothing vouches for it, nor for the id. */
  made?: string;
  /** Of the case, where it has one. */
  id?: string;
  /** A code claims its revision alone. */
  policy: { claimed: { id?: string; revision: string; fingerprint?: string }; computed: Assessment['policy'] };
  /** A code claims none, and a receipt without a range there neither. */
  total: { claimed?: Range; computed: Range };
  /** With `readings`, where it is not the same. */
  difference?: Difference;
  /** Of which each alone would lead to the amounts claimed. */
  readings?: { reading: string; value: string }[];
  text: Words;
}

export interface Named { id: string; name: Words }
/** A value, and what offices write for it, "…" for the part left open. */
export interface Value extends Named { names?: string[]; clause?: string }
export interface Condition { fact: string; values: (string | boolean)[]; clause: string }

interface Asked { id: string; label: Words; question: Words; hint: Words; why: Words }
export interface Fact extends Asked {
  kind: 'choice' | 'yes_no' | 'date' | 'money' | 'interruptions';
  /** What an absent one means; without it, it is unknown. */
  default?: FactValue;
  /** Limits of a date, or of the days of breaks; of an amount; the most breaks. */
  first?: string;
  last?: string;
  least?: number;
  most?: number;
  values?: Value[];
  /** What offices head it with in lists, beside its label. */
  columns?: string[];
  /** Facts that may be stated only where this one is yes. */
  opens?: string[];
  /** May be left out of what is shared. */
  sensitive?: true;
  clause?: string;
}
/** What cannot be: `fact` before `other` in time; one of `given` stated where `fact` is not yes; a break that ends before it begins. */
export type Contradiction =
  | { kind: 'before'; fact: string; other: string }
  | { kind: 'needs_yes'; fact: string; given: string[] }
  | { kind: 'interruption_order'; fact: string };
export interface Reading extends Asked { default: string; values: Value[]; clause: string }

/** The first row of a table whose conditions hold decides it. */
export interface Row { name: Words; clause: string; parameter?: string; when: Condition[] }

/** What may change in time. */
export interface Norms {
  clause: string;
  when: Condition[];
  tables: { kind: 'figure' | 'ratio' | 'extra'; name: Words; rows: Row[] }[];
  /** The clause by which interruptions stop it, of these reasons where not of all. */
  stopped?: string;
  stopped_when?: Condition[];
  stops?: { reason: string; least_months: number; clause: string }[];
}

export interface Benefit extends Norms {
  id: string;
  kind: 'monthly' | 'once';
  name: Words;
  /** With its instrument, for a line beside an amount. */
  short: Words;
  what: Words;
  next: Words;
  period: number;
  begins: string;
  ends?: string;
  /** The first day itself must lie in the period. */
  begins_in_force: boolean;
  money?: string;
  /** Each holds from a day on. */
  versions?: (Norms & { from: string })[];
}

export interface Assumption {
  code: string;
  clause: string;
  /** Rested on where one of these may be paid, and `when` may hold, … */
  benefits: string[];
  /** … always; where a month is part; where there are breaks; where joined reasons would reach a month; where `parameter` is applied. */
  where: 'always' | 'part_month' | 'interrupted' | 'reasons_joined' | 'ratio_applied';
  parameter?: string;
  when: Condition[];
  /** What is paid in the months after that of this day stands beside it. */
  amount_after?: string;
  text: Words;
}

/** Told where one of `benefits` is asked, may be paid, so in a month after a day, or has no greatest amount, and `when` holds. */
export interface Note {
  code: string;
  clause?: string;
  benefits: string[];
  said: 'asked' | 'paid' | 'paid_after' | 'amount_needed';
  after?: string;
  when: Condition[];
  text: Words;
}

/** Words on states, sources and results (core/answer/words.c); {0} … in them are for the reader to fill. */
export type CoreWord =
  | 'granted' | 'refused' | 'undetermined' | 'amount_needed' | 'not_asked' | 'source_text' | 'source_press' | 'source_user'
  | 'estimate_note' | 'any_length' | 'one_month' | 'in_words' | 'ended' | 'until_day' | 'from_when' | 'monthly_of'
  | 'monthly_latest' | 'monthly' | 'once' | 'result_title' | 'assumptions_title' | 'benefits_title' | 'figures_title'
  | 'left_open' | 'time_off_title' | 'sources_title' | 'cited_title' | 'notes_title' | 'limits_title' | 'condition' | 'highest_of'
  | 'default' | 'match'
  | 'different' | 'read' | 'other_revision' | 'incomplete' | 'no_claim' | 'unusable' | 'made_under' | 'no_amounts'
  | 'list_counts' | 'list_repeated' | 'left_out' | 'now_is' | 'total'
  | 'in_month' | 'days_counted' | 'revision_note' | 'period_note' | 'from_day' | 'from_to' | 'supposed' | 'supposed_too'
  | 'own_figures' | 'by_law' | 'replaces' | 'if_met' | 'if_met_monthly' | 'if_met_unknown'
  | 'differ_reading' | 'differ_dates' | 'differ_office' | 'still_missing' | 'missing_day' | 'picture_off' | 'picture_now' | 'each_year'
  | 'a_month' | 'at_least' | 'at_most' | 'all_refused' | 'up_to' | 'by_benefit' | 'picture_most'
  | 'total_if' | 'total_same' | 'unchanged' | 'more' | 'less' | 'least' | 'greatest' | 'clause'
  | 'unchanged_list' | 'not_counted_title' | 'why_differ' | 'why_refused_differ' | 'nothing_open' | 'readings_title'
  | 'fingerprint' | 'may_differ' | 'receipt_differs' | 'outside' | 'no_such_day' | 'is_before';

/** The law as the program has it. Every `clause` is the id of one of `clauses`. */
export interface Rules {
  /** `draft`: not published; it makes no receipts and no codes. */
  policy: { id: string; revision: string; fingerprint: string; draft?: true; name: Words };
  instruments: Named[];
  clauses: { id: string; instrument: string; source: Source; citation: string; quote: string }[];
  /** The facts and the reading that every estimate has. */
  estimate: { since: string; until: string; interruptions: string; part_month: string };
  /** Whether a case may be about some of the benefits only. */
  asks: boolean;
  facts: Fact[];
  reasons: (Named & { least_months: number; clause: string })[];
  /** In the order in which they are reported. */
  contradictions: Contradiction[];
  readings: Reading[];
  parameters: (Named & {
    unit: 'dong' | 'percent' | 'day';
    monthly: boolean;
    /** Index into `periods`, as that of a benefit. */
    period: number;
    least: number | string;
    most: number | string;
    rows: { from?: string; value: number; clause: string }[];
  })[];
  periods: { first: string[]; reading?: string; parameter?: string; last?: string; clause: string }[];
  benefits: Benefit[];
  /** Of which only the highest is paid. */
  highest: { id: string; benefits: string[]; clause: string }[];
  assumptions: Assumption[];
  notes: Note[];
  /** What is not modelled. */
  limits: Words;
  words: Readonly<Record<CoreWord, Words>>;
}

/** From when to when the law, by the person's readings and the office's figures, and each benefit counts, in the order of the rules. */
export interface Windows {
  periods: { first: string; last?: string; text: Words }[];
  /** No `first`: that day is not known; neither: there is no day, or not known which. */
  benefits: { id: string; first?: string; last?: string }[];
}

/** One other answer that pays more, all else the same. */
export interface Gain {
  fact: string;
  kind: 'choice' | 'yes_no' | 'date' | 'interruptions';
  /** What a person is: no change that anybody makes. */
  sensitive?: true;
  /** Of a choice: those that pay most, all alike; of interruptions none. */
  values?: (string | boolean)[];
  /** Of a date: of the days that pay most the nearest to the one given. */
  day?: string;
  total: Range;
  monthly: Range;
  /** `max` null: no greatest amount. */
  more: Range;
  text: Words;
}

/** Were a date of the case `day` and not the day before: what begins, ends or has another rate (of a one-time benefit, amount). */
export interface Cliff {
  fact: string;
  day: string;
  benefit: string;
  change: 'begins' | 'ends' | 'changes';
  before: Range;
  after: Range;
  text: Words;
}

/** What a month pays at most, by groups of values of two facts that give the same. */
export interface RateTable {
  row: string;
  column: string;
  columns: (string | boolean)[][];
  /** `monthly`: by column; null: no greatest amount. */
  rows: { values: (string | boolean)[]; monthly: (number | null)[] }[];
  /** The other answers with which each of these comes out; empty where none does for all. */
  with: Case;
  text: Words;
}

/** What would change a result. Sentences are without their full stop. */
export interface WhatIf {
  policy: Assessment['policy'];
  total: Range;
  /** Absent where nothing is missing. */
  witness?: Record<'min', { answers: Case; text: Words }> & { max?: { answers: Case; text: Words } };
  /** The most first. */
  gains: Gain[];
  /** Dates in the order of the rules, each by day; the limits of the estimate alone make none. */
  days: Cliff[];
  /** Only for someone of whom neither fact is known. */
  table?: RateTable;
}

/** The money of one person by month and year, and where in it a day lies. */
export interface Calendar {
  today: string;
  /** What the month of `today` pays. Absent: it lies outside the estimate, or nothing is paid monthly. */
  now?: {
    month: string;
    monthly: Range;
    text: Words;
    /** Why days of it do not count; a clause where it is not a first or last day. */
    why: { text: Words; citation?: string; source?: Source }[];
  };
  /** What the months before it come to. Absent: nothing. */
  accrued?: { text: Words };
  /** The monthly benefits that may be paid. */
  benefits: string[];
  /** From the first to the last in which something may be paid. */
  years: {
    year: number;
    monthly: Range;
    once: Range;
    /** Twelve: the most of each of `benefits`, null where it has no end; the most days that interruptions take out. */
    months: { amounts: (number | null)[]; off: number }[];
  }[];
  /** What may be paid once. No `month`: its day is not known. */
  once: { benefit: string; month?: string; amount: Range }[];
  /** What is paid after a month rests on an assumption. */
  resting: { after: string; benefits: string[]; text: Words }[];
}

/** Text as it was read: a string, or bytes that may be anything. */
export type Text = string | Uint8Array;

/** Everything the module exports, a closed list. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer };
  hotro_input(): number;
  hotro_input_capacity(): number;
  hotro_output(): number;
  hotro_assess(caseLength: number, parametersLength: number): number;
  hotro_receipt(caseLength: number, parametersLength: number, madeLength: number): number;
  hotro_result(caseLength: number, parametersLength: number, language: number, months: number): number;
  hotro_windows(caseLength: number, parametersLength: number): number;
  hotro_what_if(caseLength: number, parametersLength: number): number;
  hotro_calendar(caseLength: number, parametersLength: number, today: number): number;
  hotro_range(min: bigint, max: bigint, language: number): number;
  hotro_rules(): number;
  hotro_surface(block: number): number;
  hotro_format(form: number, value: bigint, language: number): number;
  hotro_code(caseLength: number): number;
  hotro_case_of_code(length: number): number;
  hotro_named(factLength: number, length: number): number;
  hotro_verify(length: number): number;
}

/** Limits of the core; one byte more and it answers `too_large` itself. */
const CASE_BYTES = 65536;
export const PARAMETERS_BYTES = 65536;
const RECEIPT_BYTES = 1 << 20;
/** Limit of this file: a longer date of a receipt is an exception. */
const MADE_BYTES = 64;
const BYTE_ORDER_MARK = '\ufeff';
const DAY_MILLISECONDS = 86_400_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the modules share with their callers, as areas.h has it. */
export interface AreaExports {
  memory: { readonly buffer: ArrayBuffer };
  hotro_input(): number;
  hotro_input_capacity(): number;
  hotro_output(): number;
}

export class Areas {
  readonly #exports: AreaExports;
  readonly #input: number;
  readonly #capacity: number;
  readonly #output: number;

  constructor(exports: AreaExports) {
    this.#exports = exports;
    this.#input = exports.hotro_input();
    this.#capacity = exports.hotro_input_capacity();
    this.#output = exports.hotro_output();
  }

  /** Lays texts one after the other in the input area; each is cut one byte past its limit. Returns their lengths. */
  put<T extends [Text, number][]>(...texts: T): { [K in keyof T]: number } {
    const input = new Uint8Array(this.#exports.memory.buffer, this.#input, this.#capacity);
    let at = 0;
    return texts.map(([text, limit]) => {
      const bytes = (typeof text === 'string' ? encoder.encode(text) : text).subarray(0, limit + 1);
      input.set(bytes, at);
      at += bytes.length;
      return bytes.length;
    }) as { [K in keyof T]: number };
  }

  taken(length: number): string {
    return decoder.decode(this.bytes(length));
  }

  /** A copy: the next call writes over the output area. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    if (length < 0) throw new RangeError(`the output area lacks ${-length} bytes`);
    return new Uint8Array(this.#exports.memory.buffer, this.#output, length).slice();
  }
}

export class Hotro {
  readonly #exports: Exports;
  readonly #areas: Areas;
  #rules: Rules | undefined;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#areas = new Areas(exports);
  }

  /** The exact bytes of the assessment, or of the error. `parameters` empty: none. */
  assessText(person: Text, parameters: Text = ''): string {
    const [a, b] = this.#areas.put([person, CASE_BYTES], [parameters, PARAMETERS_BYTES]);
    return this.#areas.taken(this.#exports.hotro_assess(a, b));
  }

  assess(person: Case, parameters?: readonly ParameterRow[]): Assessment | Failure {
    return JSON.parse(this.assessText(JSON.stringify(person), textOfRows(parameters)));
  }

  /** The rows of an office's own file, by its bytes, or why it cannot be used: an empty one cannot. */
  readParameters(file: Uint8Array): ParameterRow[] | Failure {
    /* No bytes would be no file to the core; to a byte order mark alone it says what it says to an empty file. */
    const read: Assessment | Failure = JSON.parse(this.assessText('{}', file.length === 0 ? BYTE_ORDER_MARK : file));
    /* What the core accepts means the same to JSON.parse. */
    return 'error' in read ? read : JSON.parse(new TextDecoder().decode(file));
  }

  /**
   * The receipt as text, "" of a draft, or an error as JSON. `made`: the date as its maker gives it, at most 64 bytes in UTF-8, or else a
   * RangeError.
   */
  receipt(person: Case, made: string, parameters?: readonly ParameterRow[]): string {
    const date = encoder.encode(made);
    if (date.length > MADE_BYTES) throw new RangeError(`made has at most ${MADE_BYTES} bytes`);
    const [a, b, c] = this.#areas.put([JSON.stringify(person), CASE_BYTES], [textOfRows(parameters), PARAMETERS_BYTES], [date, MADE_BYTES]);
    return this.#areas.taken(this.#exports.hotro_receipt(a, b, c));
  }

  /** The result for people, or an error as JSON. */
  result(person: Case, language: Language, options: { months?: boolean; parameters?: readonly ParameterRow[] } = {}): string {
    const [a, b] = this.#areas.put([JSON.stringify(person), CASE_BYTES], [textOfRows(options.parameters), PARAMETERS_BYTES]);
    return this.#areas.taken(this.#exports.hotro_result(a, b, languageNumber(language), options.months ? 1 : 0));
  }

  /** The code of a link: letters and digits. Null: the case has none, as a draft has none. Or what is wrong with the case. */
  code(person: Case): string | null | Failure {
    const [length] = this.#areas.put([JSON.stringify(person), CASE_BYTES]);
    const text = this.#areas.taken(this.#exports.hotro_code(length));
    return text.startsWith('{') ? (JSON.parse(text) as Failure) : text || null;
  }

  /** The case that a code holds, carried over to the module's revision, and the revision that it was made with. */
  caseOfCode(code: string): { case: Case; revision: string } | Failure {
    const [length] = this.#areas.put([code, CASE_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_case_of_code(length)));
  }

  /** The value of a choice that is meant by what people write for it; where that is not clear several that it may be, or the nearest. */
  named(choice: string, text: string): { clear: boolean; values: string[] } {
    const [a, b] = this.#areas.put([choice, CASE_BYTES], [text, CASE_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_named(a, b)));
  }

  /** Computes a receipt, a link or a code again. */
  verify(text: Text): Verification | Failure {
    const [length] = this.#areas.put([text, RECEIPT_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_verify(length)));
  }

  /** Days on which benefits may count. */
  windows(person: Case, parameters?: readonly ParameterRow[]): Windows | Failure {
    const [a, b] = this.#areas.put([JSON.stringify(person), CASE_BYTES], [textOfRows(parameters), PARAMETERS_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_windows(a, b)));
  }

  /** What would change the result, as answers. */
  whatIf(person: Case, parameters?: readonly ParameterRow[]): WhatIf | Failure {
    const [a, b] = this.#areas.put([JSON.stringify(person), CASE_BYTES], [textOfRows(parameters), PARAMETERS_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_what_if(a, b)));
  }

  /** The money by month and year, and what the month of `today` (2026-11-28; 1950 … 2100) pays and why not more. */
  calendar(person: Case, today: string, parameters?: readonly ParameterRow[]): Calendar | Failure {
    const [a, b] = this.#areas.put([JSON.stringify(person), CASE_BYTES], [textOfRows(parameters), PARAMETERS_BYTES]);
    return JSON.parse(this.#areas.taken(this.#exports.hotro_calendar(a, b, dayNumber(today))));
  }

  rules(): Rules {
    return (this.#rules ??= JSON.parse(this.#areas.taken(this.#exports.hotro_rules())) as Rules);
  }

  /** A block of the decision surface; "" where there is none any more. */
  surfaceBlock(block: number): string {
    return this.#areas.taken(this.#exports.hotro_surface(block));
  }

  /** "3.000.000 đồng", "VND 3,000,000". */
  dong(amount: number, language: Language): string {
    return this.#format(0, amount, language);
  }

  /** "3.000.000", "3,000,000". */
  grouped(amount: number, language: Language): string {
    return this.#format(5, amount, language);
  }

  /** "từ 0 đến 8.000.000 đồng", "VND 5,000,000 or more"; one amount, or that it is not known. */
  range({ min, max }: Range, language: Language): string {
    return this.#areas.taken(this.#exports.hotro_range(BigInt(min), BigInt(max ?? -1), languageNumber(language)));
  }

  /** "Ba triệu đồng"; 0 … 10^15. */
  dongInWords(amount: number, language: Language): string {
    return this.#format(1, amount, language);
  }

  /** 2026-06-30 as "30/06/2026", or as "ngày 30 tháng 6 năm 2026". */
  day(date: string, language: Language, long = false): string {
    return this.#format(long ? 3 : 2, dayNumber(date), language);
  }

  /** 2026-06 as "tháng 6/2026". */
  month(month: string, language: Language): string {
    return this.#format(4, (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5, 7)) - 1, language);
  }

  #format(form: number, value: number, language: Language): string {
    return this.#areas.taken(this.#exports.hotro_format(form, BigInt(value), languageNumber(language)));
  }
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS;
}

export function languageNumber(language: Language): number {
  return language === 'vi' ? 0 : 1;
}

export function textOfRows(parameters: readonly ParameterRow[] | undefined): string {
  return parameters === undefined || parameters.length === 0 ? '' : JSON.stringify(parameters);
}

/** From the bytes of hotro.wasm, or from the module compiled of them. */
export async function load(wasm: BufferSource | WebAssembly.Module): Promise<Hotro> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module);
  return new Hotro(instance.exports as unknown as Exports);
}
