// SPDX-License-Identifier: MIT
/** Print, link or code with its QR, text, receipt, command. Whoever shares is told what it holds. */
import { html, nothing } from 'lit-html';
import type { Assessment, Words } from '../../wasm/hotro';
import {
  assessCase, assessmentOf, computed, benefitName, isSupposed, personOf, saidOf, say, supposedText, valueText, type Content, type Context,
} from '../context';
import { askedBy, commandOf, factOf, readingOf } from '../flow';
import { calendarOf } from '../money';
import { copy, download, isHosted, kept, qrPath, sensitive, sharedCase, sharedPerson, today } from '../share';

/** What is shared: the text that is copied, the receipt, the link. */
function actsOf(c: Context) {
  const copied = (text: string) => async () => c.show({ said: c.t((await copy(text)) ? 'copied' : 'copy_failed') });
  const named = (title: string, benefits: readonly { id: string }[]) => (benefits.length === 0 ? ''
    : `${title}: ${benefits.map((it) => benefitName(c, it)).join('; ')}\n\n`);
  const text = () => [
    named(supposedText(c), computed(assessmentOf(c)).filter((it) => it.status !== 'refused' && isSupposed(c, it.id))),
    /* Below its figures, before what they are made of. */
    c.hotro.result(sharedCase(c), c.state.language, { parameters: c.state.parameters }).replace('\n\n', () => `\n${thisMonth(c)}\n\n`),
  ].join('');
  /* Where the device has a way to share, with that; a link where the page is hosted, otherwise the text. */
  const share = () => {
    const link = kept(c);
    const shown = isHosted() && link !== null ? { title: document.title, url: link.text } : { title: document.title, text: text() };
    navigator.share(shown).catch(() => undefined);
  };
  return { copied, copyText: () => copied(text())(), share };
}

interface Dated {
  text: Words;
  citation?: string;
}

/** What is said of today: its month, why not more, what has accrued. */
export function datedOf(c: Context, assessment: Assessment): Dated[] {
  const { now, accrued } = calendarOf(c, assessment);
  return [...now === undefined ? [] : [now, ...now.why], ...accrued === undefined ? [] : [accrued]];
}

/** What the month of today pays and what has accrued, of what is shared, as on the screen and on paper. */
function thisMonth(c: Context): string {
  const assessment = assessCase(c, sharedPerson(c));
  const line = (it: Dated) => say(c, it.text) + (it.citation ? ` (${it.citation})` : '');
  return 'error' in assessment ? '' : datedOf(c, assessment).map(line).join('\n');
}

/** In sight beside the result where there is room. */
export function keepButtons(c: Context): Content {
  const { copyText, share } = actsOf(c);
  return html`<p class="buttons">
    <button type="button" @click=${() => window.print()}>${c.t('keep_print')}</button>
    ${'share' in navigator ? html`<button type="button" class="secondary" @click=${share}>${c.t('keep_share')}</button>` : nothing}
    <button type="button" class="secondary" @click=${copyText}>${c.t('keep_copy')}</button></p>`;
}

export function keep(c: Context): Content {
  const link = kept(c);
  const command = commandOf(sharedPerson(c), askedBy(c.rules, c.state.topics).asked ?? [], c.state.parameters.length > 0);
  const { copied } = actsOf(c);
  const receipt = () =>
    download(`hotro-${today()}.json`, `${c.hotro.receipt(sharedCase(c), today(), c.state.parameters)}\n`, 'application/json');
  return html`<h2 id="to-keep" tabindex="-1">${c.t('keep_title')}</h2>
    ${keepButtons(c)}
    <p class="said" role="status">${c.view.said}</p>
    <details><summary>${c.t('keep_more')}</summary>
      ${holds(c)}
      ${link === null ? nothing : html`<div class="kept">
        ${qr(c, link.text)}
        <div>
          <h3>${isHosted() ? c.t('keep_link') : c.t('keep_code')}</h3>
          <p><output class="code" id="link">${link.text}</output></p>
          <p class="buttons"><button type="button" class="secondary"
            @click=${copied(link.text)}>${c.t(isHosted() ? 'keep_copy_link' : 'keep_copy_code')}</button></p>
        </div>
      </div>`}
      <p class="buttons"><button type="button" class="secondary" @click=${receipt}
        aria-describedby="receipt-hint">${c.t('keep_receipt')}</button></p>
      <p class="hint" id="receipt-hint">${c.t('keep_receipt_hint')}</p>
      <h3>${c.t('keep_command')}</h3>
      <pre tabindex="0"><code id="command">${command}</code></pre>
      <p class="buttons"><button type="button" class="secondary" @click=${copied(command)}>${c.t('keep_copy_command')}</button></p>
    </details>`;
}

export function qr(c: Context, text: string): Content {
  const { size, path } = qrPath(text);
  /* Four light modules around it, as readers expect. */
  return html`<svg class="qr" role="img" aria-label=${c.t('keep_qr', text)} viewBox="-4 -4 ${size + 8} ${size + 8}"
    shape-rendering="crispEdges">
    <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>`;
}

function holds(c: Context): Content {
  const person = personOf(c);
  const hidden = sensitive(c);
  const withhold = (event: Event) => c.dispatch({ type: 'withhold', withhold: (event.target as HTMLInputElement).checked });
  const shown = Object.entries(sharedPerson(c)).flatMap(([id, value]) => {
    const asked = factOf(c.rules, id) ?? readingOf(c.rules, id);
    return asked === undefined || value == null ? []
      : [html`<li>${say(c, asked.label)}: ${valueText(c, asked, saidOf(c, sharedPerson(c), id))}</li>`];
  });
  return html`<p>${c.t('keep_holds')}</p>
    <details><summary>${c.t('keep_see')}</summary><ul>${shown}</ul></details>
    ${hidden.map((id) => {
      const fact = factOf(c.rules, id);
      return fact === undefined || person[id] === undefined ? nothing : html`<div class="option">
        <input type="checkbox" id="withhold" ?checked=${c.state.withhold} @change=${withhold} aria-describedby="withhold-hint" />
        <label for="withhold">${c.t('keep_withhold', say(c, fact.label))}</label></div>
        <p class="hint" id="withhold-hint">${c.t('keep_withhold_hint')}</p>`;
    })}`;
}
