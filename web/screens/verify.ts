// SPDX-License-Identifier: MIT
/** Receipts and codes computed again, each with its verdict and a way to its result. */
import { html, nothing } from 'lit-html';
import type { Verification } from '../../wasm/hotro';
import { say, type Content, type Context } from '../context';
import { bytesOf, isForeign, keptIn, openReceipt, reworded } from '../share';
import { act, icon } from './parts';

const icons = {
  match: 'granted', different: 'refused', read: 'undetermined', other_revision: 'undetermined',
} as const satisfies Record<Verification['verdict'], string>;

/** As they are counted, each by its word; `unusable`: what could not be read. */
const VERDICTS = ['match', 'different', 'other_revision', 'read', 'unusable'] as const;

/** Of a pasted receipt its beginning is its name. */
const NAME_MOST = 160;

export function receipts(c: Context): Content {
  const submit = async (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    const files = [...(form.querySelector<HTMLInputElement>('#verify-files')?.files ?? [])];
    const typed = form.querySelector<HTMLTextAreaElement>('#verify-text')?.value.trim() ?? '';
    if (files.length === 0 && typed === '') return c.show({ problems: [{ field: 'verify-text', text: c.t('open_empty') }] });
    const given = typed === '' ? [] : keptIn(new TextEncoder().encode(typed))
      .map((bytes) => ({ name: new TextDecoder().decode(bytes).slice(0, NAME_MOST), bytes, isFile: false }));
    for (const file of files) {
      const all = keptIn(await bytesOf(file));
      const nameOf = (index: number) => (all.length === 1 ? file.name : `${file.name}, ${index + 1}`);
      given.push(...all.map((bytes, index) => ({ name: nameOf(index), bytes, isFile: true })));
    }
    c.show({
      problems: [],
      verdicts: given.map(({ name, bytes, isFile }) => {
        const result = c.hotro.verify(bytes);
        const open = () => openReceipt(c, bytes);
        if (!('error' in result)) return { name, verdict: result.verdict, text: say(c, result.text), open };
        return { name, verdict: null, text: isFile && isForeign(bytes) ? c.t('not_kept') : reworded(c, result.error), open };
      }),
    });
  };
  return html`<h2>${c.t('verify_title')}</h2>
    <p>${c.t('verify_hint')}</p>
    <form novalidate @submit=${submit}>
      <p><label for="verify-text">${c.t('verify_text')}</label> <textarea class="wide" id="verify-text" rows="3" autocomplete="off"
        spellcheck="false"></textarea></p>
      <p><label for="verify-files">${c.t('open_file')}</label> <input class="wide" type="file" id="verify-files" multiple accept=".json"
        /></p>
      <p class="buttons"><button type="submit">${c.t('verify_button')}</button></p>
    </form>
    <div role="status">${verdicts(c)}</div>`;
}

function verdicts(c: Context): Content {
  const all = c.view.verdicts;
  if (all.length === 0) return nothing;
  const counts = VERDICTS.map((word) => `${c.t(word)} ${all.filter((it) => (it.verdict ?? 'unusable') === word).length}`);
  return html`<p><strong>${c.t('verify_counts', String(all.length), counts.join(', '))}</strong></p>
    <ul class="verdicts">${all.map(({ name, verdict, text, open }, index) => {
      const colon = text.search(/:|$/);
      return html`<li class="card ${verdict ?? 'bad'}"><strong class="code">${name}</strong>
        <span class="lines">${verdict === null ? text
          : html`<strong>${icon(icons[verdict])}${text.slice(0, colon)}</strong>${text.slice(colon)}`}</span>
        ${verdict === null ? nothing : act(c, `verdict-${index}`, 'verify_open', name, () => void open())}</li>`;
    })}</ul>`;
}
