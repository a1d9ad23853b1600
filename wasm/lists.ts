// SPDX-License-Identifier: MIT
/**
 * The one caller of hotro_lists.wasm: lists as offices keep them, in chunks.
 *
 *     const lists = await loadLists(readFileSync('build/wasm/hotro_lists.wasm'));
 *
 * A `Lists` works on one list at a time, and keeps 32 bytes for each line of a person: a long list belongs in a worker.
 */
import { Areas, languageNumber, PARAMETERS_BYTES, textOfRows, type Failure, type Language, type ParameterRow, type Words } from './hotro';

export interface ListOptions {
  parameters?: readonly ParameterRow[];
  /** Of the sentences in the column `error`. */
  language: Language;
  /** Byte order mark, ";", CRLF, formulas guarded. */
  excel?: boolean;
  /** It is the text of a workbook's sheet, as book.ts gives it: the day whose number is 0, as days since
   * 1970-01-01. */
  dayZero?: number;
}

/** Why a list cannot be used. `hasNone`, of a sheet: nothing in it is a header. */
export type ListRefusal = Failure & { hasNone?: boolean };

export interface ListReport {
  ok: number;
  incomplete: number;
  bad: number;
  /** No people: headings, totals, remarks. */
  skipped: number;
  /** Counted in none of the above: the same person on the same days as another line. */
  repeated: number;
  /** Which lines those are; empty where there are none. */
  said: Words[];
  /** Of the bad lines, as many as there is room for; `id` where the line has one that can be shown. */
  errors: (Failure['error'] & { id?: string })[];
}

/** Everything the module exports, a closed list. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer };
  hotro_input(): number;
  hotro_input_capacity(): number;
  hotro_output(): number;
  hotro_list_open(length: number, parametersLength: number, language: number, excel: number, isSheet: number, dayZero: number): number;
  hotro_list_has_none(): number;
  hotro_list_survey(length: number, isLast: number): number;
  hotro_list_surveyed(): number;
  hotro_list_feed(length: number, isLast: number): void;
  hotro_list_run(): number;
  hotro_list_counts(): number;
}

/** Of a list no more is looked at, by the command neither. */
const LIST_BEGINNING_BYTES = 65538;
/** The most that one call of `survey` or `feed` takes. */
export const LIST_CHUNK_BYTES = 131072;
const BRACE = 0x7b;

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
    const [a, b] = this.#areas.put([first, LIST_BEGINNING_BYTES], [textOfRows(options.parameters), PARAMETERS_BYTES]);
    const { language, excel, dayZero } = options;
    const isSheet = dayZero === undefined ? 0 : 1;
    const length = this.#exports.hotro_list_open(a, b, languageNumber(language), excel ? 1 : 0, isSheet, dayZero ?? 0);
    const bytes = this.#areas.bytes(length);
    if (bytes[0] !== BRACE) return bytes;
    const failure = JSON.parse(new TextDecoder().decode(bytes)) as Failure;
    return dayZero === undefined ? failure : { ...failure, hasNone: this.#exports.hotro_list_has_none() === 1 };
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

  report(): ListReport {
    const [counts = '', ...errors] = this.#areas.taken(this.#exports.hotro_list_counts()).trimEnd().split('\n');
    return { ...JSON.parse(counts), errors: errors.map((line) => {
      const { id, error } = JSON.parse(line) as Failure & { id?: string };
      return id === undefined ? error : { ...error, id };
    }) };
  }

  #put(chunk: Uint8Array): void {
    if (chunk.length > LIST_CHUNK_BYTES) throw new RangeError(`a chunk has at most ${LIST_CHUNK_BYTES} bytes`);
    this.#areas.put([chunk, LIST_CHUNK_BYTES]);
  }
}

/** From the bytes of hotro_lists.wasm. */
export async function loadLists(wasm: BufferSource): Promise<Lists> {
  const { instance } = await WebAssembly.instantiate(wasm);
  return new Lists(instance.exports as unknown as Exports);
}
