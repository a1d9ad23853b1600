// SPDX-License-Identifier: MIT
/** One card a benefit: state, amount, how in sentences with formula and clause, and why it could differ. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult, Source, Step, Unmet } from '../../wasm/hotro';
import { assess, assessmentOf, bare, benefitName, citation, personOf, rangeText, say, valueName, type Content, type Context } from '../context';
import { chosen, factOf, factsOf, readingOf } from '../flow';
import { goChange } from './check';
import { tag } from './parts';

export function card(c: Context, benefit: BenefitResult): Content {
  const rule = c.rules.benefits.find((it) => it.id === benefit.id);
  if (rule === undefined) return nothing;
  const id = `benefit-${benefit.id}`;
  const asked = chosen(c.rules, c.state.topics).includes(rule);
  const mine = factsOf([rule]);
  const missing = assessmentOf(c).missing.filter((fact) => mine.has(fact));
  return html`<article class="card ${benefit.status}" aria-labelledby=${id}>
    <h3 id=${id}>${benefitName(c, benefit)}</h3>
    <p>${tag(c, benefit.status)}</p>
    ${benefit.status === 'refused' ? nothing : amount(c, benefit)}
    <p>${say(c, rule.what)}</p>
    ${reasons(c, benefit)}
    ${missing[0] === undefined
      ? nothing
      : html`<p class="act-row"><span>${c.t('still_missing', missing.map((fact) => labelOf(c, fact)).join('; '))}</span>
          <button type="button" class="link" @click=${goChange(c, missing[0], 'result')}>${asked ? c.t('answer') : c.t('ask_too')}</button></p>`}
    ${benefit.months === undefined || !c.view.isWhole ? nothing : months(c, benefit.months)}
    ${benefit.status === 'refused' || !c.view.isWhole ? nothing : differ(c, benefit, say(c, rule.next))}
  </article>`;
}

/** Refused benefits; those refused for the same reason are one card. */
export function refused(c: Context, benefits: readonly BenefitResult[]): Content {
  const groups = new Map<string, BenefitResult[]>();
  for (const benefit of benefits) {
    const key = JSON.stringify([benefit.unmet, benefit.steps]);
    groups.set(key, [...(groups.get(key) ?? []), benefit]);
  }
  return html`${[...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return nothing;
    if (group.length === 1) return card(c, first);
    const id = `benefit-${first.id}`;
    return html`<article class="card refused" aria-labelledby=${id}>
      <h3 id=${id}>${group.map((benefit, index) => html`${index > 0 ? html`<br />` : nothing}${benefitName(c, benefit)}`)}</h3>
      <p>${tag(c, 'refused')}</p>
      ${reasons(c, first)}
    </article>`;
  })}`;
}

function reasons(c: Context, benefit: BenefitResult): Content {
  const unmet = benefit.unmet ?? [];
  return html`${benefit.steps.length > 0 ? html`<h4>${c.t('how')}</h4><ol class="steps">${benefit.steps.map((step, index) => html`<li>${stepLine(c, step, benefit.steps[index + 1])}</li>`)}</ol>` : nothing}
    ${unmet.length > 0 ? html`<h4>${c.t('why_not')}</h4><ul class="steps">${unmet.map((it) => unmetLine(c, it))}</ul>` : nothing}`;
}

function amount(c: Context, benefit: BenefitResult): Content {
  const rate = benefit.rate;
  return html`<dl class="amounts">
    ${rate === undefined ? nothing : html`<div><dt>${c.t('monthly')}</dt><dd>${rangeText(c, rate)}</dd></div>`}
    <div><dt>${benefit.kind === 'monthly' ? c.t('in_all') : benefit.month === undefined ? c.t('once') : c.t('in_month', c.hotro.month(benefit.month, c.state.language))}</dt>
      <dd>${rangeText(c, benefit.total)}</dd></div>
  </dl>`;
}

export function sourceName(c: Context, source: Source): string {
  return c.t(source === 'text' ? 'source_text' : source === 'press' ? 'source_press' : 'source_user');
}

/** A clause stands once, after the last of the steps that rest on it. */
function stepLine(c: Context, step: Step, next: Step | undefined): Content {
  return html`${say(c, step.text)}
    ${step.citation === '' || step.citation === next?.citation ? nothing : html`<span class="cite">${citation(c, step.citation)} · ${sourceName(c, step.source)}</span>`}`;
}

function labelOf(c: Context, fact: string): string {
  const found = factOf(c.rules, fact) ?? readingOf(c.rules, fact);
  return found === undefined ? fact : say(c, found.label);
}

function unmetLine(c: Context, unmet: Unmet): Content {
  return html`<li>${say(c, unmet.text)}
    ${unmet.citation === '' ? nothing : html`<span class="cite">${citation(c, unmet.citation)}</span>`}</li>`;
}

function months(c: Context, rows: NonNullable<BenefitResult['months']>): Content {
  return html`<details><summary>${c.t('by_month')}</summary>
    <table>
      <thead><tr><th scope="col">${c.t('month')}</th><th scope="col" class="number">${c.t('days_counted')}</th><th scope="col" class="number">${c.t('amount')} (${c.t('in_dong')})</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.month.slice(5)}/${row.month.slice(0, 4)}</th><td class="number">${row.counted}/${row.days}</td><td class="number">${bare(c, row.amount)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="2">${c.t('sum')}</th><td class="number">${bare(c, rows.reduce((sum, row) => sum + row.amount, 0))}</td></tr></tfoot>
    </table>
  </details>`;
}

/** Amount of this benefit under another value of a reading, where it differs. */
function differ(c: Context, benefit: BenefitResult, next: string): Content {
  const assessment = assessmentOf(c);
  const lines = assessment.alternatives.flatMap((alternative) => {
    const other = otherwise(c, alternative.reading, alternative.value);
    const same = other?.benefits.find((it) => it.id === benefit.id);
    const reading = readingOf(c.rules, alternative.reading);
    if (same === undefined || reading === undefined) return [];
    if (same.total.min === benefit.total.min && same.total.max === benefit.total.max) return [];
    return [html`<li>${c.t('differ_reading', say(c, reading.label), valueName(c, reading, alternative.value), rangeText(c, same.total))}</li>`];
  });
  return html`<details><summary>${c.t('why_differ')}</summary>
    <ul>${lines}<li>${c.t('differ_dates')}</li><li>${c.t('differ_office')} ${next}</li></ul>
  </details>`;
}

/** The assessment with one answer other; undefined where the core refuses it. */
export function otherwise(c: Context, fact: string, value: string | boolean): Assessment | undefined {
  const result = assess(c, { ...personOf(c), [fact]: value });
  return 'error' in result ? undefined : result;
}
