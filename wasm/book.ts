// SPDX-License-Identifier: MIT
/**
 * The one caller of hotro_book.wasm: workbooks (.xlsx, .ods) as text that a list is opened with, a sheet at a time. What reads them asks
 * for bytes of the file and of its parts, which are unpacked here.
 */
import type { Failure, Words } from './hotro';
import type { ListOptions, ListRefusal, Lists } from './lists';

/** A file that can be read from any place. */
export interface Bytes {
  size: number;
  /** Fewer only at its end. Called again before it is done. */
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Sheet {
  /** For people: a long one is cut, what steers a terminal or a line is U+FFFD. */
  name: string;
  hidden: boolean;
  /** The day whose number is 0, as days since 1970-01-01. */
  day_zero: number;
}

/** Everything the module exports, a closed list. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer };
  hotro_book_wish(): number;
  hotro_book_given(isThere: number): number;
  hotro_book_open(size: bigint): number;
  hotro_book_next(): number;
  hotro_book_enter(): number;
  hotro_book_again(): number;
  hotro_book_read(): number;
  hotro_book_sheet(): void;
  hotro_book_said(): void;
  hotro_book_error(): void;
}

/** What a call says is next, as book_reader.h and book.c have it. */
const FAILED = 0;
const READ = 1;
const UNPACK = 2;
const KEEP = 3;
const KEPT = 4;
const NONE = 7;
const NO_ROOM = 8;

/** Packed bytes, read and given to unpack at a time: little enough for what they may unpack to, much. */
const READ_BYTES = 131072;
const GIVEN_BYTES = 16384;
/** Of the text of a sheet, kept in memory; a longer one is unpacked again. */
const KEPT_BYTES = 1 << 26;
/** What a list is opened with, as the command does. */
const BEGINNING_BYTES = 65538;

const decoder = new TextDecoder();

/** What is wrong with a workbook, in the words of the command. */
export class BookError extends Error {
  constructor(readonly error: Failure['error']) {
    super(error.text.en);
  }
}

/** Whether a file that begins so is an archive, as workbooks are. */
export function looksLikeBook(beginning: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, at) => beginning[at] === byte);
}

export class Book {
  readonly #exports: Exports;
  readonly #file: Bytes;
  #part: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  /** Unpacked, and not wanted yet. */
  #rest = new Uint8Array(0);
  /** Text of the sheet's rows. */
  #kept: Uint8Array[] = [];

  constructor(exports: Exports, file: Bytes) {
    this.#exports = exports;
    this.#file = file;
  }

  /** To be called once, before all else. These throw a BookError where the workbook cannot be read. */
  async open(): Promise<void> {
    await this.#done(this.#exports.hotro_book_open(BigInt(this.#file.size)));
  }

  /** Goes to the next sheet; null: there is none. */
  async next(): Promise<Sheet | null> {
    if (!(await this.#done(this.#exports.hotro_book_next()))) return null;
    this.#exports.hotro_book_sheet();
    return this.#json();
  }

  /** The text of that sheet, from its beginning; `again`: once more. At most 128 KiB at a time. */
  async *text(again = false): AsyncGenerator<Uint8Array> {
    await this.#done(again ? this.#exports.hotro_book_again() : this.#exports.hotro_book_enter());
    while (await this.#done(this.#exports.hotro_book_read())) yield this.#bytes().slice();
  }

  /** Which rows and columns were read that are hidden. */
  said(): Words[] {
    this.#exports.hotro_book_said();
    return this.#json<Words[]>().filter(({ vi }) => vi !== '');
  }

  /** Gives what is asked for until the call is done. False: there is no more. */
  async #done(next: number): Promise<boolean> {
    for (; next >= READ && next <= KEPT; next = this.#exports.hotro_book_given(Number(await this.#give(next)))) ;
    if (next === NO_ROOM) throw new RangeError('no memory for so large a workbook');
    if (next !== FAILED) return next !== NONE;
    this.#exports.hotro_book_error();
    throw new BookError(this.#json());
  }

  #wish(): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, this.#exports.hotro_book_wish(), 8);
  }

  #bytes(): Uint8Array<ArrayBuffer> {
    const [address, length] = this.#wish();
    return new Uint8Array(this.#exports.memory.buffer, address, length);
  }

  #json<T>(): T {
    return JSON.parse(decoder.decode(this.#bytes())) as T;
  }

  async #give(what: number): Promise<boolean> {
    const [, length = 0, from = 0, begins] = this.#wish();
    const to = this.#bytes();
    if (what === KEEP) return this.#keep(to.slice(), from);
    if (what === KEPT) return this.#giveKept(to, from);
    if (what === UNPACK && begins === 1) this.#begin();
    const bytes = what === READ ? await this.#file.read(from, length) : null;
    if (bytes === null) return this.#unpack(to);
    to.set(bytes.subarray(0, length));
    return bytes.length >= length;
  }

  #keep(text: Uint8Array, behind: number): boolean {
    const isKept = behind + text.length <= KEPT_BYTES;
    if (behind === 0 || !isKept) this.#kept = [];
    if (isKept) this.#kept.push(text);
    return isKept;
  }

  #giveKept(to: Uint8Array, from: number): boolean {
    let at = -from;
    for (const text of this.#kept) {
      if (at < to.length && at + text.length > 0) to.set(text.subarray(Math.max(0, -at), to.length - at), Math.max(0, at));
      at += text.length;
    }
    return true;
  }

  #begin(): void {
    const [, , from = 0, , packed = 0, unpacked = 0, crc = 0, isDeflated] = this.#wish();
    void this.#part?.cancel().catch(() => undefined);
    const bytes = piecesOf(this.#file, from, packed);
    this.#part = (isDeflated === 1 ? inflated(bytes, crc, unpacked) : streamFrom(bytes)).getReader();
    this.#rest = new Uint8Array(0);
  }

  async #nextOfPart(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#part?.read().then(({ value }) => value, () => undefined);
  }

