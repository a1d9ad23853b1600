// SPDX-License-Identifier: MIT
/** One card a benefit, closed to a line: state, name, amount; in it how in sentences with formula and clause, and why it could differ. */
import { html, nothing } from 'lit-html';
import type { Assessment, Benefit, BenefitResult, Step } from '../../wasm/hotro';
import {
  computed, WHOLE, assessmentOf, bare, benefitName, brief, dong, goChange, labelOf, otherwise, rangeText, ruleOf, say, valueName,
  type Content, type Context,
} from '../context';
import { basicsOf, chosen, factsOf, normsOf, open, placeAfter, readingOf, supposedOf, topicsOf } from '../flow';
import { fromWhen } from './days';
import { act, icon, isSame, smallLine, tag } from './parts';
import { groundOf, ref } from './sources';

export function card(c: Context, benefit: BenefitResult): Content {
  const id = `benefit-${benefit.id}`;
  const rule = ruleOf(c, benefit);
  const mine = factsOf([rule]);
  const gates = supposedOf(c.rules, c.state).map((gate) => gate.fact.id);
  const missing = [...gates, ...open(c.rules, c.state, assessmentOf(c))].filter((fact) => mine.has(fact));
  return html`<details class="card ${benefit.status}" aria-labelledby=${id}>
    <summary><h3 id=${id}>${icon(benefit.status)}<span class="offscreen">${c.t(benefit.status)}: </span>${shortest(c, rule)}</h3>
      <b>${brief(c, benefit.total)}</b></summary>
    <p>${tag(c, benefit.status)} ${benefitName(c, benefit)}</p>
    ${amount(c, benefit)}
    <p>${isReplaced(c, rule) ? c.t('by_law', say(c, rule.what)) : say(c, rule.what)}</p>
    ${how(c, benefit)}
    ${missing[0] === undefined
      ? nothing
      : html`<p class="act-row stack"><span>${c.t('still_missing', missing.map((fact) => labelOf(c, fact)).join('; '))}</span>
          ${act(c, `answer-${id}`, 'answer', labelOf(c, missing[0]), goChange(c, missing[0], 'result'))}</p>`}
    ${notes(c, benefit)}
    ${benefit.months === undefined || c.view.stage < WHOLE ? nothing : months(c, benefit.months)}
    <h4>${c.t('why_differ')}</h4>
    <ul>${differ(c, [benefit])}<li>${c.t('differ_dates')}</li><li>${c.t('differ_office')} ${say(c, rule.next)}</li></ul>
  </details>`;
}

/** Its name alone, without the instrument, which the open card has. */
function shortest(c: Context, rule: Benefit): string {
  return say(c, rule.short).split(' · ')[0] ?? '';
}

/** Whether an office's own figures stand in place of those that the rule speaks of. */
function isReplaced(c: Context, rule: Benefit): boolean {
  return c.state.parameters.some(({ name }) =>
    normsOf(rule).some(({ tables }) => tables.some((table) => table.rows.some((row) => row.parameter === name))));
}

function amount(c: Context, benefit: BenefitResult): Content {
  const rate = benefit.rate;
  return html`<dl class="amounts">
    ${rate === undefined ? nothing
      : html`<div><dt>${c.t('monthly')}</dt><dd>${rangeText(c, rate)} ${smallLine(fromWhen(c, assessmentOf(c), [benefit]))}</dd></div>`}
    <div><dt>${benefit.kind === 'monthly' ? c.t('total') : benefit.month === undefined ? c.t('once')
      : c.t('in_month', c.hotro.month(benefit.month, c.state.language))}</dt>
      <dd>${rangeText(c, benefit.total)}</dd></div>
  </dl>`;
}

/** The steps, each with its source; then their sum, where the last ones are parts of it. */
export function how(c: Context, benefit: BenefitResult): Content {
  const { steps } = benefit;
  const ground = (step: Step) => ref(c, assessmentOf(c), groundOf(c, benefit, step).citation);
  const sum = sumOf(benefit);
  return steps.length === 0 ? nothing : html`<h4>${c.t('how')}</h4>
    <ol class="steps">${steps.map((step) => html`<li>${sentence(c, step)}${ground(step)}</li>`)}</ol>
    ${sum === null ? nothing : html`<p class="sum">${c.t('sum')}: <strong>${dong(c, sum)}</strong></p>`}`;
}

/** What the last steps come to, where there are several that make the total. */
export function sumOf({ steps, total }: BenefitResult): number | null {
  let [sum, parts] = [0, 0];
  while (sum < total.min && parts < steps.length) sum += steps[steps.length - ++parts]?.amount ?? 0;
  return sum === total.max && parts > 1 ? sum : null;
}

