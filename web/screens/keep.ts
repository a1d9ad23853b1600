// SPDX-License-Identifier: MIT
/** Print, link or code with its QR, text, receipt, command. Whoever shares is told what it holds. */
import { html, nothing } from 'lit-html';
import { askedOf, benefitName, personOf, say, valueText, type Content, type Context } from '../context';
import { commandOf, factOf, readingOf } from '../flow';
import { copy, download, isHosted, kept, qrPath, sensitive, sharedCase, today } from '../share';

export function keep(c: Context): Content {
  const link = kept(c);
  const command = commandOf(sharedCase(c), c.state.parameters.length > 0);
  const copied = (text: string) => async () => c.show({ said: c.t((await copy(text)) ? 'copied' : 'copy_failed') });
  const receipt = () => download(`hotro-${today()}.json`, `${c.hotro.receipt(sharedCase(c), today(), c.state.parameters)}\n`, 'application/json');
  const others = c.rules.benefits.filter((benefit) => !askedOf(c, c.rules.benefits).includes(benefit)).map((benefit) => benefitName(c, benefit));
  const text = () => `${others.length === 0 ? '' : `${c.t('not_asked')}: ${others.join('; ')}\n\n`}${c.hotro.result(sharedCase(c), c.state.language, { parameters: c.state.parameters })}`;
  return html`${holds(c)}
    <p class="buttons">
      <button type="button" @click=${() => window.print()}>${c.t('keep_print')}</button>
      <button type="button" class="secondary" @click=${() => copied(text())()}>${c.t('keep_copy')}</button>
      <button type="button" class="secondary" @click=${receipt} aria-describedby="receipt-hint">${c.t('keep_receipt')}</button>
    </p>
    <p class="hint" id="receipt-hint">${c.t('keep_receipt_hint')}</p>
    <p class="said" role="status">${c.view.said}</p>
    ${link === null ? nothing : html`<div class="kept">
      ${qr(c, link.text)}
      <div>
        <h3>${isHosted() ? c.t('keep_link') : c.t('keep_code')}</h3>
        <p><output class="code" id="link">${link.text}</output></p>
        <p class="buttons"><button type="button" class="secondary" @click=${copied(link.text)}>${c.t(isHosted() ? 'keep_copy_link' : 'keep_copy_code')}</button></p>
      </div>
    </div>`}
    <details><summary>${c.t('keep_command')}</summary>
      <pre tabindex="0"><code id="command">${command}</code></pre>
      <p class="buttons"><button type="button" class="secondary" @click=${copied(command)}>${c.t('keep_copy_command')}</button></p>
    </details>`;
}

export function qr(c: Context, text: string): Content {
  const { size, path } = qrPath(text);
  /* Four light modules around it, as readers expect. */
  return html`<svg class="qr" role="img" aria-label=${c.t('keep_qr', text)} viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges">
    <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>`;
}

function holds(c: Context): Content {
  const person = personOf(c);
  const hidden = sensitive(c);
  const withhold = (event: Event) => c.dispatch({ type: 'withhold', withhold: (event.target as HTMLInputElement).checked });
  const shown = Object.entries(sharedCase(c)).flatMap(([id, value]) => {
    const asked = factOf(c.rules, id) ?? readingOf(c.rules, id);
    return asked === undefined || value == null ? [] : [html`<li>${say(c, asked.label)}: ${valueText(c, asked, value)}</li>`];
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
