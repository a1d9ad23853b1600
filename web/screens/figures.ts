// SPDX-License-Identifier: MIT
/** An office's own figures, which the result, its paper and a list say that they use. */
import { html, nothing } from 'lit-html';
import type { Assessment } from '../../wasm/hotro';
import { citation, day, dong, say, type Content, type Context } from '../context';
import { sourceName } from './sources';

/** What an office's own figures are in place of; `most`: of so many, the rest is counted. */
export function ownFigures(c: Context, { parameters }: Pick<Assessment, 'parameters'>, most = parameters.length): Content {
  if (parameters.length === 0) return nothing;
  const value = (name: string, amount: number | string) => {
    const unit = c.rules.parameters.find((it) => it.id === name)?.unit;
    return typeof amount === 'string' ? day(c, amount) : unit === 'percent' ? `${amount}%` : dong(c, amount);
  };
  return html`<div class="note"><p><strong>${c.t('own_figures')}</strong></p>
    <ul>${parameters.slice(0, most)
      .map((row) => html`<li>${say(c, c.rules.parameters.find((it) => it.id === row.name)?.name ?? { vi: row.name, en: row.name })}:
      ${[value(row.name, row.value), ...(row.from === undefined ? [] : [c.t('from_day', day(c, row.from))]),
        ...row.replaced.map((old) => c.t('replaces', value(row.name, old.value)))].join(', ')}
      <span class="cite">${citation(c, row.citation)} · ${sourceName(c, 'user')}</span></li>`)}${parameters.length > most
        ? html`<li>… (${parameters.length})</li>` : nothing}</ul></div>`;
}
