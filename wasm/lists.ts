// SPDX-License-Identifier: MIT
/**
 * The one caller of hotro_lists.wasm: lists as offices keep them, in chunks.
 *
 *     const lists = await loadLists(readFileSync('build/wasm/hotro_lists.wasm'));
 *
 * A `Lists` works on one list at a time, and keeps 32 bytes for each line of a person: a long list belongs in a worker.
 */
import {
  Areas, languageNumber, PARAMETERS_BYTES, textOfRows, type Failure, type Language, type ParameterRow, type Range, type Words,
} from './hotro';

export interface ListOptions {
  parameters?: readonly ParameterRow[];
  /** The name of their file, which a workbook says. */
  figures?: string;
  /** Of the sentences in the column `error`. */
  language: Language;
  /** Byte order mark, ";", CRLF, formulas guarded. */
  excel?: boolean;
  /** It is the text of a workbook's sheet, as book.ts gives it: the day whose number is 0, as days since
   * 1970-01-01. */
  dayZero?: number;
  /** A map, CSV (column, written, fact, value), as `hotro names -o` writes it. */
  map?: Uint8Array;
  /** What holds for every line whose cell is empty: by fact, or `asked`, as the command's options say it. */
  facts?: Readonly<Record<string, string>>;
  /** The name of the column that says who a line is of, in place of the id's. */
  key?: string;
  /** What the list claims is verified: its results are what became of that. Of one that claims nothing they are the amounts. */
  claims?: boolean;
  /** It is only looked at how the list is understood (`names`); no results are made. */
  names?: boolean;
  /** What is fed goes into a workbook: lists_book.ts. */
  book?: boolean;
  /** It is added up: no results are made, but a budget (`endBudget`). */
  budget?: BudgetOptions;
}

export interface BudgetOptions {
  /** What it is by, as the command's --by: facts by identifier, other columns by name; none: the body. */
  by: readonly string[];
  period: keyof typeof PERIODS;
}

/** What a page shows of a budget. `sums`: by period, the last of them of all. */
export interface BudgetTable {
  /** How many people, and how many lines were left out. */
  text: Words;
  /** What the columns of `names` are called. */
  by: Words[];
  periods: Words[];
  /** As many as a page shows; there are `more`. */
  rows: { names: Words[]; people: number; sums: Range[] }[];
  more: number;
  people: number;
  sums: Range[];
  notes: Words[];
}

/** A column of a list: the office's own, of a fact, or another that is read. */
export interface ListColumn { name: string; own: boolean; fact?: string; claims: boolean; asks: boolean; text: Words }

/** What is written in a column, how often, first in which line, and what it means; of one that is not understood the fact and why. */
export interface Writing { column: number; written: string; count: number; line: number; fact?: string; text: Words }

export interface Names {
  /** How many lines and writings there are, and how many of these are understood. */
  text: Words;
  columns: ListColumn[];
  /** By column, the most frequent first; of `more` there was no room. */
  writings: Writing[];
  more: number;
  /** Lines that are no people, or repeated. */
  said: Words[];
  /** The map: its header, rows of each column, and of each writing, the last of them open where that is not understood. */
  map: { header: string; columns: string[]; rows: string[] };
}

/** What came of a workbook's sheet since it was looked at before. */
export interface SheetText {
  text: Uint8Array<ArrayBuffer>;
  /** Another was written at the same time: it stands behind those that were not. */
  isAside: boolean;
}

/** Why a list cannot be used. `of` no-header: nothing in it is one. */
export type ListRefusal = Failure & { of: 'list' | 'no-header' | 'map' | 'facts' };

/** Of an amount that is claimed and not shown to be right: `computed` where it is asked; what explains it, sentences each behind a line
 * feed. */
export interface ClaimDifference { column: string; verdict: Words; claimed: number; computed?: Range; text: Words }

/** What became of the claims of a list. Columns are called as the list calls them. */
export interface Claims {
  /** How many items there are of which verdict. */
  text: Words;
  /** Lines that are not right; `items` has as many of them as there is room for. */
  lines: number;
  items: { line: number; id?: string; claims: ClaimDifference[] }[];
  /** What the columns of `sums` are: those of `amounts`, lines compared, claims that are not. */
  words: Words[];
  /** Over the lines that are compared; no `amounts`: they are too large. */
  sums: { column: string; amounts: number[]; compared: number; open: number }[];
  /** Sums that the list itself has, and that are wrong; without a line, how many more there are. */
  wrong: { line?: number; text: Words }[];
}

