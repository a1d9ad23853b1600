// SPDX-License-Identifier: MIT
/** What the build put into the file: the program, which is the module, a zero byte, and the page's words as JSON, which has none; at
 * its end the module of lists and the reader of workbooks. */
import { inflated } from './packed';
import type { Words } from './words';

/** When the file is there up to that element, or as a whole: the script stands before what it needs, so that it is read while this is
 * still on its way. */
function come(upTo: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.readyState === 'loading' && document.getElementById(upTo) === null) return;
      watcher.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
    look();
  });
}

const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';

export async function unpacked(): Promise<{ wasm: ArrayBuffer; words: Words }> {
  await come('lists');
  const all = await inflated(textOf('program'));
  const end = new Uint8Array(all).lastIndexOf(0);
  return { wasm: all.slice(0, end), words: JSON.parse(new TextDecoder().decode(all.slice(end + 1))) as Words };
}

/** The module of lists and the reader of workbooks, as a worker unpacks them. */
export async function packedLists(): Promise<string[]> {
  await come('');
  return textOf('lists').split(' ');
}
