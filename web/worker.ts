// SPDX-License-Identifier: MIT
/** Works on a list beside the page, so that the page stays usable and can cancel. */
import { BookError, looksLikeBook, openBook, openSheet, sheetsBehind, type Book } from '../wasm/book';
import type { Failure, ParameterRow } from '../wasm/hotro';
import {
  LIST_CHUNK_BYTES, loadLists, type BudgetFault, type BudgetTable, type ListColumn, type ListOptions, type ListRefusal, type ListReport,
  type Lists, type Names,
} from '../wasm/lists';
import { BookOut } from '../wasm/lists_book';
import { inflated } from './packed';

export interface Task {
  /** The module of lists and the reader of workbooks, as the file holds them. */
  packed: string[];
  /** Bytes of the list. */
  size: number;
  options: ListOptions;
  /** Of a workbook: the sheet that is meant. */
  sheet: string | undefined;
}

/** A list as it is given. `map`: one that was kept. */
export interface Job {
  file: File;
  parameters: readonly ParameterRow[];
  /** The name of their file. */
  figures: string;
  excel: boolean;
  /** The result is a workbook. */
  book: boolean;
  map: Uint8Array | undefined;
  sheet: string | undefined;
}

/** What the results of a list are of, to be read once more. */
export interface Source {
  job: Job;
  options: Pick<ListOptions, 'map' | 'facts' | 'key'>;
  columns: readonly ListColumn[];
}

/** How it is understood. */
export interface Named {
  job: Job;
  names: Names;
  sheets: Sheets | undefined;
}

/** Of a workbook: the sheet that was read, the others that were not and are not hidden. */
export interface Sheets {
  name: string;
  others: string[];
}

/** `read`: the page sends so many bytes from there; `done`: bytes that are done, of the two readings of the list together. `hidden`: all
 * sheets of the workbook. */
export type Message =
  | { type: 'read'; from: number; length: number; done: number }
  | { type: 'refused'; error: Failure['error']; of?: ListRefusal['of']; sheet?: string }
  | { type: 'hidden'; names: string[] }
  | { type: 'named'; names: Names; sheets?: Sheets }
  | { type: 'done'; result: Uint8Array<ArrayBuffer>[]; report: ListReport; sheets?: Sheets }
  | { type: 'budget'; csv: Uint8Array<ArrayBuffer>; book: Uint8Array<ArrayBuffer>[]; table: BudgetTable }
  | { type: 'unsaid'; fault: BudgetFault };

export function startWorker(): void {
  /* What fails in a promise would not reach the page. */
  self.onmessage = (event: MessageEvent<Task>) => void run(event.data).catch((error) => setTimeout(() => { throw error; }));
}

const post = (message: Message) => self.postMessage(message);

let asked: Promise<unknown> = Promise.resolve();

/* The page reads the list: where the page is a file, WebKit's workers cannot. One answer is awaited at a time: bytes of a workbook's part
 * are asked for ahead, and others meanwhile. */
function read(from: number, length: number, done: number): Promise<Uint8Array<ArrayBuffer>> {
  const ask = () => new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    self.onmessage = (event: MessageEvent<ArrayBuffer>) => resolve(new Uint8Array(event.data));
    post({ type: 'read', from, length, done });
  });
  const bytes = asked.then(ask);
  asked = bytes;
  return bytes;
}

/** What makes UTF-8 of a list's bytes, one chunk after the other: of UTF-16, which its mark tells, as the command does. */
function readerOf([one, two]: Uint8Array): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  const isUtf16 = (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);
  if (!isUtf16) return (chunk) => chunk;
  const decoder = new TextDecoder(one === 0xff ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
  return (chunk, isLast) => new TextEncoder().encode(decoder.decode(chunk, { stream: !isLast }));
}

