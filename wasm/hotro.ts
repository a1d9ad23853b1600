// SPDX-License-Identifier: MIT
/**
 * hotro in a page, a worker or Node. This is the only file that knows the module's memory.
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
export type Case = { readonly [fact: string]: FactValue | null | undefined };

/** Đồng; `max` null: there is no greatest amount. */
export interface Range { min: number; max: number | null }
export type Status = 'granted' | 'refused' | 'undetermined' | 'amount_needed';
export type Source = 'text' | 'press' | 'user';

export interface Month { month: string; days: number; counted: number; amount: number }
export interface Step { code: string; text: Words; citation: string; source: Source; amount?: number }
export type Need = string | boolean | { from?: string; to?: string };
export interface Unmet { fact: string; needs: Need[]; text: Words; citation: string }

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
  benefits: BenefitResult[];
  monthly: Range;
  once: Range;
  total: Range;
  missing: string[];
  alternatives: { reading: string; value: string; total: Range }[];
  assumptions: { code: string; text: Words; citation: string }[];
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
  verdict: 'match' | 'different' | 'other_revision';
  /** No difference, wording aside. */
  same: boolean;
  /** Of a receipt: its date, as its maker gave it. */
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

export interface ListOptions {
  parameters?: readonly ParameterRow[];
  /** Of the sentences in the column `error`. */
  language: Language;
  /** Byte order mark, ";", CRLF, formulas guarded. */
  excel?: boolean;
}

export interface ListReport {
  ok: number;
  incomplete: number;
  bad: number;
  /** Of the bad lines, as many as there is room for; `id` where the line has one that can be shown. */
  errors: (Failure['error'] & { id?: string })[];
}

export interface Named { id: string; name: Words }
export interface Condition { fact: string; values: (string | boolean)[]; clause: string }

interface Asked { id: string; label: Words; question: Words; hint: Words; why: Words }
export interface Fact extends Asked {
  kind: 'choice' | 'yes_no' | 'date' | 'money' | 'interruptions';
  default?: FactValue;
  first?: string;
  last?: string;
  values?: Named[];
  clause?: string;
}
export interface Reading extends Asked { default: string; values: Named[]; clause: string }

export interface Benefit {
  id: string;
  kind: 'monthly' | 'once';
  name: Words;
  what: Words;
  next: Words;
  period: number;
  begins: string;
  ends?: string;
  money?: string;
  clause: string;
  when: Condition[];
  tables: { kind: 'figure' | 'ratio' | 'extra'; name: Words; rows: { name: Words; clause: string; parameter?: string; when: Condition[] }[] }[];
  stopped?: string;
}

/** The law as the program has it. Every `clause` is the id of one of `clauses`. */
export interface Rules {
  policy: { id: string; revision: string; fingerprint: string; name: Words };
  instruments: Named[];
  clauses: { id: string; instrument: string; source: Source; citation: string; quote: string }[];
  facts: Fact[];
  reasons: (Named & { least_months: number; clause: string })[];
  readings: Reading[];
  parameters: (Named & {
    unit: 'dong' | 'percent' | 'day';
    monthly: boolean;
    least: number | string;
    most: number | string;
    rows: { from?: string; value: number; clause: string }[];
  })[];
  periods: { first: string[]; reading?: string; parameter?: string; last?: string; clause: string }[];
  benefits: Benefit[];
  assumptions: { code: string; clause: string; text: Words }[];
  limits: Words;
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
  hotro_rules(): number;
  hotro_surface(block: number): number;
  hotro_format(form: number, value: bigint, language: number): number;
  hotro_code(caseLength: number): number;
  hotro_case_of_code(length: number): number;
  hotro_verify(length: number): number;
  hotro_list_open(length: number, parametersLength: number, language: number, excel: number): number;
  hotro_list_feed(length: number, isLast: number): void;
  hotro_list_run(): number;
  hotro_list_counts(): number;
}