  /** False: the part is no deflated text, or ends. */
  async #unpack(to: Uint8Array): Promise<boolean> {
    for (let at = 0; at < to.length;) {
      if (this.#rest.length === 0) {
        const value = await this.#nextOfPart();
        if (value === undefined) return false;
        this.#rest = value;
      }
      const some = this.#rest.subarray(0, to.length - at);
      to.set(some, at);
      at += some.length;
      this.#rest = this.#rest.subarray(some.length);
    }
    return true;
  }
}

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>>;
type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;

async function* piecesOf(file: Bytes, from: number, length: number): Pieces {
  for (let at = 0; at < length; at += READ_BYTES) {
    const bytes = await file.read(from + at, Math.min(READ_BYTES, length - at));
    for (let given = 0; given < bytes.length; given += GIVEN_BYTES) yield bytes.subarray(given, given + GIVEN_BYTES);
  }
}

function streamFrom(bytes: Pieces): Stream {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

function inflated(bytes: Pieces, crc: number, unpacked: number): Stream {
  let unpack: DecompressionStream;
  try {
    unpack = new DecompressionStream('deflate-raw');
  } catch {
    /* Chrome before 103 knows the same text as gzip alone: between a header and its sum and length. */
    return streamFrom(asGzip(bytes, crc, unpacked)).pipeThrough(new DecompressionStream('gzip'));
  }
  return streamFrom(bytes).pipeThrough(unpack);
}

async function* asGzip(bytes: Pieces, crc: number, unpacked: number): Pieces {
  yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
  yield* bytes;
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc, true);
  end.setUint32(4, unpacked, true);
  yield new Uint8Array(end.buffer);
}

/** From the bytes of hotro_book.wasm. */
export async function openBook(wasm: BufferSource, file: Bytes): Promise<Book> {
  const { instance } = await WebAssembly.instantiate(wasm);
  const book = new Book(instance.exports as unknown as Exports, file);
  await book.open();
  return book;
}

async function beginningOf(book: Book): Promise<Uint8Array> {
  const beginning = new Uint8Array(BEGINNING_BYTES);
  let length = 0;
  for await (const text of book.text()) {
    const some = text.subarray(0, BEGINNING_BYTES - length);
    beginning.set(some, length);
    length += some.length;
    if (length === BEGINNING_BYTES) break;
  }
  return beginning.subarray(0, length);
}

/** `name`: of the sheet that is meant. `hidden`: names of sheets, all of them hidden. */
export type OpenedSheet = { header: Uint8Array; name: string } | (ListRefusal & { name: string }) | { hidden: string[] };

/** Opens the first sheet with a header as a list, or `only` the one of that name, whose text is then read `again` for the survey and the
 * results. Of sheets that are not hidden; one that has another fault is the one that is meant. */
export async function openSheet(lists: Lists, book: Book, options: ListOptions, only?: string): Promise<OpenedSheet> {
  const hidden: string[] = [];
  let refused: (ListRefusal & { name: string }) | undefined;
  for (let sheet = await book.next(); sheet !== null; sheet = await book.next()) {
    const { name, day_zero: dayZero } = sheet;
    if (only !== undefined && name !== only) continue;
    if (sheet.hidden && only === undefined) {
      hidden.push(name);
      continue;
    }
    const opened = lists.open(await beginningOf(book), { ...options, dayZero });
    if (!('error' in opened)) return { header: opened, name };
    if (opened.of !== 'no-header') return { ...opened, name };
    refused ??= { ...opened, name };
  }
  return refused ?? { hidden };
}

/** The names of the sheets behind the one at hand that are not hidden. */
export async function sheetsBehind(book: Book): Promise<string[]> {
  const names: string[] = [];
  for (let sheet = await book.next(); sheet !== null; sheet = await book.next()) if (!sheet.hidden) names.push(sheet.name);
  return names;
}