/** The whole list, and whether a chunk is the last; `done`: bytes before that. */
async function* chunks(size: number, done: number): AsyncGenerator<[Uint8Array, boolean]> {
  let utf8: ReturnType<typeof readerOf> | undefined;
  for (let from = 0; from < size;) {
    const bytes = await read(from, LIST_CHUNK_BYTES, done + from);
    from += bytes.length;
    utf8 ??= readerOf(bytes);
    const chunk = utf8(bytes, from >= size);
    /* UTF-8 of UTF-16 may be longer than what the core takes at once. */
    for (let at = 0; at === 0 || at < chunk.length; at += LIST_CHUNK_BYTES)
      yield [chunk.subarray(at, at + LIST_CHUNK_BYTES), from >= size && at + LIST_CHUNK_BYTES >= chunk.length];
  }
}

/** The same of a sheet, which ends where nothing comes any more. */
async function* rowsOf(book: Book): AsyncGenerator<[Uint8Array, boolean]> {
  for await (const text of book.text(true)) yield [text, false];
  yield [new Uint8Array(0), true];
}

async function run(task: Task): Promise<void> {
  const lists = await loadLists(await inflated(task.packed[0] ?? ''));
  const beginning = await read(0, LIST_CHUNK_BYTES, 0);
  if (looksLikeBook(beginning)) return runBook(lists, task);
  const { size, options } = task;
  const header = lists.open(readerOf(beginning)(beginning, beginning.length >= size), options);
  if ('error' in header) return post({ type: 'refused', error: header.error, of: header.of });
  post(await readTwice(lists, header, options, (before) => chunks(size, before * size)));
}

/** The results of an open list, or why it cannot be used; `texts`: of the first and the second reading. */
async function readTwice(lists: Lists, header: Uint8Array, options: ListOptions,
  texts: (before: number) => ReturnType<typeof chunks>): Promise<Message> {
  for await (const [chunk, isLast] of texts(0)) {
    const failure = lists.survey(chunk, isLast);
    if (failure !== null) return { type: 'refused', error: failure.error };
  }
  if (options.book) return bookOf(lists, texts(1));
  const result = [header];
  for await (const [chunk, isLast] of texts(1)) result.push(...lists.feed(chunk, isLast));
  if (options.names) return { type: 'named', names: lists.names() };
  if (options.budget) return budgetOf(lists);
  return { type: 'done', result: result as Uint8Array<ArrayBuffer>[], report: lists.report() };
}

/** The results as a workbook. */
async function bookOf(lists: Lists, texts: ReturnType<typeof chunks>): Promise<Message> {
  const book = new BookOut(lists);
  for await (const [chunk, isLast] of texts) await book.feed(chunk, isLast);
  return { type: 'done', result: await book.end(), report: lists.report() };
}

/** All of a list that was added up. */
async function budgetOf(lists: Lists): Promise<Message> {
  const fault = lists.endBudget();
  if (fault !== null) return { type: 'unsaid', fault };
  const [csv, table] = [lists.budgetAs('csv'), JSON.parse(new TextDecoder().decode(lists.budgetAs('table'))) as BudgetTable];
  lists.beginBudgetBook();
  return { type: 'budget', csv, book: await new BookOut(lists).end(), table };
}

/** A sheet is unpacked three times: for its sum and its merged cells, then as a list is read. */
const READINGS = 3;

async function runBook(lists: Lists, { packed, size, options, sheet }: Task): Promise<void> {
  let done = 0;
  const bytesOf = (from: number, length: number) => {
    const before = Math.min(done, READINGS * size);
    done += length;
    return read(from, length, (2 * before) / READINGS);
  };
  try {
    const book = await openBook(await inflated(packed[1] ?? ''), { size, read: bytesOf });
    const opened = await openSheet(lists, book, options, sheet);
    if ('hidden' in opened) return post({ type: 'hidden', names: opened.hidden });
    if ('error' in opened) return post({ type: 'refused', error: opened.error, of: opened.of, sheet: opened.name });
    const message = await readTwice(lists, opened.header, options, () => rowsOf(book));
    if (message.type === 'refused') message.sheet = opened.name;
    if (message.type === 'done') message.report.said.push(...book.said());
    if (message.type === 'done' || message.type === 'named') {
      message.sheets = { name: opened.name, others: await sheetsBehind(book) };
    }
    post(message);
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    post({ type: 'refused', error: error.error });
  }
}

/** A worker of this same script, which the file holds. */
export function makeWorker(): Worker {
  const script = document.querySelector('body > script:not([type])')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
