// SPDX-License-Identifier: MIT
/** Every answer, each with a way to change it. */
import { html, nothing } from 'lit-html';
import type { Fact, Reading } from '../../wasm/hotro';
import { assessmentOf, goChange, personOf, say, saidOf, valueText, type Content, type Context } from '../context';
import { basicsOf, chosen, factsOf, gatesOf, isLimit, open } from '../flow';
import type { Place } from '../state';
import { act } from './parts';

function asDefault(c: Context): Content {
  return html`<span class="small">(${c.t('default')})</span>`;
}

/** The facts of the topics chosen that were answered, have a default or are still open; then the readings. */
export function answers(c: Context, then: Place['then']): Content {
  const asked = factsOf(chosen(c.rules, c.state.topics));
  const basics = basicsOf(c.rules, c.state.topics);
  const missing = open(c.rules, c.state, assessmentOf(c));
  const person = personOf(c);
  const closed = new Set(gatesOf(c.rules)
    .flatMap((gate) => (saidOf(c, person, gate.fact.id) === true ? [] : gate.behind.map((fact) => fact.id))));
  const shown = c.rules.facts.filter((fact) =>
    person[fact.id] !== undefined || missing.includes(fact.id) || basics.includes(fact) || isLimit(c.rules, fact) ||
    (fact.default !== undefined && asked.has(fact.id) && !closed.has(fact.id)));
  const row = (it: Fact | Reading, value: Content, isOpen = false) => html`<div class="row">
    <dt>${say(c, it.label)}</dt>
    <dd>${value}</dd>
    <dd class="act">${act(c, `change-${it.id}`, isOpen ? 'answer' : 'change', say(c, it.label), goChange(c, it.id, then))}</dd>
  </div>`;
  const changedReadings = c.rules.readings.filter((reading) => person[reading.id] !== undefined);
  return html`<dl class="answers">
      ${shown.map((fact) => {
        const value = saidOf(c, person, fact.id);
        /* What nobody said stands as what it is. */
        const isDefault = fact.default !== undefined && c.state.answers[fact.id] === undefined && !isLimit(c.rules, fact);
        if (isDefault && value !== null && c.state.skipped.includes(fact.id))
          return row(fact, c.t('as_if', c.t('not_known'), valueText(c, fact, value)));
        if (value !== null) return row(fact, html`${valueText(c, fact, value)} ${isDefault ? asDefault(c) : nothing}`);
        return row(fact, html`<em>${c.t(c.state.skipped.includes(fact.id) ? 'not_known' : 'not_answered')}</em>`, true);
      })}
    </dl>
    <details ?open=${changedReadings.length > 0}>
      <summary>${c.t('readings_title')}</summary>
      <dl class="answers">
        ${c.rules.readings.map((reading) => row(reading, html`${valueText(c, reading, person[reading.id] ?? reading.default)}
          ${person[reading.id] === undefined ? asDefault(c) : nothing}`))}
      </dl>
    </details>`;
}
