// SPDX-License-Identifier: MIT
/** What the build put into the file deflated, as base64: the module, and the page's words as JSON. */

export function unpacked(id: 'program' | 'words'): Response {
  const bytes = Uint8Array.from(atob(document.getElementById(id)?.textContent ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}
