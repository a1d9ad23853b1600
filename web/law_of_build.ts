// SPDX-License-Identifier: MIT
/** Used by build.mjs only. */
import { load } from '../wasm/hotro';
import { wordsIn } from './context';
import { lawTables } from './law';
import { words } from './words';

export { words };

export async function tables(wasm: BufferSource): Promise<{ title: string; html: string }> {
  const t = wordsIn(words, 'vi');
  return { title: t('title'), html: lawTables(await load(wasm), 'vi', t, true) };
}
