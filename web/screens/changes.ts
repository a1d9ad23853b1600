// SPDX-License-Identifier: MIT
/** What would change the result, as answers: the least and the greatest, one other answer that pays more, days, readings. */
import { html, nothing } from 'lit-html';
import type { Assessment, RateTable, WhatIf, Words } from '../../wasm/hotro';
import {
  bare, computed, goChange, goTo, otherwise, rangeText, say, valueName, type Content, type Context,
} from '../context';
import { factOf, isLimit, open, readingOf, supposedOf } from '../flow';
import { act, gap, goCompare, isSame } from './parts';

const made = new WeakMap<Assessment, WhatIf>();

export function whatIfOf(c: Context, assessment: Assessment): WhatIf {
  let found = made.get(assessment);
  if (found === undefined) {
    const result = c.hotro.whatIf(assessment.case, c.state.parameters);
    if ('error' in result) throw new Error(result.error.text.en);
    made.set(assessment, (found = result));
  }
  return found;
}

export function changes(c: Context, assessment: Assessment): Content {
  const { witness, gains, days } = whatIfOf(c, assessment);
  const asked = [...new Set([...supposedOf(c.rules, c.state).map((gate) => gate.fact.id), ...open(c.rules, c.state, assessment)])]
    .flatMap((id) => factOf(c.rules, id) ?? []);
  const line = (text: Words) => html`<li>${say(c, text)}</li>`;
  const part = (title: string, items: Content[]) => (items.length === 0 ? [] : [html`<h3>${title}</h3><ul class="change">${items}</ul>`]);
  const parts = [
    ...part(c.t('change_answers'), asked.map((fact) => html`<li class="act-row"><span>${say(c, fact.label)}</span>
      ${act(c, `answer-${fact.id}`, 'answer', say(c, fact.label), goChange(c, fact.id, 'result'))}</li>`)),
    /* Where an amount is still to be given the least says nothing: 0 stands for what is not known. */
    ...part(c.t('total'), witness?.max === undefined ? [] : [witness.min, witness.max]
      .map((it) => line(it.text))),
    ...part(c.t('change_gains'), gains.filter((it) => it.sensitive !== true).map(({ fact, values, day, text }) => html`<li class="act-row">
      <span>${say(c, text)}</span>
      ${act(c, `compare-${fact}`, 'compare_this', say(c, text), goCompare(c, { [fact]: day ?? values?.[0] ?? [] }))}</li>`)),
    ...part(c.t('change_days'), days.filter(({ fact: id }) => {
      const fact = factOf(c.rules, id);
      return fact !== undefined && !isLimit(c.rules, fact);
    }).map((it) => line(it.text))),
    ...readings(c, assessment),
  ];
  return html`${parts.length === 0 ? html`<p>${c.t('nothing_open')}</p>` : parts}
    <p class="buttons"><button type="button" class="secondary" id="compare-other"
      @click=${goTo(c, { screen: 'compare' })}>${c.t('compare_other')}</button></p>`;
}

/** What the readings of the text would make of the total; those that leave it alone are one line. */
function readings(c: Context, assessment: Assessment): Content[] {
  const still = new Set<string>();
  const moving = assessment.alternatives.flatMap(({ reading: id, value, total }) => {
    const reading = readingOf(c.rules, id);
    const other = otherwise(c, { [id]: value });
    if (reading === undefined || other === undefined) return [];
    const label = say(c, reading.label);
    /* A total without an end hides what moves below it. */
    const isMoved = computed(other).some((it, index) => !isSame(it.total, computed(assessment)[index]?.total ?? it.total));
    if (!isMoved) still.add(label);
    const name = valueName(c, reading, value);
    return !isMoved ? [] : [html`<li class="act-row"><span>${label} → ${name}: ${c.t('total_if', rangeText(c, total))}
        <span class="small">${isSame(total, assessment.total) ? nothing : gap(c, assessment.total, total)}</span></span>
      ${act(c, `compare-${id}-${value}`, 'compare_this', `${label} – ${name}`, goCompare(c, { [id]: value }))}</li>`];
  });
  if (moving.length + still.size === 0) return [];
  return [html`<h3>${c.t('left_open')}</h3><ul class="change">${moving}${still.size === 0 ? nothing
    : html`<li>${c.t('total_same', [...still].join('; '))}</li>`}</ul>`];
}

/** What a month pays by two facts, for someone of whom neither is known. */
export function rateTable(c: Context, { row, column, columns, rows, text }: RateTable): Content {
  const name = (fact: string, values: readonly (string | boolean)[]) => {
    const asked = factOf(c.rules, fact);
    return asked === undefined ? '' : values.map((value) => valueName(c, asked, value).replace(/ \(.*\)$/, '')).join('; ');
  };
  return html`<p>${say(c, text)}.</p><table class="lined rates"><thead><tr><td></td>${columns.map((values) =>
      html`<th scope="col">${name(column, values)}</th>`)}</tr></thead>
    <tbody>${rows.map(({ values, monthly }) => html`<tr><th scope="row">${name(row, values)}</th>${monthly.map((amount, index) =>
      html`<td class="number" data-label=${name(column, columns[index] ?? [])}>${amount === null ? rangeText(c, { min: 0, max: null })
        : bare(c, amount)}</td>`)}</tr>`)}</tbody></table>`;
}
