// SPDX-License-Identifier: MIT
/** The module that the build put into this script: deflated, as base64. Inflated here, for browsers without DecompressionStream. */
import { inflateSync } from 'fflate';
import deflated from 'hotro.wasm';

export function wasmBytes(): Uint8Array<ArrayBuffer> {
  const text = atob(deflated);
  return inflateSync(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}
