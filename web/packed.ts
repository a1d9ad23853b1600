// SPDX-License-Identifier: MIT
/** What the build put into the file: deflated, as base64. */

export function inflated(packed: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const { readable, writable } = new DecompressionStream('deflate');
  /* Not by a Blob: where the page is a file, WebKit's workers cannot read one. */
  const writer = writable.getWriter();
  void writer.write(bytes);
  void writer.close();
  return new Response(readable).arrayBuffer();
}