/** A step with its amount, unless its sentence has that already: as the command writes it. */
export function sentence(c: Context, step: Step): string {
  const text = say(c, step.text);
  if (step.code === 'time_off') return `${text} ${c.t('left_out')}`;
  if (step.amount === undefined) return text;
  const result = dong(c, step.amount);
  const at = text.indexOf(result);
  return at >= 0 && !/[\d.,]/.test(text.charAt(at - 1)) ? text : `${text} = ${result}`;
}

/** The notes of an assessment that are about a benefit, and about none before it of these. */
export function notesOf(c: Context, assessment: Assessment, benefit?: BenefitResult): Assessment['notes'] {
  const shown = computed(assessment).filter((it) => it.status !== 'refused').map((it) => it.id);
  return assessment.notes.filter(({ code }) => {
    const about = c.rules.notes.find((it) => it.code === code)?.benefits ?? [];
    const first = about.length === c.rules.benefits.length ? undefined : shown.find((id) => about.includes(id));
    return first === benefit?.id;
  });
}

function notes(c: Context, benefit: BenefitResult): Content {
  return html`${notesOf(c, assessmentOf(c), benefit).map((it) =>
    html`<p class="why">${say(c, it.text)}${ref(c, assessmentOf(c), it.citation)}</p>`)}`;
}

function months(c: Context, rows: NonNullable<BenefitResult['months']>): Content {
  return html`<details><summary>${c.t('by_month')}</summary>
    <table>
      <thead><tr><th scope="col">${c.t('month')}</th><th scope="col" class="number">${c.t('days_counted')}</th>
        <th scope="col" class="number">${c.t('amount')} (${c.t('dong')})</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.month.slice(5)}/${row.month.slice(0, 4)}</th>
        <td class="number">${row.counted}/${row.days}</td><td class="number">${bare(c, row.amount)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="2">${c.t('sum')}</th>
        <td class="number">${bare(c, rows.reduce((sum, row) => sum + row.amount, 0))}</td></tr></tfoot>
    </table>
  </details>`;
}

/** Amounts of these benefits under another value of a reading, where they differ. */
export function differ(c: Context, benefits: readonly BenefitResult[]): Content[] {
  return assessmentOf(c).alternatives.flatMap(({ reading: id, value }) => {
    const reading = readingOf(c.rules, id);
    const other = otherwise(c, { [id]: value });
    if (reading === undefined || other === undefined) return [];
    return benefits.flatMap((benefit) => {
      const same = computed(other).find((it) => it.id === benefit.id);
      if (same === undefined || isSame(same.total, benefit.total)) return [];
      const total = `${benefits.length > 1 ? `${benefitName(c, benefit)}: ` : ''}${rangeText(c, same.total)}`;
      return [html`<li>${c.t('differ_reading', say(c, reading.label), valueName(c, reading, value), total)}</li>`];
    });
  });
}

/** The benefits that were not chosen, each topic with a way to be asked. */
export function notAsked(c: Context): Content {
  const asked = chosen(c.rules, c.state.topics);
  const others = topicsOf(c.rules).map((topic) => ({ ...topic, benefits: topic.benefits.filter((benefit) => !asked.includes(benefit)) }))
    .filter((topic) => topic.benefits.length > 0);
  if (others.length === 0) return nothing;
  const ask = (benefits: readonly { id: string }[]) => () => {
    const topics = [...c.state.topics, ...benefits.map((it) => it.id)];
    const before = basicsOf(c.rules, c.state.topics);
    /* Also where a code was opened: it says nothing of what it does not ask. */
    const gate = basicsOf(c.rules, topics).find((fact) => fact.opens !== undefined && !before.includes(fact));
    const then: Context = { ...c, state: { ...c.state, topics } };
    c.dispatch({ type: 'topics', topics, place: gate !== undefined ? { screen: 'question', fact: gate.id, then: 'result' }
      : placeAfter(c.rules, then.state, assessmentOf(then), 'result') });
  };
  return html`<details class="card not_asked" aria-labelledby="not-asked">
    <summary><h3 id="not-asked">${icon('not_asked')}${c.t('not_asked')}</h3>
      <b>${others.reduce((sum, topic) => sum + topic.benefits.length, 0)}</b></summary>
    <p class="hint">${c.t('not_asked_hint')}</p>
    ${others.map((topic) => {
      const names = topic.benefits.map((benefit) => benefitName(c, benefit)).join('; ');
      return html`<p class="act-row stack"><span>${names}</span> ${act(c, `ask-${topic.id}`, 'ask_too', names, ask(topic.benefits))}</p>`;
    })}
  </details>`;
}
