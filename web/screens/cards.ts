// SPDX-License-Identifier: MIT
/** One card a benefit: state, amount, how in sentences with formula and clause, and why it could differ. */
import { html, nothing } from 'lit-html';
import type { Benefit, BenefitResult, Source, Step } from '../../wasm/hotro';
import { WHOLE, assessmentOf, bare, benefitName, citation, dong, goChange, labelOf, otherwise, rangeText, ruleOf, say, valueName, type Content, type Context } from '../context';
import { basicsOf, chosen, factsOf, placeAfter, readingOf, topicsOf } from '../flow';
import { act, isSame, tag } from './parts';

export function card(c: Context, benefit: BenefitResult): Content {
  const id = `benefit-${benefit.id}`;
  const rule = ruleOf(c, benefit);
  const mine = factsOf([rule]);
  const missing = assessmentOf(c).missing.filter((fact) => mine.has(fact));
  return html`<article class="card ${benefit.status}" aria-labelledby=${id}>
    <h3 id=${id}>${benefitName(c, benefit)}</h3>
    <p>${tag(c, benefit.status)}</p>
    ${amount(c, benefit)}
    <p>${isReplaced(c, rule) ? c.t('by_law', say(c, rule.what)) : say(c, rule.what)}</p>
    ${how(c, benefit)}
    ${missing[0] === undefined
      ? nothing
      : html`<p class="act-row stack"><span>${c.t('still_missing', missing.map((fact) => labelOf(c, fact)).join('; '))}</span>
          ${act(c, `answer-${id}`, 'answer', labelOf(c, missing[0]), goChange(c, missing[0], 'result'))}</p>`}
    ${grounds(c, benefit)}
    ${benefit.months === undefined || c.view.stage < WHOLE ? nothing : months(c, benefit.months)}
    <details><summary>${c.t('why_differ')}</summary>
      <ul>${differ(c, [benefit])}<li>${c.t('differ_dates')}</li><li>${c.t('differ_office')} ${say(c, rule.next)}</li></ul>
    </details>
  </article>`;
}

/** Whether an office's own figures stand in place of those that the rule speaks of. */
function isReplaced(c: Context, rule: Benefit): boolean {
  return c.state.parameters.some(({ name }) => rule.tables.some((table) => table.rows.some((row) => row.parameter === name)));
}

function amount(c: Context, benefit: BenefitResult): Content {
  const rate = benefit.rate;
  return html`<dl class="amounts">
    ${rate === undefined ? nothing : html`<div><dt>${c.t('monthly')}</dt><dd>${rangeText(c, rate)}</dd></div>`}
    <div><dt>${benefit.kind === 'monthly' ? c.t('in_all') : benefit.month === undefined ? c.t('once') : c.t('in_month', c.hotro.month(benefit.month, c.state.language))}</dt>
      <dd>${rangeText(c, benefit.total)}</dd></div>
  </dl>`;
}

/** The steps; then their sum, where the last ones are parts of it. */
export function how(c: Context, { steps, total }: BenefitResult): Content {
  if (steps.length === 0) return nothing;
  let [sum, parts] = [0, 0];
  while (sum < total.min && parts < steps.length) sum += steps[steps.length - ++parts]?.amount ?? 0;
  return html`<h4>${c.t('how')}</h4>
    <ol class="steps">${steps.map((step) => html`<li>${sentence(c, step)}${step.code === 'time_off' ? html` <span class="small">${c.t('left_out')}</span>` : nothing}</li>`)}</ol>
    ${sum === total.max && parts > 1 ? html`<p class="sum">${c.t('sum')}: <strong>${dong(c, sum)}</strong></p>` : nothing}`;
}

/** A step with its amount, unless its sentence has that already: as the command writes it. */
function sentence(c: Context, step: Step): string {
  const text = say(c, step.text);
  if (step.amount === undefined) return text;
  const result = dong(c, step.amount);
  const at = text.indexOf(result);
  return at >= 0 && !/[\d.,]/.test(text.charAt(at - 1)) ? text : `${text} = ${result}`;
}

