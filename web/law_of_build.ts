// SPDX-License-Identifier: MIT
/** Used by build.mjs only. */
import { load, type Rules } from '../wasm/hotro';
import { NO_VIEW, contextOf, wordsIn, type Content } from './context';
import { frame } from './frame';
import { lawTables, paidTable } from './law';
import { initial } from './state';
import { words } from './words';

export { words };

/** For whoever shares or finds it; on the page itself the first screen shows that. */
const DESCRIPTION = 'Ước tính mức hỗ trợ hằng tháng và một lần, nêu điều khoản cho từng số tiền. Mất khoảng 2 phút.';

/** `html`: the rules, and `table`: what a month pays, where no program runs; `first`: the first screen, as a template. */
interface Made {
  of: Rules['policy'];
  title: string;
  description: string;
  html: string;
  table: string;
  first: Content;
}

export async function made(wasm: ArrayBuffer): Promise<Made> {
  const hotro = await load(wasm);
  const t = wordsIn(words, hotro.rules(), 'vi');
  const of = hotro.rules().policy;
  const nothing = () => undefined;
  const c = contextOf({ hotro, words, state: initial('vi'), view: NO_VIEW, dispatch: nothing, show: nothing });
  return {
    of, title: `${of.name.vi} – ${t('site')}`, description: DESCRIPTION, html: lawTables(hotro, 'vi', t, true),
    table: paidTable(hotro, t), first: frame(c, false),
  };
}