export interface ListReport {
  ok: number;
  incomplete: number;
  bad: number;
  /** No people: headings, totals, remarks. */
  skipped: number;
  /** Counted in none of the above, but by a budget: the same person on the same days as another line. */
  repeated: number;
  /** Which lines those are; empty where there are none. */
  said: Words[];
  /** Of the bad lines, as many as there is room for; `id` where the line has one that can be shown. */
  errors: (Failure['error'] & { id?: string })[];
  /** Where they were verified. */
  claims?: Claims;
}

/** Everything the module exports, a closed list. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer };
  hotro_input(): number;
  hotro_input_capacity(): number;
  hotro_output(): number;
  hotro_list_open(length: number, parametersLength: number, mapLength: number, factsLength: number, keyLength: number,
    figuresLength: number, language: number, bits: number, dayZero: number): number;
  hotro_list_fault(): number;
  hotro_list_survey(length: number, isLast: number): number;
  hotro_list_surveyed(): number;
  hotro_list_feed(length: number, isLast: number): void;
  hotro_list_run(): number;
  hotro_list_report(): number;
  hotro_list_names(): number;
  hotro_list_name(index: number): number;
  hotro_list_map(): number;
  hotro_list_map_column(index: number): number;
  hotro_list_map_name(index: number): number;
  hotro_list_run_book(): number;
  hotro_book_seen(): number;
  hotro_book_end(): number;
  hotro_book_around(part: number): number;
  hotro_book_part_begin(part: number, isDeflated: number): void;
  hotro_book_part_end(part: number, packed: number): void;
  hotro_book_archive_end(): void;
  hotro_budget_by(at: number, length: number): number;
  hotro_budget_begin(months: number): void;
  hotro_budget_end(): number;
  hotro_budget_write(form: number): number;
  hotro_budget_text(): number;
  hotro_budget_book(): void;
}

/** Of a list no more is looked at, by the command neither. */
const LIST_BEGINNING_BYTES = 65538;
/** The most that one call of `survey` or `feed` takes. */
export const LIST_CHUNK_BYTES = 131072;
/** Limits of the core: a longer map is refused, longer names are none. */
const MAP_BYTES = 1 << 22;
const NAMES_BYTES = 8192;
const BRACE = 0x7b;
const EXCEL = 1;
const OF_SHEET = 2;
const CLAIMS = 4;
const BOOK = 8;
const NAMES = 16;
const BUDGET = 32;
/** Months of each. */
const PERIODS = { month: 1, quarter: 3, year: 12 } as const;
/** By what hotro_budget_end returns. */
const BUDGET_FAULTS = [null, 'too-large', 'too-many'] as const;
export type BudgetFault = NonNullable<(typeof BUDGET_FAULTS)[number]>;
const BUDGET_FORMS = ['csv', 'json', 'table'] as const;
/** Numbers before those of the sheets, and of each sheet. */
const SEEN = 4;
const SEEN_OF_SHEET = 3;
const FAULTS = ['list', 'no-header', 'map', 'facts'] as const;

