// SPDX-License-Identifier: MIT
/** Works on a list beside the page, so that the page stays usable and can cancel. */
import { load, type Failure, type ListOptions, type ListReport } from '../wasm/hotro';

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

/** The whole list, and whether a chunk is the last; `done`: bytes before that. */
async function* chunks(size: number, done: number): AsyncGenerator<[Uint8Array, boolean]> {
  for (let from = 0; from < size;) {
    const chunk = await read(from, done + from);
    from += chunk.length;
    yield [chunk, from >= size];
  }
}

async function run({ wasm, size, options }: Task): Promise<void> {
  const hotro = await load(wasm);
  const header = hotro.openList(await read(0, 0), options);
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
