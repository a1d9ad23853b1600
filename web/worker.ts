// SPDX-License-Identifier: MIT
/** Works on a list beside the page, so that the page stays usable and can cancel. */
import { LIST_CHUNK_BYTES, load, type Failure, type ListOptions, type ListReport } from '../wasm/hotro';

export interface Task {
  wasm: ArrayBuffer;
  list: Blob;
  options: ListOptions;
}

export type Message =
  | { type: 'progress'; read: number }
  | { type: 'refused'; error: Failure['error'] }
  | { type: 'done'; result: Blob; report: ListReport };

export function startWorker(): void {
  self.onmessage = (event: MessageEvent<Task>) => void run(event.data);
}

async function run({ wasm, list, options }: Task): Promise<void> {
  const post = (message: Message) => self.postMessage(message);
  const hotro = await load(wasm);
  const slice = async (from: number, to: number) => new Uint8Array(await list.slice(from, to).arrayBuffer());
  const header = hotro.openList(await slice(0, LIST_CHUNK_BYTES), options);
  if ('error' in header) return post({ type: 'refused', error: header.error });
  const parts: BlobPart[] = [header as Uint8Array<ArrayBuffer>];
  let at = 0;
  do {
    const chunk = await slice(at, at + LIST_CHUNK_BYTES);
    at += chunk.length;
    for (const bytes of hotro.feedList(chunk, at >= list.size)) parts.push(bytes as Uint8Array<ArrayBuffer>);
    post({ type: 'progress', read: at });
  } while (at < list.size);
  post({ type: 'done', result: new Blob(parts, { type: 'text/csv' }), report: hotro.listReport() });
}

/** A worker of this same script, which the file holds. */
export function makeWorker(): Worker {
  const script = document.querySelector('body > script:last-of-type')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
