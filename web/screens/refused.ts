// SPDX-License-Identifier: MIT
/** What is not counted: what would have to be other, what it is now, and what would be paid then. */
import { html, nothing } from 'lit-html';
import type { BenefitResult, FactValue, Range, Unmet } from '../../wasm/hotro';
import {
  assessmentOf, benefitName, computed, goChange, labelOf, otherwise, personOf, rangeText, ruleOf, saidOf, say, valueText,
  type Content, type Context,
} from '../context';
import { factOf } from '../flow';
import { differ, how } from './cards';
import { act, goCompare, icon } from './parts';
import { ref } from './sources';

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
  const { unmet = [] } = first;
  const readings = differ(c, group);
  return html`<details class="card refused" aria-labelledby=${id}>
    <summary><h3 id=${id}>${icon('refused')}<span class="offscreen">${c.t('refused')}: </span>${group.map((benefit) =>
      say(c, ruleOf(c, benefit).short)).join('; ')}</h3> <span class="small">${reasonOf(c, first)}</span></summary>
    ${unmet.length === 0 ? how(c, first) : html`<ul class="steps">${unmet.map((it) => line(c, it, id))}</ul>
      ${outcome(c, group, unmet, id)}`}
    <h4>${c.t('why_refused_differ')}</h4>
    <ul>${readings}<li>${c.t('differ_dates')}</li><li>${c.t('differ_office')} ${say(c, ruleOf(c, first).next)}</li></ul>
  </details>`;
}

/** Why nothing is paid, in words. */
export function reasonOf(c: Context, { unmet = [], steps }: BenefitResult): string {
  return [...unmet, ...steps].map((it) => say(c, it.text)).join('; ');
}

function line(c: Context, unmet: Unmet, id: string): Content {
  const fact = factOf(c.rules, unmet.fact);
  return html`<li>${say(c, unmet.text)}${ref(c, assessmentOf(c), unmet.citation)}
    ${fact === undefined ? nothing : html`<span class="act-row">
      <span>${c.t('now_is', valueText(c, fact, saidOf(c, personOf(c), fact.id)))}</span>
      ${act(c, `change-${id}-${fact.id}`, 'change', labelOf(c, fact.id), goChange(c, fact.id, 'result'))}</span>`}
    </li>`;
}

/** Ways to meet all of that: every value of each fact; of a day, any. The first is the one to compare with. */
function waysOf(unmet: readonly Unmet[]): Record<string, FactValue | null>[] {
  return unmet.reduce<Record<string, FactValue | null>[]>((ways, { fact, needs }) => {
    const values = needs.map((need) => (typeof need === 'object' ? null : need));
    return ways.flatMap((way) => values.map((value) => ({ ...way, [fact]: value }))).slice(0, WAYS_MOST);
  }, [{}]);
}

const WAYS_MOST = 40;

/** From the least of some ranges to the greatest. */
function over(ranges: readonly Range[]): Range {
  return { min: Math.min(...ranges.map((it) => it.min)), max: ranges.some((it) => it.max === null) ? null
    : Math.max(...ranges.map((it) => Number(it.max))) };
}

/** What would be paid if all of that were so. */
function outcome(c: Context, group: readonly BenefitResult[], unmet: readonly Unmet[], id: string): Content {
  const ways = waysOf(unmet);
  const [first = {}] = ways;
  const others = ways.flatMap((values) => otherwise(c, values) ?? []);
  const texts = group.flatMap((benefit) => {
    const paid = others.flatMap((other) => computed(other).filter((it) => it.id === benefit.id && it.status !== 'refused'));
    if (paid.length === 0) return [];
    const total = over(paid.map((it) => it.total));
    if (total.max === null) return [c.t('if_met_unknown')];
    return [benefit.kind === 'once' ? c.t('if_met', rangeText(c, total))
      : c.t('if_met_monthly', rangeText(c, over(paid.map(({ total, rate = total }) => rate))), rangeText(c, total))];
  });
  const names = group.map((benefit) => benefitName(c, benefit)).join('; ');
  return html`<p class="act-row stack"><strong>${[...new Set(texts)].join('. ')}</strong>
    ${act(c, `compare-${id}`, 'compare_this', names, goCompare(c, first))}</p>`;
}