export class Lists {
  readonly #exports: Exports;
  readonly #areas: Areas;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#areas = new Areas(exports);
  }

  /**
   * Opens a list from its first bytes (64 KiB and two, or all there is): the header line of the result, or why it cannot be used. The
   * whole list, its beginning again, then goes in chunks to `survey`, and once more to `feed`.
   */
  open(beginning: Uint8Array, options: ListOptions): Uint8Array | ListRefusal {
    const first = beginning.subarray(0, LIST_BEGINNING_BYTES);
    const { language, excel, dayZero, map = '', facts = {}, key = '', figures = '', claims, book, names, budget } = options;
    const stated = Object.entries(facts).map(([fact, value]) => `${fact}=${value}\n`).join('');
    const [a, b, c, d, e, f] = this.#areas.put([first, LIST_BEGINNING_BYTES], [textOfRows(options.parameters), PARAMETERS_BYTES],
      [map, MAP_BYTES - 1], [stated, NAMES_BYTES], [key, NAMES_BYTES], [figures, NAMES_BYTES]);
    const bits = (excel ? EXCEL : 0) | (dayZero === undefined ? 0 : OF_SHEET) | (claims ? CLAIMS : 0)
      | (book ? BOOK : 0) | (names ? NAMES : 0) | (budget ? BUDGET : 0);
    const bytes = this.#areas.bytes(this.#exports.hotro_list_open(a, b, c, d, e, f, languageNumber(language), bits, dayZero ?? 0));
    if (bytes.length === 0) throw new RangeError('no memory for a workbook');
    if (bytes[0] !== BRACE) {
      if (budget !== undefined) this.#beginBudget(budget);
      return bytes;
    }
    return { ...(JSON.parse(new TextDecoder().decode(bytes)) as Failure), of: FAULTS[this.#exports.hotro_list_fault()] ?? 'list' };
  }

  /** Looks at what only all lines say together: the last person, who stands in it twice, months before days. With the last chunk: null, or
   * why the list cannot be used. */
  survey(chunk: Uint8Array, isLast: boolean): Failure | null {
    this.#put(chunk);
    if (this.#exports.hotro_list_survey(chunk.length, isLast ? 1 : 0) === 0) throw new RangeError('no memory for so many people');
    const text = isLast ? this.#areas.taken(this.#exports.hotro_list_surveyed()) : '';
    return text === '' ? null : JSON.parse(text);
  }

  /** Lines with their results, for as much of the list as has come. */
  *feed(chunk: Uint8Array, isLast: boolean): Generator<Uint8Array> {
    this.#put(chunk);
    this.#exports.hotro_list_feed(chunk.length, isLast ? 1 : 0);
    const run = () => this.#areas.bytes(this.#exports.hotro_list_run());
    for (let bytes = run(); bytes.length > 0; bytes = run()) yield bytes;
  }

  /** Lines with their results, into the sheets of a workbook: what came of each. */
  *feedBook(chunk: Uint8Array, isLast: boolean): Generator<SheetText[]> {
    this.#put(chunk);
    this.#exports.hotro_list_feed(chunk.length, isLast ? 1 : 0);
    for (let goesOn = true; goesOn;) {
      goesOn = this.#exports.hotro_list_run_book() !== 0;
      yield this.#sheets();
    }
  }

  /** What of the sheets is written behind the last line. */
  *endBook(): Generator<SheetText[]> {
    for (let goesOn = true; goesOn;) {
      goesOn = this.#exports.hotro_book_end() !== 0;
      yield this.#sheets();
    }
  }

  /** A part of a workbook's archive that stands around the sheets, which are the parts before it; null: there is none. */
  aroundBook(part: number): Uint8Array<ArrayBuffer> | null {
    return this.#exports.hotro_book_around(part) === 0 ? null : this.#shown();
  }

  /** What stands before the packed bytes of a part, behind them, and at the archive's end. */
  beginPart(part: number, isDeflated: boolean): Uint8Array<ArrayBuffer> {
    this.#exports.hotro_book_part_begin(part, isDeflated ? 1 : 0);
    return this.#shown();
  }

  endPart(part: number, packed: number): Uint8Array<ArrayBuffer> {
    this.#exports.hotro_book_part_end(part, packed);
    return this.#shown();
  }

  endArchive(): Uint8Array<ArrayBuffer> {
    this.#exports.hotro_book_archive_end();
    return this.#shown();
  }

  report(): ListReport {
    const [whole = '', ...lines] = this.#areas.taken(this.#exports.hotro_list_report()).trimEnd().split('\n');
    const report = { ...JSON.parse(whole), errors: [] } as ListReport;
    if (report.claims !== undefined) report.claims.items = [];
    for (const line of lines) {
      const it = JSON.parse(line) as (Failure & { id?: string }) | Claims['items'][number];
      if ('error' in it) report.errors.push(it.id === undefined ? it.error : { ...it.error, id: it.id });
      else report.claims?.items.push(it);
    }
    return report;
  }

  #beginBudget({ by, period }: BudgetOptions): void {
    for (const name of by.length === 0 ? [''] : by) {
      const [length] = this.#areas.put([name, NAMES_BYTES]);
      if (this.#exports.hotro_budget_by(this.#exports.hotro_input(), length) !== 0) throw new RangeError(`not a column, or twice: ${name}`);
    }
    this.#exports.hotro_budget_begin(PERIODS[period]);
  }

  /** Of a list that was opened for it, behind its last chunk: null, or why there is no budget: a sum is beyond 2^63, or there are more than
   * 10,000 groups. */
  endBudget(): BudgetFault | null {
    const fault = BUDGET_FAULTS[this.#exports.hotro_budget_end()];
    if (fault === undefined) throw new RangeError('no memory for so many groups');
    return fault;
  }

  /** The bytes of `hotro budget` as CSV or JSON; `table`: what a page shows, BudgetTable. */
  budgetAs(form: (typeof BUDGET_FORMS)[number]): Uint8Array<ArrayBuffer> {
    const length = this.#exports.hotro_budget_write(BUDGET_FORMS.indexOf(form));
    if (length < 0) throw new RangeError('no memory for the budget');
    return this.#bytesAt(this.#exports.hotro_budget_text(), length);
  }

  /** From here on `BookOut.end` gives it as a workbook. */
  beginBudgetBook(): void {
    this.#exports.hotro_budget_book();
  }

  /** Of a list that was opened for it, behind its last chunk. */
  names(): Names {
    const exports = this.#exports;
    const taken = (length: number) => this.#areas.taken(length);
    const { count, ...whole } = JSON.parse(taken(exports.hotro_list_names())) as Omit<Names, 'writings' | 'map'> & { count: number };
    const all = Array.from({ length: count }, (_, index) => index);
    return {
      ...whole,
      writings: all.map((index) => JSON.parse(taken(exports.hotro_list_name(index))) as Writing),
      map: {
        header: taken(exports.hotro_list_map()),
        columns: whole.columns.map((_, index) => taken(exports.hotro_list_map_column(index))),
        rows: all.map((index) => taken(exports.hotro_list_map_name(index))),
      },
    };
  }

  #seen(): Uint32Array {
    const seen = new Uint32Array(this.#exports.memory.buffer, this.#exports.hotro_book_seen());
    if (seen[0] !== 0) throw new RangeError('a workbook that is too large');
    return seen;
  }

  #bytesAt(address = 0, length = 0): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#exports.memory.buffer, address, length).slice();
  }

  #shown(): Uint8Array<ArrayBuffer> {
    const [, , address, length] = this.#seen();
    return this.#bytesAt(address, length);
  }

  #sheets(): SheetText[] {
    const seen = this.#seen();
    return Array.from({ length: seen[1] ?? 0 }, (_, index) => {
      const [address, length, isAside] = seen.subarray(SEEN + SEEN_OF_SHEET * index);
      return { text: this.#bytesAt(address, length), isAside: isAside === 1 };
    });
  }

  #put(chunk: Uint8Array): void {
    if (chunk.length > LIST_CHUNK_BYTES) throw new RangeError(`a chunk has at most ${LIST_CHUNK_BYTES} bytes`);
    this.#areas.put([chunk, LIST_CHUNK_BYTES]);
  }
}