/** Limits of the core; one byte more and it answers `too_large` itself. */
const CASE_BYTES = 65536;
const PARAMETERS_BYTES = 65536;
const RECEIPT_BYTES = 1 << 20;
/** Limits of this file: a longer date of a receipt is an exception, of a list no more is looked at. */
const MADE_BYTES = 64;
const LIST_BEGINNING_BYTES = 65536;
/** The most that one call of `feedList` takes. */
export const LIST_CHUNK_BYTES = 131072;
const BRACE = 0x7b;
const BYTE_ORDER_MARK = '\ufeff';
const DAY_MILLISECONDS = 86_400_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class Hotro {
  readonly #exports: Exports;
  readonly #input: number;
  readonly #capacity: number;
  readonly #output: number;
  #rules: Rules | undefined;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#input = exports.hotro_input();
    this.#capacity = exports.hotro_input_capacity();
    this.#output = exports.hotro_output();
  }

  /** The exact bytes of the assessment, or of the error. `parameters` empty: none. */
  assessText(person: Text, parameters: Text = ''): string {
    const [a, b] = this.#put([person, CASE_BYTES], [parameters, PARAMETERS_BYTES]);
    return this.#taken(this.#exports.hotro_assess(a, b));
  }

  assess(person: Case, parameters?: readonly ParameterRow[]): Assessment | Failure {
    return JSON.parse(this.assessText(JSON.stringify(person), textOf(parameters)));
  }

  /** The rows of an office's own file, by its bytes, or why it cannot be used: an empty one cannot. */
  readParameters(file: Uint8Array): ParameterRow[] | Failure {
    /* No bytes would be no file to the core; to a byte order mark alone it says what it says to an empty file. */
    const read: Assessment | Failure = JSON.parse(this.assessText('{}', file.length === 0 ? BYTE_ORDER_MARK : file));
    /* What the core accepts means the same to JSON.parse. */
    return 'error' in read ? read : JSON.parse(new TextDecoder().decode(file));
  }

  /** The receipt as text, or an error as JSON. `made`: the date as its maker gives it, at most 64 bytes in UTF-8, or else a RangeError. */
  receipt(person: Case, made: string, parameters?: readonly ParameterRow[]): string {
    const date = encoder.encode(made);
    if (date.length > MADE_BYTES) throw new RangeError(`made has at most ${MADE_BYTES} bytes`);
    const [a, b, c] = this.#put([JSON.stringify(person), CASE_BYTES], [textOf(parameters), PARAMETERS_BYTES], [date, MADE_BYTES]);
    return this.#taken(this.#exports.hotro_receipt(a, b, c));
  }

  /** The result for people, or an error as JSON. */
  result(person: Case, language: Language, options: { months?: boolean; parameters?: readonly ParameterRow[] } = {}): string {
    const [a, b] = this.#put([JSON.stringify(person), CASE_BYTES], [textOf(options.parameters), PARAMETERS_BYTES]);
    return this.#taken(this.#exports.hotro_result(a, b, number(language), options.months ? 1 : 0));
  }

  /** The code of a link: letters and digits. Or what is wrong with the case. */
  code(person: Case): string | Failure {
    const [length] = this.#put([JSON.stringify(person), CASE_BYTES]);
    const text = this.#taken(this.#exports.hotro_code(length));
    return text.startsWith('{') ? (JSON.parse(text) as Failure) : text;
  }

  /** The case that a code holds and the policy revision that it was made with. */
  caseOfCode(code: string): { case: Case; revision: string } | Failure {
    const [length] = this.#put([code, CASE_BYTES]);
    return JSON.parse(this.#taken(this.#exports.hotro_case_of_code(length)));
  }

  /** Computes a receipt, a link or a code again. */
  verify(text: Text): Verification | Failure {
    const [length] = this.#put([text, RECEIPT_BYTES]);
    return JSON.parse(this.#taken(this.#exports.hotro_verify(length)));
  }

  /**
   * Opens a list from its first bytes (64 KiB, or all there is): the header line of the result, or why it cannot be used. The
   * whole list, its beginning again, then goes to `feedList` in chunks.
   */
  openList(beginning: Uint8Array, options: ListOptions): Uint8Array | Failure {
    const [a, b] = this.#put([beginning.subarray(0, LIST_BEGINNING_BYTES), LIST_BEGINNING_BYTES], [textOf(options.parameters), PARAMETERS_BYTES]);
    const bytes = this.#bytes(this.#exports.hotro_list_open(a, b, number(options.language), options.excel ? 1 : 0));
    return bytes[0] === BRACE ? (JSON.parse(decoder.decode(bytes)) as Failure) : bytes;
  }

  /** Lines with their results, for as much of the list as has come. */
  *feedList(chunk: Uint8Array, isLast: boolean): Generator<Uint8Array> {
    if (chunk.length > LIST_CHUNK_BYTES) throw new RangeError(`a chunk has at most ${LIST_CHUNK_BYTES} bytes`);
    this.#put([chunk, LIST_CHUNK_BYTES]);
    this.#exports.hotro_list_feed(chunk.length, isLast ? 1 : 0);
    for (let bytes = this.#bytes(this.#exports.hotro_list_run()); bytes.length > 0; bytes = this.#bytes(this.#exports.hotro_list_run())) yield bytes;
  }

  listReport(): ListReport {
    const [counts = '', ...errors] = this.#taken(this.#exports.hotro_list_counts()).trimEnd().split('\n');
    return { ...JSON.parse(counts), errors: errors.map((line) => {
      const { id, error } = JSON.parse(line) as Failure & { id?: string };
      return id === undefined ? error : { ...error, id };
    }) };
  }

  rules(): Rules {
    return (this.#rules ??= JSON.parse(this.#taken(this.#exports.hotro_rules())) as Rules);
  }

  /** A block of the decision surface; "" where there is none any more. */
  surfaceBlock(block: number): string {
    return this.#taken(this.#exports.hotro_surface(block));
  }

  /** "3.000.000 đồng", "VND 3,000,000". */
  dong(amount: number, language: Language): string {
    return this.#format(0, amount, language);
  }

  /** "Ba triệu đồng"; 0 … 10^15. */
  dongInWords(amount: number, language: Language): string {
    return this.#format(1, amount, language);
  }

  /** 2026-06-30 as "30/06/2026", or as "ngày 30 tháng 6 năm 2026". */
  day(date: string, language: Language, long = false): string {
    return this.#format(long ? 3 : 2, Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS, language);
  }

  /** 2026-06 as "tháng 6/2026". */
  month(month: string, language: Language): string {
    return this.#format(4, (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5, 7)) - 1, language);
  }

  #format(form: number, value: number, language: Language): string {
    return this.#taken(this.#exports.hotro_format(form, BigInt(value), number(language)));
  }

  /** Lays texts one after the other in the input area; each is cut one byte past its limit. Returns their lengths. */
  #put<T extends [Text, number][]>(...texts: T): { [K in keyof T]: number } {
    const input = new Uint8Array(this.#exports.memory.buffer, this.#input, this.#capacity);
    let at = 0;
    return texts.map(([text, limit]) => {
      const bytes = (typeof text === 'string' ? encoder.encode(text) : text).subarray(0, limit + 1);
      input.set(bytes, at);
      at += bytes.length;
      return bytes.length;
    }) as { [K in keyof T]: number };
  }

  #taken(length: number): string {
    return decoder.decode(this.#bytes(length));
  }

  /** A copy: the next call writes over the output area. */
  #bytes(length: number): Uint8Array<ArrayBuffer> {
    if (length < 0) throw new RangeError(`the output area lacks ${-length} bytes`);
    return new Uint8Array(this.#exports.memory.buffer, this.#output, length).slice();
  }
}

function number(language: Language): number {
  return language === 'vi' ? 0 : 1;
}

function textOf(parameters: readonly ParameterRow[] | undefined): string {
  return parameters === undefined || parameters.length === 0 ? '' : JSON.stringify(parameters);
}

/** From the bytes of hotro.wasm, or from the module compiled of them. */
export async function load(wasm: BufferSource | WebAssembly.Module): Promise<Hotro> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module);
  return new Hotro(instance.exports as unknown as Exports);
}