export function sourceName(c: Context, source: Source): string {
  return c.t(source === 'text' ? 'source_text' : source === 'press' ? 'source_press' : 'source_user');
}

/** A clause with the kind of its source, where that is known. */
export function cited(c: Context, text: string, source = c.rules.clauses.find((it) => it.citation === text)?.source): Content {
  return html`${citation(c, text)}${source === undefined ? '' : ` · ${sourceName(c, source)}`}`;
}

/** What is said to be entered by the user rests on the benefit's condition while nothing is entered. */
function groundOf(c: Context, benefit: BenefitResult, step: Step): Pick<Step, 'citation' | 'source'> {
  if (step.source !== 'user' || step.amount !== undefined) return step;
  return c.rules.clauses.find((it) => it.id === ruleOf(c, benefit).when[0]?.clause) ?? step;
}

/** The clauses, each once, with the lines that rest on it. */
function grounds(c: Context, benefit: BenefitResult): Content {
  const lines = new Map<string, { source: Source; numbers: number[] }>();
  benefit.steps.forEach((step, index) => {
    const { citation: text, source } = groundOf(c, benefit, step);
    if (text !== '') lines.set(text, { source, numbers: [...(lines.get(text)?.numbers ?? []), index + 1] });
  });
  return lines.size === 0 ? nothing : html`<details><summary>${c.t('grounds')}</summary>
    <ul class="steps">${[...lines].map(([text, { source, numbers }]) => html`<li>${c.t('grounds_of', numbers.join(', '))} <span class="cite">${cited(c, text, source)}</span></li>`)}</ul>
  </details>`;
}

function months(c: Context, rows: NonNullable<BenefitResult['months']>): Content {
  return html`<details><summary>${c.t('by_month')}</summary>
    <table>
      <thead><tr><th scope="col">${c.t('month')}</th><th scope="col" class="number">${c.t('days_counted')}</th><th scope="col" class="number">${c.t('amount')} (${c.t('dong')})</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.month.slice(5)}/${row.month.slice(0, 4)}</th><td class="number">${row.counted}/${row.days}</td><td class="number">${bare(c, row.amount)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="2">${c.t('sum')}</th><td class="number">${bare(c, rows.reduce((sum, row) => sum + row.amount, 0))}</td></tr></tfoot>
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
      const same = other.benefits.find((it) => it.id === benefit.id);
      if (same === undefined || isSame(same.total, benefit.total)) return [];
      const total = `${benefits.length > 1 ? `${benefitName(c, benefit)}: ` : ''}${rangeText(c, same.total)}`;
      return [html`<li>${c.t('differ_reading', say(c, reading.label), valueName(c, reading, value), total)}</li>`];
    });
  });
}

/** The benefits that were not chosen, each topic with a way to be asked. */
export function notAsked(c: Context): Content {
  const asked = chosen(c.rules, c.state.topics);
  const others = topicsOf(c.rules).filter((topic) => !topic.benefits.some((benefit) => asked.includes(benefit)));
  if (others.length === 0) return nothing;
  const ask = (id: string) => () => {
    const topics = [...c.state.topics, id];
    const before = basicsOf(c.rules, c.state.topics);
    const isNew = basicsOf(c.rules, topics).some((fact) => !before.includes(fact));
    const then: Context = { ...c, state: { ...c.state, topics } };
    c.dispatch({ type: 'topics', topics, place: isNew ? { screen: 'basics', then: 'result' } : placeAfter(c.rules, then.state, assessmentOf(then), 'result') });
  };
  return html`<article class="card not_asked" aria-labelledby="not-asked">
    <h3 id="not-asked">${tag(c, 'not_asked')}</h3>
    <p class="hint">${c.t('not_asked_hint')}</p>
    ${others.map((topic) => {
      const names = topic.benefits.map((benefit) => benefitName(c, benefit)).join('; ');
      return html`<p class="act-row stack"><span>${names}</span> ${act(c, `ask-${topic.id}`, 'ask_too', names, ask(topic.id))}</p>`;
    })}
  </article>`;
}
