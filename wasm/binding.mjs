// SPDX-License-Identifier: MIT
// hotro.ts, lists.ts and book.ts, and the built modules, for tests in Node: those of the law, and beside them those of a province that does
// not exist.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { buildSync } = createRequire(here('../web/package.json'))('esbuild');

export const source = readFileSync(here('hotro.ts'), 'utf8');
export const listsSource = readFileSync(here('lists.ts'), 'utf8');
export const bookSource = readFileSync(here('book.ts'), 'utf8');

async function compiled(name) {
  const options = { entryPoints: [here(name)], bundle: true, write: false, format: 'esm', platform: 'node' };
  const { text } = buildSync(options).outputFiles[0];
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

export const { load, Hotro } = await compiled('hotro.ts');
export const { filledMap, LIST_CHUNK_BYTES, loadLists } = await compiled('lists.ts');
export const { BookOut } = await compiled('lists_book.ts');
export const { BookError, looksLikeBook, openBook, openSheet, sheetsBehind } = await compiled('book.ts');

/** The module of HOTRO_WASM or of the preset, and what it exports; with `house` "machine" the one below it. */
export async function moduleOf(house = '') {
  const wasmFile = join(dirname(resolve(process.env.HOTRO_WASM ?? here('../build/wasm/hotro.wasm'))), house, 'hotro.wasm');
  if (!existsSync(wasmFile)) throw new Error(`no module ${wasmFile}: cmake --workflow --preset wasm`);
  const wasm = readFileSync(wasmFile);
  const [listsWasm, bookWasm] = ['hotro_lists', 'hotro_book'].map((name) => readFileSync(join(dirname(wasmFile), `${name}.wasm`)));
  return { wasmFile, wasm, listsWasm, bookWasm, hotro: await load(wasm), lists: await loadLists(listsWasm) };
}

/** A list through a module, both readings in chunks of `size` bytes: its results and the report, or why it cannot be used. */
export function listed(lists, bytes, options, size = LIST_CHUNK_BYTES) {
  const header = lists.open(bytes, { language: 'vi', ...options });
  if ('error' in header) return header;
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  const isLast = (index) => index === chunks.length - 1;
  const failures = chunks.map((chunk, index) => lists.survey(chunk, isLast(index)));
  if (failures.at(-1) !== null) return failures.at(-1);
  const parts = chunks.flatMap((chunk, index) => [...lists.feed(chunk, isLast(index))]);
  if (options?.names) return lists.names();
  return { text: Buffer.concat([header, ...parts]).toString(), report: lists.report() };
}

/** The workbook of a list: its bytes, or why the list cannot be used. */
export async function bookOfList(lists, bytes, options, size = LIST_CHUNK_BYTES) {
  const header = lists.open(bytes, { language: 'vi', ...options, book: true });
  if ('error' in header) return header;
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  const isLast = (index) => index === chunks.length - 1;
  const failures = chunks.map((chunk, index) => lists.survey(chunk, isLast(index)));
  if (failures.at(-1) !== null) return failures.at(-1);
  const book = new BookOut(lists);
  for (const [index, chunk] of chunks.entries()) await book.feed(chunk, isLast(index));
  return Buffer.concat(await book.end());
}

/** The budget of a list, as the module writes it; or why there is none: `fault`, or as `listed`. */
export async function budgeted(lists, bytes, options, size = LIST_CHUNK_BYTES) {
  const done = listed(lists, bytes, { ...options, budget: { by: [], period: 'year', ...options.budget } }, size);
  if ('error' in done) return done;
  const fault = lists.endBudget();
  if (fault !== null) return { fault };
  const [csv, json, table] = ['csv', 'json', 'table'].map((form) => Buffer.from(lists.budgetAs(form)));
  lists.beginBudgetBook();
  return { csv, json, table: JSON.parse(table), book: Buffer.concat(await new BookOut(lists).end()), report: lists.report() };
}

/** The same of a workbook's sheet: with what is said of the sheets; `all` of them `hidden`; or why it cannot be read. */
export async function listedBook(lists, wasm, bytes, options) {
  try {
    const read = async (from, length) => Uint8Array.from(bytes.subarray(from, from + length));
    const book = await openBook(wasm, { size: bytes.length, read });
    const opened = await openSheet(lists, book, { language: 'vi', ...options });
    if (!('header' in opened)) return opened;
    for await (const text of book.text(true)) lists.survey(text, false);
    const failure = lists.survey(new Uint8Array(0), true);
    if (failure !== null) return { ...failure, name: opened.name };
    const parts = [opened.header];
    for await (const text of book.text(true)) parts.push(...lists.feed(text, false));
    parts.push(...lists.feed(new Uint8Array(0), true));
    const report = lists.report();
    return { text: Buffer.concat(parts).toString(), report, name: opened.name, said: book.said(), others: await sheetsBehind(book) };
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    return { error: error.error };
  }
}
