// SPDX-License-Identifier: MIT
/** Works on a list beside the page, so that the page stays usable and can cancel. */
import { LIST_CHUNK_BYTES, load, type Failure, type ListOptions, type ListReport } from '../wasm/hotro';

export interface Task {
  wasm: ArrayBuffer;
  /** Bytes of the list. */
  size: number;
  options: ListOptions;
}

/** `read`: the page sends the next bytes from there; `done`: bytes that are done, of the two readings of the list together. */
export type Message =
  | { type: 'read'; from: number; done: number }
  | { type: 'refused'; error: Failure['error'] }
  | { type: 'done'; result: Uint8Array<ArrayBuffer>[]; report: ListReport };

export function startWorker(): void {
  /* What fails in a promise would not reach the page. */
  self.onmessage = (event: MessageEvent<Task>) => void run(event.data).catch((error) => setTimeout(() => { throw error; }));
}

const post = (message: Message) => self.postMessage(message);

/* The page reads the list: where the page is a file, WebKit's workers cannot. */
const read = (from: number, done: number) => new Promise<Uint8Array>((resolve) => {
  self.onmessage = (event: MessageEvent<ArrayBuffer>) => resolve(new Uint8Array(event.data));
  post({ type: 'read', from, done });
});

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
    const bytes = await read(from, done + from);
    from += bytes.length;
    utf8 ??= readerOf(bytes);
    const chunk = utf8(bytes, from >= size);
    /* UTF-8 of UTF-16 may be longer than what the core takes at once. */
    for (let at = 0; at === 0 || at < chunk.length; at += LIST_CHUNK_BYTES)
      yield [chunk.subarray(at, at + LIST_CHUNK_BYTES), from >= size && at + LIST_CHUNK_BYTES >= chunk.length];
  }
}

async function run({ wasm, size, options }: Task): Promise<void> {
  const hotro = await load(wasm);
  const beginning = await read(0, 0);
  const header = hotro.openList(readerOf(beginning)(beginning, beginning.length >= size), options);
  if ('error' in header) return post({ type: 'refused', error: header.error });
  for await (const [chunk, isLast] of chunks(size, 0)) {
    const failure = hotro.surveyList(chunk, isLast);
    if (failure !== null) return post({ type: 'refused', error: failure.error });
  }
  const result = [header];
  for await (const [chunk, isLast] of chunks(size, size)) result.push(...hotro.feedList(chunk, isLast));
  post({ type: 'done', result: result as Uint8Array<ArrayBuffer>[], report: hotro.listReport() });
}

/** A worker of this same script, which the file holds. */
export function makeWorker(): Worker {
  const script = document.querySelector('body > script:not([type])')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
