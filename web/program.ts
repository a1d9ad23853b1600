// SPDX-License-Identifier: MIT
/** The module that the build put into this script: deflated, as base64. */
import deflated from 'hotro.wasm';

export async function wasmBytes(): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(deflated), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
}
