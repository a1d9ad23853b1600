// SPDX-License-Identifier: MIT
/** What the build put into the file, deflated as base64: the module, a zero byte, and the page's words as JSON, which has none. */
import type { Words } from './words';

export async function unpacked(): Promise<{ wasm: ArrayBuffer; words: Words }> {
  /* The script stands before it, so that it is read while this is still on its way. */
  if (document.readyState === 'loading') await new Promise((come) => document.addEventListener('DOMContentLoaded', come));
  const packed = Uint8Array.from(atob(document.getElementById('program')?.textContent ?? ''), (letter) => letter.charCodeAt(0));
  const all = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
  const end = new Uint8Array(all).lastIndexOf(0);
  return { wasm: all.slice(0, end), words: JSON.parse(new TextDecoder().decode(all.slice(end + 1))) as Words };
}
