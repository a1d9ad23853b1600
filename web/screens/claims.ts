// SPDX-License-Identifier: MIT
/** What became of the amounts that a list claims: sums, and the lines that are not right, each with what explains it. */
import { html, nothing } from 'lit-html';
import type { ClaimDifference, Claims } from '../../wasm/lists';
import { citation, dong, say, type Content, type Context } from '../context';

const LINES_SHOWN = 50;

export function claimed(c: Context, { text, lines, items, words, sums: columns, wrong }: Claims): Content {
  const shown = items.slice(0, LINES_SHOWN);
  const place = (line: number | undefined) => (line === undefined ? '' : `${c.t('list_line')} ${line}`);
  const faults = [
    ...wrong.map((it) =>
      html`<li class="card different"><strong>${place(it.line)}</strong> <span class="lines">${say(c, it.text)}.</span></li>`),
    ...shown.map(({ line, id, claims: all }) =>
      html`<li class="card different"><strong>${place(line)}${id === undefined ? nothing : `: ${id}`}</strong>
        ${all.map((it) => difference(c, it, words))}</li>`),
  ];
  return html`<h3>${c.t('claims_title')}</h3>
    <p>${say(c, text)}.</p>
    ${sums(c, words, columns)}
    ${faults.length === 0 ? nothing : html`<ul class="verdicts">${faults}</ul>`}
    ${lines > shown.length ? html`<p>${c.t('claims_more', (lines - shown.length).toLocaleString(c.state.language))}</p>` : nothing}`;
}

/** A table a column of the list. */
function sums(c: Context, words: Claims['words'], columns: Claims['sums']): Content[] {
  return columns.map(({ column, amounts, compared, open }) => {
    const money = amounts.length === 0 ? words.slice(2).map(() => '–') : amounts.map((it) => dong(c, it));
    const cells = [...money, ...[compared, open].map((it) => it.toLocaleString(c.state.language))];
    return html`<table><caption>${citation(c, column)}</caption><tbody>${words.map((it, at) =>
      html`<tr><th scope="row">${say(c, it)}</th><td class="number">${cells[at]}</td></tr>`)}</tbody></table>`;
  });
}

function difference(c: Context, it: ClaimDifference, [claim, again]: Claims['words']): Content {
  const causes = say(c, it.text).split('\n').map((cause) => cause.trim()).filter((cause) => cause !== '');
  const computed = it.computed === undefined ? '' : ` ${say(c, again!)} ${c.hotro.range(it.computed, c.state.language)}.`;
  return html`<p>${citation(c, it.column)}: <strong>${say(c, it.verdict)}</strong>. ${say(c, claim!)} ${dong(c, it.claimed)}.${computed}</p>
    ${causes.length === 0 ? nothing : html`<ul>${causes.map((cause) => html`<li><span class="lines">${cause}</span></li>`)}</ul>`}`;
}
