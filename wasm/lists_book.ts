// SPDX-License-Identifier: MIT
/**
 * A list with its results as a workbook (.xlsx): what lists_book.c writes of its sheets is packed here.
 *
 *     const book = new BookOut(lists);            // behind lists.open(..., { book: true }) and the survey
 *     for (...) await book.feed(chunk, isLast);   // the list once more
 *     const pieces = await book.end();            // the bytes of the file
 */
import type { Lists, SheetText } from './lists';

type Bytes = Uint8Array<ArrayBuffer>;

/** A part while it is packed; stored where nothing here deflates. */
class Packing {
  readonly pieces: Bytes[] = [];
  readonly #writer: WritableStreamDefaultWriter<Bytes> | undefined;
  readonly #read: Promise<void> | undefined;

  constructor() {
    let stream: CompressionStream;
    try {
      stream = new CompressionStream('deflate-raw');
    } catch {
      return;
    }
    this.#writer = (stream.writable as WritableStream<Bytes>).getWriter();
    this.#read = this.#collect(stream.readable as ReadableStream<Bytes>);
  }

  get isDeflated(): boolean {
    return this.#writer !== undefined;
  }

  get length(): number {
    return this.pieces.reduce((all, piece) => all + piece.length, 0);
  }

  /** `bytes` are not to be changed any more. */
  async add(bytes: Bytes): Promise<void> {
    if (this.#writer === undefined) this.pieces.push(bytes);
    else await this.#writer.write(bytes);
  }

  async end(): Promise<void> {
    await this.#writer?.close();
    await this.#read;
  }

  async #collect(readable: ReadableStream<Bytes>): Promise<void> {
    const reader = readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) this.pieces.push(read.value);
  }
}

export class BookOut {
  readonly #lists: Lists;
  readonly #parts: Packing[] = [];
  #sheets: SheetText[] = [];

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** The next chunk of the second reading. */
  async feed(chunk: Uint8Array, isLast: boolean): Promise<void> {
    for (const sheets of this.#lists.feedBook(chunk, isLast)) await this.#take(sheets);
  }

  /** The file. */
  async end(): Promise<Bytes[]> {
    for (const sheets of this.#lists.endBook()) await this.#take(sheets);
    const sheets = [...this.#parts.keys()];
    const isAside = (part: number) => this.#sheets[part]?.isAside === true;
    const file: Bytes[] = [];
    for (const part of [...sheets.filter((it) => !isAside(it)), ...sheets.filter(isAside)]) await this.#put(file, part, this.#parts[part]);
    for (let part = sheets.length; ; part += 1) {
      const text = this.#lists.aroundBook(part);
      if (text === null) break;
      const packing = new Packing();
      await packing.add(text);
      await this.#put(file, part, packing);
    }
    file.push(this.#lists.endArchive());
    return file;
  }

  async #take(sheets: SheetText[]): Promise<void> {
    this.#sheets = sheets;
    for (const [part, { text }] of sheets.entries()) {
      const packing = (this.#parts[part] ??= new Packing());
      if (text.length > 0) await packing.add(text);
    }
  }

  async #put(file: Bytes[], part: number, packing = new Packing()): Promise<void> {
    await packing.end();
    file.push(this.#lists.beginPart(part, packing.isDeflated), ...packing.pieces, this.#lists.endPart(part, packing.length));
  }
}
