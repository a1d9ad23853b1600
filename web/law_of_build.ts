// SPDX-License-Identifier: MIT
/** Used by build.mjs only. */
import { load } from '../wasm/hotro';
import { lawTables } from './law';
import { wordsIn } from './words';

export async function tables(wasm: BufferSource): Promise<{ title: string; html: string }> {
  return { title: wordsIn('vi')('title'), html: lawTables(await load(wasm), 'vi', true) };
}
