// SPDX-License-Identifier: MIT
/** What is not counted: what would have to be other, what it is now, and what would be paid then. */
import type { BenefitResult, FactValue, Unmet } from '../../wasm/hotro';
import { benefitName, goChange, labelOf, otherwise, personOf, rangeText, ruleOf, say, valueText, type Content, type Context } from '../context';
import { html, nothing } from '../dom';
import { factOf } from '../flow';
import { cited, differ, how } from './cards';
import { act, goCompare, tag } from './parts';

/** Those refused for the same reason are one card. */
export function refused(c: Context, benefits: readonly BenefitResult[]): Content {
  const groups = new Map<string, BenefitResult[]>();
  for (const benefit of benefits) {
    const key = JSON.stringify([benefit.unmet, benefit.steps]);
    groups.set(key, [...(groups.get(key) ?? []), benefit]);
  }
  return html`${[...groups.values()].map((group) => card(c, group))}`;
}

function card(c: Context, group: readonly BenefitResult[]): Content {
  const [first] = group;
  if (first === undefined) return nothing;
  const id = `benefit-${first.id}`;
  const unmet = first.unmet ?? [];
  const readings = differ(c, group);
  return html`<article class="card refused" aria-labelledby=${id}>
    <h3 id=${id}>${group.map((benefit, index) => html`${index > 0 ? html`<br />` : nothing}${benefitName(c, benefit)}`)}</h3>
    <p>${tag(c, 'refused')}</p>
    ${how(c, first)}
    ${unmet.length === 0 ? nothing : html`<h4>${c.t('why_not')}</h4>
      <ul class="steps">${unmet.map((it) => line(c, it, id))}</ul>
      ${outcome(c, group, unmet, id)}`}
    <details ?open=${readings.length > 0}><summary>${c.t('why_refused_differ')}</summary>
      <ul>${readings}<li>${c.t('differ_dates')}</li><li>${c.t('differ_office')} ${say(c, ruleOf(c, first).next)}</li></ul>
    </details>
  </article>`;
}

function line(c: Context, unmet: Unmet, id: string): Content {
  const fact = factOf(c.rules, unmet.fact);
  const value = personOf(c)[unmet.fact] ?? fact?.default ?? null;
  return html`<li>${say(c, unmet.text)}
    ${fact === undefined ? nothing : html`<span class="act-row"><span>${c.t('now_is', valueText(c, fact, value))}</span>
      ${act(c, `change-${id}-${fact.id}`, 'change', labelOf(c, fact.id), goChange(c, fact.id, 'result'))}</span>`}
    ${unmet.citation === '' ? nothing : html`<span class="cite">${cited(c, unmet.citation)}</span>`}</li>`;
}

/** The one value that is needed; where several are, or a day, any. */
export function met(unmet: readonly Unmet[]): Record<string, FactValue | null> {
  return Object.fromEntries(unmet.map(({ fact, needs: [only, ...others] }) => [fact, only === undefined || typeof only === 'object' || others.length > 0 ? null : only]));
}

/** What would be paid if all of that were so. */
function outcome(c: Context, group: readonly BenefitResult[], unmet: readonly Unmet[], id: string): Content {
  const values = met(unmet);
  const other = otherwise(c, values);
  if (other === undefined) return nothing;
  const amounts = group.flatMap((benefit) => {
    const then = other.benefits.find((it) => it.id === benefit.id);
    if (then === undefined || then.status === 'refused') return [];
    if (then.total.max === null) return [c.t('amount_needed')];
    return [then.rate === undefined ? `${c.t('once')}: ${rangeText(c, then.total)}` : `${c.t('monthly')}: ${rangeText(c, then.rate)}; ${c.t('in_all')}: ${rangeText(c, then.total)}`];
  });
  const names = group.map((benefit) => benefitName(c, benefit)).join('; ');
  return html`<p class="act-row"><span>${amounts.length === 0 ? nothing : html`<strong>${c.t('if_met', [...new Set(amounts)].join('. '))}</strong>`}</span>
    ${act(c, `compare-${id}`, 'compare_this', names, goCompare(c, values))}</p>`;
}
