// SPDX-License-Identifier: MIT
/** Works on a list beside the page, so that the page stays usable and can cancel. */
import { load, type Failure, type ListOptions, type ListReport } from '../wasm/hotro';

export interface Task {
  wasm: ArrayBuffer;
  /** Bytes of the list. */
  size: number;
  options: ListOptions;
}

/** `read`: the page sends the next bytes from there; what lies before is done. */
export type Message =
  | { type: 'read'; from: number }
  | { type: 'refused'; error: Failure['error'] }
  | { type: 'done'; result: Uint8Array<ArrayBuffer>[]; report: ListReport };

export function startWorker(): void {
  self.onmessage = (event: MessageEvent<Task>) => void run(event.data);
}

async function run({ wasm, size, options }: Task): Promise<void> {
  const post = (message: Message) => self.postMessage(message);
  const hotro = await load(wasm);
  /* The page reads the list: where the page is a file, WebKit's workers cannot. */
  const read = (from: number) => new Promise<Uint8Array>((resolve) => {
    self.onmessage = (event: MessageEvent<ArrayBuffer>) => resolve(new Uint8Array(event.data));
    post({ type: 'read', from });
  });
  let chunk = await read(0);
  const header = hotro.openList(chunk, options);
  if ('error' in header) return post({ type: 'refused', error: header.error });
  const result = [header as Uint8Array<ArrayBuffer>];
  for (let at = chunk.length; ; at += chunk.length) {
    for (const bytes of hotro.feedList(chunk, at >= size)) result.push(bytes as Uint8Array<ArrayBuffer>);
    if (at >= size) break;
    chunk = await read(at);
  }
  post({ type: 'done', result, report: hotro.listReport() });
}

/** A worker of this same script, which the file holds. */
export function makeWorker(): Worker {
  const script = document.querySelector('body > script:not([type])')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
