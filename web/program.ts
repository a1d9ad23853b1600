// SPDX-License-Identifier: MIT
/** The module that the build put into the file: deflated, as base64. */

export async function wasmBytes(): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(document.getElementById('program')?.textContent ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
}
