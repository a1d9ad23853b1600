// SPDX-License-Identifier: MIT
/** What a list looks like: an empty one to fill in, and its columns and values. Read from the rules. */
import { html, nothing } from 'lit-html';
import type { Fact } from '../../wasm/hotro';
import { say, type Content, type Context } from '../context';
import { isLimit } from '../flow';
import { download } from '../share';

const BREAK = '2026-03-10/2026-04-09';

export function columns(c: Context): Content {
  const { facts, reasons } = c.rules;
  /* For Excel, which opens UTF-8 with this mark and parts columns at ";" where a comma parts decimals. */
  const template = () =>
    download(c.t('list_template_name'),
    `\ufeff${['id', ...facts.map((fact) => (c.state.language === 'vi' ? fact.label.vi : fact.id))].join(';')}\r\n`, 'text/csv');
  const named = (id: string, name: string) => html`<li>${name} <code>${id}</code></li>`;
  const values = (fact: Fact): Content => {
    if (fact.kind === 'date') return c.t('list_date');
    if (fact.kind === 'money') return c.t('list_money');
    if (fact.kind === 'interruptions') return html`${c.t('list_breaks', `${BREAK} ${reasons[0]?.id ?? ''}`)}<ul>${reasons.map((it) =>
      named(it.id, say(c, it.name)))}</ul>`;
    return html`<ul>${(fact.values ?? []).map((it) => named(it.id, say(c, it.name)))}</ul>`;
  };
  return html`<p class="buttons"><button type="button" class="secondary" @click=${template}>${c.t('list_template')}</button></p>
    <details><summary>${c.t('list_columns')}</summary>
      <p class="hint">${c.t('list_empty_cell')}</p>
      <table class="lined"><thead><tr><th scope="col">${c.t('list_column')}</th><th scope="col">${c.t('list_values')}</th></tr></thead>
        <tbody><tr><th scope="row"><code>id</code></th><td>${c.t('list_id')}</td></tr>
          ${facts.map((fact) => html`<tr><th scope="row">${say(c, fact.label)} <code>${fact.id}</code></th>
            <td>${values(fact)}${isLimit(c.rules, fact) ? ` (${say(c, fact.hint)})` : nothing}</td></tr>`)}</tbody></table>
    </details>`;
}