/** What is filled into a map: of writings that are not understood values, and of columns facts, "-" for the office's own or "fact
 * month_first"; both by their places. */
export interface Filled { values: ReadonlyMap<number, string>; columns?: ReadonlyMap<number, string> }

/** A map as `hotro names -o` writes it, filled in; `open`: also with writings that have no value. */
export function filledMap({ map, writings }: Names, { values, columns = new Map() }: Filled, open: boolean): string {
  const ofColumns = map.columns.map((row, index) => {
    const [fact, value = ''] = columns.get(index)?.split(' ') ?? [];
    return fact === undefined ? row : row.replace(FIRST_ROW, (_, name: string, parted: string) => `${name}${fact}${parted}${value}`);
  });
  const rows = map.rows.map((row, index) => {
    /* What is written in a column that is read otherwise means what it then means. */
    if (columns.has(writings[index]?.column ?? -1)) return '';
    const value = writings[index]?.fact === undefined ? undefined : (values.get(index) ?? '');
    if (value === undefined) return row;
    return value === '' && !open ? '' : row.replace(/(\r?\n)$/, (end) => quoted(value) + end);
  });
  return [map.header, ...ofColumns, ...rows].join('');
}

/** Of a column: its name and what it is. */
const FIRST_ROW = /^((?:"(?:[^"]|"")*"|[^",;]*)[,;]{2})[^,;\r\n]*([,;])[^\r\n]*/;
const quoted = (value: string) => (/[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** From the bytes of hotro_lists.wasm. */
export async function loadLists(wasm: BufferSource): Promise<Lists> {
  const { instance } = await WebAssembly.instantiate(wasm);
  return new Lists(instance.exports as unknown as Exports);
}
